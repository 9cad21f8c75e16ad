"""What an editor will record: the choices around its text, and what the text itself says."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from app.domain.infer import LOOKED_AT
from app.domain.jot import Mention, find_names
from app.domain.jot_drafts import draft_line
from app.domain.jot_lines import Line, name_key
from app.domain.jot_reading import Jot, Known, Mark, marks_of, read_jot
from app.domain.jot_words import EXCHANGES, PROMISES
from app.domain.names import fold
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Child, Ref, Written


class TypedLine(NamedTuple):
    """A line of the text and whom it is about; nobody means everybody in the entry."""

    line: Line
    about: tuple[Ref, ...]

    def children(self) -> list[Child]:
        """What hangs on the entry because of it, one for each person."""
        return [draft_line(self.line, ref.id) for ref in self.about] or [draft_line(self.line)]


class Joining(NamedTuple):
    """A circle named with #, and those of the entry who are not in it yet."""

    id: int
    name: str
    joining: tuple[Ref, ...]


class Reading(NamedTuple):
    """Everything that Keep will record, in the order in which it is shown.

    `meant` are the mentions of the text and names that lines are about, `people` everybody in
    the entry, `suggested` those whose names stand in the note without a mark. `day` is ISO text;
    `is_day_said` where the first words of the text say it. A gathering without an id is new.
    """

    jot: Jot
    meant: tuple[Meant, ...] = ()
    people: tuple[Ref, ...] = ()
    suggested: tuple[Ref, ...] = ()
    lines: tuple[TypedLine, ...] = ()
    circles: tuple[Joining, ...] = ()
    day: str = ""
    is_day_said: bool = False
    kind: str | None = None
    began: str | None = None
    gathering_id: int | None = None
    gathering: str = ""

    def unsure(self) -> list[Meant]:
        """Names of which it has to be said whom they mean."""
        return [each for each in self.meant if each.ref is None]

    def marks(self) -> list[Mark]:
        """Places of the text that are coloured: the sorts are names of looks."""
        looks = {each.line.start: look_of(each.line) for each in self.lines}
        return [
            mark._replace(sort=looks[mark.start]) if mark.sort == "word" else mark
            for mark in marks_of(self.jot)
        ]


def look_of(line: Line) -> str:
    """The token of the palette that a line is shown in."""
    if line.sort in PROMISES:
        return "promise"
    return "accent" if line.sort in EXCHANGES else "fact"


def read_written(
    written: Written, whom: Whom, today: date, subjects: Collection[int] = ()
) -> Reading:
    """Read what is written; only names not met before are looked up.

    Lines that name nobody themselves are about the `subjects`, where there are any: those whom
    the editor was opened for.
    """
    mentioned = whom.read_all(written)
    jot = _read_jot(written, whom, mentioned, today)
    day = jot.day.isoformat()
    meant = _with_names_in_lines(written, whom, mentioned, jot)
    people = people_of(written, meant)
    here = {ref.id for ref in people}
    suggested = [ref for ref in _named_in(written, whom, meant, jot) if ref.id not in here]
    gathering_id, gathering = _gathering_of(written, whom, jot, day)
    kind, began = (
        getattr(written, fact) if getattr(written, fact) or fact in written.settled else said
        for fact, said in (("kind", jot.kind), ("began", jot.began))
    )
    return Reading(
        jot=jot,
        meant=meant,
        people=tuple(people),
        suggested=tuple(suggested),
        lines=tuple(
            TypedLine(line, _own(written, line, meant, subjects) or _about(line, meant, here))
            for line in jot.lines
        ),
        circles=_circles_of(whom, jot, [*people, *suggested]),
        day=day,
        is_day_said=jot.day_span is not None,
        kind=None if kind is None else str(kind),
        began=None if began is None else str(began),
        gathering_id=gathering_id,
        gathering=gathering,
    )


def people_of(written: Written, meant: Sequence[Meant]) -> list[Ref]:
    """Everybody in the entry once: those chosen beside the text first, then as they are named."""
    chosen = [written.refs[ref] for ref in written.people if ref in written.refs]
    named = [each.ref for each in meant if each.ref is not None]
    return list({ref.id: ref for ref in [*chosen, *named]}.values())


def _read_jot(written: Written, whom: Whom, mentioned: Sequence[Meant], today: date) -> Jot:
    ends = {each.mention.start: each.mention.end for each in mentioned}
    day = written.day_on(today)
    return read_jot(
        written.text,
        date.fromisoformat(day),
        Known(
            whom.is_known,
            partial(_is_gathering, written, whom, day),
            partial(_is_circle, written, whom),
        ),
        settled=ends | _ends_of_tags(written.text, written.tags),
        day_is_chosen=bool(written.day) or "day" in written.settled,
        typed_on=None if written.entry_id else today,
        left=written.left,
    )


