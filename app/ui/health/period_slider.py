"""The years as a line with two handles, or one: which months or which day a chart speaks of."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.health import periods
from app.ui.health.handle import Handle
from app.ui.health.periods import YEAR, Period, last_day, month_of
from app.ui.theme import S2, S4, S8, S12, S16, S24, Theme
from app.ui.words import month_heading

REST_MS = 300  # how long the handles must stay to be at rest
TALL = 44
FIRST, LAST, BOTH = "first", "last", "both"


class PeriodSlider(QWidget):
    """Drag an end, or what lies between; arrow keys move an end by a month, with Shift by a
    year, with Ctrl both ends together. A day has one handle, and moves from one of
    `periods.stops` to the next.

    `chosen` carries the Period with each step, `rested` comes once the handles stay where they
    are.
    """

    chosen = Signal(object)
    rested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._span = (0, 1)  # the months at the two ends of the line
        self._months = (0, 1)
        self._today = date.min
        self._days: tuple[date, ...] = ()  # at which the one handle of a day stops
        self._at = 0  # the number of the day where it is
        self._held, self._grip = "", 0
        self._clock = QTimer(self, interval=REST_MS, singleShot=True)
        self._clock.timeout.connect(self.rested)
        self.first = Handle(theme, self.tr("First month"), self)
        self.last = Handle(theme, self.tr("Last month"), self)
        self.first.wanted.connect(lambda month, both: self._move(FIRST, month, both))
        self.last.wanted.connect(lambda month, both: self._move(LAST, month, both))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._place)

    def show_period(self, period: Period, begun: date, today: date, is_whole: bool = False) -> None:
        """Show a period on the line from the journal's first day to today's year; a day that
        `is_whole` stands for its month.
        """
        first, last = period.months
        self._today = today
        begin = min(month_of(begun) // YEAR * YEAR, first)
        self._span = (begin, max(month_of(today), last))
        self._months, self._days = (first, last), ()
        if period.is_day:
            self._days = periods.stops(begin, period.last, today, is_whole)
            self._at = self._days.index(period.last)
        for handle in (self.first, self.last):
            low, high = (0, len(self._days) - 1) if self._days else self._span
            handle.show_range(low, high, self._year())
        self.first.setVisible(not period.is_day)
        self.last.setAccessibleName(self.tr("Month") if period.is_day else self.tr("Last month"))
        self._place()

    def is_moving(self) -> bool:
        """Return whether a handle is held, or has not rested yet."""
        return bool(self._held) or self._clock.isActive()

    def period(self) -> Period:
        """Return the period, or the day, as the handles stand."""
        if self._days:
            return Period(self._days[self._at], self._days[self._at])
        return Period.of(*self._months)

    def move_to_today(self) -> None:
        """Move the last handle to today, the whole period with it."""
        self._move(LAST, len(self._days) - 1 if self._days else month_of(self._today), both=True)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(S24) * YEAR, self._theme.px(TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._days:
            self._held = LAST
            self.last.setFocus()
            self._drag_to(event.position().x())
            return
        x, month = event.position().x(), self._month_at(event.position().x())
        left, right = self._x(self._months[0]), self._x(self._months[1] + 1)
        reach = self.first.width() / 2
        ends = sorted((abs(x - at), name) for at, name in ((left, FIRST), (right, LAST)))
        is_between = left < x < right
        self._held = BOTH if is_between and ends[0][0] > reach else ends[0][1]
        self._grip = month - self._months[0]
        if self._held != BOTH:
            (self.first if self._held == FIRST else self.last).setFocus()
            self._drag_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        middle = self._middle()
        painter.fillRect(QRectF(0, middle - 1, self.width(), S2), theme.color("line"))
        if not self._days:
            left, right = self._x(self._months[0]), self._x(self._months[1] + 1)
            line = QRectF(left, middle - 1, right - left, S2)
            painter.fillRect(line, theme.color("accent"))
        self._paint_years(painter)

    def _paint_years(self, painter: QPainter) -> None:
        font, height = self._theme.font("meta"), self._theme.line("meta")
        painter.setFont(font)
        painter.setPen(self._theme.color("soft_ink"))
        metrics = QFontMetrics(font)
        free = 0.0  # how far words stand already
        for month in range(-(-self._span[0] // YEAR) * YEAR, self._span[1] + 1, YEAR):
            year = str(month // YEAR)
            width = metrics.horizontalAdvance(year)
            x = self._x(month)
            if x < free or x + width > self.width():
                continue
            painter.drawText(QRect(round(x), self.height() - height, width + 1, height), 0, year)
            free = x + width + S16

    def _drag_to(self, x: float) -> None:
        if self._days:
            self._move_day(self._nearest_day(x))
        elif self._held == BOTH:
            self._move(FIRST, self._month_at(x) - self._grip, both=True)
        elif self._held == FIRST:
            self._move(FIRST, self._month_near(x))
        else:
            self._move(LAST, self._month_near(x) - 1)

    def _move(self, end: str, month: int, both: bool = False) -> None:
        """Move an end to a month, or the handle of a day to the day of a number."""
        first, last = self._months
        low, high = self._span
        if self._days:
            self._move_day(max(0, min(month, len(self._days) - 1)))
            return
        if both:
            step = month - (first if end == FIRST else last)
            step = max(low - first, min(step, high - last))
            moved = (first + step, last + step)
        elif end == FIRST:
            moved = (max(low, min(month, last)), last)
        else:
            moved = (first, min(high, max(month, first)))
        if moved != self._months:
            self._months = moved
            self._tell()

    def _move_day(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self._tell()

    def _tell(self) -> None:
        self._place()
        self._clock.start()
        self.chosen.emit(self.period())

    def _nearest_day(self, x: float) -> int:
        place = self._place_of(x)
        return min(range(len(self._days)), key=lambda at: abs(self._month_of(at) - place))

    def _month_of(self, at: int) -> float:
        """Return where a day ends, in months; today's goes on, and ends the line."""
        day = self._days[at]
        month = month_of(day)
        return month + (1 if day == self._today else day.day / last_day(month).day)

    def _stands(self) -> tuple[tuple[int, str, float], tuple[int, str, float]]:
        """Return the value of each handle, what it says, and where it is, in months."""
        if self._days:
            at = self._at
            day = (at, periods.day_words(self._days[at]), self._month_of(at))
            return day, day
        first, last = self._months
        return (first, _words(first), first), (last, _words(last), last + 1)

    def _year(self) -> int:
        """Return how many steps a year has."""
        before = periods.same_day(self._today, self._today.year - 1)
        return YEAR + (before in self._days and before != last_day(month_of(before)))

    def _place(self) -> None:
        self.setFixedHeight(self._theme.px(TALL))
        side, middle = self._theme.px(S16) + 2 * S4, self._middle()
        for handle, (value, words, at) in zip((self.first, self.last), self._stands(), strict=True):
            handle.show_value(value, words)
            handle.setGeometry(round(self._x(at) - side / 2), middle - side // 2, side, side)
        self.update()

    def _middle(self) -> int:
        return self._theme.px(S12)

    def _room(self) -> tuple[float, float]:
        """Return where months begin and how wide all of them are; handles stay inside."""
        inset = self._theme.px(S8) + S4
        return inset, max(1.0, self.width() - 2 * inset)

    def _x(self, month: float) -> float:
        start, room = self._room()
        low, high = self._span
        return start + room * (month - low) / (high + 1 - low)

    def _month_near(self, x: float) -> int:
        return round(self._place_of(x))

    def _month_at(self, x: float) -> int:
        return int(self._place_of(x))

    def _place_of(self, x: float) -> float:
        start, room = self._room()
        low, high = self._span
        return low + (x - start) / room * (high + 1 - low)


def _words(month: int) -> str:
    return month_heading(month // YEAR, month % YEAR + 1)
