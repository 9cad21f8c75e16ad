"""The journals and the address book that are measured with, made once and kept."""

import random
import shutil
import tempfile
import tomllib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store.database import open_database
from tests import big_journal

SIZES = ((10_000, 100_000), (100_000, 1_000_000))
CARDS = 10_000
WORDS = tomllib.loads(Path(big_journal.__file__).with_name("big_words.toml").read_text("utf-8"))


class Journals:
    """Journals of SIZES in a folder, made when they are first asked for, then copied."""

    def __init__(self, folder: Path, quick: bool) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._schema = _schema(folder)
        self.sizes = SIZES[:1] if quick else SIZES

    def names(self) -> list[str]:
        """Return the journals that are measured, the smallest first."""
        return [f"{people:,}" for people, _entries in self.sizes]

    def path(self, name: str) -> Path:
        """Return the journal of that many people; it is only to be read."""
        people, entries = next(size for size in self.sizes if f"{size[0]:,}" == name)
        path = self._folder / f"{people}-{entries}-{self._schema:08x}.kith"
        if not path.exists():
            fresh = path.with_suffix(".new")
            fresh.unlink(missing_ok=True)
            big_journal.build(fresh, people, entries).rename(path)
        return path

    @contextmanager
    def copied(self, name: str) -> Iterator[Path]:
        """Lend a copy that may be written to."""
        with tempfile.TemporaryDirectory(prefix="kith-bench-", dir=self._folder) as folder:
            yield Path(shutil.copy(self.path(name), folder))

    def address_book(self) -> Path:
        """Return a file of CARDS address cards."""
        path = self._folder / "addresses.vcf"
        if not path.exists():
            path.write_text("".join(_cards(random.Random(2))), encoding="utf-8", newline="")
        return path


def _schema(folder: Path) -> int:
    """Return a number that changes with the tables: journals of other tables are of no use."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        db = open_database(Path(place) / "empty.kith")
        statements = db.rows("SELECT sql FROM sqlite_schema ORDER BY name")
        db.shut()
    return zlib.crc32(repr(statements).encode())


def _cards(chance: random.Random) -> Iterator[str]:
    scripts = WORDS["names"]
    for number in range(CARDS):
        script = chance.choices(scripts, [len(script["given"]) for script in scripts])[0]
        given = chance.choice(script["given"])
        family = "-".join(chance.choices(script["family"], k=2))  # so nobody is doubtful
        lines = ["BEGIN:VCARD", f"VERSION:{chance.choice(('3.0', '3.0', '4.0'))}"]
        lines += [f"FN:{given} {family}", f"N:{family};{given};;;", f"UID:urn:uuid:card-{number}"]
        lines += [f"EMAIL;TYPE=WORK:card{number}@example.net"]
        lines += [f"TEL;TYPE=CELL:+43 699 {chance.randrange(10**7):07}"]
        lines += [line for share, line in _more(chance) if chance.random() < share]
        yield "".join(f"{line}\r\n" for line in [*lines, "END:VCARD"])


def _more(chance: random.Random) -> Iterator[tuple[float, str]]:
    """Yield the lines that only some cards have, each with the share of cards that has it."""
    place, line = chance.choice(WORDS["places"]), chance.choice(WORDS["lines"])
    yield 0.5, f"ORG:{line} {place};{chance.choice(WORDS['lines'])}"
    yield 0.4, f"TITLE:{line}"
    yield 0.5, f"ADR;TYPE=HOME:;;{chance.randrange(1, 99)} High Street;{place};;{place};"
    yield 0.3, f"BDAY:19{chance.randrange(40, 99)}-{chance.randrange(1, 13):02}-17"
    yield 0.3, f"NOTE:{chance.choice(WORDS['matters'])}"
    yield 0.2, f"URL:https://example.net/{chance.randrange(10**6)}"
    yield 0.1, f"CATEGORIES:{line}"
