"""The sentence through which I am invited to write to somebody: their own matter, in my words."""

import re
from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import NamedTuple

from app.domain.dates import PartialDate
from app.domain.day_words import on_day
from app.domain.quoting import MATTER_LENGTH, first_words
from app.domain.rhythm_names import say_rhythm
from app.domain.speech import Speech
from app.domain.today import (
    AHEAD,
    FOLLOW_UP,
    GOOD_NEWS,
    HELP,
    MATTERS,
    PROMISE,
    WENT,
    OnMind,
)

_NAME = "\0"  # stands where the name will be, in any order of words
# English words that something which happens may begin with, as in “her father’s hearing”.
_DETERMINERS = frozenset(("a", "an", "the", "her", "his", "their", "our", "my"))
_VERBS = frozenset(
    (
        *("is", "are", "was", "were", "be", "will", "would", "may", "might", "can", "could"),
        *("should", "must", "has", "have", "had", "do", "does", "did", "get", "got", "go"),
        *("went", "come", "came", "begin", "start", "become", "move", "meet", "met", "leave"),
        *("left", "due", "to"),
    )
)
_FEW = 5


class Invitation(NamedTuple):
    """A sentence in three parts, so that the name in it can be set apart."""

    before: str
    name: str
    after: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(self)


def invite(one: OnMind, today: date, speech: Speech) -> Invitation:
    """Invite to write to somebody; never with a count of days, and never with blame."""
    tell = _SENTENCES.get(one.matter.sort, _say_rhythm)
    before, _, after = tell(one, today, speech).partition(_NAME)
    return Invitation(before, one.name, after)


def _words(one: OnMind) -> str:
    return first_words(one.matter.text, MATTER_LENGTH).replace(_NAME, "").rstrip(" .")


def _say_follow_up(one: OnMind, today: date, speech: Speech) -> str:
    gathering = one.matter.gathering.replace(_NAME, "")
    said = _words(one)
    if said.casefold().startswith(speech.say("Write to {name}", name="").casefold()):
        return _say_write(one, gathering, speech)
    if gathering:
        return speech.say(
            "After {gathering} you wanted to write to {name}: “{matter}”.",
            gathering=gathering,
            name=_NAME,
            matter=_words(one),
        )
    return speech.say(
        "You wanted to be in touch with {name}: “{matter}”.", name=_NAME, matter=_words(one)
    )


def _say_write(one: OnMind, gathering: str, speech: Speech) -> str:
    """What begins with “Write to” is not said to be for writing once more."""
    start = speech.say("Write to {name}", name="")
    called = next((name for name in _calls(one.name) if _opens(_words(one), start + name)), "")
    parts = {"name": _NAME, "gathering": gathering, "matter": _words(one)}
    if called:
        parts["rest"] = _words(one)[len(start + called) :]
        if gathering:
            return speech.say("After {gathering} you wanted to write to {name}{rest}.", **parts)
        return speech.say("You wanted to write to {name}{rest}.", **parts)
    if gathering:
        return speech.say("After {gathering} you had {name} in mind: “{matter}”.", **parts)
    return speech.say("You had {name} in mind: “{matter}”.", **parts)


def _calls(name: str) -> list[str]:
    """The whole of a name and every part of it, the longest first."""
    words = name.split()
    spans = combinations(range(len(words) + 1), 2)
    return sorted((" ".join(words[start:end]) for start, end in spans), key=len, reverse=True)


def _opens(words: str, start: str) -> bool:
    after = words[len(start) : len(start) + 1]
    return words.casefold().startswith(start.casefold()) and not re.match(r"[\w’'-]", after)


def _say_went(one: OnMind, today: date, speech: Speech) -> str:
    parts = {
        "name": _NAME,
        "matter": _words(one),
        "when": on_day(one.matter.day, today, speech),
    }
    if is_event(parts["matter"]):
        return speech.say("You might write to {name}: {matter} was {when}.", **parts)
    return speech.say("You might ask {name} how it went: “{matter}”, {when}.", **parts)


def is_event(words: str) -> bool:
    """Return whether “was on Tuesday” can follow: a few words that name a thing, without a verb.

    Whatever is in doubt, or in another language than English, is none.
    """
    first, *rest = words.replace("'", "’").lower().split() or [""]
    plain = all(
        word.isalpha() and word not in _VERBS and not word.endswith(("s", "ed"))
        for word in (part.removesuffix("’s").replace("-", "") for part in rest)
    )
    return first in _DETERMINERS and 0 < len(rest) < _FEW and plain


def _say_ahead(one: OnMind, today: date, speech: Speech) -> str:
    return speech.say(
        "{name} has something ahead {when}: “{matter}”.",
        name=_NAME,
        matter=_words(one),
        when=on_day(one.matter.day, today, speech),
    )


def _say_promise(one: OnMind, today: date, speech: Speech) -> str:
    return speech.say("You promised {name}: “{matter}”.", name=_NAME, matter=_words(one))


def _say_matters(one: OnMind, today: date, speech: Speech) -> str:
    parts = {"name": _NAME, "matter": _words(one)}
    if one.note and one.note.entry_id == one.matter.entry_id:
        return speech.say("When you last spoke, this mattered to {name}: “{matter}”.", **parts)
    return speech.say("You might write to {name}; this matters: “{matter}”.", **parts)


def _say_good_news(one: OnMind, today: date, speech: Speech) -> str:
    return speech.say(
        "{name} had good news in {month}: “{matter}”.",
        name=_NAME,
        matter=_words(one),
        month=_month(one.matter.day, today, speech),
    )


def _month(day: str, today: date, speech: Speech) -> str:
    part = PartialDate.parse(day)
    assert part.year is not None and part.month is not None, day
    return speech.month(date(part.year, part.month, 1), today)


def _say_help(one: OnMind, today: date, speech: Speech) -> str:
    return speech.say("You might help {name}: “{matter}”.", name=_NAME, matter=_words(one))


def _say_rhythm(one: OnMind, today: date, speech: Speech) -> str:
    if one.rhythm is None:
        return speech.say("You might write to {name}.", name=_NAME)
    return speech.say(
        "You hoped to be in touch with {name} {rhythm}.",
        name=_NAME,
        rhythm=say_rhythm(one.rhythm, speech),
    )


_SENTENCES: dict[str, Callable[[OnMind, date, Speech], str]] = {
    FOLLOW_UP: _say_follow_up,
    WENT: _say_went,
    AHEAD: _say_ahead,
    PROMISE: _say_promise,
    MATTERS: _say_matters,
    GOOD_NEWS: _say_good_news,
    HELP: _say_help,
}
