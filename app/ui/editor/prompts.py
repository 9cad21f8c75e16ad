"""Grey lines under the text that ask for more, never a part of it; Tab writes their word."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from app.domain.jot_words import sorts_by_word
from app.ui.editor.prose import Prose
from app.ui.theme import S4, Theme
from app.ui.widgets.text import draw_text


class Prompt(NamedTuple):
    """The word that begins a line, and the question that it answers."""

    word: str
    question: str


class Ghosts(QWidget):
    """The lines as they are painted under the last line of the text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: Sequence[Prompt] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pitch = self._theme.line("prose")
        for number, prompt in enumerate(self.shown):
            self._paint_prompt(painter, QRectF(0, number * pitch, self.width(), pitch), prompt)

    def _paint_prompt(self, painter: QPainter, rect: QRectF, prompt: Prompt) -> None:
        word = f"{prompt.word}:"
        width = QFontMetricsF(self._theme.font("strong")).horizontalAdvance(word)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        drop = (rect.height() - self._theme.line("strong")) / 2
        head = rect.adjusted(0, drop, 0, 0)
        rest = QRectF(head)
        if is_mirrored:
            rest.setRight(head.right() - width - S4)
        else:
            rest.setLeft(head.left() + width + S4)
        draw_text(painter, self._theme, head, word, "strong", "soft_ink", 1)
        draw_text(painter, self._theme, rest, prompt.question, "interface", "soft_ink", 1)


class Prompts(QObject):
    """Shows the prompts whose word begins no line of the text yet.

    Tab at the end of the text writes the word of the next one, and takes it in the place of a
    word that nothing follows; after the last one it leads on as it always does. `wrote` comes
    after each.
    """

    wrote = Signal()

    def __init__(self, prose: Prose, theme: Theme, prompts: Sequence[tuple[str, str]]) -> None:
        super().__init__(prose)
        self._prose, self._theme = prose, theme
        self._all = [Prompt(*each) for each in prompts]
        self._ghosts = Ghosts(theme, prose.viewport())
        prose.textChanged.connect(self.look)
        prose.document().documentLayout().documentSizeChanged.connect(self._place)
        prose.verticalScrollBar().valueChanged.connect(self._place)
        prose.installEventFilter(self)
        theme.changed.connect(self.look)
        self.look()

    def shown(self) -> list[Prompt]:
        """Return the prompts that are still asked."""
        used = self._sorts_used(self._prose.text())
        return [each for each in self._all if _sort(each.word) not in used]

    def look(self) -> None:
        """Ask what the text does not say yet."""
        self._ghosts.shown = self.shown()
        self._prose.set_room_below(len(self._ghosts.shown) * self._theme.line("prose"))
        said = " ".join(f"{each.word}: {each.question}" for each in self._ghosts.shown)
        self._prose.setAccessibleDescription(said)
        self._place()
        self._ghosts.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
        return is_tab and self._write_next()

    def _write_next(self) -> bool:
        cursor = self._prose.textCursor()
        if cursor.hasSelection() or not cursor.atEnd():
            return False
        line = cursor.block().text()
        bare = next((each for each in self._all if line.strip() == f"{each.word}:"), None)
        left = self.shown()
        if bare is not None:
            left = [each for each in left if self._all.index(each) > self._all.index(bare)]
        if not left and bare is None:
            return False
        self._write(cursor, line, bare is not None, f"{left[0].word}: " if left else "")
        return bool(left)

    def _write(self, cursor: QTextCursor, line: str, replaces: bool, words: str) -> None:
        cursor.beginEditBlock()
        if replaces:
            start = QTextCursor.MoveOperation.StartOfBlock
            cursor.movePosition(start, QTextCursor.MoveMode.KeepAnchor)
        elif line.strip():
            cursor.insertBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        self._prose.setTextCursor(cursor)
        self.wrote.emit()

    def drop_bare(self) -> None:
        """Take away a word that was asked for at the end and not answered."""
        cursor = QTextCursor(self._prose.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.block().text().strip() in {f"{each.word}:" for each in self._all}:
            self._write(cursor, "", True, "")

    def _sorts_used(self, text: str) -> set[object]:
        """The sorts of lines begun, one with nothing after its word included."""
        heads = (line.partition(":")[0] for line in text.splitlines() if ":" in line)
        return {_sort(head.strip(" -*•")) for head in heads} - {None}

    def _place(self) -> None:
        last = self._prose.document().lastBlock()
        layout = self._prose.document().documentLayout()
        top = round(layout.blockBoundingRect(last).bottom())
        top -= self._prose.verticalScrollBar().value()
        height = len(self._ghosts.shown) * self._theme.line("prose")
        self._ghosts.setGeometry(0, top, self._prose.viewport().width(), height)
        self._ghosts.setVisible(bool(self._ghosts.shown))


def _sort(word: str) -> object:
    return sorts_by_word().get(" ".join(word.casefold().split()))
