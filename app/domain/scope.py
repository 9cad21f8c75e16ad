"""Which people a chart speaks of."""

from typing import NamedTuple


class Scope(NamedTuple):
    """Everybody, a circle, one person; narrowed to names that hold `words`."""

    circle_id: int | None = None
    person_id: int | None = None
    words: str = ""
