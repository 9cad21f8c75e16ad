"""A period has months, then quarters, then years, without a gap and to its last day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.cli.speech import EnglishSpeech
from app.domain.spans import months_of, span_name, spans

SPEECH = EnglishSpeech()


@pytest.mark.parametrize(
    ("first", "last", "wide", "columns", "named"),
    [
        (date(2026, 1, 1), date(2026, 1, 9), 1, 1, "January 2026"),
        (date(2023, 2, 1), date(2026, 1, 9), 1, 36, "February 2023"),
        (date(2023, 2, 1), date(2026, 2, 9), 3, 13, "February to March 2023"),
        (date(2011, 7, 1), date(2026, 6, 30), 3, 60, "July to September 2011"),
        (date(2011, 6, 1), date(2026, 6, 30), 12, 16, "2011"),
        (date(1, 1, 1), date(9999, 12, 31), 12, 9999, "1"),
    ],
)
def test_columns_are_months_then_quarters_then_years(
    first: date, last: date, wide: int, columns: int, named: str
) -> None:
    ends = list(spans(first, last))
    assert months_of(first, last) == wide
    assert len(ends) == columns
    assert (ends[0][0], ends[-1][1]) == (first, last)
    assert all(after[0] - before[1] == timedelta(1) for before, after in pairwise(ends))
    assert span_name(*ends[0], wide, SPEECH) == named
