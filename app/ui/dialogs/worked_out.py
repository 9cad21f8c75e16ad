"""How the figures of the Health page are worked out: limits, words, formulas, numbers, sources."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.domain import worked_out
from app.domain.parameters import LIMITS, SOURCES, Explanation, explanations
from app.domain.speech import Speech
from app.ui.dialogs.base import Dialog
from app.ui.theme import S4, S8, S12, S16, S24, Theme
from app.ui.widgets.fields import SearchField

WIDTH, HEIGHT = 640, 760
LINE = 112  # percent of what the letters take: about the lines of the theme
BETWEEN = "  ·  "  # two sections named side by side


class WorkedOutDialog(Dialog):
    """One text to read, to jump in, to search through and to copy from."""

    def __init__(self, theme: Theme, speech: Speech, parent: QWidget | None) -> None:
        super().__init__(theme, parent, self.tr("How this is worked out"), WIDTH)
        self.search = SearchField(theme, self.tr("Find in this text"))
        self.text = WorkedOutText(theme, speech)
        self.text.setAccessibleName(self.tr("How this is worked out"))
        self.column.addWidget(self.search)
        self.column.addWidget(self.text, 1)
        self.add_close()
        self.search.textChanged.connect(self._find_first)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self, self.find_next)
        self.text.setFocus()
        self.resize(self.width(), theme.px(HEIGHT))

    def find_next(self) -> None:
        """Go to the next place where the words searched for stand, in a round."""
        words = self.search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words)

    def _find_first(self) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.find_next()


class WorkedOutText(QTextBrowser):
    """The text itself; a list of its sections on top jumps to each."""

    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self._theme, self._speech = theme, speech
        self._sections: list[int] = []  # where each begins
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        readable = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(readable | Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(self._jump)
        theme.changed.connect(self._write)
        self._write()

    def _jump(self, link: QUrl) -> None:
        """Bring a section to the top; searching and reading go on from there."""
        cursor = self.textCursor()
        cursor.setPosition(self._sections[int(link.fragment())])
        self.moveCursor(QTextCursor.MoveOperation.End)  # so that it comes to the top, not the foot
        self.setTextCursor(cursor)

    def _write(self) -> None:
        say = self._speech.say
        limits, sources = self.tr("What the figures cannot know"), self.tr("Sources")
        rows = worked_out.ROWS
        self.clear()
        self._sections.clear()
        self.document().setDocumentMargin(S16)
        self.textCursor().setBlockFormat(self._block(0))
        self._insert(say(worked_out.INTRODUCTION), self._letters("narrow", "ink"))
        self._list([limits, say("Orbits"), *(say(row.name) for row in rows), sources])
        self._begin(limits)
        for limit in LIMITS:
            self._say(say(limit), "narrow", above=S8)
        self._begin(say("Orbits"))
        for told in (*map(say, worked_out.ORBITS), worked_out.drifting(self._speech)):
            self._say(told, "narrow", above=S8)
        for row in rows:
            self._tell(row)
        self._begin(sources)
        for source in SOURCES:
            self._say(source, "meta", "soft_ink", above=S4)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _tell(self, row: worked_out.Row) -> None:
        """Say a row in words, then smaller its formulas, then its numbers."""
        self._begin(self._speech.say(row.name))
        self._say(self._speech.say(row.words), "narrow", above=S4)
        self._say("\n".join(worked_out.formulas(row, self._speech, write_number)), "meta", above=S8)
        if row.is_first:
            self._say(self._speech.say(worked_out.SYMBOLS), "meta", "soft_ink", above=S4)
        self._explain([each for each in explanations() if each.field in row.fields()])

    def _explain(self, numbers: Sequence[Explanation]) -> None:
        for each in numbers:
            alike = [one for one in numbers if (one.why, one.source) == (each.why, each.source)]
            if each is not alike[0]:
                continue  # the rhythms have one reason together
            self._say("\n".join(map(self._number, alike)), "strong", above=S12)
            self._say(self._speech.say(each.why), "interface")
            self._say(self._speech.say(each.source), "meta", "soft_ink")

    def _number(self, one: Explanation) -> str:
        amount = worked_out.amount(one, self._speech, write_number)
        return self.tr("{name}: {amount}").format(name=self._speech.say(one.name), amount=amount)

    def _list(self, names: Sequence[str]) -> None:
        """Name the sections, each a link to it."""
        self._say("", "interface", "soft_ink", above=S12)
        for number, name in enumerate(names):
            link = self._letters("interface", "accent")
            link.setAnchor(True)
            link.setAnchorHref(f"#{number}")
            self._insert(BETWEEN if number else "", self._letters("interface", "soft_ink"))
            self._insert(name.replace(" ", "\u00a0"), link)

    def _begin(self, name: str) -> None:
        """Begin a section with its heading."""
        self._say(name, "section", above=S24)
        self._sections.append(self._end().block().position())

    def _say(self, words: str, role: str, token: str = "ink", above: int = 0) -> None:
        letters = self._letters(role, token)
        self._end().insertBlock(self._block(above), letters)
        self._insert(words.replace("\n", "\u2028"), letters)

    def _insert(self, words: str, letters: QTextCharFormat) -> None:
        self._end().insertText(words, letters)

    def _end(self) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _block(self, above: int) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        block.setLineHeight(LINE, height.value)
        return block

    def _letters(self, role: str, token: str) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self._theme.font(role))
        letters.setForeground(self._theme.color(token))
        return letters


def write_number(number: float) -> str:
    """Write a number as the window's language does."""
    return QLocale().toString(number, "g", 4)
