"""A few promises, each by itself: its words, and a line as long as it took."""

from typing import Any

from matplotlib.lines import Line2D

from app.charts.promises_plot import DOT, EDGE, GAP, TICK, Plot, lay_out, write_times
from app.charts.scene import Mark
from app.charts.sheet import Sheet
from app.domain.kept import Bunch, Kept, Worded
from app.domain.kinds import PromiseState
from app.domain.promises_words import fate_of, quote
from app.domain.speech import Speech

_ROW = 76.0
_LEAST = 3  # such a part of the room is for the words of a promise, however long a name is
_ABOVE = 6.0  # between the words of a promise and its line


def draw_few(sheet: Sheet, data: Kept, speech: Speech) -> list[Mark]:
    """Draw a line for each, from the day on which it was made; return the marks."""
    words = [fate_of(bunch, speech) for bunch in data.bunches]
    plot = lay_out(sheet, data, words)
    sheet.keep(plot.left)
    pitch = min(sheet.size(_ROW), (plot.bottom - EDGE) / len(words))
    plot = plot._replace(bottom=EDGE + pitch * len(words))
    write_times(sheet, plot, speech)
    return [
        _draw_row(sheet, plot, (EDGE + row * pitch, EDGE + (row + 1) * pitch), bunch, speech)
        for row, bunch in enumerate(data.bunches)
    ]


def _draw_row(
    sheet: Sheet, plot: Plot, room: tuple[float, float], bunch: Bunch, speech: Speech
) -> Mark:
    (promise,), end = bunch.some, plot.x(bunch.days)
    top, low = room
    words = _quoted(sheet, promise, plot.right - plot.left, speech)
    line = sheet.measure(words).height
    middle = min(top + line + _ABOVE + max(TICK, line / 2), low - TICK)
    sheet.write(words, plot.left, middle - max(TICK, line / 2) - _ABOVE / 2 - line)
    fate = sheet.shorten(fate_of(bunch, speech), plot.left - EDGE - GAP)
    size = sheet.measure(fate)
    sheet.write(fate, plot.left - GAP - size.width, middle - size.height / 2, "soft_ink")
    _draw_end(sheet, plot.left, end, middle, bunch.fate)
    return Mark(bunch.id, fate_of(bunch, speech), end, middle, 0, box=(0, top, sheet.width, low))


def _quoted(sheet: Sheet, promise: Worded, room: float, speech: Speech) -> str:
    """Quote as much as there is room for beside the name, which is cut only where it is longer."""
    name = sheet.measure(quote(promise._replace(text=""), speech)).width
    text = sheet.shorten(promise.text, max(room - name, room / _LEAST))
    return sheet.shorten(quote(promise._replace(text=text), speech), room)


def _draw_end(sheet: Sheet, start: float, end: float, y: float, fate: PromiseState) -> None:
    """Draw how long it took, and as what it ended: kept, waiting, or let go of."""
    token = {PromiseState.KEPT: "accent", PromiseState.OPEN: "promise"}.get(fate, "soft_ink")
    color = sheet.color(token)
    sheet.add(Line2D((start, end), (y, y), linewidth=2, color=color, solid_capstyle="butt"))
    if fate == PromiseState.OPEN:
        sheet.add(Line2D((end, end), (y - TICK, y + TICK), linewidth=2, color=color))
        return
    face = color if fate == PromiseState.KEPT else sheet.color("page")
    look: Any = {"markerfacecolor": face, "markeredgecolor": color, "markeredgewidth": 1.5}
    sheet.add(Line2D((end,), (y,), marker="o", markersize=2 * DOT, zorder=4, **look))
