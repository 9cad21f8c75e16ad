"""The first start: four ways to begin, and trouble told where it arises."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.journal import entries
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui import example
from app.ui.application import Application
from app.ui.dialogs.import_preview import ImportDialog
from app.ui.pages.first_start import FirstStartPage
from app.ui.widgets.banner import Banner
from tests.ui.opened import open_in, page_shown, timeline_of, wait_for

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Silva\r\nEND:VCARD\r\n"


@pytest.fixture
def first(application: Application, qtbot: QtBot) -> FirstStartPage:
    application.start(application.settings.own_journal(), None)
    qtbot.waitExposed(application.window)
    application.window.activateWindow()
    return wait_for(qtbot, application, FirstStartPage)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_place_is_already_filled_in(first: FirstStartPage) -> None:
    assert first.place.text() == str(paths.default_journal())
    assert not first.trouble.isVisible()


def test_enter_begins_and_what_is_typed_becomes_the_first_entry(
    application: Application, first: FirstStartPage, qtbot: QtBot, today: object
) -> None:
    QTest.keyClick(application.window.focusWidget(), Qt.Key.Key_Return)
    session = application.session
    assert session is not None
    assert page_shown(session.desk) == "TodayPage"
    focus = application.window.focusWidget()
    QTest.keyClicks(focus, "Coffee with @Ana Silva, who saves old newspapers.")
    QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    timeline = timeline_of(session).model
    qtbot.waitUntil(lambda: timeline.rowCount() > 0)
    assert entries.entry(session.journal, 1).text.startswith("Coffee with Ana Silva")
    assert session.journal.path == paths.default_journal()
    assert load_settings().journal == ""


def test_another_place_is_remembered_as_mine(
    application: Application, first: FirstStartPage, tmp_path: Path
) -> None:
    first.place.setText(str(tmp_path / "papers" / "eva"))
    press(first.start)
    assert application.session is not None
    assert application.session.journal.path == tmp_path / "papers" / "eva.kith"
    assert load_settings().own_journal() == tmp_path / "papers" / "eva.kith"


@pytest.mark.parametrize("typed", ["", "   ", "here.kith"])
def test_a_place_that_is_none_is_refused_in_place(
    application: Application, first: FirstStartPage, typed: str
) -> None:
    first.place.setText(typed)
    press(first.start)
    assert first.trouble.isVisible()
    assert application.session is None
    QTest.keyClicks(first.place, "x")
    assert not first.trouble.isVisible()


def test_a_file_that_is_there_is_not_overwritten(
    application: Application, first: FirstStartPage, tmp_path: Path
) -> None:
    there = tmp_path / "letter.kith"
    there.write_text("Dear Ana", "utf-8")
    first.place.setText(str(there))
    press(first.start)
    assert str(there) in first.trouble.text()
    assert there.read_text("utf-8") == "Dear Ana"


def test_a_folder_that_cannot_be_made_is_told_in_place(
    application: Application, first: FirstStartPage, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    first.place.setText(str(tmp_path / "file" / "mine.kith"))
    press(first.start)
    assert "cannot be made" in first.trouble.text()
    assert application.session is None


def test_an_address_book_can_come_first(
    application: Application,
    first: FirstStartPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = tmp_path / "friends.vcf"
    book.write_text(CARD, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(book)], ""))
    press(first.bring)
    dialog = wait_for(qtbot, application, ImportDialog)
    qtbot.waitUntil(dialog.go_on.isVisible)
    assert application.session is not None
    dialog.reject()


def test_no_address_book_chosen_makes_no_journal(
    application: Application, first: FirstStartPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    press(first.bring)
    assert application.session is None and not paths.default_journal().exists()
    assert first.isVisible() and not first.trouble.isVisible()


def test_the_place_is_asked_for_before_the_address_book(
    application: Application, first: FirstStartPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[object]()

    def ask(*told: object) -> tuple[list[str], str]:
        asked.append(told)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    first.place.setText("here.kith")
    press(first.bring)
    assert first.trouble.isVisible() and asked == []
    first.place.setText(str(paths.default_journal()))
    press(first.bring)
    assert len(asked) == 1


def test_a_dropped_address_book_begins_the_journal(
    application: Application, first: FirstStartPage, qtbot: QtBot, tmp_path: Path
) -> None:
    book = tmp_path / "friends.vcf"
    book.write_text(CARD, "utf-8")
    application.window.dropped.emit([book])
    dialog = wait_for(qtbot, application, ImportDialog)
    qtbot.waitUntil(dialog.go_on.isVisible)
    dialog.reject()


def test_a_journal_that_exists_is_opened_and_remembered(
    application: Application,
    first: FirstStartPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Journal.open(tmp_path / "old.kith").close()
    chosen = str(tmp_path / "old.kith")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    press(first.have)
    assert application.session is not None
    assert load_settings().own_journal() == tmp_path / "old.kith"


def test_a_file_that_is_no_journal_leaves_the_page_as_it_is(
    application: Application,
    first: FirstStartPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "letter.kith").write_text("Dear Ana, this is a letter.", "utf-8")
    chosen = str(tmp_path / "letter.kith")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    press(first.have)
    assert "not a Kith journal" in first.trouble.text()
    assert application.session is None


def test_the_example_is_a_file_of_its_own_under_its_banner(
    application: Application, first: FirstStartPage, qtbot: QtBot
) -> None:
    press(first.example)
    qtbot.waitUntil(lambda: application.session is not None)
    assert application.session is not None
    assert application.session.journal.path == example.example_path()
    assert application.session.journal.is_demo
    banner = wait_for(qtbot, application, Banner)
    settings = load_settings()
    assert settings.journal == ""
    assert settings.recent == ()
    banner.acted.emit()
    again = wait_for(qtbot, application, FirstStartPage)
    assert again.place.text() == str(paths.default_journal())
    press(again.example)
    qtbot.waitUntil(lambda: application.session is not None)


def test_a_damaged_journal_at_start_is_told_on_the_first_page(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    damaged = tmp_path / "mine.kith"
    damaged.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    from app.ui import single_instance

    application.start(damaged, single_instance.claim(damaged, paths.state_dir()))
    first = wait_for(qtbot, application, FirstStartPage)
    assert str(damaged) in first.trouble.text()
    assert damaged.read_bytes().endswith(b"\xff" * 4000)
    open_in(application, qtbot, tmp_path / "other.kith")
