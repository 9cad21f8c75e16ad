"""The columns of notes on a person's page: the first few of many, so that the story is in sight."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import entries, people, promises
from app.journal.journal import Journal
from app.ui.pages.people import PeoplePage
from app.ui.person.note_column import FEW
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import add_known, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_known(journal)


@pytest.fixture
def shown(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PeoplePage:
    page = open_page(qtbot, journal, theme, tasks)
    page.show_person(ids["Bram"])
    return page


def learn(journal: Journal, person: int, count: int) -> None:
    with journal.change("Much learned"):
        for number in range(count):
            entries.add_learned(journal, person, f"matter {number}")


def test_of_many_notes_the_first_few_are_shown_until_all_are_asked_for(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    learn(journal, ids["Bram"], 9)
    column = shown.person_page.notes.matters
    assert len(column.texts()) == FEW
    assert column.all_button.isVisible() and column.all_button.text() == "Show all 9"
    assert column.all_button.accessibleName() == "What matters: Show all 9"
    column.all_button.click()
    assert len(column.texts()) == 9 and column.all_button.text() == "Show fewer"
    column.all_button.click()
    assert len(column.texts()) == FEW


def test_a_few_notes_are_shown_whole(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    learn(journal, ids["Bram"], FEW + 1)
    column = shown.person_page.notes.matters
    assert len(column.texts()) == FEW + 1 and not column.all_button.isVisible()


def test_a_note_just_added_is_in_sight_and_the_next_person_is_shown_in_short(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    learn(journal, ids["Bram"], 9)
    learn(journal, ids["Kwame"], 9)
    column = shown.person_page.notes.matters
    column.add_line.added.emit("the newest of all")
    assert "the newest of all" in dict(column.texts())
    shown.show_person(ids["Kwame"])
    assert len(column.texts()) == FEW


def test_columns_stand_below_each_other_where_they_would_be_slits(
    shown: PeoplePage, theme: Theme
) -> None:
    notes = shown.person_page.notes
    assert notes.matters.y() == notes.promised.y()
    theme.set_scale(1.5)
    shown.resize(844, 552)
    QApplication.processEvents()
    try:
        assert notes.matters.y() < notes.helps.y() < notes.promised.y()
        assert notes.matters.width() == notes.width()
    finally:
        theme.set_scale(1.0)


def test_the_keyboard_stays_in_the_column_when_its_promise_is_kept(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    with journal.change("Promised"):
        for words in ("first", "second"):
            promises.add_promise(journal, ids["Bram"], words)
    column = shown.person_page.notes.promised
    for _ in range(2):
        row = column.rows.all()[0]
        row.words.setFocus()
        row.done.emit()
    assert column.texts() == [] and QApplication.focusWidget() is column.add_line


def test_details_stay_in_line_after_another_text_size(
    shown: PeoplePage, journal: Journal, theme: Theme, ids: dict[str, int]
) -> None:
    person, details = ids["Bram"], shown.person_page.details
    shown.resize(1000, 700)
    theme.set_scale(1.5)
    try:
        people.edit_person(journal, person, organisation="City archive")
        shown.person_page.refresh()
    finally:
        theme.set_scale(1.0)
    people.edit_person(journal, person, languages="Dutch, Frisian")
    shown.person_page.refresh()
    QApplication.processEvents()
    edges = {row.value.x() for row in details.rows.all()}
    assert len(details.rows.all()) >= 2 and len(edges) == 1
