"""The smaller lines of Today in words: a last note, when a promise is due, what comes up."""

from datetime import date

from app.domain.dates import latest
from app.domain.day_words import name_day, on_day
from app.domain.entries import Promise
from app.domain.kinds import Kind
from app.domain.speech import Speech
from app.domain.telling_words import partial
from app.domain.today import PLANNED, Coming, Note


def tell_note(note: Note, today: date, speech: Speech) -> str:
    """Quote a last note: “Call, 26 July: “boxes up to the windows””."""
    day = speech.day(date.fromisoformat(note.day), today)
    way = name_kind(note.kind, speech)
    if not way:
        return speech.say("{day}: “{words}”", day=day, words=note.words)
    return speech.say("{way}, {day}: “{words}”", way=way, day=day, words=note.words)


def name_kind(kind: str | None, speech: Speech) -> str:
    """Name a way of being in touch at the beginning of a line; "" where none is written."""
    names = {
        Kind.MET: speech.say("Met"),
        Kind.CALL: speech.say("Call"),
        Kind.VIDEO: speech.say("Video call"),
        Kind.MESSAGE: speech.say("Message"),
        Kind.LETTER: speech.say("Letter"),
        Kind.INTRODUCTION: speech.say("Introduction"),
        Kind.GIFT: speech.say("Gift"),
        Kind.THOUGHT: speech.say("Thought"),
    }
    return names[Kind(kind)] if kind else ""


def tell_due(promise: Promise, today: date, speech: Speech) -> str:
    """Say when a promise is or was due: “tomorrow”, “was due on Friday”; "" for no day.

    Of theirs it says what day it was for, and no more.
    """
    last = latest(promise.due)
    if last is None:
        return ""
    if not promise.mine:
        return speech.say("for {day}", day=partial(promise.due, today, speech))
    if last < today:
        return speech.say("was due {when}", when=on_day(promise.due, today, speech))
    if len(promise.due) < len("2026-10-08"):
        return on_day(promise.due, today, speech)
    return name_day(last, today, speech)


def tell_coming(coming: Coming, today: date, speech: Speech) -> str:
    """Say what comes up and when: “birthday, Sunday 11 October”; its name stands beside it."""
    day = name_day(date.fromisoformat(coming.day), today, speech)
    if coming.sort == "gathering":
        return _tell_gathering(coming, day, today, speech)
    if coming.sort == PLANNED and not coming.text:
        return speech.say("planned, {day}", day=day)
    if coming.sort in ("ahead", PLANNED):
        return speech.say("{what}, {day}", what=coming.text, day=day)
    what = coming.text or speech.say("a day of theirs")
    if coming.sort == "birthday":
        if coming.years is not None:
            return speech.count("turns %n, {day}", coming.years, day=day)
        what = speech.say("birthday")
    elif coming.years is not None:
        return speech.count("{what}, %n years, {day}", coming.years, what=what, day=day)
    return speech.say("{what}, {day}", what=what, day=day)


def _tell_gathering(coming: Coming, day: str, today: date, speech: Speech) -> str:
    last = latest(coming.last_day)
    if last is None or coming.last_day == coming.day:
        return day
    if date.fromisoformat(coming.day) <= today:
        return speech.say("until {day}", day=name_day(last, today, speech))
    return speech.say("from {day}", day=day)
