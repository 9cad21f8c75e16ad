"""What the Health page reads from the journal, off the GUI thread; numpy comes with the first."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from app.charts import gallery
from app.domain.entries import EntryFilter
from app.domain.scope import Scope
from app.domain.speech import Speech
from app.errors import NotFound
from app.journal import circles, entries, people
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from app.ui.health.periods import Period, usual

if TYPE_CHECKING:
    from app.domain.profile import Profile
    from app.domain.telling import Told
    from app.journal.health import Health

WHOLE = 6  # rows of a profile of which nothing is left out
ORBITS, DEEPENING, PROFILE = "orbits", "deepening", "profile"


class Card(NamedTuple):
    """What is said of one person beside a chart."""

    person_id: int
    name: str
    called: str
    sentences: tuple[str, ...]
    photo: bytes | None = None


class Wanted(NamedTuple):
    """What shall be shown."""

    key: str
    scope: Scope
    period: Period | None


class Seen(NamedTuple):
    """A chart and the words around it. `begun` is the day of the first entry, today for none;
    `is_empty` tells that there is nobody to show; `circles` are those in which there is somebody,
    as (id, name, how many); `called` names the circle, `named` are the people of the finding.
    """

    wanted: Wanted
    data: Any
    finding: str
    alternative: str
    how_to_read: str
    begun: date
    today: date
    circles: tuple[tuple[int, str, int], ...] = ()
    card: Card | None = None
    called: str = ""
    named: tuple[int, ...] = ()
    is_empty: bool = False


class Reader:
    """Asks the journal; every function may be called in any thread."""

    def __init__(self, journal: Journal, health: "Health", speech: Speech) -> None:
        self.journal, self.speech = journal, speech
        self._health = health

    def look(self, wanted: Wanted) -> Seen:
        """Read what a chart shows; a period that is None becomes the usual one.

        Raises NotFound where the circle or the person is gone.
        """
        today = self.journal.today()
        begun, is_empty = self._begun(today)
        if wanted.key == DEEPENING and wanted.period is None:
            wanted = wanted._replace(period=usual(begun, today))
        if wanted.key == PROFILE:
            return self._look_at_one(wanted, begun, today)._replace(is_empty=is_empty)
        data = self._read(wanted)
        words = import_module(gallery.chart(wanted.key).words)
        return Seen(
            wanted,
            data,
            words.finding(data, self.speech),
            words.alternative(data, self.speech),
            words.how_to_read(self.speech),
            begun,
            today,
            self._circles(),
            called=self._name_of(wanted.scope.circle_id),
            named=_named(data),
            is_empty=is_empty,
        )

    def _name_of(self, circle_id: int | None) -> str:
        return "" if circle_id is None else circles.circle(self.journal, circle_id).name

    def card(self, person_id: int, seen: Seen | None) -> Card:
        """Say a few sentences about one person, as a chart sees them. Raises NotFound."""
        one, sentences = self._said(person_id, seen)
        photo = people.photo(self.journal, person_id)
        return Card(person_id, one.name, one.called, sentences, photo)

    def sentences(self, person_id: int, seen: Seen) -> Sequence[str]:
        """Return what is said beside a mark; nothing of somebody who has just gone."""
        with suppress(NotFound):
            return self._said(person_id, seen)[1]
        return ()

    def _said(self, person_id: int, seen: Seen | None) -> "tuple[Profile, tuple[str, ...]]":
        from app.domain.telling import summary
        from app.journal.grounds import profile

        one, today = profile(self.journal, self._health, person_id), self.journal.today()
        of_arrow = self._of_arrow(person_id, seen)
        return one, of_arrow or tuple(summary(one, today, self.speech))

    def tell(self, person_id: int) -> "tuple[Told, ...]":
        """Return the rows of somebody's profile. Raises NotFound."""
        from app.domain.telling import tell
        from app.journal.grounds import profile

        one = profile(self.journal, self._health, person_id)
        return tell(one, self.journal.today(), self.speech)

    def newest_person(self) -> int | None:
        """Return who was written about last, else the first by name, None for nobody."""
        newest = entries.first_page(self.journal, EntryFilter(), 1)
        known = (person_id for line in newest for person_id, _name in line.people)
        return next(known, None) or next(iter(self._shown(1)), None)

    def _shown(self, most: int) -> Sequence[int]:
        return people.find_ids(self.journal, PersonFilter(), most)

    def _look_at_one(self, wanted: Wanted, begun: date, today: date) -> Seen:
        person_id = wanted.scope.person_id or self.newest_person()
        if person_id is None:
            return Seen(wanted, (), "", "", "", begun, today)
        wanted = wanted._replace(scope=Scope(person_id=person_id))
        told, card = self.tell(person_id), self.card(person_id, None)
        if len(told) == WHOLE:
            card = card._replace(sentences=())  # the rows say it all
        spoken = " ".join(f"{each.label}: {each.sentence}" for each in told)
        return Seen(wanted, told, "", spoken, "", begun, today, (), card, card.name)

    def _read(self, wanted: Wanted) -> Any:
        from app.journal import looking

        today = self.journal.today()
        period = wanted.period or (today, today)
        return looking.look(wanted.key, self.journal, self._health, wanted.scope, *period)

    def _circles(self) -> tuple[tuple[int, str, int], ...]:
        from app.journal.looking.people import scopes

        return tuple((each.id, each.name, each.people) for each in scopes(self.journal))

    def _begun(self, today: date) -> tuple[date, bool]:
        """Return the day of the first entry, today for none, and whether nobody is there yet."""
        from app.journal.looking.people import span

        days = span(self.journal)
        return (min(days[0], today), False) if days else (today, not self._shown(1))

    def _of_arrow(self, person_id: int, seen: Seen | None) -> tuple[str, ...]:
        if seen is None or seen.wanted.key != DEEPENING:
            return ()
        from app.domain import deepening_words

        arrow = next((each for each in seen.data.arrows if each.person_id == person_id), None)
        return (deepening_words.told(arrow, self.speech),) if arrow else ()


def _named(data: Any) -> tuple[int, ...]:
    """Return the people whom a finding names or counts: who drifts, else who is past the rhythm."""
    from app.domain.orbits import Orbits, is_drifting, is_past

    if not isinstance(data, Orbits):
        return ()
    drifting = tuple(dot.person_id for dot in data.dots if is_drifting(dot))
    return drifting or tuple(dot.person_id for dot in data.dots if is_past(dot))
