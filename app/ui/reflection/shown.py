"""What the Reflection page shows: read off the GUI thread, a quarter or a year at a time."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication

from app.journal.journal import Journal
from app.ui.reflection.frame import ReflectionFrame
from app.ui.reflection.past_reading import Kept
from app.ui.reflection.reading import Calendar, Reader, Seen
from app.ui.reflection.saying import name_span, so_far
from app.ui.reflection.spans import Span
from app.ui.reflection.viewing import Viewing
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.quarter import Figures
    from app.domain.quarters import Quarter


class ReflectionShown(ReflectionFrame):
    """Nothing is read while the page is hidden, and no answer to an older question is shown.

    `began` carries the number of what is shown first, `shown` that of what is gone to.
    """

    began = Signal(int)
    shown = Signal(int)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, reader: Reader) -> None:
        super().__init__(journal, theme, tasks, reader.health)
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._view = Viewing(reader, tasks, self)
        self._span: Span | None = None
        self._is_stale, self._is_past = True, False
        self._is_entered = True  # somebody came to the page, not to a certain quarter
        self._offered: Quarter | None = None  # for which somebody who came was led to last
        self._state: object = None  # of what was read last
        self._asked = ""  # a question to go to once it is shown
        self._view.opened.connect(self._take_calendar)
        self._view.taken.connect(self._take)
        self._view.failed.connect(self._fail)

    def is_current(self) -> bool:
        """Return whether what shall be shown has been read."""
        return not self._is_stale and (seen := self.seen()) is not None and seen.span == self._span

    def seen(self) -> Seen | None:
        """Return what is shown, None until it was read."""
        return self._view.seen

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.open()

    def show_again(self) -> None:
        """Show what was left, as it is now, or the quarter that it is time to look back on."""
        self._is_entered = True
        if self.isVisible():
            self._view.open()

    def show_span(self, span: Span) -> None:
        """Show a quarter or a year."""
        self._is_past = self._is_entered = False
        self._is_stale = self._is_stale or span != self._span
        self._span = span
        if (calendar := self._view.calendar) is not None:
            self._show_calendar(calendar)

    def ask(self, prompt_key: str) -> None:
        """Put the keyboard into a question, as soon as the quarter is shown."""
        self._asked = prompt_key
        self._go_to_asked()

    # Inside

    def _can_step(self, step: int, calendar: Calendar) -> bool:
        """Return whether there is something to look back on there."""
        if self._span is None:
            return False
        other = self._span.beside(step, calendar.begins)
        return other.last >= calendar.first and other.first <= calendar.today

    def _take_calendar(self, calendar: Calendar) -> None:
        due = self._find_due(calendar)
        before, self._span = self._span, calendar.fit(due or self._span)
        if before is None:
            self.began.emit(self._span.number)
        elif due is not None and (self._is_past or before != self._span):
            self.shown.emit(self._span.number)
        self._is_past = self._is_past and due is None
        is_same = before == self._span and self._state == _state(calendar, self._span)
        self._is_stale = self._is_stale or not is_same
        self._show_calendar(calendar)

    def _find_due(self, calendar: Calendar) -> Span | None:
        """The quarter that is due, once for whoever comes to the page."""
        is_new = self._is_entered and calendar.due not in (None, self._offered)
        self._is_entered = False
        if not is_new or calendar.due is None:
            return None
        self._offered = calendar.due
        return Span(calendar.due)

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
            self._view.reader.became(calendar, span),
        )
        steps = (self._can_step(step, calendar) for step in (-1, 1))
        self.head.allow(*steps, is_year=span.is_year)
        if self._is_stale and not is_blank and self.isVisible():
            self._look(span)

    def _look(self, span: Span) -> None:
        """Read the figures; those of another span are not shown meanwhile."""
        assert self._view.calendar is not None
        self._is_stale, self._state = False, _state(self._view.calendar, span)
        if (seen := self._view.seen) is None or seen.span != span:
            self._view.forget()
            self._leave_figures()
            self.frozen.show_since(None, ())
            self.figures.say(self.tr("Looking through the journal…"))
            self.area.verticalScrollBar().setValue(0)
            self._show_writing(span, None)
        self._view.look(span)

    def _leave_figures(self) -> None:
        """Take the keyboard off what is about to go, lest it falls into an answer."""
        focused = QApplication.focusWidget()
        going = (self.figures, self.frozen, self.quarters)
        if focused is not None and any(part.isAncestorOf(focused) for part in going):
            self.head.chooser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, seen: Seen) -> None:
        if seen.figures.entries:
            self.figures.show_seen(seen)
        else:
            self.figures.say(seen.rests_on)
        is_finished_now = seen.frozen_on is not None and self.frozen.isHidden()
        if is_finished_now and self.finishing.button.hasFocus():  # which goes
            self.head.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
        self.frozen.show_since(seen.frozen_on, seen.since)
        self._show_writing(seen.span, seen.figures)
        if is_finished_now:
            self.area.verticalScrollBar().setValue(0)
        self._go_to_asked()

    def _fail(self) -> None:
        self.figures.say(self.tr("These figures could not be read."))
        calendar, span = self._view.calendar, self._span
        if calendar is not None and span is not None and calendar.is_finished(span):
            finished = calendar.kept[span.quarter.key].finished_at[:10]
            self.frozen.show_since(date.fromisoformat(finished), ())  # it can be opened again

    def _show_writing(self, span: Span, figures: "Figures | None") -> None:
        """Show where one writes about a quarter; a year has its quarters there."""
        for part in (self.questions, self.intention, self.finishing):
            part.setVisible(not span.is_year)
        if (calendar := self._view.calendar) is None:
            return
        if span.is_year:
            self._show_quarters(calendar.year(span), figures is not None)
            return
        self.quarters.hide()
        is_frozen = calendar.is_finished(span)
        self.questions.show_quarter(span.quarter, figures, is_frozen)
        self.intention.show_quarter(span.quarter, is_frozen)
        self.finishing.show_quarter(span.quarter, is_frozen)

    def _show_quarters(self, kept: Kept, is_read: bool) -> None:
        if is_read:
            self._view.ask(self._view.reader.quarters, self.quarters.show_figures, "quarters")
        else:
            self.quarters.show_kept(kept)
            self.order()

    def _go_to_asked(self) -> None:
        """Show a question that was found, its box in the middle of what is seen."""
        if not self._asked or not self.is_current():
            return
        prompt_key, self._asked = self._asked, ""
        self.questions.show_prompt(prompt_key)
        self.questions.focus_first()


def _state(calendar: Calendar, span: Span) -> object:
    """What figures hang on besides what changes tell of: the day, and whether they rest."""
    return calendar.today, calendar.is_finished(span)
