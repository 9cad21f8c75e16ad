"""What can be done everywhere in the window, as a table: words, keys, icon, who does it."""

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.translating import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


class ActionSpec(NamedTuple):
    """One action: its words, the object that does it by the method called `id`, keys, icon.

    offered lists it in Find anything.
    """

    id: str
    by: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    offered: bool = True


# There ⌘H hides every program, F11 shows the desktop, and Option with an arrow goes by words.
MACOS_KEYS = {
    "go_back": ("Ctrl+[", "Back"),
    "go_forward": ("Ctrl+]", "Forward"),
    "redo": ("Ctrl+Shift+Z",),
    "show_history": ("Ctrl+Y",),
    "toggle_full_screen": ("Meta+Ctrl+F",),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("jot", "desk", QT_TRANSLATE_NOOP("Actions", "Jot something down"),
               "pencil-simple-line", ("Ctrl+N",)),
    ActionSpec("find", "desk", QT_TRANSLATE_NOOP("Actions", "Find anything"),
               "magnifying-glass", ("Ctrl+K",), offered=False),
    ActionSpec("search_page", "desk", QT_TRANSLATE_NOOP("Actions", "Search this page"),
               "magnifying-glass", ("Ctrl+F",), offered=False),
    ActionSpec("go_back", "desk", QT_TRANSLATE_NOOP("Actions", "Back"),
               "arrow-left", ("Alt+Left", "Back"), offered=False),
    ActionSpec("go_forward", "desk", QT_TRANSLATE_NOOP("Actions", "Forward"),
               "arrow-right", ("Alt+Right", "Forward"), offered=False),
    ActionSpec("undo", "desk", QT_TRANSLATE_NOOP("Actions", "Undo"),
               "arrow-u-up-left", ("Ctrl+Z",)),
    ActionSpec("redo", "desk", QT_TRANSLATE_NOOP("Actions", "Redo"),
               "arrow-u-up-right", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("add_person", "desk", QT_TRANSLATE_NOOP("Actions", "New person"),
               "user-plus", ("Ctrl+Shift+N",)),
    ActionSpec("add_gathering", "desk", QT_TRANSLATE_NOOP("Actions", "New gathering"),
               "tent", ("Ctrl+Shift+G",)),
    ActionSpec("choose_import", "chores", QT_TRANSLATE_NOOP("Actions", "Import address book…"),
               "download-simple", ("Ctrl+Shift+I",)),
    ActionSpec("export", "chores", QT_TRANSLATE_NOOP("Actions", "Export everything…"), "export"),
    ActionSpec("back_up", "chores", QT_TRANSLATE_NOOP("Actions", "Back up…"), "copy"),
    ActionSpec("show_history", "chores", QT_TRANSLATE_NOOP("Actions", "History of changes…"),
               "clock", ("Ctrl+H",)),
    ActionSpec("rename_journal", "chores", QT_TRANSLATE_NOOP("Actions", "Name this journal…"),
               "tag"),
    ActionSpec("new_journal", "chores", QT_TRANSLATE_NOOP("Actions", "New journal…"), "plus"),
    ActionSpec("open_journal", "chores", QT_TRANSLATE_NOOP("Actions", "Open journal…"),
               "folder-open", ("Ctrl+O",)),
    ActionSpec("show_example", "chores", QT_TRANSLATE_NOOP("Actions", "Look at an example"),
               "leaf"),
    ActionSpec("blur", "desk", QT_TRANSLATE_NOOP("Actions", "Blur names and text"),
               "eye-slash", ("F9",)),
    ActionSpec("toggle_full_screen", "window", QT_TRANSLATE_NOOP("Actions", "Full screen"),
               "monitor", ("F11",)),
    ActionSpec("show_settings", "desk", QT_TRANSLATE_NOOP("Actions", "Settings"),
               "gear-six", ("Ctrl+,",)),
    ActionSpec("show_shortcuts", "chores", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
               "question", ("F1",)),
    ActionSpec("show_about", "chores", QT_TRANSLATE_NOOP("Actions", "About Kith"), "info"),
    ActionSpec("close", "window", QT_TRANSLATE_NOOP("Actions", "Quit"), "x", ("Ctrl+Q",)),
)  # fmt: skip


def for_macos(specs: Iterable[ActionSpec]) -> tuple[ActionSpec, ...]:
    """Return the actions with the keys that they have on macOS."""
    return tuple(spec._replace(keys=MACOS_KEYS.get(spec.id, spec.keys)) for spec in specs)


if sys.platform == "darwin":
    ACTIONS = for_macos(ACTIONS)
FIRST_KEYS = {spec.id: spec.keys[0] for spec in ACTIONS if spec.keys}


def say(spec: ActionSpec) -> str:
    """Return the words of an action in the language of the window."""
    return QCoreApplication.translate(CONTEXT, spec.text)


def first_keys(spec: ActionSpec) -> str:
    """Return the first shortcut as this system writes it, "" for none."""
    return show_keys(spec.keys[0]) if spec.keys else ""


def show_keys(keys: str) -> str:
    """Return a shortcut such as "Ctrl+K" as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def make_actions(
    window: QWidget, performers: Mapping[str, Callable[[], QObject]]
) -> dict[str, QAction]:
    """Make every action of the table, add it to the window, and join it to who does it.

    A performer is asked for when its first action is wanted.
    """
    made = {}
    for spec in ACTIONS:
        action = QAction(say(spec), window)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(_act, performers[spec.by], spec.id))
        window.addAction(action)
        made[spec.id] = action
    return made


def _act(performer: Callable[[], QObject], name: str, _checked: bool = False) -> None:
    getattr(performer(), name)()
