"""One journal file: opened, checked, migrated and closed here and nowhere else.

peewee over APSW. Never open a journal with the standard sqlite3 module in the same process:
its closing deletes the live write-ahead log.
"""

import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import apsw
from peewee import DatabaseError, OperationalError
from playhouse.apsw_ext import APSWDatabase

from app.errors import JournalBusy, JournalTrouble, NewerJournal, NotAJournal, NotFound
from app.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from peewee import Query

APPLICATION_ID = 0x4B495448  # "KITH"
SCHEMA = len(MIGRATIONS)
Values = Sequence[Any] | Mapping[str, Any]
T = TypeVar("T")
_HEADER = b"SQLite format 3\x00"
_PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),  # power fails; 0.4 ms a change is cheap against that
    ("foreign_keys", 1),
    ("secure_delete", "fast"),
    ("temp_store", "memory"),
)
PATIENCE = 5  # seconds for which a write waits for another program
LONG_LOG = 1000  # pages after which SQLite itself would write the log back
_open: "weakref.WeakSet[JournalDatabase]" = weakref.WeakSet()


def open_databases() -> list["JournalDatabase"]:
    """Every journal that this process holds open (tests look whether one was left)."""
    return list(_open)


class JournalDatabase(APSWDatabase):
    """The connection of each thread to one journal file."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), pragmas=_PRAGMAS, timeout=PATIENCE, lock_type="IMMEDIATE")
        self.path = path
        self._log_pages = 0
        self._connections: weakref.WeakSet[apsw.Connection] = weakref.WeakSet()

    def _add_conn_hooks(self, conn: apsw.Connection) -> None:
        super()._add_conn_hooks(conn)
        self._connections.add(conn)
        conn.set_wal_hook(self._note_log)  # in place of a write-back inside the commit

    def _note_log(self, _connection: apsw.Connection, _name: str, pages: int) -> int:
        self._log_pages = pages
        return apsw.SQLITE_OK

    def handle(self) -> apsw.Connection:
        """This thread's own connection, for what peewee has no words for."""
        connection: apsw.Connection = self.connection()
        return connection

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows of one statement."""
        return self.handle().execute(sql, values).fetchall()

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row, or None."""
        return self.handle().execute(sql, values).get

    def run(self, sql: str, values: Values = ()) -> None:
        """One statement to its end, without an answer."""
        self.handle().execute(sql, values).fetchall()

    def try_run(self, sql: str, values: Values = ()) -> bool:
        """One statement, unless somebody else is writing at this moment; return whether it ran."""
        self.handle().set_busy_timeout(0)
        try:
            self.run(sql, values)
        except apsw.BusyError:
            return False
        finally:
            self.handle().set_busy_timeout(PATIENCE * 1000)
        return True

    @contextmanager
    def room(self) -> Iterator[None]:
        """A large page cache for a change that may touch very many pages, given back afterwards.

        Without it pages are written to the log again and again while one change goes on
        (an undo of 10,000 rows in a large journal: 1.0 s instead of 0.7).
        """
        self.run("PRAGMA cache_size = -98304")
        try:
            yield
        finally:
            self.run("PRAGMA cache_size = -2000")

    def settle(self) -> None:
        """Write a long log back into the file; for after a commit, when nobody waits for it."""
        if self._log_pages >= LONG_LOG:
            self.run("PRAGMA wal_checkpoint(PASSIVE)")

    def shut(self) -> None:
        """Close every thread's connection; the log is written back into the file."""
        for connection in list(self._connections):
            connection.close()
        self.close()
        _open.discard(self)


def describe_engine(db: JournalDatabase) -> str:
    """Return the format of the file and the versions of what reads and writes it."""
    sqlite, ciphers = db.rows("SELECT sqlite_version(), sqlite3mc_version()")[0]
    return f"Journal format {SCHEMA}, SQLite {sqlite}, {ciphers}, APSW {apsw.apsw_version()}"


def fetch(query: "Query", shape: type[T], db: JournalDatabase) -> list[T]:
    """Rows of a peewee query, each as `shape`; columns stand in the order of its fields."""
    return [shape(*row) for row in query.tuples().execute(db)]


