"""The rows of a pasted page: where the words of each begin, and which numbers only count rows."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from app.domain.jot_words import sorts_by_word
from app.domain.note_days import find_day
from app.domain.note_words import going_on

LONGEST = 100_000  # characters of a page that are looked at
_BULLET = r"[ \t\u00a0]*(?:(?:[-*+•·‣◦–—]|(?P<number>[0-9]{1,2})[.)])[ \t]+)?(?:\[[ xX]?\][ \t]*)?"
_TITLE_WORDS = 9  # words of a row that may be a title


class Row(NamedTuple):
    """A row: its words begin at `begin`, after a bullet; what is kept of it begins at `kept`.

    `is_first` of what stands between two empty rows; `indent` is in characters.
    """

    text: str
    is_first: bool
    indent: int
    begin: int
    kept: int
    is_bullet: bool

    def is_short(self) -> bool:
        """True for a row that may be a title."""
        is_sentence = self.text.rstrip().endswith((".", "!", "?"))
        return len(self.text.split()) <= _TITLE_WORDS and not is_sentence


class _Number(NamedTuple):
    """The number in front of a row, and whether the row begins with a day by it, “8. Mai”."""

    at: int
    number: int
    is_day: bool


def cut_page(text: str) -> tuple[str, str]:
    """As much of a page as is read, in whole rows if it can be, and what comes after it."""
    if len(text) <= LONGEST:
        return text, ""
    cut = text.rfind("\n", 0, LONGEST) + 1 or text.rfind(" ", 0, LONGEST) + 1 or LONGEST
    return text[:cut], text[cut:]


def rows_of(text: str, base: date) -> list[Row]:
    """The rows of a page that was pasted on the day `base`."""
    lines = text.splitlines()
    counted, said = _count(lines, base)
    rows, is_first = list[Row](), True
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        begin = indent if at in said else skip_bullet(line, 0)
        is_bullet = bool(line[indent:begin].strip())
        is_kept = at in said or (at not in counted and line[indent : indent + 1].isdigit())
        rows.append(Row(line, is_first, indent, begin, indent if is_kept else begin, is_bullet))
        is_first = not line.strip()
    return rows


def skip_bullet(row: str, start: int) -> int:
    """Where the words of a row begin, after its bullet, its number and its box."""
    bullet = re.compile(_BULLET).match(row, start)
    return bullet.end() if bullet else start


def _count(lines: Sequence[str], base: date) -> tuple[set[int], set[int]]:
    """The lines whose numbers only count them, 1, 2, 3, and those that begin with a day."""
    counted, said = set[int](), set[int]()
    for run in _runs(lines, base):
        if all(each.is_day for each in run):
            said |= {each.at for each in run}
        elif len(run) > 1:
            counted |= {each.at for each in run}
    return counted, said


def _runs(lines: Sequence[str], base: date) -> Iterator[list[_Number]]:
    """Numbers of the same depth of which each is one more than the last."""
    open_runs: dict[int, list[_Number]] = {}
    for at, line in enumerate(lines):
        bullet = re.match(_BULLET, line)
        if bullet is None or not bullet["number"]:
            continue
        depth = bullet.start("number")
        is_day = find_day(line, base, depth, at_start=True) is not None
        number = _Number(at, int(bullet["number"]), is_day)
        run = open_runs.get(depth, [])
        if run and run[-1].number + 1 == number.number:
            run.append(number)
            continue
        if run:
            yield run
        open_runs[depth] = [number]
    yield from open_runs.values()


def past_dashes(row: str, start: int) -> int:
    """Where a row goes on after commas, colons and dashes."""
    return start + len(row[start:]) - len(row[start:].lstrip(" \t,:–—-"))


def begins_with_word(words: str) -> bool:
    """True for “learned: …” and its like."""
    word, colon, _ = words.partition(":")
    return bool(colon) and " ".join(word.casefold().split()) in sorts_by_word()


def goes_on(words: str) -> bool:
    """True for words that speak on of whom the row before was about, “She …”."""
    first = re.match(r"[^\W\d_]+", words.strip())
    return first is not None and first[0].casefold() in going_on()
