"""The Reflection page: what I did in a quarter, what I make of it, and one intention."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryFilter
from app.journal.journal import Changed, Journal
from app.ui.reflection.choosing import SpanMenu
from app.ui.reflection.finishing import reopen
from app.ui.reflection.frame import ReflectionFrame
from app.ui.reflection.head import EARLIER, LATER
from app.ui.reflection.reading import Calendar, Reader, Seen
from app.ui.reflection.remembered import keep_shown, shown_last
from app.ui.reflection.saying import name_span, so_far
from app.ui.reflection.spans import PAST, Span, number_of, read_number
from app.ui.reflection.viewing import Viewing
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.quarter import Figures as FiguresOf
    from app.ui.reflection.past import Past

QUIET = frozenset({"answer", "reflection", "reflection_person", "prompt"})  # change no figure


class ReflectionPage(ReflectionFrame):
    """A quarter or a year, or the list of all reflections.

    open_person and open_entry carry ids, all_wanted an EntryFilter for the Timeline, shown the
    number of what is shown, began that of what is shown first; explained asks how figures are
    worked out, write_asked for a place to write; notice tells what was done (to be shown with
    Undo), said what there is no Undo for.
    """

    key, icon = "reflection", "notebook"
    open_person = Signal(int)
    open_entry = Signal(int)
    all_wanted = Signal(object)
    shown = Signal(int)
    began = Signal(int)
    explained = Signal()
    write_asked = Signal()
    notice = Signal(str)
    said = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, reader: Reader) -> None:
        super().__init__(journal, theme, tasks, reader.health)
        self.label = self.tr("Reflection")
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._view = Viewing(reader, tasks, self)
        self._span: Span | None = shown_last(journal)
        self._is_stale, self._is_past = True, False
        self._state: tuple[object, ...] = ()  # the day, the numbers, whether it is finished
        self._asked = ""  # a question to go to once it is shown
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

    def show_again(self) -> None:
        """Show what was left, as it is now."""
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

    def show_span(self, span: Span) -> None:
        """Show a quarter or a year."""
        self._is_past = False
        self._is_stale = self._is_stale or span != self._span
        self._span = span
        keep_shown(self._journal, span)
        if (calendar := self._view.calendar) is not None:
            self._show_calendar(calendar)

    def flush(self) -> None:
        """Keep what is being written."""
        self.questions.flush()
        self.intention.flush()

    def focus_first(self) -> None:
        """Put the keyboard where one begins: on the first figure, else on the choice."""
        rows = [row for row in self.figures.rows.values() if row.fold.isVisible()]
        first = rows[0].fold if rows else self.head.chooser
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, prompt_key: str) -> None:
        """Put the keyboard into a question, as soon as the quarter is shown."""
        self._asked = prompt_key
        self._go_to_asked()

    def is_current(self) -> bool:
        """Return whether what shall be shown has been read."""
        return not self._is_stale and (seen := self.seen()) is not None and seen.span == self._span

    def seen(self) -> Seen | None:
        """Return what is shown, None until it was read."""
        return self._view.seen

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.open()

    # What happens on it

    def _choose(self, number: int) -> None:
        """Go to another span, or to all reflections, and remember the way."""
        self.open_record(number)
        self.shown.emit(number)

    def _step(self, step: int) -> None:
        calendar = self._view.calendar
        if self._span is not None and calendar is not None and self._can_step(step, calendar):
            self._choose(self._span.beside(step, calendar.begins).number)

    def _can_step(self, step: int, calendar: Calendar) -> bool:
        """Return whether there is something to look back on there."""
        if self._span is None:
            return False
        other = self._span.beside(step, calendar.begins)
        return other.last >= calendar.first and other.first <= calendar.today

    def _take_calendar(self, calendar: Calendar) -> None:
        if self._span is None or self._span.first > calendar.today:
            self._span = calendar.usual()
            self.began.emit(self._span.number)
        state = calendar.today, calendar.numbers, calendar.is_finished(self._span)
        self._is_stale = self._is_stale or state != self._state
        self._state = state
        self._show_calendar(calendar)

    def _show_calendar(self, calendar: Calendar) -> None:
        """Show of which span all is, and read it where it is not there yet."""
        if self._is_past:
            return
        assert self._span is not None
        is_blank = not (calendar.written or calendar.kept)
        self._stack.setCurrentWidget(self.empty if is_blank else self.area)
        span, day = self._span, min(self._span.last, calendar.today)
        goes_on = self._span.last > calendar.today
        self.head.show_span(
            name_span(span.first, span.last),
            so_far(day) if goes_on else "",
            self._view.reader.quote(calendar, span),
        )
        steps = (self._can_step(step, calendar) for step in (-1, 1))
        self.head.allow(*steps, is_year=span.is_year)
        if self._is_stale and not is_blank and self.isVisible():
            self._look(span)

    def _look(self, span: Span) -> None:
        """Read the figures; those of another span are not shown meanwhile."""
        self._is_stale = False
        if (seen := self._view.seen) is None or seen.span != span:
            self._view.forget()
            self.frozen.show_since(None, ())
            self.figures.say(self.tr("Looking through the journal…"))
            self.area.verticalScrollBar().setValue(0)
            self._show_writing(span, None)
        self._view.look(span)

    def _take(self, seen: Seen) -> None:
        if seen.figures.entries:
            self.figures.show_seen(seen)
        else:
            self.figures.say(seen.rests_on)
        self.frozen.show_since(seen.frozen_on, seen.since)
        self._show_writing(seen.span, seen.figures)
        self._go_to_asked()

    def _show_writing(self, span: Span, figures: "FiguresOf | None") -> None:
        """Show where one writes about a quarter; a year has no questions of its own."""
        for part in (self.questions, self.intention, self.finishing):
            part.setVisible(not span.is_year)
        if not span.is_year and (calendar := self._view.calendar) is not None:
            is_frozen = calendar.is_finished(span)
            self.questions.show_quarter(span.quarter, figures, is_frozen)
            self.intention.show_quarter(span.quarter, is_frozen)
            self.finishing.show_quarter(span.quarter, is_frozen)

    def _go_to_asked(self) -> None:
        """Show a question that was found, its box in the middle of what is seen."""
        if not self._asked or not self.is_current():
            return
        prompt_key, self._asked = self._asked, ""
        self.questions.show_prompt(prompt_key)
        self.questions.focus_first()

    def _reopen(self) -> None:
        if self._span is not None:
            reopen(self._journal, self._span.quarter)
            self.notice.emit(self.tr("Open again."))

    def _fail(self) -> None:
        self.figures.say(self.tr("These figures could not be read."))
        calendar, span = self._view.calendar, self._span
        if calendar is not None and span is not None and calendar.is_finished(span):
            finished = calendar.kept[span.quarter.key].finished_at[:10]
            self.frozen.show_since(date.fromisoformat(finished), ())  # it can be opened again

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

        if self._span is not None:
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
        view, head, figures = self._view, self.head, self.figures
        view.opened.connect(self._take_calendar)
        view.taken.connect(self._take)
        view.failed.connect(self._fail)
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
        self.intention.open_person.connect(self.open_person)
        self.finishing.asked.connect(self.flush)
        for part in (self.questions, self.intention, self.finishing):
            part.notice.connect(self.notice)
        for keys, step in ((EARLIER, -1), (LATER, 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda way=step: self._step(way))
