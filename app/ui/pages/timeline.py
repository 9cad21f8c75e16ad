"""The timeline: the jot box, the years as a strip, and every entry by day and month."""

from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QMenu, QVBoxLayout, QWidget

from app.domain.entries import EntryFilter, EntryLine
from app.errors import NotFound
from app.journal import entries
from app.journal.journal import Changed, Journal
from app.ui.models.month_rows import Month
from app.ui.models.timeline_model import EVERYTHING, TimelineModel
from app.ui.tasks import Tasks
from app.ui.theme import S16, S24, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.density_strip import DensityStrip, say_months
from app.ui.widgets.empty import EmptyPage
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.entry_view import PATIENCE_MS, EntryView
from app.ui.widgets.filter_chips import FilterChips, list_parts
from app.ui.words import long_day

if TYPE_CHECKING:
    from app.ui.widgets.entry_filter import EntryFilterPopup

SHOWN = frozenset(
    {"entry", "entry_person", "person", "gathering", "learned", "promise", "everything"}
)


class TimelinePage(QWidget):
    """Every entry, newest first, under the jot box.

    open_entry and open_person carry ids to be opened, notice what was done (to be shown with
    Undo).
    """

    key, icon = "timeline", "clock-counter-clockwise"
    open_entry = Signal(int)
    open_person = Signal(int)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self.label = self.tr("Timeline")
        self._journal, self._theme = journal, theme
        self._popup: EntryFilterPopup | None = None
        self._wanted: int | None = None  # an entry to go to once everything is counted
        self._ends: list[Month] = []  # so that a filter does not shorten the years shown
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self.model = TimelineModel(journal, tasks, self)
        self.jot = EntryEditor(journal, theme, tasks, key="jot")
        self.strip = DensityStrip(theme)
        self.chips = FilterChips(theme)
        self.view = EntryView(theme, self.model, journal.today, self)
        self.button = QuietButton(theme, self.tr("All entries"), "funnel-simple")
        self.empty = EmptyPage(theme, "clock-counter-clockwise", "")
        self._lay_out()
        self._join()
        self.model.load()

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again what a change has touched."""
        self.jot.refresh(changed)
        if changed.tables & SHOWN:
            self.model.refresh()

    def flush(self) -> None:
        """Keep what is being written as a draft."""
        self.jot.flush()

    def focus_first(self) -> None:
        """Put the cursor where one begins: into the jot box, which opens when one types."""
        self.view.reveal_header()
        self.jot.stand_by()

    def focus_jot(self) -> None:
        """Put the cursor into the jot box, wherever the page was scrolled to."""
        self.view.reveal_header()
        self.jot.focus_text()

    def focus_search(self) -> None:
        """Open the filter, the cursor in its words."""
        if self._popup is None:
            from app.ui.widgets.entry_filter import EntryFilterPopup

            self._popup = EntryFilterPopup(self._journal, self._theme, self)
            self._popup.changed.connect(self.show_filter)
        self._popup.open(self.model.filter(), self.button)

    def open_record(self, entry_id: int) -> None:
        """Show an entry at its place among all the others."""
        self._wanted = entry_id
        if self._is_chosen():
            self.show_all()
        elif self.model.is_counted:
            self._go_to_wanted()

    def show_gathering(self, gathering_id: int) -> None:
        """Show the entries of one gathering alone."""
        self.show_all()
        self.show_filter(EntryFilter(gathering_id=gathering_id))

    def show_filter(self, wanted: EntryFilter) -> None:
        """Show the entries that a filter leaves."""
        self.model.set_filter(wanted)
        self._patience.start()
        self._show_chosen()

    def show_all(self) -> None:
        """Lift filter and period."""
        self.model.set_period(None)
        self.show_filter(EVERYTHING)

    # What happens on it

    def _show_chosen(self) -> None:
        parts = list(list_parts(self._journal, self.model.filter()))
        period = self.model.period()
        self.chips.show_parts(parts, say_months(*period) if period else "")
        chosen = self._is_chosen()
        self.strip.setVisible(bool(self._ends) or self.model.rowCount() > 0)
        self.button.setText(self.tr("Filtered entries") if chosen else self.tr("All entries"))
        self.button.setVisible(chosen or self.model.rowCount() > 0)
        if chosen:
            self.empty.set_words(self.tr("No entry fits this."), self.tr("Show all entries"))
        else:
            self.empty.set_words(
                self.tr("What you write will stand here, day by day."),
                self.tr("Write the first entry"),
            )

    def _hear_counted(self) -> None:
        self._patience.stop()
        this_month, months = self._journal.today().isoformat()[:7], self.model.months()
        if self.model.filter() is EVERYTHING:
            self._ends = [(month, 0) for month, _count in (*months[:1], *months[-1:])]
        self.strip.show_months([*self._ends, *months], this_month)
        self._show_chosen()
        self._go_to_wanted()
        self.view.updateGeometries()

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        with suppress(NotFound):
            entry = entries.entry(self._journal, wanted)
            row = self.model.row_of(entry.day, entry.id)
            self.view.select_row(row)
            index = self.model.index(row)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.view.setFocus()

    def _go_to_month(self, month: str) -> None:
        period = self.model.period()
        if period and not period[0] <= month <= period[1]:
            self._set_period(None)
        row = self.model.first_row(month)
        self.view.go_to_row(row)
        self.view.select_row(row)

    def _set_period(self, period: tuple[str, str] | None) -> None:
        self.model.set_period(period)
        self.strip.show_place(self.view.month(), period)
        self._show_chosen()

    def _act_on_empty(self) -> None:
        if self._is_chosen():
            self.show_all()
        else:
            self.focus_jot()

    def _open_menu(self, line: EntryLine, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.open_entry.emit(line.id))
        for person_id, name in line.people:
            text = self.tr("Go to {name}").format(name=name).replace("&", "&&")
            menu.addAction(text, partial(self.open_person.emit, person_id))
        menu.addAction(self.tr("Copy text"), lambda: QGuiApplication.clipboard().setText(line.text))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self._delete(line.id))
        menu.popup(place)

    def _delete(self, entry_id: int) -> None:
        with suppress(NotFound):
            entries.delete_entries(self._journal, [entry_id])
            self.notice.emit(self.tr("Entry deleted."))

    def _hear_kept(self, entry_id: int) -> None:
        """Say where a new entry went if it does not come into sight by itself."""
        day = date.fromisoformat(entries.entry(self._journal, entry_id).day)
        today = self._journal.today()
        if day < today or self._is_chosen():
            self.notice.emit(self.tr("Kept under {day}.").format(day=long_day(day, today)))

    def _is_chosen(self) -> bool:
        return self.model.filter() is not EVERYTHING or self.model.period() is not None

    # How it is put together

    def _lay_out(self) -> None:
        header = QWidget()
        column = QVBoxLayout(header)
        column.setContentsMargins(0, S24, 0, S16)
        column.setSpacing(0)
        column.addWidget(self.jot)
        column.addSpacing(S24)
        column.addWidget(self.strip)
        column.addWidget(self.chips)
        self.view.set_header(header)
        self.view.set_corner(self.button)
        self.view.set_empty(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self._show_chosen()

    def _join(self) -> None:
        self.model.counted.connect(self._hear_counted)
        self._patience.timeout.connect(lambda: self.button.setText(self.tr("Looking…")))
        self.jot.people_opened.connect(self.open_person)
        self.jot.saved.connect(self._hear_kept)
        self.strip.month_chosen.connect(self._go_to_month)
        self.strip.period_chosen.connect(lambda *period: self._set_period(period))
        self.chips.changed.connect(self.show_filter)
        self.chips.period_lifted.connect(lambda: self._set_period(None))
        self.button.clicked.connect(self.focus_search)
        self.empty.acted.connect(self._act_on_empty)
        view = self.view
        view.month_changed.connect(lambda month: self.strip.show_place(month, self.model.period()))
        view.opened.connect(self.open_entry)
        view.person_asked.connect(self.open_person)
        view.delete_asked.connect(self._delete)
        view.menu_asked.connect(self._open_menu)
