"""Counts the figures of a quarter, or a year, out of what was read for all of them together."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from app.domain.after_sums import HELPED, NOT_HELPED, by_day
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
from app.domain.quarter_standing import Stood, of_breadth, of_depth
from app.domain.quarter_sums import (
    Days,
    asked_early,
    ended_within,
    follow_from,
    needed,
    next_days,
    returns_between,
    unreturned,
    with_fact,
)
from app.domain.returns import Returns, after_long_silence

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
    """What was read up to `last`, and contacts (`days`) up to today: of whoever counts alone.

    The people of `acts`, `asks` (entry, person, day, helped) and `promises` (as store.kept reads
    them) are ids. `until` goes with `acts`, which reach back a year before the first span, and on
    to today for new people who were asked early after `last`. `thoughts` are (person, day) of
    what is no contact, and `undated` of notes without a day of their own.
    """

    columns: Columns
    days: Days
    acts: Acts
    until: Integers
    asks: Integers
    promises: Integers
    thoughts: Integers
    undated: Integers
    last: int


class Counted:
    """All that several spans share, worked out once."""

    def __init__(self, read: Read, first: int, parameters: Parameters) -> None:
        """`first` is the first day of all spans, an ordinal."""
        self.read, self.ids = read, read.columns.people.id
        self.days = read.days
        self.firsts = np.flatnonzero(self.days.number == 0)
        person = np.searchsorted(self.ids, read.asks[1])
        undated, day = read.undated
        self.undated = np.stack((np.searchsorted(self.ids, undated), day))
        self.asks = by_day(person, read.asks[2], read.asks[3])
        self.followed = follow_from(self.asks, read.columns, first, read.last)
        self.depth = of_depth(read.columns, self.days, parameters)
        self.breadth = of_breadth(read.columns, read.last, parameters)

    def figures(self, span: Span, entries: int) -> Figures:
        """Count those of one span; `entries` are how many are written in it."""
        first, last = span.first.toordinal(), span.last.toordinal()
        here = self.days.within(first, last)
        new = here.where(here.number == 0)
        found = returns_between(self.days, self.read.columns, first, last)
        again, not_again = self._again(here, span.before.toordinal(), first, last)
        told = self._told(here, first, last)
        return empty(span)._replace(
            entries=entries,
            people=self._people(here, first, last),
            giving=self._giving(span),
            first_asks=self._first_asks(new, span),
            needs=self._needs(found),
            unhelped=self._after(NOT_HELPED, first, last),
            helped=self._after(HELPED, first, last),
            interest=self._interest(here.talks),
            promises=_promises(self.read.promises, first, last),
            depth=self._moved(self.depth.between(first, last), told),
            breadth=self._moved(self.breadth.between(first, last), told),
            returns=self._returns(found),
            met=self._places(new),
            again=again,
            not_again=not_again,
        )

    def _people(self, here: Days, first: int, last: int) -> int:
        person, day = self.read.thoughts
        thought_of = person[(day >= first) & (day <= last)]
        return len(np.unique(np.concatenate((self.ids[here.person], thought_of))))

    def _told(self, here: Days, first: int, last: int) -> Flags:
        """Tell of whom a contact or a fact is written in a time."""
        facts, found = self.read.columns.facts, np.zeros(len(self.ids), np.bool_)
        found[here.person] = True
        found[facts.person[(facts.day >= first) & (facts.day <= last)]] = True
        return found

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

    def _first_asks(self, new: Days, span: Span) -> Share:
        since = a_year_before(span.first).toordinal()
        acts = self.read.acts.where(self.read.acts.day >= since)
        acts = acts._replace(person=np.searchsorted(self.ids, acts.person))
        asked = asked_early(self.days, acts, new.person)
        return self._share(new.person, np.where(asked > 0, asked, new.day), asked > 0)

    def _needs(self, found: Returns) -> Share:
        found = needed(found, self.read.columns)
        return self._share(found.person, found.day, self._has_ask(found))

    def _has_ask(self, found: Returns) -> Flags:
        return np.isin(_place(found.person, found.day), _place(self.asks.person, self.asks.day))

    def _after(self, helped: int, first: int, last: int) -> Share:
        kept = ended_within(self.asks, self.followed, helped, first, last)
        return self._share(*self.asks.where(kept)[:2], self.followed.is_again[kept])

    def _interest(self, talks: Days) -> Share:
        is_noted = with_fact(talks, self.read.columns, self.undated)
        return self._share(talks.person, talks.day, is_noted)

    def _moved(self, stood: Stood, is_told: Flags) -> Moved:
        start, end, ghost, is_known = stood
        did, faded, known = end - ghost, ghost - start, np.flatnonzero(is_known)
        if not len(known):
            return Moved()
        told = np.flatnonzero(is_known & is_told)
        rows = (self.ids[told], did[told], faded[told])
        changes = map(Change._make, zip(*(each.tolist() for each in rows), strict=True))
        means = float(did[known].mean()), float(faded[known].mean())
        return Moved(means[0], means[1], len(known), tuple(changes))

    def _returns(self, found: Returns) -> tuple[Return, ...]:
        rhythm = self.read.columns.people.rhythm
        found = found.where(after_long_silence(found, rhythm) & found.is_mine)
        ids = self.ids[found.person]
        order = np.lexsort((ids, found.day))
        rows = (ids, found.day, found.silence, self._has_ask(found))
        return tuple(
            Return(person, _iso(day), int(silence), ask)
            for person, day, silence, ask in zip(
                *(each[order].tolist() for each in rows), strict=True
            )
        )

    def _again(self, here: Days, before: int, first: int, last: int) -> tuple[Share, Places]:
        """Tell who of those met before was met again, and of whom nothing more is written."""
        days, met = self.days, self.days.day[self.firsts]
        some = self.firsts[(met >= before) & (met < first)]
        new = days.where(some)
        at = np.searchsorted(here.person, new.person)
        is_again = np.append(here.person, -1)[at] == new.person
        day = np.where(is_again, np.append(here.day, 0)[at], new.day)
        is_still = _IS_STILL[self.read.columns.people.state[new.person]]
        is_once = (next_days(days, some) > last) & (self._thought_of(last)[new.person] <= new.day)
        return self._share(new.person, day, is_again), self._places(new.where(is_once & ~is_still))

    def _thought_of(self, last: int) -> Integers:
        """Return the day of the last thought about each up to a day, 0 of nobody's."""
        person, day = self.read.thoughts[:, self.read.thoughts[1] <= last]
        found = np.zeros(len(self.ids), np.int64)
        np.maximum.at(found, np.searchsorted(self.ids, person), day)
        return found

    def _places(self, days: Days) -> Places:
        return places(self.ids[days.person], days.day)

    def _share(self, person: Integers, day: Integers, is_hit: Flags) -> Share:
        ids = self.ids[person]
        hits, misses = (places(ids[some], day[some]) for some in (is_hit, ~is_hit))
        return Share(hits, misses)


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


def _place(person: Integers, day: Integers) -> Integers:
    return (day << _BITS) + person


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
