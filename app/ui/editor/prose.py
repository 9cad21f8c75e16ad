"""The text of an entry while it is written: Markdown keys, and whom each @ was chosen to be."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from app.domain.markup import next_line_start
from app.ui.editor.units import to_index, to_units
from app.ui.theme import S16, Theme
from app.ui.widgets.growing import GrowingText
from app.ui.widgets.overlay_bar import OverlayBar

PERSON = QTextFormat.Property.UserProperty + 1
LEFT = QTextFormat.Property.UserProperty + 2
CLOSING = ".,;:!?)’'\"”"
MOST_LINES = 12
MARGIN = S16  # beside the words, where the scroll bar lies
WRAPS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}
OWN_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Prose(GrowingText):
    """A growing text without a box of its own, but with the margin at its sides.

    An undo or redo that the text itself has nothing for is left to the window. used comes when
    somebody goes to the text by key or click, not when the window alone becomes active.
    """

    used = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        self._room = self._below = 0
        super().__init__(theme, placeholder, max_lines=MOST_LINES, plain=True, parent=parent)
        self._space_after: int | None = None
        self._leaves = False
        self._bar: OverlayBar | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._make_bar)
        self.textChanged.connect(self._choose_direction)
        self._choose_direction()

    def set_room(self, height: int) -> None:
        """Fill a height in pixels even with little text, and use it all before scrolling."""
        line = self._theme.line("prose")
        self._room = max(height, line)
        self._set_margins(MARGIN, 0, MARGIN, self._room % line)  # no line is cut
        self._fit()

    def set_room_below(self, height: int) -> None:
        """Leave a height in pixels free under the text."""
        if height != self._below:
            self._below = height
            self._fit()

    def marks(self) -> dict[int, int]:
        """Return the id that was chosen for each @, by its place in the text."""
        text, found = self.text(), dict[int, int]()
        at = text.find("@")
        while at >= 0:
            if person := int(self._property_at(to_units(text, at), PERSON) or 0):
                found[at] = person
            at = text.find("@", at + 1)
        return found

    def left_lines(self) -> list[int]:
        """Return a place in each line that shall stay text."""
        found, text, block = list[int](), self.text(), self.document().begin()
        while self._leaves and block.isValid():
            start = block.position()
            places = (at for at in range(block.length() - 1) if self._property_at(start + at, LEFT))
            found += [to_index(text, start + at) for at in islice(places, 1)]
            block = block.next()
        return found

    def set_content(self, text: str, marks: dict[int, int], left: Sequence[int] = ()) -> None:
        """Show a text with its choices; nothing before it can be brought back by undo."""
        self.set_text(text)
        self.document().setUndoRedoEnabled(False)
        for at, person in marks.items():
            self._set_property(to_units(text, at), PERSON, person)
        for at in left:
            self._set_property(to_units(text, at), LEFT, True)
        self._leaves = bool(left)
        self.document().setUndoRedoEnabled(True)

    def leave_line(self, start: int) -> None:
        """Let the line that begins there be text, whatever its first word means."""
        self._leaves = True
        self._set_property(to_units(self.text(), start), LEFT, True)

    def go_to(self, index: int) -> None:
        """Put the cursor before the character of this number."""
        cursor = self.textCursor()
        cursor.setPosition(to_units(self.text(), index))
        self.setTextCursor(cursor)

    def put(self, start: int, end: int, words: str) -> None:
        """Write words in the place of text[start:end], and go on after them."""
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(to_units(text, start))
        cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words, QTextCharFormat())
        self.setTextCursor(cursor)

    def cursor_index(self) -> int:
        """Return the number of the character before which the cursor stands."""
        return to_index(self.text(), self.textCursor().position())

    def insert_person(self, start: int, end: int, person: int, name: str) -> None:
        """Write a chosen name in the place of text[start:end], ready to write on after it."""
        self.insert_name(start, end, f"@{name}", _format_of(person))

    def insert_name(
        self, start: int, end: int, words: str, form: QTextCharFormat | None = None
    ) -> None:
        """Write words in the place of text[start:end], with a space where one is wanted."""
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(to_units(text, start))
        cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.insertText(words, form or QTextCharFormat())
        follows = text[end : end + 1]
        if not follows or not (follows.isspace() or follows in CLOSING):
            cursor.insertText(" ", QTextCharFormat())
            self._space_after = cursor.position()
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def remove_marks(self, places: list[tuple[int, int]]) -> None:
        """Take the @ away before these names; their words stay."""
        text = self.text()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for start, end in reversed(places):
            cursor.setPosition(to_units(text, start))
            cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text[start + 1 : end], QTextCharFormat())
        cursor.endEditBlock()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._leaves_to_window(event):
                event.ignore()
                return False
            if _wrap_of(event):
                event.accept()
                return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file dropped here is meant for the window."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.used.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.used.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        space, self._space_after = self._space_after, None
        if sign := _wrap_of(event):
            self._wrap(sign)
        elif self._is_plain_enter(event) and self._goes_on():
            pass
        else:
            if event.text() and event.text() in CLOSING and space == self.textCursor().position():
                self.textCursor().deletePreviousChar()
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._choose_direction()

    def _make_bar(self, least: int, most: int) -> None:
        """Make the bar with the first text that is longer than its box."""
        if self._bar is None and most > least:
            self._bar = OverlayBar(self)

    def _choose_direction(self) -> None:
        """Begin where the window begins; what is written then finds its own direction."""
        option = self.document().defaultTextOption()
        auto, own = Qt.LayoutDirection.LayoutDirectionAuto, self.layoutDirection()
        wanted = own if self.document().isEmpty() else auto
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            self.document().setDefaultTextOption(option)

    def _restyle(self) -> None:
        super()._restyle()
        self._set_margins(MARGIN, 0, MARGIN, 0)

    def _wanted_height(self) -> int:
        return self._room or super()._wanted_height() + self._below

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Undo and redo are the journal's only where nothing was written in the box itself."""
        document = self.document()
        has_own = document.isUndoAvailable() or document.isRedoAvailable()
        return not has_own and any(event.matches(key) for key in OWN_STEPS)

    def _is_plain_enter(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return is_enter and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )

    def _goes_on(self) -> bool:
        """Continue the list or quote in which the cursor stands; False where there is none."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        line = cursor.block().text()
        start = next_line_start(line)
        if start is None or cursor.positionInBlock() < len(start.rstrip()):
            return False
        if start:
            cursor.insertText("\n" + start)
        else:
            cursor.movePosition(
                QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _wrap(self, sign: str) -> None:
        """Put signs around what is selected, or take them away where they are."""
        cursor = self.textCursor()
        words, start = cursor.selectedText(), cursor.selectionStart()
        if not words:
            cursor.insertText(sign + sign)
            cursor.setPosition(start + len(sign))
        else:
            cursor.insertText(_wrapped(words, sign))
            end = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _property_at(self, units: int, key: int) -> Any:
        cursor = QTextCursor(self.document())
        cursor.setPosition(units + 1)
        return cursor.charFormat().property(key)

    def _set_property(self, units: int, key: int, value: object) -> None:
        cursor, form = QTextCursor(self.document()), QTextCharFormat()
        form.setProperty(key, value)
        cursor.setPosition(units)
        cursor.setPosition(units + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def _wrapped(words: str, sign: str) -> str:
    is_other = sign == "*" and words.startswith("**") and not words.startswith("***")
    is_wrapped = len(words) > 2 * len(sign) and words.startswith(sign) and words.endswith(sign)
    if is_wrapped and not is_other:
        return words[len(sign) : -len(sign)]
    return f"{sign}{words}{sign}"


def _format_of(person: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setProperty(PERSON, person)
    return form


def _wrap_of(event: QKeyEvent) -> str:
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return ""
    return WRAPS.get(Qt.Key(event.key()), "")
