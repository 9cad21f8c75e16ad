"""The sums behind the measures, over the whole journal at once.

In the formulas `a` are the active days since something was written and `c` is the rhythm I
chose, in days. Results are (n,), one number for each person, nan where nothing is written.
Entries and facts are sorted before they are summed: no order of reading changes a bit of them.
"""

from math import log2

import numpy as np

from app.domain.active_days import STRETCH, Clock, days_since
from app.domain.columns import Contacts, Flags, Integers, Numbers, Promises
from app.domain.dates import DAYS_IN_YEAR
from app.domain.kinds import Began, Depth, Kind, LifeArea, PromiseState
from app.domain.parameters import DEFAULTS, Parameters

_MESSAGE = tuple(Kind).index(Kind.MESSAGE) + 1
_IS_MINE = np.array([False, *(began in (Began.ME, Began.MUTUAL) for began in Began)])
_OPEN, _KEPT = (tuple(PromiseState).index(it) for it in (PromiseState.OPEN, PromiseState.KEPT))
_LOW = 8  # more than any depth or area of life, and a power of two as STRETCH is


def presence(
    days: Numbers | float, rhythm: Numbers | float, parameters: Parameters = DEFAULTS
) -> Numbers:
    """Tell how near a contact still is: 2^(−max(0, a/c − 1)/h), with h = 7/log2(10).

    It is 1 up to one rhythm and a tenth after eight: a silence of more than eight times the
    usual rhythm most likely means that a tie decays (Navarro et al. 2017).
    """
    h = (parameters.silence_to_a_tenth - 1) / log2(10)
    return np.asarray(np.exp2(-np.maximum(0, days / rhythm - 1) / h))


def fading(
    days: Numbers | float, is_family: Flags | bool, parameters: Parameters = DEFAULTS
) -> Numbers:
    """Weigh what lies some days back: K(a) = (1 + a/365.25)^(−0.716), for family ^(−0.466).

    The shape of Burt's curve of how many ties last (Burt 2000), borrowed as an analogy.
    """
    power = np.where(is_family, -parameters.family_fading, -parameters.fading)
    return np.asarray(np.power(1 + days / DAYS_IN_YEAR, power))


def contact_days(contacts: Contacts, people: int, moment: float) -> tuple[Integers, Integers]:
    """Find the newest day of each sort (n, 4) and the oldest of all (n,), 0 for none.

    The sorts: mine or mutual, the same by message, any other, any other by message. Of each the
    newest is the nearest, so no other entry is needed for the maximum over all.
    """
    is_past = contacts.day <= moment
    sort = 2 * ~_IS_MINE[contacts.began] + (contacts.kind == _MESSAGE)
    newest = np.zeros(4 * people, dtype=np.int64)
    np.maximum.at(newest, 4 * contacts.person + sort, np.where(is_past, contacts.day, 0))
    first = np.full(people, STRETCH, dtype=np.int64)
    np.minimum.at(first, contacts.person, np.where(is_past, contacts.day, STRETCH))
    return newest.reshape(people, 4), np.where(first < STRETCH, first, 0)


def silence(day: Integers, clock: Clock) -> Numbers:
    """Count everybody's active days since a day (n,), nan where it is 0."""
    return np.where(day > 0, days_since(clock, np.arange(len(day)), day), np.nan)


def nearness(newest: Integers, clock: Clock, parameters: Parameters) -> Numbers:
    """Find the least a/w over sorts of entries (n, 2 or 4), where w is ½ for a message, else 1.

    In touch: the maximum over entries of 2^(−max(0, a/(wc) − 1)/h). Reaching out: the same over
    those that I began or that were mutual, with 2c. Both are where a/w is least.
    """
    weights = (1.0, parameters.message_weight) * 2
    silences = [
        silence(day, clock) / weight for day, weight in zip(newest.T, weights, strict=False)
    ]
    return np.asarray(np.fmin.reduce(silences))


def packed(person: Integers, day: Integers, low: Integers, kept: Flags) -> Integers:
    """Pack the rows that are kept into one number each and sort these."""
    return np.sort(((person * STRETCH + day) * _LOW + low)[kept])


def curiosity(written: Integers, clock: Clock, parameters: Parameters) -> Numbers:
    """Curiosity: 1 − 2^(−F/3), where F = Σ min(facts learned that day, 3)·2^(−a/730)."""
    ends = _ends_of_days(written)
    person, day, _area = _unpacked(written[ends])
    facts = np.diff(np.flatnonzero(ends), prepend=-1)
    fresh = np.exp2(-days_since(clock, person, day) / parameters.curiosity_half_life)
    weight = np.minimum(facts, parameters.facts_a_day) * fresh
    total = _sums(person, weight, len(clock.now))
    return _of_written(person, _filled(total, parameters.facts_to_half))


