"""Periods of whole months: what is offered, how they are named, how the slider moves them."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.health import periods
from app.ui.health.period_slider import PeriodSlider
from app.ui.health.periods import Period
from app.ui.health.time_row import TimeRow
from app.ui.theme import Theme
from tests.ui.heard import heard

TODAY, BEGUN = date(2026, 10, 8), date(2020, 5, 3)
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))


def test_the_usual_period_is_the_last_whole_quarter() -> None:
    assert periods.young_quarter(BEGUN, TODAY) == SUMMER
    assert periods.young_quarter(date(2026, 9, 30), TODAY) == SUMMER


def test_a_journal_younger_than_that_has_its_last_three_months() -> None:
    expected = Period(date(2026, 8, 1), date(2026, 10, 31))
    assert periods.young_quarter(date(2026, 10, 1), TODAY) == expected


def test_the_last_quarter_may_lie_in_the_year_before() -> None:
    expected = Period(date(2025, 10, 1), date(2025, 12, 31))
    assert periods.last_quarter(BEGUN, date(2026, 2, 3)) == expected


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 7, 1), date(2026, 9, 30), "July to September"),
        (date(2026, 9, 1), date(2026, 9, 30), "September"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 7, 1), date(2025, 9, 30), "July to September 2025"),
        (date(2025, 11, 1), date(2026, 2, 28), "November 2025 to February 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "October to December, so far"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026, so far"),
        (date(2025, 11, 1), date(2026, 10, 31), "November 2025 to October 2026, so far"),
        (date(2020, 10, 1), date(2026, 10, 31), "Since October 2020"),
        (date(2020, 10, 1), date(2026, 9, 30), "October 2020 to September 2026"),
    ],
)
def test_a_period_is_named_as_one_says_it(first: date, last: date, words: str) -> None:
    assert periods.title(Period(first, last), TODAY) == words
    within = words.replace("Since", "since")
    assert periods.title_within(Period(first, last), TODAY) == within


def test_last_year_is_the_year_of_the_calendar() -> None:
    expected = Period(date(2025, 1, 1), date(2025, 12, 31))
    assert periods.last_year(BEGUN, TODAY) == expected


@pytest.mark.parametrize(
    ("kept", "first", "last"),
    [
        ("quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("year", date(2025, 11, 1), date(2026, 10, 31)),
        ("years", date(2021, 11, 1), date(2026, 10, 31)),
        ("all", date(2020, 5, 1), date(2026, 10, 31)),
        ("2025-07/2026-02", date(2025, 7, 1), date(2026, 2, 28)),
        ("2025-07/", date(2025, 7, 1), date(2026, 10, 31)),
        ("0001-01/2026-02", date(2019, 1, 1), date(2026, 2, 28)),
        ("2025-07/9999-12", date(2025, 7, 1), date(2026, 10, 31)),
    ],
)
def test_a_period_is_remembered_by_its_name_or_its_months(
    kept: str, first: date, last: date
) -> None:
    assert periods.recall(kept, BEGUN, TODAY) == Period(first, last)


@pytest.mark.parametrize(
    "kept", ["", "never", "2025-13/", "x/2026-01", "0001-01/0001-01", "9999-01/9999-12"]
)
def test_what_is_no_period_is_none(kept: str) -> None:
    assert periods.recall(kept, BEGUN, TODAY) is None


def test_what_goes_on_until_today_is_kept_so() -> None:
    until_now = Period(date(2026, 1, 1), date(2026, 10, 31))
    assert periods.keep(until_now, TODAY) == "2026-01/"
    assert periods.recall("2026-01/", BEGUN, date(2026, 12, 3)) == until_now._replace(
        last=date(2026, 12, 31)
    )
    assert periods.keep(SUMMER, TODAY) == "2026-07/2026-09"


def test_a_period_moves_as_long_as_it_is_but_not_to_before_the_journal() -> None:
    year = Period(date(2025, 11, 1), date(2026, 10, 31))
    month = periods.month_of(date(2021, 1, 1))
    assert periods.moved(year, month, BEGUN, TODAY) == Period(date(2020, 5, 1), date(2021, 1, 31))
    assert periods.moved(SUMMER, month, BEGUN, TODAY) == Period(
        date(2020, 11, 1), date(2021, 1, 31)
    )
    today = periods.day_in(periods.month_of(TODAY), TODAY)
    assert today == Period(TODAY, TODAY)
    assert periods.moved(today, month, BEGUN, TODAY) == Period(date(2021, 1, 31), date(2021, 1, 31))


@pytest.mark.parametrize(
    ("period", "last"),
    [
        (SUMMER, date(2025, 9, 30)),
        (Period(date(2024, 11, 1), date(2026, 10, 31)), date(2025, 10, 31)),
        (Period(date(2020, 9, 1), date(2020, 9, 30)), date(2020, 5, 31)),
        (Period(TODAY, TODAY), date(2025, 10, 8)),
        (Period(date(2024, 2, 29), date(2024, 2, 29)), date(2023, 2, 28)),
        (Period(date(2025, 2, 28), date(2025, 2, 28)), date(2024, 2, 29)),
        (Period(date(2021, 5, 2), date(2021, 5, 2)), date(2020, 5, 31)),
    ],
)
def test_a_period_is_held_against_a_year_before_or_the_first_month(
    period: Period, last: date
) -> None:
    assert periods.compared(period, BEGUN) == last


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> PeriodSlider:
    """Return a slider of 800 pixels at the summer of 2026."""
    slider = PeriodSlider(theme)
    qtbot.addWidget(slider)
    slider.resize(800, 44)
    slider.show_period(SUMMER, BEGUN, TODAY)
    slider.show()
    qtbot.waitExposed(slider)
    return slider


def middle(slider: PeriodSlider, handle: str) -> QPoint:
    """Return where a handle is."""
    point: QPoint = getattr(slider, handle).geometry().center()
    return point


def test_an_end_is_dragged_and_does_not_pass_the_other(slider: PeriodSlider, qtbot: QtBot) -> None:
    chosen = heard(slider.chosen)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle(slider, "first"))
    QTest.mouseMove(slider, QPoint(799, 12))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(799, 12))
    wanted = Period(date(2026, 9, 1), date(2026, 9, 30))
    assert slider.period() == wanted
    qtbot.waitUntil(lambda: chosen == [[wanted]])


def test_what_lies_between_is_dragged_whole(slider: PeriodSlider) -> None:
    slider.show_period(Period(date(2024, 1, 1), date(2025, 12, 31)), BEGUN, TODAY)
    start = (middle(slider, "first") + middle(slider, "last")) / 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(slider, QPoint(0, 12))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, 12))
    assert slider.period() == Period(date(2020, 1, 1), date(2021, 12, 31))


def test_arrows_move_an_end_by_a_month_with_shift_by_a_year_with_ctrl_both(
    slider: PeriodSlider,
) -> None:
    QTest.keyClick(slider.first, Qt.Key.Key_Left)
    assert slider.period().first == date(2026, 6, 1)
    QTest.keyClick(slider.first, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert slider.period() == Period(date(2025, 6, 1), SUMMER.last)
    QTest.keyClick(slider.last, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert slider.period() == Period(date(2025, 5, 1), date(2026, 8, 31))
    assert slider.first.accessibleDescription() == "May 2025"


def test_from_right_to_left_the_line_runs_as_the_charts_do(theme: Theme, qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = TimeRow(theme, can_play=True)
    QHBoxLayout(whole).addWidget(row)
    whole.resize(800, 44)
    row.show_period(SUMMER, BEGUN, TODAY)
    whole.show()
    qtbot.waitExposed(whole)
    assert middle(row.slider, "first").x() < middle(row.slider, "last").x()
    assert row.play.x() < row.slider.x() < row.today.x()
    QTest.keyClick(row.slider.first, Qt.Key.Key_Right)
    assert row.slider.period().first == date(2026, 8, 1)


def test_a_handle_is_moved_by_whatever_moves_sliders(slider: PeriodSlider) -> None:
    chosen = heard(slider.chosen)
    slider.last.setValue(slider.last.value() - 1)
    august = Period(SUMMER.first, date(2026, 8, 31))
    assert chosen == [[august]]
    assert slider.period() == august
    assert slider.last.accessibleDescription() == "August 2026"
    slider.last.setValue(slider.first.value() - 5)
    assert slider.last.value() == slider.first.value()
    slider.show_period(Period(TODAY, TODAY), BEGUN, TODAY)
    slider.show_period(SUMMER, BEGUN, TODAY)
    assert len(chosen) == 2


def test_a_day_stops_at_ends_of_months_and_in_every_year_at_the_day_of_today(
    slider: PeriodSlider,
) -> None:
    slider.show_period(Period(TODAY, TODAY), BEGUN, TODAY)
    QTest.keyClick(slider.last, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert slider.period().last == date(2025, 10, 8)
    assert slider.last.accessibleDescription() == "8 October 2025"
    chosen = heard(slider.chosen)
    QTest.keyClick(slider.last, Qt.Key.Key_Right)
    QTest.keyClick(slider.last, Qt.Key.Key_Right)
    QTest.keyClick(slider.last, Qt.Key.Key_PageDown)
    QTest.keyClick(slider.last, Qt.Key.Key_Home)
    days = [date(2025, 10, 31), date(2025, 11, 30), date(2024, 11, 30), date(2020, 1, 31)]
    assert chosen == [[Period(day, day)] for day in days]


def test_a_day_that_stands_for_a_month_stops_at_ends_of_months_alone(slider: PeriodSlider) -> None:
    day = date(2025, 9, 30)
    slider.show_period(Period(day, day), BEGUN, TODAY, is_whole=True)
    QTest.keyClick(slider.last, Qt.Key.Key_Right)
    assert slider.period().last == date(2025, 10, 31)
    QTest.keyClick(slider.last, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert slider.period().last == date(2024, 10, 31)


def test_a_day_has_one_handle_at_the_end_of_its_month(slider: PeriodSlider) -> None:
    slider.show_period(Period(TODAY, TODAY), BEGUN, TODAY)
    chosen = heard(slider.chosen)
    assert slider.first.isHidden()
    QTest.keyClick(slider.last, Qt.Key.Key_Left)
    QTest.keyClick(slider.last, Qt.Key.Key_PageDown)
    QTest.keyClick(slider.last, Qt.Key.Key_End)
    days = [date(2026, 9, 30), date(2025, 9, 30), TODAY]
    assert chosen == [[Period(day, day)] for day in days]
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, 12))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, 12))
    assert slider.period() == Period(date(2020, 1, 31), date(2020, 1, 31))
