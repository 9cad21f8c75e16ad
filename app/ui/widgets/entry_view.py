"""The entries of the timeline by day and month; the month in view stays on top."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryLine
from app.ui.models.timeline_model import LINE_ROLE, TimelineModel
from app.ui.theme import S12, S16, S24, S32, Theme
from app.ui.widgets.entry_heads import EntryHeads, opens_day
from app.ui.widgets.entry_painter import EntryPainter
from app.ui.widgets.row_layout import HEADER, Place
from app.ui.widgets.row_view import Index, RowView
from app.ui.widgets.sides import place_trailing

PATIENCE_MS = 400
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
        self._corner: QWidget | None = None
        self._empty: QWidget | None = None
        self._hovered = -1
        self._prefetched = 0
        self._is_waiting = False  # for entries in view
        self._month = ""
        self._by_key = False
        self._asked_for = (model.filter(), model.period())
        self._top: Spot | None = None
        self._current: Spot | None = None
        super().__init__(theme, "", parent)
        self._heads = EntryHeads(theme, self._rows, self._day_of)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Entries"))
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
        return self._heads.cover()

    def measure(self, row: int) -> tuple[int, int]:
        line = self._timeline.line(row)
        if line is None:
            return S24, self._theme.px(UNREAD)
        before = self._timeline.line(row - 1)
        if before is not None and before.day == line.day:
            return S16, self._painter.height(line, self.column().width())
        height = self._painter.height(line, self.column().width(), opens_day=True)
        if self._heads.opens_month(row):
            return (S32 if row else 0) + self._heads.height() + S12, height
        return S24, height

    def paint_row(self, painter: QPainter, place: Place, rect: QRect) -> None:
        line = self._timeline.line(place.row)
        if line is None:
            self._paint_unread(painter, place, rect)
            return
        if self._heads.opens_month(place.row):
            self._paint_month(painter, line.day[:7], self._heads.inline_top(place))
        is_current = self.currentIndex().row() == place.row
        self._painter.paint(
            painter,
            QRectF(rect),
            line,
            selected=self.selectionModel().isSelected(self._timeline.index(place.row, 0)),
            focused=is_current and self._by_key and self.hasFocus(),
            hover=self._hovered == place.row,
            opens_day=opens_day(place) and rect.top() >= self._heads.edge(),
        )

    def paint_over(self, painter: QPainter) -> None:
        top = self._heads.held_top()
        if top is None:
            return
        if (held := self._heads.held_day()) is not None:
            day, day_top = held
            self._painter.paint_day(painter, QRectF(self.column()).translated(0, day_top), day)
        width = self.viewport().width()
        painter.fillRect(0, 0, width, self._heads.edge(), self._theme.color("page"))
        self._paint_month(painter, self._month, top)

    def _paint_month(self, painter: QPainter, month: str, top: int) -> None:
        self._heads.paint_month(painter, month, self.column(), top, self.layoutDirection())

    def _paint_unread(self, painter: QPainter, place: Place, rect: QRect) -> None:
        """Say once that entries are looked for, as soon as it takes longer than one expects."""
        is_late = self._is_waiting and not self._patience.isActive()
        if is_late and place.row == self._unread()[0]:
            self._painter.paint_waiting(painter, QRectF(rect))

    def _unread(self) -> list[int]:
        return [row for row in self.visible_rows() if self._timeline.line(row) is None]

    def settle(self) -> None:
        rows = self.visible_rows()
        month = self._day_of(rows[0])[:7] if rows else ""
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
        if not self._unread():
            self._is_waiting = False
        elif not self._is_waiting:
            self._is_waiting = True
            self._patience.start()

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
            self._select_again(self._current)

    def _select_again(self, spot: Spot) -> None:
        """Select the same entry, wherever its day is now; or what took the place of one gone."""
        day = self._timeline.day_of(spot.id) or spot.day
        row = self._timeline.row_of(day, spot.id)
        line = self._timeline.line(row)
        if day != spot.day and line is not None and line.id != spot.id:  # it left what is shown
            row = self._timeline.row_of(spot.day, spot.id)
        self.select_row(row)
        if day != spot.day:
            self.scrollTo(self.currentIndex())

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

    # Beside the entries

    def _day_of(self, row: int) -> str:
        line = self._timeline.line(row)
        return line.day if line else ""

    def _place_corner(self, corner: QWidget) -> None:
        top = max(S12, self._rows.header_top() + self._rows.header)
        size, column = corner.sizeHint(), self.column()
        place = place_trailing(self.layoutDirection(), size, column)
        place.moveTop(top + (self._heads.height() - size.height()) // 2)
        self.floats.place(corner, place)

    def _place_empty(self, empty: QWidget) -> None:
        place = QRect(self.column())
        place.setTop(self._rows.header_top() + self._rows.header + self._heads.height())
        place.setHeight(empty.sizeHint().height())
        self.floats.place(empty, place)
