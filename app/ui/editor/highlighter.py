"""Colours Markdown and what a jot says while one types; every sign stays visible."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)

from app.domain.jot_reading import Mark
from app.domain.markup import find_spans
from app.ui.editor.units import to_units
from app.ui.theme import STRONG, Theme

LONGEST_LINE = 10_000  # more than that was not written by hand
_Look = tuple[int, int, str]  # from and to in UTF-16 units, and the style


class Highlighter(QSyntaxHighlighter):
    """Styles a document: Markdown by itself, the rest as it was shown last."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._marks: dict[int, list[_Look]] = {}
        self._looks = self._make_looks()
        theme.changed.connect(self._restyle)

    def show_marks(self, text: str, marks: Sequence[Mark]) -> None:
        """Colour places of the whole text; only lines that change are coloured anew."""
        before, self._marks = self._marks, self._by_line(text, marks)
        for number in sorted(before.keys() | self._marks.keys()):
            block = self.document().findBlockByNumber(number)
            if block.isValid() and before.get(number) != self._marks.get(number):
                self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:
        if len(text) > LONGEST_LINE or not text.strip():
            return
        looks = [
            (to_units(text, span.start), to_units(text, span.end), span.style)
            for span in find_spans(text)
        ]
        looks += self._marks.get(self.currentBlock().blockNumber(), ())
        edges = sorted({edge for look in looks for edge in look[:2]})
        for start, end in pairwise(edges):
            styles = [style for first, last, style in looks if first <= start and end <= last]
            if styles:
                self.setFormat(start, end - start, self._blend(styles))

    def _by_line(self, text: str, marks: Sequence[Mark]) -> dict[int, list[_Look]]:
        found = defaultdict[int, list[_Look]](list)
        for mark in marks:
            start, end = to_units(text, mark.start), to_units(text, mark.end)
            block = self.document().findBlock(start)
            place = block.position()
            found[block.blockNumber()].append((start - place, end - place, mark.sort))
        return dict(found)

    def _blend(self, styles: list[str]) -> QTextCharFormat:
        look = QTextCharFormat()
        for style in styles:
            look.merge(self._looks[style])
        return look

    def _make_looks(self) -> dict[str, QTextCharFormat]:
        inks = {
            "mark": "soft_ink", "quote": "soft_ink", "link": "accent", "person": "accent",
            "gathering": "gathering", "circle": "gathering",
            "fact": "fact", "promise": "promise", "accent": "accent",
        }  # fmt: skip
        names = (*inks, "strong", "emphasis", "heading", "code", "day")
        looks = {name: QTextCharFormat() for name in names}
        for name, token in inks.items():
            looks[name].setForeground(self._theme.color(token))
        looks["strong"].setFontWeight(STRONG)
        looks["heading"].setFontWeight(STRONG)
        looks["emphasis"].setFontItalic(True)
        looks["link"].setFontUnderline(True)
        looks["day"].setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        looks["day"].setUnderlineColor(self._theme.color("soft_ink"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        looks["code"].setFontFamilies(fixed.families())
        looks["code"].setFontStyleHint(QFont.StyleHint.Monospace)
        looks["code"].setBackground(self._theme.color("band"))
        return looks

    def _restyle(self) -> None:
        self._looks = self._make_looks()
        self.rehighlight()
