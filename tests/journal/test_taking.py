"""A journal taken along comes back whole, at once, and as one change."""

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.errors import BadInput, JournalTrouble
from app.exchange.journal_json import record_checks, schema
from app.journal import entries, gatherings, introductions, people, promises
from app.journal.demo import write_demo
from app.journal.journal import Journal
from app.journal.taking import export_json, restore_json
from app.store import dump, writing
from app.store.tables import CONTENT_TABLES
from tests.journal.contents import assert_indexes_true, contents

TODAY = date(2026, 10, 8)
SOME = 3
TEXTS = st.text(max_size=12) | st.sampled_from(
    ["陈静仪", "ليلى", "Ćçø̈", "a\0b", "\u2028\r\n", "😀"]
)
STRINGS = {
    "date": st.dates(date(1, 1, 1)).map(date.isoformat),
    "kith-day": st.sampled_from(["", "2026-10-08", "0001-01-01"]),
    "kith-date": st.sampled_from(["", "2026-10-08", "2026-10", "2026", "--02-29", "--12"]),
}
LINKS = {table for table in CONTENT_TABLES if "uid" not in dump.fields_of(table)}


def values(table: str, name: str, field: dict[str, Any]) -> st.SearchStrategy[Any]:
    """What one field may hold, by the schema; references are to any of SOME records."""
    field = {**schema()["$defs"].get(field.get("$ref", "").removeprefix("#/$defs/"), {}), **field}
    types = [field["type"]] if isinstance(field["type"], str) else field["type"]
    found: st.SearchStrategy[Any]
    if target := dump.table_of(dump.fields_of(table)[name]):
        found = st.sampled_from([f"{target} {number}" for number in range(SOME)])
    elif "enum" in field:
        return st.sampled_from(field["enum"])
    elif "boolean" in types:
        found = st.booleans()
    elif "integer" in types:
        found = st.integers(field.get("minimum", -5), field.get("maximum", 2**40))
    elif "contentEncoding" in field:
        found = st.binary(max_size=20).map(lambda data: base64.b64encode(data).decode())
    else:
        found = STRINGS.get(field.get("format", ""), TEXTS)
    if field.get("minLength"):
        found = found.filter(bool)
    return st.none() | found if "null" in types else found


def records(table: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """A few records of one table, the same number in each that others refer to."""
    fields = schema()["$defs"][table]["properties"]
    record = st.fixed_dictionaries({n: values(table, n, f) for n, f in fields.items()})
    if table in LINKS:
        keys = list(fields)[:2]
        return st.lists(record, max_size=4, unique_by=lambda r: tuple(r[key] for key in keys))
    found = st.lists(record, min_size=SOME, max_size=SOME)
    return found.map(lambda given: [_named(table, i, record) for i, record in enumerate(given)])


def _named(table: str, number: int, record: dict[str, Any]) -> dict[str, Any]:
    own = {"uid": f"{table} {number}"}
    if table == "reflection":
        own["quarter"] = f"{record['quarter']} {number}"
    if table == "prompt":
        own["prompt_key"] = f"{record['prompt_key']} {number}"
    if table in ("not_now", "introduction"):  # one a person; nobody is introduced to themselves
        own["person"] = f"person {number}"
    if table == "introduction":
        own["other"] = f"person {(number + 1) % SOME}"
    return {**record, **own}


JOURNALS = st.fixed_dictionaries({table: records(table) for table in CONTENT_TABLES})
PREFERENCES = st.dictionaries(TEXTS, TEXTS, max_size=3)


@contextmanager
def fresh(path: Path) -> Iterator[Journal]:
    journal = Journal.open(path, today=lambda: TODAY)
    try:
        yield journal
    finally:
        journal.close()


def exported(journal: Journal, path: Path, *, private: bool = True) -> dict[str, Any]:
    export_json(journal, path, private=private)
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def without_time(path: Path) -> list[bytes]:
    return [line for line in path.read_bytes().split(b"\n") if not line.startswith(b'"made_at"')]


def document(tables: dict[str, Any], **head: Any) -> dict[str, Any]:
    return {"format": "kith-journal", "version": 1, **head, "tables": tables}


@settings(max_examples=25, phases=[Phase.generate])  # shrinking so much would take minutes
@given(tables=JOURNALS, preferences=PREFERENCES)
def test_any_journal_comes_back_equal_to_the_last_byte(
    tables: dict[str, Any], preferences: dict[str, str]
) -> None:
    with TemporaryDirectory() as folder:
        given, first, second = (Path(folder, f"{name}.json") for name in ("given", "a", "b"))
        given.write_text(json.dumps(document(tables, preferences=preferences)), "utf-8")
        with fresh(Path(folder, "a.kith")) as journal:
            restore_json(journal, given)
            taken = exported(journal, first)
            assert_indexes_true(journal)
        links = {table: _sorted(tables[table]) for table in LINKS}
        assert {table: _sorted(taken["tables"][table]) for table in LINKS} == links
        assert {t: taken["tables"][t] for t in taken["tables"] if t not in LINKS} == {
            table: rows for table, rows in tables.items() if table not in LINKS
        }
        assert taken["preferences"] == preferences
        with fresh(Path(folder, "b.kith")) as other:
            restore_json(other, first)
            export_json(other, second)
        assert without_time(first) == without_time(second)


def _sorted(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: sorted(map(str, row.items())))


def test_the_invented_journal_comes_back_equal(tmp_path: Path) -> None:
    write_demo(tmp_path / "demo.kith", today=TODAY)
    with fresh(tmp_path / "demo.kith") as demo, fresh(tmp_path / "mine.kith") as mine:
        counts = export_json(demo, tmp_path / "a.json").counts
        assert restore_json(mine, tmp_path / "a.json").counts == counts
        assert contents(mine) == contents(demo)
        assert mine.is_demo


def test_ids_of_deleted_people_are_not_given_again(journal: Journal, tmp_path: Path) -> None:
    gone = people.add_person(journal, "Gone")
    people.delete_people(journal, [gone])
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document({"person": [{"uid": "a", "name": "Ana"}]})))
    restore_json(journal, path)
    (ana,) = people.find_by_name(journal, "ana")
    assert ana.id > gone
    while journal.undo():
        pass
    assert contents(journal)["person"] == []
    while journal.redo():
        pass
    assert [p.id for p in people.find_by_name(journal, "ana")] == [ana.id]


