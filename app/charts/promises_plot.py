"""Where days and shares are on the sheet of the promises, and the words under the days."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from app.charts.labels import place
from app.charts.sheet import Sheet
from app.domain.kept import YEAR, Kept
from app.domain.promises_words import times
from app.domain.speech import Speech

EDGE = 8.0  # free at the upper and the right edge
GAP = 12.0  # between the plot and its words
DOT, TICK = 4.0, 7.0  # a radius, half the height of a tick
NEAR = 9.0  # how near a mark is pointed at
_LEFT = 88.0  # of the plot, unless its words are longer
_MOST_LEFT = 0.48  # of the sheet for those words
_PALE = 0.5
_NOTCH = 4.0
_APART = 5.0  # on both sides of a word under the axis
_LIMITS = (7, 14, 30, 91, 182, YEAR)  # days at which the axis may end


class Plot(NamedTuple):
    """The plot in pixels, and the day on which it ends; days stand by their square root."""

    left: float
    top: float
    right: float
    bottom: float
    limit: int

    def x(self, days: float) -> float:
        """Return where a day is; later ones are at the right edge."""
        return self.left + (self.right - self.left) * sqrt(min(days / self.limit, 1))

    def y(self, share: float) -> float:
        """Return where a share is."""
        return self.bottom - (self.bottom - self.top) * share


def lay_out(sheet: Sheet, data: Kept, words: Sequence[str]) -> Plot:
    """Find the room beside the words at the left, and above those under the axis."""
    line = sheet.measure("").height
    wide = EDGE + max(sheet.measure(word).width for word in words) + GAP
    left = max(_LEFT, min(wide, _MOST_LEFT * sheet.width))
    longest = max(bunch.days for bunch in data.bunches)
    limit = next((limit for limit in _LIMITS if longest <= limit), YEAR)
    return Plot(left, EDGE + line / 2, sheet.width - EDGE, sheet.height - GAP - line - 1, limit)


def write_times(sheet: Sheet, plot: Plot, speech: Speech) -> None:
    """Write under the axis as many days as there is room for, its ends first."""
    sheet.lines([(plot.left, plot.bottom, plot.right, plot.bottom)], "outline", _PALE)
    known = [(days, word) for days, word in times(speech) if days <= plot.limit]
    known.sort(key=lambda each: each[0] not in (0, plot.limit))
    top, choices = plot.bottom + GAP, []
    for days, word in known:
        size, x = sheet.measure(word), plot.x(days)
        start = max(min(x - size.width / 2, plot.right - size.width), plot.left)
        choices.append([(start - _APART, top, start + size.width + _APART, top + size.height)])
    frame = (plot.left - _APART, 0.0, plot.right + _APART, sheet.height)
    for (days, word), room in zip(known, place(choices, frame, ()), strict=True):
        if room:
            sheet.write(word, room[0] + _APART, top, "soft_ink")
            x = min(plot.x(days), plot.right - 0.5)
            sheet.lines([(x, plot.bottom, x, plot.bottom + _NOTCH)], "outline", _PALE)
