"""A quiet row above the page that says what kind of journal this is, with one way on."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import S4, S8, S16, SMALL_ICON, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty import IconView
from app.ui.widgets.text import Label


class Banner(QWidget):
    """Icon, sentence and action; `acted` when the action is chosen."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        action: str = "",
        icon: str = "info",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = Label(theme, text, "interface", max_lines=1)
        self._button = TextButton(theme, action)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.acted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S16, S4, S16, S4)
        layout.setSpacing(S8)
        layout.addStretch(1)
        layout.addWidget(IconView(theme, icon, "ink", SMALL_ICON), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(self.rect()), self._theme.color("selection"))
