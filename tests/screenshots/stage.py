"""The real window, opened on a journal of its own for each picture, and the pictures of it."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from functools import reduce
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from app import paths
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui import single_instance
from app.ui.application import Application
from app.ui.desk import Desk
from app.ui.session import Session
from tests.screenshots.variants import Variant

TODAY = date(2026, 10, 8)
PAUSE_MS = 60
PATIENCE = 100
TITLE = 24
PLACE = QPoint(240, 120)
OFFERED = Path(os.sep, "home", "eva", "Documents", "journal.kith")


class Stage:
    """Shows one journal after the other in the shape of a variant; `end` after each picture."""

    def __init__(self, qt: QApplication, variant: Variant, folder: Path) -> None:
        self._qt, self._variant, self._folder = qt, variant, folder
        self._application: Application | None = None
        self._count = 0
        qt.setCursorFlashTime(0)
        if variant.mirrored:
            qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    # Opening and closing

    def open(self, journal: Path | None) -> None:
        """Show a copy of a journal, or the first start where there is none."""
        os.environ["KITH_HOME"] = str(self._folder / str(self._count))
        self._count += 1
        path = paths.default_journal()
        lock = None
        if journal is not None:
            shutil.copy(journal, path)
            lock = single_instance.claim(path, paths.state_dir())
        settings = load_settings()
        settings.appearance, settings.less_motion = self._variant.theme, True
        settings.text_size = self._variant.scale
        self._application = Application(
            self._qt, settings, lambda place: Journal.open(place, today=lambda: TODAY)
        )
        self._application.window.resize(self._variant.width, self._variant.height)
        self._application.window.move(PLACE)
        QCursor.setPos(QPoint(0, 0))
        self._application.start(OFFERED if lock is None else path, lock)
        self._application.window.activateWindow()
        self.settle()

    def end(self) -> None:
        """Close everything."""
        application = self.application
        application.end()
        for widget in QApplication.topLevelWidgets():
            widget.close()
        application.window.deleteLater()
        application.deleteLater()
        self._application = None
        pause(PAUSE_MS)

    # What is there

    @property
    def application(self) -> Application:
        """The program that is shown."""
        assert self._application is not None
        return self._application

    @property
    def session(self) -> Session:
        """The session of the journal that is shown."""
        assert self.application.session is not None
        return self.application.session

    @property
    def desk(self) -> Desk:
        """The desk of the journal that is shown."""
        return self.session.desk

    @property
    def journal(self) -> Journal:
        """The journal that is shown."""
        return self.session.journal

    def page(self, key: str) -> QWidget:
        """Go to a page and return it."""
        self.desk.go_to_page(key)
        self.settle()
        return self.desk.page(key)

    # What is done

    def act(self, name: str) -> None:
        """Carry out one of the actions of the table."""
        self.session.actions[name].trigger()
        self.settle()

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Press the keys of a text."""
        for letter in text:
            widget = into or QApplication.focusWidget() or self.application.window
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)
        self.settle()

    def press(self, keys: str) -> None:
        """Press a key with its modifiers, such as “Ctrl+K”."""
        widget = QApplication.focusWidget() or self.application.window
        QTest.keySequence(widget, QKeySequence(keys))
        self.settle()

    def wait(self, is_done: Callable[[], bool]) -> None:
        """Let the program work until something is so."""
        for _ in range(PATIENCE):
            if is_done():
                break
            pause(PAUSE_MS)
        assert is_done(), "what the picture waits for did not come"
        self.settle()

    def settle(self) -> None:
        """Let the program finish what it has begun."""
        pause(PAUSE_MS)
        views = self.application.window.findChildren(QListView)
        for _ in range(PATIENCE):
            if all(getattr(view.model(), "is_counted", True) for view in views):
                break
            pause(PAUSE_MS)
        pause(PAUSE_MS)

    # What is seen

    def grab(self) -> QPixmap:
        """Return the window with everything that lies over it, in device pixels."""
        window = self.application.window
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
        others.sort(key=lambda each: each is QApplication.activeModalWidget())  # lies over others
        places = {each: QRect(each.mapToGlobal(QPoint(0, 0)), each.size()) for each in others}
        framed = [place.adjusted(-1, -TITLE, 1, 1) for place in places.values()]
        home = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        whole = reduce(QRect.united, framed, home)
        ratio = window.devicePixelRatio()
        picture = QPixmap(whole.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.gray)
        painter = QPainter(picture)
        painter.translate(-whole.topLeft())
        painter.drawPixmap(home.topLeft(), window.grab())
        for other, place in places.items():
            if other.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
                draw_frame(painter, place, other.windowTitle())
            painter.drawPixmap(place.topLeft(), other.grab())
        painter.end()
        return picture


def pause(milliseconds: int) -> None:
    """Let the window and its threads work for a while; QTest's own waiting would stop threads."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def draw_frame(painter: QPainter, place: QRect, title: str) -> None:
    """Draw what a desktop puts around a window, so that the picture can be read."""
    frame = place.adjusted(-1, -TITLE, 1, 1)
    painter.fillRect(frame, Qt.GlobalColor.gray)
    painter.setPen(Qt.GlobalColor.white)
    top = QRect(frame.topLeft(), QSize(frame.width(), TITLE))
    painter.drawText(top, Qt.AlignmentFlag.AlignCenter, title)
