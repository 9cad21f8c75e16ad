"""What the signs of a chart mean, each drawn beside its words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import HAIR, S2, S4, S8, S16, S32, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

WIDTH, HEIGHT = 64, 20
OUTLINED = ("depth1", "depth2")  # too pale to be seen without
DOTS = (("depth1", 3.5, 4.0), ("depth2", 16.0, 5.0), ("depth3", 32.0, 7.5), ("depth4", 54.0, 10.0))
Draw = Callable[[QPainter, Theme], None]


class Sample(QWidget):
    """One sign, 64 by 20 pixels at the usual text size; as in charts, never mirrored."""

    def __init__(self, theme: Theme, draw: Draw) -> None:
        super().__init__()
        self._theme, self._draw = theme, draw
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._theme.scale, self._theme.scale)
        self._draw(painter, self._theme)


class Legend(Fitted):
    """Rows of a sign and its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S8)

    def show_rows(self, rows: Sequence[tuple[Draw, str]]) -> None:
        """Show these signs and words in place of those before."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._make(draw, words) for draw, words in rows]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # at once, or the room is measured without it and then once more

    def _make(self, draw: Draw, words: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S16)
        layout.addWidget(Sample(self._theme, draw), 0, Qt.AlignmentFlag.AlignVCenter)
        label = Label(self._theme, words, "meta", "soft_ink")
        layout.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        return row


def draw_depths(painter: QPainter, theme: Theme) -> None:
    """Draw four dots, each larger and stronger than the one before."""
    for token, x, radius in DOTS:
        draw_dot(painter, theme, token, x, radius)


def draw_tail(painter: QPainter, theme: Theme) -> None:
    """Draw a dot that has drifted from its ring."""
    painter.setPen(QPen(theme.color("soft_ink"), HAIR))
    painter.drawLine(QPointF(S8, HEIGHT / 2), QPointF(WIDTH - S16, HEIGHT / 2))
    draw_dot(painter, theme, "depth3", WIDTH - S16, 7)


def draw_unwritten(painter: QPainter, theme: Theme) -> None:
    """Draw the dot of somebody about whom nothing of the kind is written."""
    draw_hatched_dot(painter, theme, WIDTH / 2, HEIGHT / 2, 6)


def draw_resting(painter: QPainter, theme: Theme) -> None:
    """Draw the hollow dot of somebody whose clock stands."""
    painter.setPen(QPen(theme.color("depth3"), S2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(WIDTH / 2, HEIGHT / 2), 6, 6)


def draw_band(painter: QPainter, theme: Theme) -> None:
    """Draw a piece of the outer band with a dot on it."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), theme.color("band"))
    draw_dot(painter, theme, "depth1", WIDTH / 2, 4.5)


def draw_way(painter: QPainter, theme: Theme) -> None:
    """Draw the way from where we stood to where we stand."""
    draw_arrow(painter, theme, "accent", S2 + S4, 58)
    draw_ring(painter, theme, "accent", S2 + S4)


def draw_ghost(painter: QPainter, theme: Theme) -> None:
    """Draw where it would have gone without what was written."""
    draw_arrow(painter, theme, "outline", S8 + S2, 58)


def draw_faded(painter: QPainter, theme: Theme) -> None:
    """Draw the way of somebody I wrote nothing about."""
    draw_arrow(painter, theme, "soft_ink", S2 + S4, 58)
    draw_ring(painter, theme, "soft_ink", S2 + S4)


def draw_dot(painter: QPainter, theme: Theme, token: str, x: float, radius: float) -> None:
    """Draw a dot in one colour of the depths."""
    has_outline = token in OUTLINED
    pen = QPen(theme.color("soft_ink"), HAIR) if has_outline else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(theme.color(token))
    radius -= HAIR / 2 if has_outline else 0
    painter.drawEllipse(QPointF(x, HEIGHT / 2), radius, radius)


def draw_hatched_dot(painter: QPainter, theme: Theme, x: float, y: float, radius: float) -> None:
    """Draw a round piece of the hatching with its outline."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme.color("soft_ink"), HAIR))
    for step in (-S4, 0, S4):
        painter.drawLine(QPointF(x - S32 + step, y + S32), QPointF(x + S32 + step, y - S32))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("soft_ink"), HAIR))
    painter.drawEllipse(QPointF(x, y), radius - HAIR / 2, radius - HAIR / 2)


def draw_ring(painter: QPainter, theme: Theme, token: str, x: float) -> None:
    """Draw the hollow circle an arrow begins with."""
    painter.setPen(QPen(theme.color(token), 1.5))
    painter.setBrush(theme.color("page"))
    painter.drawEllipse(QPointF(x, HEIGHT / 2), 4, 4)


def draw_arrow(painter: QPainter, theme: Theme, token: str, start: float, end: float) -> None:
    """Draw an arrow to the right."""
    middle, color = HEIGHT / 2, theme.color(token)
    painter.setPen(QPen(color, S2))
    painter.drawLine(QPointF(start, middle), QPointF(end - S8, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    head = [QPointF(end, middle), QPointF(end - 10, middle - S4), QPointF(end - 10, middle + S4)]
    painter.drawPolygon(QPolygonF(head))
