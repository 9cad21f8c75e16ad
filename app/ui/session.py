"""One open journal with everything that begins and ends with it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from app.journal.journal import Journal
from app.settings import Settings
from app.ui import actions, single_instance
from app.ui.desk import Desk
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.trouble import Troubles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

    from app.ui.chores import Chores
    from app.ui.reminding import Reminding
    from app.ui.warming import Warming

TIDY_MS = 60_000  # long after the start


class Session(QObject):
    """Lock, journal, threads, desk and actions of one journal; `desk.shell` is what is seen.

    open_wanted and new_wanted ask for another journal, mine_wanted for my own instead of the
    invented one; named comes when the journal has another name; called when a second start
    has brought files (or none) to open.
    """

    open_wanted = Signal(Path)
    new_wanted = Signal(Path)
    mine_wanted = Signal()
    named = Signal()
    called = Signal(list)

    def __init__(
        self,
        journal: Journal,
        lock: QLockFile,
        theme: Theme,
        settings: Settings,
        troubles: Troubles,
        window: QMainWindow,
    ) -> None:
        super().__init__()
        self.journal, self._lock = journal, lock
        self._theme, self._settings, self._window = theme, settings, window
        self.tasks = Tasks(self, troubles.handle)
        self.desk = Desk(journal, theme, self.tasks, settings, self)
        self.actions = actions.make_actions(
            self.desk.shell,
            {"desk": lambda: self.desk, "chores": self.chores, "window": lambda: window},
        )
        self._chores: Chores | None = None
        self._listener: single_instance.Listener | None = None
        self._warming: Warming | None = None
        self._reminding: Reminding | None = None
        self._menu_bar: QMenuBar | None = None
        self.desk.acted.connect(self.act)
        self.desk.shell.journal_asked.connect(self._show_menu)
        if journal.is_demo:
            self._show_banner()

    def settle(self) -> None:
        """Do what nobody waits for: hear later starts, show long work, remind, warm charts and
        make their page.
        """
        from app.ui.reminding import Reminding
        from app.ui.warming import Warming
        from app.ui.widgets.progress import ProgressStrip

        self._listener = single_instance.Listener(self.journal.path, self)
        self._listener.asked.connect(self.called)
        self._listener.jot_asked.connect(self.desk.writing.jot)
        ProgressStrip(self._theme, self.tasks, self.desk.shell.sheet)
        self._warming = Warming(self._window.windowHandle(), self)
        self._warming.ended.connect(lambda: self.desk.page("health"))
        self._reminding = Reminding(
            self.journal, self.tasks, self._settings, self.desk.is_veiled, self
        )
        self._reminding.clicked.connect(self._show_today)
        if sys.platform == "darwin":
            from app.ui.menu_bar import make_menu_bar

            self._menu_bar = make_menu_bar(self.actions)
        self._tidying = QTimer(self, singleShot=True, interval=TIDY_MS)
        self._tidying.timeout.connect(self._tidy)
        self._tidying.start()
        if not self.journal.is_demo:
            self._settings.add_recent(self.journal.path)

    def close(self) -> None:
        """Write down what is unwritten and let go of the file."""
        if self._listener is not None:
            self._listener.close()
        if self._warming is not None:
            self._warming.close()
        if self._reminding is not None:
            self._reminding.close()
        if self._menu_bar is not None:
            self._menu_bar.deleteLater()
        self.desk.close()
        self.tasks.close()
        self.journal.close()
        self._lock.unlock()
        self.deleteLater()

    def act(self, asked: str) -> None:
        """Do what Find anything offered: an action, a page, or somebody new by name."""
        name, _, detail = asked.partition(":")
        if name == "page":
            self.desk.go_to_page(detail)
        elif detail:
            self.desk.add_person(detail)
        else:
            self.actions[name].trigger()

    def preview(self, files: Sequence[Path]) -> None:
        """Show what an import of these address books would do."""
        self.chores().preview(list(files))

    def chores(self) -> "Chores":
        """Return what does the actions of the journal's menu, made when one is wanted."""
        if self._chores is None:
            from app.ui.chores import Chores

            chores = Chores(
                self.journal, self._theme, self.tasks, self._settings, self._window, self
            )
            chores.said.connect(self.desk.say)
            chores.named.connect(self._take_name)
            chores.undo_wanted.connect(self.desk.undo)
            chores.new_wanted.connect(self.new_wanted)
            chores.open_wanted.connect(self.open_wanted)
            self._chores = chores
        return self._chores

    def _show_today(self) -> None:
        self.called.emit([])
        self.desk.go_to_page("today")

    def _tidy(self) -> None:
        """Forget changes older than is promised, where nobody waits for it."""
        self.tasks.read("tidy", self.journal.tidy, lambda _none: None, self)

    def _take_name(self) -> None:
        self.desk.show_name()
        self.named.emit()

    def _show_menu(self, place: QPoint) -> None:
        from app.ui.journal_menu import make_menu

        here = str(self.journal.path)
        recent = [Path(name) for name in self._settings.recent if name != here]
        shell = self.desk.shell
        make_menu(self._theme, self.actions, recent, self.open_wanted.emit, shell).popup(place)

    def _show_banner(self) -> None:
        from app.ui.widgets.banner import Banner

        banner = Banner(self._theme, self.tr("Invented journal"), self.tr("Start mine"))
        banner.acted.connect(self.mine_wanted)
        self.desk.shell.set_banner(banner)
