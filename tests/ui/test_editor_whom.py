"""Whom an entry is about: how those who never wrote are told, and names written without @."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import entries, people
from app.journal.journal import EVERYTHING, Journal
from app.ui.editor.picker import Picker
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import (
    Make,
    ana,
    choose,
    editor,
    kept,
    make_editor,
    names_in,
    open_popup,
    press,
    type_into,
)

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def test_the_box_tells_how_to_name_somebody_until_something_was_written(
    journal: Journal, editor: EntryEditor, make_editor: Make
) -> None:
    assert editor.prose.accessibleName() == "Whom did you meet? Write @ and a name"
    type_into(editor.prose, "@Li came")
    assert editor.keep()
    editor.refresh(EVERYTHING)
    assert editor.prose.accessibleName() == "Whom did you meet?"
    assert make_editor("other").prose.accessibleName() == "Whom did you meet?"
    journal.undo()
    editor.refresh(EVERYTHING)
    assert editor.prose.accessibleName().endswith("Write @ and a name")


def test_what_asks_who_was_there_goes_when_the_entry_is_kept_meanwhile(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "coffee by the lake")
    press(editor.prose, Key.Key_Return, CONTROL)
    picker = open_popup(Picker)
    type_into(picker.line, "Zoë Quist")
    press(picker.line, Key.Key_Return)
    assert editor.keep()
    assert not picker.isVisible()
    assert editor.prose.hasFocus()
    assert names_in(journal, kept(journal)) == ["Zoë Quist"]


def test_a_name_written_without_a_mark_need_not_be_written_again(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "Met Carla Neu at the library.")
    press(editor.prose, Key.Key_Return, CONTROL)
    picker = open_popup(Picker)
    assert picker.line.selectedText() == "Carla Neu"
    press(picker.line, Key.Key_Return)
    press(picker.line, Key.Key_Return)
    assert editor.keep()
    assert names_in(journal, kept(journal)) == ["Carla Neu"]


def test_an_entry_without_anybody_is_kept_by_going_on_pressing_enter(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "coffee by the lake")
    press(editor.prose, Key.Key_Return, CONTROL)
    picker = open_popup(Picker)
    type_into(picker.line, "Zoë Quist")
    press(picker.line, Key.Key_Return)
    press(picker.line, Key.Key_Return)
    keep = editor.body.depths.keep
    assert keep.hasFocus()
    press(keep, Key.Key_Return)
    assert names_in(journal, kept(journal)) == ["Zoë Quist"]


def test_keep_can_be_clicked_as_soon_as_words_are_there_and_asks_whom(editor: EntryEditor) -> None:
    keep = editor.body.depths.keep
    assert not keep.isEnabled()
    type_into(editor.prose, "coffee")
    editor.flush()
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    open_popup(Picker).close()


def test_a_line_left_empty_is_opened_by_keep(editor: EntryEditor, ana: int) -> None:
    type_into(editor.prose, "@Ana Silva, tea")
    editor.body.chips.open_add()
    choose("I promised")
    editor.focus_text()
    assert not editor.keep()
    assert editor.body.form.line.hasFocus()


def test_a_whole_name_without_a_mark_is_suggested_and_kept_unless_waved_away(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    chips = editor.body.chips
    type_into(editor.prose, "ana silva, no. Ana Silva, coffee")
    editor.flush()
    assert chips.suggested.is_suggested
    assert "Ana Silva" in chips.suggested.text()
    assert not chips.people.isVisible()
    assert editor.people == []
    assert editor.keep()
    assert kept(journal).people == (ana,)
    assert kept(journal).text == "ana silva, no. Ana Silva, coffee"


def test_a_suggested_person_waved_away_is_not_suggested_again(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    chips = editor.body.chips
    type_into(editor.prose, "Ana Silva, coffee")
    editor.flush()
    press(chips.suggested, Key.Key_Delete)
    assert chips.people.isVisible()
    assert not chips.suggested.isVisible()
    type_into(editor.prose, " with Ana Silva.")
    assert not editor.keep()
    open_popup(Picker).close()
    assert entries.first_page(journal, EntryFilter()) == []


def test_a_suggested_person_pressed_is_chosen(editor: EntryEditor, ana: int) -> None:
    type_into(editor.prose, "Ana Silva and @Tom")
    editor.flush()
    assert [ref.name for ref in editor.people] == ["Tom"]
    editor.body.chips.suggested.click()
    assert [ref.name for ref in editor.people] == ["Ana Silva", "Tom"]
    assert not editor.body.chips.suggested.isVisible()


@pytest.mark.parametrize("text", ["Ana, coffee", "Silva, coffee", "Ana Silva’s book", "@Ana Silva"])
def test_nobody_is_suggested_by_less_than_the_whole_name(
    editor: EntryEditor, ana: int, text: str
) -> None:
    type_into(editor.prose, text)
    editor.flush()
    assert not editor.body.chips.suggested.isVisible()


def test_of_two_with_the_same_name_nobody_is_suggested(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    people.add_person(journal, "Ana Silva", line="Porto, cello")
    type_into(editor.prose, "Ana Silva, coffee")
    editor.flush()
    assert not editor.body.chips.suggested.isVisible()


def test_nothing_is_suggested_for_an_entry_that_was_kept(
    journal: Journal, make_editor: Make, editor: EntryEditor, ana: int
) -> None:
    tom = people.add_person(journal, "Tomáš Dvořák")
    type_into(editor.prose, "@Ana Silva spoke of Tomáš Dvořák")
    editor.flush()
    press(editor.body.chips.suggested, Key.Key_Delete)
    assert editor.keep()
    saved = entries.first_page(journal, EntryFilter())[0].id
    again = make_editor(f"entry:{saved}", entry_id=saved, collapsed=False)
    assert not again.body.chips.suggested.isVisible()
    assert not again.is_changed()
    assert tom not in kept(journal).people


def test_a_click_elsewhere_moves_nothing_while_the_box_is_open(
    make_editor: Make, page: QWidget, qtbot: QtBot
) -> None:
    editor = make_editor()
    below = QPushButton("below", page)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(below)
    below.show()
    editor.focus_text()
    qtbot.waitUntil(lambda: editor.height() > 48)
    clicked: list[bool] = []
    below.clicked.connect(lambda: clicked.append(True))
    QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     below.mapTo(page, QPoint(4, 4)))  # fmt: skip
    assert below.hasFocus()
    assert editor.is_open()
    QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier, below.mapTo(page, QPoint(4, 4)))  # fmt: skip
    assert clicked == [True]
    editor.hide()
    editor.show()
    assert not editor.is_open()
