"""Get ready to meet: one person, or everybody of a gathering, on a sheet that can be printed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain import ready as shapes
from app.errors import NotFound
from app.journal import gatherings, people, ready
from app.journal.journal import Changed, Journal
from app.ui.actions import show_keys
from app.ui.ready.composing import Sheet, compose_gathering, compose_person
from app.ui.ready.document import write_for_paper, write_for_window
from app.ui.ready.paper import Paper
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, S4, S16, S24, Theme
from app.ui.widgets.buttons import OutlineButton, QuietButton
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label

PROSE = 576  # of the column, so that a line is no longer than one likes to read


class Found:
    """What was read of one record: all of it for the window, what may be printed for paper."""

    def __init__(self, whole: Sheet, printed: Sheet) -> None:
        self.whole, self.printed = whole, printed


def read_person(journal: Journal, person_id: int) -> Found:
    """Read one person. Raises NotFound."""
    found, today = ready.ready_for_person(journal, person_id), journal.today()
    printed = compose_person(shapes.shareable(found), today)
    return Found(compose_person(found, today), printed)


def read_gathering(journal: Journal, gathering_id: int) -> Found:
    """Read everybody of a gathering. Raises NotFound."""
    found, today = ready.ready_for_gathering(journal, gathering_id), journal.today()
    printed = compose_gathering(shapes.shareable_gathering(found), today)
    return Found(compose_gathering(found, today), printed)


class ReadyPage(ColumnArea):
    """The sheet of one person, or with of_gathering of one gathering.

    opened carries the id of the record whose own page is wanted.
    """

    opened = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, of_gathering: bool = False
    ) -> None:
        super().__init__(theme)
        self._journal, self._tasks = journal, tasks
        self._of_gathering, self._id = of_gathering, 0
        self._read_one: Callable[[Journal, int], Found] = (
            read_gathering if of_gathering else read_person
        )
        self._found: Found | None = None
        self._is_stale = False
        self.title = Label(theme, "", "name")
        self.line = Label(theme, "", "interface", "soft_ink")
        self.paper = Paper(self.tr("Get ready to meet"))
        self.print_button = OutlineButton(theme, self.tr("Print…"), "printer")
        self.page_button = QuietButton(theme, self.tr("Open page"))
        self.kept_back = Label(
            theme, self.tr("Private entries stay out of what is printed."), "meta", "soft_ink"
        )
        self._lay_out()
        self._join()

    # What others ask of it

    def record(self) -> int:
        """Return the id of what is shown, 0 for nothing."""
        return self._id

    def open_record(self, record_id: int) -> None:
        """Show another person or gathering. Raises NotFound."""
        name = self._name_of(record_id)
        if record_id != self._id:
            self._id, self._found = record_id, None
            self.verticalScrollBar().setValue(0)
            self._show(Found(Sheet(name, "", ()), Sheet(name, "", ())))
            self._found = None
        self.read_anew()

    def refresh(self, changed: Changed) -> None:
        """Read again what a change may have touched, as soon as the page is seen."""
        if self._id:
            self.read_anew()

    def read_anew(self) -> None:
        """Read everything again at the next painting; a page out of sight is not painted."""
        self._is_stale = True
        self.viewport().update()

    def focus_first(self) -> None:
        """Put the keyboard on the sheet, which arrow keys scroll."""
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def found(self) -> Found | None:
        """Return what is shown, None until it is read."""
        return self._found

    def print_sheet(self) -> None:
        """Open the preview, once there is something to print."""
        if self._found is None:
            return
        from app.ui.ready.printing import preview

        sheet = self._found.printed
        preview(write_for_paper(sheet, self._theme), sheet.title, self)

    # What happens on it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._read()

    def _read(self) -> None:
        journal, wanted = self._journal, self._id

        def work() -> Found | None:
            try:
                return self._read_one(journal, wanted)
            except NotFound:
                return None

        self._tasks.read(self, work, lambda found: self._take(wanted, found), self)

    def _take(self, record_id: int, found: Found | None) -> None:
        if record_id != self._id:
            return
        self._found = found
        if found is None:
            gone = Sheet(self.tr("No longer in the journal"), "", ())
            found = Found(gone, gone)
        self._show(found)

    def _show(self, found: Found) -> None:
        sheet = found.whole
        self.title.setText(sheet.title)
        self.line.setText(sheet.line)
        self.line.setVisible(bool(sheet.line))
        self.paper.setAccessibleName(self.tr("Get ready: {name}").format(name=sheet.title))
        self.kept_back.setVisible(found.whole != found.printed)
        self.print_button.setEnabled(bool(sheet.parts))
        self._write()

    def _write(self) -> None:
        sheet = self._found.whole if self._found is not None else Sheet("", "", ())
        self.paper.show_document(write_for_window(sheet, self._theme))

    def _name_of(self, record_id: int) -> str:
        if self._of_gathering:
            return gatherings.gathering(self._journal, record_id).name
        return people.person(self._journal, record_id).name

    def _lay_out(self) -> None:
        content = self.widget()
        assert content is not None
        content.setAutoFillBackground(False)  # or the page itself is never asked to paint
        names, buttons = QVBoxLayout(), QHBoxLayout()
        names.setSpacing(S4)
        names.addWidget(self.title)
        names.addWidget(self.line)
        buttons.setSpacing(S16)
        buttons.addWidget(self.page_button)
        buttons.addWidget(self.print_button)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(S16)
        above.addLayout(names, 1)
        above.addLayout(buttons)
        above.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.paper, PROSE)
        below.addStretch(COLUMN - PROSE)
        self.column.addLayout(above)
        self.column.addSpacing(S24)
        self.column.addLayout(below)
        self.column.addSpacing(S16)
        self.column.addWidget(self.kept_back)
        self.column.addStretch(1)

    def _join(self) -> None:
        self.print_button.clicked.connect(self.print_sheet)
        self.print_button.setToolTip(self.tr("Print ({keys})").format(keys=show_keys("Ctrl+P")))
        self.page_button.clicked.connect(lambda: self.opened.emit(self._id))
        key = QShortcut(QKeySequence.StandardKey.Print, self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.print_sheet)
        self._theme.changed.connect(self._write)
