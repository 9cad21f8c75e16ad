"""Quotes: whole words on one line, without the signs of Markdown, and never too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quoting import first_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Coffee.", "Coffee."),
        ("# Ghent\n\n- **two** people\n- run _it_", "Ghent two people run it"),
        ("“If they say no,” she said", "‘If they say no,’ she said"),
        ("One sentence. Another one that is too long to be quoted", "One sentence."),
        ("No. Here no sentence ends in time at all", "No. Here no sentence ends in…"),
        (
            "无论楼梯发生什么事她都想留在公寓里因为窗户朝着院子她不愿意离开那里",
            "无论楼梯发生什么事她都想留在公寓里因为窗户朝着院子她不愿意…",
        ),
    ],
)
def test_a_note_is_quoted_by_its_first_words(text: str, words: str) -> None:
    assert first_words(text, 29) == words


@given(st.text(), st.integers(10, 120))
def test_a_quote_is_short_and_one_line(text: str, most: int) -> None:
    words = first_words(text, most)
    assert len(words) <= most + 1
    assert words == " ".join(words.split())
