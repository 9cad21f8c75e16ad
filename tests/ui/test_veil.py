"""The veil over names and text, as it stands on the screen itself."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.base import Dialog
from app.ui.lending import VEIL, lend_action
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


@pytest.mark.parametrize("is_open_before", [True, False])
@pytest.mark.parametrize("of_page", [True, False])
def test_a_window_beside_a_veiled_one_and_a_dialog_above_it_are_veiled_with_what_opens_from_them(
    theme: Theme, page: QWidget, is_open_before: bool, of_page: bool
) -> None:
    window = QDialog(page) if of_page else QWidget()
    curtain = Curtain(page, page)
    QVBoxLayout(window).addWidget(words := Label(theme, "Ana Silva"))
    sheet = Popup(theme, words, "Which Ana")
    sheet.column.addWidget(names := Label(theme, "Ana Costa"))
    if is_open_before:
        window.show()
    curtain.draw(True)
    window.show()
    sheet.open_under(words)
    assert words.graphicsEffect() is not None
    assert names.graphicsEffect() is not None
    curtain.draw(False)
    assert words.graphicsEffect() is None
    assert names.graphicsEffect() is None
    window.close()
    window.deleteLater()


def test_a_dialog_is_veiled_and_shown_again_by_the_key_of_the_window_below(
    theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    curtain = Curtain(page, page)
    lend_action(page, VEIL).triggered.connect(lambda: curtain.draw(not curtain.is_drawn))
    dialog = Dialog(theme, page, "An entry")
    dialog.column.addWidget(words := Label(theme, "Ana Silva"))
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    veiled = []
    for _press in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_F9)
        veiled.append(words.graphicsEffect() is not None)
    assert veiled == [True, False]
    dialog.close()


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
