"""Keeps what is written in a field of the page: soon as a draft, for good when it is left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from app.journal.journal import Journal
from app.ui.editor.draft_keeper import DraftKeeper
from app.ui.widgets.growing import GrowingText

Keep = Callable[[str], None]
Read = Callable[[], str]


class KeptText(QObject):
    """Whatever is typed is a draft 0.4 s later, and one step of undo when the field is left.

    `tidy` makes of what is written what will be kept. Words that another window or program has
    kept meanwhile are never written over: they come after one's own, `between` both, and joined
    tells of it.
    """

    joined = Signal()

    def __init__(
        self, journal: Journal, field: GrowingText, tidy: Callable[[str], str], between: str
    ) -> None:
        super().__init__(field)
        self._journal, self._field, self._tidy, self._between = journal, field, tidy, between
        self._key, self._kept = "", ""
        self._keep: Keep | None = None
        self._read: Read | None = None
        self._drafts: DraftKeeper | None = None
        self._is_setting = False
        field.textChanged.connect(self._touch)
        field.left.connect(self.flush)

    def hold(self, key: str, keep: Keep, read: Read) -> None:
        """Show what is kept under a key; what is being written under another is kept first.

        What a window that was killed left as a draft stands in its place, to be kept in turn.
        """
        if key == self._key:
            self._keep, self._read = keep, read
            self.catch_up()
            return
        self.let_go()
        self._drafts = DraftKeeper(self._journal, key, self._draft, self)
        draft = self._drafts.load()
        self._key, self._kept, self._keep, self._read = key, read(), keep, read
        self._set(self._kept if draft is None else draft)

    def let_go(self) -> None:
        """Keep what is written, and show nothing."""
        self.flush()
        if self._drafts is not None:
            self._drafts.deleteLater()
        self._drafts, self._key, self._kept, self._keep, self._read = None, "", "", None, None
        self._set("")

    def catch_up(self) -> None:
        """Take in what another window or program has kept meanwhile."""
        if self._read is not None:
            self._renew(self._read())

    def text(self) -> str:
        """What is written, as it will be kept."""
        return self._tidy(self._field.text())

    def is_changed(self) -> bool:
        """Whether there is something that is not kept yet."""
        return self.text() != self._kept

    def flush(self) -> None:
        """Keep what is written now."""
        if self._keep is None or self._drafts is None:
            return
        if self.is_changed():
            self.catch_up()
        if self.is_changed():
            text = self.text()
            self._keep(text)
            self._kept = text
        self._drafts.drop()

    def _renew(self, text: str) -> None:
        """Show what is kept now; what is being written stays, with what it does not hold yet."""
        before, self._kept, mine = self._kept, text, self.text()
        if mine == before:
            if mine != text:
                self._set(text)
        elif text != before and text not in mine:
            if mine in text:
                self._set(text)
            else:
                self._join(text)

    def _join(self, text: str) -> None:
        """Write words after those that stand there; the cursor stays where it is."""
        own, end = self._field.textCursor(), QTextCursor(self._field.document())
        anchor, position = own.anchor(), own.position()
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(f"{self._between}{text}")
        own.setPosition(anchor)
        own.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(own)
        self.joined.emit()

    def _touch(self) -> None:
        if self._drafts is not None and not self._is_setting:
            self._drafts.touch()

    def _draft(self) -> str | None:
        return self._field.text() if self.is_changed() else None

    def _set(self, text: str) -> None:
        self._is_setting = True
        self._field.set_text(text)
        self._is_setting = False
