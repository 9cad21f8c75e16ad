"""Whom a note names: at its beginning, after “with”, in front of brackets, or whole and known."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from app.domain.jot import find_mentions, find_names
from app.domain.jot_words import sorts_by_word
from app.domain.names import fold, tidy
from app.domain.note_words import nobody

_LONGEST = 90  # characters in which a name is looked for
_MOST_WORDS = 7  # of what a person is from or does, in brackets
_BRACKETS = r"[ \u00a0]*[(\[\uff08]([^()\[\]\uff08\uff09\n]{2,70})[)\]\uff09]"
_AND = r"[ ]*(?:,|&|\+|/|;|\u3001|\b(?:and|und|et|e|y|en|och)\b)[ ]*"
_SEPARATOR = r"\.?[ \u00a0]*(?:[:\uff1a\t|—–]|-(?=\s)|$)"
_AFTER_NAME = rf"{_SEPARATOR}|\.?[ ]*[,;(\[\uff08،/&+\u3001]|['’]s\b|\.?[ ]+[^\W\d_]"
_ADDRESS = r"(?:(?:Frau|Herr|Prof|Dr|Mr|Mrs|Ms|Mme|M|Sra|Sr|Dra)\b\.? +)+"
_ENDS = r":\uff1a\t|—–(\uff08\[،,\uff0c-"  # what parts a name in a script without capitals
_CASELESS = rf"[^\W\d_](?:[^\n{_ENDS}]*[^\s{_ENDS}])?"
_ELIDED = r"[ ](?:d|l|dell|dall|O)['’](?=[^\W\d_])"
_WITH = r"(?<![\w/])(?:w/ ?|(?i:with|mit|avec|con|com|met|next to|neben|rencontré|croisé)\s+)"
_COLUMN = r"\t[ ]*(?P<line>[^\t\n]{2,40}?)[ ]*(?=\t)"
_FROM = r"(?P<comma>[ ]*,[ ]*)(?P<line>[^,:;.\t\n]{2,40}?)[ ]*(?=[:\uff1a—–]|-\s)"


class Acquainted(NamedTuple):
    """What a journal knows: whole names, names by a first word, and first names alone."""

    is_person: Callable[[str], bool]
    begun: Callable[[str], Iterable[str]]
    is_first: Callable[[str], bool]


class Named(NamedTuple):
    """Somebody named at text[start:end]; `line` is what stands beside the name in brackets."""

    start: int
    end: int
    name: str
    line: str = ""


class Opening(NamedTuple):
    """The names with which a row begins; all of it is read at `end`.

    `is_marked` where a colon, a dash or a bracket shows that it is about them.
    """

    named: tuple[Named, ...]
    end: int
    is_marked: bool


def read_opening(row: str, start: int, known: Acquainted) -> Opening | None:
    """The names that a row begins with at `start`, or None."""
    found, at, is_marked = list[Named](), start, False
    while len(found) < 6 and (named := _read_name(row, at, known)):
        at = named.end
        if beside := re.compile(_BRACKETS).match(row, at):
            is_marked = True
            at = beside.end()
            named = named._replace(line=_line_of(beside[1]))
        elif column := re.compile(_COLUMN).match(row, at):
            named, at = named._replace(line=_line_of(column["line"])), column.end()
        elif (apart := re.compile(_FROM).match(row, at)) and not _read_name(
            row, apart.start("line"), known
        ):
            named, at = named._replace(line=_line_of(apart["line"])), apart.end()
        found.append(named)
        more = re.compile(_AND).match(row, at)
        if more is None or not (following := _read_name(row, more.end(), known)):
            break
        at = following.start
    if not found:
        return None
    parted = re.compile(_SEPARATOR).match(row, at)
    return Opening(tuple(found), parted.end() if parted else at, is_marked or bool(parted))


def find_whom(text: str, start: int, known: Acquainted) -> tuple[Named, ...]:
    """Everybody named in a note whose words begin at `start`, in order, nobody twice."""
    opening = read_opening(text, start, known)
    found = list(opening.named) if opening else []
    mentions = find_mentions(text, known.is_person)
    found += [Named(each.start + 1, each.end, each.name) for each in mentions]
    found += _after_with(text, known)
    found += _before_brackets(text, known)
    found += _known_whole(text, known)
    return _settle(found)


def _settle(found: Sequence[Named]) -> tuple[Named, ...]:
    """Each place and each person once: of those that overlap the longest, of others the first."""
    kept: list[Named] = []  # by place
    for each in sorted(found, key=lambda named: (named.start - named.end, not named.line)):
        at = bisect_left(kept, each)
        is_clear = not at or kept[at - 1].end <= each.start
        if is_clear and (at == len(kept) or each.end <= kept[at].start):
            kept.insert(at, each)
    by_name: dict[str, Named] = {}
    for each in kept:
        key = fold(each.name) or each.name
        before = by_name.setdefault(key, each)
        if each.line and not before.line:
            by_name[key] = before._replace(line=each.line)
    return tuple(by_name.values())


def _read_name(row: str, start: int, known: Acquainted, *, is_told: bool = False) -> Named | None:
    """The name at a place, if what is there is one and what follows shows that it ends.

    `is_told` where what comes before it says that a name follows.
    """
    rest = row[start : start + _LONGEST].split("\n", 1)[0]
    address = re.match(_ADDRESS, rest)
    at = address.end() if address else 0
    if not rest[at : at + 1].isalpha():
        at, mark = at + 1, rest[at : at + 1]
        if mark != "@":
            return None
    name = _caseless_name(rest[at:], known) or _cased_name(rest[at:], known)
    if not name:
        return None
    end = at + len(name)
    if len(name.rpartition(" ")[2]) == 1 and rest[end : end + 1] == ".":
        end += 1  # the dot of an initial
    after = rest[end:]
    if not re.match(_AFTER_NAME, after) or not _may_be(
        name, after, known, is_told or bool(address)
    ):
        return None
    return Named(start + at, start + end, _as_written(name))


def _cased_name(rest: str, known: Acquainted) -> str:
    if not (rest[:1].isupper() or rest[:1].istitle()):
        return ""
    end = 0
    while mentions := find_mentions(f"@{rest[end:]}", known.is_person)[:1]:
        end += mentions[0].end - 1
        apart = re.compile(_ELIDED).match(rest, end)  # “Thérèse d’Aubigné”
        if apart is None:
            break
        end = apart.end()
    return rest[:end]


def _caseless_name(rest: str, known: Acquainted) -> str:
    """A name in a script without capitals: known, or up to four words before a separator."""
    if not rest[:1].isalpha() or rest[0].lower() != rest[0].upper():
        return ""
    before = re.match(_CASELESS, rest)
    name = before[0] if before else ""
    is_short = len(name.split()) <= 4 and len(name) <= (4 if " " not in name else 40)
    if is_short or known.is_person(name) or (name and name[0] < "\u2e80" and len(name) <= 40):
        return name
    return ""


def _may_be(name: str, after: str, known: Acquainted, is_told: bool) -> bool:
    if known.is_person(name):
        return True
    words = name.split()
    if any(word.lower() in nobody() for word in words):
        return False
    is_parted = bool(re.match(_SEPARATOR, after) or re.match(_BRACKETS, after))
    if name[0].lower() == name[0].upper():
        return is_parted
    if len(words) == 1 and fold(name) in sorts_by_word():
        return False
    if name.isupper():
        return len(words) > 1 and (is_parted or after[:1] == "," or bool(re.match(_AND, after)))
    if len(words) > 1:
        return True
    if known.is_first(name):
        return True
    return is_told or (is_parted and bool(after.strip()) and len(name) > 2)


def _after_with(text: str, known: Acquainted) -> list[Named]:
    """“Coffee w/ Tom”, “with Ana Silva and Rui Fonseca”; “with Google” names nobody."""
    found: list[Named] = []
    for word in re.finditer(_WITH, text):
        at = word.end()
        is_short = word[0].startswith("w/")
        while named := _read_name(text, at, known, is_told=is_short):
            is_whole = " " in named.name or known.is_first(named.name)
            if not (is_whole or is_short or known.is_person(named.name)):
                break
            found.append(named)
            more = re.compile(_BRACKETS + _AND + "|" + _AND).match(text, named.end)
            if more is None:
                break
            at = more.end()
    return found


def _before_brackets(text: str, known: Acquainted) -> list[Named]:
    """“her colleague Rui Fonseca (Arquivo de Évora)”: at least two words with capitals."""
    found = []
    for beside in re.finditer(_BRACKETS, text):
        if not (line := _line_of(beside[1])):
            continue
        before = text[max(0, beside.start() - _LONGEST) : beside.start()]
        words = [each.start() for each in re.finditer(r"(?<!\S)[^\W\d_]", before)]
        for offset in words:
            start = beside.start() - len(before) + offset
            named = _read_name(text, start, known)
            if named and named.end == beside.start() and " " in named.name:
                found.append(named._replace(line=line))
                break
    return found


def _known_whole(text: str, known: Acquainted) -> list[Named]:
    found = []
    for name in find_names(text, known.begun):
        at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        if at and " " in name:
            found.append(Named(at.start(), at.end(), name))
    return found


def _line_of(words: str) -> str:
    """What stands beside a name, where it may tell who somebody is."""
    line = tidy(words).strip(" ,;")
    is_number = not any(letter.isalpha() for letter in line)
    return "" if is_number or len(line.split()) > _MOST_WORDS else line


def _as_written(name: str) -> str:
    """A name in capitals alone as it is otherwise written; any other as it stands."""
    if not name.isupper() or len(name) < 3:
        return tidy(name)
    small = {"van", "von", "de", "da", "do", "dos", "das", "del", "di", "den", "der", "la", "y"}
    words = [_in_small(word) for word in tidy(name).split(" ")]
    return " ".join(
        word.lower() if at and word.lower() in small else word for at, word in enumerate(words)
    )


def _in_small(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
