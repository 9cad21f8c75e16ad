"""Prose made ready to be drawn: Markdown marks taken away, broken into lines, ended by an ellipsis.

Every paragraph finds its own direction; lengths are counted as Qt counts them, in UTF-16 units.
"""

import re
from datetime import date
from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout

from app.domain.entries import EntryLine
from app.ui import words
from app.ui.widgets.text import break_lines, make_layout

ELLIPSIS = "…"
_ANY_MARK = re.compile(r"[\n*_~`\[#>]|^\s*[-+]")
_LINE_MARKS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)+", re.MULTILINE)
_BULLETS = re.compile(r"^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?", re.MULTILINE)
_LINKS = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_CODE = re.compile(r"`+([^`\n]+)`+")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<!\w)([*_])(?=\S)([^\n]+?)(?<=\S)\1(?!\w)")
_GAPS = re.compile(r"\n\s*\n+")


def take_marks_away(markdown: str) -> str:
    """Return the words of a Markdown text as they would be read aloud, lines kept."""
    if not _ANY_MARK.search(markdown):
        return markdown.strip()
    text = _BULLETS.sub("• ", _LINE_MARKS.sub("", markdown))
    text = _CODE.sub(r"\1", _LINKS.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return _GAPS.sub("\n", text).strip()


def reads_from_right(text: str) -> bool:
    """Return whether the first letter that has a direction, outside isolates, runs leftwards."""
    depth = 0
    for letter in text:
        kind = bidirectional(letter)
        depth += (kind in ("LRI", "RLI", "FSI")) - (kind == "PDI")
        if depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


class Block(NamedTuple):
    """Text that is laid out: one layout for each paragraph with its top, sizes in pixels."""

    layouts: tuple[tuple[float, QTextLayout], ...]
    width: float
    height: float
    is_cut: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the text in the painter's pen, its top leading corner at x, y."""
        for top, layout in self.layouts:
            layout.draw(painter, QPointF(x, y + top))


def lay_out(text: str, font: QFont, pitch: float, width: float, max_lines: int = 0) -> Block:
    """Break text into lines pitch pixels high, at most max_lines of them (0: all it takes).

    Where words are left over it ends in an ellipsis and says so (`is_cut`).
    """
    layouts: list[tuple[float, QTextLayout]] = []
    widest, lines, is_cut = 0.0, 0, False
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs):
        room = max_lines - lines if max_lines else 0
        left_over = number + 1 < len(paragraphs)
        layout, count, cut = _fit(paragraph, font, pitch, width, room, left_over)
        layouts.append((lines * pitch, layout))
        lines += count
        widest = max(widest, _settle(layout, font, pitch))
        if cut or (max_lines and lines >= max_lines):
            is_cut = cut or left_over
            break
    return Block(tuple(layouts), widest, lines * pitch, is_cut)


def _fit(
    text: str, font: QFont, pitch: float, width: float, max_lines: int, left_over: bool
) -> tuple[QTextLayout, int, bool]:
    layout = _make(text, font)
    count = break_lines(layout, width, pitch, max_lines)
    if not max_lines or count < max_lines:
        return layout, count, False
    kept = _first_units(text, _end_of(layout))
    if kept == text and not left_over:
        return layout, count, False
    return *_end_in_ellipsis(kept, font, pitch, width, max_lines), True


def _end_in_ellipsis(
    kept: str, font: QFont, pitch: float, width: float, max_lines: int
) -> tuple[QTextLayout, int]:
    while True:
        kept = kept.rstrip(" .,;:–-" + ELLIPSIS)
        layout = _make(kept + ELLIPSIS, font)
        count = break_lines(layout, width, pitch, max_lines + 1)
        if count <= max_lines or not kept:
            return layout, count
        words, _space, last = kept.rpartition(" ")
        kept = words if words and len(last) < len(words) else kept[:-1]


def _make(text: str, font: QFont) -> QTextLayout:
    layout = make_layout(text, font)
    layout.setCacheEnabled(True)  # it is drawn again with every frame that shows it
    if reads_from_right(text):
        option = layout.textOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight)  # "leading" is left for a bare layout
        layout.setTextOption(option)
    return layout


def _settle(layout: QTextLayout, font: QFont, pitch: float) -> float:
    """Set the lines on even baselines, whatever fonts they fell back to; return their width."""
    metrics = QFontMetricsF(font)
    baseline = (pitch - metrics.height()) / 2 + metrics.ascent()
    widest = 0.0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(0, number * pitch + baseline - line.ascent()))
        widest = max(widest, line.naturalTextWidth())
    return widest


def _end_of(layout: QTextLayout) -> int:
    line = layout.lineAt(layout.lineCount() - 1)
    return line.textStart() + line.textLength()


def _first_units(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def read_out(line: EntryLine) -> str:
    """Return an entry as a screen reader should say it: whom, when and how, then the words."""
    names = ", ".join(name for _id, name in line.people)
    day = words.day_heading(date.fromisoformat(line.day))
    about = " · ".join(part for part in (names, words.kind_name(line.kind), line.gathering) if part)
    margin = [text for _sort, text, _day in line.margin]
    return ". ".join(part for part in (about, day, take_marks_away(line.text), *margin) if part)
