"""What Find anything shows: people, entries and the rest under headings, then actions."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.names import fold
from app.ui.translating import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
HEADING = "heading"
IN_SIGHT, BEFORE = 64, 16  # letters of a line that are surely seen; those before a late word
_WORD = re.compile(r"[^\W_]+")
SORTS = {
    "person": (QT_TRANSLATE_NOOP("Find", "People"), ""),
    "entry": (QT_TRANSLATE_NOOP("Find", "Entries"), "notebook"),
    "learned": (QT_TRANSLATE_NOOP("Find", "What I learned"), "quotes"),
    "promise": (QT_TRANSLATE_NOOP("Find", "Promises"), "bookmark-simple"),
    "follow_up": (QT_TRANSLATE_NOOP("Find", "Follow-ups"), "calendar-blank"),
    "introduction": (QT_TRANSLATE_NOOP("Find", "Introductions"), "handshake"),
    "answer": (QT_TRANSLATE_NOOP("Find", "Answers when looking back"), "question"),
    "reflection": (QT_TRANSLATE_NOOP("Find", "Intentions"), "notebook"),
    "gathering": (QT_TRANSLATE_NOOP("Find", "Gatherings"), "tent"),
    "circle": (QT_TRANSLATE_NOOP("Find", "Circles"), "users-three"),
    "action": (QT_TRANSLATE_NOOP("Find", "Do"), ""),
}


class FindRow(NamedTuple):
    """One row: a heading, a hit of some sort, or an action (whose keys stand in `day`).

    `quarter` and `prompt_key` say where an answer or an intention was written.
    """

    sort: str
    title: str
    line: str = ""
    day: str = ""
    id: int = 0
    person_id: int | None = None
    entry_id: int | None = None
    icon: str = ""
    action: str = ""
    quarter: str = ""
    prompt_key: str = ""


def with_headings(rows: Sequence[FindRow], of_people: str = "") -> list[FindRow]:
    """Part rows by sort; rows of one sort must stand together.

    of_people takes the place of the heading of people.
    """
    parted: list[FindRow] = []
    sort = ""
    for row in rows:
        if row.sort != sort:
            sort = row.sort
            words = QCoreApplication.translate("Find", SORTS[sort][0])
            heading = of_people if sort == "person" else ""
            parted.append(FindRow(HEADING, heading or words))
        parted.append(row)
    return parted


def match_actions(words: str, actions: Sequence[FindRow]) -> list[FindRow]:
    """Return the actions in which every word that was typed begins a word."""
    typed = fold(words).split()
    return [row for row in actions if typed and _begins_all(typed, fold(row.title).split())]


def _begins_all(typed: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in typed)


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Return (start, length) of the beginnings of words in text that were typed, as Qt counts.

    Accents and case aside; where folding changes the number of letters, the whole word counts.
    """
    found = _matches(text, words)
    return [(units(text[:start]), units(text[start:end])) for start, end in found]


def begin_near(text: str, words: str) -> str:
    """Return text from shortly before the first word that was typed, if that comes late in it."""
    first = next(_matches(text, words), (0, 0))[0]
    if first <= IN_SIGHT:
        return text
    start = text.rfind(" ", 0, first - BEFORE) + 1
    return f"…{text[start:]}"


def _matches(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where the beginnings that were typed start and end."""
    typed = fold(words).split()
    for match in _WORD.finditer(text) if typed else ():
        folded = fold(match[0])
        length = max((len(one) for one in typed if folded.startswith(one)), default=0)
        if length:
            is_changed = len(folded) != len(match[0])
            yield match.start(), match.end() if is_changed else match.start() + length


def units(text: str) -> int:
    """Return the length of text as Qt counts it, in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class FindModel(QAbstractListModel):
    """The rows of the palette; headings cannot be chosen."""

    def __init__(self, describe: Callable[[FindRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FindRow] = []
        self._describe = describe

    def set_rows(self, rows: Sequence[FindRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> FindRow:
        """Return the row of an index."""
        return self._rows[index.row()]

    def next_choice(self, start: int, step: int) -> int:
        """Return the next row from start (itself left out) that can be chosen, or -1."""
        row = start + step
        while 0 <= row < len(self._rows):
            if self._rows[row].sort != HEADING:
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].sort != HEADING:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
