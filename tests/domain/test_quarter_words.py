"""What a quarter says: each figure full, thin and empty, beside my own earlier quarters alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quarter import KEYS, Change, Figures, GivingAndAsking, Moved, PromisesMade, Return
from app.domain.quarter_method import GENERAL, METHOD
from app.domain.quarter_words import Told, not_enough, tell, tell_written
from tests.domain.quarter_said import DURING, LATER, SPEECH, of_year, running, told
from tests.quarter_samples import THIRD, before, empty, full, places, share, thin, way

BEFORE = "In the quarter before, "


FULL = {
    "giving": (
        "You gave 14 times and asked 5. Asking is part of friendship too.",
        "You gave to 14 people, to 3 of them not in return for anything.",
        f"{BEFORE}you gave 15 times and asked 5.",
    ),
    "first_asks": ("With two of nine new people a request came early.", "", "it was two of ten."),
    "needs": (
        "Where you chose a rhythm, three of four returns after a silence came with a request.",
        "",
        f"{BEFORE}it was three of four.",
    ),
    "after": (
        "You stayed in touch with three of four people who couldn’t help.",
        "You stayed in touch after two of two requests that were met.",
        "",
    ),
    "interest": (
        "In half your talks you noted something that matters to them.",
        "31 of 60 talks",
        "; in the quarter before, half.",
    ),
    "promises": (
        "Of eleven new promises about half looked like being kept within nine days; two were "
        "waiting at the end.",
        "You kept eight.",
        f"{BEFORE}within nine days.",
    ),
    "depth": (
        "All in all, depth grew a little; without the quarter’s talks it would have faded.",
        "Talks with ten people added to it.",
        f"{BEFORE}it grew a little.",
    ),
    "returns": (
        "You reached three people after a long silence, once with a request.",
        "Once after three years or more.",
        f"{BEFORE}it was three people.",
    ),
    "new": (
        "Four people were new, and you went deeper with six whom you knew.",
        "Seven people were new in the quarter before; you were in touch with five of them again.",
        "",
    ),
    "not_again": (
        "By the end you had not written about two people since you first met them in the quarter "
        "before.",
        "Seven people were new then.",
        "",
    ),
}


@pytest.mark.parametrize("key", KEYS)
def test_a_figure_is_a_sentence_with_its_counts_beside_those_of_the_quarter_before(
    key: str,
) -> None:
    sentence, counts, compared = FULL[key]
    found = told(key, full(), before())
    assert found.sentence == sentence
    assert found.compared.endswith(compared)
    if key != "giving":  # how often it was before leaves no room for whom
        assert found.compared.startswith(counts)
    assert found.caveat
    assert not found.is_thin


@pytest.mark.parametrize("key", KEYS)
def test_without_an_earlier_quarter_nothing_is_compared(key: str) -> None:
    sentence, counts, _compared = FULL[key]
    found = told(key, full())
    assert (found.sentence, found.compared.rstrip(".")) == (sentence, counts.rstrip("."))


def test_the_figures_come_in_their_order() -> None:
    for figures in (full(), thin(), empty()):
        assert tuple(each.key for each in tell(figures, before(), SPEECH, LATER)) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_of_an_empty_quarter_every_figure_says_that_it_is_not_enough(key: str) -> None:
    found = told(key, empty(), before())
    assert found.is_thin
    assert found.sentence.startswith("Not enough to say yet about ")
    assert (found.caveat, found.compared) == ("", "")
    assert not any(letter.isdigit() for letter in found.sentence)


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("giving", "giving and asking: you gave once and asked once."),
        ("interest", "what matters to others: three talks are written."),
        ("promises", "promises: one made and one waiting."),
    ],
)
def test_what_little_there_is_is_counted(key: str, known: str) -> None:
    assert told(key, thin()).sentence == f"Not enough to say yet about {known}"


def test_a_count_of_new_people_is_told_however_small() -> None:
    assert told("new", thin()).sentence == "One person was new."


def test_those_of_which_there_is_too_little_are_named_in_one_sentence() -> None:
    said = not_enough(("giving", "promises", "new"), SPEECH)
    assert said == "Not enough to say yet about giving and asking, promises and new people."


def test_the_one_before_is_last_quarter_while_this_one_goes_on() -> None:
    said = told("interest", running(full()), before(), DURING).compared
    assert said == "31 of 60 talks; last quarter, half."


def test_an_earlier_quarter_that_is_not_the_one_before_is_named() -> None:
    said = told("interest", full(), before()[:1]).compared
    assert said == "31 of 60 talks; in the quarter from October to December 2025, half."


def test_what_had_not_enough_is_not_compared_with() -> None:
    earlier = [full(THIRD.later(-2)), thin(THIRD.later(-1))]
    said = told("first_asks", full(), earlier).compared
    assert said == "In the quarter from January to March 2026, it was two of nine."
    assert told("first_asks", full(), earlier[1:]).compared == ""


def test_a_year_speaks_of_years() -> None:
    earlier = [of_year(full(), 2025)]
    for each in tell(of_year(full()), earlier, SPEECH, LATER):
        assert "uarter" not in f"{each.sentence} {each.near}"
    assert told("interest", of_year(full()), earlier).compared == (
        "31 of 60 talks; in the year before, half."
    )
    long_ago = [of_year(full(), 2023)]
    assert told("interest", of_year(full()), long_ago).compared.endswith("; in 2023, half.")


def test_who_does_not_see_a_chart_hears_all_that_is_beside_it() -> None:
    for each in tell(full(), before(), SPEECH, LATER):
        for words in (each.sentence, each.compared, each.caveat):
            assert words in f"{each.sentence} {each.near}"


@pytest.mark.parametrize(
    ("entries", "people", "said"),
    [
        (0, 0, "No entry is written in these months."),
        (2, 0, "2 entries."),
        (1, 1, "1 entry about one person."),
        (70, 24, "70 entries about 24 people."),
    ],
)
def test_what_the_figures_rest_on_is_counted(entries: int, people: int, said: str) -> None:
    assert tell_written(empty()._replace(entries=entries, people=people), SPEECH) == said


def test_every_figure_says_how_it_is_worked_out_and_what_it_cannot_know() -> None:
    assert tuple(METHOD) == KEYS
    for paragraphs in METHOD.values():
        assert len(paragraphs) > 1
    for paragraph in (*GENERAL, *(each for some in METHOD.values() for each in some)):
        assert is_kind(paragraph)
        assert "{" not in paragraph


COUNTS = st.integers(0, 40)
SHARES = st.builds(share, COUNTS, COUNTS)
WAYS = st.builds(way, COUNTS, COUNTS, COUNTS)
PARTS = st.sampled_from([0.0, 0.001, 0.04, 0.3])


@st.composite
def promises(draw: st.DrawFn) -> PromisesMade:
    made, kept, released, waiting = (tuple(range(draw(COUNTS))) for _ in range(4))
    median = draw(st.sampled_from([None, 0.0, 1.0, 9.0, 80.0]))
    return PromisesMade(made, kept, released, waiting, median=median)


@st.composite
def moved(draw: st.DrawFn) -> Moved:
    changes = tuple(Change(each, draw(PARTS), -draw(PARTS)) for each in range(draw(COUNTS)))
    did = sum(each.did for each in changes) / 50
    return Moved(did, -draw(PARTS), draw(COUNTS), changes)


@st.composite
def any_figures(draw: st.DrawFn, is_over: bool = True) -> Figures:
    """Figures of a quarter as it may have been."""
    ways = GivingAndAsking(draw(WAYS), draw(WAYS), draw(WAYS), draw(WAYS))
    freely = draw(st.integers(0, len(ways.given.places)))
    silences = draw(st.lists(st.tuples(st.integers(1, 9), st.sampled_from([400, 1500]))))
    again = draw(SHARES)
    figures = empty(is_over=is_over)._replace(
        giving=ways._replace(unreturned=ways.given.places[:freely]),
        interest=draw(SHARES),
        promises=draw(promises()),
        depth=draw(moved()),
        breadth=draw(moved()),
        returns=tuple(Return(who, "2026-08-02", days, who > 4) for who, days in silences),
        met=places(draw(COUNTS)),
        again=again,
        not_again=again.misses[: draw(COUNTS)],
        first_asks=draw(SHARES),
        needs=draw(SHARES),
        unhelped=draw(SHARES),
        helped=draw(SHARES),
    )
    return figures if is_over else running(figures)


@given(st.booleans().flatmap(any_figures), st.lists(any_figures(), max_size=1), st.booleans())
def test_whatever_a_quarter_was_it_is_said_well(
    figures: Figures, earlier: list[Figures], is_year: bool
) -> None:
    last = [each._replace(key="2026-Q2", first=THIRD.later(-1).first) for each in earlier]
    if is_year:
        figures, last = of_year(figures), [of_year(each, 2025) for each in last]
    for each in tell(figures, last, SPEECH, DURING):
        assert each.key in KEYS
        assert len(each.sentence) <= MOST_LETTERS or each.is_thin
        assert len(f"{each.caveat} {each.compared}") <= MOST_SMALL
        for words in filter(None, (each.sentence, each.caveat, each.compared)):
            assert is_kind(words)
            assert is_well_said(words)


MOST_LETTERS = 104  # about two lines beside the small chart
MOST_SMALL = 120  # two lines of the smaller print
UNKIND = re.compile(
    r"overdue|target|goal|you should|must|fail|score|best|worst|improve|worse|too few|"
    r"\bowe|debt|rank|\blate\b|praise|\bonly \w+ (people|times)|[!*#%{}]",
    re.IGNORECASE,
)
CLUMSY = re.compile(
    r"\b(one|1) (people|talks|promises|times|days|offers|contacts|returns)\b|\bzero\b|  |\.\.|"
    r" [.,;]|\b(all|none of) (one|1|two|2)\b|\b0\b"
)


def is_kind(words: str) -> bool:
    return UNKIND.search(words) is None


def is_well_said(words: str) -> bool:
    begins = words[0].isupper() or words[0].isdigit()
    return begins and words.endswith(".") and CLUMSY.search(words) is None


def test_a_figure_without_words_is_none() -> None:
    assert Told("giving", "You gave.").near == ""
