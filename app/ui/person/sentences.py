"""Sentences about one person: how we met, how they stand, when and whose a promise is."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.dates import PartialDate
from app.domain.entries import Promise
from app.domain.kinds import PromiseState, State
from app.domain.people import Person, PersonDay
from app.journal.helping import GIVEN, OFFERED
from app.ui.words import due, partial_date, promise_names, promise_state, short_day

DIED = "died"
translate = QCoreApplication.translate


def met_sentence(person: Person, through: str) -> str:
    """How we met in my own words, or composed of the facts; "" where nothing is known."""
    if person.met_how:
        return person.met_how
    if not (person.met_on or person.met_where or through):
        return ""
    words = translate("Person", "Met")
    if person.met_on:
        words += " " + met_when(person.met_on)
    if person.met_where:
        words += " " + translate("Person", "in {place}").format(place=person.met_where)
    if through:
        comma = "," if person.met_on or person.met_where else ""
        words += comma + " " + translate("Person", "through {name}").format(name=through)
    return words + "."


def met_when(day: str) -> str:
    """“in March 2019”, “on 5 March 2019”."""
    has_day = PartialDate.parse(day).day is not None
    words = translate("Person", "on {day}") if has_day else translate("Person", "in {day}")
    return words.format(day=day_words(day))


def day_words(day: str) -> str:
    """A whole or partial ISO day as one says it; "" for none."""
    if not day:
        return ""
    known = PartialDate.parse(day)
    return partial_date(known.year, known.month, known.day)


def state_sentence(person: Person, days: list[PersonDay]) -> str:
    """How somebody stands, kindly; "" for those who are simply there."""
    if person.state == State.DECEASED:
        died = next((day.day for day in days if day.label.casefold() == DIED), "")
        if not died:
            return translate("Person", "Has died")
        return translate("Person", "Died {when}").format(when=met_when(died))
    if person.state == State.RESTING and person.paused_until:
        until = day_words(person.paused_until)
        return translate("Person", "Resting until {day}").format(day=until)
    return {
        State.RESTING.value: translate("Person", "Resting"),
        State.SPACE.value: translate("Person", "Asked for space"),
        State.LETGO.value: translate("Person", "Let go"),
        State.ADDRESS.value: translate("Person", "From an address book"),
    }.get(person.state, "")


def due_words(day: str, today: date) -> str:
    """“due tomorrow”, “by March 2027”, "" without a date."""
    whole = PartialDate.parse(day).whole() if day else None
    if whole is not None:
        return due(whole, today)
    return translate("Person", "by {day}").format(day=day_words(day)) if day else ""


def their_word(pronouns: str) -> str:
    """Whose it is, by the pronouns written down: “hers”, “his”, else “theirs”."""
    first = pronouns.casefold().replace("/", " ").split()[:1]
    if first == ["she"]:
        return translate("Person", "hers")
    return translate("Person", "his") if first == ["he"] else translate("Person", "theirs")


def say_over(promise: Promise, today: date) -> str:
    """What became of a promise that is no longer open: “kept on 3 Oct”, “let go of on 3 Oct”."""
    if not promise.closed_on or promise.state == PromiseState.RENEGOTIATED:
        return promise_names()[promise.state]
    closed = date.fromisoformat(promise.closed_on)
    if promise.state == PromiseState.RELEASED:
        day = short_day(closed, today)
        return translate("Person", "let go of on {day}").format(day=day)
    return promise_state(promise.state, closed, today)


def say_help(outcome: str, closed_on: str, today: date) -> str:
    """What became of a way to help: “given on 3 Oct”, “no longer, since 3 Oct”."""
    said = {
        GIVEN: translate("Person", "given on {day}"),
        OFFERED: translate("Person", "offered on {day}"),
    }.get(outcome, translate("Person", "no longer, since {day}"))
    return said.format(day=short_day(date.fromisoformat(closed_on), today))
