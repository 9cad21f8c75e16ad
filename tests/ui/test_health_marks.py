"""The marks of a chart on the Health page: where they lead, and the entries behind them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.charts import gallery
from app.charts.scene import Mark
from app.domain.entries import EntryDraft, EntryFilter
from app.domain.scope import Scope
from app.journal import entries, gatherings, people
from app.journal.journal import Journal
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.pages.health import HealthPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.chart_sentence import SentenceSheet
from app.ui.widgets.filter_chips import say_days
from tests.ui.health_given import (
    TODAY,
    await_shown,
    choose,
    friends,
    health,
    names,
    show_page,
    write,
)
from tests.ui.heard import heard

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
__all__ = ["friends", "health"]
ALL_CHARTS = [each.key for each in gallery.CHARTS]


def show(qtbot: QtBot, page: HealthPage, key: str) -> tuple[Mark, ...]:
    """Show a chart; return its marks."""
    page.show_chart(key)
    await_shown(qtbot, page)
    canvas = page.picture.canvas
    return canvas.scene().marks if canvas.isVisible() else ()


def open_menu(qtbot: QtBot, page: HealthPage, mark: Mark) -> QMenu:
    """Open the menu of a mark."""
    page.picture.menu_wanted.emit(mark.id, page.mapToGlobal(QPoint(200, 200)))
    return await_menu(qtbot)


def await_menu(qtbot: QtBot) -> QMenu:
    """Return the menu that opens as soon as the entries are read."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def lines(menu: QMenu) -> list[str]:
    """Return what a menu offers."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize("key", ALL_CHARTS)
def test_every_chart_of_the_gallery_is_drawn_said_and_told(
    health: HealthPage, key: str, qtbot: QtBot
) -> None:
    marks = show(qtbot, health, key)
    seen, reader = health.seen(), health._reader
    assert seen is not None
    assert seen.finding or seen.card
    assert seen.alternative
    assert seen.how_to_read
    for mark in marks[:3] + marks[-3:]:
        assert any(reader.sentences(mark.id, seen)), mark
        reader.behind(mark.id, seen)
    health.choosing.table.click()
    assert health.picture.table.model().columnCount()
    health.choosing.table.click()


@pytest.mark.parametrize("key", ALL_CHARTS)
def test_every_chart_of_the_gallery_can_be_held_against_another_date(
    health: HealthPage, key: str, qtbot: QtBot
) -> None:
    show(qtbot, health, key)
    health.side.compare.click()
    view = health.comparison.view
    assert view is not None
    qtbot.waitUntil(lambda: view.seen is not None and view.pane.picture.is_settled)
    assert view.seen is not None
    assert health.seen() is not None
    assert view.seen.period.last < health.seen().period.last  # type: ignore[union-attr]


@pytest.mark.parametrize("key", ALL_CHARTS)
def test_every_chart_of_the_gallery_says_something_where_little_is_written(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, key: str
) -> None:
    entries.save_entry(journal, EntryDraft((), TODAY.isoformat(), "A thought.", "thought"))
    page = show_page(qtbot, journal, theme, tasks)
    show(qtbot, page, key)
    assert not page.empty.isVisible()


def test_what_the_picture_says_itself_is_not_said_beside_it_but_beside_its_table(
    health: HealthPage, qtbot: QtBot
) -> None:
    show(qtbot, health, "giving")
    said = health.side.finding.words
    assert said.isHidden()
    health.choosing.table.click()
    assert said.text().startswith("Nothing given")
    assert said.isVisible()
    health.choosing.table.click()
    assert said.isHidden()


@pytest.mark.parametrize("key", ["year", "rhythm", "promises"])
def test_the_explanation_opens_at_the_chart_that_is_shown(
    health: HealthPage, key: str, qtbot: QtBot
) -> None:
    show(qtbot, health, key)
    health.side.link.click()
    (dialog,) = health.findChildren(WorkedOutDialog)
    name = health._reader.speech.say(gallery.chart(key).name)
    qtbot.waitUntil(lambda: dialog.text.textCursor().block().text() == name)
    dialog.close()


def test_a_day_leads_to_whom_it_is_about_and_the_keyboard_hears_what_it_is(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    went = heard(health.open_person)
    marks = show(qtbot, health, "year")
    health.picture.canvas.setFocus()
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_End)
    (sheet,) = health.picture.canvas.findChildren(SentenceSheet)
    qtbot.waitUntil(sheet.isVisible)
    assert len(sheet.text()) > len(marks[-1].name)
    assert health.side.card.isHidden()
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Return)
    assert went == [[friends["Chloé"]]]
    assert health.side.card.isHidden()


def test_a_mark_of_one_entry_about_nobody_in_particular_leads_to_the_entry(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    opened = heard(health.open_entry)
    draft = EntryDraft((friends["Ana"], friends["Dov"]), TODAY.isoformat(), "Dinner.", "met")
    dinner = entries.save_entry(journal, draft)
    mark = show(qtbot, health, "year")[-1]
    health.picture.opened.emit(mark.id)
    qtbot.waitUntil(lambda: opened == [[dinner]])


def test_a_day_of_several_entries_offers_them_and_leads_to_the_timeline_beyond_twelve(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    opened, everything = heard(health.open_entry), heard(health.all_wanted)
    with journal.change("Much"):
        for number in range(14):
            newest = write(journal, friends["Ana" if number % 2 else "Dov"], 0)
    mark = show(qtbot, health, "year")[-1]
    health.picture.opened.emit(mark.id)
    menu = await_menu(qtbot)
    assert len(lines(menu)) == 13
    menu.actions()[0].trigger()
    assert opened == [[newest]]
    choose("Show all 14 on the Timeline")
    ((chosen,),) = everything
    assert isinstance(chosen, EntryFilter)
    assert chosen.ids is not None and chosen.ids[0] == newest
    assert len(entries.first_page(journal, chosen)) == 14


def test_an_entry_behind_a_mark_of_several_people_says_whom_it_is_about(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    ids = list(friends.values())
    people.edit_person(journal, ids[3], name="Dov Katz-" * 12)
    for about in (ids[3:4], ids[:4], ids[:2], ids[:1]):
        entries.save_entry(journal, EntryDraft(tuple(about), TODAY.isoformat(), "Lunch.", "met"))
    menu = open_menu(qtbot, health, show(qtbot, health, "year")[-1])
    names = ["Ana Silva", "Ana Silva and Bram van den Heuvel", "Ana Silva and 3 more"]
    *said, last = (each.partition("  ")[2] for each in lines(menu))
    assert said == [f"{each}: Lunch." for each in names] and last.endswith("…: Lunch.")
    menu.close()
    health.show_scope(Scope(person_id=friends["Ana"]))
    await_shown(qtbot, health)
    menu = open_menu(qtbot, health, health.picture.canvas.scene().marks[-1])
    assert [each.partition("  ")[2] for each in lines(menu)[:3]] == ["Lunch."] * 3


def test_the_menu_of_somebody_holds_the_entries_up_to_the_day_that_is_shown(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    menu = open_menu(qtbot, health, next(m for m in health.picture.canvas.scene().marks))
    below = next(action.menu() for action in menu.actions() if "Entries" in action.text())
    assert isinstance(below, QMenu)
    assert len(lines(below)) == 2
    menu.close()


def test_a_mark_leads_to_whom_it_is_about_with_the_entries_in_its_menu(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    went = heard(health.open_person)
    health.show_profile(friends["Ana"])
    mark = show(qtbot, health, "rhythm")[-1]
    menu = open_menu(qtbot, health, mark)
    assert "Coffee by the lake." in lines(menu)[0]
    menu.close()
    health.picture.opened.emit(mark.id)
    assert went == [[friends["Ana"]]]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-05-01", "2026-05-31", "1 May 2026 – 31 May 2026"),
        ("2026-05-11", "2026-05-11", "11 May 2026"),
        ("2026-05-01", "", "from 1 May 2026"),
        ("", "2026-05-31", "until 31 May 2026"),
    ],
)
def test_the_timeline_says_of_which_days_it_shows_entries(
    first: str, last: str, words: str
) -> None:
    assert say_days(first, last) == words


# Whom


def test_one_person_is_chosen_for_a_chart_of_anybody_and_remembered(
    health: HealthPage, journal: Journal, theme: Theme, tasks: Tasks, friends: dict[str, int],
    qtbot: QtBot,
) -> None:  # fmt: skip
    health.choosing.scope.click()
    choose("One person…")
    chooser = QApplication.activePopupWidget()
    assert chooser is not None
    QTest.keyClicks(QApplication.focusWidget() or chooser, "Chl")
    QTest.keyClick(QApplication.focusWidget() or chooser, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(health) == ["Chloé"])
    assert health.choosing.scope.text() == "Chloé Martin"
    assert health.choosing.look.isHidden()
    show(qtbot, health, "rhythm")
    assert health.choosing.scope.text() == "Chloé Martin"
    again = show_page(qtbot, journal, theme, tasks)
    assert again.wanted().key == "rhythm"
    assert again.wanted().scope == Scope(person_id=friends["Chloé"])


def test_another_person_is_chosen_in_the_chart_that_is_shown_and_a_menu_leads_to_the_profile(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_profile(friends["Ana"])
    show(qtbot, health, "areas")
    health.choosing.person_chosen.emit(friends["Bram"])
    await_shown(qtbot, health)
    assert health.wanted().key == "areas"
    assert health.choosing.scope.text() == "Bram van den Heuvel"
    health.menus.profile_wanted.emit(friends["Dov"])
    await_shown(qtbot, health)
    assert health.wanted().key == "profile"
    assert health.choosing.scope.text() == "Dov Katz"


def test_a_gathering_is_chosen_from_a_menu_of_its_own(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    day = (TODAY - timedelta(9)).isoformat()
    dinner = gatherings.add_gathering(journal, "Dinner", first_day=day)
    gatherings.add_to_roster(journal, dinner, [friends["Ana"], friends["Dov"]])
    health.choosing.scope.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    below = next(action.menu() for action in menu.actions() if action.text() == "A gathering")
    assert isinstance(below, QMenu)
    assert lines(below) == ["Dinner\t2026"]
    below.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: set(names(health)) == {"Ana", "Dov"})
    assert health.choosing.scope.text() == "Dinner"


def test_what_is_about_me_alone_asks_for_nobody(health: HealthPage, qtbot: QtBot) -> None:
    health.show_scope(Scope(person_id=health.picture.canvas.scene().marks[0].id))
    show(qtbot, health, "giving")
    assert health.choosing.scope.isHidden()
    assert health.choosing.look.isHidden()
    assert health.seen().wanted.scope == Scope()  # type: ignore[union-attr]
