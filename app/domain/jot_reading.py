"""A whole jot: what was typed, and what is understood of it; every text is one.

What is not understood stays text, so that nothing typed is ever lost.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.domain.days_in_words import SaidDay, find_first_day, find_told_day
from app.domain.infer import infer_began, infer_kind
from app.domain.jot import Mention, find_mentions, find_tags
from app.domain.jot_lines import (
    Line,
    Row,
    date_line,
    name_key,
    read_line,
    unique,
    without_signs,
    write_line,
)
from app.domain.kinds import Began, Kind
from app.domain.names import fold

_Span = tuple[int, int]
_BULLET = r"[\s*•>–—+-]*"


def _nobody(name: str) -> bool:
    return False


def _anybody(name: str) -> bool:
    return True


class Known(NamedTuple):
    """Tests for the names that a journal knows."""

    is_person: Callable[[str], bool] = _nobody
    is_gathering: Callable[[str], bool] = _nobody
    is_circle: Callable[[str], bool] = _nobody


class Tags(NamedTuple):
    """What # names in a note: one gathering at most, however often, circles, and neither."""

    gatherings: tuple[Mention, ...]
    circles: tuple[Mention, ...]
    unknown: tuple[Mention, ...]


NOBODY = Known()


class Jot(NamedTuple):
    """A jot read. Spans and mentions are places in the source that was typed.

    `note` is the source without its lines, its marks still in it, and `text` the same as it is
    kept, without them. `people` are the names in the note, then those in the lines; `last_named`
    are those whom lines are about that name nobody. An unknown tag stays in the text with its
    mark.
    """

    note: str
    text: str
    day: date
    day_span: _Span | None
    kind: Kind | None
    began: Began | None
    people: tuple[str, ...]
    last_named: tuple[str, ...]
    lines: tuple[Line, ...]
    mentions: tuple[Mention, ...]
    tags: Tags

    def said(self) -> tuple[object, ...]:
        """All that was understood, wherever it stands: equal for jots that say the same."""
        tags = [[tag.name for tag in tags] for tags in self.tags[:2]]
        lines = [line.said() for line in self.lines]
        return self.text, self.day, self.kind, self.began, self.people, tags, lines


class Mark(NamedTuple):
    """A place in the source that is coloured: “person”, “gathering”, “circle”, “word”, “day”."""

    start: int
    end: int
    sort: str


def read_jot(
    text: str,
    day: date,
    known: Known = NOBODY,
    *,
    settled: Mapping[int, int] | None = None,
    day_is_chosen: bool = False,
    typed_on: date | None = None,
    left: Collection[int] = (),
) -> Jot:
    """Read what was typed on `day`; its first words may say that it happened earlier.

    Where the day of the entry is chosen, `typed_on` is the one on which it is written down.

    `settled` says where mentions and tags end that were chosen from a list, by the place of
    their marks. Days in lines are counted from the day of the entry. Lines with one of the
    places `left` in their heads stay text.
    """
    mentions = find_mentions(text, known.is_person, settled)
    rows = _split_rows(text, mentions)
    name_of = _name_finder(mentions, known)
    read = [(row, read_line(text, row, name_of, left)) for row in rows]
    noted = [row for row, line in read if line is None]
    tags = _find_tags(text, noted, known, settled)
    opening = None if day_is_chosen else _find_opening(text, noted, day)
    typed_on = typed_on or (None if day_is_chosen else day)
    day = opening.day.whole() or day if opening else day
    people = unique(
        [mention.name for row in noted for mention in row.mentions]
        + [name for _, line in read if line for name in line.whom]
    )
    lines, last_named = _settle_lines(text, read, people, day, typed_on)
    note = _write_note(text, noted, [])
    signs = sorted(mark.start for mark in (*mentions, *tags.gatherings, *tags.circles))
    return Jot(
        note=note,
        text=_write_note(text, noted, signs),
        day=day,
        day_span=(opening.start, opening.end) if opening else None,
        kind=infer_kind(note),
        began=infer_began(note),
        people=people,
        last_named=last_named,
        lines=lines,
        mentions=tuple(mentions),
        tags=tags,
    )


def write_jot(jot: Jot) -> str:
    """A jot as it is typed, its lines after its note; read again it says the same."""
    lines = [write_line(line, jot.last_named) for line in jot.lines]
    return "\n".join([jot.note, *lines] if jot.note else lines)


