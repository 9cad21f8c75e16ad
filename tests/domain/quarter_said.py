"""One figure of a quarter as it is said, for the tests of its words."""

from collections.abc import Sequence
from datetime import date

from app.cli.speech import EnglishSpeech
from app.domain.quarter import Figures
from app.domain.quarter_words import Told, tell

SPEECH = EnglishSpeech()
LATER, DURING = date(2026, 11, 23), date(2026, 9, 5)


def told(key: str, figures: Figures, earlier: Sequence[Figures] = (), today: date = LATER) -> Told:
    """What is told of one figure."""
    return {each.key: each for each in tell(figures, earlier, SPEECH, today)}[key]


def running(figures: Figures) -> Figures:
    """The same figures on DURING, a day on which their quarter goes on."""
    return figures._replace(is_over=False, last=DURING)


def of_year(figures: Figures, year: int = 2026) -> Figures:
    """The same figures as those of a year."""
    return figures._replace(key=str(year), first=date(year, 1, 1), last=date(year, 12, 31))
