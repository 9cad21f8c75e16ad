"""Turns the invented stories into records, as an export holds them."""

import random
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from app.domain.dates import PartialDate
from app.domain.kinds import DetailKind
from app.domain.people import EDITABLE
from app.journal.demo.stories import Hanging, Note, Story

Records = dict[str, list[dict[str, Any]]]
_DETAILS = frozenset(DetailKind)
_OFFSET = re.compile(r"[-+]\d+")


class RecordWriter:
    """Collects the records of all tables; `base` is the day from which days are counted."""

    def __init__(self, base: date, chance: random.Random) -> None:
        self.records: Records = {}  # by table
        self._base = base
        self._chance = chance
        self._people: dict[str, str] = {}
        self._circles: dict[str, str] = {}
        self._gatherings: dict[str, str] = {}
        self._met: set[tuple[str, str]] = set()

    def write(self, frame: Mapping[str, Any], stories: list[Story]) -> None:
        """Add everybody with all notes about them."""
        for circle in frame["circle"]:
            facts = {key: circle[key] for key in ("name", "notes", "rhythm") if key in circle}
            self._circles[circle["name"]] = self.add("circle", **facts)
        for gathering in frame["gathering"]:
            self._add_gathering(gathering)
        self._people = {story.name: self._uid() for story in stories}
        for story in stories:
            self._add_person(story)
        notes = [(note, story.name) for story in stories for note in story.notes]
        for note, name in sorted(notes, key=lambda pair: pair[0].day or 0):
            self._add_entry(note, name)

    def _uid(self) -> str:
        return f"{self._chance.getrandbits(128):032x}"

    def day(self, offset: int) -> str:
        """ISO text of the day so far from the base."""
        return (self._base + timedelta(offset)).isoformat()

    def person(self, name: str) -> str:
        """The uid of somebody."""
        return self._people[name]

    def gathering(self, key: str) -> str:
        """The uid of a gathering."""
        return self._gatherings[key]

    def add(self, table: str, **record: Any) -> str:
        """Add a record with a uid of its own, which is returned."""
        record.setdefault("uid", self._uid())
        self.records.setdefault(table, []).append(record)
        return str(record["uid"])

    def link(self, table: str, **record: Any) -> None:
        """Add a record without a uid."""
        self.records.setdefault(table, []).append(record)

    def _add_gathering(self, given: Mapping[str, Any]) -> None:
        first = self._base + timedelta(given["first"])
        self._gatherings[given["key"]] = self.add(
            "gathering",
            name=given["name"].format(year=first.year),
            place=given["place"],
            first_day=first.isoformat(),
            last_day=self.day(given["last"]),
            notes=given.get("notes", ""),
        )

    def _add_person(self, story: Story) -> None:
        person, facts = self._people[story.name], story.facts
        known = {key: facts[key] for key in facts if key in EDITABLE}
        oldest = min((note.day or 0 for note in story.notes), default=-600)
        record = known | {
            "name": story.name,
            "is_family": "is_family" in known,
            "rhythm": int(known["rhythm"]) if "rhythm" in known else None,
            "birthday": self._date(known.get("birthday", ""), yearless=True),
            "met_on": self._date(facts.get("met", "")),
            "met_through": self._people[facts["met_through"]] if "met_through" in facts else None,
            "paused_until": self._date(facts.get("paused", "")),
            "added_at": f"{self.day(oldest)} 20:00:00",
        }
        self.add("person", uid=person, **record)
        self._add_belongings(person, facts)
        for hanging in story.known:
            self._add_hanging(hanging, None, person, oldest)

    def _date(self, text: str, *, yearless: bool = False) -> str:
        """ISO text as it stands; “+3” or “-318” as the day so far from the base."""
        if not _OFFSET.fullmatch(text):
            return text
        day = self._base + timedelta(int(text))
        return str(PartialDate(None, day.month, day.day)) if yearless else day.isoformat()

    def _add_belongings(self, person: str, facts: Mapping[str, str]) -> None:
        position = 0
        for key, value in facts.items():
            kind, _, label = key.partition(" ")
            if kind in _DETAILS:
                self.add(
                    "detail",
                    person=person,
                    kind=kind,
                    label=label,
                    value=value,
                    preferred=position == 0,
                    position=position,
                )
                position += 1
            elif kind == "relation":
                self.add("relation", person=person, other=self._people[label], kind=value)
            elif kind == "day":
                self.add("person_day", person=person, label=label, day=value)
            elif kind == "rest":
                self._add_rests(person, value)
            elif kind == "near":
                for day, step in map(str.split, value.split(", ")):
                    self.add("closeness", person=person, day=self._date(day), step=int(step))
            elif kind == "circles":
                for name in value.split(", "):
                    self.link("circle_person", circle=self._circles[name], person=person)

    def _add_rests(self, person: str, value: str) -> None:
        for rest in value.split(", "):
            first, *last = map(self._date, rest.split())
            self.add("rest", person=person, first_day=first, last_day="".join(last))

    def _add_entry(self, note: Note, name: str) -> None:
        assert note.day is not None
        people = [self._people[each] for each in (name, *note.others)]
        entry = self.add(
            "entry",
            day=self.day(note.day),
            text=note.text,
            kind=note.kind,
            began=note.began,
            depth=note.depth,
            gathering=self._gatherings[note.gathering] if note.gathering else None,
            minutes=note.minutes,
            private=note.private,
            written_at=f"{self.day(min(note.day, -1))} 21:{self._chance.randrange(60):02}:00",
        )
        for position, person in enumerate(people):
            self.link("entry_person", entry=entry, person=person, position=position)
            if note.gathering and (note.gathering, person) not in self._met:
                self.meet(note.gathering, person)
        for hanging in note.hanging:
            whom = self._people[hanging.who] if hanging.who else people[0]
            self._add_hanging(hanging, entry, whom, note.day)

    def meet(self, gathering: str, person: str) -> None:
        """Put somebody on the roster of a gathering."""
        position = sum(key == gathering for key, _ in self._met)
        self._met.add((gathering, person))
        self.link(
            "gathering_person",
            gathering=self._gatherings[gathering],
            person=person,
            position=position,
        )

    def _add_hanging(self, hanging: Hanging, entry: str | None, person: str, day: int) -> None:
        common = {"person": person, "entry": entry, "text": hanging.text}
        if hanging.sort == "exchange":
            self.add(
                "exchange",
                **common,
                direction=hanging.kind,
                what=hanging.area,
                helped=hanging.helped,
                fulfilled_on=self.day(day + hanging.closed[1]) if hanging.closed else "",
            )
        elif hanging.sort == "learned":
            self.add(
                "learned",
                **common,
                kind=hanging.kind,
                area=hanging.area,
                day="" if hanging.due is None else self.day(day + hanging.due),
                outcome=hanging.outcome,
                closed_on=self.day(day + hanging.closed[1]) if hanging.closed else "",
            )
        else:
            self._add_promise(hanging, common, day)

    def _add_promise(self, hanging: Hanging, common: dict[str, Any], day: int) -> None:
        state, after = hanging.closed or ("open", 0)
        due = "" if hanging.due is None else self.day(day + hanging.due)
        made = {**common, "mine": hanging.mine, "made_on": self.day(day), "due": due}
        if state != "moved":
            closed = "" if state == "open" else self.day(day + after)
            self.add("promise", **made, state=state, closed_on=closed)
            return
        later = self.add("promise", **{**made, "made_on": due, "due": self.day(day + after)})
        self.add("promise", **made, state="renegotiated", closed_on=due, moved_to=later)
