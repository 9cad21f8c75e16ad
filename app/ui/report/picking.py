"""What I wrote, to choose which of it is taken along."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from app.domain.quoting import first_words
from app.domain.reflections import Answer
from app.ui.theme import Theme

_LINES = 6


class Picker(QListWidget):
    """Answers to be ticked; all of them are at first."""

    def __init__(self, theme: Theme, name: str, answers: Sequence[tuple[str, Answer]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFixedHeight(_LINES * theme.px(28))
        for when, answer in answers:
            words = f"{first_words(answer.prompt)}  {first_words(answer.text)}"
            item = QListWidgetItem(f"{when}: {words}" if when else words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, answer.uid)
            self.addItem(item)

    def picked(self) -> frozenset[str]:
        """Return the uids of those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )
