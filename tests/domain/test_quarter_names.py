"""What quarters and years are called, wherever a year begins."""

from datetime import date

import pytest

from app.domain.quarter import KEYS, Figures
from app.domain.quarter_names import (
    heading,
    in_earlier,
    in_one_before,
    is_now,
    is_year,
    span_name,
    title,
    topic,
    whole,
)
from app.domain.quarters import Quarter
from tests.domain.quarter_said import DURING, LATER, SPEECH, of_year, running
from tests.quarter_samples import empty

AUTUMN_YEAR = Figures("2025–26", date(2025, 9, 1), date(2026, 8, 31), True)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2026, 7, 1), date(2026, 9, 30), "July to September 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2025, 9, 1), date(2026, 8, 31), "September 2025 to August 2026"),
        (date(2025, 12, 1), date(2026, 2, 28), "December 2025 to February 2026"),
        (date(2026, 3, 1), date(2026, 3, 31), "March 2026"),
        (date(2025, 1, 1), date(2026, 12, 31), "January 2025 to December 2026"),
    ],
)
def test_whole_months_are_named_shortly_and_clearly(first: date, last: date, name: str) -> None:
    assert span_name(first, last, SPEECH) == name


@pytest.mark.parametrize(
    ("figures", "name"),
    [
        (empty(), "July to September 2026"),
        (running(empty()), "July to September 2026, so far"),
        (of_year(empty()), "2026"),
        (of_year(running(empty())), "2026, so far"),
        (AUTUMN_YEAR, "September 2025 to August 2026"),
        (
            AUTUMN_YEAR._replace(is_over=False, last=date(2026, 2, 3)),
            "September 2025 to August 2026, up to 3 February",
        ),
        (empty(Quarter(2026, 12)), "December 2026 to February 2027"),
    ],
)
def test_figures_are_named_by_all_of_their_time(figures: Figures, name: str) -> None:
    assert title(figures, DURING, SPEECH) == name


def test_figures_that_end_before_their_time_are_named_by_their_last_day() -> None:
    early = running(empty())._replace(last=date(2026, 8, 3))
    assert title(early, LATER, SPEECH) == "July to September 2026, up to 3 August"
    winter = empty(Quarter(2026, 12))._replace(is_over=False, last=date(2026, 12, 20))
    assert title(winter, date(2027, 5, 1), SPEECH) == (
        "December 2026 to February 2027, up to 20 December 2026"
    )


def test_the_time_that_goes_on_ends_with_its_own_last_day() -> None:
    assert whole(running(empty())) == (date(2026, 7, 1), date(2026, 9, 30))
    assert whole(AUTUMN_YEAR._replace(last=date(2026, 1, 1)))[1] == date(2026, 8, 31)


@pytest.mark.parametrize(("key", "is_one"), [("2026", 1), ("2025–26", 1), ("2026-Q3", 0),
                                             ("2026-09", 0)])  # fmt: skip
def test_a_year_is_told_from_a_quarter(key: str, is_one: int) -> None:
    assert is_year(empty()._replace(key=key)) == bool(is_one)


def test_a_quarter_goes_on_up_to_its_last_day() -> None:
    assert is_now(running(empty()), DURING)
    assert is_now(running(empty()), date(2026, 9, 30))
    assert not is_now(running(empty()), date(2026, 10, 1))
    assert not is_now(empty(), DURING)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (empty(), "in the quarter before"),
        (running(empty()), "last quarter"),
        (of_year(empty()), "in the year before"),
        (of_year(running(empty())), "last year"),
    ],
)
def test_the_one_before_is_called_last_while_this_one_goes_on(figures: Figures, said: str) -> None:
    assert in_one_before(figures, DURING, SPEECH) == said


@pytest.mark.parametrize(
    ("figures", "earlier", "said"),
    [
        (empty(), empty(Quarter(2026, 4)), "in the quarter before"),
        (empty(), empty(Quarter(2026, 1)), "in the quarter from January to March 2026"),
        (empty(), empty(Quarter(2025, 11)), "in the quarter from November 2025 to January 2026"),
        (of_year(empty()), of_year(empty(), 2025), "in the year before"),
        (of_year(empty()), of_year(empty(), 2023), "in 2023"),
        (
            AUTUMN_YEAR,
            Figures("2023–24", date(2023, 9, 1), date(2024, 8, 31), True),
            "in the year from September 2023 to August 2024",
        ),
    ],
)
def test_an_earlier_one_is_named_unless_it_is_the_one_before(
    figures: Figures, earlier: Figures, said: str
) -> None:
    assert in_earlier(figures, earlier, LATER, SPEECH) == said


def test_every_figure_has_a_name_of_its_own() -> None:
    assert len({topic(key, SPEECH) for key in KEYS}) == len(KEYS)
    assert heading("giving", SPEECH) == "Giving and asking"
