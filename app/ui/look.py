"""The theme as the charts see it: plain values that may leave the GUI thread."""

from app.charts.look import Look
from app.ui.palette import Palette
from app.ui.theme import Theme


def make_look(theme: Theme) -> Look:
    """Return the colours, fonts and text size of this moment."""
    colors = {
        token: getattr(theme.palette, token) for token in Palette._fields if token != "avatars"
    }
    sans, serif = theme.font("interface").families(), theme.font("prose").families()
    return Look(colors, tuple(sans), tuple(serif), theme.scale, theme.dark)
