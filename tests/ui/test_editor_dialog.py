"""The dialog of one entry: read, change, give up, delete; the ways to the people in it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, EntryFilter
from app.errors import NotFound
from app.journal import drafts, entries, people
from app.journal.journal import Journal
from app.ui.dialogs.entry_dialog import EntryDialog, NameButton
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.buttons import QuietButton
from tests.ui.writing import ana, press, type_into

__all__ = ["ana"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Open = Callable[[], EntryDialog]


@pytest.fixture
def entry(journal: Journal, ana: int) -> int:
    return entries.save_entry(journal, EntryDraft((ana,), "2026-09-24", "tea"))


@pytest.fixture
def open_dialog(
    journal: Journal, theme: Theme, tasks: Tasks, page: QWidget, entry: int
) -> Iterator[Open]:
    opened: list[EntryDialog] = []

    def open_one() -> EntryDialog:
        dialog = EntryDialog(journal, theme, tasks, entry, page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.open()
        opened.append(dialog)
        return dialog

    yield open_one
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()


def test_the_day_and_the_people_stand_above_the_text(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    assert dialog.windowTitle() == "Thursday, 24 September"
    names = dialog.findChildren(NameButton)
    assert [name.text() for name in names] == ["Ana Silva"]
    qtbot.waitUntil(dialog.editor.prose.hasFocus)


def test_a_name_leads_to_the_person(open_dialog: Open, ana: int, qtbot: QtBot) -> None:
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.people_opened) as opened:
        dialog.findChildren(NameButton)[0].click()
    assert opened.args == [ana]
    assert not dialog.isVisible()


def test_keep_saves_and_closes(
    journal: Journal, open_dialog: Open, entry: int, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    type_into(dialog.editor.prose, " and cake")
    with qtbot.waitSignal(dialog.saved) as saved:
        press(dialog.editor.prose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [entry]
    assert not dialog.isVisible()
    assert entries.entry(journal, entry).text == "tea and cake"
    assert journal.history()[0].label == "Edit entry about Ana Silva"


def test_escape_keeps_the_changes_as_a_draft(
    journal: Journal, open_dialog: Open, entry: int
) -> None:
    dialog = open_dialog()
    type_into(dialog.editor.prose, " and cake")
    press(dialog.editor.prose, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert entries.entry(journal, entry).text == "tea"
    again = open_dialog()
    assert again.editor.prose.text() == "tea and cake"
    assert again.editor.restored.isVisible()
    assert again.discard.isEnabled()
    again.discard.click()
    assert again.editor.prose.text() == "tea"
    assert drafts.drafts(journal) == {}


def test_the_entry_is_deleted_with_its_draft_and_can_be_had_back(
    journal: Journal, open_dialog: Open, entry: int, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    type_into(dialog.editor.prose, " and cake")
    delete = next(b for b in dialog.findChildren(QuietButton) if b.text() == "Delete entry")
    with qtbot.waitSignal(dialog.deleted) as deleted:
        delete.click()
    assert deleted.args == [entry]
    assert entries.first_page(journal, EntryFilter()) == []
    assert drafts.drafts(journal) == {}
    journal.undo()
    assert entries.entry(journal, entry).text == "tea"


def test_an_entry_that_is_gone_is_told_by_its_own_kind_of_trouble(
    journal: Journal, theme: Theme, tasks: Tasks, entry: int
) -> None:
    entries.delete_entries(journal, [entry])
    with pytest.raises(NotFound):
        EntryDialog(journal, theme, tasks, entry)


def test_many_people_push_nothing_out_of_the_dialog(
    journal: Journal, open_dialog: Open, entry: int, qtbot: QtBot
) -> None:
    ids = [people.add_person(journal, f"Annegret Freifrau von Schwarzenfeld {n}") for n in range(9)]
    entries.save_entry(journal, EntryDraft(tuple(ids), "2026-09-24", "tea", id=entry))
    dialog = open_dialog()
    names = dialog.findChildren(NameButton)

    def lowest() -> int:
        return max(name.mapTo(dialog, name.rect().bottomLeft()).y() for name in names)

    qtbot.waitUntil(lambda: 200 < lowest() < dialog.editor.geometry().top())
    editor = dialog.editor.geometry()
    assert editor.bottom() < dialog.discard.mapTo(dialog, dialog.discard.rect().topLeft()).y()
