"""A quiet line under a jot box in which a page of notes was pasted: keep as one, or look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.editor.restored_line import SmallButton
from app.ui.theme import S12, S16, Theme
from app.ui.widgets.text import Label


class NotesOffer(QWidget):
    """Hidden until there is something to offer."""

    wanted = Signal()
    refused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.one = SmallButton(theme, self.tr("Keep as one note"))
        self.one.clicked.connect(self.refused)
        self.look = SmallButton(theme, self.tr("See them one by one"))
        self.look.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(S16, 0, S16, 0)
        row.setSpacing(S12)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.one)
        row.addWidget(self.look)
        self.hide()

    def offer(self, count: int) -> None:
        """Offer to part the text into so many notes."""
        self._words.setText(self.tr("These look like %n notes.", "", count))
        self.setAccessibleName(self._words.text())
        self.show()
