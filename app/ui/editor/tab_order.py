"""The order in which Tab goes through parts that are made late."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_into(first: QWidget, part: QWidget) -> None:
    """Have Tab go from a widget on into a part that was made later than what follows it."""
    before = first
    for each in part.findChildren(QWidget):
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus:  # Tab may come to lead to it later
            QWidget.setTabOrder(before, each)
            before = each


def go_along(stops: Iterable[QWidget]) -> None:
    """Have Tab go from one to the next, as far as it may stop there."""
    found = [each for each in stops if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for one, other in pairwise(found):
        QWidget.setTabOrder(one, other)
