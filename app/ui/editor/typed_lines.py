"""What can be done with a line of the text from outside it: go there, leave it, choose its day."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.jot_words import DATED
from app.ui.editor.editor_body import EditorBody
from app.ui.editor.line_day import put_day
from app.ui.editor.manuscript import Manuscript
from app.ui.editor.prose import Prose
from app.ui.editor.reading import TypedLine


class TypedLines(QObject):
    """Joins the chips of lines to the text; `done` comes when the text is to be written on."""

    done = Signal()

    def __init__(self, prose: Prose, manuscript: Manuscript, body: EditorBody) -> None:
        super().__init__(body)
        self._prose, self._manuscript, self._body = prose, manuscript, body
        body.line_asked.connect(self._go_to)
        body.line_left.connect(self._leave)
        body.line_day_chosen.connect(self._take_day)

    def ask_day(self) -> None:
        """Ask for the day of the line in which the cursor stands, else for that of the entry."""
        at = self._prose.cursor_index()
        here = (
            each
            for each in self._manuscript.reading.lines
            if each.line.start <= at <= each.line.end and each.line.sort in DATED
        )
        line = next(here, None)
        if line is None:
            self._body.ask("day")
        else:
            self._body.ask_line_day(line)

    def _go_to(self, line: TypedLine) -> None:
        self._prose.go_to(line.line.end)
        self.done.emit()

    def _leave(self, line: TypedLine) -> None:
        self._prose.leave_line(line.line.start)
        self._manuscript.touch(at_once=True)
        self.done.emit()

    def _take_day(self, line: TypedLine, day: str) -> None:
        """Write the day into the line, unless the line has gone meanwhile."""
        base = date.fromisoformat(self._manuscript.reading.day)
        if line in self._manuscript.reading.lines:
            self._prose.put(*put_day(line.line, day, base))
        self.done.emit()
