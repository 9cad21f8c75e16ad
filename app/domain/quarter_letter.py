"""The figures of a year as they are told in a letter: paragraphs, and their caveat once."""

from collections.abc import Sequence

from app.domain.quarter_told import Told
from app.domain.speech import Speech

_TOGETHER = (  # what is told in one paragraph
    ("giving", "first_asks", "needs", "after"),
    ("interest", "promises", "depth"),
    ("returns", "new", "not_again"),
)


def letter(told: Sequence[Told], speech: Speech) -> tuple[str, ...]:
    """Return the paragraphs of all that there is enough to say about; none where that is nothing.

    The last one says what none of them can know.
    """
    sentences = {each.key: each.sentence for each in told if not each.is_thin}
    parts = [" ".join(sentences[key] for key in keys if key in sentences) for keys in _TOGETHER]
    paragraphs = tuple(filter(None, parts))
    if not paragraphs:
        return ()
    caveat = speech.say(
        "All this is only what you wrote down. Own giving is remembered better than what comes "
        "from others, a silence may be a talk that nobody noted, and some friendships rest and "
        "lose nothing."
    )
    return (*paragraphs, caveat)
