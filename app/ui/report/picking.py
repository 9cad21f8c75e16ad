"""What I wrote, to choose which of it is taken along."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from app.domain.quoting import first_words
from app.domain.reflections import Answer
from app.ui.theme import Theme

_ROW, _LEAST, _MOST = 28, 1, 8  # pixels; rows that are seen at once
_UID = Qt.ItemDataRole.UserRole


class Picker(QListWidget):
    """Answers under the names of their quarters ("" for none), all of them ticked at first."""

    def __init__(
        self, theme: Theme, name: str, written: Sequence[tuple[str, Sequence[Answer]]]
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("interface"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for when, answers in written:
            if when and answers:
                self._add(when, Qt.ItemFlag.ItemIsEnabled).setFont(theme.font("strong"))
            for answer in answers:
                self._add_answer(answer)
        if not self.count():
            self._add(self.tr("Nothing is written for it yet."), Qt.ItemFlag.NoItemFlags)
        rows = min(max(self.count(), _LEAST), _MOST)
        self.setFixedHeight(rows * theme.px(_ROW))

    def picked(self) -> frozenset[str]:
        """Return the uids of those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        ticked = (item for item in items if item.checkState() == Qt.CheckState.Checked)
        return frozenset(str(item.data(_UID)) for item in ticked)

    def _add_answer(self, answer: Answer) -> None:
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item = self._add(answer.prompt, usable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(_UID, answer.uid)
        item.setToolTip(first_words(answer.text))

    def _add(self, words: str, flags: Qt.ItemFlag) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setFlags(flags)
        item.setSizeHint(QSize(0, self._theme.px(_ROW)))
        self.addItem(item)
        return item
