"""The sheet a chart is drawn on: logical pixels from the top left, and a list of its texts."""

from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from app.charts import fonts
from app.charts.labels import Box, Size, measure
from app.charts.look import Look

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

_POINTS = 72
META = 12.0  # the size of names and axis words, as in the window


class Sheet:
    """An empty figure to draw on; every length is in logical pixels."""

    def __init__(self, figure: "Figure", look: Look) -> None:
        self.figure, self.look = figure, look
        self.width, self.height = (round(side * _POINTS) for side in figure.get_size_inches())
        # Only whole pixels become a picture: the upper edge is that of the last whole one.
        top = int(figure.bbox.height) / figure.dpi
        self.transform = (
            Affine2D().scale(1 / _POINTS, -1 / _POINTS).translate(0, top) + figure.dpi_scale_trans
        )
        self.texts: list[Box] = []

    def color(self, token: str) -> str:
        return self.look.colors[token]

    def size(self, pixels: float = META) -> float:
        """Return a text size of the design at the chosen text size."""
        return pixels * self.look.scale

    def add(self, artist: "Artist") -> None:
        """Add an artist whose coordinates are those of the sheet."""
        artist.set_transform(self.transform)
        self.figure.add_artist(artist)

    def line(self, x0: float, y0: float, x1: float, y1: float, token: str, order: int = 1) -> None:
        """Draw a hairline, on whole pixels where it runs straight."""
        across, down, color = (x0, x1), (y0, y1), self.color(token)
        self.add(Line2D(across, down, linewidth=1, color=color, zorder=order, snap=True))

    def measure(
        self, text: str, pixels: float = META, weight: int = 400, *, serif: bool = False
    ) -> Size:
        """Measure one line at the chosen text size."""
        return measure(text, self.size(pixels), self._families(serif), weight)

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
        shown, known = fonts.spell(text, self._families(serif))
        self.add(
            Text(
                left,
                top + size.ascent,
                shown,
                color=self.color(token),
                fontproperties=fonts.font(known, self.size(pixels), weight),
                verticalalignment="baseline",
                parse_math=False,
                zorder=5,
            )
        )
        box = (left, top, left + size.width, top + size.height)
        self.texts.append(box)
        return box

    def _families(self, serif: bool) -> tuple[str, ...]:
        return (*self.look.serif, *self.look.sans) if serif else self.look.sans
