"""A roster as it is typed or pasted: one person a line, in whatever way people write them.

Nothing typed is lost: what is not understood as a name or a detail stands in `line`.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from app.domain.kinds import DetailKind
from app.domain.names import tidy

_BULLET = re.compile(
    r"^(?:[-–—*•·‣◦▪●○+>]+\s+|[-–—*•‣◦▪●○]+(?=\w)|\(?\d{1,3}[.)]\s+|\[[ xX]?\]\s+)+"
)
_APART = r"\s<>()\[\],;:\"“”"  # what is never in an address
# The bounds are those of an address; they keep a long word that is none from being read for ever.
_MAIL = re.compile(
    rf"<?(?:mailto:)?(?<![^{_APART}])"
    rf"([^{_APART}]{{1,64}}@[^{_APART}]{{1,255}}\.[^\W\d_]{{2,63}})(?!\w)>?"
)
_WEB = re.compile(
    r"<?(?<!\w)((?:https?://|www\.|linkedin\.com/)[^\s<>()\"“”]*[^\s<>()\"“”.,;])>?", re.I
)
_PHONE = re.compile(r"(?<![\w+])(\+\d(?:[\s().–-]{0,2}\d){6,14})(?!\w)")
_LINKEDIN = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.I)
_NUMBERED = re.compile(r"(?:-[\da-f]*\d[\da-f]*)+$")
_SURNAME_FIRST = re.compile(r"[\"“]([^,\"”]+), ([^,\"”]+)[\"”](.*)")
# Nobody is called “van der Berg” alone: what follows the comma is the given name.
_PARTICLE_FIRST = re.compile(
    r"((?:van|von|vom|zu|de|del|della|di|da|do|dos|das|du|des|la|le|ten|ter|den|der|al|el|bin|ibn|af|av)"
    r" [^,;|(\[]+), ([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?)(?=\s*(?:$|[,;|(\[–-]))(.*)"
)
_PARTING = re.compile(r"[,;|•·]|\s[-–—@/]+\s|:\s|\s(?=(?:at|from)\s)|(?=[(\[{])")
_BARS = re.compile(r"(?:\s*[|•·]\s*)+")
_EDGES = ' ,;:|•·-–—/<>"“”„«»@'
_WORD = re.compile(r"[^\W_]")
_READ = ((DetailKind.EMAIL, _MAIL), (DetailKind.WEB, _WEB), (DetailKind.PHONE, _PHONE))


class RosterName(NamedTuple):
    """Somebody as a line of a roster tells of them.

    `typed` is the whole line, `line` what tells them apart, `details` are (kind, value) pairs,
    kinds as in domain.kinds.DetailKind.
    """

    typed: str
    name: str
    line: str = ""
    details: tuple[tuple[str, str], ...] = ()


def read_roster(text: str) -> list[RosterName]:
    """The people of a text, one a line; a line of several e-mail addresses has several.

    Lines without a letter or a figure are left out, and so is a line that stands there twice.
    """
    found: dict[RosterName, RosterName] = {}
    for line in text.splitlines():
        for part in _split_addresses(tidy(line.replace("\t", " | "))):
            if _WORD.search(part):
                read = read_line(part)
                found.setdefault(read._replace(typed=""), read)
    return list(found.values())


def read_line(typed: str) -> RosterName:
    """One person: “- Tom Dvořák (National Library) <tom@nkp.cz>”."""
    typed = tidy(typed)
    rest = _BULLET.sub("", typed)
    details: dict[tuple[str, str], None] = {}
    for kind, pattern in _READ:
        details |= {(kind.value, match[1]): None for match in pattern.finditer(rest)}
        rest = pattern.sub(" | ", rest)
    name, line = _part(rest)
    if not name:
        name = _name_from(details) or typed
    return RosterName(typed, name, line, tuple(details))


def _split_addresses(line: str) -> list[str]:
    """Parts of a line such as “Ana <a@bnf.fr>, Tom <t@nkp.cz>”, as mail programs copy them."""
    ends = [match.end() for match in _MAIL.finditer(line)]
    if len(ends) < 2:
        return [line]
    cuts = [0, *ends[:-1], len(line)]
    return [line[start:end].strip(" ,;") for start, end in pairwise(cuts)]


def _part(rest: str) -> tuple[str, str]:
    """The name, and what stands beside it."""
    rest = rest.strip()  # the first as mail programs write it
    if swapped := _SURNAME_FIRST.match(rest) or _PARTICLE_FIRST.match(rest):
        return f"{swapped[2].strip()} {swapped[1].strip()}", _bare(_neat(swapped[3]))
    rest = _neat(rest)
    word = _WORD.search(rest)
    cut = next((m for m in _PARTING.finditer(rest) if word and m.start() >= word.end()), None)
    if cut is None:
        return _bare(rest), ""
    return _bare(_neat(rest[: cut.start()])), _bare(_neat(rest[cut.end() :]))


def _neat(text: str) -> str:
    """Without what parts it from other parts, bars within it as commas."""
    return _BARS.sub(", ", text.strip(_EDGES)).strip(_EDGES)


def _bare(part: str) -> str:
    """A part without the brackets around it, where they belong together."""
    inside = part.strip("()[]{} ")
    is_whole = not any(each in inside for each in "()[]{}")
    bare = inside if is_whole else part
    return tidy(bare) if _WORD.search(bare) else ""


def _name_from(details: Iterable[tuple[str, str]]) -> str:
    """What an address says about a name: “ana.silva@bnf.fr” is Ana Silva; "" where nothing."""
    for kind, value in details:
        slug = value.partition("@")[0]
        if kind == DetailKind.WEB:
            match = _LINKEDIN.search(value)
            if match is None:
                continue
            slug = _NUMBERED.sub("", match[1])
        words = [word for word in re.split(r"[._\-+]+", slug) if not word.isdigit()]
        if kind != DetailKind.PHONE and any(map(_WORD.search, words)):
            return tidy(" ".join(word[:1].upper() + word[1:] for word in words))
    return ""