def test_a_restore_is_one_change_with_one_undo(journal: Journal, tmp_path: Path) -> None:
    before = contents(journal)
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document({"person": [{"uid": "a", "name": "Ana Silva"}]})))
    restore_json(journal, path)
    after = contents(journal)
    assert [change.label for change in journal.history()] == ["Restore of a.json"]
    journal.undo()
    assert contents(journal) == before
    journal.redo()
    assert contents(journal) == after


def test_records_may_stand_in_any_order_and_leave_out_what_is_usual(
    journal: Journal, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    tables = {
        "entry_person": [{"person": "b", "entry": "e"}],
        "entry": [{"day": "2026-01-02", "uid": "e", "text": "Tea."}],
        "person": [{"name": "Ana", "uid": "a", "met_through": "b"}, {"uid": "b", "name": "Bo"}],
    }
    path.write_text(
        json.dumps({"tables": tables, "version": 1, "format": "kith-journal"}, indent=1)
    )
    restore_json(journal, path)
    (ana,), (bo,) = people.find_by_name(journal, "ana"), people.find_by_name(journal, "bo")
    assert people.person(journal, ana.id).met_through_id == bo.id
    assert [line.text for line in entries.story(journal, bo.id)] == ["Tea."]
    assert people.person(journal, ana.id).state == "active"


def test_a_file_from_before_there_were_follow_ups_is_still_read(
    journal: Journal, tmp_path: Path
) -> None:
    write_demo(tmp_path / "demo.kith", today=TODAY)
    later = ("follow_up", "introduction", "not_now")
    with fresh(tmp_path / "demo.kith") as demo:
        whole = exported(demo, tmp_path / "a.json")
    whole["tables"] = {table: rows for table, rows in whole["tables"].items() if table not in later}
    (tmp_path / "old.json").write_text(json.dumps(whole), "utf-8")
    counts = restore_json(journal, tmp_path / "old.json").counts
    assert counts == {table: len(whole["tables"].get(table, ())) for table in CONTENT_TABLES}


def test_private_entries_stay_behind_with_all_that_hangs_on_them(
    journal: Journal, tmp_path: Path
) -> None:
    ana = people.add_person(journal, "Ana")
    open_id, hidden_id = (
        entries.save_entry(
            journal,
            EntryDraft(
                (ana,),
                "2026-10-01",
                f"{word} text",
                private=private,
                learned=(LearnedDraft(f"{word} fact"),),
                exchanges=(ExchangeDraft("given", f"{word} gift"),),
                promises=(PromiseDraft(f"{word} promise"),),
            ),
        )
        for word, private in (("open", False), ("hidden", True))
    )
    promise = promises.add_promise(journal, ana, "plain promise")
    with journal.change("Point to a private promise, and keep a picture of a private note"):
        hidden = journal.db.value("SELECT id FROM promise WHERE entry_id = ?", (hidden_id,))
        journal.db.run("UPDATE promise SET moved_to_id = ? WHERE id = ?", (hidden, promise))
        journal.db.run(
            "INSERT INTO attachment (uid, entry_id, kind, name, data)"
            " VALUES ('u', ?, 'file', 'hidden file', x'00')",
            (hidden_id,),
        )
        for word, promise_id in (("hidden", hidden), ("open", promise), ("open", None)):
            plan = {"text": f"{word} plan", "day": "2026-10-09", "promise_id": promise_id}
            writing.insert(journal.db, "follow_up", person_id=ana, **plan)
        for word, entry_id in (("hidden", hidden_id), ("open", open_id)):
            met = writing.insert(journal.db, "gathering", name=f"Dinner, {word[:2]}")
            writing.update(journal.db, "entry", entry_id, gathering_id=met)
            plan = {"text": f"{word} plan", "day": "2026-10-09", "gathering_id": met}
            writing.insert(journal.db, "follow_up", person_id=ana, **plan)
    bo = people.add_person(journal, "Bo")
    for word, private in (("open", False), ("hidden", True)):
        made = introductions.add_introduction(journal, ana, bo, f"{word} reason")
        entry_id = introductions.make_introduction(journal, made)
        entries.set_private(journal, [entry_id], private)
    path = tmp_path / "a.json"
    taken = export_json(journal, path, private=False)
    text = path.read_text("utf-8")
    assert "hidden" not in text
    words = ("text", "fact", "gift", "promise", "plan", "reason")
    assert all(f"open {word}" in text for word in words)
    assert (taken.left_out, json.loads(text)["private_left_out"]) == (2, 2)
    assert taken.counts["promise"] == 2 and taken.counts["attachment"] == 0
    assert taken.counts["follow_up"] == 3 and taken.counts["introduction"] == 1
    with fresh(tmp_path / "other.kith") as other:
        assert restore_json(other, path).left_out == 2
    whole = exported(journal, path)
    assert whole["private_left_out"] == 0 and len(whole["tables"]["entry"]) == 4
    assert open_id != hidden_id


def test_a_journal_with_something_in_it_is_not_restored_into(
    journal: Journal, tmp_path: Path
) -> None:
    gatherings.add_gathering(journal, "Dinner")
    before = contents(journal)
    with pytest.raises(JournalTrouble, match="empty journal"):
        restore_json(journal, tmp_path / "a.json")
    assert contents(journal) == before


PERSON = {"uid": "a", "name": "Ana"}


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        (
            {
                "person": [PERSON],
                "detail": [{"uid": "d", "person": "b", "kind": "web", "value": ""}],
            },
            r"detail 1 \(line 1\): “person” refers to a person “b” that is not there",
        ),
        ({"person": [PERSON, PERSON]}, "person 2 .*its uid “a” is that of an earlier person"),
        (
            {
                "person": [PERSON],
                "circle": [{"uid": "c", "name": "C"}],
                "circle_person": [{"circle": "c", "person": "a"}] * 2,
            },
            "circle_person 2 .*does not fit the records before it",
        ),
        ({"person": [{**PERSON, "notes": "\ud83d"}]}, "person 1 .*half a character"),
        ({"person": [{**PERSON, "birthday": "soon"}]}, "“birthday” must be a date .* not “soon”"),
    ],
)
def test_a_file_that_does_not_fit_together_changes_nothing(
    journal: Journal, tmp_path: Path, tables: dict[str, Any], sentence: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document(tables, preferences={"name": "Theirs"})))
    before = contents(journal)
    with pytest.raises(BadInput, match=rf"a\.json, .*{sentence}.*Nothing was taken"):
        restore_json(journal, path)
    assert contents(journal) == before
    assert journal.preference("name") == ""
    assert journal.history() == []


