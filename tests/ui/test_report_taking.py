"""How a look back is taken along: what is asked, what is saved, and where it is saved next time."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.quarters import Quarter
from app.journal import people, reflections
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.reporting import Wish
from app.settings import load_settings
from app.ui.report.out import Leaving, ReportsOut, folder
from app.ui.report.taking import TakingDialog, take_along
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.journal.days import write
from tests.ui.clipping import faults
from tests.ui.pdf_read import Pdf

SUMMER = Quarter(2026, 7)
ALL = Leaving(Wish((SUMMER,)), False, "Summer")
YEAR = tuple(Quarter(2026, month) for month in (1, 4, 7, 10))


@pytest.fixture
def dialog(
    journal: Journal, theme: Theme, tasks: Tasks, page: QWidget, english: None
) -> TakingDialog:
    """Return what asks about the summer, of which two answers are written."""
    journal.today = lambda: date(2026, 10, 8)
    write(journal, (people.add_person(journal, "Ana Silva"),), "2026-07-03", kind="met")
    asked = {each.key: each for each in reflections.asked(journal, {})}
    reflections.answer(journal, SUMMER, asked["warm"], "The ferry with Ana.")
    reflections.answer(journal, SUMMER, asked["stays"], "The long one.")
    return take_along(journal, theme, tasks, Health(journal), (SUMMER,), page)


def save(qtbot: QtBot, dialog: TakingDialog, kind: str, path: Path) -> bytes:
    """Save what is chosen; returns what is in the file."""
    out = dialog.out
    with qtbot.waitSignal(out.said):
        out.save(dialog.leaving(), kind, path)  # type: ignore[arg-type]
    return path.read_bytes()


def test_all_of_the_quarter_by_name_is_offered_first(dialog: TakingDialog) -> None:
    leaving = dialog.leaving()
    assert (leaving.wish.quarters, leaving.wish.initials, leaving.wish.answers) == (
        (SUMMER,), False, None
    )  # fmt: skip
    assert (leaving.is_letter, leaving.name) == (False, "July to September 2026")


def test_each_kind_of_file_holds_what_was_written(
    qtbot: QtBot, dialog: TakingDialog, tmp_path: Path
) -> None:
    assert "TheferrywithAna." in "".join(
        Pdf(save(qtbot, dialog, "pdf", tmp_path / "a.pdf")).pages()
    )
    assert "The ferry with Ana." in save(qtbot, dialog, "md", tmp_path / "a.md").decode()
    assert "The ferry with Ana." in save(qtbot, dialog, "html", tmp_path / "a.html").decode()


def test_initials_and_answers_are_as_chosen(
    qtbot: QtBot, dialog: TakingDialog, tmp_path: Path
) -> None:
    dialog.names.buttons[True].click()
    dialog.answers.buttons["some"].click()
    assert dialog.picker is not None and dialog.picker.count() == 2
    dialog.picker.item(1).setCheckState(Qt.CheckState.Unchecked)
    told = save(qtbot, dialog, "md", tmp_path / "a.md").decode()
    assert "The ferry with A.\u00a0S." in told or "The long one." in told
    assert ("The ferry" in told) != ("The long one." in told)
    assert "Ana" not in told
    dialog.answers.buttons["none"].click()
    assert dialog.picker is None
    assert dialog.leaving().wish.answers == frozenset()


def test_the_letter_is_of_the_year_around_the_quarter(dialog: TakingDialog) -> None:
    dialog.what.buttons[True].click()
    leaving = dialog.leaving()
    assert leaving.is_letter and leaving.wish.quarters == YEAR
    assert leaving.name == "Letter to myself, 2026"
    dialog.answers.buttons["some"].click()
    assert dialog.picker is not None
    assert dialog.picker.item(0).text() == "July to September 2026"
    assert len(dialog.picker.picked()) == 2


def test_where_nothing_is_written_there_is_nothing_to_choose(
    journal: Journal, theme: Theme, tasks: Tasks, page: QWidget
) -> None:
    dialog = take_along(journal, theme, tasks, Health(journal), YEAR, page)
    dialog.answers.buttons["some"].click()
    assert dialog.picker is not None and dialog.picker.picked() == frozenset()
    assert dialog.picker.item(0).text() == "Nothing is written for it yet."


def test_the_place_is_asked_for_and_remembered(
    qtbot: QtBot, dialog: TakingDialog, tmp_path: Path, page: QWidget
) -> None:
    out = dialog.out
    dialog.go.click()
    (asked,) = page.findChildren(QFileDialog)
    assert asked.selectedFiles()[0].endswith("July to September 2026.pdf")
    asked.reject()
    with qtbot.waitSignal(out.said) as said:
        out.save(ALL, "md", tmp_path / "summer")
    assert said.args == [f"The look back was saved as {tmp_path / 'summer.md'}."]
    assert load_settings().reports_folder == str(tmp_path) == str(folder())


def test_a_preview_is_shown_before_it_is_printed(
    qtbot: QtBot, dialog: TakingDialog, page: QWidget
) -> None:
    dialog.kind.buttons["print"].click()
    assert dialog.go.text() == "Preview…"
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(QPrintPreviewDialog)))
    (preview,) = page.findChildren(QPrintPreviewDialog)
    assert preview.windowTitle() == "Print"
    preview.close()


def test_nothing_of_it_is_left_behind(
    dialog: TakingDialog, journal: Journal, theme: Theme, tasks: Tasks, page: QWidget
) -> None:
    out = dialog.out
    dialog.accept()
    take_along(journal, theme, tasks, Health(journal), (SUMMER,), page).reject()
    take_along(journal, theme, tasks, Health(journal), (SUMMER,), page).accept()
    assert page.findChildren(ReportsOut) == [out]


@pytest.mark.parametrize(("scale", "height"), [(1.0, 900), (1.5, 900), (1.25, 480)])
def test_nothing_in_it_is_cut(
    journal: Journal, theme: Theme, tasks: Tasks, page: QWidget, scale: float, height: int
) -> None:
    page.resize(800, height)
    theme.set_scale(scale)
    dialog = take_along(journal, theme, tasks, Health(journal), (SUMMER,), page)
    for choices, key in ((dialog.what, True), (dialog.names, True), (dialog.answers, "some")):
        choices.buttons[key].click()
    dialog.fit()
    assert not faults(dialog)
    assert dialog.height() <= height
