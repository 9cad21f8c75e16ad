"""Data for the calendar of entries: thin and rich, a few weeks and very many years."""

from datetime import date, timedelta
from random import Random

from app.domain.year import Cell, Year, next_month

TODAY = date(2026, 10, 8)
ANA, BO = (1, "Ana Silva"), (2, "שלום עליכם")


def cell(first: date, entries: int = 1, people: tuple[tuple[int, str], ...] = (ANA,)) -> Cell:
    """Return a day about these people."""
    return Cell(first, entries, 1, people, len(people) or 40)


def rich(first: date, last: date = TODAY, seed: int = 1) -> Year:
    """Return a period with entries on two of three days, by one, both, or many people."""
    chance = Random(seed)
    days = (first + timedelta(at) for at in range((last - first).days + 1))
    cells = tuple(
        cell(day, chance.choice((1, 1, 2, 3, 7)), chance.choice(((ANA,), (ANA, BO), ())))
        for day in days
        if chance.random() < 0.66
    )
    planned = (cell(TODAY + timedelta(6)), cell(date(2026, 12, 24)))
    return Year(first, last, TODAY, False, cells, planned, cells[0].first)


def months(first: date, last: date = TODAY) -> Year:
    """Return very many years, by months."""
    cells, day = [], first
    while day <= last:
        cells.append(Cell(day, day.month * 2, day.month, (), 9))
        day = next_month(day)
    return Year(first, last, TODAY, True, tuple(cells), (), first)


EMPTY = Year(date(2026, 1, 1), TODAY, TODAY, False, ())
THIN = Year(
    date(2025, 11, 1),
    TODAY,
    TODAY,
    False,
    (cell(date(2026, 8, 2)), cell(date(2026, 9, 30), 2)),
    begun=date(2026, 8, 2),
)
YEAR = rich(date(2025, 11, 1))
SAMPLES = {
    "empty": EMPTY,
    "thin": THIN,
    "month": rich(date(2026, 10, 1)),
    "quarter": rich(date(2026, 7, 1), date(2026, 9, 30)),
    "year": YEAR,
    "six years": rich(date(2021, 1, 1)),
    "begun late": YEAR._replace(first=date(2019, 1, 1)),
    "ten years": months(date(2017, 3, 1)),
    "sixty years": months(date(1966, 1, 1)),
}
