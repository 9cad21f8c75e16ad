"""A small chart in the window: as large as the text asks for, never mirrored, told to all."""

import pytest
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from app.charts.small import draw
from app.cli.speech import EnglishSpeech
from app.domain.drawing import Drawing
from app.domain.quarter import KEYS
from app.ui.palette import LIGHT
from app.ui.theme import Theme
from app.ui.widgets.drawn import Drawn, paint
from tests.quarter_samples import before, full


def small(key: str = "giving") -> Drawing:
    drawing = draw(key, full(), before(), EnglishSpeech())
    assert drawing is not None
    return drawing


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Drawn:
    widget = Drawn(theme, small())
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


def test_it_is_as_large_as_the_text_size_asks_for(shown: Drawn, theme: Theme) -> None:
    assert (shown.sizeHint().width(), shown.sizeHint().height()) == (240, 64)
    theme.set_scale(1.5)
    assert (shown.sizeHint().width(), shown.sizeHint().height()) == (360, 96)
    shown.resize(shown.sizeHint())
    image = shown.grab().toImage()
    ratio = image.devicePixelRatio()
    assert image.pixelColor(int(120 * ratio), int(36 * ratio)) == theme.color("depth3")


def test_it_tells_what_it_shows(shown: Drawn) -> None:
    assert shown.accessibleName() == small().told
    shown.show_drawing(small("interest"))
    assert shown.accessibleName() == small("interest").told
    shown.show_drawing(None)
    assert (shown.accessibleName(), shown.sizeHint().isEmpty()) == ("", True)


def test_it_is_never_mirrored(shown: Drawn) -> None:
    before_ = shown.grab().toImage()
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown.grab().toImage() == before_


def test_it_follows_light_and_dark(shown: Drawn, theme: Theme) -> None:
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        image = shown.grab().toImage()
        ratio = image.devicePixelRatio()
        assert image.pixelColor(int(80 * ratio), int(25 * ratio)) == theme.color("depth3")


def test_every_chart_is_drawn_twice_as_sharp_where_pixels_are_half(theme: Theme) -> None:
    for key in (key for key in KEYS if key != "not_again"):
        image = QImage(480, 128, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        image.fill(theme.color("page"))
        painter = QPainter(image)
        paint(painter, small(key), theme)
        painter.end()
        assert ink_in(image, QRect(0, 0, 480, 128))


def test_paper_has_the_light_colours(theme: Theme) -> None:
    theme.set_mode("dark")
    image = QImage(240, 64, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    paint(painter, small(), theme, on_paper=True)
    painter.end()
    assert image.pixelColor(80, 25).name() == LIGHT.depth3.lower()


def test_a_pdf_has_shapes_and_fonts_and_no_picture(theme: Theme) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    paint(painter, small(), theme, 10, on_paper=True)
    painter.end()
    written = bytes(buffer.data().data())
    assert b"/FontFile" in written and b"/Subtype /Image" not in written


def ink_in(image: QImage, place: QRect) -> bool:
    """Whether anything is drawn in a part of a picture."""
    part = image.copy(place)
    ground = part.pixelColor(0, part.height() - 1)
    return any(
        part.pixelColor(x, y) != ground for x in range(part.width()) for y in range(part.height())
    )
