"""A small chart as shapes and words, which the window, a printed page and a file draw alike.

Lengths are logical pixels, x from the left and y from the top; colours are tokens of the theme.
"""

from typing import Literal, NamedTuple

from app.domain.signs import Shape

Anchor = Literal["start", "middle", "end"]


class Words(NamedTuple):
    """A short text of 12 px whose baseline is at `y`; `anchor` tells what of it is at `x`."""

    x: float
    y: float
    text: str
    token: str = "soft_ink"
    anchor: Anchor = "start"
    is_strong: bool = False


class Drawing(NamedTuple):
    """Shapes in the order they are drawn, then words; `told` says it to who does not see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    words: tuple[Words, ...] = ()
    told: str = ""
