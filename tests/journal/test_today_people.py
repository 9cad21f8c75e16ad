"""Who is on my mind: whose time has come, in fair turn, and nobody who shall be left in peace."""

from collections import Counter
from datetime import date, timedelta

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import LearnedDraft, PromiseDraft
from app.domain.inviting import invite
from app.domain.today import FOLLOW_UP, HELP, MATTERS, NOTHING, PROMISE, WENT, OnMind
from app.errors import BadInput
from app.journal import helping, people, promises, today
from app.journal.entries import add_learned
from app.journal.journal import Journal
from app.store import writing
from tests.journal.days import on, write

LONG_AGO = "2026-07-01"


def on_mind(journal: Journal) -> list[str]:
    return [one.name for one in today.on_today(journal).on_mind]


def only(journal: Journal) -> OnMind:
    (one,) = today.on_today(journal).on_mind
    return one


def offer(journal: Journal) -> list[str]:
    """Show today and remember whose turn it was."""
    found = today.on_today(journal).on_mind
    today.mark_offered(journal, [one.person_id for one in found])
    return [one.name for one in found]


def somebody(journal: Journal, name: str, last: str = LONG_AGO, rhythm: int | None = 30) -> int:
    """Somebody who was met last on a day."""
    with on(journal, "2026-01-01"):
        person_id = people.add_person(journal, name, rhythm=rhythm)
    write(journal, (person_id,), last, kind="met")
    return person_id


def ahead(journal: Journal, person_id: int, day: str, text: str = "her hearing") -> int:
    with on(journal, LONG_AGO):
        return add_learned(journal, person_id, text, "ahead", day=day)


def plan(journal: Journal, person_id: int, day: str, **more: object) -> int:
    return writing.insert(
        journal.db, "follow_up", person_id=person_id, text="send the photographs", day=day, **more
    )


def test_a_rhythm_that_has_passed_brings_somebody_to_mind(journal: Journal) -> None:
    somebody(journal, "Ana", last="2026-09-07")
    somebody(journal, "Tom", last="2026-09-08")
    somebody(journal, "Li", rhythm=None)
    assert on_mind(journal) == ["Ana"]


def test_somebody_never_written_about_is_waited_for_since_they_were_added(
    journal: Journal,
) -> None:
    for name, day in (("Ana", "2026-09-07"), ("Tom", "2026-09-08")):
        with on(journal, day):
            people.add_person(journal, name, rhythm=30)
    assert on_mind(journal) == ["Ana"]


def test_days_of_rest_and_thoughts_do_not_count(journal: Journal) -> None:
    ana, tom = somebody(journal, "Ana", "2026-08-20"), somebody(journal, "Tom", "2026-08-20")
    writing.insert(journal.db, "rest", person_id=ana, first_day="2026-08-25", last_day="2026-09-20")
    write(journal, (tom,), "2026-10-01", kind="thought")
    assert on_mind(journal) == ["Tom"]


def test_whom_i_am_going_to_meet_i_need_not_be_told_of(journal: Journal) -> None:
    ana = somebody(journal, "Ana")
    with on(journal, "2026-10-01"):
        write(journal, (ana,), "2026-10-20", kind="met")
    assert on_mind(journal) == []


@pytest.mark.parametrize("state", ["address", "resting", "space", "letgo", "deceased"])
def test_whoever_shall_be_left_in_peace_is(journal: Journal, state: str) -> None:
    for name in ("Ana", "Tom", "Li"):
        person_id = somebody(journal, name)
        if name == "Tom":
            ahead(journal, person_id, "2026-10-06")
        if name == "Li":
            plan(journal, person_id, "2026-10-06")
    assert on_mind(journal) == ["Ana", "Li", "Tom"]
    people.set_state(journal, [1, 2, 3], state)
    assert on_mind(journal) == []


@pytest.mark.parametrize("until", ["2026-10-08", "2026-10", "2026"])
def test_a_rest_ends_by_itself(journal: Journal, until: str) -> None:
    ana = somebody(journal, "Ana")
    with on(journal, "2026-07-15"):
        people.set_state(journal, [ana], "resting", "2027")
    assert on_mind(journal) == []
    writing.update(journal.db, "person", ana, paused_until=until)
    ahead(journal, ana, "2026-10-07")
    assert on_mind(journal) == ["Ana"]


