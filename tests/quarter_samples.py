"""Figures of quarters as tests need them: of a full one, of those before it, of a thin one."""

from datetime import date, timedelta

from app.domain.quarter import (
    Change,
    Figures,
    GivingAndAsking,
    Moved,
    Place,
    Places,
    PromisesMade,
    Return,
    Share,
    Way,
)
from app.domain.quarters import Quarter

THIRD = Quarter(2026, 7)


def places(count: int, person: int = 1, first: date = THIRD.first) -> Places:
    """So many places, each of another person and day."""
    return tuple(place(person + each, first + timedelta(each)) for each in range(count))


def place(person: int, day: date) -> Place:
    """One place."""
    return person, day.isoformat()


def share(hits: int, misses: int) -> Share:
    """A share of so many and so many."""
    return Share(places(hits), places(misses, 50))


def way(*months: int) -> Way:
    """Something that went one way so often in each month."""
    return Way(sum(months), months, places(sum(months)))


def empty(quarter: Quarter = THIRD, *, is_over: bool = True) -> Figures:
    """A quarter in which nothing is written."""
    return Figures(quarter.key, quarter.first, quarter.last, is_over)


def thin(quarter: Quarter = THIRD) -> Figures:
    """A quarter with three entries."""
    return empty(quarter)._replace(
        entries=3,
        people=2,
        giving=GivingAndAsking(way(1, 0, 0), way(0, 0, 0), way(0, 1, 0), way(0, 0, 0)),
        interest=share(1, 2),
        promises=PromisesMade(made=(1,), waiting=(1,), watched=(40.0,)),
        met=places(1),
    )


def full(quarter: Quarter = THIRD, more: int = 0) -> Figures:
    """A quarter about which much is to say; `more` makes it another."""
    return empty(quarter)._replace(
        entries=70 + more,
        people=24 + more,
        giving=GivingAndAsking(
            way(4, 3, 7 + more), way(1, 0, 0), way(2, 2, 1), way(2, 3, 1), places(3)
        ),
        first_asks=share(2, 7 + more),
        needs=share(3, 1),
        unhelped=share(3, 1),
        helped=share(2, 0),
        interest=share(31, 29 + more),
        promises=PromisesMade(
            made=tuple(range(1, 12)),
            kept=tuple(range(1, 9)),
            released=(9,),
            waiting=(10, 11),
            steps=((2.0, 0.2), (5.0, 0.35), (9.0, 0.5), (14.0, 0.65), (21.0, 0.75)),
            watched=(12.0, 25.0, 30.0),
            median=9.0,
            earliest=5.0,
            latest=None,
        ),
        depth=Moved(0.04, -0.03, 40, tuple(Change(i, 0.02 * i, -0.01) for i in range(1, 11))),
        breadth=Moved(0.02, -0.01, 40, tuple(Change(i, 0.01 * i, -0.01) for i in range(1, 6))),
        returns=(
            Return(30, "2026-07-09", 400, False),
            Return(31, "2026-08-02", 1300, False),
            Return(32, "2026-09-20", 500, True),
        ),
        met=places(4),
        again=share(5, 2),
        not_again=places(2, 60, date(2026, 5, 4)),
    )


def before(count: int = 3, quarter: Quarter = THIRD) -> tuple[Figures, ...]:
    """The quarters before one, oldest first."""
    return tuple(full(quarter.later(-back), back) for back in range(count, 0, -1))
