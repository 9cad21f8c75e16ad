"""Promises, mine and theirs: made, kept, let go of, agreed anew."""

from typing import Any

from app.domain.entries import Promise
from app.errors import NotFound
from app.journal import people
from app.journal.journal import Journal
from app.journal.parts import coming_day, edit_words, sentence
from app.store import entries as store
from app.store import people as people_store
from app.store import writing


def promises_of(journal: Journal, person_id: int) -> list[Promise]:
    """Promises to and from somebody; dated ones first."""
    return store.read_promises(journal.db, "person_id", person_id)


def open_promises(journal: Journal) -> list[tuple[Promise, str]]:
    """Everything promised and not yet closed, with the person's name; dated ones first."""
    found = store.read_open_promises(journal.db)
    names = dict(people_store.read_names(journal.db, sorted({p.person_id for p in found})))
    return [(p, names[p.person_id]) for p in found]


def add_promise(
    journal: Journal, person_id: int, text: str, mine: bool = True, due: str = ""
) -> int:
    """A promise outside any entry; returns its id. Raises BadInput."""
    values = {"text": sentence(text), "mine": mine, "due": coming_day(due, journal.today())}
    with journal.change(f"Promise {'to' if mine else 'by'} {people.name_of(journal, [person_id])}"):
        made_on = journal.today().isoformat()
        return writing.insert(journal.db, "promise", person_id=person_id, made_on=made_on, **values)


def edit_promise(journal: Journal, promise_id: int, **facts: Any) -> None:
    """Change text, mine, due, remind_on or snoozed_until. Raises BadInput."""
    edit_words(journal, "promise", promise_id, "promise", facts)


def keep_promise(journal: Journal, promise_id: int, day: str | None = None) -> None:
    """A promise was kept, today or on `day`."""
    _close_promise(journal, promise_id, "kept", day)


def release_promise(journal: Journal, promise_id: int) -> None:
    """A promise was let go of together."""
    _close_promise(journal, promise_id, "released", None)


def _close_promise(journal: Journal, promise_id: int, state: str, day: str | None) -> None:
    before = _promise(journal, promise_id)
    verb = "Keep" if state == "kept" else "Release"
    with journal.change(f"{verb} promise of {people.name_of(journal, [before['person_id']])}"):
        closed_on = day or journal.today().isoformat()
        writing.update(journal.db, "promise", promise_id, state=state, closed_on=closed_on)


def renegotiate(journal: Journal, promise_id: int, due: str) -> int:
    """Agree on a new day: the promise is closed and stands again, due then; returns its id."""
    before = _promise(journal, promise_id)
    today = journal.today().isoformat()
    with journal.change(f"Move promise of {people.name_of(journal, [before['person_id']])}"):
        same = {key: before[key] for key in ("person_id", "entry_id", "mine", "text")}
        moved = writing.insert(
            journal.db, "promise", **same, made_on=today, due=coming_day(due, journal.today())
        )
        writing.update(
            journal.db,
            "promise",
            promise_id,
            state="renegotiated",
            closed_on=today,
            moved_to_id=moved,
        )
    return moved


def delete_promise(journal: Journal, promise_id: int) -> None:
    """Remove a promise that was never one."""
    people.delete_part(journal, "promise", promise_id, "promise")


def _promise(journal: Journal, promise_id: int) -> dict[str, Any]:
    found = people_store.read_part(journal.db, "promise", promise_id)
    if found is None:
        raise NotFound("This promise is no longer in the journal; an undo may bring it back.")
    return found
