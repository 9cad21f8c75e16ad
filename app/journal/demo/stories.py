"""Reads the invented people and their notes, written down under resources/demo for a pen.

    # Ana Silva                        somebody; then facts, one a line, as “birthday: 1981-03-05”
    pool: project 4 -600               how large a share of the loose notes of that tag, since when
    near: -350 5, -14 6                how near I felt on a day, in seven steps
    rest: -470 -352, -160              from when to when they rested; the last may go on
    - matters work: what was learned   known before the first note
    relation Joaquim Silva: father
    -118 call them 3 | The words.      118 days ago, kind, who began, depth; the text
    -14 met mutual 4 60m with Tomáš Dvořák, Giulia Bonfanti at ipres0 | The words.
    + promise +15 kept +9: the words   due and kept so many days after the note
    + they promise: the words
    + ahead +12 done 13: the words | what became of it
    + asked advice helped: the words
    + offered time done 21: the words  fulfilled so many days after the note

Loose notes stand under a “[tag]” and have no day. “~” keeps one with the note before it, and
“<300” says that it makes sense only in the last 300 days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.kinds import Began, Direction, Kind, LifeArea, What

_ENTRY = re.compile(r"(~ )?([-+]?\d+ )?([^|]*)\| (.*)")
_WITH = re.compile(r" with (.+?)(?= at |$)")
_AT = re.compile(r" at (\S+)$")
_CHILD = re.compile(r"(?:@(?P<who>[^:]+?) (?=matters|given|ahead))?(?P<words>[^:]+): (?P<text>.*)")
_KINDS, _BEGAN = frozenset(Kind), frozenset(Began)


@dataclass(slots=True)
class Hanging:
    """What hangs on a note: learned, exchanged or promised. Days count from the note."""

    sort: str
    text: str
    who: str = ""
    kind: str = ""
    area: str | None = None
    mine: bool = True
    helped: bool | None = None
    due: int | None = None
    closed: tuple[str, int] | None = None
    outcome: str = ""


@dataclass(slots=True)
class Note:
    """One note; `day` is counted from the demo's last Thursday, None for a loose one."""

    text: str
    day: int | None = None
    kind: str | None = None
    began: str | None = None
    depth: int | None = None
    minutes: int | None = None
    private: bool = False
    others: list[str] = field(default_factory=list)
    gathering: str = ""
    since: int | None = None
    joined: bool = False
    hanging: list[Hanging] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """Somebody with what is known about them and all notes about them."""

    name: str
    facts: dict[str, str] = field(default_factory=dict)
    pool: tuple[str, int] | None = None
    pool_since: int | None = None
    known: list[Hanging] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_stories(path: Path) -> Iterator[Story]:
    """Everybody in one file."""
    story: Story | None = None
    for line in _lines(path):
        if line.startswith("# "):
            if story is not None:
                yield story
            story = Story(line[2:])
            continue
        assert story is not None, line
        if line.startswith("- "):
            story.known.append(read_hanging(line[2:]))
        elif line.startswith("+ "):
            story.notes[-1].hanging.append(read_hanging(line[2:]))
        elif line[0] in "-+0123456789":
            story.notes.append(read_note(line))
        else:
            _read_fact(story, *line.split(": ", 1))
    if story is not None:
        yield story


def read_pool(path: Path) -> Iterator[tuple[str, Note]]:
    """The loose notes of one file, each with its tag."""
    tag, note = "", None
    for line in _lines(path):
        if line.startswith("["):
            tag = line.strip("[]")
        elif line.startswith("+ "):
            assert note is not None, line
            note.hanging.append(read_hanging(line[2:]))
        else:
            note = read_note(line)
            yield tag, note


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="utf-8").splitlines() if line)


def _read_fact(story: Story, key: str, value: str) -> None:
    if key == "pool":
        tag, share, *since = value.split()
        story.pool = (tag, int(share))
        story.pool_since = int(since[0]) if since else None
    else:
        story.facts[key] = value


def read_note(line: str) -> Note:
    """One note from its line."""
    match = _ENTRY.fullmatch(line)
    assert match is not None, line
    joined, day, head, text = match.groups()
    head = f" {head.strip()}"
    note = Note(text, day=int(day) if day else None, joined=bool(joined))
    if at := _AT.search(head):
        note.gathering, head = at[1], head[: at.start()]
    if others := _WITH.search(head):
        note.others, head = others[1].split(", "), head[: others.start()]
    for word in head.split():
        _read_word(note, word)
    return note


def _read_word(note: Note, word: str) -> None:
    if word in _KINDS:
        note.kind = word
    elif word in _BEGAN:
        note.began = word
    elif word == "private":
        note.private = True
    elif word[0] == "<":
        note.since = int(word[1:])
    elif word[-1] == "m":
        note.minutes = int(word[:-1])
    else:
        note.depth = int(word)


def read_hanging(line: str) -> Hanging:
    """What hangs on a note, from its line without the mark."""
    match = _CHILD.fullmatch(line)
    assert match is not None, line
    words, text = match["words"].split(), match["text"]
    found = _learned(words, text) or _promise(words, text) or _exchange(words, text)
    found.who = match["who"] or ""
    return found


def _learned(words: list[str], text: str) -> Hanging | None:
    kinds = {"matters": "matters", "ahead": "ahead", "good": "goodnews", "could": "couldhelp"}
    if words[0] not in kinds:
        return None
    area = next((word for word in words if word in frozenset(LifeArea)), None)
    text, _, outcome = text.partition(" | ")
    numbers = [int(word) for word in words if word.lstrip("+").isdigit()]
    return Hanging(
        "learned",
        text,
        kind=kinds[words[0]],
        area=area,
        due=numbers[0] if numbers else None,
        closed=("done", numbers[1]) if len(numbers) > 1 else None,
        outcome=outcome,
    )


def _promise(words: list[str], text: str) -> Hanging | None:
    if "promise" not in words:
        return None
    found = Hanging("promise", text, mine=words[0] != "they")
    rest = words[words.index("promise") + 1 :]
    if rest and rest[0][0] == "+":
        found.due = int(rest.pop(0))
    if rest:
        found.closed = (rest[0], int(rest[1]))
    return found


def _exchange(words: list[str], text: str) -> Hanging:
    direction, what, *answer = words
    return Hanging(
        "exchange",
        text,
        kind=Direction(direction).value,
        area=What(what).value,
        helped={"helped": True, "nohelp": False}.get(answer[0]) if answer else None,
        closed=("done", int(answer[1])) if answer[:1] == ["done"] else None,
    )
