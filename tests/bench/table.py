"""The figures that are measured, and the table in which they are shown."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

HEADS = ("What", "Journal", "Kith", "Floor", "Ratio", "Wanted", "Reached")


class Figure(NamedTuple):
    """One line of the table; the floor, the ratio and what is wanted may be missing."""

    what: str
    journal: str
    value: str
    floor: str = ""
    ratio: float | None = None
    wanted: str = ""
    reached: bool | None = None

    def cells(self) -> list[str]:
        """Return the line as it is read."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}×"
        said = {True: "yes", False: "NO", None: ""}[self.reached]
        return [self.what, self.journal, self.value, self.floor, ratio, self.wanted, said]


def as_markdown(figures: Iterable[Figure]) -> str:
    """Return the table in Markdown, its columns aligned."""
    rows: list[Sequence[str]] = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def ms(seconds: float) -> str:
    """Return a length of time in words."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def mb(size: float) -> str:
    """Return a size, given in bytes, in MiB."""
    return f"{size / 2**20:.0f} MB"
