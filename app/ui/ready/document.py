"""A sheet as a text document: the same for the window and for paper, real text in both."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from app.ui.palette import LIGHT
from app.ui.ready.composing import Line, Part, Sheet
from app.ui.theme import PAPER, ROLES, S2, S4, S12, S24, Theme

LEADS = QTextFormat.Property.UserProperty.value + 1  # of a block: what follows belongs to it


class Writer:
    """Writes the parts of a sheet into a document, each block in one of the roles of the theme.

    color answers for the tokens of the palette. on_paper counts in points, not in pixels.
    """

    def __init__(self, theme: Theme, color: Callable[[str], QColor], on_paper: bool) -> None:
        self._theme, self._color, self._on_paper = theme, color, on_paper
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self.document)
        self._is_first = True

    def add(
        self, text: str, role: str, token: str = "ink", gap: int = 0, *, leads: bool = False
    ) -> None:
        """Add a paragraph with a gap over it; one that leads stays with the next on one page."""
        block, chars = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(0 if self._is_first else self._length(gap))
        block.setProperty(LEADS, leads)
        height = self._length(ROLES[role].line)
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        chars.setFont(self._font(role))
        chars.setForeground(self._color(token))
        if self._is_first:
            self._cursor.setBlockFormat(block)
            self._cursor.setCharFormat(chars)
        else:
            self._cursor.insertBlock(block, chars)
        self._is_first = False
        self._cursor.insertText(text.replace("\n", "\u2028"))

    def add_part(self, part: Part) -> None:
        """Add a heading and its lines."""
        self.add(part.title, "section", gap=S24, leads=bool(part.line or part.lines))
        if part.line:
            self.add(part.line, "interface", "soft_ink", leads=bool(part.lines))
        before = Line("")
        for line in part.lines:
            is_apart = before.under or (before.text and line.over)
            self._add_line(line, S12 if is_apart else S4)
            before = line

    def _add_line(self, line: Line, gap: int) -> None:
        if line.over:
            self.add(line.over, "meta", "soft_ink", gap, leads=bool(line.text))
            gap = S2
        if line.label:
            self.add(f"{line.label}: ", "meta", "soft_ink", gap)
            self._go_on(line.text, "prose")
        elif line.text:
            self.add(line.text, "prose", gap=gap)
        if line.under:
            self.add(line.under, "meta", "soft_ink")

    def _go_on(self, text: str, role: str) -> None:
        chars = QTextCharFormat()
        chars.setFont(self._font(role))
        chars.setForeground(self._color("ink"))
        self._cursor.insertText(text, chars)

    def _length(self, pixels: int) -> float:
        return pixels * PAPER if self._on_paper else self._theme.px(pixels)

    def _font(self, role: str) -> QFont:
        return self._theme.paper_font(role) if self._on_paper else self._theme.font(role)


def write_for_window(sheet: Sheet, theme: Theme) -> QTextDocument:
    """Return the parts as the page shows them, under its own title."""
    writer = Writer(theme, theme.color, on_paper=False)
    for part in sheet.parts:
        writer.add_part(part)
    return writer.document


def write_for_paper(sheet: Sheet, theme: Theme) -> QTextDocument:
    """Return the whole sheet as it is printed: in points, dark on white."""
    writer = Writer(theme, lambda token: QColor(getattr(LIGHT, token)), on_paper=True)
    writer.add(sheet.title, "name")
    if sheet.line:
        writer.add(sheet.line, "interface", "soft_ink", S4)
    for part in sheet.parts:
        writer.add_part(part)
    return writer.document
