"""What other numbers would do: one person's rows as they are and as they would be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.domain import worked_out
from app.domain.entries import EntryFilter
from app.domain.parameters import Parameters
from app.domain.profile_words import length
from app.domain.speech import Speech
from app.journal import entries, people
from app.journal.journal import Journal
from app.journal.parameters import chosen
from app.ui.editor.suggestions import Suggestion
from app.ui.health.profile_rows import Bar
from app.ui.tasks import Tasks
from app.ui.theme import S4, S12, S16, Theme
from app.ui.widgets.find_field import FindField
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

MOST = 6
_LITTLE = 0.005  # a difference that nobody sees
Values = Sequence[float | None]


class NumberPreview(Fitted):
    """Somebody's bars now, and by the numbers that are being chosen; who it is can be changed."""

    def __init__(self, theme: Theme, journal: Journal, tasks: Tasks, speech: Speech) -> None:
        super().__init__()
        self._theme, self._speech = theme, speech
        self._journal, self._tasks = journal, tasks
        self._person, name = _newest(journal)
        self._numbers = chosen(journal)
        self.person = FindField(theme, self.tr("Try them on somebody"), self._find, self)
        self.person.show_text(name)
        self.person.picked.connect(self._choose)
        self.rows: list[tuple[Bar, Bar, Label]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S12)
        row = QHBoxLayout()
        row.setSpacing(S12)
        for_whom = self._label(self.tr("What they would do for"), "meta_strong")
        row.addWidget(for_whom, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.person, 1)
        column.addLayout(row)
        column.addLayout(self._make_grid())

    def show_numbers(self, numbers: Parameters) -> None:
        """Show what these numbers would do."""
        self._numbers = numbers
        self._read()

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S16)
        grid.setVerticalSpacing(S4)
        for at, stretch in enumerate((0, 2, 2, 3)):
            grid.setColumnStretch(at, stretch)
        for at, words in enumerate((self.tr("Now"), self.tr("With these numbers")), start=1):
            grid.addWidget(self._label(words), 0, at)
        for number, row in enumerate(worked_out.ROWS, start=1):
            name = self._label(self._speech.say(row.name), "meta_strong")
            name.setMinimumWidth(name.sizeHint().width())
            grid.addWidget(name, number, 0)
            parts = Bar(self._theme), Bar(self._theme), self._label("")
            for bar in parts[:2]:
                bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                bar.show_value(0)
            for at, part in enumerate(parts, start=1):
                grid.addWidget(part, number, at, Qt.AlignmentFlag.AlignVCenter)
            self.rows.append(parts)
        return grid

    def _label(self, words: str, role: str = "meta") -> Label:
        return Label(self._theme, words, role, "soft_ink")

    def _find(self, typed: str) -> list[Suggestion]:
        found = people.complete_names(self._journal, typed, MOST)
        return [Suggestion(line.id, line.name, line.line) for line in found]

    def _choose(self, person_id: int | None) -> None:
        if person_id is None:
            return  # the field was emptied, to write another name
        self._person = person_id
        self._read()

    def _read(self) -> None:
        person_id, numbers = self._person, self._numbers
        self._tasks.read(self, lambda: self._try(person_id, numbers), self._show, self)

    def _try(self, person_id: int, numbers: Parameters) -> tuple[Values, Values]:
        """Measure somebody by the numbers that hold and by others: in a lane, for numpy's sake."""
        from app.journal.health import values_of

        today = self._journal.today()
        now, then = (
            list(values_of(self._journal, person_id, today, each).values())
            for each in (chosen(self._journal), numbers)
        )
        return now, then

    def _show(self, found: tuple[Values, Values]) -> None:
        for (before, after, words), was, will in zip(self.rows, *found, strict=True):
            before.show_value(was)
            after.show_value(will)
            words.setText(self._say(was, will))
            for bar, value in ((before, was), (after, will)):
                bar.setAccessibleName(length(value, self._speech))

    def _say(self, was: float | None, will: float | None) -> str:
        if was is None or will is None:
            return self.tr("nothing written")
        if abs(was - will) < _LITTLE:
            return self.tr("as now")
        before, after = (length(value, self._speech) for value in (was, will))
        if before != after:
            return self.tr("{after}, now {before}").format(after=after, before=before)
        return self.tr("a little longer") if will > was else self.tr("a little shorter")


def _newest(journal: Journal) -> tuple[int, str]:
    """Who was written about last, with the name; 0 for nobody."""
    newest = entries.first_page(journal, EntryFilter(), 1)
    return next((one for line in newest for one in line.people), (0, ""))
