"""Any text a person types, turned into a valid full-text query."""

import re

from app.domain.names import fold

_WORD = re.compile(r"\w+", re.UNICODE)


def match_query(words: str) -> str:
    """An FTS5 query: every word must begin some word of the row, accents and case aside.

    Letters that no accent stripping reaches (ø, ł, ß) are asked for in both spellings.
    Returns "" where nothing searchable was typed.
    """
    parts = []
    for word in _WORD.findall(words):
        spellings = dict.fromkeys([word, *fold(word).split()[:1]])
        asked = " OR ".join(f'"{spelling}"*' for spelling in spellings)
        parts.append(f"({asked})" if len(spellings) > 1 else asked)
    return " AND ".join(parts)
