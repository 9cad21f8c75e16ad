"""What the signs of a chart mean, each drawn beside its words."""

from collections.abc import Sequence
from importlib import import_module
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.charts import gallery
from app.domain.signs import Sign
from app.domain.speech import Speech
from app.ui.theme import S2, S8, S16, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.shapes import draw_shape
from app.ui.widgets.text import Label

NARROWEST, HEIGHT = 24, 20


class Sample(QWidget):
    """One sign in the middle of a column so wide; as in charts, never mirrored."""

    def __init__(self, theme: Theme, sign: Sign, width: float) -> None:
        super().__init__()
        self._theme, self._sign, self._width = theme, sign, ceil(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._width), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._theme.scale, self._theme.scale)
        painter.translate((self._width - self._sign.width) / 2, HEIGHT / 2)
        for shape in self._sign.shapes:
            draw_shape(painter, self._theme.color, shape)


class Legend(Fitted):
    """Rows of a sign and its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S8)

    def set_tight(self, is_tight: bool) -> None:
        """Let the rows stand closer together, or not any more."""
        self._column.setSpacing(S2 if is_tight else S8)

    def loose_height(self) -> int:
        """Return how high it is where the rows do not stand close together, in pixels."""
        gaps = max(0, len(self._rows) - 1)
        return self.wanted_height() + gaps * (S8 - self._column.spacing())

    def tight_height(self) -> int:
        """Return how high it is where they do."""
        return self.loose_height() - max(0, len(self._rows) - 1) * (S8 - S2)

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Show these signs and their words in place of those before."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        width = max((sign.width for sign in signs), default=0)
        self._rows = [self._make(sign, max(width, NARROWEST)) for sign in signs]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # at once, or the room is measured without it and then once more

    def _make(self, sign: Sign, width: float) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S16)
        layout.addWidget(Sample(self._theme, sign, width), 0, Qt.AlignmentFlag.AlignVCenter)
        label = Label(self._theme, sign.words, "meta", "soft_ink")
        layout.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        return row


def signs_of(key: str, data: object, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur in a chart of the gallery."""
    found: tuple[Sign, ...] = import_module(gallery.chart(key).words).signs(data, speech)
    return found
