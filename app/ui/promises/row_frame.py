"""How a tab of the Promises page is put together: what one chooses by, and the list under it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.promises.row_list import RowList
from app.ui.theme import S8, S16, S24, Theme
from app.ui.widgets.empty import EmptyPage
from app.ui.widgets.fields import SearchField
from app.ui.widgets.tabs import TabRow

TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowFrame(QWidget):
    """A search and a row of standings over a list, and what stands in place of an empty one."""

    def lay_out_choosing(self, row: QHBoxLayout) -> None:
        """Put what one chooses by into the row beside the search."""

    def lay_out(self, theme: Theme, rows: RowList, name: str, icon: str) -> None:
        """Put it all together; `name` is what it is read aloud as."""
        self.list = rows
        self.list.setAccessibleName(name)
        self.search = SearchField(theme, self.tr("Search"))
        self.search.setAccessibleName(f"{name}: " + self.tr("search"))
        self.search.installEventFilter(self)
        self.standings = TabRow(theme, name)
        self.empty = EmptyPage(theme, icon, "")
        self._stack_up()

    def _stack_up(self) -> None:
        header = QWidget(self)
        choosing = QHBoxLayout()
        choosing.setSpacing(S16)
        self.lay_out_choosing(choosing)
        choosing.addWidget(self.search, 1)
        column = QVBoxLayout(header)
        column.setContentsMargins(0, S24, 0, 0)
        column.setSpacing(S8)
        column.addLayout(choosing)
        column.addWidget(self.standings)
        self.list.set_header(header)
        self.list.set_empty(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list)
        header.raise_()
        QWidget.setTabOrder(self.standings, self.list)

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self.list.reveal_header()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def words(self) -> str:
        """Return what is searched for."""
        return self.search.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in TO_LIST and self.list.model().rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False
