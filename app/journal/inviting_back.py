"""The intention that is carried through a quarter, and the invitation to look back on one."""

from datetime import date

from app.domain.intentions import (
    ENOUGH,
    Intention,
    LookBack,
    carried,
    is_asked,
    quarter_to_look_back_on,
)
from app.domain.quarters import Quarter
from app.journal import reflections
from app.journal.journal import Journal
from app.journal.own_year import year_begins
from app.store import inviting as store

_INVITES = "reflection_invites"  # preference: "never" for nobody who wants to be invited


def intentions(journal: Journal) -> tuple[Intention, ...]:
    """Those that are shown today, the oldest first; whoever is at rest from me is not named."""
    day = journal.today()
    shown = carried(reflections.reflections(journal), day)
    names = store.read_names(journal.db, {each for one in shown for each in one.people})
    return tuple(
        Intention(
            one.quarter,
            one.intention,
            tuple((each, names[each]) for each in one.people if each in names),
            is_asked(one, day),
        )
        for one in shown
    )


def look_back(journal: Journal) -> LookBack | None:
    """The invitation of today: to a quarter that ends and has entries, was not finished and not
    declined; None where there is none, or none is ever wanted.
    """
    day = journal.today()
    quarter = quarter_to_look_back_on(day, year_begins(journal))
    if quarter is None or not is_inviting(journal) or reflections.is_declined(journal, quarter):
        return None
    begun = reflections.reflection(journal, quarter)
    if (begun and begun.is_finished) or not _is_enough(journal, quarter, day):
        return None
    return LookBack(quarter.key, begun is not None)


def is_inviting(journal: Journal) -> bool:
    """Whether one may be invited to look back at all."""
    return journal.preference(_INVITES) != "never"


def set_inviting(journal: Journal, is_wanted: bool) -> None:
    """Choose to be invited at the end of a quarter, or never."""
    journal.set_preference(_INVITES, "" if is_wanted else "never")


def _is_enough(journal: Journal, quarter: Quarter, day: date) -> bool:
    days = quarter.first.isoformat(), min(quarter.last, day).isoformat()
    return store.count_entries(journal.db, *days, ENOUGH) == ENOUGH
