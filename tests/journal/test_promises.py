"""Promises are kept, let go of, agreed anew and put off as I say, and each tells its history."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.entries import EntryDraft, Promise, PromiseDraft
from app.domain.promises import PromiseFilter, Standing
from app.errors import BadInput, NotFound
from app.journal import entries, follow_ups, people, promises
from app.journal.health import Health
from app.journal.journal import Journal
from app.store import writing
from tests.journal.contents import assert_indexes_true, contents

TODAY = date(2026, 10, 8)


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva", line="Newspapers")


def texts(journal: Journal, state: Standing = "open", **chosen: Any) -> list[str]:
    found = promises.find_promises(journal, PromiseFilter(state=state, **chosen))
    return [line.promise.text for line in found]


def one(journal: Journal, promise_id: int) -> Promise:
    return next(p for p in promises.history_of(journal, promise_id) if p.id == promise_id)


def plan(journal: Journal, person_id: int, promise_id: int, day: str = "2026-10-12") -> int:
    with journal.change("Follow-up"):
        words = {"text": "send it", "day": day, "promise_id": promise_id}
        return writing.insert(journal.db, "follow_up", person_id=person_id, **words)


def test_open_ones_stand_by_day_and_closed_ones_by_when_they_were_closed(
    journal: Journal, ana: int
) -> None:
    ids = {
        text: promises.add_promise(journal, ana, text, due=due)
        for text, due in (("some day", ""), ("later", "2026-12-01"), ("soon", "2026-10-09"))
    }
    kept = [promises.add_promise(journal, ana, f"kept {n}") for n in range(3)]
    for promise_id, day in zip(kept, ("2026-10-02", "2026-10-06", "2026-10-04"), strict=True):
        promises.keep_promise(journal, promise_id, day)
    assert texts(journal) == ["soon", "later", "some day"]
    assert texts(journal, "kept") == ["kept 1", "kept 2", "kept 0"]
    assert texts(journal, "all") == ["soon", "later", "some day", "kept 1", "kept 2", "kept 0"]
    promises.release_promise(journal, ids["later"])
    assert texts(journal, "released") == ["later"]
    limited = promises.find_promises(journal, PromiseFilter(state="all"), limit=2, offset=1)
    assert [line.promise.text for line in limited] == ["some day", "later"]


def test_whose_they_are_whom_they_concern_and_their_words_choose_among_them(
    journal: Journal, ana: int
) -> None:
    tom = people.add_person(journal, "Tomáš Dvořák")
    promises.add_promise(journal, ana, "send the scans")
    promises.add_promise(journal, tom, "return the lens", mine=False)
    assert texts(journal, mine=True) == ["send the scans"]
    assert texts(journal, mine=False) == ["return the lens"]
    assert texts(journal, person_id=tom) == ["return the lens"]
    assert texts(journal, words="scan") == ["send the scans"]
    assert texts(journal, words="tomas") == ["return the lens"]
    assert texts(journal, words="tomas scan") == []
    (line,) = promises.find_promises(journal, PromiseFilter(mine=True))
    assert (line.name, line.line, line.promise.mine) == ("Ana Silva", "Newspapers", True)


def test_what_was_put_off_waits_again_from_its_day(tmp_path: Path, today: date) -> None:
    clock = [today]
    journal = Journal.open(tmp_path / "j.kith", today=lambda: clock[0])
    ana = people.add_person(journal, "Ana Silva")
    late, soon = (promises.add_promise(journal, ana, text) for text in ("late", "soon"))
    promises.snooze(journal, [late], "2026-10-12")
    promises.snooze(journal, [soon], "10 October")
    assert (texts(journal, "waiting"), texts(journal, "snoozed")) == ([], ["soon", "late"])
    assert sorted(texts(journal, "open")) == ["late", "soon"]
    clock[0] = date(2026, 10, 10)
    assert (texts(journal, "waiting"), texts(journal, "snoozed")) == (["soon"], ["late"])
    promises.wake(journal, [late])
    assert texts(journal, "snoozed") == []
    journal.close()


def test_changes_are_named_by_what_was_done_to_whose_promise(journal: Journal, ana: int) -> None:
    mine = promises.add_promise(journal, ana, "send it")
    theirs = promises.add_promise(journal, ana, "bring it", mine=False)
    promises.snooze(journal, [mine, theirs], "2026-11-01")
    promises.wake(journal, [theirs])
    moved = promises.renegotiate(journal, theirs, "2026-11-02")
    promises.release_promise(journal, moved)
    promises.keep_promise(journal, mine)
    promises.reopen_promise(journal, mine)
    assert [change.label for change in journal.history()][:6] == [
        "Reopen promise to Ana Silva",
        "Keep promise to Ana Silva",
        "Release promise by Ana Silva",
        "Move promise by Ana Silva",
        "Wake promise by Ana Silva",
        "Put off 2 promises",
    ]


def test_what_was_agreed_anew_tells_its_history_from_any_of_it(journal: Journal, ana: int) -> None:
    first = promises.add_promise(journal, ana, "send it", due="2026-10-01")
    second = promises.renegotiate(journal, first, "2026-10-15")
    third = promises.renegotiate(journal, second, "2026-11-01")
    promises.keep_promise(journal, third)
    for promise_id in (first, second, third):
        chain = promises.history_of(journal, promise_id)
        assert [p.id for p in chain] == [first, second, third]
    assert [p.state for p in chain] == ["renegotiated", "renegotiated", "kept"]
    assert [p.due for p in chain] == ["2026-10-01", "2026-10-15", "2026-11-01"]
    promises.delete_promise(journal, second)
    assert [p.id for p in promises.history_of(journal, first)] == [first, third]
    journal.undo()
    assert len(promises.history_of(journal, first)) == 3


def test_the_entry_of_a_promise_shows_it_once_with_the_day_agreed_last(
    journal: Journal, ana: int
) -> None:
    made = PromiseDraft("send it", due="2026-10-20")
    entry_id = entries.save_entry(
        journal, EntryDraft((ana,), "2026-10-01", "Tea", promises=(made,))
    )
    (promise,) = promises.promises_of(journal, ana)
    promises.renegotiate(journal, promise.id, "2026-11-05")
    line = entries.line(journal, entry_id)
    assert line is not None and line.margin == (("promise", "send it", "2026-11-05"),)
    draft = entries.draft_of(journal, entry_id)
    entries.save_entry(journal, draft)
    assert len(promises.history_of(journal, promise.id)) == 2


def test_a_history_that_runs_in_a_circle_is_still_told(journal: Journal, ana: int) -> None:
    first, second = (promises.add_promise(journal, ana, text) for text in ("one", "two"))
    with journal.change("As a foreign file may say"):
        writing.update(journal.db, "promise", first, moved_to_id=second)
        writing.update(journal.db, "promise", second, moved_to_id=first)
    assert [p.id for p in promises.history_of(journal, first)] == [second, first]


def put_off(journal: Journal, promise_id: int, until: str) -> None:
    promises.snooze(journal, [promise_id], until)


def reword(journal: Journal, promise_id: int, text: str) -> None:
    promises.edit_promise(journal, promise_id, text=text)


def remind(journal: Journal, promise_id: int, day: str) -> None:
    promises.edit_promise(journal, promise_id, remind_on=day)


@pytest.mark.parametrize(
    ("act", "said", "sentence"),
    [
        (put_off, "2026-10-08", "later day than today"),
        (put_off, "November 2026", "leaves a part of the day open"),
        (put_off, "", "Choose the day"),
        (put_off, "someday", "is not a date"),
        (promises.keep_promise, "2026-10-09", "is still to come"),
        (promises.keep_promise, "soon", "is not a date"),
        (promises.renegotiate, " ", "Choose the day"),
        (promises.renegotiate, "soon", "is not a date"),
        (reword, " ", "Write a few words"),
        (remind, "2027", "leaves a part of the day"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_changes_nothing(
    journal: Journal, ana: int, act: Callable[[Journal, int, str], object], said: str, sentence: str
) -> None:
    promise = promises.add_promise(journal, ana, "send it")
    before = contents(journal)
    with pytest.raises(BadInput, match=sentence):
        act(journal, promise, said)
    assert contents(journal) == before and len(journal.history()) == 2


def test_what_is_closed_is_neither_put_off_nor_agreed_anew_before_it_is_open(
    journal: Journal, ana: int
) -> None:
    promise = promises.add_promise(journal, ana, "send it", due="2026-10-20")
    promises.keep_promise(journal, promise)
    with pytest.raises(BadInput, match="open it again"):
        promises.snooze(journal, [promise], "2026-11-01")
    with pytest.raises(BadInput, match="open it again"):
        promises.renegotiate(journal, promise, "2026-11-01")
    promises.reopen_promise(journal, promise)
    moved = promises.renegotiate(journal, promise, "2026-11-01")
    for act in (promises.reopen_promise, promises.keep_promise, promises.release_promise):
        with pytest.raises(BadInput, match="agreed anew"):
            act(journal, promise)
    promises.delete_promise(journal, moved)
    promises.reopen_promise(journal, promise)
    assert texts(journal, "waiting") == ["send it"]


def test_a_promise_that_is_gone_is_said_to_be(journal: Journal) -> None:
    for act in (promises.keep_promise, promises.reopen_promise, promises.history_of):
        with pytest.raises(NotFound, match="no longer in the journal"):
            act(journal, 7)
    promises.delete_promise(journal, 7)
    assert journal.history() == []


def test_keeping_twice_keeps_the_first_day_unless_another_is_said(
    journal: Journal, ana: int
) -> None:
    promise = promises.add_promise(journal, ana, "send it")
    promises.keep_promise(journal, promise, "2026-10-02")
    promises.keep_promise(journal, promise)
    assert one(journal, promise).closed_on == "2026-10-02"
    promises.keep_promise(journal, promise, "yesterday")
    assert one(journal, promise).closed_on == "2026-10-07"


def test_the_plan_to_keep_a_promise_ends_with_it(journal: Journal, ana: int) -> None:
    for close, outcome in (
        (promises.keep_promise, "done"),
        (promises.release_promise, "dropped"),
    ):
        promise = promises.add_promise(journal, ana, outcome)
        plan_id = plan(journal, ana, promise)
        close(journal, promise)
        (found,) = [p for p in follow_ups.of_person(journal, ana) if p.id == plan_id]
        assert (found.outcome, found.closed_on) == (outcome, "2026-10-08")
        journal.undo()
        assert [p.id for p in follow_ups.open_until(journal, "2026-12-31")] == [plan_id]
        close(journal, promise)


def test_the_plan_that_ended_with_a_promise_stands_again_with_it(
    journal: Journal, ana: int
) -> None:
    for close in (promises.keep_promise, promises.release_promise):
        promise = promises.add_promise(journal, ana, "send it")
        plan_id, done_before = plan(journal, ana, promise), plan(journal, ana, promise)
        journal.db.run(
            "UPDATE follow_up SET outcome = 'done', closed_on = '2026-10-01' WHERE id = ?",
            (done_before,),
        )
        close(journal, promise)
        promises.keep_promise(journal, promise, "2026-10-05")
        found = {p.id: (p.outcome, p.closed_on) for p in follow_ups.of_person(journal, ana)}
        assert found[plan_id] == ("done", "2026-10-05")
        promises.reopen_promise(journal, promise)
        found = {p.id: (p.outcome, p.closed_on) for p in follow_ups.of_person(journal, ana)}
        assert found[plan_id] == ("", "")
        assert found[done_before] == ("done", "2026-10-01")


def test_without_the_newer_promise_the_older_one_stands_again_with_its_plan(
    journal: Journal, ana: int
) -> None:
    first = promises.add_promise(journal, ana, "send it", due="2026-10-12")
    plan(journal, ana, first)
    second = promises.renegotiate(journal, first, "2026-10-20")
    third = promises.renegotiate(journal, second, "2026-10-30")
    promises.delete_promise(journal, third)
    assert texts(journal) == ["send it"]
    assert (one(journal, second).state, one(journal, second).closed_on) == ("open", "")
    assert one(journal, first).moved_to_id == second
    assert follow_ups.of_person(journal, ana)[0].promise_id == second
    journal.undo()
    assert one(journal, third).state == "open"
    assert follow_ups.of_person(journal, ana)[0].promise_id == third


def test_a_draft_begun_before_takes_nothing_back_that_became_of_a_promise(
    journal: Journal, ana: int
) -> None:
    made = tuple(PromiseDraft(text, person_id=ana) for text in ("keep", "let go", "move", "wait"))
    entry = entries.save_entry(journal, EntryDraft((ana,), "2026-10-07", "Tea", promises=made))
    draft = entries.draft_of(journal, entry)
    keep, let_go, move, _wait = (promise.id for promise in draft.promises)
    assert keep and let_go and move
    promises.keep_promise(journal, keep)
    promises.release_promise(journal, let_go)
    moved = promises.renegotiate(journal, move, "2026-10-20")
    again = promises.renegotiate(journal, moved, "2026-10-30")
    before = contents(journal)["promise"]
    entries.save_entry(journal, replace(draft, text="Tea, and cake"))
    assert contents(journal)["promise"] == before
    fresh = entries.draft_of(journal, entry)
    left = tuple(promise for promise in fresh.promises if promise.id != again)
    entries.save_entry(journal, replace(fresh, promises=left))
    assert one(journal, moved).state == "open"
    assert sorted(texts(journal)) == ["move", "wait"]


def test_the_plan_to_keep_a_promise_goes_along_to_the_new_day(journal: Journal, ana: int) -> None:
    promise = promises.add_promise(journal, ana, "send it", due="2026-10-12")
    plan(journal, ana, promise)
    moved = promises.renegotiate(journal, promise, "20 October")
    again = promises.renegotiate(journal, moved, "November 2026")
    (found,) = follow_ups.of_person(journal, ana)
    assert (found.day, found.promise_id, found.outcome) == ("2026-10-20", again, "")


@pytest.mark.parametrize(
    ("remind_on", "goes_along"),
    (("2026-10-07", ""), ("2026-10-08", "2026-10-08"), ("2026-10-11", "2026-10-11"), ("", "")),
)
def test_the_day_to_be_reminded_on_goes_along_unless_it_is_past(
    journal: Journal, ana: int, remind_on: str, goes_along: str
) -> None:
    promise = promises.add_promise(journal, ana, "send it", due="2026-10-12")
    promises.edit_promise(journal, promise, remind_on=remind_on)
    moved = promises.renegotiate(journal, promise, "20 October")
    assert one(journal, moved).remind_on == goes_along


def test_the_measure_of_my_word_follows_every_step(journal: Journal, ana: int) -> None:
    made = PromiseDraft("send it", due="2026-09-20")
    entries.save_entry(journal, EntryDraft((ana,), "2026-09-01", "Tea", promises=(made,)))
    (promise,) = promises.promises_of(journal, ana)
    health = Health(journal)

    def my_word() -> float:
        kept = health.everybody().keeping_my_word[0]
        fresh = Health(journal)
        values = {component.value: value for component, value in fresh.values(ana).items()}
        fresh.close()
        alone = values["keeping_my_word"]
        assert (alone is None and kept != kept) or alone == pytest.approx(kept)
        return float(kept)

    late = my_word()
    promises.keep_promise(journal, promise.id, "2026-09-19")
    assert my_word() == 1 > late
    promises.reopen_promise(journal, promise.id)
    assert my_word() == late
    promises.snooze(journal, [promise.id], "2026-12-01")
    assert my_word() == late
    moved = promises.renegotiate(journal, promise.id, "2026-10-20")
    assert not my_word() < 1
    promises.keep_promise(journal, moved)
    assert my_word() == 1
    for _ in range(2):
        journal.undo()
    assert my_word() == late


DAYS = st.sampled_from(["", "2026-10-01", "2026-10-09", "2026-11", "12 October", "2027-01-01"])
STEPS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 9), DAYS), max_size=25)


def _delete_one_of_several(journal: Journal, ana: int, promise_id: int) -> None:
    if len(promises.promises_of(journal, ana)) > 1:
        promises.delete_promise(journal, promise_id)


def _step(journal: Journal, ana: int, step: int, promise_id: int, day: str) -> None:
    steps: tuple[Callable[[], object], ...] = (
        lambda: promises.add_promise(journal, ana, "send it", due=day),
        lambda: promises.keep_promise(journal, promise_id, day or None),
        lambda: promises.release_promise(journal, promise_id),
        lambda: promises.renegotiate(journal, promise_id, day),
        lambda: promises.snooze(journal, [promise_id], day),
        lambda: promises.wake(journal, [promise_id]),
        lambda: promises.reopen_promise(journal, promise_id),
        lambda: plan(journal, ana, promise_id),
        lambda: _delete_one_of_several(journal, ana, promise_id),
    )
    steps[step]()


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_after_any_steps_the_records_hold_together_and_undo_brings_everything_back(
    steps: list[tuple[int, int, str]],
) -> None:
    with TemporaryDirectory() as folder:
        journal = Journal.open(Path(folder, "j.kith"), today=lambda: TODAY)
        ana = people.add_person(journal, "Ana")
        promises.add_promise(journal, ana, "send it", due="2026-10-12")
        states = [contents(journal)]
        for step, at, day in steps:
            known = [p.id for p in promises.promises_of(journal, ana)]
            try:
                _step(journal, ana, step, known[at % len(known)], day)
            except BadInput:
                assert contents(journal) == states[-1]
            if contents(journal) != states[-1]:
                states.append(contents(journal))
            assert_whole(journal, ana)
        while len(states) > 1:
            assert contents(journal) == states.pop()
            journal.undo()
        assert contents(journal) == states[0]
        assert_indexes_true(journal)
        journal.close()


def assert_whole(journal: Journal, ana: int) -> None:
    """Closed is what has a day; put off is only what is open; no plan waits for what is closed."""
    known = {p.id: p for p in promises.promises_of(journal, ana)}
    for promise in known.values():
        assert (promise.state == "open") == (promise.closed_on == "")
        assert promise.state == "open" or promise.snoozed_until == ""
        assert (promise.state == "renegotiated") == (promise.moved_to_id is not None)
        chain = promises.history_of(journal, promise.id)
        assert promise in chain and len(chain) == len(set(chain))
        assert [p.moved_to_id for p in chain[:-1]] == [p.id for p in chain[1:]]
    assert len(texts(journal, "all")) == len(known)
    opened = promises.find_promises(journal, PromiseFilter())
    assert {line.promise.id for line in opened} == {
        promise.id for promise in known.values() if promise.state == "open"
    }
    parted = texts(journal, "waiting") + texts(journal, "snoozed")
    assert sorted(parted) == sorted(texts(journal, "open"))


def test_nobody_agrees_anew_on_a_day_that_is_past(journal: Journal, ana: int) -> None:
    promise = promises.add_promise(journal, ana, "tea")
    with pytest.raises(BadInput, match="is past"):
        promises.renegotiate(journal, promise, "2026-10-07")
    assert promises.renegotiate(journal, promise, "2026-10-08")
