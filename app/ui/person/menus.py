"""The menus that change people: state, rhythm and circles, for one person or for many."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.kinds import State
from app.errors import BadInput
from app.journal import circles, people
from app.journal.journal import Journal
from app.ui.person.ask import Ask
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.words import rhythm, rhythm_names, state_names

RESTS = (30, 91, 182)


class PeopleMenus(QObject):
    """Fills menus for the people that `ids()` names when something is chosen.

    `notice` says in words what was done, for a notice with Undo; `working` whether people are
    being deleted just now. A popup that asks for one line opens `under` what the menu belongs
    to, or else under the `owner`.
    """

    notice = Signal(str)
    working = Signal(bool)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        ids: Callable[[], Sequence[int]],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._ids, self._owner = ids, owner
        self._is_working = False

    def fill_states(self, menu: QMenu, current: str = "", under: QWidget | None = None) -> None:
        """Offer every state but the one that only imports make."""
        menu.clear()
        for state, words in state_names().items():
            if state == State.RESTING:
                self._fill_rests(menu.addMenu(words), current == state, under)
            elif state != State.ADDRESS or current == state:
                self._offer(menu, words, self._set_state(state), current == state)

    def fill_rhythms(
        self, menu: QMenu, current: int | str | None = "", under: QWidget | None = None
    ) -> None:
        """Offer the rhythms that have a name, none, and any number of days."""
        menu.clear()
        names = rhythm_names()
        for days, words in names.items():
            self._offer(menu, words, self._set_rhythm(days), current == days)
        is_other = isinstance(current, int) and current not in names
        self._offer(menu, self.tr("every … days"), lambda: self._ask_rhythm(under), is_other)

    def fill_joins(
        self, menu: QMenu, joined: Sequence[int] = (), under: QWidget | None = None
    ) -> None:
        """Offer the circles to join, those joined already marked; and a new one."""
        menu.clear()
        for circle in circles.circles(self._journal):
            is_in = circle.id in joined
            self._offer(menu, circle.name, self._join(circle.id, circle.name, is_in), is_in)
        if not menu.isEmpty():
            menu.addSeparator()
        self._offer(menu, self.tr("New circle…"), lambda: self._ask_circle(under))

    def fill_leaves(self, menu: QMenu) -> None:
        """Offer the circles to leave."""
        menu.clear()
        for circle in circles.circles(self._journal):
            self._offer(menu, circle.name, self._join(circle.id, circle.name, True))
        menu.setEnabled(not menu.isEmpty())

    def delete(self) -> None:
        """Delete the people, off the GUI thread, with a notice that offers to undo it."""
        ids = list(self._ids())
        if not ids or self._is_working:
            return
        told = self.tr("Deleted {name}.").format(name=people.name_of(self._journal, ids))
        self._show_working(True)
        self._tasks.run(
            lambda _progress: people.delete_people(self._journal, ids),
            lambda _nothing: self._end_deleting(told),
            self,
            self._fail_deleting,
            self.tr("Deleting…"),
        )

    def _end_deleting(self, told: str) -> None:
        self._show_working(False)
        self.notice.emit(told)

    def _fail_deleting(self, error: Exception) -> None:
        self._show_working(False)
        self._tasks.handle_error(error)

    def _show_working(self, is_working: bool) -> None:
        self._is_working = is_working
        self.working.emit(is_working)

    def _fill_rests(self, menu: QMenu, is_resting: bool, under: QWidget | None) -> None:
        today = self._journal.today()
        for days in RESTS:
            until = today + timedelta(days=days)
            words = self.tr("for {count} months").format(count=round(days / 30))
            words = self.tr("for a month") if days == RESTS[0] else words
            self._offer(menu, words, self._set_state(State.RESTING, until))
        menu.addSeparator()
        self._offer(menu, self.tr("until a day…"), lambda: self._ask_rest(under))
        self._offer(menu, self.tr("until I say so"), self._set_state(State.RESTING), is_resting)

    def _offer(
        self, menu: QMenu, words: str, act: Callable[[], None], is_current: bool = False
    ) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: act())
        action.setCheckable(is_current)
        action.setChecked(is_current)
        return action

    def _set_state(self, state: str, until: date | None = None) -> Callable[[], None]:
        def act() -> None:
            ids = list(self._ids())
            people.set_state(self._journal, ids, state, until.isoformat() if until else "")
            self._say(self.tr("{name}: {what}."), ids, state_names()[state])

        return act

    def _set_rhythm(self, days: int | None) -> Callable[[], None]:
        def act() -> None:
            ids = list(self._ids())
            people.set_rhythm(self._journal, ids, days)
            self._say(self.tr("{name}: {what}."), ids, rhythm(days))

        return act

    def _join(self, circle_id: int, name: str, is_in: bool) -> Callable[[], None]:
        def act() -> None:
            ids = list(self._ids())
            (circles.leave if is_in else circles.join)(self._journal, circle_id, ids)
            told = self.tr("{name} left {what}.") if is_in else self.tr("{name} joined {what}.")
            self._say(told, ids, name)

        return act

    def _say(self, told: str, ids: Sequence[int], what: str) -> None:
        self.notice.emit(told.format(name=people.name_of(self._journal, ids), what=what))

    def _ask_rhythm(self, under: QWidget | None) -> None:
        question = self.tr("Hoping to be in touch every … days")
        self._ask(under, question, self._keep_rhythm, "45")

    def _ask_rest(self, under: QWidget | None) -> None:
        hint = self.tr("a day, as in 5 March 2027")
        self._ask(under, self.tr("Rest until"), self._keep_rest, hint)

    def _ask_circle(self, under: QWidget | None) -> None:
        question, hint = self.tr("Name of the new circle"), self.tr("Old colleagues")
        self._ask(under, question, self._keep_circle, hint)

    def _ask(
        self, under: QWidget | None, question: str, keep: Callable[[str], None], hint: str
    ) -> None:
        popup = Ask(self._theme, self._owner, question, keep, hint=hint)
        popup.open_under(under if under is not None and under.isVisible() else self._owner)

    def _keep_rhythm(self, answer: str) -> None:
        if not answer.strip().isdecimal():
            raise BadInput(self.tr("Write a number of days, such as 45."))
        self._set_rhythm(int(answer))()

    def _keep_rest(self, answer: str) -> None:
        ids = list(self._ids())
        people.set_state(self._journal, ids, State.RESTING, answer)
        self._say(self.tr("{name}: {what}."), ids, state_names()[State.RESTING])

    def _keep_circle(self, answer: str) -> None:
        ids = list(self._ids())
        who = people.name_of(self._journal, ids)
        with self._journal.change(f"Add {who} to {answer.strip()}"):
            circle_id = circles.add_circle(self._journal, answer)
            circles.join(self._journal, circle_id, ids)
        self._say(self.tr("{name} joined {what}."), ids, answer.strip())
