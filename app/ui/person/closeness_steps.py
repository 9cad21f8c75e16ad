"""Seven pairs of circles from apart to almost one, and choosing one of them."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from app.domain.closeness import NEARNESS, STEPS, say_step, share
from app.domain.speech import Speech
from app.ui.theme import FIELD_RADIUS, HAIR, HOVER, S4, Theme
from app.ui.widgets.buttons import KEYBOARD_REASONS
from app.ui.widgets.painting import draw_box, draw_focus

CELL, NARROWEST, HEIGHT, RADIUS = 54, 36, 40, 11
APART, TOGETHER = 2.2, 0.35  # between the middles of the first pair and the last, in radii
FILL = 0.24
ON, BACK = 1, -1
MOVES = {
    Qt.Key.Key_Right: ON, Qt.Key.Key_Down: ON, Qt.Key.Key_Left: BACK, Qt.Key.Key_Up: BACK,
    Qt.Key.Key_Home: -STEPS, Qt.Key.Key_End: STEPS,
}  # fmt: skip
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)  # fmt: skip
SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def pair_width(radius: float) -> float:
    """Return how wide the widest pair is, in pixels."""
    return (2 + APART) * radius + 2 * HAIR


def draw_pair(
    painter: QPainter, theme: Theme, middle: QPointF, radius: float, step: int, is_on: bool
) -> None:
    """Draw the two circles of a step around a point: filled where it is the one chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = radius * (APART + (TOGETHER - APART) * share(step)) / 2
    token = "accent" if is_on else "outline"
    painter.setPen(QPen(theme.color(token), 1.5 if is_on else HAIR))
    painter.setBrush(theme.color("accent", FILL) if is_on else Qt.BrushStyle.NoBrush)
    for side in (-half, half):
        painter.drawEllipse(middle + QPointF(side, 0), radius, radius)


class Step(QRadioButton):
    """One of the seven; whether it is the one chosen is said from outside."""

    def __init__(self, theme: Theme, speech: Speech, step: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self._theme, self._ring = theme, False
        self.setAutoExclusive(False)
        self.setAccessibleName(say_step(step, speech))
        self.setToolTip(speech.say(NEARNESS[step]))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(CELL), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self._theme.px(HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def nextCheckState(self) -> None:
        """Leave it as it is: what was chosen is shown when it has been kept."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all but Space to the row: Qt would walk to whatever button is near."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self.underMouse():
            draw_box(painter, rect, self._theme.color("ink", HOVER))
        room = rect.width() - S4 - 2 * HAIR
        radius = min(self._theme.px(RADIUS), room / (2 + APART))
        draw_pair(painter, self._theme, rect.center(), radius, self.step, self.isChecked())
        if self.hasFocus() and self._ring:
            draw_focus(painter, self._theme, rect, FIELD_RADIUS)


class Steps(QWidget):
    """The seven steps in a row; `chosen` carries the one clicked or taken by a key.

    Arrow keys go from one to the next, Enter and Space take it, 1 to 7 take one at once.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self.steps = [Step(theme, speech, step, self) for step in NEARNESS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for step in self.steps:
            row.addWidget(step)
            step.clicked.connect(lambda _on=False, taken=step.step: self.chosen.emit(taken))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, chosen: int) -> None:
        """Show one as chosen, 0 for none; Tab leads to it, else to the one in the middle."""
        for step in self.steps:
            step.setChecked(step.step == chosen)
            is_first = step.step == (chosen or STEPS // 2 + 1)
            way = Qt.FocusPolicy.StrongFocus if is_first else Qt.FocusPolicy.ClickFocus
            step.setFocusPolicy(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that a step leaves."""
        if event.text() in map(str, NEARNESS) and not event.modifiers() & COMMANDS:
            self._go(int(event.text()) - 1)
            self.chosen.emit(int(event.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._here() + 1)
        elif event.key() in MOVES:
            way = MOVES[Qt.Key(event.key())]
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._go(self._here() + (-way if is_mirrored and event.key() in SIDEWAYS else way))
        else:
            event.ignore()

    def focus(self) -> None:
        """Put the keyboard on the step that Tab leads to."""
        ways = [step.focusPolicy() for step in self.steps]
        self._go(ways.index(Qt.FocusPolicy.StrongFocus))

    def _here(self) -> int:
        return next((at for at, step in enumerate(self.steps) if step.hasFocus()), 0)

    def _go(self, place: int) -> None:
        place = max(0, min(place, STEPS - 1))
        self.steps[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
