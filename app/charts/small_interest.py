"""A small chart of a share over quarters: a point for each, with where it may lie."""

from collections.abc import Sequence

from app.charts import small_parts as parts
from app.domain.drawing import Drawing
from app.domain.quarter import Figures, Share
from app.domain.signs import Shape
from app.domain.speech import Speech

_TOP = 2.0
_LEAST_TOP = 0.4  # the share at the top where no interval reaches higher
_NOW, _BEFORE = 5.0, 4.5  # radius


def draw_interest(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw in how many of the talks I noted something that matters, by quarter."""
    if not figures.interest.is_enough:
        return None
    shown = parts.recent(figures, earlier)
    shares = [each.interest for each in shown]
    floor, top = height - parts.FLOOR, top_of(shares)
    places = parts.lately(0, width, shown)
    shapes: list[Shape] = [parts.hair(0, width, floor)]
    for number, (share, place) in enumerate(zip(shares, places, strict=True), 1):
        shapes += point(share, place.middle, floor, top, number == len(shown))
    names = [parts.span_label(each, speech) for each in shown]
    words = parts.below(names, places, height, width, len(shown) - 1)
    said = [
        speech.say("{time}: {times} of {of}.", time=name, times=str(share.times), of=str(share.of))
        for name, share in zip(names, shares, strict=True)
    ]
    return Drawing(width, height, tuple(shapes), words, " ".join(said))


def top_of(shares: Sequence[Share]) -> float:
    """Return the share that is at the top of charts of these."""
    return max([_LEAST_TOP, *(each.interval[1] for each in shares if each.is_enough)])


def point(share: Share, x: float, floor: float, top: float, is_now: bool) -> tuple[Shape, ...]:
    """Return the point of a share and its interval; nothing where there are too few."""
    if not share.is_enough:
        return ()
    low, middle, high = (
        floor - (floor - _TOP) * part / top
        for part in (share.interval[0], share.times / share.of, share.interval[1])
    )
    radius = _NOW if is_now else _BEFORE
    y = min(max(middle, radius), floor)
    return (
        parts.upright(x, round(high), round(low), "outline"),
        parts.dot(x, y, radius, is_now),
    )
