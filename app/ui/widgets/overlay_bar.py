"""A scroll bar that lies over the margin of a view, so that nothing moves when it appears."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class OverlayBar(QScrollBar):
    """Shows and moves the vertical place of `view`, whose own bar is put away."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view, self._own = view, view.verticalScrollBar()
        self._own.rangeChanged.connect(self._fit)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        view.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        own, width = self._own, self.sizeHint().width()
        self.setRange(own.minimum(), own.maximum())
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setValue(own.value())
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self._view.width() - width
        self.setGeometry(left, 0, width, self._view.height())
        self.setVisible(own.maximum() > own.minimum())
        self.raise_()
