"""Shows a text document at its whole height, to be read and copied; the page around it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser


class Paper(QTextBrowser):
    """Never higher nor lower than what stands on it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown: QTextDocument | None = None
        self.setProperty("plain", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_document(self, document: QTextDocument) -> None:
        """Show another document."""
        before, self._shown = self._shown, document
        document.setParent(self)
        self.setDocument(document)
        if before is not None:
            before.deleteLater()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 1
        if height != self.height():
            self.setFixedHeight(height)
