"""Asks for the name of the journal, which stands over the navigation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.dialogs.base import Dialog
from app.ui.theme import CONTROL, Theme
from app.ui.widgets.buttons import FilledButton

LONGEST = 60


class NameDialog(Dialog):
    """One line and Keep; named carries what was written."""

    named = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None) -> None:
        super().__init__(theme, parent, self.tr("Name this journal"))
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(self.tr("My journal"))
        self.line.setAccessibleName(self.tr("Name of the journal"))
        self.line.setFont(theme.font("interface"))
        self.line.setFixedHeight(theme.px(CONTROL))
        self.line.selectAll()
        self.line.returnPressed.connect(self._keep)
        self.column.addWidget(self.line)
        self.add_close(self.tr("Cancel"))
        keep = FilledButton(theme, self.tr("Keep"))
        keep.clicked.connect(self._keep)
        self.add_button(keep)
        self.line.setFocus()

    def _keep(self) -> None:
        self.named.emit(self.line.text().strip())
        self.accept()
