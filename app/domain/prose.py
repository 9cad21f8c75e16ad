"""Markdown as somebody writes it, as paragraphs with runs of one style: for paper and for a page.

What is not understood is text; every line stays a line.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from app.domain.markup import Span, find_spans

Kind = Literal["text", "heading", "quote", "item"]
_DEPTH = 2  # blanks that set an item in by a step
_LEAD = r"\s*(?:#{1,6}\s*|(?:>\s?)+|(?:>\s?)*(?:[-*+]|\d{1,9}[.)])\s+.*)"
_TASK = re.compile(r"\[([ xX])\]")
_LINKS = ("http://", "https://", "mailto:")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffc\ufffe\uffff]")
_NUMBER = re.compile(r"\d{1,9}[.)]")


class Run(NamedTuple):
    """Letters of one style; `target` is the address of a link, "" for none."""

    text: str
    is_strong: bool = False
    is_emphasis: bool = False
    is_code: bool = False
    target: str = ""


class Paragraph(NamedTuple):
    """Lines that belong together; an item is set in `depth` steps and has a `mark` before it."""

    kind: Kind
    lines: tuple[tuple[Run, ...], ...]
    mark: str = ""
    depth: int = 0


def visible(text: str) -> str:
    """Return a text without what stands for nothing that can be read."""
    return _UNSEEN.sub("", text)


def leads_out(target: str) -> bool:
    """Whether the address of a link is one that may be followed."""
    return target.lower().startswith(_LINKS)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a Markdown text; lines of one kind below each other are one."""
    found: list[Paragraph] = []
    is_apart = True
    for line in visible(text).splitlines():
        if not line.strip():
            is_apart = True
            continue
        each = _read(line)
        goes_on = not is_apart and each.kind in ("text", "quote") and each.kind == found[-1].kind
        if goes_on:
            found[-1] = found[-1]._replace(lines=found[-1].lines + each.lines)
        else:
            found.append(each)
        is_apart = False
    return tuple(found)


def _read(line: str) -> Paragraph:
    spans = find_spans(line)
    start = next((x.end for x in spans if x.start == 0 and x.style == "mark"), 0)
    lead = line[:start]
    if not _begins_line(lead):
        return Paragraph("text", (tuple(_runs(line, 0, spans)),))
    runs = (tuple(_runs(line, start, spans)),)
    if "#" in lead:
        return Paragraph("heading", runs)
    if lead.strip().strip("> ") == "":
        return Paragraph("quote", runs)
    blanks = len(lead) - len(lead.lstrip())
    return Paragraph("item", runs, _mark(lead), blanks // _DEPTH)


def _begins_line(lead: str) -> bool:
    """Whether it is the sign of a line, not of emphasis or of a link."""
    return re.fullmatch(_LEAD, lead) is not None


def _mark(lead: str) -> str:
    if task := _TASK.search(lead):
        return "☐" if task[1] == " " else "☑"
    number = _NUMBER.search(lead)
    return number[0] if number else "•"


def _runs(line: str, start: int, spans: list[Span]) -> Iterator[Run]:
    """Yield what is said on a line from `start` on, without the signs."""
    edges = {start, len(line)} | {e for x in spans for e in (x.start, x.end) if e > start}
    coming = sorted(spans, reverse=True)
    here: list[Span] = []
    for left, right in pairwise(sorted(edges)):
        here = [x for x in here if x.end > left]
        while coming and coming[-1].start <= left:
            if (each := coming.pop()).end > left:
                here.append(each)
        styles = {x.style for x in here}
        if "mark" in styles:
            continue
        yield Run(
            line[left:right], "strong" in styles, "emphasis" in styles, "code" in styles,
            _target(line, here) if "link" in styles else "",
        )  # fmt: skip


def _target(line: str, here: list[Span]) -> str:
    """The address behind a link, or the link itself where it is a bare address."""
    link = next(x for x in here if x.style == "link")
    if found := re.compile(r"\]\(([^()\s]*)\)").match(line, link.end):
        return found[1]
    return line[link.start : link.end]
