"""The signs of a rhythm: small shapes that say how we were in touch, and what else is drawn."""

from math import cos, pi, sin

from app.domain.kinds import Kind
from app.domain.rhythm import Rhythm
from app.domain.signs import Area, Block, Dot, Line, Sign
from app.domain.speech import Speech
from app.domain.telling_words import WAYS, how

Outline = tuple[tuple[float, float], ...]  # about 0, 0, y down; as large as a circle of radius 1


def _round(radius: float, corners: int, inner: float = 1.0) -> Outline:
    """Corners on a circle from twelve o'clock; every second one drawn in for a star."""
    angles = [(2 * pi * corner / corners, corner % 2) for corner in range(corners)]
    radii = [radius * (inner if is_second else 1) for _, is_second in angles]
    return tuple((r * sin(a), -r * cos(a)) for (a, _), r in zip(angles, radii, strict=True))


FAINT = 0.5  # of the band behind: the signs are what is looked at
_ARM = 0.4
_CORNERS = ((-1, -1), (-1, 1), (1, 1), (1, -1))
SHAPES: dict[str | None, Outline] = {
    Kind.MET: _round(1.0, 32),
    Kind.CALL: ((0.0, -1.1), (1.1, 0.85), (-1.1, 0.85)),
    Kind.VIDEO: ((1.1, 0.0), (-0.85, 1.1), (-0.85, -1.1)),
    Kind.MESSAGE: tuple((0.88 * x, 0.88 * y) for x, y in _CORNERS),
    Kind.LETTER: _round(1.25, 4),
    Kind.INTRODUCTION: (
        *((-_ARM, -1.1), (_ARM, -1.1), (_ARM, -_ARM), (1.1, -_ARM), (1.1, _ARM), (_ARM, _ARM)),
        *((_ARM, 1.1), (-_ARM, 1.1), (-_ARM, _ARM), (-1.1, _ARM), (-1.1, -_ARM), (-_ARM, -_ARM)),
    ),
    Kind.GIFT: _round(1.35, 10, 0.45),
    None: _round(0.5, 16),
}


def shape(kind: str | None) -> Outline:
    """Return the shape of a kind; of one that is not written a small dot."""
    return SHAPES.get(kind, SHAPES[None])


def signs(data: Rhythm, speech: Speech) -> tuple[Sign, ...]:
    """Return the signs that occur, and what they mean."""
    found: list[Sign] = []
    if data.unit:
        found.append(_bars(data.unit, speech))
    else:
        kinds = {event.contacts[0].kind for event in data.events}
        found += [_kind(kind, how(kind, speech)) for kind in WAYS if kind in kinds]
        if None in kinds:
            found.append(_kind(None, speech.say("the way is not written")))
    if data.planned:
        hollow = Dot(8, 5, "page", "accent", 1.5)
        found.append(Sign((hollow,), 16, speech.say("planned")))
    if data.in_touch:
        band = Area(((0, -8), (14, -8), (30, -2), (30, 2), (14, 8), (0, 8)), "selection", FAINT)
        found.append(Sign((band,), 30, speech.say("narrower: silence past the rhythm")))
    if data.silences:
        dotted = Line(0, 0, 30, 0, "soft_ink", 1, (1, 3))
        found.append(Sign((dotted,), 30, speech.say("silence of more than two rhythms")))
    if data.pauses:
        shade = Block(0, -7, 30, 14, "band", "outline")
        found.append(Sign((shade,), 30, speech.say("a pause: no time passes")))
    return tuple(found)


def _kind(kind: str | None, words: str) -> Sign:
    outline = tuple((8 + 5.5 * x, 5.5 * y) for x, y in shape(kind))
    return Sign((Area(outline, "accent"),), 16, words)


def _bars(unit: str, speech: Speech) -> Sign:
    mine, both = Block(2, -9, 8, 8, "accent"), Block(2, -1, 8, 4, "depth2")
    words = {
        "week": speech.say("the contacts of a week: the longer, the more"),
        "month": speech.say("the contacts of a month: the longer, the more"),
        "year": speech.say("the contacts of a year: the longer, the more"),
    }
    return Sign((mine, both, Block(2, 3, 8, 5, "accent")), 12, words[unit])
