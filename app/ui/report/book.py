"""A report as pages: laid out in one measure, painted alike in a file, a preview and on paper."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLine

from app.domain.drawing import Drawing
from app.domain.report import Report
from app.ui.palette import LIGHT
from app.ui.ready.document import LEADS
from app.ui.report.breaking import Piece, break_pages, tie_lines
from app.ui.report.writer import DPI, GAP, TEXT, UNIT, Writer
from app.ui.theme import COLUMN, ROLES, Theme
from app.ui.widgets.drawn import paint

_POINT = DPI / 72
_TOP, _BOTTOM, _EDGE = 68 * _POINT, 72 * _POINT, 36 * _POINT  # free around the text; of its head


class _Row(NamedTuple):
    """A line of a text, where its block stands, and what is drawn beside it."""

    line: QTextLine
    at: QPointF
    drawing: Drawing | None


class Book:
    """The pages of a report on paper of a size in points; `count` says how many there are."""

    def __init__(self, report: Report, theme: Theme, paper: QSizeF) -> None:
        self._title, self._theme = report.title, theme
        self._size = QRectF(0, 0, paper.width() * _POINT, paper.height() * _POINT)
        self._left = (self._size.width() - COLUMN * UNIT) / 2
        self._writer = Writer(theme)
        self._writer.write(report)
        self._rows, self._pieces = self._lay_out()
        self._pages = break_pages(self._pieces, self._size.height() - _TOP - _BOTTOM)

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0 on, with a painter whose dots are those of its device."""
        painter.save()
        painter.scale(painter.device().logicalDpiX() / DPI, painter.device().logicalDpiY() / DPI)
        self._paint_edges(painter, number)
        page = self._pages[number]
        painter.translate(self._left, _TOP - self._pieces[page.start].top)
        for row in self._rows[page.start : page.stop]:
            row.line.draw(painter, row.at)
            if row.drawing is not None:
                self._paint_drawing(painter, row, row.drawing)
        painter.restore()

    def _lay_out(self) -> tuple[list[_Row], list[Piece]]:
        """Place all lines; what follows a figure begins under its drawing."""
        rows: list[_Row] = []
        pieces: list[Piece] = []
        block, leads = self._writer.document.begin(), True
        lower = foot = end = 0.0  # how much lower than laid out; of the last drawing; of the text
        while block.isValid():
            layout, drawing = block.layout(), self._writer.drawings.get(block.blockNumber())
            if not leads:
                lower += max(0.0, foot - end)
            at = layout.position() + QPointF(0, lower)
            for number, is_tied in enumerate(tie_lines(layout.lineCount(), leads)):
                line = layout.lineAt(number)
                rect = line.rect().translated(at)
                drawn = None if number else drawing
                if drawn:
                    foot = rect.top() + drawn.height * UNIT
                end = rect.bottom()
                rows.append(_Row(line, at, drawn))
                pieces.append(Piece(rect.top(), max(end, foot), is_tied))
            leads = bool(block.blockFormat().property(LEADS))
            block = block.next()
        return rows, pieces

    def _paint_drawing(self, painter: QPainter, row: _Row, drawing: Drawing) -> None:
        painter.save()
        painter.translate((TEXT + GAP) * UNIT, row.at.y() + row.line.y())
        paint(painter, drawing, self._theme, UNIT, on_paper=True)
        painter.restore()

    def _paint_edges(self, painter: QPainter, number: int) -> None:
        """Write the title over every page but the first, and under each which it is."""
        painter.setFont(self._theme.font("meta", ROLES["meta"].size * UNIT))
        painter.setPen(_color("soft_ink"))
        column = self._size.adjusted(self._left, _EDGE, -self._left, -_EDGE)
        if number:
            painter.drawText(column, Qt.AlignmentFlag.AlignTop, self._title)
        place = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(column, place, f"{number + 1} / {self.count}")


def _color(token: str) -> QColor:
    return QColor(getattr(LIGHT, token))
