"""What is asked in grey under the text, and an editor that begins with a gathering and a day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.journal import gatherings
from app.journal.journal import Journal
from app.ui.editor.prompts import Prompts
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import Make, ana, kept, make_editor, press, type_into

__all__ = ["ana", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
PROMPTS = (
    ("learned", "what does she care about?"),
    ("could help", "what could you do for her?"),
    ("promise", "what did you say you would do?"),
)


@pytest.fixture
def debrief(journal: Journal, make_editor: Make, ana: int) -> EntryEditor:
    gathering = gatherings.add_gathering(journal, "iPRES 2026")
    editor = make_editor(
        "debrief", people=(ana,), gathering_id=gathering, day="2026-09-23",
        keep_words="Keep, next", prompts=PROMPTS,
    )  # fmt: skip
    editor.focus_text()
    return editor


def words(editor: EntryEditor) -> list[str]:
    prompts = editor.prose.findChild(Prompts)
    assert prompts is not None
    return [each.word for each in prompts.shown()]


def test_an_editor_begins_with_people_gathering_and_day_each_time(
    journal: Journal, debrief: EntryEditor, ana: int
) -> None:
    assert not debrief.is_changed()
    assert debrief.body.chips.gathering.text() == "iPRES 2026"
    assert debrief.body.depths.keep.text() == "Keep, next"
    type_into(debrief.prose, "Sat next to her.")
    press(debrief.prose, Qt.Key.Key_Return, CONTROL)
    draft = kept(journal)
    assert (draft.people, draft.day) == ((ana,), "2026-09-23")
    assert draft.gathering_id == gatherings.gatherings(journal)[0].id
    assert debrief.body.chips.gathering.text() == "iPRES 2026"


def test_what_is_asked_is_never_a_part_of_the_text(debrief: EntryEditor) -> None:
    assert words(debrief) == ["learned", "could help", "promise"]
    assert debrief.prose.text() == ""
    type_into(debrief.prose, "Hello\nlearned: tea\n- could help: ")
    assert words(debrief) == ["promise"]
    assert "what did you say you would do?" in debrief.prose.accessibleDescription()


def test_tab_at_the_end_writes_one_word_after_the_other_and_then_leads_on(
    debrief: EntryEditor,
) -> None:
    prose = debrief.prose
    type_into(prose, "Hello")
    press(prose, Qt.Key.Key_Tab)
    type_into(prose, "tea\n")
    press(prose, Qt.Key.Key_Tab)
    press(prose, Qt.Key.Key_Tab)
    assert prose.text() == "Hello\nlearned: tea\npromise: "
    type_into(prose, "the list")
    assert words(debrief) == ["could help"]
    press(prose, Qt.Key.Key_Tab)
    press(prose, Qt.Key.Key_Tab)
    assert prose.text() == "Hello\nlearned: tea\npromise: the list\n"
    assert not prose.hasFocus()


def test_a_word_that_was_asked_for_and_not_answered_is_not_kept(
    journal: Journal, debrief: EntryEditor
) -> None:
    type_into(debrief.prose, "Sat next to her.")
    press(debrief.prose, Qt.Key.Key_Tab)
    assert debrief.prose.text().endswith("learned: ")
    press(debrief.prose, Qt.Key.Key_Return, CONTROL)
    assert kept(journal).text == "Sat next to her."


def test_tab_within_the_text_leads_on(debrief: EntryEditor) -> None:
    type_into(debrief.prose, "Hello")
    press(debrief.prose, Qt.Key.Key_Home)
    press(debrief.prose, Qt.Key.Key_Tab)
    assert (debrief.prose.text(), debrief.prose.hasFocus()) == ("Hello", False)


def test_the_questions_stand_under_the_last_line(debrief: EntryEditor, page: QWidget) -> None:
    low = debrief.prose.height()
    type_into(debrief.prose, "one\ntwo\n")
    assert debrief.prose.height() == low + 2 * 24
    assert not debrief.grab().isNull()
