"""Any text a person types, turned into a valid full-text query."""

import re

from app.domain.names import fold

SHORT = 2  # letters up to which the beginning of a word is in nearly every row
_WORD = re.compile(r"[^\W_]+")


def match_query(words: str, *, short: bool = False) -> str:
    """An FTS5 query: every word must begin some word of the row, accents and case aside.

    One or two Latin letters begin a word in nearly every row, and reading all of those would
    take longer than typing the third: unless `short` says that the table is small, they are
    passed over beside a longer word, and ask for that very word where they stand alone.
    Letters that no accent stripping reaches (ø, ł, ß) are asked for in both spellings.
    Returns "" where nothing searchable was typed.
    """
    found = _WORD.findall(words)
    longer = [word for word in found if short or not word.isascii() or len(word) > SHORT]
    star = "*" if longer else ""
    return " AND ".join(_spellings(word, star) for word in longer or found)


def _spellings(word: str, star: str) -> str:
    spellings = dict.fromkeys([word, *fold(word).split()[:1]])
    asked = " OR ".join(f'"{spelling}"{star}' for spelling in spellings)
    return f"({asked})" if len(spellings) > 1 else asked
