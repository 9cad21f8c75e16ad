"""What other numbers would do to somebody's bars, and for whom they would do anything."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from app.domain.entries import EntryFilter
from app.domain.kinds import State
from app.domain.parameters import Parameters
from app.journal import entries, people
from app.journal.journal import Journal
from app.journal.parameters import chosen

if TYPE_CHECKING:
    from app.domain.health import Measures

LITTLE = 0.005  # a difference that nobody sees
_ENTRIES = 200  # of which the people are tried: whoever was written about last comes first
Values = tuple[float | None, ...]  # of the components in their order; None: nothing to measure


class Trial(NamedTuple):
    """Somebody's bars now and by other numbers; `is_touched` if one of them would change."""

    person_id: int
    name: str
    state: State
    is_family: bool
    has_rhythm: bool
    now: Values
    then: Values
    is_touched: bool


def try_on(journal: Journal, person_id: int, numbers: Parameters, *, may_change: bool) -> Trial:
    """Try numbers on somebody; or, if one may, on the next for whom they would change a bar.

    Where they change none it is still somebody who is measured, if one may and there is anybody.
    Reads at this moment; it needs numpy, so ask in a lane. Raises NotFound.
    """
    from app.domain.health import measure
    from app.store.health import read_columns

    ids = list(dict.fromkeys([person_id, *(_newest(journal) if may_change else [])]))
    columns = read_columns(journal.db, ids)
    was, will = (
        _values(measure(columns, journal.today(), each)) for each in (chosen(journal), numbers)
    )
    touched = [one for one in ids if _differ(was.get(one, ()), will.get(one, ()))]
    measured = [one for one in ids if one in was]
    meant = next(iter([*touched, *measured, person_id]))
    person, nothing = people.person(journal, meant), (None,) * 6
    return Trial(
        meant,
        person.name,
        State(person.state),
        person.is_family,
        person.rhythm is not None,
        was.get(meant, nothing),
        will.get(meant, nothing),
        bool(touched),
    )


def _newest(journal: Journal) -> list[int]:
    """Whoever was written about last, newest first."""
    lines = entries.first_page(journal, EntryFilter(), _ENTRIES)
    return [person_id for line in lines for person_id, _name in line.people]


def _values(measures: "Measures") -> dict[int, Values]:
    """The components of each, by id."""
    from app.domain.health import Component

    columns = [getattr(measures, component.value).tolist() for component in Component]
    rows = zip(*columns, strict=True)
    return {
        one: tuple(None if value != value else value for value in row)
        for one, row in zip(measures.id.tolist(), rows, strict=True)
    }


def _differ(was: Sequence[float | None], will: Sequence[float | None]) -> bool:
    return any(abs((a or 0) - (b or 0)) >= LITTLE for a, b in zip(was, will, strict=True))
