"""Prints a report, with a preview; its pages are those of the file."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from app.domain.report import Report
from app.errors import Trouble
from app.ui.lending import VEIL, take_keys
from app.ui.ready.printing import set_up
from app.ui.report.book import Book
from app.ui.theme import Theme


def preview(report: Report, theme: Theme, paper: QPageSize, parent: QWidget) -> QPrintPreviewDialog:
    """Open a preview of a report, from which it is printed.

    The window does not bear its title, which can be read in the task bar, under a veil too.
    """
    dialog = QPrintPreviewDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(QCoreApplication.translate("ready", "Print"))
    take_keys(dialog, parent, VEIL)
    printer = dialog.printer()
    printer.setPageSize(paper)
    set_up(printer, report.title)
    dialog.paintRequested.connect(lambda printer: print_report(report, theme, printer))
    dialog.resize(parent.window().size())
    dialog.open()
    return dialog


def print_report(report: Report, theme: Theme, printer: QPrinter) -> None:
    """Paint those pages that are wanted, on the paper chosen.

    Raises Trouble where nothing can be printed.
    """
    translate = QCoreApplication.translate
    printer.setFullPage(True)
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    book = Book(report, theme, size)
    first = max(printer.fromPage() - 1, 0)
    last = min(printer.toPage() or book.count, book.count)
    if first >= last:
        there = translate("report", "There are no such pages; the last one is page {number}.")
        raise Trouble(there.format(number=book.count))
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble(
            translate(
                "report", "Nothing could be printed; look after the printer, or choose another."
            )
        )
    try:
        for number in range(first, last):
            if number > first:
                printer.newPage()
            book.paint(painter, number)
    finally:
        painter.end()
