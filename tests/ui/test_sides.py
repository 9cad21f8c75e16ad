"""Leading and trailing: the same as QStyle says, which is too dear for the start."""

from itertools import product

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle

from app.ui.widgets.sides import absolute, mirror, place_leading, place_trailing

OUTER = QRect(7, 3, 200, 90)
SIZES = (QSize(40, 20), QSize(41, 90), QSize(250, 20))
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
Flag = Qt.AlignmentFlag
ALIGNS = (
    Flag(0),
    Flag.AlignLeft,
    Flag.AlignRight,
    Flag.AlignHCenter,
    Flag.AlignJustify,
    Flag.AlignVCenter,
    Flag.AlignRight | Flag.AlignBottom,
    Flag.AlignLeft | Flag.AlignAbsolute,
)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_rectangles_lie_where_a_style_would_put_them(direction: Qt.LayoutDirection) -> None:
    for size in SIZES:
        inner = QRect(OUTER.topLeft() + OUTER.center() / 4, size)
        assert mirror(direction, OUTER, inner) == QStyle.visualRect(direction, OUTER, inner)
        assert place_leading(direction, size, OUTER) == QStyle.alignedRect(
            direction, Flag.AlignLeading, size, OUTER
        )
        assert place_trailing(direction, size, OUTER) == QStyle.alignedRect(
            direction, Flag.AlignTrailing, size, OUTER
        )


@pytest.mark.parametrize(("direction", "align"), list(product(DIRECTIONS, ALIGNS)))
def test_text_keeps_the_side_a_style_would_give_it(
    direction: Qt.LayoutDirection, align: Qt.AlignmentFlag
) -> None:
    assert absolute(direction, align) == QStyle.visualAlignment(direction, align)
