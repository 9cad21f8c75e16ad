"""Fonts of the charts: matplotlib's folder is ours, the serif is known, every script has a font."""

import logging
import os
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
_BLOCK, _SAMPLE = 0x7F, 0x7F  # scripts are in blocks of 128, but for the large ones
_LARGE = ((0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))
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
    with _without_afm():
        from matplotlib.font_manager import fontManager

    for file in sorted(paths.resource("fonts").glob("*.[ot]tf")):
        fontManager.addfont(file)


@contextmanager
def _without_afm() -> Iterator[None]:
    """Leave Type 1 metrics out of matplotlib's list of fonts, where it is made for the first time.

    Nothing here draws with them, and reading them is nine tenths of that work: thousands of lines,
    between which the window would wait for its turn.
    """
    try:
        from matplotlib import _afm  # private: without it the list only takes longer
    except ImportError:
        yield
        return
    read = _afm.AFM

    def refuse(_file: object) -> None:
        raise OSError("Type 1 metrics are not used")

    _afm.AFM = refuse  # type: ignore[assignment,misc]
    try:
        yield
    finally:
        _afm.AFM = read  # type: ignore[misc]


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
    changed = {}
    for each in dict.fromkeys(clean):
        if any(_draws(family, each) for family in families):
            continue
        if more := _family_for(each):
            families = (*families, more)
        else:
            changed[ord(each)] = "" if _is_unseen(each) else _UNKNOWN
    return clean.translate(changed), families


@lru_cache(32)
def present(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the wanted families that are here, ending with one that always is."""
    named = {entry.name for entry in _entries()}
    usual = () if any(name in named for name in wanted) else _USUAL
    return (*(name for name in dict.fromkeys((*wanted, *usual)) if name in named), _LAST)


@lru_cache(8192)
def _draws(family: str, character: str) -> bool:
    face = _face(family)
    return face is not None and face.get_char_index(ord(character)) > 0


@lru_cache(64)
def _face(family: str) -> "FT2Font | None":
    from matplotlib.font_manager import FontProperties, fontManager
    from matplotlib.ft2font import FT2Font

    file = fontManager.findfont(FontProperties(family=[family]))
    return FT2Font(file.path, face_index=file.face_index)


@lru_cache(4096)
def _family_for(character: str) -> str | None:
    """Return the family for a character: that of its script, or any that has it."""
    code = ord(character)
    usual = _family_of(*_script_of(code))
    if usual is None or _draws(usual, character):
        return usual
    return _family_of(code, code)


@lru_cache(256)
def _family_of(first: int, last: int) -> str | None:
    """Return the family that draws most of these characters, if any draws some of them.

    All fonts of the computer are opened for it: that takes 30 ms, hence once for a script.
    """
    sample = range(first, last + 1, max(1, (last - first) // _SAMPLE))
    found = ((_drawn_by(entry, sample), entry.name) for entry in _fallbacks())
    most, name = max(found, key=lambda pair: pair[0], default=(0, ""))
    return name if most else None


def _drawn_by(entry: "FontEntry", codes: range) -> int:
    face = _open(entry)
    return sum(face.get_char_index(code) > 0 for code in codes) if face else 0


def _script_of(code: int) -> tuple[int, int]:
    """Return the first and the last of the characters that share a font with this one."""
    large = (block for block in _LARGE if block[0] <= code <= block[1])
    return next(large, (code & ~_BLOCK, code | _BLOCK))


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
