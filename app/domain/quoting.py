"""The first words of a note on one line, without the signs of Markdown: to be quoted."""

from app.domain.markup import find_spans

_INNER = str.maketrans("“”", "‘’")
NOTE_LENGTH, MATTER_LENGTH = 90, 110
_ENDS = (". ", "! ", "? ", "\u3002", "\uff01", "\uff1f")  # the last three as Chinese writes them


def first_words(text: str, most: int = NOTE_LENGTH) -> str:
    """At most `most` letters: whole sentences where one ends in time, else words and “…”.

    Quotes inside become single ones.
    """
    words = " ".join(part for line in text.splitlines() for part in _bare(line).split())
    words = words.translate(_INNER)
    if len(words) <= most:
        return words
    end = max(words.rfind(end, 0, most) for end in _ENDS)
    if end >= most // 3:
        return words[: end + 1]
    return f"{_whole_words(words[:most])}…"


def _whole_words(words: str) -> str:
    """Without the word that was cut, where there are words: not every script has spaces."""
    kept = words.rpartition(" ")[0]
    return (kept if len(kept) > len(words) // 2 else words).rstrip(" ,;:–—-")


def _bare(line: str) -> str:
    kept = list(line)
    for start, end, style in find_spans(line):
        if style == "mark":
            kept[start:end] = [""] * (end - start)
    return "".join(kept)
