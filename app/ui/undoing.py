"""Lets Ctrl+Z reach the journal where the field with the keyboard has nothing to undo."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

FIELDS = (QTextEdit, QPlainTextEdit, QLineEdit)


class FieldUndo(QObject):
    """Watches the one field that has the keyboard: fields claim Ctrl+Z even when empty."""

    def __init__(self, qt: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        qt.focusChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            return not has_step(watched, "Undo")
        if event.matches(QKeySequence.StandardKey.Redo):
            return not has_step(watched, "Redo")
        return False

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, FIELDS):
            old.removeEventFilter(self)
        if isinstance(new, FIELDS):
            new.installEventFilter(self)


def has_step(field: QObject, step: str) -> bool:
    """Return whether a field has typing of its own to undo ("Undo") or make again ("Redo")."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if step == "Undo" else field.isRedoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        document = field.document()
        return document.isUndoAvailable() if step == "Undo" else document.isRedoAvailable()
    return False
