"""Promises as a page lists them: which to show, and a line of each."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.domain.entries import Promise
from app.domain.kinds import PromiseState

# Open ones are waiting or, until the day to which they were put off, snoozed.
Standing = Literal["waiting", "snoozed", "open", "kept", "released", "all"]


@dataclass(frozen=True, slots=True)
class PromiseFilter:
    """Which promises to show: mine, theirs or both (None); words of them or of a name."""

    mine: bool | None = None
    state: Standing = "open"
    person_id: int | None = None
    words: str = ""


class PromiseLine(NamedTuple):
    """A promise with the name of the other one and the line that tells namesakes apart."""

    promise: Promise
    name: str
    line: str


def is_superseded(promise: Promise) -> bool:
    """Return whether a newer promise has taken the place of this one."""
    return promise.state == PromiseState.RENEGOTIATED and promise.moved_to_id is not None
