"""People and what belongs to them, as frozen records that cross the layers.

Dates are ISO text, whole or partial (see domain.dates); "" or None means unknown.
"""

from typing import NamedTuple

from app.domain.kinds import State


class Person(NamedTuple):
    """Somebody I know; all plain facts in their own words.

    `rhythm` is in days (None: none chosen). `sort_as` overrides the computed sort key.
    """

    id: int
    uid: str
    name: str
    sort_as: str
    given: str
    family: str
    nick: str
    former: str
    pronouns: str
    line: str
    organisation: str
    role: str
    met_on: str
    met_where: str
    met_how: str
    met_through_id: int | None
    birthday: str
    languages: str
    notes: str
    rhythm: int | None
    state: str
    paused_until: str
    is_family: bool


class PersonLine(NamedTuple):
    """One row of the people list.

    `line` tells namesakes apart: what was written for it, else role and organisation.
    `last_day` is the last day written about, or None.
    """

    id: int
    name: str
    line: str
    state: str
    rhythm: int | None
    has_photo: bool
    last_day: str | None


class Detail(NamedTuple):
    """One way to reach somebody."""

    id: int
    uid: str
    person_id: int
    kind: str
    label: str
    value: str
    preferred: bool
    position: int


class PersonDay(NamedTuple):
    """A day in somebody's year besides the birthday: an anniversary, a name day."""

    id: int
    uid: str
    person_id: int
    label: str
    day: str


class Circle(NamedTuple):
    """A group I think in, with notes and an optional rhythm (days) for its people."""

    id: int
    uid: str
    name: str
    notes: str
    rhythm: int | None


class Relation(NamedTuple):
    """What one person is to another: `person_id` has `other_id` as their `kind`."""

    id: int
    uid: str
    person_id: int
    other_id: int
    kind: str


class Rest(NamedTuple):
    """Days on which a relationship rests and its clock stands; open while `last_day` is ""."""

    id: int
    uid: str
    person_id: int
    first_day: str
    last_day: str


class NotNow(NamedTuple):
    """Somebody who shall not be on my mind before a day (ISO)."""

    id: int
    uid: str
    person_id: int
    until: str


# What a person can be made of or changed in, with the value that means "unknown".
EDITABLE: dict[str, str | int | bool | None] = {
    "name": "",
    "sort_as": "",
    "given": "",
    "family": "",
    "nick": "",
    "former": "",
    "pronouns": "",
    "line": "",
    "organisation": "",
    "role": "",
    "met_on": "",
    "met_where": "",
    "met_how": "",
    "met_through_id": None,
    "birthday": "",
    "languages": "",
    "notes": "",
    "rhythm": None,
    "state": State.ACTIVE.value,
    "paused_until": "",
    "is_family": False,
}

# The whole list of what people may be ordered by. Nothing else is ever added here:
# no health figure, no organisation, no role (house rule 1; a test compares).
SORT_KEYS = ("name", "last_contact", "date_met")
