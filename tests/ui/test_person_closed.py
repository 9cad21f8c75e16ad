"""A person's page: what was kept and given, open follow-ups, and introductions."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.follow_ups import Proposal
from app.journal import entries, follow_ups, gatherings, helping, introductions, promises
from app.journal.journal import Journal
from app.ui.pages.people import PeoplePage
from app.ui.pages.person import PersonPage
from app.ui.promises.day_ask import DayAsk
from app.ui.promises.new_introduction import NewIntroduction
from app.ui.promises.words_popup import WordsPopup
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import add_known, found, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
BENCHMARK, GROUP = "send her the benchmark", "introduce her to the OCR group"


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_known(journal)


@pytest.fixture
def whole(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PeoplePage:
    page = open_page(qtbot, journal, theme, tasks)
    page.show_person(ids["Ana"])
    return page


@pytest.fixture
def ana(whole: PeoplePage) -> PersonPage:
    return whole.person_page


def choose(fill: Callable[[QMenu], None], *path: str) -> None:
    """Choose an action of a menu, through menus inside it where there are some."""
    menu = QMenu()
    fill(menu)
    inside: QMenu = menu
    for words in path:
        action = next(each for each in inside.actions() if each.text() == words)
        inner = action.menu()
        if isinstance(inner, QMenu):
            inside = inner
        else:
            action.trigger()


def offered(fill: Callable[[QMenu], None]) -> list[str]:
    """Return what a menu offers."""
    menu = QMenu()
    fill(menu)
    return [action.text() for action in menu.actions() if action.text()]


def plan(journal: Journal, ids: dict[str, int]) -> int:
    """Plan to write to Ana on the day after tomorrow."""
    day = (journal.today() + timedelta(days=2)).isoformat()
    place = gatherings.add_gathering(journal, "IFLA")
    proposal = Proposal(ids["Ana"], "Ana Silva", "ask about the scanner", day)
    (made,) = follow_ups.save_follow_ups(journal, place, [proposal])
    return made


def test_what_was_kept_is_shown_on_request_and_opened_again(
    ana: PersonPage, journal: Journal
) -> None:
    column = ana.notes.promised
    assert not column.past_button.isVisible()
    column.rows.all()[0].done.emit()
    assert column.texts() == [] and column.past_button.isVisible()
    assert column.past_rows.all() == []
    column.past_button.click()
    (row,) = column.past_rows.all()
    assert row.reading() == (BENCHMARK, "kept on 8 Oct")
    assert offered(row.fill_menu) == ["Open again", "Delete"]
    choose(row.fill_menu, "Open again")
    assert column.texts() == [(BENCHMARK, "due tomorrow")]
    assert not column.past_button.isVisible()


def test_what_was_agreed_anew_is_not_shown_twice(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    column = ana.notes.promised
    choose(column.rows.all()[0].fill_menu, "Agreed anew for…")
    popup = found(ana, DayAsk)
    QTest.keyClick(popup.grid, Qt.Key.Key_Down)
    QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    assert column.texts() == [(BENCHMARK, "by Thu 15 Oct")]
    assert not column.past_button.isVisible()
    assert len(promises.promises_of(journal, ids["Ana"])) == 2


def test_a_promise_is_put_off_and_taken_up_again(ana: PersonPage) -> None:
    column = ana.notes.promised
    choose(column.rows.all()[0].fill_menu, "Put off until…")
    popup = found(ana, DayAsk)
    popup.line.setText("2026-10-01")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert "later day" in popup.reason() and popup.isVisible()
    popup.line.setText("2026-10-20")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert column.texts() == [(BENCHMARK, "put off until 20 Oct")]
    choose(column.rows.all()[0].fill_menu, "No longer put off")
    assert column.texts() == [(BENCHMARK, "due tomorrow")]


def test_help_is_given_with_its_check_and_stands_in_the_story(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    ana.notes.helps.rows.all()[0].done.emit()
    popup = found(ana, WordsPopup)
    QTest.keyClicks(popup.words, "Wrote to both")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    assert ana.notes.helps.texts() == []
    assert entries.story(journal, ids["Ana"])[0].text == "Wrote to both"
    ana.notes.helps.past_button.click()
    (row,) = ana.notes.helps.past_rows.all()
    assert row.reading() == (GROUP, "given on 8 Oct")


def test_help_is_offered_and_then_given_or_no_longer_needed(
    ana: PersonPage, journal: Journal
) -> None:
    column = ana.notes.helps
    choose(column.rows.all()[0].fill_menu, "Offered…")
    QTest.keyClick(found(ana, WordsPopup).words, Qt.Key.Key_Return)
    column.past_button.click()
    assert offered(column.past_rows.all()[0].fill_menu) == ["Gave…", "Open again", "Delete"]
    choose(column.past_rows.all()[0].fill_menu, "Open again")
    choose(column.rows.all()[0].fill_menu, "No longer")
    assert column.past_rows.all()[0].reading()[1] == "no longer, since 8 Oct"


def test_what_was_ahead_keeps_what_came_of_it(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    ahead = entries.add_learned(journal, ids["Ana"], "her hearing", kind="ahead", day="2026-10-06")
    helping.answer_ahead(journal, ahead, "it went well")
    column = ana.notes.matters
    assert "her hearing" not in dict(column.texts())
    column.past_button.click()
    assert column.past_rows.all()[0].reading()[1].endswith("6 October 2026 · it went well")


def test_another_person_is_shown_with_what_is_past_put_away(
    whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    ana.notes.promised.rows.all()[0].done.emit()
    ana.notes.promised.past_button.click()
    whole.show_person(ids["Bram"])
    whole.show_person(ids["Ana"])
    assert ana.notes.promised.past_rows.all() == []


def test_open_follow_ups_are_done_moved_and_dropped(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    assert not ana.plans.isVisible()
    made = plan(journal, ids)
    assert ana.plans.isVisible()
    assert ana.plans.texts() == [("ask about the scanner", "on Sat 10 Oct")]
    choose(ana.plans.rows.all()[0].fill_menu, "Another day…")
    popup = found(ana, DayAsk)
    popup.line.setText("March 2027")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert "part of the day open" in popup.reason()
    QTest.keyClick(popup.grid, Qt.Key.Key_Down)
    QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    assert ana.plans.texts()[0][1] == "on Sat 17 Oct"
    ana.plans.rows.all()[0].done.emit()
    assert not ana.plans.isVisible()
    assert follow_ups.of_person(journal, ids["Ana"])[0].outcome == "done"
    journal.undo()
    choose(ana.plans.rows.all()[0].fill_menu, "Drop")
    assert [x.outcome for x in follow_ups.of_person(journal, ids["Ana"])] == ["dropped"]
    assert follow_ups.of_person(journal, ids["Ana"])[0].id == made


def test_an_introduction_stands_with_both_and_is_made_there(
    whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    choose(ana.details.fill_menu, "Somebody to introduce them to…")
    dialog = found(whole, NewIntroduction)
    assert dialog.one.line.text() == "Ana Silva"
    QTest.keyClicks(dialog.other.line, "bram")
    QTest.keyClick(dialog.other.line, Qt.Key.Key_Return)
    QTest.keyClick(dialog.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (line,) = introductions.introductions(journal, ids["Bram"])
    key = ("introduction", line.introduction.id)
    row = ana.details.rows.row(key)
    assert row is not None and row.label() == "To introduce to"
    choose(row.fill_menu, "Whether Bram van den Heuvel agrees", "Agreed")
    choose(row.fill_menu, "Made…")
    QTest.keyClick(found(whole, WordsPopup).words, Qt.Key.Key_Return)
    assert row.label() == "Introduced 8 Oct"
    whole.show_person(ids["Bram"])
    other = ana.details.rows.row(key)
    assert other is not None
    choose(other.fill_menu, "What came of it…")
    popup = found(whole, WordsPopup)
    QTest.keyClicks(popup.words, "they write to each other")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    (line,) = introductions.introductions(journal, ids["Ana"])
    assert line.introduction.outcome == "they write to each other"
    assert line.introduction.other_agrees == "yes"
    choose(other.fill_menu, "Delete")
    assert ana.details.rows.row(key) is None
