"""By which words of a text somebody may be meant: by each of their names, whole and in parts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from app.domain.name_pieces import plain
from app.domain.names import ADDRESSES, first_name, tidy

_PARTS = re.compile(r"[ \-\u2010\u2011・]+")
_ASIDE = re.compile(r"\s*[(\[{][^)\]}]*[)\]}]?")  # “Tom (work)”
_JOINED = 8  # letters of a name that can be known when it is written as one word, in small letters
# Written in many names and in every text; and what is never by itself the name of somebody.
_EVERYDAY = (
    "a an and are as at be but by for from go he her here him his how i if in is it its just let me"
    " my new no not now of off old on or our out she so some that the their them then there these"
    " they this to too up us was we were what when where who why with yes you your"
    " am an auch auf aus bei bin da das dass dem den der des die doch du ein eine einem einen einer"
    " er es für hat ich ihr im in ist ja kein man mein meine mich mir mit nach nicht noch nun nur"
    " ob oder sein seine sich sie sind über um und uns unser unsere vom von vor war was wenn wer"
    " wie wir zum zur alle alte alter neu neue"
    " boss café city club colleague company cousin daughter dentist doctor family father friend"
    " friends garden group gym hairdresser home hospital hotel husband landlady landlord lawyer"
    " mother neighbor neighbour office plumber restaurant school service shop sister brother son"
    " taxi teacher team wife work arbeit arzt ärztin bruder büro chefin eltern familie firma"
    " freund freundin garten gasthaus gasthof gruppe haus hausarzt klinik kollege kollegin mutter"
    " nachbar nachbarin praxis schule schwester sohn tochter vater verein werkstatt zahnarzt"
)
_PARTICLES = (
    "al ben bin bint da de del della den der des di do dos du el freifrau freiherr ibn la las le"
    " les lo los mac mc saint sainte san sankt santa st sur ten ter van vom von zu"
)


class Known(NamedTuple):
    """Somebody by all of their names; `is_address`: no more than an address, maybe of a firm."""

    id: int
    name: str
    given: str = ""
    family: str = ""
    nick: str = ""
    former: str = ""
    is_address: bool = False


class Form(NamedTuple):
    """By what somebody may be meant, folded and as it is written; `is_small`: in small letters."""

    words: str
    said: str
    is_small: bool = False


def forms(known: Known) -> Iterator[Form]:
    """Yield every form of somebody, the whole name first."""
    name = tidy(known.name)
    for each in dict.fromkeys((name, _bare(name), name.partition(",")[0])):
        yield from _whole(each)
    if known.is_address:
        return
    both = f"{known.given} {known.family}" if known.given and known.family else ""
    fields = (both, known.given, known.family, known.nick, known.former)
    for each in filter(None, (*fields, first_name(_bare(name) or name, known.given))):
        yield from _whole(tidy(each))
    for each in dict.fromkeys((_bare(name), *map(tidy, fields))):
        yield from _parts(each)


def _whole(name: str) -> Iterator[Form]:
    key = plain(name)
    if not _is_everyday(key):
        yield Form(key, name, name[:1].islower())
    if " " in key and len(joined := key.replace(" ", "")) >= _JOINED:
        yield Form(joined, joined, is_small=True)


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[Form, ...]:
    """Each word of a name; what is written small beside a capital is none of it (“van den”)."""
    words = [*dict.fromkeys(filter(None, (*name.split(), *_PARTS.split(name))))]
    has_capital = any(word[0].isupper() for word in words)
    found = ((plain(word), word) for word in words if not (has_capital and word[0].islower()))
    return tuple(
        Form(key, word, word[0].islower())
        for key, word in found
        if not (_is_everyday(key) or key in _NEVER_ALONE)
    )


def _bare(name: str) -> str:
    """A name without what is noted behind it in brackets."""
    return tidy(_ASIDE.sub(" ", name)) if any(each in name for each in "([{") else name


def _is_everyday(key: str) -> bool:
    return len(key) < 2 or key in _WORDS


_WORDS = frozenset(map(plain, _EVERYDAY.split()))
_NEVER_ALONE = ADDRESSES | frozenset(_PARTICLES.split())
