"""What stays in sight on the timeline: the day that goes on, and that entries are looked for."""

from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import entries
from app.journal.journal import Journal
from app.ui.models import timeline_model
from app.ui.models.timeline_model import TimelineModel
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.entry_painter import EntryPainter
from app.ui.widgets.entry_view import EntryView
from tests.ui.written import write, write_days


@pytest.fixture
def view(journal: Journal, theme: Theme, tasks: Tasks, page: QWidget) -> EntryView:
    """A view of 640×480 with a header over it, not loaded yet."""
    view = EntryView(theme, TimelineModel(journal, tasks, page), journal.today, page)
    header = QWidget()
    header.setMinimumHeight(200)
    view.set_header(header)
    view.setGeometry(page.rect())
    view.show()
    return view


def model_of(view: EntryView) -> TimelineModel:
    model = view.model()
    assert isinstance(model, TimelineModel)
    return model


def load(view: EntryView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).load()
    QApplication.processEvents()


class Seen(list[tuple[str, float]]):
    """Every day painted and where, until cleared."""

    def note(self, _painter: object, _held: QPainter, rect: QRectF, day: str) -> None:
        self.append((day, rect.top()))


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    seen = Seen()
    monkeypatch.setattr(EntryPainter, "paint_day", lambda *given: seen.note(*given))
    return seen


def test_a_day_that_goes_on_keeps_its_numeral_in_sight(
    journal: Journal, view: EntryView, seen: Seen, qtbot: QtBot
) -> None:
    write_days(journal, 10, each=6, apart=1)
    load(view, qtbot)
    view.go_to_row(8)  # the third of the second day
    seen.clear()
    view.grab()
    assert seen[-1] == ("2026-10-07", view.cover())
    assert [day for day, _top in seen].count("2026-10-07") == 1


def test_a_day_in_sight_is_painted_once_and_the_next_pushes_it_away(
    journal: Journal, view: EntryView, seen: Seen, qtbot: QtBot
) -> None:
    write_days(journal, 10, each=2, apart=1)
    load(view, qtbot)
    for pixels in range(0, 300, 7):
        view.go_to_row(4, view.cover() - pixels)
        seen.clear()
        view.grab()
        days = [day for day, _top in seen]
        assert len(days) == len(set(days)), pixels
        tops = sorted(top for _day, top in seen)
        assert all(b - a >= 36 for a, b in pairwise(tops)), pixels


def test_rows_that_are_long_in_coming_say_so_after_a_while(
    journal: Journal, view: EntryView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = write_days(journal, 100)
    write(journal, ana, "2026-10-08", "A call.", kind="call")
    load(view, qtbot)
    with qtbot.waitSignal(model_of(view).counted):
        model_of(view).set_filter(EntryFilter(kind="met"))
    qtbot.waitUntil(lambda: model_of(view).line(0) is not None)
    view.grab()  # whatever was waited for before has come
    said: list[float] = []
    monkeypatch.setattr(
        EntryPainter, "paint_waiting", lambda _self, _painter, rect: said.append(rect.top())
    )
    gate = Event()

    def read_late(*asked: object) -> object:
        gate.wait()
        return entries.page(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(timeline_model, "page", read_late)
    view.go_to_row(80)
    view.grab()
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    assert len(set(said)) == 1
    gate.set()
    # They may be of two months, which come one after the other.
    qtbot.waitUntil(lambda: all(model_of(view).line(row) for row in view.visible_rows()))
    said.clear()
    view.grab()
    assert said == []
