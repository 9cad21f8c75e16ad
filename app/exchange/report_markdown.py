"""A report as Markdown, to be read in any editor; its charts are left to their sentences."""

import re
from collections.abc import Iterator

from app.domain.report import Block, Figure, Report, Saying, Written

_SIGNS = re.compile(r"([\\`*_\[\]<>])")
_BEGINS = re.compile(r"^((?:\d+(?=[.)]\s))?)([#+.)-])")
_HEADING = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)
_DEEPEST = 6
_UNDER = 3  # a heading of what I wrote stands under its question


def write_markdown(report: Report) -> str:
    """Return the whole text, a line for each paragraph."""
    return "\n\n".join(_paragraphs(report)) + "\n"


def _paragraphs(report: Report) -> Iterator[str]:
    yield f"# {_plain(report.title)}"
    for line in report.lines:
        yield f"*{_plain(line)}*"
    for part in report.parts:
        if part.title:
            yield f"## {_plain(part.title)}"
        for block in part.blocks:
            yield from _block(block)
    if report.foot:
        yield "---"
        yield _plain(report.foot)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Figure(sentence, note, _drawing, lists):
            yield _plain(sentence)
            if note:
                yield _plain(note)
            if lists:
                yield "\n".join(f"- {_plain(words)}: {_plain(names)}" for words, names in lists)
        case Saying(text):
            yield _plain(text)
        case Written(question, text, is_quoted):
            if question:
                yield f"### {_plain(question)}"
            words = _HEADING.sub(_lower, text.strip())
            yield _quoted(words) if is_quoted else words


def _plain(text: str) -> str:
    """Text in which no sign means anything."""
    line = " ".join(text.split())
    return _BEGINS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", line))


def _lower(found: re.Match[str]) -> str:
    return "#" * min(len(found[1]) + _UNDER, _DEEPEST)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