def marks_of(jot: Jot) -> list[Mark]:
    """Every place of the source that means something, in order; a day may lie within a name."""
    found = [Mark(each.start, each.end, "person") for each in jot.mentions]
    found += [Mark(each.start, each.end, "gathering") for each in jot.tags.gatherings]
    found += [Mark(each.start, each.end, "circle") for each in jot.tags.circles]
    found += [Mark(line.start, line.head_end, "word") for line in jot.lines]
    days = [jot.day_span, *(line.day_span for line in jot.lines)]
    return sorted([*found, *(Mark(*span, "day") for span in days if span)])


def _split_rows(text: str, mentions: Sequence[Mention]) -> list[Row]:
    rows, start, first = [], 0, 0
    for whole in text.splitlines(keepends=True):
        end = start + len(whole)
        last = first
        while last < len(mentions) and mentions[last].start < end:
            last += 1
        bare = start + len(whole.splitlines()[0])
        rows.append(Row(start, bare, mentions[first:last]))
        start, first = end, last
    return rows


def _name_finder(mentions: Sequence[Mention], known: Known) -> Callable[[str], str]:
    """Whom a name without @ means: somebody mentioned, by first name too, or known; else ""."""
    names = {fold(mention.name): mention.name for mention in reversed(mentions)}
    firsts: dict[str, set[str]] = {}
    for folded in names:
        firsts.setdefault(folded.partition(" ")[0], set()).add(folded)

    def find(name: str) -> str:
        if [mention.name for mention in find_mentions(f"@{name}", _anybody)] != [name]:
            return ""  # there is more than a name
        folded = fold(name)
        meant = firsts.get(folded, set())
        if folded in names or len(meant) == 1:
            return names.get(folded) or names[next(iter(meant))]
        return name if known.is_person(name) else ""

    return find


def _find_tags(
    text: str, noted: Sequence[Row], known: Known, settled: Mapping[int, int] | None
) -> Tags:
    """The tags of the note: a gathering that a line tells of is not where the entry happened.

    A second gathering stays text.
    """
    gatherings, circles, unknown = list[Mention](), list[Mention](), list[Mention]()
    taken = {at for row in noted for m in row.mentions for at in range(m.start, m.end)}
    starts = [row.start for row in noted]
    for tag in find_tags(text, lambda n: known.is_gathering(n) or known.is_circle(n), settled):
        row = noted[max(bisect_right(starts, tag.start) - 1, 0)] if noted else None
        if row is None or not row.start <= tag.start < row.end or tag.start in taken:
            continue
        is_first = not gatherings or fold(gatherings[0].name) == fold(tag.name)
        if known.is_gathering(tag.name) and is_first:
            gatherings.append(tag)
        else:
            (circles if known.is_circle(tag.name) else unknown).append(tag)
    return Tags(tuple(gatherings), tuple(circles), tuple(unknown))


def _find_opening(text: str, noted: Sequence[Row], day: date) -> SaidDay | None:
    """The day said by the first words or the first sentence of the note, as a place in it."""
    row = next((row for row in noted if text[row.start : row.end].strip()), None)
    bullet = re.compile(_BULLET).match(text, row.start, row.end) if row else None
    if row is None or bullet is None:
        return None
    words = text[bullet.end() : row.end]
    said = find_first_day(words, day) or find_told_day(words, day)
    start = bullet.end()
    return said and said._replace(start=start + said.start, end=start + said.end)


def _settle_lines(
    text: str,
    read: Sequence[tuple[Row, Line | None]],
    people: tuple[str, ...],
    day: date,
    typed_on: date | None,
) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines with their days and with whom they are about, and who is named last of all.

    A line that names nobody is about those whom the nearest row of the note above it names, or
    about everybody where there is none.
    """
    lines: list[Line] = []
    last: tuple[str, ...] = ()
    written = {name_key(name): name for name in people}
    for row, line in read:
        if line is None:
            named = unique([mention.name for mention in row.mentions])
            last = tuple(written[name_key(name)] for name in named) or last
            continue
        whom = tuple(written[name_key(name)] for name in line.whom) or last or people
        named = tuple(written[name_key(name)] for name in line.named)
        dated = date_line(line, row.mentions, day, typed_on)
        lines.append(dated._replace(named=named, whom=whom))
    return tuple(lines), last


def _write_note(text: str, noted: Sequence[Row], signs: Sequence[int]) -> str:
    """The rows of the note without the characters at `signs`; no gap where a line was."""
    rows = [without_signs(text, row.start, row.end, signs).rstrip() for row in noted]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows).strip())
