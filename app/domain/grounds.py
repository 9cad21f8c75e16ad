"""Works out what stands behind one person's figures on a day, from what was written."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter

from app.domain.dates import earliest, latest
from app.domain.health import Component
from app.domain.kinds import Began, Depth, Kind, LifeArea, PromiseState
from app.domain.profile import (
    Behind,
    Contact,
    EntryWritten,
    FactWritten,
    Grounds,
    Learnt,
    PromiseWritten,
    Step,
    Talks,
    Touch,
    Waiting,
    Word,
    Written,
)

_MINE = (Began.ME, Began.MUTUAL)
_by_day = attrgetter("day", "id")


def work_out(written: Written, day: date) -> Grounds:
    """What stands behind the figures on `day`; contacts of later days are told as planned."""
    now = day.isoformat()
    contacts = sorted((e for e in written.entries if e.kind != Kind.THOUGHT), key=_by_day)
    past = [entry for entry in contacts if entry.day <= now]
    planned = tuple(_contact(entry) for entry in contacts[len(past) :])
    facts = [fact for fact in written.facts if fact.day <= now]
    promises = [_as_of(promise, now) for promise in written.promises if promise.made <= now]
    talks = [entry for entry in past if entry.depth]
    return Grounds(
        _touch(past, written.rested, now)._replace(planned=planned),
        _learnt(facts),
        _word(promises),
        _talks(talks),
        {
            Component.IN_TOUCH: _newest(past),
            Component.REACHING_OUT: _newest(_steps(past)),
            Component.CURIOSITY: _of_facts(facts),
            Component.KEEPING_MY_WORD: _of_promises(promises, written.entries, now),
            Component.DEPTH: tuple(map(_behind, reversed(talks))),
            Component.BREADTH: _of_facts(fact for fact in facts if fact.area),
        },
    )


def _touch(past: Sequence[EntryWritten], rested: Iterable[str], now: str) -> Touch:
    if not past:
        return Touch()
    days = sorted({entry.day for entry in past})
    steps = _steps(past)
    ended = max((day for day in rested if days[-1] < day <= now), default="")
    return Touch(
        last=_contact(past[-1]),
        before=_date(days[-2]) if len(days) > 1 else None,
        first=_date(days[0]),
        step=Step(_date(steps[-1].day), steps[-1].began == Began.MUTUAL) if steps else None,
        they_began=any(entry.began == Began.THEM for entry in past),
        rested=_date(ended) if ended else None,
    )


def _steps(past: Iterable[EntryWritten]) -> list[EntryWritten]:
    return [entry for entry in past if entry.began in _MINE]


def _learnt(facts: Sequence[FactWritten]) -> Learnt:
    areas = {fact.area for fact in facts}
    return Learnt(
        len(facts),
        _date(max(fact.day for fact in facts)) if facts else None,
        tuple(area.value for area in LifeArea if area in areas),
        tuple(area.value for area in LifeArea if area not in areas),
    )


def _as_of(promise: PromiseWritten, now: str) -> PromiseWritten:
    """What was closed later was still open then."""
    return promise._replace(state=PromiseState.OPEN) if promise.closed > now else promise


def _word(promises: Iterable[PromiseWritten]) -> Word:
    states = Counter(promise.state for promise in promises)
    waiting = (
        Waiting(earliest(promise.made), latest(promise.due))
        for promise in promises
        if promise.state == PromiseState.OPEN
    )
    return Word(states[PromiseState.KEPT], states[PromiseState.RELEASED], tuple(waiting))


def _talks(talks: Iterable[EntryWritten]) -> Talks:
    deepest: dict[str, int] = {}
    for talk in talks:
        deepest[talk.day] = max(deepest.get(talk.day, 0), talk.depth or 0)
    personal = [day for day, depth in deepest.items() if depth == Depth.PERSONAL]
    return Talks(
        Counter(deepest.values()),
        _date(max(deepest)) if deepest else None,
        tuple(map(_date, sorted(personal, reverse=True))),
    )


def _newest(past: Sequence[EntryWritten]) -> tuple[Behind, ...]:
    """The entries of the newest day; a message counts for less, so what was before it too."""
    found = [entry for entry in past if entry.day == past[-1].day]
    more = [entry for entry in past if entry.kind != Kind.MESSAGE]
    if more and more[-1] not in found:
        found = [entry for entry in more if entry.day == more[-1].day] + found
    return tuple(map(_behind, reversed(found)))


def _of_facts(facts: Iterable[FactWritten]) -> tuple[Behind, ...]:
    days = {fact.entry_id: fact.day for fact in facts if fact.entry_id is not None}
    return _in_order(days)


def _of_promises(
    promises: Iterable[PromiseWritten], entries: Iterable[EntryWritten], now: str
) -> tuple[Behind, ...]:
    counted = {p.entry_id for p in promises if p.state in (PromiseState.KEPT, PromiseState.OPEN)}
    return _in_order({e.id: e.day for e in entries if e.id in counted and e.day <= now})


def _in_order(days: dict[int, str]) -> tuple[Behind, ...]:
    newest_first = sorted(days.items(), key=lambda item: (item[1], item[0]), reverse=True)
    return tuple(Behind(entry_id, _date(day)) for entry_id, day in newest_first)


def _behind(entry: EntryWritten) -> Behind:
    return Behind(entry.id, _date(entry.day))


def _contact(entry: EntryWritten) -> Contact:
    return Contact(_date(entry.day), entry.kind)


def _date(day: str) -> date:
    return date.fromisoformat(day)
