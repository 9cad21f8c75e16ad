"""What is drawn of the orbits besides their words: band, rings, lines and dots."""

from collections.abc import Sequence
from math import degrees, pi, sqrt
from typing import Any, NamedTuple

import numpy as np
from matplotlib.collections import LineCollection, PatchCollection, PathCollection
from matplotlib.colors import to_rgba
from matplotlib.patches import Wedge
from matplotlib.path import Path
from matplotlib.transforms import IdentityTransform

from app.charts.orbits_layout import ME
from app.charts.orbits_shapes import Layout, Place
from app.charts.sheet import Sheet
from app.domain.depth_words import depth_step
from app.domain.orbits import BAND, RINGS, radius_of

_AROUND = 1.5  # of the page around each dot
_THIN, _THICK = 1.0, 2.0
# What lies on what; words are written above all of it, and their halo below the dots.
_BAND_AT, _RINGS_AT, _LINES_AT, HALO_AT, _DOTS_AT = 1, 2, 3, 3.5, 4


class _Circle(NamedTuple):
    """One circle to draw: its outermost radius, and an outline that lies within."""

    x: float
    y: float
    radius: float
    face: str
    edge: str
    width: float = _THIN
    is_hatched: bool = False


def draw_ground(sheet: Sheet, layout: Layout) -> None:
    """Draw the band, an arc for each circle, the rings and me in their middle."""
    x, y, unit = layout.frame
    wide = (BAND[1] - BAND[0]) * unit
    wedges = [
        Wedge((x, y), BAND[1] * unit, *_turned(arc.first, arc.last), width=wide)
        for arc in layout.arcs
    ]
    ring = sheet.color("ring")
    look: Any = {"facecolor": sheet.color("band"), "edgecolor": ring, "linewidth": _THIN}
    sheet.add(PatchCollection(wedges, zorder=_BAND_AT, **look))
    radii = [radius_of(days) * unit + _THIN / 2 for days in RINGS]
    _add(sheet, [_Circle(x, y, each, "none", ring, _THIN) for each in radii], _RINGS_AT)
    me = _Circle(x, y, ME, sheet.color("page"), sheet.color("ink"), 1.5)
    _add(sheet, [me], _DOTS_AT)


def draw_people(sheet: Sheet, places: Sequence[Place]) -> None:
    """Draw everybody, and the line of who drifts from the ring of their rhythm to their dot.

    Small dots lie upon large ones, and each has a little of the page around it.
    """
    lines = [(place.ring, (place.x, place.y)) for place in places if place.ring]
    ink = sheet.color("soft_ink")
    sheet.add(LineCollection(lines, colors=ink, linewidths=_THIN, zorder=_LINES_AT))
    leaders = [((place.x, place.y), place.leader) for place in places if place.leader]
    dotted: Any = {"colors": ink, "linewidths": _THIN, "linestyles": [(0, (1, 2))]}
    sheet.add(LineCollection(leaders, zorder=_LINES_AT, **dotted))
    circles = []
    for place in sorted(places, key=lambda place: -place.radius):
        page = sheet.color("page")
        circles.append(_Circle(place.x, place.y, place.radius + _AROUND, page, page))
        circles.append(_dot(sheet, place))
    _add(sheet, circles, _DOTS_AT)


def _dot(sheet: Sheet, place: Place) -> _Circle:
    """Choose the looks of a dot: filled by depth, hollow without a clock, hatched if unwritten."""
    dot, page, ink = place.dot, sheet.color("page"), sheet.color("soft_ink")
    width = _THICK if dot.is_still else _THIN
    if dot.depth is None:
        return _Circle(place.x, place.y, place.radius, page, ink, width, True)
    step = depth_step(dot.depth) + 1
    color = sheet.color(f"depth{step}")
    edge = ink if step <= 2 else color  # the two palest hardly stand out from the page
    face = page if dot.is_still else color
    return _Circle(place.x, place.y, place.radius, face, edge, width)


def _turned(first: float, last: float) -> tuple[float, float]:
    """Turn angles from twelve o'clock into degrees from three o'clock, clockwise as the sheet."""
    return degrees(first - pi / 2), degrees(last - pi / 2)


def _add(sheet: Sheet, circles: Sequence[_Circle], order: float) -> None:
    """Add circles as one artist, in their order."""
    colors = {each.face for each in circles} | {each.edge for each in circles}
    known = {color: to_rgba(color) for color in colors}
    widths = [each.width for each in circles]
    shapes = PathCollection(
        [_HATCHED if each.is_hatched else _ROUND for each in circles],
        sizes=np.square([each.radius - each.width / 2 for each in circles]),
        offsets=[(each.x, each.y) for each in circles],
        offset_transform=sheet.transform,
        facecolors=np.array([known[each.face] for each in circles]),
        edgecolors=np.array([known[each.edge] for each in circles]),
        linewidths=widths if len(set(widths)) > 1 else widths[:1],  # each one takes its time
        zorder=order,
    )
    shapes.set_transform(IdentityTransform())
    sheet.figure.add_artist(shapes)


def _hatch() -> Path:
    """Return a circle of radius 1 with three slanting chords."""
    chords = []
    for off in (-0.6, 0.0, 0.6):
        half = sqrt(1 - off**2)
        ends = ((off - half, -off - half), (off + half, half - off))
        chords.append(Path([(x / sqrt(2), y / sqrt(2)) for x, y in ends]))
    return Path.make_compound_path(_ROUND, *chords)


_ROUND = Path.unit_circle()
_HATCHED = _hatch()
