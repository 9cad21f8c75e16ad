"""Writing an entry from the first key to Keep: people, day, kind, depth, one step of undo."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import drafts, entries, people
from app.journal.journal import Journal
from app.ui.editor.day_popup import DayPopup
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
    offered,
    open_popup,
    press,
    type_into,
)

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_an_entry_is_written_and_kept_with_the_keyboard_alone(
    journal: Journal, editor: EntryEditor, ana: int, qtbot: QtBot
) -> None:
    type_into(editor.prose, "@Ana")
    press(editor.prose, Qt.Key.Key_Return)
    type_into(editor.prose, "called me about the newspapers.")
    press(editor.prose, Qt.Key.Key_3, ALT)
    with qtbot.waitSignal(editor.saved) as saved:
        press(editor.prose, Qt.Key.Key_Return, CONTROL)
    draft = kept(journal)
    assert saved.args == [draft.id]
    assert draft.text == "Ana Silva called me about the newspapers."
    assert (draft.people, draft.day) == ((ana,), "2026-10-08")
    assert (draft.kind, draft.began, draft.depth) == ("call", "them", 3)
    assert (editor.prose.text(), editor.people, editor.written.depth) == ("", [], None)


def test_new_people_are_made_on_keep_in_the_same_step_of_undo(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "@Tomáš Dvořák and @Layla")
    assert people.count_states(journal).get("active", 0) == 0
    assert editor.keep()
    assert names_in(journal, kept(journal)) == ["Tomáš Dvořák", "Layla"]
    assert [change.label for change in journal.history()] == ["Entry about 2 people"]
    journal.undo()
    assert people.count_states(journal).get("active", 0) == 0
    assert entries.first_page(journal, EntryFilter()) == []


def test_the_mentioned_are_completed_and_namesakes_told_apart(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto, cello")
    type_into(editor.prose, "@ana s")
    rows = editor.mentions.sheet.view.rows()
    assert [(row.title, row.line) for row in rows] == [
        ("Ana Silva", "Lisbon, newspapers"),
        ("Ana Silva", "Porto, cello"),
        ("New person “ana s”", ""),
    ]
    press(editor.prose, Qt.Key.Key_Down)
    press(editor.prose, Qt.Key.Key_Tab)
    assert editor.prose.text() == "@Ana Silva "
    assert [ref.id for ref in editor.people] == [other]


def test_a_name_that_several_bear_is_asked_for_before_keep(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto, cello")
    type_into(editor.prose, "@Ana Silva, tea")
    assert not editor.keep()
    assert editor.body.depths.keep.toolTip() == "Choose which Ana Silva you mean"
    choose("Ana Silva · Porto, cello")
    assert editor.keep()
    assert kept(journal).people == (other,)


def test_a_first_name_borne_by_one_person_means_that_person(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana, tea")
    assert [ref.id for ref in editor.people] == [ana]


def test_a_name_chosen_as_new_makes_a_namesake(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana")
    press(editor.prose, Qt.Key.Key_Up)
    press(editor.prose, Qt.Key.Key_Return)
    type_into(editor.prose, "is somebody else.")
    assert editor.keep()
    draft = kept(journal)
    assert (names_in(journal, draft), draft.people == (ana,)) == (["Ana"], False)


def test_escape_refuses_the_offers_and_stays_in_the_text(editor: EntryEditor, ana: int) -> None:
    type_into(editor.prose, "@Ana")
    press(editor.prose, Qt.Key.Key_Escape)
    assert not editor.mentions.is_open()
    assert editor.prose.hasFocus()
    type_into(editor.prose, " S")
    assert not editor.mentions.is_open()


def test_punctuation_takes_the_place_of_the_space_after_a_chosen_name(
    editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@An\n, and more")
    assert editor.prose.text() == "@Ana Silva, and more"


@pytest.mark.parametrize("text", ["", "  \n ", "@"])
def test_a_blank_is_never_kept(journal: Journal, editor: EntryEditor, text: str) -> None:
    type_into(editor.prose, text)
    assert not editor.keep()
    assert not editor.body.depths.keep.isEnabled()
    assert entries.first_page(journal, EntryFilter()) == []


def test_keep_says_what_is_missing_and_asks_for_it(editor: EntryEditor, ana: int) -> None:
    assert editor.body.depths.keep.toolTip() == "Write a few words first"
    type_into(editor.prose, "coffee by the lake")
    assert not editor.keep()
    assert editor.body.depths.hint.text() == "Say whom you met: type @ and a name"
    picker = open_popup(Picker)
    type_into(picker.line, "ana")
    press(picker.line, Qt.Key.Key_Return)
    press(picker.line, Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert editor.keep()


def test_a_thought_needs_nobody(journal: Journal, editor: EntryEditor) -> None:
    type_into(editor.prose, "I should ask more questions.")
    editor.body.chips.open_add()
    choose("Thought")
    assert editor.keep()
    assert (kept(journal).kind, kept(journal).people) == ("thought", ())


def test_people_of_a_write_box_stay_unless_others_are_there(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    editor = make_editor("write:1", people=(ana,))
    editor.focus_text()
    type_into(editor.prose, "Sent the list to @Li")
    editor.body.ask("people")
    picker = open_popup(Picker)
    picker.removed.emit(ana)
    assert [ref.name for ref in editor.people] == ["Li"]
    picker.close()
    assert editor.keep()
    assert names_in(journal, kept(journal)) == ["Li"]
    assert [ref.id for ref in editor.people] == [ana]


def test_somebody_taken_out_of_the_list_stays_a_word_of_the_text(
    editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva, and @Ana Silva again with @Tom")
    editor.body.ask("people")
    open_popup(Picker).removed.emit(ana)
    assert editor.prose.text() == "Ana Silva, and Ana Silva again with @Tom"
    assert [ref.name for ref in editor.people] == ["Tom"]
    open_popup(Picker).close()


def test_suggestions_are_waved_away_for_good(editor: EntryEditor) -> None:
    type_into(editor.prose, "coffee")
    editor.flush()
    chips = editor.body.chips
    assert chips.kind.isVisible()
    assert chips.kind.is_suggested
    press(chips.kind, Qt.Key.Key_Delete)
    assert not chips.kind.isVisible()
    type_into(editor.prose, " and a phone call")
    editor.flush()
    assert not chips.kind.isVisible()
    assert editor.reading.kind is None


def test_a_chosen_kind_is_not_overruled_by_words(journal: Journal, editor: EntryEditor) -> None:
    type_into(editor.prose, "@Li coffee")
    editor.flush()
    editor.body.chips.kind.click()
    choose("Letter")
    type_into(editor.prose, " and a phone call")
    assert editor.keep()
    assert kept(journal).kind == "letter"


def test_what_is_not_known_stays_null(journal: Journal, editor: EntryEditor) -> None:
    type_into(editor.prose, "@Li was here")
    assert editor.keep()
    draft = kept(journal)
    assert (draft.kind, draft.began, draft.depth, draft.minutes) == (None,) * 4
    assert (draft.gathering_id, draft.private) == (None, False)


def test_the_same_depth_again_takes_it_back(editor: EntryEditor) -> None:
    press(editor.prose, Qt.Key.Key_2, ALT)
    assert editor.written.depth == 2
    press(editor.prose, Qt.Key.Key_2, ALT)
    assert editor.written.depth is None


def test_a_day_is_chosen_or_written_and_may_lie_ahead(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "@Li visits")
    editor.body.chips.day.click()
    popup = open_popup(DayPopup)
    popup.line.setText("2026-10-16")
    press(popup.line, Qt.Key.Key_Return)
    assert editor.body.chips.day.text() == "Fri 16 Oct · planned"
    editor.body.chips.day.click()
    grid = open_popup(DayPopup).grid
    press(grid, Qt.Key.Key_Up)
    press(grid, Qt.Key.Key_Return)
    assert editor.keep()
    assert kept(journal).day == "2026-10-09"


def test_a_day_that_cannot_be_read_is_told_in_place(editor: EntryEditor) -> None:
    editor.body.chips.day.click()
    popup = open_popup(DayPopup)
    popup.line.setText("soon")
    press(popup.line, Qt.Key.Key_Return)
    assert popup.isVisible()
    assert "5 March 2026" in popup.reason()
    popup.close()


def test_gathering_duration_and_private_are_added_on_request(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "@Li at the boat")
    chips = editor.body.chips
    chips.open_add()
    choose("Gathering…")
    picker = open_popup(Picker)
    type_into(picker.line, "iPRES 2026\n")
    chips.open_add()
    choose("Duration…")
    type_into(open_popup(Picker).line, "1:30\n")
    chips.open_add()
    choose("Private")
    assert (chips.gathering.text(), chips.minutes.text()) == ("iPRES 2026 (new)", "1 h 30")
    chips.open_add()
    assert {"Gathering…", "Duration…", "Private"}.isdisjoint(offered())
    assert editor.keep()
    draft = kept(journal)
    assert (draft.minutes, draft.private) == (90, True)
    assert draft.gathering_id is not None
    assert len(journal.history()) == 1


def test_control_z_belongs_to_the_window_until_something_is_typed_and_never_reaches_past_it(
    journal: Journal, editor: EntryEditor, page: QWidget, qtbot: QtBot
) -> None:
    undo = QAction("Undo", page)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    page.addAction(undo)
    done: list[str] = []
    undo.triggered.connect(lambda: done.append("window"))
    qtbot.waitActive(page)
    press(editor.prose, Qt.Key.Key_Z, CONTROL)
    assert done == ["window"]
    type_into(editor.prose, "abc")
    for _ in range(3):
        press(editor.prose, Qt.Key.Key_Z, CONTROL)
    assert (editor.prose.text(), done) == ("", ["window"])


def test_the_box_opens_with_the_cursor_and_closes_when_nothing_was_written(
    make_editor: Make, qtbot: QtBot
) -> None:
    first, second = make_editor("jot"), make_editor("other")
    assert not first.is_open()
    first.focus_text()
    assert first.is_open()
    second.focus_text()
    assert not first.is_open()
    qtbot.waitUntil(lambda: first.height() == 48)
    type_into(second.prose, "something")
    first.focus_text()
    assert second.is_open()


def test_a_box_standing_by_is_one_line_until_something_is_typed(
    make_editor: Make, qtbot: QtBot
) -> None:
    editor = make_editor()
    editor.stand_by()
    assert editor.prose.hasFocus()
    assert not editor.is_open()
    type_into(editor.prose, "@")
    assert editor.is_open()


def test_every_control_is_reached_by_tab_in_order(editor: EntryEditor, qtbot: QtBot) -> None:
    type_into(editor.prose, "@Li coffee")
    editor.flush()
    body = editor.body
    expected = [
        *(body.chips.day, body.chips.people, body.chips.kind, body.chips.add),
        *(*body.depths.words, body.depths.keep),
    ]
    seen = []
    for _ in expected:
        press(editor.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(editor.window().focusWidget())
    assert seen == expected
    assert all(widget.accessibleName() or widget.text() for widget in expected)


def test_a_day_begun_before_midnight_stays_that_day(
    journal: Journal, make_editor: Make, today: date
) -> None:
    editor = make_editor()
    type_into(editor.prose, "@Li today")
    editor.flush()
    journal.today = lambda: date(2026, 10, 9)
    assert editor.keep()
    assert kept(journal).day == today.isoformat()
    assert drafts.drafts(journal) == {}


def test_after_a_click_on_a_chip_and_after_keeping_the_text_has_the_keyboard(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "@Li, tea")
    QTest.mouseClick(editor.body.chips.day, Qt.MouseButton.LeftButton)
    popup = open_popup(DayPopup)
    popup.line.setText("7 Oct")
    press(popup.line, Qt.Key.Key_Return)
    assert editor.window().focusWidget() is editor.prose
    editor.body.depths.keep.setFocus()
    assert editor.keep()
    assert editor.window().focusWidget() is editor.prose
    assert kept(journal).day == "2026-10-07"


def test_a_day_that_cannot_be_read_is_not_passed_over_by_keeping(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "@Li, tea")
    editor.body.chips.day.click()
    popup = open_popup(DayPopup)
    popup.line.setText("12.2.26")
    press(popup.line, Qt.Key.Key_Return, CONTROL)
    assert "is not a date" in popup.reason()
    assert journal.history() == []
    popup.line.setText("12 Feb 2026")
    press(popup.line, Qt.Key.Key_Return, CONTROL)
    assert editor.written.day == "2026-02-12"
