"""A chart becomes a file that explains itself: heading, finding, chart, where it is from."""

from datetime import date
from importlib import import_module
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from xml.sax.saxutils import escape

from app.charts import gallery, rendering
from app.charts.look import Look
from app.domain.speech import Speech

if TYPE_CHECKING:
    from matplotlib.transforms import Bbox

    from app.charts.sheet import Sheet

Kind = Literal["png", "svg", "pdf"]
_RATIO = 2  # pixels of a PNG to each logical pixel
_POINTS = 72
_MARGIN, _GAP = 24.0, 12.0
_TITLE, _TITLE_LINE, _STRONG = 20.0, 28.0, 600
_PROSE_LINE, _META_LINE = 24.0, 16.0
_WITH_YEAR = date.min  # a day from which every other is in another year
# No moment, no version, no chance: the same data gives the same file.
_METADATA: Any = {
    "png": {"Software": "Kith"},
    "svg": {"Creator": "Kith", "Date": None},
    "pdf": {"Creator": "Kith", "Producer": None, "CreationDate": None},
}
_STYLE: Any = {"svg.hashsalt": "kith"}


class Caption(NamedTuple):
    """What is written around a saved chart: what it is of ("Depth and breadth, Friends, July to
    September"), what it shows, how it is read, and the day it was drawn; and what is told of it
    to somebody who does not see it.
    """

    title: str
    finding: str
    how_to_read: str
    day: date
    alternative: str = ""


def save(
    key: str,
    data: object,
    look: Look,
    speech: Speech,
    kind: Kind,
    width: float,
    height: float,
    caption: Caption,
) -> bytes:
    """Return a chart of width × height logical pixels, words and margins around it, as a file.

    The same data gives the same bytes.
    """
    with rendering.drawing():
        import matplotlib

        from app.charts import legend
        from app.charts.sheet import Sheet

        figure, _ = rendering.draw_figure(key, data, look, speech, width, height, _RATIO)
        sheet = Sheet(figure, look)
        top = _write_head(sheet, caption)
        signs = import_module(gallery.chart(key).words).signs(data, speech)
        bottom = legend.draw(sheet, signs, sheet.height + _GAP)
        bottom = _write_foot(sheet, bottom + _GAP, caption, speech)
        file = BytesIO()
        with matplotlib.rc_context(_STYLE):
            figure.savefig(
                file,
                format=kind,
                dpi="figure",
                bbox_inches=_frame(sheet, top, bottom),
                metadata=_METADATA[kind] | _told(kind, caption),
            )
        return _described(file.getvalue(), caption) if kind == "svg" else file.getvalue()


def _told(kind: Kind, caption: Caption) -> dict[str, str]:
    """Return what a file says of itself where it is not seen."""
    title, told = _texts(caption)
    return {"Title": title, "Subject" if kind == "pdf" else "Description": told}


def _described(file: bytes, caption: Caption) -> bytes:
    """Give a drawing the description that is read aloud after its title."""
    _, told = _texts(caption)
    return file.replace(b"</title>", f"</title>\n <desc>{escape(told)}</desc>".encode(), 1)


def _texts(caption: Caption) -> tuple[str, str]:
    """Return title and description without what no file may hold: halves of signs, controls."""
    title, told = caption.title, caption.alternative or caption.finding
    return "".join(filter(str.isprintable, title)), "".join(filter(str.isprintable, told))


def _write_head(sheet: "Sheet", caption: Caption) -> float:
    """Write title and finding above the chart; return where the picture begins."""
    lines = sheet.wrap(caption.finding, sheet.width)
    prose = -_GAP - len(lines) * sheet.size(_PROSE_LINE)
    sheet.write_prose(lines, 0, prose, "ink")
    title = sheet.shorten(caption.title, sheet.width, _TITLE, _STRONG, serif=True)
    top = prose - sheet.size(_TITLE_LINE)
    sheet.write(title, 0, top, "ink", _TITLE, _STRONG, serif=True)
    return top - _MARGIN


def _write_foot(sheet: "Sheet", top: float, caption: Caption, speech: Speech) -> float:
    """Write from there how the chart is read and where it is from; return where that ends."""
    source = speech.say("Kith, {day}", day=speech.day(caption.day, _WITH_YEAR))
    for line in (*sheet.wrap(caption.how_to_read, sheet.width, serif=False), source):
        sheet.write(line, 0, top, "soft_ink")
        top += sheet.size(_META_LINE)
    return top + _MARGIN


def _frame(sheet: "Sheet", top: float, bottom: float) -> "Bbox":
    """Return the picture in inches, whole pixels of a PNG, from the lower left of the chart."""
    from matplotlib.transforms import Bbox

    above, below = ceil(-top), ceil(bottom - sheet.height)
    width = sheet.width + 2 * _MARGIN
    edges = (-_MARGIN, -below, width - _MARGIN, sheet.height + above)
    return Bbox.from_extents(*(edge / _POINTS for edge in edges))
