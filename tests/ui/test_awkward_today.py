"""Today and getting ready with journals that are hard to show: nothing is cut off."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.entries import EntryDraft
from app.domain.intentions import ENOUGH
from app.domain.quarters import quarters_between
from app.journal import entries, gatherings, people, promises, reflections
from app.journal.people import PersonFilter, find_ids
from app.ui.application import Application
from app.ui.pages.today import TodayPage
from tests.ui.story import Hand
from tests.ui.test_awkward import GERMAN, JOURNALS, LOOKS, MIRRORED, hand, look_at, wear

__all__ = ["hand"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
WORDED = [name for name in JOURNALS if name in ("german", "mirrored", "pictured")]
ROUNDS = 20


def today_of(application: Application) -> TodayPage:
    """Return Today with everybody on it: what was written now counts as written long ago."""
    assert application.session is not None
    desk = application.session.desk
    journal, today = desk.journal, desk.journal.today()
    later = today + timedelta(days=85)  # in the first days of a year
    journal.today = lambda: later
    ids = find_ids(journal, PersonFilter())
    words = " ".join(GERMAN) if QApplication.isLeftToRight() else " ".join(MIRRORED)
    old = later.replace(year=later.year - 3).isoformat()
    for day in (old, *(today.isoformat() for _ in range(ENOUGH))):
        entries.save_entry(journal, EntryDraft((ids[0],), day, words * 3))
    for days, person in enumerate(ids):
        day = (later + timedelta(days=days)).isoformat()
        people.edit_person(journal, person, birthday=f"--{day[5:]}")
        promises.add_promise(journal, person, words, mine=days % 2 == 0, due=later.isoformat())
    gathering = gatherings.add_gathering(
        journal, words, place=words, first_day=(later + timedelta(days=1)).isoformat()
    )
    gatherings.add_to_roster(journal, gathering, ids)
    for quarter in quarters_between(today, later)[:2]:
        reflections.intend(journal, quarter.later(-1), words, ids[:3])
    desk.look_elsewhere()
    page = desk.page("today")
    assert isinstance(page, TodayPage)
    return page


def see_today(hand: Hand, page: TodayPage, application: Application) -> Iterator[str]:
    """Go through what Today leads to; yield what is shown."""
    assert application.session is not None
    desk = application.session.desk
    hand.turn_to("Today")
    hand.wait(lambda: page.body is not None and page.body.promised.all())
    yield "today"
    assert page.body is not None
    body = page.body
    hand.wait(lambda: len(body.intentions.all()) == 2 and body.look_back.all())
    for row in page.body.on_mind.all():
        row.write()
        yield "writing"
    person = find_ids(desk.journal, PersonFilter())[0]
    desk.get_ready(person_id=person)
    yield "getting ready"
    desk.get_ready(gathering_id=gatherings.gatherings(desk.journal)[0].id)
    yield "getting ready for a gathering"


def what_stays(look: str) -> list[str]:
    """Return what is wrong once a box in a row in a list has asked what holds it for room."""
    found: list[str] = []
    for _ in range(ROUNDS):
        QApplication.processEvents()
        found = look_at(look)
        if not found:
            break
    return found


@pytest.mark.parametrize("hand", WORDED, indirect=True)
def test_nothing_is_cut_off_on_today(hand: Hand, application: Application) -> None:
    page, found = today_of(application), []
    for look in LOOKS:
        wear(application, *look)
        for each in see_today(hand, page, application):
            found += what_stays(f"{each} {look}")
    assert found == []
