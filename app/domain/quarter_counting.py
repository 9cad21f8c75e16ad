"""Counts the figures of a quarter, or a year, out of what was read for all of them together."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from app.domain.after_sums import HELPED, NOT_HELPED, by_day, follow
from app.domain.columns import Columns, Flags, Integers, Promises
from app.domain.exchanges import ASKED, GIVEN, OFFERED, RECEIVED, Acts, days_of, stands, within
from app.domain.kept_sums import draw_curve, fates, made_within
from app.domain.kinds import STILL, PromiseState, State
from app.domain.parameters import Parameters
from app.domain.quarter import (
    Change,
    Figures,
    GivingAndAsking,
    Moved,
    Places,
    PromisesMade,
    Return,
    Share,
    Way,
)
from app.domain.quarter_standing import BREADTH, DEPTH, Standings
from app.domain.quarter_sums import (
    Days,
    asked_early,
    contact_days,
    ended_within,
    needed,
    unreturned,
    with_fact,
)
from app.domain.returns import Returns, after_long_silence, returns

_STATES, _ENDS = tuple(State), tuple(PromiseState)
_IS_STILL = np.array([state in STILL for state in State])
_BITS = 40  # more than any id needs


class Span(NamedTuple):
    """A time that figures are counted in, from `first` to `last`, which is never after today.

    `months` are the first days of its months, `before` the first of the time before, as long.
    """

    key: str
    first: date
    last: date
    is_over: bool
    months: tuple[date, ...]
    before: date


def empty(span: Span) -> Figures:
    """Return the figures of a span of which nothing is known."""
    return Figures(span.key, span.first, span.last, span.is_over)


class Read(NamedTuple):
    """What was read up to `last`: of whoever counts, and of nobody else.

    The people of `acts`, `asks` (entry, person, day, helped) and `promises` (as store.kept reads
    them) are ids. `until` goes with `acts`, which reach back a year before the first span;
    `thoughts` are (person, day) of what is no contact.
    """

    columns: Columns
    acts: Acts
    until: Integers
    asks: Integers
    promises: Integers
    thoughts: Integers
    last: int


class Counted:
    """All that several spans share, worked out once."""

    def __init__(self, read: Read, parameters: Parameters) -> None:
        self.read, self.ids = read, read.columns.people.id
        self.days = contact_days(read.columns, read.last)
        self.talks = self.days.where(self.days.is_talk)
        self.returns = returns(read.columns, read.last)
        person = np.searchsorted(self.ids, read.asks[1])
        self.asks = by_day(person, read.asks[2], read.asks[3])
        self.followed = follow(self.asks, read.columns, read.last)
        self.standings = Standings(read.columns, parameters)

    def figures(self, span: Span, entries: int) -> Figures:
        """Count those of one span; `entries` are how many are written in it."""
        first, last = span.first.toordinal(), span.last.toordinal()
        days = self.days.where(self.days.day <= last)
        before = span.before.toordinal()
        new, older = _new(days, first, last), _new(days, before, first - 1)
        met_again, not_again = self._again(days, older, first)
        return empty(span)._replace(
            entries=entries,
            people=self._people(first, last),
            giving=self._giving(span),
            first_asks=self._first_asks(days, new, span),
            needs=self._needs(first, last),
            unhelped=self._after(NOT_HELPED, first, last),
            helped=self._after(HELPED, first, last),
            interest=self._interest(first, last),
            promises=_promises(self.read.promises, first, last),
            depth=self._moved(DEPTH, first, last),
            breadth=self._moved(BREADTH, first, last),
            returns=self._returns(first, last),
            met=self._places(new),
            again=met_again,
            not_again=not_again,
        )

    def _people(self, first: int, last: int) -> int:
        here = self.days.within(first, last)
        person, day = self.read.thoughts
        thought_of = person[(day >= first) & (day <= last)]
        return len(np.union1d(self.ids[here.person], thought_of))

    def _giving(self, span: Span) -> GivingAndAsking:
        first, last = span.first.toordinal(), span.last.toordinal()
        acts = self.read.acts.where(stands(self.read.until, last))
        here = within(acts, first, last)
        given, offered, asked, received = (
            _way(here.where(here.direction == way), span)
            for way in (GIVEN, OFFERED, ASKED, RECEIVED)
        )
        since = a_year_before(span.last + timedelta(1)).toordinal()
        gone = acts.where(unreturned(acts, first, last, since))
        unreturned_places = places(gone.person, gone.day)
        return GivingAndAsking(given, offered, asked, received, unreturned_places)

    def _first_asks(self, days: Days, new: Days, span: Span) -> Share:
        since = a_year_before(span.first).toordinal()
        acts = within(self.read.acts, since, span.last.toordinal())
        acts = acts._replace(person=np.searchsorted(self.ids, acts.person))
        asked = asked_early(days, acts, new.person)
        return self._share(new.person, np.where(asked > 0, asked, new.day), asked > 0)

    def _needs(self, first: int, last: int) -> Share:
        found = needed(self.returns, self.read.columns)
        found = found.where((found.day >= first) & (found.day <= last))
        return self._share(found.person, found.day, self._has_ask(found))

    def _has_ask(self, found: Returns) -> Flags:
        return np.isin(_place(found.person, found.day), _place(self.asks.person, self.asks.day))

    def _after(self, helped: int, first: int, last: int) -> Share:
        kept = ended_within(self.asks, self.followed, helped, first, last)
        return self._share(*self.asks.where(kept)[:2], self.followed.is_again[kept])

    def _interest(self, first: int, last: int) -> Share:
        talks = self.talks.within(first, last)
        return self._share(talks.person, talks.day, with_fact(talks, self.read.columns))

    def _moved(self, which: int, first: int, last: int) -> Moved:
        start, end, ghost = self.standings.between(which, first, last)
        is_known = ~np.isnan(end)
        if not is_known.any():
            return Moved()
        start, end, ghost = map(np.nan_to_num, (start, end, ghost))
        did, faded = end - ghost, ghost - start
        told = np.flatnonzero(is_known & self.standings.is_written(first, last))
        rows = (self.ids[told], did[told], faded[told])
        changes = map(Change._make, zip(*(each.tolist() for each in rows), strict=True))
        means = float(did[is_known].mean()), float(faded[is_known].mean())
        return Moved(means[0], means[1], int(is_known.sum()), tuple(changes))

    def _returns(self, first: int, last: int) -> tuple[Return, ...]:
        found = self.returns
        is_long = after_long_silence(found, self.read.columns.people.rhythm) & found.is_mine
        found = found.where(is_long & (found.day >= first) & (found.day <= last))
        ids = self.ids[found.person]
        order = np.lexsort((ids, found.day))
        rows = (ids, found.day, found.silence, self._has_ask(found))
        return tuple(
            Return(person, _iso(day), int(silence), ask)
            for person, day, silence, ask in zip(
                *(each[order].tolist() for each in rows), strict=True
            )
        )

    def _again(self, days: Days, new: Days, first: int) -> tuple[Share, Places]:
        """Tell who was met again from a day on, and who never; whoever rests is left out."""
        new = new.where(~_IS_STILL[self.read.columns.people.state[new.person]])
        later = days.where((days.day >= first) & (days.number > 0))
        at = np.searchsorted(later.person, new.person)
        day = np.append(later.day, 0)[at]  # the first of theirs, where they have one
        is_again = np.isin(new.person, later.person)
        is_met = np.isin(new.person, days.person[days.number > 0])
        share = self._share(new.person, np.where(is_again, day, new.day), is_again)
        return share, self._places(new.where(~is_met))

    def _places(self, days: Days) -> Places:
        return places(self.ids[days.person], days.day)

    def _share(self, person: Integers, day: Integers, is_hit: Flags) -> Share:
        ids = self.ids[person]
        return Share(*(places(ids[some], day[some]) for some in (is_hit, ~is_hit)))


def a_year_before(day: date) -> date:
    """Return the same day of the year before; the 28th for a 29 February."""
    year = max(day.year - 1, date.min.year)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def places(ids: Integers, day: Integers) -> Places:
    """Return where something is written, each place once, by day and person."""
    rows = np.sort((day << _BITS) + ids)
    rows = rows[np.append(np.ones(len(rows[:1]), np.bool_), rows[1:] != rows[:-1])]
    on = (rows >> _BITS).tolist()
    names = {each: _iso(each) for each in set(on)}
    return tuple(zip((rows & ((1 << _BITS) - 1)).tolist(), map(names.__getitem__, on), strict=True))


def _way(acts: Acts, span: Span) -> Way:
    begins = [month.toordinal() for month in span.months]
    days = days_of(acts)
    month = np.searchsorted(begins, days, "right") - 1
    times = np.bincount(month, minlength=len(begins)).tolist()
    return Way(len(days), tuple(times), places(acts.person, acts.day))


def _promises(rows: Integers, first: int, last: int) -> PromisesMade:
    ids, _person, _entry, made, closed, state, vague = rows
    promises = Promises(rows[1], made, np.zeros_like(made), closed, state)
    found = fates(promises, vague > 0, last)
    is_meant, is_new = made_within(promises, first, last), (closed >= first) & (closed <= last)
    curve = draw_curve(found, is_meant)
    kept, released, waiting = (
        found.state == _ENDS.index(fate)
        for fate in (PromiseState.KEPT, PromiseState.RELEASED, PromiseState.OPEN)
    )
    return PromisesMade(
        _listed(ids[is_meant]),
        _listed(ids[kept & is_new]),
        _listed(ids[released & is_new]),
        _listed(ids[waiting & (made <= last)]),
        tuple((step.time, 1 - step.left) for step in curve.steps),
        tuple(sorted(map(float, found.days[is_meant & found.is_dated & ~kept].tolist()))),
        curve.median,
        curve.earliest,
        curve.latest,
    )


def _listed(ids: Integers) -> tuple[int, ...]:
    return tuple(np.sort(ids).tolist())


def _new(days: Days, first: int, last: int) -> Days:
    return days.where((days.number == 0) & (days.day >= first) & (days.day <= last))


def _place(person: Integers, day: Integers) -> Integers:
    return (day << _BITS) + person


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
