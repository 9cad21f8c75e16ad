"""One person as lines to read and as data."""

from typing import Any

from app.cli.speech import EnglishSpeech
from app.domain.closeness import Closeness, say_step
from app.domain.entries import EntryLine, FollowUp, Learned, Promise
from app.domain.introductions import IntroductionLine
from app.domain.kinds import MEASURED
from app.domain.people import Person
from app.domain.rhythm_names import say_rhythm
from app.journal import closeness, entries, follow_ups, introductions, people, promises
from app.journal.journal import Journal

_STORY = 50


def show_person(journal: Journal, person_id: int) -> tuple[list[str], dict[str, Any]]:
    """Who they are, what matters, promises, how I tend this and the newest of the story."""
    from app.cli.tending import show_tending

    person = people.person(journal, person_id)
    details = people.details(journal, person_id)
    days = people.days(journal, person_id)
    circles = [circle.name for circle in people.circles_of(journal, person_id)]
    relations = [
        (r.kind or "related", line.name, r.person_id == person_id)
        for r, line in people.relations(journal, person_id)
    ]
    learned = entries.learned_of(journal, person_id)
    promised = promises.promises_of(journal, person_id)
    plans = follow_ups.of_person(journal, person_id)
    introduced = introductions.introductions(journal, person_id)
    story = entries.story(journal, person_id, limit=_STORY)
    tending, health = show_tending(journal, person_id)
    ratings = closeness.ratings(journal, person_id) if person.state in MEASURED else []
    lines = [
        *_who(person, circles),
        *section("Details", [_labelled(d.kind, d.label, d.value) for d in details]),
        *section("Days", [_labelled(day.label or "day", "", day.day) for day in days]),
        *section("Related", [_related(*relation) for relation in relations]),
        *section("What matters", [_note(note) for note in learned if note.kind != "couldhelp"]),
        *section("How I could help", [_note(note) for note in learned if note.kind == "couldhelp"]),
        *section("Promised", [_promise(promise) for promise in promised]),
        *section("Follow-ups", [_plan(plan) for plan in plans]),
        *section("Introductions", [_introduction(line) for line in introduced]),
        *section("How I tend this", tending + _nearness(ratings)),
        *section("The story so far", [_told(line) for line in story]),
    ]
    data = {
        "person": person._asdict(),
        "circles": circles,
        "details": [detail._asdict() for detail in details],
        "days": [day._asdict() for day in days],
        "relations": [
            {"kind": kind, "name": name, "theirs": theirs} for kind, name, theirs in relations
        ],
        "learned": [note._asdict() for note in learned],
        "promises": [promise._asdict() for promise in promised],
        "follow_ups": [plan._asdict() for plan in plans],
        "introductions": [
            {**line.introduction._asdict(), "name": line.name, "other_name": line.other_name}
            for line in introduced
        ],
        "health": health,
        "closeness": [rating._asdict() for rating in ratings],
        "story": [line._asdict() for line in story],
    }
    return lines, data


def _who(person: Person, circles: list[str]) -> list[str]:
    work = ", ".join(part for part in (person.role, person.organisation) if part)
    rhythm = f"hoped for {say_rhythm(person.rhythm, EnglishSpeech())}" if person.rhythm else ""
    facts = (person.line, work, ", ".join(circles), rhythm, person.met_how, person.notes)
    state = {"active": "", "address": "address only", "letgo": "let go", "space": "asked for space"}
    stands = state.get(person.state, person.state)
    return [person.name, *(f"  {fact}" for fact in (*facts, stands) if fact)]


def section(title: str, lines: list[str]) -> list[str]:
    """A blank line, the title and the lines under it; nothing where there are none."""
    return ["", title, *(f"  {line}" for line in lines)] if lines else []


def _labelled(kind: str, label: str, value: str) -> str:
    name = f"{kind} ({label})" if label else kind
    return f"{name}: {', '.join(value.splitlines())}"


def _related(kind: str, name: str, theirs: bool) -> str:
    """“daughter: Ana Silva”; seen from the other side “daughter of Joaquim Silva”."""
    return f"{kind}: {name}" if theirs else f"{kind} of {name}"


def _note(note: Learned) -> str:
    closed = f"{note.outcome or 'closed'} {note.closed_on}" if note.closed_on else ""
    about = ", ".join(part for part in (note.area or "", note.day, closed) if part)
    return f"{note.text} ({about})" if about else note.text


def _promise(promise: Promise) -> str:
    whose = "I" if promise.mine else "they"
    due = f", due {promise.due}" if promise.due and promise.state == "open" else ""
    closed = f" {promise.closed_on}" if promise.closed_on else ""
    return f"{whose}: {promise.text} ({promise.state}{closed}{due})"


def _plan(plan: FollowUp) -> str:
    return f"{plan.text} ({plan.outcome or 'open'} {plan.closed_on or plan.day})"


def _introduction(line: IntroductionLine) -> str:
    """“Ana Silva (yes), Tom (not asked): both restore film (open)”."""
    told = line.introduction
    two = ((line.name, told.person_agrees), (line.other_name, told.other_agrees))
    names = ", ".join(f"{name} ({agrees or 'not asked'})" for name, agrees in two)
    stands = f"made {told.made_on}" if told.made_on else "closed" if told.closed_on else "open"
    words = " · ".join(filter(None, (told.text, told.outcome)))
    return f"{names}: {words} ({stands})" if words else f"{names} ({stands})"


def _nearness(ratings: list[Closeness]) -> list[str]:
    """“How near I feel: very near, 6 of 7 (2026-03-05)”, of the newest."""
    if not ratings:
        return []
    said = say_step(ratings[0].step, EnglishSpeech())
    return [f"How near I feel: {said} ({ratings[0].day or 'undated'})"]


def _told(line: EntryLine) -> str:
    return f"{line.day}  {' '.join(line.text.split())}"
