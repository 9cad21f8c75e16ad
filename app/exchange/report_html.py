"""A report as one page of HTML that asks for nothing else, with charts as drawings; it prints."""

from collections.abc import Callable, Iterator, Mapping
from html import escape as escape_signs
from itertools import groupby

from app.domain.drawing import Drawing
from app.domain.prose import Paragraph, Run, leads_out, paragraphs, visible
from app.domain.report import Block, Figure, Report, Saying, Written
from app.paths import resource

Draw = Callable[[Drawing], str]
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Kith">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{content}
</main>
</body>
</html>
"""


def write_html(report: Report, colors: Mapping[str, str], draw: Draw) -> str:
    """Return a whole page; `colors` are by token, `draw` makes an <svg> of a drawing."""
    style = resource("style", "report.css").read_text(encoding="utf-8")
    for token in ("ink", "soft_ink", "page", "line", "accent"):
        style = style.replace(f"@{token};", f"{colors[token]};")
    content = "\n".join(_content(report, draw))
    return _PAGE.format(title=escape(report.title), style=style, content=content)


def _content(report: Report, draw: Draw) -> Iterator[str]:
    yield f"<h1>{escape(report.title)}</h1>"
    for line in report.lines:
        yield f'<p class="line" dir="auto">{escape(line)}</p>'
    for part in report.parts:
        yield "<section>"
        if part.title:
            yield f"<h2>{escape(part.title)}</h2>"
        for block in part.blocks:
            yield from _block(block, draw)
        yield "</section>"
    if report.foot:
        yield f"<footer>{escape(report.foot)}</footer>"


def _block(block: Block, draw: Draw) -> Iterator[str]:
    match block:
        case Figure():
            yield from _figure(block, draw)
        case Saying(text, is_quiet):
            yield f'<p dir="auto"{" class=quiet" if is_quiet else ""}>{escape(text)}</p>'
        case Written(question, text, is_quoted):
            yield f"<div{' class=quoted' if is_quoted else ''}>"
            if question:
                yield f'<h3 dir="auto">{escape(question)}</h3>'
            yield from _prose(text)
            yield "</div>"


def _figure(figure: Figure, draw: Draw) -> Iterator[str]:
    yield '<div class="figure"><div>'
    yield f"<p>{escape(figure.sentence)}</p>"
    if figure.note:
        yield f"<p>{escape(figure.note)}</p>"
    if figure.lists:
        said = (f"<dt>{escape(w)}:</dt><dd>{escape(names)}</dd>" for w, names in figure.lists)
        yield f"<dl>{''.join(said)}</dl>"
    yield f"</div>{draw(figure.drawing) if figure.drawing else ''}</div>"


def _prose(text: str) -> Iterator[str]:
    """What I wrote; items below each other are one list, however far in they stand."""
    for kind, some in groupby(paragraphs(text), key=lambda each: each.kind):
        if kind == "item":
            yield f"<ul>{''.join(map(_item, some))}</ul>"
            continue
        for each in some:
            yield _paragraph(each)


def _paragraph(paragraph: Paragraph) -> str:
    said = "<br>\n".join("".join(map(_run, line)) for line in paragraph.lines)
    if paragraph.kind == "quote":
        return f'<blockquote dir="auto">{said}</blockquote>'
    if paragraph.kind == "heading":
        return f'<p dir="auto"><strong>{said}</strong></p>'
    return f'<p dir="auto">{said}</p>'


def _item(item: Paragraph) -> str:
    said = "".join(map(_run, item.lines[0]))
    indent = f"margin-inline-start: {1.25 * item.depth}rem; " if item.depth else ""
    style = f"{indent}list-style-type: '{item.mark}\\2002'"
    return f'<li dir="auto" style="{style}">{said}</li>'


def _run(run: Run) -> str:
    said = escape(run.text)
    for is_so, tag in ((run.is_code, "code"), (run.is_emphasis, "em"), (run.is_strong, "strong")):
        said = f"<{tag}>{said}</{tag}>" if is_so else said
    if leads_out(run.target):
        said = f'<a href="{escape(run.target)}">{said}</a>'
    return said


def escape(text: str) -> str:
    """Text in which no sign means anything."""
    return escape_signs(visible(text))
