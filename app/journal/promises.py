"""Promises, mine and theirs: made, kept, let go of, agreed anew, put off, opened again."""

from collections.abc import Sequence
from typing import Any

from app.domain.dates import PartialDate, latest
from app.domain.entries import FollowUp, Promise
from app.domain.kinds import PromiseState
from app.domain.promises import PromiseFilter, PromiseLine
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal.journal import Journal
from app.journal.parts import coming_day, edit_words, past_day, sentence
from app.store import entries as entry_store
from app.store import promises as store
from app.store import writing


def promises_of(journal: Journal, person_id: int) -> list[Promise]:
    """Promises to and from somebody; dated ones first."""
    return entry_store.read_promises(journal.db, "person_id", person_id)


def find_promises(
    journal: Journal, chosen: PromiseFilter, limit: int = -1, offset: int = 0
) -> list[PromiseLine]:
    """Open ones by the day they are due, undated last; closed ones by the last day first.

    Snoozed ones wake on the day to which they were put off. -1 for no limit.
    """
    today = journal.today().isoformat()
    return store.find_promises(journal.db, chosen, today, limit, offset)


def history_of(journal: Journal, promise_id: int) -> list[Promise]:
    """A promise with all that was agreed anew before and after it, oldest first."""
    _promise(journal, promise_id)
    return store.read_chain(journal.db, promise_id)


def add_promise(
    journal: Journal, person_id: int, text: str, mine: bool = True, due: str = ""
) -> int:
    """A promise outside any entry; returns its id. Raises BadInput."""
    values = {"text": sentence(text), "mine": mine, "due": coming_day(due, journal.today())}
    with journal.change(f"Promise {'to' if mine else 'by'} {people.name_of(journal, [person_id])}"):
        made_on = journal.today().isoformat()
        return writing.insert(journal.db, "promise", person_id=person_id, made_on=made_on, **values)


def edit_promise(journal: Journal, promise_id: int, **facts: Any) -> None:
    """Change text, mine, due or remind_on (a whole day). Raises BadInput."""
    if facts.get("remind_on"):
        facts["remind_on"] = _whole_day(journal, facts["remind_on"])
    edit_words(journal, "promise", promise_id, "promise", facts)


def keep_promise(journal: Journal, promise_id: int, day: str | None = None) -> None:
    """A promise was kept, today or on `day`; so the plan to keep it is done. Raises BadInput."""
    _close(journal, _promise(journal, promise_id), PromiseState.KEPT, day)


def release_promise(journal: Journal, promise_id: int) -> None:
    """A promise was let go of together; the plan to keep it is dropped. Raises BadInput."""
    _close(journal, _promise(journal, promise_id), PromiseState.RELEASED, None)


def _close(journal: Journal, promise: Promise, state: PromiseState, day: str | None) -> None:
    _refuse_superseded(promise)
    if promise.state == state and day is None:
        return
    day, is_kept = past_day(day, journal.today()), state == PromiseState.KEPT
    plans = _plans_of(journal, promise)
    with journal.change(_label(journal, "Keep" if is_kept else "Release", [promise])):
        closed = {"state": state.value, "closed_on": day, "snoozed_until": ""}
        writing.update(journal.db, "promise", promise.id, **closed)
        for plan in plans:
            outcome = store.OUTCOMES[state]
            writing.update(journal.db, "follow_up", plan.id, outcome=outcome, closed_on=day)


