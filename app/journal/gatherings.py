"""Gatherings: conferences, meet-ups and dinners, and who was met there."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from app.domain.dates import PartialDate
from app.domain.entries import EntryLine, Gathering
from app.domain.gatherings import GatheringLine, RosterLine, last_day_of
from app.domain.names import fold, tidy
from app.domain.people import PersonLine
from app.errors import BadInput, NotFound
from app.journal.journal import Journal
from app.journal.people import lines, name_of
from app.store import entries as entry_store
from app.store import gatherings as store
from app.store import writing

SECOND_WITHIN = 90  # days in which a second conversation is looked for


def gatherings(journal: Journal) -> list[Gathering]:
    """All gatherings, newest first."""
    return entry_store.read_gatherings(journal.db)


def gathering_lines(journal: Journal) -> list[GatheringLine]:
    """All gatherings with their counts, newest first; off the GUI thread for large journals."""
    return store.read_gathering_lines(journal.db)


def gathering(journal: Journal, gathering_id: int) -> Gathering:
    """One gathering. Raises NotFound."""
    found = store.read_gathering(journal.db, gathering_id)
    if found is None:
        raise NotFound("This gathering is no longer in the journal.")
    return found


def complete(journal: Journal, start: str, limit: int = 8) -> list[Gathering]:
    """Gatherings with a word that begins so, newest first; all of them for nothing typed."""
    wanted = fold(start)
    found = [g for g in gatherings(journal) if f" {wanted}" in f" {fold(g.name)}"]
    return found[:limit]


def add_gathering(
    journal: Journal,
    name: str,
    place: str = "",
    first_day: str = "",
    last_day: str = "",
    notes: str = "",
) -> int:
    """A new gathering; returns its id. Raises BadInput."""
    facts = _checked(
        {"name": name, "place": place, "first_day": first_day, "last_day": last_day, "notes": notes}
    )
    _check_order(facts["first_day"], facts["last_day"])
    with journal.change(f"Add {facts['name']}"):
        return writing.insert(journal.db, "gathering", **facts)


def edit_gathering(journal: Journal, gathering_id: int, **facts: Any) -> None:
    """Change name, place, days or notes. Raises BadInput."""
    before = gathering(journal, gathering_id)
    facts = _checked(facts)
    days = {"first_day": before.first_day, "last_day": before.last_day} | facts
    _check_order(days["first_day"], days["last_day"])
    facts = {key: value for key, value in facts.items() if value != getattr(before, key)}
    if facts:
        with journal.change(f"Edit {before.name}"):
            writing.update(journal.db, "gathering", gathering_id, **facts)


def delete_gathering(journal: Journal, gathering_id: int) -> None:
    """Remove a gathering; people and entries stay."""
    with journal.change(f"Delete {gathering(journal, gathering_id).name}"):
        writing.delete(journal.db, "gathering", [gathering_id])


def roster(journal: Journal, gathering_id: int) -> list[int]:
    """Ids of the people met there, in the order they were noted."""
    rows = journal.db.rows(
        "SELECT person_id FROM gathering_person WHERE gathering_id = ?"
        " ORDER BY position, person_id",
        (gathering_id,),
    )
    return [person_id for (person_id,) in rows]


def roster_lines(journal: Journal, gathering_id: int) -> list[RosterLine]:
    """Everybody met there: those noted in their order, then whom its entries tell of. NotFound."""
    began = gathering(journal, gathering_id).first_day
    began = began or store.entry_days(journal.db, gathering_id)[0]
    found = store.read_roster(journal.db, gathering_id, began)
    known = {line.id: line for line in lines(journal, [row[0] for row in found])}
    return [RosterLine(known[row[0]], *row[1:]) for row in found if row[0] in known]


def story(
    journal: Journal, gathering_id: int, before: tuple[str, int] | None = None, limit: int = 40
) -> list[EntryLine]:
    """Entries of a gathering, newest first; `before` is (day, id) of the last one had."""
    return store.read_story(journal.db, gathering_id, before, limit)


def met_again(journal: Journal, gathering_id: int) -> list[PersonLine]:
    """Whom of those met there an entry tells I was in touch with since, in their order."""
    return lines(journal, _met_again(journal, gathering_id, journal.today()))


def second_conversations(journal: Journal, gathering_id: int) -> tuple[int, int]:
    """(how many I was in touch with again within SECOND_WITHIN days, how many were met)."""
    over = _over(journal, gathering_id)
    met = store.read_roster(journal.db, gathering_id, "")
    if not over:
        return 0, len(met)
    until = date.fromisoformat(over) + timedelta(days=SECOND_WITHIN)
    return len(_met_again(journal, gathering_id, min(until, journal.today()))), len(met)


def _met_again(journal: Journal, gathering_id: int, until: date) -> list[int]:
    over = _over(journal, gathering_id)
    met = [row[0] for row in store.read_roster(journal.db, gathering_id, "")]
    return store.find_met_between(journal.db, met, over, until.isoformat()) if over else []


def _over(journal: Journal, gathering_id: int) -> str:
    """The last day of a gathering, of its entries where it has none itself."""
    found = gathering(journal, gathering_id)
    own = last_day_of(found.first_day, found.last_day)
    return own or store.entry_days(journal.db, gathering_id)[1]


def add_to_roster(journal: Journal, gathering_id: int, person_ids: Sequence[int]) -> None:
    """Note people as met there; those noted already stay."""
    label = f"Add {name_of(journal, person_ids)} to {gathering(journal, gathering_id).name}"
    start = store.next_position(journal.db, gathering_id)
    with journal.change(label):
        pairs = [
            {"gathering_id": gathering_id, "person_id": person_id, "position": start + at}
            for at, person_id in enumerate(person_ids)
        ]
        writing.link(journal.db, "gathering_person", pairs)


def remove_from_roster(journal: Journal, gathering_id: int, person_ids: Sequence[int]) -> None:
    """Take people off the roster."""
    label = f"Take {name_of(journal, person_ids)} off {gathering(journal, gathering_id).name}"
    with journal.change(label):
        writing.unlink(journal.db, "gathering_person", "gathering_id", gathering_id, person_ids)


def _checked(facts: dict[str, Any]) -> dict[str, Any]:
    clean = {key: value.strip() for key, value in facts.items()}
    if "name" in clean:
        clean["name"] = tidy(clean["name"])
        if not clean["name"]:
            raise BadInput("Write a name for the gathering; an empty one cannot be kept.")
    for key in ("first_day", "last_day"):
        if clean.get(key):
            clean[key] = str(PartialDate.read(clean[key]))
    return clean


def _check_order(first_day: str, last_day: str) -> None:
    if last_day and last_day < first_day:
        raise BadInput("The last day of a gathering cannot lie before its first.")
