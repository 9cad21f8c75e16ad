"""What the calendar of entries says: counts and seasons, without praise or blame."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.year import Cell, Year, cell_of, days_of, shade, spans, steps
from app.domain.year_words import (
    METHOD,
    alternative,
    finding,
    how_to_read,
    name,
    person_of,
    row_marks,
    signs,
    table,
    told,
)

SPEECH = EnglishSpeech()
TODAY = date(2026, 10, 8)
FIRST = date(2026, 1, 1)
ANA, BO = (1, "Ana Silva"), (2, "Bo")


def cell(day: date, entries: int = 1, people: tuple[tuple[int, str], ...] = (ANA,)) -> Cell:
    return Cell(day, entries, 1, people, len(people) or 9)


def year(*cells: Cell, first: date = FIRST, last: date = TODAY, **more: Any) -> Year:
    data = Year(first, last, TODAY, False, cells, begun=cells[0].first if cells else None)
    return data._replace(**more)


def month(number: int, days: int) -> list[Cell]:
    return [cell(date(2026, number, day)) for day in range(1, days + 1)]


def test_a_finding_counts_days_and_names_the_seasons() -> None:
    cells = [*month(1, 1), *month(2, 4), *month(5, 3), *month(6, 12), *month(9, 11)]
    assert finding(year(*cells, begun=FIRST), SPEECH) == (
        "On 31 of 281 days something is written. Most entries are of June and September."
    )
    more = [*cells, *month(3, 2), *month(4, 5), *month(7, 5), *month(8, 5)]
    assert finding(year(*more, begun=FIRST), SPEECH).endswith(
        "Most entries are of June and September; of January there is one."
    )


def test_months_without_an_entry_are_named_where_they_are_few() -> None:
    cells = [day for number in (2, 3, 5, 6, 7, 8, 9) for day in month(number, number + 1)]
    said = finding(year(*cells, begun=FIRST), SPEECH)
    assert said.endswith(
        "Most entries are of August and September; of January and April there is none."
    )


def test_the_month_that_goes_on_and_that_of_the_first_entry_are_never_called_quiet() -> None:
    cells = [*month(8, 9)[8:], *month(9, 9), *month(10, 1)]
    assert finding(year(*cells), SPEECH) == (
        "On 11 of 61 days since 9 August something is written. Most entries are of September."
    )


def test_months_that_are_much_alike_are_not_told_apart() -> None:
    cells = [day for number in range(1, 10) for day in month(number, 10 + number % 3)]
    assert finding(year(*cells), SPEECH).endswith("are spread much alike over the months.")


def test_a_long_time_is_compared_by_years() -> None:
    cells = [
        cell(date(when, 3, day))
        for when, days in ((2023, 3), (2024, 20), (2025, 6), (2026, 5))
        for day in range(1, days + 1)
    ]
    data = year(*cells, first=date(2022, 7, 1), begun=date(2022, 12, 31))
    assert [span.first.year for span in spans(data)] == [2022, 2023, 2024, 2025, 2026]
    said = "Most entries are of 2024; of 2023 there are fewest, three."
    assert finding(data, SPEECH).endswith(said)


def test_little_is_said_of_little() -> None:
    assert finding(year(cell(date(2026, 10, 1))), SPEECH) == (
        "On one of eight days since 1 October something is written."
    )


def test_an_empty_time_says_when_something_was_written_and_else_what_would_be_here() -> None:
    assert finding(year(before=date(2024, 5, 3)), SPEECH) == (
        "Nothing is written in this time; the newest entry before it is of 3 May 2024."
    )
    assert finding(year(), SPEECH).startswith("The days on which you write about somebody")
    ahead = year(planned=(cell(date(2026, 10, 11)),))
    assert finding(ahead, SPEECH).endswith("On one day to come something is planned.")


@pytest.mark.parametrize(
    ("entries", "people", "said"),
    [
        (1, (ANA,), "One entry on Saturday, about Ana Silva."),
        (3, (ANA, BO), "Three entries on Saturday, about Ana Silva and Bo."),
        (40, (), "40 entries on Saturday, about 9 people."),
    ],
)
def test_a_day_tells_its_entries_and_about_whom(
    entries: int, people: tuple[tuple[int, str], ...], said: str
) -> None:
    assert told(year(cell(date(2026, 10, 3), entries, people)), 1, SPEECH) == said


def test_a_planned_day_says_so() -> None:
    data = year(cell(TODAY), planned=(cell(date(2026, 10, 11)),))
    assert told(data, 2, SPEECH) == "Planned for Sunday, about Ana Silva."
    assert alternative(data, SPEECH).endswith("On one day to come something is planned.")
    assert told(data, 3, SPEECH) == name(data, 3, SPEECH) == ""


def test_a_month_tells_its_days() -> None:
    data = year(Cell(date(2019, 3, 1), 14, 9, (), 23), is_by_month=True)
    assert name(data, 1, SPEECH) == "March 2019"
    assert told(data, 1, SPEECH) == "14 entries on 9 days, about 23 people."


def test_the_table_has_a_row_for_every_mark() -> None:
    data = year(cell(FIRST, 2), cell(TODAY), planned=(cell(date(2026, 10, 11)),))
    headings, rows = table(data, SPEECH)
    assert headings == ("Day", "Entries", "About")
    assert rows == (
        ("1 January 2026", "2", "Ana Silva"),
        ("8 October 2026", "1", "Ana Silva"),
        ("11 October 2026", "planned", "Ana Silva"),
    )
    assert row_marks(data) == (1, 2, 3)
    assert all(cell_of(data, mark) for mark in row_marks(data))


def test_a_day_leads_to_whoever_it_is_about_alone() -> None:
    data = year(cell(FIRST), cell(TODAY, 2, (ANA, BO)))
    assert [person_of(data, mark) for mark in (1, 2, 9)] == [1, 0, 0]
    assert person_of(data._replace(person_id=7), 2) == 7


def test_a_month_counts_the_days_of_it_that_are_in_the_period() -> None:
    data = year(cell(TODAY), first=date(2026, 9, 5))
    assert days_of(data, data.cells[0]) == (TODAY, TODAY)
    by_month = data._replace(is_by_month=True)
    whole, begun = cell(date(2026, 10, 1)), cell(date(2026, 9, 1))
    assert days_of(by_month, whole) == (date(2026, 10, 1), TODAY)
    assert days_of(by_month, begun) == (date(2026, 9, 5), date(2026, 9, 30))


def test_shades_are_fixed_counts_that_only_grow_where_most_would_be_darkest() -> None:
    assert steps(year(cell(FIRST, 1), cell(TODAY, 9))) == (1, 2, 3, 5)
    assert steps(year(a_day=7.0)) == (1, 4, 6, 10)
    assert steps(year(a_day=99_999.0)) == (1, 2000, 3000, 5000)
    assert steps(year(a_day=0.3, is_by_month=True)) == (1, 3, 6, 12)
    assert steps(year(a_day=0.5, is_by_month=True)) == (1, 6, 12, 24)
    assert [shade(cell(FIRST, many), (1, 2, 3, 5)) for many in (1, 2, 3, 4, 5, 80)] == [
        *(1, 2, 3, 3, 4, 4)
    ]


def test_signs_are_only_those_that_occur() -> None:
    data = year(cell(FIRST), cell(TODAY - timedelta(1), 4), begun=FIRST)
    assert [sign.words for sign in signs(data, SPEECH)] == ["1 entry", "3 to 4 entries", "today"]
    late = year(cell(TODAY, 5), planned=(cell(TODAY + timedelta(1)),))
    assert [sign.words for sign in signs(late, SPEECH)] == [
        *("5 and more entries", "before the first entry", "planned, not counted", "today")
    ]
    assert signs(year(), SPEECH) == ()


def test_nothing_praises_blames_or_ranks() -> None:
    said = " ".join((*METHOD, how_to_read(SPEECH), finding(year(*month(3, 9)), SPEECH)))
    for word in ("only", "should", "overdue", "best", "worst", "streak", "!", "score"):
        assert word not in said.lower().split()
