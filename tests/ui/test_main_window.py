"""The window as a whole: where one goes, what is undone, what others write meanwhile."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QHelpEvent, QImage, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.errors import BadInput
from app.journal import jotting, people
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui import page_list
from app.ui.actions import ACTIONS, MACOS_KEYS, ActionSpec, for_macos
from app.ui.application import Application
from app.ui.dialogs.history import HistoryDialog
from app.ui.dialogs.import_preview import ImportDialog
from app.ui.dialogs.jot_window import JotWindow
from app.ui.dialogs.notice import Notice
from app.ui.dialogs.report import ReportDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.main_window import first_size
from app.ui.session import Session
from app.ui.widgets.toast import Toast
from tests.ui.opened import open_in, page_shown, people_of, timeline_of, today_of, wait_for

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
KEYS = {
    "z": Qt.Key.Key_Z, "y": Qt.Key.Key_Y, "k": Qt.Key.Key_K, "n": Qt.Key.Key_N,
}  # fmt: skip
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(application: Application, qtbot: QtBot, tmp_path: Path) -> Session:
    return open_in(application, qtbot, tmp_path / "mine.kith")


def press(application: Application, key: str) -> None:
    QTest.keyClick(application.window.focusWidget() or application.window, KEYS[key], CONTROL)


def names(journal: Journal) -> list[str]:
    ids = people.find_ids(journal, people.PersonFilter())
    return [line.name for line in people.lines(journal, ids)]


def test_it_opens_on_today_ready_to_write(application: Application, session: Session) -> None:
    assert page_shown(session.desk) == "TodayPage"
    focus = application.window.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "met @Tom Okafor")
    assert focus.property("plain") is not None  # a text box of the program's own


def test_pages_are_reached_by_number_and_by_their_buttons(
    application: Application, session: Session
) -> None:
    desk = session.desk
    for spec, keys in page_list.with_keys():
        QTest.keySequence(application.window, QKeySequence(keys))
        assert desk.shell.stack.currentWidget() is desk.page(spec.key)
    QTest.mouseClick(desk.shell.navigation.buttons["timeline"], Qt.MouseButton.LeftButton)
    assert page_shown(desk) == "TimelinePage"
    assert desk.shell.navigation.buttons["timeline"].isChecked()


def test_back_and_forward_lead_along_pages_and_people(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    ana = people.add_person(session.journal, "Ana Silva")
    tom = people.add_person(session.journal, "Tom Okafor")
    desk = session.desk
    desk.open_person(tom)
    desk.open_person(ana)
    desk.go_to_page("settings")
    page = people_of(session)
    QTest.mouseClick(desk.shell.bar.back, Qt.MouseButton.LeftButton)
    assert (page_shown(desk), page.record()) == ("PeoplePage", ana)
    QTest.keyClick(application.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.record() == tom
    QTest.keyClick(application.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.record() == ana
    click(application, Qt.MouseButton.BackButton)
    assert page.record() == tom
    click(application, Qt.MouseButton.ForwardButton)
    assert page.record() == ana
    assert desk.shell.bar.forward.isEnabled()


def click(application: Application, button: Qt.MouseButton) -> None:
    """Send a press to the window of the desktop, as the mouse does."""
    kind, none = QMouseEvent.Type.MouseButtonPress, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(400, 300), QPointF(400, 300), button, button, none)
    QApplication.sendEvent(application.window.windowHandle(), event)


def test_going_back_to_somebody_deleted_says_so(session: Session, qtbot: QtBot) -> None:
    desk = session.desk
    ana = people.add_person(session.journal, "Ana Silva")
    desk.open_person(ana)
    desk.go_to_page("settings")
    people.delete_people(session.journal, [ana])
    desk.go_back()
    toast = desk.shell.sheet.findChild(Toast)
    assert toast is not None
    qtbot.waitUntil(toast.isVisible)
    assert "no longer in the journal" in toast.accessibleName()


def test_undo_and_redo_are_named_and_work_by_key_and_by_button(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    journal, bar = session.journal, session.desk.shell.bar
    assert not bar.undo.isEnabled()
    ana = people.add_person(journal, "Ana Silva")
    people.delete_people(journal, [ana])
    qtbot.waitUntil(lambda: bar.undo.isEnabled())
    assert "Ana Silva" in bar.undo.toolTip()
    assert bar.undo.toolTip().startswith("Undo delete")
    press(application, "z")
    qtbot.waitUntil(lambda: names(journal) == ["Ana Silva"])
    qtbot.waitUntil(bar.redo.isEnabled)
    assert bar.redo.toolTip().startswith("Redo delete")
    press(application, "y")
    qtbot.waitUntil(lambda: names(journal) == [])
    QTest.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(journal) == ["Ana Silva"])


def test_undo_takes_typing_back_and_never_reaches_past_it_into_the_journal(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    journal = session.journal
    people.add_person(journal, "Ana Silva")
    focus = application.window.focusWidget()
    assert focus is not None
    press(application, "z")
    qtbot.waitUntil(lambda: names(journal) == [])
    journal.redo()
    QTest.keyClicks(focus, "hm")
    for _ in range(4):
        press(application, "z")
    QTest.qWait(0)
    assert names(journal) == ["Ana Silva"]


def test_undo_with_nothing_to_undo_says_so(session: Session, qtbot: QtBot) -> None:
    session.act("undo")
    qtbot.waitUntil(lambda: said(session) == "There is nothing to undo.")


def said(session: Session) -> str:
    toast = session.desk.shell.sheet.findChild(Toast)
    return toast.accessibleName() if toast is not None and toast.isVisible() else ""


def test_a_deletion_is_told_and_can_be_taken_back_there(session: Session, qtbot: QtBot) -> None:
    ana = people.add_person(session.journal, "Ana Silva")
    people.delete_people(session.journal, [ana])
    session.desk.say("Ana Silva deleted")
    assert said(session) == "Ana Silva deleted"
    toast = session.desk.shell.sheet.findChild(Toast)
    assert toast is not None
    QTest.mouseClick(toast.findChildren(type(toast._button))[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(session.journal) == ["Ana Silva"])


def test_what_another_program_writes_is_shown(
    application: Application, session: Session, qtbot: QtBot, today: date
) -> None:
    other = Journal.open(session.journal.path, today=lambda: today)
    jotting.jot_down(other, "Coffee with @Ana Silva")
    other.close()
    application.window.activated.emit()
    view = timeline_of(session).model
    qtbot.waitUntil(lambda: view.rowCount() == 1)
    assert "Ana Silva" in session.desk.shell.bar.undo.toolTip()


def test_jot_opens_a_window_of_its_own_where_the_page_has_no_box(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    session.desk.go_to_page("settings")
    press(application, "n")
    jot = wait_for(qtbot, application, JotWindow)
    assert not jot.editor.is_changed()
    application.window.close()
    assert not jot.isVisible()


def test_size_and_place_are_remembered(application: Application, session: Session) -> None:
    application.window.resize(1010, 660)
    application.window.close()
    assert load_settings().window != ""


def test_blur_makes_the_page_unreadable_and_again_readable(
    application: Application, session: Session
) -> None:
    stack = session.desk.shell.stack
    clear = application.window.grab().toImage()
    session.act("blur")
    veiled = application.window.grab().toImage()
    assert veiled != clear
    assert sharpest(veiled) < sharpest(clear) / 2
    session.act("blur")
    assert stack.graphicsEffect() is None


def test_while_names_are_veiled_so_is_what_opens_from_the_page(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    desk, menus = session.desk, []
    for owner in (desk.shell.stack.currentWidget(), desk.shell):
        menu = QMenu(owner)
        below = menu.addMenu("About Ana Silva")
        below.addAction("Write to Ana Silva")
        menus += [menu, below]
    session.act("blur")
    said = desk.shell.sheet.findChild(Toast)
    assert said is not None
    assert said.words.graphicsEffect() is None
    desk.say("Ana Silva: monthly.")
    assert said.words.graphicsEffect() is not None
    for menu in menus:
        menu.popup(QPoint(10, 10))
    assert [menu.graphicsEffect() is not None for menu in menus] == [True, True, False, False]
    for menu in reversed(menus):
        menu.close()
    desk.shell.bar.undo.setToolTip("Undo delete of Ana Silva")
    ask_tip(desk.shell.bar.undo)
    assert not QToolTip.isVisible()
    session.act("blur")
    assert said.words.graphicsEffect() is None
    menus[0].popup(QPoint(10, 10))
    assert menus[0].graphicsEffect() is None
    menus[0].close()
    ask_tip(desk.shell.bar.undo)
    qtbot.waitUntil(QToolTip.isVisible)
    QToolTip.hideText()


def ask_tip(widget: QWidget) -> None:
    """Rest the pointer on a widget."""
    place = QPoint(2, 2)
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def sharpest(image: QImage) -> int:
    """Return the greatest step between two pixels side by side."""
    greys = [
        [image.pixelColor(x, y).lightness() for x in range(400, 700)] for y in range(60, 180, 3)
    ]
    return max(abs(row[x] - row[x + 1]) for row in greys for x in range(len(row) - 1))


def test_trouble_is_told_and_a_bug_is_reported(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    application.troubles.handle(BadInput("“x” is not a date; write it as 2026-03-05."))
    notice = wait_for(qtbot, application, Notice)
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    application.troubles.handle(ZeroDivisionError("Ana's secret"))
    report = wait_for(qtbot, application, ReportDialog)
    assert "ZeroDivisionError" in report.text.toPlainText()
    assert "secret" not in report.text.toPlainText()


def test_dropping_an_address_book_shows_what_an_import_would_do(
    application: Application, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    book = tmp_path / "friends.vcf"
    book.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Silva\r\nEND:VCARD\r\n", "utf-8")
    drop(application, [book, tmp_path / "notes.txt"])
    dialog = wait_for(qtbot, application, ImportDialog)
    qtbot.waitUntil(lambda: dialog.go_on.isVisible())
    assert dialog.go_on.text() == "Import 1 person"
    assert names(session.journal) == []
    dialog.reject()


def drop(application: Application, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(application.window.windowHandle(), event)


def test_the_journal_menu_holds_its_actions_and_the_other_journals(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    application.settings.add_recent(Path("/elsewhere/other.kith"))
    session.desk.shell.journal_asked.emit(QPoint(10, 40))
    menus = [menu for menu in session.desk.shell.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    texts = [action.text() for action in menus[0].actions()]
    assert "Name this journal…" in texts
    assert "Quit" in texts
    below = next(action.menu() for action in menus[0].actions() if action.text() == "Opened lately")
    assert isinstance(below, QMenu)
    assert [action.text() for action in below.actions()] == ["/elsewhere/other.kith"]
    menus[0].close()


def test_a_journal_can_be_named(application: Application, session: Session, qtbot: QtBot) -> None:
    from app.ui.dialogs.naming import NameDialog

    session.act("rename_journal")
    dialog = wait_for(qtbot, application, NameDialog)
    QTest.keyClicks(dialog.line, "Eva & co")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert application.window.windowTitle() == "Eva & co"
    assert session.desk.shell.navigation.journal.text() == "Eva && co"
    assert session.journal.preference("name") == "Eva & co"


def test_history_undoes_down_to_any_change_and_redoes(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    for name in ("Ana Silva", "Tom Okafor", "Li Wei"):
        people.add_person(session.journal, name)
    session.act("show_history")
    dialog = wait_for(qtbot, application, HistoryDialog)
    dialog.list.setCurrentIndex(dialog.model.index(1))
    assert dialog.move_button.text() == "Undo 2 changes, down to here"
    QTest.mouseClick(dialog.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(session.journal) == ["Ana Silva"])
    qtbot.waitUntil(lambda: dialog.move_button.isEnabled())
    dialog.list.setCurrentIndex(dialog.model.index(0))
    assert dialog.move_button.text() == "Redo 2 changes"
    QTest.mouseClick(dialog.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(session.journal)) == 3)
    qtbot.waitUntil(lambda: dialog.move_button.isEnabled())
    dialog.reject()


def test_every_shortcut_is_listed(application: Application, session: Session, qtbot: QtBot) -> None:
    from app.ui.widgets.text import Label

    session.act("show_shortcuts")
    dialog = wait_for(qtbot, application, ShortcutsDialog)
    shown = {label.text() for label in dialog.findChildren(Label)}
    assert {spec.text for spec in ACTIONS if spec.keys} <= shown
    assert "Ctrl+K" in shown
    assert {"Health: go to the next sign", "Arrows", "Health: move what is seen from near"} <= shown
    assert {"+, −", "Shift+arrows", "Menu, Shift+F10", "Space"} <= shown
    bar = dialog.area.verticalScrollBar()
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        focused = dialog.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        places.append(bar.value())
    assert 0 < places[0] < places[1] < places[2] == bar.maximum() and places[3] == 0
    dialog.reject()


def test_every_action_has_a_method_that_does_it(session: Session) -> None:
    assert set(session.actions) == {spec.id for spec in ACTIONS}
    performers = {"desk": session.desk, "chores": session.chores(), "window": session._window}
    missing = [spec.id for spec in ACTIONS if not hasattr(performers[spec.by], spec.id)]
    assert missing == []


@pytest.mark.parametrize(
    ("screen", "window"), [((1920, 1050), (1200, 800)), ((1366, 768), (1200, 728))]
)
def test_the_first_window_lies_within_the_screen(
    screen: tuple[int, int], window: tuple[int, int]
) -> None:
    assert first_size(QSize(*screen)) == QSize(*window)


@pytest.mark.parametrize("specs", [ACTIONS, for_macos(ACTIONS)], ids=["here", "macOS"])
def test_no_two_actions_share_a_key(specs: tuple[ActionSpec, ...]) -> None:
    keys = [key for spec in specs for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(QKeySequence(key).toString() for key in keys)  # one that cannot be read is empty


def test_on_macos_the_keys_of_the_system_stay_its_own() -> None:
    taken = {"Ctrl+H", "Ctrl+M", "Ctrl+Space", "Ctrl+Tab", "F11", "Alt+Left", "Alt+Right"}
    assert not taken & {key for spec in for_macos(ACTIONS) for key in spec.keys}
    assert [spec.id for spec in for_macos(ACTIONS)] == [spec.id for spec in ACTIONS]
    changed = {
        one.id for one, other in zip(for_macos(ACTIONS), ACTIONS, strict=True) if one != other
    }
    assert changed == set(MACOS_KEYS)


def test_closing_keeps_what_is_being_written(
    application: Application, session: Session, qtbot: QtBot, today: date
) -> None:
    focus = application.window.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "half a sentence")
    path = session.journal.path
    application.window.close()
    application.end()
    again = open_in(application, qtbot, path)
    assert today_of(again).jot.written.text == "half a sentence"


def test_the_example_can_be_looked_at_from_ones_own_journal(
    application: Application, session: Session, qtbot: QtBot
) -> None:
    session.actions["show_example"].trigger()
    qtbot.waitUntil(lambda: shown_journal(application).is_demo)
    assert shown_journal(application).path.name == "example.kith"


def shown_journal(application: Application) -> Journal:
    assert application.session is not None
    return application.session.journal


def test_the_keyboard_follows_to_whoever_is_opened_listed_or_not(
    application: Application, session: Session
) -> None:
    ana = people.add_person(session.journal, "Ana Silva")
    clerk = people.add_person(session.journal, "Ferry office", state="address")
    for person in (ana, clerk, ana):
        session.desk.go_to_page("timeline")
        session.desk.open_person(person)
        assert people_of(session).current_person() == person
        assert application.window.focusWidget() is people_of(session).panel.list


def test_changes_older_than_is_promised_are_forgotten_in_an_idle_moment(
    application: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Journal.open(tmp_path / "mine.kith", today=lambda: date(2020, 1, 1))
    people.add_person(old, "Ana Silva")
    old.close()
    monkeypatch.setattr("app.ui.session.TIDY_MS", 0)
    session = open_in(application, qtbot, tmp_path / "mine.kith")
    qtbot.waitUntil(lambda: session.journal.next_undo() is None)
    assert names(session.journal) == ["Ana Silva"]
