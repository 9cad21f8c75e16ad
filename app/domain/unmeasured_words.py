"""Why a chart of one person alone measures nothing: they were let go, or are only an address."""

from app.domain.kinds import State
from app.domain.speech import Speech


def unmeasured(state: str, called: str, speech: Speech) -> str:
    """Say it of somebody by their state; "" for whoever is measured."""
    if state == State.LETGO:
        return speech.say("You have let {name} go; nothing is measured here.", name=called)
    if state == State.ADDRESS:
        return speech.say(
            "So far {name} is only an address; what is shown here begins with your next note.",
            name=called,
        )
    return ""