class Stopped(Exception):
    """Somebody pressed Cancel."""


def stop_at(done: int) -> tuple[Callable[[int, int], None], Callable[[], None], list[int]]:
    seen: list[int] = []

    def check() -> None:
        if len(seen) >= done:
            raise Stopped

    return lambda count, total: seen.append(count * 100 // total), check, seen


def test_both_ways_can_be_watched_and_stopped_without_a_trace(tmp_path: Path) -> None:
    write_demo(tmp_path / "demo.kith", today=TODAY)
    path = tmp_path / "a.json"
    with fresh(tmp_path / "demo.kith") as demo, fresh(tmp_path / "mine.kith") as mine:
        report, check, _ = stop_at(2)
        with pytest.raises(Stopped):
            export_json(demo, path, report=report, check=check)
        assert not path.exists()
        report, check, seen = stop_at(1000)
        export_json(demo, path, report=report, check=check)
        assert seen == sorted(seen) and seen[-1] > 70
        report, check, _ = stop_at(2)
        with pytest.raises(Stopped):
            restore_json(mine, path, report, check)
        assert not any(contents(mine).values())


def test_the_journal_itself_is_never_written_over(journal: Journal) -> None:
    with pytest.raises(BadInput, match="the journal itself"):
        export_json(journal, journal.path)
    assert people.add_person(journal, "Ana")


def test_every_field_of_every_table_is_taken(journal: Journal, tmp_path: Path) -> None:
    tables = exported(journal, tmp_path / "a.json")["tables"]
    assert list(tables) == list(CONTENT_TABLES) == list(record_checks())
