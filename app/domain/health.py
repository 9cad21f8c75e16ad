"""The measures of my care and of depth: what the journal says about my part, never a score.

Six components, each 0..1 or nan where nothing is written; see domain.parameters for the
grounds of every default. They are never added up and nothing is sorted by them.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from app.domain.active_days import NEVER, Clock, set_clock
from app.domain.columns import (
    Columns,
    Contacts,
    Facts,
    Flags,
    Integers,
    Numbers,
    People,
    Promises,
    Rests,
)
from app.domain.health_sums import (
    breadth,
    contact_days,
    curiosity,
    depth,
    fading,
    keeping_my_word,
    nearness,
    packed,
    presence,
    silence,
)
from app.domain.kinds import MEASURED, TENDED, PromiseState, State
from app.domain.parameters import DEFAULTS, Parameters

__all__ = (
    "Columns",
    "Component",
    "Contacts",
    "Facts",
    "Flags",
    "Integers",
    "Measures",
    "Numbers",
    "People",
    "Promises",
    "Rests",
    "before",
    "fading",
    "measure",
    "measure_at",
    "presence",
    "set_clocks",
)

_STATES = tuple(State)
_MEASURED = np.array([state in MEASURED for state in State])
_TENDED = np.array([state in TENDED for state in State])


class Component(StrEnum):
    """The six rows of a profile: four of my care, two of depth."""

    IN_TOUCH = "in_touch"
    REACHING_OUT = "reaching_out"
    CURIOSITY = "curiosity"
    KEEPING_MY_WORD = "keeping_my_word"
    DEPTH = "depth"
    BREADTH = "breadth"


class Measures(NamedTuple):
    """The six components of everybody on one day, (n,) each; nan where nothing is written.

    `silent` are the active days since the last contact (nan for none), `last` and `first` the
    ordinals of the newest and the oldest contact up to the day (0 for none).
    """

    day: int
    id: Integers
    in_touch: Numbers
    reaching_out: Numbers
    curiosity: Numbers
    keeping_my_word: Numbers
    depth: Numbers
    breadth: Numbers
    silent: Numbers
    last: Integers
    first: Integers


def measure(columns: Columns, day: date, parameters: Parameters = DEFAULTS) -> Measures:
    """Measure everybody of `columns` at the end of a day; what is of a later day is not seen."""
    return measure_at(columns, day.toordinal(), parameters)


def measure_at(columns: Columns, moment: float, parameters: Parameters = DEFAULTS) -> Measures:
    """Measure at a moment, an ordinal that may have a fraction; see `measure`."""
    people, contacts, facts, promises, rests = columns
    newest, first = contact_days(contacts, len(people.id), moment)
    last = newest.max(axis=1)
    clock = set_clocks(people, rests, last, moment)
    written = packed(facts.person, facts.day, facts.area, facts.day <= moment)
    is_measured = _MEASURED[people.state]
    is_tended = _TENDED[people.state]
    mine = people.rhythm * parameters.own_step_rhythms
    return Measures(
        int(moment),
        people.id,
        _shown(is_tended, presence(nearness(newest, clock, parameters), people.rhythm, parameters)),
        _shown(is_tended, presence(nearness(newest[:, :2], clock, parameters), mine, parameters)),
        _shown(is_tended, curiosity(written, clock, parameters)),
        _shown(is_tended, keeping_my_word(promises, clock, parameters)),
        _shown(is_measured, depth(contacts, people.is_family, clock, parameters)),
        _shown(is_measured, breadth(written, people.is_family, clock, parameters)),
        _shown(is_measured, silence(last, clock)),
        np.where(is_measured, last, 0),
        np.where(is_measured, first, 0),
    )


def before(columns: Columns, day: date) -> Columns:
    """Leave out what is of a day or later: entries, facts, promises and how they were settled.

    Rests stay as they are: a clock that stood still in those days stood still all the same.
    """
    _people, contacts, facts, promises, _rests = columns
    limit = day.toordinal()
    made = Promises(*(each[promises.made < limit] for each in promises))
    was_open = made.closed >= limit
    made = made._replace(
        closed=np.where(was_open, 0, made.closed),
        state=np.where(was_open, tuple(PromiseState).index(PromiseState.OPEN), made.state),
    )
    return columns._replace(
        contacts=Contacts(*(each[contacts.day < limit] for each in contacts)),
        facts=Facts(*(each[facts.day < limit] for each in facts)),
        promises=made,
    )


def _shown(is_shown: Flags, values: Numbers) -> Numbers:
    return np.where(is_shown, values, np.nan)


def set_clocks(people: People, rests: Rests, last: Integers, moment: float) -> Clock:
    """Set everybody's clock; that of the dead stands since the last contact, if no rest is open.

    `last` (n,) are the ordinals of the newest contacts up to the moment, 0 for none.
    """
    is_ticking = people.state == _STATES.index(State.DECEASED)
    is_ticking[rests.person[rests.last >= NEVER]] = False
    frozen = np.flatnonzero(is_ticking)
    return set_clock(
        moment,
        len(people.id),
        np.concatenate((rests.person, frozen)),
        np.concatenate((rests.first, last[frozen])),
        np.concatenate((rests.last, np.full(len(frozen), NEVER))),
    )
