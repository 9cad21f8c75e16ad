"""The theme as the charts see it: plain values that may leave the GUI thread."""

from app.charts.look import Look
from app.ui.palette import DARK, LIGHT, Palette
from app.ui.theme import Theme


def make_look(theme: Theme, on_paper: bool = False) -> Look:
    """Return the colours, fonts and text size of this moment; on paper always the light ones."""
    palette = LIGHT if on_paper else theme.palette
    colors = {token: getattr(palette, token) for token in Palette._fields if token != "avatars"}
    sans, serif = theme.font("interface").families(), theme.font("prose").families()
    return Look(colors, tuple(sans), tuple(serif), theme.scale, palette is DARK, on_paper)
