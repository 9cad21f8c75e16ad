"""Orbits: rings for the rhythms I chose, and everybody as far out as the silence is long."""

from collections.abc import Iterable, Sequence
from itertools import chain
from math import degrees, pi, sqrt
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import LineCollection, PatchCollection, PathCollection
from matplotlib.patches import PathPatch, Wedge
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import IdentityTransform

from app.charts import fonts
from app.charts.labels import shorten, wrap
from app.charts.look import Look
from app.charts.orbits_layout import ME, Layout, Letters, Place, Word, lay_out
from app.charts.scene import Mark, Rings, Scene
from app.charts.sheet import META, Sheet
from app.domain import orbits_words as words
from app.domain.orbits import BAND, RINGS, Orbits, radius_of
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_REGULAR, _BOLD = 400, 600
_HALO = 3.0
_LEAST_REACH = 10.0  # how near to a small dot is near enough to point at it
# What lies on what; texts are written above all of it.
_BAND_AT, _RINGS_AT, _LINES_AT, _ROUND_AT, _HALO_AT, _DOTS_AT = 1, 2, 3, 3.5, 4, 4.5


def draw(figure: "Figure", data: Orbits, look: Look, speech: Speech) -> Scene:
    """Draw the orbits into an empty figure and say what is where."""
    sheet = Sheet(figure, look)
    letters = Letters(
        lambda text, bold: sheet.measure(text, META, _BOLD if bold else _REGULAR),
        lambda text, wide, bold: _cut(sheet, text, wide, _BOLD if bold else _REGULAR),
        look.scale,
    )
    rings, circles = words.ring_names(speech), words.captions(data, speech)
    layout = lay_out(data, rings, circles, sheet.width, sheet.height, letters)
    _draw_ground(sheet, layout)
    _draw_lines(sheet, layout.places)
    _draw_dots(sheet, layout.places)
    _write(sheet, layout)
    _write_message(sheet, layout, data, speech)
    return _scene(sheet, layout, data)


def _cut(sheet: Sheet, text: str, wide: float, weight: int) -> str:
    line = " ".join(text.split())
    return shorten(line, wide, sheet.size(), tuple(sheet.look.sans), weight)


def _draw_ground(sheet: Sheet, layout: Layout) -> None:
    """Draw the band, an arc for each circle, the rings and me in their middle."""
    inner, outer = (side * layout.unit for side in BAND)
    wedges = [
        Wedge((layout.x, layout.y), outer, *_turned(arc.first, arc.last), width=outer - inner)
        for arc in layout.arcs
    ]
    sheet.add(PatchCollection(wedges, color=sheet.color("band"), linewidth=0, zorder=_BAND_AT))
    radii = [radius_of(days) * layout.unit for days in RINGS]
    middles = [(layout.x, layout.y)] * len(radii)
    _add_circles(sheet, middles, radii, "none", sheet.color("ring"), 1.0, _RINGS_AT)
    _add_circles(
        sheet, middles[:1], [ME - 0.75], sheet.color("page"), sheet.color("ink"), 1.5, _DOTS_AT
    )


def _turned(first: float, last: float) -> tuple[float, float]:
    """Turn angles from twelve o'clock into degrees from three o'clock, clockwise as the sheet."""
    return degrees(first - pi / 2), degrees(last - pi / 2)


def _draw_lines(sheet: Sheet, places: Sequence[Place]) -> None:
    """Draw the line of everybody who drifts, from the ring of their rhythm to their dot."""
    lines = [(place.ring, (place.x, place.y)) for place in places if place.ring]
    color = sheet.color("soft_ink")
    sheet.add(LineCollection(lines, colors=color, linewidths=1.0, zorder=_LINES_AT))
    around, middles = [place.radius + 1.5 for place in places], _middles(places)
    _add_circles(sheet, middles, around, sheet.color("page"), "none", 0.0, _ROUND_AT)


def _draw_dots(sheet: Sheet, places: Sequence[Place]) -> None:
    """Draw everybody: filled by depth, hollow while resting, hatched where nothing is written."""
    faces, edges, widths = [], [], []
    for place in places:
        color, is_pale = _depth(sheet, place)
        is_hollow = place.dot.is_resting or place.dot.depth is None
        faces.append(sheet.color("page") if is_hollow else color)
        edges.append(sheet.color("soft_ink") if is_pale else color)
        widths.append(2.0 if place.dot.is_resting else 1.0)
    inside = [place.radius - width / 2 for place, width in zip(places, widths, strict=True)]
    _add_circles(sheet, _middles(places), inside, faces, edges, widths, _DOTS_AT)
    hatched = [place for place in places if place.dot.depth is None]
    lines = list(chain.from_iterable(map(_hatch, hatched)))
    color = sheet.color("soft_ink")
    sheet.add(LineCollection(lines, colors=color, linewidths=1.0, zorder=_DOTS_AT))


