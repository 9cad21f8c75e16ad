"""A look back taken along: all that was said and written, and nothing that is private."""

from datetime import date
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.entries import ExchangeDraft, PromiseDraft
from app.domain.quarters import Quarter
from app.domain.reflections import Heading
from app.domain.report import Figure, Report, Saying, Written
from app.journal import people, reflections
from app.journal.freezing import finish
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.letter import compose_letter
from app.journal.reporting import Wish, compose
from tests.journal.days import write

SPRING, SUMMER = Quarter(2026, 4), Quarter(2026, 7)
YEAR = tuple(Quarter(2026, month) for month in (1, 4, 7, 10))
SPEECH = EnglishSpeech()
GIFT = ExchangeDraft("given", "a book", "resource")


@pytest.fixture
def ana(journal: Journal) -> int:
    journal.today = lambda: date(2026, 10, 8)
    return people.add_person(journal, "Ana Silva")


def texts(report: Report) -> str:
    """All that stands in a report."""
    found = [report.title, *report.lines, report.foot]
    for part in report.parts:
        found.append(part.title)
        for block in part.blocks:
            match block:
                case Figure():
                    found += [block.sentence, block.note, *(" ".join(x) for x in block.lists)]
                case Saying():
                    found.append(block.text)
                case Written():
                    found += [block.question, block.text]
    return "\n".join(found).replace("\u00a0", " ")


def of(journal: Journal, **more: Any) -> str:
    """What the report of the summer says."""
    wish = Wish((SUMMER,))._replace(**more)
    return texts(compose(journal, Health(journal), wish, SPEECH))


def answer(journal: Journal, key: str, text: str, quarter: Quarter = SUMMER) -> None:
    prompt = next(each for each in reflections.asked(journal, {}) if each.key == key)
    reflections.answer(journal, quarter, prompt, text)


def give(journal: Journal, person: int, count: int = 6, **more: Any) -> None:
    for day in range(1, count + 1):
        write(journal, (person,), f"2026-07-{day:02d}", exchanges=(GIFT,), kind="met", **more)


def test_the_report_tells_figures_whom_they_are_about_and_what_was_written(
    journal: Journal, ana: int
) -> None:
    give(journal, ana)
    answer(journal, "warm", "The *ferry* with Ana.")
    reflections.intend(journal, SUMMER, "Fewer rooms", [ana])
    reflections.intend(journal, SPRING, "Write more")
    reflections.note_outcome(journal, SPRING, "Three letters")
    told = of(journal)
    for words in (
        "July to September 2026",
        "6 entries about",
        "You gave six times",
        "You gave, not in return for anything Ana Silva",
        "What felt warm this quarter, and what felt heavy?",
        "The *ferry* with Ana.",
        "One intention\nFewer rooms\nWith Ana Silva",
        "“Write more”. What became of it: Three letters.",
    ):
        assert words in told


def test_of_a_quarter_without_a_word_little_is_said(journal: Journal, ana: int) -> None:
    assert of(journal).splitlines() == [
        "July to September 2026", "No entry is written in these months.", "Kith, 8 October 2026."
    ]  # fmt: skip


def test_nobody_is_named_who_stands_in_private_entries_alone(journal: Journal, ana: int) -> None:
    tom = people.add_person(journal, "Tom Reed")
    give(journal, ana, 3)
    secret = PromiseDraft("hide the letter")
    give(journal, tom, 3, private=True, promises=(secret,))
    told = of(journal)
    assert "You gave six times" in told and "Ana Silva" in told
    assert "Tom" not in told and "hide the letter" not in told
    assert "Private entries are counted; what stands in them alone is not told." in told


def test_somebody_is_named_for_what_is_open_alone(journal: Journal, ana: int) -> None:
    give(journal, ana, 4, private=True)
    write(journal, (ana,), "2026-07-20", kind="met", exchanges=(GIFT,))
    assert "not in return for anything Ana Silva" in of(journal)


def test_an_open_entry_does_not_tell_what_a_private_one_of_its_day_holds(
    journal: Journal, ana: int
) -> None:
    give(journal, ana, 3)
    tom = people.add_person(journal, "Tom Reed")
    for day in range(1, 4):
        write(journal, (tom,), f"2026-07-{day:02d}", kind="met")
    give(journal, tom, 3, private=True)
    told = of(journal)
    assert "for anything Ana Silva" in told and "for anything Ana Silva and Tom" not in told


def test_who_is_told_of_a_whole_quarter_has_nothing_private_in_it(
    journal: Journal, ana: int
) -> None:
    tom = people.add_person(journal, "Tom Reed")
    for person, is_private in (ana, False), (tom, True):
        write(journal, (person,), "2026-02-01", kind="met")
        for day in range(1, 7):
            talk: dict[str, Any] = {"kind": "met", "began": "me", "depth": 4}
            write(journal, (person,), f"2026-07-{day:02d}", private=is_private, **talk)
    write(journal, (tom,), "2026-08-01", kind="met")
    told = of(journal)
    assert "You went deeper Ana Silva\n" in told + "\n"


def test_an_intention_names_nobody_who_stands_in_private_entries_alone(
    journal: Journal, ana: int
) -> None:
    eva, li = (people.add_person(journal, name) for name in ("Eva Kern", "Lian Chen"))
    write(journal, (eva,), "2026-07-01", private=True)
    write(journal, (ana, eva), "2026-07-02", private=True)
    write(journal, (ana,), "2026-03-02")
    for quarter in (SPRING, SUMMER):
        reflections.intend(journal, quarter, "Fewer rooms", [ana, eva, li])
    told = of(journal)
    assert told.count("With Ana Silva and Lian Chen") == 2 and "Eva" not in told


