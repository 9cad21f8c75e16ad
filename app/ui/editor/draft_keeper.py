"""Keeps unfinished writing in the journal shortly after the last key, so that nothing is lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.journal import drafts
from app.journal.journal import Journal

PAUSE_MS = 400


class DraftKeeper(QObject):
    """`content()` gives what to keep under the key, or None where there is nothing to keep."""

    def __init__(
        self, journal: Journal, key: str, content: Callable[[], str | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._journal, self._key, self._content = journal, key, content
        self._kept: str | None = None
        self._clock = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(self.flush)
        self._is_due = False

    def load(self) -> str | None:
        """What was kept when the editor was left, or None."""
        self._kept = drafts.load_draft(self._journal, self._key)
        return self._kept

    def is_behind(self) -> bool:
        """Return whether another editor has kept or dropped the draft since."""
        return not self._is_due and drafts.load_draft(self._journal, self._key) != self._kept

    def touch(self) -> None:
        """Keep the content soon, however long somebody goes on typing."""
        self._is_due = True
        if not self._clock.isActive():
            self._clock.start()

    def flush(self) -> None:
        """Keep the content now, if it has changed since."""
        self._clock.stop()
        if not self._is_due:
            return
        self._is_due = False
        content = self._content()
        if content is None:
            self.drop()
        else:
            drafts.save_draft(self._journal, self._key, content)
            self._kept = content

    def drop(self) -> None:
        """Forget what was kept."""
        self._clock.stop()
        self._is_due = False
        if self._kept is not None:
            drafts.drop_draft(self._journal, self._key)
            self._kept = None
