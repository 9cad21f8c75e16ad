"""What all dialogs share: a title, a column for what they say, a row of buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.lending import JOT, VEIL, take_keys
from app.ui.theme import S4, S8, S16, S24, Theme
from app.ui.widgets.buttons import OutlineButton
from app.ui.widgets.text import Label


class Dialog(QDialog):
    """A window-modal dialog; add to `column` and show it with open(). Esc closes it.

    width is in pixels at the usual text size; the height follows from what is inside.
    """

    def __init__(self, theme: Theme, parent: QWidget | None, title: str, width: int = 480) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout()
        self.column.setSpacing(S8)
        self._row = QHBoxLayout()
        self._row.setSpacing(S8)
        self._row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(S24, S24, S24, S24)
        whole.setSpacing(S16)
        whole.addWidget(Label(theme, title, "section"))
        whole.addLayout(self.column, 1)
        whole.addLayout(self._row)
        self.resize(theme.px(width), 0)
        take_keys(self, parent, JOT, VEIL)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at this width, or as was asked for, where there is room."""
        self._take_size(max(self.height(), self._needed_height()))
        super().showEvent(event)

    def fit(self) -> None:
        """Be as high as the words need now, and no higher."""
        self._take_size(self._needed_height())

    def _needed_height(self) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        layout.activate()
        return layout.totalHeightForWidth(self.width())

    def _take_size(self, height: int) -> None:
        """Stay inside the window below all dialogs, or inside the screen where none is shown."""
        room, below = self.screen().availableSize(), self.parentWidget()
        while below is not None and isinstance(below.window(), Dialog):
            below = below.window().parentWidget()
        if below is not None and below.window().isVisible():
            room = room.boundedTo(below.window().size())
        margins = QSize(2 * S16, 2 * S16)
        self.resize(QSize(self.width(), height).boundedTo(room - margins))

    def add_line(self, question: str, line: QLineEdit) -> None:
        """Add a question with the line that answers it."""
        box = QVBoxLayout()
        box.setSpacing(S4)
        label = Label(self.theme, question, "meta_strong", "soft_ink")
        label.setBuddy(line)
        box.addWidget(label)
        box.addWidget(line)
        self.column.addLayout(box)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the row."""
        self._row.addWidget(button)

    def add_leading(self, widget: QWidget) -> None:
        """Put something at the beginning of the row."""
        self._row.insertWidget(self._row.count() - self._trailing() - 1, widget)

    def add_close(self, words: str = "") -> OutlineButton:
        """Put a button that closes the dialog at the end of the row."""
        button = OutlineButton(self.theme, words or self.tr("Close"))
        button.clicked.connect(self.reject)
        self.add_button(button)
        return button

    def _trailing(self) -> int:
        items = [self._row.itemAt(at) for at in range(self._row.count())]
        stretch = next(at for at, item in enumerate(items) if item and item.spacerItem())
        return self._row.count() - stretch - 1
