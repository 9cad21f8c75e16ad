"""A field that finds one thing by its name: what fits is listed under it while one types."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.editor.suggestions import Suggestion, SuggestionView
from app.ui.theme import S4, Theme
from app.ui.widgets.fields import SearchField

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
TAKE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(QWidget):
    """`find(typed)` gives the rows; `picked` carries the key of one, or None once it is emptied.

    resized tells that the list has come or gone.
    """

    picked = Signal(object)
    resized = Signal()

    def __init__(
        self, theme: Theme, name: str, find: Callable[[str], list[Suggestion]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._shown = ""
        self.line = SearchField(theme, name)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._look)
        self.line.textChanged.connect(self._hear_cleared)
        self.view = SuggestionView(theme, name)
        self.view.picked.connect(self._take)
        self.view.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S4)
        self._column.addWidget(self.line)
        self._column.addWidget(self.view)

    def show_text(self, text: str) -> None:
        """Show the name of what is chosen, "" for nothing."""
        self._shown = text
        if self.line.text() != text:
            self.line.setText(text)
        self._offer([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.line.text() != self._shown:
            self.show_text(self._shown)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in STEPS:
            self.view.step(STEPS[key])
            return True
        current = self.view.current() if self.view.isVisible() else None
        if key in TAKE_KEYS and current is not None:
            self._take(current)
            return True
        return False

    def _look(self, typed: str) -> None:
        self._offer(self._find(typed) if typed.strip() else [])

    def _offer(self, rows: list[Suggestion]) -> None:
        was_there = self.view.isVisibleTo(self), self.view.height()
        self.view.show_rows(rows)
        self.view.setVisible(bool(rows))
        if was_there != (bool(rows), self.view.height()):
            self._column.activate()  # whoever hears of it asks for the height at once
            self.resized.emit()

    def _take(self, row: Suggestion) -> None:
        self.show_text(row.title)
        self.picked.emit(row.key)

    def _hear_cleared(self, text: str) -> None:
        if not text and self._shown:
            self.show_text("")
            self.picked.emit(None)
