"""What other numbers would do: one person's rows as they are and as they would be."""

from dataclasses import asdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.domain import worked_out
from app.domain.entries import EntryFilter
from app.domain.kinds import MEASURED, TENDED
from app.domain.parameters import Parameters
from app.domain.profile_words import length
from app.domain.speech import Speech
from app.domain.unmeasured_words import unmeasured
from app.errors import NotFound
from app.journal import entries, people
from app.journal.journal import Journal
from app.journal.parameters import chosen
from app.journal.trying import LITTLE, Trial, try_on
from app.ui.editor.suggestions import Suggestion
from app.ui.health.profile_rows import Bar
from app.ui.tasks import Tasks
from app.ui.theme import S4, S12, S16, Theme
from app.ui.widgets.find_field import FindField
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

MOST = 6
SILENCES = frozenset({"message_weight", "own_step_rhythms", "silence_to_a_tenth"})
OF_RHYTHM = frozenset({"In touch", "Reaching out"})  # the rows that say nothing without one
OF_BOTH = frozenset({"Depth", "Breadth"})  # the rows that are left of whoever has died


class NumberPreview(Fitted):
    """Somebody's bars now, and by the numbers that are being chosen; who it is can be changed.

    Until somebody is picked it is whoever the numbers do something for, if they do for anybody.
    """

    def __init__(self, theme: Theme, journal: Journal, tasks: Tasks, speech: Speech) -> None:
        super().__init__()
        self._theme, self._speech = theme, speech
        self._journal, self._tasks = journal, tasks
        self._person, name = _newest(journal)
        self._is_picked = False
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
        self.why = self._label("")
        column.addWidget(self.why)

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
        self._person, self._is_picked = person_id, True
        self._read()

    def _read(self) -> None:
        person_id, numbers, may_change = asked = self._person, self._numbers, not self._is_picked

        def work() -> Trial | NotFound:
            try:
                return try_on(self._journal, person_id, numbers, may_change=may_change)
            except NotFound as gone:
                return gone

        def take(found: Trial | NotFound) -> None:
            if asked == (self._person, self._numbers, not self._is_picked):  # else it came late
                self._take(found, numbers)

        if person_id:
            self._tasks.read(self, work, take, self)

    def _take(self, found: Trial | NotFound, numbers: Parameters) -> None:
        if isinstance(found, NotFound):
            for at in range(len(self.rows)):
                self._show_row(at, None, None, self.tr("nothing to show"))
            self._show_why(str(found))
            return
        if found.person_id != self._person:
            self._person = found.person_id
            self.person.show_text(found.name)
        for at, (was, will) in enumerate(zip(found.now, found.then, strict=True)):
            if was is None or will is None:
                self._show_row(at, None, None, self._miss(at, found))
            else:
                self._show_row(at, was, will, self._compare(was, will))
        self._show_why("" if found.is_touched else self._explain(found, numbers))

    def _show_row(self, at: int, was: float | None, will: float | None, words: str) -> None:
        *bars, label = self.rows[at]
        for bar, value in zip(bars, (was, will), strict=True):
            bar.show_value(value)
            bar.setAccessibleName(length(value, self._speech))
        label.setText(words)

    def _show_why(self, words: str) -> None:
        self.why.setText(words)
        self.why.setVisible(bool(words))

    def _miss(self, at: int, trial: Trial) -> str:
        """Say why a row has no bars."""
        row = worked_out.ROWS[at].name
        if trial.state not in (MEASURED if row in OF_BOTH else TENDED):
            return self.tr("not measured")
        if row in OF_RHYTHM and not trial.has_rhythm:
            return self.tr("no rhythm")
        return self.tr("nothing to show")

    def _compare(self, was: float, will: float) -> str:
        if abs(was - will) < LITTLE:
            return self.tr("as now")
        before, after = (length(value, self._speech) for value in (was, will))
        if before != after:
            return self.tr("{before} now, then {after}").format(after=after, before=before)
        return self.tr("a little longer") if will > was else self.tr("a little shorter")

    def _explain(self, trial: Trial, numbers: Parameters) -> str:
        """Say why nothing changes, "" where nothing could, since no other number is chosen."""
        if trial.state not in MEASURED:
            return unmeasured(trial.state, trial.name, self._speech)
        now = asdict(chosen(self._journal))
        other = {name for name, number in asdict(numbers).items() if number != now[name]}
        words = self.tr("What is written about {name} leaves every bar as it is.")
        if not other:
            return ""
        if other == {"fading"} and trial.is_family:
            words = self.tr("{name} is family, whose talks fade by a number of their own.")
        elif other == {"family_fading"} and not trial.is_family:
            words = self.tr("{name} is not ticked as family; this number is for family alone.")
        elif other <= SILENCES and not trial.has_rhythm:
            words = self.tr("{name} has no rhythm, so nothing is said of silence.")
        return words.format(name=trial.name)


def _newest(journal: Journal) -> tuple[int, str]:
    """Who was written about last, with the name; 0 for nobody."""
    newest = entries.first_page(journal, EntryFilter(), 1)
    return next((one for line in newest for one in line.people), (0, ""))
