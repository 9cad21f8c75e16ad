"""Reading introductions."""

from app.domain.entries import Introduction
from app.domain.introductions import IntroductionLine
from app.store.database import JournalDatabase

_COLUMNS = ", ".join(f"i.{name}" for name in Introduction._fields)


def read_introductions(
    db: JournalDatabase, person_id: int | None, is_open: bool | None
) -> list[IntroductionLine]:
    """Of everybody or of one person; open ones first, then the last noted first."""
    conditions = ["TRUE"]
    if person_id is not None:
        conditions.append("(i.person_id = :person OR i.other_id = :person)")
    if is_open is not None:
        conditions.append(f"i.closed_on {'=' if is_open else '<>'} ''")
    rows = db.rows(
        f"SELECT {_COLUMNS}, p.name, o.name FROM introduction i"
        " JOIN person p ON p.id = i.person_id JOIN person o ON o.id = i.other_id"
        f" WHERE {' AND '.join(conditions)}"
        " ORDER BY i.closed_on <> '', i.noted_on DESC, i.id DESC",
        {"person": person_id},
    )
    return [IntroductionLine(Introduction(*row[:-2]), *row[-2:]) for row in rows]


def read_introduction(db: JournalDatabase, introduction_id: int) -> Introduction | None:
    """One introduction, or None."""
    rows = db.rows(f"SELECT {_COLUMNS} FROM introduction i WHERE i.id = ?", (introduction_id,))
    return Introduction(*rows[0]) if rows else None
