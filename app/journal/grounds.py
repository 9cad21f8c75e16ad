"""One person's profile: the figures of a day and what stands behind them."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.domain.grounds import work_out
from app.domain.names import first_name
from app.domain.profile import Profile
from app.journal import people
from app.journal.journal import Journal
from app.store.grounds import read_written

if TYPE_CHECKING:
    from app.journal.health import Health

_NEW = timedelta(days=30)


def profile(journal: Journal, health: "Health", person_id: int, day: date | None = None) -> Profile:
    """What a profile tells of somebody on `day`, today where none is named. Raises NotFound."""
    day = day or journal.today()
    person = people.person(journal, person_id)
    grounds = work_out(read_written(journal.db, person_id), day)
    first = grounds.touch.first
    return Profile(
        person_id,
        person.name,
        first_name(person.name, person.given),
        person.state,
        person.rhythm,
        person.paused_until,
        first is not None and day - first <= _NEW,
        health.values(person_id, day),
        grounds,
    )
