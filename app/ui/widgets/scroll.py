"""A page that scrolls up and down only, its content one centred column."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import COLUMN, S24, Theme


class ColumnArea(QScrollArea):
    """Scrolls a column of at most `widest` pixels, centred in the whole width; Home and End go to
    its ends.

    Add to `column`; a stretch at the end keeps it at the top. align_leading puts the column
    at the leading edge, after `side` pixels, instead of the middle.
    """

    def __init__(
        self,
        theme: Theme,
        widest: int = COLUMN,
        top: int = S24,
        side: int = S24,
        align_leading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._widest, self._top, self._side = theme, widest, top, side
        self._align_leading = align_leading
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setMinimumWidth(1)  # what is too wide is squeezed, never scrolled sideways
        self.column = QVBoxLayout(content)
        self.column.setSpacing(0)
        self.setWidget(content)
        theme.changed.connect(self._place)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        self.verticalScrollBar().setSingleStep(self._theme.line("prose"))
        bar = self.width() - self.viewport().width()
        room = self.width() - 2 * self._side
        width = min(self._theme.px(self._widest), max(room, 0))
        before = self._side if self._align_leading else (self.width() - width) // 2
        after = max(self.width() - width - before - bar, 0)
        left, right = before, after
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = after, before
        self.column.setContentsMargins(left, self._top, right, self._side)