def renegotiate(journal: Journal, promise_id: int, due: str) -> int:
    """Agree on a new day: the promise is closed and stands again, due then; returns its id.

    The plan to keep it goes along, to that day, and so does the day on which I wanted to be
    reminded, unless it is past. Raises BadInput.
    """
    before, today = _promise(journal, promise_id), journal.today()
    if before.state != PromiseState.OPEN:
        raise BadInput("This promise is closed; open it again before you agree on another day.")
    due = coming_day(due, today)
    if not due:
        raise BadInput("Choose the day that you agreed on.")
    if (last := latest(due)) and last < today:
        raise BadInput("This day is past; choose the day that you agreed on, from today on.")
    with journal.change(_label(journal, "Move", [before])):
        same = {key: getattr(before, key) for key in ("person_id", "entry_id", "mine", "text")}
        made_on = today.isoformat()
        same["remind_on"] = before.remind_on if before.remind_on >= made_on else ""
        moved = writing.insert(journal.db, "promise", **same, made_on=made_on, due=due)
        closed = {"state": "renegotiated", "closed_on": made_on, "snoozed_until": ""}
        writing.update(journal.db, "promise", promise_id, **closed, moved_to_id=moved)
        for plan in store.read_open_plans(journal.db, promise_id):
            day = due if PartialDate.parse(due).whole() else plan.day
            writing.update(journal.db, "follow_up", plan.id, promise_id=moved, day=day)
    return moved


def reopen_promise(journal: Journal, promise_id: int) -> None:
    """A promise that was closed stands again as it did; an open one stays. Raises BadInput.

    The plan that ended with it stands again too.
    """
    promise = _promise(journal, promise_id)
    _refuse_superseded(promise)
    with journal.change(_label(journal, "Reopen", [promise])):
        writing.update(journal.db, "promise", promise_id, state="open", closed_on="")
        for plan in _plans_of(journal, promise):
            writing.update(journal.db, "follow_up", plan.id, outcome="", closed_on="")


def _plans_of(journal: Journal, promise: Promise) -> list[FollowUp]:
    """The plans that stand or fall with a promise: open ones, or those that it closed."""
    open_plans = store.read_open_plans(journal.db, promise.id)
    if promise.state == PromiseState.OPEN:
        return open_plans
    return open_plans + store.read_plans_closed_with(journal.db, promise)


def snooze(journal: Journal, ids: Sequence[int], until: str) -> None:
    """Put open promises off: they wait again from the day `until`. Raises BadInput."""
    day = _whole_day(journal, until)
    if day <= journal.today().isoformat():
        raise BadInput("A promise can only be put off to a later day than today.")
    found = _promises(journal, ids)
    if any(promise.state != PromiseState.OPEN for promise in found):
        raise BadInput("Only a promise that is open can be put off; open it again first.")
    with journal.change(_label(journal, "Put off", found)):
        store.put_off(journal.db, ids, day)


def wake(journal: Journal, ids: Sequence[int]) -> None:
    """Promises that were put off wait again from now."""
    with journal.change(_label(journal, "Wake", _promises(journal, ids))):
        store.put_off(journal.db, ids, "")


def delete_promise(journal: Journal, promise_id: int) -> None:
    """Remove a promise that was never one; gone already is fine.

    What it had taken the place of, when it was agreed anew, stands again as it did.
    """
    if found := store.read_promise(journal.db, promise_id):
        with journal.change(f"Delete promise of {people.name_of(journal, [found.person_id])}"):
            store.delete_promises(journal.db, [promise_id])


def _promise(journal: Journal, promise_id: int) -> Promise:
    return _promises(journal, [promise_id])[0]


def _promises(journal: Journal, ids: Sequence[int]) -> list[Promise]:
    found = store.read_promises(journal.db, ids)
    if len(found) < len(set(ids)):
        raise NotFound("This promise is no longer in the journal; an undo may bring it back.")
    return found


def _refuse_superseded(promise: Promise) -> None:
    if promise.state == PromiseState.RENEGOTIATED and promise.moved_to_id is not None:
        raise BadInput("This promise was agreed anew; choose the newer one in its history.")


def _label(journal: Journal, verb: str, found: Sequence[Promise]) -> str:
    """“Keep promise to Ana Silva”, “Put off 3 promises”."""
    if len(found) != 1:
        return f"{verb} {len(found)} promises"
    way = "to" if found[0].mine else "by"
    return f"{verb} promise {way} {people.name_of(journal, [found[0].person_id])}"


def _whole_day(journal: Journal, text: str) -> str:
    day = coming_day(text, journal.today())
    if not day:
        raise BadInput("Choose the day until which it is put off.")
    if PartialDate.parse(day).whole() is None:
        raise BadInput(f"“{text}” leaves a part of the day open; write it as 2026-03-05.")
    return day
