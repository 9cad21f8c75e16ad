"""How alike two names are: the same person written in another way, or somebody else.

Names are compared word by word, since a distance between whole names takes “Eva Silva” for
“Ana Silva” before it sees “Silva, A.”.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

# A word of a name against another: the same; the same by ear; a slip of the keys; the short
# form of a name; its beginning; its first letter.
EQUAL, HEARD, SLIP, SHORT, BEGUN, INITIAL = 1.0, 0.97, 0.9, 0.9, 0.86, 0.84
_MORE, _TURNED, _PART = 0.96, 0.99, 0.8  # a further name; another order; one word of several
# An initial with two names more (0.84 · 0.96²) is still somebody to ask about; what lies below
# shares so little that one would wonder why it is shown. “Eva” for “Ana”, “Jana” for “Jan” and
# another family name are no likeness at all, whatever else agrees.
ALIKE = 0.75
_PARTICLES = frozenset(
    (
        *("van", "von", "vom", "zu", "zur", "der", "den", "dem", "de", "del", "della", "di", "da"),
        *("do", "dos", "das", "du", "des", "la", "le", "lo", "ter", "ten", "te", "af", "av", "y"),
        *("al", "el", "bin", "ibn", "bint", "ni", "nic", "ap", "e", "und", "and", "jr", "sr"),
    )
)
_TITLES = frozenset(("dr", "prof", "mr", "mrs", "ms", "herr", "frau", "sr", "sra", "mme", "m"))
_SHORT_FORMS = (
    "albert al bert",
    "alexander alexandra alex sandy sasha sascha xander",
    "andreas andrew andres andy",
    "anna anne ann ana annie anni",
    "anthony antonio anton tony toni",
    "benjamin ben",
    "catherine katherine katharina kate katie cathy kathy katrin kati",
    "charles charlie chuck carlos karl",
    "christian christopher christoph christine christina chris",
    "daniel daniela daniele dan dani danny",
    "david dave",
    "edward ed eddie ted",
    "elisabeth elizabeth liz lisa beth betty lise elise sisi",
    "eva eve evi",
    "francisco francesco frank paco franz franziska franzi",
    "frederick friedrich frederic fred fritz",
    "georg george jorge",
    "gregory greg gregor",
    "guillaume guilherme",
    "henry heinrich henri heinz harry hank",
    "james jim jimmy jamie",
    "jacob jakob jacques jake",
    "jennifer jenny jen",
    "johannes john johann hans hannes jan juan joao jean ian ivan jack",
    "jonathan jon",
    "jose josef joseph giuseppe pepe joe sepp",
    "lawrence laurence larry laurent lorenz",
    "leonard leonardo leo",
    "ludwig louis luis luigi lou",
    "margaret margarete maggie peggy greta gretel rita meg",
    "matthew matthias matteo mateo mathieu matt mat",
    "maximilian maximiliane max",
    "michael michel miguel michele mike mick misha",
    "nathaniel nathan nate nat",
    "nicholas nikolaus nicolas nick nico klaus niko",
    "patrick patricia pat paddy",
    "paul paolo pablo pavel",
    "peter pedro pierre pietro pete",
    "philip philipp felipe phil",
    "rebecca rebekka becky",
    "richard ricardo rick dick rich",
    "robert roberto rob bob bobby",
    "samuel samantha sam",
    "stephen steven stefan stefanie stephanie steve steffi",
    "susan susanne susana sue susi",
    "theodore theodor theo ted",
    "thomas tomas tomasz tommaso tom tommy",
    "timothy timotheus tim",
    "valentin valentina vali",
    "victoria viktoria vicky",
    "walter walt",
    "william wilhelm will bill billy willi guillermo",
)
_HEARD = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"sch|sh", "s"),
        (r"ph", "f"),
        (r"([bdgkmrt])h", r"\1"),
        (r"ck|qu", "k"),
        (r"dt", "t"),
        (r"tz|z", "s"),
        (r"([aou])e", r"\1"),
        (r"[ae][iy]", "%"),
        (r"ou|oo", "u"),
        (r"i[ey]|ee|y", "i"),
        (r"c(?![heikt])", "k"),
        (r"w", "v"),
        (r"(?<=[aeiou])h$", ""),
        (r"(.)\1+", r"\1"),
    )
)
_FEMALE = ("ina", "ine", "ella", "elle", "etta", "ette", "ita", "os", "us")
_VOWELS = frozenset("aeiouy")
_NEAR = tuple(map(frozenset, ("bp", "dt", "gk", "vf", "sz", "mn", "cs", "jy", "lr")))
_LEAST, _LONG = 5, 8  # letters of a word that may have one slip, or two


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """From 0 (nobody would take them for one) to 1, for two names as folded words."""
    if "".join(one) == "".join(other):
        return EQUAL if tuple(one) == tuple(other) else HEARD
    few, many = sorted((_names_in(one), _names_in(other)), key=len)
    if not few:
        return 0.0
    if len(few) == 1:
        return _part_likeness(few[0], many)
    found = _pair_up(few, many)
    if not found:
        return 0.0
    score = _MORE ** (len(many) - len(few))
    for _, each in found:
        score *= each
    places = [place for place, _ in found]
    return score if places == sorted(places) else score * _TURNED


def word_likeness(one: str, other: str) -> float:
    """How alike two words of names are, from 0 to 1; both folded."""
    if one == other:
        return EQUAL
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[:1] == other[:1] and one[:1].isascii() else 0.0
    if sound(one) == sound(other):
        return HEARD
    if other in words_short_for(one):
        return SHORT
    if _is_slip(one, other):
        return SLIP
    return BEGUN if _is_begun(*sorted((one, other), key=len)) else 0.0


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """What a folded word sounds like, roughly, in the languages of Europe."""
    for written, heard in _HEARD:
        word = written.sub(heard, word)
    return word


def words_short_for(word: str) -> frozenset[str]:
    """First names that are short for this one, or that it is short for."""
    return _short_forms().get(word, frozenset())


def near_words(word: str, words: Sequence[str]) -> Iterable[str]:
    """Those of many words that a slip of the keys could have made of this one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(
        word, words, scorer=OSA.distance, score_cutoff=2 if len(word) >= _LONG else 1, limit=None
    )
    return (found for found, _, _ in near)


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for group in _SHORT_FORMS:
        names = frozenset(group.split())
        forms |= {name: forms.get(name, frozenset()) | names for name in names}
    return forms


