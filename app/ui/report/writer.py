"""Sets a report: every line of it with its place in one long column, dark on white.

Text is set in dots so fine that it is the same on every device; any thread may do it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from app.domain.drawing import Drawing
from app.domain.prose import Paragraph, Run, paragraphs
from app.domain.report import Figure, Part, Report, Saying, Written
from app.ui.palette import LIGHT
from app.ui.report.breaking import Piece, tie_lines
from app.ui.theme import COLUMN, PAPER, POINTS, ROLES, S2, S4, S8, S12, S16, S24, S32, STRONG, Theme
from app.ui.widgets.entry_text import reads_from_right

UNIT = 6  # dots of a pixel
DPI = round(UNIT * 72 / (PAPER * POINTS))
PROSE = 544  # pixels: 68 letters at most
TEXT, GAP = 376, 24  # pixels: the sentence of a figure, what lies between it and the chart
INDENT = 20  # pixels of a step of a list, or of what is quoted


class Style(NamedTuple):
    """How a paragraph stands, lengths in pixels; what follows one that `leads` stays with it.

    `mark` stands before it, outside of its own edge.
    """

    role: str
    token: str = "ink"
    gap: int = 0
    width: int = PROSE
    indent: int = 0
    leads: bool = False
    mark: str = ""


class SetLine(NamedTuple):
    """The line of a layout by its number, the place of the layout, and what is drawn beside it."""

    layout: QTextLayout
    number: int
    at: QPointF
    drawing: Drawing | None = None


class Writer:
    """Sets paragraph under paragraph; `lines` are all of them, `pieces` their heights in dots."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.lines: list[SetLine] = []
        self.pieces: list[Piece] = []
        self._y = self._foot = 0.0  # where the text ends, and the last drawing
        self._leads = True

    def write(self, report: Report) -> None:
        """Set all of it but the foot, which belongs to a page."""
        self._say(report.title, Style("name", width=COLUMN, leads=True))
        for line in report.lines:
            self._say(line, Style("prose", "soft_ink", S4, leads=True))
        for part in report.parts:
            self._write_part(part)

    def _write_part(self, part: Part) -> None:
        gap = S32
        if part.title:
            self._say(part.title, Style("section", gap=S32, leads=bool(part.blocks)))
            gap = S8
        for block, following in zip(part.blocks, (*part.blocks[1:], None), strict=True):
            match block:
                case Figure():
                    self._write_figure(block, gap)
                case Saying(text, is_quiet):
                    role, token = ("meta", "soft_ink") if is_quiet else ("prose", "ink")
                    leads = isinstance(following, Saying) and following.is_quiet
                    self._say(text, Style(role, token, gap, leads=leads))
                case Written():
                    self._write_words(block, gap)
            gap = S24 if isinstance(block, Figure) else S16

    def _write_figure(self, figure: Figure, gap: int) -> None:
        width = TEXT if figure.drawing else PROSE
        rest = bool(figure.note) + len(figure.lists)
        style = Style("prose", gap=gap, width=width, leads=rest > 0)
        self._set([(figure.sentence, self._chars("prose"))], style, figure.drawing)
        soft, ink = self._chars("meta", "soft_ink"), self._chars("meta")
        said = [[(figure.note, soft)]] if figure.note else []
        said += [[(f"{words}: ", soft), (names, ink)] for words, names in figure.lists]
        for number, parts in enumerate(said, start=1):
            gap = S2 if figure.note and number == 1 else S4
            self._set(parts, Style("meta", gap=gap, width=width, leads=number < rest))

    def _write_words(self, words: Written, gap: int) -> None:
        indent = INDENT if words.is_quoted else 0
        if words.question:
            role, token = ("meta", "soft_ink") if words.is_quoted else ("prose_strong", "ink")
            self._say(words.question, Style(role, token, gap, indent=indent, leads=True))
            gap = S4
        before = ""
        for paragraph in paragraphs(words.text):
            is_next = before == paragraph.kind == "item"
            self._write_paragraph(paragraph, S4 if is_next else gap, indent)
            gap, before = S12, paragraph.kind

    def _write_paragraph(self, paragraph: Paragraph, gap: int, indent: int) -> None:
        indent += INDENT * (paragraph.depth + (paragraph.kind in ("item", "quote")))
        is_heading = paragraph.kind == "heading"
        role = "prose_strong" if is_heading else "prose"
        token = "soft_ink" if paragraph.kind == "quote" else "ink"
        style = Style(role, token, gap, PROSE, indent, is_heading, paragraph.mark)
        parts: list[tuple[str, QTextCharFormat]] = []
        for number, line in enumerate(paragraph.lines):
            parts += [("\u2028", self._chars(role))] if number else []
            parts += [(run.text, self._chars(role, token, run)) for run in line]
        self._set(parts, style)

    def _say(self, text: str, style: Style) -> None:
        self._set([(text.replace("\n", "\u2028"), self._chars(style.role, style.token))], style)

    def _set(
        self,
        parts: Iterable[tuple[str, QTextCharFormat]],
        style: Style,
        drawing: Drawing | None = None,
    ) -> None:
        """Set a paragraph below the last one, and below its drawing if they do not belong."""
        top = self._y if self._leads else max(self._y, self._foot)
        top += style.gap * UNIT if self.lines else 0
        layout = self._lay_out(list(parts), style)
        pitch = ROLES[style.role].line * UNIT
        is_leftward = reads_from_right(layout.text())  # then it is set in from the other side
        at = QPointF(0 if is_leftward else style.indent * UNIT, top)
        if drawing is not None:
            self._foot = top + drawing.height * UNIT
        for number, is_tied in enumerate(tie_lines(layout.lineCount(), self._leads)):
            y = top + number * pitch
            self.lines.append(SetLine(layout, number, at, None if number else drawing))
            self.pieces.append(Piece(y, max(y + pitch, self._foot), is_tied))
        self._y, self._leads = top + layout.lineCount() * pitch, style.leads
        if style.mark:
            self._add_mark(layout, style, at)

    def _add_mark(self, layout: QTextLayout, style: Style, at: QPointF) -> None:
        """Set the mark of an item before its first line, on the side where that begins."""
        mark = [(style.mark, self._chars(style.role, "soft_ink"))]
        beside = self._lay_out(mark, style)
        room = beside.lineAt(0).naturalTextWidth()
        other = (style.width - style.indent + INDENT) * UNIT - room
        shift = other if reads_from_right(layout.text()) else -INDENT * UNIT
        first = len(self.lines) - layout.lineCount()
        piece = self.pieces[first]
        self.lines.insert(first, SetLine(beside, 0, at + QPointF(shift, 0)))
        self.pieces.insert(first, piece)
        self.pieces[first + 1] = piece._replace(is_tied=True)

    def _lay_out(self, parts: list[tuple[str, QTextCharFormat]], style: Style) -> QTextLayout:
        """Break a paragraph into lines with even baselines, whatever fonts they fell back to."""
        font, pitch = self._font(style.role), ROLES[style.role].line * UNIT
        layout = QTextLayout("".join(text for text, _chars in parts), font)
        layout.setTextOption(_option(layout.text()))
        layout.setFormats(list(_ranges(parts)))
        metrics = QFontMetricsF(font)
        baseline = (pitch - metrics.height()) / 2 + metrics.ascent()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth((style.width - style.indent) * UNIT)
            number = layout.lineCount() - 1
            line.setPosition(QPointF(0, number * pitch + baseline - line.ascent()))
        layout.endLayout()
        return layout

    def _font(self, role: str) -> QFont:
        font = self._theme.font(role, ROLES[role].size * UNIT)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _chars(self, role: str, token: str = "ink", run: Run | None = None) -> QTextCharFormat:
        chars = QTextCharFormat()
        chars.setFont(self._font(role))
        chars.setForeground(QColor(getattr(LIGHT, token)))
        if run is not None and run.is_strong:
            chars.setFontWeight(STRONG)
        if run is not None and run.is_emphasis:
            chars.setFontItalic(True)
        if run is not None and run.is_code:
            chars.setFontFamilies(["monospace"])
        if run is not None and run.target:
            chars.setForeground(QColor(LIGHT.accent))
        return chars


def _ranges(parts: Iterable[tuple[str, QTextCharFormat]]) -> Iterable[QTextLayout.FormatRange]:
    """Say which letters, counted as Qt counts them, look how."""
    start = 0
    for text, chars in parts:
        each = QTextLayout.FormatRange()
        each.start, each.length = start, len(text.encode("utf-16-le", "surrogatepass")) // 2
        each.format = chars
        start += each.length
        yield each


def _option(text: str) -> QTextOption:
    is_leftward = reads_from_right(text)  # "leading" is left for a bare layout
    side = Qt.AlignmentFlag.AlignRight if is_leftward else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option
