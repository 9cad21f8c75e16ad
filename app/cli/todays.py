"""What `kith today` answers: what I set out to do, who is on my mind, what waits and comes up."""

from datetime import date
from typing import Any

from app.cli.answers import as_data
from app.cli.showing import section
from app.cli.speech import EnglishSpeech
from app.domain.intention_words import ask_outcome, invite_back, tell_intention
from app.domain.intentions import Intention
from app.domain.inviting import invite
from app.domain.today import OnMind, Promised, Today, shareable
from app.domain.today_words import tell_coming, tell_due, tell_note
from app.journal.journal import Journal
from app.journal.open_behind import open_people
from app.journal.today import mark_offered, on_today

_SPEECH = EnglishSpeech()


def show_today(journal: Journal, *, private: bool) -> tuple[list[str], dict[str, Any]]:
    """The sections of the page; tomorrow it is the turn of others than those shown here."""
    found = on_today(journal)
    mark_offered(journal, [one.person_id for one in found.on_mind])
    found = found if private else _shareable(journal, found)
    day = journal.today()
    data = as_data(found)
    for one, invited in zip(data["on_mind"], found.on_mind, strict=True):
        one["sentence"] = invite(invited, day, _SPEECH).text
    return _lines(found, day), data


def _shareable(journal: Journal, found: Today) -> Today:
    told = {*open_people(journal, [i for one in found.intentions for i, _name in one.people])}
    intentions = (
        one._replace(people=tuple(person for person in one.people if person[0] in told))
        for one in found.intentions
    )
    return shareable(found)._replace(intentions=tuple(intentions))


def _lines(found: Today, day: date) -> list[str]:
    back = found.look_back
    lines = [
        *section("Looking back", [invite_back(back, day, _SPEECH)] if back else []),
        *section("Your intention", [_intended(one, day) for one in found.intentions]),
        *section("On your mind", [line for one in found.on_mind for line in _tell(one, day)]),
        *section("Promised", [_promised(one, day) for one in found.promised]),
        *section("Promised to you", [_promised(one, day) for one in found.promised_me]),
        *section(
            "Coming up",
            [f"{one.name}: {tell_coming(one, day, _SPEECH)}" for one in found.coming],
        ),
        *_on_this_day(found),
    ]
    return [f"{_SPEECH.weekday(day)}, {day.day} {_SPEECH.month(day, day)}", *lines] + (
        [] if lines else ["", "Nothing waits and nothing comes up."]
    )


def _tell(one: OnMind, day: date) -> list[str]:
    note = [f"  {tell_note(one.note, day, _SPEECH)}"] if one.note else []
    return [invite(one, day, _SPEECH).text, *note]


def _intended(one: Intention, day: date) -> str:
    names = f"({_SPEECH.join([name for _, name in one.people])})" if one.people else ""
    asked = ask_outcome(_SPEECH) if one.is_asked else ""
    return " ".join(filter(None, (tell_intention(one, day, _SPEECH), names, asked)))


def _promised(one: Promised, day: date) -> str:
    due = tell_due(one.promise, day, _SPEECH)
    return f"{one.name}: {one.promise.text}{f' ({due})' if due else ''}"


def _on_this_day(found: Today) -> list[str]:
    entry = found.on_this_day
    if entry is None:
        return []
    names = ", ".join(name for _, name in entry.people)
    text = " ".join(entry.text.split())
    return section(f"On this day in {entry.day[:4]}", [f"{names}: {text}" if names else text])
