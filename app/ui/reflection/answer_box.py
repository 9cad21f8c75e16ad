"""The box in which a question is answered; nothing but the words once a quarter is finished."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.journal.entries import tidy_text
from app.journal.journal import Journal
from app.ui.editor.focus_watch import FocusWatch
from app.ui.editor.highlighter import Highlighter
from app.ui.editor.prose import Prose
from app.ui.reflection.in_sight import area_around
from app.ui.reflection.kept_text import Keep, KeptText, Read
from app.ui.theme import S12, S24, Theme
from app.ui.widgets.entry_text import take_marks_away
from app.ui.widgets.fitted import Fitted, take_heights
from app.ui.widgets.painting import draw_box

LEAST_LINES, MOST_LINES = 4, 16


class AnswerText(Prose):
    """Markdown in a box of a few lines at least; as high as its text where it is only read."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self._max_lines = MOST_LINES
        self._highlighter = Highlighter(self.document(), theme)
        self.cursorPositionChanged.connect(self._follow)

    def settle(self, is_settled: bool) -> None:
        """Let the words only be read and copied, or be changed again."""
        if is_settled != self.isReadOnly():  # styling anew forgets what was typed and taken back
            self.setReadOnly(is_settled)
            self._restyle()

    def _restyle(self) -> None:
        super()._restyle()
        if self.isReadOnly():
            self._set_margins(0, 0, 0, 0)

    def _wanted_height(self) -> int:
        line = self._theme.line("prose")
        if self.isReadOnly():
            return max(round(self.document().size().height()), line)
        return max(super()._wanted_height(), LEAST_LINES * line)

    def _follow(self) -> None:
        """Keep the line one writes on in sight of the page, once the box has grown."""
        if self.hasFocus() and not self.isReadOnly():
            QTimer.singleShot(0, self, self._show_cursor)

    def _show_cursor(self) -> None:
        area = area_around(self)
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None:
            take_heights(self)
            place = self.viewport().mapTo(inside, self.cursorRect().center())
            area.ensureVisible(place.x(), place.y(), 0, self._theme.px(S24))


class AnswerBox(Fitted):
    """One answer, kept as KeptText says."""

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.prose = AnswerText(theme, self)
        self.kept = KeptText(journal, self.prose, tidy_text, "\n\n")
        self._focus = FocusWatch(self)
        self._focus.entered.connect(self.update)
        self._focus.left.connect(self.update)
        theme.changed.connect(self.update)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.prose)
        self.settle(False)

    def show_answer(self, key: str, question: str, keep: Keep, read: Read) -> None:
        """Show the answer to a question, by the key of its draft, to be changed."""
        self.settle(False)
        self.prose.setAccessibleName(question)
        self.kept.hold(key, keep, read)

    def show_settled(self, question: str, text: str) -> None:
        """Show an answer that is only read."""
        self.kept.let_go()
        self.settle(True)
        self.prose.setAccessibleName(question)
        self.prose.set_text("\n\n".join(map(take_marks_away, text.split("\n\n"))))

    def settle(self, is_settled: bool) -> None:
        """Take the edge away, or draw it again."""
        around = 0 if is_settled else S12
        self._column.setContentsMargins(0, around, 0, around)
        self.setCursor(Qt.CursorShape.ArrowCursor if is_settled else Qt.CursorShape.IBeamCursor)
        self.prose.settle(is_settled)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.prose.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.prose.isReadOnly():
            return
        edge = self._theme.color("accent" if self._focus.is_within else "outline")
        draw_box(QPainter(self), QRectF(self.rect()), self._theme.color("raised"), edge)