def test_not_now_is_until_a_day_and_can_be_taken_back(journal: Journal) -> None:
    ana = somebody(journal, "Ana")
    ahead(journal, ana, "2026-10-06")
    offer(journal)
    today.not_now(journal, ana, 91)
    assert on_mind(journal) == []
    today.not_now(journal, ana, 7)
    with on(journal, "2026-10-14"):
        assert on_mind(journal) == []
    with on(journal, "2026-10-15"):
        assert on_mind(journal) == ["Ana"]
    assert journal.undo() and journal.undo().label == "Not now for Ana"  # type: ignore[union-attr]
    assert on_mind(journal) == ["Ana"]


def test_something_ahead_is_asked_after_for_thirty_days(journal: Journal) -> None:
    ana = somebody(journal, "Ana", rhythm=None)
    for day, named in (("2026-09-07", []), ("2026-09-08", ["Ana"]), ("2026-10-08", [])):
        line = ahead(journal, ana, day)
        assert on_mind(journal) == named, day
        writing.delete(journal.db, "learned", [line])


@pytest.mark.parametrize(("month", "named"), [("2026-09", ["Ana"]), ("2026-10", [])])
def test_a_month_is_over_when_all_of_it_is(journal: Journal, month: str, named: list[str]) -> None:
    ahead(journal, somebody(journal, "Ana", rhythm=None), month)
    assert on_mind(journal) == named


def test_how_it_went_is_asked_until_it_is_told(journal: Journal) -> None:
    line = ahead(journal, somebody(journal, "Ana", rhythm=None), "2026-10-06")
    assert (only(journal).matter.sort, only(journal).matter.id) == (WENT, line)
    helping.answer_ahead(journal, line, "he hears again")
    assert on_mind(journal) == []
    journal.undo()
    helping.answer_ahead(journal, line, "")
    assert on_mind(journal) == []


def test_a_plan_comes_to_mind_on_its_day_and_not_before(journal: Journal) -> None:
    ana = somebody(journal, "Ana", rhythm=None)
    held = writing.insert(journal.db, "gathering", name="iPRES")
    plan(journal, ana, "2026-10-09", gathering_id=held)
    assert on_mind(journal) == []
    with on(journal, "2026-10-09"):
        assert only(journal).matter[:3] == (FOLLOW_UP, "send the photographs", "2026-10-09")
        assert only(journal).matter.gathering == "iPRES"


def test_as_many_as_i_chose_and_they_are_shown_by_name(journal: Journal) -> None:
    for name in ("Zoë", "Ana", "Ole", "Émile"):
        somebody(journal, name)
    assert today.capacity(journal) == 3
    assert on_mind(journal) == ["Ana", "Ole", "Zoë"]
    today.set_capacity(journal, 10)
    assert on_mind(journal) == ["Ana", "Émile", "Ole", "Zoë"]
    for wrong in (0, 11):
        with pytest.raises(BadInput, match="1 to 10"):
            today.set_capacity(journal, wrong)


def test_everybody_has_their_turn(journal: Journal) -> None:
    names = [f"Person {letter}" for letter in "ABCDEFG"]
    ids = [somebody(journal, name, rhythm=7) for name in names]
    for person_id in ids[:3]:
        ahead(journal, person_id, "2026-10-08")
    today.set_capacity(journal, 2)
    turns: Counter[str] = Counter()
    for days in range(1, 13):
        with on(journal, str(date(2026, 10, 8) + timedelta(days))):
            turns.update(offer(journal))
    assert [turns[name] for name in names] == [4, 4, 4, 3, 3, 3, 3]


def test_the_people_of_a_day_stay_whatever_else_comes_up(journal: Journal) -> None:
    for name in ("Ana", "Tom", "Li"):
        somebody(journal, name)
    today.set_capacity(journal, 2)
    assert offer(journal) == ["Ana", "Tom"]
    plan(journal, 3, "2026-10-08")
    assert offer(journal) == on_mind(journal) == ["Ana", "Tom"]
    with on(journal, "2026-10-09"):
        assert on_mind(journal) == ["Ana", "Li"]


