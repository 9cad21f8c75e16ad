"""Work off the GUI thread: order, progress, cancelling, lost owners, errors, the end."""

import sys
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.tasks import Cancelled, Progress, Task, Tasks


class Gate:
    """Work that waits until the test opens it."""

    def __init__(self) -> None:
        self.started, self.opened = threading.Event(), threading.Event()

    def __call__(self, progress: Progress | None = None) -> str:
        self.started.set()
        assert self.opened.wait(30)
        return "through"


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, errors: list[Exception]) -> Iterator[Tasks]:
    tasks = Tasks(on_error=errors.append)
    yield tasks
    tasks.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def await_end(qtbot: QtBot, task: Task) -> None:
    with qtbot.waitSignal(task.ended):
        pass


def give(answer: int, progress: Progress) -> int:
    return answer


def test_work_runs_elsewhere_and_its_answer_arrives_here(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    places: list[int] = []

    def keep(worked_at: int) -> None:
        places.extend((worked_at, threading.get_ident()))

    await_end(qtbot, tasks.run(lambda progress: threading.get_ident(), keep, owner))
    worked_at, answered_at = places
    assert answered_at == threading.get_ident() != worked_at


def test_long_work_is_done_one_after_the_other(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    order: list[int] = []
    for number in range(20):
        last = tasks.run(partial(give, number), order.append, owner)
    await_end(qtbot, last)
    assert order == list(range(20))


def test_progress_is_told_on_the_gui_thread(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    told: list[Any] = []
    task = tasks.run(lambda progress: progress.report(3, 10, "cards"), lambda answer: None, owner)
    task.progressed.connect(lambda *said: told.append((*said, threading.get_ident())))
    await_end(qtbot, task)
    assert told == [(3, 10, "cards", threading.get_ident())]


def test_a_flood_of_reports_does_not_flood_the_window() -> None:
    rung: list[bool] = []
    progress = Progress(lambda: rung.append(True))
    for number in range(100_000):
        progress.report(number, 100_000, "")
    assert 0 < len(rung) < 1000


def test_cancelled_work_ends_at_its_next_check_and_its_answer_is_dropped(
    qtbot: QtBot, tasks: Tasks, owner: QObject, errors: list[Exception]
) -> None:
    gate = Gate()
    answers: list[str] = []
    ended: list[str] = []

    def work(progress: Progress) -> str:
        gate()
        try:
            progress.check()
        except Cancelled:
            ended.append("at the check")
            raise
        return "too late"

    task = tasks.run(work, answers.append, owner)
    assert gate.started.wait(30)
    task.cancel()
    gate.opened.set()
    await_end(qtbot, task)
    assert (answers, ended, errors) == ([], ["at the check"], [])


def test_an_answer_whose_owner_is_gone_is_dropped(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    gate = Gate()
    answers: list[str] = []
    task = tasks.run(gate, answers.append, owner)
    shiboken6.delete(owner)
    gate.opened.set()
    await_end(qtbot, task)
    assert answers == []


def test_an_exception_goes_to_the_one_who_asked_for_it(
    qtbot: QtBot, tasks: Tasks, owner: QObject, errors: list[Exception]
) -> None:
    mine: list[Exception] = []
    task = tasks.run(lambda progress: 1 // 0, lambda answer: None, owner, failed=mine.append)
    await_end(qtbot, task)
    assert [type(error) for error in mine] == [ZeroDivisionError]
    assert errors == []


def test_an_exception_nobody_asked_for_goes_to_the_error_handler(
    qtbot: QtBot, tasks: Tasks, owner: QObject, errors: list[Exception]
) -> None:
    await_end(qtbot, tasks.run(lambda progress: 1 // 0, lambda answer: None, owner))
    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_work_goes_on_after_an_exception(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    answers: list[int] = []
    tasks.run(lambda progress: 1 // 0, answers.append, owner)
    await_end(qtbot, tasks.run(lambda progress: 7, answers.append, owner))
    assert answers == [7]


def test_a_newer_read_takes_the_place_of_an_unstarted_one(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    gate = Gate()
    answers: list[Any] = []
    done: list[int] = []

    def read(number: int) -> int:
        done.append(number)
        return number

    tasks.read("first", gate, answers.append, owner)
    assert gate.started.wait(30)
    for number in range(5):
        tasks.read("list", partial(read, number), answers.append, owner)
    other = tasks.read("other", lambda: "other", answers.append, owner)
    gate.opened.set()
    await_end(qtbot, other)
    assert answers == ["through", 4, "other"]
    assert done == [4]


def test_reads_do_not_wait_for_long_work(qtbot: QtBot, tasks: Tasks, owner: QObject) -> None:
    gate = Gate()
    answers: list[str] = []
    long = tasks.run(gate, answers.append, owner)
    assert gate.started.wait(30)
    await_end(qtbot, tasks.read("list", lambda: "read", answers.append, owner))
    assert answers == ["read"]
    gate.opened.set()
    await_end(qtbot, long)


def test_the_window_waits_but_shortly_for_its_turn(tasks: Tasks) -> None:
    assert sys.getswitchinterval() <= 0.001


def test_closing_stops_what_runs_forgets_the_rest_and_leaves_no_thread(
    qtbot: QtBot, owner: QObject
) -> None:
    before = threading.active_count()
    tasks, started = Tasks(), threading.Event()
    answers: list[Any] = []

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.check()

    tasks.run(work, answers.append, owner)
    tasks.run(lambda progress: "never", answers.append, owner)
    assert started.wait(30)
    tasks.close()
    assert threading.active_count() == before
    qtbot.wait(1)
    assert answers == []


def test_nothing_is_started_before_there_is_work(qtbot: QtBot) -> None:
    before = threading.active_count()
    tasks = Tasks()
    assert threading.active_count() == before
    tasks.close()


class Witness:
    """Writes down the thread in which it goes."""

    def __init__(self, went_at: list[int]) -> None:
        self._went_at = went_at
        self.circle: list[object] = []

    def __del__(self) -> None:
        self._went_at.append(threading.get_ident())


def keep(held: Witness, progress: Progress) -> list[Witness]:
    return [held]


def test_what_work_held_on_to_is_let_go_on_the_gui_thread(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    went_at: list[int] = []
    for _round in range(50):
        task = tasks.run(partial(keep, Witness(went_at)), lambda answer: None, owner)
        await_end(qtbot, task)
    assert len(went_at) == 50
    assert set(went_at) == {threading.get_ident()}


def test_garbage_of_the_lanes_is_collected_on_the_gui_thread(
    qtbot: QtBot, tasks: Tasks, owner: QObject
) -> None:
    went_at: list[int] = []

    def litter() -> None:
        for _piece in range(5000):
            piece = Witness(went_at)
            piece.circle.append(piece)

    done: list[None] = []
    tasks.read("litter", litter, done.append, owner)
    qtbot.waitUntil(lambda: bool(done))
    assert went_at == []
    qtbot.waitUntil(lambda: len(went_at) == 5000)
    assert set(went_at) == {threading.get_ident()}
