"""The Reflection page: what I did in a quarter, what I make of it, and one intention."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryFilter
from app.journal import reflections
from app.journal.journal import Changed, Journal
from app.ui.reflection.choosing import SpanMenu
from app.ui.reflection.head import EARLIER, LATER, TAKE
from app.ui.reflection.past_reading import QUIET
from app.ui.reflection.question_steps import BEFORE, NEXT
from app.ui.reflection.reading import Reader
from app.ui.reflection.saying import name_span
from app.ui.reflection.shown import ReflectionShown
from app.ui.reflection.spans import PAST, number_of, read_number
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.reflection.past import Past


class ReflectionPage(ReflectionShown):
    """A quarter or a year, or the list of all reflections.

    open_person and open_entry carry ids, all_wanted an EntryFilter for the Timeline; explained
    asks how figures are worked out, write_asked for a place to write; notice tells what was done
    (to be shown with Undo), said what there is no Undo for.
    """

    key, icon = "reflection", "notebook"
    open_person = Signal(int)
    open_entry = Signal(int)
    all_wanted = Signal(object)
    explained = Signal()
    write_asked = Signal()
    notice = Signal(str)
    said = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, reader: Reader) -> None:
        super().__init__(journal, theme, tasks, reader)
        self.label = self.tr("Reflection")
        self._past: Past | None = None
        self._join()

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again what a change has touched, as soon as the page is seen."""
        if not changed.tables <= QUIET:
            self._is_stale = True
        self.questions.refresh(changed)
        self.intention.refresh(changed)
        if self._past is not None:
            self._past.refresh(changed)
        if self.isVisible():
            self._view.open()

    def record(self) -> int:
        """What is shown, as the history of places remembers it; 0 before anything is."""
        if self._is_past:
            return PAST
        return self._span.number if self._span is not None else 0

    def open_record(self, number: int) -> None:
        """Show what has this number."""
        if number == PAST:
            self._show_past()
        elif (span := read_number(number)) is not None:
            self.show_span(span)

    def flush(self) -> None:
        """Keep what is being written."""
        self.questions.flush()
        self.intention.flush()

    def focus_first(self) -> None:
        """Put the keyboard where one begins: on the first figure, else on the choice."""
        rows = [row for row in self.figures.rows.values() if row.fold.isVisible()]
        first = rows[0].fold if rows else self.head.chooser
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # What happens on it

    def _choose(self, number: int) -> None:
        """Go to another span, or to all reflections, and remember the way."""
        self.open_record(number)
        self.shown.emit(number)

    def _step(self, step: int) -> None:
        calendar = self._view.calendar
        is_shown = self._span is not None and not self._is_past
        if is_shown and calendar is not None and self._can_step(step, calendar):
            assert self._span is not None
            self._choose(self._span.beside(step, calendar.begins).number)

    def _ask_beside(self, step: int) -> None:
        if self.questions.isVisible():
            self.questions.step(step)

    def _reopen(self) -> None:
        if self._span is not None:
            reflections.reopen(self._journal, self._span.quarter)
            self.notice.emit(self.tr("Open again."))

    def _show_names(self, key: str) -> None:
        reader = self._view.reader
        self._view.ask(
            lambda seen: reader.behind(seen, key),
            lambda behind: self.figures.show_behind(key, behind),
            f"behind {key}",
        )

    def _show_entries(self, key: str) -> None:
        reader = self._view.reader
        self._view.ask(
            lambda seen: reader.entries(seen, key),
            lambda ids: self.all_wanted.emit(EntryFilter(ids=ids)),
            "entries",
        )

    def _take_along(self) -> None:
        from app.ui.report.taking import take_along

        if self._span is not None and not self._is_past:
            self.flush()
            health, of = self._view.reader.health, self._span.quarters
            take_along(self._journal, self._theme, self._tasks, health, of, self, self.said.emit)

    def _show_past(self) -> None:
        """Show all reflections."""
        if self._past is None:
            from app.ui.reflection.past import Past

            self._past = Past(self._journal, self._theme, self._tasks, self._view.reader.health)
            self._past.quarter_chosen.connect(self._choose_quarter)
            self._past.answer_chosen.connect(self._choose_quarter)
            self._stack.addWidget(self._past)
        self._is_past = True
        self._stack.setCurrentWidget(self._past)
        self._past.focus_first()

    def _choose_quarter(self, key: str, prompt_key: str = "") -> None:
        self._choose(number_of(key))
        self.ask(prompt_key)

    def _open_menu(self, button: QWidget) -> None:
        if (calendar := self._view.calendar) is None:
            return
        menu = SpanMenu(self, calendar, self.record(), name_span, self._choose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # How it is put together

    def _join(self) -> None:
        head, figures = self.head, self.figures
        head.stepped.connect(self._step)
        head.choosing.connect(self._open_menu)
        head.taking.connect(self._take_along)
        figures.names_wanted.connect(self._show_names)
        figures.entries_wanted.connect(self._show_entries)
        figures.open_person.connect(self.open_person)
        figures.explained.connect(self.explained)
        self.empty.acted.connect(self.write_asked)
        self.frozen.reopened.connect(self._reopen)
        self.questions.open_person.connect(self.open_person)
        self.questions.open_entry.connect(self.open_entry)
        self.questions.ended.connect(self.intention.focus_line)
        self.questions.said.connect(self.said)
        self.quarters.chosen.connect(self._choose_quarter)
        self.intention.open_person.connect(self.open_person)
        self.intention.said.connect(self.said)
        self.finishing.asked.connect(self.flush)
        self.finishing.notice.connect(self.notice)
        for keys, act in (
            (EARLIER, lambda: self._step(-1)),
            (LATER, lambda: self._step(1)),
            (TAKE, self._take_along),
            (BEFORE, lambda: self._ask_beside(-1)),
            (NEXT, lambda: self._ask_beside(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
