"""Tells what a bundle consists of and why each large part is there, as a table in Markdown.

Usage: sizes.py BUNDLE [WHOLE]    the second one, with nothing left out, to compare with

It fails where something large has no reason. Needs PyInstaller, to look into the program.
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

LARGE = 2_000_000  # bytes that need a reason
REST = "the rest"

# Part, the files of it, why; the first that fits a file counts.
PARTS = [
    ("ICU", r"(PySide6/Qt/lib/)?libicu|icu.*\.dll",
     "Qt cannot do without: how any language sorts, writes dates and breaks lines"),
    ("Qt", r"PySide6/(Qt/)?(lib|plugins|Qt6)|shiboken6/.*Qt|libQt6|Qt",
     "the window: Core, Gui, Widgets, Svg (icons), PrintSupport (Take along), "
     "Network (one window a journal), DBus (the desktop), and its ways to X11 and Wayland"),
    ("PySide6", r"PySide6/|shiboken6/|libshiboken6|libpyside6",
     "Python's way to Qt; each file has all of a Qt library"),
    ("OpenBLAS", r"numpy\.libs/|libscipy_openblas|libgfortran|libquadmath",
     "numpy is linked to it, and does not load without"),
    ("numpy", r"numpy[/-]", "the measures, and every chart"),
    ("Python", r"libpython|python3\.|base_library|python\d+\.dll",
     "the language, and what of its library is used"),
    ("matplotlib", r"matplotlib/|contourpy/|kiwisolver/|mpl_toolkits/|pyparsing/|cycler|dateutil/",
     "the charts; with four faces of DejaVu Sans and Last Resort, for letters other fonts lack"),
    ("fontTools", r"fontTools/", "fonts in a chart saved as PDF"),
    ("Pillow", r"PIL/|pillow\.libs/|lib(Xau|jpeg|liblzma|openjp2|tiff|xcb|zstd)-",
     "matplotlib writes PNG with it; its libraries are linked to it"),
    ("RapidFuzz", r"rapidfuzz/", "names with a slip of the keys; for new processors and for old"),
    ("SQLite (apsw)", r"apsw/", "the journal, and its encryption"),
    ("zxing-cpp", r"zxingcpp", "codes on a picture or a screen, as of a visiting card"),
    ("dateparser", r"dateparser|regex/|tzlocal/|pytz/", "days in words; English alone"),
    ("chardet", r"chardet/|[0-9a-f]{20}__mypyc", "address books in old character sets"),
    ("notices", r"dbus_fast/|desktop_notifier/|winrt|rubicon", "notices on the desktop"),
    ("Kith", r"app/|app\.|start$|peewee|playhouse|platformdirs", "itself, its fonts and words"),
    ("licences", r"licences/", "who made all this, and on what terms"),
    ("from the system", r"lib[\w+.-]+\.so|lib[\w.-]+\.dylib|[\w-]+\.dll",
     "what a small system may lack: glib, fontconfig, D-Bus, Kerberos (Qt's network), X11's keys"),
]  # fmt: skip


def main() -> int:
    """Print the table; return 1 where something large has no reason."""
    sizes = by_part(Path(sys.argv[1]))
    whole = by_part(Path(sys.argv[2])) if len(sys.argv) > 2 else {}
    print(as_markdown(sizes, whole))
    unknown = [part for part in sizes if sizes[part] > LARGE and part not in reasons()]
    for part in unknown:
        print(f"{part} is {megabytes(sizes[part])} MB, and packaging/sizes.py gives no reason.",
              file=sys.stderr)  # fmt: skip
    return 1 if unknown else 0


def reasons() -> dict[str, str]:
    """Return why each part is there."""
    return {part: why for part, _, why in PARTS}


def by_part(bundle: Path) -> dict[str, int]:
    """Return the bytes of each part; what is of none goes by its folder."""
    sizes = defaultdict[str, int](int)
    for name, size in files(bundle):
        sizes[part_of(name)] += size
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def part_of(name: str) -> str:
    """Return which part a file belongs to."""
    found = (part for part, pattern, _ in PARTS if re.match(pattern, name))
    return next(found, name.split("/")[0])


def files(bundle: Path) -> Iterator[tuple[str, int]]:
    """Yield every file and its bytes, the modules in the program too, as if they were files."""
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() or path.is_dir():
            continue
        name = path.relative_to(bundle).as_posix().removeprefix("_internal/")
        if path.stem in ("kith", "kith-cli") and path.parent == bundle:
            yield from modules(path)
        else:
            yield name, path.stat().st_size


def modules(program: Path) -> Iterator[tuple[str, int]]:
    """Yield the modules packed into a program, and their bytes there."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(os.fspath(program))
    for name, (_, size, *_) in archive.toc.items():
        if name.endswith(".pyz"):
            packed = archive.open_embedded_archive(name).toc
            yield from ((each.replace(".", "/") + "/", entry[2]) for each, entry in packed.items())
        else:
            yield name, size


def as_markdown(sizes: Mapping[str, int], whole: Mapping[str, int]) -> str:
    """Return the table, the largest part first, and the sums."""
    shown = {part: size for part, size in sizes.items() if part in reasons() or size > LARGE}
    rest = sum(sizes.values()) - sum(shown.values())
    rest_whole = sum(size for part, size in whole.items() if part not in shown)
    heads = ["Part", "MB", *(["Whole"] if whole else []), "Why"]
    rows = [heads, ["---", "--:", *(["--:"] if whole else []), "---"]]
    for part, size in [*shown.items(), (REST, rest), ("**in all**", sum(sizes.values()))]:
        row = [part, megabytes(size)]
        if whole:
            sums = {REST: rest_whole, "**in all**": sum(whole.values())}
            row.append(megabytes(sums.get(part, whole.get(part, 0))))
        rows.append([*row, reasons().get(part, "")])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def megabytes(size: int) -> str:
    """Return bytes as millions of them."""
    return f"{size / 1e6:.1f}"


if __name__ == "__main__":
    sys.exit(main())
