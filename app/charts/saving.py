"""Charts become files that explain themselves: heading, finding, chart, where it is from."""

from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from xml.sax.saxutils import escape

from app.charts import gallery, rendering
from app.charts.look import Look
from app.domain.speech import WITH_YEAR, Speech

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

    from app.charts.sheet import Sheet

Kind = Literal["png", "svg", "pdf"]
_RATIO = 2  # pixels of a PNG to each logical pixel
_POINTS = 72
_MARGIN, _GAP = 24.0, 12.0
_TITLE, _TITLE_LINE, _STRONG = 20.0, 28.0, 600
_PROSE_LINE, _META_LINE = 24.0, 16.0
_THEN, _THEN_LINE = 14.0, 26.0
_PAGE = (760.0, 1075.0)  # as wide to high as A4
_LOWEST, _HIGHEST, _LINE = 0.3, 0.9, 0.6  # how high a chart on a page is, of its width
# No moment, no version, no chance: the same data gives the same file.
_METADATA: Any = {
    "png": {"Software": "Kith"},
    "svg": {"Creator": "Kith", "Date": None},
    "pdf": {"Creator": "Kith", "Producer": None, "CreationDate": None},
}
_STYLE: Any = {"svg.hashsalt": "kith"}


class Caption(NamedTuple):
    """What is written around a saved chart: what it is of ("Depth and breadth, Friends, July to
    September"), what it shows, how it is read, and the day it was drawn; what is told of it to
    somebody who does not see it; and of a day past, that it is as it looked then.
    """

    title: str
    finding: str
    how_to_read: str
    day: date
    alternative: str = ""
    then: str = ""


class Page(NamedTuple):
    """A chart of the gallery on a page of its own."""

    key: str
    data: object
    caption: Caption


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
    page = Page(key, data, caption)
    with rendering.drawing():
        import matplotlib

        figure, sheet, top, bottom = _draw(page, look, speech, width, height)
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


def save_all(
    pages: Sequence[Page],
    look: Look,
    speech: Speech,
    title: str,
    begin: Callable[[int], None] = lambda _number: None,
) -> bytes:
    """Return charts as the numbered pages of one PDF, each as high as a page of A4 is.

    `begin` is told the number of each page, from 0 on, before it is drawn; what it raises ends
    the work. The same data gives the same bytes.
    """
    with rendering.drawing():
        from matplotlib.backends.backend_pdf import PdfPages
    file = BytesIO()
    with PdfPages(file, metadata=_METADATA["pdf"] | {"Title": _shown(title)}) as pdf:
        for number, page in enumerate(pages):
            begin(number)
            with rendering.drawing():  # page by page: the window draws between them
                figure, frame = _draw_page(page, look, speech, f"{number + 1} / {len(pages)}")
                pdf.savefig(figure, bbox_inches=frame)
    return file.getvalue()


def _draw_page(page: Page, look: Look, speech: Speech, number: str) -> "tuple[Figure, Bbox]":
    """Draw a chart as high as its words leave room for on a page."""
    head, foot = _measure(page, look, speech)
    room = _PAGE[1] - head - foot - _MARGIN
    width = _PAGE[0] - 2 * _MARGIN
    most = _HIGHEST if gallery.chart(page.key).zoom == "both" else _LINE
    high = max(_LOWEST * width, min(room, most * width))
    figure, sheet, top, bottom = _draw(page, look, speech, width, high)
    bottom = max(bottom + _MARGIN, top + _PAGE[1])
    size = sheet.measure(number)
    sheet.write(number, sheet.width - size.width, bottom - _MARGIN - size.height, "soft_ink")
    return figure, _frame(sheet, top, bottom)


def _measure(page: Page, look: Look, speech: Speech) -> tuple[float, float]:
    """Return how high the words above a chart are, and those below it, with the margins."""
    from app.charts.sheet import Sheet

    sheet = Sheet(rendering.make_figure(look, _PAGE[0] - 2 * _MARGIN, _MARGIN), look)
    top = _write_head(sheet, page.caption)
    return -top, _write_below(sheet, page, speech) - sheet.height


def _draw(
    page: Page, look: Look, speech: Speech, width: float, height: float
) -> "tuple[Figure, Sheet, float, float]":
    """Draw a chart with its words; return also where these begin and end on its sheet."""
    from app.charts.sheet import Sheet

    key, data, caption = page
    figure, _ = rendering.draw_figure(key, data, look, speech, width, height, _RATIO)
    sheet = Sheet(figure, look)
    return figure, sheet, _write_head(sheet, caption), _write_below(sheet, page, speech)


def _write_below(sheet: "Sheet", page: Page, speech: Speech) -> float:
    """Write what the signs mean and all that stands under a chart; return where it ends."""
    from app.charts import legend

    signs = import_module(gallery.chart(page.key).words).signs(page.data, speech)
    bottom = legend.draw(sheet, signs, sheet.height + _GAP)
    return _write_foot(sheet, bottom + _GAP, page.caption, speech)


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
    told = caption.alternative or caption.finding
    if caption.then:
        told = f"{caption.then}: {told}"
    return _shown(caption.title), _shown(told)


def _shown(text: str) -> str:
    return "".join(filter(str.isprintable, text))


def _write_head(sheet: "Sheet", caption: Caption) -> float:
    """Write title, day past and finding above the chart; return where the picture begins."""
    lines = sheet.wrap(caption.finding, sheet.width)
    top = -_GAP - len(lines) * sheet.size(_PROSE_LINE)
    sheet.write_prose(lines, 0, top, "ink")
    if caption.then:
        top -= sheet.size(_THEN_LINE)
        sheet.write(caption.then, 0, top, "ink", _THEN, _STRONG)
    title = sheet.shorten(caption.title, sheet.width, _TITLE, _STRONG, serif=True)
    top -= sheet.size(_TITLE_LINE)
    sheet.write(title, 0, top, "ink", _TITLE, _STRONG, serif=True)
    return top - _MARGIN


def _write_foot(sheet: "Sheet", top: float, caption: Caption, speech: Speech) -> float:
    """Write from there how the chart is read and where it is from; return where that ends."""
    source = speech.say("Kith, {day}", day=speech.day(caption.day, WITH_YEAR))
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
