"""How the figures are worked out: limits first, words before formulas, numbers as they are set."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from importlib import import_module

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.charts import gallery
from app.charts.gallery import Chart
from app.domain import quarter_words, worked_out
from app.domain.kinds import DRIFTING
from app.domain.parameters import DEFAULTS, LIMITS, Parameters, explanations
from app.domain.speech import fill
from app.domain.telling import CARE, DEPTH
from app.journal.journal import Journal
from app.journal.parameters import choose
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.dialogs.worked_out_text import WorkedOutText, write_number
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme

SECTIONS = [
    "What the figures cannot know",
    *(chart.name for chart in gallery.CHARTS),
    "A quarter of your own",
    *(row.name for row in worked_out.ROWS),
    "Sources",
]
Opened = Callable[..., WorkedOutDialog]


@pytest.fixture
def opened(journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, english: None) -> Opened:
    def open_at(section: str = "") -> WorkedOutDialog:
        dialog = WorkedOutDialog(theme, journal, tasks, QtSpeech(), None, section)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_at


@pytest.fixture
def dialog(opened: Opened) -> WorkedOutDialog:
    return opened()


@pytest.fixture
def text(dialog: WorkedOutDialog) -> WorkedOutText:
    return dialog.text


def test_it_begins_plainly_and_says_what_cannot_be_known_before_any_formula(
    text: WorkedOutText,
) -> None:
    said = text.toPlainText()
    assert said.startswith("The charts show what you wrote down.")
    assert said.index(LIMITS[-1]) < said.index("P = ") < said.index("P is the bar")


def test_the_rows_are_those_of_a_profile_in_its_order() -> None:
    assert [row.name for row in worked_out.ROWS] == [label for _key, label, _say in CARE + DEPTH]


def test_every_section_is_one_key_away(text: WorkedOutText) -> None:
    text.setFocus()
    for name in SECTIONS:
        text.moveCursor(QTextCursor.MoveOperation.Start)
        for _ in range(1 + SECTIONS.index(name)):
            QTest.keyClick(text, Qt.Key.Key_Tab)
        QTest.keyClick(text, Qt.Key.Key_Return)
        assert text.textCursor().block().text() == name


def test_a_section_comes_to_the_top(text: WorkedOutText) -> None:
    text.anchorClicked.emit(QUrl(f"#{SECTIONS.index('Reaching out')}"))
    assert text.textCursor().block().text() == "Reaching out"
    assert 0 <= text.cursorRect().top() < 40


@pytest.mark.parametrize("chart", gallery.CHARTS)
def test_it_opens_at_the_chart_that_was_asked_about(chart: Chart, opened: Opened) -> None:
    dialog = opened(chart.key)
    text = dialog.text
    assert text.textCursor().block().text() == chart.name
    assert 0 <= text.cursorRect().top() < 40


@pytest.mark.parametrize("chart", gallery.CHARTS)
def test_every_chart_says_how_it_is_worked_out(chart: Chart, text: WorkedOutText) -> None:
    method = import_module(chart.words).METHOD
    numbers = worked_out.written(write_number)
    assert len(method) > 2
    for paragraph in method:
        assert fill(paragraph, numbers) in text.toPlainText()


def test_it_says_of_every_figure_of_a_quarter_how_it_is_worked_out(opened: Opened) -> None:
    dialog = opened("quarter")
    text = dialog.text
    assert text.textCursor().block().text() == "A quarter of your own"
    assert 0 <= text.cursorRect().top() < 40
    said = text.toPlainText()
    for key, paragraphs in quarter_words.METHOD.items():
        assert quarter_words.heading(key, QtSpeech()) in said.splitlines()
        assert all(paragraph in said for paragraph in paragraphs)


def test_a_chart_says_every_number_of_its_method_as_it_is_set(
    journal: Journal, opened: Opened
) -> None:
    choose(journal, {"talks_to_half": 12})
    choose(journal, {"message_weight": 0.75})
    dialog = opened()
    said = dialog.text.toPlainText()
    assert "¼·(1 − 2^(−N / 12))" in said
    assert "m is 0.75 for a message" in said
    assert not re.search(r"\{\w+\}|N/3|N / 3", said)


@pytest.mark.parametrize("chart", gallery.CHARTS)
def test_what_a_method_names_is_known_to_be_in_its_chart(chart: Chart) -> None:
    for name in re.findall(r"\{(\w+)\}", "".join(import_module(chart.words).METHOD)):
        other = replace(DEFAULTS, **{name: 987.0})
        assert worked_out.count_own(chart.key, other) == 1
    assert worked_out.count_own(chart.key, DEFAULTS) == 0


@pytest.mark.parametrize("row", worked_out.ROWS, ids=lambda row: row.name)
def test_every_letter_of_a_formula_is_explained(row: worked_out.Row) -> None:
    formulas = re.sub(r"\{\w+\}", "", " ".join(row.formulas))
    used = set(re.findall(r"(?<![^\W_])[A-Za-zΣ](?![^\W_])", formulas))
    explained = set(re.findall(r"(?<![^\W_])[A-Za-zΣ](?![^\W_])", row.letters))
    assert used and used <= explained


def test_a_number_that_was_chosen_is_said_with_what_it_was(
    journal: Journal, opened: Opened
) -> None:
    choose(journal, {"talks_to_half": 4.5})
    dialog = opened()
    said = dialog.text.toPlainText()
    assert "4.5 days of talk, chosen by you; 3 to begin with" in said
    assert "2^(−N / 4.5)" in said


@pytest.mark.parametrize("name", [each.name for each in fields(Parameters)])
def test_a_formula_says_every_number_as_it_is_set(name: str) -> None:
    (row,) = (row for row in worked_out.ROWS if name in row.fields())
    other = replace(DEFAULTS, **{name: 987.0})
    formulas = worked_out.formulas(row, QtSpeech(), write_number, other)
    assert "987" in " ".join(formulas)
    assert "987" not in " ".join(worked_out.formulas(row, QtSpeech(), write_number))


def test_no_number_of_the_parameters_is_written_by_hand() -> None:
    written = " ".join(text for row in worked_out.ROWS for text in (row.words, *row.formulas))
    for number in ("0.716", "0.466", "730", "365)", "/ 14", "/ 3)"):
        assert number not in written


def test_one_is_said_as_one_and_half_as_a_half(english: None) -> None:
    said = {
        each.field: worked_out.amount(each, each.default, QtSpeech(), write_number)
        for each in explanations()
    }
    assert said["trust"] == "1 promise"
    assert said["facts_to_half_area"] == "1 note"
    assert said["facts_to_half"] == "3 notes"
    assert said["message_weight"] == "0.5 of your rhythm"
    talks = explanations()[5]
    assert worked_out.amount(talks, 2.5, QtSpeech(), write_number) == "2.5 days of talk"


def test_it_says_of_whom_drifting_is_said(text: WorkedOutText) -> None:
    assert (DRIFTING, "longer than twice the rhythm" in text.toPlainText()) == (2, True)
