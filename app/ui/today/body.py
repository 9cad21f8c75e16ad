"""What Today shows under the jot box; made once it is known what there is."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.intentions import Intention, LookBack
from app.domain.today import Coming, OnMind, Promised, Today
from app.journal.journal import Changed
from app.ui.theme import S4, S8, S12, S24, S32, Theme
from app.ui.today.acts import Acts
from app.ui.today.coming_row import ComingRow
from app.ui.today.intention_row import IntentionRow
from app.ui.today.look_back_row import LookBackRow
from app.ui.today.old_line import OldLine
from app.ui.today.on_mind_row import OnMindRow
from app.ui.today.order import nearest_first
from app.ui.today.promised_row import PromisedRow
from app.ui.today.row_list import RowList
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label

MOST_PROMISED, MOST_COMING = 5, 5
STACKED_BELOW = 560


class Section(QWidget):
    """A heading over rows; hidden while there are none."""

    def __init__(self, theme: Theme, title: str, rows: QWidget, gap: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(indented(Heading(theme, title)))
        self._column.addSpacing(gap)
        self._column.addWidget(rows)
        self._column.addStretch(1)
        self.hide()

    def add_below(self, part: QWidget) -> None:
        """Put something under the rows."""
        self._column.insertWidget(self._column.count() - 1, part, 0, Qt.AlignmentFlag.AlignLeading)


class Body(QWidget):
    """The sections of the page; write_asked is the one thing to do where nothing is written."""

    write_asked = Signal()

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        theme = acts.theme
        self._acts, self._theme = acts, theme
        self.look_back: RowList[LookBack, LookBackRow] = RowList(
            lambda back: back.quarter, partial(LookBackRow, acts), LookBackRow.show_back, S4
        )
        self.intentions: RowList[Intention, IntentionRow] = RowList(
            lambda one: one.quarter, partial(IntentionRow, acts), IntentionRow.show_intention, S4
        )
        self.on_mind: RowList[OnMind, OnMindRow] = RowList(
            lambda one: one.person_id, partial(OnMindRow, acts), OnMindRow.show_one, S4
        )
        self.promised: RowList[Promised, PromisedRow] = RowList(
            lambda one: one.promise.id, partial(PromisedRow, acts), PromisedRow.show_promised, S4
        )
        self.coming: RowList[Coming, ComingRow] = RowList(
            _key_of_coming, partial(ComingRow, acts), ComingRow.show_coming, S4
        )
        self.old = OldLine(acts)
        self.all_promises = QuietButton(theme, self.tr("All promises"))
        self.all_promises.clicked.connect(acts.promises_asked)
        self._nobody = Label(theme, "", "prose", "soft_ink")
        self._write = TextButton(theme, self.tr("Write the first entry"))
        self._write.clicked.connect(self.write_asked)
        self.all_days = QuietButton(theme)
        self.all_days.clicked.connect(self._unfold_days)
        self._coming: tuple[Coming, ...] = ()
        self._is_unfolded = False
        self._is_left = False
        for rows in self._lists():
            rows.left.connect(self._note_left)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def show_today(self, today: Today, is_blank: bool) -> None:
        """Show what this day holds; is_blank where nothing at all is written yet."""
        held = [row.record() for row in self.on_mind.all() if row.is_busy()]
        ids = {one.person_id for one in today.on_mind}
        people = [*today.on_mind, *(one for one in held if one.person_id not in ids)]
        every = (*today.promised, *today.promised_me)
        promised = nearest_first(every, date.fromisoformat(today.day))
        self._show_quarter(today)
        self.on_mind.show_records(people)
        self.promised.show_records(promised[:MOST_PROMISED])
        self._show_coming(today.coming)
        self.all_promises.setVisible(len(promised) > MOST_PROMISED)
        self.old.show_entry(today.on_this_day)
        self._mind.setVisible(bool(people))
        self._promises.setVisible(bool(promised))
        self._days.setVisible(bool(today.coming))
        self._below.setVisible(bool(promised or today.coming))
        self._say_nothing(is_blank, not people and not promised)
        self._hand_on()

    def flush(self) -> None:
        """Keep what is being written as a draft."""
        for row in self.on_mind.all():
            row.flush()

    def refresh(self, changed: Changed) -> None:
        """Tell the boxes that are open of a change."""
        for row in self.on_mind.all():
            row.refresh(changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(STACKED_BELOW)
        ways = QBoxLayout.Direction
        self._pair.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _lists(self) -> tuple[RowList[Any, Any], ...]:
        return self.look_back, self.intentions, self.on_mind, self.promised, self.coming

    def _note_left(self) -> None:
        self._is_left = True

    def _hand_on(self) -> None:
        """Where a list lost its last row to an act by keys, the page's first row has them."""
        rows = [row for each in self._lists() for row in each.all()]
        if self._is_left and rows:
            rows[0].take_keyboard()
        self._is_left = False

    def _show_quarter(self, today: Today) -> None:
        """Show what the quarter asks; an intention stays while somebody writes of it."""
        held = [row.record() for row in self.intentions.all() if row.is_busy()]
        known = {one.quarter for one in today.intentions}
        intentions = [*(one for one in held if one.quarter not in known), *today.intentions]
        self.look_back.show_records([today.look_back] if today.look_back else [])
        self.intentions.show_records(intentions)
        self.look_back.setVisible(today.look_back is not None)
        self.intentions.setVisible(bool(intentions))
        self._quarter.setVisible(bool(today.look_back or intentions))

    def _show_coming(self, coming: tuple[Coming, ...]) -> None:
        """Of many the first few, and a way to the others: no birthday may be missed."""
        self._coming = coming
        is_long = len(coming) > MOST_COMING + 1  # a button for one alone would save no room
        is_short = is_long and not self._is_unfolded
        self.coming.show_records(coming[:MOST_COMING] if is_short else coming)
        more = self.tr("Show all {count}").format(count=len(coming))
        self.all_days.setText(self.tr("Show fewer") if self._is_unfolded else more)
        self.all_days.setVisible(is_long)

    def _unfold_days(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show_coming(self._coming)

    def _say_nothing(self, is_blank: bool, is_quiet: bool) -> None:
        if is_blank:
            words = self.tr(
                "Who is on your mind, what you promised, and the days that are coming up will"
                " stand here."
            )
        else:
            words = self.tr("Nobody is waiting for you today.")
        self._nobody.setText(words)
        self._quiet.setVisible(is_blank or is_quiet)
        self._write.setVisible(is_blank)

    def _lay_out(self) -> None:
        self._mind = Section(self._theme, self.tr("On your mind"), self.on_mind, S8)
        self._promises = Section(self._theme, self.tr("Promised"), self.promised, S8)
        self._promises.add_below(indented(self.all_promises))
        self._days = Section(self._theme, self.tr("Coming up"), self.coming, S8)
        self._days.add_below(indented(self.all_days))
        self._quarter, self._below, self._quiet = QWidget(), QWidget(), QWidget()
        of_quarter = QVBoxLayout(self._quarter)
        of_quarter.setContentsMargins(0, 0, 0, 0)
        of_quarter.setSpacing(S4)
        of_quarter.addWidget(self.look_back)
        of_quarter.addWidget(self.intentions)
        quiet = QVBoxLayout(self._quiet)
        quiet.setContentsMargins(S8, 0, S8, 0)
        quiet.setSpacing(S12)
        quiet.addWidget(self._nobody)
        quiet.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeading)
        self._pair.setContentsMargins(0, 0, 0, S4)
        self._pair.setSpacing(S32 - 2 * S8)
        self._pair.addWidget(self._promises, 1)
        self._pair.addWidget(self._days, 1)
        self._below.setLayout(self._pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S32, 0, S24)
        column.setSpacing(S24)
        for part in (self._quarter, self._quiet, self._mind, self._below, self.old):
            column.addWidget(part)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 1)
        layout = self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)


def indented(part: QWidget) -> QWidget:
    """Return a part within the margin that rows have around their words."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(S8, 0, S8, 0)
    column.addWidget(part)
    return holder


def _key_of_coming(coming: Coming) -> tuple[object, ...]:
    return (coming.sort, coming.day, coming.person_id, coming.gathering_id, coming.learned_id,
            coming.entry_id, coming.text)  # fmt: skip
