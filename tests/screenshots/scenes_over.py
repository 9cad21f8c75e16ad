"""What lies over the pages, and the settings."""

from pathlib import Path

from PySide6.QtCore import QPoint

from app.domain.entries import EntryFilter
from app.journal import entries, jotting, people
from app.journal.importing import carry_out, plan_import
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.licences import LicencesDialog
from tests.screenshots.scenes import JOT, import_dialog, press_button, scene, show_somebody
from tests.screenshots.stage import Stage


@scene
def entry(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    line = next(
        line
        for line in entries.first_page(stage.journal, EntryFilter(), 400)
        if line.margin and line.gathering
    )
    stage.desk.writing.open_entry(line.id)
    stage.settle()


@scene
def entry_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    first = entries.first_page(stage.journal, EntryFilter(), 400)
    stage.desk.writing.open_entry(next(line.id for line in first if "**" in line.text))
    stage.settle()


@scene
def jot(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    show_somebody(stage)
    stage.act("jot")
    (window,) = stage.desk.writing.windows()
    window.move(stage.application.window.pos() + QPoint(300, 200))
    stage.write(JOT)
    stage.settle()


@scene
def find(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("find")


@scene
def find_words(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("find")
    stage.write("ana")
    stage.settle()


@scene
def find_nothing(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("find")
    stage.write("zzzz")
    stage.settle()


@scene
def find_long(stage: Stage, folder: Path) -> None:
    stage.open(folder / "long.kith")
    stage.act("find")
    stage.write("hohenschwangau")
    stage.settle()


@scene
def settings(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.page("settings")


@scene
def history(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    ids = people.find_ids(stage.journal, people.PersonFilter(), 3).tolist()
    people.edit_person(stage.journal, ids[0], line="Turku city archive")
    jotting.jot_down(stage.journal, "Coffee with @Ana Silva")
    people.set_rhythm(stage.journal, ids, 91)
    people.delete_people(stage.journal, ids[1:2])
    stage.journal.undo()
    stage.act("show_history")


@scene
def import_preview(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    import_dialog(stage, folder / "Address book.vcf")


@scene
def import_done(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    dialog = import_dialog(stage, folder / "Address book.vcf")
    press_button(dialog.go_on)
    stage.wait(dialog.undo.isVisible)


@scene
def import_again(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    carry_out(stage.journal, plan_import(stage.journal, folder / "strangers.vcf"))
    import_dialog(stage, folder / "strangers.vcf")


@scene
def menu(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    press_button(stage.desk.shell.navigation.journal)
    stage.settle()


@scene
def name_journal(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("rename_journal")


@scene
def shortcuts(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("show_shortcuts")


@scene
def about(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("show_about")


@scene
def licences(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.act("show_about")
    card = stage.application.window.findChild(AboutDialog)
    assert isinstance(card, AboutDialog)
    card.show_licences()
    shown = card.findChild(LicencesDialog)
    assert isinstance(shown, LicencesDialog)
    stage.wait(lambda: shown.model.rowCount() > 0)
    stage.settle()


@scene
def trouble(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    stage.application.troubles.told.emit(
        "journal.kith is open in another window, which was brought forward."
    )
    stage.settle()


@scene
def blurred(stage: Stage, folder: Path) -> None:
    stage.open(folder / "mine.kith")
    show_somebody(stage)
    stage.act("blur")
