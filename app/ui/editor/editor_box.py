"""The box around an editor: its edge, its column, and how high its text may be."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.editor.focus_watch import FocusWatch
from app.ui.editor.prose import Prose
from app.ui.editor.restored_line import RestoredLine
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.painting import draw_box


class EditorBox(Fitted):
    """Holds the text, a line above it, and what is added below; its edge shows the keyboard."""

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.focus_watch = FocusWatch(self)
        self.restored = RestoredLine(theme, self)
        self.prose = Prose(theme, placeholder, self)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(S4)
        inner.addWidget(self.restored)
        inner.addWidget(self.prose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, S12, 0, S12)
        self._column.setSpacing(0)
        self._column.addLayout(inner)
        theme.changed.connect(self.update)
        self.focus_watch.entered.connect(self.update)
        self.focus_watch.left.connect(self.update)

    def add_below(self, part: QWidget) -> None:
        """Put a part under the text."""
        self._column.addWidget(part)

    def fill(self, height: int) -> None:
        """Let the text take what the rest leaves of a height in pixels."""
        besides = self.wanted_height() - self.prose.minimumHeight()
        self.prose.set_room(height - besides)

    def on_key(self, keys: str, act: Callable[[], object]) -> None:
        """Do something at a shortcut pressed anywhere within."""
        key = QShortcut(QKeySequence(keys), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = self._theme.color("accent" if self.focus_watch.is_within else "outline")
        draw_box(QPainter(self), QRectF(self.rect()), self._theme.color("raised"), edge)
