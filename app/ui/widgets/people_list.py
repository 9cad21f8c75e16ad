"""The list of people: who is chosen stays chosen, by id, through every change."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from app.ui.models.people_model import PeopleModel
from app.ui.theme import Theme
from app.ui.widgets.even_list import EvenList, Hint
from app.ui.widgets.overlay_bar import OverlayBar
from app.ui.widgets.person_delegate import ROW, PersonDelegate

SelectionFlag = QItemSelectionModel.SelectionFlag


class PeopleList(EvenList):
    """The people of a PeopleModel; keeps who is chosen, by id, through every change.

    `chosen` comes with all chosen ids when they change, `typed` with letters for the search,
    menu_wanted with a point of the screen, left_above and escaped when the keyboard leaves.
    """

    chosen = Signal(list)
    opened = Signal(int)
    typed = Signal(str)
    left_above = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    escaped = Signal()

    def __init__(self, theme: Theme, delegate: PersonDelegate, model: PeopleModel) -> None:
        super().__init__(theme, ROW)
        self._people = model
        self._chosen: list[int] = []
        self._current: int | None = None
        self._is_settling = False
        for about in (model.modelAboutToBeReset, model.rowsAboutToBeRemoved):
            about.connect(self._begin_settling)  # before Qt's own selection hears of it
        self.setModel(model)
        for done in (model.modelReset, model.rowsRemoved, model.rowsInserted):
            done.connect(self._settle)
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._bar = OverlayBar(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("People"))
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(self._open)

    def chosen_ids(self) -> list[int]:
        """Everybody chosen, as they stand in the list."""
        return list(self._chosen)

    def top_row(self) -> int:
        """The row of the first one chosen, 0 where nobody is."""
        return min((top for top, _bottom in self._chosen_rows()), default=0)

    def choose(self, person_id: int | None) -> bool:
        """Choose one person and show their row; False where the list does not have them."""
        row = self._people.row_of(person_id) if person_id is not None else -1
        if row < 0:
            self._chosen, self._current = ([person_id] if person_id else []), person_id
            self._settle()
            return False
        if row not in self.visible_rows():
            self.scrollTo(self._people.index(row), Hint.PositionAtCenter)
        self._choose_row(row)
        return True

    def choose_all(self, people: list[int]) -> None:
        """Choose several people, silently, and show the first of them."""
        self._chosen, self._current = list(people), people[0]
        self._settle()
        self.scrollTo(self.currentIndex())

    def choose_near(self, row: int) -> None:
        """Choose whoever stands at this row now, or the last one above it."""
        if count := self._people.rowCount():
            self._choose_row(min(max(row, 0), count - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.shows_focus = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.shows_focus = True
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0:
            self.left_above.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._chosen:
            self.menu_wanted.emit(event.globalPos())

    def _choose_row(self, row: int) -> None:
        """Choose a row alone, even while Ctrl or Shift of a shortcut is still held down."""
        flags = SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._people.index(row), flags)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._people.ids(index.row(), index.row())[0])

    def _selection_changed(self) -> None:
        if self._is_settling:
            return
        ids: list[int] = []
        for top, bottom in self._chosen_rows():
            ids += self._people.ids(top, bottom)
        index = self.currentIndex()
        self._current = self._people.ids(index.row(), index.row())[0] if index.isValid() else None
        if ids != self._chosen:
            self._chosen = ids
            self.chosen.emit(ids)

    def _chosen_rows(self) -> list[tuple[int, int]]:
        """The stretches of rows that are chosen, from top to bottom."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        return sorted((part.top(), part.bottom()) for part in parts)

    def _begin_settling(self) -> None:
        self._is_settling = True

    def _settle(self) -> None:
        """Put the selection back on the same people, silently; those gone are left out."""
        self._is_settling = True
        self.updateGeometries()  # at once: a turn later a row too many would flash by
        model, selecting = self._people, self.selectionModel()
        current = model.row_of(self._current) if self._current is not None else -1
        index = model.index(current) if current >= 0 else QModelIndex()
        selecting.setCurrentIndex(index, SelectionFlag.NoUpdate)
        selecting.select(self._as_selection(), SelectionFlag.ClearAndSelect)
        self._is_settling = False

    def _as_selection(self) -> QItemSelection:
        selection, model = QItemSelection(), self._people
        for first, last in runs(model.rows_of(self._chosen)):
            selection.select(model.index(first), model.index(last))
        return selection


def runs(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending rows as stretches without a gap: [1, 2, 3, 7] gives (1, 3) and (7, 7)."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
