"""Prints a sheet, with a preview; what paper needs is loaded when somebody prints."""

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget


def set_up(printer: QPrinter, title: str) -> None:
    """Name the work of a printer; the document has margins of its own."""
    printer.setDocName(title)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def preview(document: QTextDocument, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Open a preview of a document, from which it is printed."""
    dialog = QPrintPreviewDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    set_up(dialog.printer(), title)
    document.setParent(dialog)
    dialog.paintRequested.connect(document.print_)
    dialog.resize(parent.window().size())
    dialog.open()
    return dialog
