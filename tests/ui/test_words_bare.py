"""Words of the window where no file of plural forms could be read."""

import re
from datetime import date, timedelta

import pytest

from app.ui import words

TODAY = date(2026, 10, 8)
SINGULAR_SAID_AS_PLURAL = re.compile(r"\b1 (?:\w+s|people)\b")


def say_all() -> list[str]:
    days = [words.relative_day(TODAY + timedelta(days=n), TODAY) for n in range(-1200, 1200)]
    counted = [say(n) for say in (words.count_people, words.count_entries) for n in range(4)]
    return days + counted + [words.rhythm(n) for n in (None, *range(1, 400))]


def test_nothing_is_said_of_one_as_of_many() -> None:
    said = say_all()
    assert [each for each in said if SINGULAR_SAID_AS_PLURAL.search(each)] == []
    assert "over a year ago" in said and "in over a year" in said and "1 person" in said


@pytest.mark.usefixtures("english")
def test_with_the_file_it_reads_as_well() -> None:
    with_file = say_all()
    assert [each for each in with_file if SINGULAR_SAID_AS_PLURAL.search(each)] == []
    assert {"over 2 years ago", "2 people", "about every 2 days"} <= set(with_file)
