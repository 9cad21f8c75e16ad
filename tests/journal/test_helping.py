"""What I could do for somebody is acted on or closed, and what was ahead is answered."""

from collections.abc import Callable

import pytest

from app.domain.entries import EntryDraft, LearnedDraft
from app.domain.kinds import State
from app.errors import BadInput, NotFound
from app.journal import entries, finding, helping, people
from app.journal.journal import Journal
from tests.journal.contents import contents
from tests.journal.days import write


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva", line="Newspapers")


@pytest.fixture
def lens(journal: Journal, ana: int) -> int:
    return entries.add_learned(journal, ana, "lend her the lens", kind="couldhelp")


def texts(journal: Journal, words: str = "", closed: bool = False) -> list[str]:
    return [line.learned.text for line in helping.could_help(journal, words, closed)]


def test_the_last_noted_comes_first_with_whom_and_when(
    journal: Journal, ana: int, lens: int
) -> None:
    note = LearnedDraft("introduce her to Tom", "couldhelp")
    entries.save_entry(journal, EntryDraft((ana,), "2026-03-01", "Tea", learned=(note,)))
    entries.add_learned(journal, ana, "likes tea")
    first, second = helping.could_help(journal)
    assert (first.learned.text, first.day_noted) == ("introduce her to Tom", "2026-03-01")
    assert (second.learned.text, second.day_noted) == ("lend her the lens", "2026-10-08")
    assert (second.name, second.line) == ("Ana Silva", "Newspapers")
    assert helping.could_help(journal, limit=1, offset=1) == [second]


def test_words_are_those_of_the_line_or_of_a_name(journal: Journal, lens: int) -> None:
    assert texts(journal, "lens") == texts(journal, "silv") == ["lend her the lens"]
    assert texts(journal, "tom") == []


@pytest.mark.parametrize(
    ("state", "is_listed"),
    [
        *((state, True) for state in (State.ACTIVE, State.RESTING, State.ADDRESS)),
        *((state, False) for state in (State.SPACE, State.LETGO, State.DECEASED)),
    ],
)
def test_nobody_is_helped_who_wants_no_word_or_can_hear_none(
    journal: Journal, ana: int, lens: int, state: State, is_listed: bool
) -> None:
    people.set_state(journal, [ana], state)
    assert bool(texts(journal)) == is_listed
    helping.no_longer(journal, lens)
    assert texts(journal, closed=True) == ["lend her the lens"]


def test_what_was_given_is_told_in_an_entry(journal: Journal, ana: int, lens: int) -> None:
    entry_id = helping.gave(journal, lens, "Brought the lens round, coffee", "2026-10-02")
    made = entries.entry(journal, entry_id)
    assert (made.people, made.day, made.began, made.kind) == ((ana,), "2026-10-02", "me", "met")
    assert made.text == "Brought the lens round, coffee"
    ((exchange, day),) = entries.exchanges_of(journal, ana)
    assert (exchange.direction, exchange.text, day) == (
        *("given", "lend her the lens"),
        "2026-10-02",
    )
    (line,) = helping.could_help(journal, closed=True)
    assert (line.learned.outcome, line.learned.closed_on) == ("given", "2026-10-02")
    assert texts(journal) == []
    assert journal.history()[0].label == "Give help to Ana Silva"
    journal.undo()
    assert texts(journal) == ["lend her the lens"] and not entries.is_any(journal)


def test_without_words_the_entry_has_those_of_the_line(journal: Journal, lens: int) -> None:
    entry_id = helping.offered(journal, lens, " ")
    assert entries.entry(journal, entry_id).text == "lend her the lens"
    assert entries.entry(journal, entry_id).day == "2026-10-08"


@pytest.mark.parametrize("act", (helping.gave, helping.offered))
@pytest.mark.parametrize("is_private", (True, False))
def test_what_comes_of_a_private_line_is_private(
    journal: Journal, ana: int, act: Callable[[Journal, int, str], int], is_private: bool
) -> None:
    fact = LearnedDraft("sit with her", "couldhelp", person_id=ana)
    write(journal, (ana,), "2026-10-01", private=is_private, learned=(fact,))
    (line,) = helping.could_help(journal, "sit")
    assert entries.entry(journal, act(journal, line.learned.id, "")).private == is_private


