"""The small charts beside the sentences of a quarter: shapes and words, no matplotlib.

They are compared with nothing but my own earlier quarters; a figure without a picture has none.
"""

from collections.abc import Callable, Mapping, Sequence

from app.charts.small_dots import draw_after, draw_first_asks, draw_needs
from app.charts.small_interest import draw_interest
from app.charts.small_mirrored import draw_depth, draw_giving
from app.charts.small_new import draw_new
from app.charts.small_parts import HEIGHT, WIDTH
from app.charts.small_promises import draw_promises
from app.charts.small_returns import draw_returns
from app.domain.drawing import Drawing
from app.domain.quarter import Figures
from app.domain.speech import Speech

_Draw = Callable[[Figures, Sequence[Figures], Speech, float, float], Drawing | None]
_CHARTS: Mapping[str, _Draw] = {
    "giving": draw_giving,
    "first_asks": draw_first_asks,
    "needs": draw_needs,
    "after": draw_after,
    "interest": draw_interest,
    "promises": draw_promises,
    "depth": draw_depth,
    "returns": draw_returns,
    "new": draw_new,
}


def draw(
    key: str,
    figures: Figures,
    earlier: Sequence[Figures],
    speech: Speech,
    width: float = WIDTH,
    height: float = HEIGHT,
) -> Drawing | None:
    """Draw one of domain.quarter.KEYS; None where it has no chart, or too little to draw.

    `earlier` are quarters before it (or years, beside a year), oldest first.
    """
    chart = _CHARTS.get(key)
    return chart(figures, earlier, speech, width, height) if chart else None
