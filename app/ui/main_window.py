"""The window itself: its place on the screen, what is dropped on it, and what it carries."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDropEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from app.settings import Settings

FIRST_SIZE = QSize(1200, 800)
FRAME = QSize(16, 40)  # what a desktop puts around a window, about
LEAST_SIZE = QSize(900, 600)
VCARDS = (".vcf", ".vcard")
DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def first_size(room: QSize) -> QSize:
    """Return the size of the first window on a screen with this room, as far as there is any."""
    inside = room - FRAME
    is_wide = inside.width() >= LEAST_SIZE.width()
    return FIRST_SIZE.boundedTo(inside).expandedTo(LEAST_SIZE) if is_wide else FIRST_SIZE


class MainWindow(QMainWindow):
    """One top-level window; what it shows is exchanged with show_view.

    painted comes once, after the first view was painted; dropped carries vCard files.
    """

    painted = Signal()
    activated = Signal()
    dropped = Signal(list)
    back_pressed = Signal()
    forward_pressed = Signal()
    closed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._is_painted = False
        self.setWindowTitle("Kith")
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(first_size(self.screen().availableSize()))
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))

    def show_view(self, view: QWidget) -> None:
        """Show another view; the one before is deleted."""
        self.setCentralWidget(view)

    def come_forward(self) -> None:
        """Show the window over the others, as far as the desktop lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to what was before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.window = bytes(self.saveGeometry().toBase64().data()).decode()
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what reaches the whole window before any widget of it does."""
        kind = event.type()
        if kind == QEvent.Type.Expose and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # painted while this event is handled
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.BackButton:
                self.back_pressed.emit()
                return True
            if event.button() == Qt.MouseButton.ForwardButton:
                self.forward_pressed.emit()
                return True
        if kind in DRAGS and isinstance(event, QDropEvent) and self._take_drop(event):
            return True
        return super().eventFilter(watched, event)

    def _take_drop(self, event: QDropEvent) -> bool:
        """Take vCard files wherever they are dropped, before a text field takes their names."""
        files = address_books(event.mimeData().urls())
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


def address_books(urls: list[QUrl]) -> list[Path]:
    """Return those of the dropped things that are vCard files on this machine."""
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in VCARDS]