def test_what_was_offered_may_be_given_and_what_was_given_is_not_given_again(
    journal: Journal, ana: int, lens: int
) -> None:
    helping.offered(journal, lens, "Offered her the lens", "2026-10-01")
    with pytest.raises(BadInput, match="offered already"):
        helping.offered(journal, lens, "")
    helping.gave(journal, lens, "Lent it", "2026-10-05")
    for again in (helping.gave, helping.offered):
        with pytest.raises(BadInput, match="given already"):
            again(journal, lens, "")
    exchanges = [x for x, _ in entries.exchanges_of(journal, ana)]
    assert [(x.direction, x.fulfilled_on) for x in exchanges] == [
        ("given", ""),
        ("offered", "2026-10-05"),
    ]
    helping.reopen_help(journal, lens)
    helping.gave(journal, lens, "Lent it once more")
    assert len(entries.exchanges_of(journal, ana)) == 3


def test_what_is_no_longer_needed_closes_and_opens_again(journal: Journal, lens: int) -> None:
    helping.no_longer(journal, lens)
    (line,) = helping.could_help(journal, closed=True)
    assert (line.learned.outcome, line.learned.closed_on) == ("no longer", "2026-10-08")
    helping.reopen_help(journal, lens)
    assert (texts(journal), texts(journal, closed=True)) == (["lend her the lens"], [])


def test_the_last_closed_comes_first(journal: Journal, ana: int) -> None:
    for text, day in (("one", "2026-10-01"), ("two", "2026-10-05"), ("three", "2026-10-03")):
        helping.gave(journal, entries.add_learned(journal, ana, text, "couldhelp"), "", day)
    assert texts(journal, closed=True) == ["two", "three", "one"]


@pytest.mark.parametrize(
    ("outcome", "label"),
    [
        ("She won, and is relieved", "Note how it went for Ana Silva"),
        ("", "Let rest what was ahead of Ana Silva"),
    ],
)
def test_what_was_ahead_is_answered_or_let_rest(
    journal: Journal, ana: int, outcome: str, label: str
) -> None:
    ahead = entries.add_learned(journal, ana, "the hearing", "ahead", day="2026-10-06")
    before = contents(journal)
    helping.answer_ahead(journal, ahead, outcome)
    (line,) = entries.learned_of(journal, ana)
    assert (line.outcome, line.closed_on) == (outcome, "2026-10-08")
    assert journal.history()[0].label == label
    journal.undo()
    assert contents(journal) == before


def test_how_it_went_is_found_again(journal: Journal, ana: int) -> None:
    ahead = entries.add_learned(journal, ana, "the hearing", "ahead", day="2026-10-06")
    helping.answer_ahead(journal, ahead, "She won, and is relieved")
    (hit,) = finding.find(journal, "relieved")
    assert (hit.sort, hit.line) == ("learned", "the hearing · She won, and is relieved")


def answer(journal: Journal, learned_id: int, words: str) -> None:
    helping.answer_ahead(journal, learned_id, words)


def end(journal: Journal, learned_id: int, words: str) -> None:
    helping.no_longer(journal, learned_id)


def open_again(journal: Journal, learned_id: int, words: str) -> None:
    helping.reopen_help(journal, learned_id)


@pytest.mark.parametrize("act", [helping.gave, helping.offered, end, open_again])
def test_only_a_way_to_help_is_acted_on(
    journal: Journal, ana: int, act: Callable[[Journal, int, str], object]
) -> None:
    note = entries.add_learned(journal, ana, "likes tea")
    with pytest.raises(BadInput, match="no longer tells of how you could help"):
        act(journal, note, "")


def test_only_what_is_ahead_is_answered(journal: Journal, lens: int) -> None:
    with pytest.raises(BadInput, match="no longer tells of anything ahead"):
        answer(journal, lens, "well")


@pytest.mark.parametrize("act", [helping.gave, end, answer])
def test_a_line_that_is_gone_is_said_to_be(
    journal: Journal, act: Callable[[Journal, int, str], object]
) -> None:
    with pytest.raises(NotFound, match="no longer in the journal"):
        act(journal, 7, "")


@pytest.mark.parametrize(
    ("day", "sentence"), [("2026-10-09", "still to come"), ("soon", "is not a date")]
)
def test_help_was_given_on_a_day_up_to_today(
    journal: Journal, lens: int, day: str, sentence: str
) -> None:
    before = contents(journal)
    with pytest.raises(BadInput, match=sentence):
        helping.gave(journal, lens, "Lent it", day)
    assert contents(journal) == before
