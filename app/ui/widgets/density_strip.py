"""All the years of a journal as a strip of bars, to see where much was written and to go there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from app.ui import words
from app.ui.theme import COLUMN, FIELD_RADIUS, HAIR, S2, S8, S12, S48, Theme
from app.ui.widgets.density import Bar, make_bars
from app.ui.widgets.painting import draw_focus

PALE = 0.35
NARROWEST = 4  # pixels from one bar to the next
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
TAKE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DensityStrip(QAbstractSlider):
    """Bars of entries by month, or longer where there are many; time runs in reading direction.

    A click or Enter sends `month_chosen` with the newest month of a bar; a drag, or Shift and
    the arrow keys, then Enter, sends `period_chosen` with the first and the last month.
    """

    month_chosen = Signal(str)
    period_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._months: list[tuple[str, int]] = []
        self._this_month = ""  # until the months are counted there are no bars
        self._bars: list[Bar] = []
        self._shown = ""
        self._period: tuple[str, str] | None = None
        self._hovered = -1
        self._anchor = -1  # where a stretch that is being chosen begins
        self.setAccessibleName(self.tr("Entries over the years"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._say)
        theme.changed.connect(self._rebuild)

    def show_months(self, months: Sequence[tuple[str, int]], this_month: str) -> None:
        """Show months as (month, number of entries); what stands twice counts as last given."""
        self._months, self._this_month = list(months), this_month
        self._rebuild()

    def show_place(self, month: str, period: tuple[str, str] | None) -> None:
        """Mark the month that the timeline is at, and the period it is kept to, if any."""
        self._shown, self._period = month, period
        if not self.hasFocus():
            self.setValue(self._bar_of(month))
        self.update()

    def bars(self) -> list[Bar]:
        """Return the bars shown, oldest first."""
        return self._bars

    def say_bar(self, bar: Bar) -> str:
        """Say a bar in words: "October 2026, 14 entries"."""
        return self.tr("{when}, {entries}").format(
            when=say_months(bar.first, bar.last), entries=words.count_entries(bar.entries)
        )

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(COLUMN), self._theme.px(S48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = STEPS.get(Qt.Key(event.key()), 0) * (-1 if mirrored else 1)
        if step:
            stretches = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if not stretches:
                self._anchor = -1
            elif self._anchor < 0:
                self._anchor = self.value()
            self.setValue(self.value() + step)
            self._show_tip(self.value())
            self.update()
        elif event.key() in TAKE_KEYS:
            self._take(self._anchor if self._anchor >= 0 else self.value(), self.value())
        elif event.key() == Qt.Key.Key_Escape and self._anchor >= 0:
            self._drop_anchor()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._anchor = self._bar_at(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._bar_at(event.position().x())
        self._show_tip(self._hovered)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._anchor >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._take(self._anchor, self._bar_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop_anchor()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        floor = self._floor()
        most = max((bar.entries for bar in self._bars), default=0)
        for number, bar in enumerate(self._bars):
            left, right = self._edges(number)
            height = max(S2, round(floor * bar.entries / most)) if bar.entries else 0
            color = theme.color("accent", 1.0 if self._is_marked(number) else PALE)
            painter.fillRect(left, floor - height, right - left, height, color)
        painter.fillRect(0, floor, self.width(), HAIR, theme.color("line"))
        self._paint_years(painter)
        if self.hasFocus():
            draw_focus(painter, theme, QRectF(self.rect()), FIELD_RADIUS)

    def _paint_years(self, painter: QPainter) -> None:
        font = self._theme.font("meta")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("soft_ink"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        free = 0  # how far from the oldest edge words stand already
        height = self._theme.line("meta")
        for number, bar in enumerate(self._bars):
            year, width = bar.first[:4], metrics.horizontalAdvance(bar.first[:4])
            left = round(number * self.width() / len(self._bars))
            if not bar.first.endswith("-01") or left < free or left + width > self.width():
                continue
            x = self.width() - left - width if mirrored else left
            painter.drawText(QRect(x, self.height() - height, width + 1, height), 0, year)
            free = left + width + S8

    def _is_marked(self, number: int) -> bool:
        if self._anchor >= 0:
            other = self._hovered if self._hovered >= 0 else self.value()
            return min(self._anchor, other) <= number <= max(self._anchor, other)
        bar = self._bars[number]
        if number == self._hovered or (self.hasFocus() and number == self.value()):
            return True
        if self._period is not None:
            return bar.first <= self._period[1] and self._period[0] <= bar.last
        return bar.first <= self._shown <= bar.last

    def _take(self, one: int, other: int) -> None:
        first, last = sorted((one, other))
        self._drop_anchor()
        if not self._bars:
            return
        if first == last:
            self.month_chosen.emit(self._bars[last].last)
        else:
            self.period_chosen.emit(self._bars[first].first, self._bars[last].last)

    def _drop_anchor(self) -> None:
        self._anchor = -1
        self.update()

    def _rebuild(self) -> None:
        """Make the bars anew; whoever chooses by keys, or drags, stays where they are."""
        here = self._month_at(self.value()) if self.hasFocus() else ""
        anchor = self._month_at(self._anchor)
        self.setFixedHeight(self._theme.px(S48))
        most = max(1, self.width() // NARROWEST)
        if self._this_month:
            self._bars = make_bars(self._months, self._this_month, most)
        self._anchor = self._bar_of(anchor) if anchor else -1
        self.setRange(0, len(self._bars) - 1)
        self.setValue(self._bar_of(here or self._shown))
        self._say()
        self.update()

    def _month_at(self, number: int) -> str:
        return self._bars[number].last if 0 <= number < len(self._bars) else ""

    def _bar_of(self, month: str) -> int:
        found = (number for number, bar in enumerate(self._bars) if month and bar.last >= month)
        return next(found, len(self._bars) - 1)

    def _bar_at(self, x: float) -> int:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        number = int(x * len(self._bars) / max(1, self.width()))
        return max(0, min(number, len(self._bars) - 1))

    def _edges(self, number: int) -> tuple[int, int]:
        """Return where a bar begins and ends, on whole pixels, mirrored for right-to-left."""
        pitch = self.width() / len(self._bars)
        gap = HAIR if pitch < S12 else S2
        left, right = round(number * pitch), round((number + 1) * pitch) - gap
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.width() - right, self.width() - left
        return left, right

    def _floor(self) -> int:
        return self.height() - self._theme.line("meta") - S2

    def _say(self) -> None:
        if self._bars:
            self.setAccessibleDescription(self.say_bar(self._bars[self.value()]))

    def _show_tip(self, number: int) -> None:
        if self._bars:
            left, _right = self._edges(number)
            place = self.mapToGlobal(QPoint(left, 0))
            QToolTip.showText(place, self.say_bar(self._bars[number]), self)


def say_months(first: str, last: str) -> str:
    """Say a stretch of months: "October 2026", "July 2026 – September 2026", "2026"."""
    begin, end = int(first[:4]), int(last[:4])
    if (first[5:], last[5:]) == ("01", "12"):
        return str(begin) if begin == end else f"{begin} – {end}"
    one = words.month_heading(begin, int(first[5:]))
    return one if first == last else f"{one} – {words.month_heading(end, int(last[5:]))}"
