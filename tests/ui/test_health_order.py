"""In which order Tab goes through the Health page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.health import HealthPage
from tests.ui.health_given import await_shown, friends, health

__all__ = ["friends", "health"]
pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]


def stops(page: HealthPage) -> list[QWidget]:
    """Return where Tab stops, in its order."""
    found: list[QWidget] = []
    here = page.nextInFocusChain()
    while here is not None and here is not page:
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisible():
            found.append(here)
        here = here.nextInFocusChain()
    return found


def test_tab_goes_from_the_questions_over_the_chart_to_the_words_beside(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.show_chart("rungs")
    await_shown(qtbot, health)
    assert stops(health) == [
        health.questions.tabs["What deepened?"],
        health.charts.tabs["rungs"],
        health.choosing.look,
        health.choosing.scope,
        health.choosing.table,
        health.choosing.export,
        health.picture.canvas,
        health.pane.time.play,
        health.slider.first,
        health.slider.last,
        health.side.link,
        health.side.compare,
        health.side.period,
    ]


def test_of_two_dates_tab_goes_through_the_first_that_is_read_first(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.side.compare.click()
    await_shown(qtbot, health)
    found = stops(health)
    assert health.other is not None
    order = [
        health.choosing.export,
        health.other.head.close_button,
        health.other.picture.canvas,
        health.other.time.slider.last,
        health.picture.canvas,
        health.slider.last,
    ]
    assert sorted(order, key=found.index) == order
