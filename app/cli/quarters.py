"""What `kith quarter` answers: my own part in a quarter or a year, and what it rests on."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from app.cli.speech import EnglishSpeech
from app.domain import quarter_words as words
from app.domain.frozen import changes
from app.domain.quarter import KEYS, Figures
from app.domain.quarter_data import Written
from app.domain.quarter_groups import Group
from app.domain.quarters import Quarter, quarter_of, quarters_of_year, read_quarter
from app.domain.reflections import Reflection
from app.errors import BadInput
from app.journal import people, quarter, quarter_behind
from app.journal.freezing import data_of, veiled
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.open_behind import open_groups, open_people
from app.journal.own_year import year_begins
from app.journal.parameters import chosen
from app.journal.quarter import Seen
from app.journal.reflections import reflection

_SPEECH = EnglishSpeech()
_YEAR = re.compile(r"\d{4}")


def show_quarter(
    journal: Journal, asked: str, *, private: bool, with_data: bool
) -> tuple[list[str], dict[str, Any]]:
    """A quarter by its key, a year by its number, or with no words the quarter that goes on.

    The data, {} unless asked for, have every entry behind the figures: of a full quarter very many.
    """
    health, begins, today = Health(journal), year_begins(journal), journal.today()
    quarters = _quarters(asked, today, begins)
    if quarters[0].first > today:
        raise BadInput(f"{asked} is still to come; choose one that has begun.")
    if len(quarters) > 1:
        seen, found = quarter.seen_year(journal, health, quarters), None
    else:
        seen = quarter.seen(journal, health, quarters[0])
        found = reflection(journal, quarters[0])
    data = _data(journal, seen, found, private=private) if with_data else {}
    return _lines(journal, seen, found, private=private), data


def _quarters(asked: str, today: date, begins: int) -> tuple[Quarter, ...]:
    if not _YEAR.fullmatch(asked):
        return (read_quarter(asked) if asked else quarter_of(today, begins),)
    if not date.min.year <= int(asked) < date.max.year:
        raise BadInput(f"“{asked}” is no year; write one like 2026.")
    return quarters_of_year(date(int(asked), begins, 1), begins)


def _lines(journal: Journal, seen: Seen, found: Reflection | None, *, private: bool) -> list[str]:
    told = words.tell(seen.figures, seen.earlier, _SPEECH, journal.today())
    today = journal.today()
    lines = [
        words.title(seen.figures, today, _SPEECH),
        words.tell_written(seen.figures, _SPEECH),
    ]
    for each in told:
        if not each.is_thin:
            lines += ["", each.sentence, *([f"  {each.near}"] if each.near else [])]
    thin = [each.key for each in told if each.is_thin]
    lines += ["", words.not_enough(thin, _SPEECH)] if thin and seen.figures.entries else []
    intended = _intended(journal, found, private=private) if found else []
    return lines + _since(seen, journal.today()) + intended


def _since(seen: Seen, today: date) -> list[str]:
    if seen.frozen is None:
        return []
    differs = changes(seen.frozen.figures, seen.now) if seen.now else ()
    day = _SPEECH.day(seen.frozen.day, today)
    then = [f"  {sentence}" for sentence in words.changed(differs, _SPEECH)]
    return ["", f"Finished on {day}.{' Since then:' if then else ''}", *then]


def _intended(journal: Journal, found: Reflection, *, private: bool) -> list[str]:
    if not found.intention:
        return []
    told = found.people if private else open_people(journal, found.people)
    names = ", ".join(line.name for line in people.lines(journal, told))
    intention = f"Intention: {found.intention}{f' ({names})' if names else ''}"
    return ["", intention, *([f"  {found.outcome}"] if found.outcome else [])]


def _data(
    journal: Journal, seen: Seen, found: Reflection | None, *, private: bool
) -> dict[str, Any]:
    figures, frozen = seen.figures, seen.frozen
    told = words.tell(figures, seen.earlier, _SPEECH, journal.today())
    differs = changes(frozen.figures, seen.now) if frozen and seen.now else ()
    data = data_of(journal, figures, found)
    return {
        "figures": data if private else json.loads(veiled(journal, json.dumps(data))),
        "frozen_on": frozen.day.isoformat() if frozen else None,
        "parameters": asdict(frozen.parameters if frozen else chosen(journal)),
        "sentences": [each._asdict() for each in told],
        "since": list(words.changed(differs, _SPEECH)),
        **_behind(journal, figures, private=private),
        "intention": found.intention if found else "",
        "outcome": found.outcome if found else "",
    }


def _behind(journal: Journal, figures: Figures, *, private: bool) -> dict[str, Any]:
    """The uids of entries by figure, and the entries once each."""

    def entries_of(key: str) -> set[int]:
        groups: Sequence[Group] = words.groups(figures, key, _SPEECH)
        told = groups if private else open_groups(journal, figures, groups)
        return quarter_behind.entries_of(journal, figures, told)

    ids = {key: entries_of(key) for key in KEYS}
    known = {
        entry: written
        for entry, written in quarter_behind.written(journal, set().union(*ids.values())).items()
        if private or not written.is_private
    }
    return {
        "behind": {key: [known[i].uid for i in known if i in ids[key]] for key in KEYS},
        "entries": [_entry(each) for each in known.values()],
    }


def _entry(written: Written) -> dict[str, Any]:
    named = [{"uid": uid, "name": name} for uid, name in written.people]
    return {**written._asdict(), "people": named}
