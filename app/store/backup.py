"""Whole copies of a journal by SQLite's own backup, verified before they get their name."""

from contextlib import suppress
from pathlib import Path

import apsw

from app.errors import JournalTrouble
from app.store.database import JournalDatabase

_PAGES_AT_ONCE = 2000


def write_backup(db: JournalDatabase, target: Path) -> Path:
    """Copy the open journal to `target`, whole or not at all; returns the file written.

    A file of that name is replaced only by a copy that was verified.
    Raises JournalTrouble where it cannot be written.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial.unlink(missing_ok=True)
        _copy(db.handle(), partial)
        partial.chmod(0o600)
        partial.replace(target)
    except (OSError, apsw.Error) as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise JournalTrouble(
            f"The backup {target} could not be written ({error}); the journal itself is untouched."
        ) from error
    return target


def _copy(source: apsw.Connection, target: Path) -> None:
    copy = apsw.Connection(str(target))
    try:
        with copy.backup("main", source, "main") as backup:
            while not backup.done:
                backup.step(_PAGES_AT_ONCE)
        copy.pragma("journal_mode", "delete")  # one file to carry away, without its log
        if (verdict := copy.pragma("quick_check")) != "ok":
            raise apsw.CorruptError(str(verdict))
    finally:
        copy.close()
