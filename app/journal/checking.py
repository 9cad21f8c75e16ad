"""Looking whether everything in a journal is sound, without changing a thing."""

from dataclasses import dataclass

from app.domain.dates import PartialDate
from app.domain.quarters import read_quarter
from app.errors import BadInput
from app.journal.freezing import frozen
from app.journal.journal import Journal
from app.store import checking as store
from app.store.reflections import read_reflections


@dataclass(frozen=True, slots=True)
class Report:
    """The number of every kind of record, and what is wrong, a sentence each."""

    counts: dict[str, int]
    troubles: list[str]

    @property
    def ok(self) -> bool:
        """True where nothing is wrong."""
        return not self.troubles


def check(journal: Journal) -> Report:
    """Look at the file, its references, its indexes, its log, every day and what is frozen."""
    troubles = store.find_faults(journal.db) + _unreadable_reflections(journal)
    for table, columns in store.DAYS.items():
        for column, is_whole in columns.items():
            for row_id, day in store.read_days(journal.db, table, column):
                if not _is_day(day, is_whole):
                    troubles.append(
                        f"{table} {row_id} has “{day}” as its {column}, which is no date."
                    )
    return Report(store.count_rows(journal.db), troubles)


def _unreadable_reflections(journal: Journal) -> list[str]:
    troubles = []
    for reflection in read_reflections(journal.db):
        try:
            read_quarter(reflection.quarter)
            frozen(journal, reflection)
        except BadInput as error:
            troubles.append(f"reflection {reflection.id}, “{reflection.quarter}”: {error}")
    return troubles


def _is_day(text: str, is_whole: bool) -> bool:
    try:
        day = PartialDate.parse(text)
    except BadInput:
        return False
    return day.whole() is not None or not is_whole
