"""Reading circles."""

from app.domain.people import Circle
from app.store.database import JournalDatabase, fetch
from app.store.tables import CircleRow


def read_circles(db: JournalDatabase) -> list[Circle]:
    """All circles by name."""
    return fetch(CircleRow.select().order_by(CircleRow.name, CircleRow.id), Circle, db)


def count_members(db: JournalDatabase) -> dict[int, int]:
    """Number of people by circle id."""
    return dict(db.rows("SELECT circle_id, count(*) FROM circle_person GROUP BY circle_id"))
