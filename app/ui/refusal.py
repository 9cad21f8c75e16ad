"""Trouble before there is a window, told in one of its own to whoever has no terminal."""

from PySide6.QtWidgets import QApplication

from app.ui.application import make_qt
from app.ui.dialogs.notice import Notice
from app.ui.theme import Theme


def show_refusal(words: str) -> None:
    """Show why Kith does not start, until it is read."""
    qt = QApplication.instance() or make_qt()
    theme = Theme()
    if isinstance(qt, QApplication):
        theme.apply(qt)
    Notice(theme, None, words).exec()
