"""A drawing as SVG: well formed, with real text, and nothing that would be fetched."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.charts.small import draw
from app.charts.svg import svg
from app.cli.speech import EnglishSpeech
from app.domain.drawing import Drawing, Words
from app.domain.quarter import KEYS
from app.domain.signs import Area, Arrow, Block, Dot, Line
from app.ui.palette import LIGHT
from tests.charts.small_given import cases
from tests.quarter_samples import before, full

COLORS = {token: getattr(LIGHT, token) for token in LIGHT._fields if token != "avatars"}
FAMILIES = ("Inter", "Noto Sans")
SPACE = "{http://www.w3.org/2000/svg}"
ALL = Drawing(
    64,
    40,
    (
        Dot(10, 5, "page", "soft_ink", 1.5, 8),
        Line(0, 20, 20, 20, "ring"),
        Line(0, 30, 20, 22, "accent", 2, (5, 3)),
        Arrow(30, 60, "fact"),
        Block(30, 10, 10, 10, "page", "soft_ink", 0.5),
        Area(((45, 30), (50, 20), (55, 30)), "accent", 0.12),
    ),
    (Words(32, 38, "so <much> & “more”", "ink", "middle", True),),
    "told & <said>\x00",
)


def written(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(svg(drawing, COLORS, FAMILIES))


@pytest.mark.parametrize("case", cases())
def test_every_small_chart_is_well_formed_and_keeps_its_words_as_text(case: str) -> None:
    figures, earlier = cases()[case]
    for key in KEYS:
        if drawing := draw(key, figures, earlier, EnglishSpeech()):
            root = written(drawing)
            texts = [each.text for each in root.iter(f"{SPACE}text")]
            assert texts == [words.text for words in drawing.words]
            assert root.findtext(f"{SPACE}title") == drawing.told


def test_every_shape_is_written_in_its_colour_and_nothing_is_fetched() -> None:
    root = written(ALL)
    names = [each.tag.removeprefix(SPACE) for each in root]
    assert names == [
        *("title", "circle", "line", "line", "line", "polygon", "rect", "polygon", "text")
    ]
    assert root[0].text == "told & <said>"
    assert (root[-1].text, root[-1].get("text-anchor")) == ("so <much> & “more”", "middle")
    assert root[-1].get("font-weight") == "600"
    assert root[1].attrib == {
        **{"cx": "10", "cy": "8", "r": "4.25", "fill": LIGHT.page},
        **{"stroke": LIGHT.soft_ink, "stroke-width": "1.5"},
    }
    assert root[2].get("y1") == "20.5"
    text = svg(ALL, COLORS, FAMILIES)
    assert "href" not in text and "url(" not in text


@pytest.mark.usefixtures("qapp")
def test_it_is_drawn_as_large_as_the_drawing() -> None:
    drawing = draw("giving", full(), before(), EnglishSpeech())
    assert drawing is not None
    renderer = QSvgRenderer(QByteArray(svg(drawing, COLORS, FAMILIES).encode()))
    assert (renderer.defaultSize().width(), renderer.defaultSize().height()) == (240, 64)
    image = QImage(240, 64, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert image.pixelColor(80, 25).name() == LIGHT.depth3.lower()
    assert image.pixelColor(80, 36).name() == LIGHT.outline.lower()


def test_the_same_drawing_is_written_alike() -> None:
    assert svg(ALL, COLORS, FAMILIES) == svg(ALL, COLORS, FAMILIES)
