"""The figures of a quarter once more, plainly: one person and one day at a time.

They are counted in the records of an export, where people and entries stand by their uids.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import mean
from typing import Any

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

Record = Mapping[str, Any]
Records = Mapping[str, Sequence[Record]]
Act = tuple[str, date, str, object]  # person, day, direction, and what is one thing for several

COUNTED = ("active", "resting", "space")
TALKS = ("met", "call", "video", "message", "letter")
AREAS = ("family", "work", "health", "interests", "places", "beliefs", "hopes")
DAY = timedelta(1)
_MOVED = "renegotiated"


class Slow:
    """Counts in records; `ids` are the numbers of people and of promises by their uids."""

    def __init__(self, records: Records, ids: Mapping[str, int]) -> None:
        self.records, self.ids = records, ids
        self.entries = {each["uid"]: each for each in records["entry"]}
        self.people = [each for each in records["person"] if each["state"] in COUNTED]

    def figures(self, key: str, months: Sequence[date], end: date, today: date) -> Figures:
        """Count from the first of some months to a day, or to today."""
        first, last = months[0], min(end, today)
        if first > today:
            return Figures(key, first, end, False)
        before = _months_before(first, len(months))
        return Figures(
            key,
            first,
            last,
            end < today,
            sum(self._counts(x) for x in self.records["entry"] if first <= _day(x["day"]) <= last),
            sum(self._is_told_of(each, first, last) for each in self.people),
            self._giving(months, last),
            self._first_asks(first, last, today),
            self._needs(first, last),
            self._after(False, first, last),
            self._after(True, first, last),
            self._interest(first, last),
            self._promises(first, last),
            self._moved(self._depth, first, last),
            self._moved(self._breadth, first, last),
            self._returns(first, last),
            self._places((each, self._met(each)) for each in self._new(first, last)),
            self._again(before, first, last),
            self._not_again(before, first, last),
        )

    # What is written

    def _of(self, person: Record) -> list[Record]:
        """The entries about somebody."""
        uids = [x["entry"] for x in self.records["entry_person"] if x["person"] == person["uid"]]
        return [self.entries[uid] for uid in uids]

    def _counts(self, entry: Record) -> bool:
        """Whether an entry is about somebody who counts, or about nobody."""
        about = {x["person"] for x in self.records["entry_person"] if x["entry"] == entry["uid"]}
        return not about or not about.isdisjoint(each["uid"] for each in self.people)

    def _is_told_of(self, person: Record, first: date, last: date) -> bool:
        return any(first <= _day(each["day"]) <= last for each in self._of(person))

    def _contacts(self, person: Record, last: date) -> list[date]:
        """Every day of contact up to a day."""
        found = {_day(x["day"]) for x in self._of(person) if x["kind"] != "thought"}
        return sorted(day for day in found if day <= last)

    def _began(self, person: Record, day: date) -> set[str]:
        on = [x for x in self._of(person) if x["kind"] != "thought" and _day(x["day"]) == day]
        return {x["began"] for x in on}

    def _met(self, person: Record) -> date:
        return self._contacts(person, date.max)[0]

    def _new(self, first: date, last: date) -> list[Record]:
        known = [each for each in self.people if self._contacts(each, last)]
        return [each for each in known if first <= self._met(each) <= last]

    def _facts(
        self, person: Record, last: date, is_dated: bool = False
    ) -> list[tuple[date, str | None]]:
        found = []
        for each in self.records["learned"]:
            if each["person"] == person["uid"] and each["kind"] != "couldhelp":
                entry = self.entries.get(each["entry"])
                day = entry["day"] if entry else each["noted_on"]
                if day or not is_dated:
                    found.append((_day(day or person["added_at"][:10]), each["area"]))
        return [each for each in found if each[0] <= last]

    def _asks(self, person: Record) -> dict[date, list[bool | None]]:
        """The days on which I asked, with whether they could help."""
        found: dict[date, list[bool | None]] = {}
        for each in self.records["exchange"]:
            if each["person"] == person["uid"] and each["direction"] == "asked":
                day = _day(self.entries[each["entry"]]["day"])
                found.setdefault(day, []).append(each["helped"])
        return found

    def _active(self, person: Record, day: date, until: date) -> int:
        """The days from one to another on which nobody rested."""
        rests = [x for x in self.records["rest"] if x["person"] == person["uid"]]
        ends = [(_day(x["first_day"]), self._end(x, person)) for x in rests]
        passed = (day + DAY * each for each in range((until - day).days))
        return sum(not any(first <= each < last for first, last in ends) for each in passed)

    def _end(self, rest: Record, person: Record) -> date:
        return _day(rest["last_day"] or person["paused_until"] or date.max.isoformat())

    def _places(self, found: Iterable[tuple[Record, date]]) -> Places:
        places = {(self.ids[person["uid"]], day.isoformat()) for person, day in found}
        return tuple(sorted(places, key=lambda place: (place[1], place[0])))

    def _share(self, found: Iterable[tuple[Record, date, bool]]) -> Share:
        known = list(found)
        hits, misses = (
            self._places((person, day) for person, day, is_so in known if is_so == wanted)
            for wanted in (True, False)
        )
        return Share(hits, misses)

    # What went between us

    def _acts(self, last: date) -> list[Act]:
        told = {each["uid"] for each in self.people}
        found = [*self._lines(last), *self._gifts(), *self._taken_up(last), *self._untold()]
        return [each for each in found if each[0] in told and each[1] <= last]

    def _lines(self, last: date) -> Iterable[Act]:
        for each in self.records["exchange"]:
            entry, way = self.entries[each["entry"]], each["direction"]
            is_introduced = "introduction" in (entry["kind"], each["what"])
            joint = entry["uid"] if is_introduced and way in ("given", "received") else None
            taken = each["fulfilled_on"]
            if not (way == "offered" and taken and _day(taken) <= last):
                yield each["person"], _day(entry["day"]), way, joint

    def _gifts(self) -> Iterable[Act]:
        for each in self.records["entry_person"]:
            entry = self.entries[each["entry"]]
            lines = [x for x in self.records["exchange"] if x["entry"] == entry["uid"]]
            of_all = entry["kind"] == "introduction"
            is_said = any(
                (x["direction"] == "received" and (of_all or x["person"] == each["person"]))
                or (x["direction"] == "given" and x["person"] == each["person"])
                for x in lines
            )
            if entry["kind"] in ("gift", "introduction") and not is_said:
                joint = entry["uid"] if entry["kind"] == "introduction" else None
                if entry["began"] in ("me", "mutual", "them"):
                    way = "received" if entry["began"] == "them" else "given"
                    yield each["person"], _day(entry["day"]), way, joint

    def _taken_up(self, last: date) -> Iterable[Act]:
        lines = self.records["exchange"]
        for each in lines:
            on = each["fulfilled_on"]
            if each["direction"] == "offered" and on and _day(on) <= last:
                is_written = any(
                    x["direction"] == "given"
                    and x["person"] == each["person"]
                    and x["text"] == each["text"]
                    and self.entries[x["entry"]]["day"] == on
                    for x in lines
                )
                if not is_written:
                    yield each["person"], _day(on), "given", None

    def _untold(self) -> Iterable[Act]:
        for each in self.records["introduction"]:
            if each["entry"] is None and each["made_on"] and not self._is_introduced(each):
                for uid in (each["person"], each["other"]):
                    yield uid, _day(each["made_on"]), "given", ("told", each["uid"])

    def _is_introduced(self, pair: Record) -> bool:
        """Whether an entry of that day tells of it."""
        of_one, of_other = (
            {x["entry"] for x in self.records["entry_person"] if x["person"] == pair[who]}
            for who in ("person", "other")
        )
        lines = [x for x in self.records["exchange"] if x["what"] == "introduction"]
        told = {x["entry"] for x in lines}
        return any(
            entry["day"] == pair["made_on"]
            and (entry["kind"] == "introduction" or entry["uid"] in told)
            for entry in map(self.entries.__getitem__, of_one & of_other)
        )

    def _giving(self, months: Sequence[date], last: date) -> GivingAndAsking:
        acts = self._acts(last)
        here = [each for each in acts if each[1] >= months[0]]
        year_ago = _months_before(last + DAY, 12)
        came_from = {who for who, day, way, _ in acts if way == "received" and day >= year_ago}
        people = {each["uid"]: each for each in self.people}
        gone = [
            (people[who], day)
            for who, day, way, _ in here
            if way == "given"
            if who not in came_from
        ]
        given, offered, asked, received = (
            self._way([each for each in here if each[2] == way], months)
            for way in ("given", "offered", "asked", "received")
        )
        return GivingAndAsking(given, offered, asked, received, self._places(gone))

    def _way(self, acts: Sequence[Act], months: Sequence[date]) -> Way:
        once = {(day, joint or who) for who, day, _way, joint in acts}
        by_month = [(day.year, day.month) for day, _ in once]
        people = {each["uid"]: each for each in self.people}
        return Way(
            len(once),
            tuple(by_month.count((month.year, month.month)) for month in months),
            self._places((people[who], day) for who, day, _way, _joint in acts),
        )

    def _first_asks(self, first: date, last: date, today: date) -> Share:
        found = []
        for person in self._new(first, last):
            acts = [x for x in self._acts(today) if x[1] >= _months_before(first, 12)]
            gave = [x[1] for x in acts if x[0] == person["uid"] and x[2] == "given"]
            asks = [day for day in self._contacts(person, today)[:2] if day in self._asks(person)]
            early = bool(asks) and not any(day <= asks[0] for day in gave)
            found.append((person, asks[0] if early else self._met(person), early))
        return self._share(found)

    # Contacts

    def _mine(self, person: Record, last: date) -> Iterable[tuple[date, int]]:
        """Contacts that I began, with the active days of silence before them."""
        days = self._contacts(person, last)
        for before, day in pairwise(days):
            if self._began(person, day) & {"me", "mutual"}:
                yield day, self._active(person, before, day)

    def _needs(self, first: date, last: date) -> Share:
        return self._share(
            (person, day, day in self._asks(person))
            for person in self.people
            for day, silence in self._mine(person, last)
            if day >= first and person["rhythm"] and silence > 2 * person["rhythm"]
        )

    def _returns(self, first: date, last: date) -> tuple[Return, ...]:
        found = [
            Return(self.ids[person["uid"]], day.isoformat(), silence, day in self._asks(person))
            for person in self.people
            for day, silence in self._mine(person, last)
            if day >= first and silence >= max(8 * (person["rhythm"] or 0), 365)
        ]
        return tuple(sorted(found, key=lambda each: (each.day, each.person_id)))

    def _after(self, helped: bool, first: date, last: date) -> Share:
        found = []
        for person in self.people:
            asks = self._asks(person)
            for day, said in asks.items():
                known = [each for each in said if each is not None]
                end = self._window(person, day, last)
                if known and any(known) == helped and end and end >= first:
                    began = [
                        self._began(person, each)
                        for each in self._contacts(person, end)
                        if each > day and each not in asks
                    ]
                    is_again = any(each & {"me", "mutual"} for each in began)
                    if is_again or all("them" in each and len(each) == 1 for each in began):
                        found.append((person, day, is_again))
        return self._share(found)

    def _window(self, person: Record, day: date, last: date) -> date | None:
        """The day up to which being in touch again counts, if it is over by then."""
        for passed in range((last - day).days + 1):
            if self._active(person, day, day + DAY * passed) >= max(person["rhythm"] or 0, 90):
                return day + DAY * passed
        return None

    def _interest(self, first: date, last: date) -> Share:
        found = []
        for person in self.people:
            noted = {day for day, _area in self._facts(person, last, is_dated=True)}
            talks = {_day(x["day"]) for x in self._of(person) if x["kind"] in TALKS}
            found += [(person, day, day in noted) for day in talks if first <= day <= last]
        return self._share(found)

    def _again(self, before: date, first: date, last: date) -> Share:
        found = []
        for person in self._new(before, first - DAY):
            later = [day for day in self._contacts(person, last) if day >= first]
            found.append((person, (later or [self._met(person)])[0], bool(later)))
        return self._share(found)

    def _not_again(self, before: date, first: date, last: date) -> Places:
        new = [each for each in self._new(before, first - DAY) if each["state"] == "active"]
        once = [
            each
            for each in new
            if not any(self._met(each) < _day(x["day"]) <= last for x in self._of(each))
        ]
        return self._places((each, self._met(each)) for each in once)

    # Promises

    def _promises(self, first: date, last: date) -> PromisesMade:
        told = {each["uid"] for each in self.people}
        mine = [x for x in _chains(self.records["promise"]) if x["person"] in told]
        made = [x for x in mine if x["made_on"] and first <= _day(x["made_on"]) <= last]
        closed = [x for x in mine if x["state"] != "open" and x["closed_on"]]
        closed = [x for x in closed if first <= _day(x["closed_on"]) <= last]
        waiting = [x for x in mine if _is_open(x, last)]
        waiting = [x for x in waiting if not x["made_on"] or _day(x["made_on"]) <= last]
        kept, watched = _lasted(made, last)
        steps = _kaplan_meier(kept, watched)
        return PromisesMade(
            self._listed(made),
            self._listed(x for x in closed if x["state"] == "kept"),
            self._listed(x for x in closed if x["state"] == "released"),
            self._listed(waiting),
            tuple(steps),
            tuple(sorted(watched)),
            next((days for days, share in steps if share >= 0.5 - 1e-9), None),
        )

    def _listed(self, promises: Iterable[Record]) -> tuple[int, ...]:
        return tuple(sorted(self.ids[each["uid"]] for each in promises))

    # Depth and breadth

    def _moved(self, stand: Any, first: date, last: date) -> Moved:
        changes, did, faded = [], [], []
        for person in self.people:
            end = stand(person, last, last)
            if end is not None:
                start = stand(person, first - DAY, first - DAY) or 0.0
                ghost = stand(person, last, first - DAY) or 0.0
                did.append(end - ghost)
                faded.append(ghost - start)
                days = self._contacts(person, last) + [day for day, _ in self._facts(person, last)]
                if any(day >= first for day in days):
                    changes.append(Change(self.ids[person["uid"]], did[-1], faded[-1]))
        if not did:
            return Moved()
        return Moved(mean(did), mean(faded), len(did), tuple(sorted(changes)))

    def _fading(self, person: Record, day: date, at: date) -> float:
        power = -0.466 if person["is_family"] else -0.716
        return float((1 + self._active(person, day, at) / 365.25) ** power)

    def _depth(self, person: Record, at: date, known: date) -> float | None:
        """Depth on a day by what is written up to another."""
        deepest: dict[date, int] = {}
        for each in self._of(person):
            if each["kind"] != "thought" and each["depth"] and _day(each["day"]) <= known:
                day = _day(each["day"])
                deepest[day] = max(deepest.get(day, 0), each["depth"])
        if not deepest:
            return None
        amounts = [
            sum(self._fading(person, day, at) for day, depth in deepest.items() if depth >= level)
            for level in (1, 2, 3, 4)
        ]
        return mean(1 - 2 ** (-amount / 3) for amount in amounts)

    def _breadth(self, person: Record, at: date, known: date) -> float | None:
        facts = [each for each in self._facts(person, known) if each[1]]
        if not facts:
            return None
        amounts = [
            sum(self._fading(person, day, at) for day, area in facts if area == wanted)
            for wanted in AREAS
        ]
        return mean(1 - 2**-amount for amount in amounts)


def _day(text: str) -> date:
    """A day of which the month or its day may be missing: the first that it may be."""
    return date.fromisoformat((text + "-01-01")[:10])


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    leap = day.month == 2 and day.day == 29
    return date(year, month + 1, 28 if leap else day.day)


def _chains(promises: Sequence[Record]) -> Iterable[Record]:
    """My promises, each that was agreed anew as one: the first, closed as the last was."""
    mine = {each["uid"]: each for each in promises if each["mine"]}
    moved = {uid: each["moved_to"] for uid, each in mine.items() if each["state"] == _MOVED}
    for uid in mine.keys() - moved.values():
        last = uid
        while moved.get(last) in mine:
            last = moved[last]
        yield {**mine[uid], "state": mine[last]["state"], "closed_on": mine[last]["closed_on"]}


def _is_open(promise: Record, last: date) -> bool:
    if promise["state"] == "open":
        return True
    return bool(promise["closed_on"]) and _day(promise["closed_on"]) > last


def _lasted(made: Sequence[Record], last: date) -> tuple[list[int], list[float]]:
    """The days after which promises were kept, and those for which others were watched."""
    kept, watched = list[int](), list[float]()
    for each in made:
        begun = _day(each["made_on"])
        if _is_open(each, last):
            watched.append(float((last - begun).days))
        elif len(each["closed_on"]) == 10:
            days = max((_day(each["closed_on"]) - begun).days, 0)
            kept.append(days) if each["state"] == "kept" else watched.append(float(days))
    return kept, watched


def _kaplan_meier(kept: Sequence[int], watched: Sequence[float]) -> list[tuple[float, float]]:
    """(days, share kept within them), by the product of those who were left each time."""
    left, steps = 1.0, []
    for days in sorted(set(kept)):
        at_risk = sum(each >= days for each in (*kept, *watched))
        left *= 1 - kept.count(days) / at_risk
        steps.append((float(days), 1 - left))
    return steps
