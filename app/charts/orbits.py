"""Orbits: rings for the rhythms I chose, and everybody as far out as the silence is long."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from app.charts import fonts
from app.charts.labels import Size, measure, shorten, wrap
from app.charts.look import Look
from app.charts.orbits_layout import lay_out
from app.charts.orbits_marks import HALO_AT, draw_ground, draw_people
from app.charts.orbits_shapes import Layout, Letters, Place, Word
from app.charts.scene import Mark, Rings, Scene
from app.charts.sheet import META, Sheet
from app.domain import orbits_words as words
from app.domain.names import tidy
from app.domain.orbits import MOST_DOTS, MOST_NAMES, RINGS, Orbits, radius_of
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_WEIGHTS = _REGULAR, _BOLD = 400, 600
_DROP = 0.36  # of the size of a font: half the height of its capitals
_HALO, _NAME_HALO = 3.0, 2.0
_MESSAGE, _MESSAGE_LINE = 14.0, 20.0
_LEAST_REACH = 10.0  # how near to a small dot is near enough to point at it


class _Said(NamedTuple):
    """A word to write, and how much of the page is around its letters."""

    word: Word
    token: str = "ink"
    pixels: float = META
    weight: int = _REGULAR
    halo: float = _HALO


def draw(figure: "Figure", data: Orbits, look: Look, speech: Speech) -> Scene:
    """Draw the orbits into an empty figure and say what is where."""
    sheet = Sheet(figure, look)
    rings, circles = words.ring_names(speech), tuple(words.captions(data, speech).items())
    size = (sheet.width, sheet.height)
    room = look.view.wide * look.view.high
    most = MOST_DOTS if look.on_paper else round(MOST_NAMES * room)
    layout = _lay_out(data, rings, circles, *size, tuple(look.sans), look.scale, most)
    draw_ground(sheet, layout)
    draw_people(sheet, layout.places)
    said = _place_words(layout)
    if not data.dots:
        said += _place_message(sheet, layout, words.why_empty(data, speech))
    _write(sheet, said)
    return _scene(sheet, layout, data)


@lru_cache(4)
def _lay_out(
    data: Orbits,
    rings: tuple[str, ...],
    circles: tuple[tuple[int, str], ...],
    width: float,
    height: float,
    families: tuple[str, ...],
    scale: float,
    most_names: int,
) -> Layout:
    """Lay out once what is drawn again in other colours or at another pixel ratio."""
    size = META * scale

    def sized(text: str, bold: bool) -> Size:
        return measure(text, size, families, _WEIGHTS[bold])

    def cut(text: str, wide: float, bold: bool) -> str:
        return shorten(tidy(text), wide * scale, size, families, _WEIGHTS[bold])

    def broken(text: str, wide: float, bold: bool) -> list[str]:
        return wrap(text, wide * scale, size, families, _WEIGHTS[bold])

    letters = Letters(sized, cut, broken, scale, _DROP * size, most_names)
    return lay_out(data, rings, dict(circles), width, height, letters)


def _place_words(layout: Layout) -> list[_Said]:
    """Collect what is written on the rings, at the circles and beside the dots."""
    said = [_Said(word, "soft_ink") for word in layout.rings]
    circles = (line for arc in layout.arcs for line in arc.name)
    said += [_Said(line, "soft_ink", weight=_BOLD) for line in circles]
    named = (place.name for place in layout.places)
    return said + [_Said(name, halo=_NAME_HALO) for name in named if name]


def _place_message(sheet: Sheet, layout: Layout, message: str) -> list[_Said]:
    """Break a sentence into lines between me and the ring below."""
    x, y, unit = layout.frame
    wide = radius_of(RINGS[2]) * 2 * unit
    lines = wrap(message, wide, sheet.size(_MESSAGE), tuple(sheet.look.sans))
    tall = _MESSAGE_LINE * sheet.look.scale
    top = y + unit * radius_of(RINGS[1]) - len(lines) * tall / 2
    said = []
    for number, line in enumerate(lines):
        size = sheet.measure(line, _MESSAGE)
        left, up = x - size.width / 2, top + number * tall
        box = (left, up, left + size.width, up + size.height)
        said.append(_Said(Word(line, box), pixels=_MESSAGE))
    return said


def _write(sheet: Sheet, said: Sequence[_Said]) -> None:
    """Write words, each with a little of the page around its letters."""
    for each in said:
        left, top, *_ = each.word.box
        sheet.write(each.word.text, left, top, each.token, each.pixels, each.weight)
    page = sheet.color("page")
    halos = PathCollection(
        [_outline(sheet, each) for each in said],
        facecolors=page,
        edgecolors=page,
        linewidths=[2 * each.halo for each in said],
        joinstyle="round",
        zorder=HALO_AT,
    )
    sheet.add(halos)


def _outline(sheet: Sheet, said: _Said) -> Path:
    size, families = sheet.size(said.pixels), tuple(sheet.look.sans)
    letters = _letters(said.word.text, size, families, said.weight)
    left, top, *_ = said.word.box
    base = top + sheet.measure(said.word.text, said.pixels, said.weight).ascent
    return Path(np.add(letters.vertices, (left, base)), letters.codes)


@lru_cache(512)
def _letters(text: str, size: float, families: tuple[str, ...], weight: int) -> Path:
    """Return the outlines of a text that begins at 0, 0, downwards as the sheet."""
    shown, known = fonts.spell(text, families)
    corners, codes = text_to_path.get_text_path(fonts.font(known, size, weight), shown)
    part = size / text_to_path.FONT_SCALE
    return Path(np.asarray(corners) * (part, -part), codes)


def _scene(sheet: Sheet, layout: Layout, data: Orbits) -> Scene:
    places = {place.dot.person_id: place for place in layout.places}
    x, y, unit = layout.frame
    rings = Rings(x, y, tuple((days, radius_of(days) * unit) for days in RINGS))
    marks = tuple(_mark(places[person_id]) for person_id in _order(data))
    return Scene(sheet.width, sheet.height, marks, rings, tuple(sheet.texts))


@lru_cache(4)
def _order(data: Orbits) -> tuple[int, ...]:
    """Return who comes after whom when the picture is read, found once for a layout."""
    return tuple(dot.person_id for dot in words.in_order(data))


def _mark(place: Place) -> Mark:
    dot, reach = place.dot, max(place.radius + 3, _LEAST_REACH)
    is_movable = dot.rhythm is None
    return Mark(dot.person_id, dot.name, place.x, place.y, reach, place.ring, is_movable)
