"""A chart becomes pixels, in whatever thread asks: one at a time, since matplotlib is not safe."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from math import ceil
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple

from app.charts import fonts, gallery
from app.charts.look import WHOLE, Look, View
from app.charts.scene import Mark, Scene
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_POINTS = 72  # dots an inch at which a point is a pixel
_LOCK = RLock()
# What most words are written in.
_FACES = ((), 400), ((), 600), (("Source Serif 4",), 400)
_LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Letters keep their places at every size, so that what was measured is what is drawn.
_STYLE: Any = {"text.hinting": "no_hinting", "hatch.linewidth": 1.0}


class Picture(NamedTuple):
    """A drawn chart: `rgba` holds width_px × height_px × 4 bytes row by row, not premultiplied."""

    width_px: int
    height_px: int
    rgba: memoryview
    scene: Scene


def render(
    key: str,
    data: object,
    look: Look,
    speech: Speech,
    width: float,
    height: float,
    ratio: float = 1.0,
    *,
    transparent: bool = False,
) -> Picture:
    """Draw a chart of the gallery on width × height logical pixels of `ratio` pixels each.

    The picture is higher where the chart needs more, such as a profile in a narrow column. Where
    the look has only a part in view, that part is drawn; its scene still has all marks, those
    out of view outside the picture.
    """
    with drawing():
        figure, scene = draw_figure(
            key, data, look, speech, width, height, ratio, transparent=transparent
        )
        pixels = paint(figure)
        size = round(width * ratio), round(_size_in_view(scene, look.view)[1] * ratio)
        return Picture(*size, pixels.cast("B"), in_view(scene, look.view))


def draw_figure(
    key: str,
    data: object,
    look: Look,
    speech: Speech,
    width: float,
    height: float,
    ratio: float,
    *,
    transparent: bool = False,
) -> "tuple[Figure, Scene]":
    """Make the figure of a chart, as high as it needs; call it inside `drawing()`.

    The scene is that of the whole sheet.
    """
    figure = make_figure(look, width, height, ratio, transparent=transparent)
    scene = gallery.draw(key, figure, data, look, speech)
    if (needed := _size_in_view(scene, look.view)[1]) > height:
        figure = make_figure(look, width, ceil(needed), ratio, transparent=transparent)
        scene = gallery.draw(key, figure, data, look, speech)
    return figure, scene


def in_view(scene: Scene, view: View) -> Scene:
    """Return what is where in the picture, given what is where on the sheet."""
    if view == WHOLE:
        return scene
    left, top = view.left, view.top
    rings = scene.rings and scene.rings._replace(x=scene.rings.x - left, y=scene.rings.y - top)
    marks = tuple(_moved(mark, left, top) for mark in scene.marks)
    texts = tuple((x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in scene.texts)
    return Scene(*_size_in_view(scene, view), marks, rings, texts, scene.kept)


def _size_in_view(scene: Scene, view: View) -> tuple[float, float]:
    """Return how large the part in view is; what was made larger comes back as it was."""
    return round(scene.width / view.wide, 6), round(scene.height / view.high, 6)


def _moved(mark: Mark, left: float, top: float) -> Mark:
    tail, box = mark.tail, mark.box
    return mark._replace(
        x=mark.x - left,
        y=mark.y - top,
        tail=tail and (tail[0] - left, tail[1] - top),
        box=box and (box[0] - left, box[1] - top, box[2] - left, box[3] - top),
    )


def paint(figure: "Figure") -> memoryview:
    """Draw a figure; return its pixels as rows × columns × 4 bytes. Call it in `drawing()`."""
    canvas = _canvas()
    canvas.figure = figure
    figure.set_canvas(canvas)
    canvas.draw()
    pixels = canvas.buffer_rgba()
    own = memoryview(bytes(pixels)).cast("B", pixels.shape)  # the next figure is drawn over these
    canvas.figure = None
    return own


@lru_cache(1)
def _canvas() -> Any:
    """Return the one canvas: with each new one, matplotlib would measure every word again."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    return FigureCanvasAgg(Figure())


def make_figure(
    look: Look, width: float, height: float, ratio: float = 1.0, *, transparent: bool = False
) -> "Figure":
    """Make an empty figure of so many logical pixels; call it inside `drawing()`."""
    from matplotlib.figure import Figure

    # A little more than whole pixels: matplotlib cuts the rest off, and must not cut a pixel.
    inches = [(round(side * ratio) + 0.01) / (_POINTS * ratio) for side in (width, height)]
    page = "none" if transparent else look.colors["page"]
    return Figure(figsize=(inches[0], inches[1]), dpi=_POINTS * ratio, facecolor=page)


@contextmanager
def drawing() -> Iterator[None]:
    """Hold matplotlib for one thread, with the settings of the charts."""
    with _LOCK:
        fonts.prepare()
        import matplotlib

        with matplotlib.rc_context(_STYLE):
            yield


def warm() -> None:
    """Load all that charts are drawn with and draw a word, so that the first chart is quick."""
    with drawing():
        for chart in gallery.CHARTS:
            import_module(chart.module)
        figure = make_figure(Look({"page": "white"}, (), ()), 8, 8)
        for families, weight in _FACES:
            shown, known = fonts.spell(_LETTERS, families)
            figure.text(0, 0, shown, fontproperties=fonts.font(known, 12.0, weight))
        paint(figure)
