"""Reads what I wrote down of one person's life, by area and time."""

from datetime import date, timedelta

from app.domain.areas import Areas, Noted, cells_of, columns_of
from app.domain.areas_words import cell_of
from app.domain.names import first_name, isolated, tidy
from app.domain.scope import Scope
from app.journal import people
from app.journal.health import Health
from app.journal.journal import Journal
from app.store import areas as store
from app.store.rhythm import read_contacts

_SHORTEST = timedelta(365)  # of the time shown, so that it is more than one column


def read(journal: Journal, health: Health, scope: Scope, first: date, last: date) -> Areas:
    """Read one person from `first` to `last`; time begins with what is written of them.

    Raises NotFound where the scope names nobody.
    """
    person = people.person(journal, scope.person_id or 0)
    last = min(last, journal.today())
    rows = store.read_facts(journal.db, person.id)
    written = (
        Noted(i, entry, area, date.fromisoformat(day), text) for i, entry, area, day, text in rows
    )
    facts = [each for each in written if each.day <= last]
    begun = [date.fromisoformat(day) for _, day, *_ in read_contacts(journal.db, person.id)[:1]]
    begun += [each.day for each in facts[:1]]
    if begun:
        first = max(first, min(min(begun).replace(day=1), last - _SHORTEST))
    first = min(first, last)
    seen = [each for each in facts if each.day >= first]
    columns = columns_of(first, last)
    earlier = {each.area: each.day for each in facts if each.day < first and each.area}
    return Areas(
        person.id,
        tidy(person.name),
        isolated(first_name(person.name, person.given)),
        person.state,
        first,
        last,
        columns,
        cells_of((each for each in seen if each.area), columns),
        tuple(sorted(earlier.items())),
        sum(not each.area for each in seen),
    )


def behind(journal: Journal, health: Health, scope: Scope, data: Areas, mark_id: int) -> list[int]:
    """The entries in which this was written; what was noted for itself has none."""
    cell = cell_of(data, mark_id)
    facts = cell.facts if cell else ()
    return [fact.entry_id for fact in facts if fact.entry_id is not None]
