"""Back and forward: the places one has been to, as in a browser."""

from typing import NamedTuple

LONGEST = 100


class Spot(NamedTuple):
    """A page, and what is open on it: a record's id, or 0 for the page itself."""

    page: str
    record: int = 0


class Trail:
    """The places visited, and where on the way we stand."""

    def __init__(self) -> None:
        self._places: list[Spot] = []
        self._at = -1

    @property
    def here(self) -> Spot | None:
        """Return the place we are at, None before the first."""
        return self._places[self._at] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Return whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Return whether there is a place we came back from."""
        return self._at < len(self._places) - 1

    def visit(self, place: Spot) -> None:
        """Go to a new place; the ones we came back from are forgotten."""
        if place == self.here:
            return
        del self._places[self._at + 1 :]
        self._places = [*self._places, place][-LONGEST:]
        self._at = len(self._places) - 1

    def amend(self, place: Spot) -> None:
        """Say more exactly where we are; that is no step on the way."""
        self._places[self._at] = place

    def go(self, steps: int) -> Spot | None:
        """Go back (-1) or forward (+1); None where the trail ends."""
        if not 0 <= self._at + steps < len(self._places):
            return None
        self._at += steps
        return self.here
