"""The rows of the people list: who is chosen is seen, and what stands there is read whole."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.journal.journal import Journal
from app.settings import Settings
from app.ui.pages.people import PeoplePage
from app.ui.tasks import Tasks
from app.ui.theme import HAIR, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.fields import ClickToEdit
from app.ui.widgets.text import isolate
from tests.ui.people_given import add_known, add_people, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key
LINE = "Bundesanstalt für Straßenwesen, Referat für Verkehrswegeplanung"


@pytest.fixture
def shown(qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, english: None) -> PeoplePage:
    add_known(journal)
    return open_page(qtbot, journal, theme, tasks)


def selected_rows(page: PeoplePage) -> list[int]:
    return sorted(index.row() for index in page.panel.list.selectionModel().selectedIndexes())


def color_at(page: PeoplePage, row: int, x: int, y: int) -> QColor:
    """Return the colour at a point of a row, y from its top or, negative, from its end."""
    place = page.panel.list.visualRect(page.panel.model.index(row))
    picture = page.panel.list.viewport().grab(QRect(place)).toImage()
    return picture.pixelColor(x, y if y >= 0 else place.height() + y)


def test_whoever_is_shown_is_chosen_even_while_control_is_held_down(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    ids = add_known(journal)
    page = PeoplePage(journal, theme, tasks)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    window = page.windowHandle()
    QTest.keyPress(window, Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        page.panel.list.choose_near(0)
        assert selected_rows(page) == [0]
        page.show_person(ids["Ana"])
        assert selected_rows(page) == [1] and page.panel.list.chosen_ids() == [ids["Ana"]]
    finally:
        QTest.keyRelease(window, Key.Key_Control)


def test_the_keyboard_in_the_list_is_a_ring_around_the_selected_row(
    shown: PeoplePage, theme: Theme
) -> None:
    shown.panel.search.setFocus()
    assert color_at(shown, 0, 100, 0) == theme.color("selection")
    shown.focus_first()
    assert color_at(shown, 0, 100, 0) == theme.color("accent")
    assert color_at(shown, 0, 100, 2) == theme.color("selection")


def test_the_list_has_somebody_chosen_when_the_keyboard_comes(shown: PeoplePage) -> None:
    QTest.keyClicks(shown.panel.search, "kwame")
    assert selected_rows(shown) == []
    QTest.keyClick(shown.panel.search, Key.Key_Down)
    assert selected_rows(shown) == [0]


def test_chosen_rows_that_touch_are_round_only_where_they_begin_and_end(
    shown: PeoplePage, theme: Theme
) -> None:
    shown.panel.list.choose_near(1)
    for _ in range(2):
        QTest.keyClick(shown.panel.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shown.panel.search.setFocus()
    chosen = theme.color("selection")
    ends = [(row, end) for row in range(5) for end in (0, -1)]
    filled = [place for place in ends if color_at(shown, place[0], 8, place[1]) == chosen]
    assert filled == [(1, -1), (2, 0), (2, -1), (3, 0)]


def test_somebody_far_down_is_shown_in_the_middle_of_the_list(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    ids = add_people(journal, 100)
    page = open_page(qtbot, journal, theme, tasks)
    page.show_person(ids[50])
    place = page.panel.list.visualRect(page.panel.list.currentIndex())
    room = page.panel.list.viewport().height()
    assert room / 3 < place.center().y() < room * 2 / 3
    before = place.top()
    page.show_person(ids[52])
    assert page.panel.list.visualRect(page.panel.model.index(50)).top() == before


def test_the_last_contact_is_read_whole_while_enough_of_the_line_is_left(
    shown: PeoplePage, theme: Theme
) -> None:
    fit, metrics = shown.panel.delegate.fit_second, QFontMetricsF(theme.font("meta"))
    for width in (200, 235, 300):
        words = fit(LINE, "3 months ago", width)
        assert words.endswith(f"… · {isolate('3 months ago')}".replace("…", "…\u2069", 1))
        assert metrics.horizontalAdvance(words) <= width
    assert "ago" not in fit(LINE, "3 months ago", 120)
    assert fit("Aut", "3 months ago", 120) == f"{isolate('Aut')} · {isolate('3 months ago')}"
    assert fit("", "today", 120) == isolate("today")


def test_the_list_grows_with_the_text_and_leaves_the_page_its_room(
    shown: PeoplePage, theme: Theme
) -> None:
    shown.resize(844, 552)
    theme.set_scale(1.5)
    try:
        assert shown.panel.width() == round(844 * 0.4)
        assert shown.panel.minimumWidth() == shown.panel.width()
    finally:
        theme.set_scale(1.0)
    assert shown.panel.minimumWidth() == 240


def test_the_width_of_the_list_is_remembered_at_the_usual_text_size(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json")
    page = PeoplePage(journal, theme, tasks, settings)
    qtbot.addWidget(page)
    page.resize(1700, 752)
    page.show()
    theme.set_scale(1.25)
    try:
        assert page.panel.width() == 400 - HAIR
        page.panel.parentWidget().splitterMoved.emit(400, 1)  # type: ignore[union-attr]
        assert settings.people_width == 320
        page.resize(880, 552)
        theme.set_scale(1.5)
        assert page.panel.width() == round(880 * 0.4)
    finally:
        theme.set_scale(1.0)


def test_a_field_begins_where_the_words_stood(qtbot: QtBot, theme: Theme, page: QWidget) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field = ClickToEdit(theme, "Name", "Ana Silva", parent=page)
    field.resize(400, 24)
    field.show()
    field.edit()
    (editor,) = field.findChildren(QTextEdit)
    assert editor.cursorRect().right() > editor.width() - 80


def test_words_that_do_not_fit_a_button_are_told_where_the_pointer_rests(
    qtbot: QtBot, theme: Theme
) -> None:
    button = QuietButton(theme, LINE)
    qtbot.addWidget(button)
    for width, told in ((800, ""), (80, LINE)):
        button.resize(width, 28)
        help_wanted = QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), QPoint(4, 4))
        QApplication.sendEvent(button, help_wanted)
        assert QToolTip.text() == told
    QToolTip.hideText()


def test_the_search_begins_at_the_leading_edge_even_while_it_is_empty(shown: PeoplePage) -> None:
    def begins_right() -> bool:
        line = shown.panel.search
        line.grab()  # where the caret stands is worked out when it is drawn
        return line.cursorRect().center().x() > line.width() / 2

    assert not begins_right()
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert begins_right()


def test_several_people_who_come_back_are_chosen_again(
    qtbot: QtBot, shown: PeoplePage, journal: Journal
) -> None:
    shown.panel.list.choose_near(1)
    for _ in range(2):
        QTest.keyClick(shown.panel.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = shown.panel.list.chosen_ids()
    with qtbot.waitSignal(shown.notice):
        QTest.keyClick(shown.panel.list, Key.Key_Delete)
    assert len(selected_rows(shown)) == 1 and shown.current_person() is not None
    journal.undo()
    assert shown.panel.list.chosen_ids() == chosen and selected_rows(shown) == [1, 2, 3]
    assert shown.many.title() == "3 people" and shown.many.isVisible()
    journal.redo()
    assert len(selected_rows(shown)) == 1 and shown.current_person() is not None


def test_everybody_who_comes_back_is_chosen_again(
    qtbot: QtBot, shown: PeoplePage, journal: Journal
) -> None:
    shown.panel.list.selectAll()
    with qtbot.waitSignal(shown.notice):
        QTest.keyClick(shown.panel.list, Key.Key_Delete)
    assert shown.nobody.isVisible()
    journal.undo()
    assert shown.many.title() == "8 people" and shown.many.isVisible()
