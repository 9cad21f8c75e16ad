"""Looking back on a quarter: answers, an intention with a few people, what is frozen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from peewee import IntegrityError

from app.domain.quarters import Quarter
from app.domain.reflections import STANDARD, Heading, Prompt
from app.errors import BadInput, NotFound
from app.journal import people
from app.journal import reflections as acts
from app.journal.journal import Journal
from app.store import writing
from app.store.finding import search
from app.store.reflections import read_figures
from tests.journal.contents import assert_indexes_true, contents

SUMMER, SPRING = Quarter(2026, 7), Quarter(2026, 4)
WORDS = {key: text for key, (_heading, text) in STANDARD.items()}
FRENCH = {"stays": "Quelle conversation vous reste ?"}


def prompt(journal: Journal, key: str = "stays") -> Prompt:
    return next(each for each in acts.asked(journal, WORDS) if each.key == key)


def texts(journal: Journal, quarter: Quarter = SUMMER) -> list[tuple[str, str]]:
    return [(each.prompt_key, each.text) for each in acts.answers(journal, quarter)]


def frozen(journal: Journal) -> str:
    kept = acts.reflection(journal, SUMMER)
    assert kept is not None
    return read_figures(journal.db, kept.id)


def test_an_answer_is_kept_with_the_question_as_it_was_asked(journal: Journal) -> None:
    acts.answer(journal, SUMMER, prompt(journal), "The one *with Ana*.\n")
    (kept,) = acts.answers(journal, SUMMER)
    assert (kept.prompt, kept.text) == (WORDS["stays"], "The one *with Ana*.")
    acts.edit_prompt(journal, prompt(journal), "What stays?")
    assert acts.answers(journal, SUMMER)[0].prompt == WORDS["stays"]
    acts.answer(journal, SUMMER, prompt(journal), "The one with Tom.")
    assert acts.answers(journal, SUMMER)[0].prompt == "What stays?"


def test_two_windows_that_answer_at_once_leave_one_answer(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, real = Journal.open(journal.path, today=journal.today), journal.change
    ana, tom = (people.add_person(journal, name) for name in ("Ana", "Tom"))
    theirs = [
        lambda: acts.intend(other, SUMMER, "Theirs", [ana]),
        lambda: acts.answer(other, SUMMER, prompt(other), "Theirs"),
    ]

    @contextmanager
    def change(label: str) -> Iterator[None]:
        theirs.pop()()
        with real(label):
            yield

    with monkeypatch.context() as held:
        held.setattr(journal, "change", change)
        acts.answer(journal, SUMMER, prompt(journal), "Mine")
        acts.intend(journal, SUMMER, "Mine", [tom])
    assert texts(journal) == [("stays", "Mine")]
    assert acts.reflection(journal, SUMMER).people == (tom,)  # type: ignore[union-attr]
    other.close()
    (kept,) = acts.answers(journal, SUMMER)
    with pytest.raises(IntegrityError), journal.change("Twice"):
        again = {"prompt": "Again", "prompt_key": kept.prompt_key}
        writing.insert(journal.db, "answer", reflection_id=kept.reflection_id, **again)


def test_an_empty_answer_is_taken_away_and_comes_back_by_undo(journal: Journal) -> None:
    acts.answer(journal, SUMMER, prompt(journal), "Ana")
    acts.answer(journal, SUMMER, prompt(journal), "  ")
    assert texts(journal) == []
    journal.undo()
    assert texts(journal) == [("stays", "Ana")]


def test_the_same_answer_again_is_no_change(journal: Journal) -> None:
    acts.answer(journal, SUMMER, prompt(journal), "Ana")
    acts.answer(journal, SUMMER, prompt(journal), "Ana\n\n")
    acts.answer(journal, SUMMER, prompt(journal, "glad"), "")
    acts.intend(journal, SPRING, "")
    assert len(journal.history()) == 1


def test_answers_stand_in_the_order_of_the_questions(journal: Journal) -> None:
    acts.answer(journal, SUMMER, prompt(journal, "glad"), "Tom", position=2)
    acts.answer(journal, SUMMER, prompt(journal), "Ana", position=0)
    assert texts(journal) == [("stays", "Ana"), ("glad", "Tom")]


def test_reflections_come_with_the_oldest_quarter_first(journal: Journal) -> None:
    for quarter in (SUMMER, Quarter(2025, 9), SPRING):
        acts.answer(journal, quarter, prompt(journal), f"In {quarter.key}")
    assert [each.quarter for each in acts.reflections(journal)] == ["2025-09", "2026-Q2", "2026-Q3"]


def test_an_intention_is_about_a_few_people_in_their_order(journal: Journal) -> None:
    ids = [people.add_person(journal, name) for name in ("Ana", "Tom", "Li", "Max")]
    acts.intend(journal, SUMMER, "Ask more", ids[2:0:-1])
    assert acts.reflection(journal, SUMMER)._replace(id=0, uid="") == (  # type: ignore[union-attr]
        0, "", "2026-Q3", "Ask more", "", "", "", (ids[2], ids[1])
    )  # fmt: skip
    acts.intend(journal, SUMMER, "Ask more", [ids[0], ids[2]])
    assert acts.reflection(journal, SUMMER).people == (ids[0], ids[2])  # type: ignore[union-attr]
    with pytest.raises(BadInput, match="at most 3"):
        acts.intend(journal, SUMMER, "Ask more", ids)
    with pytest.raises(NotFound):
        acts.intend(journal, SUMMER, "Ask more", [999])
    journal.undo()
    assert acts.reflection(journal, SUMMER).people == (ids[2], ids[1])  # type: ignore[union-attr]


def test_whoever_is_deleted_leaves_the_intention_and_comes_back_with_undo(journal: Journal) -> None:
    ana = people.add_person(journal, "Ana")
    acts.intend(journal, SUMMER, "Ask more", [ana])
    people.delete_people(journal, [ana])
    assert acts.reflection(journal, SUMMER).people == ()  # type: ignore[union-attr]
    journal.undo()
    assert acts.reflection(journal, SUMMER).people == (ana,)  # type: ignore[union-attr]


def test_finishing_freezes_figures_until_it_is_opened_again(journal: Journal) -> None:
    acts.finish(journal, SUMMER, '{"given": 3}')
    kept = acts.reflection(journal, SUMMER)
    assert kept is not None and kept.is_finished and frozen(journal) == '{"given": 3}'
    assert kept.finished_at.startswith("2026-10-08 ")
    acts.reopen(journal, SUMMER)
    kept = acts.reflection(journal, SUMMER)
    assert kept is not None and not kept.is_finished and frozen(journal) == ""
    journal.undo()
    assert frozen(journal) == '{"given": 3}'


def test_what_became_of_an_intention_is_noted_on_a_day_that_has_come(journal: Journal) -> None:
    acts.intend(journal, SPRING, "Ask more")
    with pytest.raises(BadInput, match="still to come"):
        acts.note_outcome(journal, SPRING, "I did", "2026-12-01")
    acts.note_outcome(journal, SPRING, "I did, with Ana")
    kept = acts.reflection(journal, SPRING)
    assert kept is not None and (kept.outcome, kept.asked_on) == ("I did, with Ana", "2026-10-08")
    with pytest.raises(NotFound):
        acts.note_outcome(journal, SUMMER, "nothing")


def test_answers_and_intentions_are_found_by_search_and_indexed_truly(journal: Journal) -> None:
    acts.answer(journal, SUMMER, prompt(journal), "The one about newspapers")
    acts.intend(journal, SUMMER, "Visit newspapers")
    acts.note_outcome(journal, SUMMER, "Visited")
    assert_indexes_true(journal)
    acts.answer(journal, SUMMER, prompt(journal), "")
    acts.intend(journal, SUMMER, "")
    acts.note_outcome(journal, SUMMER, "")
    assert_indexes_true(journal)
    assert search(journal.db, "newspapers", 5) == []


def test_everything_is_taken_back_step_by_step(journal: Journal) -> None:
    before = contents(journal)
    acts.answer(journal, SUMMER, prompt(journal), "Ana")
    acts.intend(journal, SUMMER, "Ask more", [])
    acts.finish(journal, SUMMER, "{}")
    acts.note_outcome(journal, SUMMER, "Did")
    acts.add_prompt(journal, Heading.WHAT, "What made you laugh?")
    acts.hide_prompt(journal, prompt(journal))
    while journal.undo():
        pass
    assert contents(journal) == before
    assert_indexes_true(journal)


def test_no_invitation_to_a_quarter_that_was_declined(journal: Journal) -> None:
    acts.decline(journal, SUMMER)
    acts.decline(journal, SUMMER)
    assert acts.is_declined(journal, SUMMER)
    assert not acts.is_declined(journal, SPRING)


def test_the_programs_questions_are_asked_in_the_readers_language(journal: Journal) -> None:
    first = acts.asked(journal, FRENCH)[0]
    assert (first.text, first.is_own) == (FRENCH["stays"], False)
    assert [each.key for each in acts.asked(journal, FRENCH)] == list(STANDARD)


def test_a_question_is_worded_anew_and_given_back_to_the_program(journal: Journal) -> None:
    acts.edit_prompt(journal, prompt(journal), "What stays?")
    assert (prompt(journal).text, prompt(journal).is_own) == ("What stays?", True)
    acts.edit_prompt(journal, prompt(journal), WORDS["stays"])
    assert not prompt(journal).is_own
    assert acts.asked(journal, FRENCH)[0].text == FRENCH["stays"]
    with pytest.raises(BadInput):
        acts.edit_prompt(journal, prompt(journal), "  ")


def test_questions_are_left_out_added_and_removed(journal: Journal) -> None:
    acts.hide_prompt(journal, prompt(journal, "warm"))
    key = acts.add_prompt(journal, Heading.WHAT, "What made you laugh?")
    asked = acts.asked(journal, WORDS)
    assert [each.key for each in asked if each.is_hidden] == ["warm"]
    assert [each.key for each in asked if each.heading == Heading.WHAT][-1] == key
    acts.answer(journal, SUMMER, prompt(journal, key), "The dog")
    acts.delete_prompt(journal, prompt(journal, key))
    assert key not in [each.key for each in acts.asked(journal, WORDS)]
    assert acts.answers(journal, SUMMER)[0].prompt == "What made you laugh?"
    with pytest.raises(NotFound, match="left out"):
        acts.delete_prompt(journal, prompt(journal, "warm"))


def test_the_day_it_is_finished_on_is_the_journals(journal: Journal) -> None:
    acts.finish(journal, SUMMER, "{}")
    kept = acts.reflection(journal, SUMMER)
    assert kept is not None
    assert date.fromisoformat(kept.finished_at[:10]) == journal.today()
