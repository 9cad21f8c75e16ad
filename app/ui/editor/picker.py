"""A field with a list under it: choose somebody or something, or write a new one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.editor.suggestions import Suggestion, SuggestionView
from app.ui.theme import CONTROL, Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label


class Picker(Popup):
    """`offer(words)` gives the rows; `picked` carries the row taken with Enter or a click.

    With `stays` it goes on asking until an empty line is entered; `removed` carries the key of
    somebody taken away from those shown above the field, `opened` that of one pressed there.
    `closed` comes when it is put away.
    """

    picked = Signal(object)
    removed = Signal(int)
    opened = Signal(int)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        name: str,
        offer: Callable[[str], list[Suggestion]],
        stays: bool = False,
    ) -> None:
        super().__init__(theme, parent, name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._offer, self._stays = theme, offer, stays
        self._chosen = QWidget()
        FlowLayout(self._chosen)
        self._chosen.hide()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setFont(theme.font("interface"))
        self.line.setFixedHeight(theme.px(CONTROL))
        self.line.setPlaceholderText(self.tr("A name, then Enter") if stays else "")
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._look)
        self.view = SuggestionView(theme, name, self)
        self.view.picked.connect(self._pick)
        self.column.addWidget(Label(theme, name, "meta_strong", "soft_ink"))
        self.column.addWidget(self._chosen)
        self.column.addWidget(self.line)
        self.column.addWidget(self.view)
        self._look("")

    def show_chosen(self, chosen: Sequence[tuple[int, str, bool]]) -> None:
        """Show who is chosen already: key, name, and whether they can be taken away here."""
        layout = self._chosen.layout()
        assert layout is not None
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for key, name, removable in chosen:
            chip = Chip(self._theme, name, removable=removable)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda _=False, key=key: self._open(key))
            chip.removed.connect(lambda key=key: self.removed.emit(key))
            layout.addWidget(chip)
        self._chosen.setVisible(bool(chosen))
        self.fit()

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def suggest_words(self, words: str) -> None:
        """Write words on the line, all chosen: Enter takes them, and a key writes others."""
        self.line.setText(words)
        self.line.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.view.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            return False
        return True

    def _open(self, key: int) -> None:
        if key > 0:
            self.close()
            self.opened.emit(key)

    def _look(self, words: str) -> None:
        rows = self._offer(words.strip())
        self.view.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.fit()

    def _enter(self) -> None:
        row = self.view.current()
        if row is None or (self._stays and not self.line.text().strip()):
            self.close()
        else:
            self._pick(row)

    def _pick(self, row: Suggestion) -> None:
        self.picked.emit(row)
        if self._stays:
            self.line.clear()
            self._look("")
        else:
            self.close()
