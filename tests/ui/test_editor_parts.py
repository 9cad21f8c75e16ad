"""The parts on their own: rows on offer, months, lengths of time, what chips say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import ExchangeDraft, LearnedDraft, PromiseDraft
from app.ui.editor import facts
from app.ui.editor.askers import LONGEST, offer_minutes, read_minutes
from app.ui.editor.month import MonthGrid
from app.ui.editor.picker import Picker
from app.ui.editor.suggestions import Suggestion, SuggestionModel, SuggestionView
from app.ui.editor.written import Child
from app.ui.theme import Theme
from tests.ui.writing import press, type_into

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
AWKWARD = [
    Suggestion(1, "Ana Silva", "Lisbon"),
    Suggestion(2, "ليلى حدّاد"),
    Suggestion(3, "陈静仪 😀", "a line " * 40),
    Suggestion(0, "New person “x”", icon="user-plus"),
    Suggestion(4, "Wolfeschlegelsteinhausenbergerdorff " * 5),
]


def test_rows_on_offer_are_a_sound_model() -> None:
    model = SuggestionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for rows in (AWKWARD, [], AWKWARD[:1], AWKWARD * 40):
        model.show_rows(list(rows))
        assert model.rowCount() == len(rows)
    assert str(model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)).startswith("陈")
    tester.deleteLater()


def test_rows_are_stepped_through_round_about_and_all_are_painted(
    theme: Theme, qtbot: QtBot
) -> None:
    view = SuggestionView(theme, "People")
    qtbot.addWidget(view)
    view.resize(320, 10)
    view.show_rows(AWKWARD)
    assert view.current() == AWKWARD[0]
    view.step(-1)
    assert view.current() == AWKWARD[-1]
    view.step(1)
    assert view.current() == AWKWARD[0]
    assert not view.grab().isNull()
    view.show_rows([])
    view.step(1)
    assert view.current() is None


def test_a_picker_takes_what_is_typed_and_chosen(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    picker = Picker(theme, page, "Who?", lambda words: [s for s in AWKWARD if words in s.title])
    picker.open_under(page)
    type_into(picker.line, "Ana")
    with qtbot.waitSignal(picker.picked) as picked:
        press(picker.line, Qt.Key.Key_Return)
    assert picked.args == [AWKWARD[0]]
    assert not picker.isVisible()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, date(2026, 10, 30)),
        (Qt.Key.Key_Right, date(2026, 11, 1)),
        (Qt.Key.Key_Up, date(2026, 10, 24)),
        (Qt.Key.Key_Down, date(2026, 11, 7)),
        (Qt.Key.Key_PageDown, date(2026, 11, 30)),
        (Qt.Key.Key_PageUp, date(2026, 9, 30)),
    ],
)
def test_keys_move_through_a_month(
    theme: Theme, qtbot: QtBot, today: date, key: Qt.Key, day: date
) -> None:
    grid = MonthGrid(theme, today)
    qtbot.addWidget(grid)
    grid.show_day(date(2026, 10, 31))
    press(grid, key)
    assert grid.day == day


def test_a_day_is_clicked(theme: Theme, qtbot: QtBot, today: date) -> None:
    grid = MonthGrid(theme, today)
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    chosen: list[date] = []
    grid.chosen.connect(chosen.append)
    first = grid.first_day()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().center())
    assert len(chosen) == 1
    assert 0 <= (chosen[0] - first).days < 42


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_ends_of_the_calendar_hold(theme: Theme, qtbot: QtBot, today: date, edge: date) -> None:
    grid = MonthGrid(theme, today)
    qtbot.addWidget(grid)
    grid.show_day(edge)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        press(grid, key)
        assert not grid.grab().isNull()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("45", 45), ("45 min", 45), ("1:30", 90), ("1 h 30", 90), ("1.5 h", 90), ("2h", 120)),
        *(("", None), ("0", None), ("soon", None), ("99999", None), ("1:75:2", None)),
    ],
)
def test_lengths_of_time_are_read_as_they_are_written(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


@given(st.integers(1, LONGEST))
def test_what_a_length_says_is_read_back_as_the_same(minutes: int) -> None:
    assert read_minutes(facts.say_minutes(minutes)) == minutes


@given(st.text())
def test_any_text_offers_lengths_or_nothing(text: str) -> None:
    assert all(0 < row.key <= LONGEST for row in offer_minutes(text))


@pytest.mark.parametrize(
    ("child", "said"),
    [
        (LearnedDraft("likes tea"), "likes tea"),
        (LearnedDraft(""), "What matters to them"),
        (LearnedDraft("hearing", "ahead", day="2026-10-12"), "hearing · Mon 12 Oct"),
        (LearnedDraft("moves", "ahead", day="2027-03"), "moves · March 2027"),
        (PromiseDraft("send it", due="2026-10-09"), "send it · Tomorrow"),
        (PromiseDraft("", mine=False), "They promised"),
        (ExchangeDraft("received", ""), "I received"),
    ],
)
def test_chips_say_what_hangs_on_an_entry(
    child: Child, said: str, today: date, qtbot: QtBot
) -> None:
    assert facts.say_child(child, today) == said
