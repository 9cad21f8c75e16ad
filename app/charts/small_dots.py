"""Small charts of counted occasions: a row of dots, filled where there was no request; a bar of
many."""

from collections.abc import Sequence
from typing import NamedTuple

from app.charts import small_parts as parts
from app.domain.drawing import Drawing, Words
from app.domain.quarter import Figures, Share
from app.domain.signs import Block, Shape
from app.domain.speech import Speech

_PITCH, _NARROWEST = 16.0, 9.0  # from one dot to the next
_RADIUS, _APART = 5.0, 1.0
_BAR = 12.0  # how thick
_ONE, _UPPER, _LOWER = 30.0, 12.0, 33.0  # middle lines of the only row, and of two
_BESIDE = 8.0  # from the words of a row to its dots
_WORDS_PART = 0.45  # how much of all the words at the left take at most
_DROP = 4.0  # from the middle line of a row to the base line of its words


class Row(NamedTuple):
    """How many dots are filled and how many hollow, the words at its left, its middle line."""

    filled: int
    hollow: int
    name: str
    y: float

    @property
    def of(self) -> int:
        """How many there are."""
        return self.filled + self.hollow


def draw_first_asks(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw a dot for each new person, hollow where a request came early."""
    key = speech.say("none early"), speech.say("early request")
    return _draw([_without(figures.first_asks)], key, speech, width, height)


def draw_needs(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw a dot for each contact I began after a silence, hollow where it carried a request."""
    key = speech.say("no request"), speech.say("with a request")
    return _draw([_without(figures.needs)], key, speech, width, height)


def draw_after(
    figures: Figures, earlier: Sequence[Figures], speech: Speech, width: float, height: float
) -> Drawing | None:
    """Draw a dot for each request, in a row for either answer, filled where I was in touch again
    without another.
    """
    both = (
        (figures.unhelped, speech.say("couldn’t help"), _UPPER),
        (figures.helped, speech.say("helped"), _LOWER),
    )
    rows = [Row(each.times, len(each.misses), name, y) for each, name, y in both if each.of]
    key = speech.say("in touch again"), speech.say("no first step")
    return _draw(rows, key, speech, width, height)


def _without(share: Share) -> Row:
    """The only row of a chart: what came with a request is hollow, as wherever dots stand."""
    return Row(len(share.misses), share.times, "", _ONE)


def _draw(
    rows: Sequence[Row], key: tuple[str, str], speech: Speech, width: float, height: float
) -> Drawing | None:
    most = max((row.of for row in rows), default=0)
    if not most:
        return None
    names = [parts.fit(row.name, width * _WORDS_PART) for row in rows]
    widest = max(map(parts.width_of, names))
    left = float(round(widest + _BESIDE)) if widest else 0.0
    shapes = [shape for row in rows for shape in _marks(row, left, width, most)]
    entries = list(zip((True, False), key, strict=True))
    keyed = parts.key(entries, height - parts.BELOW, width)
    words = [Words(0, row.y + _DROP, name) for row, name in zip(rows, names, strict=True) if name]
    said = " ".join(_told(row, key, speech) for row in rows)
    return Drawing(width, height, (*shapes, *keyed.shapes), (*words, *keyed.words), said)


def _marks(row: Row, left: float, width: float, most: int) -> list[Shape]:
    """Return its dots, or a bar where some row has too many for dots."""
    hits, of = row.filled, row.of
    pitch = min(_PITCH, (width - left) / most)
    if pitch < _NARROWEST:
        return _bar(hits, of, left, (width - left) / most, row.y)
    radius = min(_RADIUS, (pitch - _APART) / 2)
    return [
        parts.dot(left + radius + number * pitch, row.y, radius, number < hits)
        for number in range(of)
    ]


def _bar(hits: int, of: int, left: float, unit: float, y: float) -> list[Shape]:
    """Return a bar of all of them, filled as far as there are hits."""
    wide, full, top = parts.high(of, unit), parts.high(hits, unit), y - _BAR / 2
    bars = (
        Block(left, top, wide, _BAR, "page", "soft_ink"),
        Block(left, top, min(full, wide), _BAR, "accent"),
    )
    return list(parts.framed(bars))


def _told(row: Row, key: tuple[str, str], speech: Speech) -> str:
    hits, misses = str(row.filled), str(row.hollow)
    counts = speech.say("{yes}: {hits}; {no}: {misses}.", yes=key[0], no=key[1], hits=hits,
                        misses=misses)  # fmt: skip
    return speech.say("{name}: {counts}", name=row.name, counts=counts) if row.name else counts
