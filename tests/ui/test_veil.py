"""The veil over names and text, as it stands on the screen itself."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.popup import Popup
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label
from app.ui.widgets.veil import Curtain, draw_veil

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def on_screen(window: QWidget) -> QImage:
    """Return what the screen shows of a window: grab() would paint it anew."""
    return window.screen().grabWindow(window.winId()).toImage()


def sharpest(image: QImage) -> int:
    """Return the greatest step between two pixels side by side."""
    greys = [
        [image.pixelColor(x, y).lightness() for x in range(image.width())]
        for y in range(0, image.height(), 2)
    ]
    return max(abs(one - other) for row in greys for one, other in pairwise(row))


def test_a_veil_hides_at_once_what_lies_on_a_ground_of_its_own(
    theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    QVBoxLayout(page).addWidget(stack := QStackedWidget())
    stack.addWidget(area := ColumnArea(theme))
    area.column.addWidget(Label(theme, "Ana Silva told me about her mother. " * 20, "prose"))
    area.column.addStretch(1)
    qtbot.waitUntil(lambda: sharpest(on_screen(page.window())) > 150)
    draw_veil(stack, True)
    qtbot.waitUntil(lambda: sharpest(on_screen(page.window())) < 100)
    draw_veil(stack, False)
    qtbot.waitUntil(lambda: sharpest(on_screen(page.window())) > 150)


def test_a_sheet_that_opens_from_a_veiled_page_is_veiled_and_later_it_is_not(
    theme: Theme, page: QWidget
) -> None:
    sheet, curtain = Popup(theme, page, "Whose profile"), Curtain(page, page)
    words = Label(theme, "Ana Silva")
    sheet.column.addWidget(words)
    veiled = []
    for is_drawn in (True, False):
        curtain.draw(is_drawn)
        sheet.open_under(page)
        veiled.append(words.graphicsEffect() is not None)
        sheet.close()
    assert veiled == [True, False]
    menu = QMenu()
    curtain.draw(True)
    menu.popup(page.pos())
    assert menu.graphicsEffect() is None  # it belongs to nobody here
    menu.close()
    curtain.draw(False)
