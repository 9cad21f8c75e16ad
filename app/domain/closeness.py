"""How near I feel to somebody on a day, in seven steps, and the question beside what is written.

The steps are pairs of circles, from apart to almost one (Aron, Aron & Smollan 1992).
"""

from datetime import date
from typing import NamedTuple

from app.domain.dates import DAYS_IN_YEAR
from app.domain.speech import Speech

STEPS = 7
DIFFERENT = 1 / 3  # a feeling and a figure are never the same; this far apart they make one ask
# Said through Speech.say.
NEARNESS = {
    1: "apart",
    2: "a little near",
    3: "somewhat near",
    4: "near",
    5: "quite near",
    6: "very near",
    7: "almost one",
}


class Closeness(NamedTuple):
    """How near I felt on one day: `step` from 1, apart, to 7, almost one.

    `day` is ISO, "" where a journal that was brought in does not tell it.
    """

    id: int
    uid: str
    person_id: int
    day: str
    step: int


class Depths(NamedTuple):
    """Depth, 0..1, on the day of a rating and today; None where no level is noted of any talk."""

    then: float | None
    now: float | None


def share(step: int) -> float:
    """A step as a part of the whole, 0..1."""
    return (step - 1) / (STEPS - 1)


def say_step(step: int, speech: Speech) -> str:
    """“very near, 6 of 7”."""
    parts = {"nearness": speech.say(NEARNESS[step]), "step": str(step), "steps": str(STEPS)}
    return speech.say("{nearness}, {step} of {steps}", **parts)


def ask(newest: Closeness, depths: Depths, today: date, speech: Speech) -> str:
    """A question where the newest rating and Depth differ much, on its own day and still today.

    "" where they do not. The feeling is never held to be wrong: what is written may lack
    something, and an old rating may no longer be so.
    """
    if not newest.day:
        return ""
    then, now = (share(newest.step) - (depth or 0.0) for depth in depths)
    if (today - date.fromisoformat(newest.day)).days > DAYS_IN_YEAR:
        if abs(now) <= DIFFERENT:
            return ""
        return speech.say("It is a while since you said how near you feel; is it still so?")
    if min(abs(then), abs(now)) <= DIFFERENT or (then > 0) != (now > 0):
        return ""
    if depths.now is None:
        return speech.say(
            "You feel near, and how deep your talks go is not noted yet. Does one come to mind?"
        )
    if now > 0:
        return speech.say(
            "You feel nearer than what is written suggests."
            " Is there something you have not written down?"
        )
    return speech.say(
        "What is written goes deeper than you feel near."
        " Is there something between you that has no words yet?"
    )
