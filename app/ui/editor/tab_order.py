"""The order in which Tab goes through parts that are made late."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def lead_into(first: QWidget, part: QWidget) -> None:
    """Have Tab go from a widget on into a part that was made later than what follows it."""
    before = first
    for each in part.findChildren(QWidget):
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus:  # Tab may come to lead to it later
            QWidget.setTabOrder(before, each)
            before = each


def follow_layout(part: QWidget) -> None:
    """Have Tab go through everything in a part as it stands, not as it was made."""
    for one, other in pairwise(_stops(part)):
        QWidget.setTabOrder(one, other)


def _stops(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield part
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if inside is not None:
        yield from _stops(inside)
    elif (layout := part.layout()) is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(at) for at in range(layout.count()))
    for item in items:
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_in(inner)
