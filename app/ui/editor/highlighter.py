"""Colours Markdown and the names of people while one types; every sign stays visible."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)

from app.domain.markup import Span, find_spans
from app.ui.editor.units import to_units
from app.ui.theme import STRONG, Theme

NamesIn = Callable[[str, int], list[tuple[int, int]]]
LONGEST_LINE = 10_000  # more than that was not written by hand


class Highlighter(QSyntaxHighlighter):
    """Styles a document; names_in(line, place of the line) says where people are named."""

    def __init__(self, document: QTextDocument, theme: Theme, names_in: NamesIn) -> None:
        super().__init__(document)
        self._theme, self._names_in = theme, names_in
        self._looks = self._make_looks()
        theme.changed.connect(self._restyle)

    def highlightBlock(self, text: str) -> None:
        place = self.currentBlock().position()
        is_prose = len(text) <= LONGEST_LINE and bool(text.strip())
        spans = find_spans(text) if is_prose else []
        if is_prose and "@" in text:
            spans += [Span(start, end, "person") for start, end in self._names_in(text, place)]
        edges = sorted({edge for span in spans for edge in span[:2]})
        for start, end in pairwise(edges):
            styles = [span.style for span in spans if span.start <= start and end <= span.end]
            if styles:
                first = to_units(text, start)
                self.setFormat(first, to_units(text, end) - first, self._blend(styles))

    def recolour_names(self) -> None:
        """Colour the lines anew in which somebody is named."""
        block = self.document().begin()
        while block.isValid():
            if "@" in block.text():
                self.rehighlightBlock(block)
            block = block.next()

    def _blend(self, styles: list[str]) -> QTextCharFormat:
        look = QTextCharFormat()
        for style in styles:
            look.merge(self._looks[style])
        return look

    def _make_looks(self) -> dict[str, QTextCharFormat]:
        names = ("mark", "strong", "emphasis", "heading", "quote", "code", "link", "person")
        looks = {name: QTextCharFormat() for name in names}
        looks["mark"].setForeground(self._theme.color("soft_ink"))
        looks["strong"].setFontWeight(STRONG)
        looks["heading"].setFontWeight(STRONG)
        looks["emphasis"].setFontItalic(True)
        looks["quote"].setForeground(self._theme.color("soft_ink"))
        looks["link"].setForeground(self._theme.color("accent"))
        looks["link"].setFontUnderline(True)
        looks["person"].setForeground(self._theme.color("accent"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        looks["code"].setFontFamilies(fixed.families())
        looks["code"].setFontStyleHint(QFont.StyleHint.Monospace)
        looks["code"].setBackground(self._theme.color("band"))
        return looks

    def _restyle(self) -> None:
        self._looks = self._make_looks()
        self.rehighlight()
