"""The years as a line with two handles, or one: which months or which day a chart speaks of."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.health.handle import Handle
from app.ui.health.periods import YEAR, Period, day_in, month_of
from app.ui.theme import S2, S4, S8, S12, S16, S24, Theme

REST_MS = 300  # how long the handles must stay to be at rest
TALL = 44
FIRST, LAST, BOTH = "first", "last", "both"


class PeriodSlider(QWidget):
    """Drag an end, or what lies between; arrow keys move an end by a month, with Shift by a
    year, with Ctrl both ends together. A day has one handle, at the end of its month.

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
        self._today, self._is_day = date.min, False
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

    def show_period(self, period: Period, begun: date, today: date) -> None:
        """Show a period on the line from the journal's first day to today's year."""
        first, last = period.months
        self._today, self._is_day = today, period.is_day
        begin = min(month_of(begun) // YEAR * YEAR, first)
        self._span = (begin, max(month_of(today), last))
        self._months = (first, last)
        for handle in (self.first, self.last):
            handle.setRange(*self._span)
        self.first.setVisible(not period.is_day)
        self.last.setAccessibleName(self.tr("Month") if period.is_day else self.tr("Last month"))
        self._place()

    def is_moving(self) -> bool:
        """Return whether a handle is held, or has not rested yet."""
        return bool(self._held) or self._clock.isActive()

    def period(self) -> Period:
        """Return the period, or the day, as the handles stand."""
        return day_in(self._months[1], self._today) if self._is_day else Period.of(*self._months)

    def move_to(self, month: int) -> None:
        """Move the last handle to a month, the whole period with it."""
        self._move(LAST, month, both=True)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(S24) * YEAR, self._theme.px(TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_day:
            self._held = LAST
            self.last.setFocus()
            self._drag_to(event.position().x())
            return
        x, month = event.position().x(), self._month_at(event.position().x())
        left, right = self._x(self._months[0]), self._x(self._months[1] + 1)
        reach = self.first.width() / 2
        ends = sorted((abs(x - at), name) for at, name in ((left, FIRST), (right, LAST)))
        is_between = min(left, right) < x < max(left, right)
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
        ends = sorted((self._x(self._months[0]), self._x(self._months[1] + 1)))
        if not self._is_day:
            line = QRectF(ends[0], middle - 1, ends[1] - ends[0], S2)
            painter.fillRect(line, theme.color("accent"))
        self._paint_years(painter)

    def _paint_years(self, painter: QPainter) -> None:
        font, height = self._theme.font("meta"), self._theme.line("meta")
        painter.setFont(font)
        painter.setPen(self._theme.color("soft_ink"))
        metrics = QFontMetrics(font)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        free = 0.0  # how far from the oldest end words stand already
        for month in range(-(-self._span[0] // YEAR) * YEAR, self._span[1] + 1, YEAR):
            year = str(month // YEAR)
            width = metrics.horizontalAdvance(year)
            x = self._x(month)
            start = self.width() - x if mirrored else x
            if start < free or start + width > self.width():
                continue
            left = round(x - width if mirrored else x)
            painter.drawText(QRect(left, self.height() - height, width + 1, height), 0, year)
            free = start + width + S16

    def _drag_to(self, x: float) -> None:
        if self._held == BOTH:
            self._move(FIRST, self._month_at(x) - self._grip, both=True)
        elif self._held == FIRST:
            self._move(FIRST, self._month_near(x))
        else:
            self._move(LAST, self._month_near(x) - 1)

    def _move(self, end: str, month: int, both: bool = False) -> None:
        first, last = self._months
        low, high = self._span
        if self._is_day:
            month = max(low, min(month, high))
            moved = (month, month)
        elif both:
            step = month - (first if end == FIRST else last)
            step = max(low - first, min(step, high - last))
            moved = (first + step, last + step)
        elif end == FIRST:
            moved = (max(low, min(month, last)), last)
        else:
            moved = (first, min(high, max(month, first)))
        if moved != self._months:
            self._months = moved
            self._place()
            self._clock.start()
            self.chosen.emit(self.period())

    def _place(self) -> None:
        self.setFixedHeight(self._theme.px(TALL))
        side, middle = self._theme.px(S16) + 2 * S4, self._middle()
        for handle, month, at in (
            (self.first, self._months[0], self._months[0]),
            (self.last, self._months[1], self._months[1] + 1),
        ):
            handle.show_month(month)
            handle.setGeometry(round(self._x(at) - side / 2), middle - side // 2, side, side)
        self.update()

    def _middle(self) -> int:
        return self._theme.px(S12)

    def _room(self) -> tuple[float, float]:
        """Return where months begin and how wide all of them are; handles stay inside."""
        inset = self._theme.px(S8) + S4
        return inset, max(1.0, self.width() - 2 * inset)

    def _x(self, month: int) -> float:
        start, room = self._room()
        low, high = self._span
        x = start + room * (month - low) / (high + 1 - low)
        return self.width() - x if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x

    def _month_near(self, x: float) -> int:
        return round(self._place_of(x))

    def _month_at(self, x: float) -> int:
        return int(self._place_of(x))

    def _place_of(self, x: float) -> float:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        start, room = self._room()
        low, high = self._span
        return low + (x - start) / room * (high + 1 - low)
