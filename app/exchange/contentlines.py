"""Content lines, the grammar shared by vCard and iCalendar: `group.NAME;PARAMETER=x:value`.

Read by ourselves because no library reads real address books without loss: of 264 cards
from the test suites of nine programs vobject fails on 27, icalendar on 122, vcard on 213,
and pythonvCard4 on 76. What the programs wrote decides here, not what the standards say.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from app.exchange.charset import decode_bytes

_NAME = re.compile(r"[A-Z0-9_-]+")
_QUOTED_HEAD = re.compile(r'(?:[^":]|"[^"]*")*(?=:)')
_PARAMETER = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_CUSTOM = re.compile(r"X-CUSTOM\((?:(.*),)?(.*)\)", re.IGNORECASE)
_VERSION_21 = re.compile(r"(?im)^version[^:\n]*:\s*2\.1")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^(['n^])")
_MEANINGS = {"n": "\n", "N": "\n", **{sign: sign for sign in '\\,;:="'}}
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_ENCODINGS = {
    **dict.fromkeys(("QUOTED-PRINTABLE", "Q", "QP"), "qp"),
    **dict.fromkeys(("BASE64", "B"), "base64"),
    **dict.fromkeys(("8BIT", "7BIT", "BINARY"), ""),
}
_LONGEST_CACHED = 200
_FOLD = "\0"  # for a line end and the space behind it; texts have no NUL of their own
_FIXED_WIDTHS = (73, 74, 75, 76)


@dataclass(slots=True, frozen=True)
class Head:
    """What stands before the colon. Heads repeat a lot, so equal ones are one object.

    `name` and the keys of `values` are upper case; `types` are the TYPE parameters and the
    bare words of vCard 2.1 as written; `encoding` is "", "qp" or "base64";
    `is_plain` says that the value needs no decoding at all.
    """

    name: str
    group: str = ""
    types: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    encoding: str = ""
    charset: str = ""
    is_plain: bool = True


@dataclass(slots=True)
class Line:
    """One property: its head, its value as written, and the line of the file it begins on."""

    head: Head
    value: str
    number: int

    def text(self) -> str:
        """The whole value, decoded, without escapes."""
        if self.head.is_plain and "\\" not in self.value:
            return self.value
        return unescape(self.decoded())

    def parts(self, separator: str = ";") -> list[str]:
        """The parts of a structured value or list, each decoded and without escapes."""
        head, value = self.head, self.value
        if head.is_plain and "\\" not in value:
            return value.split(separator)
        if head.encoding != "qp" or separator not in value:
            value = self.decoded()
            return [unescape(part) for part in split(value, separator)]
        # Encoded separators belong to the text, but an encoded backslash still escapes.
        pieces = split(value.replace("=5C", "\\").replace("=5c", "\\"), separator)
        return [unescape(decode_quoted_printable(piece, head.charset)) for piece in pieces]

    def decoded(self) -> str:
        """The value without its transport encoding, escapes still in it."""
        head, value = self.head, self.value
        if head.encoding == "qp":
            value = decode_quoted_printable(value, head.charset)
        elif head.encoding == "base64":
            value = decode_bytes(decode_base64(value), head.charset)
        elif head.charset and "\x1b" in value:
            value = decode_bytes(value.encode(), head.charset)
        else:
            return value
        return value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def read_lines(text: str, first: int) -> tuple[list[Line], list[int]]:
    """The properties of `text`, and the numbers of the lines that are none.

    Line ends are "\\n"; the first line is line `first` of the file. A property goes on in
    the next line where that is indented, after the soft break ("=") of a quoted-printable
    value, and in base64 for as long as there is no colon.
    """
    lines: list[Line] = []
    bad: list[int] = []
    more: list[str] = []
    for number, whole in _numbered(text, first):
        if _FOLD in whole:
            whole = _unfold(whole, text, bool(more) and lines[-1].head.encoding == "qp")
        if more and _goes_on(lines[-1].head.encoding, more[-1], whole):
            more.append(whole)
            continue
        if more:
            lines[-1].value = "\n".join(more)
            more = []
        before, colon, value = whole.partition(":")
        if '"' in before and before.count('"') % 2:
            before, colon, value = _split_after_quotes(whole)
        head = _head(before) if len(before) < _LONGEST_CACHED else _head.__wrapped__(before)
        if colon and head is not None:
            lines.append(Line(head, value, number))
            if head.encoding:
                more = [value]
        elif whole:
            bad.append(number)
    if more:
        lines[-1].value = "\n".join(more)
    return lines, bad


def _numbered(text: str, first: int) -> Iterator[tuple[int, str]]:
    """Lines with their folds marked, each with its number in the file."""
    number = first
    for line in text.replace("\n ", _FOLD).replace("\n\t", _FOLD).split("\n"):
        yield number, line
        number += 1 + line.count(_FOLD)


def _goes_on(encoding: str, last: str, line: str) -> bool:
    if encoding == "qp":
        return bool(line) and last.endswith("=")
    return not line or (":" not in line and _BASE64.fullmatch(line) is not None)


def _unfold(folded: str, text: str, is_soft: bool) -> str:
    """The line without its folds; `text` says which version of vCard made them.

    `is_soft`: it goes on a quoted-printable value. In those a space behind a soft break is
    text. Version 2.1 folds at spaces, which stay; but a cut at a fixed width adds a space.
    """
    if is_soft or "QUOTED-PRINTABLE" in folded.partition(":")[0].upper():
        folded = folded.replace("=" + _FOLD, "=\n ")
    if "2.1" not in text or not _VERSION_21.search(text):
        return folded.replace(_FOLD, "")
    pieces = folded.split(_FOLD)
    for at, piece in enumerate(pieces[:-1]):
        if len(piece.encode()) not in _FIXED_WIDTHS:
            pieces[at] += " "
    return "".join(pieces)


def _split_after_quotes(whole: str) -> tuple[str, str, str]:
    match = _QUOTED_HEAD.match(whole)
    if match is None:
        return whole.partition(":")
    return match[0], ":", whole[match.end() + 1 :]


@lru_cache(maxsize=2048)
def _head(text: str) -> Head | None:
    """The parsed head, or None if it names no property."""
    full_name, _, parameters = text.partition(";")
    group, _, name = full_name.rpartition(".")
    name = name.strip().upper()
    if not _NAME.fullmatch(name):
        return None
    if not parameters:
        return Head(name, group.strip().lower())
    types: list[str] = []
    values: dict[str, str] = {}
    for piece in _PARAMETER.findall(parameters):
        _read_parameter(piece.strip(), types, values)
    encoding = _ENCODINGS.get(values.pop("ENCODING", "").upper(), "")
    charset = values.pop("CHARSET", "")
    is_plain = not encoding and not charset
    return Head(name, group.strip().lower(), tuple(types), values, encoding, charset, is_plain)


def _read_parameter(piece: str, types: list[str], values: dict[str, str]) -> None:
    if custom := _CUSTOM.fullmatch(piece):
        types.append(_read_custom(custom[1] or "", custom[2]))
        return
    key, equals, value = piece.partition("=")
    key = key.strip().upper()
    value = _CARET.sub(lambda match: _CARETS[match[1]], value.strip().replace('"', ""))
    if not equals and key in _ENCODINGS:
        values["ENCODING"] = key
    elif not equals or key == "TYPE":
        words = (value if equals else piece).replace('"', "").split(",")
        types += [word.strip() for word in words if word.strip()]
    else:
        values[key] = value


def _read_custom(options: str, word: str) -> str:
    """Old Android writes labels of one's own as X-CUSTOM(CHARSET=…,ENCODING=…,word)."""
    if "QUOTED-PRINTABLE" in options.upper():
        return decode_quoted_printable(word, "utf-8")
    return word


def split(value: str, separator: str) -> list[str]:
    """Split where the separator is not escaped; escapes stay in the parts."""
    pieces = value.split(separator)
    if "\\" not in value or len(pieces) == 1:
        return pieces
    parts: list[str] = []
    held: list[str] = []
    for piece in pieces:
        held.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(separator.join(held))
            held = []
    return [*parts, separator.join(held)] if held else parts


def unescape(value: str) -> str:
    """Without backslash escapes; those of no standard, as in a Windows path, stay."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda match: _MEANINGS.get(match[1], match[0]), value)


def decode_quoted_printable(value: str, charset: str) -> str:
    """Text from quoted-printable, read as UTF-8 or as declared."""
    return decode_bytes(binascii.a2b_qp(value.encode()), charset)


def decode_base64(value: str) -> bytes:
    """Bytes from base64 of any alphabet, with or without breaks and padding; never fails."""
    digits = _NOT_BASE64.sub("", value.replace("-", "+").replace("_", "/"))
    if len(digits) % 4 == 1:
        digits = digits[:-1]
    return binascii.a2b_base64(digits + "=" * (-len(digits) % 4))
