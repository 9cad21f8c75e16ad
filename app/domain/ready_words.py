"""Getting ready in words: how we met, what I never asked about, what happened to me since."""

from collections.abc import Sequence
from datetime import date

from app.domain.ready import Mine, Ready
from app.domain.speech import Speech
from app.domain.telling_words import areas, partial


def tell_met(ready: Ready, today: date, speech: Speech) -> str:
    """How, when, where and through whom we met; "" where nothing of it is written.

    Where it is written in my own words, these come first.
    """
    person = ready.person
    facts = [partial(person.met_on, today, speech), person.met_where]
    if ready.met_through:
        facts.append(speech.say("through {name}", name=ready.met_through))
    known = ", ".join(fact for fact in facts if fact)
    said = speech.say("You met: {facts}.", facts=known) if known else ""
    return " ".join(part for part in (person.met_how, said) if part)


def tell_unasked(unasked: Sequence[str], speech: Speech) -> str:
    """The areas of life of which nothing is written, as something to be curious about."""
    if not unasked:
        return ""
    return speech.say("You might ask about {areas}.", areas=areas(unasked, speech))


def tell_mine(mine: Mine, today: date, speech: Speech) -> str:
    """A line of my own life since we spoke, which I might tell."""
    day = speech.day(date.fromisoformat(mine.day), today)
    if mine.sort == "thought":
        return speech.say("{day}: “{words}”", day=day, words=mine.text)
    if mine.sort == "met":
        return speech.say("{day}: you met {name}", day=day, name=mine.name)
    if mine.text:
        return speech.say(
            "{day}: you were at {name}, {place}", day=day, name=mine.name, place=mine.text
        )
    return speech.say("{day}: you were at {name}", day=day, name=mine.name)
