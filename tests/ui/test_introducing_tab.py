"""Introductions by keys: planned, each asked, made, and what came of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import entries, introductions, people
from app.journal.journal import Journal
from app.ui.pages.promises import PromisesPage
from app.ui.promises.introducing import IntroducingTab
from app.ui.promises.new_introduction import NewIntroduction
from app.ui.promises.words_popup import WordsPopup
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import found
from tests.ui.promises_given import (
    add_introduction,
    add_promises,
    aloud,
    open_promises_page,
    press,
    settle,
    take,
    words_of,
)

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
WHY = "newspapers, voices"


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    ids = add_promises(journal)
    add_introduction(journal, ids)
    return ids


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PromisesPage:
    return open_promises_page(qtbot, journal, theme, tasks, "introductions")


@pytest.fixture
def tab(page: PromisesPage) -> IntroducingTab:
    return page.introductions


def agree(qtbot: QtBot, tab: IntroducingTab, key: str, words: str) -> None:
    """Note with two keys what somebody said."""
    press(qtbot, tab, key)
    take(words)
    settle(qtbot, tab)


def make(qtbot: QtBot, tab: IntroducingTab, words: str) -> WordsPopup:
    """Say that the introduction was made."""
    press(qtbot, tab, "M")
    popup = found(tab, WordsPopup)
    popup.words.set_text(words)
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    return popup


def test_both_are_named_and_neither_was_asked(tab: IntroducingTab) -> None:
    said = aloud(tab, WHY)
    assert said.startswith("Ana Silva and Kwame Boateng, newspapers, voices")
    assert "Ana Silva was not asked, Kwame Boateng was not asked" in said


def test_each_is_asked_and_it_is_made_and_stands_in_both_stories(
    qtbot: QtBot, tab: IntroducingTab, journal: Journal, ids: dict[str, int]
) -> None:
    agree(qtbot, tab, "1", "Agreed")
    agree(qtbot, tab, "2", "Asked")
    assert "Ana Silva agreed, Kwame Boateng was asked" in aloud(tab, WHY)
    make(qtbot, tab, "Wrote to both.")
    assert tab.model.heading(0) == "Made" and "introduced on 8 Oct" in aloud(tab, WHY)
    for name in ("Ana", "Kwame"):
        assert entries.story(journal, ids[name])[0].text == "Wrote to both."
    journal.undo()
    settle(qtbot, tab)
    qtbot.waitUntil(lambda: tab.model.heading(0) == "To make")


def test_who_would_rather_not_is_not_introduced(qtbot: QtBot, tab: IntroducingTab) -> None:
    agree(qtbot, tab, "2", "Would rather not")
    popup = make(qtbot, tab, "")
    assert "Kwame Boateng would rather not be introduced" in popup.reason()
    assert tab.model.heading(0) == "To make"
    popup.close()


def test_what_came_of_it_closes_it(qtbot: QtBot, tab: IntroducingTab) -> None:
    make(qtbot, tab, "")
    press(qtbot, tab, "C")
    popup = found(tab, WordsPopup)
    popup.words.set_text("they run a reading group")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert words_of(tab) == []
    QTest.mouseClick(tab.standings.tabs[False], Qt.MouseButton.LeftButton)
    settle(qtbot, tab)
    assert aloud(tab, WHY).endswith("they run a reading group")


def test_it_may_rest_and_be_opened_again(qtbot: QtBot, tab: IntroducingTab) -> None:
    press(qtbot, tab, "L")
    assert words_of(tab) == [] and tab.empty.isVisible()
    tab.show_open(False)
    settle(qtbot, tab)
    tab.list.choose(0)
    tab.list.setFocus()
    press(qtbot, tab, "B")
    tab.show_open(True)
    settle(qtbot, tab)
    assert words_of(tab) == [WHY]


def test_two_people_are_chosen_by_the_beginnings_of_their_names(
    qtbot: QtBot, tab: IntroducingTab, journal: Journal, ids: dict[str, int]
) -> None:
    tab.add_button.click()
    dialog = found(tab, NewIntroduction)
    for field, typed in ((dialog.one, "zey"), (dialog.other, "kwa")):
        qtbot.waitUntil(field.line.hasFocus)
        QTest.keyClicks(field.line, typed)
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert dialog.why.hasFocus() and dialog.one.line.text() == "Zeynep Arslan"
    QTest.keyClicks(dialog.why, "a job, an archivist")
    QTest.keyClick(dialog.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, tab)
    assert set(words_of(tab)) == {WHY, "a job, an archivist"}
    made = introductions.introductions(journal, ids["Zeynep"])
    assert [each.introduction.other_id for each in made] == [ids["Kwame"]]


def test_a_new_name_makes_a_new_person_in_the_same_step(
    qtbot: QtBot, tab: IntroducingTab, journal: Journal
) -> None:
    tab.add()
    dialog = found(tab, NewIntroduction)
    for field, typed in ((dialog.one, "ana"), (dialog.other, "Nobody Known")):
        QTest.keyClicks(field.line, typed)
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert dialog.other.line.text() == "Nobody Known"
    QTest.keyClick(dialog.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, tab)
    assert "Ana Silva and Nobody Known" in tab.model.row(0).aloud().replace("\u2068", "").replace(
        "\u2069", ""
    )
    journal.undo()
    assert people.find_by_name(journal, "Nobody Known") == []


def test_one_person_alone_is_refused_in_words(qtbot: QtBot, tab: IntroducingTab) -> None:
    tab.add()
    dialog = found(tab, NewIntroduction)
    QTest.keyClick(dialog.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.reason() == "Choose two people: write a name, then Enter."
    for field in (dialog.one, dialog.other):
        QTest.keyClicks(field.line, "ana")
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(dialog.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "between two people" in dialog.reason()
    dialog.reject()


def test_a_click_on_what_somebody_said_asks_anew(qtbot: QtBot, tab: IntroducingTab) -> None:
    part = tab.model.row(0).parts[0]
    tab.list.choose(0)
    tab.list.part_clicked.emit(part)
    take("Agreed")
    settle(qtbot, tab)
    assert "Ana Silva agreed" in aloud(tab, WHY)
    assert QApplication.activePopupWidget() is None
