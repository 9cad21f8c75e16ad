"""What a debrief says: who somebody is, what follows from it, and its kind last words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.debrief import open_lines
from app.domain.follow_ups import SPAN, Proposal, most_a_day
from app.domain.gatherings import RosterLine
from app.domain.names import first_name
from app.domain.speech import numbers
from app.ui import words
from app.ui.speech import QtSpeech
from app.ui.widgets.text import isolate

translate = QCoreApplication.translate
WEEK, MOST_NAMED = 7, 4


def say_known(line: RosterLine, today: date) -> str:
    """Say what tells somebody apart, and whether I knew them before."""
    known = translate("debrief", "new to you") if line.is_new else ""
    if not line.is_new and line.person.last_day:
        last = date.fromisoformat(line.person.last_day)
        known = words.last_written(last, today)
    return " · ".join(filter(None, (isolate(line.person.line), isolate(known))))


def say_follow_ups(found: Sequence[Proposal], today: date) -> str:
    """Say how many there are, how they are spread, and which is the first."""
    if not found:
        return translate("debrief", "What you write proposes them, each on a day of its own.")
    coming = [each for each in found if each.day >= today.isoformat()]
    first = min(coming or found, key=lambda each: each.day)
    day = words.long_day(date.fromisoformat(first.day), today)
    if not coming:
        return QtSpeech().count("%n are still open; the first was planned for {day}.", len(found),
                                day=day)  # fmt: skip
    parts = {"name": isolate(first_name(first.name)), "day": day, "what": isolate(first.text)}
    if len(coming) == 1:
        return translate("debrief", "One so far, on {day}, for {name}: “{what}”.").format(**parts)
    said = translate("debrief", "The first, on {day}, is for {name}: “{what}”.").format(**parts)
    return f"{_say_spread(coming, today)} {said}"


def _say_spread(found: Sequence[Proposal], today: date) -> str:
    speech, count = QtSpeech(), len(found)
    days = [each.day for each in found]
    when = _say_span((date.fromisoformat(max(days)) - today).days)
    most = most_a_day(days)
    if most == 1:
        return speech.count("%n, one a day {when}, so that none of them is hurried.", count,
                            when=when)  # fmt: skip
    return speech.count("%n, at most {most} a day {when}, so that none of them is hurried.", count,
                        when=when, most=numbers(most, speech)["number"])  # fmt: skip


def _say_span(ahead: int) -> str:
    """Say over how many days they reach."""
    if ahead <= WEEK:
        return translate("debrief", "over the next week")
    if ahead <= SPAN:
        return translate("debrief", "over the next two weeks")
    return translate("debrief", "over the next weeks")


def say_end_title(lines: Sequence[RosterLine]) -> str:
    """Say on the last card how far one is."""
    if not lines:
        return translate("debrief", "Whom did you meet?")
    if open_lines(lines):
        return translate("debrief", "That is all for now")
    return translate("debrief", "That is everybody")


def say_end(gathering: str, lines: Sequence[RosterLine]) -> str:
    """Say on the last card what is done, and whom one has left for later."""
    left = [isolate(line.person.name) for line in open_lines(lines)]
    if not lines:
        return translate("debrief", "Nobody is noted yet. Write the first name, and their card is "
                         "ready.")  # fmt: skip
    if not left:
        said = translate("debrief", "Everybody you met at {gathering} is written about. When you "
                         "meet again, you will know what they told you.")  # fmt: skip
        return said.format(gathering=isolate(gathering))
    if len(left) > MOST_NAMED:
        return QtSpeech().count("%n people are left for later. Their cards stay as they are.",
                                len(left))  # fmt: skip
    said = translate("debrief", "{names} can wait: what you began there is kept.")
    return said.format(names=QtSpeech().join(left))
