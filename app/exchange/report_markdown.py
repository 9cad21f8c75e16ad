"""A report as Markdown, to be read in any editor; its charts are left to their sentences."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from app.domain.prose import Paragraph, Run, leads_out, paragraphs, visible
from app.domain.report import Block, Figure, Report, Saying, Written

_SIGNS = re.compile(r"([\\`*_\[\]<>&~|])")
_BEGINS = re.compile(r"^((?:\d+(?=[.)](?:\s|$)))?)([#+=.)-])")
_TICKS = re.compile("`+")
_TASKS = {"☐": "- [ ]", "☑": "- [x]", "•": "-"}
_STEP = " " * 4  # an item of a list in a list is in so far


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
            said = "\n\n".join(_prose(text))
            yield _before("> ", said) if is_quoted else said


def _prose(text: str) -> Iterator[str]:
    """What I wrote, written anew: nothing in it reaches into what stands behind it."""
    for kind, some in groupby(paragraphs(text), key=lambda each: each.kind):
        if kind == "item":
            yield "\n".join(_items(some))
            continue
        for each in some:
            said = "  \n".join(_line(line) for line in each.lines)
            yield {"heading": f"#### {said}", "quote": _before("> ", said)}.get(kind, said)


def _items(items: Iterable[Paragraph]) -> Iterator[str]:
    """A list; an item is in by one step at most from the one above it."""
    depth = -1
    for each in items:
        depth = min(each.depth, depth + 1)
        yield f"{_STEP * depth}{_TASKS.get(each.mark, each.mark)} {_line(each.lines[0])}"


def _line(runs: Iterable[Run]) -> str:
    """A line of what I wrote with its emphasis and its links."""
    parts, open_signs = [], list[str]()
    for run in runs:
        wanted = [sign for sign, is_so in (("**", run.is_strong), ("*", run.is_emphasis)) if is_so]
        while not set(open_signs) <= set(wanted):
            parts.append(open_signs.pop())
        new = [sign for sign in wanted if sign not in open_signs]
        said = _run(run)
        if said.startswith("[") and parts and parts[-1].endswith("!"):
            parts[-1] = f"{parts[-1][:-1]}\\!"  # a picture is not asked for from anywhere
        parts += [*new, said]
        open_signs += new
    return _BEGINS.sub(r"\1\\\2", "".join([*parts, *reversed(open_signs)]).strip())


def _run(run: Run) -> str:
    if run.is_code:
        ticks = "`" * (max(map(len, _TICKS.findall(run.text)), default=0) + 1)
        return f"{ticks} {run.text} {ticks}" if "`" in run.text else f"`{run.text}`"
    if not leads_out(run.target) or "<" in run.target:
        return _escaped(run.text)
    if run.target == run.text:
        return f"<{run.target}>"
    return f"[{_escaped(run.text)}](<{run.target}>)"


def _plain(text: str) -> str:
    """Text in which no sign means anything."""
    return _BEGINS.sub(r"\1\\\2", _escaped(" ".join(visible(text).split())))


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _before(sign: str, text: str) -> str:
    return "\n".join(sign + line if line else sign.rstrip() for line in text.split("\n"))
