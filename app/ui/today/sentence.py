"""A sentence in which one part, somebody's name, stands out."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout

from app.ui.editor.units import to_units
from app.ui.theme import Theme
from app.ui.widgets.sides import absolute
from app.ui.widgets.text import UNLIMITED, Label, break_lines, make_layout

ROLE, STRONG = "prose", "prose_strong"


class Sentence(Label):
    """Wraps into as many lines as it takes."""

    def __init__(self, theme: Theme) -> None:
        self._at, self._strong = 0, ""
        super().__init__(theme, "", ROLE)

    def show_sentence(self, before: str, strong: str, after: str) -> None:
        """Show a sentence of three parts, the middle one strong."""
        self._at, self._strong = len(before), strong
        self.setText(f"{before}{strong}{after}")
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        line = self._theme.line(ROLE)
        return break_lines(self._make_layout(), width, line) * line

    def sizeHint(self) -> QSize:
        layout = self._make_layout()
        break_lines(layout, UNLIMITED, 1)
        return QSize(int(layout.lineAt(0).naturalTextWidth()) + 1, self._theme.line(ROLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, line = QPainter(self), self._theme.line(ROLE)
        painter.setPen(self._theme.color("ink"))
        layout = self._make_layout()
        break_lines(layout, self.width(), line)
        rise = (line - QFontMetricsF(self._theme.font(ROLE)).height()) / 2
        layout.draw(painter, QPointF(0, rise))

    def _make_layout(self) -> QTextLayout:
        align = absolute(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        layout = make_layout(self.text(), self._theme.font(ROLE), align)
        if self._strong:
            layout.setFormats([self._make_strong()])
        return layout

    def _make_strong(self) -> QTextLayout.FormatRange:
        part = QTextLayout.FormatRange()
        part.start = to_units(self.text(), self._at)
        part.length = to_units(self._strong, len(self._strong))
        form = QTextCharFormat()
        form.setFont(self._theme.font(STRONG))
        part.format = form
        return part
