"""A letter to myself at the end of a year: its figures in words, what I intended, what I wrote."""

from collections.abc import Iterator

from app.domain.quarter_words import not_enough, span_name, tell_written
from app.domain.quarters import Quarter
from app.domain.report import Block, Part, Report, Saying
from app.domain.speech import Speech
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.reporting import Material, Wish, gather, written

# Which figures are told in one paragraph.
_TOGETHER = (
    ("giving", "first_asks", "needs", "after"),
    ("interest", "promises", "depth"),
    ("returns", "new", "not_again"),
)


def compose_letter(journal: Journal, health: Health, wish: Wish, speech: Speech) -> Report:
    """Compose the letter of the year that four quarters are."""
    material = gather(journal, health, wish, speech)
    year = span_name(wish.quarters[0].first, wish.quarters[-1].last, speech)
    parts = [Part("", tuple(_begin(material)))]
    parts += [_remember(material, each) for each in wish.quarters]
    filled = tuple(part for part in parts if part.blocks)
    heading = speech.say("A letter to myself, {year}", year=year)
    return Report(heading, (), filled, material.foot())


def _begin(material: Material) -> Iterator[Block]:
    """The greeting, and the figures of the year."""
    speech, name = material.speech, material.owner
    yield Saying(speech.say("Dear {name},", name=name) if name else speech.say("Dear me,"))
    written_of = tell_written(material.figures, speech)
    told = {each.key: each for each in material.told if not each.is_thin}
    said = [[told[key].sentence for key in keys if key in told] for keys in _TOGETHER]
    said[0].insert(0, written_of)
    for sentences in filter(None, said):
        yield Saying(" ".join(sentences))
    caveats = [each.caveat for each in told.values() if each.caveat]
    thin = [each.key for each in material.told if each.is_thin]
    if thin and material.figures.entries:
        caveats.append(not_enough(thin, speech))
    if caveats:
        yield Saying(" ".join(caveats), is_quiet=True)


def _remember(material: Material, of: Quarter) -> Part:
    """What I intended in a quarter and what became of it, and what I wrote, in my own words."""
    said = [Saying(line)] if (line := material.quote(of)) else []
    quoted = written(material, material.answers[of], is_quoted=True)
    return Part(material.name(of), (*said, *quoted))
