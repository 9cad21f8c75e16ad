"""What the words of an entry suggest: its kind and who began it.

A suggestion fills an empty chip and is shown as such; it never overrides a choice.
The English words are few and plain on purpose: a wrong guess costs more than none.
"""

import re

from app.domain.kinds import Began, Kind

_KINDS: tuple[tuple[Kind, str], ...] = (
    (Kind.INTRODUCTION, r"introduc(?:ed|tion)"),
    (Kind.VIDEO, r"video ?call(?:ed)?|zoom|teams call|jitsi|facetime|video"),
    (Kind.CALL, r"called|call|rang|phoned|phone|telephoned"),
    (Kind.LETTER, r"letter|postcard|handwritten|parcel"),
    (Kind.MESSAGE, r"e-?mail(?:ed)?|wrote|texted|message[ds]?|replied|signal|whatsapp|dm"),
    (Kind.GIFT, r"gift|present for|birthday present"),
    (
        Kind.MET,
        r"met|meet|coffee|lunch|dinner|breakfast|drinks?|tea|walk(?:ed)?|visit(?:ed)?|"
        r"sat next|talked at|keynote|workshop|saw",
    ),
)
_CONTACT = r"called|rang|phoned|wrote|e-?mailed|texted|visited|invited|messaged|telephoned"
_THEM = re.compile(rf"\b(?:(?:she|he|they) (?:{_CONTACT})|(?:{_CONTACT}) (?:me|us))\b", re.I)
_ME = re.compile(
    rf"\b(?:I|we) (?:{_CONTACT})\b|^(?:called|rang|phoned|wrote to|e-?mailed|texted)\b", re.I
)
_FIRST = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS), re.I)


def infer_kind(text: str) -> Kind | None:
    """The kind that the earliest telling word suggests, or None."""
    match = _FIRST.search(text)
    return Kind(match.lastgroup) if match and match.lastgroup else None


def infer_began(text: str) -> Began | None:
    """Who took the first step, where the words say so; None otherwise."""
    them, me = _THEM.search(text), _ME.search(text.strip())
    if them and (me is None or them.start() <= me.start()):
        return Began.THEM
    return Began.ME if me else None
