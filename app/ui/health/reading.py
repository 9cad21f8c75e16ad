"""What the Health page reads from the journal, off the GUI thread; numpy comes with the first."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from app.charts import gallery
from app.domain.behind import MOST_LINES, Behind
from app.domain.entries import EntryFilter
from app.domain.kinds import Kind
from app.domain.scope import Scope
from app.domain.speech import Speech
from app.errors import NotFound
from app.journal import circles, entries, gatherings, people
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from app.ui.health import periods
from app.ui.health.instead import Instead, find_instead
from app.ui.health.periods import Period

if TYPE_CHECKING:
    from app.domain.profile import Profile
    from app.domain.telling import Told
    from app.journal.health import Health

WHOLE = 6  # rows of a profile of which nothing is left out
ORBITS, DEEPENING, PROFILE = "orbits", "deepening", "profile"
OF_PEOPLE = (ORBITS, DEEPENING)  # whose marks are people
ANYBODY, ONE, ME = "people", "one", "me"  # of whom a chart can be, see gallery.Chart
DAY = "day"
Group = tuple[int, str, str]  # id, name, what tells it apart


class Card(NamedTuple):
    """What is said of one person beside a chart."""

    person_id: int
    name: str
    called: str
    sentences: tuple[str, ...]
    photo: bytes | None = None


class Wanted(NamedTuple):
    """What shall be shown; a period may be a name for `periods.recall`, None is the usual one.

    `beside` is the day or period of the same chart beside it, None where it stands alone.
    """

    key: str
    scope: Scope
    period: Period | str | None
    beside: Period | None = None


class Seen(NamedTuple):
    """A chart and the words around it; `wanted` is what was asked for, `period` its days.

    `data` is None where the chart is of one person and there is nobody yet. `begun` is the day of
    the first entry or promise, today for none; `is_empty` tells that there is nobody to show,
    `is_blank` that the picture itself says what is found, or `instead` what stands in its place.
    `called` names whom the chart is of, `named` are the people of the finding.
    """

    wanted: Wanted
    period: Period
    data: Any
    begun: date
    today: date
    finding: str = ""
    alternative: str = ""
    how_to_read: str = ""
    card: Card | None = None
    called: str = ""
    named: tuple[int, ...] = ()
    is_empty: bool = False
    is_blank: bool = False
    instead: Instead | None = None

    @property
    def has_people(self) -> bool:
        """Whether its marks are people."""
        return self.wanted.key in OF_PEOPLE

    @property
    def is_past(self) -> bool:
        """Whether it ends before today."""
        return self.period.last < self.today

    @property
    def words(self) -> Any:
        """The module that says the chart in words."""
        return import_module(gallery.chart(self.wanted.key).words)


class Reader:
    """Asks the journal; every function may be called in any thread."""

    def __init__(self, journal: Journal, health: "Health", speech: Speech) -> None:
        self.journal, self.speech = journal, speech
        self._health = health

    def look(self, wanted: Wanted) -> Seen:
        """Read what a chart shows. Raises NotFound where what it is of is gone."""
        today, chart = self.journal.today(), gallery.chart(wanted.key)
        begun, is_empty = self._begun(today)
        scope = self._scope(chart, wanted.scope)
        seen = Seen(wanted, _period(chart, wanted.period, begun, today), None, begun, today)
        seen = seen._replace(is_empty=is_empty)
        if is_empty or (chart.whom == ONE and scope.person_id is None):
            return seen
        seen = seen._replace(wanted=wanted._replace(scope=scope), called=self._name_of(scope))
        if chart.key == PROFILE:
            return self._look_at_one(seen)
        data = self._read(seen)
        finding = seen.words.finding(data, self.speech)
        seen = seen._replace(
            data=data,
            finding=finding,
            is_blank=self._place_of(seen, data) == finding,
            alternative=seen.words.alternative(data, self.speech),
            how_to_read=seen.words.how_to_read(self.speech),
            named=_named(data),
        )
        if instead := find_instead(self, seen):
            finding = instead.sentences[0]
            return seen._replace(instead=instead, finding=finding, is_blank=True)
        return seen._replace(card=self._card_of(seen)) if chart.whom == ONE else seen

    def circles(self) -> tuple[Group, ...]:
        """Return the circles in which there is somebody, as (id, name, how many)."""
        from app.journal.looking.people import scopes

        return tuple((each.id, each.name, str(each.people)) for each in scopes(self.journal))

    def gatherings(self) -> tuple[Group, ...]:
        """Return the gatherings, newest first, as (id, name, year)."""
        found = gatherings.gatherings(self.journal)
        return tuple((each.id, each.name, each.first_day[:4]) for each in found)

    def rest(self) -> None:
        """Keep in memory no more than is needed while nobody looks."""
        self._health.rest()

    # One person

    def card(self, person_id: int, seen: Seen | None) -> Card:
        """Say a few sentences about one person, as a chart sees them. Raises NotFound."""
        one, sentences = self._said(person_id, seen)
        photo = people.photo(self.journal, person_id)
        return Card(person_id, one.name, one.called, sentences, photo)

    def tell(self, person_id: int, day: date | None = None) -> "tuple[Told, ...]":
        """Return the rows of somebody's profile, as of a day. Raises NotFound."""
        from app.domain.telling import tell

        day = day or self.journal.today()
        return tell(self._profile(person_id, day), day, self.speech)

    def newest_person(self) -> int | None:
        """Return with whom a contact was written last, else the first by name, None for nobody."""
        past = EntryFilter(last_day=self.journal.today().isoformat())
        newest = [e for e in entries.first_page(self.journal, past) if e.kind != Kind.THOUGHT]
        known = (person_id for line in newest for person_id, _name in line.people)
        return next(known, None) or next(iter(self._shown(1)), None)

    # What a mark stands for

    def sentences(self, mark_id: int, seen: Seen) -> Sequence[str]:
        """Return what is said beside a mark; nothing of somebody who has just gone."""
        if not seen.has_people:
            return (seen.words.told(seen.data, mark_id, self.speech),)
        with suppress(NotFound):
            return self._said(mark_id, seen)[1]
        return ()

    def person_of(self, mark_id: int, seen: Seen) -> int:
        """Return whose page a mark leads to, 0 for nobody's."""
        return mark_id if seen.has_people else int(seen.words.person_of(seen.data, mark_id))

    def behind(self, mark_id: int, seen: Seen) -> Behind:
        """Return whom a mark leads to and the entries that it counts."""
        from app.journal import looking

        key, scope = seen.wanted.key, seen.wanted.scope
        ids = looking.behind(key, self.journal, self._health, scope, seen.data, mark_id)
        lines = entries.lines(self.journal, ids[:MOST_LINES])
        person_id = self.person_of(mark_id, seen)
        return Behind(person_id, ids, tuple(lines), not (person_id or scope.person_id))

    # Inside

    def _said(self, person_id: int, seen: Seen | None) -> "tuple[Profile, tuple[str, ...]]":
        from app.domain.telling import summary

        day = self.journal.today() if seen is None else min(seen.period.last, seen.today)
        one = self._profile(person_id, day)
        of_arrow = self._of_arrow(person_id, seen)
        return one, of_arrow or tuple(summary(one, day, self.speech))

    def _profile(self, person_id: int, day: date) -> "Profile":
        """Return somebody as of a day."""
        from app.journal.grounds import profile

        return profile(self.journal, self._health, person_id, day)

    def _of_arrow(self, person_id: int, seen: Seen | None) -> tuple[str, ...]:
        if seen is None or seen.wanted.key != DEEPENING:
            return ()
        from app.domain import deepening_words

        told = deepening_words.told(seen.data, person_id, self.speech)
        return (told,) if told else ()

    def _look_at_one(self, seen: Seen) -> Seen:
        person_id = seen.wanted.scope.person_id
        assert person_id is not None
        told, card = self.tell(person_id, seen.period.last), self.card(person_id, seen)
        if len(told) == WHOLE:
            card = card._replace(sentences=())  # the rows say it all
        return seen._replace(
            data=told,
            finding="" if len(told) == WHOLE else " ".join(card.sentences),
            alternative=seen.words.alternative(told, self.speech),
            how_to_read=seen.words.how_to_read(self.speech),
            card=card,
        )

    def _card_of(self, seen: Seen) -> Card:
        """Return the card of whom a chart is: it says what the chart shows."""
        assert seen.wanted.scope.person_id is not None
        card = self.card(seen.wanted.scope.person_id, seen)
        return card._replace(sentences=(seen.finding,))

    def _place_of(self, seen: Seen, data: Any) -> str:
        """Return what stands in place of a chart without anything to draw, "" for orbits' own."""
        place_of = getattr(seen.words, "place_of", None)
        return place_of(data, self.speech) if place_of else ""

    def _scope(self, chart: gallery.Chart, scope: Scope) -> Scope:
        """Return whom a chart can be of: what does not fit it is left out."""
        if chart.whom == ONE:
            return Scope(person_id=scope.person_id or self.newest_person())
        return Scope() if chart.whom == ME else scope

    def _name_of(self, scope: Scope) -> str:
        if scope.circle_id is not None:
            return circles.circle(self.journal, scope.circle_id).name
        if scope.gathering_id is not None:
            return gatherings.gathering(self.journal, scope.gathering_id).name
        return "" if scope.person_id is None else people.person(self.journal, scope.person_id).name

    def _read(self, seen: Seen) -> Any:
        from app.journal import looking

        key, scope, _, beside = seen.wanted
        data = looking.look(key, self.journal, self._health, scope, *seen.period)
        if key != ORBITS or beside is None:
            return data
        from app.domain.orbits_ground import share_ground

        other = looking.look(key, self.journal, self._health, scope, *beside)
        return share_ground(data, other)

    def _shown(self, most: int) -> Sequence[int]:
        return people.find_ids(self.journal, PersonFilter(), most)

    def _begun(self, today: date) -> tuple[date, bool]:
        """Return the first day of entries and promises, today for none; whether nobody is there."""
        from app.journal.looking.people import span

        days = span(self.journal)
        return (min(days[0], today), False) if days else (today, not self._shown(1))


def _period(chart: gallery.Chart, wanted: Period | str | None, begun: date, today: date) -> Period:
    """Return the days that a chart speaks of: one of its own kind, whatever was asked for."""
    if chart.time == DAY:
        day = wanted.last if isinstance(wanted, Period) else today
        return Period(min(day, today), min(day, today))
    if isinstance(wanted, str):
        wanted = periods.recall(wanted, begun, today)
    return wanted or periods.MAKE[chart.usual](begun, today)


def _named(data: Any) -> tuple[int, ...]:
    """Return the people whom a finding names or counts: who drifts, else who is past the rhythm."""
    from app.domain.orbits import Orbits, is_drifting, is_past

    if not isinstance(data, Orbits):
        return ()
    drifting = tuple(dot.person_id for dot in data.dots if is_drifting(dot))
    return drifting or tuple(dot.person_id for dot in data.dots if is_past(dot))
