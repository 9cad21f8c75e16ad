"""The view of the timeline: keyboard, mouse, scrolling, months on top, and what is read out."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QItemSelection, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.models.timeline_model import LINE_ROLE, TimelineModel
from app.ui.tasks import Tasks
from app.ui.theme import S12, Theme
from app.ui.widgets.entry_view import EntryView
from tests.ui.heard import heard
from tests.ui.written import write, write_days

Hint = QAbstractItemView.ScrollHint


@pytest.fixture
def view(journal: Journal, theme: Theme, tasks: Tasks, page: QWidget) -> EntryView:
    """A view of 640×480 whose model is not loaded yet."""
    view = EntryView(theme, TimelineModel(journal, tasks, page), journal.today, page)
    view.setGeometry(page.rect())
    view.show()
    view.setFocus()
    return view


@pytest.fixture
def header(view: EntryView) -> QWidget:
    header = QWidget()
    header.setMinimumHeight(200)
    field = QLineEdit(header)
    field.setObjectName("field")
    view.set_header(header)
    return header


@pytest.fixture
def accessible() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def model_of(view: EntryView) -> TimelineModel:
    model = view.model()
    assert isinstance(model, TimelineModel)
    return model


def load(view: EntryView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).load()
    QApplication.processEvents()


def wheel(view: EntryView, notches: int) -> None:
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def top_of(view: EntryView, row: int) -> int:
    return view.visualRect(view.model().index(row, 0)).top()


def is_whole(view: EntryView, row: int) -> bool:
    rect = view.visualRect(view.model().index(row, 0))
    return view.cover() <= rect.top() and rect.bottom() <= view.viewport().height()


def test_the_keyboard_goes_through_all_entries_and_keeps_them_in_view(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    load(view, qtbot)
    for row in range(12):
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert view.currentIndex().row() == row
        assert is_whole(view, row)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    paged = view.currentIndex().row()
    assert 13 <= paged <= 17
    assert is_whole(view, paged)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 11
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 59
    assert is_whole(view, 59)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 58
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert header.y() == 0


def test_going_up_from_the_first_entry_shows_the_header(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    load(view, qtbot)
    view.go_to_row(0, S12)
    assert header.y() < 0
    view.select_row(0)
    assert header.y() < 0
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert header.y() == 0


def test_enter_opens_and_delete_asks(journal: Journal, view: EntryView, qtbot: QtBot) -> None:
    write_days(journal, 3)
    load(view, qtbot)
    opened, asked = heard(view.opened), heard(view.delete_asked)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(opened) == 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    line = view.current_line()
    assert line is not None
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert (opened[0], asked[0]) == ([line.id], [line.id])
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == line.text


def test_keys_of_the_header_never_reach_an_entry(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    load(view, qtbot)
    button = QPushButton("Filter", header)
    button.show()
    view.select_row(1)
    asked = heard(view.delete_asked)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Delete)
    assert len(asked) == 0


def test_a_double_click_opens_and_a_click_on_a_name_goes_to_the_person(
    journal: Journal, view: EntryView, qtbot: QtBot
) -> None:
    ana = write_days(journal, 3)
    load(view, qtbot)
    opened, persons = heard(view.opened), heard(view.person_asked)
    rect = view.visualRect(view.model().index(1, 0))
    prose, name = rect.topLeft() + QPoint(120, 34), rect.topLeft() + QPoint(110, 12)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, prose)
    assert view.currentIndex().row() == 1
    QTest.mouseDClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, prose)
    assert opened[0] == [view.model().index(1, 0).data(LINE_ROLE).id]
    assert len(persons) == 0
    QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, name)
    assert persons[0] == [ana]


def test_a_menu_is_asked_for_by_mouse_and_by_key(
    journal: Journal, view: EntryView, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    load(view, qtbot)
    asked = heard(view.menu_asked)
    rect = view.visualRect(view.model().index(1, 0))
    for reason, place in (
        (QContextMenuEvent.Reason.Mouse, rect.center()),
        (QContextMenuEvent.Reason.Keyboard, QPoint(0, 0)),
        (QContextMenuEvent.Reason.Mouse, QPoint(2, 2)),
    ):
        globally = view.viewport().mapToGlobal(place)
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, place, globally))
    line = model_of(view).line(1)
    assert len(asked) == 2
    assert asked[0] == [line, view.viewport().mapToGlobal(rect.center())]
    assert asked[1] == [line, view.viewport().mapToGlobal(rect.topLeft())]


def test_the_wheel_scrolls_by_pixels_from_end_to_end(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    load(view, qtbot)
    step = QApplication.wheelScrollLines() * 24
    wheel(view, -1)
    assert header.y() == -step
    tops = []
    while view.verticalScrollBar().value() < view.verticalScrollBar().maximum():
        before = top_of(view, view.visible_rows()[-1])
        row = view.visible_rows()[-1]
        wheel(view, -1)
        tops.append(before - top_of(view, row))
    assert set(tops[:-1]) == {step}
    assert view.visible_rows()[-1] == 59
    for _turn in range(len(tops) + 1):
        wheel(view, 1)
    assert header.y() == 0


def test_the_scroll_bar_reaches_both_ends(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 200)
    load(view, qtbot)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.visible_rows()[-1] == 199
    assert is_whole(view, 199)
    seen = []
    for value in range(bar.maximum(), -1, -500):
        bar.setValue(value)
        seen.append(view.visible_rows()[0])
    bar.setValue(0)
    assert seen == sorted(seen, reverse=True)
    assert header.y() == 0


def test_the_month_in_view_stays_on_top(journal: Journal, view: EntryView, qtbot: QtBot) -> None:
    write_days(journal, 40)
    heard: list[str] = []
    view.month_changed.connect(heard.append)
    load(view, qtbot)
    while view.verticalScrollBar().value() < view.verticalScrollBar().maximum():
        wheel(view, -1)
    months = [month for month, _count in model_of(view).months()]
    assert heard == months[: len(heard)]
    assert view.month() == heard[-1]
    image = view.viewport().grab(QRect(0, 0, 300, view.cover())).toImage()
    ink = view._theme.color("ink").name()
    assert any(
        image.pixelColor(x, y).name() == ink for x in range(300) for y in range(image.height())
    )


def test_the_corner_stays_with_the_month(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 40)
    corner = QPushButton("All entries")
    view.set_corner(corner)
    load(view, qtbot)
    assert corner.geometry().center().y() == pytest.approx(header.height() + 14, abs=1)
    wheel(view, -30)
    assert 0 < corner.y() < view.cover()
    assert corner.geometry().right() == view.column().right()


def test_a_change_leaves_what_is_in_view_where_it_is(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    ana = write_days(journal, 120, each=2)
    load(view, qtbot)
    view.go_to_row(100, 90)
    view.select_row(101)
    line, current = model_of(view).line(100), view.current_line()
    top = top_of(view, 100)
    new = write(journal, ana, "2026-10-07", "News.")
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).refresh()
    assert model_of(view).line(101) == line
    assert top_of(view, 101) == top
    assert view.current_line() == current
    entries.delete_entries(journal, [new, current.id if current else 0])
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).refresh()
    assert top_of(view, 100) == top
    assert view.currentIndex().row() == 101


def test_at_the_top_a_new_entry_comes_into_view(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    ana = write_days(journal, 40)
    load(view, qtbot)
    new = write(journal, ana, "2026-10-08", "News.")
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).refresh()
    line = model_of(view).line(view.visible_rows()[0])
    assert line is not None
    assert line.id == new
    assert header.y() == 0


def test_another_period_begins_at_its_newest_entry(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 120)
    load(view, qtbot)
    view.go_to_row(100)
    model_of(view).set_period(("2026-05", "2026-08"))
    assert view.visible_rows()[0] == 0
    assert view.month() == "2026-08"
    assert is_whole(view, 0)


def test_rows_that_are_still_being_read_take_their_room_when_they_come(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 150)
    load(view, qtbot)
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).set_filter(EntryFilter(kind="met"))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert model_of(view).line(149) is None
    assert not view.viewport().grab().isNull()
    qtbot.waitUntil(lambda: model_of(view).line(149) is not None)
    QApplication.processEvents()
    last = view.visualRect(view.model().index(149, 0))
    assert last.height() == 72
    assert last.bottom() + 1 + 48 == view.viewport().height()


def test_a_header_that_grows_pushes_the_entries_down(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    load(view, qtbot)
    top = top_of(view, 0)
    header.setMinimumHeight(260)
    view.updateGeometries()
    assert top_of(view, 0) == top + 60


def test_the_keyboard_brings_the_header_back(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    load(view, qtbot)
    view.go_to_row(30)
    field = header.findChild(QLineEdit, "field")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    assert header.y() == 0


def test_screen_readers_meet_every_entry_by_name(
    journal: Journal, view: EntryView, qtbot: QtBot, accessible: None
) -> None:
    write_days(journal, 60)
    load(view, qtbot)
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.text(QAccessible.Text.Name) == "Entries"
    assert heard.role() == QAccessible.Role.List
    assert heard.childCount() == 60
    for row in (0, 3, 59):
        child = heard.child(row)
        assert child.text(QAccessible.Text.Name).startswith("Ana Silva · Met.")
    view.setCurrentIndex(view.model().index(2, 0))
    assert heard.child(2).state().focused
    place = view.visualRect(view.model().index(2, 0))
    place.moveTopLeft(view.viewport().mapToGlobal(place.topLeft()))
    assert heard.child(2).rect() == place


def test_rows_are_found_where_they_are_painted(
    journal: Journal, view: EntryView, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    load(view, qtbot)
    wheel(view, -10)
    model = view.model()
    for row in view.visible_rows():
        rect = view.visualRect(model.index(row, 0))
        assert view.indexAt(rect.center()).row() == row
    assert not view.indexAt(QPoint(rect.center().x(), rect.top() - 4)).isValid()
    above, below = view.visualRect(model.index(0, 0)), view.visualRect(model.index(59, 0))
    assert above.bottom() < 0
    assert below.top() >= view.viewport().height()
    first = model.index(view.visible_rows()[0], 0)
    region = view.visualRegionForSelection(QItemSelection(first, first))
    assert region.boundingRect() == view.visualRect(first)


@pytest.mark.parametrize("hint", [Hint.EnsureVisible, Hint.PositionAtCenter, Hint.PositionAtTop])
def test_any_row_is_scrolled_to(
    journal: Journal, view: EntryView, header: QWidget, qtbot: QtBot, hint: Hint
) -> None:
    write_days(journal, 200)
    load(view, qtbot)
    for row in (150, 20, 199, 0, 90):
        view.scrollTo(view.model().index(row, 0), hint)
        assert is_whole(view, row)


def test_letters_look_for_nothing(journal: Journal, view: EntryView, qtbot: QtBot) -> None:
    """Qt would ask every entry there is for its text."""
    write_days(journal, 60)
    load(view, qtbot)
    QTest.keyClicks(view, "ana")
    assert view.currentIndex().row() == -1


def test_many_people_and_none_are_painted(journal: Journal, view: EntryView, qtbot: QtBot) -> None:
    with journal.change("Names"):
        crowd = [people.add_person(journal, f"Person {number}") for number in range(40)]
        for person in crowd:
            write(journal, person, "2026-10-08", "x" * 3000, promises=("a", "b"))
    load(view, qtbot)
    assert not view.viewport().grab().isNull()
    assert len(view.visible_rows()) > 3


def test_the_theme_may_change_after_a_view_has_gone(
    journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    parent = QWidget()
    view = EntryView(theme, TimelineModel(journal, tasks, parent), journal.today, parent)
    shiboken6.delete(parent)
    theme.set_mode("light" if theme.dark else "dark")
    assert not shiboken6.isValid(view)
