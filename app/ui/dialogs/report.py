"""A bug told openly: what is known of it, to be copied into a report."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.dialogs.base import Dialog
from app.ui.theme import Theme
from app.ui.widgets.buttons import FilledButton, OutlineButton, TextButton
from app.ui.widgets.text import Label

WIDTH, LINES = 640, 12


class ReportDialog(Dialog):
    """Shows the report of a bug; is_safe tells that everything written is in the file."""

    def __init__(
        self, theme: Theme, parent: QWidget | None, report: str, log: Path, is_safe: bool
    ) -> None:
        super().__init__(theme, parent, self.tr("Something went wrong inside Kith"), WIDTH)
        self._report, self._log = report, log
        self.column.addWidget(Label(theme, self._explain(is_safe)))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(LINES * theme.line("meta"))
        self.column.addWidget(self.text, 1)
        self._add_buttons()

    def _explain(self, is_safe: bool) -> str:
        kept = self.tr("Everything you kept is safe in the journal file.")
        ask = self.tr(
            "This is a mistake in the program, not yours. The report below holds no word of your"
            " journal; whoever mends Kith will be glad of it."
        )
        return f"{kept} {ask}" if is_safe else ask

    def _add_buttons(self) -> None:
        folder = TextButton(self.theme, self.tr("Open log folder"), "folder-open")
        folder.clicked.connect(self._open_folder)
        self.add_leading(folder)
        self.copy = OutlineButton(self.theme, self.tr("Copy report"), "copy")
        self.copy.clicked.connect(self._copy)
        self.add_button(self.copy)
        go_on = FilledButton(self.theme, self.tr("Go on"))
        go_on.clicked.connect(self.accept)
        self.add_button(go_on)
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))
