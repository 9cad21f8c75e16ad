"""Chips for things of which there may be any number, such as the lines of an entry."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from app.ui.editor.entry_chip import EntryChip

T = TypeVar("T")


class ChipList(Generic[T]):
    """Keeps one chip for each thing; `make` gives a new chip, `drop` puts one away.

    What a chip does it asks of `thing_of`, since a chip may stand for another thing later.
    """

    def __init__(self, make: Callable[[], EntryChip], drop: Callable[[EntryChip], None]) -> None:
        self._make, self._drop = make, drop
        self.chips: list[EntryChip] = []
        self.things: list[T] = []

    def set_things(self, things: Sequence[T]) -> bool:
        """Have as many chips as things; return whether there are others than before."""
        before = len(self.chips)
        while len(self.chips) > len(things):
            self._drop(self.chips.pop())
        while len(self.chips) < len(things):
            self.chips.append(self._make())
        self.things = list(things)
        return len(self.chips) != before

    def pairs(self) -> Iterator[tuple[EntryChip, T]]:
        """Yield each chip with its thing."""
        return zip(self.chips, self.things, strict=True)

    def thing_of(self, chip: EntryChip) -> T:
        """Return what a chip stands for."""
        return self.things[self.chips.index(chip)]

    def chip_of(self, thing: T) -> EntryChip | None:
        """Return the chip of a thing, or None."""
        return next((chip for chip, shown in self.pairs() if shown == thing), None)
