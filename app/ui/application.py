"""The program with its window: which journal is open, and what happens from start to end."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import JournalBusy, Trouble
from app.journal.journal import Journal
from app.settings import Settings
from app.ui import log, single_instance
from app.ui.main_window import MainWindow
from app.ui.qt_application import QtApplication, tell_apart
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.trouble import Troubles
from app.ui.undoing import FieldUndo

if TYPE_CHECKING:
    from app.ui.tray import Tray


def make_qt() -> QtApplication:
    """Make Qt's own application object, named so that desktops know it."""
    qt = QtApplication([*sys.argv[:1], "-style", "fusion"])
    qt.setApplicationName("kith")
    qt.setApplicationDisplayName("Kith")
    qt.setDesktopFileName("kith")
    translator = QTranslator(qt)
    if translator.load("kith_en", str(paths.resource("translations"))):
        qt.installTranslator(translator)
    return qt


class Application(QObject):
    """Opens journals one after the other in one window.

    open_journal makes the Journal at a path. first_painted comes once, when the first page
    has been painted and takes what is typed.
    """

    first_painted = Signal()

    def __init__(
        self, qt: QApplication, settings: Settings, open_journal: Callable[[Path], Journal]
    ) -> None:
        super().__init__()
        self.settings, self._open_journal = settings, open_journal
        self.theme = Theme(settings.appearance, settings.text_size, settings.less_motion)
        self.theme.apply(qt)
        self.window = MainWindow(settings)
        self.troubles = Troubles(self)
        self.troubles.install()
        self.session: Session | None = None
        self._first_tasks: Tasks | None = None
        self._is_settled = False
        self._tray: Tray | None = None
        settings.listeners.append(self._hear_setting)
        FieldUndo(qt, self)
        if sys.platform == "darwin":
            qt.applicationStateChanged.connect(self._reopen)
        self._join()

    def start(
        self,
        path: Path,
        lock: QLockFile | None,
        files: Sequence[Path] = (),
        trouble: str = "",
        jot: bool = False,
    ) -> None:
        """Show the journal whose lock is given, or the first page of all where there is none.

        With `jot` only the Jot window is shown; the other comes when it is wanted.
        """
        if lock is None:
            self.show_first_start(path, trouble)
        else:
            try:
                self._show(path, lock)
            except Trouble as refusal:
                self.show_first_start(path, str(refusal))
        if jot and self.session is not None:
            self.session.desk.writing.jot()
            QTimer.singleShot(0, self._settle_unseen)
            return
        self.window.show()
        if self.session is not None:
            self.session.desk.focus_page()
        if files:
            QTimer.singleShot(0, lambda: self.preview(files))

    def show_journal(self, path: Path, books: Sequence[Path] = ()) -> None:
        """Open another journal in place of this one. Raises Trouble; then this one stays.

        A window that has it already gets the address books meant for it.
        """
        if self.session is not None and path.resolve() == self.session.journal.path.resolve():
            return
        lock = single_instance.claim(path, paths.state_dir())
        if lock is None:
            single_instance.hand_over(path, books)
            raise JournalBusy(f"{path} is open in another window, which was brought forward.")
        self._show(path, lock).desk.focus_page()

    def show_own(self, path: Path) -> None:
        """Open a journal and remember it as mine, unless it is the invented one."""
        self.show_journal(path)
        if self.session is not None and not self.session.journal.is_demo:
            self.settings.journal = "" if path == paths.default_journal() else str(path)

    def begin(self, path: Path, books: Sequence[Path] = ()) -> None:
        """Make my journal, open it from now on, and go on with address books or a jot."""
        self.show_own(path)
        if self.session is not None and books:
            self.session.preview(books)
        elif self.session is not None:
            self.session.act("jot")

    def show_first_start(self, path: Path, trouble: str = "") -> None:
        """Show the page on which a journal is begun, the place for it already filled in."""
        from app.ui.pages.first_start import FirstStartPage

        self._end_session()
        self._first_tasks = Tasks(self, self.troubles.handle)
        page = FirstStartPage(self.theme, self._first_tasks, path, trouble)
        page.begun.connect(lambda *wish: page.attempt(lambda: self.begin(*wish)))
        page.opened.connect(lambda journal: page.attempt(lambda: self.show_own(journal)))
        self.window.setWindowTitle("Kith")
        self.window.show_view(page)
        page.setFocus()

    def preview(self, files: Sequence[Path]) -> None:
        """Show what an import of these address books would do; nothing is imported by that."""
        if self.session is None:
            self.show_own(self.settings.own_journal())
        if self.session is not None:
            self.session.preview(files)

    def open_files(self, files: Sequence[Path]) -> None:
        """Open a journal, address books or both, once there is a window. Raises Trouble."""
        if not self._is_settled:
            self.first_painted.connect(lambda: QTimer.singleShot(0, lambda: self.open_files(files)))
            return
        journal, books = tell_apart(files)
        if journal is not None:
            self.show_journal(journal, books)
        self._come_forward(books)

    def quit(self) -> None:
        """Close every window and end; what is being written stays as a draft."""
        QApplication.quit()

    def end(self) -> None:
        """Write down what is unwritten and let everything go; the program ends after this."""
        if self._tray is not None:
            self._tray.set_shown(False)
        self._end_session()
        self.troubles.uninstall()

    def _show(self, path: Path, lock: QLockFile) -> Session:
        try:
            journal = self._open_journal(path)
        except Trouble:
            lock.unlock()
            raise
        self._end_session()
        session = Session(journal, lock, self.theme, self.settings, self.troubles, self.window)
        session.open_wanted.connect(self.show_own)
        session.new_wanted.connect(self.begin)
        session.mine_wanted.connect(self._show_mine)
        session.named.connect(self._show_name)
        session.called.connect(self._come_forward)
        session.desk.writing.person_asked.connect(lambda _id: self.window.come_forward())
        self.session = session
        self._show_name()
        self.window.show_view(session.desk.shell)
        if self._is_settled:
            session.settle()
        return session

    def _end_session(self) -> None:
        session, self.session = self.session, None
        if session is not None:
            session.close()
        if self._first_tasks is not None:
            self._first_tasks.close()
            self._first_tasks = None

    def _settle(self) -> None:
        """Do after the first paint what nobody waits for."""
        if self._is_settled:
            return
        self.first_painted.emit()
        from app.ui.widgets.app_icon import app_icon

        QGuiApplication.setWindowIcon(app_icon())
        self._is_settled = True
        if self.session is not None:
            self.session.settle()
        if self.settings.tray:
            self._show_tray()

    def _settle_unseen(self) -> None:
        """The same where the window itself is not shown yet; it is made, for what watches it."""
        self.window.winId()
        self._settle()

    def _hear_setting(self, name: str) -> None:
        if name == "tray":
            self._show_tray()

    def _show_tray(self) -> None:
        """Show the icon in the tray or take it away; with it Kith stays without a window."""
        from app.ui.tray import Tray

        if self._tray is None:
            self._tray = Tray(self)
            self._tray.jot_asked.connect(self._jot)
            self._tray.open_asked.connect(self.window.come_forward)
            self._tray.quit_asked.connect(self.quit)
        is_there = self._tray.set_shown(self.settings.tray)
        QApplication.setQuitOnLastWindowClosed(not is_there)

    def _jot(self) -> None:
        if self.session is not None:
            self.session.desk.writing.jot()
        else:
            self.window.come_forward()

    def _come_forward(self, files: Sequence[Path]) -> None:
        self.window.come_forward()
        if files:
            self.preview(files)

    def _reopen(self, state: Qt.ApplicationState) -> None:
        """Bring back the window that was closed, when the icon in the Dock is clicked."""
        is_seen = any(window.isVisible() for window in QApplication.topLevelWidgets())
        if state == Qt.ApplicationState.ApplicationActive and self._is_settled and not is_seen:
            self.window.come_forward()

    def _show_mine(self) -> None:
        path = self.settings.own_journal()
        if paths.exists(path):
            self.show_own(path)
        else:
            self.show_first_start(path)

    def _show_name(self) -> None:
        if self.session is not None:
            self.window.setWindowTitle(self.session.desk.name())

    def _look_elsewhere(self) -> None:
        if self.session is not None:
            self.session.desk.look_elsewhere()

    def _step(self, name: str) -> None:
        if self.session is not None:
            self.session.act(name)

    def _flush(self) -> None:
        """The window is closing: what is being written stays as a draft."""
        if self.session is None:
            return
        if self._tray is not None and self._tray.is_shown():
            self.session.desk.flush()
        else:
            self.session.desk.close()

    def _tell(self, sentence: str) -> None:
        from app.ui.dialogs.notice import Notice

        Notice(self.theme, self.window, sentence).open()

    def _report(self, report: str) -> None:
        from app.ui.dialogs.report import ReportDialog

        is_safe = self.session is not None
        ReportDialog(self.theme, self.window, report, log.log_path(), is_safe).open()

    def _join(self) -> None:
        window = self.window
        window.painted.connect(self._settle)
        window.activated.connect(self._look_elsewhere)
        window.dropped.connect(self.preview)
        window.back_pressed.connect(lambda: self._step("go_back"))
        window.forward_pressed.connect(lambda: self._step("go_forward"))
        window.closed.connect(self._flush)
        self.troubles.told.connect(self._tell)
        self.troubles.reported.connect(self._report)
