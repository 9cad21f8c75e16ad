"""Prints a sheet, with a preview; what paper needs is loaded when somebody prints."""

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from app.ui.lending import VEIL, take_keys
from app.ui.ready.document import LEADS

_METRE = 0.0254  # an inch
_MARGIN = 2 / 2.54  # inches: what QTextDocument.print keeps free around a page


def set_up(printer: QPrinter, title: str) -> None:
    """Name the work of a printer; the document has margins of its own."""
    printer.setDocName(title)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def keep_together(document: QTextDocument, printer: QPrinter) -> QTextDocument:
    """Return a copy in which no heading stands alone at the foot of a page of this printer."""
    device = as_fine(printer)
    kept = document.clone()
    while (number := _torn(lay_out(kept, printer, device))) >= 0:
        _begin_page(kept.findBlockByNumber(number))
    return kept


def _torn(paged: QTextDocument) -> int:
    """The number of the first heading that is parted from what follows it, -1 for none."""
    layout, block = paged.documentLayout(), paged.begin()
    always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    while block.isValid():
        last = block
        while last.blockFormat().property(LEADS) and last.next().isValid():
            last = last.next()
        is_apart = _page(block, layout) != _page(last, layout)
        if is_apart and block.blockFormat().pageBreakPolicy() != always:
            return block.blockNumber()
        block = last.next()
    return -1


def as_fine(printer: QPrinter) -> QImage:
    """Return a device with the dots of a printer; a preview takes away its own at any time."""
    device = QImage(1, 1, QImage.Format.Format_RGB32)
    device.setDotsPerMeterX(round(printer.logicalDpiX() / _METRE))
    device.setDotsPerMeterY(round(printer.logicalDpiY() / _METRE))
    return device


def lay_out(document: QTextDocument, printer: QPrinter, device: QImage) -> QTextDocument:
    """Return a copy on the pages of a printer, as Qt lays it out when it prints.

    The device is as fine as the printer, and has to outlive the copy.
    """
    tried = document.clone()
    layout, root = tried.documentLayout(), tried.rootFrame()
    layout.setPaintDevice(device)
    frame = root.frameFormat()
    frame.setMargin(int(_MARGIN * QImage(1, 1, QImage.Format.Format_RGB32).logicalDpiY()))
    root.setFrameFormat(frame)
    tried.setPageSize(QSizeF(printer.width(), printer.height()))
    return tried


def _page(block: QTextBlock, layout: QAbstractTextDocumentLayout) -> int:
    """The page on which a block ends."""
    foot = layout.blockBoundingRect(block).bottom() - 1
    return int(foot // layout.document().pageSize().height())


def _begin_page(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor = QTextCursor(block)
    cursor.setBlockFormat(form)


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
    dialog.paintRequested.connect(lambda printer: keep_together(document, printer).print_(printer))
    dialog.resize(parent.window().size())
    dialog.open()
    return dialog
