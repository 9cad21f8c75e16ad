"""People: lists to look through, one whole person, and everything that can be changed in one."""

from array import array
from collections.abc import Collection, Sequence
from typing import Any

from app.domain.dates import PartialDate, read_coming
from app.domain.kinds import DetailKind, State
from app.domain.names import fold, join_names, sort_key, tidy
from app.domain.people import (
    EDITABLE,
    SORT_KEYS,
    Circle,
    Detail,
    Person,
    PersonDay,
    PersonLine,
    Relation,
)
from app.errors import BadInput, NotFound
from app.journal.journal import Journal
from app.journal.resting import keep_clock
from app.store import people as store
from app.store import writing
from app.store.people import LISTED, PersonFilter

__all__ = ["LISTED", "PersonFilter"]

_DATES = ("met_on", "birthday", "paused_until")
_LABELS = {
    "name": "name of {}",
    "line": "line of {}",
    "met_how": "how I met {}",
    "notes": "notes on {}",
    "rhythm": "rhythm of {}",
    "birthday": "birthday of {}",
}


def find_ids(journal: Journal, chosen: PersonFilter, limit: int | None = None) -> "array[int]":
    """Ids in list order; whole lists of large journals are read off the GUI thread."""
    assert chosen.sort in SORT_KEYS, chosen.sort
    return store.find_ids(journal.db, chosen, journal.today().isoformat(), limit)


def lines(journal: Journal, ids: Sequence[int]) -> list[PersonLine]:
    """List rows in the order of `ids`; the last day counts entries up to today only."""
    return store.read_lines(journal.db, ids, journal.today().isoformat())


def count_people(journal: Journal, states: Collection[str]) -> int:
    """How many people stand in these states (none given: everybody)."""
    return store.count_people(journal.db, states)


def count_states(journal: Journal) -> dict[str, int]:
    """How many people stand in each state."""
    return store.count_states(journal.db)


def complete_names(journal: Journal, start: str, limit: int = 8) -> list[PersonLine]:
    """People whose name has a word that begins so; address-only ones last."""
    if not fold(start):
        return []
    return lines(journal, store.complete_ids(journal.db, start, limit))


def find_by_name(journal: Journal, name: str) -> list[PersonLine]:
    """Everybody of this name, nickname or former name, accents and case aside."""
    return lines(journal, store.find_by_name(journal.db, name))


def find_by_first_name(journal: Journal, word: str, limit: int | None = None) -> list[PersonLine]:
    """Those whose name begins with this one word, accents and case aside; addresses last."""
    return lines(journal, store.find_by_first_name(journal.db, word)[:limit])


def names_begun(journal: Journal, word: str) -> list[str]:
    """The names of everybody whose name begins with this one word."""
    ids = store.find_by_first_name(journal.db, word)
    return list(store.read_names(journal.db, ids).values())


def find_meant(journal: Journal, name: str, limit: int | None = None) -> list[PersonLine]:
    """Whom a name in a text means: everybody of this whole name, else of this first name.

    Whoever is only an address counts by first name where nobody else has it. Empty where the
    name is new. Of those with the first name at most `limit` are looked at.
    """
    if whole := find_by_name(journal, name):
        return whole
    first = find_by_first_name(journal, name, limit)
    return [p for p in first if p.state != State.ADDRESS] or first


def person(journal: Journal, person_id: int) -> Person:
    """One whole person. Raises NotFound."""
    found = store.read_person(journal.db, person_id)
    if found is None:
        raise NotFound("This person is no longer in the journal; an undo may bring them back.")
    return found


def name_of(journal: Journal, ids: Sequence[int]) -> str:
    """“Ana Silva and Tom”, or “12 people” where they are more: for the names of changes."""
    if not 1 <= len(ids) <= 2:
        return f"{len(ids)} people"
    names = store.read_names(journal.db, ids)
    return join_names([names.get(person_id, "somebody") for person_id in ids])


def photo(journal: Journal, person_id: int) -> bytes | None:
    """The picture as it was given, or None."""
    return store.read_photo(journal.db, person_id)


def details(journal: Journal, person_id: int) -> list[Detail]:
    """Ways to reach somebody."""
    return store.read_details(journal.db, person_id)


def days(journal: Journal, person_id: int) -> list[PersonDay]:
    """Days in somebody's year besides the birthday."""
    return store.read_days(journal.db, person_id)


def circles_of(journal: Journal, person_id: int) -> list[Circle]:
    """The circles somebody belongs to."""
    return store.read_circles_of(journal.db, person_id)


