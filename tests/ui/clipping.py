"""What is wrong with how a window is laid out: cut off, scrolled sideways, on top of each other."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.ui.person.closeness_steps import Step
from app.ui.person.ghost import GhostButton
from app.ui.widgets.buttons import Button
from app.ui.widgets.chips import Chip
from app.ui.widgets.navigation import SideButton
from tests.ui.seen import name_of

WORDED = (QLabel, QAbstractButton, QLineEdit, QTextEdit)


def faults(window: QWidget) -> list[str]:
    """Return what is wrong with everything that a window shows."""
    QApplication.processEvents()
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    shown = [each for each in shown if each.window() is window]
    found = [*sideways(shown), *unnamed(shown), *cut_off(shown, window), *covered(shown)]
    return [f"{fault}: {type(widget).__name__} {say(widget)}" for fault, widget in found]


def say(widget: QWidget) -> str:
    """Return a widget's words and place, for a message."""
    text = widget.text() if isinstance(widget, QLabel) else name_of(widget)
    above, rect = parent_of(widget), widget.geometry().getRect()
    return f"{text[:50]!r} {rect} in {type(above).__name__} {above.size().toTuple()}"


def parent_of(widget: QWidget) -> QWidget:
    """Return what holds a widget; a window holds itself."""
    return widget.parentWidget() or widget


def sideways(shown: list[QWidget]) -> Iterator[tuple[str, QWidget]]:
    """Yield what can be scrolled sideways."""
    for widget in shown:
        if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum():
            yield "scrolls sideways", widget


def unnamed(shown: list[QWidget]) -> Iterator[tuple[str, QWidget]]:
    """Yield what takes the keyboard and is read aloud as nothing."""
    for widget in shown:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not name_of(widget).strip():
            yield "has no name", widget


def cut_off(shown: list[QWidget], window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield what is smaller than its words, or reaches out of the window or of what holds it."""
    for widget in shown:
        left = widget.mapTo(window, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > window.width():
            yield "reaches out of the window", widget
        if not isinstance(widget, WORDED):
            continue
        if not is_scrolled(widget) and not parent_of(widget).rect().contains(widget.geometry()):
            yield "reaches out", widget
        if isinstance(widget, QLabel) and widget.height() < widget.heightForWidth(widget.width()):
            yield "too low", widget
        if isinstance(widget, QAbstractButton) and is_cut(widget):
            yield "too narrow", widget


def is_scrolled(widget: QWidget) -> bool:
    """Return whether a widget is what a scroll area scrolls."""
    return isinstance(parent_of(parent_of(widget)), QAbstractScrollArea)


def is_cut(button: QAbstractButton) -> bool:
    """Return whether a button does not show all its words; words of one's own may give way."""
    size = button.sizeHint()
    if isinstance(button, SideButton):
        size.setWidth(0 if button.is_narrow else button.wanted_width())
    if isinstance(button, Button) and button.gives_way:
        size.setWidth(0)
    if isinstance(button, Step):  # which has no words, and draws as small as it must be
        size = button.minimumSizeHint()
    if isinstance(button, Chip):
        size.setWidth(min(size.width(), parent_of(button).contentsRect().width()))
    return button.height() < size.height() or button.width() < size.width()


def covered(shown: list[QWidget]) -> Iterator[tuple[str, QWidget]]:
    """Yield words that lie on other words beside them."""
    worded = [each for each in shown if isinstance(each, WORDED) and not is_laid_over(each)]
    by_parent: dict[int, list[QWidget]] = {}
    for widget in worded:
        by_parent.setdefault(id(parent_of(widget)), []).append(widget)
    for beside in by_parent.values():
        for one, other in combinations(beside, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"lies on {say(other)}", one


def is_laid_over(widget: QWidget) -> bool:
    """Return whether a widget is meant to lie over the end of another."""
    return isinstance(widget, GhostButton) or isinstance(parent_of(widget), QLineEdit)
