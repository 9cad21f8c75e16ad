"""One number of those that the figures are worked out by: its field, its unit, its why."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import worked_out
from app.domain.parameters import Explanation
from app.domain.speech import Speech
from app.ui.dialogs.worked_out_text import write_number
from app.ui.theme import S4, S8, S12, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.fields import LineField
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

WIDTH = 88


class NumberField(QWidget):
    """A number to write over; `changed` comes with each letter. Back puts it to its default."""

    changed = Signal()

    def __init__(self, theme: Theme, speech: Speech, one: Explanation) -> None:
        super().__init__()
        self._speech, self._one, self._number = speech, one, one.default
        name = speech.say(one.name)
        self.line = LineField(theme, name)
        self.line.setFixedWidth(theme.px(WIDTH))
        self.line.setAccessibleDescription(speech.say(one.why))
        self._unit = Label(theme, "", "interface", "ink")
        back = self.tr("Back to {number}").format(number=write_number(one.default))
        self.back = TextButton(theme, back)
        self.back.setAccessibleName(f"{name}: {back}")
        self.trouble = TroubleLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addWidget(Label(theme, name, "strong"))
        column.addLayout(self._make_row())
        column.addWidget(self.trouble)
        column.addWidget(Label(theme, speech.say(one.why), "interface"))
        column.addWidget(Label(theme, speech.say(one.source), "meta", "soft_ink"))
        self.line.textChanged.connect(self._read)
        self.back.clicked.connect(lambda: self.show_number(one.default))

    def number(self) -> float:
        """Return the number in the field, or the last one that can be used."""
        return self._number

    def show_number(self, number: float) -> None:
        """Write a number into the field."""
        self.line.setText(write_number(number))

    def is_usable(self) -> bool:
        """Return whether what is written is a number within its limits."""
        return not self.trouble.text()

    def _make_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S8)
        row.addWidget(self.line)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(S12)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row

    def _read(self, text: str) -> None:
        number, is_number = QLocale().toDouble(text)
        is_usable = is_number and self._one.least <= number <= self._one.most
        self._number = number if is_usable else self._number
        self.trouble.say("" if is_usable else self._limits())
        unit = worked_out.amount(self._one, self._number, self._speech, lambda number: "")
        self._unit.setText(unit.strip())
        self.back.setVisible(not is_usable or number != self._one.default)
        self.changed.emit()

    def _limits(self) -> str:
        return self.tr("Choose a number from {least} to {most}.").format(
            least=write_number(self._one.least), most=write_number(self._one.most)
        )
