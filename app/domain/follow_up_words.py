"""What to follow up with somebody after a gathering, taken from what was written of them there."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.domain.dates import latest
from app.domain.follow_ups import Proposal
from app.domain.kinds import LearnedKind
from app.domain.names import first_name
from app.domain.speech import Speech


class Noted(NamedTuple):
    """What is still open of what was written of somebody at a gathering.

    `promises` are mine, as (id, text, due); `learned` is (kind, text, day), newest first.
    `has_plan` is True where something to follow up with them was noted there before.
    """

    person_id: int
    name: str
    given: str
    promises: Sequence[tuple[int, str, str]]
    learned: Sequence[tuple[str, str, str]]
    has_plan: bool


def propose_for(noted: Noted, today: date, speech: Speech) -> list[Proposal]:
    """Each promise in its own words; without one, the one thing that is nearest to hand."""
    if noted.promises:
        return [
            Proposal(noted.person_id, noted.name, text, due=_whole(due), promise_id=promise_id)
            for promise_id, text, due in noted.promises
        ]
    if noted.has_plan:
        return []
    text, due = _nearest(noted, today, speech)
    return [Proposal(noted.person_id, noted.name, text, due=due)]


def _nearest(noted: Noted, today: date, speech: Speech) -> tuple[str, str]:
    """Words, and the day by which they have to be said."""
    name = first_name(noted.name, noted.given)
    if help_with := _texts(noted, LearnedKind.COULD_HELP):
        return help_with[0][0], ""
    for text, day in _texts(noted, LearnedKind.AHEAD):
        if (latest(day) or today) >= today:
            return speech.say("Wish {name} well: {what}", name=name, what=text), _whole(day)
    if matters := _texts(noted, LearnedKind.MATTERS) or _texts(noted, LearnedKind.GOOD_NEWS):
        return speech.say("Write to {name} about it: {what}", name=name, what=matters[0][0]), ""
    return speech.say("Write to {name}", name=name), ""


def _texts(noted: Noted, kind: LearnedKind) -> list[tuple[str, str]]:
    return [(text, day) for sort, text, day in noted.learned if sort == kind]


def _whole(day: str) -> str:
    """The last day that a partial one can mean, as ISO text."""
    last = latest(day)
    return last.isoformat() if last else ""
