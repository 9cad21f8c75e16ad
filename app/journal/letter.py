"""A letter to myself at the end of a year: its figures in words, what I intended, what I wrote."""

from collections.abc import Iterator

from app.domain.quarter_letter import letter
from app.domain.quarter_words import span_name, tell_written
from app.domain.quarters import Quarter
from app.domain.report import Block, Part, Report, Saying
from app.domain.speech import Speech
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.reporting import Material, Wish, gather, written


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
    """The figures of the year."""
    written_of = tell_written(material.figures, material.speech)
    first, *others = letter(material.told, material.speech) or ("",)
    yield Saying(f"{written_of} {first}".strip())
    for paragraph in others:
        yield Saying(paragraph)


def _remember(material: Material, of: Quarter) -> Part:
    """What I intended in a quarter and what became of it, and what I wrote, in my own words."""
    said = [Saying(line)] if (line := material.quote(of)) else []
    quoted = written(material, material.answers[of], is_quoted=True)
    return Part(material.name(of), (*said, *quoted))
