"""One open journal: its file, its clock, its one door for writes, undo and redo."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from threading import get_ident
from typing import NamedTuple, Self

from app.store import changes, turns
from app.store.changes import Change, Touched
from app.store.database import JournalDatabase, backups_of, describe_engine, open_database

__all__ = ["EVERYTHING", "Change", "Changed", "Journal"]

_SET_PREFERENCE = """
    INSERT INTO preference (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


class Changed(NamedTuple):
    """What a committed change, undo or redo touched; `people` is None where it is very many."""

    tables: frozenset[str]
    people: frozenset[int] | None
    label: str


EVERYTHING = Changed(frozenset({"everything"}), None, "")


class Journal:
    """An open journal. Functions of this package take it first.

    Reads may come from any thread; each has its own connection, closed by release_thread.
    Listeners are called after every commit in the thread that wrote.
    """

    def __init__(self, db: JournalDatabase, today: Callable[[], date]) -> None:
        self.db = db
        self.path = db.path
        self.backups = backups_of(db.path)
        self.today = today
        self.listeners: list[Callable[[Changed], None]] = []
        self._writer: int | None = None  # the thread inside a change; inner changes join it
        self._seen_version = self._data_version()

    @classmethod
    def open(
        cls, path: Path, *, today: Callable[[], date] = date.today, create: bool = True
    ) -> Self:
        """Open the journal at `path`, made where it is missing. Raises JournalTrouble kin."""
        journal = cls(open_database(path, create=create), today)
        return journal

    def now(self) -> datetime:
        """Local time; on a stand-in date, that day with the clock's time."""
        clock = datetime.now()
        day = self.today()
        return (
            clock if day == clock.date() else datetime.combine(day, time(clock.hour, clock.minute))
        )

    @contextmanager
    def change(self, label: str) -> Iterator[None]:
        """Carry out the writes inside as one change called `label`; inner changes join it."""
        if self._writer == get_ident():
            yield
            return
        try:
            with changes.recorded(self.db, label, self.now()) as touched:
                self._writer = get_ident()
                yield
        finally:
            self._writer = None if self._writer == get_ident() else self._writer
        self._tell(label, touched)
        self.db.settle()

    def _tell(self, label: str, touched: Touched) -> None:
        if not touched.tables:
            return
        people = None if touched.people is None else frozenset(touched.people)
        changed = Changed(frozenset(touched.tables), people, label)
        for listener in list(self.listeners):
            listener(changed)

    def undo(self) -> Change | None:
        """Take back the newest change; None where there is none. Raises UndoTrouble."""
        return self._after(changes.undo(self.db))

    def redo(self) -> Change | None:
        """Make again what was taken back last; None where there is none. Raises UndoTrouble."""
        return self._after(changes.redo(self.db))

    def _after(self, moved: tuple[Change, Touched] | None) -> Change | None:
        if moved is None:
            return None
        self._tell(moved[0].label, moved[1])
        self.db.settle()
        return moved[0]

    def undo_to(self, change_id: int) -> int:
        """Take back every change down to and including `change_id`; returns how many."""
        count = 0
        while (change := self.next_undo()) and change.id >= change_id:
            self.undo()
            count += 1
        return count

    def next_undo(self) -> Change | None:
        """The change that undo would take back."""
        return changes.next_undo(self.db)

    def next_redo(self) -> Change | None:
        """The change that redo would make again."""
        return changes.next_redo(self.db)

    def history(self, limit: int = 500) -> list[Change]:
        """The newest changes first."""
        return changes.history(self.db, limit)

    def tidy(self) -> None:
        """Housekeeping for idle moments: forget changes that are older than is promised, and
        whose turn it was of people who are gone."""
        changes.prune(self.db, self.now())
        turns.forget_gone(self.db)

    def changed_elsewhere(self) -> bool:
        """True once after another program has written to the file; cheap enough to poll."""
        version = self._data_version()
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def _data_version(self) -> int:
        return int(self.db.value("PRAGMA data_version"))

    @property
    def is_demo(self) -> bool:
        """True for the invented journal."""
        return self.preference("demo") == "1"

    def describe_engine(self) -> str:
        """Return the format of the file and the versions of what keeps it."""
        return describe_engine(self.db)

    def preference(self, key: str, default: str = "") -> str:
        """A choice kept inside the journal file, such as its name."""
        found = self.db.value("SELECT value FROM preference WHERE key = ?", (key,))
        return default if found is None else str(found)

    def set_preference(self, key: str, value: str) -> None:
        """Keep a choice inside the journal file; not a step of undo."""
        self.db.run(_SET_PREFERENCE, (key, value))

    def try_preference(self, key: str, value: str) -> bool:
        """Keep a choice if nobody else is writing at this moment; return whether it was kept."""
        return self.db.try_run(_SET_PREFERENCE, (key, value))

    def release_thread(self) -> None:
        """Close this thread's own connection."""
        if not self.db.is_closed():
            self.db.close()

    def close(self) -> None:
        """Close the file; the journal cannot be used afterwards."""
        self.listeners.clear()
        self.db.shut()
