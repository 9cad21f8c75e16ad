"""Where the cards of a file begin and end, and their text, whatever its encodings."""

import re
from collections.abc import Iterator

from app.exchange.charset import (
    decode_bytes,
    heal_split_characters,
    is_utf8,
    to_ascii_based,
)

# Files joined without a line end between them read END:VCARDBEGIN:VCARD.
_VCARD = re.compile(rb":[ \t]*VCARD[ \t]*(?=[\r\n]|\Z|BEGIN[ \t]*:)", re.IGNORECASE)
_MARK = re.compile(
    rb"(?:[\r\n]|(?<=:VCAR)D)(?:\xef\xbb\xbf)?([ \t]*)(BEGIN|END)[ \t]*\Z", re.IGNORECASE
)
_AGENT = re.compile(rb"[\r\n](?:[\w-]+\.)?AGENT[^:\r\n]*:\s*\Z", re.IGNORECASE)
_NAME_LINE = re.compile(rb"[\r\n][ \t]*(?:[\w-]+\.)?(?:FN|N)[ \t]*[;:]", re.IGNORECASE)
_PROPERTY = re.compile(rb"[^\r\n]+(?:\r?\n[ \t][^\r\n]+)*|[\r\n]+")
_BLANK = re.compile(rb"(?:[\s\x1a]|\xef\xbb\xbf)+")  # 1A ends the text files of DOS
_CHARSET = re.compile(rb"CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_LONGEST_HEAD = 200
_WIDEST_MARK = 32


def prepare(data: bytes) -> bytes:
    """ASCII-based bytes behind one line end, so that every line of the file follows one."""
    plain, _ = to_ascii_based(data)
    if b"\r\r\n" in plain:
        plain = plain.replace(b"\r\r\n", b"\r\n")
    return b"\n" + (plain if is_utf8(plain) else heal_split_characters(plain))


def pieces(data: bytes) -> Iterator[tuple[int, int, bool]]:
    """Start, end, and whether it is a card, of everything in prepared bytes but empty lines.

    A card that is never closed ends where the next begins; one that is never opened is
    known by its end or by a name. An AGENT may hold a card of its own. What is indented
    inside a card that is not is folded text.
    """
    opened, closed, depth, inset = -1, 0, 0, False
    for start, end, begins, indented in _marks(data):
        if opened >= 0 and indented and not inset:
            continue
        if not begins and depth:
            depth -= 1
        elif not begins:
            yield from [(opened, end, True)] if opened >= 0 else _stray(data, closed, start, end)
            opened, closed = -1, end
        elif opened >= 0 and _AGENT.search(data, max(opened - 1, start - _LONGEST_HEAD), start):
            depth += 1
        else:
            yield from [(opened, start, True)] if opened >= 0 else _stray(data, closed, start)
            opened, depth, inset = start + 1, 0, indented
    yield from [(opened, len(data), True)] if opened >= 0 else _stray(data, closed, len(data))


def _marks(data: bytes) -> Iterator[tuple[int, int, bool, bool]]:
    """Every BEGIN:VCARD and END:VCARD: the line end before it, its end, which one, indented."""
    for name in _VCARD.finditer(data):
        at = name.start()
        if mark := _MARK.search(data, max(0, at - _WIDEST_MARK), at):
            yield mark.start(), name.end(), mark[2][:1] in b"Bb", bool(mark[1])


def _stray(data: bytes, start: int, end: int, closed: int = 0) -> Iterator[tuple[int, int, bool]]:
    """What stands outside BEGIN and END: nothing, a card never opened, or another text.

    `closed` is the end of its END:VCARD, if it has one.
    """
    blank = _BLANK.match(data, start, end)
    first = blank.end() if blank else start
    if first < end:
        is_card = closed > 0 or _NAME_LINE.search(data, start, end) is not None
        yield first, closed or end, is_card


def line_ends(data: bytes, start: int, end: int) -> int:
    """How many lines end between two places."""
    feeds = data.count(b"\n", start, end)
    returns = data.count(b"\r", start, end)
    return feeds + returns - data.count(b"\r\n", start, end) if returns else feeds


def decode_card(chunk: bytes, order: tuple[str, str]) -> str:
    """The text of a card in a file that is not all UTF-8, each property by itself."""
    return "".join(_decode_property(found, order) for found in _PROPERTY.findall(chunk))


def _decode_property(raw: bytes, order: tuple[str, str]) -> str:
    declared = _CHARSET.search(raw.partition(b":")[0])
    return decode_bytes(raw, declared[1].decode() if declared else "", order)
