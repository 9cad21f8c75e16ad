"""A ring on the line of the years that can be moved: one end of a period, or a day."""

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from app.ui.theme import S2, S4, Theme
from app.ui.widgets.painting import draw_focus

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PAGES = {Qt.Key.Key_PageDown: -1, Qt.Key.Key_PageUp: 1}


class Handle(QAbstractSlider):
    """Its value is a month, or the number of a day; its page is a year. `wanted` carries another
    value, and whether the other end goes along.
    """

    wanted = Signal(int, bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shown = 0
        self.valueChanged.connect(self._hear)

    def show_range(self, low: int, high: int, year: int) -> None:
        """Show how far the line goes, and how many steps a year has."""
        with QSignalBlocker(self):
            self.setRange(low, high)
            self.setPageStep(year)

    def show_value(self, value: int, words: str) -> None:
        """Stand at a month or a day."""
        self._shown = value
        with QSignalBlocker(self):
            self.setValue(value)
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if (step := STEPS.get(key, 0)) and not held & Qt.KeyboardModifier.AltModifier:
            is_year = bool(held & Qt.KeyboardModifier.ShiftModifier)
            both = bool(held & Qt.KeyboardModifier.ControlModifier)
            self.wanted.emit(self.value() + step * (self.pageStep() if is_year else 1), both)
        elif key in PAGES:
            self.wanted.emit(self.value() + PAGES[key] * self.pageStep(), False)
        elif key == Qt.Key.Key_Home:
            self.wanted.emit(self.minimum(), False)
        elif key == Qt.Key.Key_End:
            self.wanted.emit(self.maximum(), False)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.raise_()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), S2))
        painter.setBrush(self._theme.color("page"))
        inner = QRectF(self.rect()).adjusted(S4 + 1, S4 + 1, -S4 - 1, -S4 - 1)
        painter.drawEllipse(inner)
        if self.hasFocus():
            draw_focus(painter, self._theme, QRectF(self.rect()), self.width() / 2)

    def _hear(self, value: int) -> None:
        """Go where a screen reader or another helper puts it, as far as that is allowed."""
        self.wanted.emit(value, False)
        with QSignalBlocker(self):
            self.setValue(self._shown)
