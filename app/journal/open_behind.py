"""Who and what stands behind figures may be told to others, and who and what may not."""

from collections.abc import Collection, Sequence

from app.domain.quarter import Figures
from app.domain.quarter_groups import Group
from app.journal.journal import Journal
from app.store import open_places as store


def open_groups(journal: Journal, figures: Figures, groups: Sequence[Group]) -> list[Group]:
    """Leave out of groups of figures whatever would tell what is written in private."""
    first, last = figures.first.isoformat(), figures.last.isoformat()
    places = {place for group in groups for place in group.places}
    ids = {person for person, _day in places}
    days = [first, last, *(day for _person, day in places if day)]
    is_open = store.read_open_places(journal.db, ids, min(days), max(days))
    all_along = {person for person, day in places if not day}
    is_open |= {(x, "") for x in store.read_open_people(journal.db, all_along, first, last)}
    promises = {promise for group in groups for promise in group.promises}
    kept = store.read_open_promises(journal.db, promises)
    return [
        group._replace(
            places=tuple(each for each in group.places if each in is_open),
            promises=tuple(each for each in group.promises if each in kept),
        )
        for group in groups
    ]


def open_people(journal: Journal, ids: Collection[int]) -> tuple[int, ...]:
    """Leave out of people those who stand in private entries alone."""
    hidden = store.read_in_private_alone(journal.db, ids)
    return tuple(each for each in ids if each not in hidden)
