"""What the small charts share: how wide words may get, words under columns, blocks, time spans."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.domain.drawing import Words
from app.domain.quarter import Figures
from app.domain.quarter_names import is_year
from app.domain.quarters import MONTHS, YEAR
from app.domain.signs import Block, Dot, Shape
from app.domain.speech import Speech

WIDTH, HEIGHT = 240.0, 64.0
HAIR, STROKE, LEAST = 1.0, 2.0, 2.0
BELOW = 4.0  # under the base line of the lowest words
FLOOR = 20.0  # of the height, below a plot, for the words under it
GAP = 6.0  # between two words, and between words and a mark
EARLIER = 3  # so many quarters before stand beside the one looked at
_CUT = "…"
_EDGE = 1.5  # of a hollow dot
_KEY, _SIGN = 4.0, 14.0  # radius of a dot that is explained, and from it to its words
# How many ems a character takes at most in the usual fonts, where it is not as most are.
_EMS = {
    each: ems
    for ems, group in (
        (0.29, "ijl'"),
        (0.41, "ftI .,:;’!()·/|"),
        (0.5, "r-–"),
        (0.61, "cksvxyzFJL?“”"),
        (0.71, "ABEKPRSTVXYZ"),
        (0.79, "CDGHNOQU"),
        (1.0, "mwMW%@…—"),
    )
    for each in group
}
_LATIN, _OTHER, _WIDE = 0.65, 0.85, 1.05
_LAST_LATIN = "\u024f"
_EM = 12.0


class Keyed(NamedTuple):
    """Signs and the words beside them."""

    shapes: tuple[Shape, ...]
    words: tuple[Words, ...]


class Column(NamedTuple):
    """A stretch of the plot that belongs to one month or quarter, and what is written under it."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Where its marks and its words stand, on whole pixels."""
        return float(round((self.left + self.right) / 2))


def width_of(text: str) -> float:
    """Return more than a line of 12 px takes in the usual fonts: whoever draws it measures anew."""
    return _EM * sum(map(_part_of_em, text))


def fit(text: str, width: float) -> str:
    """Cut a text that may be wider than `width` and end it with an ellipsis."""
    if width_of(text) <= width:
        return text
    cut = text
    while cut and width_of(cut + _CUT) > width:
        cut = cut[:-1].rstrip()
    return cut + _CUT


def columns(left: float, right: float, count: int) -> tuple[Column, ...]:
    """Part a plot into columns of one width."""
    pitch = (right - left) / count
    return tuple(Column(left + i * pitch, left + (i + 1) * pitch) for i in range(count))


def recent(figures: Figures, earlier: Sequence[Figures]) -> list[Figures]:
    """Return those of the three quarters (or years) before that are known, and the one itself."""
    return [*(each for each in earlier if 0 < _back(figures, each) <= EARLIER), figures]


def lately(left: float, right: float, shown: Sequence[Figures]) -> tuple[Column, ...]:
    """Return the column of each of those that `recent` gives: a gap in time is one here."""
    places = columns(left, right, EARLIER + 1)
    return tuple(places[EARLIER - _back(shown[-1], each)] for each in shown)


def _back(figures: Figures, earlier: Figures) -> int:
    """How many quarters, or years, one lies before the other."""
    one, other = figures.first, earlier.first
    return ((one.year - other.year) * YEAR + one.month - other.month) // months_of(figures)


def below(
    names: Sequence[str], places: Sequence[Column], height: float, width: float, now: int = -1
) -> tuple[Words, ...]:
    """Write under the columns, under every second or third where there is no room for all.

    The column `now` is the one looked at: it is always named, in ink.
    """
    pitch = places[0].width
    step, begin = (_step_to_now(names, pitch), now) if now >= 0 else (_step(names, pitch), 0)
    words = []
    for number, (name, place) in enumerate(zip(names, places, strict=True)):
        if (number - begin) % step:
            continue
        shown = fit(name, step * pitch - GAP)
        half = width_of(shown) / 2
        x = min(max(place.middle, half), width - half)
        token = "ink" if number == now else "soft_ink"
        words.append(Words(x, height - BELOW, shown, token, "middle"))
    return tuple(words)


def key(entries: Sequence[tuple[bool, str]], y: float, width: float) -> Keyed:
    """Say in a row at the base line `y` what filled and hollow dots are."""
    shapes: list[Shape] = []
    words: list[Words] = []
    x = 0.0
    for number, (is_full, text) in enumerate(entries):
        room = (width - x) / (len(entries) - number) - _SIGN
        shown = fit(text, room)
        shapes.append(dot(x + _KEY, y - _KEY, _KEY, is_full))
        words.append(Words(x + _SIGN, y, shown))
        x += _SIGN + round(width_of(shown)) + GAP
    return Keyed(tuple(shapes), tuple(words))


def dot(x: float, y: float, radius: float, is_full: bool) -> Dot:
    """Return a dot, filled or hollow."""
    face, edge = ("accent", "accent") if is_full else ("page", "soft_ink")
    return Dot(x, radius, face, edge, _EDGE, y)


def upright(x: float, top: float, bottom: float, token: str) -> Block:
    """Return an upright stroke around `x`."""
    return Block(x - STROKE / 2, top, STROKE, bottom - top, token)


def hair(left: float, right: float, y: float, token: str = "ring") -> Block:
    """Return a hairline on whole pixels."""
    return Block(left, y, right - left, HAIR, token)


def high(value: float, unit: float) -> float:
    """Return how high a bar is, on whole pixels; what is not nothing can be seen."""
    return max(LEAST, float(round(value * unit))) if value > 0 else 0.0


def span_label(figures: Figures, speech: Speech) -> str:
    """Name a quarter or a year under its column: "Q3", "Sep–Nov", "2026", "now"."""
    if not figures.is_over:
        return speech.say("now")
    first = figures.first
    if is_year(figures):
        return figures.key
    if first.month % MONTHS == 1:
        return speech.say("Q{number}", number=str(first.month // MONTHS + 1))
    last = speech.short_month((first.month + 1) % YEAR + 1)
    return speech.say("{first}–{last}", first=speech.short_month(first.month), last=last)


def month_names(first: date, count: int, speech: Speech) -> tuple[str, ...]:
    """Name so many months from that of a day."""
    return tuple(speech.short_month((first.month - 1 + i) % YEAR + 1) for i in range(count))


def months_of(figures: Figures) -> int:
    """How many months they are of."""
    return YEAR if is_year(figures) else MONTHS


def framed(shapes: Sequence[Shape | None]) -> tuple[Shape, ...]:
    """Leave out the shapes there are not, and blocks of no size."""
    return tuple(
        each
        for each in shapes
        if each is not None and not (isinstance(each, Block) and min(each.width, each.height) <= 0)
    )


def _step_to_now(names: Sequence[str], pitch: float) -> int:
    """Return whether each column is named or, so that a name has its room, every second one."""
    return 1 if max(map(width_of, names)) + GAP <= pitch else 2


def _step(names: Sequence[str], pitch: float) -> int:
    """Return of how many columns one is named: a divisor, so that the names are evenly spread."""
    widest = max(map(width_of, names))
    steps = [step for step in range(1, len(names) + 1) if len(names) % step == 0]
    return next((step for step in steps if widest + GAP <= step * pitch), steps[-1])


def _part_of_em(character: str) -> float:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _WIDE
    return _EMS.get(character, _LATIN if character <= _LAST_LATIN else _OTHER)
