"""Data for the rungs: one person and many, thin and rich, short and very long times."""

from datetime import date, timedelta

from app.domain.kinds import State
from app.domain.rungs import Pause, Reached, Rungs, Sample

TODAY = date(2026, 10, 8)
FIRST = date(2023, 10, 1)


def samples(first: date, last: date, most: float, *, is_one: bool) -> tuple[Sample, ...]:
    """Return layers that grow evenly up to `most` together, the deeper ones later."""
    days = [first - timedelta(1)]
    while days[-1] < last:
        days.append(min(days[-1] + timedelta(28), last))
    grown = [at / (len(days) - 1) for at in range(len(days))]
    whole = [[most / 4 * part ** (1 + layer) for layer in range(4)] for part in grown]
    shown = whole if is_one else [[float(round(each)) for each in layers] for layers in whole]
    return tuple(Sample(day, tuple(parts)) for day, parts in zip(days, shown, strict=True))


def one(first: date = FIRST, last: date = TODAY, most: float = 0.9, called: str = "Ana") -> Rungs:
    """Return one person from nothing written on."""
    found = samples(first, last, most, is_one=True)
    stops = (*range(12, len(found) - 1, 12), len(found) - 1)
    day = found[len(found) * 2 // 3].day
    reached = (Reached(found[1].day, 1), Reached(day, 4))
    return Rungs(first, last, TODAY, found, stops, tuple(range(len(stops))), 1, 0,
                 found[1].day, 1, called, reached=reached)  # fmt: skip


def many(people: int, first: date = FIRST, last: date = TODAY) -> Rungs:
    """Return many people, each of the four depths at the end."""
    found = samples(first, last, people, is_one=False)
    stops = (*range(12, len(found) - 1, 12), len(found) - 1)
    return Rungs(first, last, TODAY, found, stops, (4,) * len(stops), people, 1, first)


RESTED = one()._replace(pauses=(Pause(date(2024, 3, 1), date(2024, 9, 1)), Pause(TODAY, TODAY)))
EMPTY = Rungs(FIRST, TODAY, TODAY, (), people=3)
THIN = one(date(2026, 8, 1), most=0.05)
SAMPLES = {
    "empty": EMPTY,
    "thin": THIN,
    "one": RESTED,
    "hebrew": one(called="שלום עליכם"),
    "late": one()._replace(begun=date(2025, 1, 1)),
    "dead": one()._replace(state=State.DECEASED),
    "a day": one(TODAY, TODAY),
    "sixty years": one(date(1966, 1, 1), most=0.99),
    "two": many(2),
    "forty": many(40),
    "1,000 people": many(1000),
    "10,000 people": many(10_000, date(2016, 1, 1)),
    "a month of 100,000": many(100_000, date(2026, 9, 1), date(2026, 9, 30)),
}