def relations(journal: Journal, person_id: int) -> list[tuple[Relation, PersonLine]]:
    """What somebody is to others and others to them, with the other one's row."""
    found = store.read_relations(journal.db, person_id)
    other = {r.id: r.person_id if r.other_id == person_id else r.other_id for r in found}
    rows = {line.id: line for line in lines(journal, sorted(set(other.values())))}
    return [(r, rows[other[r.id]]) for r in found if other[r.id] in rows]


def add_person(journal: Journal, name: str, **facts: Any) -> int:
    """Somebody new; `facts` are any of EDITABLE. Returns the id. Raises BadInput."""
    facts = _checked({"name": name, "rhythm": new_rhythm(journal), **facts})
    with journal.change(f"Add {facts['name']}"):
        return writing.insert(
            journal.db,
            "person",
            added_at=_stamp(journal),
            **facts,
            **_derived({**EDITABLE, **facts}),
        )


def edit_person(journal: Journal, person_id: int, **facts: Any) -> None:
    """Change some facts in one step; facts that stay the same make no step. Raises BadInput."""
    before = person(journal, person_id)
    facts = {k: v for k, v in _checked(facts).items() if v != getattr(before, k)}
    if not facts:
        return
    whole = {key: getattr(before, key) for key in EDITABLE} | facts
    label = _LABELS.get(next(iter(facts)), "details of {}") if len(facts) == 1 else "details of {}"
    with journal.change(f"Edit {label.format(whole['name'])}"):
        writing.update(journal.db, "person", person_id, **facts, **_derived(whole))


def delete_people(journal: Journal, ids: Sequence[int]) -> None:
    """Remove people, and the entries that were about nobody else."""
    alone = store.count_entries_of(journal.db, ids)
    entries = f" and {alone} {'entry' if alone == 1 else 'entries'}" if alone else ""
    with journal.change(f"Delete {name_of(journal, ids)}{entries}"):
        store.delete_people(journal.db, ids)


def set_state(journal: Journal, ids: Sequence[int], state: str, until: str = "") -> None:
    """How people stand; days on which a clock stands still are kept as rests.

    `until`, for a rest alone, is when it ends by itself: a day or a part of one, the next to
    come where no year is written. Raises BadInput.
    """
    state = State(state).value
    rests = state == State.RESTING and until.strip()
    until = str(read_coming(until, journal.today())) if rests else ""
    with journal.change(f"Change state of {name_of(journal, ids)}"):
        for person_id in ids:
            keep_clock(journal, person(journal, person_id), state)
            writing.update(journal.db, "person", person_id, state=state, paused_until=until)


def set_rhythm(journal: Journal, ids: Sequence[int], days: int | None) -> None:
    """How often I hope to be in touch, in days; None for no rhythm. Raises BadInput."""
    _check_rhythm(days)
    with journal.change(f"Change rhythm of {name_of(journal, ids)}"):
        for person_id in ids:
            writing.update(journal.db, "person", person_id, rhythm=days)


def new_rhythm(journal: Journal) -> int | None:
    """The rhythm in days that somebody new begins with, None for none: the default."""
    days = journal.preference("rhythm")
    return int(days) if days.isdecimal() else None


def set_new_rhythm(journal: Journal, days: int | None) -> None:
    """Choose the rhythm that somebody new begins with. Raises BadInput."""
    _check_rhythm(days)
    journal.set_preference("rhythm", "" if days is None else str(days))


def set_photo(journal: Journal, person_id: int, data: bytes | None, media_type: str = "") -> None:
    """Keep a picture inside the journal, or take it away (None)."""
    verb = "Remove" if data is None else "Change"
    with journal.change(f"{verb} photo of {name_of(journal, [person_id])}"):
        store.delete_photos(journal.db, person_id)
        if data is not None:
            writing.insert(
                journal.db,
                "attachment",
                person_id=person_id,
                kind="photo",
                media_type=media_type,
                data=data,
            )


def add_detail(
    journal: Journal,
    person_id: int,
    kind: str,
    value: str,
    label: str = "",
    preferred: bool = False,
) -> int:
    """A way to reach somebody; returns its id. Raises BadInput."""
    value = _filled(value, "a detail")
    with journal.change(f"Add {DetailKind(kind).value} of {name_of(journal, [person_id])}"):
        position = len(details(journal, person_id))
        return writing.insert(
            journal.db,
            "detail",
            person_id=person_id,
            kind=kind,
            value=value,
            label=label.strip(),
            preferred=preferred,
            position=position,
        )


