"""A small popup that asks for one line, right where the answer will stand."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import BadInput
from app.ui.theme import CONTROL, Theme
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine


class Ask(Popup):
    """One question, one line. `keep(answer)` may raise BadInput, which is shown under the line."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        question: str,
        keep: Callable[[str], object],
        text: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(theme, parent, question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        self.line = make_line(theme, question, hint)
        self.line.setText(text)
        self.line.selectAll()
        self.line.returnPressed.connect(self._answer)
        self._reason = TroubleLine(theme)
        self.column.addWidget(Label(theme, question, "meta_strong", "soft_ink"))
        self.column.addWidget(self.line)
        self.column.addWidget(self._reason)

    def open_under(self, widget: QWidget) -> None:
        super().open_under(widget)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def reason(self) -> str:
        """Why the answer could not be kept, or ""."""
        return self._reason.text()

    def _answer(self) -> None:
        try:
            self._keep(self.line.text())
        except BadInput as trouble:
            self._reason.say(str(trouble))
            self.fit()
        else:
            self.close()


def make_line(theme: Theme, name: str, hint: str = "") -> QLineEdit:
    """A plain line to write on."""
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setFont(theme.font("interface"))
    line.setFixedHeight(theme.px(CONTROL))
    return line
