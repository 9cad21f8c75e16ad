"""The commands, as somebody types them."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.domain.jot_words import Sort, word_of
from app.domain.quarters import Quarter
from app.journal import (
    circles,
    entries,
    gatherings,
    helping,
    introductions,
    people,
    promises,
    reflections,
)
from app.journal.journal import Journal
from app.store import writing

ROOT = Path(__file__).parents[2]
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEMAIL:{}@example.org\nEND:VCARD\n"


class Kith:
    """Types `kith …` with a journal and a day; keeps what was printed."""

    def __init__(self, journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.journal, self.capsys = journal, capsys
        self.out = self.err = ""

    def __call__(self, *words: object, code: int = 0) -> str:
        typed = ["--journal", str(self.journal), "--today", "2026-10-08", *map(str, words)]
        assert run(typed) == code
        self.out, self.err = self.capsys.readouterr()
        return self.out

    def json(self, *words: object, code: int = 0) -> Any:
        return json.loads(self(*words, "--json", code=code))


@pytest.fixture
def kith(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Kith:
    return Kith(tmp_path / "journal.kith", capsys)


def test_a_note_is_kept_found_shown_and_taken_back(kith: Kith) -> None:
    assert kith("jot", "@Ana Silva and @Tom,", "coffee") == (
        "Kept on 2026-10-08, about Ana Silva, Tom.\n"
    )
    assert "Ana Silva and Tom, coffee" in kith("find", "coff")
    shown = kith("show", "ana")
    assert shown.startswith("Ana Silva\n") and "2026-10-08  Ana Silva and Tom, coffee" in shown
    assert kith("history") == "2026-10-08 00:00:00  Jot about Ana Silva and Tom\n".replace(
        "00:00:00", kith.out[11:19]
    )
    assert kith("undo") == "Taken back: Jot about Ana Silva and Tom.\n"
    assert kith.json("find", "coffee") == []
    assert kith("redo") == "Made again: Jot about Ana Silva and Tom.\n"
    assert len(kith.json("find", "coffee")) == 1


def test_a_note_may_be_of_another_day_and_come_from_another_program(
    kith: Kith, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kith.json("jot", "@Ana, tea", "--day", "yesterday")["day"] == "2026-10-07"
    monkeypatch.setattr(sys, "stdin", io.StringIO("@Zeynep called me"))
    kept = kith.json("jot", "-")
    assert (kept["people"], kept["kind"], kept["text"]) == (["Zeynep"], "call", "Zeynep called me")


NOTES = """\
Yesterday @Ana Silva and @Tom at #IFLA 2026 with #old colleagues, coffee. #nix
learned: Ana: wants to save the newspapers
offered: an introduction
promise: @Tom: send him the benchmark by friday
"""


def test_the_words_of_a_jot_are_kept_as_what_they_mean_and_told(kith: Kith, tmp_path: Path) -> None:
    journal = Journal.open(kith.journal)
    gatherings.add_gathering(journal, "IFLA 2026")
    circles.add_circle(journal, "Old colleagues")
    journal.close()
    assert kith("jot", NOTES).splitlines() == [
        "Kept on 2026-10-07, about Ana Silva, Tom, at IFLA 2026.",
        "  learned (Ana Silva): wants to save the newspapers",
        "  offered (Ana Silva and Tom): an introduction",
        "  promise (Tom, 2026-10-09): send him the benchmark by friday",
        "Now in the circle old colleagues: Ana Silva and Tom.",
        "“#nix” stays text: no gathering or circle is called so.",
    ]
    shown = kith("show", "Tom")
    assert "send him the benchmark by friday" in shown and "newspapers" not in shown
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    kith("export", first)
    other = Kith(tmp_path / "other.kith", kith.capsys)
    restored = other.json("import", first)["restored"]
    counted = [restored[table] for table in ("learned", "exchange", "promise", "circle_person")]
    assert counted == [1, 2, 1, 2]
    other("export", second)
    taken = [json.loads(file.read_text("utf-8")) for file in (first, second)]
    assert taken[0] | {"made_at": ""} == taken[1] | {"made_at": ""}
    kith("undo")
    assert kith.json("check")["counts"]["person"] == 0


def test_what_a_jot_says_is_data_too(kith: Kith) -> None:
    kept = kith.json("jot", "@Tom, tea #nix\nahead: moves in two months")
    assert kept["lines"] == [
        {"word": "ahead", "text": "moves in two months", "people": ["Tom"], "day": "2026-12"}
    ]
    assert (kept["text"], kept["left"], kept["gathering"]) == ("Tom, tea #nix", ["nix"], "")
    assert kept["circles"] == []


def test_a_second_gathering_stays_text(kith: Kith) -> None:
    journal = Journal.open(kith.journal)
    for name in ("Dinner", "Lunch"):
        gatherings.add_gathering(journal, name)
    journal.close()
    told = kith("jot", "@Tom at #Lunch before #Dinner")
    assert "at Lunch.\n" in told and "“#Dinner” stays text: an entry has one gathering." in told


def test_address_books_come_in_with_an_outcome_per_card(kith: Kith, tmp_path: Path) -> None:
    book = tmp_path / "book.vcf"
    book.write_text(CARD.format("Ana Silva", "ana") + "BEGIN:VCARD\nX-A:1\nEND:VCARD\n")
    told = kith.json("import", book)
    assert [told[key] for key in ("new", "changed", "identical", "doubtful", "unreadable")] == [
        *(1, 0, 0, 0, 1)
    ]
    assert [(card["line"], card["result"]) for card in told["cards"]] == [
        (1, "new"),
        (6, "unreadable"),
    ]
    assert told["cards"][1]["reason"]
    again = kith("import", book)
    assert again.startswith("book.vcf: 1 identical, 1 unreadable.\n  Line 6:")
    assert len(kith.json("history")) == 1


def test_what_came_in_before_a_bad_file_stays_and_is_told(kith: Kith, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.vcf", tmp_path / "bad.vcf"
    good.write_text(CARD.format("Ana Silva", "ana"))
    assert kith("import", good, bad, code=1) == "good.vcf: 1 new.\n"
    assert "bad.vcf cannot be read" in kith.err
    assert kith.json("check")["counts"]["person"] == 1


@pytest.mark.parametrize(("choice", "people_then"), [("skip", 1), ("same", 1), ("new", 2)])
def test_doubtful_cards_go_the_way_that_was_asked_for(
    kith: Kith, tmp_path: Path, choice: str, people_then: int
) -> None:
    kith("jot", "@Ana Silva, tea")
    book = tmp_path / "book.vcf"
    book.write_text(CARD.format("Ana Silva", "ana"))
    assert kith.json("import", book, "--doubtful", choice)["doubtful"] == 1
    assert kith.json("check")["counts"]["person"] == people_then
    assert kith.json("check")["counts"]["detail"] == (choice != "skip")


def test_everything_goes_out_and_comes_back_equal(kith: Kith, tmp_path: Path) -> None:
    kith("jot", "@Ana Silva and @陈静仪, tea")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    kith("export", first)
    other = Kith(tmp_path / "other.kith", kith.capsys)
    assert other.json("import", first)["restored"]["person"] == 2
    other("export", second)
    taken = [json.loads(file.read_text("utf-8")) for file in (first, second)]
    for one in taken:
        del one["made_at"]
    assert taken[0] == taken[1]
    other("import", first, code=1)
    assert "empty journal" in other.err


def test_a_sound_journal_and_a_damaged_one_are_told_apart(kith: Kith) -> None:
    kith("jot", "@Ana, tea")
    report = kith.json("check")
    assert report["ok"] is True and report["counts"]["entry"] == 1 and report["troubles"] == []
    journal = Journal.open(kith.journal)
    journal.db.run("UPDATE person SET birthday = 'soon'")
    journal.db.run("DELETE FROM entry_fts")
    journal.close()
    report = kith.json("check", code=1)
    assert report["ok"] is False
    assert report["troubles"] == [
        "The search index of entry misses 1 rows.",
        "person 1 has “soon” as its birthday, which is no date.",
    ]


def test_a_copy_is_written_where_it_was_asked_for(kith: Kith, tmp_path: Path) -> None:
    kith("jot", "@Ana, tea")
    copy = tmp_path / "copy.kith"
    kith("backup", copy)
    assert Kith(copy, kith.capsys).json("check")["counts"]["entry"] == 1
    kith("backup", kith.journal, code=1)
    assert "is the journal itself" in kith.err
    assert "journal 2026-10-08.kith" in kith("backup")


def test_who_is_unclear_is_listed_with_what_tells_them_apart(kith: Kith) -> None:
    journal = Journal.open(kith.journal)
    people.add_person(journal, "Ana Silva", line="Newspapers, Évora")
    people.add_person(journal, "Ana Abreu")
    journal.close()
    kith("show", "Ana", code=1)
    assert kith.err == (
        "kith: “Ana” may be any of 2 people: Ana Abreu; Ana Silva (Newspapers, Évora).\n"
    )
    kith("show", "Nobody", code=1)
    assert "Nobody called “Nobody”" in kith.err
    assert kith("show", "ANA", "SILVA").startswith("Ana Silva\n  Newspapers, Évora\n")


def test_a_relation_is_told_from_either_side(kith: Kith) -> None:
    journal = Journal.open(kith.journal)
    ana, joaquim = (people.add_person(journal, name) for name in ("Ana", "Joaquim"))
    people.relate(journal, joaquim, ana, "daughter")
    journal.close()
    assert "Related\n  daughter: Ana\n" in kith("show", "Joaquim")
    assert "Related\n  daughter of Joaquim\n" in kith("show", "Ana")
    assert kith.json("show", "Ana")["relations"] == [
        {"kind": "daughter", "name": "Joaquim", "theirs": False}
    ]


def test_a_person_is_shown_with_everything_that_is_known(kith: Kith) -> None:
    journal = Journal.open(kith.journal, today=lambda: date(2026, 10, 8))
    ana = people.add_person(journal, "Ana Silva", rhythm=30, role="Keeper", organisation="Archive")
    people.add_detail(journal, ana, "email", "ana@example.org", "work")
    entries.add_learned(journal, ana, "saves newspapers", area="hopes")
    entries.add_learned(journal, ana, "lend her the lens", kind="couldhelp")
    ahead = entries.add_learned(journal, ana, "hearing", kind="ahead", day="2026-10-01")
    helping.answer_ahead(journal, ahead, "she won")
    promises.add_promise(journal, ana, "send the list", due="2026-11-01")
    tom = people.add_person(journal, "Tom Baker")
    made = introductions.add_introduction(journal, tom, ana, "both restore film")
    introductions.edit_introduction(journal, made, person_agrees="yes")
    with journal.change("Follow-up"):
        plan = {"text": "ask about the film", "day": "2026-10-09"}
        writing.insert(journal.db, "follow_up", person_id=ana, **plan)
    reflections.intend(journal, Quarter(2026, 7), "Watch a film together")
    journal.close()
    shown = kith("show", "Ana Silva").splitlines()
    for line in (
        "  Keeper, Archive",
        "  hoped for about every month",
        "  email (work): ana@example.org",
        "  saves newspapers (hopes)",
        "  lend her the lens",
        "  hearing (2026-10-01, she won 2026-10-08)",
        "  I: send the list (open, due 2026-11-01)",
        "  ask about the film (open 2026-10-09)",
        "  Tom Baker (yes), Ana Silva (not asked): both restore film (open)",
    ):
        assert line in shown
    data = kith.json("show", "Ana Silva")
    assert data["person"]["rhythm"] == 30 and data["promises"][0]["due"] == "2026-11-01"
    assert data["introductions"][0]["other_name"] == "Ana Silva"
    assert data["follow_ups"][0]["text"] == "ask about the film"
    assert kith("find", "film").splitlines() == [
        "follow up     2026-10-09  Ana Silva  ask about the film  (open)",
        "introduction  2026-10-08  Tom Baker, Ana Silva  both restore film  (open)",
        "reflection    2026-Q3  Watch a film together",
    ]
    assert kith.json("find", "film")[-1]["quarter"] == "2026-Q3"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["import", "missing.vcf"], "missing.vcf cannot be read"),
        (["jot", "coffee"], "Say whom this is about"),
        (["jot", "@Ana", "--day", "31.12.26"], "is not a date"),
        (["undo"], "There is nothing to take back."),
        (["redo"], "There is nothing to make again."),
        (["jot", "@Ana, caf\udce9"], "is not written in UTF-8"),
        (["find", "caf\udce9"], "is not written in UTF-8"),
        (["show", "caf\udce9"], "is not written in UTF-8"),
        *(
            ([*words, "x" * 300], "x cannot be used")
            for words in (["demo"], ["export"], ["backup"])
        ),
        (["--journal", "x" * 300, "check"], "x cannot be read"),
    ],
)
def test_expected_trouble_is_one_sentence_and_exit_code_1(
    kith: Kith, words: list[str], sentence: str
) -> None:
    assert kith(*words, code=1) == ""
    assert sentence in kith.err and kith.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [["frobnicate"], ["show"], ["find"], ["--today", "soon", "check"]]
)
def test_wrong_usage_is_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(words)
    assert ended.value.code == 2
    assert "usage: kith" in capsys.readouterr().err


def test_options_may_stand_before_or_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "j.kith")
    assert run(["jot", "@Ana, tea", "--today", "2020-02-02", "--journal", file]) == 0
    assert run(["--journal", file, "--json", "find", "tea"]) == 0
    assert '"day": "2020-02-02"' in capsys.readouterr().out


def kith_process(*words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **variables}
    return subprocess.run(
        [sys.executable, "-m", "app", *words], cwd=ROOT, env=environment, capture_output=True
    )


def test_variables_choose_journal_and_day_and_any_output_can_show_any_name(tmp_path: Path) -> None:
    chosen = {
        "KITH_JOURNAL": str(tmp_path / "j.kith"),
        "KITH_TODAY": "2021-01-01",
        "PYTHONIOENCODING": "ascii",
        "PYTHONUTF8": "0",
    }
    done = kith_process("jot", "@陈静仪, tea", **chosen)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"Kept on 2021-01-01, about \\u9648\\u9759\\u4eea.\n"


def test_data_stays_json_on_any_output(tmp_path: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    journal = str(tmp_path / "j.kith")
    done = kith_process(
        "jot", "@Zoë, a 😀 from 陈静仪", "--json", "--journal", journal, **ascii_only
    )
    assert json.loads(done.stdout.decode("ascii"))["text"] == "Zoë, a 😀 from 陈静仪"


def test_no_command_needs_the_window(tmp_path: Path) -> None:
    code = (
        "import sys; from app.__main__ import main; code = main(sys.argv[1:]);"
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'numpy', 'matplotlib'))];"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--journal", str(tmp_path / "j.kith"), "jot", "@Ana, tea"],
        cwd=ROOT,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr


def test_a_reader_who_has_seen_enough_ends_it_quietly(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m app --journal "{tmp_path / "j.kith"}" check | true'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True)
    assert done.stderr == b""


def test_help_says_it_all(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--help"])
    told = capsys.readouterr().out
    from app.cli.commands import COMMANDS

    for word in (*COMMANDS, "--journal", "--today", "--json", "exit codes", "KITH_JOURNAL"):
        assert word in told


def test_the_help_of_jot_lists_the_words_that_begin_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        run(["jot", "--help"])
    told = capsys.readouterr().out
    for sort in Sort:
        assert f"{word_of(sort)}:" in told
    assert "Without a text, `kith jot` opens the Jot window." in told
