"""The list of people and a person's page."""

from pathlib import Path

from app.journal import people
from app.ui.pages.people import PeoplePage
from tests.screenshots.scenes import press_button, scene, show_somebody
from tests.screenshots.stage import Stage


@scene
def people_list(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    show_somebody(stage)


@scene
def people_details(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    bar = show_somebody(stage).person_page.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()


@scene
def people_editing(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    show_somebody(stage).person_page.met.edit()
    stage.settle()


@scene
def people_name_editing(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    show_somebody(stage).person_page.edit_name()
    stage.settle()


@scene
def people_writing(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page = show_somebody(stage).person_page
    page.focus_first()
    assert page.editor is not None
    stage.write("We walked back along the harbour.", page.editor.prose)
    stage.settle()


@scene
def people_several(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    chosen = show_somebody(stage).panel.list
    chosen.choose_near(1)
    chosen.setFocus()
    for _ in range(4):
        stage.press("Shift+Down")


@scene
def people_filter(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    press_button(show_somebody(stage).panel.funnel)
    stage.settle()


@scene
def people_nobody_found(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    panel = show_somebody(stage).panel
    stage.write("zzz", panel.search)


@scene
def people_deleted(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    page, told = show_somebody(stage), list[str]()
    page.notice.connect(told.append)
    page.person_page.head.menus.delete()
    stage.wait(lambda: bool(told))


@scene
def people_new(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.page("people")
    stage.act("add_person")
    stage.write("ana")


@scene
def people_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    page = stage.page("people")
    assert isinstance(page, PeoplePage)
    page.show_person(people.complete_names(stage.journal, "Karl-Theodor")[0].id)
    stage.settle()


@scene
def people_long_details(stage: Stage, folder: Path) -> None:
    people_long(stage, folder)
    page = stage.desk.page("people")
    assert isinstance(page, PeoplePage)
    bar = page.person_page.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()
