"""Reads what became of my promises to a scope, and how long it took."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

import numpy as np

from app.domain.columns import Flags, Integers, Promises
from app.domain.estimates import FEW
from app.domain.kept import LATER, Bunch, Kept, Worded
from app.domain.kept_sums import Fates, draw_curve, fates, made_within
from app.domain.kinds import PromiseState
from app.domain.names import tidy
from app.domain.scope import Scope
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking.people import people_of
from app.store import kept as store

_WORDED = 3  # of a bunch, which may be of thousands
_STATES = tuple(PromiseState)
_Group = tuple[int, int, Integers]  # days, state, places


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Kept:
    """My promises to a scope made from `first` to `last`, as they stood then."""
    last = min(last, journal.today())
    rows, found, is_meant = _read(journal, scope, first, last)
    bunches = _bunches(journal, rows, list(_groups(rows, found, is_meant)))
    undated = int((is_meant & ~found.is_dated).sum())
    unmade = int((rows[3] == 0).sum())
    return Kept(first, last, bunches, draw_curve(found, is_meant), undated, unmade)


def behind(journal: Journal, health: Health, scope: Scope, data: Kept, mark_id: int) -> list[int]:
    """The entries on which the promises of a bunch hang."""
    rows, found, is_meant = _read(journal, scope, data.first, data.last)
    those = list(_groups(rows, found, is_meant))[mark_id - 1 : mark_id]  # none if it is gone
    return [each for *_, places in those for each in rows[2, places].tolist() if each]


def _read(journal: Journal, scope: Scope, first: date, last: date) -> tuple[Integers, Fates, Flags]:
    """My promises to a scope, what became of each, and which of them were made in a period."""
    rows = store.read_mine(journal.db, scope.person_id)
    rows = rows[:, np.isin(rows[1], people_of(journal, scope))]
    promises = Promises(rows[1], rows[3], np.zeros_like(rows[3]), rows[4], rows[5])
    is_meant = made_within(promises, first.toordinal(), last.toordinal())
    return rows, fates(promises, rows[6] > 0, last.toordinal()), is_meant


def _bunches(journal: Journal, rows: Integers, groups: Sequence[_Group]) -> tuple[Bunch, ...]:
    shown = [int(rows[0, at]) for _days, _state, places in groups for at in places[:_WORDED]]
    words = store.read_words(journal.db, shown)

    def worded(at: int) -> Worded:
        promise_id, person_id, _entry, made, *_rest = rows[:, at].tolist()
        text, name = words[promise_id]
        return Worded(person_id, tidy(name), tidy(text), date.fromordinal(made))

    def bunch(number: int, days: int, state: int, places: Integers) -> Bunch:
        people = np.unique(rows[1, places])
        return Bunch(
            number,
            _STATES[state],
            days,
            len(places),
            tuple(worded(at) for at in places[:_WORDED].tolist()),
            int(people[0]) if len(people) == 1 else 0,
        )

    return tuple(bunch(number, *group) for number, group in enumerate(groups, start=1))


def _groups(rows: Integers, found: Fates, is_meant: Flags) -> Iterator[_Group]:
    """Yield days, state and places of what belongs together, by days, the newest made first.

    A few stay each by itself.
    """
    places = np.flatnonzero(is_meant & found.is_dated)
    few = len(places) < FEW
    days, state = found.days[places], found.state[places]
    days = days if few else np.minimum(days, LATER)
    order = np.lexsort((-rows[0, places], -rows[3, places], state, days))
    apart = order if few else np.zeros_like(order)
    keys = zip(days[order].tolist(), state[order].tolist(), apart.tolist(), strict=True)
    sorted_places, start = places[order], 0
    for (after, fate, _), group in groupby(keys):
        end = start + len(list(group))
        yield after, fate, sorted_places[start:end]
        start = end