def test_initials_at_the_end_of_a_promise_keep_their_stop(journal: Journal, ana: int) -> None:
    people.add_person(journal, "Lian Chen")
    give(journal, ana, 5, promises=(PromiseDraft("write to Lian"),))
    journal.today = lambda: date(2026, 12, 30)
    assert "write to L. C. (A. S.)" in of(journal, initials=True)


@pytest.mark.parametrize("state", ["resting", "space", "letgo", "deceased"])
@pytest.mark.parametrize("is_finished", [True, False])
def test_who_is_not_active_today_is_counted_and_not_named_where_something_waits(
    journal: Journal, ana: int, state: str, is_finished: bool
) -> None:
    tom = people.add_person(journal, "Tom Reed")
    new = people.add_person(journal, "Mia Dahl")
    journal.today = lambda: date(2026, 12, 30)
    for person in (ana, tom):
        write(journal, (person,), "2026-02-03", kind="met")
    for person in (new, *(people.add_person(journal, f"Other {n}") for n in range(5))):
        write(journal, (person,), "2026-05-08", kind="met")
    give(journal, ana, 5, promises=(PromiseDraft("bring bread"),))
    soup = (PromiseDraft("bring soup"),)
    write(journal, (tom,), "2026-07-09", kind="met", promises=soup)
    assert "bring soup (Tom Reed)" in waiting(journal) and "Mia Dahl" in waiting(journal)
    if is_finished:
        finish(journal, Health(journal), SUMMER)
    people.set_state(journal, [tom, new], state)
    told = waiting(journal)
    assert "bring bread" in told and "Other 1" in told
    assert not any(words in told for words in ("soup", "Tom", "Mia"))


def waiting(journal: Journal) -> str:
    """What the report of the summer names as waiting and as not come again."""
    lists = [
        each
        for part in compose(journal, Health(journal), Wish((SUMMER,)), SPEECH).parts
        for block in part.blocks
        if isinstance(block, Figure)
        for each in block.lists
    ]
    return "\n".join(
        names for words, names in lists if words.startswith(("Waiting", "Not written"))
    )


def test_by_initials_nobody_is_named_anywhere(journal: Journal, ana: int) -> None:
    li = people.add_person(journal, "Lian Chen")
    give(journal, ana, promises=(PromiseDraft("send Lian the book"),))
    answer(journal, "warm", "Ana came, and Lian Chen with her. Anas house.")
    reflections.intend(journal, SUMMER, "See Ana", [ana, li])
    told = of(journal, initials=True)
    assert not [name for name in ("Ana", "Silva", "Lian", "Chen") if name in told], told
    assert "A. S. came, and L. C. with her. A. S. house." in told
    assert "send L. C. the book" in told
    letter = compose_letter(journal, Health(journal), Wish(YEAR, True), SPEECH)
    assert not any(name in texts(letter) for name in ("Ana", "Silva", "Chen"))


def test_answers_are_quoted_as_far_as_they_are_chosen(journal: Journal, ana: int) -> None:
    answer(journal, "warm", "The ferry.")
    answer(journal, "stays", "The long one.")
    kept = {each.prompt_key: each.uid for each in reflections.answers(journal, SUMMER)}
    told = of(journal, answers=frozenset({kept["warm"]}))
    assert "The ferry." in told and "The long one." not in told
    assert "The ferry." not in of(journal, answers=frozenset())


def test_the_figures_of_a_finished_reflection_stay_those_of_its_day(
    journal: Journal, ana: int
) -> None:
    give(journal, ana)
    finish(journal, Health(journal), SUMMER)
    give(journal, people.add_person(journal, "Tom Reed"))
    told = of(journal)
    assert "You gave six times" in told and "Tom Reed" not in told
    assert "The figures are those of the day on which this was finished." in told


def test_an_answer_to_a_question_that_is_gone_is_told_too(journal: Journal, ana: int) -> None:
    key = reflections.add_prompt(journal, Heading.WHAT, "What was funny?")
    answer(journal, key, "The hat.")
    prompt = next(each for each in reflections.asked(journal, {}) if each.key == key)
    reflections.delete_prompt(journal, prompt)
    assert "What was funny?\nThe hat." in of(journal)


def test_whoever_is_gone_from_the_journal_is_not_named(journal: Journal, ana: int) -> None:
    give(journal, ana)
    finish(journal, Health(journal), SUMMER)
    people.delete_people(journal, [ana])
    told = of(journal)
    assert "You gave six times" in told and "Ana" not in told


def test_a_year_is_told_with_all_its_quarters(journal: Journal, ana: int) -> None:
    give(journal, ana)
    answer(journal, "warm", "The ferry.")
    reflections.intend(journal, SPRING, "Write more")
    told = texts(compose(journal, Health(journal), Wish(YEAR), SPEECH))
    assert told.startswith("2026")
    assert "April to June 2026\n" in told and "“Write more”." in told
    assert "July to September 2026\nWhat felt warm" in told
    assert "January to March" not in told


def test_the_letter_tells_the_year_and_quotes_what_was_written(journal: Journal, ana: int) -> None:
    give(journal, ana)
    answer(journal, "warm", "The ferry.")
    reflections.intend(journal, SPRING, "Write more")
    reflections.note_outcome(journal, SPRING, "Three letters.")
    report = compose_letter(journal, Health(journal), Wish(YEAR), SPEECH)
    told = texts(report)
    assert told.startswith("A letter to myself, 2026")
    assert "\n6 entries about one person." in told and "gave six times" in told
    assert "“Write more”. What became of it: Three letters." in told
    quoted = [x for part in report.parts for x in part.blocks if isinstance(x, Written)]
    assert [(x.text, x.is_quoted) for x in quoted] == [("The ferry.", True)]
