"""What the signs of a saved chart mean, drawn small under it: each sign beside its words."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, Polygon, Rectangle

from app.charts.sheet import Sheet
from app.domain.deepening import Deepening
from app.domain.deepening_words import is_written
from app.domain.orbits import Orbits, is_past
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.artist import Artist

_LINE = 20.0  # from one row to the next
_BESIDE, _APART = 8.0, 24.0  # between a sign and its words, and between those and the next sign
_OUTLINED = 2  # the palest depths are hardly seen without
_DEPTHS = ((4.0, 3.5), (16.0, 5.0), (31.0, 6.5), (48.0, 8.5))  # x and radius
_Draw = Callable[["_Pen"], None]


class Sign(NamedTuple):
    """A sign, how wide it is, and what it means."""

    draw: _Draw
    width: float
    words: str


def signs(data: object, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur in a chart; none for one that has only words."""
    if isinstance(data, Orbits):
        return tuple(_of_orbits(data, speech))
    return tuple(_of_deepening(data, speech)) if isinstance(data, Deepening) else ()


def draw(sheet: Sheet, rows: Sequence[Sign], top: float) -> float:
    """Draw signs with their words, as many beside each other as there is room for.

    Returns where the last row ends.
    """
    left, bottom, line = 0.0, top, sheet.size(_LINE)
    for sign in rows:
        indent = sheet.size(sign.width) + _BESIDE
        words = sheet.wrap(sign.words, sheet.width - indent, serif=False)
        wide = indent + max(sheet.measure(each).width for each in words)
        if left and left + wide > sheet.width:
            left, top = 0.0, bottom
        sign.draw(_Pen(sheet, left, top + line / 2))
        for number, each in enumerate(words):
            height = sheet.measure(each).height
            sheet.write(each, left + indent, top + number * line + (line - height) / 2, "soft_ink")
        left, bottom = left + wide + _APART, max(bottom, top + len(words) * line)
    return bottom


def _of_orbits(data: Orbits, speech: Speech) -> list[Sign]:
    dots = data.dots
    found = [
        (any(each.depth is not None for each in dots),
         Sign(_depths, 57, speech.say("larger and darker: deeper talks, and more of them"))),
        (any(map(is_past, dots)),
         Sign(_tail, 40, speech.say("the line: silence past the rhythm hoped for"))),
        (any(each.depth is None for each in dots),
         Sign(_hatched, 14, speech.say("no depth is written yet"))),
        (any(each.is_still for each in dots),
         Sign(_hollow, 14, speech.say("rests or asked for space: no time passes"))),
        (any(each.rhythm is None for each in dots),
         Sign(_band, 32, speech.say("no rhythm is chosen"))),
    ]  # fmt: skip
    return [sign for occurs, sign in found if occurs]


def _of_deepening(data: Deepening, speech: Speech) -> list[Sign]:
    written = [is_written(each) for each in data.arrows]
    way = Sign(_arrow("accent"), 44, speech.say("from the first day to the last"))
    without = Sign(_ghost, 44, speech.say("without what was written in this time"))
    faded = Sign(_arrow("soft_ink"), 44, speech.say("no talk written down in this time"))
    return [way, without] * any(written) + [faded] * (not all(written))


class _Pen:
    """Draws one sign, each part upon those before.

    Lengths are those of the design, from its left end and its middle line.
    """

    def __init__(self, sheet: Sheet, left: float, middle: float) -> None:
        self._sheet, self._left, self._middle = sheet, left, middle
        self._order = 1.0

    def at(self, x: float, y: float = 0.0) -> tuple[float, float]:
        """Return where a place of the sign is on the sheet."""
        return self._left + self._sheet.size(x), self._middle + self._sheet.size(y)

    def dot(self, x: float, radius: float, face: str, edge: str, width: float = 1.0) -> None:
        """Draw a dot whose outline lies within its radius."""
        colors: Any = {"facecolor": self._sheet.color(face), "edgecolor": self._sheet.color(edge)}
        size = self._sheet.size(radius) - width / 2
        self._add(Circle(self.at(x), size, linewidth=width, **colors))

    def lines(self, ends: Sequence[Sequence[float]], token: str, width: float = 1.0) -> None:
        """Draw lines, each from x, y to x, y."""
        drawn = [(self.at(x0, y0), self.at(x1, y1)) for x0, y0, x1, y1 in ends]
        self._add(LineCollection(drawn, linewidths=width, colors=self._sheet.color(token)))

    def arrow(self, start: float, end: float, token: str) -> None:
        """Draw an arrow to the right."""
        self.lines([(start, 0, end - 8, 0)], token, 2)
        corners = [self.at(end), self.at(end - 9, -3.5), self.at(end - 9, 3.5)]
        self._add(Polygon(corners, color=self._sheet.color(token), linewidth=0))

    def block(self, width: float, height: float, token: str) -> None:
        """Draw a block about the middle line."""
        size, color = (self._sheet.size(width), self._sheet.size(height)), self._sheet.color(token)
        self._add(Rectangle(self.at(0, -height / 2), *size, color=color, linewidth=0))

    def _add(self, artist: "Artist") -> None:
        self._order += 0.1
        artist.set_zorder(self._order)
        self._sheet.add(artist)


def _depths(pen: _Pen) -> None:
    for step, (x, radius) in enumerate(_DEPTHS, 1):
        token = f"depth{step}"
        pen.dot(x, radius, token, "soft_ink" if step <= _OUTLINED else token)


def _tail(pen: _Pen) -> None:
    pen.lines([(0, 0, 34, 0)], "soft_ink")
    pen.dot(33, 6, "depth3", "depth3")


def _hatched(pen: _Pen) -> None:
    pen.dot(7, 6, "page", "soft_ink")
    pen.lines([(3.7, 1.3, 8.3, -3.3), (3.2, 3.8, 10.8, -3.8), (5.7, 3.3, 10.3, -1.3)], "soft_ink")


def _hollow(pen: _Pen) -> None:
    pen.dot(7, 6, "page", "depth3", 2)


def _band(pen: _Pen) -> None:
    pen.block(32, 14, "band")
    pen.dot(16, 4.5, "depth1", "soft_ink")


def _arrow(token: str) -> _Draw:
    def draw_arrow(pen: _Pen) -> None:
        pen.arrow(5, 44, token)
        pen.dot(5, 4, "page", token, 1.5)

    return draw_arrow


def _ghost(pen: _Pen) -> None:
    pen.arrow(5, 44, "outline")
