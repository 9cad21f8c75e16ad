"""The small questions of a person's page open right where they were asked."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.journal import Journal
from app.ui.pages.people import PeoplePage
from app.ui.person.ask import Ask
from app.ui.person.person_ask import PersonAsk
from app.ui.tasks import Tasks
from app.ui.theme import S4, SHADOW, Theme
from app.ui.widgets.popup import Popup
from tests.ui.people_given import add_known, found, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_known(journal)


@pytest.fixture
def shown(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PeoplePage:
    page = open_page(qtbot, journal, theme, tasks)
    page.show_person(ids["Ana"])
    return page


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def is_at(popup: Popup, widget: QWidget) -> bool:
    """Return whether a popup touches a widget from below or, for want of room, from above."""
    place = popup.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    around = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    reach = around.adjusted(0, -S4 - 1, 0, S4 + 1)
    return place.intersects(reach) and not place.intersects(around)


def test_a_new_circle_for_several_is_asked_for_under_its_button(
    shown: PeoplePage, ids: dict[str, int]
) -> None:
    shown.resize(780, 752)  # all of it on the screen, however wide the words
    shown.panel.list.selectAll()
    QApplication.processEvents()
    for button, words in (
        (shown.many.join_button, "New circle…"),
        (shown.many.rhythm_button, "every … days"),
    ):
        trigger(shown.many.open_menu(button), words)
        ask = found(shown, Ask)
        assert is_at(ask, button)
        ask.close()


def test_a_new_circle_for_one_is_asked_for_where_circles_stand(shown: PeoplePage) -> None:
    head, menu = shown.person_page.head, QMenu()
    head.menus.fill_joins(menu, (), head.photo)
    trigger(menu, "New circle…")
    assert is_at(found(shown, Ask), head.photo)


def test_another_label_is_asked_for_under_the_row_it_belongs_to(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    detail = people.add_detail(journal, ids["Ana"], "email", "ana@example.org")
    row = shown.person_page.details.rows.row(("detail", detail))
    assert row is not None
    shown.person_page.go_to_details()
    menu = QMenu()
    row.fill_label_menu(menu)
    trigger(menu, "Other…")
    assert is_at(found(shown, Ask), row)


def test_somebody_is_found_with_what_tells_them_apart_or_added(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    menu = QMenu()
    shown.person_page.details.fill_menu(menu)
    trigger(menu, "Somebody they belong to…")
    ask = found(shown, PersonAsk)
    QTest.keyClicks(ask.who, "a")
    titles = [(row.title, row.line) for row in ask.found.rows()]
    assert titles[0] == ("Aino Föhr", "Turku city archive") and titles[-1] == ("New: a", "")
    assert "Ana Silva" not in dict(titles)
    QTest.keyClick(ask.who, Key.Key_Up)
    QTest.keyClick(ask.who, Key.Key_Return)
    assert people.relations(journal, ids["Ana"])[0][1].name == "a"
