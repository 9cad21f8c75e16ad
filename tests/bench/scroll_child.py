"""Scrolls the timeline and a bare list from end to end and times every frame."""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QPointF
from PySide6.QtCore import Qt as QtNames
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from tests.bench.window import Watch, open_kith, time_until, timeline_of

NOTCH = 120
Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """So many rows that say their number."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self._count

    def data(self, index: Index, role: int = QtNames.ItemDataRole.DisplayRole) -> object:
        return str(index.row()) if role == QtNames.ItemDataRole.DisplayRole else None


def turn_wheel(view: QListView, notches: int) -> None:
    """Turn the wheel over a list; up where notches is negative."""
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, -notches * NOTCH),
        QtNames.MouseButton.NoButton, QtNames.KeyboardModifier.NoModifier,
        QtNames.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def steps(view: QListView, count: int) -> Iterator[Callable[[], object]]:
    """Yield every movement of a way from the top to the end and back."""
    bar = view.verticalScrollBar()
    page_down = partial(QTest.keyClick, view, QtNames.Key.Key_PageDown)
    page_up = partial(QTest.keyClick, view, QtNames.Key.Key_PageUp)
    yield from [partial(turn_wheel, view, 1)] * count
    yield from [page_down] * (count // 2)
    for step in range(count + 1):  # the bar is dragged: every step shows rows not read before
        yield partial(bar.setSliderPosition, bar.maximum() * step // count)
    yield from [partial(turn_wheel, view, -1)] * count
    yield from [page_up] * (count // 2)
    yield partial(bar.setSliderPosition, bar.maximum() // 2)
    yield from [partial(turn_wheel, view, 1)] * count
    yield from [page_down] * (count // 2)
    yield partial(bar.setSliderPosition, 0)


def scroll(view: QListView, count: int) -> list[float]:
    """Return the seconds that each frame of the way took."""
    watch = Watch(view.viewport())
    view.setFocus()
    taken = []
    for act in steps(view, count):
        watch.painted = 0
        before = view.verticalScrollBar().value()
        seconds = time_until(act, partial(has_answered, view, watch, before))
        if watch.painted:
            taken.append(seconds)
    return taken


def has_answered(view: QListView, watch: Watch, before: int) -> bool:
    """Return whether a movement was painted, or there was none."""
    return bool(watch.painted) or view.verticalScrollBar().value() == before


def main(path: Path, count: int) -> None:
    """Scroll both and say every time it took."""
    application = open_kith(path)
    timeline = timeline_of(application)
    bare = QListView()
    bare.setUniformItemSizes(True)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    bare.setModel(Rows(timeline.model.rowCount()))
    bare.resize(1000, 752)
    bare.show()
    QTest.qWaitForWindowExposed(bare)
    scroll(timeline.view, count // 10)
    kith, floor = scroll(timeline.view, count), scroll(bare, count)
    application.end()
    print(json.dumps({"kith": kith, "bare": floor}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
