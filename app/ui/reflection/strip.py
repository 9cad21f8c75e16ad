"""One figure of all quarters side by side: a row for each year, a tile for each quarter."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.domain.drawing import Drawing
from app.domain.quarters import MONTHS, YEAR, Quarter, quarters_of_year
from app.ui.reflection.past_reading import Kept, Tiles
from app.ui.speech import QtSpeech
from app.ui.theme import FIELD_RADIUS, HOVER, S2, S4, S8, S48, Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.drawn import paint
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.painting import draw_box
from app.ui.widgets.text import Label, plain_tip

Place = tuple[int, int]  # row and column
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_HIGH = S48 + S8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Tile(Button):
    """A quarter: its drawing, and a line under it where it was looked back on."""

    def __init__(self, theme: Theme, name: str, is_finished: bool) -> None:
        super().__init__(theme)
        self._name, self._is_finished = name, is_finished
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_drawing(self, drawing: Drawing | None, told: str) -> None:
        """Show another figure, and say it; none where there is too little to say."""
        self._drawing = drawing
        said = f"{self._name}. {told}".strip()
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(S48), self._theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()  # the strip goes along them
            return
        super().keyPressEvent(event)

    def paint_box(self, painter: QPainter, rect: QRectF) -> None:
        color = self._theme.color
        box = color("ink", HOVER) if self.underMouse() else color("band")
        draw_box(painter, rect, box, radius=FIELD_RADIUS)
        if self._is_finished:
            high = self._theme.px(S2)
            line = QRectF(S8, rect.bottom() - S2 - high, rect.width() - 2 * S8, high)
            painter.fillRect(line, color("accent"))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        drawing = self._drawing
        if drawing is None:
            return
        room = rect.adjusted(S8, S4, -S8, -S4)
        scale = min(room.width() / drawing.width, room.height() / drawing.height)
        side = (room.width() - drawing.width * scale) / 2
        painter.translate(round(room.left() + side), round(room.top()))
        paint(painter, drawing, self._theme, scale)
        painter.resetTransform()


class Strip(Fitted):
    """`chosen` carries the key of a quarter. Time runs from left to right as in every chart.

    Tab stops at one tile, the arrow keys go along them.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tiles: dict[Quarter, Tile] = {}
        self._places: dict[Place, Tile] = {}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(S8)
        for column in range(1, YEAR // MONTHS + 1):
            self._grid.setColumnStretch(column, 1)

    def show_kept(self, kept: Kept, name: Callable[[date, date], str]) -> None:
        """Lay out the years; `name` says the days of a quarter or a year. Tiles come later."""
        self._clear()
        for row, quarters in enumerate(kept.years, 1):
            year = quarters_of_year(quarters[0].first, kept.begins)
            if row == 1:
                self._name_columns(year)
            self._write(name(year[0].first, year[-1].last), row, 0, _MIDDLE)
            for quarter in reversed(quarters):
                words = name(quarter.first, quarter.last)
                tile = Tile(self._theme, words, quarter.key in kept.finished)
                tile.clicked.connect(lambda _on=False, key=quarter.key: self.chosen.emit(key))
                self.tiles[quarter] = tile
                self._add(tile, row, year.index(quarter) + 1)
        self._stop_at(next(iter(self.tiles.values()), None))

    def show_tiles(self, tiles: Tiles, otherwise: str) -> None:
        """Show a figure of all of them; `otherwise` says that there is too little of it."""
        for quarter, tile in self.tiles.items():
            tile.show_drawing(tiles.drawings.get(quarter), tiles.told.get(quarter, otherwise))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((place for place, tile in self._places.items() if tile.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        elif tile := self._places.get((here[0] + step[0], here[1] + step[1])):
            self._stop_at(tile)
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_columns(self, year: Sequence[Quarter]) -> None:
        speech = QtSpeech()
        for column, quarter in enumerate(year, 1):
            first, last = (speech.short_month(day.month) for day in (quarter.first, quarter.last))
            self._write(f"{first}–{last}", 0, column, Qt.AlignmentFlag.AlignHCenter)

    def _write(self, words: str, row: int, column: int, align: Qt.AlignmentFlag) -> None:
        label = Label(self._theme, words, "meta", "soft_ink")
        self._grid.addWidget(label, row, column, align)
        label.show()

    def _add(self, tile: Tile, row: int, column: int) -> None:
        self._grid.addWidget(tile, row, column)
        self._places[row, column] = tile
        tile.show()

    def _stop_at(self, stop: Tile | None) -> None:
        """Let Tab stop at one tile alone."""
        for tile in self.tiles.values():
            way = Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(way)

    def _clear(self) -> None:
        self.tiles, self._places = {}, {}
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
