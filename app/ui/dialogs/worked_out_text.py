"""The text of how everything is worked out: a list of its sections, then each of them."""

from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from app.charts import gallery
from app.domain import quarter_words, worked_out
from app.domain.parameters import LIMITS, SOURCES, Explanation, Parameters, explanations
from app.domain.speech import Speech
from app.ui.theme import S4, S8, S12, S16, S24, Theme

LINE = 112  # percent of what the letters take: about the lines of the theme
BETWEEN = "  ·  "  # two sections named side by side
CHANGE = "change:"  # a link that asks for other numbers
_LIMITS, _SOURCES = "limits", "sources"
QUARTER = "quarter"  # the section on the figures of a quarter


class WorkedOutText(QTextBrowser):
    """The text itself; change_wanted carries the row of a profile whose numbers are to change.

    `chosen` gives the numbers as they are set.
    """

    change_wanted = Signal(str)

    def __init__(self, theme: Theme, speech: Speech, chosen: Callable[[], Parameters]) -> None:
        super().__init__()
        self._theme, self._speech, self._chosen = theme, speech, chosen
        self._numbers = chosen()
        self._sections: dict[str, int] = {}  # where each begins, by its key
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        readable = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(readable | Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._write)
        self._write()

    def sections(self) -> dict[str, str]:
        """Return what the sections are called, by their keys, in their order."""
        say = self._speech.say
        return {
            _LIMITS: self.tr("What the figures cannot know"),
            **{chart.key: say(chart.name) for chart in gallery.CHARTS},
            QUARTER: self.tr("A quarter of your own"),
            **{row.name: say(row.name) for row in worked_out.ROWS},
            _SOURCES: self.tr("Sources"),
        }

    def go_to(self, key: str) -> None:
        """Bring a section to the top; searching and reading go on from there."""
        cursor = self.textCursor()
        cursor.setPosition(self._sections[key])
        self.moveCursor(QTextCursor.MoveOperation.End)  # so that it comes to the top, not the foot
        self.setTextCursor(cursor)

    def show_again(self, key: str) -> None:
        """Say the numbers as they are set now, and go on reading at a section."""
        self._write()
        self.go_to(key)

    def _follow(self, link: QUrl) -> None:
        where = link.toString()
        if where.startswith(CHANGE):
            self.change_wanted.emit(worked_out.ROWS[int(where.removeprefix(CHANGE))].name)
        else:
            self.go_to(list(self._sections)[int(link.fragment())])

    def _write(self) -> None:
        say, named = self._speech.say, self.sections()
        self._numbers = self._chosen()
        self.clear()
        self._sections.clear()
        self.document().setDocumentMargin(S16)
        self.textCursor().setBlockFormat(self._block(0))
        self._insert(say(worked_out.INTRODUCTION), self._letters("narrow", "ink"))
        self._list(list(named.values()))
        self._begin(_LIMITS, named[_LIMITS])
        self._say_all(LIMITS)
        for chart in gallery.CHARTS:
            self._begin(chart.key, named[chart.key])
            self._say_all(import_module(chart.words).METHOD)
        self._begin(QUARTER, named[QUARTER])
        self._tell_quarter()
        for row in worked_out.ROWS:
            self._begin(row.name, named[row.name])
            self._tell(row)
        self._begin(_SOURCES, named[_SOURCES])
        for source in SOURCES:
            self._say(source, "meta", "soft_ink", above=S4)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _say_all(self, paragraphs: Sequence[str]) -> None:
        numbers = worked_out.written(write_number, self._numbers)
        for paragraph in paragraphs:
            self._say(self._speech.say(paragraph, **numbers), "narrow", above=S8)

    def _tell_quarter(self) -> None:
        self._say_all(quarter_words.GENERAL)
        for key, paragraphs in quarter_words.METHOD.items():
            self._say(quarter_words.heading(key, self._speech), "strong", above=S12)
            self._say_all(paragraphs)

    def _tell(self, row: worked_out.Row) -> None:
        """Say a row in words, then smaller its formulas, then its numbers."""
        formulas = worked_out.formulas(row, self._speech, write_number, self._numbers)
        self._say(self._speech.say(row.words), "narrow", above=S4)
        self._say("\n".join(formulas), "meta", above=S8)
        self._say(self._speech.say(row.letters), "meta", "soft_ink", above=S4)
        self._explain([each for each in explanations() if each.field in row.fields()])
        self._say("", "interface", "soft_ink", above=S12)
        change = self.tr("Change these numbers…")
        self._link(change, f"{CHANGE}{worked_out.ROWS.index(row)}")

    def _explain(self, numbers: Sequence[Explanation]) -> None:
        for each in numbers:
            alike = [one for one in numbers if (one.why, one.source) == (each.why, each.source)]
            if each is not alike[0]:
                continue  # the rhythms have one reason together
            self._say("\n".join(map(self._number, alike)), "strong", above=S12)
            self._say(self._speech.say(each.why), "interface")
            self._say(self._speech.say(each.source), "meta", "soft_ink")

    def _number(self, one: Explanation) -> str:
        number = getattr(self._numbers, one.field) if one.field else one.default
        said = self.tr("{name}: {amount}")
        if number != one.default:
            said = self.tr("{name}: {amount}, chosen by you; {default} to begin with")
        return said.format(
            name=self._speech.say(one.name),
            amount=worked_out.amount(one, number, self._speech, write_number),
            default=write_number(one.default),
        )

    def _list(self, names: Sequence[str]) -> None:
        """Name the sections, each a link to it."""
        self._say("", "interface", "soft_ink", above=S12)
        for number, name in enumerate(names):
            self._insert(BETWEEN if number else "", self._letters("interface", "soft_ink"))
            self._link(name.replace(" ", "\u00a0"), f"#{number}")

    def _link(self, words: str, where: str) -> None:
        link = self._letters("interface", "accent")
        link.setAnchor(True)
        link.setAnchorHref(where)
        self._insert(words, link)

    def _begin(self, key: str, name: str) -> None:
        """Begin a section with its heading."""
        self._say(name, "section", above=S24)
        self._sections[key] = self._end().block().position()

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
    """Write a number as the window's language does: all its digits, as they can be read again."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
    return locale.toString(float(number), "f", shortest)
