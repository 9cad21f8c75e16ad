"""Qt's own application object, which on macOS hears what is opened from outside."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import BadInput, NotFound

JOURNAL = ".kith"
BOOKS = (".vcf", ".vcard")


class QtApplication(QApplication):
    """Hears files that are double-clicked in Finder or dropped on the icon in the Dock.

    files_asked carries the paths of all that were asked for together.
    """

    files_asked = Signal(list)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._asked: list[Path] = []

    def event(self, event: QEvent) -> bool:
        if not (isinstance(event, QFileOpenEvent) and event.file()):
            return super().event(event)
        if not self._asked:
            QTimer.singleShot(0, self._pass_on)  # each file of a choice comes as its own event
        self._asked.append(Path(event.file()))
        return True

    def _pass_on(self) -> None:
        files, self._asked = self._asked, []
        self.files_asked.emit(files)


def tell_apart(files: Sequence[Path]) -> tuple[Path | None, list[Path]]:
    """Return the journal among files, if there is one, and the address books.

    Raises BadInput for a second journal, another kind of file or one out of reach, NotFound for a
    lost journal.
    """
    journals = [file for file in files if file.suffix.lower() == JOURNAL]
    books = [file for file in files if file.suffix.lower() in BOOKS]
    for file in files:
        if file not in journals and file not in books:
            raise BadInput(f"{file.name} is neither a journal (.kith) nor an address book (.vcf).")
    if len(journals) > 1:
        raise BadInput("Kith shows one journal at a time: open them one after the other.")
    for journal in journals:
        if not paths.exists(journal):
            raise NotFound(f"{journal} is not there any more; see whether it was moved.")
    return next(iter(journals), None), books
