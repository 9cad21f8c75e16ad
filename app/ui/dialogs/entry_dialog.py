"""One entry to read again and to change: its day, its people, and the box it was written in."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import NotFound
from app.journal import entries
from app.journal.journal import Changed, Journal
from app.ui import words
from app.ui.dialogs.base import Dialog
from app.ui.editor.keeping import say_names
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, S12, S24, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.flow import FlowLayout


class NameButton(TextButton):
    """A name that leads to somebody's page."""

    height_px = 20
    gives_way = True


class EntryDialog(Dialog):
    """Edits a saved entry; open() shows it. Raises NotFound for an entry that is gone.

    Keep saves and closes; Esc and Close keep what was changed as a draft. saved and deleted
    carry the id of the entry, people_opened that of somebody whose name was pressed.
    """

    saved = Signal(int)
    deleted = Signal(int)
    people_opened = Signal(int)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        entry_id: int,
        parent: QWidget | None = None,
    ) -> None:
        day = date.fromisoformat(entries.entry(journal, entry_id).day)
        title = words.day_heading(day, journal.today())
        super().__init__(theme, parent, title, COLUMN + 2 * S24)
        self._journal, self._entry_id = journal, entry_id
        self._names = Fitted()
        FlowLayout(self._names, S12)
        self.editor = EntryEditor(
            journal, theme, tasks, f"entry:{entry_id}", entry_id=entry_id, collapsed=False,
            placeholder=self.tr("What happened?"),
        )  # fmt: skip
        self.editor.saved.connect(self._finish)
        self.editor.cancelled.connect(self.reject)
        self.editor.people_opened.connect(self._go)
        self.editor.changed.connect(self._follow)
        self.column.addWidget(self._names)
        self.column.addWidget(self.editor)
        self.column.addStretch(1)
        self._add_buttons()
        self._pause = QTimer(self, interval=0, singleShot=True)
        self._pause.timeout.connect(self._show_state)
        self._show_state()
        self.editor.focus_text()

    def refresh(self, changed: Changed) -> None:
        """Look people up anew after a change in the journal."""
        self.editor.refresh(changed)

    def flush(self) -> None:
        """Keep the draft now."""
        self.editor.flush()

    def done(self, result: int) -> None:
        self.flush()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        super().closeEvent(event)

    def _add_buttons(self) -> None:
        delete = QuietButton(self.theme, self.tr("Delete entry"), "trash")
        delete.clicked.connect(self._delete)
        self.discard = QuietButton(self.theme, self.tr("Discard changes"), "arrow-u-up-left")
        self.discard.clicked.connect(self.editor.discard)
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S24)
        row.addWidget(delete)
        row.addWidget(self.discard)
        self.add_leading(left)
        self.add_close()

    def _follow(self) -> None:
        self._pause.start()

    def _show_state(self) -> None:
        self.discard.setEnabled(self.editor.is_changed())
        people = self.editor.people
        layout = self._names.layout()
        assert layout is not None
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for ref, name in zip(people, say_names(people), strict=True):
            layout.addWidget(self._make_name(ref.id, name))

    def _make_name(self, person_id: int, name: str) -> TextButton:
        button = NameButton(self.theme, name.replace("&", "&&"))
        button.setEnabled(person_id > 0)
        button.setToolTip(self.tr("Go to {name}").format(name=name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._go(person_id))
        return button

    def _go(self, person_id: int) -> None:
        self.reject()
        self.people_opened.emit(person_id)

    def _finish(self, entry_id: int) -> None:
        self.accept()
        self.saved.emit(entry_id)

    def _delete(self) -> None:
        self.editor.discard()
        try:
            entries.delete_entries(self._journal, [self._entry_id])
        except NotFound:
            self.reject()
            return
        self.accept()
        self.deleted.emit(self._entry_id)
