"""What an empty page shows: an icon, one sentence, one thing to do."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import S12, S16, S24, S32, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text import Label

SENTENCE_WIDTH = 400
BIG_ICON = 32


class IconView(QWidget):
    """One icon that stands alone, size in pixels at the usual text size."""

    def __init__(
        self, theme: Theme, icon: str, token: str = "soft_ink", size: int = BIG_ICON
    ) -> None:
        super().__init__()
        self._theme, self._icon, self._token, self._size = theme, icon, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._theme.paint_icon(QPainter(self), self._icon, self._token, QRectF(self.rect()))


class EmptyPage(QWidget):
    """An empty page in the middle of its space; `acted` when its one action is chosen."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._words = Label(theme, sentence, "prose", "soft_ink")
        self._words.setAlignment(middle)
        self._words.setMaximumWidth(theme.px(SENTENCE_WIDTH))
        self._button = TextButton(theme, action)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S24, S32, S24, S32)
        layout.setSpacing(0)
        layout.addStretch(2)
        layout.addWidget(IconView(theme, icon), 0, middle)
        layout.addSpacing(S16)
        line = QHBoxLayout()  # whose height follows the width that the words really have
        line.addStretch(1)
        line.addWidget(self._words)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addSpacing(S12)
        layout.addWidget(self._button, 0, middle)
        layout.addStretch(3)

    def set_words(self, sentence: str, action: str = "") -> None:
        """Say something else, such as why a filter leaves nothing."""
        self._words.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
