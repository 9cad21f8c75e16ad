"""A look back to be taken along: what a quarter or a year says, and what I wrote about it.

All of it is asked for in a lane. `speech` says it in the language of the reader.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from app.charts import small
from app.domain.intention_words import tell_intention
from app.domain.intentions import Intention
from app.domain.quarter import Figures
from app.domain.quarter_groups import Group
from app.domain.quarter_told import Told
from app.domain.quarter_words import not_enough, span_name, tell, tell_written, title
from app.domain.quarters import Quarter
from app.domain.reflections import HEADINGS, Answer, Heading, Reflection
from app.domain.report import Block, Figure, Part, Report, Saying, Written
from app.domain.report_groups import told_groups
from app.domain.speech import WITH_YEAR, Speech
from app.journal import quarter, reflections
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.quarter_behind import spare
from app.journal.report_names import Named
from app.store import reporting as store

_ENDS = (".", "!", "?", "…", "\u3002", "\uff01", "\uff1f")  # the last three as Chinese has them


class Wish(NamedTuple):
    """What is taken along: one quarter, or the four of a year; of what is told, how much.

    `answers` are the uids of those that are quoted, None for all of them.
    """

    quarters: tuple[Quarter, ...]
    initials: bool = False
    answers: frozenset[str] | None = None

    @property
    def is_year(self) -> bool:
        """Whether it is a year."""
        return len(self.quarters) > 1


class Material(NamedTuple):
    """What a report is made of: the figures, what they say, whom it names, what I wrote."""

    journal: Journal
    speech: Speech
    figures: Figures
    earlier: tuple[Figures, ...]
    told: tuple[Told, ...]
    groups: Mapping[str, Sequence[Group]]
    named: Named
    kept: Mapping[str, Reflection]
    answers: Mapping[Quarter, tuple[Answer, ...]]

    def quote(self, of: Quarter) -> str:
        """Quote the intention set when a quarter was looked back on, and what became of it."""
        found, speech = self.kept.get(of.key), self.speech
        if found is None or not found.intention:
            return ""
        words = self.named.words(found.intention)
        intention = Intention(found.quarter, words)
        said = [tell_intention(intention, WITH_YEAR, speech)]
        if people := self.named.people(found.people):
            said.append(closed(speech.say("With {people}", people=people)))
        if outcome := self.named.words(found.outcome):
            said.append(speech.say("What became of it: {words}", words=closed(outcome)))
        return " ".join(said)

    def name(self, of: Quarter) -> str:
        """Name a quarter."""
        return span_name(of.first, of.last, self.speech)

    def foot(self) -> str:
        """Say when this was made, of which figures, and what it leaves out."""
        journal, speech, figures = self.journal, self.speech, self.figures
        said = [speech.say("Kith, {day}.", day=speech.day(journal.today(), WITH_YEAR))]
        kept = self.kept.get(figures.key)
        if kept is not None and kept.is_finished:
            said.append(speech.say("The figures are those of the day on which this was finished."))
        first, last = figures.first.isoformat(), figures.last.isoformat()
        if store.has_private(journal.db, first, last):
            said.append(
                speech.say("Private entries are counted; what stands in them alone is not told.")
            )
        return " ".join(said)


def closed(words: str) -> str:
    """Return words with a full stop, where nothing else ends them."""
    return words if words.endswith(_ENDS) else f"{words}."


def gather(journal: Journal, health: Health, wish: Wish, speech: Speech) -> Material:
    """Read all that a report tells."""
    seen = (
        quarter.seen_year(journal, health, wish.quarters)
        if wish.is_year
        else quarter.seen(journal, health, wish.quarters[0])
    )
    told = tell(seen.figures, seen.earlier, speech, journal.today())
    groups = {x.key: spare(journal, told_groups(seen.figures, x.key, speech)) for x in told}
    behind = [each for some in groups.values() for each in some]
    kept = {each.quarter: each for each in reflections.reflections(journal)}
    answers = {each: _chosen(journal, each, wish.answers) for each in wish.quarters}
    near = [kept[each.key] for each in _near(wish.quarters) if each.key in kept]
    texts = [text for each in near for text in (each.intention, each.outcome)]
    texts += [text for some in answers.values() for x in some for text in (x.prompt, x.text)]
    others = {person for each in near for person in each.people}
    named = Named(journal, speech, seen.figures, behind, others, texts, wish.initials)
    return Material(journal, speech, seen.figures, seen.earlier, told, groups, named, kept, answers)


def compose(journal: Journal, health: Health, wish: Wish, speech: Speech) -> Report:
    """Compose the figures of a quarter or a year with what I wrote about it."""
    material = gather(journal, health, wish, speech)
    lines = [tell_written(material.figures, speech), material.quote(wish.quarters[0].later(-1))]
    parts = [Part("", tuple(_figures(material)))]
    if wish.is_year:
        parts += [_look_back(material, each) for each in wish.quarters]
    else:
        parts += _answers(material, wish.quarters[0])
        parts.append(_intention(material, wish.quarters[0]))
    filled = tuple(part for part in parts if part.blocks)
    return Report(
        title(material.figures, journal.today(), speech),
        tuple(filter(None, lines)),
        filled,
        material.foot(),
    )


def _near(quarters: Sequence[Quarter]) -> tuple[Quarter, ...]:
    """The quarters of which intentions are quoted."""
    return (quarters[0].later(-1), *quarters)


def _chosen(journal: Journal, of: Quarter, wanted: Collection[str] | None) -> tuple[Answer, ...]:
    found = reflections.answers(journal, of)
    return tuple(each for each in found if wanted is None or each.uid in wanted)


def _figures(material: Material) -> Iterator[Block]:
    """The figures that say something, then in one line those of too little."""
    speech, figures = material.speech, material.figures
    for told in material.told:
        if not told.is_thin:
            drawing = small.draw(told.key, figures, material.earlier, speech)
            lists = ((each.words, material.named.group(each)) for each in material.groups[told.key])
            named = tuple((words, names) for words, names in lists if names)
            yield Figure(told.sentence, told.near, drawing, named)
    thin = [each.key for each in material.told if each.is_thin]
    if thin and figures.entries:
        yield Saying(not_enough(thin, speech), is_quiet=True)


def _answers(material: Material, of: Quarter) -> Iterator[Part]:
    """What I wrote, under the headings of the questions; of a question removed it comes last."""
    asked = {each.key: each.heading for each in reflections.asked(material.journal, {})}
    for heading in (*Heading, None):
        here = [x for x in material.answers[of] if asked.get(x.prompt_key) == heading]
        said = material.speech.say(HEADINGS[heading]) if heading else ""
        yield Part(said, tuple(written(material, here)))


def written(
    material: Material, answers: Iterable[Answer], is_quoted: bool = False
) -> Iterator[Written]:
    """Return answers with the questions they were given to."""
    words = material.named.words
    for each in answers:
        yield Written(words(each.prompt), words(each.text), is_quoted)


def _intention(material: Material, of: Quarter) -> Part:
    """What I set out to do, in one line, with whom, and what became of it."""
    found, speech = material.kept.get(of.key), material.speech
    if found is None or not found.intention:
        return Part("", ())
    blocks: list[Block] = [Saying(material.named.words(found.intention))]
    if people := material.named.people(found.people):
        blocks.append(Saying(speech.say("With {people}", people=people), is_quiet=True))
    if found.outcome:
        outcome = material.named.words(found.outcome)
        blocks.append(Written(speech.say("What became of it"), outcome))
    return Part(speech.say("One intention"), tuple(blocks))


def _look_back(material: Material, of: Quarter) -> Part:
    """A quarter of a year: what I intended, and what I wrote."""
    said = [Saying(line)] if (line := material.quote(of)) else []
    return Part(material.name(of), (*said, *written(material, material.answers[of])))
