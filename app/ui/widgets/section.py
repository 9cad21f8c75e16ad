"""Headings: a serif one over a section, a small one over a column."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.text import Label


class Heading(QWidget):
    """A heading with an optional quiet action at its end."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        role: str = "section",
        action: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        small = role.startswith("meta")
        self._label = Label(theme, text, role, "soft_ink" if small else "ink")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label, 1)
        if action:
            button = QuietButton(theme, action, icon)
            button.clicked.connect(self.acted)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self._label.setText(text)

    def text(self) -> str:
        """Return the words."""
        return self._label.text()
