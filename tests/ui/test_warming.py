"""What charts need is loaded while nobody does anything."""

import time
from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import warming
from app.ui.warming import Warming
from tests.ui.heard import heard

Make = Callable[[Callable[[], Iterator[None]]], Warming]


@pytest.fixture
def window(page: QWidget) -> QWindow:
    return page.windowHandle()


@pytest.fixture
def make(window: QWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Return what makes a Warming that waits for 20 ms without input; it is closed afterwards."""
    monkeypatch.setattr(warming, "IDLE_MS", 20)
    made: list[Warming] = []

    def make(load: Callable[[], Iterator[None]]) -> Warming:
        made.append(Warming(window, window, load))
        return made[-1]

    yield make
    for each in made:
        each.close()


def load_two() -> Iterator[None]:
    yield


def times_due(warming: Warming) -> list[float]:
    """Return a list that goes on to tell when the next piece was due."""
    clock, due = warming.findChild(QTimer), list[float]()
    assert clock is not None
    clock.timeout.connect(lambda: due.append(time.monotonic()))
    return due


def type_for_a_while(window: QWindow) -> list[float]:
    """Type ten letters; return when each was about to be typed."""
    typed = []
    for _ in range(10):
        QTest.qWait(5)
        typed.append(time.monotonic())
        QTest.keyClick(window, Qt.Key.Key_A)
    return typed


def comes_after_all(due: list[float], typed: list[float]) -> bool:
    """Return whether nothing was due within 20 ms of a letter, however long each took to type."""
    return bool(due) and not any(0 <= then - each < 0.019 for then in due for each in typed)


def test_all_pieces_are_loaded_in_a_thread_of_their_own(make: Make, qtbot: QtBot) -> None:
    threads = []

    def load() -> Iterator[None]:
        for _ in range(3):
            threads.append(current_thread())
            yield

    with qtbot.waitSignal(make(load).ended):
        pass
    assert len(threads) == 3
    assert main_thread() not in threads


def test_input_puts_the_next_piece_off(make: Make, window: QWindow, qtbot: QtBot) -> None:
    warming = make(load_two)
    ended, due = heard(warming.ended), times_due(warming)
    typed = type_for_a_while(window)
    qtbot.waitUntil(lambda: len(ended) == 1)
    assert comes_after_all(due, typed)


def test_what_follows_comes_only_while_still_nobody_does_anything(
    make: Make, window: QWindow, qtbot: QtBot
) -> None:
    begun, go_on = Event(), Event()

    def load() -> Iterator[None]:
        yield
        begun.set()
        go_on.wait(30)

    ended: list[float] = []
    make(load).ended.connect(lambda: ended.append(time.monotonic()))
    qtbot.waitUntil(begun.is_set)
    typed = time.monotonic()
    QTest.keyClick(window, Qt.Key.Key_A)
    go_on.set()
    qtbot.waitUntil(lambda: len(ended) == 1)
    assert ended[0] >= typed + 0.019


def test_closing_waits_for_the_piece_at_work_and_no_longer(make: Make, qtbot: QtBot) -> None:
    begun, go_on, loaded = Event(), Event(), []

    def load() -> Iterator[None]:
        begun.set()
        go_on.wait(30)
        loaded.append(1)
        yield
        loaded.append(2)

    warming = make(load)
    qtbot.waitUntil(begun.is_set)
    go_on.set()
    warming.close()
    QApplication.processEvents()
    assert loaded == [1]


def test_trouble_is_left_to_the_chart_that_meets_it(make: Make, qtbot: QtBot) -> None:
    def load() -> Iterator[None]:
        raise ImportError("numpy")
        yield

    with qtbot.waitSignal(make(load).ended):
        pass


def test_input_in_another_window_puts_the_next_piece_off_as_well(make: Make, qtbot: QtBot) -> None:
    warming = make(load_two)
    due = times_due(warming)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitActive(other)
    typed = type_for_a_while(other.windowHandle())
    qtbot.waitUntil(lambda: bool(due) and due[-1] > typed[-1])
    assert comes_after_all(due, typed)
