"""Quarters of every size for the small charts, ways to speak, and the room that words take."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtGui import QFont, QFontMetricsF

from app.charts.labels import Box
from app.cli.speech import EnglishSpeech
from app.domain.drawing import Drawing, Words
from app.domain.quarter import Change, Figures, GivingAndAsking, Moved, PromisesMade, Return
from app.domain.quarters import Quarter
from app.domain.signs import Area, Arrow, Block, Dot, Shape
from tests.quarter_samples import THIRD, before, empty, full, place, share, thin, way

FAMILIES = ("DejaVu Sans", "Noto Sans", "Inter", "")
AUTUMN = Quarter(2026, 9)
_PART = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Wordy(EnglishSpeech):
    """Says everything at twice its length, as a language with long words would."""

    def say(self, text: str, **parts: str) -> str:
        said = super().say(text, **parts)
        return f"{said} {said}"

    def count(self, text: str, number: int, /, **parts: str) -> str:
        said = super().count(text, number, **parts)
        return f"{said} {said}"

    def short_month(self, month: int) -> str:
        return super().short_month(month) * 2


class Hebrew(EnglishSpeech):
    """Says everything from right to left."""

    def say(self, text: str, **parts: str) -> str:
        return "נתתי מילה"

    def count(self, text: str, number: int, /, **parts: str) -> str:
        return f"{number} שנים"

    def short_month(self, month: int) -> str:
        return "ינואר"


class Chinese(EnglishSpeech):
    """Says everything in characters of full width."""

    def say(self, text: str, **parts: str) -> str:
        return "已经给了"

    def short_month(self, month: int) -> str:
        return f"{month}月"


SPEECHES = (EnglishSpeech(), Wordy(), Hebrew(), Chinese())


def enormous() -> Figures:
    """A quarter with 20,000 entries."""
    met = tuple(place(each, THIRD.first) for each in range(900))
    return full()._replace(
        entries=20_000,
        giving=GivingAndAsking(way(900, 4000, 1200), way(), way(300, 2, 5), way()),
        first_asks=share(120, 900),
        needs=share(700, 400),
        unhelped=share(40, 30),
        helped=share(3, 900),
        interest=share(900, 1100),
        promises=promises(300, 80),
        depth=Moved(0.6, -0.0001, 4000, tuple(Change(i, 0.2, 0.0) for i in range(500))),
        returns=returns(900),
        met=met,
        again=share(300, 10),
    )


def promises(kept: int, waiting: int) -> PromisesMade:
    """Promises of which half are kept within 60 days, one a day at most."""
    days = min(kept, 90)
    steps = tuple((float(day), day / 120) for day in range(1, days + 1))
    watched = tuple(float(each % 92) for each in range(waiting))
    return PromisesMade(tuple(range(kept + waiting)), steps=steps, watched=watched)


def returns(count: int) -> tuple[Return, ...]:
    """Returns after one to thirty years, every third with an ask."""
    silences = (370 + each * each * 13 % 10_000 for each in range(count))
    return tuple(
        Return(each, (THIRD.first + timedelta(each % 90)).isoformat(), silence, each % 3 == 0)
        for each, silence in enumerate(silences)
    )


def year(number: int = 2026) -> Figures:
    """A whole year."""
    months = way(4, 3, 7, 1, 0, 2, 5, 6, 9, 1, 1, 2), way(0, 1, 2, 0, 0, 1, 0, 3, 1, 0, 0, 1)
    return full()._replace(
        key=str(number),
        first=date(number, 1, 1),
        last=date(number, 12, 31),
        giving=GivingAndAsking(given=months[0], asked=months[1]),
    )


def cases() -> dict[str, tuple[Figures, tuple[Figures, ...]]]:
    """Figures and those before them, by what they are like."""
    one = share(1, 0)
    single = full()._replace(
        first_asks=share(0, 1), needs=one, unhelped=one, helped=share(0, 0), returns=returns(1)
    )
    return {
        "empty": (empty(), before()),
        "thin": (thin(), before()),
        "full": (full(), before()),
        "first of all": (full(), ()),
        "after thin ones": (full(), (empty(), thin(), empty(), thin())),
        "enormous": (enormous(), before()),
        "before something enormous": (thin(), (enormous(),)),
        "single": (single, before(1)),
        "crowded": (full()._replace(returns=returns(20), needs=share(12, 12)), before()),
        "year": (year(), tuple(year(number) for number in (2023, 2024, 2025))),
        "so far": (full(AUTUMN)._replace(is_over=False), before(3, AUTUMN)),
        "nothing given": (full()._replace(giving=GivingAndAsking(asked=way(9, 9, 90))), before()),
        "only faded": (full()._replace(depth=Moved(0.0, -0.3, 9)), ()),
    }


def word_box(words: Words, family: str) -> Box:
    """Where a text is, drawn in a family: from the tops of its capitals to below its line."""
    font = QFont(family)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold if words.is_strong else QFont.Weight.Normal)
    width = QFontMetricsF(font).horizontalAdvance(words.text)
    left = words.x - _PART[words.anchor] * width
    return left, words.y - 9, left + width, words.y + 3


def shape_box(shape: Shape) -> Box:
    """Where a shape is."""
    match shape:
        case Dot(x, radius, _face, _edge, _width, y):
            return x - radius, y - radius, x + radius, y + radius
        case Block(x, y, width, height):
            return x, y, x + width, y + height
        case Area(points):
            xs, ys = zip(*points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Arrow(start, end):
            return start, -3.5, end, 3.5
        case line:
            return line.x0, min(line.y0, line.y1), line.x1, max(line.y0, line.y1)


def boxes(drawing: Drawing, family: str) -> Iterator[tuple[str, Box]]:
    """Yield what is drawn and where: words by their text, shapes by the name of their kind."""
    yield from ((words.text, word_box(words, family)) for words in drawing.words)
    yield from ((type(shape).__name__, shape_box(shape)) for shape in drawing.shapes)


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes overlap."""
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
