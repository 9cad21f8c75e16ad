"""The months over the entries, and the day that goes on under the one held on top."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter

from app.ui import words
from app.ui.theme import S8, S12, S16, Theme
from app.ui.widgets.entry_text import Block, lay_out
from app.ui.widgets.row_layout import HEADER, Place, RowLayout
from app.ui.widgets.sides import place_leading

DayOf = Callable[[int], str]


class EntryHeads:
    """Says where months and days stand; day_of gives the day of a row, "" for one not read."""

    def __init__(self, theme: Theme, rows: RowLayout, day_of: DayOf) -> None:
        self._theme, self._rows, self._day_of = theme, rows, day_of
        self._titles: dict[str, Block] = {}
        theme.changed.connect(self._titles.clear)

    def height(self) -> int:
        """Return the height of a month's line."""
        return self._theme.line("section")

    def cover(self) -> int:
        """Return how many pixels the month on top takes, with the space around it."""
        return S12 + self.height() + S8

    def opens_month(self, row: int) -> bool:
        """Return whether a row is the first of its month."""
        return row == 0 or self._day_of(row)[:7] != self._day_of(row - 1)[:7]

    def inline_top(self, place: Place) -> int:
        """Return where the month's line before the first entry of a month stands."""
        return place.top + place.lead - S12 - self.height()

    def held_top(self) -> int | None:
        """Return where a month is held by the edge; None while it stands among the entries."""
        places = self._rows.places()
        if not places or self._rows.row == HEADER:
            return None
        first, *others = places
        opens = self.opens_month(first.row)
        top = max(S12, self.inline_top(first)) if opens else S12
        coming = (self.inline_top(place) for place in others if self.opens_month(place.row))
        top = min(top, next(coming, top + self.cover()) - self.cover() + S12)
        return None if opens and top == self.inline_top(first) else top

    def edge(self) -> int:
        """Return the bottom of the month that is held on top, 0 where none is."""
        top = self.held_top()
        return 0 if top is None else top + self.height() + S8

    def held_day(self) -> tuple[str, int] | None:
        """Return the day that began above the edge and goes on under it, and where it stands."""
        edge = self.edge()
        below = [p for p in self._rows.places() if p.top + p.lead + p.height > edge]
        if not edge or not below or (opens_day(below[0]) and below[0].top + below[0].lead >= edge):
            return None
        day, bottom = self._day_of(below[0].row), 0
        for place in below:
            if self._day_of(place.row) != day:
                break
            bottom = place.top + place.lead + place.height
        room = self._theme.line("prose") + self._theme.line("meta")
        return (day, min(edge, bottom - room)) if day else None

    def paint_month(
        self, painter: QPainter, month: str, column: QRect, top: int, direction: Qt.LayoutDirection
    ) -> None:
        """Write a month ("2026-10", "" for none) at the leading side of a column."""
        pitch = self.height()
        if month not in self._titles:
            text = words.month_heading(int(month[:4]), int(month[5:])) if month else ""
            font = self._theme.font("section")
            width = lay_out(text, font, pitch, column.width(), 1).width + 1
            self._titles[month] = lay_out(text, font, pitch, width, 1)
        block = self._titles[month]
        size = QSize(round(block.width) + 1, pitch)
        place = place_leading(direction, size, column)
        painter.setPen(self._theme.color("ink"))
        block.draw(painter, place.x(), top)


def opens_day(place: Place) -> bool:
    """Return whether a row is the first of its day, as the space before it says."""
    return place.lead != S16
