"""Scrolls the page so that what one has come to is seen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.theme import S24
from app.ui.widgets.fitted import take_heights


def area_around(widget: QWidget) -> QScrollArea | None:
    """The page that scrolls a widget, None where nothing does."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if isinstance(around, QScrollArea) else None


def bring_in_sight(widget: QWidget) -> None:
    """Scroll to a widget, once everything has taken its height."""

    def scroll() -> None:
        take_heights(widget)
        if (area := area_around(widget)) is not None:
            area.ensureWidgetVisible(widget, 0, S24)

    QTimer.singleShot(0, widget, scroll)
