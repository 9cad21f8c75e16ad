"""The history of changes: what was done when, to be taken back down to any point."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.journal.journal import Change, Journal
from app.ui import words
from app.ui.dialogs.base import Dialog
from app.ui.models.history_model import CHANGE, HistoryModel
from app.ui.tasks import Tasks
from app.ui.theme import RADIUS, S8, S12, S16, Theme
from app.ui.widgets.buttons import FilledButton
from app.ui.widgets.painting import draw_box
from app.ui.widgets.text import Label

WIDTH, HEIGHT, ROW = 560, 560, 36
Index = QModelIndex | QPersistentModelIndex


class ChangeDelegate(QStyledItemDelegate):
    """Paints a change: its name, and when; softly where it was taken back."""

    def __init__(self, theme: Theme, today: "datetime", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._now = theme, today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        change: Change = index.data(CHANGE)
        place = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_box(painter, QRectF(place), self._theme.color("selection"), None, RADIUS)
        place.adjust(S12, 0, -S12, 0)
        when = say_when(change.made_at, self._now)
        meta = self._theme.font("meta")
        width = QFontMetrics(meta).horizontalAdvance(when)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(meta)
        painter.setPen(self._theme.color("soft_ink"))
        painter.drawText(place, Qt.AlignmentFlag.AlignTrailing | middle, when)
        font = self._theme.font("interface")
        font.setStrikeOut(change.undone)
        painter.setFont(font)
        painter.setPen(self._theme.color("soft_ink" if change.undone else "ink"))
        label = QFontMetrics(font).elidedText(
            change.label, Qt.TextElideMode.ElideRight, place.width() - width - S16
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeading | middle, label)


class HistoryDialog(Dialog):
    """The newest changes; those taken back are struck through until something new is done."""

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("History of changes"), WIDTH)
        self._journal, self._tasks = journal, tasks
        self.model = HistoryModel(self._describe, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChangeDelegate(theme, journal.now(), self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Changes"))
        self.list.selectionModel().currentChanged.connect(self._name_move)
        self._hint = Label(theme, "", "meta", "soft_ink")
        self.column.addWidget(self._hint)
        self.column.addSpacing(S8)
        self.column.addWidget(self.list, 1)
        self.add_close()
        self.move_button = FilledButton(theme, "")
        self.move_button.clicked.connect(self._move)
        self.add_button(self.move_button)
        self.resize(self.width(), theme.px(HEIGHT))
        self.read()
        self.list.setFocus()

    def read(self) -> None:
        """Read the history again."""
        self.model.set_changes(self._journal.history())
        first = next((at for at in range(self.model.rowCount())
                      if not self.model.change(at).undone), 0)  # fmt: skip
        self.list.setCurrentIndex(self.model.index(first))
        self._name_move()
        if self.model.rowCount():
            hint = self.tr("Changes are kept for a year and can be taken back by name.")
        else:
            hint = self.tr("What you change will stand here, to be taken back by name.")
        self._hint.setText(hint)

    def _describe(self, change: Change) -> str:
        when = say_when(change.made_at, self._journal.now())
        undone = self.tr("taken back")
        return f"{change.label}, {when}, {undone}" if change.undone else f"{change.label}, {when}"

    def _name_move(self) -> None:
        row = self.list.currentIndex().row()
        self.move_button.setVisible(row >= 0)
        if row < 0:
            return
        count = self.model.count_moves(row)
        if self.model.change(row).undone:
            name = self.tr("Redo %n changes", "", count)
        else:
            name = self.tr("Undo %n changes, down to here", "", count)
        self.move_button.setText(name)
        self.move_button.updateGeometry()

    def _move(self) -> None:
        row = self.list.currentIndex().row()
        change, count = self.model.change(row), self.model.count_moves(row)
        self.move_button.setEnabled(False)
        self._tasks.run(
            lambda _progress: move_to(self._journal, change, count),
            lambda _nothing: self._moved(),
            self,
            self._failed,
            self.tr("Undoing…"),
        )

    def _moved(self) -> None:
        self.move_button.setEnabled(True)
        self.read()

    def _failed(self, error: Exception) -> None:
        self._moved()
        self._tasks.handle_error(error)


def move_to(journal: Journal, change: Change, count: int) -> None:
    """Take back everything down to a change, or make again what was taken back up to it."""
    if not change.undone:
        journal.undo_to(change.id)
        return
    for _ in range(count):
        journal.redo()


def say_when(made_at: str, now: datetime) -> str:
    """Return when a change was made: the time alone where that was today."""
    made = datetime.fromisoformat(made_at)
    clock = f"{made:%H:%M}"
    if made.date() == now.date():
        return clock
    return f"{words.short_day(made.date(), now.date())}, {clock}"
