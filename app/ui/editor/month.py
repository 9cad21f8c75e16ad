"""One month to choose a day from, by mouse or by arrow keys."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import words
from app.ui.theme import CONTROL, FIELD_RADIUS, S24, Theme
from app.ui.widgets.painting import draw_box, draw_focus

DAYS, WEEKS = 7, 6
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(QWidget):
    """Six weeks of days; `chosen` carries a date.

    Arrows move by days, Page Up and Page Down by months.
    """

    chosen = Signal(object)
    turned = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._first_weekday = QLocale().firstDayOfWeek().value - 1
        self.day = today
        self._over: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_day(today)

    def show_day(self, day: date) -> None:
        """Show the month of a day, and mark the day."""
        self.day = day
        self.setAccessibleName(words.day_heading(day))
        self.turned.emit()
        self.update()

    def turn(self, months: int) -> None:
        """Show another month; the marked day keeps its number where it can."""
        number = self.day.year * 12 + self.day.month - 1 + months
        year, month = divmod(number, 12)
        if date.min.year <= year <= date.max.year:
            last = calendar.monthrange(year, month + 1)[1]
            self.show_day(date(year, month + 1, min(self.day.day, last)))

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(DAYS * px(CONTROL), px(S24) + WEEKS * px(CONTROL))

    def first_day(self) -> date:
        """Return the day in the first cell."""
        first = self.day.replace(day=1)
        back = (first.weekday() - self._first_weekday) % DAYS
        return first - timedelta(days=back) if first - date.min >= timedelta(back) else first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._move(STEPS[key] * (-1 if self._is_mirrored() and abs(STEPS[key]) == 1 else 1))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._day_at(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event)
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.show_day(day)
            self.chosen.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font("meta"))
        painter.setPen(self._theme.color("soft_ink"))
        for column in range(DAYS):
            number = (self._first_weekday + column) % DAYS + 1
            name = QLocale().dayName(number, QLocale.FormatType.ShortFormat)
            head = QRectF(self._cell(0, column))
            head.setTop(0)
            head.setHeight(self._theme.px(S24))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        first = self.first_day()
        for number in range(DAYS * WEEKS):
            self._paint_day(painter, self._cell(*divmod(number, DAYS)), first, number)

    def _paint_day(self, painter: QPainter, cell: QRectF, first: date, number: int) -> None:
        if (date.max - first).days < number:
            return
        day = first + timedelta(days=number)
        box = cell.adjusted(1, 1, -1, -1)
        if day == self.day:
            draw_box(painter, box, self._theme.color("selection"), None, FIELD_RADIUS)
            if self.hasFocus():
                draw_focus(painter, self._theme, box, FIELD_RADIUS)
        elif day == self._over:
            draw_box(painter, box, self._theme.color("band"), None, FIELD_RADIUS)
        painter.setFont(self._theme.font("strong" if day == self._today else "interface"))
        in_month = day.month == self.day.month or day == self.day
        token = "accent" if day == self._today else "ink" if in_month else "soft_ink"
        painter.setPen(self._theme.color("ink" if day == self.day else token))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _cell(self, row: int, column: int) -> QRectF:
        width = self.width() / DAYS
        place = DAYS - 1 - column if self._is_mirrored() else column
        side = self._theme.px(CONTROL)
        return QRectF(place * width, self._theme.px(S24) + row * side, width, side)

    def _day_at(self, event: QMouseEvent) -> date | None:
        for number in range(DAYS * WEEKS):
            if self._cell(*divmod(number, DAYS)).contains(event.position()):
                return self.first_day() + timedelta(days=number)
        return None

    def _move(self, days: int) -> None:
        if date.min.toordinal() <= self.day.toordinal() + days <= date.max.toordinal():
            self.show_day(self.day + timedelta(days=days))

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
