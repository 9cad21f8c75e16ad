"""The keys of a debrief besides those of the box, said and done by the same table."""

from PySide6.QtCore import QCoreApplication

from app.ui.translating import QT_TRANSLATE_NOOP

BACK, LATER, ADD = "Alt+Up", "Alt+Down", "Alt+N"
_WORDS = {
    BACK: QT_TRANSLATE_NOOP("debrief", "Back"),
    LATER: QT_TRANSLATE_NOOP("debrief", "Leave for later"),
    ADD: QT_TRANSLATE_NOOP("debrief", "Add somebody you met"),
}
_ARROWS = {"Up": "↑", "Down": "↓"}


def every_key() -> list[tuple[str, str]]:
    """Return what can be done by a key, each with that key."""
    return [(words_of(keys), keys) for keys in _WORDS]


def words_of(keys: str) -> str:
    """Return what a key does."""
    return QCoreApplication.translate("debrief", _WORDS[keys])


def drawn(keys: str) -> str:
    """Return a shortcut as it stands behind a word: "Alt+↑"."""
    return "+".join(_ARROWS.get(key, key) for key in keys.split("+"))
