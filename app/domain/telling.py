"""What a profile says in words: six sentences in a fixed order, and a short summary.

Kind and concrete, with the counts and days the figures rest on; a figure itself is never said.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from app.domain.health import Component
from app.domain.kinds import MEASURED, State
from app.domain.profile import Profile
from app.domain.speech import Speech
from app.domain.telling_care import tell_curiosity, tell_in_touch, tell_promises, tell_steps
from app.domain.telling_depth import tell_breadth, tell_depth
from app.domain.telling_words import planned
from app.domain.unmeasured_words import unmeasured

_Row = tuple[Component, str, Callable[[Profile, date, Speech], str]]


def _tell_touch_and_plan(profile: Profile, today: date, speech: Speech) -> str:
    return " ".join((tell_in_touch(profile, today, speech), *_tell_plan(profile, today, speech)))


def _tell_plan(profile: Profile, today: date, speech: Speech) -> tuple[str, ...]:
    """What is planned next, if anything is."""
    return tuple(planned(next_, today, speech) for next_ in profile.grounds.touch.planned[:1])


CARE: tuple[_Row, ...] = (
    (Component.IN_TOUCH, "In touch", _tell_touch_and_plan),
    (Component.REACHING_OUT, "Reaching out", tell_steps),
    (Component.CURIOSITY, "Curiosity", tell_curiosity),
    (Component.KEEPING_MY_WORD, "Keeping my word", tell_promises),
)
DEPTH: tuple[_Row, ...] = (
    (Component.DEPTH, "Depth", tell_depth),
    (Component.BREADTH, "Breadth", tell_breadth),
)


class Told(NamedTuple):
    """One row of a profile: `value` 0..1 or None; `entries` are ids, newest first."""

    component: Component
    label: str
    sentence: str
    value: float | None
    entries: tuple[int, ...]


def tell(profile: Profile, today: date, speech: Speech) -> tuple[Told, ...]:
    """The six rows in their order; the two of depth for somebody who has died, none for
    somebody who is not measured.

    `today` is the day that the profile is of.
    """
    if profile.state not in MEASURED:
        return ()
    rows = DEPTH if profile.state == State.DECEASED else CARE + DEPTH
    return tuple(
        Told(
            component,
            speech.say(label),
            tell_row(profile, today, speech),
            profile.values.get(component),
            tuple(entry.id for entry in profile.grounds.behind.get(component, ())),
        )
        for component, label, tell_row in rows
    )


def summary(profile: Profile, today: date, speech: Speech) -> tuple[str, ...]:
    """One to three sentences: how things stand, what is planned, how deep the talk goes."""
    name = profile.called
    if profile.state not in MEASURED:
        return (unmeasured(profile.state, name, speech),)
    depth = tell_depth(profile, today, speech)
    if profile.state == State.DECEASED:
        return (speech.say("{name} has died; what you wrote stays.", name=name), depth)
    return (tell_in_touch(profile, today, speech), *_tell_plan(profile, today, speech), depth)
