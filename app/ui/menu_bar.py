"""The menu that macOS shows for every program: about it, its settings, its end."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

ROLES = {
    "show_about": QAction.MenuRole.AboutRole,
    "show_settings": QAction.MenuRole.PreferencesRole,
    "close": QAction.MenuRole.QuitRole,
}


def make_menu_bar(actions: Mapping[str, QAction]) -> QMenuBar:
    """Return the bar with what the system puts into the program's own menu.

    Without a window above it, it belongs to all windows; whoever made it deletes it.
    """
    bar = QMenuBar()
    menu = bar.addMenu("Kith")
    for name, role in ROLES.items():
        actions[name].setMenuRole(role)
        menu.addAction(actions[name])
    return bar
