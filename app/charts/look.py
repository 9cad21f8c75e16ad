"""What a chart needs to know of the theme: colours by token, fonts, how large text is."""

from collections.abc import Mapping
from typing import NamedTuple


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
