"""Taking a journal along: everything out into one open document, and back into an empty journal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from app import __version__
from app.errors import BadInput, JournalTrouble
from app.exchange.journal_json import JournalFile, Row, record_checks, write_journal
from app.journal.freezing import veiled
from app.journal.journal import Journal
from app.journal.people import derived
from app.paths import exists
from app.store import dump

Report = Callable[[int, int], None]
T = TypeVar("T")
_REPORT_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Taken:
    """How many records of each kind were written or read; private entries left out."""

    counts: dict[str, int]
    left_out: int


def nothing_to_report(done: int, total: int) -> None:
    """The default report: nobody looks."""


def nothing_to_check() -> None:
    """The default check: nobody cancels."""


def export_json(
    journal: Journal,
    path: Path,
    private: bool = True,
    report: Report = nothing_to_report,
    check: Callable[[], None] = nothing_to_check,
) -> Taken:
    """Write the whole journal to `path` as JSON, whole or not at all. Raises Trouble.

    Without `private`, private entries stay behind with all that hangs on them. `report` is
    told (records written, records in all); `check` may raise to cancel.
    """
    _refuse_itself(journal, path)
    with dump.standing_still(journal.db):
        left_out = 0 if private else dump.count_private(journal.db)
        meter = _Meter(sum(dump.count_rows(journal.db).values()), report, check)
        head = {
            "made_at": journal.now().isoformat(" ", "seconds"),
            "kith": __version__,
            "private_left_out": left_out,
            "preferences": dump.read_preferences(journal.db),
        }
        tables = (
            (table, meter.count(_records(journal, table, private=private)))
            for table in record_checks()
        )
        return Taken(write_journal(path, head, tables), left_out)


def _records(journal: Journal, table: str, *, private: bool) -> Iterator[dump.Record]:
    for record in dump.read_records(journal.db, table, private=private):
        if table == "reflection" and not private:
            record["figures"] = veiled(journal, str(record["figures"]))
        yield record


def _refuse_itself(journal: Journal, path: Path) -> None:
    if exists(path) and path.samefile(journal.path):
        raise BadInput(f"{path} is the journal itself; choose another file for the export.")


class _Meter:
    """Counts records as they pass, and lets the one who waits look and cancel."""

    def __init__(self, total: int, report: Report, check: Callable[[], None]) -> None:
        self._done, self._total, self._report, self._check = 0, total, report, check

    def count(self, things: Iterator[T]) -> Iterator[T]:
        for thing in things:
            yield thing
            self._done += 1
            if self._done % _REPORT_EVERY == 0:
                self._check()
                self._report(self._done, max(self._done, self._total))


def restore_json(
    journal: Journal,
    path: Path,
    report: Report = nothing_to_report,
    check: Callable[[], None] = nothing_to_check,
) -> Taken:
    """Read an export into an empty journal, as one change with one undo. Raises BadInput.

    The file is read twice: first every record is checked and numbered, so that records may
    refer to later ones and nothing is written for a file that cannot be read whole.
    """
    if any(dump.count_rows(journal.db).values()):
        raise JournalTrouble(
            f"{path.name} can only be restored into an empty journal, and this one has something"
            " in it; choose a new journal for it."
        )
    file = JournalFile(path)
    with journal.change(f"Restore of {path.name}"):
        dump.wait_with_references(journal.db)
        numbers, counts = _numbered(journal, file, _Meter(0, nothing_to_report, check))
        meter = _Meter(sum(counts.values()), report, check)
        for table, rows in groupby(meter.count(file.rows()), key=lambda row: row.table):
            _insert(journal, file, table, rows, numbers)
        for key, value in file.head.get("preferences", {}).items():
            journal.set_preference(key, value)
    return Taken(counts, _left_out(file))


def _left_out(file: JournalFile) -> int:
    left_out = file.head.get("private_left_out", 0)
    return left_out if isinstance(left_out, int) else 0


def _numbered(
    journal: Journal, file: JournalFile, meter: _Meter
) -> tuple[dump.Numbers, dict[str, int]]:
    free = dump.next_ids(journal.db)
    numbers: dump.Numbers = {table: {} for table in free}
    counts = dict.fromkeys(free, 0)
    for row in meter.count(file.rows()):
        counts[row.table] += 1
        if (uid := row.record.get("uid")) is None:
            continue
        known = numbers[row.table]
        if uid in known:
            raise file.trouble(row.place, f"its uid “{uid}” is that of an earlier {row.table}")
        known[uid] = free[row.table] + len(known)
    return numbers, counts


def _insert(
    journal: Journal, file: JournalFile, table: str, rows: Iterator[Row], numbers: dump.Numbers
) -> None:
    last: Row | None = None

    def records() -> Iterator[dict[str, Any]]:
        nonlocal last
        for last in rows:
            yield with_derived(last.record) if table == "person" else last.record

    try:
        dump.insert_records(journal.db, table, records(), numbers)
    except dump.Misfit as error:
        assert last is not None
        raise file.trouble(last.place, str(error)) from error


def with_derived(record: dict[str, Any]) -> dict[str, Any]:
    """A person's record with what is computed from the names."""
    names = (record[key] for key in ("name", "sort_as", "given", "family", "nick", "former"))
    return record | derived(*names)


def load_records(journal: Journal, records: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Put records made by the program into an empty journal, inside a change; fields that are
    left out take their defaults."""
    dump.wait_with_references(journal.db)
    numbers: dump.Numbers = {
        table: {r["uid"]: n for n, r in enumerate(rows, start=1) if "uid" in r}
        for table, rows in records.items()
    }
    for table, rows in records.items():
        whole = (record_checks()[table].read(dict(row)) for row in rows)
        filled = (with_derived(row) if table == "person" else row for row in whole)
        dump.insert_records(journal.db, table, filled, numbers)
