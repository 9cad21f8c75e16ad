"""The four quarters of a year side by side, each a way to it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.quarters import Quarter
from app.ui.reflection.past_reading import Kept, Tiles, draw_tiles
from app.ui.reflection.saying import name_span
from app.ui.reflection.strip import Strip
from app.ui.speech import QtSpeech
from app.ui.theme import S8, S12, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.domain.quarter import Figures

_SHOWN = "giving"  # of each quarter


class YearQuarters(Fitted):
    """`chosen` carries the key of a quarter."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.strip = Strip(theme)
        self.strip.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, 0, S8, 0)
        column.setSpacing(S12)
        column.addWidget(Label(theme, self.tr("Quarter by quarter"), "section"))
        column.addWidget(self.strip)
        self.hide()

    def stops(self) -> list[QWidget]:
        """Where the keyboard can be in it, in order."""
        return [*self.strip.tiles.values()]

    def show_kept(self, kept: Kept) -> None:
        """Show the quarters of one year, as yet without their figures."""
        self.strip.show_kept(kept, name_span)
        self.strip.show_tiles(Tiles({}, {}), "")
        self.show()

    def show_figures(self, figures: "Mapping[Quarter, Figures]") -> None:
        """Show what went which way in each of them."""
        tiles = draw_tiles(_SHOWN, figures, QtSpeech())
        self.strip.show_tiles(tiles, self.tr("Not enough to say."))
