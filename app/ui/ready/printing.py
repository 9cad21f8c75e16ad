"""Prints a sheet, with a preview; what paper needs is loaded when somebody prints."""

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget


def make_printer(title: str) -> QPrinter:
    """Return a printer that names its work so; the document has margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    return printer


def preview(document: QTextDocument, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Open a preview of a document, from which it is printed."""
    dialog = QPrintPreviewDialog(make_printer(title), parent)
    dialog.setWindowTitle(title)
    document.setParent(dialog)
    dialog.paintRequested.connect(document.print_)
    dialog.resize(parent.window().size())
    dialog.open()
    return dialog
