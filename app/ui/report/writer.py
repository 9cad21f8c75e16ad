"""Sets a report: every line of it with its place in one long column, dark on white.

Text is set in dots so fine that it is the same on every device; any thread may do it.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.domain.drawing import Drawing
from app.domain.prose import Paragraph, Run, paragraphs
from app.domain.report import Figure, Part, Report, Saying, Written
from app.ui.palette import LIGHT
from app.ui.report.breaking import KEPT, Piece, tie_lines
from app.ui.theme import COLUMN, PAPER, POINTS, ROLES, S2, S4, S8, S12, S16, S24, S32, STRONG, Theme
from app.ui.widgets.entry_text import reads_from_right

UNIT = 6  # dots of a pixel
DPI = round(UNIT * 72 / (PAPER * POINTS))
PROSE = 544  # pixels: 68 letters at most
TEXT, GAP = 376, 24  # pixels: the sentence of a figure, what lies between it and the chart
INDENT = 20  # pixels of a step of a list, or of what is quoted
WHOLE = 5  # lines: of what stands under a figure, so many stay together at a foot and at a head
_LONGEST = 4000  # letters that are laid out at once: a layout is slow to end where it is long
# Joined letters have no name in the file: neither found nor copied nor read aloud is what has them.
_JOINED = ("liga", "clig", "dlig", "calt")

Chars = tuple[str, QTextCharFormat]


class Style(NamedTuple):
    """How a paragraph stands, lengths in pixels; what follows one that `leads` stays with it.

    `mark` stands before it, `hang` outside of its own edge; `kept` lines of it stay together.
    """

    role: str
    token: str = "ink"
    gap: int = 0
    width: int = PROSE
    indent: int = 0
    leads: bool = False
    mark: str = ""
    hang: int = INDENT
    kept: int = KEPT


class SetLine(NamedTuple):
    """The line of a layout by its number, the place of the layout, and what is drawn beside it."""

    layout: QTextLayout
    number: int
    at: QPointF
    drawing: Drawing | None = None


class Writer:
    """Sets paragraph under paragraph; `lines` are all of them, `pieces` their heights in dots.

    `check` is called now and then, and may raise.
    """

    def __init__(self, theme: Theme, check: Callable[[], None] = lambda: None) -> None:
        self._theme, self._check = theme, check
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
            self._set(parts, Style("meta", gap=gap, width=width, leads=number < rest, kept=WHOLE))

    def _write_words(self, words: Written, gap: int) -> None:
        indent = INDENT if words.is_quoted else 0
        if words.question:
            role, token = ("meta", "soft_ink") if words.is_quoted else ("prose_strong", "ink")
            self._say(words.question, Style(role, token, gap, indent=indent, leads=True))
            gap = S4
        for kind, some in groupby(paragraphs(words.text), key=lambda each: each.kind):
            together = list(some)
            hang = self._hang(together)
            for paragraph in together:
                self._write_paragraph(paragraph, gap, indent, hang)
                gap = S4 if kind == "item" else S12
            gap = S12

    def _hang(self, items: Iterable[Paragraph]) -> int:
        """How far in the words of items are, in pixels: as their widest mark needs it."""
        metrics = QFontMetricsF(self._font("prose"))
        widest = max(metrics.horizontalAdvance(each.mark) for each in items)
        return max(INDENT, ceil(widest / UNIT) + S4)

    def _write_paragraph(self, paragraph: Paragraph, gap: int, indent: int, hang: int) -> None:
        indent += hang * (paragraph.depth + (paragraph.kind in ("item", "quote")))
        is_heading = paragraph.kind == "heading"
        role = "prose_strong" if is_heading else "prose"
        token = "soft_ink" if paragraph.kind == "quote" else "ink"
        style = Style(role, token, gap, PROSE, indent, is_heading, paragraph.mark, hang)
        parts: list[Chars] = []
        for number, line in enumerate(paragraph.lines):
            parts += [("\u2028", self._chars(role))] if number else []
            parts += [(run.text, self._chars(role, token, run)) for run in line]
        self._set(parts, style)

    def _say(self, text: str, style: Style) -> None:
        self._set([(text.replace("\n", "\u2028"), self._chars(style.role, style.token))], style)

    def _set(self, parts: Sequence[Chars], style: Style, drawing: Drawing | None = None) -> None:
        """Set a paragraph below the last one, and below its drawing if they do not belong."""
        top = self._y if self._leads else max(self._y, self._foot)
        top += style.gap * UNIT if self.lines else 0
        is_leftward = reads_from_right("".join(text for text, _chars in parts))
        x = 0 if is_leftward else style.indent * UNIT  # else it is set in from the other side
        pitch = ROLES[style.role].line * UNIT
        if drawing is not None:
            self._foot = top + drawing.height * UNIT
        lines = self._break(parts, style, is_leftward)
        ties = tie_lines(len(lines), self._leads, style.kept)
        for number, ((layout, of), is_tied) in enumerate(zip(lines, ties, strict=True)):
            y = top + number * pitch
            at = QPointF(x, y - of * pitch)
            self.lines.append(SetLine(layout, of, at, None if number else drawing))
            self.pieces.append(Piece(y, max(y + pitch, self._foot), is_tied))
        self._y, self._leads = top + len(lines) * pitch, style.leads
        if style.mark:
            self._add_mark(len(lines), style, QPointF(x, top), is_leftward)

    def _add_mark(self, count: int, style: Style, at: QPointF, is_leftward: bool) -> None:
        """Set the mark of an item before the first of its lines, on the side where that begins."""
        beside = self._lay_out([(style.mark, self._chars(style.role, "soft_ink"))], style, False)
        room = beside.lineAt(0).naturalTextWidth()
        other = (style.width - style.indent + style.hang) * UNIT - room
        shift = other if is_leftward else -style.hang * UNIT
        first = len(self.lines) - count
        piece = self.pieces[first]
        self.lines.insert(first, SetLine(beside, 0, at + QPointF(shift, 0)))
        self.pieces.insert(first, piece)
        self.pieces[first + 1] = piece._replace(is_tied=True)

    def _break(
        self, parts: Sequence[Chars], style: Style, is_leftward: bool
    ) -> list[tuple[QTextLayout, int]]:
        """Return the lines of a paragraph, each by its layout and number there.

        What is long is laid out piece by piece; the last line of a piece begins the next one.
        """
        lines: list[tuple[QTextLayout, int]] = []
        rest = list(parts)
        while True:
            self._check()
            piece, following = _cut(rest, _LONGEST)
            layout = self._lay_out(piece, style, is_leftward)
            count = layout.lineCount()
            if not following or count == 1:
                lines += [(layout, number) for number in range(count)]
                if not following:
                    return lines
                rest = following
                continue
            lines += [(layout, number) for number in range(count - 1)]
            rest = [*_cut(piece, _letters(layout.text(), layout.lineAt(count - 1)))[1], *following]

    def _lay_out(self, parts: Sequence[Chars], style: Style, is_leftward: bool) -> QTextLayout:
        """Break a paragraph into lines with even baselines, whatever fonts they fell back to."""
        font, pitch = self._font(style.role), ROLES[style.role].line * UNIT
        layout = QTextLayout("".join(text for text, _chars in parts), font)
        layout.setTextOption(_option(is_leftward))
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
        return paper_font(self._theme, role)

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


def paper_font(theme: Theme, role: str) -> QFont:
    """Return the font of a role as it is set on paper."""
    font = theme.font(role, ROLES[role].size * UNIT)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _JOINED:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _cut(parts: Sequence[Chars], letters: int) -> tuple[list[Chars], list[Chars]]:
    """Part a paragraph behind so many of its letters."""
    before: list[Chars] = []
    for number, (text, chars) in enumerate(parts):
        if len(text) > letters:
            head, tail = (text[:letters], chars), (text[letters:], chars)
            return [*before, head], [tail, *parts[number + 1 :]]
        before.append((text, chars))
        letters -= len(text)
    return before, []


def _letters(text: str, line: QTextLine) -> int:
    """How many letters stand before a line, which Qt counts otherwise."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * line.textStart()]
    return len(before.decode("utf-16-le", "surrogatepass"))


def _ranges(parts: Iterable[Chars]) -> Iterable[QTextLayout.FormatRange]:
    """Say which letters, counted as Qt counts them, look how."""
    start = 0
    for text, chars in parts:
        each = QTextLayout.FormatRange()
        each.start, each.length = start, len(text.encode("utf-16-le", "surrogatepass")) // 2
        each.format = chars
        start += each.length
        yield each


def _option(is_leftward: bool) -> QTextOption:
    side = Qt.AlignmentFlag.AlignRight if is_leftward else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)  # "leading" is left for a bare one
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if is_leftward else direction.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option
