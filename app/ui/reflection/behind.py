"""Whom a figure of a quarter counts, as lines: names with days, with promises or with a note."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.dates import PartialDate
from app.domain.names import fold, tidy
from app.journal import entries
from app.journal.journal import Journal
from app.ui.reflection.names import Behind, Line
from app.ui.words import partial_date, short_day

if TYPE_CHECKING:
    from app.domain.quarter import Figures, Places
    from app.domain.speech import Speech

_MET_ONCE = "not_again"  # of whom the one thing that was noted is told
translate = QCoreApplication.translate


def find_behind(journal: Journal, figures: "Figures", key: str, speech: "Speech") -> Behind:
    """Read who belongs to each group of a figure; in any thread."""
    from app.domain import quarter_words
    from app.journal import quarter
    from app.journal.quarter_behind import spare

    groups = spare(journal, quarter_words.groups(figures, key, speech))
    ids = {person for group in groups for person, _day in group.places}
    names = quarter.names(journal, sorted(ids))
    told, has_entries = [], False
    read = _notes if key == _MET_ONCE else _days
    for group in groups:
        said = read(journal, group.places, figures)
        lines = [_line(person, names, words) for person, words in said.items()]
        lines += _promised(journal, group.promises, figures)
        told.append((group.words, tuple(sorted(lines, key=lambda line: fold(line.name)))))
        has_entries = has_entries or bool(group.places or group.promises)
    return Behind(tuple(told), has_entries)


def _line(person: int, names: Mapping[int, str], words: str) -> Line:
    return Line(person if person in names else 0, names.get(person) or _gone(), words)


def _gone() -> str:
    return translate("Reflection", "somebody who is gone from the journal")


def _days(_journal: Journal, places: "Places", figures: "Figures") -> dict[int, str]:
    """The days of each person, without their year where it is the last day's."""
    days: dict[int, list[str]] = {}
    for person, day in places:
        days.setdefault(person, []).append(_day(day, figures))
    return {person: ", ".join(filter(None, dict.fromkeys(said))) for person, said in days.items()}


def _notes(journal: Journal, places: "Places", figures: "Figures") -> dict[int, str]:
    """What was written of each person on their day."""
    from app.journal import quarter

    notes = {person: _day(day, figures) for person, day in places}
    wanted = set(places)
    for line in entries.lines(journal, quarter.entries_behind(journal, places)):
        words = " ".join(line.text.split())
        for person, _name in line.people:
            if (person, line.day) in wanted:
                notes[person] = f"{_day(line.day, figures)}  {words}"
    return notes


def _promised(journal: Journal, ids: Sequence[int], figures: "Figures") -> list[Line]:
    """The words of promises, each with whom it was made to and when; of those gone too."""
    from app.journal import quarter

    found = quarter.promises(journal, ids)
    names = quarter.names(journal, {each.person_id for each in found})
    lines = [
        _line(each.person_id, names, f"{_day(each.made_on, figures)}  {tidy(each.text)}".strip())
        for each in found
    ]
    gone = Line(0, translate("Reflection", "a promise that is gone from the journal"), "")
    return lines + [gone] * (len(ids) - len(found))


def _day(day: str, figures: "Figures") -> str:
    """Say a day shortly, also one of a promise of which the day or the year is not known."""
    if not day:
        return ""
    part = PartialDate.parse(day)
    whole = part.whole()
    if whole is not None:
        return short_day(whole, figures.last)
    return partial_date(part.year, part.month, part.day)
