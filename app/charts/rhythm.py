"""Rhythm: every contact with one person on a line of time, held against the rhythm I chose."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import LineCollection, PolyCollection

from app.charts.labels import Box, corners, place
from app.charts.look import Look
from app.charts.rhythm_places import Place, Signs, stack, stand
from app.charts.scene import Mark, Scene
from app.charts.sheet import Sheet
from app.charts.time_grid import Days, draw_grid, room_below
from app.domain.rhythm import OPEN, Event, Rhythm
from app.domain.rhythm_signs import FAINT, shape
from app.domain.rhythm_words import hoped, lanes, name_of, paused, place_of
from app.domain.span_words import lasting
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the upper and the right edge
_LEFT = 88.0  # of the plot, unless its words are longer
_WIDEST = 120.0  # of a word beside the line
_GAP = 12.0
_STRIP = 24.0  # over the plot, for the rhythm hoped for
_HIGHEST = 480.0  # of the plot: a few signs are lost in a higher one
_TICK, _BESIDE = 4.0, 8.0
_SHORTEST_BRACKET = 5.0
_PLANNED = 26.0  # to the right of the end, for what is planned
_NEAR = 9.0  # how near a sign is pointed at
_BAND = 0.8  # of the plot, within one rhythm
_PALE = 0.5
_MOST_STEMS = 80


class _Plot(NamedTuple):
    axis: Days
    top: float
    bottom: float

    @property
    def line(self) -> float:
        return round((self.top + self.bottom) / 2) + 0.5

    @property
    def half(self) -> float:
        return (self.bottom - self.top) / 2

    def reach(self, box: Box) -> float:
        """Return how far off the line a box ends."""
        return max(self.line - box[1], box[3] - self.line)


def draw(figure: "Figure", data: Rhythm, look: Look, speech: Speech) -> Scene:
    """Draw the line of one person, or in its place the sentence that says what would be here."""
    sheet = Sheet(figure, look)
    if data.is_empty:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _lay_out(sheet, data, speech)
    _draw_band(sheet, plot, data)
    _draw_pauses(sheet, plot, data)
    draw_grid(sheet, plot.axis, plot.top, plot.bottom, speech)
    _draw_line(sheet, plot, data)
    signs = _place_events(sheet, plot, data)
    _draw_events(sheet, plot, signs, data)
    ahead = _draw_planned(sheet, plot, data, signs.radius)
    _write_lanes(sheet, plot, data, speech)
    _write_hoped(sheet, plot, data, speech)
    _write_spans(sheet, plot, data, signs, speech)
    marks = [_mark(each, i, data, speech) for i, each in enumerate((*signs.places, *ahead), 1)]
    return sheet.scene()._replace(marks=tuple(marks))


def _lay_out(sheet: Sheet, data: Rhythm, speech: Speech) -> _Plot:
    words = [line for word in lanes(data, speech) for line in _wrapped(sheet, word)]
    left = max(_LEFT, _EDGE + max(sheet.measure(word).width for word in words) + _GAP)
    right = sheet.width - _EDGE - (_PLANNED * sheet.look.scale if data.planned else 0)
    top, bottom = _EDGE + sheet.size(_STRIP), sheet.height - room_below(sheet) - 2
    spare = round(max(0.0, bottom - top - sheet.size(_HIGHEST)) / 2)
    sheet.keep(left)
    sheet.keep(left)
    axis = Days(round(left) + 0.0, right, data.first, data.last)
    return _Plot(axis, top + spare, bottom - spare)


def _draw_band(sheet: Sheet, plot: _Plot, data: Rhythm) -> None:
    """Draw how near the newest contact was each day: as wide as the plot, or down to a thread."""
    if not data.in_touch:
        return
    widest = plot.half * _BAND
    ends = [(plot.axis.at(day, 1.0), widest * value) for day, value in data.in_touch]
    start = (plot.axis.at(data.in_touch[0][0]), ends[0][1])
    ends = [start, *ends]
    upper = [(x, plot.line - reach) for x, reach in ends]
    lower = [(x, plot.line + reach) for x, reach in reversed(ends)]
    look: Any = {"facecolors": sheet.color("selection"), "edgecolors": "none", "alpha": FAINT}
    sheet.add(PolyCollection([upper + lower], zorder=0.5, **look))


def _draw_pauses(sheet: Sheet, plot: _Plot, data: Rhythm) -> None:
    """Shade the time in which no clock went."""
    for pause in data.pauses:
        left = max(plot.axis.at(pause.first), plot.axis.left)
        right = min(plot.axis.at(pause.last, 1.0 if pause.is_open else 0.0), plot.axis.right)
        box = (left, plot.top, right, plot.bottom)
        # Over the grid: where no time passes, none is measured.
        sheet.add(PolyCollection([corners(box)], facecolors=sheet.color("band"), zorder=1.1))
        sides = [((x, plot.top), (x, plot.bottom)) for x in (left, right)]
        look: Any = {"colors": sheet.color("outline"), "alpha": _PALE, "snap": True}
        sheet.add(LineCollection(sides, linewidths=1, zorder=1.2, **look))


def _draw_line(sheet: Sheet, plot: _Plot, data: Rhythm) -> None:
    """Draw the line, dotted where there was silence for more than two rhythms."""
    axis, at = plot.axis, plot.axis.left
    solid, dotted = [], []
    for each in data.silences:
        start = max(axis.at(each.first, 0.5), axis.left)
        end = axis.right if each.is_open else axis.at(each.last, 0.5)
        solid.append((at, start))
        dotted.append((start, end))
        at = end
    solid.append((at, axis.right))
    if data.planned:
        dotted.append((axis.right, axis.right + _PLANNED * sheet.look.scale - 4))
    color = sheet.color("soft_ink")
    for those, style in ((solid, "solid"), (dotted, (0, (1, 3)))):
        ends = [((x0, plot.line), (x1, plot.line)) for x0, x1 in those if x1 > x0]
        look: Any = {"linestyles": [style], "capstyle": "butt"}
        sheet.add(LineCollection(ends, linewidths=1, colors=color, zorder=1.4, **look))


def _place_events(sheet: Sheet, plot: _Plot, data: Rhythm) -> Signs:
    if data.unit:
        return stack(data.events, plot.axis, plot.line, plot.half - sheet.measure("").height - 4)
    return stand(data.events, plot.axis, plot.line, plot.half, sheet.look.scale)


def _draw_events(sheet: Sheet, plot: _Plot, signs: Signs, data: Rhythm) -> None:
    if not signs.places:
        return
    if data.unit:
        for token, is_open in (("accent", False), ("depth2", True)):
            those = [each for each in signs.places if (each.event.side == OPEN) == is_open]
            _fill(sheet, [corners(each.box) for each in those], token, "none", 0)
        return
    if len(signs.places) <= _MOST_STEMS:
        _draw_stems(sheet, plot, signs)
    outlines = [_outline(each, signs.radius) for each in signs.places]
    _fill(sheet, outlines, "accent", sheet.color("page"), 1)


def _draw_stems(sheet: Sheet, plot: _Plot, signs: Signs) -> None:
    """Tie what stands off the line to its day."""
    stems = [((each.x, plot.line), (each.x, each.y)) for each in signs.places if each.event.side]
    look: Any = {"colors": sheet.color("accent"), "alpha": _PALE}
    sheet.add(LineCollection(stems, linewidths=1, zorder=2, **look))


def _draw_planned(sheet: Sheet, plot: _Plot, data: Rhythm, radius: float) -> tuple[Place, ...]:
    """Draw the next contact that is planned beyond the end of the line, hollow."""
    if not data.planned:
        return ()
    contact, radius = data.planned[0], max(radius, 4.5 * sheet.look.scale)
    x, y = plot.axis.right + _PLANNED * sheet.look.scale - radius - 2, plot.line
    event = Event(0, contact.day, contact.day, (contact,))
    ahead = Place(event, x, y, (x - radius, y - radius, x + radius, y + radius))
    _fill(sheet, [_outline(ahead, radius)], "page", sheet.color("accent"), 1.5)
    return (ahead,)


def _fill(
    sheet: Sheet,
    outlines: Sequence[Sequence[tuple[float, float]]],
    token: str,
    edge: str,
    width: float,
) -> None:
    look: Any = {"facecolors": sheet.color(token), "edgecolors": edge, "linewidths": width}
    sheet.add(PolyCollection(outlines, zorder=3, **look))


def _outline(place: Place, radius: float) -> list[tuple[float, float]]:
    points = shape(place.event.contacts[0].kind)
    return [(place.x + radius * x, place.y + radius * y) for x, y in points]


def _wrapped(sheet: Sheet, word: str) -> list[str]:
    return sheet.wrap(word, sheet.size(_WIDEST), serif=False)


def _write_lanes(sheet: Sheet, plot: _Plot, data: Rhythm, speech: Speech) -> None:
    """Write beside the line what it means to stand above, on or below it."""
    reach = plot.half * 0.6
    for word, y in zip(
        lanes(data, speech), (plot.line - reach, plot.line, plot.line + reach), strict=True
    ):
        lines = _wrapped(sheet, word)
        top = y - sum(sheet.measure(line).height for line in lines) / 2
        for line in lines:
            size = sheet.measure(line)
            sheet.write(line, plot.axis.left - _GAP - size.width, top, "soft_ink")
            top += size.height


def _write_hoped(sheet: Sheet, plot: _Plot, data: Rhythm, speech: Speech) -> None:
    """Draw a bracket as long as the rhythm and say it beside it, wherever one looks."""
    word, view = hoped(data, speech), sheet.look.view
    if not word:
        return
    size, left = sheet.measure(word), plot.axis.left + view.left
    right = view.left + sheet.width / view.wide - _EDGE
    middle = plot.top - _GAP / 2 - size.height / 2
    long = (data.rhythm or 0) * plot.axis.a_day
    if long >= _SHORTEST_BRACKET and left + long + _BESIDE + size.width <= right:
        y = float(round(middle))
        ends = [(left, y, left + long, y)]
        ends += [(x, y - _TICK, x, y + _TICK) for x in (left, left + long)]
        sheet.lines(ends, "accent")
        left += long + _BESIDE
    word = sheet.shorten(word, right - left)
    sheet.write(word, left, middle - size.height / 2, "soft_ink")


def _write_spans(sheet: Sheet, plot: _Plot, data: Rhythm, signs: Signs, speech: Speech) -> None:
    """Write how long a silence was, and why time stood still, where there is room."""
    wanted = [
        (paused(each, data, speech), each.first, each.last, (plot.top + 2, plot.bottom))
        for each in data.pauses
    ]
    wanted += [
        (
            lasting(each.days, each.last, speech),
            each.first,
            each.last,
            (plot.line + 3, plot.line - 3),
        )
        for each in sorted(data.silences, key=lambda each: -each.days)
    ]
    words = [word for word, *_ in wanted]
    choices = [_between(sheet, plot, *each) for each in wanted]
    if data.unit:
        word, over = _farthest(sheet, plot, signs, speech)
        words, choices = [word, *words], [over, *choices]
    frame = (plot.axis.left, plot.top, plot.axis.right, plot.bottom)
    taken = [each.box for each in signs.places]
    for word, box in zip(words, place(choices, frame, taken), strict=True):
        if box:
            sheet.write(word, box[0], box[1], "soft_ink")


def _farthest(sheet: Sheet, plot: _Plot, signs: Signs, speech: Speech) -> tuple[str, list[Box]]:
    """Say at its end how many the bar stands for that ends farthest off: so all can be read."""
    farthest = max(signs.places, key=lambda each: plot.reach(each.box))
    word = speech.count("%n contacts", len(farthest.event.contacts))
    size = sheet.measure(word)
    left, top, right, bottom = farthest.box
    top = bottom + 1 if bottom - plot.line > plot.line - top else top - size.height - 1
    starts = ((left + right - size.width) / 2, right - size.width, left)
    return word, [(x, top, x + size.width, top + size.height) for x in starts]


def _between(
    sheet: Sheet, plot: _Plot, word: str, first: date, last: date, edges: tuple[float, float]
) -> list[Box]:
    """Return where a word about some time may stand: under the first edge or over the second."""
    left, right = max(plot.axis.at(first), plot.axis.left), min(plot.axis.at(last), plot.axis.right)
    size = sheet.measure(word)
    start = (left + right - size.width) / 2
    if start < left + 3:
        return []
    tops = (edges[0], edges[1] - size.height)
    return [(start, top, start + size.width, top + size.height) for top in tops]


def _mark(place: Place, number: int, data: Rhythm, speech: Speech) -> Mark:
    box = place.box if data.unit else None
    name = name_of(data, number, speech)
    return Mark(number, name, place.x, place.y, _NEAR, None, False, box)
