"""After no use: how often I stayed in touch, after asks that could not be met and that were."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D

from app.charts.labels import Box
from app.charts.look import Look
from app.charts.scene import Mark, Scene
from app.charts.sheet import META, Sheet
from app.domain.after import After, Row, Side
from app.domain.after_words import counted, diamond, name_of, place_of, shares, sorts, too_few
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_EDGE = 8.0  # free at the edges
_GAP = 12.0  # between words and what they are for
_LINE, _BETWEEN = 28.0, 22.0  # height of a line, and of what is free between two rows
_TIGHT = 10.0  # between two rows where there are many
_DOT, _DIAMOND = 5.0, 6.0  # radius
_ONE, _APART = 4.0, 13.0  # radius of one ask, and from one to the next
_PALE = 0.45
_STRONG = 600


class _Plot(NamedTuple):
    """Where shares are across, and how high a line and a row of two lines are."""

    left: float
    right: float
    line: float
    row: float

    def x(self, share: float) -> float:
        return self.left + (self.right - self.left) * share


def draw(figure: "Figure", data: After, look: Look, speech: Speech) -> Scene:
    """Draw a row for the whole time and for each year, or the sentence that says why none is."""
    sheet = Sheet(figure, look)
    if not data.rows:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    plot = _lay_out(sheet, data, speech)
    bottom = _EDGE + plot.row * (len(data.rows) - 1) + 2 * plot.line
    if not all(side.are_few for side in data.sides):
        bottom = _draw_axis(sheet, plot, bottom, speech)
    marks = []
    for number, row in enumerate(data.rows):
        top, name = _EDGE + plot.row * number, name_of(row, data, speech)
        _write(sheet, name, _EDGE, top + plot.line / 2, "ink", 400 if number else _STRONG)
        for side, kind in zip(row[2:], sorts(speech), strict=True):
            _draw_side(sheet, plot, top + plot.line / 2, row, side, speech)
            if side.asks:
                box = (plot.left, top, sheet.width, top + plot.line)
                marks.append(_mark(plot, side, f"{name}, {kind}", box))
            top += plot.line
    return sheet.scene()._replace(marks=tuple(marks), height=max(sheet.height, bottom))


def _lay_out(sheet: Sheet, data: After, speech: Speech) -> _Plot:
    names = [sheet.measure(name_of(row, data, speech), META, _STRONG) for row in data.rows]
    kinds = [sheet.measure(word) for word in sorts(speech)]
    counts = [sheet.measure(counted(side, speech)) for row in data.rows for side in row[2:]]
    name, kind, count = (max(size.width for size in sizes) for sizes in (names, kinds, counts))
    text, rows = sheet.measure("").height, len(data.rows)
    room = (sheet.height - _EDGE - _GAP - text) / rows
    line = max(text + 2, min(sheet.size(_LINE), (room - _BETWEEN) / 2))
    row = 2 * line + max(_TIGHT, min(_BETWEEN, room - 2 * line))
    left, right = _EDGE + name + _GAP + kind + _GAP, sheet.width - _EDGE - count - 2 * _GAP
    return _Plot(left, right, line, row)


def _draw_axis(sheet: Sheet, plot: _Plot, bottom: float, speech: Speech) -> float:
    """Draw what shares are measured by, with its words below; return where these end."""
    xs = [plot.x(share) for share in (0, 0.5, 1)]
    sheet.lines([(x, _EDGE, x, bottom) for x in xs], "ring")
    top, words = bottom + _GAP / 2, shares(speech)
    wide = [sheet.measure(word).width for word in words]
    has_room = sum(wide) + 2 * _GAP <= xs[2] - xs[0]
    for at, (word, x, width) in enumerate(zip(words, xs, wide, strict=True)):
        if at != 1 or has_room:
            sheet.write(word, x - width * at / 2, top, "soft_ink")
    return top + sheet.measure("").height + 2


def _write(
    sheet: Sheet, words: str, x: float, middle: float, token: str, weight: int = 400
) -> None:
    sheet.write(
        words, x, middle - sheet.measure(words, META, weight).height / 2, token, META, weight
    )


def _draw_side(
    sheet: Sheet, plot: _Plot, middle: float, row: Row, side: Side, speech: Speech
) -> None:
    """Draw one line: its words, the share with its interval or dots for a few, and the counts."""
    is_helped = side is row.helped
    kind, said = sorts(speech)[is_helped], counted(side, speech)
    left = plot.left - _GAP - sheet.measure(kind).width
    _write(sheet, kind, left, middle, "soft_ink")
    right = sheet.width - _EDGE - sheet.measure(said).width
    _write(sheet, said, right, middle, "ink" if side.asks else "soft_ink")
    if not side.asks:
        return
    if side.are_few:
        _draw_few(sheet, plot, middle, side, speech)
        return
    low, high = (plot.x(share) for share in side.interval)
    color = sheet.color("accent")
    line = Line2D((low, high), (middle,) * 2, linewidth=3, color=color, alpha=_PALE, zorder=2)
    line.set_solid_capstyle("round")
    sheet.add(line)
    x = plot.x(side.again / side.asks)
    if is_helped:
        corners = diamond(x, middle, _DIAMOND).points
        sheet.add(PolyCollection([corners], facecolors=color, edgecolors="none", zorder=3))
    else:
        sheet.add(_dots([x], middle, _DOT, color, color))


def _draw_few(sheet: Sheet, plot: _Plot, middle: float, side: Side, speech: Speech) -> None:
    """Draw a dot for each ask, filled for those after which I was in touch again."""
    xs = [plot.left + _ONE + 1 + _APART * number for number in range(side.asks)]
    words, end = too_few(speech), xs[-1] + _ONE + _GAP
    width, height = sheet.measure(words).width, sheet.measure(words).height
    has_room = end + width <= plot.right + _GAP
    right = end + width if has_room else end - _GAP
    sheet.hide([(plot.left, middle - height / 2, right, middle + height / 2)])
    color, page = sheet.color("accent"), sheet.color("page")
    sheet.add(_dots(xs[: side.again], middle, _ONE, color, color))
    sheet.add(_dots(xs[side.again :], middle, _ONE, page, color))
    if has_room:
        _write(sheet, words, end, middle, "soft_ink")


def _dots(xs: Sequence[float], y: float, radius: float, face: str, edge: str) -> Line2D:
    look: Any = {"markerfacecolor": face, "markeredgecolor": edge, "markeredgewidth": 1.5}
    ys = [y] * len(xs)
    return Line2D(xs, ys, linestyle="none", marker="o", markersize=2 * radius, zorder=3, **look)


def _mark(plot: _Plot, side: Side, name: str, box: Box) -> Mark:
    x = plot.left if side.are_few else plot.x(side.again / side.asks)
    return Mark(side.id, name, x, (box[1] + box[3]) / 2, 0, box=box)
