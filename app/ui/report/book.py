"""A report as pages: set in one measure, painted alike in a file, a preview and on paper."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from app.domain.drawing import Drawing
from app.domain.report import Report
from app.ui.palette import LIGHT
from app.ui.report.breaking import break_pages
from app.ui.report.writer import DPI, GAP, PROSE, TEXT, UNIT, Writer, paper_font
from app.ui.theme import COLUMN, Theme
from app.ui.widgets.drawn import paint

_POINT = DPI / 72
_TOP, _BOTTOM, _EDGE = 68 * _POINT, 72 * _POINT, 36 * _POINT  # free around the text; of its head


class Book:
    """The pages of a report on paper of a size in points; `count` says how many there are.

    Where the paper is too narrow, all of it is smaller. `check` is called now and then while it is
    set, and may raise.
    """

    def __init__(
        self,
        report: Report,
        theme: Theme,
        paper: QSizeF,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self._report, self._theme = report, theme
        room = max(paper.width() * _POINT - 2 * _EDGE, _EDGE)
        self._scale = min(room / (COLUMN * UNIT), 1.0)
        dots = _POINT / self._scale
        self._size = QRectF(0, 0, paper.width() * dots, paper.height() * dots)
        self._left = (self._size.width() - COLUMN * UNIT) / 2
        writer = Writer(theme, check)
        writer.write(report)
        self._lines, self._pieces = writer.lines, writer.pieces
        self._pages = break_pages(self._pieces, self._size.height() - _TOP - _BOTTOM)

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0 on, with a painter whose dots are those of its device."""
        painter.save()
        device, dots = painter.device(), DPI / self._scale
        painter.scale(device.logicalDpiX() / dots, device.logicalDpiY() / dots)
        self._paint_edges(painter, number)
        page = self._pages[number]
        painter.translate(self._left, _TOP - self._pieces[page.start].top)
        for each in self._lines[page.start : page.stop]:
            each.layout.lineAt(each.number).draw(painter, each.at)
            if each.drawing is not None:
                self._paint_drawing(painter, each.drawing, each.at.y())
        painter.restore()

    def _paint_drawing(self, painter: QPainter, drawing: Drawing, top: float) -> None:
        painter.save()
        painter.translate((TEXT + GAP) * UNIT, top)
        paint(painter, drawing, self._theme, UNIT, on_paper=True)
        painter.restore()

    def _paint_edges(self, painter: QPainter, number: int) -> None:
        """Write the title over every page but the first, and under each which it is.

        What is said at the very end stands at the foot of the last page.
        """
        painter.setFont(paper_font(self._theme, "meta"))
        painter.setPen(QColor(LIGHT.soft_ink))
        column = self._size.adjusted(self._left, _EDGE, -self._left, -_EDGE)
        if number:
            painter.drawText(column, Qt.AlignmentFlag.AlignTop, self._report.title)
        place = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(column, place, f"{number + 1} / {self.count}")
        if number + 1 == self.count:
            column.setWidth(PROSE * UNIT)
            place = Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
            painter.drawText(column, place, self._report.foot)
