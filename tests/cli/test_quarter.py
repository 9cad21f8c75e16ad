"""`kith quarter`: my own part in a quarter or a year, for people and for programs."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.domain.entries import ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.quarter import KEYS
from app.journal import people, quarter_behind, reflections
from app.journal.freezing import finish
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.own_year import set_year_begins
from app.journal.parameters import choose
from tests.journal.days import write
from tests.quarter_samples import THIRD

FACT = LearnedDraft("saves newspapers", "matters", "work")


@pytest.fixture
def file(tmp_path: Path, today: date) -> Path:
    """A journal with six talks with Ana in the summer, one of them private, and one in autumn."""
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    ana = people.add_person(journal, "Ana Silva")
    for day in range(1, 6):
        gave = (ExchangeDraft("given", "a book", "resource"),)
        write(journal, (ana,), f"2026-07-0{day}", kind="met", exchanges=gave, learned=(FACT,))
    promised = (PromiseDraft("send the list"),)
    write(journal, (ana,), "2026-08-01", kind="call", private=True, promises=promised)
    write(journal, (ana,), "2026-10-02", kind="call")
    journal.close()
    return journal.path


def opened(file: Path) -> Journal:
    return Journal.open(file, today=lambda: date(2026, 10, 8))


def said(file: Path, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert run(["--journal", str(file), "--today", "2026-10-08", "quarter", *words]) == code
    out, err = capsys.readouterr()
    return err if code else out


def data(file: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(said(file, capsys, *words, "--json"))


def test_sentences_do_not_wait_for_the_entries_behind(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = said(file, capsys, "2026-Q3")
    monkeypatch.delattr("app.journal.quarter_behind.entries_of")
    assert said(file, capsys, "2026-Q3") == words


def test_a_quarter_is_a_page_of_sentences(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(file, capsys, "2026-Q3").splitlines()
    assert lines[0] == "July to September 2026"
    assert lines[1].endswith(" entries about one person.")
    assert lines[3].startswith("You gave five times")
    assert lines[4].startswith("  Own giving is remembered better. ")
    assert lines[-1].startswith("Not enough to say yet about ")


def test_without_a_word_it_is_the_quarter_that_goes_on(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(file, capsys).startswith("October to December 2026, so far\n")
    told = data(file, capsys)
    assert (told["figures"]["is_over"], told["figures"]["last"]) == (False, "2026-10-08")
    assert told["figures"]["entries"] == 1


def test_a_year_begins_with_the_month_that_was_chosen(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year = data(file, capsys, "2026")["figures"]
    assert (year["quarter"], year["entries"]) == ("2026", 7)
    assert len(year["giving"]["given"]["months"]) == 12
    journal = opened(file)
    set_year_begins(journal, 9)
    journal.close()
    assert data(file, capsys, "2026")["figures"]["quarter"] == "2026–27"
    assert data(file, capsys, "2025")["figures"]["entries"] == 6
    assert said(file, capsys).startswith("September to November 2026, so far\n")


def test_every_figure_comes_with_its_counts_and_the_entries_behind(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = data(file, capsys, "2026-Q3")
    interest, given = told["figures"]["interest"], told["figures"]["giving"]["given"]
    assert (interest["times"], interest["of"], interest["share"]) == (5, 6, 5 / 6)
    assert interest["interval"][0] < 5 / 6 < interest["interval"][1]
    assert (given["times"], given["months"]) == (5, [5, 0, 0])
    assert [each["key"] for each in told["sentences"]] == list(KEYS) == list(told["behind"])
    entries = {each["uid"]: each for each in told["entries"]}
    assert [entries[uid]["day"] for uid in told["behind"]["giving"]] == [
        f"2026-07-0{day}" for day in range(1, 6)
    ]
    assert [entries[uid]["day"] for uid in told["behind"]["promises"]] == ["2026-08-01"]
    assert entries[told["behind"]["new"][0]]["people"] == [
        {"uid": given["places"][0][0], "name": "Ana Silva"}
    ]
    assert (told["frozen_on"], told["parameters"]["trust"]) == (None, 1.0)


def test_a_finished_quarter_is_told_as_it_was_and_what_changed_since(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = said(file, capsys, "2026-Q3").splitlines()[1]
    journal = opened(file)
    reflections.intend(journal, THIRD, "Ask her more", [1])
    finish(journal, Health(journal), THIRD)
    reflections.note_outcome(journal, THIRD, "I did, twice")
    write(journal, (1,), "2026-07-20", kind="met")
    choose(journal, {"trust": 3.0})
    journal.close()
    lines = said(file, capsys, "2026-Q3").splitlines()
    assert lines[1] == before
    assert "Finished on 8 October. Since then:" in lines
    assert "  Entries: 6 then, 7 now." in lines
    assert lines[-2:] == ["Intention: Ask her more (Ana Silva)", "  I did, twice"]
    told = data(file, capsys, "2026-Q3")
    assert (told["frozen_on"], told["parameters"]["trust"]) == ("2026-10-08", 1.0)
    assert (told["intention"], told["outcome"]) == ("Ask her more", "I did, twice")
    assert told["since"][0] == "Entries: 6 then, 7 now."


def test_nobody_is_named_by_a_private_entry_where_they_are_left_out(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = data(file, capsys, "2026-Q3")
    told = data(file, capsys, "2026-Q3", "--without-private")
    assert "2026-08-01" in [each["day"] for each in whole["entries"]]
    assert "2026-08-01" not in [each["day"] for each in told["entries"]]
    assert told["behind"]["promises"] == []
    assert told["figures"]["interest"]["misses"] == [["hidden 1", "2026-08-01"]]
    assert told["figures"]["interest"]["of"] == 6


def test_an_open_entry_is_behind_nothing_that_is_private_on_its_day(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = opened(file)
    tom = people.add_person(journal, "Tom Reed")
    open_entry = write(journal, (tom,), "2026-07-10", kind="met")
    gave = (ExchangeDraft("given", "a book", "resource"),)
    write(journal, (tom,), "2026-07-10", private=True, exchanges=gave)
    (uid,) = (written.uid for written in quarter_behind.written(journal, [open_entry]).values())
    journal.close()
    assert uid in data(file, capsys, "2026-Q3")["behind"]["giving"]
    told = data(file, capsys, "2026-Q3", "--without-private")
    assert not any(uid in entries for entries in told["behind"].values())
    assert told["figures"]["giving"]["given"]["places"][-1] == ["hidden 1", "2026-07-10"]


def test_an_intention_names_nobody_who_stands_in_private_entries_alone(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = opened(file)
    tom = people.add_person(journal, "Tom Reed")
    write(journal, (tom,), "2026-07-10", private=True)
    reflections.intend(journal, THIRD, "Fewer rooms", [1, tom])
    journal.close()
    assert "Intention: Fewer rooms (Ana Silva, Tom Reed)" in said(file, capsys, "2026-Q3")
    told = said(file, capsys, "2026-Q3", "--without-private")
    assert "Intention: Fewer rooms (Ana Silva)" in told


def test_whoever_is_gone_keeps_their_uid_in_what_is_frozen(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = opened(file)
    finish(journal, Health(journal), THIRD)
    journal.close()
    before = data(file, capsys, "2026-Q3")["figures"]
    journal = opened(file)
    people.delete_people(journal, [1])
    journal.close()
    assert data(file, capsys, "2026-Q3")["figures"] == before
    assert before["met"][0][0] is not None and before["promises"]["made"] != [None]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("2027-Q1", "2027-Q1 is still to come; choose one that has begun."),
        ("2027", "2027 is still to come; choose one that has begun."),
        ("0000", "“0000” is no year; write one like 2026."),
        ("summer", "“summer” is no quarter."),
        ("2026-Q5", "“2026-Q5” is no quarter."),
    ],
)
def test_what_is_no_quarter_that_has_begun_is_told_in_a_sentence(
    file: Path, capsys: pytest.CaptureFixture[str], word: str, sentence: str
) -> None:
    assert sentence in said(file, capsys, word, code=1)


def test_nothing_written_is_said_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "No entry is written in these months." in said(file, capsys, "2024-Q1")
