"""Which questions a quarter is looked back on with, and what the journal holds on each of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.domain.names import isolated
from app.domain.reflections import Answer, Heading, Prompt
from app.domain.speech import Speech

MOST = 3  # places that a sentence names
_LONGEST = 60  # signs of a promise

# What the journal holds on each question, said so that it claims no more than is written.
SENTENCES = {
    "stays": "You wrote most about these:",
    "changed": "You wrote down something new about them:",
    "glad": "They began these, and nothing was asked or given:",
    "listened": "After these talks nothing about them is written; you may only not have noted it:",
    "warm": "You called these talks personal:",
    "need": "After a long silence you came with a request:",
    "dropped": "They couldn’t help, and no talk without a request is written in the months after:",
    "helping": "You gave or helped:",
    "one_room": "For years now, all that you noted about them is of one part of life:",
    "let_give": "You received something from them:",
    "one_promise": "These are still open:",
    "name_three": "Some whom this quarter’s figures speak of:",
}

# Why somebody is named, where no day says it.
WHY = {"nearer": "{name}, nearer this quarter", "once": "{name}, met once"}


class Asked(NamedTuple):
    """A question of one quarter, with what I wrote to it and how it was worded then."""

    prompt: Prompt
    answer: str = ""
    words: str = ""


class Mention(NamedTuple):
    """Words that open somebody, or the entry they stand for."""

    words: str
    person_id: int
    entry_id: int | None = None


class Reminder(NamedTuple):
    """One sentence on what is written about a question, and a few places where."""

    sentence: str
    mentions: tuple[Mention, ...] = ()


class Spot(NamedTuple):
    """Somebody, and where it is written: the day (ISO) and the entry, "" and None for nowhere.

    `words` are those of a promise, `why` one of WHY.
    """

    person_id: int
    name: str
    day: str = ""
    entry_id: int | None = None
    words: str = ""
    why: str = ""


def tell(key: str, spots: Iterable[Spot], today: date, speech: Speech) -> Reminder | None:
    """Say what is written about a question, at most one place for each; None for nothing."""
    first: dict[object, Spot] = {}
    all_spots = list(spots)
    for spot in all_spots:
        first.setdefault(spot.words if key == "one_promise" else spot.person_id, spot)
    named = tuple(_mention(key, spot, today, speech) for spot in list(first.values())[:MOST])
    is_most = key != "stays" or len(first) < len(all_spots)
    # Where nobody stands there twice, nobody stands there most.
    said = speech.say(SENTENCES[key]) if is_most else speech.say("You wrote about these:")
    return Reminder(said, named) if named else None


def _mention(key: str, spot: Spot, today: date, speech: Speech) -> Mention:
    return Mention(_words(key, spot, today, speech), spot.person_id, spot.entry_id)


def _words(key: str, spot: Spot, today: date, speech: Speech) -> str:
    name = isolated(spot.name)
    if key == "one_promise":
        return speech.say("{name}: {promise}", name=name, promise=_short(spot.words))
    if spot.why:
        return speech.say(WHY[spot.why], name=name)
    if not spot.day:
        return name
    day = speech.day(date.fromisoformat(spot.day), today)
    return speech.say("{name}, {day}", name=name, day=day)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def line_up(prompts: Sequence[Prompt], answers: Sequence[Answer]) -> tuple[Asked, ...]:
    """Every question that is asked or was answered, in its order.

    A question that is gone stands after the others under the last heading, as it was worded.
    """
    given: Mapping[str, Answer] = {each.prompt_key: each for each in answers}
    found = [
        _ask(each, given.get(each.key))
        for each in prompts
        if not each.is_hidden or each.key in given
    ]
    known = {each.key for each in prompts}
    gone = [each for each in answers if each.prompt_key not in known]
    found += [_ask(Prompt(x.prompt_key, Heading.NOW_WHAT, x.prompt, True, True), x) for x in gone]
    return tuple(found)


def _ask(prompt: Prompt, answer: Answer | None) -> Asked:
    return Asked(prompt, answer.text, answer.prompt) if answer else Asked(prompt)
