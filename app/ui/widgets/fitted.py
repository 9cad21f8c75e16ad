"""A widget as high as what is inside wants to be at its width, whatever layout is around it."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

# What is hidden hears of no request for another layout: it looks when it is shown.
TELLING = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show)


def take_heights(widget: QWidget) -> None:
    """Give everything around a widget its height now; else that takes a turn of Qt for each."""
    around: QWidget | None = widget
    while around is not None:  # each asks what holds it for room, and that one in turn
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        around = around.parentWidget()


class Fitted(QWidget):
    """Give it a layout whose height follows from its width, such as rows of chips.

    Dialogs and scroll areas ask their layouts for a height before any width is known.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in TELLING:
            height = self.wanted_height()
            if height > 0 and height != self.height():
                self.setFixedHeight(height)
                self._spread()
        return handled

    def _spread(self) -> None:
        """Give what is inside the new room: on its way to being shown Qt would not say so."""
        layout = self.layout()
        if layout is not None:
            layout.setGeometry(self.rect())

    def wanted_height(self) -> int:
        """Return the height in pixels that everything inside takes at this width."""
        layout = self.layout()
        if layout is None:
            return 0
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(self.width())
        return layout.totalSizeHint().height()