def _depth(sheet: Sheet, place: Place) -> tuple[str, bool]:
    """Return the colour of a depth, and whether it is too pale to stand without an outline."""
    if place.dot.depth is None:
        return sheet.color("page"), True
    step = min(int(place.dot.depth * 4), 3) + 1
    return sheet.color(f"depth{step}"), step <= 2


def _hatch(place: Place) -> list[list[tuple[float, float]]]:
    """Return three slanting chords of a dot."""
    chords = []
    for off in (-3.0, 0.0, 3.0):
        half = sqrt((place.radius - 1) ** 2 - off**2)
        ends = ((off - half, off + half), (off + half, off - half))
        chords.append([(place.x + x / sqrt(2), place.y + y / sqrt(2)) for x, y in ends])
    return chords


def _write(sheet: Sheet, layout: Layout) -> None:
    """Write the names of rings, circles and people, each with a little of the page around it."""
    names = [place.name for place in layout.places if place.name]
    circles = [arc.name for arc in layout.arcs if arc.name]
    _add_halo(sheet, [*layout.rings, *names], _REGULAR)
    _add_halo(sheet, circles, _BOLD)
    for word in layout.rings:
        sheet.write(word.text, *word.box[:2], "soft_ink")
    for word in circles:
        sheet.write(word.text, *word.box[:2], "soft_ink", weight=_BOLD)
    for word in names:
        sheet.write(word.text, *word.box[:2])


def _add_halo(sheet: Sheet, said: Iterable[Word], weight: int) -> None:
    """Stroke the outlines of texts in the colour of the page, all of them as one."""
    outlines = [path for word in said if len((path := _outline(sheet, word, weight)).vertices)]
    if outlines:
        page = sheet.color("page")
        whole = Path.make_compound_path(*outlines)
        sheet.add(
            PathPatch(
                whole,
                facecolor=page,
                edgecolor=page,
                linewidth=2 * _HALO,
                joinstyle="round",
                zorder=_HALO_AT,
            )
        )


def _outline(sheet: Sheet, word: Word, weight: int) -> Path:
    shown, families = fonts.spell(word.text, tuple(sheet.look.sans))
    size = sheet.size()
    corners, codes = text_to_path.get_text_path(fonts.font(families, size, weight), shown)
    part = size / text_to_path.FONT_SCALE
    base = word.box[1] + sheet.measure(word.text, META, weight).ascent
    return Path(np.asarray(corners) * (part, -part) + (word.box[0], base), codes)


def _write_message(sheet: Sheet, layout: Layout, data: Orbits, speech: Speech) -> None:
    """Say in the middle why nobody is there."""
    if data.dots:
        return
    said = words.too_many(data, speech) if data.people else words.empty(speech)
    wide = radius_of(RINGS[3]) * 1.5 * layout.unit
    lines = wrap(said, wide, sheet.size(14), tuple(sheet.look.sans))
    line = 20 * sheet.look.scale
    top = layout.y + layout.unit * radius_of(RINGS[1]) - len(lines) * line / 2
    sizes = [sheet.measure(each, 14) for each in lines]
    for number, (each, size) in enumerate(zip(lines, sizes, strict=True)):
        sheet.write(each, layout.x - size.width / 2, top + number * line, pixels=14)


def _scene(sheet: Sheet, layout: Layout, data: Orbits) -> Scene:
    places = {place.dot.person_id: place for place in layout.places}
    rings = tuple((days, radius_of(days) * layout.unit) for days in RINGS)
    return Scene(
        sheet.width,
        sheet.height,
        tuple(_mark(places[dot.person_id]) for dot in words.in_order(data)),
        Rings(layout.x, layout.y, rings),
        tuple(sheet.texts),
    )


def _mark(place: Place) -> Mark:
    dot, reach = place.dot, max(place.radius + 3, _LEAST_REACH)
    free = dot.rhythm is None
    return Mark(dot.person_id, dot.name, place.x, place.y, reach, place.ring, free)


def _middles(places: Sequence[Place]) -> list[tuple[float, float]]:
    return [(place.x, place.y) for place in places]


def _add_circles(
    sheet: Sheet,
    middles: Sequence[tuple[float, float]],
    radii: Sequence[float],
    faces: str | Sequence[str],
    edges: str | Sequence[str],
    widths: float | Sequence[float],
    order: float,
) -> None:
    circles = PathCollection(
        [Path.unit_circle()],
        sizes=np.square(radii),
        offsets=middles,
        offset_transform=sheet.transform,
        facecolors=faces,
        edgecolors=edges,
        linewidths=widths,
        zorder=order,
    )
    circles.set_transform(IdentityTransform())
    sheet.figure.add_artist(circles)
