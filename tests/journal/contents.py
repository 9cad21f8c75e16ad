"""What a journal holds, row by row, and whether its search indexes agree with it."""

from app.journal.journal import Journal
from app.store import indexing
from app.store.tables import CONTENT_TABLES

Contents = dict[str, list[tuple[object, ...]]]


def contents(journal: Journal) -> Contents:
    """Every row of every content table; the log, sequences and indexes lawfully differ."""
    return {
        table: sorted(journal.db.rows(f"SELECT * FROM {table}"), key=repr)
        for table in CONTENT_TABLES
    }


def index_terms(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    """Every word of every search index with the rows and columns it stands in."""
    terms = {}
    for table in indexing.SEARCHED:
        journal.db.run(
            f"CREATE VIRTUAL TABLE temp.look USING fts5vocab('main', '{table}_fts', 'instance')"
        )
        terms[table] = journal.db.rows(
            "SELECT term, doc, col, offset FROM temp.look ORDER BY 1, 2, 3, 4"
        )
        journal.db.run("DROP TABLE temp.look")
    return terms


def assert_indexes_true(journal: Journal) -> None:
    """The indexes are undamaged and hold exactly what a fresh build would hold."""
    assert indexing.find_faults(journal.db) == []
    kept = index_terms(journal)
    with journal.db.atomic():
        indexing.rebuild(journal.db)
    assert kept == index_terms(journal)