def _names_in(words: Sequence[str]) -> list[str]:
    """The words without titles and particles, where a whole name is left."""
    bare = [
        word
        for at, word in enumerate(words)
        if word not in _TITLES and (at == 0 or word not in _PARTICLES)
    ]
    return bare if len(bare) >= 2 else list(words)


def _part_likeness(word: str, names: Sequence[str]) -> float:
    """One word alone: the whole name, or the first or the last of a longer one."""
    if len(names) == 1:
        alone = word_likeness(word, names[0])
        return alone if alone >= SLIP and len(word) > 1 else 0.0
    if len(word) < 4 and word.isascii():
        return 0.0
    best = max(word_likeness(word, names[0]), word_likeness(word, names[-1]))
    return best * _PART if best >= HEARD or (best == SLIP and len(word) >= _LEAST) else 0.0


def _pair_up(few: Sequence[str], many: Sequence[str]) -> list[tuple[int, float]]:
    """For each word its place among the others and its likeness; empty unless all but one agree."""
    found: list[tuple[int, float]] = []
    left = dict(enumerate(many))
    for word in few:
        score, place = max(
            ((word_likeness(word, each), -at) for at, each in left.items()), default=(0.0, 0)
        )
        if not score:
            return []
        del left[-place]
        found.append((-place, score))
    return found if sum(score < HEARD for _, score in found) <= 1 else []


@lru_cache(maxsize=4096)
def _is_slip(one: str, other: str) -> bool:
    least = min(len(one), len(other))
    if least < _LEAST or one[0] != other[0] or not (one + other).isalpha():
        return False
    if abs(len(one) - len(other)) == 1 and (one.startswith(other) or other.startswith(one)):
        return max(one, other, key=len)[-1] not in "aeons"  # Paul and Paula are two
    from rapidfuzz.distance import OSA

    distance = OSA.distance(one, other, score_cutoff=2)
    if distance == 1:
        return len(one) != len(other) or _may_be_struck(one, other)
    return distance == 2 and least >= _LONG


def _may_be_struck(one: str, other: str) -> bool:
    """Two letters turned round, or one for another that makes no other name of it."""
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2:
        return True
    pair = {one[places[0]], other[places[0]]}
    if places[0] == len(one) - 1:
        return pair == {"a", "e"}  # Maria and Marie; Mario is another
    if pair <= _VOWELS or pair in _NEAR:
        return True
    return len(one) >= 7 and not pair & _VOWELS


def _is_begun(short: str, long: str) -> bool:
    """“Alex” for “Alexander”, though not “Paul” for “Paulina”."""
    rest = long[len(short) :]
    return (
        len(short) >= 3
        and len(rest) >= 2
        and long.startswith(short)
        and short[-1] not in _VOWELS
        and rest not in _FEMALE
        and short.isascii()
    )
