"""The month a year begins with."""

import pytest

from app.errors import BadInput
from app.journal import own_year
from app.journal.journal import Journal


def test_a_year_begins_in_january_unless_another_month_was_chosen(journal: Journal) -> None:
    assert own_year.year_begins(journal) == 1
    own_year.set_year_begins(journal, 9)
    assert own_year.year_begins(journal) == 9
    own_year.set_year_begins(journal, 1)
    assert own_year.year_begins(journal) == 1


@pytest.mark.parametrize("month", [0, 13])
def test_a_month_that_is_none_is_refused(journal: Journal, month: int) -> None:
    with pytest.raises(BadInput, match="month"):
        own_year.set_year_begins(journal, month)


@pytest.mark.parametrize("kept", ["0", "99", "May", "-3"])
def test_a_month_that_cannot_be_read_is_january(journal: Journal, kept: str) -> None:
    journal.set_preference("year_begins", kept)
    assert own_year.year_begins(journal) == 1
