"""Introductions: two people whom I bring together, each asked first, and what came of it."""

from typing import Any

from app.domain.entries import EntryDraft, ExchangeDraft, Introduction
from app.domain.introductions import IntroductionLine
from app.domain.kinds import Began, Consent, Direction, Kind, What
from app.domain.names import tidy
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal.entries import save_entry
from app.journal.journal import Journal
from app.journal.parts import past_day
from app.store import introductions as store
from app.store import writing

_AGREES = ("person_agrees", "other_agrees")
_EDITABLE = (*_AGREES, "text", "outcome")


def introductions(
    journal: Journal, person_id: int | None = None, is_open: bool | None = None
) -> list[IntroductionLine]:
    """All, or those of one person; open until it is noted what came of them. Open ones first."""
    return store.read_introductions(journal.db, person_id, is_open)


def introduction(journal: Journal, introduction_id: int) -> Introduction:
    """One introduction. Raises NotFound."""
    found = store.read_introduction(journal.db, introduction_id)
    if found is None:
        raise NotFound("This introduction is no longer in the journal; an undo may bring it back.")
    return found


def add_introduction(journal: Journal, person_id: int, other_id: int, text: str = "") -> int:
    """Two people who might meet, and what each may find in the other; returns its id.

    Raises BadInput.
    """
    if person_id == other_id:
        raise BadInput("An introduction is between two people; choose another one.")
    with journal.change(f"Plan introduction of {people.name_of(journal, [person_id, other_id])}"):
        return writing.insert(
            journal.db,
            "introduction",
            person_id=person_id,
            other_id=other_id,
            text=tidy(text),
            noted_on=journal.today().isoformat(),
        )


def edit_introduction(journal: Journal, introduction_id: int, **facts: Any) -> None:
    """Change text or outcome, or in person_agrees and other_agrees what each said (Consent)."""
    assert facts.keys() <= set(_EDITABLE), facts
    before = introduction(journal, introduction_id)
    clean = {
        key: Consent(value).value if key in _AGREES else tidy(value) for key, value in facts.items()
    }
    with journal.change(f"Edit introduction of {_names(journal, before)}"):
        writing.update(journal.db, "introduction", introduction_id, **clean)


def make_introduction(
    journal: Journal, introduction_id: int, day: str | None = None, text: str = ""
) -> int:
    """I introduced them, today or on `day`: makes an entry about both, returns its id.

    Whoever was not asked is kept as not asked. Raises BadInput where one of them said no.
    """
    before, on = introduction(journal, introduction_id), past_day(day, journal.today())
    _refuse(journal, before)
    with journal.change(f"Introduce {_names(journal, before)}"):
        entry_id = save_entry(journal, _told(journal, before, on, text))
        made = {"made_on": on, "entry_id": entry_id, "closed_on": ""}
        writing.update(journal.db, "introduction", introduction_id, **made)
    return entry_id


def _refuse(journal: Journal, before: Introduction) -> None:
    if before.made_on:
        raise BadInput("These two are introduced already; write what came of it instead.")
    for person_id, agrees in (
        (before.person_id, before.person_agrees),
        (before.other_id, before.other_agrees),
    ):
        if agrees == Consent.NO:
            name = people.name_of(journal, [person_id])
            raise BadInput(f"{name} would rather not be introduced; note it if that has changed.")


def _told(journal: Journal, made: Introduction, day: str, text: str) -> EntryDraft:
    """The entry that tells of it: to each of them the other one was introduced."""
    both = ((made.person_id, made.other_id), (made.other_id, made.person_id))
    return EntryDraft(
        (made.person_id, made.other_id),
        day,
        text if text.strip() else made.text,
        Kind.INTRODUCTION.value,
        Began.ME.value,
        exchanges=tuple(
            ExchangeDraft(
                Direction.GIVEN.value,
                people.name_of(journal, [other_id]),
                What.INTRODUCTION.value,
                person_id=person_id,
            )
            for person_id, other_id in both
        ),
    )


def close_introduction(journal: Journal, introduction_id: int, outcome: str = "") -> None:
    """What came of it, or "" where nothing is to be told; made or not, it is closed."""
    before = introduction(journal, introduction_id)
    closed = {"outcome": tidy(outcome), "closed_on": journal.today().isoformat()}
    with journal.change(f"Close introduction of {_names(journal, before)}"):
        writing.update(journal.db, "introduction", introduction_id, **closed)


def reopen_introduction(journal: Journal, introduction_id: int) -> None:
    """It is open again; what came of it so far stays."""
    before = introduction(journal, introduction_id)
    with journal.change(f"Reopen introduction of {_names(journal, before)}"):
        writing.update(journal.db, "introduction", introduction_id, closed_on="")


def delete_introduction(journal: Journal, introduction_id: int) -> None:
    """Remove an introduction; an entry that tells of it stays. Gone already is fine."""
    before = store.read_introduction(journal.db, introduction_id)
    if before is not None:
        with journal.change(f"Delete introduction of {_names(journal, before)}"):
            writing.delete(journal.db, "introduction", [introduction_id])


def _names(journal: Journal, found: Introduction) -> str:
    return people.name_of(journal, [found.person_id, found.other_id])
