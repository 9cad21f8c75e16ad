"""The stages of an import as they are seen: waiting, the preview, and what is there at the end."""

from collections.abc import Hashable

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.journal.importing import Outcome, Plan, Summary, both_sides
from app.journal.journal import Journal
from app.ui.models.import_model import RESULTS, ImportModel, say
from app.ui.theme import S4, S8, S12, S16, S24, Theme
from app.ui.widgets.card_table import CardTable
from app.ui.widgets.choices import Choices
from app.ui.widgets.progress import Bar
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label

SIDES_HEIGHT = 136


class WaitingPart(QWidget):
    """Words and a bar, in the middle."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._bar = Bar(theme)
        self._bar.setAccessibleName(words)
        layout = QVBoxLayout(self)
        layout.setSpacing(S12)
        layout.addStretch(1)
        layout.addWidget(Label(theme, words))
        layout.addWidget(self._bar)
        layout.addStretch(1)

    def show_progress(self, done: int, total: int, _text: str) -> None:
        """Fill the bar by so much."""
        self._bar.set_share(done / total if total else 0.0)


class SidesPart(QWidget):
    """Somebody who may be known already: both sides, and the choice between them."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, journal: Journal) -> None:
        super().__init__()
        self._theme, self._journal = theme, journal
        labels: dict[Hashable, str] = {
            "skip": self.tr("Leave out"),
            "same": self.tr("The same person"),
            "new": self.tr("Another person"),
        }
        self.choices = Choices(theme, self.tr("This card"), labels)
        self.choices.chosen.connect(self.chosen)
        self._area = ColumnArea(theme, top=0, side=0, align_leading=True)
        self._area.setFixedHeight(theme.px(SIDES_HEIGHT))
        self._sides = QWidget()
        self._area.column.addWidget(self._sides)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S8)
        layout.addWidget(self._area)
        layout.addWidget(self.choices)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show one doubtful card beside the person it may be."""
        self._sides.deleteLater()
        self._sides = QWidget()
        grid = QGridLayout(self._sides)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S16)
        grid.setVerticalSpacing(S4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = ("", self.tr("In the journal"), self.tr("On the card"))
        for column, head in enumerate(heads):
            grid.addWidget(Label(self._theme, head, "meta_strong", "soft_ink"), 0, column)
        names = self._names()
        for row, (what, mine, theirs) in enumerate(both_sides(self._journal, outcome), start=1):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(self._theme, names[what], "meta", "soft_ink"), row, 0, top)
            grid.addWidget(Label(self._theme, mine), row, 1, top)
            grid.addWidget(Label(self._theme, theirs), row, 2, top)
        self._area.column.addWidget(self._sides)
        self._area.column.setAlignment(self._sides, Qt.AlignmentFlag.AlignTop)
        self.choices.choose(outcome.choice)

    def _names(self) -> dict[str, str]:
        return {
            "name": self.tr("Name"),
            "organisation": self.tr("Organisation"),
            "role": self.tr("Role"),
            "birthday": self.tr("Birthday"),
            "details": self.tr("Details"),
        }


class PreviewPart(QWidget):
    """Counts to filter by, the table of cards, and both sides of a doubtful one."""

    decided = Signal()

    def __init__(self, theme: Theme, journal: Journal, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self.model = ImportModel(plan.outcomes, self)
        self.table = CardTable(theme, self.model)
        self.results = Choices(theme, self.tr("Show"), self._list_results())
        self.results.choose("")
        self.results.chosen.connect(self._filter)
        self.sides = SidesPart(theme, journal)
        self.sides.chosen.connect(self._decide)
        self.sides.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S12)
        layout.addWidget(self.results)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.sides)
        self.table.selectionModel().selectionChanged.connect(self._show_sides)
        self._choose_first()

    def count_wanted(self) -> int:
        """Return how many cards an import would take in."""
        settled = sum(each.result == "doubtful" and each.choice != "skip"
                      for each in self._plan.outcomes)  # fmt: skip
        return self._plan.count("new") + self._plan.count("changed") + settled

    def _list_results(self) -> dict[Hashable, str]:
        labels: dict[Hashable, str] = {"": f"{self.tr('All')} {len(self._plan.outcomes)}"}
        for result, (words, _icon) in RESULTS.items():
            if count := self._plan.count(result):
                labels[result] = f"{say(words)} {count}"
        return labels

    def _filter(self, result: str) -> None:
        self.model.show_result(result)
        self.sides.hide()
        self._choose_first()

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)

    def _show_sides(self, _new: QItemSelection, _old: QItemSelection) -> None:
        row = self.table.currentIndex().row()
        outcome = self.model.outcome(row) if row >= 0 else None
        is_doubtful = outcome is not None and outcome.result == "doubtful"
        if outcome is not None and is_doubtful:
            self.sides.show_outcome(outcome)
        self.sides.setVisible(is_doubtful)

    def _decide(self, choice: str) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.model.choose(row, choice)
            self.decided.emit()


class SummaryPart(QWidget):
    """What the import did, and where to find it."""

    def __init__(self, theme: Theme, summary: Summary) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(S12)
        layout.setContentsMargins(0, S24, 0, 0)
        for line in self._tell(summary):
            layout.addWidget(Label(theme, line, "prose"))
        layout.addStretch(1)

    def _tell(self, summary: Summary) -> list[str]:
        lines = []
        if summary.new:
            lines.append(
                self.tr(
                    "%n people are in your address book now. They stay out of the way until you"
                    " write about them; search finds them.", "", summary.new,
                )
            )  # fmt: skip
        if summary.changed:
            lines.append(self.tr("%n people were brought up to date.", "", summary.changed))
        if summary.identical:
            lines.append(self.tr("%n cards held nothing new.", "", summary.identical))
        if summary.doubtful:
            lines.append(self.tr("%n doubtful cards were left out.", "", summary.doubtful))
        if summary.unreadable:
            lines.append(self.tr("%n cards could not be read.", "", summary.unreadable))
        return lines
