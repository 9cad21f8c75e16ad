"""A few choices side by side of which one holds, such as light and dark."""

from collections.abc import Hashable, Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.theme import CONTROL, S8, S12, Theme
from app.ui.widgets.arrow_group import GroupButton, step_along
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.painting import draw_box


class Choice(GroupButton):
    """One of the choices; filled softly while it holds."""

    role = "interface"
    token = "ink"
    padding = S12
    height_px = CONTROL

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
            is_stop = name == key or (key not in self.buttons and button is self._first())
            button.hold(name == key, is_stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = step_along(event, self.buttons)
        if key is None:
            super().keyPressEvent(event)
            return
        self._take(key)
        self.buttons[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> Choice:
        return next(iter(self.buttons.values()))

    def _take(self, key: Hashable) -> None:
        self.choose(key)
        self.chosen.emit(key)
