"""How near I feel to somebody: said by choosing a pair of circles, beside what is written."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.closeness import NEARNESS, Closeness, Depths, ask
from app.domain.dates import read_day
from app.domain.kinds import State
from app.domain.names import first_name
from app.errors import NotFound
from app.journal import closeness, people
from app.journal.journal import Journal
from app.ui.editor.day_popup import capital
from app.ui.health.profile_rows import LABEL_WIDTH, NARROW, Direction
from app.ui.person.closeness_rows import RatingRow
from app.ui.person.closeness_steps import Steps
from app.ui.person.rows import Rows
from app.ui.person.tending import SmallFold, SmallLink
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, S16, Theme
from app.ui.widgets.text import Label


class Nearness(QWidget):
    """My own ratings of one person and the question where they and Depth differ.

    `notice` tells what was done, for a notice with Undo.
    """

    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._journal, self._theme, self._speech = journal, theme, QtSpeech()
        self._tasks = tasks
        self._person = 0
        self._ratings: list[Closeness] = []
        self._asked: Closeness | None = None  # the rating that is held against Depth
        self._label = Label(theme, self.tr("How near I feel"), "meta_strong", "soft_ink")
        self.sentence = Label(theme, "", "prose")
        self.steps = Steps(theme, self._speech)
        self.question = Label(theme, "", "prose", "soft_ink")
        self.day_link = SmallLink(theme, self.tr("Another day…"))
        self.past_link = SmallFold(theme)
        self.past = Rows[Closeness, RatingRow](lambda r: r.id, self._make, self._renew, 0)
        self._lay_out()
        self.steps.chosen.connect(self._rate)
        self.day_link.clicked.connect(lambda: self._ask_day(self._ratings[0], self.day_link))
        self.past_link.toggled.connect(self._show_past)
        theme.changed.connect(self._arrange)

    def show_person(self, person_id: int) -> None:
        """Show the ratings of somebody."""
        if person_id != self._person:
            self.past_link.setChecked(False)
            self.question.hide()
        self._person = person_id
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        try:
            person = people.person(self._journal, self._person)
        except NotFound:  # the page learns of it in a moment
            return
        self._ratings = closeness.ratings(self._journal, person.id)
        newest = self._ratings[0] if self._ratings else None
        called = first_name(person.name, person.given)
        asked = self.tr("How near do you feel to {name}? It changes no figure.")
        self.sentence.setText(self._say(newest) if newest else asked.format(name=called))
        self.steps.setAccessibleName(self.sentence.text())
        self.steps.setAccessibleDescription(self.tr("The keys 1 to 7 choose."))
        self.steps.show_step(newest.step if newest else 0)
        self._ask_about(newest if person.state != State.DECEASED else None)
        self.day_link.setVisible(newest is not None)
        self.past_link.setVisible(newest is not None)
        self.past_link.set_words(self.tr("%n ratings so far", "", len(self._ratings)))
        self._show_past()

    def _ask_about(self, newest: Closeness | None) -> None:
        """Ask where the newest rating and Depth differ; what was asked stays until that is read."""
        self._asked = newest
        if newest is None:
            self.question.hide()
            return
        self._tasks.read(
            self,
            lambda: (newest, closeness.depths(self._journal, newest)),
            lambda read: self._take(*read),
            self,
        )

    def _take(self, rating: Closeness, depths: Depths) -> None:
        if rating is not self._asked:
            return  # out of date: somebody else is shown, or has died, or it was rated again
        question = ask(rating, depths, self._journal.today(), self._speech)
        self.question.setText(question)
        self.question.setVisible(bool(question))

    def _say(self, rating: Closeness) -> str:
        nearness = capital(self._speech.say(NEARNESS[rating.step]))
        if not rating.day:
            return self.tr("{nearness}, on a day not written down.").format(nearness=nearness)
        today, day = self._journal.today(), date.fromisoformat(rating.day)
        if day == today:
            return self.tr("{nearness}, today.").format(nearness=nearness)
        said = self._speech.day(day, today)
        return self.tr("{nearness}, on {day}.").format(nearness=nearness, day=said)

    def _show_past(self) -> None:
        is_open = self.past_link.isChecked()
        self.past.show_records(self._ratings if is_open else [])
        before: QWidget = self.past_link
        for row in self.past.all():  # as they stand, not as they were made
            QWidget.setTabOrder(before, row)
            before = row

    def _rate(self, step: int) -> None:
        closeness.rate(self._journal, self._person, step)
        self.notice.emit(self.tr("Noted how near you feel."))
        self._show()

    def _ask_day(self, rating: Closeness, under: QWidget) -> None:
        from app.ui.promises.day_ask import DayAsk

        def keep(day: str) -> None:
            closeness.edit_rating(self._journal, rating.id, day=day)
            self._show()

        def read(text: str, today: date) -> str:
            return read_day(text, today).isoformat()

        today = self._journal.today()
        popup = DayAsk(
            self._theme, self, self.tr("You felt so on"), today, keep, rating.day, (0, -1),
            read=read,
        )  # fmt: skip
        popup.open_under(under)

    def _delete(self, rating: Closeness) -> None:
        place = self._ratings.index(rating)
        closeness.delete_rating(self._journal, rating.id)
        self.notice.emit(self.tr("Rating deleted."))
        self._show()
        self._go_near(place)

    def _go_near(self, place: int) -> None:
        """Put the keyboard on the rating that stands here now, else on the one above."""
        if rows := self.past.all():
            rows[min(place, len(rows) - 1)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.steps.focus()

    def _make(self, rating: Closeness) -> RatingRow:
        row = RatingRow(self._theme, self._speech, self._fill)
        row.deleted.connect(self._delete)
        return row

    def _renew(self, row: RatingRow, rating: Closeness) -> None:
        row.show_rating(rating, self._journal.today())

    def _fill(self, menu: QMenu, row: RatingRow) -> None:
        rating = row.rating
        assert rating is not None
        menu.addAction(self.tr("Another day…"), lambda: self._ask_day(rating, row))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self._delete(rating))

    def _lay_out(self) -> None:
        links = QHBoxLayout()
        links.setContentsMargins(0, S4, 0, S4)
        links.setSpacing(S16)
        for link in (self.day_link, self.past_link):
            links.addWidget(link)
        links.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(S4)
        for part in (self.sentence, self.steps, self.question):
            words.addWidget(part)
        words.addLayout(links)
        words.addWidget(self.past)
        side = QVBoxLayout()
        side.setContentsMargins(0, S4, 0, 0)
        side.addWidget(self._label)
        side.addStretch(1)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(S8, S4, S8, S12)
        self._layout.addLayout(side)
        self._layout.addLayout(words, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Stand as the rows of the profile do: the label before the words, or above them."""
        is_narrow = self.width() < self._theme.px(NARROW)
        self._layout.setDirection(Direction.TopToBottom if is_narrow else Direction.LeftToRight)
        self._layout.setSpacing(0 if is_narrow else S16)
        wide = max(1, self.width() - 2 * S8)
        self._label.setFixedWidth(wide if is_narrow else self._theme.px(LABEL_WIDTH))