def _ends_of_tags(text: str, tags: Mapping[str, int]) -> dict[int, int]:
    """Where tags end that were chosen from a list: their names may hold any signs."""
    found, at = dict[int, int](), text.find("#") if tags else -1
    while at >= 0:
        ends = [at + 1 + len(name) for name in tags if text.startswith(name, at + 1)]
        if ends:
            found[at] = max(ends)
        at = text.find("#", at + 1)
    return found


def _is_gathering(written: Written, whom: Whom, day: str, name: str) -> bool:
    """Beside a gathering that was chosen, only its own name means one."""
    found = whom.tagged.gathering(name, day)
    names = {name} if found is None else {name, found.name}
    if any(f"gathering:{fold(each)}" in written.settled for each in names):
        return False
    if written.tags.get(name, 0) < 0:
        return False
    if not written.gathering:
        return found is not None or name in written.tags
    is_chosen = found is not None and found.id == written.gathering_id
    return is_chosen or fold(name) == fold(written.gathering)


def _is_circle(written: Written, whom: Whom, name: str) -> bool:
    return whom.tagged.is_circle(name) and f"circle:{fold(name)}" not in written.settled


def _gathering_of(written: Written, whom: Whom, jot: Jot, day: str) -> tuple[int | None, str]:
    if written.gathering or not jot.tags.gatherings:
        return written.gathering_id, written.gathering
    name = jot.tags.gatherings[0].name
    chosen = written.tags.get(name, 0)
    known = [each for each in whom.tagged.gatherings if each.id == chosen]
    found = known[0] if known else whom.tagged.gathering(name, day)
    return (None, name) if found is None else (found.id, found.name)


def _circles_of(whom: Whom, jot: Jot, people: Sequence[Ref]) -> tuple[Joining, ...]:
    named = [whom.tagged.circle(tag.name) for tag in jot.tags.circles]
    return tuple(
        Joining(
            circle.id,
            circle.name,
            tuple(ref for ref in people if not whom.is_in(circle.id, ref.id)),
        )
        for circle in dict.fromkeys(named)
        if circle is not None
    )


def _with_names_in_lines(
    written: Written, whom: Whom, mentioned: Sequence[Meant], jot: Jot
) -> tuple[Meant, ...]:
    """The mentions, and people whom a line names before its colon without a mark."""
    said = {name_key(each.mention.name) for each in mentioned}
    found = list(mentioned)
    for line in jot.lines:
        for name in line.whom:
            if name_key(name) not in said:
                said.add(name_key(name))
                meant = whom.mean(_place_of(written.text, line, name))
                if meant.ref is None or f"person:{meant.ref.id}" not in written.settled:
                    found.append(meant)
    return tuple(found)


def _place_of(text: str, line: Line, name: str) -> Mention:
    head = text[line.head_end : line.body]
    bare = head.strip().rstrip(":\uff1a").rstrip()
    start = line.head_end + head.index(bare)
    return Mention(start, start + len(bare), name)


def _own(
    written: Written, line: Line, meant: Sequence[Meant], subjects: Collection[int]
) -> tuple[Ref, ...]:
    is_named = bool(written.text[line.head_end : line.body].strip(" :\uff1a"))
    if is_named or any(line.start <= each.mention.start < line.end for each in meant):
        return ()
    return tuple(written.refs[ref] for ref in written.people if ref in subjects)


def _about(line: Line, meant: Sequence[Meant], here: Collection[int]) -> tuple[Ref, ...]:
    """Whom a line is about: of several of one name whoever is named last before its end."""
    found: dict[int, Ref] = {}
    for name in line.whom:
        named = [each for each in meant if name_key(each.mention.name) == name_key(name)]
        before = [each for each in named if each.mention.start < line.end]
        for each in before[-1:] or named[:1]:
            if each.ref is not None and each.ref.id in here:
                found[each.ref.id] = each.ref
    return tuple(found.values())


def _named_in(written: Written, whom: Whom, meant: Sequence[Meant], jot: Jot) -> list[Ref]:
    """People whose whole name stands in the note without @, and nobody else's is the same."""
    if "people" in written.settled:
        return []
    text = written.text
    for line in jot.lines:
        text = text[: line.start] + " " * (line.end - line.start) + text[line.end :]
    names = find_names(text[:LOOKED_AT], whom.names_begun, [each.mention for each in meant])
    found = [refs[0] for name in names if len(refs := whom.people_named(name)) == 1]
    return [r for r in dict.fromkeys(found) if f"person:{r.id}" not in written.settled]
