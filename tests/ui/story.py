"""Kith as somebody uses it: led by keys and clicks, read as it is seen.

Nothing here reaches into the program: what it works with is found on the screen, by the names
that are read aloud.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QProcess, Qt, QTimer
from PySide6.QtGui import QAction, QCursor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.widgets.toast import Toast
from tests.ui.seen import (
    everything_read,
    focus_window,
    front_window,
    lists_named,
    name_of,
    named,
    read_rows,
    row_rect,
    visible_windows,
)

ROOT = Path(__file__).parents[2]
TODAY = "2026-10-08"
MOST_STEPS = 60  # what lies more presses of Tab away cannot be called reachable
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Zoé Martin
EMAIL:zoe@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ana Silva
EMAIL:ana@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Li Wei
TEL:+1 555 0100
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN;CHARSET
senseless
END:VCARD
"""


def write_book(path: Path) -> Path:
    """Write an address book of two strangers, of one Ana Silva more, and of a broken card."""
    path.write_text(CARDS, "utf-8")
    return path


class Hand:
    """Somebody before the screen, who reads, presses keys and moves the mouse."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    # What is seen

    def window(self) -> MainWindow:
        """Return the program's window."""
        shown = [each for each in visible_windows() if isinstance(each, MainWindow)]
        assert len(shown) == 1, shown
        return shown[0]

    def wait(self, is_so: Callable[[], object]) -> None:
        """Look until something is so."""

        def look() -> None:
            assert is_so(), f"only this can be read: {everything_read()}"

        self._qtbot.waitUntil(look)

    def see(self, name: str) -> QWidget:
        """Return the widget in front that is called so, or begins so, once it is there."""
        self.wait(lambda: named(name))
        return named(name)[0]

    def see_list(self, name: str) -> QAbstractItemView:
        """Return the list in front that is called so, once it is there."""
        self.wait(lambda: lists_named(name))
        return lists_named(name)[0]

    def rows(self, name: str) -> list[str]:
        """Return the rows of a list as they are read aloud."""
        return read_rows(self.see_list(name))

    def await_row(self, name: str, words: str) -> None:
        """Look until a list has a row with these words."""
        self.wait(lambda: any(words in row for row in self.rows(name)))

    def await_words(self, words: str) -> None:
        """Look until these words can be read somewhere in front."""
        self.wait(lambda: self.reads(words))

    def reads(self, words: str) -> bool:
        """Return whether these words can be read somewhere in front."""
        return any(words in read for read in everything_read())

    def await_focus(self, name: str) -> None:
        """Look until the keyboard is on what is called so, or begins so."""
        self.wait(lambda: self.focus_name().startswith(name))

    def focus_name(self) -> str:
        """Return the name of what has the keyboard, "" for nothing."""
        self._wake()
        popup = QApplication.activePopupWidget()
        focus = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
        return name_of(focus) if focus else ""

    def toast(self) -> str:
        """Return the notice at the foot of the page, "" for none."""
        shown = [each for each in self.window().findChildren(Toast) if each.isVisible()]
        return name_of(shown[0]) if shown else ""

    # Keys

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as "Ctrl+K"."""
        for each in keys:
            key = QKeySequence(each)[0]  # type: ignore[index]
            self._wake()
            QTest.keyClick(focus_window(), key.key(), key.keyboardModifiers())
            QApplication.processEvents()

    def turn_to(self, page: str) -> None:
        """Press the keys that the navigation names for a page."""
        self.press(self.see(page).toolTip().removeprefix(f"{page} (").removesuffix(")"))

    def write(self, text: str) -> None:
        """Type text."""
        for character in text:
            self._wake()
            click, unknown = QTest.KeyAction.Click, Qt.Key.Key_unknown
            QTest.sendKeyEvent(click, focus_window(), unknown, character, PLAIN)
        QApplication.processEvents()

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the keyboard is on what is called so, or begins so."""
        passed: list[str] = []
        while not self.focus_name().startswith(name):
            passed.append(self.focus_name())
            assert len(passed) < MOST_STEPS, f"no way by {key} to {name!r}: {passed}"
            self.press(key)

    def choose(self, words: str) -> None:
        """Choose a line of the menu that is open, by arrow keys."""
        menu = self._menu()
        for _ in ["", *menu.actions()]:
            action: QAction | None = menu.activeAction()
            if action is not None and action.text() == words:
                self.press("Return")
                return
            self.press("Down")
        raise AssertionError(f"no {words!r} in {[each.text() for each in menu.actions()]}")

    # The mouse

    def click(self, name: str) -> None:
        """Click in the middle of what is called so, once it can be clicked."""
        self.wait(lambda: self.see(name).isEnabled())
        widget = self.see(name)
        self._click(widget, widget.rect().center())

    def click_row(self, name: str, words: str, keys: Qt.KeyboardModifier = PLAIN) -> None:
        """Click the row of a list that holds these words, with keys held down."""
        self.await_row(name, words)
        view = self.see_list(name)
        self._click(view.viewport(), row_rect(view, words).center(), keys)

    def click_choice(self, words: str) -> None:
        """Click a line of the menu that is open."""
        menu = self._menu()
        action = next((each for each in menu.actions() if each.text() == words), None)
        assert action is not None, f"no {words!r} in {[each.text() for each in menu.actions()]}"
        self._click(menu, menu.actionGeometry(action).center())

    def click_beside(self) -> None:
        """Click outside of the popup that is open, which closes it."""
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.mouseClick(popup.windowHandle(), LEFT, PLAIN, QPoint(-4, -4))
        self.wait(lambda: QApplication.activePopupWidget() is None)

    def drag(self, name: str, start: QPoint, end: QPoint) -> None:
        """Press the button in one place of what is called so and let it go in another."""
        widget = self.see(name)
        first, last = self._spot(widget, start), self._spot(widget, end)
        window = widget.window().windowHandle()
        QTest.mousePress(window, LEFT, PLAIN, first)
        QTest.mouseMove(window, last)
        QTest.mouseRelease(window, LEFT, PLAIN, last)
        QApplication.processEvents()

    # What is outside of the window

    def answer_files(self, path: Path) -> None:
        """Write a name into the file dialog that is about to open, and press Enter."""
        clock = QTimer(QApplication.instance(), interval=5)

        def look() -> None:
            if isinstance(QApplication.activeWindow(), QFileDialog):
                clock.stop()
                clock.deleteLater()
                self.write(str(path))
                self.press("Return")

        clock.timeout.connect(look)
        clock.start()

    def run_elsewhere(self, *arguments: str | Path) -> int:
        """Run the command with these arguments in a process of its own; return the exit code."""
        process = QProcess()
        process.setWorkingDirectory(str(ROOT))
        with self._qtbot.waitSignal(process.finished):
            process.start(sys.executable, ["-m", "app", *map(str, arguments), "--today", TODAY])
        assert bytes(process.readAllStandardError().data()).decode() == ""
        return process.exitCode()

    # How it is done

    def _menu(self) -> QMenu:
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup

    def _wake(self) -> None:
        """Give the keyboard to the window in front, as a desktop does when another has closed."""
        if QApplication.activePopupWidget() or QApplication.activeWindow():
            return
        window = front_window()
        window.activateWindow()
        self.wait(window.isActiveWindow)

    def _click(self, widget: QWidget, place: QPoint, keys: Qt.KeyboardModifier = PLAIN) -> None:
        spot = self._spot(widget, place)
        QCursor.setPos(widget.mapToGlobal(place))
        QTest.mouseClick(widget.window().windowHandle(), LEFT, keys, spot)
        QApplication.processEvents()

    def _spot(self, widget: QWidget, place: QPoint) -> QPoint:
        """Return where in its window a place of a widget lies, which has to be in sight."""
        self._wake()
        QApplication.processEvents()  # what has just come is laid out
        seen = widget.visibleRegion().contains(place)
        assert seen, f"{name_of(widget)!r} is covered, or scrolled away"
        return widget.mapTo(widget.window(), place)
