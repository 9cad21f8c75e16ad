"""`kith today` and `kith ready`: the page of the day, and what to have in mind."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.domain.quarters import Quarter
from app.journal import gatherings, people, promises, reflections
from app.journal.entries import add_learned
from app.journal.journal import Journal
from tests.journal.days import on, write


@pytest.fixture
def file(tmp_path: Path, today: date) -> Path:
    """A journal with Ana and Tom, whose rhythms have passed, and a gathering to come."""
    journal = Journal.open(tmp_path / "journal.kith", today=lambda: today)
    with on(journal, "2026-01-01"):
        ana = people.add_person(journal, "Ana Silva", rhythm=30, birthday="--10-11")
        tom = people.add_person(journal, "Tom", rhythm=30)
        add_learned(journal, ana, "her father’s hearing", "ahead", day="2026-10-06")
        promises.add_promise(journal, tom, "send the list", due="2026-10-06")
    write(journal, (ana, tom), "2025-10-08", "Coffee after the keynote.", kind="met")
    write(journal, (tom,), "2026-08-01", "He is moving.", kind="call", private=True)
    held = gatherings.add_gathering(journal, "iPRES", "Ghent", "2026-10-20", "2026-10-22")
    gatherings.add_to_roster(journal, held, [tom])
    journal.set_preference("capacity", "1")
    journal.close()
    return journal.path


def said(file: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["--journal", str(file), "--today", "2026-10-08", *words]) == 0
    return capsys.readouterr().out


def data(file: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(said(file, capsys, *words, "--json"))


def test_today_is_one_page_of_sentences(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(file, capsys, "today").splitlines() == [
        "Thursday, 8 October",
        "",
        "On your mind",
        "  You might write to Ana Silva: her father’s hearing was on Tuesday.",
        "    Met, 8 October 2025: “Coffee after the keynote.”",
        "",
        "Promised",
        "  Tom: send the list (was due on Tuesday)",
        "",
        "Coming up",
        "  Ana Silva: birthday, Sunday 11 October",
        "  iPRES: from Tuesday 20 October",
        "",
        "On this day in 2025",
        "  Ana Silva, Tom: Coffee after the keynote.",
    ]


def test_tomorrow_it_is_the_turn_of_others(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal = Journal.open(file, today=lambda: date(2026, 10, 1))
    add_learned(journal, 2, "an exam", "ahead", day="2026-10-05")
    journal.close()
    named = []
    for day in ("08", "08", "09", "10"):
        assert run(["--journal", str(file), "--today", f"2026-10-{day}", "today", "--json"]) == 0
        named += [one["name"] for one in json.loads(capsys.readouterr().out)["on_mind"]]
    assert named == ["Ana Silva", "Ana Silva", "Tom", "Ana Silva"]


def test_private_entries_stay_out_where_asked(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "moving" in said(file, capsys, "ready", "Tom")
    assert "moving" not in said(file, capsys, "ready", "Tom", "--without-private")
    assert data(file, capsys, "ready", "iPRES")["people"][0]["note"]["text"] == "He is moving."
    told = data(file, capsys, "ready", "iPRES", "--without-private")
    assert told["people"][0]["note"] is None


def test_ready_for_somebody_and_for_a_gathering(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ana = said(file, capsys, "ready", "ana")
    assert ana.startswith("Ana Silva\n\nLast notes\n  2025-10-08  Coffee after the keynote.\n")
    assert "\nAhead\n  her father’s hearing (on Tuesday)\n" in ana
    assert said(file, capsys, "ready", "ipres").splitlines() == [
        "iPRES",
        "  Ghent",
        "  2026-10-20 to 2026-10-22",
        "",
        "Tom",
        "  2026-08-01  He is moving.",
        "  you promised: send the list (was due on Tuesday)",
    ]
    assert data(file, capsys, "ready", "ana")["unasked"][0] == "family"


def test_an_empty_day_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(tmp_path / "new.kith", capsys, "today")
    assert out == "Thursday, 8 October\n\nNothing waits and nothing comes up.\n"


def test_today_tells_what_i_set_out_to_do_and_invites_to_look_back(
    file: Path, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = Journal.open(file, today=lambda: today)
    ana = people.find_by_name(journal, "Ana Silva")[0].id
    reflections.intend(journal, Quarter(2026, 4), "Fewer rooms", [ana])
    reflections.intend(journal, Quarter(2026, 7), "Longer talks.")
    for day in ("2026-07-01", "2026-07-02", "2026-07-03"):
        write(journal, (ana,), day, "Met.")
    journal.close()
    told = said(file, capsys, "today")
    assert "Looking back\n  Go on looking back on July to September\n" in told
    first = "  For July to September you wrote: “Fewer rooms”. (Ana Silva) What became of it?\n"
    second = "  For October to December you wrote: “Longer talks.”\n"
    assert f"Your intention\n{first}{second}" in told
    page = data(file, capsys, "today")
    assert page["look_back"] == {"quarter": "2026-Q3", "is_begun": True}
    assert [one["is_asked"] for one in page["intentions"]] == [True, False]


def test_an_intention_names_nobody_who_stands_in_private_entries_alone(
    file: Path, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = Journal.open(file, today=lambda: today)
    ana, eva = people.find_by_name(journal, "Ana Silva")[0].id, people.add_person(journal, "Eva")
    write(journal, (ana,), "2026-07-01", "Met.")
    write(journal, (eva,), "2026-07-02", "Met.", private=True)
    reflections.intend(journal, Quarter(2026, 7), "Longer talks.", [ana, eva])
    journal.close()
    assert "“Longer talks.” (Ana Silva and Eva)" in said(file, capsys, "today")
    told = said(file, capsys, "today", "--without-private")
    assert "“Longer talks.” (Ana Silva)" in told and "Eva" not in told
