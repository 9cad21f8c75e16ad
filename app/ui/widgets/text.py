"""Plain text drawn with the line heights of the theme, wrapped, elided, never clipped."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.sides import absolute

UNLIMITED = 10**6
MOST_WIDTHS = 16  # of which a label remembers how high it is


def plain_tip(text: str) -> str:
    """Return text for a tool tip, which would take what a user wrote for markup."""
    if "<" not in text and "&lt;" not in text:
        return text
    return f"<span>{text.replace('&', '&amp;').replace('<', '&lt;')}</span>"


def isolate(text: str) -> str:
    """Return text that keeps its own direction inside a line that runs the other way.

    Numbers have none: without this "8 weeks ago" is read "weeks ago 8" from right to left.
    """
    return f"\u2068{text}\u2069" if text else ""


def draw_text(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    role: str,
    token: str = "ink",
    max_lines: int = 0,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> float:
    """Draw text wrapped into rect from its top, return the height used in pixels.

    max_lines 0 means as many as it takes; the last line allowed ends in an ellipsis. The
    leading side is the window's, whatever the script, so that columns keep their edge.
    """
    align = absolute(painter.layoutDirection(), align)
    font, pitch = theme.font(role), theme.line(role)
    painter.setPen(theme.color(token))
    painter.setFont(font)
    layout = make_layout(text, font, align)
    lines = break_lines(layout, rect.width(), pitch, max_lines)
    is_cut = bool(max_lines) and _is_cut(layout, text)
    rise = (pitch - QFontMetricsF(font).height()) / 2
    for index in range(lines - is_cut):
        layout.lineAt(index).draw(painter, QPointF(rect.x(), rect.y() + rise))
    if is_cut:
        last = QRectF(rect.x(), rect.y() + (lines - 1) * pitch, rect.width(), pitch)
        _draw_elided(painter, last, text[layout.lineAt(lines - 1).textStart() :], align)
    return lines * pitch


def _draw_elided(painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    metrics = QFontMetricsF(painter.font())
    line = text.replace("\n", " ")
    words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    flags = align | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect, flags, words)


def text_height(theme: Theme, text: str, role: str, width: float, max_lines: int = 0) -> int:
    """Return the height in pixels that draw_text will use at this width."""
    layout = make_layout(text, theme.font(role))
    return break_lines(layout, width, theme.line(role), max_lines) * theme.line(role)


def make_layout(
    text: str, font: QFont, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading
) -> QTextLayout:
    """Return an unbroken layout whose direction follows the text itself."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    return layout


def break_lines(layout: QTextLayout, width: float, pitch: float, max_lines: int = 0) -> int:
    """Break a layout into lines of a width, pitch pixels apart; return how many."""
    count = 0
    layout.beginLayout()
    while count < (max_lines or UNLIMITED):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, count * pitch))
        count += 1
    layout.endLayout()
    return max(count, 1)


def _is_cut(layout: QTextLayout, text: str) -> bool:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength() < len(text)


class Label(QLabel):
    """A label of plain text in one role and one colour; wraps unless max_lines is 1."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "interface",
        token: str = "ink",
        max_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._token, self._max_lines = theme, role, token, max_lines
        self._measured = "", 0.0  # the text and its size whose heights by width are known
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_token(self, token: str) -> None:
        """Show the text in another colour of the palette."""
        self._token = token
        self.update()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._max_lines == 1:
            return self._theme.line(self._role)
        measured = self.text(), self._theme.scale
        if measured != self._measured or len(self._heights) > MOST_WIDTHS:
            self._measured, self._heights = measured, {}
        if width not in self._heights:  # layouts ask for it again and again
            wanted = text_height(self._theme, self.text(), self._role, width, self._max_lines)
            self._heights[width] = wanted
        return self._heights[width]

    def sizeHint(self) -> QSize:
        layout = make_layout(self.text(), self._theme.font(self._role))
        break_lines(layout, UNLIMITED, 1)
        lines = range(layout.lineCount())
        widest = max((layout.lineAt(i).naturalTextWidth() for i in lines), default=0)
        return QSize(int(widest) + 1, self._theme.line(self._role) * max(1, layout.lineCount()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(24), self._theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        if not self.isEnabled():
            painter.setOpacity(0.5)
        draw_text(
            painter, self._theme, QRectF(self.rect()), self.text(), self._role, self._token,
            self._max_lines, align,
        )  # fmt: skip
