"""What # means in a text: the gatherings and circles of a journal, by name."""

import re
from collections import defaultdict
from functools import cached_property

from app.domain.entries import Gathering
from app.domain.names import fold
from app.domain.people import Circle
from app.journal import circles, gatherings
from app.journal.journal import Journal

_YEAR = re.compile(r" (?:19|20)[0-9]{2}$")


class Tagged:
    """Gatherings and circles as they are when they are first asked for; make a new one after.

    A gathering whose name ends in a year is meant without it too, unless something else is
    called so: “#IFLA” for “IFLA 2026”.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @cached_property
    def gatherings(self) -> list[Gathering]:
        """All gatherings, newest first."""
        return gatherings.gatherings(self._journal)

    @cached_property
    def circles(self) -> list[Circle]:
        """All circles by name."""
        return circles.circles(self._journal)

    def is_gathering(self, name: str) -> bool:
        """True where a gathering is meant by this name."""
        return bool(self._meant(name))

    def is_circle(self, name: str) -> bool:
        """True where a circle has this name."""
        return fold(name) in self._circles

    def gathering(self, name: str, day: str) -> Gathering | None:
        """The gathering of this name that was on an ISO day, else the newest one."""
        found = self._meant(name)
        then = (
            g for g in found if g.first_day and g.first_day <= day <= (g.last_day or g.first_day)
        )
        return next(then, found[0] if found else None)

    def circle(self, name: str) -> Circle | None:
        """The circle of this name."""
        return self._circles.get(fold(name))

    def _meant(self, name: str) -> list[Gathering]:
        folded = fold(name)
        return self._named.get(folded) or (
            [] if folded in self._circles else self._shortened.get(folded, [])
        )

    @cached_property
    def _circles(self) -> dict[str, Circle]:
        return {fold(each.name): each for each in self.circles}

    @cached_property
    def _named(self) -> dict[str, list[Gathering]]:
        named = defaultdict[str, list[Gathering]](list)
        for each in self.gatherings:
            named[fold(each.name)].append(each)
        return dict(named)

    @cached_property
    def _shortened(self) -> dict[str, list[Gathering]]:
        shortened = defaultdict[str, list[Gathering]](list)
        for each in self.gatherings:
            if (bare := _YEAR.sub("", fold(each.name))) != fold(each.name):
                shortened[bare].append(each)
        return dict(shortened)
