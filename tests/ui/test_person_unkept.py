"""Words that cannot be kept, such as a wrong date: nobody loses them by going elsewhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.journal import Journal
from app.ui.dialogs.add_person import AddPerson
from app.ui.pages.people import PeoplePage
from app.ui.person.fact import Fact
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import add_known, focused, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key
WRONG = "5.3.80"


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_known(journal)


@pytest.fixture
def shown(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PeoplePage:
    """Return the page on Ana, whose birthday is being written as no date can be."""
    page = open_page(qtbot, journal, theme, tasks)
    page.show_person(ids["Ana"])
    QApplication.processEvents()  # the page is laid out and takes the keyboard
    birthday(page).edit()
    QTest.keyClicks(focused(), WRONG)
    return page


def birthday(page: PeoplePage) -> Fact:
    row = page.person_page.details.rows.row(("fact", "birthday"))
    assert row is not None and isinstance(row.value, Fact)
    return row.value


def press_down(page: PeoplePage, _ids: dict[str, int]) -> None:
    page.panel.list.setFocus()
    QTest.keyClick(page.panel.list, Key.Key_Down)


def click_on_another(page: PeoplePage, _ids: dict[str, int]) -> None:
    place = page.panel.list.visualRect(page.panel.model.index(4)).center()
    QTest.mouseClick(page.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose_several(page: PeoplePage, _ids: dict[str, int]) -> None:
    page.panel.list.setFocus()
    QTest.keyClick(page.panel.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def come_from_elsewhere(page: PeoplePage, ids: dict[str, int]) -> None:
    page.show_person(ids["Bram"])


def add_somebody(page: PeoplePage, _ids: dict[str, int]) -> None:
    page.add_person()


WAYS = (press_down, click_on_another, choose_several, come_from_elsewhere, add_somebody)


@pytest.mark.parametrize("leave", WAYS)
def test_leaving_brings_one_back_to_words_that_cannot_be_kept(
    shown: PeoplePage, ids: dict[str, int], leave: Callable[[PeoplePage, dict[str, int]], None]
) -> None:
    leave(shown, ids)
    assert shown.current_person() == ids["Ana"]
    assert shown.panel.list.chosen_ids() == [ids["Ana"]]
    assert shown.panel.list.currentIndex().data() == "Ana Silva"
    assert birthday(shown).isAncestorOf(focused()) and birthday(shown).field.is_editing()
    assert birthday(shown).text() == WRONG and "not a date" in birthday(shown).reason()
    assert shown.findChildren(AddPerson) == []


def test_the_place_shown_is_told_so_that_the_way_back_is_right(
    shown: PeoplePage, ids: dict[str, int]
) -> None:
    told: list[int] = []
    shown.shown.connect(told.append)
    shown.show_person(ids["Bram"])
    assert set(told) == {ids["Ana"]}


def test_mended_words_let_one_go_on(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.show_person(ids["Bram"])
    QTest.keyClicks(focused(), "1980-03-06")
    shown.show_person(ids["Bram"])
    assert shown.current_person() == ids["Bram"]
    assert people.person(journal, ids["Ana"]).birthday == "1980-03-06"


def test_esc_lets_one_go_on_with_the_words_from_before(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.show_person(ids["Bram"])
    QTest.keyClick(focused(), Key.Key_Escape)
    assert (birthday(shown).text(), birthday(shown).reason()) == ("1980-03-05", "")
    shown.show_person(ids["Bram"])
    assert shown.current_person() == ids["Bram"]


def test_words_that_cannot_be_kept_are_there_when_one_comes_back_to_the_page(
    shown: PeoplePage,
) -> None:
    shown.hide()
    shown.show()
    assert birthday(shown).text() == WRONG and birthday(shown).reason()


def test_words_about_somebody_deleted_are_not_taken_for_somebody_else(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    people.edit_person(journal, ids["Annegret"], birthday="1970")
    shown.person_page.settle()
    shown.person_page.head.name.edit()
    people.delete_people(journal, [ids["Ana"]])
    assert shown.current_person() == ids["Annegret"]
    assert (birthday(shown).text(), birthday(shown).reason()) == ("1970", "")
    assert not shown.person_page.head.name.field.is_editing()
