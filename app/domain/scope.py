"""Which people a chart speaks of."""

from typing import NamedTuple


class Scope(NamedTuple):
    """Everybody, a circle, the roster of a gathering, one person; only names that hold `words`."""

    circle_id: int | None = None
    gathering_id: int | None = None
    person_id: int | None = None
    words: str = ""


EVERYBODY = Scope()
