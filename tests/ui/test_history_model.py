"""The list of changes: what an undo or redo from a row would move, and Qt's rules."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.journal.journal import Change
from app.ui.models.history_model import CHANGE, HistoryModel

CHANGES = [Change(5, "e", "", True), Change(4, "d", "", True), Change(3, "c", "", False),
           Change(2, "b", "", False), Change(1, "a", "", False)]  # fmt: skip


@pytest.fixture
def model(qtbot: QtBot) -> HistoryModel:
    model = HistoryModel(lambda change: change.label)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.set_changes(CHANGES)
    return model


def test_rows_are_the_changes_newest_first(model: HistoryModel) -> None:
    assert [model.index(row).data() for row in range(model.rowCount())] == list("edcba")
    assert model.index(2).data(CHANGE) == CHANGES[2]


def test_undoing_counts_down_to_the_row_and_redoing_up_to_it(model: HistoryModel) -> None:
    assert [model.count_moves(row) for row in range(5)] == [2, 1, 1, 2, 3]


def test_it_can_be_emptied(model: HistoryModel) -> None:
    model.set_changes([])
    assert model.rowCount() == 0
