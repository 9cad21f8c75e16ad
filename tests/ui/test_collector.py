"""When garbage is collected: in quiet alone, by the GUI thread, and never what must stay."""

import gc
import sys
from collections.abc import Iterator

import pytest

from app.ui.collector import LIBRARY, MOST, QUIET, Collector


@pytest.fixture
def work() -> list[str]:
    """Return what is under way; empty for nothing."""
    return []


@pytest.fixture
def collector(qapp: object, work: list[str]) -> Iterator[Collector]:
    """Return a collector that knows of the work; Python collects before and after."""
    gc.enable()
    collector = Collector(lambda: bool(work))
    yield collector
    collector.stop()
    gc.enable()


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what was asked of Python's collector, which finds everything due."""
    done: list[str] = []
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 100, 100))
    monkeypatch.setattr(gc, "collect", lambda generation: done.append(f"collect {generation}"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    return done


def look(collector: Collector, times: int) -> None:
    for _ in range(times):
        collector.look()


def test_python_collects_by_itself_before_and_after_alone(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_where_python_did_not_collect_before_it_does_not_after(qapp: object) -> None:
    gc.disable()
    try:
        Collector(lambda: False).stop()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_nothing_is_collected_before_it_was_quiet_for_a_while(
    collector: Collector, done: list[str]
) -> None:
    look(collector, QUIET - 1)
    assert done == []
    look(collector, 1)
    assert done == ["collect 0", "collect 1", "collect 2"]


def test_nothing_is_collected_while_work_goes_on(
    collector: Collector, work: list[str], done: list[str]
) -> None:
    look(collector, QUIET - 1)
    work.append("an import")
    look(collector, 2 * QUIET)
    work.clear()
    look(collector, QUIET - 1)
    assert done == []


def test_too_much_is_collected_even_then(
    collector: Collector, work: list[str], done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    work.append("an import")
    monkeypatch.setattr(gc, "get_count", lambda: (MOST + 1, 100, 100))
    look(collector, 1)
    assert done == ["collect 0"]


def test_what_is_not_due_is_left_alone(
    collector: Collector, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 0, 100))
    look(collector, QUIET)
    assert done == ["collect 0"]


def test_a_large_library_is_not_looked_at(
    collector: Collector, work: list[str], done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    work.append("a picture")
    for number in range(LIBRARY + 1):
        monkeypatch.setitem(sys.modules, f"library.part_{number}", sys)
    look(collector, 3)
    assert done == ["freeze"]


def test_what_is_alive_stays_and_what_is_not_goes(collector: Collector) -> None:
    class Piece:
        def __init__(self) -> None:
            self.circle = self

        def __del__(self) -> None:
            gone.append(True)

    gone: list[bool] = []
    kept = [Piece() for _ in range(1000)]
    for _ in range(1000):
        Piece()
    look(collector, QUIET)
    assert (len(gone), len(kept)) == (1000, 1000)