def edit_detail(journal: Journal, detail_id: int, **facts: Any) -> None:
    """Change kind, label, value or preferred of a detail. Raises BadInput."""
    if "value" in facts:
        facts["value"] = _filled(facts["value"], "a detail")
    edit_part(journal, "detail", detail_id, "details", facts)


def delete_detail(journal: Journal, detail_id: int) -> None:
    """Remove a way to reach somebody."""
    delete_part(journal, "detail", detail_id, "detail")


def add_day(journal: Journal, person_id: int, label: str, day: str) -> int:
    """A day in somebody's year, possibly partial; returns its id. Raises BadInput."""
    day = str(PartialDate.read(day))
    with journal.change(f"Add day of {name_of(journal, [person_id])}"):
        return writing.insert(
            journal.db, "person_day", person_id=person_id, label=label.strip(), day=day
        )


def edit_day(journal: Journal, day_id: int, **facts: Any) -> None:
    """Change label or day. Raises BadInput."""
    if "day" in facts:
        facts["day"] = str(PartialDate.read(facts["day"]))
    edit_part(journal, "person_day", day_id, "days", facts)


def delete_day(journal: Journal, day_id: int) -> None:
    """Remove a day from somebody's year."""
    delete_part(journal, "person_day", day_id, "day")


def relate(journal: Journal, person_id: int, other_id: int, kind: str) -> int:
    """Note what `other_id` is to `person_id`; returns the relation's id. Raises BadInput."""
    if person_id == other_id:
        raise BadInput("Nobody is related to themselves; choose another person.")
    with journal.change(
        f"Relate {name_of(journal, [person_id])} and {name_of(journal, [other_id])}"
    ):
        return writing.insert(
            journal.db, "relation", person_id=person_id, other_id=other_id, kind=kind.strip()
        )


def unrelate(journal: Journal, relation_id: int) -> None:
    """Take a relation away."""
    delete_part(journal, "relation", relation_id, "relation")


def edit_part(journal: Journal, table: str, row_id: int, noun: str, facts: dict[str, Any]) -> None:
    """Change one row of something that belongs to a person. Raises NotFound."""
    before = store.read_part(journal.db, table, row_id)
    if before is None:
        raise NotFound(f"These {noun} are no longer in the journal.")
    facts = {k: v.strip() if isinstance(v, str) else v for k, v in facts.items()}
    facts = {k: v for k, v in facts.items() if v != before[k]}
    if facts:
        with journal.change(f"Edit {noun} of {name_of(journal, [before['person_id']])}"):
            writing.update(journal.db, table, row_id, **facts)


def delete_part(journal: Journal, table: str, row_id: int, noun: str) -> None:
    """Remove one row of something that belongs to a person; gone already is fine."""
    before = store.read_part(journal.db, table, row_id)
    if before is not None:
        with journal.change(f"Delete {noun} of {name_of(journal, [before['person_id']])}"):
            writing.delete(journal.db, table, [row_id])


def _checked(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts as they are stored: tidied, dates read. Raises BadInput naming the field."""
    unknown = facts.keys() - EDITABLE.keys()
    assert not unknown, unknown
    clean = {
        key: value.strip() if isinstance(value, str) else value for key, value in facts.items()
    }
    if "name" in clean:
        clean["name"] = _filled(tidy(clean["name"]), "a name")
    if "state" in clean:
        clean["state"] = State(clean["state"]).value
    if "rhythm" in facts:
        _check_rhythm(facts["rhythm"])
    return clean | {key: _date(clean[key]) for key in _DATES if key in clean}


def _filled(text: str, what: str) -> str:
    if not text.strip():
        raise BadInput(f"Write {what}; an empty one cannot be kept.")
    return text.strip()


def _date(text: str) -> str:
    return str(PartialDate.read(text)) if text.strip() else ""


def _check_rhythm(days: int | None) -> None:
    if days is not None and not 1 <= days <= 3660:
        raise BadInput(f"A rhythm of {days} days cannot be kept; choose from 1 to 3660 days.")


def _derived(whole: dict[str, Any]) -> dict[str, str]:
    return derived(
        *(whole[key] for key in ("name", "sort_as", "given", "family", "nick", "former"))
    )


def derived(
    name: str, sort_as: str, given: str, family: str, nick: str, former: str
) -> dict[str, str]:
    """What is stored for ordering and finding, computed from the names as written."""
    key = sort_key(name, sort_as)
    words = " ".join(map(fold, (name, nick, former, given, family))).split()
    return {"sort_key": key, "search_name": " ".join(dict.fromkeys(words))}


def _stamp(journal: Journal) -> str:
    return journal.now().isoformat(" ", "seconds")
