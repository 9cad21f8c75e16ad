"""How deep the talk went, in four words, and on the other side Keep."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.ui import words
from app.ui.actions import show_keys
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.text import Label

HEIGHT, GAP = 24, 8


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
        self._said = self._missing = ""
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._depths, self._end = QHBoxLayout(), QHBoxLayout()
        self._depths.setSpacing(GAP)
        self._end.setSpacing(S12)
        self._layout.addLayout(self._depths)
        self._layout.addLayout(self._end, 1)
        self.words = [DepthWord(theme, depth, said) for depth, said in words.depth_names().items()]
        for word in self.words:
            word.clicked.connect(
                lambda checked, w=word: self.chose.emit(w.degree if checked else None)
            )
            self._depths.addWidget(word)
        self._depths.addStretch(1)
        self.hint = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.keep = KeepButton(theme, self.tr("Keep"))
        self._end.addStretch(1)
        self._end.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self._end.addWidget(self.keep)
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def set_keep_words(self, words: str) -> None:
        """Say something else on Keep, such as what comes after it."""
        self.keep.setText(words)
        self._arrange()

    def show_depth(self, depth: int | None) -> None:
        """Mark one word, or none."""
        for word in self.words:
            word.setChecked(word.degree == depth)

    def show_ready(self, missing: str, is_blank: bool) -> None:
        """Say what is missing; once anything is written, Keep can be pressed and asks for it."""
        if missing != self._missing:
            self._missing = missing
            self.say("")
        self.keep.setEnabled(not is_blank)
        keep = self.tr("Keep this entry ({keys})").format(keys=show_keys("Ctrl+Enter"))
        self.keep.setToolTip(missing or keep)
        self.keep.setAccessibleDescription(missing)

    def say(self, text: str) -> None:
        """Say something beside Keep, until more is written or something else is missing."""
        self._said = text
        self._arrange()

    def _arrange(self) -> None:
        """Keep stands under the depths where it has no room beside them, the shortcut nowhere."""
        depths = sum(word.sizeHint().width() + GAP for word in self.words)
        keep = self.keep.sizeHint().width()
        is_beside = depths + keep <= self.width()
        way = QBoxLayout.Direction
        self._layout.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self.hint.setText(self._said or show_keys("Ctrl+Enter"))
        wanted = (depths if is_beside else 0) + self.hint.sizeHint().width() + S12 + keep
        self.hint.setVisible(bool(self._said) or wanted <= self.width())
