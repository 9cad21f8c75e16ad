"""A report as one page of HTML that asks for nothing else, with charts as drawings; it prints."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from itertools import groupby

from app.domain.drawing import Drawing
from app.domain.prose import Paragraph, Run, paragraphs
from app.domain.report import Block, Figure, Report, Saying, Written

Draw = Callable[[Drawing], str]
_LINKS = ("http://", "https://", "mailto:")
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
_STYLE = """:root { color: @ink; background: @page; font: 16px/1.5 "Source Serif 4", Charter,
  Georgia, serif; }
main { max-width: 40rem; margin: 4rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h1, h2, h3 { font-weight: 600; break-after: avoid; text-wrap: balance; }
p, ul, ol, blockquote { max-width: 34rem; margin: .75rem 0; orphans: 2; widows: 2; }
.line, blockquote, li::marker { color: @soft_ink; }
.line { margin: .25rem 0 0; }
.quiet, .figure p + p, .figure dl, footer { color: @soft_ink;
  font: .75rem/1.35 system-ui, sans-serif; }
.figure { display: grid; grid-template-columns: 1fr 240px; gap: .25rem 1.5rem; margin: 1.5rem 0;
  break-inside: avoid; }
.figure p { margin: 0 0 .125rem; }
.figure dl { margin: .25rem 0 0; }
.figure dt { float: left; margin-right: .5em; }
.figure dd { margin: 0 0 .125rem; color: @ink; }
.figure svg { max-width: 100%; }
.quoted { border-inline-start: 2px solid @line; padding-inline-start: 1.25rem; }
.quoted h3 { font: .75rem/1.35 system-ui, sans-serif; color: @soft_ink; }
blockquote { margin-inline: 1.25rem 0; }
ul, ol { padding-inline-start: 1.25rem; }
a { color: @accent; }
footer { margin-top: 3rem; }
@media (max-width: 640px) { .figure { grid-template-columns: 1fr; } }
@media print { :root { background: none; font-size: 10.8pt; } main { margin: 0 auto; }
  @page { margin: 22mm 25mm; } }
"""


def write_html(report: Report, colors: Mapping[str, str], draw: Draw) -> str:
    """Return a whole page; `colors` are by token, `draw` makes an <svg> of a drawing."""
    style = _STYLE
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
    if run.target.startswith(_LINKS):
        said = f'<a href="{escape(run.target)}">{said}</a>'
    return said
