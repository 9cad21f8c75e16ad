"""One person's profile: the figures of a day and what stands behind them."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.domain.grounds import work_out
from app.domain.kinds import STILL, TENDED, State
from app.domain.names import first_name
from app.domain.people import Person
from app.domain.profile import Profile
from app.journal import people
from app.journal.journal import Journal
from app.store.grounds import read_written
from app.store.looking import read_rests

if TYPE_CHECKING:
    from app.journal.health import Health

_NEW = timedelta(days=30)


def profile(journal: Journal, health: "Health", person_id: int, day: date | None = None) -> Profile:
    """What a profile tells of somebody on `day`, today where none is named. Raises NotFound.

    On a past day nothing is told of what came later; the rhythm is that of now.
    """
    day = day or journal.today()
    person = people.person(journal, person_id)
    grounds = work_out(read_written(journal.db, person_id), day)
    if day < journal.today():  # what was planned then is not kept
        grounds = grounds._replace(touch=grounds.touch._replace(planned=()))
    first = grounds.touch.first
    return Profile(
        person_id,
        person.name,
        first_name(person.name, person.given),
        *_state_on(journal, person, day),
        is_new=first is not None and day - first <= _NEW,
        values=health.values(person_id, day),
        grounds=grounds,
    )


def _state_on(journal: Journal, person: Person, day: date) -> tuple[str, int | None, str]:
    """The state on a day, the rhythm, and until when they rest; see looking.orbits."""
    now = person.state, person.rhythm, person.paused_until
    if day >= journal.today() or person.state not in TENDED:  # the others are as of today
        return now
    ends = read_rests(journal.db, [person.id], day.isoformat()).get(person.id, [])
    if "" in ends and person.state in STILL:
        return now
    is_resting = any(day.isoformat() < end for end in ends)
    return State.RESTING if is_resting else State.ACTIVE, person.rhythm, ""
