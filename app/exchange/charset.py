"""Bytes to text, whatever wrote them: byte order marks, UTF-16, UTF-8, old code pages.

UTF-8 is tried first, line by line, because text in another encoding is hardly ever valid
UTF-8; what is left is named by its declaration or by statistics over all such lines.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDTHS = {"utf-16": 2, "utf-32": 4}
_FOREIGN_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_LINES = re.compile(rb"[^\r\n]*[\r\n]*")
_SPLIT_CHARACTER = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})")
_SAMPLE_BYTES = 16_384
_CHUNK = 1 << 16
_DEFAULT = "cp1252"

# Two bytes of these are often valid UTF-8 by accident, so a declaration comes before it.
_WIDE = ("gb", "hz", "big5", "euc", "shift", "iso2022", "cp93", "cp94", "cp95", "johab", "utf-")
# Python has codecs that are no encodings of text.
_NO_ENCODINGS = {"unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode", "utf-7"}


def decode(data: bytes) -> tuple[str, str]:
    """The text of a whole file and the name of its encoding; never fails.

    What cannot be decoded becomes U+FFFD. A byte order mark is not part of the text.
    """
    plain, name = to_ascii_based(data)
    if is_utf8(plain):
        return plain.decode("utf-8"), name
    order = likely_encodings(plain)
    text = "".join(decode_bytes(line, "", order) for line in _LINES.findall(plain))
    return text, next(name for name in order if name != "utf-8")


def to_ascii_based(data: bytes) -> tuple[bytes, str]:
    """The file in an encoding whose ASCII is plain, without mark or NULs, and its first name.

    UTF-16 and UTF-32 become UTF-8; the rest stays as it is and is called "utf-8" until
    somebody looks closer (is_utf8, likely_encodings).
    """
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _by_nuls(data)
    if name not in ("", "utf-8"):
        whole = len(data) // _WIDTHS[name[:6]] * _WIDTHS[name[:6]]
        text = data[:whole].decode(name, "replace").removeprefix("\ufeff")
        return text.replace("\0", "").encode(), name
    data = data.removeprefix(codecs.BOM_UTF8)
    return (data.replace(b"\0", b"") if b"\0" in data else data), "utf-8"


def _by_nuls(data: bytes) -> str:
    """UTF-16 without a mark shows by a NUL in every other byte of its ASCII letters."""
    head = data[:400]
    pairs = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if pairs < 2 or max(even, odd) < pairs * 0.4 or min(even, odd) > pairs * 0.1:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def is_utf8(data: bytes) -> bool:
    """Whether all of it is UTF-8, looked at in pieces so that a large file is not copied."""
    try:
        if len(data) <= _CHUNK:
            data.decode("utf-8")
            return True
        decoder = codecs.getincrementaldecoder("utf-8")()
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def heal_split_characters(data: bytes) -> bytes:
    """Move line folds that stand in the middle of a UTF-8 character behind it."""
    return _SPLIT_CHARACTER.sub(_heal, data)


def _heal(match: re.Match[bytes]) -> bytes:
    character = match[1] + match[3]
    return character + match[2] if is_utf8(character) else match[0]


def likely_encodings(data: bytes) -> tuple[str, str]:
    """The two encodings to try in turn on the lines of a file that is not all UTF-8.

    UTF-8 is the first of them, except in a mostly Chinese, Japanese or Korean file. Lines
    that declare a CHARSET of their own are no witnesses.
    """
    sample = bytearray()
    balance = 0
    for match in _FOREIGN_LINE.finditer(data):
        line = match[0]
        if b"CHARSET=" in line[:200].upper():
            continue
        foreign = not is_utf8(line)
        balance += 1 if foreign else -1
        if foreign and len(sample) < _SAMPLE_BYTES:
            sample += line[:_SAMPLE_BYTES] + b"\n"
    guess = _guess(bytes(sample)) if sample else _DEFAULT
    return (guess, "utf-8") if balance > 0 and guess.startswith(_WIDE) else ("utf-8", guess)


def _guess(sample: bytes) -> str:
    from chardet import EncodingEra, detect_all

    found = detect_all(sample, encoding_era=EncodingEra.MODERN_WEB, prefer_superset=True)
    scores = {_known(each["encoding"] or ""): each["confidence"] for each in reversed(found)}
    best = max(scores, key=lambda name: scores[name], default="")
    # In a few names the Western European letters look like Central European ones; they
    # are much more common, so a close second is taken.
    if scores.get(_DEFAULT, 0.0) >= 0.6 * scores.get(best, 0.0):
        best = _DEFAULT
    return best if best and best != "utf-8" else _DEFAULT


def decode_bytes(
    raw: bytes, declared: str = "", order: tuple[str, str] = ("utf-8", _DEFAULT)
) -> str:
    """Text from a few bytes: as UTF-8, as declared, or as likely here; never fails."""
    declared = _known(declared)
    names = (declared, *order) if declared.startswith(_WIDE) else ("utf-8", declared, *order)
    for name in filter(None, names):
        try:
            return raw.decode(name)
        except (UnicodeError, LookupError):
            continue
    return raw.decode(_DEFAULT, "replace")


def _known(name: str) -> str:
    """Python's name for an encoding, with Latin-1 as the cp1252 it nearly always is."""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    if found in ("iso8859-1", "ascii"):
        return _DEFAULT
    return "" if found in _NO_ENCODINGS else found
