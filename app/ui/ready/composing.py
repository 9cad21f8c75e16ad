"""What is said before one meets somebody, as parts with lines, in the language of the window."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.entries import EntryLine, FollowUp, Gathering, Learned, Promise
from app.domain.ready import InShort, Ready, ReadyGathering
from app.domain.ready_words import tell_met, tell_mine, tell_unasked
from app.domain.telling_words import partial
from app.domain.today_words import tell_due
from app.ui.speech import QtSpeech
from app.ui.widgets.entry_text import take_marks_away
from app.ui.words import area_names, kind_name, long_day, short_day

translate = QCoreApplication.translate


class Line(NamedTuple):
    """Words, what stands in little over or under them, and what begins them; "" for nothing."""

    text: str
    over: str = ""
    under: str = ""
    label: str = ""


class Part(NamedTuple):
    """A heading with its lines; `line` says in little who is meant."""

    title: str
    lines: tuple[Line, ...]
    line: str = ""


class Sheet(NamedTuple):
    """Everything about one person or one gathering; `line` stands under the title."""

    title: str
    line: str
    parts: tuple[Part, ...]


def compose_person(ready: Ready, today: date) -> Sheet:
    """Compose what is known of one person."""
    person = ready.person
    speech = QtSpeech()
    met, unasked = tell_met(ready, today, speech), tell_unasked(ready.unasked, speech)
    line = " · ".join(part for part in (person.pronouns, ready.line) if part)
    parts = (
        (translate("Ready", "How you met"), [Line(met)] if met else []),
        (translate("Ready", "Last notes"), [_note(note, today) for note in ready.notes]),
        (translate("Ready", "You promised"), _promises(ready.promised, today)),
        (translate("Ready", "Promised to you"), _promises(ready.promised_me, today)),
        (translate("Ready", "Planned"), [_follow_up(each, today) for each in ready.follow_ups]),
        (translate("Ready", "Ahead for them"), _ahead(ready.ahead, today)),
        (translate("Ready", "What matters to them"), list(_matters(ready))),
        (translate("Ready", "Good news"), _learned(ready.good_news)),
        (translate("Ready", "How you could help"), _learned(ready.could_help)),
        (translate("Ready", "In your own life since"),
         [Line(tell_mine(mine, today, speech)) for mine in ready.since]),
        (translate("Ready", "Not asked yet"), [Line(unasked)] if unasked else []),
    )  # fmt: skip
    return Sheet(person.name, line, _filled(parts))


def compose_gathering(ready: ReadyGathering, today: date) -> Sheet:
    """Compose what is known of everybody who will be at a gathering."""
    return Sheet(
        ready.gathering.name,
        _say_gathering(ready.gathering, today),
        tuple(Part(one.name, tuple(_in_short(one, today)), one.line) for one in ready.people),
    )


def _filled(parts: Iterable[tuple[str, list[Line]]]) -> tuple[Part, ...]:
    return tuple(Part(title, tuple(lines)) for title, lines in parts if lines)


def _note(note: EntryLine, today: date) -> Line:
    when = long_day(date.fromisoformat(note.day), today)
    over = [when] if note.kind is None else [kind_name(note.kind), when]
    over += [note.gathering] if note.gathering else []
    return Line(take_marks_away(note.text).strip(), over=", ".join(over))


def _promises(promises: Iterable[Promise], today: date) -> list[Line]:
    speech = QtSpeech()
    return [Line(each.text, under=tell_due(each, today, speech)) for each in promises]


def _follow_up(follow_up: FollowUp, today: date) -> Line:
    return Line(follow_up.text, under=long_day(date.fromisoformat(follow_up.day), today))


def _learned(learned: Iterable[Learned]) -> list[Line]:
    return [Line(each.text) for each in learned]


def _ahead(learned: Iterable[Learned], today: date) -> list[Line]:
    speech = QtSpeech()
    return [
        Line(each.text, under=partial(each.day, today, speech) if each.day else "")
        for each in learned
    ]


def _matters(ready: Ready) -> Iterator[Line]:
    names = area_names()
    for area, lines in ready.matters:
        for at, each in enumerate(lines):
            yield Line(each.text, over=names[area] if area and at == 0 else "")


def _in_short(one: InShort, today: date) -> Iterator[Line]:
    if one.note is not None:
        yield _note(one.note, today)
    for title, lines in (
        (translate("Ready", "You promised"), _promises(one.promised, today)),
        (translate("Ready", "Promised to you"), _promises(one.promised_me, today)),
        (translate("Ready", "Planned"), [_follow_up(each, today) for each in one.follow_ups]),
        (translate("Ready", "Ahead for them"), _ahead(one.ahead, today)),
        (translate("Ready", "What matters to them"), _learned(one.matters)),
        (translate("Ready", "How you could help"), _learned(one.could_help)),
    ):
        if lines:
            yield Line(" · ".join(_on_one_line(line) for line in lines), label=title)
    if one.note is None:
        yield Line("", over=translate("Ready", "Nothing written yet."))


def _on_one_line(line: Line) -> str:
    words = " ".join(line.text.split())
    return f"{words} ({line.under})" if line.under else words


def _say_gathering(gathering: Gathering, today: date) -> str:
    days = [day for day in (gathering.first_day, gathering.last_day) if day]
    said = [short_day(date.fromisoformat(day), today) for day in dict.fromkeys(days)]
    return " · ".join(part for part in (gathering.place, " – ".join(said)) if part)
