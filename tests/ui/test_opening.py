"""Files that macOS asks the program to open: as on the command line, before and after the start."""

import errno
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.errors import BadInput, JournalBusy, NotFound
from app.journal.journal import Journal
from app.ui import single_instance
from app.ui.application import Application
from app.ui.dialogs.import_preview import ImportDialog
from app.ui.dialogs.jot_window import JotWindow
from app.ui.dialogs.notice import Notice
from app.ui.qt_application import QtApplication, tell_apart
from tests.ui.opened import open_in, wait_for
from tests.ui.program import Program, program  # noqa: F401
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n"


def ask_to_open(*files: Path) -> None:
    """Ask as Finder does: one event for each file, to the application object."""
    qt = QApplication.instance()
    assert qt is not None
    for file in files:
        QCoreApplication.postEvent(qt, QFileOpenEvent(str(file)))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "friends.vcf"
    path.write_text(CARD, "utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.kith"
    Journal.open(path).close()
    return path


@pytest.fixture
def listening(application: Application, qapp: QtApplication) -> Iterator[Application]:
    """Return the program, hearing files as its start joins it."""
    qapp.files_asked.connect(application.open_files)
    yield application
    qapp.files_asked.disconnect(application.open_files)


def test_an_address_book_is_shown_in_the_open_window(
    listening: Application, qtbot: QtBot, book: Path
) -> None:
    session = open_in(listening, qtbot, paths.data_dir() / "mine.kith")
    ask_to_open(book)
    wait_for(qtbot, listening, ImportDialog).reject()
    assert listening.session is session
    assert session.journal.history() == []  # nothing is imported by that


def test_a_journal_takes_the_place_of_the_open_one(
    listening: Application, qtbot: QtBot, other: Path
) -> None:
    open_in(listening, qtbot, paths.data_dir() / "mine.kith")
    ask_to_open(other)
    qtbot.waitUntil(lambda: open_journal(listening) == other)
    assert listening.settings.journal == ""  # looked at, not made mine


def test_a_journal_and_an_address_book_go_together(
    listening: Application, qtbot: QtBot, other: Path, book: Path
) -> None:
    open_in(listening, qtbot, paths.data_dir() / "mine.kith")
    ask_to_open(book, other)
    wait_for(qtbot, listening, ImportDialog).reject()
    assert open_journal(listening) == other


def test_what_is_asked_before_the_window_is_there_waits_for_it(
    listening: Application, qtbot: QtBot, book: Path
) -> None:
    ask_to_open(book)
    QCoreApplication.processEvents()
    assert not listening.window.isVisible()
    path = paths.data_dir() / "mine.kith"
    listening.start(path, single_instance.claim(path, paths.state_dir()))
    wait_for(qtbot, listening, ImportDialog).reject()


def test_a_hidden_window_comes_for_it(listening: Application, qtbot: QtBot, other: Path) -> None:
    open_in(listening, qtbot, paths.data_dir() / "mine.kith")
    listening.window.hide()
    ask_to_open(other)
    qtbot.waitUntil(listening.window.isVisible)
    assert open_journal(listening) == other


@pytest.fixture
def on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")


def test_a_click_on_the_dock_brings_back_a_closed_window(
    on_macos: None, application: Application, qtbot: QtBot, qapp: QtApplication
) -> None:
    clicked = partial(qapp.applicationStateChanged.emit, Qt.ApplicationState.ApplicationActive)
    clicked()  # as it comes while Kith starts
    assert not application.window.isVisible()
    open_in(application, qtbot, paths.data_dir() / "mine.kith")
    qtbot.waitUntil(lambda: application._is_settled)
    application.window.hide()
    clicked()
    assert application.window.isVisible()


def test_a_jot_window_alone_stays_alone(
    on_macos: None, application: Application, qtbot: QtBot, qapp: QtApplication
) -> None:
    session = open_in(application, qtbot, paths.data_dir() / "mine.kith")
    qtbot.waitUntil(lambda: application._is_settled)
    application.window.hide()
    session.desk.writing.jot()
    jot = wait_for(qtbot, application, JotWindow)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not application.window.isVisible()
    jot.close()


def test_a_file_of_another_kind_is_told_in_a_sentence(
    listening: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    session = open_in(listening, qtbot, paths.data_dir() / "mine.kith")
    listening.troubles.handle(failure([tmp_path / "letter.pdf"]))
    notice = wait_for(qtbot, listening, Notice)
    assert listening.session is session
    notice.close()


def test_the_program_hears_from_its_first_moment(
    program: Program,  # noqa: F811
    book: Path,
) -> None:
    def use(hand: Hand) -> None:
        hand.wait(lambda: any(map(is_preview, QApplication.topLevelWidgets())))
        next(filter(is_preview, QApplication.topLevelWidgets())).close()
        hand.window().close()

    ask_to_open(book)
    program.run(use, paths.data_dir() / "mine.kith")


def test_a_folder_that_may_not_be_looked_into_is_told_in_a_sentence(
    other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "exists", refuse)
        with pytest.raises(BadInput, match=r"other\.kith cannot be used"):
            tell_apart([other])


def test_address_books_go_to_the_window_that_has_their_journal(
    listening: Application,
    qtbot: QtBot,
    other: Path,
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handed: list[tuple[Path, list[Path]]] = []

    def hand_over(journal: Path, files: list[Path]) -> bool:
        handed.append((journal, files))
        return True

    session = open_in(listening, qtbot, paths.data_dir() / "mine.kith")
    lock = single_instance.claim(other, paths.state_dir())
    monkeypatch.setattr(single_instance, "hand_over", hand_over)
    with pytest.raises(JournalBusy, match="brought forward"):
        listening.open_files([book, other])
    assert lock is not None and handed == [(other, [book])]
    assert listening.session is session


def test_two_journals_other_kinds_and_lost_journals_are_refused(other: Path, book: Path) -> None:
    assert tell_apart([book, other]) == (other, [book])
    assert tell_apart([]) == (None, [])
    with pytest.raises(BadInput, match="one journal at a time"):
        tell_apart([other, other.with_name("third.kith")])
    with pytest.raises(NotFound, match=r"third\.kith"):
        tell_apart([other.with_name("third.kith")])


def open_journal(application: Application) -> Path | None:
    return application.session.journal.path if application.session else None


def is_preview(widget: object) -> bool:
    return isinstance(widget, ImportDialog) and widget.isVisible()


def failure(files: list[Path]) -> BadInput:
    with pytest.raises(BadInput) as caught:
        tell_apart(files)
    return caught.value
