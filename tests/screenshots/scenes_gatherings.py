"""The list of gatherings, one of them, and how a roster is written."""

from pathlib import Path

from app.journal import gatherings, people
from app.ui.pages.gatherings import GatheringsPage
from tests.screenshots.scenes import press_button, scene
from tests.screenshots.stage import Stage

SOME = 240
ROSTER = (
    "Hạnh Nguyễn (Hanoi)\n- Tom Dvorak, National Library\nGiulia Bonfanti <giulia@example.org>\n"
    "Kwame Boatang\nAna Silva"
)


def gatherings_of(stage: Stage) -> GatheringsPage:
    """Go to the page of gatherings and wait until it has read everything."""
    page = stage.page("gatherings")
    assert isinstance(page, GatheringsPage)
    stage.wait(lambda: page.panel.model.is_read)
    stage.settle()
    return page


@scene
def gatherings_list(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    gatherings_of(stage)


@scene
def gatherings_since(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = gatherings_of(stage)
    page.panel.list.choose_near(page.panel.model.rowCount() - 1)
    stage.settle()
    page.sheet.ensureWidgetVisible(page.sheet.since, 0, SOME)
    stage.settle()


@scene
def gatherings_roster(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = gatherings_of(stage)
    page.add_gathering("Dinner in Ghent")
    stage.settle()
    stage.press("Return")
    page.sheet.input.box.set_text(ROSTER)
    stage.wait(lambda: page.sheet.input.list.rows.rowCount() == len(ROSTER.splitlines()))
    stage.settle()


@scene
def gatherings_refused(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = gatherings_of(stage)
    page.sheet.input.take([folder / "mine.kith"])
    stage.wait(lambda: bool(page.sheet.input.trouble.text()))
    page.sheet.ensureWidgetVisible(page.sheet.input)
    stage.settle()


@scene
def gatherings_days(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    press_button(gatherings_of(stage).sheet.head.days.first)
    stage.settle()


@scene
def gatherings_new(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    gatherings_of(stage)
    stage.act("add_gathering")
    stage.write("iPRES 2027")


@scene
def gatherings_nothing_found(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.write("zzz", gatherings_of(stage).panel.search)
    stage.settle()


@scene
def gatherings_none(stage: Stage, folder: Path) -> None:
    stage.open(folder / "empty.kith")
    gatherings_of(stage)


@scene
def gatherings_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    everybody = people.find_ids(stage.journal, people.PersonFilter()).tolist()
    last = gatherings.add_gathering(
        stage.journal,
        "Siebenundzwanzigste Donaudampfschifffahrtsgesellschaftskapitänsversammlung",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Ynys Môn",
        "2026-12-28",
        "2027-01-03",
        "Who keeps the logs of the boats, and in what?",
    )
    gatherings.add_to_roster(stage.journal, last, everybody)
    stage.desk.open_gathering(last)
    gatherings_of(stage)
