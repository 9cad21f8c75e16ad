"""Trouble told in a sentence that can be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.base import Dialog
from app.ui.theme import Theme
from app.ui.widgets.buttons import FilledButton, TextButton
from app.ui.widgets.text import Label


class Notice(Dialog):
    """One sentence, Copy and OK; never asks anything."""

    def __init__(self, theme: Theme, parent: QWidget | None, text: str) -> None:
        super().__init__(theme, parent, self.tr("This did not work"))
        self._text = text
        words = Label(theme, text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(words)
        copy = TextButton(theme, self.tr("Copy"), "copy")
        copy.clicked.connect(self._copy)
        self.add_leading(copy)
        done = FilledButton(theme, self.tr("OK"))
        done.clicked.connect(self.accept)
        self.add_button(done)
        done.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
