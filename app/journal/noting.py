"""A pasted page of notes: read against the journal, and kept as entries in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.jot_drafts import draft_line
from app.domain.jot_lines import Line, name_key
from app.domain.jot_reading import Jot, read_jot
from app.domain.kinds import Kind
from app.domain.names import fold
from app.domain.note import Note, Page
from app.domain.note_names import Acquainted, Named
from app.domain.notes import split_notes
from app.domain.people import PersonLine
from app.journal import circles, entries, gatherings, people
from app.journal.jotting import known_to
from app.journal.journal import Journal
from app.journal.likeness import alike
from app.journal.tagging import Tagged


class Meaning(NamedTuple):
    """Whom a name may mean: the people of this name, else those whose name is like it."""

    known: tuple[PersonLine, ...]
    alike: tuple[PersonLine, ...] = ()

    def choices(self) -> tuple[PersonLine, ...]:
        """Everybody it may be."""
        return self.known or self.alike


@dataclass(slots=True)
class KeptNote:
    """A note as it is to be kept: whom each name is, None for somebody new, and where it was.

    `ids` go by the key of a name; a name that is not in it is left to be text. `unsure` are the
    names of which it has to be said whom they mean.
    """

    note: Note
    gathering: str = ""
    ids: dict[str, int | None] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def choose(self, named: Named, person_id: int | None) -> None:
        """Take a name of the note, or one beside it, to be this person."""
        key = name_key(named.name)
        self.ids[key] = person_id
        self.unsure.discard(key)
        if key not in {name_key(each.name) for each in self.note.named}:
            self.note = self.note._replace(named=(*self.note.named, named))

    def leave(self, name: str) -> None:
        """Let a name be nothing but text."""
        self.ids.pop(name_key(name), None)
        self.unsure.discard(name_key(name))


def read_page(journal: Journal, text: str) -> list[Note]:
    """The notes of a page, against the names that the journal knows."""
    firsts = cache(lambda word: people.find_by_first_name(journal, word))
    whole = cache(lambda folded: bool(people.find_by_name(journal, folded)))
    known = Acquainted(
        lambda name: whole(fold(name)),
        lambda word: [line.name for line in firsts(fold(word))],
        lambda word: bool(firsts(fold(word))),
    )
    held = [each.name for each in gatherings.gatherings(journal)]
    return split_notes(text, Page(known, held, journal.today()))


def mean(journal: Journal, name: str) -> Meaning:
    """Whom a name in a note may mean."""
    if known := people.find_meant(journal, name):
        return Meaning(tuple(known))
    return Meaning((), tuple(alike(journal, name)))


def begin_note(journal: Journal, note: Note) -> KeptNote:
    """A note as it is kept if nothing else is said: somebody known, or like one, or new."""
    kept = KeptNote(note, note.gathering)
    for named in note.named:
        choices = mean(journal, named.name).choices()
        kept.choose(named, choices[0].id if len(choices) == 1 else None)
        if len(choices) > 1:
            kept.unsure.add(name_key(named.name))
    return kept


def read_note(journal: Journal, kept: KeptNote) -> Jot:
    """What a note says about the people chosen for it.

    The names are given their marks; those that the text does not hold go before it.
    """
    note = kept.note
    known = known_to(journal)
    told = note.day or read_jot(note.text, journal.today(), known).day.isoformat()
    source, settled = _marked(kept)
    return read_jot(source, date.fromisoformat(told), known, settled=settled, day_is_chosen=True)


def text_of(kept: KeptNote, jot: Jot) -> str:
    """The text of a note as it is kept, without its lines and without names put before it."""
    before = " ".join(_put_before(kept))
    return jot.text.removeprefix(before).lstrip("\n") if before else jot.text


def keep_notes(journal: Journal, notes: Sequence[KeptNote]) -> list[int]:
    """Keep all of them in one step, new people and gatherings included; the ids of the entries."""
    about = len({key for kept in notes for key in _everybody(kept)})
    with journal.change(f"Notes about {about} {'person' if about == 1 else 'people'}"):
        made: dict[str, int] = {}
        return [_keep(journal, kept, made) for kept in notes]


def _keep(journal: Journal, kept: KeptNote, made: dict[str, int]) -> int:
    ids = dict[str, int]()
    for named in kept.note.named:
        key = name_key(named.name)
        if key in kept.ids:
            ids[key] = kept.ids[key] or _person_made(journal, named, made)
    jot = read_note(journal, kept)
    for circle_id in _circles(journal, jot):
        circles.join(journal, circle_id, list(ids.values()))
    return entries.save_entry(journal, _draft(journal, kept, jot, ids))


def _draft(journal: Journal, kept: KeptNote, jot: Jot, ids: Mapping[str, int]) -> EntryDraft:
    """What names nobody is a thought, and keeps its lines as text."""
    if not ids:
        jot = jot._replace(text=kept.note.text, lines=(), kind=Kind.THOUGHT, began=None)
    children = [
        draft_line(line, person_id) for line in jot.lines for person_id in _ids_of(line, ids)
    ]
    return EntryDraft(
        people=tuple(dict.fromkeys(ids.values())),
        day=jot.day.isoformat(),
        text=text_of(kept, jot) if ids else jot.text,
        kind=jot.kind,
        began=jot.began,
        gathering_id=_gathering(journal, kept, jot),
        learned=tuple(each for each in children if isinstance(each, LearnedDraft)),
        exchanges=tuple(each for each in children if isinstance(each, ExchangeDraft)),
        promises=tuple(each for each in children if isinstance(each, PromiseDraft)),
    )


def _ids_of(line: Line, ids: Mapping[str, int]) -> list[int]:
    """Whom a line is about; everybody, where those whom it names are left to be text."""
    named = [ids[name_key(name)] for name in line.whom if name_key(name) in ids]
    return list(dict.fromkeys(named or ids.values()))


def _marked(kept: KeptNote) -> tuple[str, dict[int, int]]:
    """The note with a mark at each name that is somebody, and where the marked names end."""
    source, settled = "", dict[int, int]()
    for name in _put_before(kept):
        settled[len(source)] = len(source) + 1 + len(name)
        source += f"@{name} "
    source, at = source and f"{source.rstrip()}\n", 0
    for named in sorted(kept.note.named):
        if named.start < at or name_key(named.name) not in kept.ids:
            continue
        source += kept.note.text[at : named.start].removesuffix("@")
        settled[len(source)] = len(source) + 1 + named.end - named.start
        source += "@" + kept.note.text[named.start : named.end]
        at = named.end
    return source + kept.note.text[at:], settled


def _put_before(kept: KeptNote) -> list[str]:
    headed = [each.name for each in kept.note.named if each.start < 0]
    return [name for name in headed if name_key(name) in kept.ids]


def _everybody(kept: KeptNote) -> set[object]:
    named = {name_key(each.name): kept.ids.get(name_key(each.name)) for each in kept.note.named}
    return {person_id or key for key, person_id in named.items() if key in kept.ids}


def _person_made(journal: Journal, named: Named, made: dict[str, int]) -> int:
    """Somebody new, once however many notes name them."""
    key = name_key(named.name)
    if key not in made:
        made[key] = people.add_person(journal, named.name, line=named.line)
    return made[key]


def _gathering(journal: Journal, kept: KeptNote, jot: Jot) -> int | None:
    name = kept.gathering or next((tag.name for tag in jot.tags.gatherings), "")
    if not name:
        return None
    found = Tagged(journal).gathering(name, jot.day.isoformat())
    return found.id if found else gatherings.add_gathering(journal, name)


def _circles(journal: Journal, jot: Jot) -> list[int]:
    tagged = Tagged(journal)
    named = (tagged.circle(tag.name) for tag in jot.tags.circles)
    return list(dict.fromkeys(each.id for each in named if each is not None))
