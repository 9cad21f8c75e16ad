"""Markdown as somebody writes it: which stretches of a line carry which style.

Line by line, so that an editor styles only what was typed; what is not understood is text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_CODE = re.compile(r"(`+)(?=[^`])(.*?[^`])\1(?!`)")
_LINK = re.compile(r"\[([^\[\]\n]+)\](\([^()\s]*\))")
_ADDRESS = re.compile(r"https?://[^\s<>\"”“]+[^\s<>\"”“.,;:!?)\]’']")
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1")
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])(.+?)(?<=[^\s])(?<![*_])\1(?![\w*_])")


class Span(NamedTuple):
    """line[start:end] looks like this: heading, quote, strong, emphasis, code, link or mark.

    Marks are the signs themselves; they stay visible and are meant to be drawn softly.
    """

    start: int
    end: int
    style: str


def find_spans(line: str) -> list[Span]:
    """Every styled stretch of one line; stretches may lie inside each other."""
    spans = list(_line_spans(line))
    start = max((span.end for span in spans if span.style == "mark"), default=0)
    hidden = list(_spans_of(_CODE, line, start, "code"))
    hidden += _links(line, start)
    spans += hidden
    plain = _blot_out(line, [span for span in hidden if span.style != "link"])
    strong = list(_spans_of(_STRONG, plain, start, "strong"))
    spans += strong
    plain = _blot_out(plain, [span for span in strong if span.style == "mark"], "\\")
    spans += _spans_of(_EMPHASIS, plain, start, "emphasis")
    return spans


def next_line_start(line: str) -> str | None:
    """What the line after this one begins with in the same list or quote.

    "" means that the list ends here, since its last item is empty; None that there is no list.
    """
    if match := _ITEM.match(line):
        return _next_item(match) if line[match.end() :].strip() else ""
    if (match := _QUOTE.match(line)) and match.group().strip():
        return match.group() if line[match.end() :].strip() else ""
    return None


def _next_item(match: re.Match[str]) -> str:
    start = re.sub(r"\[[xX]\]", "[ ]", match.group())
    number = match[1]
    return start if number is None else start.replace(number, str(int(number) + 1), 1)


def _line_spans(line: str) -> Iterator[Span]:
    if match := _HEADING.match(line):
        yield Span(0, match.end(), "mark")
        yield Span(match.end(), len(line), "heading")
    elif match := _ITEM.match(line):
        yield Span(0, match.end(), "mark")
    elif match := _QUOTE.match(line):
        yield Span(0, match.end(), "mark")
        yield Span(match.end(), len(line), "quote")


def _spans_of(pattern: re.Pattern[str], line: str, start: int, style: str) -> Iterator[Span]:
    """Yield the inside of every match and the signs on both sides of it."""
    for match in pattern.finditer(line, start):
        inside = match.span(2)
        yield Span(match.start(), inside[0], "mark")
        yield Span(*inside, style)
        yield Span(inside[1], match.end(), "mark")


def _links(line: str, start: int) -> list[Span]:
    spans = []
    for match in _LINK.finditer(line, start):
        spans.append(Span(match.start(), match.start(1), "mark"))
        spans.append(Span(*match.span(1), "link"))
        spans.append(Span(match.end(1), match.end(), "mark"))
    bare = _blot_out(line, spans)
    return spans + [Span(*match.span(), "link") for match in _ADDRESS.finditer(bare, start)]


def _blot_out(line: str, spans: list[Span], sign: str = "x") -> str:
    """Put harmless letters where signs mean nothing any more; the length stays."""
    for start, end, _ in spans:
        line = line[:start] + sign * (end - start) + line[end:]
    return line
