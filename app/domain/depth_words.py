"""How deep the talk goes, in four steps that are not the names of its levels."""

from math import ceil

from app.domain.speech import Speech

STEPS = 4


def depth_step(depth: float) -> int:
    """Return the step of a depth of 0..1, 0 to 3: a quarter of it is still the first."""
    return min(max(ceil(depth * STEPS) - 1, 0), STEPS - 1)


def say_depth(depth: float | None, speech: Speech) -> str:
    """Say a depth of 0..1; one talk of a personal level is not yet a very deep one."""
    if depth is None:
        return speech.say("no depth written yet")
    steps = (
        speech.say("light"),
        speech.say("warming"),
        speech.say("deep"),
        speech.say("very deep"),
    )
    return steps[depth_step(depth)]
