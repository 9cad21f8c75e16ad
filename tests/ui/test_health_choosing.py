"""Whom a chart of the Health page speaks of: groups, words, tables, journals of any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.scope import Scope
from app.journal import circles, people
from app.journal.journal import Journal
from app.ui.pages.health import HealthPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.charted import walk_to
from tests.ui.health_given import (
    await_shown,
    choose,
    friends,
    health,
    names,
    show_page,
    write,
)
from tests.ui.heard import heard
from tests.ui.people_given import add_people

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton
__all__ = ["friends", "health"]


def test_a_circle_is_chosen_by_its_name_and_remembered(
    health: HealthPage, journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    health.choosing.scope.click()
    choose("Newspapers")
    qtbot.waitUntil(lambda: set(names(health)) == {"Ana", "Bram"})
    assert health.choosing.scope.text() == "Newspapers"
    again = show_page(qtbot, journal, theme, tasks)
    assert set(names(again)) == {"Ana", "Bram"}


def test_whoever_was_chosen_makes_way_for_the_finding_where_they_are_not_shown(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    walk_to(health.picture.canvas, friends["Ana"])
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Ana"])
    health.show_scope(Scope(words="chlo"))
    qtbot.waitUntil(lambda: names(health) == ["Chloé"])
    qtbot.waitUntil(lambda: not health.side.finding.isHidden())


@pytest.mark.parametrize("key", ["orbits", "deepening"])
def test_a_circle_deleted_while_it_is_shown_is_everybody_until_it_is_back(
    health: HealthPage, journal: Journal, key: str, qtbot: QtBot
) -> None:
    health.show_chart(key)
    choir = next(each for each in circles.circles(journal) if each.name == "Newspapers")
    health.show_scope(Scope(choir.id))
    qtbot.waitUntil(lambda: names_of(health) == ["Ana", "Bram"])
    circles.delete_circle(journal, choir.id)
    qtbot.waitUntil(lambda: len(names_of(health)) > 2)
    assert health.choosing.scope.text() == "Everybody"
    journal.undo()
    qtbot.waitUntil(lambda: names_of(health) == ["Ana", "Bram"])
    assert health.choosing.scope.text() == "Newspapers"


def names_of(page: HealthPage) -> list[str]:
    """Return the first names of whom the picture shows."""
    return [name.split()[0] for name in names(page)]


def test_a_remembered_circle_that_is_gone_is_everybody(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, friends: dict[str, int]
) -> None:
    journal.set_preference("health_scope", "circle:99")
    assert len(names(show_page(qtbot, journal, theme, tasks))) == 5


def test_searching_narrows_the_chart_and_esc_brings_everybody_back(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.focus_search()
    field = health.choosing.field
    assert field.hasFocus()
    QTest.keyClicks(field, "chlo")
    qtbot.waitUntil(lambda: names(health) == ["Chloé"])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(health)) == 5)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.isHidden()
    assert not health.choosing.look.isHidden()


def test_enter_goes_to_the_first_who_was_found_and_esc_lets_go_and_clears(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.focus_search()
    QTest.keyClicks(health.choosing.field, "chlo")
    QTest.keyClick(health.choosing.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Chloé"])
    assert health.picture.canvas.hasFocus()
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Escape)
    assert health.side.card.isHidden()
    assert names(health) == ["Chloé"]
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(health)) == 5)


def test_the_table_says_the_same_people_and_leads_to_them(
    health: HealthPage, friends: dict[str, int]
) -> None:
    went = heard(health.open_person)
    health.choosing.table.click()
    table = health.picture.table
    assert table.isVisible()
    model = table.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    seen = health.seen()
    assert seen is not None
    assert shown == [dot.whole_name for dot in seen.data.dots]
    table.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert went == [[friends["Ana"]]]
    health.choosing.table.click()
    assert health.picture.canvas.isVisible()


# Awkward journals


def test_an_empty_journal_says_what_would_be_here(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    page = show_page(qtbot, journal, theme, tasks)
    asked = heard(page.write_asked)
    assert page.empty.isVisible()
    page.empty.acted.emit()
    assert asked == [[]]
    write(journal, people.add_person(journal, "Ana Silva"), 0)
    qtbot.waitUntil(lambda: not page.empty.isVisible())
    assert "Drag somebody" in page.side.finding.words.text()


def test_people_of_whom_nothing_is_written_have_their_charts(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    people.add_person(journal, "Ana Silva", rhythm=30)
    page = show_page(qtbot, journal, theme, tasks)
    assert not page.empty.isVisible()
    assert names(page) == ["Ana Silva"]
    for key in ("deepening", "profile"):
        page.show_chart(key)
        await_shown(qtbot, page)
        assert not page.empty.isVisible()
    assert page.choosing.scope.text() == "Ana Silva"


def test_too_many_people_are_found_by_circle_or_by_name(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    ids = add_people(journal, 1000)
    people.set_rhythm(journal, ids, 30)
    circles.join(journal, circles.add_circle(journal, "Choir"), ids[:20])
    write(journal, ids[0], 3)
    page = show_page(qtbot, journal, theme, tasks)
    assert names(page) == []
    (link,) = page.side.finding.links
    assert link.text() == "Choir, 20 people"
    link.click()
    qtbot.waitUntil(lambda: len(names(page)) == 20)
    page.show_scope(Scope(words="0999"))
    qtbot.waitUntil(lambda: names(page) == ["Person 0999"])
