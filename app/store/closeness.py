"""Reading how near I felt to somebody."""

from app.domain.closeness import Closeness
from app.store.database import JournalDatabase, fetch
from app.store.tables import ClosenessRow


def read_ratings(db: JournalDatabase, person_id: int, today: str) -> list[Closeness]:
    """The ratings of somebody up to a day, newest first, undated ones last."""
    chosen = (ClosenessRow.person == person_id) & (ClosenessRow.day <= today)
    newest_first = ClosenessRow.day.desc(), ClosenessRow.id.desc()
    return fetch(ClosenessRow.select().where(chosen).order_by(*newest_first), Closeness, db)


def read_rating(db: JournalDatabase, rating_id: int) -> Closeness | None:
    """One rating, or None."""
    found = fetch(ClosenessRow.select().where(ClosenessRow.id == rating_id), Closeness, db)
    return found[0] if found else None
