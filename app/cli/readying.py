"""What `kith ready` answers: what to have in mind before meeting somebody, or a gathering."""

from datetime import date
from typing import Any

from app.cli.answers import as_data
from app.cli.showing import section
from app.cli.speech import EnglishSpeech
from app.domain.day_words import on_day
from app.domain.entries import EntryLine, FollowUp, Learned, Promise
from app.domain.ready import InShort, Ready, shareable, shareable_gathering
from app.domain.ready_words import tell_met, tell_mine, tell_unasked
from app.domain.today_words import tell_due
from app.journal.journal import Journal
from app.journal.ready import ready_for_gathering, ready_for_person

_SPEECH = EnglishSpeech()


def show_ready(
    journal: Journal, person_id: int, *, private: bool
) -> tuple[list[str], dict[str, Any]]:
    """One person."""
    ready = ready_for_person(journal, person_id)
    ready = ready if private else shareable(ready)
    return _person(ready, journal.today()), as_data(ready)


def show_ready_gathering(
    journal: Journal, gathering_id: int, *, private: bool
) -> tuple[list[str], dict[str, Any]]:
    """A gathering with everybody of its roster."""
    ready = ready_for_gathering(journal, gathering_id)
    ready = ready if private else shareable_gathering(ready)
    held, day = ready.gathering, journal.today()
    days = " to ".join(part for part in (held.first_day, held.last_day) if part)
    about = [f"  {fact}" for fact in (held.place, days, held.notes) if fact]
    return [held.name, *about, *(line for one in ready.people for line in _short(one, day))], (
        as_data(ready)
    )


def _person(ready: Ready, day: date) -> list[str]:
    matters = [
        f"{area or 'else'}: {'; '.join(line.text for line in lines)}"
        for area, lines in ready.matters
    ]
    about = (ready.line, tell_met(ready, day, _SPEECH))
    unasked = tell_unasked(ready.unasked, _SPEECH)
    return [
        ready.person.name,
        *(f"  {fact}" for fact in about if fact),
        *section("Last notes", [_note(line) for line in ready.notes]),
        *section("You promised", [_promise(each, day) for each in ready.promised]),
        *section("They promised", [_promise(each, day) for each in ready.promised_me]),
        *section("You planned", [_plan(each, day) for each in ready.follow_ups]),
        *section("What matters", matters),
        *section("Good news", [line.text for line in ready.good_news]),
        *section("Ahead", [_ahead(line, day) for line in ready.ahead]),
        *section("How you could help", [line.text for line in ready.could_help]),
        *section("Not written yet", [unasked] if unasked else []),
        *section("Since you spoke", [tell_mine(mine, day, _SPEECH) for mine in ready.since]),
    ]


def _short(one: InShort, day: date) -> list[str]:
    lines = [
        one.line,
        *([_note(one.note)] if one.note else []),
        *(f"you promised: {_promise(each, day)}" for each in one.promised),
        *(f"they promised: {_promise(each, day)}" for each in one.promised_me),
        *(f"you planned: {_plan(each, day)}" for each in one.follow_ups),
        *(f"ahead: {_ahead(line, day)}" for line in one.ahead),
        *(f"matters: {line.text}" for line in one.matters),
        *(f"you could help: {line.text}" for line in one.could_help),
    ]
    return section(one.name, [line for line in lines if line])


def _note(line: EntryLine) -> str:
    return f"{line.day}  {' '.join(line.text.split())}"


def _promise(promise: Promise, day: date) -> str:
    due = tell_due(promise, day, _SPEECH)
    return f"{promise.text} ({due})" if due else promise.text


def _plan(plan: FollowUp, day: date) -> str:
    return f"{plan.text} ({on_day(plan.day, day, _SPEECH)})"


def _ahead(line: Learned, day: date) -> str:
    return f"{line.text} ({on_day(line.day, day, _SPEECH)})" if line.day else line.text
