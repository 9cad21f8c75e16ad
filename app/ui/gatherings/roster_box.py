"""The box into which a roster is typed or pasted; files and pictures may be dropped on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.growing import GrowingText


class RosterBox(GrowingText):
    """Text with a name on each line; `given` carries a list of files and pictures."""

    given = Signal(list)

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder, "interface", max_lines=14, parent=parent)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(sources_of(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if sources := sources_of(source):
            self.given.emit(sources)
        else:
            super().insertFromMimeData(source)


def sources_of(source: QMimeData) -> list[Path | QImage]:
    """The files, or else the picture, that were dropped or pasted; text is neither."""
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if files:
        return list(files)
    if source.hasImage() and not source.hasText():
        image = source.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return [image]
    return []
