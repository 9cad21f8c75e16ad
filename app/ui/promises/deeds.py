"""What can be done with the rows of the Promises page: words, and one key for each."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.translating import QT_TRANSLATE_NOOP

CONTEXT = "Promises"


class Deed(NamedTuple):
    """Something to do with the rows that are chosen, by its key or in the menu.

    is_for_one asks for a single row; parted puts a line before it in the menu.
    """

    id: str
    words: str
    key: str
    is_for_one: bool = False
    parted: bool = False


GO = Deed("go", QT_TRANSLATE_NOOP("Promises", "Go to the person"), "Return", True, True)
OPEN = Deed("open", QT_TRANSLATE_NOOP("Promises", "Open the entry"), "O", True)
EDIT = Deed("edit", QT_TRANSLATE_NOOP("Promises", "Change the words…"), "E", True, True)
DELETE = Deed("delete", QT_TRANSLATE_NOOP("Promises", "Delete"), "Del", parted=True)
REOPEN = Deed("reopen", QT_TRANSLATE_NOOP("Promises", "Open again"), "B")
PROMISED = (
    Deed("keep", QT_TRANSLATE_NOOP("Promises", "Kept"), "K"),
    Deed("keep_on", QT_TRANSLATE_NOOP("Promises", "Kept on…"), "Shift+K"),
    Deed("release", QT_TRANSLATE_NOOP("Promises", "Let go of, as we agreed"), "L"),
    Deed("renew", QT_TRANSLATE_NOOP("Promises", "Agreed anew for…"), "R"),
    Deed("snooze", QT_TRANSLATE_NOOP("Promises", "Put off until…"), "S"),
    Deed("wake", QT_TRANSLATE_NOOP("Promises", "No longer put off"), "W"),
    Deed("due", QT_TRANSLATE_NOOP("Promises", "Due…"), "D"),
    REOPEN,
    EDIT,
    Deed("history", QT_TRANSLATE_NOOP("Promises", "How it was agreed"), "H", True),
    GO,
    OPEN,
    DELETE,
)
HELPING = (
    Deed("gave", QT_TRANSLATE_NOOP("Promises", "Gave…"), "G", True),
    Deed("offered", QT_TRANSLATE_NOOP("Promises", "Offered…"), "F", True),
    Deed("no_longer", QT_TRANSLATE_NOOP("Promises", "No longer"), "N"),
    REOPEN,
    EDIT,
    GO,
    OPEN,
    DELETE,
)
INTRODUCING = (
    Deed("first", QT_TRANSLATE_NOOP("Promises", "Whether the first agrees"), "1", True),
    Deed("second", QT_TRANSLATE_NOOP("Promises", "Whether the second agrees"), "2", True),
    Deed("make", QT_TRANSLATE_NOOP("Promises", "Made…"), "M", True),
    Deed("outcome", QT_TRANSLATE_NOOP("Promises", "What came of it…"), "C", True),
    Deed("rest", QT_TRANSLATE_NOOP("Promises", "Let it rest"), "L"),
    REOPEN,
    EDIT,
    GO,
    OPEN,
    DELETE,
)


def say(deed: Deed) -> str:
    """Return the words of a deed in the language of the window."""
    return QCoreApplication.translate(CONTEXT, deed.words)


def every_key() -> Iterator[tuple[str, str]]:
    """Yield words and key of everything that can be done, each once, for the list of keys."""
    for deed in dict.fromkeys((*PROMISED, *HELPING, *INTRODUCING)):
        yield say(deed), deed.key


def key_of(event: QKeyEvent) -> str:
    """Return the keys pressed as the table of deeds writes them; either Enter is “Return”."""
    key = Qt.Key(event.key())
    key = Qt.Key.Key_Return if key == Qt.Key.Key_Enter else key
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString()


def say_keys(deed: Deed) -> str:
    """Return the key of a deed as this system writes it."""
    return QKeySequence(deed.key).toString(QKeySequence.SequenceFormat.NativeText)
