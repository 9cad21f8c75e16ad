"""The look of the program in one place: colours, type, space, icons and motion."""

import zlib
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui import icons
from app.ui.palette import DARK, LIGHT, Palette

S2, S4, S8, S12, S16, S24, S32, S48 = 2, 4, 8, 12, 16, 24, 32, 48
HAIR = 1
RADIUS = 8
FIELD_RADIUS = 6
CONTROL = 32
ICON = 20
SMALL_ICON = 16
COLUMN = 640
WIDE_COLUMN = 680
MOTION_MS = 150
HOVER = 0.05
SHADOW, SHADOW_STRENGTH = 12, 0.006
PAPER = 0.9  # of its size in a window: paper is held nearer
POINTS = 0.75  # in a pixel
TEXT_SIZES = (1.0, 1.125, 1.25, 1.5)
SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
MODES = tuple(SCHEMES)
REGULAR, STRONG = QFont.Weight.Normal, QFont.Weight.DemiBold
SERIF_FAMILY = "Source Serif 4"


class Role(NamedTuple):
    """One role of text: size and line in pixels at the usual text size."""

    size: int
    line: int
    weight: QFont.Weight = REGULAR
    serif: bool = False


ROLES = {
    "meta": Role(12, 16),
    "meta_strong": Role(12, 16, STRONG),
    "interface": Role(14, 20),
    "strong": Role(14, 20, STRONG),
    "prose": Role(16, 24, serif=True),
    "prose_strong": Role(16, 24, STRONG, serif=True),
    "narrow": Role(14, 20, serif=True),
    "section": Role(20, 28, STRONG, serif=True),
    "name": Role(28, 36, STRONG, serif=True),
}


