"""Whose work a Kith is made of, and under which licence: read from the bundle or environment.

Reading takes a moment: call read_parts off the GUI thread.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from app import __version__, paths
from app.ui.details import is_bundle

if TYPE_CHECKING:
    from importlib.metadata import Distribution

FOLDER, OVERVIEW, QT = "licences", "LICENCES.md", "QT.md"
COLUMNS = 4
FULL = 50  # letters; a line that is shorter was meant to end
SMALL = 2 * 1024 * 1024  # no licence is longer, in bytes
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LINK = re.compile(r"\]\(<?([^)>]+)>?\)")
_WORDS = re.compile(r"licen[cs]e|copying|notice|copyright", re.I)
_BEGINS = re.compile(r"\s*(?:[-*•=_#|+.]|\(|\w{1,3}[.)]\s|Copyright|©)", re.I)
_POINT = re.compile(r"\s*(?:[-*•]|\(?\w{1,3}[.)])\s+")
_RULER = " -=*_#~"
_CODE = {".py", ".pyc", ".pyi", ".so", ".pyd", ".h"}


class Licensed(NamedTuple):
    """Something that is in this Kith; `files` hold its licence, the notices with it too."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...] = ()


def read_parts() -> list[Licensed]:
    """Return all parts, Kith first: as the bundle lists them, or as they are installed."""
    folder = licence_folder()
    return list(read_overview(folder) if folder is not None else read_environment())


def licence_folder() -> Path | None:
    """Return the folder of licences that a bundle brings along; None in an environment."""
    if not is_bundle():
        return None
    program = Path(sys.executable).parent
    places = program / FOLDER, program.parent / "Resources" / FOLDER  # the second on macOS
    return next((place for place in places if (place / OVERVIEW).is_file()), None)


def read_overview(folder: Path) -> Iterator[Licensed]:
    """Yield the rows of a bundle's tables: component, version, licence, file (or folder)."""
    is_row = False
    for line in (folder / OVERVIEW).read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|"):
            is_row = False
        elif not "".join(cells).strip("-: "):
            is_row = True  # the line under the head of a table
        elif is_row and len(cells) >= COLUMNS:
            name, version, licence = map(_plain, cells[: COLUMNS - 1])
            yield Licensed(name, version, licence, tuple(_find_files(folder, cells[-1])))


def read_environment() -> Iterator[Licensed]:
    """Yield Kith, what lies in its resources, Python, and every package that Kith asks for."""
    import platform
    import sysconfig

    own = paths.resource().parent / "LICENSE", *_files_of(_find("kith"))
    yield Licensed("Kith", __version__, "MIT", tuple(file for file in own if file.is_file())[:1])
    yield Licensed("Phosphor Icons", "", "MIT", (paths.resource("icons", "LICENSE"),))
    yield Licensed("Source Serif 4", "", "OFL-1.1", (paths.resource("fonts", "OFL.txt"),))
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    yield Licensed(
        "Python", platform.python_version(), "PSF-2.0", (python,) if python.is_file() else ()
    )
    found = {each.name.lower(): each for each in _walk(_asked_for())}
    for _name, each in sorted(found.items()):
        name = each.name.replace("_", "-")
        yield Licensed(name, each.version, name_licence(each), tuple(_files_of(each)))


def read_text(part: Licensed) -> str:
    """Return the texts of a part one below the other, "" where none came with it."""
    texts = [file.read_bytes()[:SMALL].decode("utf-8", "replace").strip() for file in part.files]
    return "\n\n\n".join(dict.fromkeys(texts)).replace("\r\n", "\n")


def without_tables(text: str) -> str:
    """Return a text in Markdown without the tables in it."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("|"))


def unwrap(text: str) -> str:
    """Return a text whose paragraphs are a line each, however they were broken into lines.

    A line joins the one before it where that was full and nothing begins anew; it begins under
    that line, or under the words of a point in a list.
    """
    lines: list[str] = []
    before = ""
    for line in text.split("\n"):
        goes_on = len(before.strip(_RULER)) >= FULL and _indent(line) in _indents(before)
        if goes_on and line.strip() and not _BEGINS.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
        before = line
    return "\n".join(lines)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _indents(line: str) -> tuple[int, int]:
    """Return where a line begins, and where its words do, after the mark of a point."""
    mark = _POINT.match(line)
    return _indent(line), mark.end() if mark else _indent(line)


def name_licence(package: "Distribution") -> str:
    """Return what a package says of its licence, in a few words."""
    said = package.metadata

    def tell(key: str) -> list[str]:
        return [str(value).strip() for value in said.get_all(key) or []]

    short = [words for words in tell("License") if "\n" not in words and words != "OSI Approved"]
    kinds = [kind.split(" :: ")[-1] for kind in tell("Classifier") if kind.startswith("License ::")]
    return ", ".join(tell("License-Expression") or [w for w in short if w] or kinds)


def _plain(cell: str) -> str:
    """Return the words of a cell without the marks of Markdown."""
    return re.sub(r"\[([^]]*)\]\([^)]*\)|[`*]", lambda found: found[1] or "", cell).strip()


def _find_files(folder: Path, cell: str) -> Iterator[Path]:
    for name in _LINK.findall(cell) or _plain(cell).split(", "):
        place = (folder / unquote(name)).resolve()
        if not name or not place.is_relative_to(folder.resolve()) or place == folder.resolve():
            continue
        if place.is_dir():
            yield from sorted(file for file in place.rglob("*") if file.is_file())
        elif place.is_file():
            yield place


def _asked_for() -> list[str]:
    """Return what Kith itself asks for, from its sources or from its own package."""
    project = Path(__file__).parents[2] / "pyproject.toml"
    if project.is_file():
        import tomllib

        asked: list[str] = tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"]
        return asked
    own = _find("kith")
    return own.requires or [] if own is not None else []


def _walk(wanted: Iterable[str]) -> Iterator["Distribution"]:
    """Yield the packages that are asked for and installed, and those that they ask for."""
    todo, seen = list(wanted), set[str]()
    while todo:
        asked = todo.pop()
        name = _NAME.match(asked)
        if name is None or "extra ==" in asked or name[0].lower() in seen:
            continue
        seen.add(name[0].lower())
        package = _find(name[0])
        if package is not None:
            yield package
            todo += package.requires or []


def _find(name: str) -> "Distribution | None":
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _files_of(package: "Distribution | None") -> Iterator[Path]:
    for file in (package.files or []) if package is not None else []:
        is_one = bool(_WORDS.search(file.name)) or "licenses" in file.parts
        if is_one and file.suffix not in _CODE and Path(str(file.locate())).is_file():
            yield Path(str(file.locate()))
