"""Names on offer after @ and #, and new names that are like known ones."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import circles, entries, gatherings, people
from app.journal.journal import Journal
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import (
    Make,
    ana,
    choose,
    editor,
    kept,
    make_editor,
    names_in,
    offered,
    press,
    type_into,
)

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def rows(editor: EntryEditor) -> list[str]:
    assert editor.mentions.is_open()
    return [row.title for row in editor.mentions.sheet.view.rows()]


def test_gatherings_and_circles_are_completed_and_a_new_one_offered(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    gatherings.add_gathering(journal, "iPRES 2026")
    circles.add_circle(journal, "Preservation, at home")
    type_into(editor.prose, "@Ana Silva, tea at #pres")
    assert rows(editor) == ["Preservation, at home", "New gathering “pres”"]
    press(editor.prose, Key.Key_Return)
    type_into(editor.prose, "and #ipr")
    press(editor.prose, Key.Key_Tab)
    assert editor.prose.text() == "@Ana Silva, tea at #Preservation, at home and #iPRES 2026 "
    assert editor.keep()
    assert kept(journal).text == "Ana Silva, tea at Preservation, at home and iPRES 2026"
    assert kept(journal).gathering_id is not None
    assert [each.name for each in people.circles_of(journal, ana)] == ["Preservation, at home"]


def test_a_new_gathering_is_made_on_keep_in_the_same_step(
    journal: Journal, editor: EntryEditor, make_editor: Make, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva at #Dinner At Lea’s")
    assert rows(editor) == ["New gathering “Dinner At Lea’s”"]
    press(editor.prose, Key.Key_Return)
    type_into(editor.prose, "was quiet")
    assert editor.body.chips.gathering.text() == "Dinner At Lea’s (new)"
    editor.flush()
    again = make_editor()
    assert again.keep()
    assert [each.name for each in gatherings.gatherings(journal)] == ["Dinner At Lea’s"]
    assert kept(journal).text == "Ana Silva at Dinner At Lea’s was quiet"
    journal.undo()
    assert gatherings.gatherings(journal) == []


def test_of_two_gatherings_of_a_name_the_one_chosen_is_meant(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    first = gatherings.add_gathering(journal, "Dinner", first_day="2026-01-01")
    gatherings.add_gathering(journal, "Dinner", first_day="2026-09-01")
    type_into(editor.prose, "@Ana Silva at #Dinner")
    assert rows(editor) == ["Dinner", "Dinner"]
    press(editor.prose, Key.Key_Down)
    press(editor.prose, Key.Key_Tab)
    assert editor.keep()
    assert kept(journal).gathering_id == first


def test_a_gathering_waved_away_is_one_again_when_it_is_chosen(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    gatherings.add_gathering(journal, "iPRES 2026")
    type_into(editor.prose, "@Ana Silva at #iPRES ")
    assert editor.reading.gathering == "iPRES 2026"
    press(editor.body.chips.gathering, Key.Key_Backspace)
    assert editor.reading.gathering == ""
    editor.focus_text()
    type_into(editor.prose, "or #ipr")
    press(editor.prose, Key.Key_Tab)
    assert editor.reading.gathering == "iPRES 2026"


def test_enter_after_a_whole_name_ends_the_line(editor: EntryEditor, ana: int) -> None:
    type_into(editor.prose, "@Ana Silva\nlearned: sings")
    assert editor.prose.text() == "@Ana Silva\nlearned: sings"
    assert [ref.id for ref in editor.people] == [ana]


def test_enter_after_a_known_tag_ends_the_line(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    gatherings.add_gathering(journal, "iPRES 2026")
    type_into(editor.prose, "@Ana Silva at #iPRES\nlearned: sings")
    assert editor.prose.text() == "@Ana Silva at #iPRES 2026\nlearned: sings"


@pytest.mark.parametrize("sign", ["@Ana Silva.", "@Ana!", "#iPRES.", "#iPRES…"])
def test_nothing_is_offered_once_the_sentence_has_ended(
    journal: Journal, editor: EntryEditor, ana: int, sign: str
) -> None:
    gatherings.add_gathering(journal, "iPRES 2026")
    type_into(editor.prose, f"{sign}\nlearned: sings")
    assert editor.prose.text() == f"{sign}\nlearned: sings"


def test_the_list_asks_whether_a_known_one_is_meant(
    editor: EntryEditor, ana: int, qtbot: QtBot
) -> None:
    type_into(editor.prose, "@Anna Silva")
    qtbot.waitUntil(lambda: len(rows(editor)) == 2)
    assert rows(editor) == ["New person “Anna Silva”", "Did you mean Ana Silva?"]
    press(editor.prose, Key.Key_Down)
    press(editor.prose, Key.Key_Return)
    assert editor.prose.text() == "@Ana Silva "
    assert [ref.id for ref in editor.people] == [ana]


def test_a_new_name_that_is_like_a_known_one_asks_before_a_double_is_made(
    journal: Journal, editor: EntryEditor, ana: int, qtbot: QtBot
) -> None:
    type_into(editor.prose, "@Anna Silva, tea with @Anna Silva, still")
    people_chip = editor.body.chips.people
    qtbot.waitUntil(lambda: "Anna Silva?" in people_chip.text())
    press(editor.prose, Key.Key_Return, CONTROL)
    said = editor.body.depths.hint.text()
    assert said == "Is Anna Silva new, or did you mean Ana Silva?"
    assert entries.first_page(journal, EntryFilter()) == []
    assert offered() == ["Ana Silva · Lisbon, newspapers", "New person “Anna Silva”"]
    assert not editor.keep()
    choose("New person “Anna Silva”")
    assert editor.body.depths.keep.hasFocus()
    press(editor.body.depths.keep, Key.Key_Return)
    assert names_in(journal, kept(journal)) == ["Anna Silva"]


def test_a_double_is_asked_about_even_when_it_is_kept_at_once(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Anna Silva, tea")
    assert not editor.keep()
    choose("Ana Silva · Lisbon, newspapers")
    assert editor.keep()
    assert kept(journal).people == (ana,)


def test_a_new_person_taken_from_the_list_is_not_asked_about(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Anna Silva")
    press(editor.prose, Key.Key_Tab)
    type_into(editor.prose, "came")
    assert editor.keep()
    assert names_in(journal, kept(journal)) == ["Anna Silva"]
