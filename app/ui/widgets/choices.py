"""A few choices side by side of which one holds, such as light and dark."""

from collections.abc import Hashable, Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.theme import CONTROL, S8, S12, Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.painting import draw_box

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Choice(Button):
    """One of the choices; filled softly while it holds."""

    role = "interface"
    token = "ink"
    padding = S12
    height_px = CONTROL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS:
            event.ignore()  # for the group; a button by itself would only hand the focus on
            return
        super().keyPressEvent(event)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        colour = self._theme.color
        if self.isChecked():
            draw_box(painter, rect, colour("selection"), colour("accent"))
        else:
            draw_box(painter, rect, colour("band" if self.underMouse() else "raised"),
                     colour("outline"))  # fmt: skip


class Choices(QWidget):
    """Choices with their labels; `chosen` carries the key of one that the user takes.

    The arrow keys go from one to the next, as in a group of radio buttons.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, labels: Mapping[Hashable, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons = {key: Choice(theme, label) for key, label in labels.items()}
        flow = FlowLayout(self, S8)
        for key, button in self.buttons.items():
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {button.text()}")
            button.clicked.connect(lambda _on, key=key: self._take(key))
            flow.addWidget(button)

    def choose(self, key: Hashable) -> None:
        """Show which one holds, without telling anybody."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)
            is_stop = name == key or (key not in self.buttons and button is self._first())
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        keys = list(self.buttons)
        focus = [key for key, button in self.buttons.items() if button.hasFocus()]
        if step is None or not focus:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        key = keys[(keys.index(focus[0]) + step) % len(keys)]
        self._take(key)
        self.buttons[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> Choice:
        return next(iter(self.buttons.values()))

    def _take(self, key: Hashable) -> None:
        self.choose(key)
        self.chosen.emit(key)
