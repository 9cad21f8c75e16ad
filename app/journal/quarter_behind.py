"""What stands behind the figures of a quarter: the entries in which it is written."""

from collections.abc import Collection, Sequence

from app.domain.kinds import State
from app.domain.quarter import Figures
from app.domain.quarter_data import Written
from app.domain.quarter_groups import Group
from app.journal import people
from app.journal.journal import Journal
from app.journal.quarter import entries_about, entries_behind, entries_of_promises, promises
from app.store import quarter as store


def entries_of(journal: Journal, figures: Figures, groups: Sequence[Group]) -> set[int]:
    """The ids of the entries behind groups of a figure."""
    places = [place for group in groups for place in group.places]
    through = {person for person, day in places if not day}  # counted over all of the time
    promised = [each for group in groups for each in group.promises]
    return {
        *entries_behind(journal, [place for place in places if place[1]]),
        *entries_about(journal, through, figures.first, figures.last),
        *entries_of_promises(journal, promised),
    }


def spare(journal: Journal, groups: Sequence[Group]) -> list[Group]:
    """Leave whoever is not active today out of groups in which nobody like them is named."""
    asked = [each for each in groups if each.spares_resting]
    promised = promises(journal, [each for group in asked for each in group.promises])
    ids = {person for each in asked for person, _day in each.places}
    ids |= {each.person_id for each in promised}
    still = {x.id for x in people.lines(journal, sorted(ids)) if x.state != State.ACTIVE}
    theirs = {each.id for each in promised if each.person_id in still}
    spared = [
        each._replace(
            places=tuple(place for place in each.places if place[0] not in still),
            promises=tuple(promise for promise in each.promises if promise not in theirs),
        )
        if each.spares_resting
        else each
        for each in groups
    ]
    return [each for each in spared if each.places or each.promises]


def written(journal: Journal, ids: Collection[int]) -> dict[int, Written]:
    """Those of these entries that are there, by id, oldest first."""
    return store.read_written(journal.db, ids)
