"""The cards of an import as a table: what becomes of each, its name, why, and where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.journal.importing import Outcome
from app.ui.translating import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
OUTCOME = int(Qt.ItemDataRole.UserRole)
RESULT, NAME, REASON, LINE = range(4)
HEADERS = (
    QT_TRANSLATE_NOOP("Import", "What"),
    QT_TRANSLATE_NOOP("Import", "Name"),
    QT_TRANSLATE_NOOP("Import", "Why"),
    QT_TRANSLATE_NOOP("Import", "Line"),
)
RESULTS = {
    "new": (QT_TRANSLATE_NOOP("Import", "New"), "user-plus"),
    "changed": (QT_TRANSLATE_NOOP("Import", "Changed"), "pencil-simple-line"),
    "doubtful": (QT_TRANSLATE_NOOP("Import", "Doubtful"), "question"),
    "unreadable": (QT_TRANSLATE_NOOP("Import", "Unreadable"), "warning-circle"),
    "identical": (QT_TRANSLATE_NOOP("Import", "Identical"), "check"),
}
TELLING = ("doubtful", "unreadable", "changed", "new", "identical")  # what needs a look first
CHOICES = {
    "skip": QT_TRANSLATE_NOOP("Import", "left out"),
    "same": QT_TRANSLATE_NOOP("Import", "the same person"),
    "new": QT_TRANSLATE_NOOP("Import", "another person"),
}


def say(text: str) -> str:
    """Return one of the words above in the language of the window."""
    return QCoreApplication.translate("Import", text)


def explain(outcome: Outcome) -> str:
    """Return why a card ends as it does, what was chosen for it, and what was odd about it."""
    parts = [outcome.reason, *outcome.notes]
    if outcome.result == "doubtful":
        parts.insert(1, say(CHOICES[outcome.choice]))
    return "; ".join(part for part in parts if part)


def list_problems(outcomes: Sequence[Outcome]) -> str:
    """Return a line for each card that was not read whole, or left out: tab-separated text."""
    return "\n".join(
        f"{outcome.line}\t{outcome.name}\t{say(RESULTS[outcome.result][0])}\t{explain(outcome)}"
        for outcome in outcomes
        if is_problem(outcome)
    )


def is_problem(outcome: Outcome) -> bool:
    """Return whether there is something to tell about a card."""
    is_left_out = outcome.result == "doubtful" and outcome.choice == "skip"
    return outcome.result == "unreadable" or is_left_out or bool(outcome.notes)


class ImportModel(QAbstractTableModel):
    """One row a card, those first that need a look, or those of one result; OUTCOME gives it."""

    def __init__(self, outcomes: Sequence[Outcome], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = sorted(outcomes, key=lambda each: TELLING.index(each.result))
        self._shown = self._all

    def show_result(self, result: str) -> None:
        """Show the cards of one result, of all for ""."""
        self.beginResetModel()
        self._shown = [each for each in self._all if result in ("", each.result)]
        self.endResetModel()

    def choose(self, row: int, choice: str) -> None:
        """Settle a doubtful card: "skip", "same" or "new"."""
        self._shown[row].choice = choice
        self.dataChanged.emit(self.index(row, 0), self.index(row, LINE))

    def outcome(self, row: int) -> Outcome:
        """Return the card of a row."""
        return self._shown[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return say(HEADERS[section])

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid() or role not in (DISPLAY, OUTCOME):
            return None
        outcome = self._shown[index.row()]
        if role == OUTCOME:
            return outcome
        return (
            say(RESULTS[outcome.result][0]),
            outcome.name,
            explain(outcome),
            str(outcome.line),
        )[index.column()]
