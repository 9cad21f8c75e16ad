"""What tests of the entry editor share: making one, typing into it, finding what it opened."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from app.domain.entries import EntryDraft, EntryFilter
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.entry_editor import EntryEditor

T = TypeVar("T", bound=QWidget)
Make = Callable[..., EntryEditor]


@pytest.fixture
def ana(journal: Journal) -> int:
    """Return somebody to write about."""
    return people.add_person(journal, "Ana Silva", line="Lisbon, newspapers")


@pytest.fixture
def make_editor(journal: Journal, theme: Theme, tasks: Tasks, page: QWidget) -> Iterator[Make]:
    """Return what makes editors on a page; they are gone before the journal closes."""
    column = QVBoxLayout(page)
    made: list[EntryEditor] = []

    def make(key: str = "jot", **facts: object) -> EntryEditor:
        editor = EntryEditor(journal, theme, tasks, key, **facts)  # type: ignore[arg-type]
        column.addWidget(editor)
        editor.show()
        made.append(editor)
        return editor

    yield make
    for editor in made:
        editor.hide()
        editor.setParent(None)
        editor.deleteLater()


@pytest.fixture
def editor(make_editor: Make) -> EntryEditor:
    """Return a jot box with the cursor in it."""
    editor = make_editor()
    editor.focus_text()
    return editor


def type_into(widget: QWidget, text: str) -> None:
    """Type any text, key by key; a line break is Enter."""
    for character in text:
        key = Qt.Key.Key_Return if character == "\n" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press one key, with modifiers."""
    pressed = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        pressed |= modifier
    QTest.keyClick(widget, key, pressed)


def open_popup(kind: type[T]) -> T:
    """Return the popup of a kind that is open."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    found = [each for each in shown if isinstance(each, kind)]
    assert len(found) == 1, found
    return found[0]


def choose(text: str) -> None:
    """Choose a line of the menu that is open, or of a menu inside it."""
    menu = open_popup(QMenu)
    action = next(each for each in actions_of(menu) if each.text() == text)
    menu.close()
    action.trigger()


def offered() -> list[str]:
    """Return the lines of the menu that is open."""
    menu = open_popup(QMenu)
    lines = [action.text() for action in actions_of(menu) if action.text()]
    menu.close()
    return lines


def actions_of(menu: QMenu) -> Iterator[QAction]:
    """Yield every line of a menu and of those inside it."""
    for action in menu.actions():
        yield action
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions_of(inner)


def kept(journal: Journal) -> EntryDraft:
    """Return the only entry of the journal, with all that hangs on it."""
    lines = entries.first_page(journal, EntryFilter())
    assert len(lines) == 1
    return entries.draft_of(journal, lines[0].id)


def names_in(journal: Journal, draft: EntryDraft) -> list[str]:
    """Return who is in an entry."""
    return [people.person(journal, person).name for person in draft.people]
