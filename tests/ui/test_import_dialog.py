"""Importing through the dialog: seen before, decided where doubtful, one step, told afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.importing import Outcome, plan_import
from app.journal.journal import Journal
from app.ui.dialogs.import_preview import ImportDialog
from app.ui.models.import_model import LINE, NAME, REASON, RESULT, ImportModel, list_problems
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.text import Label
from tests.ui.heard import heard

pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("english"),
]


def card(name: str, *lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


@pytest.fixture
def book(tmp_path: Path) -> Path:
    book = tmp_path / "friends.vcf"
    cards = [
        card("Ana Silva", "EMAIL:ana@example.org"),
        card("Tom Okafor", "TEL:+44 20 7946 0000"),
        card("Li Wei"),
        card("Li Wei"),
    ]
    book.write_text("".join(cards), "utf-8")
    return book


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def dialog(
    journal: Journal, theme: Theme, tasks: Tasks, book: Path, window: QWidget, qtbot: QtBot
) -> Iterator[ImportDialog]:
    people.add_person(journal, "Ana Silva", line="Newspapers")
    dialog = ImportDialog(journal, theme, tasks, book, window)
    dialog.open()
    qtbot.waitUntil(dialog.go_on.isVisible)
    yield dialog


def names(journal: Journal) -> list[str]:
    ids = people.find_ids(journal, people.PersonFilter(states=frozenset()))
    return [line.name for line in people.lines(journal, ids)]


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(dialog: ImportDialog) -> list[tuple[str, str]]:
    model = dialog.preview.model
    return [
        (model.index(row, RESULT).data(), model.index(row, NAME).data())
        for row in range(model.rowCount())
    ]


def words(widget: QWidget) -> str:
    shown = [label.text() for label in widget.findChildren(Label) if label.isVisible()]
    return "\n".join(shown)


def test_every_card_is_shown_with_what_becomes_of_it(dialog: ImportDialog) -> None:
    assert rows(dialog) == [
        ("Doubtful", "Ana Silva"),
        ("New", "Tom Okafor"),
        ("New", "Li Wei"),
        ("Identical", "Li Wei"),
    ]
    assert dialog.go_on.text() == "Import 2 people"


def test_nothing_is_written_before_import_is_pressed(
    dialog: ImportDialog, journal: Journal
) -> None:
    dialog.reject()
    assert names(journal) == ["Ana Silva"]


def test_counts_filter_the_table(dialog: ImportDialog) -> None:
    labels = [button.text() for button in dialog.preview.results.buttons.values()]
    assert labels == ["All 4", "New 2", "Doubtful 1", "Identical 1"]
    press(dialog.preview.results.buttons["new"])
    assert rows(dialog) == [("New", "Tom Okafor"), ("New", "Li Wei")]
    press(dialog.preview.results.buttons[""])
    assert len(rows(dialog)) == 4


def test_a_doubtful_card_shows_both_sides_and_can_be_settled(
    dialog: ImportDialog, journal: Journal, qtbot: QtBot
) -> None:
    press(dialog.preview.results.buttons["doubtful"])
    assert dialog.preview.sides.isVisible()
    assert "ana@example.org" in words(dialog.preview.sides)
    press(dialog.preview.sides.choices.buttons["same"])
    assert dialog.go_on.text() == "Import 3 people"
    assert "the same person" in dialog.preview.model.index(0, REASON).data()
    press(dialog.go_on)
    qtbot.waitUntil(lambda: len(names(journal)) == 3)
    ana = people.find_by_name(journal, "Ana Silva")
    assert len(ana) == 1
    assert [each.value for each in people.details(journal, ana[0].id)] == ["ana@example.org"]


def test_a_namesake_can_be_another_person(
    dialog: ImportDialog, journal: Journal, qtbot: QtBot
) -> None:
    press(dialog.preview.sides.choices.buttons["new"])
    press(dialog.go_on)
    qtbot.waitUntil(lambda: names(journal).count("Ana Silva") == 2)


def test_an_import_is_one_step_and_is_told(
    dialog: ImportDialog, journal: Journal, qtbot: QtBot
) -> None:
    press(dialog.go_on)
    qtbot.waitUntil(dialog.undo.isVisible)
    assert "2 people are in your address book now." in words(dialog)
    assert "1 doubtful card was left out." in words(dialog)
    change = journal.next_undo()
    assert change is not None
    assert change.label == "Import of friends.vcf"
    spy = heard(dialog.undo_asked)
    press(dialog.undo)
    assert len(spy) == 1
    journal.undo()
    assert names(journal) == ["Ana Silva"]


def test_it_is_done_by_keyboard_alone(dialog: ImportDialog, journal: Journal, qtbot: QtBot) -> None:
    dialog.preview.table.setFocus()
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_Down)
    assert dialog.preview.table.currentIndex().row() == 1
    dialog.go_on.setFocus()
    QTest.keyClick(dialog.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.undo.isVisible)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(names(journal)) == 3


def test_importing_the_same_file_again_offers_nothing(
    dialog: ImportDialog,
    journal: Journal,
    theme: Theme,
    tasks: Tasks,
    book: Path,
    window: QWidget,
    qtbot: QtBot,
) -> None:
    press(dialog.preview.sides.choices.buttons["same"])
    press(dialog.go_on)
    qtbot.waitUntil(dialog.undo.isVisible)
    again = ImportDialog(journal, theme, tasks, book, window)
    again.open()
    qtbot.waitUntil(again.go_on.isVisible)
    assert again.go_on.text() == "Nothing to import"
    assert not again.go_on.isEnabled()
    assert {result for result, _ in rows(again)} == {"Identical"}
    again.reject()


def test_what_cannot_be_read_is_told_in_place(
    journal: Journal, theme: Theme, tasks: Tasks, tmp_path: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = ImportDialog(journal, theme, tasks, tmp_path / "missing.vcf", window)
    dialog.open()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert "missing.vcf" in dialog.trouble.text()
    assert not dialog.go_on.isVisible()
    dialog.reject()


def test_cancelling_while_it_reads_leaves_nothing_behind(
    journal: Journal, theme: Theme, tasks: Tasks, tmp_path: Path, window: QWidget, qtbot: QtBot
) -> None:
    book = tmp_path / "many.vcf"
    book.write_text("".join(card(f"Person {number}") for number in range(3000)), "utf-8")
    dialog = ImportDialog(journal, theme, tasks, book, window)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    done: list[int] = []
    tasks.run(lambda _progress: 1, done.append, window)
    qtbot.waitUntil(lambda: done == [1])
    assert names(journal) == []


def test_the_list_of_problems_can_be_copied(dialog: ImportDialog) -> None:
    press(dialog.problems)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("1\tAna Silva\tDoubtful\t")
    assert copied.count("\n") == 0


def test_problems_are_those_unread_left_out_or_odd() -> None:
    outcomes = [
        Outcome(1, "Fine", "new"),
        Outcome(7, "", "unreadable", "no name"),
        Outcome(9, "Odd", "new", notes=("a date was not understood",)),
        Outcome(12, "Settled", "doubtful", "the same name", 1, "same"),
        Outcome(15, "Open", "doubtful", "the same name", 1),
    ]
    assert list_problems(outcomes).splitlines() == [
        "7\t\tUnreadable\tno name",
        "9\tOdd\tNew\ta date was not understood",
        "15\tOpen\tDoubtful\tthe same name; left out",
    ]


def test_the_model_keeps_qts_rules(journal: Journal, book: Path, qtbot: QtBot) -> None:
    model = ImportModel(plan_import(journal, book).outcomes)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for result in ("new", "doubtful", "identical", ""):
        model.show_result(result)
    model.choose(0, "skip")
    assert tester.model() is model
    assert model.index(2, LINE).data() == "11"
