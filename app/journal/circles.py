"""Circles: the groups I think in."""

from collections.abc import Sequence
from typing import Any

from app.domain.names import tidy
from app.domain.people import Circle
from app.errors import BadInput, NotFound
from app.journal.journal import Journal
from app.journal.people import name_of
from app.store import circles as store
from app.store import writing


def circles(journal: Journal) -> list[Circle]:
    """All circles by name."""
    return store.read_circles(journal.db)


def counts(journal: Journal) -> dict[int, int]:
    """How many people belong to each circle, by its id; empty circles are left out."""
    return store.count_members(journal.db)


def circle(journal: Journal, circle_id: int) -> Circle:
    """One circle. Raises NotFound."""
    found = next((c for c in circles(journal) if c.id == circle_id), None)
    if found is None:
        raise NotFound("This circle is no longer in the journal.")
    return found


def add_circle(journal: Journal, name: str) -> int:
    """A new circle, or the one that has this name already; returns its id. Raises BadInput."""
    name = _named(name)
    known = next((c.id for c in circles(journal) if c.name.casefold() == name.casefold()), None)
    if known is not None:
        return known
    with journal.change(f"Add circle {name}"):
        return writing.insert(journal.db, "circle", name=name)


def edit_circle(journal: Journal, circle_id: int, **facts: Any) -> None:
    """Change name, notes or rhythm (days). Raises BadInput."""
    before = circle(journal, circle_id)
    if "name" in facts:
        facts["name"] = _named(facts["name"])
    facts = {key: value for key, value in facts.items() if value != getattr(before, key)}
    if facts:
        with journal.change(f"Edit circle {before.name}"):
            writing.update(journal.db, "circle", circle_id, **facts)


def delete_circle(journal: Journal, circle_id: int) -> None:
    """Remove a circle; its people stay."""
    with journal.change(f"Delete circle {circle(journal, circle_id).name}"):
        writing.delete(journal.db, "circle", [circle_id])


def join(journal: Journal, circle_id: int, person_ids: Sequence[int]) -> None:
    """Add people to a circle; those in it already stay."""
    label = f"Add {name_of(journal, person_ids)} to {circle(journal, circle_id).name}"
    with journal.change(label):
        pairs = [{"circle_id": circle_id, "person_id": person_id} for person_id in person_ids]
        writing.link(journal.db, "circle_person", pairs)


def leave(journal: Journal, circle_id: int, person_ids: Sequence[int]) -> None:
    """Take people out of a circle."""
    label = f"Take {name_of(journal, person_ids)} out of {circle(journal, circle_id).name}"
    with journal.change(label):
        writing.unlink(journal.db, "circle_person", "circle_id", circle_id, person_ids)


def _named(name: str) -> str:
    if not tidy(name):
        raise BadInput("Write a name for the circle; an empty one cannot be kept.")
    return tidy(name)
