"""Buttons and chips: by mouse, by keyboard, at every text size, in both directions."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import TEXT_SIZES, Theme
from app.ui.widgets.buttons import (
    Button,
    FilledButton,
    IconButton,
    OutlineButton,
    QuietButton,
    TextButton,
)
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow import FlowLayout

KINDS: list[type[Button]] = [FilledButton, TextButton, QuietButton, OutlineButton, Chip]
GERMAN = "Freundschaftsbekundungen der Stadtverordnetenversammlung"


def put(page: QWidget, widget: QWidget) -> None:
    widget.setParent(page)
    widget.move(16, 16)
    widget.resize(widget.sizeHint())
    widget.show()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_every_button_answers_to_keys_and_mouse(
    theme: Theme, page: QWidget, qtbot: QtBot, kind: type[Button], key: Qt.Key
) -> None:
    button = kind(theme, "Keep")
    put(page, button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scale", TEXT_SIZES)
def test_words_of_any_length_have_room_at_every_text_size(
    theme: Theme, page: QWidget, kind: type[Button], scale: float
) -> None:
    theme.set_scale(scale)
    button = kind(theme, GERMAN, "users")
    put(page, button)
    room = button.width() - button.sizeHint().height() / 2
    assert room >= QFontMetricsF(theme.font(kind.role)).horizontalAdvance(GERMAN)
    assert button.height() >= theme.line(kind.role)


@pytest.mark.parametrize("kind", KINDS)
def test_assistive_tools_see_a_button_with_its_name(
    theme: Theme, page: QWidget, kind: type[Button]
) -> None:
    button = kind(theme, "Keep")
    put(page, button)
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen.role() == QAccessible.Role.Button
    assert seen.text(QAccessible.Text.Name) == "Keep"


def test_an_icon_button_says_what_it_does_and_by_which_keys(theme: Theme, page: QWidget) -> None:
    button = IconButton(theme, "arrow-u-up-left", "Undo", "Ctrl+Z")
    put(page, button)
    assert (button.accessibleName(), button.toolTip()) == ("Undo", "Undo (Ctrl+Z)")
    assert button.size().toTuple() == (32, 32)
    button.set_name("Undo delete of Ana Silva")
    assert button.toolTip() == "Undo delete of Ana Silva"


def test_a_tool_tip_never_takes_a_name_for_markup(theme: Theme, page: QWidget) -> None:
    button = IconButton(theme, "arrow-u-up-left", "Undo")
    button.setParent(page)
    button.set_name("Undo delete of <img src='x.png'> & <b>Ana</b>", "Ctrl+Z")
    shown = QTextDocument()
    shown.setHtml(button.toolTip())
    assert shown.toPlainText() == "Undo delete of <img src='x.png'> & <b>Ana</b> (Ctrl+Z)"


def test_a_directed_icon_is_mirrored_from_right_to_left(theme: Theme, page: QWidget) -> None:
    button = IconButton(theme, "arrow-left", "Back", is_directed=True)
    put(page, button)
    usual = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() == usual.flipped(Qt.Orientation.Horizontal)


def test_the_ring_is_shown_for_the_keyboard_alone(theme: Theme, page: QWidget) -> None:
    button = OutlineButton(theme, "Choose…")
    put(page, button)
    corner = QPoint(button.width() // 2, 0)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert button.grab().toImage().pixelColor(corner) == theme.color("outline")
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage().pixelColor(corner) == theme.color("accent")


def test_buttons_follow_the_theme_at_once(theme: Theme, page: QWidget) -> None:
    button = FilledButton(theme, "Keep", tall=True)
    put(page, button)
    assert button.height() == 40
    edge = QPoint(8, 4)
    theme.set_mode("dark")
    assert button.grab().toImage().pixelColor(edge) == theme.color("accent")


def test_a_chip_is_switched_by_a_click(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    chip = Chip(theme, "IFLA", checkable=True)
    put(page, chip)
    assert chip.height() == 24
    with qtbot.waitSignal(chip.toggled):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_a_chip_opens_its_menu_below(theme: Theme, page: QWidget) -> None:
    chip, menu = Chip(theme, "Any state"), QMenu()
    menu.addAction("active")
    chip.set_menu(menu)
    put(page, chip)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert menu.isVisible()
    assert menu.pos() == chip.mapToGlobal(QPoint(0, chip.height() - 1))
    menu.hide()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_chip_is_taken_away_by_keys_and_by_its_cross(
    theme: Theme, page: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    chip = Chip(theme, "IFLA", removable=True)
    put(page, chip)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, key)
    cross = QPoint(chip.width() - 14, 12)
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.assertNotEmitted(chip.removed), qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 12))


@pytest.fixture
def flow(theme: Theme, page: QWidget) -> QWidget:
    holder = QWidget()
    layout = FlowLayout(holder)
    for text in ("Today", "Ana Silva, Tomáš Dvořák", "iPRES 2026", "Met", "Fri 9 Oct", GERMAN * 2):
        layout.addWidget(Chip(theme, text, "users"))
    outer = QVBoxLayout(page)
    outer.addWidget(holder)
    outer.addStretch(1)
    return holder


@pytest.mark.parametrize("width", [120, 300, 640])
def test_chips_go_on_in_the_next_row_and_none_is_cut_off(
    flow: QWidget, page: QWidget, qtbot: QtBot, width: int
) -> None:
    page.resize(width, 480)
    qtbot.waitUntil(lambda: flow.height() == flow.heightForWidth(flow.width()))
    assert page.width() == width
    places = [chip.geometry() for chip in flow.findChildren(Chip)]
    assert all(flow.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


def test_chips_begin_at_the_right_where_people_read_so(
    flow: QWidget, page: QWidget, qtbot: QtBot
) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(500, 480)
    first = flow.findChildren(Chip)[0]
    qtbot.waitUntil(lambda: first.geometry().right() == QRect(flow.rect()).right())


def test_hidden_chips_leave_no_gap(flow: QWidget, qtbot: QtBot) -> None:
    first, second = flow.findChildren(Chip)[:2]
    first.hide()
    qtbot.waitUntil(lambda: second.x() == 0)
