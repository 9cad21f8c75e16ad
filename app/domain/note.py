"""One note of a page, and notes put together again."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.domain.names import fold
from app.domain.note_names import Acquainted, Named


class Note(NamedTuple):
    """One note: `text` as it is kept, and `named` at places in it, or at -1 for a heading.

    `source` is the note as it stood on the page; `under` are the headings that told its day
    (ISO text or "") and its gathering, whose name is "" for none. `is_rest` is true for what
    comes after the part of a very long page that is read.
    """

    text: str
    named: tuple[Named, ...]
    day: str
    gathering: str
    source: str
    under: tuple[str, ...] = ()
    is_rest: bool = False


class Page(NamedTuple):
    """What a page is read against: people and gatherings known, and the day it is pasted."""

    people: Acquainted
    gatherings: Sequence[str]
    day: date


def join_notes(above: Note, below: Note) -> Note:
    """Two notes as one: all words of both, everybody in either."""
    text = f"{above.text}\n\n{below.source}"
    shift = len(above.text) + 2 + max(below.source.find(below.text), 0)
    has_text = below.text in below.source
    moved = [
        each._replace(start=each.start + shift, end=each.end + shift)
        if each.start >= 0 and has_text
        else each._replace(start=-1, end=-1)
        for each in below.named
    ]
    known = {fold(each.name) for each in above.named}
    named = (*above.named, *(each for each in moved if fold(each.name) not in known))
    source = f"{above.source}\n\n{below.source}"
    return above._replace(
        text=text,
        named=named,
        day=above.day or below.day,
        gathering=above.gathering or below.gathering,
        source=source,
    )


def page_of(notes: Sequence[Note]) -> str:
    """Notes as a page again, each under the headings that it stood under."""
    rows: list[str] = []
    told: tuple[str, ...] = ()
    for note in notes:
        if note.under != told:
            rows += note.under
        told = note.under
        rows.append(note.source)
    return "\n\n".join(rows)
