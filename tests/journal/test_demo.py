"""The invented journal is rich, plausible, free of contradictions, and the same for each seed."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.domain.kinds import (
    DRIFTING,
    Began,
    Direction,
    Kind,
    LearnedKind,
    LifeArea,
    PromiseState,
    State,
)
from app.domain.scope import Scope
from app.errors import BadInput
from app.journal import circles, people
from app.journal.demo import invent, write_demo
from app.journal.demo.stories import read_hanging, read_note
from app.journal.demo.writing import Records
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.looking import deepening, orbits


@pytest.fixture(scope="module")
def records() -> Records:
    return invent(1, date(2026, 10, 8))[1]


@pytest.fixture
def demo(tmp_path: Path, today: date) -> Iterator[Journal]:
    path = tmp_path / "demo.kith"
    write_demo(path, today=today)
    journal = Journal.open(path, today=lambda: today)
    yield journal
    journal.close()


def test_is_as_large_as_promised(records: Records) -> None:
    assert len(records["person"]) == 123
    assert len(records["entry"]) == 1552
    days = sorted(entry["day"] for entry in records["entry"])
    assert days[0] < "2023-11-01"
    assert [day for day in days if day > "2026-10-08"] != []


def test_begins_without_history_as_an_invented_journal(demo: Journal) -> None:
    assert demo.is_demo
    assert demo.preference("name") == "Eva’s journal"
    assert demo.history() == []


def test_is_the_same_for_the_same_seed_and_day(records: Records, today: date) -> None:
    assert invent(1, today)[1] == records
    assert invent(2, today)[1] != records
    assert invent(1, today - timedelta(7))[1] != records


@pytest.mark.parametrize("seed", range(2, 12))
def test_is_whole_for_every_seed_and_day_of_the_week(seed: int, today: date) -> None:
    records = invent(seed, today + timedelta(seed))[1]
    assert len(records["entry"]) == 1552
    assert not [entry for entry in records["entry"] if "{" in entry["text"]]


def test_no_note_is_written_twice(records: Records) -> None:
    texts = Counter(entry["text"] for entry in records["entry"])
    assert texts.most_common(1)[0][1] == 1


def test_shows_every_sort_of_thing_the_program_keeps(records: Records) -> None:
    def used(table: str, field: str) -> set[Any]:
        return {record.get(field) for record in records[table]}

    assert used("person", "state") - {None} | {"active"} == set(State)
    assert used("entry", "kind") == set(Kind)
    assert used("entry", "began") - {None} == set(Began) - {Began.UNKNOWN}
    assert used("entry", "depth") - {None} == {1, 2, 3, 4}
    assert used("entry", "private") == {True, False}
    assert used("learned", "kind") == set(LearnedKind)
    assert used("learned", "area") - {None} == set(LifeArea)
    assert used("exchange", "direction") == set(Direction)
    assert used("exchange", "helped") == {True, False, None}
    assert used("promise", "state") - {None} == set(PromiseState)
    assert used("promise", "mine") == {True, False}
    assert {bool(until) for until in used("promise", "snoozed_until")} == {True, False}
    assert used("follow_up", "outcome") == {"", "done", "dropped"}
    agreed = used("introduction", "person_agrees") | used("introduction", "other_agrees")
    assert agreed == {"", "asked", "yes", "no"}
    assert {bool(day) for day in used("introduction", "made_on")} == {True, False}
    assert records["not_now"]
    assert {bool(day) for day in used("exchange", "fulfilled_on")} == {True, False}
    assert {bool(day) for day in used("rest", "last_day")} == {True, False}
    assert used("closeness", "step") == set(range(2, 8))


def test_an_introduction_that_was_made_is_told_in_its_entry_and_once(records: Records) -> None:
    days = {entry["uid"]: entry["day"] for entry in records["entry"]}
    made = [each for each in records["introduction"] if each["made_on"]]
    assert made and all(days[each["entry"]] == each["made_on"] for each in made)
    told = {each["uid"] for each in records["entry"] if each["kind"] == Kind.INTRODUCTION}
    about = [(days[x["entry"]], x["person"]) for x in records["entry_person"] if x["entry"] in told]
    assert len(about) == len(set(about))


def test_one_gathering_waits_to_be_written_up_and_others_lie_ninety_days_back(
    records: Records,
) -> None:
    written = {entry["gathering"] for entry in records["entry"]}
    (newest,) = (each for each in records["gathering"] if each["name"] == "iPRES 2026")
    met = {x["person"] for x in records["gathering_person"] if x["gathering"] == newest["uid"]}
    entries = {e["uid"] for e in records["entry"] if e["gathering"] == newest["uid"]}
    told = {x["person"] for x in records["entry_person"] if x["entry"] in entries}
    assert len(met - told) == 5 and len(met & told) == 15
    assert [e for e in records["gathering"] if e["uid"] in written and e["last_day"] < "2026-07"]


def test_help_was_refused_and_long_silences_ended_with_an_ask_and_without(
    records: Records,
) -> None:
    asked = [x for x in records["exchange"] if x["direction"] == Direction.ASKED]
    assert sum(x["helped"] is False for x in asked) >= 12
    with_ask = {x["entry"] for x in asked}
    written = {entry["uid"]: entry for entry in records["entry"]}
    days: dict[str, list[tuple[str, str]]] = {}
    for x in records["entry_person"]:
        days.setdefault(x["person"], []).append((written[x["entry"]]["day"], x["entry"]))
    ended = [
        entry in with_ask
        for person in days.values()
        for (before, _), (day, entry) in pairwise(sorted(person))
        if written[entry]["began"] == Began.ME
        and date.fromisoformat(day) - date.fromisoformat(before) > timedelta(365)
    ]
    assert ended.count(True) >= 4 and ended.count(False) >= 6


def test_what_i_asked_was_asked_by_me_and_not_of_me(records: Records) -> None:
    written = {entry["uid"]: entry for entry in records["entry"]}
    asked = [x for x in records["exchange"] if x["direction"] == Direction.ASKED]
    entries = [written[x["entry"]] for x in asked]
    assert [entry["text"] for entry in entries if entry["began"] != Began.ME] == []
    theirs = re.compile(r"(?:She|He|They|[A-Z]\w+) (?:asks?|asked|wants?|wanted|needs) ")
    assert [entry["text"] for entry in entries if theirs.match(entry["text"])] == []


def test_how_near_i_felt_is_told_by_day_and_never_of_a_day_to_come(
    records: Records, today: date
) -> None:
    days = [(x["person"], x["day"]) for x in records["closeness"]]
    assert len(set(days)) == len(days) >= 30
    assert max(day for _, day in days) <= today.isoformat()
    assert len({person for person, _ in days}) >= 12


def test_nothing_was_kept_learned_or_closed_in_the_future(records: Records, today: date) -> None:
    closed = [r.get("closed_on", "") for table in ("promise", "learned") for r in records[table]]
    assert max(closed) <= today.isoformat()
    late = [p for p in records["promise"] if p["due"] and "" < p["due"] < p.get("closed_on", "")]
    assert late, "some promises were kept late"


def test_nobody_is_met_after_death_or_after_asking_for_space(
    demo: Journal,
) -> None:
    rows = demo.db.rows(
        "SELECT p.name, e.day, e.kind FROM entry e JOIN entry_person ep ON ep.entry_id = e.id"
        " JOIN person p ON p.id = ep.person_id WHERE p.state IN ('space', 'letgo', 'address')"
        " AND e.day > '2025-07-01'"
    )
    assert rows == []
    last = demo.db.rows(
        "SELECT p.name, e.kind FROM entry e JOIN entry_person ep ON ep.entry_id = e.id"
        " JOIN person p ON p.id = ep.person_id WHERE p.state = 'deceased' AND e.day > '2026-03-21'"
    )
    assert {kind for _, kind in last} == {"thought"}


@pytest.mark.parametrize("seed", range(1, 7))
def test_nobody_is_in_touch_or_anywhere_before_the_day_they_were_met(
    seed: int, today: date
) -> None:
    records = invent(seed, today)[1]
    met = {x["uid"]: x["met_on"] for x in records["person"] if x["met_on"]}
    entries = {x["uid"]: x["day"] for x in records["entry"] if x["kind"] != Kind.THOUGHT}
    gatherings = {x["uid"]: x["last_day"] for x in records["gathering"]}
    days = [
        *((x["person"], entries.get(x["entry"], "9")) for x in records["entry_person"]),
        *((x["person"], gatherings[x["gathering"]]) for x in records["gathering_person"]),
        *((x["person"], x["made_on"]) for x in records["promise"]),
        *((x["person"], x["day"]) for x in records["closeness"]),
    ]
    # “2023-06” is before “2023-06-01”: a month alone begins with its first day.
    early = [(person, day) for person, day in days if day < str(met.get(person, ""))]
    assert early == []
    assert len(met) > 60


def test_what_the_readme_tells_of_its_charts_is_so(demo: Journal, today: date) -> None:
    health, quarter = Health(demo), (date(2026, 7, 1), date(2026, 9, 30))
    seen = orbits.read(demo, health, Scope(), today, today)
    dots = {dot.whole_name: dot for dot in seen.dots}
    drifting = [n for n, d in dots.items() if d.rhythm and (d.silent or 0) > DRIFTING * d.rhythm]
    assert drifting == ["Małgorzata Wójcik"]
    assert dots["Ragnhild Aas"].state == State.RESTING
    assert people.person(demo, dots["Ragnhild Aas"].person_id).paused_until.startswith("2027-05")
    assert "Wendelin Moosbrugger" not in dots
    pale = [dot for dot in seen.dots if dot.rhythm is None and (dot.depth or 1) <= 0.25]
    assert len(pale) > 15
    project = Scope(next(x.id for x in circles.circles(demo) if x.name == "Newspaper project"))
    arrows = {arrow.name: arrow for arrow in deepening.read(demo, health, project, *quarter).arrows}
    wider, faded = arrows["Siobhán Ní Dhomhnaill"], arrows["Małgorzata Wójcik"]
    assert (wider.end.breadth or 0) - (wider.start.breadth or 0) > 0.1
    assert (wider.end.depth or 0) > (wider.start.depth or 0)
    assert faded.talks == 0 and (faded.end.depth or 0) < (faded.start.depth or 0)


def test_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.kith"
    path.write_bytes(b"mine")
    with pytest.raises(BadInput, match="there already"):
        write_demo(path)
    assert path.read_bytes() == b"mine"
    assert [p.name for p in tmp_path.iterdir()] == ["mine.kith"]


def test_a_note_is_read_with_all_its_words() -> None:
    note = read_note("-14 met mutual 4 60m private with Ana Silva, Bo at ipres0 | Walked | home.")
    assert (note.day, note.kind, note.began, note.depth, note.minutes) == (
        -14, "met", "mutual", 4, 60,
    )  # fmt: skip
    assert (note.private, note.others, note.gathering) == (True, ["Ana Silva", "Bo"], "ipres0")
    assert note.text == "Walked | home."


def test_what_hangs_on_a_note_is_read_with_all_its_words() -> None:
    kept = read_hanging("they promise +15 kept +9: send it")
    assert (kept.mine, kept.due, kept.closed, kept.text) == (False, 15, ("kept", 9), "send it")
    ahead = read_hanging("ahead +12 done 13: the exam | passed")
    assert (ahead.kind, ahead.due, ahead.closed, ahead.outcome) == (
        "ahead", 12, ("done", 13), "passed",
    )  # fmt: skip
    asked = read_hanging("asked advice nohelp: a word")
    assert (asked.kind, asked.area, asked.helped) == ("asked", "advice", False)
    about = read_hanging("@Ana Silva matters family: her father")
    assert (about.who, about.kind, about.area) == ("Ana Silva", "matters", "family")
    offered = read_hanging("offered time done 21: two days")
    assert (offered.kind, offered.closed, offered.helped) == ("offered", ("done", 21), None)
