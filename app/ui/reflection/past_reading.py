"""What is read of all that was looked back on, off the GUI thread; numpy comes with the figures."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.domain.quarters import Quarter, read_quarter
from app.domain.reflections import Answer, Prompt, Reflection
from app.journal import reflections
from app.journal.journal import Journal
from app.journal.own_year import year_begins
from app.ui.reflection.spans import years_between

if TYPE_CHECKING:
    from app.domain.drawing import Drawing
    from app.domain.quarter import Figures
    from app.domain.speech import Speech
    from app.journal.health import Health

# Tables that no figure rests on; what is frozen is seen by what is finished.
QUIET = frozenset({"answer", "prompt", "reflection", "reflection_person"})


class Asked(NamedTuple):
    """A question by its key as it is worded now, else as it was last, and all that answers it.

    `answers` are those of each quarter, newest first.
    """

    key: str
    text: str
    answers: tuple[tuple[Quarter, Answer], ...]


class Kept(NamedTuple):
    """Reflections, newest first; questions that were answered, in their order; the quarters of
    each year that anything is written of, all newest first, in years that begin with `begins`.
    """

    reflections: tuple[Reflection, ...]
    asked: tuple[Asked, ...]
    years: tuple[tuple[Quarter, ...], ...]
    begins: int
    today: date

    @property
    def quarters(self) -> list[Quarter]:
        """All quarters, newest first."""
        return [each for year in self.years for each in year]

    @property
    def rests_on(self) -> object:
        """What is alike where the figures of all quarters are, if no entry changed."""
        frozen = tuple((each.quarter, each.finished_at) for each in self.reflections)
        return self.years, self.today, frozen

    @property
    def finished(self) -> frozenset[str]:
        """The keys of the quarters that were looked back on to the end."""
        return frozenset(each.quarter for each in self.reflections if each.is_finished)


class Tiles(NamedTuple):
    """By quarter a small drawing and what it says in words, for those of which there is enough."""

    drawings: "Mapping[Quarter, Drawing]"
    told: Mapping[Quarter, str]


def read_kept(journal: Journal, standard: Mapping[str, str]) -> Kept:
    """Read what was written; `standard` are the program's questions in the reader's language."""
    from app.journal import quarter

    today, begins = journal.today(), year_begins(journal)
    found = reflections.reflections(journal)[::-1]
    quarters = [read_quarter(each.quarter) for each in found]
    days = [each.first for each in (*quarter.written(journal), *quarters)]
    years = years_between(min(days), max(today, *days), begins) if days else []
    years = [year for year in years if any(each.first in days for each in year)]
    pairs = [(each, answer) for each in quarters for answer in reflections.answers(journal, each)]
    asked = _by_question(pairs, reflections.asked(journal, standard))
    return Kept(tuple(found), asked, tuple(years), begins, today)


def read_figures(
    journal: Journal, health: "Health", quarters: Sequence[Quarter]
) -> "Iterator[tuple[Quarter, Figures]]":
    """Work out the figures of quarters one by one; the frozen ones of what was over by then, and
    none of what was frozen so that it cannot be read.
    """
    from app.journal.quarter import kept_whole, look_in_turn

    kept = kept_whole(journal, quarters)
    looked = look_in_turn(journal, health, [each for each in quarters if each not in kept])
    for quarter in quarters:
        figures = kept[quarter] if quarter in kept else next(looked)
        if figures is not None:
            yield quarter, figures


def lean(figures: "Figures") -> "Figures":
    """Leave out most of what no tile shows: of ten years it would be 100 MB."""
    from app.domain.quarter import DEEPENED, Moved

    depth = figures.depth
    deepened = tuple(each for each in depth.changes if each.did >= DEEPENED)
    return figures._replace(depth=depth._replace(changes=deepened), breadth=Moved())


def draw_tiles(key: str, found: "Mapping[Quarter, Figures]", speech: "Speech") -> Tiles:
    """Draw one figure of all quarters on one scale, and say each in words."""
    from app.charts import small, small_tiles

    tiles = zip(found, small_tiles.draw_tiles(key, list(found.values())), strict=True)
    drawings = {quarter: tile for quarter, tile in tiles if tile is not None}
    told = {each: small.draw(key, found[each], (), speech) for each in drawings}
    return Tiles(drawings, {each: drawing.told for each, drawing in told.items() if drawing})


def _by_question(
    pairs: Sequence[tuple[Quarter, Answer]], prompts: Sequence[Prompt]
) -> tuple[Asked, ...]:
    """Gather the answers to each question; one that is asked no longer comes last."""
    words = {answer.prompt_key: answer.prompt for _quarter, answer in reversed(pairs)}
    known = {each.key: each.text for each in prompts if each.key in words}
    return tuple(
        Asked(key, text, tuple(pair for pair in pairs if pair[1].prompt_key == key))
        for key, text in (known | {k: v for k, v in words.items() if k not in known}).items()
    )
