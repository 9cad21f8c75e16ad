"""The few keys of the window below that work in a dialog above it too."""

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

JOT, VEIL = "lent-jot", "lent-veil"
KEYS = {JOT: "Ctrl+N", VEIL: "F9"}


def lend_action(window: QWidget, name: str) -> QAction:
    """Return a new action that what stands above the window can reach by its name."""
    action = QAction(window)
    action.setObjectName(name)
    return action


def take_keys(above: QWidget, below: QWidget | None, *names: str) -> None:
    """Let these keys of the window below work above it, as far as it lends them."""
    for name in names:
        lent = below.window().findChild(QAction, name) if below is not None else None
        if lent is not None:
            QShortcut(QKeySequence(KEYS[name]), above).activated.connect(lent.trigger)
