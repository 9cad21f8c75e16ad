"""What the signs of a saved chart mean, drawn small under it: each sign beside its words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, Polygon, Rectangle

from app.charts.sheet import Sheet
from app.domain.signs import Area, Arrow, Block, Dot, Line, Shape, Sign

if TYPE_CHECKING:
    from matplotlib.artist import Artist

_LINE = 20.0  # from one row to the next
_BESIDE, _APART = 8.0, 24.0  # between a sign and its words, and between those and the next sign


def draw(sheet: Sheet, signs: Sequence[Sign], top: float) -> float:
    """Draw signs with their words, as many beside each other as there is room for.

    Returns where the last row ends.
    """
    left, bottom, line = 0.0, top, sheet.size(_LINE)
    for sign in signs:
        indent = sheet.size(sign.width) + _BESIDE
        words = sheet.wrap(sign.words, sheet.width - indent, serif=False)
        wide = indent + max(sheet.measure(each).width for each in words)
        if left and left + wide > sheet.width:
            left, top = 0.0, bottom
        _Pen(sheet, left, top + line / 2).draw(sign)
        for number, each in enumerate(words):
            height = sheet.measure(each).height
            sheet.write(each, left + indent, top + number * line + (line - height) / 2, "soft_ink")
        left, bottom = left + wide + _APART, max(bottom, top + len(words) * line)
    return bottom


class _Pen:
    """Draws one sign, each shape upon those before, from its left end and its middle line."""

    def __init__(self, sheet: Sheet, left: float, middle: float) -> None:
        self._sheet, self._left, self._middle = sheet, left, middle
        self._order = 1.0

    def draw(self, sign: Sign) -> None:
        """Draw all shapes of a sign."""
        for shape in sign.shapes:
            self._draw(shape)

    def _draw(self, shape: Shape) -> None:
        match shape:
            case Dot(x, radius, face, edge, width, y):
                colors: Any = {"facecolor": self._color(face), "edgecolor": self._color(edge)}
                size = self._sheet.size(radius) - width / 2
                self._add(Circle(self._at(x, y), size, linewidth=width, **colors))
            case Line(x0, y0, x1, y1, token, width, dashes):
                self._line(((x0, y0), (x1, y1)), token, width, dashes)
            case Arrow(start, end, token):
                self._line(((start, 0), (end - 8, 0)), token, 2)
                self._fill(((end, 0), (end - 9, -3.5), (end - 9, 3.5)), token)
            case Block(x, y, width, height, token, edge, alpha):
                self._block((x, y, width, height), token, edge, alpha)
            case Area(points, token, alpha):
                self._fill(points, token, alpha)

    def _line(
        self,
        ends: Sequence[tuple[float, float]],
        token: str,
        width: float,
        dashes: tuple[float, ...] = (),
    ) -> None:
        style: Any = (0, [length / width for length in dashes]) if dashes else "solid"
        line = [self._at(*end) for end in ends]
        self._add(
            LineCollection([line], linewidths=width, colors=self._color(token), linestyles=[style])
        )

    def _block(
        self, box: tuple[float, float, float, float], token: str, edge: str, alpha: float
    ) -> None:
        x, y, width, height = box
        half = 0.5 if edge else 0.0  # the outline lies within
        corner = self._at(x, y)[0] + half, self._at(x, y)[1] + half
        size = self._sheet.size(width) - 2 * half, self._sheet.size(height) - 2 * half
        outline: Any = (
            {"edgecolor": self._color(edge), "linewidth": 1} if edge else {"linewidth": 0}
        )
        self._add(Rectangle(corner, *size, facecolor=self._color(token), alpha=alpha, **outline))

    def _fill(self, points: Sequence[tuple[float, float]], token: str, alpha: float = 1.0) -> None:
        corners = [self._at(*point) for point in points]
        self._add(Polygon(corners, color=self._color(token), linewidth=0, alpha=alpha))

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._left + self._sheet.size(x), self._middle + self._sheet.size(y)

    def _color(self, token: str) -> str:
        return self._sheet.color(token)

    def _add(self, artist: "Artist") -> None:
        self._order += 0.1
        artist.set_zorder(self._order)
        self._sheet.add(artist)
