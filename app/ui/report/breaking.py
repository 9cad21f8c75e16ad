"""Where the pages of a text end: no heading alone at a foot, no line alone, no figure torn."""

from collections.abc import Sequence
from typing import NamedTuple

KEPT = 2  # lines of a paragraph that stay together at the foot and at the head of a page


class Piece(NamedTuple):
    """A line by its place; `is_tied`: it stands on the page of the line before it."""

    top: float
    bottom: float
    is_tied: bool = False


def break_pages(pieces: Sequence[Piece], height: float) -> list[range]:
    """Return which pieces are on each page of a height.

    Where all that fits is tied together, a page ends with the last line that fits.
    """
    pages, start = [], 0
    while start < len(pieces):
        end = _end(pieces, start, height)
        pages.append(range(start, end))
        start = end
    return pages


def _end(pieces: Sequence[Piece], start: int, height: float) -> int:
    """The number of the first piece of the next page."""
    top, end = pieces[start].top, start + 1
    while end < len(pieces) and pieces[end].bottom - top <= height:
        end += 1
    if end == len(pieces):
        return end
    return next((n for n in range(end, start, -1) if not pieces[n].is_tied), end)


def tie_lines(count: int, is_led: bool, kept: int = KEPT) -> list[bool]:
    """Return which lines of a paragraph are tied; the first is where the one before it leads.

    At a foot and at a head stay `kept` of them together; all where there are not two times as many.
    """
    return [is_led, *(n < kept or n > count - kept for n in range(1, count))]
