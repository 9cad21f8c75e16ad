"""The few buttons at the end of the row that is pointed at, or that has the keyboard."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.promises.deeds import Deed, say
from app.ui.theme import Theme
from app.ui.widgets.buttons import IconButton

SIDE = 28


class RowButtons(QWidget):
    """What is done most with a row, and the menu of everything; the keys of the list do the same.

    asked carries the id of a deed, menu_wanted where the menu opens.
    """

    asked = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._deeds: list[IconButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self.more = self._make("dots-three", self.tr("More"))
        self.more.clicked.connect(
            lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )

    def offer(self, deed: Deed, icon: str) -> IconButton:
        """Put a button for a deed before the menu."""
        button = self._make(icon, say(deed).rstrip("…"), deed.key)
        self._row.removeWidget(button)
        self._row.insertWidget(self._row.count() - 1, button)
        button.clicked.connect(lambda: self.asked.emit(deed.id))
        self._deeds.append(button)
        return button

    def show_row(self, is_over: bool, is_chosen: bool) -> None:
        """Offer nothing but the menu for what is over; on what is chosen only ink is read well."""
        for button in (*self._deeds, self.more):
            button.token = "ink" if is_chosen else "soft_ink"
            button.setVisible(button is self.more or not is_over)
            button.update()

    def _make(self, icon: str, name: str, key: str = "") -> IconButton:
        button = IconButton(self._theme, icon, name, key, size=SIDE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(button)
        return button
