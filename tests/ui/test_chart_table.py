"""The table in place of a chart."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.deepening import Arrow, Deepening, Place
from app.domain.kinds import State
from app.domain.orbits import Dot, Orbits
from app.ui.models.chart_model import ChartModel
from app.ui.speech import QtSpeech
from app.ui.theme import Theme
from app.ui.widgets.chart_table import ChartTable, share_out
from tests.ui.heard import heard

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
HEADINGS = ("Name", "Rhythm")
ROWS = (("Ana Silva", "monthly"), ("Bram\tvan den\nHeuvel", "yearly"), ("Çağla", "—"))
TODAY = date(2026, 10, 8)
DOTS = (
    Dot(7, "Bram", 30, 40, 0.5, 0),
    Dot(3, "Ana", 7, 2, None, 0),
    Dot(9, "Ana", None, None, None, 0, State.RESTING),
)
HERE = Place(0.5, 0.5)
ARROWS = (Arrow(5, "Zeynep", HERE, HERE, HERE, 1, ("work",)),)


@pytest.fixture
def table(theme: Theme, page: QWidget) -> ChartTable:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    table = ChartTable(theme)
    layout.addWidget(table)
    table.show_rows(HEADINGS, ROWS, (1, 2, 0))
    table.show()
    return table


def shown(table: ChartTable) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def people_model(table: ChartTable) -> ChartModel:
    model = table.model()
    assert isinstance(model, ChartModel)
    return model


def test_the_model_keeps_the_rules_of_models() -> None:
    model = ChartModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_rows(HEADINGS, ROWS, (1, 2, 0))
    model.show_rows((), ())
    model.show_rows(("Name",), [("<b>Ana</b>",)])
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<span>&lt;b>Ana&lt;/b></span>"
    assert model.mark_at(0) == 0
    assert not model.data(QModelIndex())
    tester.deleteLater()


def test_every_word_is_shown_under_its_heading(table: ChartTable) -> None:
    assert shown(table) == [list(row) for row in ROWS]
    header = [table.model().headerData(each, Qt.Orientation.Horizontal) for each in range(2)]
    assert header == list(HEADINGS)
    assert not table.horizontalScrollBar().maximum()


def test_what_is_chosen_is_copied_with_headings(table: ChartTable) -> None:
    table.setFocus()
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    lines = ["Name\tRhythm", "Ana Silva\tmonthly", "Bram van den Heuvel\tyearly", "Çağla\t—"]
    assert QGuiApplication.clipboard().text() == "\n".join(lines)
    table.selectRow(1)
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "\n".join([lines[0], lines[2]])


def test_all_rows_are_copied_whatever_is_chosen(table: ChartTable) -> None:
    table.selectRow(1)
    table.copy_all()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 1 + len(ROWS)


def test_the_menu_of_a_row_opens_by_keys_and_at_the_pointer(table: ChartTable) -> None:
    menus = heard(table.menu_wanted)
    first, second, last = (table.visualRect(table.model().index(row, 0)) for row in range(3))
    table.selectRow(1)
    ask_by_key(table)
    QTest.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    at = table.viewport().mapToGlobal
    assert menus == [[2, at(second.bottomLeft())]] * 2
    ask_at(table, first.center())
    assert menus[2:] == [[1, at(first.center())]]
    ask_at(table, last.center())  # stands for no mark
    ask_at(table, last.center() + QPoint(0, 2 * last.height()))
    table.selectRow(2)
    ask_by_key(table)
    assert len(menus) == 3


def ask_by_key(table: ChartTable) -> None:
    """Press the Menu key, as the system tells of it."""
    middle = table.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, table.mapToGlobal(middle))
    QApplication.sendEvent(table, event)


def ask_at(table: ChartTable, place: QPoint) -> None:
    """Press the right button."""
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, table.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(table.viewport(), event)


def test_enter_and_a_double_click_go_to_the_person(table: ChartTable) -> None:
    people = heard(table.opened)
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.selectRow(2)
    QTest.keyClick(table, Qt.Key.Key_Enter)
    place = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert people == [[1], [2]]


def test_people_of_one_name_are_told_apart(table: ChartTable) -> None:
    table.show_chart("orbits", Orbits(TODAY, DOTS, (), 3), QtSpeech())
    assert [row[0] for row in shown(table)] == ["Ana", "Ana", "Bram"]
    assert [people_model(table).mark_at(row) for row in range(3)] == [3, 9, 7]
    data = Deepening(date(2026, 7, 1), date(2026, 9, 30), ARROWS, ((4, "Rui"),), 2)
    table.show_chart("deepening", data, QtSpeech())
    assert sorted(zip((row[0] for row in shown(table)),
                      (people_model(table).mark_at(row) for row in range(2)), strict=True)) == [
        ("Rui", 4), ("Zeynep", 5)]  # fmt: skip


def test_people_stand_under_their_whole_names(table: ChartTable) -> None:
    ana = DOTS[1]._replace(full_name="Ana Silva")
    table.show_chart("orbits", Orbits(TODAY, (ana, DOTS[0]), (), 2), QtSpeech())
    assert [row[0] for row in shown(table)] == ["Ana Silva", "Bram"]
    assert [people_model(table).mark_at(row) for row in range(2)] == [3, 7]


def test_a_width_that_was_chosen_is_kept(table: ChartTable, page: QWidget) -> None:
    header = table.horizontalHeader()
    edge = QPoint(header.sectionSize(0) - 1, header.height() // 2)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(header.viewport(), edge - QPoint(40, 0))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge - QPoint(40, 0))
    chosen = header.sectionSize(0)
    assert chosen == edge.x() + 1 - 40
    page.resize(900, 480)
    table.show_rows(HEADINGS, ROWS[:1], (1,))
    assert header.sectionSize(0) == chosen
    assert sum(header.sectionSize(each) for each in range(2)) == table.viewport().width()


def test_no_column_is_narrower_than_its_longest_word_while_there_is_room() -> None:
    widths = [(50, 100), (40, 240), (60, 60)]
    assert share_out(widths, 800) == [200, 480, 120]
    assert share_out(widths, 275) == [75, 140, 60]
    assert share_out(widths, 150) == [50, 40, 60]
    assert share_out(widths, 75) == [25, 20, 30]


@pytest.mark.parametrize("width", [200, 320, 1600])
def test_no_width_is_too_awkward(table: ChartTable, page: QWidget, width: int) -> None:
    page.resize(width, 300)
    QApplication.processEvents()
    table.show_rows(HEADINGS, [("Donaudampfschifffahrtsgesellschaft " * 4, "yearly")] * 300)
    assert not table.horizontalScrollBar().maximum()
    assert not table.grab().isNull()


def test_a_screen_reader_finds_a_named_table(table: ChartTable) -> None:
    heard_of = QAccessible.queryAccessibleInterface(table)
    assert heard_of.role() == QAccessible.Role.Table
    assert heard_of.text(QAccessible.Text.Name) == "The chart as a table"
