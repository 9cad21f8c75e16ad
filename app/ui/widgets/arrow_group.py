"""Buttons of which one holds: together they are one stop of Tab, and arrow keys go along them."""

from collections.abc import Hashable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.widgets.buttons import Button

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class GroupButton(Button):
    """One of them; it leaves the arrow keys to the group."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS:
            event.ignore()  # a button by itself would only hand the focus on
            return
        super().keyPressEvent(event)

    def hold(self, is_held: bool, is_stop: bool) -> None:
        """Show whether it is the one, and whether Tab stops at it."""
        self.setChecked(is_held)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)


def step_along(event: QKeyEvent, buttons: Mapping[Hashable, Button]) -> Hashable | None:
    """Return the key of the button an arrow key leads to, None for another key or no focus."""
    step, keys = STEPS.get(Qt.Key(event.key())), list(buttons)
    here = next((key for key, button in buttons.items() if button.hasFocus()), None)
    if step is None or here is None:
        return None
    if buttons[here].layoutDirection() == Qt.LayoutDirection.RightToLeft:
        step = -step
    return keys[(keys.index(here) + step) % len(keys)]
