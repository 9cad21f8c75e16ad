"""What hangs on an entry: learned, promised, exchanged; each kept as a record of its own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.editor import facts
from app.ui.editor.day_popup import DayPopup
from app.ui.editor.written import Child
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import (
    Make,
    ana,
    choose,
    editor,
    kept,
    make_editor,
    offered,
    open_popup,
    press,
    type_into,
)

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def add(editor: EntryEditor, sort: str, text: str) -> None:
    """Choose a sort from the menu, write its line, and leave it with Enter."""
    editor.body.chips.open_add()
    choose(sort)
    assert editor.body.form.line.hasFocus()
    type_into(editor.body.form.line, text + "\n")


def test_everything_can_be_added_from_the_menu_and_is_kept_as_records(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva, a walk.")
    for sort in facts.sorts():
        add(editor, sort.text, f"words of {sort.text}")
    assert editor.keep()
    draft = kept(journal)
    expected = [
        replace(sort.empty, text=f"words of {sort.text}", person_id=ana) for sort in facts.sorts()
    ]
    children: list[Child] = [*draft.learned, *draft.promises, *draft.exchanges]
    found = [replace(child, id=None) for child in children]
    assert found == expected
    assert len(journal.history()) == 2


def test_facts_of_a_line_are_chosen_beside_it(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva and @Li, a walk.")
    editor.flush()
    body = editor.body
    body.chips.open_add()
    choose("What matters to them")
    type_into(body.form.line, "saves newspapers")
    body.form.chips["area"].click()
    choose("Work")
    body.form.chips["about"].click()
    choose("Ana Silva")
    body.form.done.emit()
    body.chips.open_add()
    choose("I asked")
    type_into(body.form.line, "to read our draft")
    body.form.chips["helped"].click()
    choose("They could not help")
    body.form.chips["what"].click()
    choose("Advice")
    body.form.chips["sort"].click()
    assert offered() == ["I gave", "I offered", "I asked", "I received"]
    assert editor.keep()
    draft = kept(journal)
    assert [replace(x, id=None) for x in draft.learned] == [
        LearnedDraft("saves newspapers", area="work", person_id=ana)
    ]
    assert [replace(x, id=None, person_id=None) for x in draft.exchanges] == 2 * [
        ExchangeDraft("asked", "to read our draft", "advice", False)
    ]


def test_from_the_words_of_a_line_tab_leads_to_its_own_facts_first(
    editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva and @Li, a walk.")
    editor.body.chips.open_add()
    choose("I asked")
    form = editor.body.form
    type_into(form.line, "lend me a drill")
    stops = [*(form.chips[name] for name in ("sort", "what", "helped", "about"))]
    seen = []
    for _ in range(len(stops) + 3):
        press(editor.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(editor.window().focusWidget())
    assert seen == [*stops, form.remove, form.close_button, editor.body.depths.words[0]]


def test_whether_they_could_help_may_be_not_known_yet(editor: EntryEditor, ana: int) -> None:
    type_into(editor.prose, "@Ana Silva, a walk.")
    add(editor, "I asked", "lend me a drill")
    editor.body.chips.children_shown.chips[0].click()
    helped = editor.body.form.chips["helped"]
    assert helped.text() == "Could they help?"
    helped.click()
    assert offered() == ["They could help", "They could not help", "Not known yet"]


def test_a_promise_has_a_day_that_can_be_taken_back(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva, a walk.")
    body = editor.body
    body.chips.open_add()
    choose("I promised")
    type_into(body.form.line, "send the list")
    due = body.form.chips["due"]
    due.click()
    popup = open_popup(DayPopup)
    popup.line.setText("2026-10-16")
    press(popup.line, Qt.Key.Key_Return)
    chip = body.chips.chip_of(editor.written.promises[0])
    assert chip is not None
    assert chip.text() == "send the list · Fri 16 Oct"
    press(due, Qt.Key.Key_Delete)
    assert editor.written.promises == [PromiseDraft("send the list")]


def test_about_somebody_new_it_reaches_that_person(journal: Journal, editor: EntryEditor) -> None:
    type_into(editor.prose, "@Li and @Uma, a walk.")
    body = editor.body
    editor.flush()
    body.chips.open_add()
    choose("They promised")
    type_into(body.form.line, "to call")
    body.form.chips["about"].click()
    choose("Uma")
    assert editor.keep()
    promise = kept(journal).promises[0]
    assert promise.person_id is not None
    assert people.person(journal, promise.person_id).name == "Uma"


def test_a_line_left_empty_goes_away_and_is_never_kept(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    type_into(editor.prose, "@Ana Silva, a walk.")
    editor.body.chips.open_add()
    choose("Good news")
    assert not editor.keep()
    press(editor.body.form.line, Qt.Key.Key_Escape)
    assert editor.written.children() == []
    assert not editor.body.form.isVisible()
    assert editor.prose.hasFocus()
    assert editor.keep()


def test_a_line_is_opened_again_changed_and_taken_away(editor: EntryEditor) -> None:
    add(editor, "Good news", "a grant")
    add(editor, "I gave", "an hour")
    body = editor.body
    body.chips.children_shown.chips[0].click()
    assert body.form.line.text() == "a grant"
    type_into(body.form.line, " came")
    assert editor.written.learned[0].text == "a grant came"
    body.form.remove.click()
    assert [child.text for child in editor.written.children()] == ["an hour"]
    press(body.chips.children_shown.chips[0], Qt.Key.Key_Backspace)
    assert editor.written.children() == []


def test_a_line_about_somebody_no_longer_there_is_about_everybody(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    li = people.add_person(journal, "Li")
    entry = entries.save_entry(
        journal,
        EntryDraft((ana, li), "2026-10-01", "tea", learned=(LearnedDraft("x", person_id=ana),)),
    )
    editor = make_editor(f"entry:{entry}", entry_id=entry)
    editor.focus_text()
    editor.written.people.remove(ana)
    editor.body.changed.emit()
    assert editor.keep()
    assert [x.person_id for x in entries.draft_of(journal, entry).learned] == [li]
