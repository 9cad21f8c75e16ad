"""One rating of somebody among others: its circles, its words and its day."""

from collections.abc import Callable
from datetime import date
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu

from app.domain.closeness import NEARNESS, Closeness, say_step
from app.domain.speech import Speech
from app.ui.person.closeness_steps import draw_pair, pair_width
from app.ui.person.ghost import open_menu
from app.ui.theme import S8, Theme
from app.ui.widgets.buttons import Button

SMALL = 5


class RatingRow(Button):
    """A line that opens what can be done with the rating; `deleted` carries it (Delete key)."""

    role = "meta"
    token = "soft_ink"
    height_px = 24
    gives_way = True
    deleted = Signal(object)

    def __init__(
        self, theme: Theme, speech: Speech, fill: Callable[[QMenu, "RatingRow"], None]
    ) -> None:
        super().__init__(theme)
        self._speech, self._fill_menu = speech, fill
        self.rating: Closeness | None = None
        self.clicked.connect(self._open)

    def show_rating(self, rating: Closeness, today: date) -> None:
        """Show a rating."""
        self.rating = rating
        day = self.tr("undated")
        if rating.day:
            day = self._speech.day(date.fromisoformat(rating.day), today)
        self.setText(f"{self._speech.say(NEARNESS[rating.step])} · {day}")
        self.setAccessibleName(f"{say_step(rating.step, self._speech)}, {day}")
        self._restyle()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(ceil(self._pair_width()), 0)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self.rating is None:
            return
        wide, radius = self._pair_width(), self._theme.px(SMALL)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = pair_width(radius) / 2
        middle = QPointF(rect.width() - x if is_mirrored else x, rect.center().y())
        draw_pair(painter, self._theme, middle, radius, self.rating.step, is_on=False)
        painter.translate(-wide if is_mirrored else wide, 0)
        super().paint_content(painter, rect.adjusted(0, 0, -wide, 0))

    def ink(self) -> str:
        return "ink" if self.underMouse() else "soft_ink"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.rating)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open()

    def _open(self) -> None:
        open_menu(self, lambda menu: self._fill_menu(menu, self), self)

    def _pair_width(self) -> float:
        return pair_width(self._theme.px(SMALL)) + S8
