"""The entries of the timeline by day and month; the month in view stays on top."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QStyle, QWidget

from app.domain.entries import EntryLine
from app.ui import words
from app.ui.models.timeline_model import LINE_ROLE, TimelineModel
from app.ui.theme import S8, S12, S16, S24, S32, Theme
from app.ui.widgets.entry_painter import EntryPainter
from app.ui.widgets.entry_text import Block, lay_out
from app.ui.widgets.row_layout import HEADER, Place
from app.ui.widgets.row_view import Index, RowView

UNREAD = 96  # how high a row is taken to be until it is read
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Spot(NamedTuple):
    """An entry and where its top stands in the view."""

    day: str
    id: int
    top: int


class EntryView(RowView):
    """Shows a TimelineModel; Enter opens an entry, Delete asks for its deletion.

    month_changed carries the month on top ("2026-10", "" for none). A corner widget stands at
    the end of the month's line and stays on top with it.
    """

    opened = Signal(int)
    person_asked = Signal(int)
    delete_asked = Signal(int)
    menu_asked = Signal(object, QPoint)
    month_changed = Signal(str)

    def __init__(
        self, theme: Theme, model: TimelineModel, today: Callable[[], date], parent: QWidget
    ) -> None:
        self._timeline = model
        self._painter = EntryPainter(theme, "timeline", today)
        self._titles: dict[str, Block] = {}
        self._corner: QWidget | None = None
        self._empty: QWidget | None = None
        self._hovered = -1
        self._prefetched = 0
        self._month = ""
        self._by_key = False
        self._asked_for = (model.filter(), model.period())
        self._top: Spot | None = None
        self._current: Spot | None = None
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Entries"))
        theme.changed.connect(self._titles.clear)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)  # after the selection, which forgets everything

    def set_corner(self, corner: QWidget) -> None:
        """Show a widget at the end of the month's line."""
        self.floats.adopt(corner)
        self._corner = corner
        self.settle()

    def set_empty(self, empty: QWidget) -> None:
        """Show a widget where the entries would be, while there are none."""
        self.floats.adopt(empty)
        self._empty = empty
        self.settle()

    def month(self) -> str:
        """Return the month on top, "" for none."""
        return self._month

    def current_line(self) -> EntryLine | None:
        """Return the entry that the keyboard is on, or None."""
        line: EntryLine | None = self.currentIndex().data(LINE_ROLE)
        return line

    def select_row(self, row: int) -> None:
        """Put the keyboard on a row without scrolling."""
        self.setAutoScroll(False)
        self.setCurrentIndex(self._timeline.index(row, 0))
        self.setAutoScroll(True)

    def cover(self) -> int:
        return S12 + self._title_height() + S8

    def measure(self, row: int) -> tuple[int, int]:
        line = self._timeline.line(row)
        if line is None:
            return S24, self._theme.px(UNREAD)
        before = self._timeline.line(row - 1)
        if before is not None and before.day == line.day:
            return S16, self._painter.height(line, self.column().width())
        height = self._painter.height(line, self.column().width(), opens_day=True)
        if self._opens_month(row):
            return (S32 if row else 0) + self._title_height() + S12, height
        return S24, height

    def paint_row(self, painter: QPainter, place: Place, rect: QRect) -> None:
        line = self._timeline.line(place.row)
        if line is None:
            return
        if self._opens_month(place.row):
            self._paint_title(painter, line.day[:7], self._inline_top(place))
        is_current = self.currentIndex().row() == place.row
        self._painter.paint(
            painter,
            QRectF(rect),
            line,
            selected=self.selectionModel().isSelected(self._timeline.index(place.row, 0)),
            focused=is_current and self._by_key and self.hasFocus(),
            hover=self._hovered == place.row,
            opens_day=place.lead != S16,
        )

    def paint_over(self, painter: QPainter) -> None:
        places = self._rows.places()
        if not places or self._rows.row == HEADER:
            return
        top = self._title_top()
        if self._opens_month(places[0].row) and top == self._inline_top(places[0]):
            return
        height = top + self._title_height() + S8
        painter.fillRect(0, 0, self.viewport().width(), height, self._theme.color("page"))
        self._paint_title(painter, self._month, top)

    def settle(self) -> None:
        rows = self.visible_rows()
        month = self._month_of(rows[0]) if rows else ""
        if month != self._month:
            self._month = month
            self.month_changed.emit(month)
        if self._corner is not None:
            self._place_corner(self._corner)
        if self._empty is not None:
            self._empty.setVisible(not rows and self._timeline.is_counted)
            self._place_empty(self._empty)
        if rows and abs(rows[0] - self._prefetched) <= len(rows):  # not while rushing past
            self._timeline.prefetch((rows[0] - len(rows), rows[-1] + len(rows)))
        self._prefetched = rows[0] if rows else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line()
        self._by_key = True
        if line is None:
            super().keyPressEvent(event)
        elif event.key() in OPEN_KEYS:
            self.opened.emit(line.id)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(line.id)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(line.text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        person = self._person_at(event.position())
        if person is not None and event.button() == Qt.MouseButton.LeftButton:
            self.person_asked.emit(person)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (line := self.current_line()) is not None and self._person_at(event.position()) is None:
            self.opened.emit(line.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over_name = self._person_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over_name else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        line = index.data(LINE_ROLE)
        if line is not None:
            self.setCurrentIndex(index)
            place = self.visualRect(index).topLeft() if by_key else event.pos()
            self.menu_asked.emit(line, self.viewport().mapToGlobal(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():  # a reset takes it away before it is announced
            self._current = self._spot(current.row(), 0)

    def _remember(self) -> None:
        """Keep what is in view, to find it after a reset."""
        places = [place for place in self._rows.places() if place.top >= 0]
        scrolled = bool(places) and self._rows.row != HEADER
        self._top = self._spot(places[0].row, places[0].top) if scrolled else None

    def _spot(self, row: int, top: int) -> Spot | None:
        line = self._timeline.line(row)
        return Spot(line.day, line.id, top) if line else None

    def _restore(self) -> None:
        self._hovered = -1
        asked_for = (self._timeline.filter(), self._timeline.period())
        if asked_for != self._asked_for:
            self._asked_for, self._current = asked_for, None
            if self._rows.row != HEADER:
                self.go_to_row(0, S12)
            return
        if self._top is not None:
            top = self._top
            self.go_to_row(self._timeline.row_of(top.day, top.id), top.top)
        if self._current is not None:
            self.select_row(self._timeline.row_of(self._current.day, self._current.id))

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _person_at(self, point: QPointF) -> int | None:
        index = self.indexAt(point.toPoint())
        line = index.data(LINE_ROLE)
        if line is None:
            return None
        rect = self.visualRect(index)
        return self._painter.person_at(line, rect.width(), point - QPointF(rect.topLeft()))

    # Months

    def _opens_month(self, row: int) -> bool:
        return row == 0 or self._month_of(row) != self._month_of(row - 1)

    def _month_of(self, row: int) -> str:
        line = self._timeline.line(row)
        return line.day[:7] if line else ""

    def _title_height(self) -> int:
        return self._theme.line("section")

    def _inline_top(self, place: Place) -> int:
        """Return where the title before the first entry of a month stands."""
        return place.top + place.lead - S12 - self._title_height()

    def _title_top(self) -> int:
        """Return where the month on top stands: held by the edge, pushed away by the next."""
        first, *others = self._rows.places()
        top = max(S12, self._inline_top(first)) if self._opens_month(first.row) else S12
        coming = (self._inline_top(place) for place in others if self._opens_month(place.row))
        return min(top, next(coming, top + self.cover()) - self.cover() + S12)

    def _paint_title(self, painter: QPainter, month: str, top: int) -> None:
        column, pitch = self.column(), self._title_height()
        if month not in self._titles:
            text = words.month_heading(int(month[:4]), int(month[5:])) if month else ""
            font = self._theme.font("section")
            width = lay_out(text, font, pitch, column.width(), 1).width + 1
            self._titles[month] = lay_out(text, font, pitch, width, 1)
        block = self._titles[month]
        size = QSize(round(block.width) + 1, pitch)
        align = Qt.AlignmentFlag.AlignLeading
        place = QStyle.alignedRect(self.layoutDirection(), align, size, column)
        painter.setPen(self._theme.color("ink"))
        block.draw(painter, place.x(), top)

    def _place_corner(self, corner: QWidget) -> None:
        top = max(S12, self._rows.header_top() + self._rows.header)
        size, column = corner.sizeHint(), self.column()
        align = Qt.AlignmentFlag.AlignTrailing
        place = QStyle.alignedRect(self.layoutDirection(), align, size, column)
        place.moveTop(top + (self._title_height() - size.height()) // 2)
        self.floats.place(corner, place)

    def _place_empty(self, empty: QWidget) -> None:
        place = QRect(self.column())
        place.setTop(self._rows.header_top() + self._rows.header + self._title_height())
        place.setHeight(empty.sizeHint().height())
        self.floats.place(empty, place)
