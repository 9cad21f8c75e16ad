"""Prints a sheet, with a preview; what paper needs is loaded when somebody prints."""

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from app.ui.lending import VEIL, take_keys


def set_up(printer: QPrinter, title: str) -> None:
    """Name the work of a printer; the document has margins of its own."""
    printer.setDocName(title)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def preview(document: QTextDocument, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Open a preview of a document, from which it is printed; `title` is the name of that work.

    The window does not bear it: its title can be read in the task bar, under a veil too.
    """
    dialog = QPrintPreviewDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(QCoreApplication.translate("ready", "Print"))
    take_keys(dialog, parent, VEIL)
    set_up(dialog.printer(), title)
    document.setParent(dialog)
    dialog.paintRequested.connect(document.print_)
    dialog.resize(parent.window().size())
    dialog.open()
    return dialog
