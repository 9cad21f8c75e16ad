"""Reading the names of everybody, for comparing them."""

from collections.abc import Collection, Sequence

from app.store.database import JournalDatabase


def read_words(db: JournalDatabase, ids: Collection[int] | None = None) -> list[tuple[int, str]]:
    """The folded words of everybody's names by id, or those of a few."""
    some = "" if ids is None else f" WHERE id IN ({','.join(str(int(i)) for i in ids)})"
    return [(i, words) for i, words in db.rows(f"SELECT id, search_name FROM person{some}")]


def read_forms(db: JournalDatabase, ids: Sequence[int]) -> list[tuple[int, str, str, str, str]]:
    """(id, name, nickname, former name, family name) of these people."""
    marks = ",".join(str(int(i)) for i in ids)
    sql = f"SELECT id, name, nick, former, family FROM person WHERE id IN ({marks})"
    return [(i, name, nick, former, family) for i, name, nick, former, family in db.rows(sql)]


def newest_change(db: JournalDatabase) -> int:
    """The newest change of all, whichever window or command made it; 0 for none."""
    return int(db.value("SELECT max(id) FROM change") or 0)
