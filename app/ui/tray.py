"""Kith in the tray: a new jot at hand, the window, and the end."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.ui.widgets.app_icon import app_icon


class Tray(QObject):
    """An icon with a menu; a click on it asks for a jot. Hidden until it is shown."""

    jot_asked = Signal()
    open_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.jot = self.menu.addAction(self.tr("New jot"))
        self.jot.triggered.connect(self.jot_asked)
        self.open = self.menu.addAction(self.tr("Open Kith"))
        self.open.triggered.connect(self.open_asked)
        self.menu.addSeparator()
        self.quit = self.menu.addAction(self.tr("Quit"))
        self.quit.triggered.connect(self.quit_asked)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setToolTip("Kith")
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._hear)

    def set_shown(self, is_wanted: bool) -> bool:
        """Show or hide the icon; return whether it is there, which a desktop may refuse."""
        self.icon.setVisible(is_wanted and has_tray())
        return self.is_shown()

    def is_shown(self) -> bool:
        """Return whether the icon is in a tray."""
        return self.icon.isVisible() and has_tray()

    def _hear(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.jot_asked.emit()


def has_tray() -> bool:
    """Return whether this desktop has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()
