"""The questions for looking back are changed in a dialog, the start of the year by a menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.reflections import STANDARD, Heading, Prompt
from app.journal import reflections
from app.journal.journal import Journal
from app.journal.own_year import year_begins
from app.ui.reflection.prompt_words import standard_words
from app.ui.settings.looking_back import LookingBackSettings
from app.ui.settings.prompts import PromptRow, PromptsDialog
from app.ui.theme import Theme
from app.ui.widgets.growing import GrowingText
from tests.ui.clipping import faults

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def dialog(journal: Journal, theme: Theme, page: QWidget, qtbot: QtBot) -> PromptsDialog:
    dialog = PromptsDialog(journal, theme, page)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def asked(journal: Journal) -> dict[str, Prompt]:
    return {each.key: each for each in reflections.asked(journal, standard_words())}


def take(row: PromptRow, words: str) -> None:
    menu = QMenu()
    row.fill_menu(menu)
    next(each for each in menu.actions() if each.text() == words).trigger()


def reword(row: PromptRow, text: str) -> None:
    row.words.edit()
    write(text)


def write(text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, GrowingText)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_all_questions_are_there(dialog: PromptsDialog) -> None:
    assert [dialog.row(key).words.text() for key in STANDARD] == [
        text for _heading, text in STANDARD.values()
    ]
    assert not dialog.undo.isEnabled() and not faults(dialog)


def test_a_question_is_worded_anew_and_put_back(dialog: PromptsDialog, journal: Journal) -> None:
    row = dialog.row("glad")
    reword(row, "Who rang?")
    assert asked(journal)["glad"].text == "Who rang?"
    assert row.reading() == ("Who rang?", "in your own words")
    take(row, "Put the words back")
    assert asked(journal)["glad"].text == STANDARD["glad"][1] and row.reading()[1] == ""


def test_a_question_without_words_is_refused(dialog: PromptsDialog, journal: Journal) -> None:
    row = dialog.row("glad")
    reword(row, " ")
    assert asked(journal)["glad"].text == STANDARD["glad"][1]
    assert row.words.reason()


def test_one_is_left_out_and_asked_again(dialog: PromptsDialog, journal: Journal) -> None:
    row = dialog.row("warm")
    take(row, "Leave it out")
    assert asked(journal)["warm"].is_hidden and row.reading()[1] == "left out"
    take(row, "Ask it again")
    assert not asked(journal)["warm"].is_hidden


def test_one_of_ones_own_is_added_and_removed(dialog: PromptsDialog, journal: Journal) -> None:
    line = dialog.added[Heading.SO_WHAT]
    line.edit()
    write("Who sang?")
    (own,) = [each for each in asked(journal).values() if each.key not in STANDARD]
    assert (own.text, own.heading) == ("Who sang?", Heading.SO_WHAT)
    row = dialog.row(own.key)
    assert row.reading() == ("Who sang?", "a question of your own")
    assert "Put the words back" not in menu_of(row)
    take(row, "Remove")
    assert own.key not in asked(journal)
    dialog.undo.click()
    assert dialog.row(own.key).words.text() == "Who sang?"


def menu_of(row: PromptRow) -> list[str]:
    menu = QMenu(row)
    row.fill_menu(menu)
    return [each.text() for each in menu.actions()]


def test_what_was_done_here_is_taken_back_here_and_nothing_else(
    journal: Journal, theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    reflections.add_prompt(journal, Heading.WHAT, "Before?")
    dialog = PromptsDialog(journal, theme, page)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    take(dialog.row("warm"), "Leave it out")
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not asked(journal)["warm"].is_hidden and not dialog.undo.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert any(each.text == "Before?" for each in asked(journal).values())


def test_tab_goes_down_the_questions(dialog: PromptsDialog, journal: Journal) -> None:
    reflections.add_prompt(journal, Heading.WHAT, "Who sang?")
    dialog.show_questions()
    stops, each = [], dialog.row("stays").words.field
    for _ in range(200):
        stops.append(each)
        each = each.nextInFocusChain()  # type: ignore[assignment]
    rows = [dialog.row(key).words.field for key in asked(journal)]
    assert [each for each in stops[:120] if each in rows][: len(rows)] == rows


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_long_words_are_not_cut_off(
    qtbot: QtBot, dialog: PromptsDialog, theme: Theme, scale: float
) -> None:
    theme.set_scale(scale)
    reword(dialog.row("stays"), "Unterhaltungszusammenfassungsversuch, " * 8 + "?")
    qtbot.waitUntil(lambda: not faults(dialog))
    assert dialog.row("stays").height() >= 4 * theme.line("narrow")
    theme.set_scale(1.0)


def test_the_year_begins_in_september(journal: Journal, theme: Theme, page: QWidget) -> None:
    settings = LookingBackSettings(journal, theme, page)
    settings.show()
    assert settings.month.text() == "January"
    QTest.mouseClick(settings.month, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and len(menu.actions()) == 12
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["January"]
    (september,) = [each for each in menu.actions() if each.text() == "September"]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(september).center())
    assert year_begins(journal) == 9 and settings.month.text() == "September"


def test_the_dialog_opens_from_the_settings(
    journal: Journal, theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    settings = LookingBackSettings(journal, theme, page)
    settings.show()
    QTest.mouseClick(settings.questions, Qt.MouseButton.LeftButton)
    assert isinstance(QApplication.activeModalWidget(), PromptsDialog)


def test_the_keyboard_begins_at_the_first_question(dialog: PromptsDialog, qtbot: QtBot) -> None:
    first, other = dialog.row("stays"), dialog.row("changed")
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is first or first.isAncestorOf(dialog.focusWidget())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    focused = dialog.focusWidget()
    assert any(row is focused or row.isAncestorOf(focused) for row in (first, other))