class Theme(QObject):
    """Answers for every colour, font, icon and measure; `changed` asks for a repaint.

    mode is one of MODES, scale one of TEXT_SIZES, still True for no motion at all.
    """

    changed = Signal()

    def __init__(
        self,
        mode: str = "system",
        scale: float = 1.0,
        still: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode, self.scale, self._still = mode, scale, still
        self._app: QApplication | None = None
        self._sans = QGuiApplication.font().families()
        self._serif = _load_serif()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._rebuild()

    @property
    def mode(self) -> str:
        """Return the chosen mode, which "system" leaves to the desktop."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Show "light" or "dark", or follow the "system"."""
        self._mode = mode
        self._tell_desktop()
        self._renew()

    def set_scale(self, scale: float) -> None:
        """Show all text at one of TEXT_SIZES."""
        self.scale = scale
        self._renew()

    def set_still(self, still: bool) -> None:
        """Switch motion off, or leave it to the system."""
        self._still = still

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """Return one colour of the palette, alpha from 0 to 1."""
        color = QColor(self._colors[token])
        if alpha < 1.0:
            color.setAlphaF(alpha)
        return color

    def avatar_color(self, key: int | str) -> QColor:
        """Return the muted tint that belongs to an id, the same for ever."""
        return QColor(self.palette.avatars[zlib.crc32(str(key).encode()) % 8])

    def font(self, role: str, pixels: int = 0) -> QFont:
        """Return the font of one of ROLES at the chosen text size, or of so many pixels."""
        font = QFont(self._fonts[role])
        if pixels:
            font.setPixelSize(pixels)
        return font

    def paper_font(self, role: str) -> QFont:
        """Return the font of one of ROLES as it is printed, whatever the text size here."""
        font = QFont(self._fonts[role])
        font.setPointSizeF(ROLES[role].size * PAPER * POINTS)
        return font

    def line(self, role: str) -> int:
        """Return the height of one line of a role in pixels."""
        return self.px(ROLES[role].line)

    def px(self, length: float) -> int:
        """Return a length that grows with the text."""
        return round(length * self.scale)

    def motion(self, milliseconds: int = MOTION_MS) -> int:
        """Return how long a movement may last; 0 where none is wanted."""
        is_wanted = not self._still and system_animates()
        return min(milliseconds, MOTION_MS) if is_wanted else 0

    def icon(self, name: str, token: str = "soft_ink", size: int = ICON) -> QIcon:
        """Return an icon for menus and actions, tinted in one colour of the palette."""
        return icons.make_icon(name, self._colors[token].name(), self.px(size))

    def pixmap(self, name: str, token: str, size: int, ratio: float) -> QPixmap:
        """Return an icon as a picture of size pixels (not scaled further) for one pixel ratio."""
        key = (name, token, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.draw_svg(name, self._colors[token].name(), size, ratio)
        return self._pixmaps[key]

    def paint_icon(
        self, painter: QPainter, name: str, token: str, rect: QRectF, opacity: float = 1.0
    ) -> None:
        """Draw an icon in the middle of rect, as large as its shorter side."""
        side = round(min(rect.width(), rect.height()))
        pixmap = self.pixmap(name, token, side, painter.device().devicePixelRatioF())
        before = painter.opacity()
        painter.setOpacity(before * opacity)
        painter.drawPixmap(
            round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), pixmap
        )
        painter.setOpacity(before)

    def apply(self, app: QApplication) -> None:
        """Dress the application; from then on every change of the theme reaches it.

        Its style is chosen when it is made: QApplication.setStyle would return one, and with
        it Python would get the enums of QStyle, which take a fiftieth of the start.
        """
        self._app = app
        self._tell_desktop()
        self._dress(app)

    def _dress(self, app: QApplication) -> None:
        app.setPalette(make_palette(self.palette))
        app.setFont(self.font("interface"))
        app.setStyleSheet(self._style_sheet())

    def _style_sheet(self) -> str:
        sheet = paths.resource("style", "kith.qss").read_text(encoding="utf-8")
        for token, color in self._colors.items():
            sheet = sheet.replace(f"@{token};", f"{color.name()};")
        return sheet

    def _tell_desktop(self) -> None:
        """Ask for a frame of the window to match, where the desktop draws it."""
        if self._app is not None:
            QGuiApplication.styleHints().setColorScheme(SCHEMES[self._mode])

    def _follow_system(self) -> None:
        if self._mode == "system":
            self._renew()

    def _renew(self) -> None:
        self._rebuild()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _rebuild(self) -> None:
        self.dark = self._mode == "dark" or (self._mode == "system" and system_is_dark())
        self.palette: Palette = DARK if self.dark else LIGHT
        self._colors = {
            token: QColor(getattr(self.palette, token))
            for token in Palette._fields
            if token != "avatars"
        }
        self._fonts = {name: self._make_font(role) for name, role in ROLES.items()}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def _make_font(self, role: Role) -> QFont:
        font = QFont(self._serif if role.serif else self._sans)
        font.setStyleHint(QFont.StyleHint.Serif if role.serif else QFont.StyleHint.SansSerif)
        font.setPixelSize(self.px(role.size))
        font.setWeight(role.weight)
        return font


def system_is_dark() -> bool:
    """Return whether the desktop wants dark windows at this moment."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def system_animates() -> bool:
    """Return whether the desktop, as far as Qt knows it, lets widgets move."""
    from PySide6.QtWidgets import QStyle

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def make_palette(colors: Palette) -> QPalette:
    """Return Qt's own palette for the widgets that Qt draws."""
    palette = QPalette()
    for role, value in (
        (QPalette.ColorRole.Window, colors.page),
        (QPalette.ColorRole.WindowText, colors.ink),
        (QPalette.ColorRole.Base, colors.raised),
        (QPalette.ColorRole.AlternateBase, colors.band),
        (QPalette.ColorRole.Text, colors.ink),
        (QPalette.ColorRole.PlaceholderText, colors.soft_ink),
        (QPalette.ColorRole.Button, colors.raised),
        (QPalette.ColorRole.ButtonText, colors.ink),
        (QPalette.ColorRole.Highlight, colors.selection),
        (QPalette.ColorRole.HighlightedText, colors.ink),
        (QPalette.ColorRole.Accent, colors.accent),
        (QPalette.ColorRole.Link, colors.accent),
        (QPalette.ColorRole.LinkVisited, colors.accent),
        (QPalette.ColorRole.ToolTipBase, colors.raised),
        (QPalette.ColorRole.ToolTipText, colors.ink),
        (QPalette.ColorRole.Light, colors.raised),
        (QPalette.ColorRole.Midlight, colors.band),
        (QPalette.ColorRole.Mid, colors.line),
        (QPalette.ColorRole.Dark, colors.outline),
        (QPalette.ColorRole.Shadow, colors.shadow),
    ):
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.outline))
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(colors.outline)
    )
    return palette


def _load_serif() -> list[str]:
    if not QFontDatabase.hasFamily(SERIF_FAMILY):
        for path in sorted(paths.resource("fonts").glob("*.[ot]tf")):
            QFontDatabase.addApplicationFont(str(path))
    return [SERIF_FAMILY]
