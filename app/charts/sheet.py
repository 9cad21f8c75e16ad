"""The sheet a chart is drawn on: logical pixels from the top left, and a list of its texts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from app.charts import fonts
from app.charts.labels import Box, Size, corners, measure, shorten, wrap
from app.charts.look import WHOLE, Look
from app.charts.scene import Mark, Scene
from app.domain.names import sort_key

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

_POINTS = 72
_HALO = 3.0  # what the page shows of itself around a word
_MARGIN = 24.0
_WORDS_AT, _KEPT_AT = 5, 7  # what lies on what
_WIDEST = 400.0  # of a sentence that stands in place of a chart


META = 12.0  # the size of names and axis words, as in the window
PROSE, PROSE_LINE = 16.0, 24.0  # of sentences, and of the lines they stand on


class Sheet:
    """An empty figure to draw on; every length is in logical pixels.

    Where only a part of the chart is in view, the sheet is larger than the figure that shows it.
    """

    def __init__(self, figure: "Figure", look: Look) -> None:
        self.figure, self.look = figure, look
        width, height = figure.get_size_inches()
        view, self._shown = look.view, (round(width * _POINTS), round(height * _POINTS))
        self.width, self.height = self._shown[0] * view.wide, self._shown[1] * view.high
        # Only whole pixels become a picture: the upper edge is that of the last whole one.
        top = int(figure.bbox.height) / figure.bbox.height
        across, up = (
            side * _POINTS / figure.dpi for side in (figure.bbox.width, figure.bbox.height)
        )
        moved = Affine2D().translate(-view.left, -view.top)
        self.transform = moved.scale(1 / across, -1 / up).translate(0, top) + figure.transFigure
        self.texts: list[Box] = []
        self._kept = 0.0

    def color(self, token: str) -> str:
        """Return the colour of a token."""
        return self.look.colors[token]

    def size(self, pixels: float = META) -> float:
        """Return a length of the design at the chosen text size."""
        return pixels * self.look.scale

    def add(self, artist: "Artist") -> None:
        """Add an artist whose coordinates are those of the sheet."""
        artist.set_transform(self.transform)
        self.figure.add_artist(artist)

    def lines(
        self, ends: Sequence[Box], token: str, alpha: float = 1.0, order: float = 1.0
    ) -> None:
        """Draw straight hairlines, each from x, y to x, y, on whole pixels."""
        corners = [corner for x0, y0, x1, y1 in ends for corner in ((x0, y0), (x1, y1))]
        path = Path(np.reshape(corners, (-1, 2)), [Path.MOVETO, Path.LINETO] * len(ends))
        look: Any = {"edgecolor": self.color(token), "facecolor": "none", "alpha": alpha}
        self.add(PathPatch(path, linewidth=1, capstyle="butt", zorder=order, snap=True, **look))

    def bar(self, left: float, top: float, width: float, height: float, token: str) -> None:
        """Draw a bar with round ends, at least a dot."""
        ends = (left + height / 2, left + max(width, height) - height / 2)
        middle = (top + height / 2,) * 2
        line = Line2D(ends, middle, linewidth=height, color=self.color(token), snap=False)
        line.set_solid_capstyle("round")
        self.add(line)

    def measure(
        self, text: str, pixels: float = META, weight: int = 400, *, serif: bool = False
    ) -> Size:
        """Measure one line at the chosen text size."""
        return measure(text, self.size(pixels), self.families(serif=serif), weight)

    def shorten(
        self,
        text: str,
        width: float,
        pixels: float = META,
        weight: int = 400,
        *,
        serif: bool = False,
    ) -> str:
        """Cut a text so that it is no wider than so many pixels."""
        return shorten(text, width, self.size(pixels), self.families(serif=serif), weight)

    def write(
        self,
        text: str,
        left: float,
        top: float,
        token: str = "ink",
        pixels: float = META,
        weight: int = 400,
        *,
        serif: bool = False,
    ) -> Box:
        """Write one line with its upper left corner there; return the box it fills."""
        size = self.measure(text, pixels, weight, serif=serif)
        is_kept = left + size.width <= self._kept
        left += self.look.view.left if is_kept else 0.0
        box = (left, top, left + size.width, top + size.height)
        self.texts.append(box)
        if self.is_seen(box):
            shown, known = fonts.spell(text, self.families(serif=serif))
            self.add(
                Text(
                    left,
                    top + size.ascent,
                    shown,
                    color=self.color(token),
                    fontproperties=fonts.font(known, self.size(pixels), weight),
                    verticalalignment="baseline",
                    parse_math=False,
                    zorder=_KEPT_AT if is_kept else _WORDS_AT,
                )
            )
        return box

    def keep(self, left: float) -> None:
        """Keep in view, however far to the right one looks, the words left of there.

        Call it before they are written: what a row or a height is, left of the plot. All else
        slips under them.
        """
        self._kept = left
        if offset := self.look.view.left:
            edges = (offset, 0.0, offset + left, self.height)
            page: Any = {"facecolors": self.color("page"), "zorder": _KEPT_AT - 1}
            self.add(PolyCollection([corners(edges)], **page))
            edge = round(offset + left)
            self.lines([(edge, 0.0, edge, self.height)], "ring", order=_KEPT_AT)

    def is_seen(self, box: Box) -> bool:
        """Return whether any of a box is in view; of a whole chart all is, its margins too."""
        view, (width, height) = self.look.view, self._shown
        if view == WHOLE:
            return True
        across = box[0] < view.left + width and box[2] > view.left
        return across and box[1] < view.top + height and box[3] > view.top

    def wrap(self, sentence: str, width: float, *, serif: bool = True) -> list[str]:
        """Break a sentence into lines no wider than so many pixels: prose, or in small sans."""
        size = self.size(PROSE if serif else META)
        return wrap(sentence, width, size, self.families(serif=serif))

    def write_prose(self, lines: Sequence[str], left: float, top: float, token: str) -> float:
        """Write lines of prose under each other; return where the next would begin."""
        usual = self.measure("", PROSE, serif=True)
        base = (self.size(PROSE_LINE) - usual.height) / 2 + usual.ascent
        for line in lines:
            # On one base line also where some of it is in a taller script.
            ascent = self.measure(line, PROSE, serif=True).ascent
            self.write(line, left, top + base - ascent, token, PROSE, serif=True)
            top += self.size(PROSE_LINE)
        return top

    def say(self, sentence: str) -> None:
        """Write a sentence in the middle, in place of a chart."""
        lines = self.wrap(sentence, min(self.width - 2 * _MARGIN, self.size(_WIDEST)))
        widest = max(self.measure(line, PROSE, serif=True).width for line in lines)
        top = (self.height - self.size(PROSE_LINE) * len(lines)) / 2
        self.write_prose(lines, (self.width - widest) / 2, top, "soft_ink")

    def hide(self, boxes: Sequence[Box], band: float = 0.0) -> None:
        """Let the page stand free around words that will be written on lines.

        Left of `band`, if it is given, the page is a band.
        """
        sides = [(left - _HALO, top, right + _HALO, low) for left, top, right, low in boxes]
        self._fill(sides, "page")
        on_band = [(left, top, min(right, band), low) for left, top, right, low in sides]
        self._fill([box for box in on_band if box[0] < box[2]], "band")

    def _fill(self, boxes: Sequence[Box], token: str) -> None:
        if boxes:
            outlines = list(map(corners, boxes))
            self.add(PolyCollection(outlines, facecolors=self.color(token), zorder=1.5))

    def scene(self, marks: Sequence[Mark] = ()) -> Scene:
        """Return what was drawn where, the marks by name."""
        ordered = sorted(marks, key=lambda mark: (sort_key(mark.name), mark.id))
        return Scene(self.width, self.height, tuple(ordered), None, tuple(self.texts), self._kept)

    def families(self, *, serif: bool = False) -> tuple[str, ...]:
        """Return the fonts of a text, in order of preference."""
        return (*self.look.serif, *self.look.sans) if serif else self.look.sans
