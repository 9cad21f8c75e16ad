"""Our own format: a whole journal as one JSON document, written and read row by row.

resources/schema/kith-journal-1.json describes it and is what every row read is checked against.
Neither way holds more than a row in memory, so that a journal of a million entries passes.
"""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from app.errors import BadInput
from app.exchange.files import written_whole
from app.exchange.json_schema import RecordCheck
from app.exchange.json_stream import JsonStream
from app.paths import resource

FORMAT = "kith-journal"
VERSION = 1
Tables = Iterable[tuple[str, Iterable[Mapping[str, object]]]]


@dataclass(frozen=True, slots=True)
class Row:
    """One record read: the `number`th of its table, at `line` of the file; blobs are bytes."""

    table: str
    number: int
    line: int
    record: dict[str, Any]

    @property
    def place(self) -> str:
        return f"{self.table} {self.number} (line {self.line})"


@cache
def schema() -> dict[str, Any]:
    """The description of the format."""
    path = resource("schema", f"{FORMAT}-{VERSION}.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def record_checks() -> dict[str, RecordCheck]:
    """A check for the records of every table, in the order of the document."""
    definitions = schema()["$defs"]
    tables = schema()["properties"]["tables"]["properties"]
    names = {
        name: table["items"]["$ref"].removeprefix("#/$defs/") for name, table in tables.items()
    }
    return {name: RecordCheck(definitions[kind], definitions) for name, kind in names.items()}


def write_journal(path: Path, head: Mapping[str, object], tables: Tables) -> dict[str, int]:
    """Write the document, whole or not at all; returns how many records each table has.

    `head` is what stands before the tables. Blobs may be bytes. Raises Trouble.
    """
    with written_whole(path) as file:
        return _write(file, {"format": FORMAT, "version": VERSION, **head}, tables)


def _write(file: TextIO, head: Mapping[str, object], tables: Tables) -> dict[str, int]:
    counts: dict[str, int] = {}
    file.write("{\n")
    for key, value in head.items():
        file.write(f"{_json(key)}: {_json(value)},\n")
    file.write('"tables": {')
    for table, records in tables:
        file.write(f"{',' if counts else ''}\n{_json(table)}: [")
        counts[table] = 0
        for record in records:
            file.write(f"{',' if counts[table] else ''}\n{_json(record)}")
            counts[table] += 1
        file.write("\n]" if counts[table] else "]")
    file.write("\n}\n}\n")
    return counts


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_as_text)


def _as_text(blob: bytes) -> str:
    return base64.b64encode(blob).decode("ascii")


class JournalFile:
    """A document to read. `head` is filled while the rows are read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.head: dict[str, Any] = {}

    def rows(self) -> Iterator[Row]:
        """Every record, checked, in the order of the file.

        Raises BadInput with the file and the place of what is wrong.
        """
        try:
            with self.path.open(encoding="utf-8-sig", newline="") as file:
                yield from self._read(JsonStream(file))
        except OSError as error:
            raise BadInput(f"{self.path} cannot be read ({error.strerror}).") from error
        except UnicodeDecodeError as error:
            raise BadInput(f"{self.path.name} is not a text in UTF-8; choose another.") from error
        self._check_head()

    def trouble(self, place: str, what: str) -> BadInput:
        """A sentence on what is wrong at a place of the file."""
        return BadInput(f"{self.path.name}, {place}: {what}. Nothing was taken from it.")

    def _read(self, stream: JsonStream) -> Iterator[Row]:
        try:
            for key in stream.names():
                if key == "tables":
                    yield from self._tables(stream)
                else:
                    self.head[key] = stream.value()
            stream.end()
        except UnicodeDecodeError:
            raise
        except ValueError as error:
            if self.head.get("format") != FORMAT:
                raise self._foreign() from error
            raise self.trouble(f"line {stream.line}", str(error)) from error

    def _tables(self, stream: JsonStream) -> Iterator[Row]:
        for table in stream.names():
            check = record_checks().get(table)
            if check is None:
                raise self.trouble(f"line {stream.line}", f"“{table}” is not a kind of record")
            for number, (line, record) in enumerate(stream.items(), start=1):
                try:
                    whole = check.read(record)
                except BadInput as error:
                    raise self.trouble(f"{table} {number} (line {line})", str(error)) from error
                yield Row(table, number, line, whole)

    def _check_head(self) -> None:
        if self.head.get("format") != FORMAT:
            raise self._foreign()
        version = self.head.get("version")
        if type(version) is int and version > VERSION:
            raise BadInput(
                f"{self.path.name} was written by a newer Kith (format {version}, this one reads"
                f" {VERSION}); update this one."
            )
        if version != VERSION:
            raise self.trouble("version", f"it must be {VERSION}, not {version!r}")
        chosen = self.head.get("preferences", {})
        if not isinstance(chosen, dict) or not all(isinstance(v, str) for v in chosen.values()):
            raise self.trouble("preferences", "they must be texts by name")

    def _foreign(self) -> BadInput:
        return BadInput(
            f"{self.path.name} is not an export of Kith; choose a file that “export” has written."
        )
