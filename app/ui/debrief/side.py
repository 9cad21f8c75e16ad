"""The left side of a debrief: the gathering, how far one is, the roster, and one more name."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.entries import Gathering
from app.domain.gatherings import RosterLine
from app.journal.journal import Journal
from app.journal.people import photo
from app.ui.debrief.keys import ADD, drawn, words_of
from app.ui.debrief.roster import AVATAR, ROW, DebriefRoster
from app.ui.gatherings.roster_model import RosterModel
from app.ui.gatherings.saying import say_days, say_written
from app.ui.person.photos import read_photo
from app.ui.theme import HOVER, ICON, RADIUS, S2, S8, S12, S16, S24, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.painting import draw_box, draw_focus
from app.ui.widgets.text import Label, isolate


class AddRow(QuietButton):
    """The row under the roster that asks for one more name; it looks like the rows above."""

    height_px = ROW

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, words_of(ADD))
        self.setToolTip(f"{self.text()} ({drawn(ADD)})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(ROW), self._theme.px(ROW))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        px = self._theme.px
        place = rect.adjusted(S8, S2, -S8, -S2)
        if self.underMouse():
            draw_box(painter, place, self._theme.color("ink", HOVER), None, RADIUS)
        left = S16 + (px(AVATAR) - px(ICON)) / 2
        icon = QRectF(left, rect.center().y() - px(ICON) / 2, px(ICON), px(ICON))
        self._theme.paint_icon(painter, "plus", self.ink(), self._mirrored(icon))
        start = S16 + px(AVATAR) + px(S12)
        words = self._mirrored(QRectF(start, 0, rect.width() - start - S16, rect.height()))
        painter.setFont(self.font())
        painter.setPen(self._theme.color(self.ink()))
        elided = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, self._align(), elided)

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        draw_focus(painter, self._theme, rect.adjusted(S8, S2, -S8, -S2), RADIUS)


class Side(QWidget):
    """Shows the roster of one gathering; `add` asks for one more name."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self.model = RosterModel(journal.today, self)
        self.name = Label(theme, "", "section", max_lines=2)
        self.where = Label(theme, "", "meta", "soft_ink")
        self.count = Label(theme, "", "strong", max_lines=1)
        self.roster = DebriefRoster(theme, self.model, self._photo, journal.today)
        self.add = AddRow(theme)
        self.roster.chosen.connect(self.chosen)
        self.roster.entered.connect(self.entered)
        theme.changed.connect(self._fit)
        self._lay_out()

    def show_gathering(self, gathering: Gathering, today: date) -> None:
        """Show which gathering it is."""
        self.name.setText(gathering.name)
        days = say_days(gathering.first_day, gathering.last_day, today)
        self.where.setText(" · ".join(filter(None, map(isolate, (gathering.place, days)))))
        self.where.setVisible(bool(self.where.text()))

    def show_lines(self, lines: list[RosterLine]) -> None:
        """Show who was met and who of them is written about."""
        self.model.show_lines(lines)
        written = sum(line.is_written for line in lines)
        self.count.setText(say_written(written, len(lines)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its rows, or as many as there is room for, and cuts none."""
        pitch, count = self.roster.row_height(), self.model.rowCount()
        room = self.height() - self._head.sizeHint().height() - 2 * S16 - S24 - self.add.height()
        self.roster.setFixedHeight(max(1, min(count, room // pitch)) * pitch)
        self.roster.setVisible(count > 0)

    def _photo(self, person_id: int, side: int) -> QPixmap | None:
        return read_photo(photo(self._journal, person_id), side)

    def _lay_out(self) -> None:
        self._head = head = QVBoxLayout()
        head.setContentsMargins(S16, 0, S16, 0)
        head.setSpacing(0)
        head.addWidget(self.name)
        head.addWidget(self.where)
        head.addSpacing(S12)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S24, 0, S8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(S16)
        column.addWidget(self.roster)
        column.addWidget(self.add)
        column.addStretch(1)
