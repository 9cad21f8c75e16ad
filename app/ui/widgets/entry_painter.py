"""Entries painted as rows of the timeline or of a person's story.

An entry is laid out once for a width and kept; painting only puts it on the page.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from app.domain.entries import EntryLine
from app.ui import words
from app.ui.theme import HAIR, RADIUS, S8, Theme
from app.ui.widgets.entry_sheet import GUTTER, TEXT_LEFT, Sheet, compose_row, compose_story
from app.ui.widgets.entry_text import Block, lay_out
from app.ui.widgets.painting import draw_box

KEPT = 400
HOVER = 0.04


class EntryPainter(QObject):
    """Lays out and paints EntryLines in one style, "timeline" or "story".

    In a story, max_lines limits the prose (0: all of it): what is longer ends in "more", which
    more_rect finds and an id in `opened` lifts; `about` is the id of the person told of.
    """

    def __init__(
        self,
        theme: Theme,
        style: str = "timeline",
        today: Callable[[], date] = date.today,
        max_lines: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._today, self._max_lines = theme, today, max_lines
        self._is_story = style == "story"
        self.about: int | None = None
        self.opened: set[int] = set()
        self._sheets: OrderedDict[tuple[object, ...], tuple[EntryLine, date, Sheet]] = OrderedDict()
        self._days: dict[tuple[str, str], Block] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lay everything out anew when it is next shown."""
        self._sheets.clear()
        self._days.clear()

    def height(self, line: EntryLine, width: int, opens_day: bool = False) -> int:
        """Return the height in pixels at this width; opens_day makes room for the day."""
        numeral, weekday = self._theme.line("prose"), self._theme.line("meta")
        return max(self._sheet(line, width).height, numeral + weekday if opens_day else 0)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        line: EntryLine,
        *,
        selected: bool = False,
        focused: bool = False,
        hover: bool = False,
        opens_day: bool = False,
    ) -> None:
        """Draw the entry with its top at the top of rect; opens_day draws numeral and weekday."""
        sheet = self._sheet(line, round(rect.width()))
        self._paint_back(painter, rect, sheet, selected, focused, hover)
        for x, y, block, token in sheet.words:
            painter.setPen(self._theme.color("ink" if selected else token))
            block.draw(painter, rect.x() + x, rect.y() + y)
        for place, icon, token in sheet.marks:
            place = place.translated(rect.topLeft())
            self._theme.paint_icon(painter, icon, "ink" if selected else token, place)
        if opens_day:
            self.paint_day(painter, rect, line.day)

    def paint_day(self, painter: QPainter, rect: QRectF, day: str) -> None:
        """Draw numeral and weekday of a day beside an entry that would stand in rect."""
        theme, sheet = self._theme, Sheet(self._theme, round(rect.width()))
        numeral = self._day_block(str(int(day[8:])), "section", theme.line("prose"))
        weekday = self._day_block(
            words.weekday(date.fromisoformat(day)), "meta", theme.line("meta")
        )
        painter.setPen(theme.color("ink"))
        numeral.draw(painter, rect.x() + sheet.place(0, numeral.width), rect.y())
        painter.setPen(theme.color("soft_ink"))
        top = rect.y() + numeral.height
        weekday.draw(painter, rect.x() + sheet.place(0, weekday.width), top)

    def paint_waiting(self, painter: QPainter, rect: QRectF) -> None:
        """Say that an entry that would stand in rect is being looked for."""
        sheet, left = Sheet(self._theme, round(rect.width())), self._theme.px(TEXT_LEFT)
        said = sheet.head_line(self.tr("Looking…"), "interface", "soft_ink", left, rect.width())
        painter.setPen(self._theme.color(said.token))
        said.block.draw(painter, rect.x() + said.x, rect.y())

    def person_at(self, line: EntryLine, width: int, point: QPointF) -> int | None:
        """Return the id of the person whose name stands at a point of the entry, or None."""
        names = self._sheet(line, width).names
        if names is None or not line.people:
            return None
        block = names.block
        if not QRectF(names.x, names.y, block.width, block.height).contains(point):
            return None
        layout = block.layouts[0][1]
        units = layout.lineAt(0).xToCursor(point.x() - names.x)
        before = layout.text().encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
        number = min(before.count("\u2069"), len(line.people) - 1)
        return line.people[number][0]

    def more_rect(self, line: EntryLine, width: int) -> QRectF | None:
        """Return where "more" stands in the entry, or None where everything is shown."""
        return self._sheet(line, width).more

    def _sheet(self, line: EntryLine, width: int) -> Sheet:
        is_open, today = line.id in self.opened, self._today()
        key = (line.id, width, is_open, self.about)
        made = self._sheets.get(key)
        if made is not None and made[:2] == (line, today):
            self._sheets.move_to_end(key)
            return made[2]
        sheet = Sheet(self._theme, width)
        if self._is_story:
            compose_story(sheet, line, today, 0 if is_open else self._max_lines, self.about)
        else:
            compose_row(sheet, line, today)
        self._sheets[key] = (line, today, sheet)
        if len(self._sheets) > KEPT:
            self._sheets.popitem(last=False)
        return sheet

    def _paint_back(
        self, painter: QPainter, rect: QRectF, sheet: Sheet,
        selected: bool, focused: bool, hover: bool,
    ) -> None:  # fmt: skip
        if not (selected or focused or hover):
            return
        gutter = 0 if self._is_story else self._theme.px(GUTTER)
        width = rect.width() - gutter
        left = rect.x() + sheet.place(gutter, width)
        back = QRectF(left, rect.y(), width, sheet.height).adjusted(-S8, -S8, S8, S8)
        fill = self._theme.color("selection") if selected else self._theme.color("ink", HOVER)
        outline = self._theme.color("accent") if focused else None
        draw_box(painter, back, fill if selected or hover else None, outline, RADIUS, HAIR)

    def _day_block(self, text: str, role: str, pitch: int) -> Block:
        if (text, role) not in self._days:
            block = lay_out(text, self._theme.font(role), pitch, self._theme.px(GUTTER), 1)
            self._days[text, role] = lay_out(
                text, self._theme.font(role), pitch, block.width + 1, 1
            )
        return self._days[text, role]
