"""The strip of bars over the timeline."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.ui.theme import Theme
from app.ui.widgets.density import make_bars
from app.ui.widgets.density_strip import DensityStrip, say_months
from tests.ui.heard import heard

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
MONTHS = [("2026-10", 14), ("2026-09", 7), ("2025-12", 1), ("2023-11", 3)]  # 36 months
WIDTH = 360


@pytest.fixture
def strip(theme: Theme, page: QWidget, english: None) -> DensityStrip:
    strip = DensityStrip(theme, page)
    strip.setGeometry(0, 0, WIDTH, 48)
    strip.show_months(MONTHS, "2026-10")
    strip.show()
    return strip


def at(strip: DensityStrip, number: int) -> QPoint:
    pitch = strip.width() / len(strip.bars())
    return QPoint(round((number + 0.5) * pitch), 20)


def colour(strip: DensityStrip, number: int, y: int = 28) -> str:
    return strip.grab().toImage().pixelColor(at(strip, number).x(), y).name()


def drag(strip: DensityStrip, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(strip, end)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=end)


def test_a_young_journal_shows_three_years_of_months() -> None:
    bars = make_bars([("2026-10", 2)], "2026-10", 160)
    assert (len(bars), bars[0].first, bars[-1]) == (36, "2023-11", ("2026-10", "2026-10", 2))
    assert sum(bar.entries for bar in bars) == 2


@pytest.mark.parametrize(
    ("oldest", "most", "first", "last"),
    [
        ("2016-05", 160, ("2016-05", "2016-05"), ("2026-10", "2026-10")),
        ("2000-05", 160, ("2000-04", "2000-06"), ("2026-10", "2026-12")),
        ("1950-05", 160, ("1950-01", "1950-12"), ("2026-01", "2026-12")),
        ("1200-05", 160, ("1200-01", "1209-12"), ("2020-01", "2029-12")),
        ("0001-01", 5, ("0000-01", "0099-12"), ("2000-01", "2099-12")),
    ],
)
def test_long_journals_are_summed_in_whole_quarters_years_or_decades(
    oldest: str, most: int, first: tuple[str, str], last: tuple[str, str]
) -> None:
    bars = make_bars([("2026-10", 5), (oldest, 3)], "2026-10", most)
    assert (bars[0][:2], bars[-1][:2]) == (first, last)
    assert (bars[0].entries, bars[-1].entries) == (3, 5)
    assert all(one.last < other.first for one, other in pairwise(bars))


def test_planned_months_are_shown_too() -> None:
    assert make_bars([("2027-03", 1)], "2026-10", 160)[-1].last == "2027-03"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-10", "2026-10", "October 2026"),
        ("2026-07", "2026-09", "July 2026 – September 2026"),
        ("2026-01", "2026-12", "2026"),
        ("2020-01", "2029-12", "2020 – 2029"),
    ],
)
def test_stretches_of_time_are_said_in_words(
    first: str, last: str, said: str, qapp: QApplication
) -> None:
    assert say_months(first, last) == said


def test_a_click_goes_to_a_month_and_a_drag_chooses_a_period(strip: DensityStrip) -> None:
    months, periods = heard(strip.month_chosen), heard(strip.period_chosen)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, 34))
    assert months[0] == ["2026-09"]
    drag(strip, at(strip, 10), at(strip, 3))
    assert periods[0] == ["2024-02", "2024-09"]
    drag(strip, at(strip, 30), QPoint(WIDTH + 500, 20))
    assert periods[1] == ["2026-05", "2026-10"]
    assert (len(months), len(periods)) == (1, 2)


def test_the_keyboard_does_all_that_the_mouse_does(strip: DensityStrip) -> None:
    months, periods = heard(strip.month_chosen), heard(strip.period_chosen)
    strip.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(strip, Qt.Key.Key_Left)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert months[0] == ["2026-09"]
    QTest.keyClick(strip, Qt.Key.Key_Left, shift)
    QTest.keyClick(strip, Qt.Key.Key_Left, shift)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert periods[0] == ["2026-07", "2026-09"]
    QTest.keyClick(strip, Qt.Key.Key_Right, shift)
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert months[1] == ["2026-08"]
    for _turn in range(50):
        QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Space)
    assert months[2] == ["2026-10"]


def test_months_counted_anew_leave_keyboard_and_pointer_where_they_are(strip: DensityStrip) -> None:
    periods = heard(strip.period_chosen)
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Left)
    strip.show_months([*MONTHS, ("2026-08", 1)], "2026-10")
    QTest.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    strip.show_months([*MONTHS, ("2023-10", 1)], "2026-10")  # a bar more before all others
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert periods[0] == ["2026-08", "2026-09"]
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, 36))
    strip.show_months(MONTHS, "2026-10")
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at(strip, 30))
    assert periods[1] == ["2026-05", "2026-10"]


def test_the_keyboard_waits_for_the_first_months(theme: Theme, page: QWidget) -> None:
    strip = DensityStrip(theme, page)
    strip.setGeometry(0, 0, WIDTH, 48)
    strip.show()
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Return)
    strip.grab()
    assert strip.bars() == []
    strip.show_months(MONTHS, "2026-10")
    strip.show_place("2026-10", None)
    months = heard(strip.month_chosen)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert months == [["2026-10"]]


def test_what_is_under_pointer_or_keyboard_is_said(strip: DensityStrip) -> None:
    QTest.mouseMove(strip, at(strip, 35))
    assert QToolTip.text() == "October 2026, 14 entries"
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert QToolTip.text() == "September 2026, 7 entries"
    heard = QAccessible.queryAccessibleInterface(strip)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Entries over the years"
    assert heard.text(QAccessible.Text.Description) == "September 2026, 7 entries"
    QToolTip.hideText()


def test_the_month_in_view_and_the_period_stand_out(strip: DensityStrip, theme: Theme) -> None:
    accent = theme.color("accent").name()
    strip.clearFocus()
    strip.show_place("2026-09", None)
    assert [number for number in (33, 34, 35) if colour(strip, number) == accent] == [34]
    strip.show_place("2026-09", ("2026-09", "2026-10"))
    assert [number for number in (33, 34, 35) if colour(strip, number) == accent] == [34, 35]


def test_time_runs_in_reading_direction(strip: DensityStrip) -> None:
    months = heard(strip.month_chosen)
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, 0))
    assert months[0] == ["2026-10"]
    strip.setFocus()
    strip.setValue(35)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert months[1] == ["2026-09"]


def test_an_empty_journal_has_a_floor_and_no_bars(theme: Theme, page: QWidget) -> None:
    strip = DensityStrip(theme, page)
    strip.setGeometry(0, 0, WIDTH, 48)
    strip.show_months([], "2026-10")
    strip.show()
    accent = theme.color("accent").name()
    image = strip.grab().toImage()
    inner = (image.pixelColor(x, y) for x in range(WIDTH) for y in range(28))
    assert accent not in {pixel.name() for pixel in inner}
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
