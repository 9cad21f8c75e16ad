"""What stands behind "How this is worked out": said through Speech, its numbers filled in.

A formula, like the METHOD of a chart, names the numbers it stands on as {parts}, by their fields
in Parameters: none is written a second time.
"""

import re
from collections.abc import Callable
from dataclasses import asdict
from math import ceil
from typing import NamedTuple

from app.domain.parameters import DEFAULTS, Explanation, Parameters
from app.domain.speech import Speech

_FIELD = re.compile(r"\{(\w+)\}")
Write = Callable[[float], str]  # writes a number as the reader is used to


class Row(NamedTuple):
    """One row of a profile: its name, what it is in words, its formulas, what their letters mean.

    The first one also tells of the rhythms.
    """

    name: str
    words: str
    formulas: tuple[str, ...]
    letters: str
    is_first: bool = False

    def fields(self) -> frozenset[str]:
        """Return which numbers it stands on, by their field in Explanation."""
        named = frozenset(_FIELD.findall(" ".join(self.formulas)))
        return named | {""} if self.is_first else named


INTRODUCTION = (
    "The charts show what you wrote down. How near, how deep and how wide that is, is worked out "
    "by six measures: four of your own care, and two of how far and how widely you know each "
    "other. All of them are told in words and shown as lengths, never as points."
)
ROWS = (
    Row(
        "In touch",
        "How much silence there is, held against the rhythm you chose. Within one rhythm nothing "
        "falls; later each further rhythm takes its part. Without a rhythm nothing is said.",
        (
            "P = the largest over your contacts of 2^(−max(0, a / (m·c) − 1) / h)",
            "h = ({silence_to_a_tenth} − 1) / log₂ 10",
            "m = {message_weight} for a message, else 1",
        ),
        "P is the bar, from 0 to 1. a is the time since an entry in days, and days of rest are not "
        "counted; c is the rhythm you chose, in days; m is what a contact counts for; after h more "
        "rhythms the bar is half as long.",
        is_first=True,
    ),
    Row(
        "Reaching out",
        "The same, but only for contacts that you began or that came from both of you, and with "
        "more time: taking turns is enough. What they began is not counted at all.",
        (
            "I = the largest over your own first steps of "
            "2^(−max(0, a / ({own_step_rhythms}·m·c) − 1) / h)",
        ),
        "I is the bar; a, m, c and h are those of “In touch”.",
    ),
    Row(
        "Curiosity",
        "What you wrote down of what matters to them. Notes grow old slowly, and many notes on "
        "one evening count as a few.",
        (
            "C = 1 − 2^(−F / {facts_to_half})",
            "F = Σ over days of min(notes, {facts_a_day}) · 2^(−a / {curiosity_half_life})",
        ),
        "C is the bar; F is how many notes are left as they grow old; a is the age of a note in "
        "days, less those of rest; Σ means the sum.",
    ),
    Row(
        "Keeping my word",
        "Promises kept, against those that are overdue. A late one is still worth something; what "
        "is not due yet, or was released together, is left out.",
        (
            "R = ({trust} + Σ w·v) / ({trust} + Σ w),   l = days late",
            "kept:   v = 1 − (1 − {late_worth})·(1 − 2^(−l / {lateness_half_life})),   "
            "w = 2^(−a / {promise_half_life})",
            "overdue:   v = 0,   w = 1 − 2^(−l / {lateness_half_life})",
        ),
        "R is the bar; v is what a promise is worth and w how much it weighs; l are the days it is "
        "late and a those since it was kept, less those of rest; Σ means the sum over all of them.",
    ),
    Row(
        "Depth",
        "How far your talks went, from small talk over work and interests to what is personal. "
        "Each level can fill one quarter, so small talk alone never goes beyond the first.",
        (
            "D = ¼ · Σ over levels of (1 − 2^(−N / {talks_to_half}))",
            "N = Σ K(a) over days of talk as deep or deeper",
            "K(a) = (1 + a / 365.25)^(−{fading}),   for family ^(−{family_fading})",
        ),
        "D is the bar; N is how many days of talk are left as they fade, and K(a) what is left of "
        "one after a days, less those of rest; Σ means the sum.",
    ),
    Row(
        "Breadth",
        "Of how many of the seven areas of a life you know something: family, work, health, "
        "interests, places and past, beliefs, hopes.",
        (
            "B = mean over 7 areas of (1 − 2^(−b / {facts_to_half_area}))",
            "b = Σ K(a) over the notes on that area",
        ),
        "B is the bar; b is how many notes on an area are left as they fade; K(a) is that of "
        "“Depth”, with a the age of a note in days; Σ means the sum.",
    ),
)  # fmt: skip

_OF_CHARTS = {  # the rows of which a chart shows something, by its key; others only count
    "orbits": ("Depth",),
    "deepening": ("Depth", "Breadth"),
    "rungs": ("Depth",),
    "profile": tuple(row.name for row in ROWS),
    "rhythm": ("In touch",),
}


def formulas(
    row: Row, speech: Speech, write: Write, parameters: Parameters = DEFAULTS
) -> tuple[str, ...]:
    """Return how a row is worked out, with the numbers as they are set."""
    numbers = written(write, parameters)
    return tuple(speech.say(formula, **numbers) for formula in row.formulas)


def written(write: Write, parameters: Parameters = DEFAULTS) -> dict[str, str]:
    """Return the parts of a formula or a METHOD: the numbers as they are set, by field."""
    return {name: write(number) for name, number in asdict(parameters).items()}


def count_own(key: str, parameters: Parameters) -> int:
    """Count the numbers in what a chart shows that are not those to begin with."""
    fields = {name for row in ROWS if row.name in _OF_CHARTS.get(key, ()) for name in row.fields()}
    return sum(getattr(parameters, each) != getattr(DEFAULTS, each) for each in fields - {""})


def amount(one: Explanation, number: float, speech: Speech, write: Write) -> str:
    """Say a number with its unit: "3 notes", "0.5 of your rhythm"."""
    written = write(number)
    if "%n" not in one.unit:
        return speech.say(one.unit, amount=written)
    whole = ceil(number)
    return speech.count(one.unit, whole).replace(str(whole), written, 1)
