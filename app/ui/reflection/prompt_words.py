"""The questions and their headings in the language of the window."""

from app.domain.reflections import HEADINGS, STANDARD, Heading
from app.ui.speech import QtSpeech


def standard_words() -> dict[str, str]:
    """The words of the program's own questions, by their keys."""
    speech = QtSpeech()
    return {key: speech.say(text) for key, (_heading, text) in STANDARD.items()}


def heading_words(heading: Heading) -> str:
    """How a heading is written."""
    return QtSpeech().say(HEADINGS[heading])
