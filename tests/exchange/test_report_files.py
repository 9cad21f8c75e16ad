"""A report as Markdown and as one page of HTML: all of it, and nothing from elsewhere."""

import re
from html.parser import HTMLParser

import pytest

from app.charts.small import draw
from app.charts.svg import svg
from app.cli.speech import EnglishSpeech
from app.domain.drawing import Drawing
from app.domain.report import Figure, Part, Report, Saying, Written
from app.exchange.report_html import write_html
from app.exchange.report_markdown import write_markdown
from app.ui.palette import LIGHT
from tests.quarter_samples import before, full

COLORS = {token: str(getattr(LIGHT, token)) for token in LIGHT._fields if token != "avatars"}
GIVING = draw("giving", full(), before(), EnglishSpeech())
REPORT = Report(
    "July to September 2026",
    ("70 entries about 24 people.",),
    (
        Part("", (Figure("You gave 14 times.", "So it was.", GIVING, (("You gave", "Ana"),)),)),
        Part("What?", (Written("What stays?", "# The ferry\n\n- *Ana*\n- <b>&"),)),
        Part("2026", (Saying("1. A_b_ [c]"), Written("Warm?", "One\n\nTwo", True))),
    ),
    "Kith, 8 October 2026.",
)
VOID = {"meta", "br"}


def draw_svg(drawing: Drawing) -> str:
    return svg(drawing, COLORS, ("Inter",))


class Reader(HTMLParser):
    """Reads a page, and looks whether all that is opened is closed again."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@pytest.fixture
def page() -> str:
    return write_html(REPORT, COLORS, draw_svg)


def test_the_page_is_whole_and_says_everything(page: str) -> None:
    reader = Reader(page)
    assert not reader.open
    told = "".join(reader.said)
    for words in ("You gave 14 times.", "So it was.", "Ana", "What stays?", "<b>&", "Two", "Kith,"):
        assert words in told
    assert {"svg", "text", "em", "li", "footer"} <= set(reader.seen)


def test_the_page_asks_for_nothing_and_runs_nothing(page: str) -> None:
    reader = Reader(page)
    assert not {"script", "link", "img", "iframe"} & set(reader.seen)
    assert "default-src 'none'" in page
    assert re.findall(r"https?://[^\"' ]+", page) == ["http://www.w3.org/2000/svg"]
    assert "url(" not in page


def test_no_colour_is_left_unnamed(page: str) -> None:
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert set(re.findall(r"@(\w+)", style)) == {"media", "page"}


def test_a_link_leads_nowhere_but_to_a_web_page() -> None:
    text = "[a](javascript:x) [b](https://c.org)"
    page = write_html(Report("", (), (Part("", (Written("", text),)),)), COLORS, draw_svg)
    assert re.findall(r'href="([^"]*)"', page) == ["https://c.org"]


def test_markdown_keeps_what_was_written_under_its_question() -> None:
    told = write_markdown(REPORT)
    assert told.startswith("# July to September 2026\n\n*70 entries about 24 people.*\n\n")
    assert "### What stays?\n\n#### The ferry\n\n- *Ana*\n- \\<b\\>\\&\n\n" in told
    assert "### Warm?\n\n> One\n>\n> Two\n\n" in told
    assert "- You gave: Ana\n" in told


def written(text: str, is_quoted: bool = False) -> str:
    """What becomes of an answer in Markdown."""
    report = Report("T", (), (Part("", (Written("", text, is_quoted),)),))
    return write_markdown(report).removeprefix("# T\n\n").removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One\nTwo", "One  \nTwo"),
        ("**a *b* c** *d **e***", "**a *b* c** *d **e***"),
        ("> said\n> again", "> said  \n> again"),
        ("- a\n  - b\n    1. c\n- [x] d", "- a\n    - b\n        1. c\n- [x] d"),
        ("      - deep", "- deep"),
        ("`a_b` [c](https://d.org) https://e.org/f_g",
         "`a_b` [c](<https://d.org>) <https://e.org/f_g>"),
        ("```\ncode", "\\`\\`\\`  \ncode"),
        ("~~~\ncode", "\\~\\~\\~  \ncode"),
        ("Title\n===\ntext\n---", "Title  \n\\===  \ntext  \n\\---"),
        ("<script>a</script> <!-- b", "\\<script\\>a\\</script\\> \\<!-- b"),
        ("![a](https://b.org/c.png)", "\\![a](<https://b.org/c.png>)"),
        ("    code", "code"),
        ("[Q]: http://a.org", "\\[Q\\]: <http://a.org>"),
        ("1.5 litres", "1.5 litres"),
        ("a | b &copy;", "a \\| b \\&copy;"),
        ("a\x00b\x01\ufffcc", "abc"),
    ],
)  # fmt: skip
def test_markdown_of_mine_stays_mine_and_reaches_no_further(text: str, told: str) -> None:
    assert written(text) == told


def test_nothing_that_cannot_be_read_is_in_the_page() -> None:
    text = "a\x00b\x01\ufffcc"
    page = write_html(Report(text, (text,), (Part(text, (Written(text, text),)),)), COLORS, str)
    assert page.count("abc") == 6 and "\x00" not in page and "\ufffc" not in page


def test_in_markdown_no_sign_of_ours_means_anything() -> None:
    assert "1\\. A\\_b\\_ \\[c\\]" in write_markdown(REPORT)