def test_whom_i_write_about_leaves_the_list_and_nobody_comes_instead(journal: Journal) -> None:
    for name in ("Ana", "Tom", "Li"):
        somebody(journal, name)
    today.set_capacity(journal, 2)
    offer(journal)
    write(journal, (1,), "2026-10-08", kind="thought")
    assert on_mind(journal) == ["Tom"]
    write(journal, (2,), "2026-10-08", "About last week")
    assert offer(journal) == []
    journal.undo()
    assert on_mind(journal) == ["Tom"]


def test_an_entry_of_another_day_that_is_written_today_counts_as_written(journal: Journal) -> None:
    ana = somebody(journal, "Ana")
    writing.update(journal.db, "entry", 1, written_at="2026-10-08 09:00:00")
    assert on_mind(journal) == []
    assert people.person(journal, ana).rhythm == 30


def test_being_offered_is_no_step_of_undo(journal: Journal) -> None:
    somebody(journal, "Ana")
    before = journal.next_undo()
    offer(journal)
    assert journal.next_undo() == before


def test_who_is_gone_is_not_remembered(journal: Journal) -> None:
    today.mark_offered(journal, [7])
    assert journal.db.value("SELECT count(*) FROM offered") == 0


def test_what_somebody_is_to_the_world_changes_nothing(journal: Journal) -> None:
    """House rule: no help in choosing people by their use."""
    for name in "ABCDEFG":
        somebody(journal, name)
    before = on_mind(journal)
    for person_id, role in enumerate(("minister", "clerk", "", "director", "", "nurse", "x"), 1):
        people.edit_person(journal, person_id, role=role, organisation=role * 2, line=role * 3)
    assert on_mind(journal) == before


def test_a_matter_is_theirs_and_so_is_the_last_note(journal: Journal) -> None:
    ana = somebody(journal, "Ana")
    assert only(journal).matter.sort == NOTHING
    fact = LearnedDraft("sews costumes", person_id=ana)
    private = write(journal, (ana,), "2026-07-02", "A **long** call", private=True, learned=(fact,))
    one = only(journal)
    assert (one.matter.sort, one.matter.entry_id, one.matter.is_private) == (MATTERS, private, True)
    assert one.note is not None
    assert (one.note.words, one.note.entry_id, one.note.is_private) == (
        "A long call",
        private,
        True,
    )
    with on(journal, "2026-07-03"):
        add_learned(journal, ana, "lend her the lens", "couldhelp")
    assert (only(journal).matter.sort, only(journal).matter.text) == (HELP, "lend her the lens")
    promised = promises.add_promise(journal, ana, "send the list")
    assert only(journal).matter.sort == PROMISE
    promises.snooze(journal, [promised], "2026-12-01")
    assert only(journal).matter.sort == HELP


def test_a_plan_to_keep_a_private_promise_is_private_too(journal: Journal) -> None:
    ana = somebody(journal, "Ana", rhythm=None)
    draft = PromiseDraft("keep it to myself", person_id=ana)
    write(journal, (ana,), "2026-07-02", private=True, promises=(draft,))
    plan(journal, ana, "2026-10-08", promise_id=1)
    assert only(journal).matter.is_private


def test_of_several_notes_of_a_day_the_one_that_names_them_first_is_quoted(
    journal: Journal,
) -> None:
    ana, tom = somebody(journal, "Ana"), somebody(journal, "Tom", rhythm=None)
    write(journal, (ana,), "2026-07-03", "About her father")
    write(journal, (tom, ana), "2026-07-03", "Tom sang")
    note = only(journal).note
    assert note is not None and note.words == "About her father"


def test_the_sentence_of_the_page(journal: Journal) -> None:
    ahead(journal, somebody(journal, "Ana Silva"), "2026-10-06", "her father’s hearing")
    said = invite(only(journal), journal.today(), EnglishSpeech()).text
    assert said == "You might write to Ana Silva: her father’s hearing was on Tuesday."
