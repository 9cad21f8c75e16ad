"""Watches a jot box for pages of notes that are pasted, and offers to part them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QBoxLayout

from app.journal.journal import Journal
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.note import Note
    from app.ui.dialogs.pasted_notes import PastedNotes
    from app.ui.notes.offer import NotesOffer
    from app.ui.widgets.entry_editor import EntryEditor

LEAST = 40  # characters that come at once before anybody looks whether they are notes
FEWEST = 2  # notes, about as many people


class Pasting(QObject):
    """Give it a box for new entries; what is kept of a page leaves it, what is left out stays."""

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, editor: "EntryEditor") -> None:
        super().__init__(editor)
        self._journal, self._theme, self._tasks, self._editor = journal, theme, tasks, editor
        self.offer: NotesOffer | None = None
        self._pause = QTimer(self, interval=0, singleShot=True)
        self._pause.timeout.connect(self._look)
        editor.prose.document().contentsChange.connect(self._hear)
        editor.prose.textChanged.connect(self._follow)

    def open_notes(self) -> "PastedNotes":
        """Show the notes of the page one by one, with what the box says of all of them."""
        from app.ui.dialogs.pasted_notes import Besides, PastedNotes

        editor = self._editor
        written = editor.written
        besides = Besides(tuple(editor.people), written.day, written.gathering)
        dialog = PastedNotes(
            self._journal, self._theme, editor.prose.text(), besides, editor.window()
        )
        dialog.kept.connect(self._take)
        dialog.finished.connect(lambda _code: editor.focus_text())
        dialog.open()
        return dialog

    def refuse(self) -> None:
        """Let the text be one note."""
        if self.offer is not None:
            self.offer.hide()

    def _hear(self, _place: int, _removed: int, added: int) -> None:
        """A key brings a letter; only what is pasted or dropped brings a page at once."""
        if added >= LEAST and self._editor.prose.hasFocus():
            self._pause.start()

    def _look(self) -> None:
        text = self._editor.prose.text()
        if not _has_rows(text):
            return
        from app.journal.noting import read_page

        self._tasks.read(self, lambda: read_page(self._journal, text), self._show, self)

    def _show(self, notes: "list[Note]") -> None:
        named = {each.name for note in notes for each in note.named}
        if len(notes) < FEWEST or len(named) < FEWEST or not _has_rows(self._editor.prose.text()):
            self.refuse()
            return
        if self.offer is None:
            self.offer = self._make_offer()
        self.offer.offer(len(notes))

    def _follow(self) -> None:
        """There is nothing to part any more where the page was taken away."""
        if self.offer is not None and not _has_rows(self._editor.prose.text()):
            self.refuse()

    def _make_offer(self) -> "NotesOffer":
        from app.ui.notes.offer import NotesOffer

        offer = NotesOffer(self._theme, self._editor)
        offer.wanted.connect(self.open_notes)
        offer.refused.connect(self._keep_whole)
        layout = self._editor.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(1, offer)
        return offer

    def _keep_whole(self) -> None:
        self.refuse()
        self._editor.focus_text()

    def _take(self, ids: list[int], left: str) -> None:
        editor = self._editor
        editor.discard()
        self.refuse()
        if left:
            editor.prose.setFocus()
            editor.prose.insertPlainText(left)
            self._pause.stop()
        editor.saved.emit(ids[-1])


def _has_rows(text: str) -> bool:
    return "\n" in text.strip()
