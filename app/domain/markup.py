"""Markdown as somebody writes it: which stretches of a line carry which style.

Line by line, so that an editor styles only what was typed; what is not understood is text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Expressions are compiled at first use: the window starts without them.
_HEADING = r"#{1,6}(?:[ \t]+|$)"
_QUOTE = r"[ \t]{0,3}(?:>[ \t]?)+"
_ITEM = r"[ \t]*(?:>[ \t]?)*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?"
_CODE = r"(`+)(?=[^`])(.*?[^`])\1(?!`)"
_LINK = r"\[([^\[\]\n]+)\](\([^()\s]*\))"
_ADDRESS = r"https?://[^\s<>\"”“]+[^\s<>\"”“.,;:!?)\]’']"
_STRONG = r"(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1"
_EMPHASIS = r"(?<![\w*_\\])([*_])(?=[^\s*_])(.+?)(?<=[^\s])(?<![*_])\1(?![\w*_])"


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
    rest = _blot_out(line, [span for span in spans if span.style == "mark"], " ")
    hidden = [*_spans_of(_CODE, rest, "code"), *_links(rest)]
    rest = _blot_out(rest, [span for span in hidden if span.style != "link"])
    strong = list(_spans_of(_STRONG, rest, "strong"))
    rest = _blot_out(rest, [span for span in strong if span.style == "mark"], "\\")
    return [*spans, *hidden, *strong, *_spans_of(_EMPHASIS, rest, "emphasis")]


def next_line_start(line: str) -> str | None:
    """What the line after this one begins with in the same list or quote.

    "" means that the list ends here, since its last item is empty; None that there is no list.
    """
    if match := re.match(_ITEM, line):
        return _next_item(match) if line[match.end() :].strip() else ""
    if (match := re.match(_QUOTE, line)) and match.group().strip():
        return match.group() if line[match.end() :].strip() else ""
    return None


def _next_item(match: re.Match[str]) -> str:
    start = re.sub(r"\[[xX]\]", "[ ]", match.group())
    number = match[1]
    return start if number is None else start.replace(number, str(int(number) + 1), 1)


def _line_spans(line: str) -> Iterator[Span]:
    if match := re.match(_HEADING, line):
        yield Span(0, match.end(), "mark")
        yield Span(match.end(), len(line), "heading")
    elif match := re.match(_ITEM, line):
        yield Span(0, match.end(), "mark")
    elif match := re.match(_QUOTE, line):
        yield Span(0, match.end(), "mark")
        yield Span(match.end(), len(line), "quote")


def _spans_of(pattern: str, line: str, style: str) -> Iterator[Span]:
    """Yield the inside of every match and the signs on both sides of it."""
    for match in re.finditer(pattern, line):
        inside = match.span(2)
        yield Span(match.start(), inside[0], "mark")
        yield Span(*inside, style)
        yield Span(inside[1], match.end(), "mark")


def _links(line: str) -> list[Span]:
    spans = []
    for match in re.finditer(_LINK, line):
        spans.append(Span(match.start(), match.start(1), "mark"))
        spans.append(Span(*match.span(1), "link"))
        spans.append(Span(match.end(1), match.end(), "mark"))
    bare = _blot_out(line, spans)
    return spans + [Span(*match.span(), "link") for match in re.finditer(_ADDRESS, bare)]


def _blot_out(line: str, spans: list[Span], sign: str = "x") -> str:
    """Put harmless letters where signs mean nothing any more; the length stays."""
    letters = list(line)
    for start, end, _ in spans:
        letters[start:end] = sign * (end - start)
    return "".join(letters)
