"""Follow-ups: what I plan to get in touch about after a gathering, each on a day of its own."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.domain.entries import FollowUp
from app.domain.follow_up_words import propose_for
from app.domain.follow_ups import Proposal, spread
from app.domain.speech import Speech
from app.errors import NotFound
from app.journal import people
from app.journal.gatherings import gathering
from app.journal.journal import Journal
from app.journal.parts import sentence
from app.journal.today import capacity
from app.store import follow_ups as store
from app.store import people as people_store
from app.store import writing


def open_until(journal: Journal, day: str) -> list[FollowUp]:
    """Open ones whose day has come by `day` (ISO), earliest first."""
    return store.read_open_until(journal.db, day)


def of_gathering(journal: Journal, gathering_id: int) -> list[FollowUp]:
    """All of a gathering, closed ones too, earliest first."""
    return store.read_of_gathering(journal.db, gathering_id)


def of_person(journal: Journal, person_id: int) -> list[FollowUp]:
    """All with somebody, closed ones too, earliest first."""
    return store.read_of_person(journal.db, person_id)


def planned(journal: Journal, gathering_id: int) -> list[Proposal]:
    """The open ones of a gathering as they stand, to be changed and saved again."""
    found = [each for each in of_gathering(journal, gathering_id) if not each.outcome]
    names = people_store.read_names(journal.db, sorted({each.person_id for each in found}))
    return [
        Proposal(x.person_id, names[x.person_id], x.text, x.day, promise_id=x.promise_id, id=x.id)
        for x in found
    ]


def propose(journal: Journal, gathering_id: int, speech: Speech) -> list[Proposal]:
    """What could be followed up from what was written there, spread over the coming days.

    Nothing that was proposed and saved, done or dropped before; in the order of the roster.
    """
    today = journal.today()
    noted = store.read_noted(journal.db, gathering_id)
    wanted = [proposal for each in noted for proposal in propose_for(each, today, speech)]
    due = [date.fromisoformat(each.due) if each.due else None for each in wanted]
    days = spread(due, _taken(journal), today, capacity(journal))
    return [each._replace(day=day.isoformat()) for each, day in zip(wanted, days, strict=True)]


def save_follow_ups(
    journal: Journal,
    gathering_id: int,
    proposals: Sequence[Proposal],
    dropped: Sequence[Proposal] = (),
) -> list[int]:
    """Keep these in one step, those kept already as they stand now; returns the ids.

    Those dropped are remembered as such, so that they are not proposed again. Raises BadInput.
    """
    name = gathering(journal, gathering_id).name
    with journal.change(f"Follow-ups of {name}"):
        for each in dropped:
            _close(journal, _save(journal, gathering_id, each), "dropped")
        return [_save(journal, gathering_id, each) for each in proposals]


def edit_follow_up(journal: Journal, follow_up_id: int, **facts: Any) -> None:
    """Change text or day (whole ISO). Raises BadInput, NotFound."""
    before = _follow_up(journal, follow_up_id)
    facts = _checked(facts)
    if any(value != getattr(before, key) for key, value in facts.items()):
        with journal.change(f"Edit follow-up with {people.name_of(journal, [before.person_id])}"):
            writing.update(journal.db, "follow_up", follow_up_id, **facts)


def finish(journal: Journal, follow_up_id: int) -> None:
    """It is done; a promise that it carries out stays open."""
    _end(journal, follow_up_id, "Finish", "done")


def drop(journal: Journal, follow_up_id: int) -> None:
    """It is no longer wanted."""
    _end(journal, follow_up_id, "Drop", "dropped")


def _end(journal: Journal, follow_up_id: int, verb: str, outcome: str) -> None:
    before = _follow_up(journal, follow_up_id)
    with journal.change(f"{verb} follow-up with {people.name_of(journal, [before.person_id])}"):
        _close(journal, follow_up_id, outcome)


def _close(journal: Journal, follow_up_id: int, outcome: str) -> None:
    closed_on = journal.today().isoformat()
    writing.update(journal.db, "follow_up", follow_up_id, outcome=outcome, closed_on=closed_on)


def _save(journal: Journal, gathering_id: int, proposal: Proposal) -> int:
    if proposal.id is not None:
        edit_follow_up(journal, proposal.id, text=proposal.text, day=proposal.day)
        return proposal.id
    return writing.insert(
        journal.db,
        "follow_up",
        person_id=proposal.person_id,
        gathering_id=gathering_id,
        promise_id=proposal.promise_id,
        made_on=journal.today().isoformat(),
        **_checked({"text": proposal.text, "day": proposal.day}),
    )


def _checked(facts: dict[str, Any]) -> dict[str, Any]:
    if "text" in facts:
        facts["text"] = sentence(facts["text"])
    if "day" in facts:
        facts["day"] = date.fromisoformat(facts["day"]).isoformat()
    return facts


def _follow_up(journal: Journal, follow_up_id: int) -> FollowUp:
    found = store.read_one(journal.db, follow_up_id)
    if found is None:
        raise NotFound("This follow-up is no longer in the journal; an undo may bring it back.")
    return found


def _taken(journal: Journal) -> Counter[date]:
    """How many stand on each day from today on."""
    there = store.count_open(journal.db, journal.today().isoformat())
    return Counter({date.fromisoformat(day): number for day, number in there.items()})
