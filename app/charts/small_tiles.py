"""Small multiples: one figure of many quarters, each a tile without words, all on one scale."""

from collections.abc import Callable, Mapping, Sequence

from app.charts import small_parts as parts
from app.charts.small_interest import point, top_of
from app.charts.small_mirrored import Axis, Room, axis_for, by_month, mirrored
from app.charts.small_new import counts_of
from app.charts.small_promises import can_draw, curve, days_for
from app.domain.drawing import Drawing
from app.domain.quarter import Figures
from app.domain.quarters import MONTHS
from app.domain.signs import Block, Shape

TILE_WIDTH, TILE_HEIGHT = 136.0, 48.0
TILED = ("giving", "interest", "promises", "depth", "new")
_EDGE = 4.0  # free above and below
_SIDE = 8.0
_BASE = "ring"
_STEPS = ("depth2", "depth3", "depth4")  # whom I met, who deepened, whom I met again

_Tile = Callable[[Figures], tuple[Shape, ...]]
_Scaled = Callable[[Sequence[Figures]], _Tile]


def draw_tiles(key: str, shown: Sequence[Figures]) -> list[Drawing | None]:
    """Draw one of TILED for quarters; None for those of which it says nothing."""
    tile = _SCALED[key](shown)
    return [
        Drawing(TILE_WIDTH, TILE_HEIGHT, shapes) if (shapes := tile(each)) else None
        for each in shown
    ]


def _giving(shown: Sequence[Figures]) -> _Tile:
    months = [by_month(each) for each in shown]
    gave, asked = (max((max(each[way]) for each in months), default=0) for way in (0, 1))
    axis = axis_for(gave, asked, _room())
    places = parts.columns(_SIDE, TILE_WIDTH - _SIDE, MONTHS)

    def draw(figures: Figures) -> tuple[Shape, ...]:
        up, down = by_month(figures)
        return _on_axis(mirrored(up, down, places, axis), axis) if any((*up, *down)) else ()

    return draw


def _interest(shown: Sequence[Figures]) -> _Tile:
    top, floor = top_of([each.interest for each in shown]), TILE_HEIGHT - _EDGE

    def draw(figures: Figures) -> tuple[Shape, ...]:
        found = point(figures.interest, TILE_WIDTH / 2, floor, top, is_now=True)
        return (parts.hair(0, TILE_WIDTH, floor, _BASE), *found) if found else ()

    return draw


def _promises(shown: Sequence[Figures]) -> _Tile:
    days = days_for([each.promises for each in shown if can_draw(each.promises)])
    floor = TILE_HEIGHT - _EDGE

    def draw(figures: Figures) -> tuple[Shape, ...]:
        if not can_draw(figures.promises):
            return ()
        line = curve(figures.promises, days, 0, TILE_WIDTH, _EDGE, floor)
        return parts.framed((parts.hair(0, TILE_WIDTH, floor, _BASE), *line))

    return draw


def _depth(shown: Sequence[Figures]) -> _Tile:
    did = max((each.depth.did for each in shown), default=0.0)
    faded = max((-each.depth.faded for each in shown), default=0.0)
    axis = axis_for(did, faded, _room(), TILE_HEIGHT / max(did, faded, 1e-9))
    place = parts.Column((TILE_WIDTH - 2 * TILE_HEIGHT) / 2, (TILE_WIDTH + 2 * TILE_HEIGHT) / 2)

    def draw(figures: Figures) -> tuple[Shape, ...]:
        up, down = figures.depth.did, -figures.depth.faded
        return _on_axis(mirrored([up], [down], [place], axis), axis) if up or down else ()

    return draw


def _new(shown: Sequence[Figures]) -> _Tile:
    floor = TILE_HEIGHT - _EDGE
    unit = (floor - _EDGE) / max((1, *(max(counts_of(each)) for each in shown)))
    places = parts.columns(_SIDE, TILE_WIDTH - _SIDE, len(_STEPS))

    def draw(figures: Figures) -> tuple[Shape, ...]:
        counts = counts_of(figures)
        bars = [
            Block(place.middle - _SIDE, floor - high, 2 * _SIDE, high, token, "depth3")
            for place, token, high in zip(
                places, _STEPS, (parts.high(each, unit) for each in counts), strict=True
            )
        ]
        base = parts.hair(0, TILE_WIDTH, floor, _BASE)
        return parts.framed((*bars, base)) if any(counts) else ()

    return draw


def _on_axis(bars: Sequence[Shape], axis: Axis) -> tuple[Shape, ...]:
    return parts.framed((*bars, parts.hair(0, TILE_WIDTH, axis.y, "soft_ink")))


def _room() -> Room:
    return Room(_EDGE, TILE_HEIGHT - _EDGE, _EDGE, TILE_HEIGHT - _EDGE)


_SCALED: Mapping[str, _Scaled] = {
    "giving": _giving,
    "interest": _interest,
    "promises": _promises,
    "depth": _depth,
    "new": _new,
}
