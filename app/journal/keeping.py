"""Whole copies of the journal, to put away in a safe place."""

from pathlib import Path

from app.errors import BadInput
from app.journal.journal import Journal
from app.paths import exists
from app.store.backup import write_backup


def backup_name(journal: Journal) -> str:
    """The file name a copy made now is offered: “journal 2026-10-08.kith”."""
    return f"{journal.path.stem} {journal.today().isoformat()}.kith"


def back_up(journal: Journal, target: Path) -> Path:
    """Copy the journal to `target`, verified, whole or not at all. Raises Trouble."""
    if exists(target) and target.samefile(journal.path):
        raise BadInput(f"{target} is the journal itself; choose another file for the copy.")
    return write_backup(journal.db, target)
