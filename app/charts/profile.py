"""The profile of one person: six sentences, under each an unnumbered bar."""

from typing import TYPE_CHECKING

from matplotlib.collections import LineCollection

from app.charts.look import Look
from app.charts.scene import Scene
from app.charts.sheet import META, PROSE_LINE, Sheet
from app.domain.profile_words import place_of
from app.domain.speech import Speech
from app.domain.telling import Told

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LABELS, _GAP = 128.0, 8.0  # the column of labels, and what a longer one keeps free beside it
_STRONG = 600
_BAR, _THICK = 240.0, 4.0
_ABOVE_BAR, _ROWS = 7.0, 20.0  # free above a bar, and between a bar and the next row
_HATCH = 6.0  # between the strokes that stand for nothing written
_LEFT = 2.0  # so that no letter leans over the edge


def draw(figure: "Figure", data: tuple[Told, ...], look: Look, speech: Speech) -> Scene:
    """Draw the rows given, in their order; the scene is as high as they need."""
    sheet = Sheet(figure, look)
    if not data:
        sheet.say(place_of(data, speech))
        return sheet.scene()
    top = 0.0
    for told in data:
        top = _draw_row(sheet, told, top) + _ROWS
    return sheet.scene()._replace(height=max(sheet.height, top - _ROWS))


def _draw_row(sheet: Sheet, told: Told, top: float) -> float:
    """Draw one row; return where it ends."""
    left = _LEFT + sheet.size(_LABELS)
    label = sheet.shorten(told.label, left - _GAP, META, _STRONG)
    height = sheet.measure(label, META, _STRONG).height
    first = top + (sheet.size(PROSE_LINE) - height) / 2
    sheet.write(label, _LEFT, first, "soft_ink", META, _STRONG)
    lines = sheet.wrap(told.sentence, sheet.width - left - _LEFT)
    bar = sheet.write_prose(lines, left, top, "ink") + _ABOVE_BAR
    _draw_bar(sheet, told.value, left, bar)
    return bar + _THICK


def _draw_bar(sheet: Sheet, value: float | None, left: float, top: float) -> None:
    width = min(_BAR, sheet.width - left)
    if value is None:
        _hatch(sheet, left, top, width)
        return
    sheet.bar(left, top, width, _THICK, "line")
    if value > 0:
        sheet.bar(left, top, width * value, _THICK, "depth3")


def _hatch(sheet: Sheet, left: float, top: float, width: float) -> None:
    strokes = [
        ((left + step * _HATCH, top + _THICK), (left + step * _HATCH + _THICK, top))
        for step in range(int((width - _THICK) / _HATCH) + 1)
    ]
    sheet.add(LineCollection(strokes, linewidths=1, colors=sheet.color("outline")))