def depth(contacts: Contacts, is_family: Flags, clock: Clock, parameters: Parameters) -> Numbers:
    """Depth: ¼·Σ_{l=1..4} (1 − 2^(−N/3)), where N = ΣK(a) over days with talk at level l or deeper.

    That closeness grows in depth and breadth, from small talk to what is personal: Altman &
    Taylor 1973.
    """
    kept = (contacts.depth > 0) & (contacts.day <= clock.moment)
    talks = packed(contacts.person, contacts.day, contacts.depth, kept)
    person, day, level = _unpacked(talks[_ends_of_days(talks)])
    weight = fading(days_since(clock, person, day), is_family[person], parameters)
    deepest = _sums(person * len(Depth) + level - 1, weight, len(is_family) * len(Depth))
    return _of_written(person, depth_of(deepest, parameters))


def depth_of(deepest: Numbers, parameters: Parameters) -> Numbers:
    """Turn ΣK(a) over days by the level of their deepest talk, (4n,) by person, into depth (n,)."""
    reached = np.cumsum(deepest.reshape(-1, len(Depth))[:, ::-1], axis=1)
    return np.asarray(_filled(reached, parameters.talks_to_half).mean(axis=1))


def breadth(written: Integers, is_family: Flags, clock: Clock, parameters: Parameters) -> Numbers:
    """Breadth: the mean over 7 areas of life of 1 − 2^(−b), where b = ΣK(a) over facts in it.

    See `depth`: closeness grows in breadth too (Altman & Taylor 1973).
    """
    person, day, area = _unpacked(written[written % _LOW > 0])
    weight = fading(days_since(clock, person, day), is_family[person], parameters)
    areas = len(LifeArea)
    known = _sums(person * areas + area - 1, weight, len(is_family) * areas)
    return _of_written(person, breadth_of(known, parameters))


def breadth_of(known: Numbers, parameters: Parameters) -> Numbers:
    """Turn ΣK(a) over the facts of each area of life, (7n,) by person, into breadth (n,)."""
    areas = known.reshape(-1, len(LifeArea))
    return np.asarray(_filled(areas, parameters.facts_to_half_area).mean(axis=1))


def keeping_my_word(promises: Promises, clock: Clock, parameters: Parameters) -> Numbers:
    """Keeping my word: (1 + Σwv)/(1 + Σw), where l are the active days that one is late.

    Kept: v = 1, or ½ + ½·2^(−l/14) if late, and w = 2^(−a/365) since it was kept, or due if that
    is later. Open: v = 0, w = 1 − 2^(−l/14), which is 0 until it is due. Released and
    renegotiated ones are left out. Early is worth no more than on time (Gneezy & Epley 2014).
    """
    is_open, is_kept = _standing(promises, clock.moment)
    counted = is_open | is_kept
    person, made, due, closed, _state = (each[counted] for each in promises)
    is_kept, has_due = is_kept[counted], due > 0
    settled = np.where(is_kept, np.where(closed > 0, closed, made), STRETCH)
    late = np.where(has_due, _since(due, person, clock) - _since(settled, person, clock), 0)
    shortfall = _filled(np.maximum(0, late), parameters.lateness_half_life)
    age = _since(np.maximum(settled, due), person, clock)
    weight = np.where(is_kept, np.exp2(-age / parameters.promise_half_life), shortfall)
    value = np.where(is_kept, 1 - (1 - parameters.late_worth) * shortfall, 0)
    people, trust = len(clock.now), parameters.trust
    kept_word = trust + _sums(person, weight * value, people)
    return _of_written(person, kept_word / (trust + _sums(person, weight, people)))


def _standing(promises: Promises, moment: float) -> tuple[Flags, Flags]:
    """Tell which promises were open, and which kept, at a moment: what came later is not seen."""
    is_made = promises.made <= moment
    is_closed = (promises.state != _OPEN) & (promises.closed <= moment)
    return is_made & ~is_closed, is_made & is_closed & (promises.state == _KEPT)


def _since(day: Integers, person: Integers, clock: Clock) -> Numbers:
    """Count active days since a day that may lie ahead: from there they are 0."""
    return days_since(clock, person, np.minimum(day, clock.moment))


def _unpacked(rows: Integers) -> tuple[Integers, Integers, Integers]:
    """Take apart what was packed; both factors are powers of two, so shifts do, and are quicker."""
    day = rows >> (_LOW.bit_length() - 1)
    return day >> (STRETCH.bit_length() - 1), day & (STRETCH - 1), rows & (_LOW - 1)


def _ends_of_days(rows: Integers) -> Flags:
    """Mark the last row of each person and day, which is that with the most in its low part."""
    ends = np.ones(len(rows), dtype=np.bool_)
    ends[:-1] = (rows[1:] ^ rows[:-1]) >= _LOW
    return ends


def _sums(place: Integers, weight: Numbers, length: int) -> Numbers:
    return np.bincount(place, weight, length).astype(np.float64)  # of nothing: integers


def _filled(amount: Numbers, half: float) -> Numbers:
    return 1 - np.exp2(-amount / half)


def _of_written(person: Integers, values: Numbers) -> Numbers:
    """Keep the values (n,) of those who have a row at all."""
    return np.where(np.bincount(person, minlength=len(values)) > 0, values, np.nan)
