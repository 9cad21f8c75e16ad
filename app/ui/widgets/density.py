"""How many entries fell into which month, quarter or longer stretch: the bars of the strip."""

from collections.abc import Sequence
from typing import NamedTuple

STRETCHES = (1, 3, 12, 60, 120, 1200)  # months that one bar may stand for
LEAST_MONTHS = 36


class Bar(NamedTuple):
    """A stretch of time from its first to its last month ("2026-10") and its entries."""

    first: str
    last: str
    entries: int


def make_bars(months: Sequence[tuple[str, int]], this_month: str, most: int) -> list[Bar]:
    """Return the bars from the oldest to the newest, at most so many where stretches allow.

    months are (month, count) in any order. Stretches begin where quarters, years and decades
    do; at least three years are shown up to this month.
    """
    counts = {to_number(month): count for month, count in months}
    newest = max([*counts, to_number(this_month)])
    oldest = min([*counts, newest - LEAST_MONTHS + 1])
    stretch = next(
        (s for s in STRETCHES if newest // s - oldest // s < most),
        STRETCHES[-1],
    )
    sums = dict.fromkeys(range(oldest // stretch, newest // stretch + 1), 0)
    for month, count in counts.items():
        sums[month // stretch] += count
    return [
        Bar(to_month(at * stretch), to_month((at + 1) * stretch - 1), count)
        for at, count in sums.items()
    ]


def to_number(month: str) -> int:
    """Return a month as a number of months."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def to_month(number: int) -> str:
    """Return a number of months as a month."""
    return f"{number // 12:04}-{number % 12 + 1:02}"
