"""Two halves of a page, parted by a hairline that can be dragged."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from app.ui.theme import HAIR, Theme


class Divider(QSplitterHandle):
    """A hairline that can be dragged."""

    def __init__(self, theme: Theme, splitter: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.rect().center().x()
        color = self._theme.color("line")
        QPainter(self).fillRect(middle, 0, HAIR, self.height(), color)


class Halves(QSplitter):
    """List and page, parted by a Divider."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(HAIR)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return Divider(self._theme, self)
