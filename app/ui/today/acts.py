"""What can be done from Today: where one goes, what is kept, what is told of it."""

from contextlib import suppress
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from app.domain.intention_words import say_months
from app.domain.quarters import read_quarter
from app.domain.telling_words import partial as partial_words
from app.errors import NotFound
from app.journal import follow_ups, helping, people, promises, reflections, today
from app.journal.journal import Journal
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme

WEEK, MONTH, QUARTER = 7, 30, 91


class Acts(QObject):
    """Handed to every row of the page.

    notice carries what was done, for a notice with Undo, declined what no Undo takes back; the
    others ask to go somewhere, most of them with the id, or the key, of what is to be shown there.
    """

    notice = Signal(str)
    person_asked = Signal(int)
    entry_asked = Signal(int)
    gathering_asked = Signal(int)
    ready_asked = Signal(int)
    ready_gathering_asked = Signal(int)
    promises_asked = Signal()
    quarter_asked = Signal(str)
    declined = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.journal, self.theme, self.tasks = journal, theme, tasks

    def put_off(self, person_id: int, days: int) -> None:
        """Leave somebody off this page for so many days."""
        today.not_now(self.journal, person_id, days)
        name = people.name_of(self.journal, [person_id])
        said = self.tr("{name} is left for later, until {day}.")
        until = self.journal.today() + timedelta(days=days)
        self.notice.emit(said.format(name=name, day=self._say(until.isoformat())))

    def answer(self, learned_id: int, outcome: str) -> None:
        """Keep how something went that was ahead for somebody. Raises BadInput."""
        helping.answer_ahead(self.journal, learned_id, outcome)
        self.notice.emit(self.tr("Kept how it went."))

    def finish_follow_up(self, follow_up_id: int) -> None:
        """What was planned is done."""
        with suppress(NotFound):
            follow_ups.finish(self.journal, follow_up_id)
            self.notice.emit(self.tr("Done."))

    def drop_follow_up(self, follow_up_id: int) -> None:
        """What was planned is no longer wanted."""
        with suppress(NotFound):
            follow_ups.drop(self.journal, follow_up_id)
            self.notice.emit(self.tr("Let go of."))

    def keep_promise(self, promise_id: int) -> None:
        """A promise was kept today."""
        with suppress(NotFound):
            promises.keep_promise(self.journal, promise_id)
            self.notice.emit(self.tr("Promise kept."))

    def release_promise(self, promise_id: int) -> None:
        """A promise was let go of together."""
        with suppress(NotFound):
            promises.release_promise(self.journal, promise_id)
            self.notice.emit(self.tr("Promise let go of."))

    def snooze_promise(self, promise_id: int, until: str) -> None:
        """Leave a promise off this page until a day."""
        promises.snooze(self.journal, [promise_id], until)
        said = self.tr("The promise is left for later, until {day}.")
        self.notice.emit(said.format(day=self._say(until)))

    def renew_promise(self, promise_id: int, due: str) -> None:
        """Another day was agreed on for a promise. Raises BadInput."""
        promises.renegotiate(self.journal, promise_id, due)
        self.notice.emit(self.tr("Agreed anew for {day}.").format(day=self._say(due)))

    def note_outcome(self, quarter: str, outcome: str) -> None:
        """Keep what became of the intention written in a quarter; "" lets it be."""
        with suppress(NotFound):
            reflections.note_outcome(self.journal, read_quarter(quarter), outcome)
            said = self.tr("Kept what became of it.") if outcome else self.tr("Let be.")
            self.notice.emit(said)

    def decline(self, quarter: str) -> None:
        """Do not invite to look back on a quarter again."""
        declined = read_quarter(quarter)
        reflections.decline(self.journal, declined)
        months = say_months(declined, self.journal.today(), QtSpeech())
        said = self.tr("You are not asked about {months} again; Reflection still shows them.")
        self.declined.emit(said.format(months=months))

    def close_plan(self, follow_up_id: int) -> None:
        """What was planned is done by what is being kept, which tells of it."""
        with suppress(NotFound):
            follow_ups.finish(self.journal, follow_up_id)

    def _say(self, day: str) -> str:
        return partial_words(day, self.journal.today(), QtSpeech())
