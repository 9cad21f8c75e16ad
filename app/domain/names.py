"""Names as people write them: folding for search, sort keys, initials, one formatter.

No order of names is assumed beyond what was written.
"""

import re
import unicodedata

ISOLATE, END = "\u2068", "\u2069"  # around a part of a line that has its own direction
# Letters that carry no combining mark and so survive decomposition, as a searcher without
# the right keyboard types them.
_PLAIN = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "\u0131": "i",
    "ħ": "h",
}


class _Folding(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = folded = "" if unicodedata.combining(char) else _PLAIN.get(char, char)
        return folded


_FOLDING = _Folding()
# Words that stand before a name and are none; nobody is called by them alone.
ADDRESSES = frozenset(
    (
        *("herr", "frau", "tante", "onkel", "oma", "opa", "madame", "monsieur"),
        *("mr", "mrs", "ms", "miss", "dr", "prof", "aunt", "uncle"),
    )
)
_NOT_WORD = re.compile(r"[\W_]+")
_SPACE = re.compile(r"\s+")
_HAN = (
    ("\u2e80", "\u9fff"),
    ("\uac00", "\ud7af"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)


def tidy(name: str) -> str:
    """One line, single spaces, composed (NFC)."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", name)).strip()


def fold(text: str) -> str:
    """Lower case without accents or punctuation, words parted by one space: for comparing."""
    if text.isascii():
        return _NOT_WORD.sub(" ", text.lower()).strip()
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _NOT_WORD.sub(" ", bare.translate(_FOLDING)).strip()


def sort_key(name: str, sort_as: str = "") -> str:
    """What lists are ordered by: the name as it is read, unless `sort_as` says otherwise.

    A list that shows “Ragnhild Aas” under A looks unsorted, and which part of a name leads
    is for its owner's country to say; whoever thinks in family names writes them in `sort_as`.
    """
    return fold(sort_as) or fold(name) or name


def initials(name: str) -> str:
    """One or two letters for the round picture of somebody without a photo.

    Scripts that write without spaces or cases show the first character of the name.
    """
    words = [word for word in tidy(name).split(" ") if word[:1].isalpha()]
    if not words:
        return tidy(name)[:1]
    while len(words) > 2 and fold(words[0]) in ADDRESSES:
        words.pop(0)
    first = words[0][0]
    if any(low <= first <= high for low, high in _HAN) or not (first.isupper() or first.islower()):
        return first
    capital = [word for word in words[1:] if word[0].isupper()] or words[1:]
    return (first + (capital[-1][0] if capital else "")).upper()


def isolated(name: str) -> str:
    """Return a name so that a sentence keeps its order around it, where it is in Arabic, say."""
    is_leftward = any(unicodedata.bidirectional(each) in ("R", "AL") for each in name)
    return f"{ISOLATE}{name}{END}" if is_leftward else name


def first_name(name: str, given: str = "") -> str:
    """How to speak of somebody in a sentence: the given name, else the first word.

    Whoever is written as “Mutti” or “Herr Amann” is called so.
    """
    first = tidy(name).split(" ")[0]
    if given and fold(given).split(" ")[0] not in fold(name):
        return tidy(name)
    return tidy(given) or (tidy(name) if fold(first) in ADDRESSES else first)


def join_names(names: list[str], word: str = "and") -> str:
    """“Ana”, “Ana and Tom”, “Ana, Tom and Li”."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
