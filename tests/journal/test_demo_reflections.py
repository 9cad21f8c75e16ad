"""The invented journal has eight quarters worth reading, and looks back on the last two."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.dates import earliest
from app.domain.frozen import changes
from app.domain.kinds import State
from app.domain.quarter import KEYS
from app.domain.quarter_words import tell
from app.domain.quarters import Quarter, quarter_of, quarters_between, quarters_of_year
from app.domain.reflections import STANDARD
from app.exchange.report_markdown import write_markdown
from app.journal import people
from app.journal.demo import invent, write_demo
from app.journal.freezing import frozen
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.letter import compose_letter
from app.journal.quarter import look
from app.journal.reflections import answers, reflections
from app.journal.reporting import Wish, compose

TODAY = date(2026, 10, 8)
LAST_TWO = (Quarter(2026, 4), Quarter(2026, 7))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.kith"
    write_demo(path, today=TODAY)
    return path


@pytest.fixture
def demo(file: Path) -> Iterator[Journal]:
    journal = Journal.open(file, today=lambda: TODAY)
    yield journal
    journal.close()


def test_every_figure_has_something_to_say_in_one_of_eight_quarters(demo: Journal) -> None:
    quarters = quarters_between(date(2024, 10, 1), date(2026, 9, 30))
    assert len(quarters) == 8
    told = [
        {each.key for each in tell(figures, (), EnglishSpeech(), TODAY) if not each.is_thin}
        for figures in look(demo, Health(demo), quarters)
    ]
    assert set().union(*told) == set(KEYS)
    assert min(map(len, told)) >= 6


def test_the_last_two_whole_quarters_are_looked_back_on(demo: Journal) -> None:
    found = reflections(demo)
    assert [each.quarter for each in found] == [quarter.key for quarter in LAST_TWO]
    assert all(each.is_finished and each.intention and each.people for each in found)
    assert [each.finished_at[:10] for each in found] == ["2026-07-04", "2026-10-04"]
    assert [bool(each.outcome) for each in found] == [True, False]
    for quarter in LAST_TWO:
        assert len({each.prompt_key for each in answers(demo, quarter)}) >= 6


def test_what_is_frozen_of_them_is_what_is_seen(demo: Journal) -> None:
    for each, now in zip(reflections(demo), look(demo, Health(demo), LAST_TWO), strict=True):
        kept = frozen(demo, each)
        assert kept is not None and changes(kept.figures, now) == ()
        assert kept.day.isoformat() == each.finished_at[:10]


def test_nobody_intends_anything_with_whom_it_cannot_be_done(demo: Journal) -> None:
    for each in reflections(demo):
        named = [people.person(demo, person) for person in each.people]
        assert {person.state for person in named} <= {State.ACTIVE}
        assert all((earliest(person.met_on) or date.min) < TODAY for person in named)


def test_nothing_is_written_to_her_whom_the_outcome_says_it_was_not(demo: Journal) -> None:
    ((her,), outcome) = reflections(demo)[0].people, reflections(demo)[0].outcome
    assert f"For {people.person(demo, her).given} I had the paper out twice" in outcome
    last = demo.db.value(
        "SELECT max(e.day) FROM entry e JOIN entry_person ep ON ep.entry_id = e.id"
        " WHERE ep.person_id = ?",
        (her,),
    )
    assert last < LAST_TWO[0].first.isoformat()


@pytest.mark.parametrize("weeks", range(14))
def test_whatever_the_day_two_quarters_are_answered_and_none_is_to_come(weeks: int) -> None:
    today = TODAY + timedelta(7 * weeks)
    records = invent(1, today)[1]
    begun = quarter_of(today)
    quarters = [record["quarter"] for record in records["reflection"]]
    assert quarters == [begun.later(-2).key, begun.later(-1).key]
    for reflection in records["reflection"]:
        own = [x for x in records["answer"] if x["reflection"] == reflection["uid"]]
        keys = [x["prompt_key"] for x in own]
        assert len(keys) == len(set(keys)) >= 3
        assert keys == [key for key in STANDARD if key in keys]
        assert reflection["finished_at"][:10] <= today.isoformat()
        assert reflection["asked_on"] <= today.isoformat()


@pytest.mark.parametrize("is_letter", [False, True])
def test_by_initials_no_word_of_a_name_stands_in_a_report(demo: Journal, is_letter: bool) -> None:
    everybody = demo.db.rows(
        "SELECT name, given, family, nick, former FROM person WHERE state <> 'address'"
    )
    names = {word for row in everybody for name in row for word in re.findall(r"\w{3,}", name)}
    names -= {"van", "den", "von", "Freifrau", "Onkel", "Tante", "Frau", "Herr"}
    year = quarters_of_year(TODAY, 1)
    for quarters in (year,) if is_letter else (year, *((each,) for each in LAST_TWO)):
        make = compose_letter if is_letter else compose
        report = make(demo, Health(demo), Wish(quarters, initials=True), EnglishSpeech())
        words = set(re.findall(r"\w+", write_markdown(report)))
        assert len(words) > 100 and not names & words
