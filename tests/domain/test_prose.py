"""What somebody wrote in Markdown, as paragraphs: nothing of it is lost, no sign of it stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.prose import Paragraph, paragraphs

WORD = st.text("abcäשم", min_size=1, max_size=6)


def said(paragraph: Paragraph) -> list[str]:
    return ["".join(run.text for run in line) for line in paragraph.lines]


def test_lines_below_each_other_are_one_paragraph_and_a_blank_line_parts_them() -> None:
    one, two = paragraphs("Ana came.\nTom came.\n\n\nLi stayed.")
    assert (said(one), said(two)) == (["Ana came.", "Tom came."], ["Li stayed."])


@pytest.mark.parametrize(
    ("line", "kind", "mark", "words"),
    [
        ("## On the ferry", "heading", "", "On the ferry"),
        ("> We never got there", "quote", "", "We never got there"),
        ("- write", "item", "•", "write"),
        ("12. write", "item", "12.", "write"),
        ("- [x] write", "item", "☑", "write"),
        ("* [ ] write", "item", "☐", "write"),
        ("**Ana** came", "text", "", "Ana came"),
        ("-", "text", "", "-"),
    ],
)
def test_a_line_is_what_it_begins_with(line: str, kind: str, mark: str, words: str) -> None:
    (found,) = paragraphs(line)
    assert (found.kind, found.mark, said(found)) == (kind, mark, [words])


def test_items_are_as_far_in_as_they_were_written() -> None:
    found = paragraphs("- one\n  - two\n    - three")
    assert [each.depth for each in found] == [0, 1, 2]


def test_each_style_is_told_and_a_link_keeps_its_address() -> None:
    (found,) = paragraphs("a **b** *c* `d` [e](https://f.org) https://g.org")
    runs = {run.text: run for run in found.lines[0]}
    assert runs["b"].is_strong and runs["c"].is_emphasis and runs["d"].is_code
    assert (runs["e"].target, runs["https://g.org"].target) == ("https://f.org", "https://g.org")
    assert not runs["a "].is_strong


@given(st.lists(st.lists(WORD, min_size=1, max_size=4), min_size=1, max_size=5))
def test_plain_words_all_come_through(lines: list[list[str]]) -> None:
    text = "\n".join(" ".join(words) for words in lines)
    assert [line for each in paragraphs(text) for line in said(each)] == text.splitlines()


def test_nothing_is_no_paragraph() -> None:
    assert paragraphs(" \n\n") == ()
