"""A small chart of new people: met, deepened and met again, quarter by quarter."""

from collections.abc import Sequence

from app.charts import small_parts as parts
from app.domain.drawing import Drawing, Words
from app.domain.quarter import Figures
from app.domain.signs import Block, Shape
from app.domain.speech import Speech

_ROWS = (14.0, 29.0, 44.0)  # the base line of each
_HIGHEST = 10.0  # of a bar
_BAR = 16.0  # how wide
_BESIDE = 8.0
_WORDS_PART = 0.45


def draw_new(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw whom I met, who deepened, and who of those met the quarter before was met again."""
    shown = parts.recent(figures, earlier)
    counts = [counts_of(each) for each in shown]
    if not any(counts[-1]):
        return None
    rows = speech.say("new"), speech.say("deepened"), speech.say("in touch again")
    names = [parts.fit(row, width * _WORDS_PART) for row in rows]
    left = float(round(max(map(parts.width_of, names)) + _BESIDE))
    places = parts.lately(left, width, shown)
    unit = _HIGHEST / max(1, *(max(each) for each in counts))
    shapes: list[Shape] = [parts.hair(left, width, floor) for floor in _ROWS]
    for number, (count, place) in enumerate(zip(counts, places, strict=True), 1):
        shapes += bars(count, place.middle, unit, number == len(shown))
    words = [Words(0, floor, name) for floor, name in zip(_ROWS, names, strict=True)]
    spans = [parts.span_label(each, speech) for each in shown]
    words += parts.below(spans, places, height, width, len(shown) - 1)
    said = [_told(span, count, rows, speech) for span, count in zip(spans, counts, strict=True)]
    return Drawing(width, height, tuple(shapes), tuple(words), " ".join(said))


def counts_of(figures: Figures) -> tuple[int, int, int]:
    """Return how many were met, deepened, and met again."""
    return len(figures.met), len(figures.deepened), figures.again.times


def bars(count: Sequence[int], x: float, unit: float, is_now: bool) -> list[Shape]:
    """Return the bars of a quarter, one in each row, around `x`."""
    token, edge = ("depth3", "") if is_now else ("depth2", "depth3")
    marks = [
        Block(x - _BAR / 2, floor - high, _BAR, high, token, edge)
        for floor, high in zip(_ROWS, (parts.high(each, unit) for each in count), strict=True)
    ]
    return list(parts.framed(marks))


def _told(span: str, count: Sequence[int], rows: Sequence[str], speech: Speech) -> str:
    pairs = [
        speech.say("{times} {row}", times=str(times), row=row)
        for times, row in zip(count, rows, strict=True)
    ]
    return speech.say("{time}: {counts}.", time=span, counts=", ".join(pairs))
