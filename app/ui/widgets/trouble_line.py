"""A sentence about trouble at the place where it arose: an icon and words, no alarm colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import S8, SMALL_ICON, Theme
from app.ui.widgets.empty import IconView
from app.ui.widgets.text import Label


class TroubleLine(QWidget):
    """Hidden until there is something to say; its words can be chosen and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(theme, "", "meta", "ink")
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S8)
        icon = IconView(theme, "warning-circle", "promise", SMALL_ICON)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence, or nothing for ""."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return what is said."""
        return self._label.text()
