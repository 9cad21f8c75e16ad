"""The menu under the journal's name."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.actions import ACTIONS
from app.ui.theme import SMALL_ICON, Theme

GROUPS = (
    ("rename_journal", "new_journal", "open_journal", "recent", "show_example"),
    ("choose_import", "export", "back_up", "show_history"),
    ("blur", "toggle_full_screen"),
    ("show_shortcuts", "show_about"),
    ("close",),
)
ICONS = {spec.id: spec.icon for spec in ACTIONS}


def make_menu(
    theme: Theme,
    actions: Mapping[str, QAction],
    recent: Sequence[Path],
    open_journal: Callable[[Path], object],
    parent: QWidget,
) -> QMenu:
    """Return the menu; recent are the other journals opened lately, newest first."""
    menu = QMenu(parent)
    for number, group in enumerate(GROUPS):
        if number:
            menu.addSeparator()
        for name in group:
            if name == "recent":
                _add_recent(menu, theme, recent, open_journal)
                continue
            actions[name].setIcon(theme.icon(ICONS[name], size=SMALL_ICON))
            menu.addAction(actions[name])
    return menu


def _add_recent(
    menu: QMenu, theme: Theme, recent: Sequence[Path], open_journal: Callable[[Path], object]
) -> None:
    if not recent:
        return
    words = QCoreApplication.translate("JournalMenu", "Opened lately")
    below = menu.addMenu(theme.icon("clock", size=SMALL_ICON), words)
    for path in recent:
        action = below.addAction(str(path).replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, path=path: open_journal(path))
