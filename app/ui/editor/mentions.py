"""Offers names while one types @ or #, and writes the chosen one into the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.domain.names import fold, tidy
from app.ui.editor.doubles import Doubles
from app.ui.editor.manuscript import Manuscript
from app.ui.editor.offers import find_typed, is_new_name, offer_people, offer_tags
from app.ui.editor.prose import Prose
from app.ui.editor.units import to_units
from app.ui.editor.whom import Whom
from app.ui.editor.written import Ref
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.editor.suggestions import Suggestion, SuggestionSheet


class Mentions(QObject):
    """Watches a text; the manuscript learns of everything chosen, and then `chosen` comes."""

    chosen = Signal()

    def __init__(
        self, prose: Prose, theme: Theme, whom: Whom, manuscript: Manuscript, doubles: Doubles
    ) -> None:
        super().__init__(prose)
        self._prose, self._theme, self._whom, self._manuscript = prose, theme, whom, manuscript
        self._doubles = doubles
        self._start, self._sign = 0, "@"
        self._refused = (-1, "")  # words that need no more offers, and where they stand
        self._shown: tuple[int, str, str] | None = None
        self._sheet: SuggestionSheet | None = None
        prose.textChanged.connect(self.look)
        prose.cursorPositionChanged.connect(self._follow)
        doubles.answered.connect(self._look_again)
        prose.installEventFilter(self)

    @property
    def sheet(self) -> "SuggestionSheet":
        """The list on offer, made with the first sign."""
        if self._sheet is None:
            from app.ui.editor.suggestions import SuggestionSheet

            self._sheet = SuggestionSheet(self._theme, self.tr("Names"), self._prose)
            self._sheet.picked.connect(self._pick)
        return self._sheet

    def is_open(self) -> bool:
        """Return whether names are on offer."""
        return self._sheet is not None and self._sheet.isVisible()

    def close(self) -> None:
        """Offer nobody."""
        if self._sheet is not None:
            self._sheet.hide()

    def look(self) -> None:
        """Offer those whose names begin as what stands after the sign before the cursor."""
        typed = self._typed()
        if self.is_open() and typed == self._shown:
            return  # the text was only coloured
        self._shown = typed
        rows = self._rows(*typed[1:]) if typed and self._is_wanted(typed) else []
        if typed and rows:
            self._start, self._sign = typed[:2]
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
            self._refuse()
            self.close()
        else:
            return False
        return True

    def _take_row(self, row: "Suggestion | None", goes_on: bool) -> bool:
        """Take a row; Enter after a whole name that is known ends the line as well."""
        is_whole = goes_on and row is not None and self._is_whole(row)
        self._pick(row)
        if is_whole:
            self._prose.textCursor().deletePreviousChar()
        return not is_whole

    def _is_whole(self, row: "Suggestion") -> bool:
        typed, tagged = self._typed(), self._whom.tagged
        if typed is None:
            return False
        if typed[1] == "@":
            return row.key > 0 and typed[2] == row.name
        is_known = tagged.is_gathering(typed[2]) or tagged.is_circle(typed[2])
        return is_known and fold(row.name).startswith(fold(typed[2]))

    def _refuse(self) -> None:
        if typed := self._typed():
            self._refused = typed[0], typed[2]

    def _follow(self) -> None:
        """Close where the cursor has left the name."""
        if self.is_open() and self._typed() is None:
            self.close()

    def _look_again(self) -> None:
        """More is known: show it, whichever row was gone to."""
        if self.is_open():
            self._shown = None
            row = self.sheet.view.currentIndex().row()
            self.look()
            self.sheet.view.step(row if self.is_open() else 0)

    def _is_wanted(self, typed: tuple[int, str, str]) -> bool:
        place, refused = self._refused
        is_refused = typed[0] == place and typed[2].startswith(refused)
        return self._prose.hasFocus() and not is_refused

    def _typed(self) -> tuple[int, str, str] | None:
        """The place of the sign before the cursor, the sign, and what was typed after it."""
        before = self._prose.text()[: self._prose.cursor_index()]
        start = before.rfind("\n") + 1
        found = find_typed(before[start:])
        if found is None or self._prose.textCursor().hasSelection():
            return None
        return start + found[0], found[1], found[2]

    def _rows(self, sign: str, words: str) -> "list[Suggestion]":
        if sign == "#":
            return offer_tags(self._whom, words)
        rows = offer_people(self._whom, words)
        if [row.key < 0 for row in rows] == [True] and is_new_name(tidy(words)):
            self._doubles.ask(tidy(words))
        return rows

    def _pick(self, row: "Suggestion | None") -> None:
        if row is None:
            return
        self._refused = (self._start, row.name)
        end = self._prose.cursor_index()
        if self._sign == "#":
            self._manuscript.take_tag(row.name, row.key)
            self._prose.insert_name(self._start, end, f"#{row.name}")
        else:
            self._manuscript.refs[row.key] = Ref(row.key, row.name, row.line)
            self._prose.insert_person(self._start, end, row.key, row.name)
        self.close()
        self.chosen.emit()

    def _place(self, start: int) -> QRect:
        cursor = QTextCursor(self._prose.document())
        cursor.setPosition(to_units(self._prose.text(), start))
        rect = self._prose.cursorRect(cursor)
        viewport = self._prose.viewport()
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())
