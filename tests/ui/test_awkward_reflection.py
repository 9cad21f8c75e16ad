"""The Reflection page with journals that are hard to show: nothing is cut off, nothing nameless."""

from collections.abc import Iterator
from functools import partial

import pytest

from app.domain.quarters import Quarter
from app.journal import reflections
from app.ui.application import Application
from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.figure_row import FigureRow
from app.ui.reflection.past import Past
from app.ui.reflection.spans import PAST, Span
from tests.ui.story import Hand
from tests.ui.test_awkward import GERMAN, LOOKS, hand, look_at, wear

__all__ = ["hand"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
SUMMER = Quarter(2026, 7)


def see_reflection(hand: Hand, page: ReflectionPage) -> Iterator[str]:
    """Go through the page as it is used; yield what is shown."""
    hand.turn_to("Reflection")
    hand.wait(lambda: page.is_current() or page.empty.isVisible())
    yield "first"
    if page.empty.isVisible():
        return
    page.show_span(Span(SUMMER))
    hand.wait(page.is_current)
    if page.figures.thin_fold.isVisible():
        page.figures.thin_fold.click()
    for row in page.figures.rows.values():
        if row.fold.isVisible() and not row.fold.isChecked():
            row.fold.click()
            hand.wait(partial(is_unfolded, row))
    yield "a quarter with all names"
    page.show_span(Span(Quarter(2026, 1), is_year=True))
    hand.wait(page.is_current)
    yield "a year"
    page.open_record(PAST)
    past = page.findChild(Past)
    hand.wait(lambda: past is not None and bool(past.strip.tiles) and is_read(past))
    yield "all reflections"
    page.show_span(Span(SUMMER))
    hand.wait(page.is_current)
    page.finishing.finish()
    hand.wait(page.frozen.isVisible)
    yield "a finished quarter"


def is_unfolded(row: FigureRow) -> bool:
    """Return whether the names of a figure have come."""
    return len(row.stops()) > 1


def is_read(past: Past) -> bool:
    """Return whether all reflections show the figures of each quarter."""
    return past.told.text() != "Looking through the journal…"


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("hand", ["empty", "one", "german", "mirrored"], indirect=True)
def test_nothing_is_cut_off(
    application: Application, hand: Hand, look: tuple[str, float, int, int]
) -> None:
    assert application.session is not None
    journal = application.session.journal
    wear(application, *look)
    page = application.session.desk.page("reflection")
    assert isinstance(page, ReflectionPage)
    if journal.preference("name"):
        reflections.intend(journal, SUMMER.later(-1), " ".join(GERMAN))
    found = [fault for name in see_reflection(hand, page) for fault in look_at(name)]
    assert found == []
