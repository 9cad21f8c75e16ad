"""Today: the jot box, who is on my mind, what I promised, what is coming up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from app.journal.journal import Changed, Journal
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, S8, S16, S24, Theme
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label
from app.ui.words import day_heading

if TYPE_CHECKING:
    from app.domain.today import Today
    from app.ui.today.body import Body

SHOWN = frozenset({
    "entry", "entry_person", "person", "person_day", "gathering", "gathering_person", "learned",
    "promise", "follow_up", "not_now", "reflection", "reflection_person", "everything",
})  # fmt: skip
GAP = 16


class TodayPage(ColumnArea):
    """What this day asks for, kindly; read after the first painting, and whenever it is seen.

    open_person, open_entry, open_gathering and the two of get_ready carry the id of what is to
    be shown, open_quarter its key, notice what was done (to be shown with Undo), said the rest.
    """

    key, icon = "today", "sun"
    open_person = Signal(int)
    open_entry = Signal(int)
    open_gathering = Signal(int)
    open_promises = Signal()
    get_ready = Signal(int)
    get_ready_gathering = Signal(int)
    open_quarter = Signal(str)
    notice = Signal(str)
    said = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme, COLUMN + 2 * S8, S24, S16)
        self.label = self.tr("Today")
        self._journal, self._tasks = journal, tasks
        self._is_stale = True
        self.body: Body | None = None
        self.date = Label(theme, "", "name")
        self.jot = EntryEditor(journal, theme, tasks, key="today")
        self._lay_out()
        self._show_day()
        self.jot.people_opened.connect(self.open_person)
        self.jot.saved.connect(lambda _id: self.notice.emit(self.tr("Kept.")))

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again what a change, or midnight, has touched, as soon as the page is seen."""
        self.jot.refresh(changed)
        if self.body is not None:
            self.body.refresh(changed)
        if changed.tables & SHOWN:
            self._show_day()
            self.read_anew()

    def read_anew(self) -> None:
        """Read everything again at the next painting; a page out of sight is not painted."""
        self._is_stale = True
        self.viewport().update()

    show_again = read_anew

    def flush(self) -> None:
        """Keep what is being written as a draft."""
        self.jot.flush()
        if self.body is not None:
            self.body.flush()

    def focus_first(self) -> None:
        """Put the cursor where one begins: into the jot box, which opens when one types."""
        self.jot.stand_by()

    def focus_jot(self) -> None:
        """Put the cursor into the jot box, wherever the page was scrolled to."""
        self.verticalScrollBar().setValue(0)
        self.jot.focus_text()

    # What happens on it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_stale:
            self._is_stale = False
            QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        from app.journal import entries, today

        journal = self._journal
        self._tasks.read(
            self,
            lambda: (today.on_today(journal), not entries.is_any(journal)),
            lambda found: self._show(*found),
            self,
        )

    def _show(self, today: "Today", is_blank: bool) -> None:
        if self.body is None:
            self.body = self._make_body()
        self.body.show_today(today, is_blank)
        ids = [one.person_id for one in today.on_mind]
        self._tasks.run(lambda _progress: self._mark_offered(ids), lambda _nothing: None, self)

    def _mark_offered(self, ids: list[int]) -> None:
        from app.journal import today

        today.mark_offered(self._journal, ids)

    def _show_day(self) -> None:
        self.date.setText(day_heading(self._journal.today(), self._journal.today()))

    # How it is put together

    def _lay_out(self) -> None:
        content = self.widget()
        assert content is not None
        content.setAutoFillBackground(False)  # or the page itself is never asked to paint
        above = QVBoxLayout()
        above.setContentsMargins(S8, 0, S8, 0)
        above.setSpacing(GAP)
        above.addWidget(self.date)
        above.addWidget(self.jot)
        self.column.addLayout(above)
        self.column.addStretch(1)

    def _make_body(self) -> "Body":
        from app.ui.today.acts import Acts
        from app.ui.today.body import Body

        acts = Acts(self._journal, self._theme, self._tasks, self)
        for asked, way in (
            (acts.person_asked, self.open_person), (acts.entry_asked, self.open_entry),
            (acts.gathering_asked, self.open_gathering), (acts.notice, self.notice),
            (acts.promises_asked, self.open_promises), (acts.ready_asked, self.get_ready),
            (acts.ready_gathering_asked, self.get_ready_gathering),
            (acts.quarter_asked, self.open_quarter), (acts.declined, self.said),
        ):  # fmt: skip
            asked.connect(way)
        acts.declined.connect(self.read_anew)
        body = Body(acts)
        body.write_asked.connect(self.focus_jot)
        self.column.insertWidget(1, body)
        return body
