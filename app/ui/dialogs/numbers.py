"""Changes the numbers that the figures are worked out by, with their effect on one person."""

from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain import worked_out
from app.domain.parameters import DEFAULTS, Parameters, explanations
from app.domain.speech import Speech
from app.journal.journal import Journal
from app.journal.parameters import choose, chosen
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.number_field import NumberField
from app.ui.dialogs.number_preview import NumberPreview
from app.ui.tasks import Tasks
from app.ui.theme import S8, S16, S24, Theme
from app.ui.widgets.buttons import FilledButton, QuietButton
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label

WIDTH, HEIGHT = 720, 800


class NumbersDialog(Dialog):
    """The numbers under the rows of a profile; nothing holds before Keep.

    `row` names the row to begin with, and `kept` carries it once other numbers hold.
    """

    kept = Signal(str)

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        tasks: Tasks,
        speech: Speech,
        parent: QWidget | None,
        row: str = "",
    ) -> None:
        super().__init__(theme, parent, self.tr("Change these numbers"), WIDTH)
        self._journal, self._speech, self._row_name = journal, speech, row
        self._was, self._is_new = asdict(chosen(journal)), True
        self.fields: dict[str, NumberField] = {}
        self.headings: dict[str, Heading] = {}
        self.preview = NumberPreview(theme, journal, tasks, speech)
        self.column.addWidget(self.preview)
        self.column.addSpacing(S8)
        self.area = ColumnArea(theme, WIDTH, top=0, side=0)
        self.area.column.addWidget(Label(theme, self._explain(), "interface", "soft_ink"))
        self.column.addWidget(self.area, 1)
        for each in worked_out.ROWS:
            self._add_row(each)
        self.area.column.addStretch(1)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._add_buttons()
        self.show_numbers(Parameters(**self._was))
        self.resize(self.width(), theme.px(HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._row_name and self._is_new:
            row = next(each for each in worked_out.ROWS if each.name == self._row_name)
            self._is_new = False
            first = next(field for name, field in self.fields.items() if name in row.fields())
            self.area.verticalScrollBar().setValue(self.headings[row.name].y())
            first.line.setFocus()
            first.line.selectAll()

    def numbers(self) -> Parameters:
        """Return the numbers as they stand in the fields; one that cannot be used as it was."""
        return Parameters(**{name: field.number() for name, field in self.fields.items()})

    def show_numbers(self, numbers: Parameters) -> None:
        """Put numbers into the fields."""
        for name, number in asdict(numbers).items():
            self.fields[name].show_number(number)
        self._follow()

    def _explain(self) -> str:
        return self.tr(
            "Where you know better, choose other numbers: they stay in this journal, and every"
            " chart follows. The sentences of a profile rest on what you wrote alone and stay as"
            " they are; bars, places and the words for depth may change."
        )

    def _add_row(self, row: worked_out.Row) -> None:
        heading = Heading(self.theme, self._speech.say(row.name))
        self.headings[row.name] = heading
        self.area.column.addSpacing(S24)
        self.area.column.addWidget(heading)
        for each in explanations():
            if each.field and each.field in row.fields():
                field = NumberField(self.theme, self._speech, each)
                field.changed.connect(self._follow)
                field.line.returnPressed.connect(lambda: self.keep.click())
                self.fields[each.field] = field
                self.area.column.addSpacing(S16)
                self.area.column.addWidget(field)

    def _add_buttons(self) -> None:
        self.reset = QuietButton(self.theme, self.tr("Put all back"))
        self.reset.clicked.connect(self._put_back)
        self.add_leading(self.reset)
        self.add_close(self.tr("Cancel"))
        self.keep = FilledButton(self.theme, self.tr("Keep"))
        self.keep.clicked.connect(self._keep)
        self.add_button(self.keep)

    def _keep_in_sight(self) -> None:
        """Leave the field one writes in where it is seen, though the words above it grow."""
        focused, inside = self.focusWidget(), self.area.widget()
        if focused is not None and inside is not None and inside.isAncestorOf(focused):
            # Not ensureWidgetVisible: that is content where the cursor of the field is seen.
            middle = focused.mapTo(inside, focused.rect().center())
            self.area.ensureVisible(middle.x(), middle.y(), 0, focused.height() // 2 + S8)

    def _follow(self) -> None:
        """Show what the numbers in the fields would do."""
        self.reset.setEnabled(self.numbers() != DEFAULTS)
        self.keep.setEnabled(all(field.is_usable() for field in self.fields.values()))
        self.preview.show_numbers(self.numbers())
        self._keep_in_sight()

    def _put_back(self) -> None:
        self._was.clear()  # all are meant, whoever chose them
        self.show_numbers(DEFAULTS)

    def _keep(self) -> None:
        """Choose what was changed here: the others may be another window's choice by now."""
        numbers, was = asdict(self.numbers()), self._was
        changed = {name: numbers[name] for name in numbers if numbers[name] != was.get(name)}
        choose(self._journal, changed)
        self.kept.emit(self._row_name)
        self.accept()
