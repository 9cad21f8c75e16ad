"""How a chart shall look: colours by token, fonts, how large text is, what of it is in view."""

from collections.abc import Mapping
from typing import NamedTuple


class View(NamedTuple):
    """What of a chart is in view: its sheet is so many times as `wide` and as `high` as the
    picture, which begins on it at `left` and `top`, in pixels of the sheet.
    """

    wide: float = 1.0
    high: float = 1.0
    left: float = 0.0
    top: float = 0.0


WHOLE = View()


class Look(NamedTuple):
    """The theme as charts see it.

    `colors` maps the tokens of ui/palette.py to "#rrggbb"; `sans` and `serif` are families in
    order of preference; `scale` is the chosen text size, 1.0 as usual. What is drawn on paper
    cannot be pointed at: it has to name whom it can.
    """

    colors: Mapping[str, str]
    sans: tuple[str, ...]
    serif: tuple[str, ...]
    scale: float = 1.0
    dark: bool = False
    on_paper: bool = False
    view: View = WHOLE
