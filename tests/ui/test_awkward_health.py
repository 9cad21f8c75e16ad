"""The Health page and the profile with journals that are hard to show: nothing is cut off."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial

import pytest
from pytestqt.exceptions import TimeoutError

from app.charts import gallery
from app.ui.application import Application
from app.ui.health.periods import Period
from app.ui.pages.health import HealthPage
from app.ui.pages.people import PeoplePage
from tests.ui.story import Hand
from tests.ui.test_awkward import JOURNALS, LOOKS, hand, look_at, wear

__all__ = ["hand"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CHARTS = [each.key for each in gallery.CHARTS]


def health_of(application: Application) -> HealthPage:
    """Return the Health page."""
    assert application.session is not None
    page = application.session.desk.page("health")
    assert isinstance(page, HealthPage)
    return page


def see_health(hand: Hand, page: HealthPage) -> Iterator[str]:
    """Go through the Health page as it is used; yield what is shown."""
    hand.turn_to("Health")
    for key in CHARTS:
        page.show_chart(key)
        hand.wait(partial(is_shown, page, key))
        yield key
        if page.empty.isVisible():
            return
        page.choosing.table.click()
        yield f"{key} as a table"
        page.choosing.table.click()
    page.show_chart("orbits")
    hand.wait(lambda: is_shown(page, "orbits"))
    yield from see_other_dates(hand, page)
    page.focus_search()
    yield "search"
    page.side.link.click()
    hand.see("How this is worked out")
    yield "how it is worked out"
    hand.press("Escape")


def see_other_dates(hand: Hand, page: HealthPage) -> Iterator[str]:
    """Look at a day past, and hold it against another; yield what is shown."""
    day = date(2026, 8, 31)
    page.show_period(Period(day, day))
    hand.wait(lambda: is_shown(page, "orbits"))
    yield "a day past"
    if not page.side.compare.isHidden():
        page.side.compare.click()
        view = page.comparison.view
        assert view is not None
        hand.wait(lambda: view.seen is not None and view.pane.picture.is_settled)
        yield "two dates"
        page.comparison.stop()
    page.pane.time.today.click()
    hand.wait(lambda: is_shown(page, "orbits"))


def is_shown(page: HealthPage, key: str) -> bool:
    """Return whether a chart is read and, where it is a picture, drawn."""
    seen, canvas = page.seen(), page.picture.canvas
    is_drawn = not canvas.isVisible() or round(canvas.scene().width) == canvas.width()
    is_read = seen is not None and seen.wanted.key == key and page.is_current()
    return is_read and is_drawn


@pytest.mark.parametrize("hand", JOURNALS, indirect=True)
def test_nothing_is_cut_off_on_the_health_page(
    hand: Hand, application: Application, request: pytest.FixtureRequest
) -> None:
    """In the look with the least room, and in one of the others, each in turn."""
    page, found = health_of(application), []
    turn = list(JOURNALS).index(request.node.callspec.params["hand"])
    for look in {LOOKS[1], LOOKS[turn % len(LOOKS)]}:
        wear(application, *look)
        found += [fault for each in see_health(hand, page) for fault in look_at(f"{each} {look}")]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("hand", ["one", "german", "mirrored"], indirect=True)
def test_nothing_is_cut_off_in_a_profile(hand: Hand, application: Application) -> None:
    assert application.session is not None
    page, found = application.session.desk.page("people"), []
    assert isinstance(page, PeoplePage)
    hand.turn_to("People")
    tending = page.person_page.tending
    assert tending is not None
    tending.fold.click()
    hand.wait(lambda: tending.rows.isVisible())
    for look in LOOKS:
        wear(application, *look)
        page.person_page.ensureWidgetVisible(tending.link)
        found += faults_at_rest(hand, f"profile {look}")
    assert found == [], "\n".join(found)


def faults_at_rest(hand: Hand, look: str) -> list[str]:
    """Return what is cut off once the charts that came into sight are read and laid out."""
    found = list[str]()

    def is_whole() -> bool:
        found[:] = look_at(look)
        return not found

    with suppress(TimeoutError):
        hand.wait(is_whole)
    return found  # and not of a later moment, at which another chart may just come
