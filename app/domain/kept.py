"""What became of my promises, and after how many days: what the chart of promises shows."""

from datetime import date
from typing import NamedTuple

from app.domain.estimates import FEW, Curve, Step
from app.domain.kinds import PromiseState

YEAR = 365  # the curve ends there; what took longer is told in words
LATER = YEAR + 1


class Worded(NamedTuple):
    """One promise in its own words, to somebody, made on a day."""

    person_id: int
    name: str
    text: str
    made: date


class Bunch(NamedTuple):
    """My promises to which the same happened after the same number of days: a mark.

    `fate` is what became of them; of open ones `days` are those they have waited so far. `some`
    are the newest of `many`; `person_id` is whom all of them are for, 0 if they are for several.
    """

    id: int
    fate: PromiseState
    days: int
    many: int
    some: tuple[Worded, ...]
    person_id: int


class Kept(NamedTuple):
    """The promises made from `first` to `last`, as they stood at the end of `last`.

    `bunches` by days. If they are not few, those of more than a year are together in bunches of
    LATER days. `undated` more are closed, but on which day is not written;
    of `unmade` it is not written when they were made.
    """

    first: date
    last: date
    bunches: tuple[Bunch, ...]
    curve: Curve
    undated: int = 0
    unmade: int = 0

    @property
    def promises(self) -> int:
        """How many there are."""
        return sum(bunch.many for bunch in self.bunches)

    @property
    def are_few(self) -> bool:
        """Whether they are too few for a curve: each is shown by itself."""
        return self.promises < FEW

    def of(self, *fates: PromiseState) -> int:
        """Count those of a fate."""
        return sum(bunch.many for bunch in self.bunches if bunch.fate in fates)


def thin_from(data: Kept) -> float | None:
    """Return the days from which the curve rests on fewer than FEW; None where it never does.

    Where every promise is kept it is a plain count, which rests on all of them.
    """
    if data.of(PromiseState.KEPT) == data.promises:
        return None
    return next((step.time for step in data.curve.steps if step.at_risk < FEW), None)


def step_at(curve: Curve, days: float) -> Step | None:
    """Return the last step up to a day; None before the first."""
    return next((step for step in reversed(curve.steps) if step.time <= days), None)


def kept_by(curve: Curve, days: float) -> float:
    """Return the share that is kept within so many days."""
    step = step_at(curve, days)
    return 1 - step.left if step else 0.0
