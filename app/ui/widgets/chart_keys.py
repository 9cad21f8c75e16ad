"""How the keyboard walks from mark to mark of a chart: arrows, Home and End, letters of a name."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.charts.scene import Mark
from app.ui.widgets.chart_marks import mark_along, mark_beginning, mark_towards

Key = Qt.Key
# By number: letters of many alphabets have keys that Qt has no name for.
WAYS: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
STEPS: dict[int, int] = {Key.Key_PageUp: -1, Key.Key_PageDown: 1}
ENDS: dict[int, int] = {Key.Key_Home: 0, Key.Key_End: -1}
MILLISECONDS = 1000
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def is_menu_key(event: QKeyEvent) -> bool:
    """Return whether a key asks for a menu: not every platform makes a request of Shift+F10."""
    return event.key() == Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


class Walk:
    """Remembers what is being typed; `typed` is empty when it was too long ago.

    In a chart that `is_along` time, left and right lead to the next moment, and pass over none.
    """

    def __init__(self) -> None:
        self.is_along = False
        self._typed, self._when = "", 0.0

    @property
    def typed(self) -> str:
        """Return the letters typed until now that belong together."""
        pause = QApplication.keyboardInputInterval() / MILLISECONDS
        return self._typed if monotonic() - self._when < pause else ""

    def forget(self) -> None:
        """Begin the next name anew."""
        self._typed = ""

    def go(self, event: QKeyEvent, marks: Sequence[Mark], here: Mark | None) -> Mark | None:
        """Return where a key leads to, None if it is none of these keys or leads nowhere."""
        key, modifiers = event.key(), event.modifiers()
        if not marks or modifiers & COMMANDS:
            return None
        if key in ENDS:
            return marks[ENDS[key]]
        if key in WAYS:
            return self._step(marks, here, *WAYS[key]) if here else marks[0]
        if key in STEPS:
            at = list(marks).index(here) if here else 0
            return marks[max(0, min(at + STEPS[key], len(marks) - 1))]
        return self._find(event.text(), marks, here)

    def _step(self, marks: Sequence[Mark], here: Mark, right: int, down: int) -> Mark:
        if self.is_along and right and here.box is None:
            return mark_along(marks, here, right)
        return mark_towards(marks, here, right, down)

    def _find(self, text: str, marks: Sequence[Mark], here: Mark | None) -> Mark | None:
        if not text.isprintable() or not text:
            return None
        typed = self.typed
        # The same letter again means the next one who begins so.
        self._typed = text if typed == text else typed + text
        self._when = monotonic()
        return mark_beginning(marks, self._typed, here)
