"""How deep the talk went, in four words, and on the other side Keep."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import words
from app.ui.theme import S4, S12, S16, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.text import Label
from app.ui.widgets.top_bar import show_keys

HEIGHT = 24


class DepthWord(QuietButton):
    """One word that is chosen or not; it keeps its width when it grows bold."""

    role = "meta"
    padding = S4
    height_px = HEIGHT

    def __init__(self, theme: Theme, depth: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent=parent)
        self.degree = depth
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Depth: {word}").format(word=text))
        keys = show_keys(f"Alt+{depth}")
        self.setToolTip(self.tr("How deep the talk went ({keys})").format(keys=keys))

    def ink(self) -> str:
        return "ink" if self.isChecked() else super().ink()

    def sizeHint(self) -> QSize:
        widest = QFontMetricsF(self._theme.font("meta_strong")).horizontalAdvance(self._words())
        return QSize(round(widest) + 2 * self._theme.px(S4), self._theme.px(HEIGHT))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(self._theme.font("meta_strong" if self.isChecked() else "meta"))
        painter.setPen(self._theme.color(self.ink()))
        edge = self._theme.px(S4)
        inside = rect.adjusted(edge, 0, -edge, 0)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, leading, self._words())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(
                (event.key() == Qt.Key.Key_Right) == (self.layoutDirection().value == 0)
            )
            return
        super().keyPressEvent(event)


class KeepButton(TextButton):
    """Keep, as high as its row."""

    padding = S4
    height_px = HEIGHT


class DepthRow(QWidget):
    """chose carries a depth from 1 to 4, or None when the chosen one is pressed again."""

    chose = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S16 - 2 * S4)
        self.words = [DepthWord(theme, depth, said) for depth, said in words.depth_names().items()]
        for word in self.words:
            word.clicked.connect(
                lambda checked, w=word: self.chose.emit(w.degree if checked else None)
            )
            row.addWidget(word)
        row.addStretch(1)
        self.hint = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.keep = KeepButton(theme, self.tr("Keep"))
        row.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(S12 - S16 + 2 * S4)
        row.addWidget(self.keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_hint()

    def set_keep_words(self, words: str) -> None:
        """Say something else on Keep, such as what comes after it."""
        self.keep.setText(words)

    def show_depth(self, depth: int | None) -> None:
        """Mark one word, or none."""
        for word in self.words:
            word.setChecked(word.degree == depth)

    def show_ready(self, missing: str, is_blank: bool) -> None:
        """Say what is missing; once anything is written, Keep can be pressed and asks for it."""
        self.say("")
        self.keep.setEnabled(not is_blank)
        keep = self.tr("Keep this entry ({keys})").format(keys=show_keys("Ctrl+Enter"))
        self.keep.setToolTip(missing or keep)
        self.keep.setAccessibleDescription(missing)

    def say(self, text: str) -> None:
        """Say something beside Keep until the next change."""
        self._said = text
        self._show_hint()

    def _show_hint(self) -> None:
        """The shortcut stands there where there is room for all of it."""
        self.hint.setText(self._said or show_keys("Ctrl+Enter"))
        layout = self.layout()
        if not self._said and layout and layout.sizeHint().width() > self.width():
            self.hint.setText("")
