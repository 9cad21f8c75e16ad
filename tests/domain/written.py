"""People as a journal tells of them, made up for the measures, and the columns they come to."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from hypothesis import strategies as st

from app.domain.active_days import NEVER
from app.domain.health import (
    Columns,
    Component,
    Contacts,
    Facts,
    People,
    Promises,
    Rests,
    measure_at,
)
from app.domain.kinds import RHYTHMS, Began, Kind, LifeArea, PromiseState, State

TODAY = 739_532  # the ordinal of 8 October 2026
CONTACTS = tuple(kind for kind in Kind if kind != Kind.THOUGHT)

Row = TypeVar("Row", bound=tuple[object, ...])


class Talk(NamedTuple):
    """A contact on a day (an ordinal)."""

    day: int
    kind: Kind | None = Kind.MET
    began: Began | None = None
    depth: int | None = None


class Fact(NamedTuple):
    """Something written down about somebody."""

    day: int
    area: LifeArea | None = None


class Word(NamedTuple):
    """A promise of mine; 0 for a day that is not known."""

    made: int
    due: int = 0
    closed: int = 0
    state: PromiseState = PromiseState.OPEN


class Rest(NamedTuple):
    """Days from `first` to before `last` on which a clock stands still."""

    first: int
    last: int = NEVER


class Somebody(NamedTuple):
    """A person with all that is written."""

    id: int = 1
    rhythm: float | None = 30
    is_family: bool = False
    state: State = State.ACTIVE
    talks: tuple[Talk, ...] = ()
    facts: tuple[Fact, ...] = ()
    promises: tuple[Word, ...] = ()
    rests: tuple[Rest, ...] = ()

    def is_open_ended(self) -> bool:
        """True where a rest goes on for ever."""
        return any(rest.last >= NEVER for rest in self.rests)


def columns(people: Sequence[Somebody]) -> Columns:
    """Put people into columns, as the store reads them."""
    known = sorted(people)
    talks = _placed(one.talks for one in known)
    facts = _placed(one.facts for one in known)
    promises = _placed(one.promises for one in known)
    rests = _placed(one.rests for one in known)
    return Columns(
        People(
            _integers(one.id for one in known),
            np.array([np.nan if one.rhythm is None else one.rhythm for one in known], np.float64),
            np.array([one.is_family for one in known], np.bool_),
            _integers(tuple(State).index(one.state) for one in known),
        ),
        Contacts(
            _integers(place for place, _ in talks),
            _integers(talk.day for _, talk in talks),
            _integers(tuple(Kind).index(talk.kind) + 1 if talk.kind else 0 for _, talk in talks),
            _integers(tuple(Began).index(talk.began) + 1 if talk.began else 0 for _, talk in talks),
            _integers(talk.depth or 0 for _, talk in talks),
        ),
        Facts(
            _integers(place for place, _ in facts),
            _integers(fact.day for _, fact in facts),
            _integers(
                tuple(LifeArea).index(fact.area) + 1 if fact.area else 0 for _, fact in facts
            ),
        ),
        Promises(
            _integers(place for place, _ in promises),
            _integers(word.made for _, word in promises),
            _integers(word.due for _, word in promises),
            _integers(word.closed for _, word in promises),
            _integers(tuple(PromiseState).index(word.state) for _, word in promises),
        ),
        Rests(
            _integers(place for place, _ in rests),
            _integers(rest.first for _, rest in rests),
            _integers(rest.last for _, rest in rests),
        ),
    )


def measured(people: Sequence[Somebody], today: float = TODAY) -> dict[int, dict[str, float]]:
    """Measure people and return the values of each by their id; nan where nothing is written."""
    found = measure_at(columns(people), today)
    return {
        int(found.id[place]): {each: float(getattr(found, each)[place]) for each in Component}
        for place in range(len(found.id))
    }


def of_one(one: Somebody, today: float = TODAY) -> dict[str, float]:
    """Measure one person alone."""
    return measured([one], today)[one.id]


def _placed(rows: Iterable[tuple[Row, ...]]) -> list[tuple[int, Row]]:
    return [(place, row) for place, of_one in enumerate(rows) for row in of_one]


def _integers(values: Iterable[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(list(values), dtype=np.int64)


# Many days near to each other, so that several things fall on one, and some far apart.
past_days = (st.integers(0, 12) | st.integers(0, 1500)).map(lambda back: TODAY - back)
days = past_days | st.integers(1, 60).map(lambda ahead: TODAY + ahead)
began = st.none() | st.sampled_from(Began)
depths = st.none() | st.integers(1, 4)
talks = st.builds(Talk, days, st.none() | st.sampled_from(CONTACTS), began, depths)
past_talks = st.builds(Talk, past_days, st.none() | st.sampled_from(CONTACTS), began, depths)
facts = st.builds(Fact, days, st.none() | st.sampled_from(LifeArea))
past_facts = st.builds(Fact, past_days, st.none() | st.sampled_from(LifeArea))
rests = st.builds(
    lambda first, length: Rest(first, NEVER if length is None else first + length),
    days,
    st.none() | st.integers(0, 400),
)


@st.composite
def promises(draw: st.DrawFn, state: PromiseState | None = None) -> Word:
    """Draw a promise as a journal may hold it: settled some time after it was made, or open."""
    made = draw(days)
    due = draw(st.just(0) | st.integers(0, 90).map(lambda later: made + later))
    state = state or draw(st.sampled_from(PromiseState))
    closed = draw(st.just(0) | st.integers(0, 200).map(lambda later: made + later))
    return Word(made, due, 0 if state == PromiseState.OPEN else closed, state)


def somebody(states: Sequence[State] = tuple(State)) -> st.SearchStrategy[Somebody]:
    """Draw somebody with all that may be written."""
    return st.builds(
        Somebody,
        st.integers(1, 2**62),
        st.none() | st.sampled_from(tuple(RHYTHMS.values())) | st.integers(1, 800),
        st.booleans(),
        st.sampled_from(states),
        st.lists(talks, max_size=8).map(tuple),
        st.lists(facts, max_size=8).map(tuple),
        st.lists(promises(), max_size=4).map(tuple),
        st.lists(rests, max_size=3).map(tuple),
    )


def journals(states: Sequence[State] = tuple(State)) -> st.SearchStrategy[list[Somebody]]:
    """Draw the people of a small journal."""
    return st.lists(somebody(states), min_size=1, max_size=4, unique_by=lambda one: one.id)
