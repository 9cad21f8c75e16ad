"""Our own format: described as it is, read piece by piece, and refused with the place."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peewee import BlobField, BooleanField, ForeignKeyField, IntegerField

from app.domain import kinds
from app.errors import BadInput, Trouble
from app.exchange import json_stream
from app.exchange.files import written_whole
from app.exchange.journal_json import JournalFile, record_checks, schema, write_journal
from app.exchange.json_schema import RecordCheck, field_check
from app.exchange.json_stream import JsonStream
from app.store import checking, dump
from app.store.tables import CONTENT_TABLES

DAYS = {"date", "kith-day", "kith-date"}
ENUMS = {
    ("person", "state"): kinds.State,
    ("detail", "kind"): kinds.DetailKind,
    ("entry", "kind"): kinds.Kind,
    ("entry", "began"): kinds.Began,
    ("learned", "kind"): kinds.LearnedKind,
    ("learned", "area"): kinds.LifeArea,
    ("exchange", "direction"): kinds.Direction,
    ("exchange", "what"): kinds.What,
    ("promise", "state"): kinds.PromiseState,
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(-9, 9) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def described(table: str) -> dict[str, dict[str, Any]]:
    """The fields of a table as the schema describes them, references to definitions resolved."""
    definitions = schema()["$defs"]
    fields = definitions[table]["properties"].items()
    return {
        name: {**definitions.get(field.get("$ref", "").removeprefix("#/$defs/"), {}), **field}
        for name, field in fields
    }


def test_the_schema_knows_every_table_in_the_order_of_writing() -> None:
    assert tuple(record_checks()) == CONTENT_TABLES


@pytest.mark.parametrize("table", CONTENT_TABLES)
def test_the_schema_describes_every_column_as_the_table_has_it(table: str) -> None:
    found = described(table)
    columns = dump.fields_of(table)
    assert list(found) == list(columns)
    for name, column in columns.items():
        types = {found[name]["type"]} if isinstance(found[name]["type"], str) else None
        types = types or set(found[name]["type"])
        assert ("null" in types) == column.null, name
        assert types - {"null"} == {_json_type(column)}, name
        assert ("contentEncoding" in found[name]) == isinstance(column, BlobField), name


def _json_type(column: object) -> str:
    if isinstance(column, BooleanField):
        return "boolean"
    if isinstance(column, IntegerField) and not isinstance(column, ForeignKeyField):
        return "integer"
    return "string"


def test_the_schema_and_the_words_of_the_program_are_the_same() -> None:
    for (table, field), words in ENUMS.items():
        assert [word for word in described(table)[field]["enum"] if word] == list(words)


def test_the_schema_and_the_check_agree_on_what_is_a_day() -> None:
    for table in CONTENT_TABLES:
        days = {n: f["format"] for n, f in described(table).items() if f.get("format") in DAYS}
        whole = {name: format != "kith-date" for name, format in days.items()}
        assert whole == checking.DAYS.get(table, {}), table


@given(JSON)
def test_only_what_a_field_may_hold_passes(value: Any) -> None:
    assert (field_check({"type": "boolean"})(value) == "") == isinstance(value, bool)
    is_number = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
    assert (field_check({"type": ["integer", "null"]})(value) == "") == (is_number or value is None)


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ({"format": "date"}, ["2024-02-29"], ["", "2024-02", "2023-02-29", " 2024-02-29", "x"]),
        ({"format": "kith-day"}, ["", "2024-02-29"], ["2024-02", "--02-29"]),
        ({"format": "kith-date"}, ["", "2024", "2024-02", "--02-29"], ["24", "2024-13", "--13"]),
        ({"minLength": 1}, ["x"], [""]),
        ({"enum": ["me", "them"]}, ["me"], ["", "Me"]),
        ({"contentEncoding": "base64"}, ["", "AAE="], ["AA", "ä", "A A="]),
    ],
)
def test_a_text_is_held_against_its_rule(
    field: dict[str, Any], good: list[str], bad: list[str]
) -> None:
    check = field_check({"type": "string", **field})
    assert [text for text in good if check(text)] == []
    assert [text for text in bad if not check(text)] == []


def test_a_schema_with_an_unknown_word_is_refused() -> None:
    with pytest.raises(KeyError):
        field_check({"type": "string", "pattern": "a"})


def test_a_record_is_filled_with_what_it_leaves_out() -> None:
    check = RecordCheck(
        {
            "properties": {
                "uid": {"type": "string"},
                "text": {"type": "string", "default": ""},
                "data": {"type": "string", "contentEncoding": "base64"},
            },
            "required": ["uid", "data"],
        },
        {},
    )
    assert check.read({"uid": "a", "data": "AAE="}) == {"uid": "a", "text": "", "data": b"\0\1"}
    for record, words in (({"uid": "a"}, "no “data”"), ([], "object"), ({"x": 1}, "“x”")):
        with pytest.raises(BadInput, match=words):
            check.read(record)


@given(st.dictionaries(st.text(), JSON, max_size=4), st.integers(1, 30), st.booleans())
def test_any_document_reads_the_same_in_pieces_of_any_size(
    document: dict[str, Any], size: int, spaced: bool
) -> None:
    text = json.dumps(document, ensure_ascii=not spaced, indent=2 if spaced else None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_CHUNK", size)
        stream = JsonStream(io.StringIO(text))
        assert {name: stream.value() for name in stream.names()} == json.loads(text)
        stream.end()
        assert stream.line == text.count("\n") + 1


@given(st.lists(JSON, max_size=5), st.integers(1, 30))
def test_the_items_of_a_list_come_one_by_one_with_their_line(items: list[Any], size: int) -> None:
    text = "[" + ",\n".join(map(json.dumps, items)) + "]"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_CHUNK", size)
        found = list(JsonStream(io.StringIO(text)).items())
    assert found == [(line, json.loads(json.dumps(x))) for line, x in enumerate(items, start=1)]


PERSON = {"uid": "a", "name": "Ana"}


def written(path: Path, *tables: tuple[str, list[dict[str, Any]]]) -> Path:
    write_journal(path, {"made_at": "now", "preferences": {"name": "Mine"}}, tables)
    return path


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    photo = {"uid": "p", "person": "a", "kind": "photo", "data": b"\0\xff"}
    path = written(tmp_path / "j.json", ("person", [PERSON]), ("attachment", [photo]))
    file = JournalFile(path)
    rows = list(file.rows())
    assert [(row.table, row.number, row.line) for row in rows] == [
        ("person", 1, 8),
        ("attachment", 1, 11),
    ]
    assert rows[0].record["name"] == "Ana" and rows[1].record["data"] == b"\0\xff"
    assert file.head["preferences"] == {"name": "Mine"}


def test_any_file_cut_short_is_refused(tmp_path: Path) -> None:
    whole = written(tmp_path / "j.json", ("person", [PERSON, PERSON])).read_bytes().rstrip()
    cut = tmp_path / "cut.json"
    for length in range(len(whole)):
        cut.write_bytes(whole[:length])
        with pytest.raises(BadInput, match=r"^cut\.json"):
            list(JournalFile(cut).rows())


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"Ana"', "7", r"j.json, person 1 \(line 8\): “name” must be a text, not 7\. Nothing"),
        ('"Ana"', '""', "person 1 .*“name” is empty"),
        ('"uid": "a", ', "", "person 1 .*no “uid”"),
        ('"name"', '"nom"', "person 1 .*“nom” that is not known"),
        ('"person"', '"pets"', "line 7: “pets” is not a kind of record"),
        ('"Ana"', '"Ana', "line 8: it is not JSON"),
        ('"version": 1', '"version": 2', "newer Kith .format 2"),
        ('"version": 1', '"version": "1"', "version: it must be 1, not '1'"),
        ('"kith-journal"', '"other"', "is not an export of Kith"),
        ('{"name": "Mine"}', '["Mine"]', "preferences: they must be texts by name"),
        ("}\n}\n", "}\n}\n}", "something follows"),
        ("Ana", "\ud83d", "UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    path = written(tmp_path / "j.json", ("person", [PERSON]))
    text = path.read_text("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new).encode("utf-8", "surrogatepass"))
    with pytest.raises(BadInput, match=sentence):
        list(JournalFile(path).rows())


@pytest.mark.parametrize("content", [b"", b"BEGIN:VCARD\r\n", b"[1, 2]", b"{}", b"[" * 100_000])
def test_a_file_of_another_kind_is_called_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="is not an export of Kith"):
        list(JournalFile(path).rows())


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        list(JournalFile(tmp_path / "none.json").rows())


def test_a_file_takes_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), written_whole(path) as file:
        file.write("new")
        file.write(str(1 / 0))
    assert path.read_text() == "old"
    with written_whole(path) as file:
        file.write("new")
    assert path.read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["kept.json"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be written"), written_whole(tmp_path / "no" / "x"):
        raise AssertionError("nothing may be written")
