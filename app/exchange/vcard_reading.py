"""A card while it is read: the draft so far and what the functions for properties share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.exchange.contentlines import Line
from app.exchange.drafts import DetailDraft, PersonDraft, assemble, one_line
from app.exchange.vcard_words import is_preferred, label_of

_LISTS = ("languages", "circles", "matters", "members")


@dataclass(slots=True)
class Reading:
    """The draft so far, the labels by group, the notes, and what waits for the whole card.

    `printed` are addresses as printed on an envelope (LABEL), used where no ADR stands;
    `job` is the ROLE, used where no TITLE stands; `texts` are the NOTEs, put together last.
    """

    labels: dict[str, str] = field(default_factory=dict)
    draft: PersonDraft = field(default_factory=PersonDraft)
    notes: list[str] = field(default_factory=list)
    printed: list[DetailDraft] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    job: str = ""

    def own_label(self, line: Line) -> str:
        """The label somebody gave in X-ABLabel."""
        group = line.head.group
        return self.labels.get(group, "") if group else ""

    def label(self, line: Line) -> str:
        """The label somebody gave, else the one that the TYPE words make."""
        return self.own_label(line) or label_of(line.head.types)

    def note(self, line: Line, what: str) -> None:
        self.notes.append(f"Line {line.number}: {what}")

    def finish(self) -> PersonDraft:
        """The draft, with what can only be decided when the whole card has been read."""
        draft = self.draft
        draft.role = draft.role or self.job
        draft.notes = "\n\n".join(self.texts)
        if draft.kind != "person":
            draft.name = draft.name or assemble(draft)
            draft.given = draft.family = draft.additional = draft.prefix = draft.suffix = ""
        if not any(detail.kind == "address" for detail in draft.details):
            draft.details += self.printed
        draft.details = _each_once(draft.details)
        for name in _LISTS:
            if len(texts := getattr(draft, name)) > 1:
                setattr(draft, name, list(dict.fromkeys(texts)))
        return draft


def _each_once(details: list[DetailDraft]) -> list[DetailDraft]:
    """Details that a card says twice count once, and are preferred if one of them is."""
    known: dict[tuple[str, str], DetailDraft] = {}
    for detail in details:
        first = known.setdefault((detail.kind, detail.value), detail)
        first.preferred = first.preferred or detail.preferred
    return list(known.values())


Field = Callable[[Reading, Line], None]


def set_line(name: str, reading: Reading, line: Line) -> None:
    """A text of one line; the first that says something stands, unless one is preferred."""
    text = one_line(line.text())
    if text and (not getattr(reading.draft, name) or is_preferred(line.head)):
        setattr(reading.draft, name, text)


def add_line(name: str, reading: Reading, line: Line) -> None:
    """A text of one line to a list."""
    if text := one_line(line.text()):
        getattr(reading.draft, name).append(text)


def bare_uid(text: str) -> str:
    """A uid without its scheme, so that all mentions of it are alike."""
    return text[9:] if text[:9].lower() == "urn:uuid:" else text
