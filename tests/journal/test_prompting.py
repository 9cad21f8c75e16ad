"""What the journal holds on each question of a quarter."""

from dataclasses import replace

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft
from app.domain.prompting import Reminder
from app.domain.quarter import Change, Figures, GivingAndAsking, Moved, PromisesMade, Share, Way
from app.domain.quarters import Quarter
from app.domain.reflections import STANDARD, Heading
from app.journal import entries, people, promises, prompting, reflections
from app.journal.journal import Journal
from tests.quarter_samples import empty

SUMMER = Quarter(2026, 7)
WORDS = {key: text for key, (_heading, text) in STANDARD.items()}
MET = EntryDraft((), "2026-07-03", "A walk.", "met")


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


@pytest.fixture
def tom(journal: Journal) -> int:
    return people.add_person(journal, "Tom Okafor")


def write(journal: Journal, person: int, **facts: object) -> int:
    return entries.save_entry(journal, replace(MET, people=(person,), **facts))  # type: ignore[arg-type]


def remind(journal: Journal, key: str, figures: Figures | None = None) -> Reminder | None:
    return prompting.remind(journal, SUMMER, figures or empty(), key, EnglishSpeech())


def named(journal: Journal, key: str, figures: Figures | None = None) -> list[str]:
    told = remind(journal, key, figures)
    return [each.words for each in told.mentions] if told else []


def test_who_began_without_an_ask_is_reminded_of(journal: Journal, ana: int, tom: int) -> None:
    entry = write(journal, ana, began="them")
    asked = ExchangeDraft("asked", "a scanner")
    write(journal, tom, began="them", exchanges=(asked,))
    write(journal, tom, began="me")
    told = remind(journal, "glad")
    assert told is not None
    assert [(x.words, x.person_id, x.entry_id) for x in told.mentions] == [
        ("Ana Silva, 3 July", ana, entry)
    ]


@pytest.mark.parametrize("year", [1, 2])
def test_years_before_the_first_are_not_looked_for(journal: Journal, ana: int, year: int) -> None:
    write(journal, ana, day=f"{year:04d}-08-03")
    figures = empty()._replace(last=Quarter(year, 7).last)
    told = prompting.remind(journal, Quarter(year, 7), figures, "one_room", EnglishSpeech())
    assert told is None


def test_only_the_quarter_itself_is_looked_at(journal: Journal, ana: int) -> None:
    write(journal, ana, began="them", day="2026-06-30")
    write(journal, ana, began="them", day="2026-10-01")
    assert remind(journal, "glad") is None


def test_the_longest_and_the_personal_talks(journal: Journal, ana: int, tom: int) -> None:
    write(journal, ana, text="Short.", depth=4)
    write(journal, tom, text="A long walk by the lake, in the rain.", depth=1)
    assert named(journal, "stays") == ["Tom Okafor, 3 July", "Ana Silva, 3 July"]
    assert named(journal, "warm") == ["Ana Silva, 3 July"]


def test_what_was_learned_but_not_how_i_could_help(journal: Journal, ana: int, tom: int) -> None:
    write(journal, ana, learned=(LearnedDraft("her father’s shop", "matters"),))
    write(journal, tom, learned=(LearnedDraft("find him a room", "couldhelp"),))
    assert named(journal, "changed") == ["Ana Silva, 3 July"]


def test_whom_i_know_for_years_by_one_part_of_life(journal: Journal, ana: int, tom: int) -> None:
    for person, areas in ((ana, ("work",) * 3), (tom, ("work", "work", "family"))):
        write(journal, person, day="2023-05-01")
        facts = (LearnedDraft(f"fact {at}", "matters", area=area) for at, area in enumerate(areas))
        write(journal, person, learned=tuple(facts))
    assert named(journal, "one_room") == ["Ana Silva"]


def test_places_behind_the_figures(journal: Journal, ana: int, tom: int) -> None:
    write(journal, ana)
    places = ((ana, "2026-07-03"), (tom, "2026-09-01"))
    way = Way(2, (1, 0, 1), places)
    figures = empty()._replace(
        interest=Share((), places), needs=Share(places), unhelped=Share((), places),
        giving=GivingAndAsking(way, Way(), Way(), way),
    )  # fmt: skip
    for key in ("listened", "need", "dropped", "helping", "let_give"):
        told = remind(journal, key, figures)
        assert told is not None
        assert [each.words for each in told.mentions] == [
            "Tom Okafor, 1 September", "Ana Silva, 3 July"
        ]  # fmt: skip
        assert told.mentions[0].entry_id is None and told.mentions[1].entry_id is not None


def test_promises_that_are_still_open(journal: Journal, ana: int, tom: int) -> None:
    kept = promises.add_promise(journal, ana, "send the plan")
    waiting = promises.add_promise(journal, ana, "lend her Plantin")
    space = promises.add_promise(journal, tom, "call")
    promises.keep_promise(journal, kept)
    people.set_state(journal, [tom], "space")
    figures = empty()._replace(promises=PromisesMade(waiting=(kept, waiting, space)))
    assert named(journal, "one_promise", figures) == ["Ana Silva: lend her Plantin"]
    moved = promises.renegotiate(journal, waiting, "2027-01-01")
    assert named(journal, "one_promise", figures) == ["Ana Silva: lend her Plantin"]
    promises.keep_promise(journal, moved)
    assert named(journal, "one_promise", figures) == []


def test_who_came_nearer_and_who_was_met_once(journal: Journal, ana: int, tom: int) -> None:
    figures = empty()._replace(
        depth=Moved(0.1, 0, 1, (Change(ana, 0.2, 0.0), Change(tom, 0.01, 0.0))),
        not_again=((tom, "2026-05-01"),),
    )
    assert named(journal, "name_three", figures) == [
        "Ana Silva, nearer this quarter", "Tom Okafor, met once"
    ]  # fmt: skip


def test_nobody_is_named_who_was_let_go_or_has_died(journal: Journal, ana: int, tom: int) -> None:
    for person, state in ((ana, "letgo"), (tom, "deceased")):
        write(journal, person, began="them", depth=4)
        people.set_state(journal, [person], state)
    assert all(remind(journal, key) is None for key in ("glad", "stays", "warm"))


def test_a_question_of_ones_own_has_no_source(journal: Journal, ana: int) -> None:
    write(journal, ana, began="them")
    key = reflections.add_prompt(journal, Heading.WHAT, "Who sang?")
    assert remind(journal, key) is None


def test_what_is_left_is_left_in_one_quarter(journal: Journal) -> None:
    prompting.leave(journal, SUMMER, "stays")
    prompting.leave(journal, SUMMER, "glad")
    assert prompting.left(journal, SUMMER) == {"stays", "glad"}
    assert prompting.left(journal, SUMMER.later(1)) == frozenset()
    assert [x.prompt.key for x in prompting.questions(journal, SUMMER, WORDS)] == list(STANDARD)
