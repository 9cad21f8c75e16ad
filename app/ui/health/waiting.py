"""What lies over a picture of another chart while the one that was chosen is read."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.text import Label

PATIENCE_MS = 300  # what is read sooner only flickers


class Waiting(QWidget):
    """Comes after a moment, and hides what is under it; turned tells that it came or went."""

    turned = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = Label(theme, "", "prose", "soft_ink")
        column = QVBoxLayout(self)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignCenter)
        self.patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self.patience.timeout.connect(self._come)
        self.hide()

    def begin(self) -> None:
        """Say after a moment that something is being looked for."""
        if not self.is_on():
            self.patience.start()

    def is_on(self) -> bool:
        """Return whether it is there, or soon will be."""
        return self.patience.isActive() or not self.isHidden()

    def end(self) -> None:
        """Go away: what was looked for is there, or wanted no more."""
        self.patience.stop()
        if not self.isHidden():
            self.hide()
            self.turned.emit(False)

    def give_up(self) -> None:
        """Say that nothing could be read."""
        self.patience.stop()
        self._say(self.tr("This chart could not be read. Choose it once more."))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("page"))

    def _come(self) -> None:
        self._say(self.tr("Looking through the journal…"))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.show()
        self.raise_()
        self.turned.emit(True)
