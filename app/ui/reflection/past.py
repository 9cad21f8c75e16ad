"""All reflections: my figures over the years, what I intended, my answers to one question."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.quarters import Quarter
from app.journal.health import Health
from app.journal.journal import Changed, Journal
from app.ui.editor.tab_order import go_along
from app.ui.reflection.past_answers import PastAnswers
from app.ui.reflection.past_list import PastList
from app.ui.reflection.past_reading import QUIET, Kept, draw_tiles, lean, read_figures, read_kept
from app.ui.reflection.prompt_words import standard_words
from app.ui.reflection.saying import name_span
from app.ui.reflection.strip import Strip
from app.ui.speech import QtSpeech
from app.ui.tasks import Progress, Task, Tasks
from app.ui.theme import COLUMN, S8, S16, S24, S32, Theme
from app.ui.widgets.choices import Choices
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.domain.quarter import Figures

FIRST = "giving"  # the figure that is shown at first


class Past(QWidget):
    """`quarter_chosen` carries the key of a quarter that somebody wants to see, `answer_chosen`
    with it the key of a question.
    """

    quarter_chosen = Signal(str)
    answer_chosen = Signal(str, str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, health: Health) -> None:
        super().__init__()
        self._journal, self._tasks, self._health = journal, tasks, health
        self._key = FIRST
        self._kept: Kept | None = None
        self._figures: dict[Quarter, Figures] = {}  # as far as they are worked out
        self._work: Task | None = None
        self.strip, self.list, self.answers = Strip(theme), PastList(theme), PastAnswers(theme)
        self.figure = Choices(theme, self.tr("What to show of each quarter"), self._figure_names())
        self.told = Label(theme, "", "meta", "soft_ink")
        self.nothing = Label(theme, self._say_nothing(), "prose", "soft_ink")
        self._parts = (QWidget(), QWidget(), QWidget())
        self._lay_out(theme)
        self.figure.choose(self._key)
        self.figure.chosen.connect(self._show_figure)
        self.strip.chosen.connect(self.quarter_chosen)
        self.list.chosen.connect(self.quarter_chosen)
        self.answers.chosen.connect(self.answer_chosen)

    def refresh(self, changed: Changed) -> None:
        """Read again, now or as soon as it is seen; the figures where a change may move them."""
        if not changed.tables <= QUIET:
            self._forget()
        if self.isVisible():
            self._read()

    def focus_first(self) -> None:
        """Put the keyboard on the choice of a figure, or where there is none on all of it."""
        is_there = not self._parts[0].isHidden()
        first = self.figure.buttons[self._key] if is_there else self._area
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave_off()

    def _read(self) -> None:
        words = standard_words()
        self._tasks.read((self, "kept"), lambda: read_kept(self._journal, words), self._take, self)

    def _take(self, kept: Kept) -> None:
        """Show what is written, and let the figures be worked out."""
        if self._kept is None or kept.rests_on != self._kept.rests_on:
            self._forget()
        self._kept = kept
        self.list.show_reflections(kept.reflections, name_span, kept.today)
        self.nothing.setVisible(not kept.reflections)
        self.answers.show_asked(kept.asked, name_span)
        self.strip.show_kept(kept, name_span)
        if not kept.years and self._parts[0].isAncestorOf(self.window().focusWidget() or self):
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)  # lest the keyboard leaves it
        self._parts[0].setVisible(bool(kept.years))
        self._parts[2].setVisible(bool(kept.asked))
        missing = [each for each in kept.quarters if each not in self._figures]
        if missing and self._work is None:
            self._work_out(missing)
        self._show_figure(self._key)
        links = (row.link for row in self.list.rows)
        answers = (self.answers.button, *self.answers.links)
        tiles = self.strip.tiles.values()
        go_along((*self.figure.buttons.values(), *tiles, *links, self.list.more, *answers))

    def _forget(self) -> None:
        """Let go of all figures, and of the work on them."""
        self._leave_off()
        self._figures = {}

    def _leave_off(self) -> None:
        """Give up what is being worked out; what is there stays."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _work_out(self, quarters: Sequence[Quarter]) -> None:
        """Let the figures of quarters be worked out, each to be shown as it comes."""
        figures, total = self._figures, len(self._figures) + len(quarters)

        def work(progress: Progress) -> None:
            for quarter, found in read_figures(self._journal, self._health, quarters):
                figures[quarter] = lean(found)
                progress.report(len(figures), total)

        title = self.tr("Looking through the journal…")
        self._work = self._tasks.run(work, lambda _none: None, self, self._fail, title)
        self._work.progressed.connect(self._show_progress)
        self._work.ended.connect(self._end)

    def _fail(self, error: Exception) -> None:
        self._work = None
        self.told.setText(self.tr("These figures could not be read."))
        self._tasks.handle_error(error)

    def _show_progress(self) -> None:
        if self.sender() is self._work:
            self._show_figure(self._key)

    def _end(self) -> None:
        if self.sender() is self._work:
            self._work = None
            self._show_figure(self._key)

    def _show_figure(self, key: object) -> None:
        """Show one figure of all quarters that are worked out."""
        self._key = str(key)
        looking = self._work is not None
        self.told.setText(
            self.tr("Looking through the journal…") if looking else self._how_to_read(self._key)
        )
        figures = dict(self._figures)  # those of now: there may come more meanwhile
        tiles = draw_tiles(self._key, figures, QtSpeech())
        self.strip.show_tiles(tiles, "" if looking else self.tr("Not enough to say."))

    def _figure_names(self) -> dict[object, str]:
        return {
            "giving": self.tr("Giving"),
            "interest": self.tr("What matters to them"),
            "promises": self.tr("Promises"),
            "depth": self.tr("Depth"),
            "new": self.tr("New people"),
        }

    def _how_to_read(self, key: str) -> str:
        words = {
            "giving": self.tr("Up: what you gave, month by month. Down: what you asked for."),
            "interest": self.tr(
                "The higher the dot, the more of your talks in which you noted something that "
                "matters to them; the line is where it may lie."
            ),
            "promises": self.tr(
                "The line rises with the share of your promises kept within so many days, those "
                "still open counted in; a tick is one that was not kept."
            ),
            "depth": self.tr("Up: the depth your talks added. Down: what faded."),
            "new": self.tr(
                "From left to right: who was new, with whom you went deeper, with whom of those "
                "before you were in touch again."
            ),
        }[key]
        if self._kept is not None and self._kept.finished:
            looked = self.tr("A line under a quarter: you looked back on it.")
            return f"{words} {looked}"
        return words

    def _say_nothing(self) -> str:
        return self.tr(
            "You have not looked back on a quarter yet. What you intend, answer and finish is "
            "gathered here."
        )

    def _lay_out(self, theme: Theme) -> None:
        self._area = area = ColumnArea(theme, COLUMN + 2 * S8, S24, S16)
        column = QVBoxLayout()
        column.setContentsMargins(S8, 0, S8, S32)
        column.setSpacing(S24)
        column.addWidget(Label(theme, self.tr("All reflections"), "name"))
        contents: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Over the years"), (self.figure, self.told, self.strip)),
            (self.tr("Looked back on"), (self.nothing, self.list)),
            (self.tr("One question over time"), (self.answers,)),
        )
        for part, (words, widgets) in zip(self._parts, contents, strict=True):
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(S16)
            for widget in (Heading(theme, words), *widgets):
                inside.addWidget(widget)
            column.addWidget(part)
        area.column.addLayout(column)
        area.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
