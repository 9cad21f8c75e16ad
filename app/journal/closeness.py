"""How near I feel to somebody: my own ratings, each of a day, and nobody else's business."""

from datetime import date

from app.domain.closeness import STEPS, Closeness, Depths
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal.journal import Journal
from app.journal.parts import past_day
from app.store import closeness as store
from app.store import writing


def ratings(journal: Journal, person_id: int) -> list[Closeness]:
    """All ratings of somebody up to today, newest first, undated ones last."""
    return store.read_ratings(journal.db, person_id, journal.today().isoformat())


def depths(journal: Journal, rating: Closeness) -> Depths:
    """How deep what is written goes, up to the day of a rating and up to today."""
    from app.domain.health import Component
    from app.journal.health import values_of
    from app.journal.parameters import chosen

    today, numbers = journal.today(), chosen(journal)
    days = (date.fromisoformat(rating.day) if rating.day else today, today)
    then, now = (
        values_of(journal, rating.person_id, day, numbers)[Component.DEPTH] for day in days
    )
    return Depths(then, now)


def rate(journal: Journal, person_id: int, step: int, day: str | None = None) -> int:
    """Say how near I feel, today or on `day`; what I said of that day before is replaced.

    Returns the rating's id. Raises BadInput, NotFound.
    """
    people.person(journal, person_id)
    day = past_day(day, journal.today())
    _check(step)
    if (before := _of_day(journal, person_id, day)) is not None:
        edit_rating(journal, before.id, step=step)
        return before.id
    with journal.change(_label(journal, person_id)):
        return writing.insert(journal.db, "closeness", person_id=person_id, day=day, step=step)


def edit_rating(
    journal: Journal, rating_id: int, step: int | None = None, day: str | None = None
) -> None:
    """Change the step or the day of a rating. Raises BadInput, NotFound."""
    before = store.read_rating(journal.db, rating_id)
    if before is None:
        raise NotFound("This rating is no longer in the journal; an undo may bring it back.")
    step = before.step if step is None else step
    day = before.day if day is None else past_day(day, journal.today())
    _check(step)
    other = _of_day(journal, before.person_id, day)
    if other is not None and other.id != rating_id:
        raise BadInput("There is a rating of that day already; change or delete that one.")
    if (step, day) != (before.step, before.day):
        with journal.change(_label(journal, before.person_id)):
            writing.update(journal.db, "closeness", rating_id, step=step, day=day)


def delete_rating(journal: Journal, rating_id: int) -> None:
    """Remove a rating; gone already is fine."""
    if (before := store.read_rating(journal.db, rating_id)) is not None:
        with journal.change(f"Delete closeness of {people.name_of(journal, [before.person_id])}"):
            writing.delete(journal.db, "closeness", [rating_id])


def _of_day(journal: Journal, person_id: int, day: str) -> Closeness | None:
    return next((r for r in ratings(journal, person_id) if r.day == day), None)


def _check(step: int) -> None:
    is_whole = isinstance(step, int) and not isinstance(step, bool)
    if not (is_whole and 1 <= step <= STEPS):
        raise BadInput(f"Choose one of the {STEPS} steps, from 1 to {STEPS}.")


def _label(journal: Journal, person_id: int) -> str:
    return f"Closeness of {people.name_of(journal, [person_id])}"
