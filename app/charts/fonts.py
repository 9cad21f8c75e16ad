"""Fonts of the charts: matplotlib's folder is ours, the serif is known, every script has a font."""

import logging
import os
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from app import paths

if TYPE_CHECKING:
    from matplotlib.font_manager import FontEntry, FontProperties
    from matplotlib.ft2font import FT2Font

# Families that stand in where the desktop's own has a name that no font file bears.
_USUAL = ("Helvetica Neue", "Segoe UI", "Noto Sans")
_LAST = "DejaVu Sans"  # comes with matplotlib
_UNKNOWN = "□"
_BOXES = "Last Resort"  # draws a box for everything, and takes half surrogates for characters
# One face among many that draw Han characters; otherwise the name that sorts first would win.
_LIKED = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei")


@lru_cache(1)
def prepare() -> None:
    """Make matplotlib ready, before it is imported anywhere; once, under the lock of rendering.

    Its list of fonts takes a second to make and is kept in our cache folder: a bundle would
    forget it at every start.
    """
    os.environ["MPLCONFIGDIR"] = str(paths.cache_dir() / "matplotlib")
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from matplotlib.font_manager import fontManager

    for file in sorted(paths.resource("fonts").glob("*.[ot]tf")):
        fontManager.addfont(file)


@lru_cache(512)
def font(families: tuple[str, ...], size: float, weight: int = 400) -> "FontProperties":
    """Return the first of these families that are known here, `size` in logical pixels."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families), size=size, weight=weight)


@lru_cache(2048)
def spell(text: str, wanted: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the text as it can be drawn, and the families that draw all of it.

    What no font on this computer can draw becomes a box; what is never seen is left out.
    """
    families = present(wanted)
    clean = "".join(" " if each.isspace() else each for each in text)
    known = frozenset().union(*map(_characters, families))
    missing = [each for each in dict.fromkeys(clean) if ord(each) not in known]
    while missing and (more := _family_for("".join(missing))):
        families = (*families, more)
        missing = [each for each in missing if ord(each) not in _characters(more)]
    gone = {ord(each): "" if _is_unseen(each) else _UNKNOWN for each in missing}
    return clean.translate(gone), families


@lru_cache(32)
def present(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the wanted families that are here, ending with one that always is."""
    named = {entry.name for entry in _entries()}
    usual = () if any(name in named for name in wanted) else _USUAL
    return (*(name for name in dict.fromkeys((*wanted, *usual)) if name in named), _LAST)


@lru_cache(64)
def _characters(family: str) -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, fontManager, get_font

    return frozenset(get_font(fontManager.findfont(FontProperties(family=[family]))).get_charmap())


@lru_cache(256)
def _family_for(missing: str) -> str | None:
    """Return the family that draws most of what is missing, if any draws some of it."""
    found = ((_drawn_by(entry, missing), entry.name) for entry in _fallbacks())
    most, name = max(found, key=lambda pair: pair[0], default=(0, ""))
    return name if most else None


def _drawn_by(entry: "FontEntry", missing: str) -> int:
    face = _open(entry)
    return sum(face.get_char_index(ord(each)) > 0 for each in missing) if face else 0


@lru_cache(1)
def _fallbacks() -> Sequence["FontEntry"]:
    """Return one upright face of each family of this computer, plain sans first."""
    upright = [
        each
        for each in _entries()
        if each.style == "normal" and each.weight == 400 and not each.name.startswith(_BOXES)
    ]
    upright.sort(key=lambda each: (each.name not in _LIKED, "Sans" not in each.name, each.name))
    return list({each.name: each for each in upright}.values())


def _open(entry: "FontEntry") -> "FT2Font | None":
    """Open a face; None where it is gone, or made of pictures as those of emoji are."""
    from matplotlib.ft2font import FT2Font

    try:
        face = FT2Font(entry.fname, face_index=entry.index)
    except (OSError, RuntimeError):
        return None
    return face if face.scalable else None


def _entries() -> "list[FontEntry]":
    from matplotlib.font_manager import fontManager

    return fontManager.ttflist


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cc", "Mn")
