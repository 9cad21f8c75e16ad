"""Who each typed name and each card is taken for, as rows to look at and to change."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.people import PersonLine
from app.domain.roster import RosterName
from app.journal.importing import Outcome
from app.journal.rostering import Choice, Seen
from app.ui.widgets.text import isolate

translate = QCoreApplication.translate
UNDECIDED = -1


class Option(NamedTuple):
    """Somebody a name may be; person_id None is somebody new."""

    words: str
    person_id: int | None


class ChoiceRow(NamedTuple):
    """One name and who it is taken for: `chosen` counts through `options`, or is UNDECIDED.

    `source` is the Seen or the Outcome behind it. A row without options says why.
    """

    source: Seen | Outcome
    name: str
    beside: str
    options: tuple[Option, ...]
    chosen: int

    def person_id(self) -> int | None:
        """Who is chosen, None for somebody new."""
        return self.options[self.chosen].person_id if self.is_settled() else None

    def is_settled(self) -> bool:
        """Whether it is clear who is meant."""
        return 0 <= self.chosen < len(self.options)

    def choice(self) -> Choice | None:
        """What is to be kept of a typed name, None while it is open."""
        if not isinstance(self.source, Seen) or not self.is_settled():
            return None
        return Choice(self.source.name, self.person_id())


def row_of_name(seen: Seen, picked: dict[RosterName, int | None]) -> ChoiceRow:
    """The row of a typed name; `picked` are choices made before."""
    known = [seen.known] if seen.known is not None else list(seen.likely)
    new = Option(translate("roster", "Somebody new"), None)
    options = [Option(_say(line), line.id) for line in known]
    options = [*options, new] if seen.known or seen.is_open else [new, *options]
    chosen = UNDECIDED if seen.is_open else 0
    if seen.name in picked:
        ids = [option.person_id for option in options]
        chosen = ids.index(picked[seen.name]) if picked[seen.name] in ids else chosen
    return ChoiceRow(seen, seen.name.name, _beside(seen, options, chosen), tuple(options), chosen)


def _beside(seen: Seen, options: list[Option], chosen: int) -> str:
    """Who is meant, then what was typed beside the name, or what is known of them."""
    details = [value for _kind, value in seen.name.details]
    typed = _join(*map(isolate, (seen.name.line, *details)))
    if chosen == UNDECIDED:
        asked = translate("roster", "which one? %n have this name", "", len(options) - 1)
        return _join(asked, typed)
    person_id = options[chosen].person_id
    if person_id is None and seen.likely and not seen.is_open:
        asked = translate("roster", "new; did you mean {name}?")
        return _join(asked.format(name=isolate(seen.likely[0].name)), typed)
    if person_id is None:
        return _join(translate("roster", "new"), typed)
    line = next(x for x in (seen.known, *seen.likely) if x is not None and x.id == person_id)
    if seen.is_there:
        return _join(translate("roster", "on the roster already"), isolate(line.line))
    if line.name != seen.name.name:
        said = translate("roster", "{name}, whom you know").format(name=isolate(line.name))
        return _join(said, isolate(line.line))
    return _join(translate("roster", "whom you know"), isolate(line.line))


def row_of_card(outcome: Outcome, person: PersonLine | None) -> ChoiceRow:
    """The row of a contact card; `person` is whoever it is or may be."""
    known, new = translate("roster", "whom you know"), translate("roster", "new")
    somebody = Option(translate("roster", "Somebody new"), None)
    if outcome.result == "unreadable":
        name = outcome.name or translate("roster", "A card")
        return ChoiceRow(outcome, name, outcome.reason, (), UNDECIDED)
    if outcome.result == "doubtful" and person is not None:
        asked = translate("roster", "is this {name}?").format(name=_say(person))
        chosen = {"same": 0, "new": 1}.get(outcome.choice, UNDECIDED)
        options = (Option(_say(person), person.id), somebody)
        said = {0: known, 1: new, UNDECIDED: asked}[chosen]
        return ChoiceRow(outcome, outcome.name, said, options, chosen)
    if person is not None:
        return ChoiceRow(outcome, outcome.name, known, (Option(_say(person), person.id),), 0)
    if outcome.result == "new":
        return ChoiceRow(outcome, outcome.name, new, (somebody,), 0)
    return ChoiceRow(outcome, outcome.name, translate("roster", "the same card again"), (), 0)


def _say(line: PersonLine) -> str:
    return _join(isolate(line.name), isolate(line.line))


def _join(*parts: str) -> str:
    return " · ".join(filter(None, parts))
