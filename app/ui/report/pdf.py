"""A report as the bytes of a PDF: real text, embedded fonts, drawings as lines."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app.domain.report import Report
from app.ui.report.book import Book
from app.ui.report.writer import DPI
from app.ui.theme import Theme

# Where Letter is the usual paper, as CLDR has it.
_LETTER = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)


def paper_here() -> QPageSize:
    """Return the paper in use where this computer's locale is from: A4 or Letter."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    sizes = QPageSize.PageSizeId
    return QPageSize(sizes.Letter if code in _LETTER else sizes.A4)


def write_pdf(
    report: Report,
    theme: Theme,
    paper: QPageSize,
    begin: Callable[[int, int], None] = lambda _number, _count: None,
    check: Callable[[], None] = lambda: None,
) -> bytes:
    """Return a report as a PDF; `begin` is told each page, from 0 on, of how many, and may raise.

    So may `check`, which is called before there are pages. Runs in any thread.
    """
    book = Book(report, theme, paper.size(QPageSize.Unit.Point), check)
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(file)
    writer.setResolution(DPI)
    writer.setTitle(report.title)
    writer.setCreator("Kith")
    writer.setPageSize(paper)
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    painter = QPainter(writer)
    try:
        for number in range(book.count):
            begin(number, book.count)
            if number:
                writer.newPage()
            book.paint(painter, number)
    finally:
        painter.end()
    return bytes(file.data().data())
