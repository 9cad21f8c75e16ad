"""What stands in place of a chart that is empty only for whom it is of."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.scope import Scope
from app.journal import circles, people
from app.journal.journal import Journal
from app.ui.health.instead import InsteadPage
from app.ui.health.periods import Period
from app.ui.pages.health import HealthPage
from app.ui.widgets.text import Label
from tests.ui.health_given import await_shown, friends, health, names

__all__ = ["friends", "health"]
pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]


def sentences(page: InsteadPage) -> list[str]:
    return [each.text() for each in page.findChildren(Label) if each.isVisible()]


def look_for(page: HealthPage, words: str, qtbot: QtBot) -> InsteadPage:
    """Look for somebody in the chart; return what is said in its place."""
    page.choosing.focus_search()
    page.choosing.field.setText(words)
    qtbot.waitUntil(lambda: page.wanted().scope.words == words)
    await_shown(qtbot, page)
    return page.picture.instead


def test_where_nobody_is_called_so_it_is_said_and_a_circle_of_that_name_is_offered(
    health: HealthPage, qtbot: QtBot
) -> None:
    instead = look_for(health, "newsp", qtbot)
    assert sentences(instead) == ["Nobody here is called “newsp”."]
    assert [link.text() for link in instead.links] == ["Show Newspapers"]
    assert health.side.finding.words.isHidden()
    instead.links[0].click()
    await_shown(qtbot, health)
    assert names(health) == ["Ana", "Bram"]
    assert not health.choosing.field.text()
    assert instead.isHidden()


def test_within_a_circle_everybody_is_offered_to_look_among(
    health: HealthPage, journal: Journal, qtbot: QtBot
) -> None:
    circle = next(each for each in circles.circles(journal) if each.name == "Friends")
    health.show_scope(Scope(circle.id))
    await_shown(qtbot, health)
    instead = look_for(health, "Ana", qtbot)
    assert [link.text() for link in instead.links] == ["Look among everybody"]
    instead.links[0].click()
    await_shown(qtbot, health)
    assert names(health) == ["Ana"]
    assert health.choosing.field.text() == "Ana"


def test_a_chart_that_is_empty_for_some_alone_offers_everybody(
    health: HealthPage, journal: Journal, qtbot: QtBot
) -> None:
    alone = people.add_person(journal, "Zoe Neu")
    health.show_chart("year")
    health.show_period(Period(date(2025, 11, 1), date(2026, 10, 31)))
    health.show_scope(Scope(person_id=alone))
    await_shown(qtbot, health)
    instead = health.picture.instead
    assert sentences(instead)[-1] == "This is of Zoe Neu alone."
    assert [link.text() for link in instead.links] == ["Show everybody"]
    assert health.side.reading.isHidden()
    instead.links[0].click()
    await_shown(qtbot, health)
    assert instead.isHidden()
    assert health.wanted().scope == Scope()


def test_what_is_empty_for_everybody_offers_nothing(
    health: HealthPage, journal: Journal, qtbot: QtBot
) -> None:
    circle = next(each for each in circles.circles(journal) if each.name == "Friends")
    health.show_chart("promises")
    health.show_scope(Scope(circle.id))
    await_shown(qtbot, health)
    assert health.picture.instead.isHidden()
