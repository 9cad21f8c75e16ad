"""The theme: readable colours, text sizes, crisp icons, light and dark."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.paths import resource
from app.ui.icons import RATIOS
from app.ui.palette import DARK, LIGHT, Palette
from app.ui.theme import ROLES, TEXT_SIZES, Theme

PALETTES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("window", "page", "raised")
TEXT = ("ink", "soft_ink", "accent", "promise", "gathering", "fact")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, 1 to 21."""
    lights = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("mode", "ground", "text"), [*product(PALETTES, GROUNDS, TEXT)])
def test_text_is_readable_on_every_ground(mode: str, ground: str, text: str) -> None:
    palette = PALETTES[mode]
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("mode", PALETTES)
def test_ink_is_readable_on_selection_and_avatars_and_words_on_accent(mode: str) -> None:
    palette = PALETTES[mode]
    assert contrast(palette.ink, palette.selection) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert min(contrast(palette.ink, tint) for tint in palette.avatars) >= 4.5


@pytest.mark.parametrize("mode", PALETTES)
def test_fields_and_focus_can_be_told_from_their_ground(mode: str) -> None:
    palette = PALETTES[mode]
    assert min(contrast(palette.outline, ground) for ground in (palette.page, palette.raised)) >= 3
    assert min(contrast(palette.accent, getattr(palette, ground)) for ground in GROUNDS) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=[*PALETTES])
def test_every_token_is_a_colour(palette: Palette) -> None:
    tokens = [getattr(palette, name) for name in Palette._fields if name != "avatars"]
    assert all(QColor(token).isValid() for token in [*tokens, *palette.avatars])
    assert len(palette.avatars) == 8


def test_mode_chooses_the_palette_and_tells(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")
    assert theme.color("page").name() == LIGHT.page.lower()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.color("page").name() == DARK.page.lower()
    assert theme.dark


def test_system_mode_follows_the_desktop_while_the_program_runs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.theme.system_is_dark", lambda: False)
    following, fixed = Theme("system"), Theme("light")
    assert not following.dark
    monkeypatch.setattr("app.ui.theme.system_is_dark", lambda: True)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert following.dark
    assert not fixed.dark


def test_applied_theme_reaches_qts_own_widgets_and_changes_with_it(
    qapp: QApplication, theme: Theme
) -> None:
    assert qapp.palette().window().color() == theme.color("page")
    theme.set_mode("dark")
    assert qapp.palette().window().color().name() == DARK.page.lower()
    field = QLineEdit()
    field.ensurePolished()
    assert field.palette().text().color().name() == DARK.ink.lower()


def test_style_sheet_names_only_tokens_that_exist(theme: Theme, qapp: QApplication) -> None:
    assert "@" not in qapp.styleSheet()
    assert "@page;" in resource("style", "kith.qss").read_text(encoding="utf-8")


@pytest.mark.parametrize("scale", TEXT_SIZES)
def test_all_text_and_lines_follow_the_text_size(qapp: QApplication, scale: float) -> None:
    theme = Theme("light", scale)
    for name, role in ROLES.items():
        assert theme.font(name).pixelSize() == round(role.size * scale)
        assert theme.line(name) == round(role.line * scale)


def test_prose_is_set_in_the_serif_that_comes_along(theme: Theme) -> None:
    assert theme.font("prose").families() == ["Source Serif 4"]
    assert theme.font("name").exactMatch()
    assert theme.font("interface").families() != theme.font("prose").families()


def test_a_font_taken_from_the_theme_is_the_callers_own(theme: Theme) -> None:
    theme.font("meta").setPixelSize(99)
    theme.color("ink").setRed(255)
    assert theme.font("meta").pixelSize() == ROLES["meta"].size
    assert theme.color("ink").name() == LIGHT.ink.lower()


@pytest.mark.parametrize("ratio", RATIOS)
def test_icons_are_drawn_in_their_colour_at_every_pixel_ratio(theme: Theme, ratio: float) -> None:
    pixmap = theme.pixmap("users", "accent", 20, ratio)
    assert pixmap.devicePixelRatio() == ratio
    assert pixmap.width() == round(20 * ratio)
    assert strongest(pixmap.toImage()) == theme.color("accent").name()


def test_every_icon_that_comes_along_can_be_drawn(theme: Theme) -> None:
    names = [path.stem for path in resource("icons").glob("*.svg")]
    assert len(names) >= 40
    for name in names:
        assert strongest(theme.pixmap(name, "ink", 20, 2.0).toImage()) == theme.color("ink").name()


def test_menu_icons_are_paler_when_switched_off(theme: Theme) -> None:
    icon = theme.icon("sun", "ink")
    usual, off = (
        icon.pixmap(20, 20, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert max_alpha(off) < max_alpha(usual) / 2


def test_an_id_keeps_its_avatar_colour_and_ids_share_out_all_eight(theme: Theme) -> None:
    tints = [theme.avatar_color(key).name() for key in range(100)]
    assert tints == [theme.avatar_color(key).name() for key in range(100)]
    assert len(set(tints)) == 8


def test_motion_is_short_and_none_where_it_is_not_wanted(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme("light")
    assert 0 < theme.motion(1000) <= 150
    theme.set_still(True)
    assert theme.motion() == 0
    theme.set_still(False)
    monkeypatch.setattr("app.ui.theme.system_animates", lambda: False)
    assert theme.motion() == 0


def strongest(image: QImage) -> str:
    """Return the colour of the most opaque pixel."""
    points = product(range(image.width()), range(image.height()))
    colors = [image.pixelColor(x, y) for x, y in points]
    return max(colors, key=QColor.alpha).name()


def max_alpha(image: QImage) -> int:
    points = product(range(image.width()), range(image.height()))
    return max(image.pixelColor(x, y).alpha() for x, y in points)
