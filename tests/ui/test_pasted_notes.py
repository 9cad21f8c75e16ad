"""A page pasted into a jot box: offered as notes, looked at by keys, kept at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryFilter
from app.journal import drafts, entries, people
from app.journal.journal import Journal
from app.ui.dialogs.pasted_notes import PastedNotes
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import press

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key
PAGE = (
    "# IFLA 2026\n\n- Ana Silva: newspapers\n- Ruth Goldberg (YIVO): posters, and a long story\n"
    "- Li Wei: chess\n"
)


@pytest.fixture
def editor(
    journal: Journal, theme: Theme, tasks: Tasks, page: QWidget, english: None
) -> EntryEditor:
    people.add_person(journal, "Ana Silva")
    editor = EntryEditor(journal, theme, tasks, "jot", collapsed=False, parent=page)
    editor.resize(600, 300)
    editor.show()
    editor.focus_text()
    return editor


def paste(text: str, editor: EntryEditor) -> None:
    QApplication.clipboard().setText(text)
    editor.prose.paste()


def opened(qtbot: QtBot, editor: EntryEditor) -> PastedNotes:
    pasting = editor.pasting
    assert pasting is not None
    paste(PAGE, editor)
    qtbot.waitUntil(lambda: pasting.offer is not None and pasting.offer.isVisible())
    dialog = pasting.open_notes()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def texts(journal: Journal) -> list[str]:
    return sorted(line.text for line in entries.first_page(journal, EntryFilter()))


def test_a_page_is_offered_as_notes_and_a_sentence_is_not(
    editor: EntryEditor, qtbot: QtBot
) -> None:
    pasting = editor.pasting
    assert pasting is not None
    paste("Coffee with Ana Silva, and then a walk along the river.\nIt rained.", editor)
    paste(PAGE, editor)
    qtbot.waitUntil(lambda: pasting.offer is not None and pasting.offer.isVisible())
    assert pasting.offer is not None
    assert pasting.offer.accessibleName() == "These look like 4 notes."
    pasting.offer.one.click()
    assert not pasting.offer.isVisible()
    assert editor.prose.hasFocus()


def test_all_are_kept_by_one_key_and_taken_back_in_one_step(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    dialog = opened(qtbot, editor)
    press(dialog.rows[0], Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert texts(journal) == [
        "Ana Silva: newspapers",
        "Li Wei: chess",
        "Ruth Goldberg (YIVO): posters, and a long story",
    ]
    assert editor.prose.text() == ""
    assert people.find_by_name(journal, "Ruth Goldberg")[0].line == "YIVO"
    journal.undo()
    assert texts(journal) == []


def test_what_is_left_out_stays_in_the_box_as_a_draft(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    dialog = opened(qtbot, editor)
    press(dialog.rows[0], Key.Key_Down)
    assert dialog.rows[1].hasFocus()
    press(dialog.rows[1], Key.Key_Delete)
    assert dialog.keep.text() == "Keep 2 notes"
    dialog.keep.click()
    assert "Ruth Goldberg (YIVO): posters" in editor.prose.text()
    assert "IFLA 2026" in editor.prose.text()
    editor.flush()
    assert "Ruth Goldberg" in str(drafts.load_draft(journal, "jot"))
    assert len(texts(journal)) == 2


def test_the_end_of_a_very_long_page_stays_in_the_box(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    pasting = editor.pasting
    assert pasting is not None
    editor.prose.setPlainText(PAGE + "word " * 20_000 + "\n\n- Bea Costa: TAIL")
    dialog = pasting.open_notes()
    assert dialog.rows[-1].is_out
    dialog.keep.click()
    assert editor.prose.text().endswith("- Bea Costa: TAIL")
    assert "TAIL" not in " ".join(texts(journal))


def test_a_note_is_joined_with_the_one_above_by_a_key(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    dialog = opened(qtbot, editor)
    press(dialog.rows[2], Key.Key_J)
    assert len(dialog.rows) == 2 and dialog.rows[1].hasFocus()
    dialog.keep.click()
    (joined,) = [text for text in texts(journal) if "chess" in text]
    assert "posters" in joined


def test_a_note_joined_with_the_one_above_is_seen_whole(editor: EntryEditor, qtbot: QtBot) -> None:
    dialog = opened(qtbot, editor)
    dialog.resize(dialog.width(), 420)
    for row in dialog.rows[:-1]:
        press(row, Key.Key_Down)
    press(dialog.rows[-1], Key.Key_J)
    joined = dialog.rows[-1]
    qtbot.waitUntil(lambda: joined.visibleRegion().boundingRect() == joined.rect())


def test_pointing_at_a_name_says_whom_it_is_taken_for(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    people.add_person(journal, "Ruth Goldburg", line="YIVO")
    people.add_person(journal, "Li Wei", line="Beijing")
    people.add_person(journal, "Li Wei", line="Leiden")
    dialog = opened(qtbot, editor)
    tips = [next(iter(row.chips.values())).toolTip() for row in dialog.rows]
    assert "“Ana Silva” is taken to be Ana Silva." in tips[0]
    assert "“Ruth Goldberg” is taken to be Ruth Goldburg, YIVO." in tips[1]
    assert "Several people may be “Li Wei”." in tips[2]


def test_cancelling_keeps_nothing_and_loses_nothing(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    dialog = opened(qtbot, editor)
    press(dialog.rows[0], Key.Key_Escape)
    assert texts(journal) == []
    assert editor.prose.text().strip() == PAGE.strip()


def test_one_of_several_of_a_name_is_asked_for_before_anything_is_kept(
    editor: EntryEditor, journal: Journal, qtbot: QtBot
) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto")
    dialog = opened(qtbot, editor)
    dialog.keep.click()
    chip = dialog.rows[0].first_unsure()
    assert texts(journal) == [] and chip is not None and chip.hasFocus()
    menu = chip.open_menu()
    next(each for each in menu.actions() if "Porto" in each.text()).trigger()
    menu.close()
    dialog.keep.click()
    (line,) = [
        each for each in entries.first_page(journal, EntryFilter()) if "newspapers" in each.text
    ]
    assert entries.draft_of(journal, line.id).people == (other,)
