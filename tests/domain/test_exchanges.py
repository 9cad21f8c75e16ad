"""What went between us is counted once for a person, a day and a direction."""

import numpy as np
import pytest

from app.domain.exchanges import ASKED, GIVEN, Acts, count, within

ANA, BO = 1, 2


def acts(*rows: tuple[int, int, int, int, int]) -> Acts:
    """Rows of entry, person, day, direction and joint."""
    return Acts(*np.array(rows, np.int64).reshape(-1, 5).T)


@pytest.mark.parametrize(
    ("rows", "times"),
    [
        ([], 0),
        ([(1, ANA, 10, GIVEN, 0)], 1),
        ([(1, ANA, 10, GIVEN, 0), (2, ANA, 10, GIVEN, 0)], 1),
        ([(1, ANA, 10, GIVEN, 0), (2, ANA, 11, GIVEN, 0)], 2),
        ([(1, ANA, 10, GIVEN, 0), (1, BO, 10, GIVEN, 0)], 2),
        ([(1, ANA, 10, GIVEN, 0), (1, ANA, 10, ASKED, 0)], 2),
        ([(1, ANA, 10, GIVEN, 1), (1, BO, 10, GIVEN, 1)], 1),
        ([(1, ANA, 10, GIVEN, 1), (2, ANA, 10, GIVEN, 0)], 2),
        ([(1, ANA, 10, GIVEN, 1), (2, ANA, 10, GIVEN, 2)], 2),
    ],
)
def test_each_counts_once_and_an_introduction_once_for_all(
    rows: list[tuple[int, int, int, int, int]], times: int
) -> None:
    assert count(acts(*rows)) == times
    assert count(acts(*reversed(rows))) == times


def test_a_period_has_both_its_days() -> None:
    rows = acts(*((day, ANA, day, GIVEN, 0) for day in range(1, 6)))
    assert within(rows, 2, 4).day.tolist() == [2, 3, 4]
