"""Entries: reading the timeline, writing and deleting, and what was learned and exchanged."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from app.domain.dates import PartialDate
from app.domain.entries import (
    Entry,
    EntryDraft,
    EntryFilter,
    EntryLine,
    Exchange,
    ExchangeDraft,
    Learned,
    LearnedDraft,
    PromiseDraft,
)
from app.domain.kinds import Kind, PromiseState, State
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal.journal import Journal
from app.journal.parts import coming_day, edit_words, sentence
from app.store import entries as store
from app.store import writing
from app.store.promises import delete_promises, read_newer


def months(journal: Journal, chosen: EntryFilter) -> list[tuple[str, int]]:
    """(“2026-10”, number of entries), newest first; off the GUI thread for large journals."""
    return store.count_months(journal.db, chosen)


def page(
    journal: Journal, chosen: EntryFilter, month: str, offset: int, limit: int
) -> list[EntryLine]:
    """Entries of one month, newest day first."""
    return store.read_month(journal.db, chosen, month, offset, limit)


def first_page(journal: Journal, chosen: EntryFilter, limit: int = 60) -> list[EntryLine]:
    """The newest entries, planned ones first: what the first paint needs."""
    return store.read_first(journal.db, chosen, limit)


def is_any(journal: Journal) -> bool:
    """Return whether anything was ever written that is still there."""
    return store.is_any(journal.db)


def story(
    journal: Journal, person_id: int, before: tuple[str, int] | None = None, limit: int = 40
) -> list[EntryLine]:
    """Entries about one person, newest first; `before` is (day, id) of the last one had."""
    return store.read_story(journal.db, person_id, before, limit)


def newest_first(journal: Journal, ids: Iterable[int]) -> tuple[int, ...]:
    """Those of some entries that are still there, each once, the newest first."""
    return tuple(store.sort_newest(journal.db, ids))


def line(journal: Journal, entry_id: int) -> EntryLine | None:
    """One entry as the timeline shows it, or None."""
    return next(iter(lines(journal, [entry_id])), None)


def lines(journal: Journal, ids: Sequence[int]) -> list[EntryLine]:
    """Entries as the timeline shows them, in the order of `ids`; those that are gone left out."""
    return store.read_lines(journal.db, ids)


def entry(journal: Journal, entry_id: int) -> Entry:
    """One whole entry. Raises NotFound."""
    found = store.read_entry(journal.db, entry_id)
    if found is None:
        raise NotFound("This entry is no longer in the journal; an undo may bring it back.")
    return found


def draft_of(journal: Journal, entry_id: int) -> EntryDraft:
    """A saved entry as an editor takes it, with everything that hangs on it."""
    e = entry(journal, entry_id)
    learned = reversed(store.read_learned(journal.db, "entry_id", entry_id))
    exchanges = reversed(store.read_exchanges(journal.db, "entry_id", entry_id))
    promises = sorted(store.read_promises(journal.db, "entry_id", entry_id), key=lambda p: p.id)
    return EntryDraft(
        people=e.people,
        day=e.day,
        text=e.text,
        kind=e.kind,
        began=e.began,
        depth=e.depth,
        gathering_id=e.gathering_id,
        minutes=e.minutes,
        private=e.private,
        learned=tuple(
            LearnedDraft(x.text, x.kind, x.area, x.day, x.person_id, x.id) for x in learned
        ),
        exchanges=tuple(
            ExchangeDraft(x.direction, x.text, x.what, x.helped, x.person_id, x.id)
            for x in exchanges
        ),
        promises=tuple(
            PromiseDraft(x.text, x.mine, x.due, x.state, x.person_id, x.id) for x in promises
        ),
        id=e.id,
    )


def save_entry(journal: Journal, draft: EntryDraft) -> int:
    """Keep a whole entry, new or changed, in one step; returns its id. Raises BadInput.

    Somebody who was only an address becomes active with the first entry. What became of a
    promise since the draft was begun stays.
    """
    _check_draft(draft)
    label = f"{'Edit entry' if draft.id else 'Entry'} about {people.name_of(journal, draft.people)}"
    if not draft.people:
        label = "Edit thought" if draft.id else "Thought"
    with journal.change(label):
        entry_id = _save_row(journal, draft)
        _save_people(journal, entry_id, draft.people)
        for table, children in _children(draft, journal.today()).items():
            _save_children(journal, table, entry_id, draft, children)
    return entry_id


def _check_draft(draft: EntryDraft) -> None:
    if draft.is_blank():
        raise BadInput("Write a few words first; an empty entry is not kept.")
    if not draft.people and draft.kind != Kind.THOUGHT:
        raise BadInput("Say whom this is about: write @ and a name, or make it a thought.")
    if PartialDate.parse(draft.day).whole() is None:
        raise BadInput(f"“{draft.day}” leaves a part of the day open; write it as 2026-03-05.")


def _save_row(journal: Journal, draft: EntryDraft) -> int:
    facts = {
        "day": draft.day,
        "text": draft.text.strip(),
        "kind": draft.kind,
        "began": draft.began,
        "depth": draft.depth,
        "gathering_id": draft.gathering_id,
        "minutes": draft.minutes,
        "private": draft.private,
    }
    if draft.id is None:
        written_at = journal.now().isoformat(" ", "seconds")
        return writing.insert(journal.db, "entry", written_at=written_at, **facts)
    entry(journal, draft.id)
    writing.update(journal.db, "entry", draft.id, **facts)
    return draft.id


def _save_people(journal: Journal, entry_id: int, ids: Sequence[int]) -> None:
    before = entry(journal, entry_id).people
    store.set_people(journal.db, entry_id, list(dict.fromkeys(ids)))
    for person_id in set(ids).difference(before):
        if people.person(journal, person_id).state == State.ADDRESS:
            writing.update(journal.db, "person", person_id, state=State.ACTIVE.value)


def _children(draft: EntryDraft, today: date) -> dict[str, list[tuple[int | None, dict[str, Any]]]]:
    """Rows of what hangs on an entry: (id or None, values); “everybody” becomes one row each."""
    made_on = min(draft.day, today.isoformat())
    learned = [
        (x, {"kind": x.kind, "area": x.area, "text": x.text, "day": coming_day(x.day, today)})
        for x in draft.learned
    ]
    exchanges = [
        (x, {"direction": x.direction, "what": x.what, "text": x.text, "helped": x.helped})
        for x in draft.exchanges
    ]
    promises = [
        (
            x,
            {"mine": x.mine, "text": x.text, "due": coming_day(x.due, today)}
            | {"state": x.state, "made_on": made_on},
        )
        for x in draft.promises
    ]
    return {
        "learned": _for_each(draft.people, learned),
        "exchange": _for_each(draft.people, exchanges),
        "promise": _for_each(draft.people, promises),
    }


def _for_each(
    ids: Sequence[int],
    children: Sequence[tuple[LearnedDraft | ExchangeDraft | PromiseDraft, dict[str, Any]]],
) -> list[tuple[int | None, dict[str, Any]]]:
    rows: list[tuple[int | None, dict[str, Any]]] = []
    for child, values in children:
        if not child.text.strip():
            raise BadInput("A line that hangs on the entry is empty; write it or take it away.")
        values["text"] = child.text.strip()
        about = ids if child.person_id is None else [child.person_id]
        for at, person_id in enumerate(about):
            rows.append((child.id if at == 0 else None, {**values, "person_id": person_id}))
    return rows


def _save_children(
    journal: Journal,
    table: str,
    entry_id: int,
    draft: EntryDraft,
    rows: Sequence[tuple[int | None, dict[str, Any]]],
) -> None:
    if draft.id is not None:
        _remove_missing(journal, table, entry_id, rows)
    for row_id, values in rows:
        if row_id is None:
            writing.insert(journal.db, table, entry_id=entry_id, **values)
        else:
            given = {key: x for key, x in values.items() if key not in ("made_on", "state")}
            writing.update(journal.db, table, row_id, **given)


def _remove_missing(
    journal: Journal,
    table: str,
    entry_id: int,
    rows: Sequence[tuple[int | None, dict[str, Any]]],
) -> None:
    """What the draft leaves out; not what came of promises that were open when it was begun."""
    kept = {row_id for row_id, _ in rows if row_id is not None}
    for row_id, values in rows:
        if row_id is not None and values.get("state") == PromiseState.OPEN:
            kept.update(read_newer(journal.db, row_id))
    gone = [i for i in store.child_ids(journal.db, table, entry_id) if i not in kept]
    if table == "promise":
        delete_promises(journal.db, gone)
    else:
        writing.delete(journal.db, table, gone)


def delete_entries(journal: Journal, ids: Sequence[int]) -> None:
    """Remove entries with what hangs on them."""
    if len(ids) == 1:
        about = entry(journal, ids[0]).people
        label = (
            f"Delete entry about {people.name_of(journal, about)}" if about else "Delete thought"
        )
    else:
        label = f"Delete {len(ids)} entries"
    with journal.change(label):
        writing.delete(journal.db, "entry", ids)


def set_private(journal: Journal, ids: Sequence[int], private: bool) -> None:
    """Keep entries out of reports, print and exports, or let them in again."""
    count = "entry" if len(ids) == 1 else f"{len(ids)} entries"
    with journal.change(f"Make {count} {'private' if private else 'not private'}"):
        for entry_id in ids:
            writing.update(journal.db, "entry", entry_id, private=private)


def tidy_text(text: str) -> str:
    """The text without blank space around it and at line ends."""
    return "\n".join(part.rstrip() for part in text.strip().splitlines())


def learned_of(journal: Journal, person_id: int) -> list[Learned]:
    """What was learned about somebody, newest first."""
    return store.read_learned(journal.db, "person_id", person_id)


def exchanges_of(journal: Journal, person_id: int) -> list[tuple[Exchange, str]]:
    """What passed between us, newest first, each with the day of its entry."""
    found = store.read_exchanges(journal.db, "person_id", person_id)
    days = store.read_entry_days(journal.db, [x.entry_id for x in found])
    return sorted(((x, days[x.entry_id]) for x in found), key=lambda pair: pair[1], reverse=True)


def add_learned(
    journal: Journal,
    person_id: int,
    text: str,
    kind: str = "matters",
    area: str | None = None,
    day: str = "",
) -> int:
    """A sentence about somebody outside any entry; returns its id. Raises BadInput."""
    values = {
        "kind": kind,
        "area": area,
        "text": sentence(text),
        "day": coming_day(day, journal.today()),
        "noted_on": journal.today().isoformat(),
    }
    with journal.change(f"Note about {people.name_of(journal, [person_id])}"):
        return writing.insert(journal.db, "learned", person_id=person_id, **values)


def edit_learned(journal: Journal, learned_id: int, **facts: Any) -> None:
    """Change text, kind, area, day, outcome or closed_on. Raises BadInput."""
    edit_words(journal, "learned", learned_id, "note", facts)


def delete_learned(journal: Journal, learned_id: int) -> None:
    """Remove a sentence about somebody."""
    people.delete_part(journal, "learned", learned_id, "note")
