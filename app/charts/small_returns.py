"""A small chart of returns after a long silence: dots on a line from one year to ten."""

from collections import Counter
from collections.abc import Sequence
from math import log

from app.charts import small_parts as parts
from app.domain.dates import DAYS_IN_YEAR
from app.domain.drawing import Drawing, Words
from app.domain.quarter import Figures, Return
from app.domain.reconnections_words import years
from app.domain.signs import Block, Shape
from app.domain.speech import Speech

_YEARS = (1, 3, 10)
_EDGE = 6.0  # from a side of the drawing to where a year, or ten, is
_RADII = (5.0, 4.0, 3.0, 2.5)
_APART = 1.0
_MANY = 200  # more are bars at once
_BIN = 8.0
_TICK = 4.0
_KEY, _KEY_ROOM = 10.0, 14.0  # base line of the words above, and what they take


def draw_returns(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw a dot for each contact I began, at its silence; hollow where it carried a request."""
    returns = sorted(figures.returns, key=lambda each: (each.silence, each.with_ask))
    if not returns:
        return None
    floor = height - parts.FLOOR
    has_ask = any(each.with_ask for each in returns)
    keyed = parts.key([(False, speech.say("with a request"))] if has_ask else [], _KEY, width)
    top = _KEY_ROOM if has_ask else 0.0
    shapes = (
        parts.hair(0, width, floor),
        *(Block(_at(year, width), floor, parts.HAIR, _TICK, "soft_ink") for year in _YEARS),
        *keyed.shapes,
        *_marks(returns, top, floor, width),
    )
    words = (*keyed.words, *_names(returns, speech, width, height))
    return Drawing(width, height, shapes, words, _told(returns, speech))


def _marks(returns: Sequence[Return], top: float, floor: float, width: float) -> list[Shape]:
    """Return a dot for each, as large as they all find room, or bars where they do not."""
    if len(returns) <= _MANY:
        for radius in _RADII:
            if dots := _pile(returns, radius, top, floor, width):
                return dots
    return _bars(returns, top, floor, width)


def _pile(
    returns: Sequence[Return], radius: float, top: float, floor: float, width: float
) -> list[Shape]:
    """Pile dots so that none hides another; none of them where the pile would be too high."""
    high = 2 * radius + _APART
    ends: list[float] = []  # where each level is free
    dots: list[Shape] = []
    for each in returns:
        x = _at(each.silence / DAYS_IN_YEAR, width)
        level = next((n for n, end in enumerate(ends) if end <= x), len(ends))
        y = floor - _APART - radius - level * high
        if y - radius < top:
            return []
        ends[level : level + 1] = [x + high]
        dots.append(parts.dot(x, y, radius, not each.with_ask))
    return dots


def _bars(returns: Sequence[Return], top: float, floor: float, width: float) -> list[Shape]:
    """Return how many there are at each silence, those with a request on top."""
    bins = Counter((_bin(each, width), each.with_ask) for each in returns)
    places = {at for at, _ask in bins}
    unit = (floor - top) / max(bins[at, False] + bins[at, True] for at in places)
    bars: list[Shape | None] = []
    for at in sorted(places):
        full, hollow = (parts.high(bins[at, ask], unit) for ask in (False, True))
        full = min(full, floor - top - hollow)
        left, wide = at * _BIN, min(_BIN, width - at * _BIN) - _APART
        bars.append(Block(left, floor - full, wide, full, "accent"))
        bars.append(Block(left, floor - full - hollow, wide, hollow, "page", "soft_ink"))
    return list(parts.framed(bars))


def _bin(each: Return, width: float) -> int:
    return int(_at(each.silence / DAYS_IN_YEAR, width) // _BIN)


def _at(silence: float, width: float) -> float:
    """Where so many years are, on whole pixels; what is longer than ten is at the end."""
    part = log(min(max(silence, _YEARS[0]), _YEARS[-1])) / log(_YEARS[-1])
    return float(round(_EDGE + (width - 2 * _EDGE) * part))


def _names(
    returns: Sequence[Return], speech: Speech, width: float, height: float
) -> tuple[Words, ...]:
    """Name the years under the line; the one between where it has room."""
    y = height - parts.BELOW
    first, middle, last = (years(each, speech) for each in _YEARS)
    if returns[-1].silence > _YEARS[-1] * DAYS_IN_YEAR:
        last = speech.say("{years} and more", years=last)
    first = parts.fit(first, width / 2)
    last = parts.fit(last, width - parts.width_of(first) - parts.GAP)
    x, half = _at(_YEARS[1], width), parts.width_of(middle) / 2 + parts.GAP
    words = Words(0, y, first), Words(width, y, last, anchor="end")
    is_free = parts.width_of(first) <= x - half and x + half <= width - parts.width_of(last)
    return (*words, Words(x, y, middle, anchor="middle")) if is_free else words


def _told(returns: Sequence[Return], speech: Speech) -> str:
    """Count them between the years under the line, and those with a request."""
    said = []
    for first, last in zip(_YEARS, (*_YEARS[1:], None), strict=True):
        lasting = [each.silence / DAYS_IN_YEAR for each in returns]
        times = sum(max(each, 1) >= first and (last is None or each < last) for each in lasting)
        after = years(first, speech)
        if last is not None:
            after = speech.say("{first} to {last}", first=str(first), last=years(last, speech))
        if times:
            said.append(speech.say("{after}: {times}.", after=after, times=str(times)))
    if asked := sum(each.with_ask for each in returns):
        said.append(speech.say("With a request: {times}.", times=str(asked)))
    return " ".join(said)
