"""Rows of the Promises page painted: an icon, the words, the line under them, further lines."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine

from app.ui.promises.row import ListRow, Part
from app.ui.theme import HAIR, ICON, RADIUS, S2, S4, S8, S12, Theme
from app.ui.widgets.painting import draw_box
from app.ui.widgets.sides import absolute
from app.ui.widgets.text import break_lines, isolate, make_layout

KEPT = 400
HOVER = 0.04
TEXT_LEFT = ICON + S12
TEXT_RIGHT = 96  # the buttons of a row stand there
BETWEEN = " · "


class Words(NamedTuple):
    """Text laid out, its top under the top of the row, its colour."""

    top: float
    layout: QTextLayout
    token: str


class Sheet(NamedTuple):
    """A row laid out for a width, from the leading edge of its words."""

    words: tuple[Words, ...]
    under: Words | None
    ends: tuple[int, ...]
    height: int


class RowPainter(QObject):
    """Lays rows out and paints them; a row is laid out once for a width and kept."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheets: OrderedDict[tuple[ListRow, int, bool], Sheet] = OrderedDict()
        theme.changed.connect(self._sheets.clear)

    def height(self, row: ListRow, width: int, mirrored: bool) -> int:
        """Return how high a row is at this width, in pixels."""
        return self._sheet(row, width, mirrored).height

    def paint(
        self, painter: QPainter, rect: QRectF, row: ListRow,
        *, selected: bool, focused: bool, hover: bool, over: Part | None,
    ) -> None:  # fmt: skip
        """Draw a row with its top at the top of rect; `over` is the part that is pointed at."""
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sheet = self._sheet(row, round(rect.width()), mirrored)
        self._paint_back(painter, rect, selected, focused, hover)
        side = self._theme.px(ICON)
        left = rect.right() - side if mirrored else rect.left()
        top = rect.top() + (self._theme.line("prose") - side) / 2
        place = QRectF(left, top, side, side)
        self._theme.paint_icon(painter, row.icon, "ink" if selected else row.token, place)
        at = rect.topLeft() + QPointF(self._text_left(mirrored), 0)
        for top, layout, token in sheet.words:
            painter.setPen(self._theme.color("ink" if selected else token))
            layout.draw(painter, at + QPointF(0, top))
        if sheet.under is not None:
            self._paint_under(painter, at, sheet, row, selected, over)

    def part_at(self, row: ListRow, width: int, mirrored: bool, point: QPointF) -> Part | None:
        """Return the part of the line under the words at a point of the row, or None."""
        sheet = self._sheet(row, width, mirrored)
        if sheet.under is None:
            return None
        layout = sheet.under.layout
        here = point - QPointF(self._text_left(mirrored), sheet.under.top)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if line.naturalTextRect().contains(here):
                at = line.xToCursor(here.x(), QTextLine.CursorPosition.CursorOnCharacter)
                ends = zip(row.parts, sheet.ends, strict=True)
                return next((part for part, end in ends if at < end), None)
        return None

    def words_rect(self, row: ListRow, rect: QRectF, mirrored: bool) -> QRectF:
        """Return where the words of a row stand."""
        width = rect.width() - self._theme.px(TEXT_LEFT + TEXT_RIGHT)
        left = rect.left() + self._text_left(mirrored)
        return QRectF(left, rect.top(), width, self.height(row, round(rect.width()), mirrored))

    def _text_left(self, mirrored: bool) -> int:
        return self._theme.px(TEXT_RIGHT if mirrored else TEXT_LEFT)

    def _sheet(self, row: ListRow, width: int, mirrored: bool) -> Sheet:
        key = (row, width, mirrored)
        if key not in self._sheets:
            self._sheets[key] = self._compose(*key)
            if len(self._sheets) > KEPT:
                self._sheets.popitem(last=False)
        return self._sheets[key]

    def _compose(self, row: ListRow, width: int, mirrored: bool) -> Sheet:
        room = width - self._theme.px(TEXT_LEFT + TEXT_RIGHT)
        words, top = [], 0.0
        soft = "soft_ink" if row.is_over else "ink"
        for text, role in ((row.title, "prose_strong"), (row.words, "prose")):
            if text:
                layout, height = self._lay_out(text, role, room, mirrored)
                words.append(Words(top, layout, soft))
                top += height
        under, ends = None, _ends(row.parts)
        if row.parts:
            layout, height = self._lay_out(_line(row.parts), "meta", room, mirrored)
            under = Words(top + S2, layout, "soft_ink")
            top += S2 + height
        for text in row.further:
            layout, height = self._lay_out(text, "meta", room, mirrored)
            words.append(Words(top + S4, layout, "soft_ink"))
            top += S4 + height
        return Sheet(tuple(words), under, ends, round(top))

    def _lay_out(
        self, text: str, role: str, width: int, mirrored: bool
    ) -> tuple[QTextLayout, float]:
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        align = absolute(direction, Qt.AlignmentFlag.AlignLeading)
        layout, pitch = make_layout(text, self._theme.font(role), align), self._theme.line(role)
        return layout, break_lines(layout, width, pitch) * pitch

    def _paint_under(
        self, painter: QPainter, at: QPointF, sheet: Sheet, row: ListRow,
        selected: bool, over: Part | None,
    ) -> None:  # fmt: skip
        assert sheet.under is not None
        formats, start = [], 0
        for part, end in zip(row.parts, sheet.ends, strict=True):
            form = QTextCharFormat()
            form.setForeground(self._theme.color("ink" if selected else part.token))
            form.setFontUnderline(bool(part.goal) and part == over)
            found = QTextLayout.FormatRange()
            length = end - start - (_units(BETWEEN) if end != sheet.ends[-1] else 0)
            found.start, found.length, found.format = start, length, form
            formats.append(found)
            start = end
        painter.setPen(self._theme.color("ink" if selected else "soft_ink"))
        sheet.under.layout.draw(painter, at + QPointF(0, sheet.under.top), formats)

    def _paint_back(
        self, painter: QPainter, rect: QRectF, selected: bool, focused: bool, hover: bool
    ) -> None:
        if not (selected or focused or hover):
            return
        back = rect.adjusted(-S8, -S8, S8, S8)
        fill = self._theme.color("selection") if selected else self._theme.color("ink", HOVER)
        outline = self._theme.color("accent") if focused else None
        draw_box(painter, back, fill if selected or hover else None, outline, RADIUS, HAIR)


def _line(parts: tuple[Part, ...]) -> str:
    return BETWEEN.join(isolate(part.text) for part in parts)


def _ends(parts: tuple[Part, ...]) -> tuple[int, ...]:
    """Return where each part ends in the line, the dot after it included, as Qt counts."""
    ends, at = [], 0
    for part in parts:
        at += _units(isolate(part.text)) + _units(BETWEEN)
        ends.append(at)
    return tuple(ends)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
