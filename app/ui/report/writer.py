"""Writes a report into a text document: real text in points, dark on white, with its rules."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from app.domain.drawing import Drawing
from app.domain.prose import Paragraph, Run, paragraphs
from app.domain.report import Figure, Part, Report, Saying, Written
from app.ui.palette import LIGHT
from app.ui.ready.document import LEADS
from app.ui.theme import COLUMN, PAPER, POINTS, ROLES, S2, S4, S8, S12, S16, S24, S32, STRONG, Theme

UNIT = 6  # dots of a pixel: text is laid out so finely that it is the same on every device
DPI = round(UNIT * 72 / (PAPER * POINTS))  # of these dots
PROSE = 544  # pixels: 68 letters at most
TEXT, GAP = 376, 24  # pixels: the sentence of a figure, what lies between it and the chart
INDENT = 20  # pixels of a step of a list, or of what is quoted


class Style(NamedTuple):
    """How a paragraph stands: its role and colour, the gap over it, how wide and how far in."""

    role: str
    token: str = "ink"
    gap: int = 0
    width: int = PROSE
    indent: int = 0
    leads: bool = False


class Writer:
    """Writes the parts of a report; `drawings` stand beside the text that begins with a block.

    A block that leads is never parted from the next one.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setUseDesignMetrics(True)
        self.document.setDocumentMargin(0)
        self.document.setDefaultTextOption(_option())
        self.drawings: dict[int, Drawing] = {}
        self._cursor = QTextCursor(self.document)
        self._is_first = True

    def write(self, report: Report) -> None:
        """Write all of it."""
        self._say(report.title, Style("name", width=COLUMN, leads=True))
        for line in report.lines:
            self._say(line, Style("prose", "soft_ink", S4, leads=True))
        for part in report.parts:
            self._write_part(part)
        if report.foot:
            self._say(report.foot, Style("meta", "soft_ink", S32))
        self.document.setTextWidth(COLUMN * UNIT)
        self.document.pageCount()  # now all is laid out, not only the beginning

    def _write_part(self, part: Part) -> None:
        gap = S32
        if part.title:
            self._say(part.title, Style("section", gap=S32, leads=bool(part.blocks)))
            gap = S8
        for block in part.blocks:
            match block:
                case Figure():
                    self._write_figure(block, gap)
                case Saying():
                    role, token = ("meta", "soft_ink") if block.is_quiet else ("prose", "ink")
                    self._say(block.text, Style(role, token, gap))
                case Written():
                    self._write_words(block, gap)
            gap = S24 if isinstance(block, Figure) else S16

    def _write_figure(self, figure: Figure, gap: int) -> None:
        width = TEXT if figure.drawing else PROSE
        first = self._say(figure.sentence, Style("prose", gap=gap, width=width, leads=True))
        for note in figure.notes:
            self._say(note, Style("meta", "soft_ink", S2, width, leads=True))
        for words, names in figure.lists:
            self._say("", Style("meta", "soft_ink", S4, width, leads=True))
            self._add([Run(f"{words}: "), Run(names)], "meta", "soft_ink", {1: "ink"})
        self._end_lead()
        if figure.drawing:
            self.drawings[first.blockNumber()] = figure.drawing

    def _write_words(self, words: Written, gap: int) -> None:
        indent = INDENT if words.is_quoted else 0
        if words.question:
            role, token = ("meta", "soft_ink") if words.is_quoted else ("prose_strong", "ink")
            self._say(words.question, Style(role, token, gap, indent=indent, leads=True))
            gap = S4
        for paragraph in paragraphs(words.text):
            self._write_paragraph(paragraph, gap, indent)
            gap = S4 if paragraph.kind == "item" else S12

    def _write_paragraph(self, paragraph: Paragraph, gap: int, indent: int) -> None:
        steps = indent + INDENT * paragraph.depth
        is_item, is_quote = paragraph.kind == "item", paragraph.kind == "quote"
        role = "prose_strong" if paragraph.kind == "heading" else "prose"
        style = Style(role, "soft_ink" if is_quote else "ink", gap, leads=role != "prose")
        if is_item or is_quote:
            steps += INDENT
        block = self._say("", style._replace(indent=steps))
        if is_item:
            form = block.blockFormat()
            form.setTextIndent(-INDENT * UNIT)
            form.setTabPositions([QTextOption.Tab(INDENT * UNIT, QTextOption.TabType.LeftTab)])
            self._cursor.setBlockFormat(form)
            self._add([Run(f"{paragraph.mark}\t")], role, "soft_ink")
        for number, line in enumerate(paragraph.lines):
            if number:
                self._add([Run("\u2028")], role, style.token)
            self._add(line, role, style.token)

    def _say(self, text: str, style: Style) -> QTextBlock:
        """Begin a paragraph; returns its block."""
        block = QTextBlockFormat()
        block.setTopMargin(0 if self._is_first else style.gap * UNIT)
        block.setLeftMargin(style.indent * UNIT)
        block.setRightMargin((COLUMN - style.width) * UNIT)
        block.setProperty(LEADS, style.leads)
        height = ROLES[style.role].line * UNIT
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        chars = self._chars(style.role, style.token)
        if self._is_first:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(chars)
        else:
            self._cursor.insertBlock(block, chars)
        self._is_first = False
        self._cursor.insertText(text.replace("\n", "\u2028"), chars)
        return self._cursor.block()

    def _add(
        self, runs: Iterable[Run], role: str, token: str, others: dict[int, str] | None = None
    ) -> None:
        """Go on in the paragraph; `others` are the colours of some of the runs."""
        for number, run in enumerate(runs):
            chars = self._chars(role, (others or {}).get(number, token))
            if run.is_strong:
                chars.setFontWeight(STRONG)
            if run.is_emphasis:
                chars.setFontItalic(True)
            if run.is_code:
                chars.setFontFamilies(["monospace"])
                chars.setFontFixedPitch(True)
            if run.target:
                chars.setForeground(QColor(LIGHT.accent))
            self._cursor.insertText(run.text, chars)

    def _end_lead(self) -> None:
        form = self._cursor.blockFormat()
        form.setProperty(LEADS, False)
        self._cursor.setBlockFormat(form)

    def _chars(self, role: str, token: str) -> QTextCharFormat:
        font, chars = self._theme.font(role, ROLES[role].size * UNIT), QTextCharFormat()
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        chars.setFont(font)
        chars.setForeground(QColor(getattr(LIGHT, token)))
        return chars


def _option() -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
