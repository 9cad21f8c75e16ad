"""Offers people while one types @ and a name, and writes the chosen one into the text."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.domain.jot import find_mentions
from app.domain.names import fold, tidy
from app.domain.people import PersonLine
from app.ui.editor.manuscript import Manuscript
from app.ui.editor.prose import Prose
from app.ui.editor.units import to_units
from app.ui.editor.whom import Whom
from app.ui.editor.written import Ref, make_new_ref
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.editor.suggestions import Suggestion, SuggestionSheet

_TYPED = r"(?<![\w@])@([^\s@][^@\n,;:!?()\"“”/\\]{0,80})$"
NEW_ICON = "user-plus"


def suggest(found: list[PersonLine], new_name: str, new_words: str) -> "list[Suggestion]":
    """Rows for people found, and for a new one where there is a name."""
    from app.ui.editor.suggestions import Suggestion

    rows = [Suggestion(p.id, p.name, p.line, name=p.name) for p in found]
    if new_name:
        ref = make_new_ref(new_name)
        words = new_words.replace("%1", new_name)
        rows.append(Suggestion(ref.id, words, icon=NEW_ICON, name=new_name))
    return rows


class Mentions(QObject):
    """Watches a text; the manuscript learns of everybody chosen, and then `chosen` comes."""

    chosen = Signal()

    def __init__(self, prose: Prose, theme: Theme, whom: Whom, manuscript: Manuscript) -> None:
        super().__init__(prose)
        self._prose, self._theme, self._whom, self._manuscript = prose, theme, whom, manuscript
        self._start = 0
        self._refused = (-1, "")  # words that need no more offers, and where they stand
        self._sheet: SuggestionSheet | None = None
        prose.textChanged.connect(self.look)
        prose.cursorPositionChanged.connect(self._follow)
        prose.installEventFilter(self)

    @property
    def sheet(self) -> "SuggestionSheet":
        """The list of people on offer, made with the first @."""
        if self._sheet is None:
            from app.ui.editor.suggestions import SuggestionSheet

            self._sheet = SuggestionSheet(self._theme, self.tr("People"), self._prose)
            self._sheet.picked.connect(self._pick)
        return self._sheet

    def is_open(self) -> bool:
        """Return whether people are on offer."""
        return self._sheet is not None and self._sheet.isVisible()

    def close(self) -> None:
        """Offer nobody."""
        if self._sheet is not None:
            self._sheet.hide()

    def look(self) -> None:
        """Offer those whose names begin as what stands after @ before the cursor."""
        typed = self._typed()
        rows = self._rows(typed[1]) if typed and self._is_wanted(*typed) else []
        if typed and rows:
            self._start = typed[0]
            self.sheet.open_at(self._place(self._start), rows)
        else:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        if not self.is_open() or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return event.type() == QEvent.Type.KeyPress and self._take_key(Qt.Key(event.key()))

    def _claim(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.sheet.view.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return self._take_row(self.sheet.view.current(), goes_on=key != Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Escape:
            typed = self._typed()
            self._refused = typed or self._refused
            self.close()
        else:
            return False
        return True

    def _take_row(self, row: "Suggestion | None", goes_on: bool) -> bool:
        """Take a row; Enter after the whole name ends the line as well."""
        typed = self._typed()
        is_whole = goes_on and row is not None and typed is not None and typed[1] == row.name
        self._pick(row)
        if is_whole:
            self._prose.textCursor().deletePreviousChar()
        return not is_whole

    def _follow(self) -> None:
        """Close where the cursor has left the name."""
        if self.is_open() and self._typed() is None:
            self.close()

    def _is_wanted(self, start: int, words: str) -> bool:
        place, refused = self._refused
        return self._prose.hasFocus() and not (start == place and words.startswith(refused))

    def _typed(self) -> tuple[int, str] | None:
        """The place of the @ before the cursor and what was typed after it."""
        before = self._prose.text()[: self._prose.cursor_index()]
        line = before[before.rfind("\n") + 1 :]
        match = re.search(_TYPED, line) if "@" in line else None
        if match is None or self._prose.textCursor().hasSelection():
            return None
        return len(before) - len(match[0]), match[1]

    def _rows(self, words: str) -> "list[Suggestion]":
        found = self._whom.complete(words)
        if words[-1].isspace():
            begun = fold(words) + " "
            found = [person for person in found if fold(person.name).startswith(begun)]
            if not found:
                return []
        name = tidy(words)
        offered = self.tr("New person “%1”") if found or self._is_name(name) else ""
        return suggest(found, name if offered else "", offered)

    def _is_name(self, words: str) -> bool:
        """True where all that was typed reads as one new name."""
        mentions = find_mentions(f"@{words}", lambda _name: False)
        return bool(mentions) and mentions[0].end == len(words) + 1

    def _pick(self, row: "Suggestion | None") -> None:
        if row is None:
            return
        self._manuscript.refs[row.key] = Ref(row.key, row.name, row.line)
        self._refused = (self._start, row.name)
        end = self._prose.cursor_index()
        self._prose.insert_person(self._start, end, row.key, row.name)
        self.close()
        self.chosen.emit()

    def _place(self, start: int) -> QRect:
        cursor = QTextCursor(self._prose.document())
        cursor.setPosition(to_units(self._prose.text(), start))
        rect = self._prose.cursorRect(cursor)
        viewport = self._prose.viewport()
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())
