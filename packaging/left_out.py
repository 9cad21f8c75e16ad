"""What of all that PyInstaller finds stays out of the bundle, and which of Qt comes in."""

import re
from collections.abc import Container, Iterable, Mapping
from pathlib import PurePosixPath

# readline is under the GPL; the rest belongs to other toolkits and to development.
MODULES = ["readline", "tkinter", "_tkinter", "IPython", "pytest", "setuptools", "pip"]
MODULES += ["lib2to3", "pydoc_data", "curses"]
MODULES += ["defusedxml"]  # of what writes the accounts; Pillow would take it along
# Kith has SQLite of its own (apsw) and never uses the network.
MODULES += ["sqlite3", "_sqlite3", "ssl", "_ssl", "_hashlib"]
# Drawing needs none of these: no random numbers, no transforms, no triangles.
MODULES += ["numpy.random", "numpy.fft", "numpy.f2py", "numpy.tests", "numpy.distutils"]
MODULES += ["matplotlib.tests", "matplotlib._qhull", "matplotlib._tri"]
# A slip of the keys is found by one way of counting; these are others, five megabytes of them.
MODULES += ["rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.fuzz_cpp_sse2"]
# Charts are saved as PNG, SVG and PDF; pictures are read by Qt.
MODULES += ["PIL.AvifImagePlugin", "PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk"]
MODULES += ["PIL._imagingft", "PIL._imagingmath", "PIL._imagingmorph"]

# These change what nothing here asks for, and take a tenth of the start. The one for matplotlib
# would have its list of fonts made anew each time: app/charts/fonts.py keeps it.
RUNTIME_HOOKS = {
    "pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing", "pyi_rth_mplconfig",
}  # fmt: skip

# This one tells where Qt's plugins are, which PySide6 knows; a file manager that is opened, if it
# is of Qt, would take ours for its own.
RUNTIME_HOOKS_LINUX = {"pyi_rth_pyside6"}

QT_LIBRARIES = {"Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "Widgets"}
QT_LIBRARIES |= {"XcbQpa", "WaylandClient"}
# By kind; None is all of it. No page paints with a graphics card, so nothing of OpenGL comes in:
# a driver of the system would look for its libraries among ours.
QT_PLUGINS: Mapping[str, set[str] | None] = {
    "iconengines": None,
    "imageformats": {"gif", "ico", "jpeg", "svg", "webp"},
    "platforminputcontexts": {"composeplatforminputcontext", "ibusplatforminputcontext"},
    "platforms": {"cocoa", "offscreen", "wayland", "windows", "xcb"},
    "platformthemes": {"xdgdesktopportal"},
    "printsupport": None,
    "styles": None,
    "wayland-decoration-client": None,
    "wayland-shell-integration": {"xdg-shell"},
}
# Every system has them, and those of its own fit its drivers; printing is CUPS's or is not at all.
SYSTEM_HAS = ("libstdc++.so", "libgcc_s.so", "libcups.so")
# For drawing without Qt's painter, on Windows.
FOR_GRAPHICS_CARDS = ("opengl32sw", "d3dcompiler", "libegl", "libglesv2")

# Libraries built with what a debugger reads, 30 megabytes of it. Only these: those that a wheel
# has changed to find each other (numpy's OpenBLAS) can no longer be loaded once it is taken out.
WITH_DEBUGGING = re.compile(
    r"libpython|python[^/]+/lib-dynload/|(kiwisolver|fontTools|regex|chardet|\w+__mypyc)\b.*\.so$"
)

# The other faces are never asked for: charts have the fonts of the window, DejaVu Sans where one
# lacks a letter, and Last Resort, without which matplotlib does not start.
FACES = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"}
FACES |= {"DejaVuSans-BoldOblique.ttf", "LastResortHE-Regular.ttf"}
MATPLOTLIB_DATA = re.compile(r"matplotlib/mpl-data/(?!fonts/ttf/|matplotlibrc$)")
# Zones for pytz are asked for by name, and Kith names UTC, which it has in its code.
UNUSED_DATA = re.compile(r"(^|/)(pytz/zoneinfo|sample_data|PySide6(/Qt)?/translations)/")
OTHER_LANGUAGES = re.compile(r"dateparser\.data\.date_translation_data\.(?!en$)")


def is_used(name: str) -> bool:
    """Return whether a file, named by where it would lie in the bundle, belongs there."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.name.startswith(SYSTEM_HAS) or path.name.lower().startswith(FOR_GRAPHICS_CARDS):
        return False
    if path.match("mpl-data/fonts/ttf/*"):
        return path.name in FACES
    if UNUSED_DATA.search(str(path)) or MATPLOTLIB_DATA.search(str(path)):
        return False
    return _is_used_of_qt(path)


def _is_used_of_qt(path: PurePosixPath) -> bool:
    if "plugins" in path.parts and "PySide6" in path.parts:
        kind, file = path.parts[path.parts.index("plugins") + 1], path.name
        names = QT_PLUGINS.get(kind, set())
        name = file.partition(".")[0].removeprefix("lib").removeprefix("q")
        return names is None or name.removesuffix("plugin") in names
    library = re.match(r"(?:lib)?Qt6?(\w+?)(?:\.so\.|\.dll|\.framework|$)", _library(path))
    return library is None or library[1] in QT_LIBRARIES or "abi3" in path.name


def _library(path: PurePosixPath) -> str:
    """Return the name of a library, which is that of its folder where it has one of its own."""
    return next((part for part in path.parts if part.endswith(".framework")), path.name)


def leads(name: str, target: str, carried: Container[str]) -> bool:
    """Return whether a link leads to something carried; those of a framework go with it."""
    place = PurePosixPath(name).parent / target
    return ".framework/" in name or str(place) in carried


def unreached(links: Mapping[str, Iterable[str]], begun: Iterable[str]) -> set[str]:
    """Return which libraries nobody asks for any more.

    `links` says of each file of the bundle, by its name, what it links to; `begun` names those
    that are loaded because the program asks for them, or Qt does.
    """
    reached, rest = set[str](), list(begun)
    while rest:
        name = rest.pop()
        if name not in reached:
            reached.add(name)
            rest += [each for each in links.get(name, ()) if each in links]
    return set(links) - reached
