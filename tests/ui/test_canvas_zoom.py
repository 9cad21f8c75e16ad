"""The canvas looked at from nearer: wheel, keys, dragging the ground, and the way back."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.charts.look import WHOLE, View
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.canvas import ChartCanvas
from app.ui.widgets.chart_sentence import SentenceSheet
from app.ui.widgets.chart_zoom import Zoom
from tests.ui.charted import MARKS, Drawer
from tests.ui.heard import heard

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
Settle = Callable[[], View]


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def canvas(theme: Theme, tasks: Tasks, page: QWidget, drawer: Drawer, qtbot: QtBot) -> ChartCanvas:
    canvas = ChartCanvas(theme, tasks, QtSpeech(), draw=drawer)
    canvas.set_sentence_source(lambda mark: (f"About {mark}.",))
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(canvas)
    canvas.show_chart("orbits", MARKS)
    qtbot.waitUntil(lambda: canvas.scene()[:2] == canvas.size().toTuple())
    canvas.setFocus()
    return canvas


@pytest.fixture
def settle(canvas: ChartCanvas, drawer: Drawer, qtbot: QtBot) -> Settle:
    """Wait until what is wanted is drawn; return what is in view."""

    def wait() -> View:
        drawn = len(heard_of)
        qtbot.waitUntil(lambda: len(heard_of) > drawn)
        return drawer.wishes[-1].look.view

    heard_of = heard(canvas.drawn)
    return wait


def turn(canvas: ChartCanvas, notches: int, place: QPoint, is_ctrl: bool = True) -> bool:
    """Turn the wheel; return whether the canvas took it."""
    modifier = Qt.KeyboardModifier.ControlModifier if is_ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(place), QPointF(canvas.mapToGlobal(place)), QPoint(), QPoint(0, 120 * notches),
        NONE, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


def place_of(canvas: ChartCanvas, mark_id: int) -> QPoint:
    mark = next(mark for mark in canvas.scene().marks if mark.id == mark_id)
    return QPoint(round(mark.x), round(mark.y))


def sheet(canvas: ChartCanvas) -> SentenceSheet:
    return canvas.findChildren(SentenceSheet)[0]


def test_ctrl_and_the_wheel_come_nearer_to_what_is_under_the_pointer(
    canvas: ChartCanvas, settle: Settle
) -> None:
    assert canvas.whole.isHidden()
    place = place_of(canvas, 1)
    turn(canvas, 3, place)
    view = settle()
    assert view.wide == view.high == pytest.approx(1.25**3)
    assert (place_of(canvas, 1) - place).manhattanLength() <= 2
    assert canvas.whole.isVisible()
    turn(canvas, -9, place)
    assert settle() == WHOLE
    assert canvas.whole.isHidden()


def test_the_wheel_alone_moves_what_is_near_and_else_is_left_to_the_page(
    canvas: ChartCanvas, settle: Settle
) -> None:
    assert not turn(canvas, 1, QPoint(9, 9), is_ctrl=False)
    canvas.look_at(Zoom(3))
    before = settle()
    assert turn(canvas, -1, QPoint(9, 9), is_ctrl=False)
    assert settle() == before._replace(top=before.top + 60)


def test_a_pinch_comes_nearer(canvas: ChartCanvas, settle: Settle) -> None:
    place = QPointF(320, 240)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        place, place, QPointF(canvas.mapToGlobal(place)), 0.5, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert settle().wide == pytest.approx(1.5)


def test_keys_come_nearer_go_farther_move_and_show_the_whole(
    canvas: ChartCanvas, settle: Settle
) -> None:
    QTest.keyClicks(canvas, "+")
    QTest.keyClick(canvas, KEY.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    before = settle()
    assert before.wide == pytest.approx(1.5**2)
    QTest.keyClick(canvas, KEY.Key_Right, SHIFT)
    assert settle() == before._replace(left=before.left + canvas.width() / 8)
    QTest.keyClick(canvas, KEY.Key_Up, SHIFT)
    assert settle().top == pytest.approx(before.top - canvas.height() / 8, abs=1)
    QTest.keyClicks(canvas, "-")
    assert settle().wide == pytest.approx(1.5)
    QTest.keyClicks(canvas, "0")
    assert settle() == WHOLE


def test_esc_lets_go_first_and_then_shows_the_whole(canvas: ChartCanvas, settle: Settle) -> None:
    canvas.look_at(Zoom(2))
    settle()
    QTest.keyClick(canvas, KEY.Key_Home)
    chosen = heard(canvas.chosen)
    QTest.keyClick(canvas, KEY.Key_Escape)
    assert chosen == [[0]]
    assert canvas.is_near
    QTest.keyClick(canvas, KEY.Key_Escape)
    assert settle() == WHOLE


def test_the_button_shows_the_whole_and_gives_the_keyboard_back(
    canvas: ChartCanvas, settle: Settle
) -> None:
    canvas.look_at(Zoom(2))
    settle()
    assert canvas.rect().contains(canvas.whole.geometry())
    canvas.whole.setFocus()
    QTest.keyClick(canvas.whole, KEY.Key_Return)
    assert settle() == WHOLE
    assert canvas.hasFocus()


def test_the_empty_ground_is_dragged_and_a_click_on_it_is_none_of_that(
    canvas: ChartCanvas, settle: Settle
) -> None:
    canvas.look_at(Zoom(2))
    before = settle()
    QTest.keyClick(canvas, KEY.Key_Home)
    chosen, opened = heard(canvas.chosen), heard(canvas.opened)
    start = QPoint(20, 20)
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, start + QPoint(15, 0))
    QTest.mouseMove(canvas, start + QPoint(60, 40))
    QTest.mouseRelease(canvas, LEFT, pos=start + QPoint(60, 40))
    assert settle() == before._replace(left=before.left - 60, top=before.top - 40)
    assert (chosen, opened) == ([], [])
    QTest.mouseClick(canvas, LEFT, pos=QPoint(20, 20))
    assert chosen == [[0]]


def test_the_old_picture_moves_until_the_new_one_is_there(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, settle: Settle, qtbot: QtBot
) -> None:
    go_on, dot = Event(), theme.color("depth3").name()
    drawer.before = lambda: go_on.wait(30)
    place = place_of(canvas, 2)
    canvas.look_at(Zoom(2, place.x() / canvas.width(), place.y() / canvas.height()))
    middle = canvas.rect().center()
    assert canvas.grab().toImage().pixelColor(middle).name() == dot
    opened = heard(canvas.opened)
    QTest.mouseClick(canvas, LEFT, pos=middle)
    assert opened == [[2]]
    go_on.set()
    settle()
    assert canvas.grab().toImage().pixelColor(middle).name() == dot


def test_the_whole_stands_in_for_what_is_not_drawn_yet(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, settle: Settle
) -> None:
    canvas.look_at(Zoom(4, 0, 0))
    settle()
    go_on = Event()
    drawer.before = lambda: go_on.wait(30)
    canvas.look_at(Zoom(4, 400 / 640, 240 / canvas.height()))  # where Bram is, out of view
    middle = canvas.rect().center()
    found = canvas.grab().toImage().pixelColor(middle).name()
    go_on.set()
    assert found == theme.color("depth3").name()
    settle()


def test_a_whole_in_other_colours_stands_in_for_nothing(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, settle: Settle
) -> None:
    canvas.look_at(Zoom(4, 0, 0))
    settle()
    theme.set_mode("dark")
    settle()
    go_on = Event()
    drawer.before = lambda: go_on.wait(30)
    canvas.look_at(Zoom(4, 1, 1))
    found = canvas.grab().toImage().pixelColor(canvas.rect().center()).name()
    go_on.set()
    assert found != Theme("light", still=True).color("page").name()
    settle()
    theme.set_mode("light")


def test_the_keyboard_brings_into_view_whom_it_walks_to(
    canvas: ChartCanvas, settle: Settle, qtbot: QtBot
) -> None:
    canvas.look_at(Zoom(4, 0, 0))
    settle()
    QTest.keyClick(canvas, KEY.Key_End)
    settle()
    assert canvas.rect().contains(place_of(canvas, 4))
    qtbot.waitUntil(sheet(canvas).isVisible)
    assert sheet(canvas).text() == "Dov Katz\nAbout 4."


def test_another_chart_is_shown_whole_and_other_data_as_near_as_before(
    canvas: ChartCanvas, drawer: Drawer, settle: Settle
) -> None:
    canvas.look_at(Zoom(2))
    before = settle()
    canvas.show_chart("orbits", MARKS[:3])
    assert settle() == before
    canvas.show_chart("deepening", MARKS)
    assert settle() == WHOLE
    assert canvas.whole.isHidden()


def test_where_nothing_is_drawn_the_sentence_that_says_so_is_in_view(
    canvas: ChartCanvas, drawer: Drawer, settle: Settle
) -> None:
    canvas.look_at(Zoom(2))
    settle()
    canvas.show_chart("orbits", ())
    settle()
    assert not canvas.is_near
    QTest.keyClicks(canvas, "+")
    assert not canvas.is_near


def test_typing_a_name_with_a_number_in_it_does_not_change_the_view(
    canvas: ChartCanvas, settle: Settle
) -> None:
    canvas.look_at(Zoom(2))
    settle()
    QTest.keyClicks(canvas, "a0")
    assert canvas.is_near


def test_the_words_at_the_left_stay_and_hide_what_slips_under_them(
    canvas: ChartCanvas, drawer: Drawer, theme: Theme, settle: Settle
) -> None:
    drawer.kept = 100.0
    canvas.show_chart("rungs", MARKS)
    settle()
    place = place_of(canvas, 2)
    turn(canvas, 2, place)
    view = settle()
    assert view.high == 1
    assert abs(place_of(canvas, 2).x() - place.x()) <= 1
    QTest.keyClick(canvas, KEY.Key_Home)
    settle()
    assert place_of(canvas, 1).x() >= drawer.kept
    turn(canvas, 4, QPoint(canvas.width(), 20))
    settle()
    assert place_of(canvas, 1).x() < drawer.kept
    opened = heard(canvas.opened)
    QTest.mouseClick(canvas, LEFT, pos=place_of(canvas, 1))
    assert opened == []
    go_on = Event()
    drawer.before = lambda: go_on.wait(30)
    before = canvas.grab().toImage().copy(0, 0, 100, canvas.height())
    turn(canvas, -3, QPoint(300, 200))
    during = canvas.grab().toImage().copy(0, 0, 100, canvas.height())
    go_on.set()
    settle()
    assert before == during


def test_two_fingers_come_nearer_on_a_screen_that_is_touched(
    canvas: ChartCanvas, drawer: Drawer, qtbot: QtBot
) -> None:
    opened = heard(canvas.opened)
    screen, middle = QTest.createTouchDevice(), canvas.rect().center()

    def touch() -> QTest.QTouchEventSequence:
        return QTest.touchEvent(canvas, screen, False)

    near, far = QPoint(20, 0), QPoint(40, 0)
    touch().press(0, middle - near, canvas).press(1, middle + near, canvas).commit()
    touch().move(0, middle - near, canvas).move(1, middle + near, canvas).commit()
    touch().move(0, middle - far, canvas).move(1, middle + far, canvas).commit()
    touch().release(0, middle - far, canvas).release(1, middle + far, canvas).commit()
    qtbot.waitUntil(lambda: drawer.wishes[-1].look.view.wide == pytest.approx(2))
    assert opened == []


# What is meant is said, however the view came to be what it is

MIDDLE = Zoom(1.9, 300 / 640, 0.5)  # all but Ben are in view


@pytest.mark.parametrize("power", [1.77, 1.83, 1.9])
def test_whoever_is_in_view_is_spoken_of_without_another_picture(
    canvas: ChartCanvas, drawer: Drawer, settle: Settle, qtbot: QtBot, power: float
) -> None:
    canvas.look_at(MIDDLE._replace(power=power))
    settle()
    drawn, chosen = len(drawer.wishes), heard(canvas.chosen)
    QTest.keyClicks(canvas, "A")
    for key in (KEY.Key_Right, KEY.Key_Up, KEY.Key_Down):
        QTest.keyClick(canvas, key)
        qtbot.waitUntil(lambda: sheet(canvas).text().endswith(f"About {chosen[-1][0]}."))
        assert sheet(canvas).isVisible()
    assert len(drawer.wishes) == drawn


def test_who_is_pointed_at_is_spoken_of_when_it_goes_no_nearer(
    canvas: ChartCanvas, settle: Settle, qtbot: QtBot
) -> None:
    canvas.look_at(Zoom(6, 0.6241, 0.4973))
    settle()
    place = place_of(canvas, 2)
    turn(canvas, 1, place)
    QTest.mouseMove(canvas, QPoint(9, 9))
    QTest.mouseMove(canvas, place)
    qtbot.waitUntil(sheet(canvas).isVisible)
    turn(canvas, 1, place)
    assert sheet(canvas).isVisible()


def test_a_view_left_and_found_again_before_it_was_drawn_is_spoken_of(
    canvas: ChartCanvas, settle: Settle, qtbot: QtBot
) -> None:
    canvas.look_at(MIDDLE)
    settle()
    for there in (MIDDLE, MIDDLE._replace(x=MIDDLE.x + 1e-5)):
        QTest.keyClicks(canvas, "A")
        qtbot.waitUntil(sheet(canvas).isVisible)
        canvas.look_at(Zoom(3, 0.9, 0.9))
        canvas.look_at(there)
        qtbot.waitUntil(sheet(canvas).isVisible)
        assert sheet(canvas).text() == "Ana Silva\nAbout 1."
