"""The measures that are kept are those that would be computed now, whatever was done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from threading import Event, Thread

import numpy as np
import pytest
from hypothesis import settings
from hypothesis.stateful import invariant

from app.domain.entries import EntryDraft, LearnedDraft
from app.domain.health import Columns, Component, Measures, measure
from app.domain.kinds import Depth, Kind, State
from app.domain.parameters import DEFAULTS, Parameters
from app.journal import entries, health, parameters, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.store.database import JournalDatabase
from app.store.health import read_columns
from tests.journal import test_undo


def computed(journal: Journal) -> Measures:
    return measure(read_columns(journal.db), journal.today())


def assert_same(kept: Measures, fresh: Measures) -> None:
    assert kept.day == fresh.day
    for name, one, other in zip(Measures._fields[1:], kept[1:], fresh[1:], strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-12, err_msg=name)


class EveryActionMeasured(test_undo.EveryAction):
    """Any action, undo and redo, with the measures looked at after each."""

    kept: Health | None = None

    @invariant()
    def the_measures_are_those_of_now(self) -> None:
        if self.kept is None or self.kept._journal is not self.journal:
            self.kept = Health(self.journal)
        assert_same(self.kept.everybody(), computed(self.journal))


TestEveryActionMeasured = EveryActionMeasured.TestCase
TestEveryActionMeasured.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)


@pytest.fixture
def kept(journal: Journal) -> Health:
    people.add_person(journal, "Ana", rhythm=30)
    people.add_person(journal, "Tomáš", rhythm=91)
    write(journal, 1, "2026-09-01", Depth.PERSONAL)
    write(journal, 2, "2026-08-01")
    return Health(journal)


def write(journal: Journal, person_id: int, day: str, depth: int | None = None) -> int:
    return entries.save_entry(
        journal, EntryDraft((person_id,), day, "Tea", kind=Kind.CALL, depth=depth)
    )


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[int] | None]:
    """Whom the measures were computed for, each time; None for everybody."""
    heard: list[list[int] | None] = []
    compute = Health._measure

    def listen(
        kept: Health, ids: list[int] | None, day: date, parameters: Parameters
    ) -> health.Measured:
        heard.append(ids)
        return compute(kept, ids, day, parameters)

    monkeypatch.setattr(Health, "_measure", listen)
    return heard


def test_exactly_those_whom_a_change_touched_are_computed_again(
    journal: Journal, kept: Health, asked: list[list[int] | None]
) -> None:
    kept.everybody()
    kept.everybody()
    write(journal, 2, "2026-10-01")
    kept.everybody()
    journal.undo()
    kept.everybody()
    assert asked == [None, [2], [2]]
    assert_same(kept.everybody(), computed(journal))


def test_what_is_not_measured_costs_nothing(
    journal: Journal, kept: Health, asked: list[list[int] | None]
) -> None:
    before = kept.everybody()
    people.add_detail(journal, 1, "email", "ana@example.org")
    people.set_photo(journal, 1, b"picture")
    assert kept.everybody() is before
    assert asked == [None]


def test_a_new_day_computes_everybody(
    journal: Journal, kept: Health, asked: list[list[int] | None]
) -> None:
    kept.everybody()
    journal.today = lambda: date(2026, 10, 9)
    assert kept.everybody().day == date(2026, 10, 9).toordinal()
    assert asked == [None, None]


def test_what_another_program_wrote_is_read_once_it_is_told(journal: Journal, kept: Health) -> None:
    kept.everybody()
    journal.db.run("UPDATE entry SET day = '2026-10-08'")
    kept.forget()
    assert_same(kept.everybody(), computed(journal))
    assert kept.everybody().silent.tolist() == [0, 0]


def test_people_come_and_go(journal: Journal, kept: Health) -> None:
    kept.everybody()
    people.set_state(journal, [1], State.LETGO)
    assert kept.everybody().id.tolist() == [2]
    people.add_person(journal, "Li")
    assert kept.everybody().id.tolist() == [2, 3]
    journal.undo()
    journal.undo()
    assert kept.everybody().id.tolist() == [1, 2]
    assert_same(kept.everybody(), computed(journal))


def test_a_change_that_is_made_during_a_computation_is_not_lost(
    journal: Journal, kept: Health, monkeypatch: pytest.MonkeyPatch
) -> None:
    compute = Health._measure

    def interrupted(
        self: Health, ids: list[int] | None, day: date, parameters: Parameters
    ) -> health.Measured:
        found = compute(self, ids, day, parameters)
        monkeypatch.setattr(Health, "_measure", compute)
        write(journal, 1, "2026-10-08")
        return found

    kept.everybody()
    write(journal, 2, "2026-10-08")
    monkeypatch.setattr(Health, "_measure", interrupted)
    assert kept.everybody().silent.tolist() == [37, 0]
    assert kept.everybody().silent.tolist() == [0, 0]


def test_a_computation_that_fails_is_made_again_in_full(
    journal: Journal, kept: Health, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*asked: object) -> health.Measured:
        raise OSError

    kept.everybody()
    write(journal, 2, "2026-10-08")
    with monkeypatch.context() as patched, pytest.raises(OSError):
        patched.setattr(Health, "_measure", fail)
        kept.everybody()
    assert_same(kept.everybody(), computed(journal))


def test_very_many_changes_are_computed_all_at_once(
    journal: Journal, kept: Health, asked: list[list[int] | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "FEW", 1)
    kept.everybody()
    people.set_rhythm(journal, [1, 2], 7)
    kept.everybody()
    assert asked == [None, None]
    assert_same(kept.everybody(), computed(journal))


def test_a_fact_follows_the_day_of_its_entry_whomever_the_entry_is_about(
    journal: Journal, kept: Health
) -> None:
    fact = LearnedDraft("likes tea", person_id=2)
    entry = entries.save_entry(journal, EntryDraft((1,), "2026-10-01", "Tea", learned=(fact,)))
    kept.everybody()
    entries.save_entry(journal, replace(entries.draft_of(journal, entry), day="2020-10-01"))
    assert_same(kept.everybody(), computed(journal))


def test_one_persons_values_are_those_of_everybody(journal: Journal, kept: Health) -> None:
    everybody = kept.everybody()
    values = kept.values(1)
    assert values[Component.DEPTH] == pytest.approx(everybody.depth[0], abs=1e-12)
    assert values[Component.BREADTH] is None
    assert kept.values(1, date(2026, 8, 31))[Component.IN_TOUCH] is None
    people.set_state(journal, [1], State.LETGO)
    assert set(kept.values(1).values()) == {None}


PAST = date(2026, 8, 15)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """For whom the columns were read, each time; None for everybody."""
    heard: list[object] = []

    def listen(db: JournalDatabase, ids: Sequence[int] | None = None) -> Columns:
        heard.append(ids)
        return read_columns(db, ids)

    monkeypatch.setattr("app.store.health.read_columns", listen)
    return heard


def test_another_day_is_measured_from_what_was_read_once(
    journal: Journal, kept: Health, read: list[object]
) -> None:
    for day in (PAST, date(2026, 9, 15), journal.today()):
        found = kept.at(day)
        assert_same(found.measures, measure(read_columns(journal.db), day))
        assert found.people.id.tolist() == [1, 2]
    assert read == [None]


def test_a_day_to_come_is_seen_as_today(kept: Health, journal: Journal) -> None:
    assert kept.at(date(2027, 1, 1)) is kept.at(journal.today())


def test_a_change_is_seen_on_other_days_too(
    journal: Journal, kept: Health, read: list[object]
) -> None:
    kept.at(PAST)
    write(journal, 2, "2026-08-14")
    assert kept.at(PAST).measures.silent[1] == 1
    journal.undo()
    assert kept.at(PAST).measures.silent[1] == 14
    journal.db.run("UPDATE entry SET day = '2026-08-12'")
    kept.forget()
    assert kept.at(PAST).measures.silent.tolist() == [3, 3]
    assert read == [None] * 4


def test_what_is_kept_for_other_days_is_given_back(
    journal: Journal, kept: Health, read: list[object]
) -> None:
    before = kept.columns()
    assert kept.columns() is before
    kept.rest()
    assert kept.columns() is not before
    assert read == [None] * 2


def test_those_asked_for_are_picked_or_read_alone(
    journal: Journal, kept: Health, read: list[object]
) -> None:
    write(journal, 2, "2026-09-20", Depth.WORK)
    ids = np.array([2])
    alone, everybody = kept.columns(ids), kept.columns()
    picked = kept.columns(ids)
    assert read == [[2], None]
    assert (alone.people.id.tolist(), len(everybody.people.id)) == ([2], 2)
    for one, other in zip(alone, picked, strict=True):
        for mine, theirs in zip(one, other, strict=True):
            np.testing.assert_array_equal(mine, theirs)


def test_a_change_during_the_reading_is_read_the_next_time(
    journal: Journal, kept: Health, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(db: JournalDatabase, ids: Sequence[int] | None = None) -> Columns:
        found = read_columns(db, ids)
        monkeypatch.setattr("app.store.health.read_columns", read_columns)
        write(journal, 1, "2026-08-10")
        return found

    monkeypatch.setattr("app.store.health.read_columns", interrupted)
    assert len(kept.columns().contacts.day) == 2
    assert len(kept.columns().contacts.day) == 3


def test_numbers_that_are_chosen_are_measured_by_at_once(
    journal: Journal, kept: Health, asked: list[list[int] | None]
) -> None:
    before = kept.everybody()
    parameters.choose(journal, {"talks_to_half": 1})
    wanted = measure(read_columns(journal.db), journal.today(), replace(DEFAULTS, talks_to_half=1))
    assert_same(kept.everybody(), wanted)
    assert kept.everybody().depth[0] > before.depth[0]
    assert kept.values(1)[Component.DEPTH] == pytest.approx(wanted.depth[0])
    assert kept.at(date(2026, 9, 1)).measures.depth[0] == pytest.approx(0.5)
    parameters.choose(journal, {"talks_to_half": DEFAULTS.talks_to_half})
    assert_same(kept.everybody(), before)
    assert asked == [None] * 4


def test_a_closed_one_hears_nothing(journal: Journal, kept: Health) -> None:
    kept.close()
    kept.close()
    before = kept.everybody()
    write(journal, 1, "2026-10-08")
    assert kept.everybody() is before
    assert journal.listeners == []


def test_a_lane_may_ask_while_the_window_writes(journal: Journal, kept: Health) -> None:
    is_over = Event()

    def ask() -> None:
        while not is_over.is_set():
            kept.everybody()
        journal.release_thread()

    lane = Thread(target=ask)
    lane.start()
    for number in range(40):
        write(journal, 1 + number % 2, f"2026-09-{1 + number % 28:02}", 1 + number % 4)
        if number % 3 == 0:
            journal.undo()
    is_over.set()
    lane.join()
    assert_same(kept.everybody(), computed(journal))
