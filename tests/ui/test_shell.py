"""The frame of the window: where things stand, what they ask for, how the keyboard goes."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell import Shell
from app.ui.theme import TEXT_SIZES, Theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button
from app.ui.widgets.navigation import Place

PLACES = [
    Place("people", "People", "users", "Ctrl+2"),
    Place("timeline", "Timeline", "clock-counter-clockwise"),
    Place("settings", "Settings", "gear-six", at_bottom=True),
]
SIGNALS = ("back", "forward", "find", "undo", "redo", "jot")


@pytest.fixture
def shell(theme: Theme, qtbot: QtBot) -> Shell:
    shell = Shell(theme, PLACES)
    shell.set_journal("Eva’s journal")
    qtbot.addWidget(shell)
    shell.stack.addWidget(QWidget())
    shell.resize(1200, 800)
    shell.show()
    shell.activateWindow()
    qtbot.waitExposed(shell)
    return shell


def place_of(shell: Shell, part: QWidget) -> tuple[int, int, int, int]:
    at = part.mapTo(shell, QPoint(0, 0))
    return at.x(), at.y(), part.width(), part.height()


def test_everything_stands_where_the_drawings_put_it(shell: Shell) -> None:
    bar, nav = shell.bar, shell.navigation
    assert place_of(shell, nav.journal) == (8, 8, 184, 32)
    assert place_of(shell, nav.buttons["people"]) == (8, 48, 184, 36)
    assert place_of(shell, nav.buttons["timeline"]) == (8, 88, 184, 36)
    assert place_of(shell, nav.buttons["settings"]) == (8, 756, 184, 36)
    assert place_of(shell, bar.back) == (208, 8, 32, 32)
    assert place_of(shell, bar.forward) == (240, 8, 32, 32)
    assert place_of(shell, bar.finder) == (500, 8, 400, 32)
    assert place_of(shell, shell.stack) == (200, 48, 1000, 752)
    x, y, width, height = place_of(shell, bar.jot)
    assert (y, height, x + width) == (8, 32, 1184)
    assert place_of(shell, bar.redo) == (x - 40, 8, 32, 32)
    assert place_of(shell, bar.undo) == (x - 72, 8, 32, 32)


def test_navigation_shows_icons_only_below_a_thousand_pixels(shell: Shell) -> None:
    shell.resize(999, 600)
    assert place_of(shell, shell.navigation)[2] == 56
    assert place_of(shell, shell.stack)[:2] == (56, 48)
    assert shell.navigation.buttons["people"].toolTip() == "People (Ctrl+2)"
    shell.resize(1000, 600)
    assert place_of(shell, shell.navigation)[2] == 200


@pytest.mark.parametrize("scale", TEXT_SIZES)
@pytest.mark.parametrize("width", [900, 1000, 1200, 1920])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_nothing_overlaps_or_is_cut_off_at_any_size(
    shell: Shell, theme: Theme, width: int, scale: float, direction: Qt.LayoutDirection
) -> None:
    shell.setLayoutDirection(direction)
    theme.set_scale(scale)
    shell.resize(width, 600)
    bar = shell.bar
    parts = [bar.back, bar.forward, bar.finder, bar.undo, bar.redo, bar.jot]
    places = sorted((QRect(*place_of(shell, part)) for part in parts), key=QRect.left)
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert all(shell.rect().contains(place) for place in places)
    assert bar.finder.width() > 200
    assert bar.jot.width() >= bar.jot.sizeHint().width()
    assert shell.stack.width() == width - shell.navigation.width()


def test_jot_is_as_wide_as_a_wide_font_makes_its_words(shell: Shell, theme: Theme) -> None:
    drawn = shell.bar.jot.sizeHint().width()
    shell.bar.jot.setText("Jot as wide as DejaVu")
    theme.changed.emit()
    jot = shell.bar.jot
    assert jot.sizeHint().width() > drawn
    assert jot.width() >= jot.sizeHint().width()
    assert shell.bar.redo.geometry().right() < jot.geometry().left()


def test_right_to_left_mirrors_the_window(shell: Shell) -> None:
    shell.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shell.resize(1200, 801)
    assert place_of(shell, shell.navigation)[0] == 1000
    assert place_of(shell, shell.bar.back) == (960, 8, 32, 32)
    assert place_of(shell, shell.stack) == (0, 48, 1000, 753)


def test_labels_have_room_and_a_long_name_never_pushes_the_page_away(
    shell: Shell, theme: Theme
) -> None:
    theme.set_scale(1.5)
    shell.set_journal("Eva’s journal")
    assert shell.navigation.journal.width() >= shell.navigation.journal.wanted_width()
    shell.set_journal("The journal of Annegret Freifrau von Schwarzenfeld-Oberhauser")
    assert shell.navigation.width() == 300
    assert place_of(shell, shell.stack)[0] == 300


def test_the_page_is_a_sheet_with_a_line_and_a_round_corner(shell: Shell, theme: Theme) -> None:
    picture = shell.grab().toImage()
    assert picture.pixelColor(700, 47) == theme.color("line")
    assert picture.pixelColor(199, 400) == theme.color("line")
    assert picture.pixelColor(200, 400) == theme.color("page")
    assert picture.pixelColor(199, 47) == theme.color("window")
    assert picture.pixelColor(700, 46) == theme.color("window")


def test_a_press_asks_for_what_the_button_says(shell: Shell, qtbot: QtBot) -> None:
    shell.set_history(True, True)
    shell.set_undo("Undo delete of Ana Silva", "Redo edit")
    bar = shell.bar
    for name, button in zip(
        SIGNALS, (bar.back, bar.forward, bar.finder, bar.undo, bar.redo, bar.jot), strict=True
    ):
        with qtbot.waitSignal(getattr(shell, f"{name}_asked")):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        button.setFocus()
        with qtbot.waitSignal(getattr(shell, f"{name}_asked")):
            QTest.keyClick(button, Qt.Key.Key_Return)


def test_what_cannot_be_done_is_switched_off_and_what_can_is_named(shell: Shell) -> None:
    shell.set_undo("", "")
    assert not shell.bar.undo.isEnabled()
    shell.set_undo("Undo delete of Ana Silva", "")
    assert shell.bar.undo.isEnabled()
    assert shell.bar.undo.toolTip() == "Undo delete of Ana Silva (Ctrl+Z)"
    assert shell.bar.undo.accessibleName() == "Undo delete of Ana Silva"
    assert not shell.bar.redo.isEnabled()


def test_a_page_is_chosen_by_mouse_and_by_keyboard(shell: Shell, qtbot: QtBot) -> None:
    buttons = shell.navigation.buttons
    with qtbot.waitSignal(shell.page_chosen) as chosen:
        QTest.mouseClick(buttons["timeline"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["timeline"]
    assert buttons["timeline"].isChecked()
    buttons["timeline"].setFocus()
    with qtbot.waitSignal(shell.page_chosen) as chosen:
        QTest.keyClick(buttons["timeline"], Qt.Key.Key_Down)
    assert chosen.args == ["settings"]
    assert buttons["settings"].hasFocus()
    with qtbot.waitSignal(shell.page_chosen) as chosen:
        QTest.keyClick(buttons["settings"], Qt.Key.Key_Space)
    assert chosen.args == ["settings"]


def test_the_page_shown_is_the_one_highlighted(shell: Shell) -> None:
    shell.set_page("people")
    assert [key for key, b in shell.navigation.buttons.items() if b.isChecked()] == ["people"]
    shell.set_page("nowhere")
    assert not any(button.isChecked() for button in shell.navigation.buttons.values())


def test_the_journal_menu_opens_below_its_button(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.journal_asked) as asked:
        QTest.mouseClick(shell.navigation.journal, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert shell.mapFromGlobal(asked.args[0]) == QPoint(8, 39)


def test_ampersands_in_a_journals_name_are_shown(shell: Shell) -> None:
    shell.set_journal("Tom & Eva")
    assert shell.navigation.journal.text() == "Tom && Eva"  # as Qt writes it
    assert shell.navigation.journal.accessibleName() == "Journal menu: Tom & Eva"


def test_tab_goes_through_the_window_with_one_stop_for_all_pages(shell: Shell) -> None:
    shell.set_history(True, True)
    shell.set_undo("Undo", "Redo")
    shell.set_page("timeline")
    shell.navigation.journal.setFocus()
    seen: list[QWidget] = []
    for _step in range(8):
        seen.append(QApplication.focusWidget() or shell)
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
    bar, nav = shell.bar, shell.navigation
    assert seen == [
        nav.journal, nav.buttons["timeline"],
        bar.back, bar.forward, bar.finder, bar.undo, bar.redo, bar.jot,
    ]  # fmt: skip


def test_keyboard_focus_is_seen_and_a_mouse_press_leaves_no_ring(
    shell: Shell, theme: Theme, qtbot: QtBot
) -> None:
    shell.set_history(True, True)
    shell.bar.back.setFocus(Qt.FocusReason.TabFocusReason)
    assert theme.color("accent").name() in colors_of(shell.bar.back.grab().toImage())
    QTest.mouseClick(shell.bar.forward, Qt.MouseButton.LeftButton)
    shell.bar.forward.setFocus(Qt.FocusReason.MouseFocusReason)
    assert theme.color("accent").name() not in colors_of(shell.bar.forward.grab().toImage())


def test_everything_that_takes_the_keyboard_has_a_name(shell: Shell) -> None:
    for button in shell.findChildren(QPushButton):
        assert isinstance(button, Button)
        assert button.accessibleName() or button.text()
        assert button.toolTip()


def test_a_banner_stands_above_the_page_and_goes_again(
    shell: Shell, theme: Theme, qtbot: QtBot
) -> None:
    banner = Banner(theme, "Invented journal", "Start mine")
    shell.set_banner(banner)
    assert place_of(shell, banner)[:3] == (200, 48, 1000)
    assert place_of(shell, shell.stack)[1] == 48 + banner.height()
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(banner.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    shell.set_banner(None)
    assert place_of(shell, shell.stack)[1] == 48


def colors_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
