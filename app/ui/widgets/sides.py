"""Leading and trailing in a window that may run from right to left.

What QStyle has for this would do, but its enums alone take a fiftieth of the start to make.
"""

from PySide6.QtCore import QRect, QSize, Qt

SIDES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight


def mirror(direction: Qt.LayoutDirection, outer: QRect, rect: QRect) -> QRect:
    """Return rect inside outer as it lies in a window that runs in this direction."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return rect
    return rect.translated(outer.left() + outer.right() - rect.left() - rect.right(), 0)


def place_leading(direction: Qt.LayoutDirection, size: QSize, outer: QRect) -> QRect:
    """Return a rectangle of this size in the upper leading corner of outer."""
    return mirror(direction, outer, QRect(outer.topLeft(), size))


def place_trailing(direction: Qt.LayoutDirection, size: QSize, outer: QRect) -> QRect:
    """Return a rectangle of this size in the upper trailing corner of outer."""
    place = QRect(outer.topLeft(), size)
    place.moveRight(outer.right())
    return mirror(direction, outer, place)


def absolute(direction: Qt.LayoutDirection, align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Return an alignment that no longer depends on the direction a text has itself."""
    if align & Qt.AlignmentFlag.AlignAbsolute:
        return align
    if not align & Qt.AlignmentFlag.AlignHorizontal_Mask:
        align |= Qt.AlignmentFlag.AlignLeading
    if not align & SIDES:
        return align
    if direction == Qt.LayoutDirection.RightToLeft:
        align ^= SIDES
    return align | Qt.AlignmentFlag.AlignAbsolute
