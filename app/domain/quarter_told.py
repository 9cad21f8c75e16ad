"""What is told of one figure, and the turns of phrase that the figures share."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from app.domain.estimates import FEW
from app.domain.quarter import Figures, Share
from app.domain.quarter_names import capital, in_earlier, topic
from app.domain.speech import Speech, alike

COUNTED = 3  # of so many a plain count says something, a proportion not yet
_AS = 0.02  # so near to a simple share it is called by its name
_TENTH, _FIFTH, _THIRD, _HALF = 1 / 10, 1 / 5, 1 / 3, 1 / 2


class Told(NamedTuple):
    """One figure in words: a sentence, and smaller below it what belongs near.

    `caveat` is what it cannot know, `compared` the counts behind it beside those of an earlier
    quarter of mine; either may be "". `is_thin` where it says that there is not enough to say.
    """

    key: str
    sentence: str
    caveat: str = ""
    compared: str = ""
    is_thin: bool = False

    @property
    def near(self) -> str:
        """What stands smaller below the sentence, "" for nothing."""
        return " ".join(filter(None, (self.caveat, self.compared)))


class Telling(NamedTuple):
    """What a sentence is made from: the figures, those before them (oldest first), and how."""

    figures: Figures
    earlier: Sequence[Figures]
    today: date
    speech: Speech

    def latest(self, is_enough: Callable[[Figures], bool]) -> Figures | None:
        """Return the last of the earlier figures that have enough to be compared with."""
        return next((each for each in reversed(self.earlier) if is_enough(each)), None)

    def when(self, earlier: Figures) -> str:
        """Say when earlier figures were: "in the quarter before"."""
        return in_earlier(self.figures, earlier, self.today, self.speech)

    def begin(self, earlier: Figures) -> str:
        """Say it at the beginning of a sentence: "In the quarter before"."""
        return capital(self.when(earlier))

    def thin(self, key: str, known: str) -> Told:
        """Say that there is not enough to say, and what there is."""
        words = self.speech.say(
            "Not enough to say yet about {topic}: {known}.",
            topic=topic(key, self.speech),
            known=known,
        )
        return Told(key, words, is_thin=True)


def is_counted(share: Share) -> bool:
    """Return whether there are enough for a count to say something."""
    return share.of >= COUNTED


def of_all(share: Share, speech: Speech) -> str:
    """Count a share: "three of nine", "none of nine"."""
    if not share.times:
        return speech.count("none of %n", share.of)
    if share.times == share.of:
        return speech.count("all %n", share.of)
    parts = alike(speech, times=share.times, of=share.of)
    return speech.say("{times} of {of}", **parts)


def is_plain(share: Share) -> bool:
    """Return whether a share is said best by its counts."""
    return min(share.times, share.of - share.times) < 2 or share.of < FEW


def fraction(share: Share, speech: Speech) -> str:
    """Say a share in words where they are near enough to be true, else ""."""
    if is_plain(share):
        return ""
    rate = share.times / share.of
    named = {
        _TENTH: speech.say("a tenth"),
        _FIFTH: speech.say("a fifth"),
        _THIRD: speech.say("a third"),
        _HALF: speech.say("half"),
        1 - _THIRD: speech.say("two thirds"),
        1 - _FIFTH: speech.say("four fifths"),
        1 - _TENTH: speech.say("nine tenths"),
    }
    near = min(named, key=lambda each: abs(each - rate))
    return named[near] if abs(near - rate) <= _AS else ""
