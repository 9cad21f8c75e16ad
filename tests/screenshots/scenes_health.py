"""The Health page, its charts and its words."""

from pathlib import Path

from app.domain.scope import Scope
from app.journal import circles
from app.journal.journal import Journal
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.pages.health import HealthPage
from tests.screenshots.scenes import scene
from tests.screenshots.stage import Stage
from tests.ui.charted import walk_to


def health_of(stage: Stage, key: str = "orbits") -> HealthPage:
    """Go to the Health page, to one of its charts, and wait until it is drawn."""
    page = stage.page("health")
    assert isinstance(page, HealthPage)
    page.show_chart(key)
    await_chart(stage, page)
    return page


def await_chart(stage: Stage, page: HealthPage) -> None:
    """Wait until what is wanted is shown and drawn."""
    stage.settle()
    canvas = page.picture.canvas

    def is_read() -> bool:
        seen = page.seen()
        if seen is None or seen.wanted.key != page.wanted().key or not page.is_current():
            return False
        return seen.is_empty or page.picture.is_settled

    stage.wait(is_read)
    stage.wait(lambda: not canvas.isVisible() or round(canvas.scene().width) == canvas.width())


def deepening_of(stage: Stage) -> HealthPage:
    """Show how deep and wide a circle is known, the one on newspapers if there is one."""
    page = health_of(stage, "deepening")
    circle = min(circles.circles(stage.journal), key=lambda each: "Newsp" not in each.name)
    page.show_scope(Scope(circle.id))
    await_chart(stage, page)
    return page


def id_of(journal: Journal, name: str) -> int:
    """Return the id of somebody whose name begins so, or else of anybody."""
    rows = journal.db.rows(
        "SELECT id FROM person ORDER BY name LIKE ? DESC, id LIMIT 1", (f"{name}%",)
    )
    return int(rows[0][0])


@scene
def health_orbits(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = health_of(stage)
    person = id_of(stage.journal, "Małgorzata")
    page.picture.canvas.set_chosen(person)
    page.picture.canvas.chosen.emit(person)
    stage.settle()


@scene
def health_orbits_found(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    health_of(stage)


@scene
def health_orbits_pointed(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = health_of(stage)
    walk_to(page.picture.canvas, id_of(stage.journal, "Ana"))
    stage.settle()


@scene
def health_search(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = health_of(stage)
    stage.act("search_page")
    stage.write("an", page.choosing.field)
    stage.wait(lambda: page.wanted().scope.words == "an")
    await_chart(stage, page)


@scene
def health_table(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = health_of(stage)
    page.choosing.table_wanted.emit(True)
    stage.settle()


@scene
def health_deepening(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    deepening_of(stage)


@scene
def health_deepening_pointed(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = deepening_of(stage)
    marks = page.picture.canvas.scene().marks
    walk_to(page.picture.canvas, marks[len(marks) // 2].id)
    stage.settle()


@scene
def health_profile(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    health_of(stage, "profile").show_profile(id_of(stage.journal, "Ana"))
    stage.settle()


@scene
def health_worked_out(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    health_of(stage).side.link.click()
    assert stage.application.window.findChild(WorkedOutDialog) is not None
    stage.settle()


@scene
def health_empty(stage: Stage, folder: Path) -> None:
    stage.open(folder / "empty.kith")
    stage.page("health")


@scene
def health_one(stage: Stage, folder: Path) -> None:
    stage.open(folder / "one.kith")
    health_of(stage)


@scene
def health_too_many(stage: Stage, folder: Path) -> None:
    stage.open(folder / "crowd.kith")
    health_of(stage)


@scene
def health_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    page = health_of(stage)
    page.show_scope(Scope())
    page.picture.canvas.chosen.emit(id_of(stage.journal, "Karl-Theodor"))
    await_chart(stage, page)
