"""How deep the talk goes, in four steps that are not the names of its levels."""

from app.domain.speech import Speech


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
    return steps[min(int(depth * 4), 3)]