def open_database(
    path: Path, *, create: bool = True, backups: Path | None = None
) -> JournalDatabase:
    """Open the journal at `path`, make it where it is missing, migrate it where it is old.

    A backup is written to `backups` (default: beside the file) before any migration.
    Raises NotFound, NotAJournal, NewerJournal, JournalBusy or JournalTrouble.
    """
    is_new = _look_at(path, create)
    db = JournalDatabase(path)
    try:
        if not is_new:
            _recognise(path)
        db.connect()
        _prepare(db, is_new, backups or backups_of(path))
    except (apsw.Error, DatabaseError, OperationalError) as error:
        db.shut()
        raise _in_words(path, error) from error
    except BaseException:
        db.shut()
        raise
    _open.add(db)
    return db


def backups_of(path: Path) -> Path:
    """Return the folder for what a journal was before each migration."""
    return path.with_name(f"{path.stem} backups")


def _look_at(path: Path, create: bool) -> bool:
    """True where a journal is to be made; refuses what is plainly not one."""
    try:
        is_folder, is_empty = path.is_dir(), not path.exists() or path.stat().st_size == 0
    except OSError as error:  # a name too long, a folder that may not be looked into
        raise JournalTrouble(f"{path} cannot be read ({error.strerror}).") from error
    if is_folder:
        raise NotAJournal(f"{path} is a folder, not a journal; choose a file in it.")
    if is_empty:
        if not create:
            raise NotFound(f"There is no journal at {path}; look whether the file was moved.")
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
        except OSError as error:
            raise JournalTrouble(
                f"A journal cannot be made at {path} ({error.strerror}); choose another place."
            ) from error
        return True
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise JournalTrouble(f"{path} cannot be read ({error.strerror}).") from error
    if header != _HEADER:
        raise NotAJournal(f"{path} is not a Kith journal; choose a file that Kith has made.")
    return False


def _recognise(path: Path) -> None:
    """Refuse a file of another program or a newer Kith before anything of it is altered."""
    look = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        found, version = look.pragma("application_id"), look.pragma("user_version")
        is_empty = not look.execute("SELECT count(*) FROM sqlite_schema").get
    finally:
        look.close()
    if found != APPLICATION_ID and not is_empty:
        raise NotAJournal(f"{path} is a database of another program, not a Kith journal.")
    if version > SCHEMA:
        raise NewerJournal(
            f"{path} was written by a newer Kith (format {version}, this one knows {SCHEMA});"
            " it was left as it is. Open it with that version, or update this one."
        )


def _prepare(db: JournalDatabase, is_new: bool, backups: Path) -> None:
    version = db.value("PRAGMA user_version")
    if version == SCHEMA:
        return
    if not is_new and version:
        from app.store.backup import write_backup

        stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
        write_backup(db, backups / f"{db.path.stem} {stamp} before format {SCHEMA}.kith")
    migrate(db, version)


def migrate(db: JournalDatabase, version: int) -> None:
    """Carry out the migrations after `version`, each with its number in one transaction."""
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        db.run("PRAGMA foreign_keys = OFF")
        with db.atomic():
            migration.up(db.run)
            if migration.CUTS_LOG:
                db.run("DELETE FROM change")
            if broken := db.rows("PRAGMA foreign_key_check"):
                raise JournalTrouble(f"{db.path} could not be brought up to date: {broken[:3]}.")
            db.run(f"PRAGMA application_id = {APPLICATION_ID}")
            db.run(f"PRAGMA user_version = {number}")
        db.run("PRAGMA foreign_keys = ON")


def _in_words(path: Path, error: Exception) -> JournalTrouble:
    cause = error.__cause__ or error.__context__ or error
    if isinstance(cause, apsw.BusyError | apsw.LockedError):
        return JournalBusy(f"Another program is writing to {path}; close it and try again.")
    if isinstance(cause, apsw.NotADBError | apsw.CorruptError):
        return NotAJournal(
            f"{path} is damaged and cannot be opened ({cause}); it was left as it is."
            " Open the newest backup beside it."
        )
    if isinstance(cause, apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return JournalTrouble(
            f"{path} lies where Kith may not write;"
            " copy it to a folder of your own and open it there."
        )
    return JournalTrouble(f"{path} cannot be opened ({cause}).")
