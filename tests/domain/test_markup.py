"""Markdown line by line: total, in bounds, and calm about signs that mean nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.markup import find_spans, next_line_start

SIGNS = [
    *("*", "**", "_", "`", "#", " ", "-", ">", "[", "]", "(", ")"),
    *("1.", "a", "é", "😀", "http://a.b"),
]
LINES = st.one_of(st.text(), st.lists(st.sampled_from(SIGNS)).map("".join))


def styled(line: str, style: str) -> list[str]:
    return [line[span.start : span.end] for span in find_spans(line) if span.style == style]


@pytest.mark.parametrize(
    ("line", "style", "words"),
    [
        ("a **bold** word", "strong", ["bold"]),
        ("__bold__ and **bold too**", "strong", ["bold", "bold too"]),
        ("an *italic* word, _twice_", "emphasis", ["italic", "twice"]),
        ("**bold with *italic* inside**", "emphasis", ["italic"]),
        ("**bold with *italic* inside**", "strong", ["bold with *italic* inside"]),
        ("***both***", "strong", ["both"]),
        ("# A heading", "heading", ["A heading"]),
        ("> her words", "quote", ["her words"]),
        ("run `make *all*` twice", "code", ["make *all*"]),
        ("see [the list](https://example.org/x_y_z)", "link", ["the list"]),
        ("see https://example.org/a_b.", "link", ["https://example.org/a_b"]),
    ],
)
def test_styles_cover_the_words_between_their_signs(
    line: str, style: str, words: list[str]
) -> None:
    assert styled(line, style) == words


@pytest.mark.parametrize(
    "line", ["2 * 3 * 4", "snake_case_name", "a * b", "#tag", "5 > 3", "** **", "__", "`", "-5", ""]
)
def test_signs_among_words_are_words(line: str) -> None:
    assert find_spans(line) == []


def test_code_keeps_its_signs_to_itself() -> None:
    assert styled("`**not bold**`", "strong") == []


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("- milk", "- "),
        ("  * milk", "  * "),
        ("9. nine", "10. "),
        ("1) one", "2) "),
        ("- [x] done", "- [ ] "),
        ("> her words", "> "),
        ("> - both", "> - "),
        ("- ", ""),
        ("> ", ""),
        ("plain", None),
        ("", None),
    ],
)
def test_lists_and_quotes_go_on_in_the_next_line(line: str, start: str | None) -> None:
    assert next_line_start(line) == start


@given(LINES)
def test_every_line_can_be_read_and_spans_stay_inside(line: str) -> None:
    for start, end, _style in find_spans(line):
        assert 0 <= start <= end <= len(line)
    following = next_line_start(line)
    assert following is None or "\n" not in following
