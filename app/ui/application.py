"""The program with its window: which journal is open, and what happens from start to end."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile, QObject, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import JournalBusy, Trouble
from app.journal.journal import Journal
from app.settings import Settings
from app.ui import single_instance
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.trouble import Troubles


class Session(NamedTuple):
    """What belongs to one open journal and ends with it."""

    journal: Journal
    desk: Desk
    lock: QLockFile


def make_qt(arguments: Sequence[str] = ()) -> QApplication:
    """Make Qt's own application object, named so that desktops know it."""
    qt = QApplication([sys.argv[0], *arguments])
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
        self,
        qt: QApplication,
        settings: Settings,
        open_journal: Callable[[Path], Journal],
    ) -> None:
        super().__init__()
        self.settings, self._open_journal = settings, open_journal
        self.theme = Theme(settings.appearance, settings.text_size, settings.less_motion)
        self.theme.apply(qt)
        self.window = MainWindow(settings)
        self.troubles = Troubles(self)
        self.troubles.install()
        self.session: Session | None = None
        self.tasks = Tasks(self, self.troubles.handle)
        self._listener: single_instance.Listener | None = None
        self._join()

    def start(
        self, path: Path, lock: QLockFile | None, files: Sequence[Path] = (), trouble: str = ""
    ) -> None:
        """Show the journal whose lock is given, or the first page of all where there is none."""
        if lock is None:
            self.show_first_start(path, trouble)
        else:
            try:
                self._show(path, lock)
            except Trouble as refusal:
                lock.unlock()
                self.show_first_start(path, str(refusal))
        self.window.show()
        if files:
            QTimer.singleShot(0, lambda: self.preview(files))

    def show_journal(self, path: Path) -> None:
        """Open another journal in place of this one. Raises Trouble; then this one stays."""
        if self.session is not None and path.resolve() == self.session.journal.path.resolve():
            return
        lock = single_instance.claim(path, paths.state_dir())
        if lock is None:
            single_instance.hand_over(path, [])
            raise JournalBusy(f"{path} is open in another window, which was brought forward.")
        self._show(path, lock)
        self._listen()

    def show_first_start(self, path: Path, trouble: str = "") -> None:
        """Show the page on which a journal is begun, the place for it already filled in."""
        from app.ui.pages.first_start import FirstStartPage

        self._end_session()
        self.tasks = Tasks(self, self.troubles.handle)
        page = FirstStartPage(self.theme, self.tasks, path, trouble)
        page.begun.connect(self._begin)
        page.opened.connect(self.show_journal)
        self.window.setWindowTitle("Kith")
        self.window.show_view(page)
        page.setFocus()

    def preview(self, files: Sequence[Path]) -> None:
        """Show what an import of these address books would do; nothing is imported by that."""

    def end(self) -> None:
        """Write down what is unwritten and let everything go; the program ends after this."""
        self._end_session()
        self.troubles.uninstall()

    def _begin(self, path: Path, with_addresses: bool) -> None:
        self.show_journal(path)
        self.settings.journal = "" if path == paths.default_journal() else str(path)

    def _show(self, path: Path, lock: QLockFile) -> None:
        journal = self._open_journal(path)
        self._end_session()
        self.tasks = Tasks(self, self.troubles.handle)
        desk = Desk(journal, self.theme, self.tasks, self.settings, self)
        self.session = Session(journal, desk, lock)
        self.window.setWindowTitle(desk.journal_name())
        self.window.show_view(desk.shell)

    def _end_session(self) -> None:
        session, self.session = self.session, None
        if session is not None:
            session.desk.close()
        self.tasks.close()
        self.tasks.deleteLater()
        if self._listener is not None:
            self._listener.close()
            self._listener.deleteLater()
            self._listener = None
        if session is not None:
            session.desk.deleteLater()
            session.journal.close()
            session.lock.unlock()

    def _settle(self) -> None:
        """Do after the first paint what nobody waits for."""
        self.first_painted.emit()
        self._listen()

    def _listen(self) -> None:
        if self.session is None or self._listener is not None:
            return
        self._listener = single_instance.Listener(self.session.journal.path, self)
        self._listener.asked.connect(self._come_forward)
        self.settings.add_recent(self.session.journal.path)

    def _come_forward(self, files: list[Path]) -> None:
        self.window.come_forward()
        self.preview(files)

    def _look_elsewhere(self) -> None:
        if self.session is not None:
            self.session.desk.look_elsewhere()

    def _join(self) -> None:
        self.window.painted.connect(self._settle)
        self.window.activated.connect(self._look_elsewhere)
        self.window.dropped.connect(self.preview)
