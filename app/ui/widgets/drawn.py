"""A small chart made of shapes and words, in the window and wherever else a painter draws."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.drawing import Drawing, Words
from app.ui.palette import LIGHT
from app.ui.theme import ROLES, Theme
from app.ui.widgets.shapes import Color, draw_shape

_PART = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of a text that lies before its `x`


class Drawn(QWidget):
    """Shows a Drawing as large as the text size asks for, never mirrored."""

    def __init__(self, theme: Theme, drawing: Drawing | None = None) -> None:
        super().__init__()
        self._theme, self._drawing = theme, drawing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._renew)
        self.show_drawing(drawing)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show another drawing, or none: then it takes no room."""
        self._drawing = drawing
        self.setAccessibleName(drawing.told if drawing else "")
        self._renew()

    def sizeHint(self) -> QSize:
        if self._drawing is None:
            return QSize(0, 0)
        return QSize(self._theme.px(self._drawing.width), self._theme.px(self._drawing.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is not None:
            paint(QPainter(self), self._drawing, self._theme, self._theme.scale)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


def paint(
    painter: QPainter,
    drawing: Drawing,
    theme: Theme,
    scale: float = 1.0,
    on_paper: bool = False,
) -> None:
    """Draw from the painter's origin, one logical pixel `scale` units long.

    `on_paper` draws in the light colours, whatever the window's.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.scale(scale, scale)
    color = _on_paper if on_paper else theme.color
    for shape in drawing.shapes:
        draw_shape(painter, color, shape)
    for words in drawing.words:
        _write(painter, theme, color, words)
    painter.restore()


def _write(painter: QPainter, theme: Theme, color: Color, words: Words) -> None:
    role = "meta_strong" if words.is_strong else "meta"
    font = theme.font(role, ROLES[role].size)  # the painter has the text size already
    width = QFontMetricsF(font, painter.device()).horizontalAdvance(words.text)
    painter.setFont(font)
    painter.setPen(color(words.token))
    painter.drawText(QPointF(words.x - _PART[words.anchor] * width, words.y), words.text)


def _on_paper(token: str) -> QColor:
    return QColor(getattr(LIGHT, token))
