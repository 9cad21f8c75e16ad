"""My own part in a quarter or a year: its figures, frozen or as they stand, and what is behind.

What counts is imported by whoever asks first for figures, which is a lane and never the start.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.domain.entries import Promise
from app.domain.names import tidy
from app.domain.quarter import Figures, Place
from app.domain.quarters import JANUARY, Quarter, quarters_between, read_quarter
from app.errors import BadInput
from app.journal import freezing
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.own_year import year_begins
from app.journal.reflections import reflection, reflections
from app.store import people as people_store
from app.store import promises as promise_store
from app.store import quarter as store

if TYPE_CHECKING:
    from app.domain.frozen import Frozen
    from app.domain.quarter_counting import Span

EARLIER = 4  # quarters or years that one is compared with


class Seen(NamedTuple):
    """The figures of a quarter or a year, and of up to four before it, oldest first.

    Only those before it are here in which something is written. `frozen` is what was kept when
    the reflection was finished: then `figures` are those, and `now` is what they would be today.
    Those before it are frozen ones too, where they are finished and were over by then.
    """

    figures: Figures
    earlier: tuple[Figures, ...] = ()
    frozen: "Frozen | None" = None
    now: Figures | None = None


def look(journal: Journal, health: Health, quarters: Sequence[Quarter]) -> tuple[Figures, ...]:
    """The figures of quarters as they stand now, what they share worked out once: in a lane."""
    return tuple(look_in_turn(journal, health, quarters))


def look_in_turn(
    journal: Journal, health: Health, quarters: Sequence[Quarter]
) -> Iterator[Figures]:
    """The same one by one, each when it is asked for: in a lane."""
    from app.journal.looking import quarter as looking

    return looking.look(journal, health, [_span(journal, (each,)) for each in quarters])


def seen(journal: Journal, health: Health, quarter: Quarter) -> Seen:
    """A quarter with the four before it, each as it was frozen where it is finished: in a lane.

    Raises BadInput where the quarter is finished and what was kept of it cannot be read.
    """
    own = reflection(journal, quarter)
    frozen = freezing.frozen(journal, own) if own else None
    before = [quarter.later(-back) for back in range(EARLIER, 0, -1) if quarter.year > 1]
    kept = kept_whole(journal, before)
    live = [x for x in before if x not in kept and store.is_written(journal.db, *_ends([x]))]
    *looked, now = look(journal, health, [*live, quarter])
    past = kept | dict(zip(live, looked, strict=True))
    earlier = tuple(figures for each in before if (figures := past.get(each)) is not None)
    return Seen(frozen.figures, earlier, frozen, now) if frozen else Seen(now, earlier)


def kept_whole(journal: Journal, quarters: Collection[Quarter]) -> dict[Quarter, Figures | None]:
    """The frozen figures of those quarters that were over by then, to hold another against.

    None where what was kept cannot be read: nothing else stands in its place.
    """
    kept: dict[Quarter, Figures | None] = {}
    for each in reflections(journal):
        if (quarter := read_quarter(each.quarter)) not in quarters:
            continue
        try:
            frozen = freezing.frozen(journal, each)
        except BadInput:
            kept[quarter] = None
            continue
        if frozen is not None and frozen.figures.is_over:
            kept[quarter] = frozen.figures
    return kept


def seen_year(journal: Journal, health: Health, quarters: Sequence[Quarter]) -> Seen:
    """A year of four quarters with the four years before it; a year is never frozen."""
    from app.journal.looking import quarter as looking

    years = [
        [each.later(-back * len(quarters)) for each in quarters]
        for back in range(EARLIER, 0, -1)
        if quarters[0].year > back
    ]
    told = [year for year in years if store.is_written(journal.db, *_ends(year))]
    spans = [_span(journal, year) for year in (*told, quarters)]
    *earlier, figures = looking.look(journal, health, spans)
    return Seen(figures, tuple(earlier))


def written(journal: Journal) -> dict[Quarter, int]:
    """How many entries each quarter has that has any, oldest first; none that are planned."""
    span = store.read_span(journal.db)
    if span is None:
        return {}
    first, last = (date.fromisoformat(day) for day in span)
    last = min(last, journal.today())
    quarters = quarters_between(first, last, year_begins(journal))
    ends = [(each.first.isoformat(), min(each.last, last).isoformat()) for each in quarters]
    counts = zip(quarters, store.count_entries(journal.db, ends), strict=True)
    return {quarter: count for quarter, count in counts if count}


def names(journal: Journal, ids: Iterable[int]) -> dict[int, str]:
    """The names of those of these people who are in the journal, by id."""
    found = people_store.read_names(journal.db, list(ids))
    return {person: tidy(name) for person, name in found.items()}


def promises(journal: Journal, ids: Sequence[int]) -> list[Promise]:
    """Those of these promises that are in the journal."""
    return promise_store.read_promises(journal.db, ids)


def entries_behind(journal: Journal, places: Iterable[Place]) -> list[int]:
    """The entries that tell of these people on these days, newest first."""
    return store.read_entries(journal.db, places)


def entries_about(journal: Journal, ids: Iterable[int], first: date, last: date) -> list[int]:
    """The entries about any of these people in a time, newest first: behind their changes."""
    ends = first.isoformat(), last.isoformat()
    return store.read_entries_about(journal.db, ids, *ends)


def entries_of_promises(journal: Journal, ids: Iterable[int]) -> list[int]:
    """The entries on which these promises hang, newest first."""
    return store.read_entries_of_promises(journal.db, ids)


def _span(journal: Journal, quarters: Sequence[Quarter]) -> "Span":
    from app.domain.quarter_counting import Span

    first, end, today = quarters[0].first, quarters[-1].last, journal.today()
    is_begun = first <= today
    return Span(
        quarters[0].key if len(quarters) == 1 else _year(quarters),
        first,
        min(end, today) if is_begun else end,
        end < today,
        tuple(month for each in quarters for month in each.months),
        quarters[0].later(-len(quarters)).first if first.year > date.min.year else first,
    )


def _ends(quarters: Sequence[Quarter]) -> tuple[str, str]:
    return quarters[0].first.isoformat(), quarters[-1].last.isoformat()


def _year(quarters: Sequence[Quarter]) -> str:
    year, month = quarters[0]
    return f"{year:04d}" if month == JANUARY else f"{year:04d}–{(year + 1) % 100:02d}"
