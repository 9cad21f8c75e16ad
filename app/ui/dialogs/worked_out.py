"""How the figures of the Health page are worked out: formulas, numbers, reasons, limits."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.domain.parameters import LIMITS, SOURCES, Explanation, explanations
from app.domain.speech import Speech
from app.ui.dialogs.base import Dialog
from app.ui.theme import S4, S8, S12, S16, S24, Theme
from app.ui.widgets.fields import SearchField

WIDTH, HEIGHT = 640, 760
LINE = 112  # percent of what the letters take: about the lines of the theme
translate = QCoreApplication.translate
KERNEL = "K(a) = (1 + a / 365.25)^(−{fading})"


class Component(NamedTuple):
    """One measure: its name, what it is in words, its formula, the numbers it stands on."""

    name: str
    words: str
    formula: str
    fields: tuple[str, ...]


def components() -> tuple[Component, ...]:
    """Return the six measures in the order in which profiles tell them."""
    return (
        Component(
            translate("WorkedOut", "In touch"),
            translate("WorkedOut", "How much silence there is, held against the rhythm you chose. "
                      "Within one rhythm nothing falls; later each further rhythm takes its part. "
                      "Without a rhythm nothing is said."),
            "P = max over contacts of 2^(−max(0, a / (m·c) − 1) / h),   h = 7 / log₂ 10;   "
            "m = ½ for a message, else 1",
            ("message_weight", "silence_to_a_tenth", ""),
        ),
        Component(
            translate("WorkedOut", "Reaching out"),
            translate("WorkedOut", "The same, but only for contacts that you began or that came "
                      "from both of you, and with twice the time: taking turns is enough. "
                      "What they began is not counted at all."),
            "I = max over my own first steps of 2^(−max(0, a / (2·m·c) − 1) / h)",
            ("own_step_rhythms",),
        ),
        Component(
            translate("WorkedOut", "Curiosity"),
            translate("WorkedOut", "What you wrote down of what matters to them. Notes grow old "
                      "slowly, and many notes on one evening count as a few."),
            "C = 1 − 2^(−F / 3),   F = Σ over days of min(notes, 3) · 2^(−a / 730)",
            ("facts_to_half", "facts_a_day", "curiosity_half_life"),
        ),
        Component(
            translate("WorkedOut", "Keeping my word"),
            translate("WorkedOut", "Promises kept, against those that are overdue. Late is half as "
                      "good at worst; what is not due yet, or was released together, is left out."),
            "R = (1 + Σ w·v) / (1 + Σ w);   kept: v = 1, or ½ + ½·2^(−l / 14) if l days late, "
            "w = 2^(−a / 365);   overdue: v = 0, w = 1 − 2^(−l / 14)",
            ("trust", "promise_half_life", "late_worth", "lateness_half_life"),
        ),
        Component(
            translate("WorkedOut", "Depth"),
            translate("WorkedOut", "How far your talks went, from small talk over work and "
                      "interests to what is personal. Each level can fill one quarter, so small "
                      "talk alone never goes beyond the first."),
            "D = ¼ · Σ over levels of (1 − 2^(−N / 3)),   N = Σ K(a) over days of talk as deep or "
            f"deeper;   {KERNEL.format(fading='0.716')}",
            ("talks_to_half", "fading", "family_fading"),
        ),
        Component(
            translate("WorkedOut", "Breadth"),
            translate("WorkedOut", "Of how many of the seven areas of a life you know something: "
                      "family, work, health, interests, places and past, beliefs, hopes."),
            "B = mean over 7 areas of (1 − 2^(−b)),   b = Σ K(a) over the notes on that area",
            ("facts_to_half_area",),
        ),
    )  # fmt: skip


class WorkedOutDialog(Dialog):
    """One text to read, to search through and to copy from."""

    def __init__(self, theme: Theme, speech: Speech, parent: QWidget | None) -> None:
        super().__init__(theme, parent, self.tr("How this is worked out"), WIDTH)
        self._speech = speech
        self.search = SearchField(theme, self.tr("Find in this text"))
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("How this is worked out"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        readable = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.text.setTextInteractionFlags(readable | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.search)
        self.column.addWidget(self.text, 1)
        self.add_close()
        self.search.textChanged.connect(self._find_first)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self, self.find_next)
        theme.changed.connect(self._write)
        self._write()
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

    def _write(self) -> None:
        self.text.clear()
        self.text.document().setDocumentMargin(S16)
        self._begin(self.tr("Six things are looked at, four of your care and two of depth. Each "
                            "is a sentence first; the bar under it is no mark and has no number. "
                            "a is the time since an entry in days, without days of rest; c is the "
                            "rhythm you chose."))  # fmt: skip
        known = explanations()
        for component in components():
            self._say(component.name, "section", above=S24)
            self._say(component.words, "narrow", above=S4)
            self._say(component.formula, "interface", above=S8)
            self._list([each for each in known if each.field in component.fields])
        self._say(self.tr("What the figures cannot know"), "section", above=S24)
        for limit in LIMITS:
            self._say(self._speech.say(limit), "narrow", above=S8)
        self._say(self.tr("Sources"), "section", above=S24)
        for source in SOURCES:
            self._say(source, "meta", "soft_ink", above=S4)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _list(self, numbers: Sequence[Explanation]) -> None:
        for each in numbers:
            alike = [one for one in numbers if (one.why, one.source) == (each.why, each.source)]
            if each is not alike[0]:
                continue  # the rhythms have one reason together
            self._say("\n".join(map(self._number, alike)), "strong", above=S12)
            self._say(self._speech.say(each.why), "interface", above=0)
            self._say(self._speech.say(each.source), "meta", "soft_ink", above=0)

    def _number(self, one: Explanation) -> str:
        say, default = self._speech.say, QLocale().toString(one.default, "g", 4)
        said = self.tr("{name}: {default} {unit}")
        return said.format(name=say(one.name), default=default, unit=say(one.unit))

    def _begin(self, words: str) -> None:
        cursor = self.text.textCursor()
        cursor.setBlockFormat(self._block(0))
        cursor.insertText(words, self._letters("narrow", "ink"))

    def _say(self, words: str, role: str, token: str = "ink", above: int = 0) -> None:
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(self._block(above), self._letters(role, token))
        cursor.insertText(words.replace("\n", "\u2028"))

    def _block(self, above: int) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        block.setLineHeight(LINE, height.value)
        return block

    def _letters(self, role: str, token: str) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self.theme.font(role))
        letters.setForeground(self.theme.color(token))
        return letters
