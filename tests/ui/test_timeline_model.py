"""The timeline's model: months counted, pages read, everything in its order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter, EntryLine
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.models import timeline_model
from app.ui.models.timeline_model import FIRST, LINE_ROLE, PAGE, TimelineModel
from app.ui.tasks import Tasks
from tests.ui.written import write, write_days

Tester = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(journal: Journal, tasks: Tasks) -> TimelineModel:
    model = TimelineModel(journal, tasks)
    QAbstractItemModelTester(model, Tester, model)
    return model


def load(model: TimelineModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.counted):
        model.load()


def shown(model: TimelineModel) -> list[EntryLine]:
    lines = [model.line(row) for row in range(model.rowCount())]
    assert None not in lines
    return [line for line in lines if line]


def test_the_newest_entries_are_there_before_anything_is_counted(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    write_days(journal, FIRST + 20)
    with qtbot.waitSignal(model.counted):
        model.load()
        assert model.rowCount() == FIRST
        assert not model.is_counted
        assert shown(model) == entries.first_page(journal, EntryFilter(), FIRST)
    assert model.rowCount() == FIRST + 20


def test_rows_are_the_journals_own_order_whatever_the_page(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    ana = write_days(journal, 60, each=3, apart=1)
    planned = write(journal, ana, "2027-03-01", "The hearing.")
    load(model, qtbot)
    lines = shown(model)
    assert lines == entries.first_page(journal, EntryFilter(), 1000)
    assert lines[0].id == planned
    assert model.months() == entries.months(journal, EntryFilter())


def test_any_row_is_read_without_those_before_it(
    journal: Journal, model: TimelineModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_days(journal, 400)
    load(model, qtbot)
    reads: list[tuple[str, int]] = []

    def page(journal: Journal, wanted: EntryFilter, *place: object) -> list[EntryLine]:
        reads.append(place[:2])  # type: ignore[arg-type]
        return entries.page(journal, wanted, *place)  # type: ignore[arg-type]

    monkeypatch.setattr(timeline_model, "page", page)
    last = model.line(399)
    assert last is not None
    assert last.text.endswith("399.0")
    assert model.line(399) is last
    assert reads == [(last.day[:7], 0)]


def test_rows_that_there_are_not_are_none(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    load(model, qtbot)
    assert [model.line(row) for row in (-1, 0, 5)] == [None, None, None]
    assert (model.rowCount(), model.first_row("2026-10"), model.months()) == (0, 0, [])
    write_days(journal, 3)
    load(model, qtbot)
    assert model.line(3) is None


def test_an_index_gives_the_line_and_what_is_read_out(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    write_days(journal, 2)
    load(model, qtbot)
    index = model.index(0, 0)
    assert index.data(LINE_ROLE) == model.line(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Ana Silva · Met. Thursday, 8 October 2026. Coffee after the keynote.")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_filter_shows_what_it_leaves(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    write_days(journal, PAGE * 3)
    tom = people.add_person(journal, "Tom")
    old = write(journal, tom, "2020-02-29", "Chess.", kind="call")
    load(model, qtbot)
    with qtbot.waitSignal(model.counted):
        model.set_filter(EntryFilter(person_id=tom))
    assert [line.id for line in shown(model)] == [old]
    assert model.months() == [("2020-02", 1)]
    with qtbot.waitSignal(model.counted):
        model.set_filter(EntryFilter(kind="met"))
    assert model.rowCount() == PAGE * 3
    assert model.line(PAGE * 3 - 1) is None  # it is read off the GUI thread
    with qtbot.waitSignal(model.dataChanged):
        pass
    line = model.line(PAGE * 3 - 1)
    assert line is not None
    assert line.text.endswith(f"{PAGE * 3 - 1}.0")
    with qtbot.waitSignal(model.counted):
        model.set_filter(EntryFilter())
    assert model.rowCount() == PAGE * 3 + 1


def test_a_period_keeps_to_its_months_and_all_months_stay_known(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    write_days(journal, 120)
    load(model, qtbot)
    months = model.months()
    model.set_period(("2026-07", "2026-08"))
    assert {line.day[:7] for line in shown(model)} == {"2026-07", "2026-08"}
    assert model.rowCount() == sum(n for month, n in months if month in ("2026-07", "2026-08"))
    assert model.months() == months
    assert model.first_row("2026-07") == dict(months)["2026-08"]
    model.set_period(None)
    assert model.rowCount() == 120


def test_a_change_is_read_again(journal: Journal, model: TimelineModel, qtbot: QtBot) -> None:
    ana = write_days(journal, PAGE * 2)
    load(model, qtbot)
    model.line(PAGE * 2 - 1)
    new = write(journal, ana, "2026-10-08", "News.")
    with qtbot.waitSignals([model.modelReset, model.counted]):
        model.refresh()
    assert model.rowCount() == PAGE * 2 + 1
    assert shown(model)[0].id == new
    journal.undo()
    with qtbot.waitSignal(model.counted):
        model.refresh()
    assert shown(model) == entries.first_page(journal, EntryFilter(), 1000)


def test_every_entry_is_found_by_day_and_id(
    journal: Journal, model: TimelineModel, qtbot: QtBot
) -> None:
    write_days(journal, 40, each=3)
    load(model, qtbot)
    rows = range(0, model.rowCount(), 7)
    lines = shown(model)
    assert [model.row_of(lines[row].day, lines[row].id) for row in rows] == list(rows)
    gone = lines[60]
    entries.delete_entries(journal, [gone.id])
    with qtbot.waitSignal(model.counted):
        model.refresh()
    assert model.row_of(gone.day, gone.id) == 60
    assert model.row_of("1999-01-01", 1) == model.rowCount() - 1


def test_neighbours_are_read_ahead_off_the_gui_thread(
    journal: Journal, model: TimelineModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_days(journal, 200)
    load(model, qtbot)
    with qtbot.waitSignal(model.dataChanged):
        model.prefetch([150])
    monkeypatch.delattr(timeline_model, "page")
    line = model.line(150)
    assert line is not None
    assert line.text.endswith("150.0")
    model.prefetch([-5, 10_000])
