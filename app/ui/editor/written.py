"""What stands in an editor before it is kept: the text and everything chosen around it."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple, Self

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.names import fold

VERSION = 2
Child = LearnedDraft | ExchangeDraft | PromiseDraft


class Ref(NamedTuple):
    """Somebody as an editor knows them; a negative id is made into a person on Keep."""

    id: int
    name: str
    line: str = ""


def make_new_ref(name: str) -> Ref:
    """Somebody not in the journal yet; the same name always has the same id."""
    return Ref(-1 - (zlib.crc32((fold(name) or name).encode()) >> 1), name)


@dataclass(slots=True)
class Written:
    """All of an editor's content; `marks` says whom the @ at a place of the text was chosen to be.

    `tags` are names chosen after #: the id of a gathering, 0 for a new one, less than 0 for a
    circle. `left` are places in lines that begin with a word of a jot and shall stay text. day
    "" means the day on which it is written (`begun`) unless the text says another. `settled`
    names what shall no longer be inferred ("kind", "began", "day", "people", "person:12",
    "gathering:ifla", "circle:ifla"). Children stand in the order in which they were added.
    """

    text: str = ""
    marks: dict[int, int] = field(default_factory=dict, compare=False)
    tags: dict[str, int] = field(default_factory=dict, compare=False)
    left: list[int] = field(default_factory=list, compare=False)
    refs: dict[int, Ref] = field(default_factory=dict, compare=False)
    people: list[int] = field(default_factory=list)
    day: str = ""
    begun: str = field(default="", compare=False)
    kind: str | None = None
    began: str | None = None
    settled: set[str] = field(default_factory=set)
    depth: int | None = None
    gathering_id: int | None = None
    gathering: str = ""
    minutes: int | None = None
    private: bool = False
    learned: list[LearnedDraft] = field(default_factory=list)
    exchanges: list[ExchangeDraft] = field(default_factory=list)
    promises: list[PromiseDraft] = field(default_factory=list)
    entry_id: int | None = None

    def children(self) -> list[Child]:
        """Everything that hangs on the entry."""
        return [*self.learned, *self.exchanges, *self.promises]

    def day_on(self, today: date) -> str:
        """The day from which the text counts, as ISO text: chosen, else when it was written."""
        return self.day or self.begun or today.isoformat()

    def is_blank(self) -> bool:
        """True where nothing was written; such a thing is never kept."""
        return not (self.text.strip("@ \t\n\u00a0") or self.children())

    def take_in(self, ref: Ref) -> None:
        """Put somebody into the entry beside its text."""
        self.refs[ref.id] = ref
        if ref.id not in self.people:
            self.people.append(ref.id)

    def add(self, child: Child) -> None:
        """Hang something on the entry."""
        self._list_of(child).append(child)

    def change(self, old: Child, new: Child) -> None:
        """Put one child in the place of another."""
        siblings = self._list_of(old)
        siblings[siblings.index(old)] = new

    def remove(self, child: Child) -> None:
        """Take a child away."""
        self._list_of(child).remove(child)

    def _list_of(self, child: Child) -> list[Any]:
        if isinstance(child, LearnedDraft):
            return self.learned
        return self.exchanges if isinstance(child, ExchangeDraft) else self.promises

    def to_draft(self, text: str, people: list[int], made: Mapping[int, int]) -> EntryDraft:
        """The entry to be saved, nothing inferred; `made` gives new people their ids."""

        def settle(child: Any) -> Any:
            about = made.get(child.person_id, child.person_id)
            return replace(child, person_id=about if about in people else None)

        return EntryDraft(
            people=tuple(people),
            day=self.day,
            text=text,
            kind=self.kind,
            began=self.began,
            depth=self.depth,
            gathering_id=self.gathering_id,
            minutes=self.minutes,
            private=self.private,
            learned=tuple(settle(child) for child in self.learned),
            exchanges=tuple(settle(child) for child in self.exchanges),
            promises=tuple(settle(child) for child in self.promises),
            id=self.entry_id,
        )

    @classmethod
    def from_draft(cls, draft: EntryDraft, refs: Mapping[int, Ref], gathering: str) -> Self:
        """A saved entry as an editor shows it; nothing is inferred any more."""
        return cls(
            text=draft.text,
            refs=dict(refs),
            people=list(draft.people),
            day=draft.day,
            kind=draft.kind,
            began=draft.began,
            settled={"kind", "began", "people"},
            depth=draft.depth,
            gathering_id=draft.gathering_id,
            gathering=gathering,
            minutes=draft.minutes,
            private=draft.private,
            learned=list(draft.learned),
            exchanges=list(draft.exchanges),
            promises=list(draft.promises),
            entry_id=draft.id,
        )

    def to_json(self, saved_at: str) -> str:
        """The content as it is kept between two key strokes; saved_at is ISO date and time."""
        content = asdict(self) | {"settled": sorted(self.settled), "version": VERSION}
        return json.dumps(content | {"saved_at": saved_at}, ensure_ascii=False)

    @classmethod
    def from_json(cls, content: str) -> tuple[Self, str]:
        """Content and when it was kept; what cannot be read comes back as plain text."""
        try:
            said = json.loads(content)
            return cls(**_read(said)), str(said["saved_at"])
        except (ValueError, TypeError, KeyError, AttributeError):
            return cls(text=content), ""


def _read(said: dict[str, Any]) -> dict[str, Any]:
    """Fields that an older Kith did not know keep their defaults."""
    known = {name: said[name] for name in Written.__slots__ if name in said}
    return known | {
        "text": str(said["text"]),
        "marks": {int(place): int(ref) for place, ref in said["marks"].items()},
        "refs": {int(ref): Ref(*names) for ref, names in said["refs"].items()},
        "settled": set(said["settled"]),
        "learned": [LearnedDraft(**child) for child in said["learned"]],
        "exchanges": [ExchangeDraft(**child) for child in said["exchanges"]],
        "promises": [PromiseDraft(**child) for child in said["promises"]],
    }
