"""Asks as the chart after no use shows them: (asks, in touch again) of each line."""

from collections.abc import Sequence
from datetime import date

from app.domain.after import After, Row, Side

FIRST, LAST = date(2019, 1, 1), date(2026, 9, 30)
Asked = tuple[int, int]


def after(*rows: tuple[Asked, Asked], years: Sequence[tuple[int, int]] = ()) -> After:
    """Return rows of those who could not help and who could, the newest year first.

    They are of the years down from 2026 unless `years` are given.
    """
    made, number = [], 0
    for at, row in enumerate(rows):
        first, last = years[at] if years else (2027 - at, 2027 - at)
        sides = []
        for asks, again in row:
            number += asks > 0
            ids = (number, asks, again, 1 if asks == 1 else 0)
            sides.append(Side(*ids) if asks else Side(0))
        made.append(Row(*((first, last) if at else (0, 0)), *sides))
    return After(FIRST, LAST, tuple(made))
