"""What the words of an entry suggest: its kind and who began it.

A suggestion fills an empty chip and is shown as such; it never overrides a choice.
The English words are few and plain on purpose: a wrong guess costs more than none.
"""

import re

from app.domain.kinds import Began, Kind

LOOKED_AT = 2000  # characters: what an entry tells of is said near its beginning
_WHOM = r"(?:me|us|her|him|them|@)"
_NAME = r"@[^\W_][\w’'\-]*(?: (?-i:[A-ZÀ-ÖØ-Þ])[\w’'\-]*)*"
_GIFT = r"(?:a|the|her|his|my|their) (?:birthday |wedding |little |small )?(?:gift|present)"
_START = r"(?:^|(?<=[.!?\n] )|(?<=\n)|\b(?:I|we|he|she|they) (?:just |then |finally )?)"
_KINDS: tuple[tuple[Kind, str], ...] = (
    (Kind.INTRODUCTION, rf"\bintroduced {_WHOM}|\b(?:an|the|my|this) introduction\b"),
    (
        Kind.VIDEO,
        r"\bvideo ?(?:call|chat)|\b(?:by|over|on) (?:video|zoom|teams|jitsi|skype)\b|"
        r"\b(?:zoom|teams) (?:call|meeting)\b|\bzoomed\b|\bfacetime\b",
    ),
    (
        Kind.CALL,
        rf"{_START}(?:called|rang|phoned|telephoned)\b(?! (?:it|this|that|off)\b)|"
        rf"\b(?:called|rang|phoned|telephoned) {_WHOM}|\bphone ?call|"
        rf"{_NAME} (?:called|rang|phoned|telephoned)\b|"
        r"\b(?:a|the|our|quick|long|short) call\b|\bcall (?:with|from)\b|"
        r"\b(?:by|on the|over the) (?:tele)?phone\b",
    ),
    (
        Kind.LETTER,
        r"\bletter (?:from|to)\b|\b(?:a|the|her|his|their|my) (?:long |short |kind )?letter\b|"
        r"\bpostcard|\bhandwritten\b|\bparcel (?:from|to)\b",
    ),
    (
        Kind.MESSAGE,
        rf"\be-?mailed\b|\be-?mail (?:from|to)\b|\bby e-?mail\b|\btexted\b|"
        rf"\bmessaged\b|\bmessage (?:from|to)\b|\b(?:text|voice) message|\bwhatsapp\b|"
        rf"\bwrote (?:to|back|{_WHOM})|\breplied\b|\bon signal\b",
    ),
    (Kind.GIFT, rf"\b{_GIFT} (?:for|from|to)\b|\bgave {_WHOM}[^.!?\n]{{0,80}}?\b{_GIFT}\b"),
    (
        Kind.MET,
        rf"\bmet\b|\bcoffee\b|\b(?:lunch|dinner|breakfast|drinks|tea|supper)\b|"
        rf"\ba walk\b|\bwalked with\b|\bvisit(?:ed)?\b|\bsat next\b|\btalked at\b|"
        rf"\bkeynote\b|\bworkshop\b|\bsaw {_WHOM}|\bran into\b|\bcame (?:by|round|over)\b",
    ),
)
# Expressions are compiled at first use: the window starts without them.
_FIRST = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS)

_CONTACT = r"(?:called|rang|phoned|wrote|e-?mailed|texted|visited|invited|messaged|telephoned)"
_THEM = rf"\b(?:she|he|they) {_CONTACT}\b|\b{_CONTACT} (?:me|us)\b|{_NAME} {_CONTACT}\b"
_ME = (
    rf"\b(?:I|we) {_CONTACT}\b|"
    rf"^{_CONTACT} (?:to )?(?:her|him|them|@|(?-i:[A-ZÀ-ÖØ-Þ]))"
)
# Of a gift or an introduction: which way it went.
_GIVE = r"(?:introduced|gave|brought|sent|bought)"
_RECEIVED = (
    rf"\b(?:she|he|they) {_GIVE}\b|\b{_GIVE} (?:me|us)\b|{_NAME} {_GIVE}\b|"
    r"\bintroduced\b[^.!?\n]{1,80}?\bto (?:me|us)\b|"
    rf"\b{_GIFT} (?:for (?:me|us)|from (?!me\b|us\b))|\bintroduction (?:by|from) (?!me\b|us\b)"
)
_GAVE = rf"\b(?:I|we) {_GIVE}\b|^{_GIVE} (?:her|him|them|@|(?-i:[A-ZÀ-ÖØ-Þ])|(?:a|the|my) )"


def infer_kind(text: str) -> Kind | None:
    """The kind that the earliest telling words suggest, or None."""
    match = re.search(_FIRST, text[:LOOKED_AT], re.I) if text else None
    return Kind(match.lastgroup) if match and match.lastgroup else None


def infer_began(text: str) -> Began | None:
    """Who took the first step, where the words say so; None otherwise."""
    if not text:
        return None
    text = text[:LOOKED_AT]
    is_given = infer_kind(text) in (Kind.GIFT, Kind.INTRODUCTION)
    theirs, mine = (_RECEIVED, _GAVE) if is_given else (_THEM, _ME)
    them, me = re.search(theirs, text, re.I), re.search(mine, text.strip(), re.I)
    if them and (me is None or them.start() <= me.start()):
        return Began.THEM
    return Began.ME if me else None
