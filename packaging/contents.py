"""Tells what is really in a bundle: which component each file and each module comes from.

Run with the Python that PyInstaller ran with: its packages and itself are what is looked up.
"""

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Literal, TypeAlias

ROOT = Path(__file__).parents[1]
FOLDER = "licences"  # in the bundle; written by us after the rest
PROGRAMS = {"kith", "kith.exe", "kith-cli.exe"}
OWN = {"Info.plist", "PkgInfo", "kith.icns"}  # what makes a folder a macOS program
SEAL = "_CodeSignature"  # folders of macOS that are written anew when a program is signed
OUTER = ("_internal", "Contents/Frameworks", "Contents/Resources", "Contents/MacOS", "Contents")

SHOWN = 5  # of what has no owner, in one sentence
NAMESPACE = Path("-")  # in PyInstaller's notes: a package without a file

Kind: TypeAlias = Literal["own", "python", "cpython", "debian", "part"]
Owner: TypeAlias = tuple[Kind, str]
KITH: Owner = ("own", "Kith")
CPYTHON: Owner = ("cpython", "Python")
BOOTLOADER: Owner = ("python", "pyinstaller")


class NotAccounted(Exception):
    """Something in the bundle that no account was given of; says what, and what to do."""


@dataclass(frozen=True)
class Component:
    """Something the bundle is made of: `files` lie in it, `modules` in its program's archive.

    A part is carried by other components, `within`: it has files of its own or is in theirs.
    """

    kind: Kind
    name: str
    version: str = ""
    files: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


def components(bundle: Path, work: Path) -> list[Component]:
    """Return what a bundle is made of, Kith first; `work` is where PyInstaller took notes.

    Raises NotAccounted for a file or a module that comes from nowhere known.
    """
    from_files, from_modules = read_sources(work)
    files = {name: _known(name) or from_files.get(plain_name(name)) for name in carried(bundle)}
    modules = {
        name: _known_module(name) or from_modules.get(name)
        for name in archived_modules(bundle)
        if from_modules.get(name) != NAMESPACE
    }
    found = owners([*files.values(), *modules.values()])
    named, archived = _by_owner(files, found), _by_owner(modules, found)
    versions = _versions([*named, *archived])
    return [
        Component(*owner, versions[owner], named.get(owner, ()), archived.get(owner, ()))
        for owner in sorted(versions, key=_rank)
    ]


def carried(bundle: Path) -> list[str]:
    """Return every file of a bundle, relative to it; links, seals and our accounts are left out."""
    paths = (path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())
    names = sorted(path.relative_to(bundle).as_posix() for path in paths)
    return [
        name
        for name in names
        if not plain_name(name).startswith(f"{FOLDER}/") and SEAL not in name.split("/")
    ]


def plain_name(name: str) -> str:
    """Return what PyInstaller calls a file of the bundle, wherever the system wants it to lie."""
    outer = next((f"{folder}/" for folder in OUTER if name.startswith(f"{folder}/")), "")
    return name.removeprefix(outer).replace("__dot__", ".")


def read_sources(work: Path) -> tuple[dict[str, Path], dict[str, Path]]:
    """Return where PyInstaller found the files, and where the modules, by their names."""
    notes = ast.literal_eval((work / "Analysis-00.toc").read_text("utf-8"))
    files, modules = dict[str, Path](), dict[str, Path]()
    for name, source, kind in _triples(notes):
        if kind in ("PYMODULE", "PYSOURCE"):
            modules[name] = Path(source)
        elif kind != "SYMLINK":
            files[name.replace("\\", "/")] = Path(source)
    return files, modules


def _triples(notes: object) -> Iterator[tuple[str, str, str]]:
    if isinstance(notes, tuple) and len(notes) == 3 and all(isinstance(n, str) for n in notes):
        yield notes
    elif isinstance(notes, list | tuple):
        for each in notes:
            yield from _triples(each)


def archived_modules(bundle: Path) -> list[str]:
    """Return the names of the modules inside the programs of a bundle."""
    from PyInstaller.archive.readers import CArchiveReader

    names = set[str]()
    for program in (name for name in carried(bundle) if plain_name(name) in PROGRAMS):
        archive = CArchiveReader(str(bundle / program))
        for name, (*_, kind) in archive.toc.items():
            names |= set(archive.open_embedded_archive(name).toc) if kind == "z" else {name}
    return sorted(names)


def _known(name: str) -> Owner | None:
    plain = plain_name(name)
    if plain in PROGRAMS:
        return BOOTLOADER
    if plain == "base_library.zip":
        return CPYTHON
    return KITH if plain in OWN else None


def _known_module(name: str) -> Owner | None:
    if name.startswith(("pyimod", "pyiboot")):
        return BOOTLOADER
    return CPYTHON if name == "struct" else None  # the bootloader reads archives with it


def owners(sources: Iterable[Owner | Path | None]) -> dict[Path, Owner]:
    """Return what the given paths of this system belong to; one that is unknown is left out."""
    paths = sorted({source for source in sources if isinstance(source, Path)})
    installed = installed_files()
    found = {path: owner for path in paths if (owner := owner_here(path, installed))}
    return found | debian_owners(path for path in paths if path not in found)


def installed_files() -> dict[str, str]:
    """Return the package of each file that was installed for this Python."""
    return {
        os.path.normcase(str(each.locate_file(file))): name
        for name, each in packages().items()
        for file in each.files or []
    }


def packages() -> dict[str, Distribution]:
    """Return the packages that are installed for this Python, by their names."""
    places = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    return {each.name.lower().replace("_", "-"): each for each in distributions(path=places)}


def owner_here(path: Path, installed: Mapping[str, str]) -> Owner | None:
    """Return whose a path is that belongs to a package, to Kith, or to Python itself."""
    if package := installed.get(os.path.normcase(path)):
        return "python", package
    if any(path.is_relative_to(ROOT / folder) for folder in ("app", "resources", "packaging")):
        return KITH
    python = Path(sys.base_prefix)
    # A Python of the system shares its folder with everything else; dpkg knows its files.
    return CPYTHON if python != Path("/usr") and path.is_relative_to(python) else None


def debian_owners(paths: Iterable[Path]) -> dict[Path, Owner]:
    """Return the Debian packages of files, as dpkg knows them; {} on other systems."""
    asked = {spelling: path for path in paths for spelling in _spellings(path)}
    if not asked or not shutil.which("dpkg"):
        return {}
    said = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False)
    lines = (line.rsplit(": ", 1) for line in said.stdout.splitlines() if ": /" in line)
    return {
        asked[path]: ("debian", owning.split(",")[0].split(":")[0])
        for owning, path in lines
        if path in asked
    }


def _spellings(path: Path) -> Iterator[str]:
    """Yield the names of a file: dpkg knows /lib by its old or its new place, and not both."""
    for name in (path.as_posix(), path.resolve().as_posix()):
        yield name
        yield name.removeprefix("/usr") if name.startswith("/usr/lib") else f"/usr{name}"


def _by_owner(
    sources: Mapping[str, Owner | Path | None], found: Mapping[Path, Owner]
) -> dict[Owner, tuple[str, ...]]:
    mine, strays = dict[Owner, tuple[str, ...]](), list[str]()
    for name, source in sorted(sources.items()):
        if owner := found.get(source) if isinstance(source, Path) else source:
            mine[owner] = (*mine.get(owner, ()), name)
        else:
            strays.append(f"{name}, {f'from {source}' if source else 'noted nowhere'}")
    if strays:
        more = f"; and {len(strays) - SHOWN} more" if len(strays) > SHOWN else ""
        raise NotAccounted(f"These belong to no package: {'; '.join(strays[:SHOWN])}{more}.")
    return mine


def _versions(found: Iterable[Owner]) -> dict[Owner, str]:
    from app import __version__

    python = {name: each.version for name, each in packages().items()}
    debian = debian_facts([name for kind, name in found if kind == "debian"], "Version")
    own = {KITH: __version__, CPYTHON: sys.version.split()[0]}
    return own | {
        owner: (python if owner[0] == "python" else debian)[owner[1]]
        for owner in found
        if owner not in own
    }


def debian_facts(named: Iterable[str], field: str) -> dict[str, str]:
    """Return what dpkg says of packages: a field such as Version or binary:Summary."""
    if not (names := sorted(named)):
        return {}
    asked = ["dpkg-query", "-W", "-f", "${Package}\t${" + field + "}\n", *names]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return dict(line.split("\t", 1) for line in said.splitlines())


def _rank(owner: Owner) -> tuple[int, str]:
    kind, name = owner
    return ("own", "cpython", "python", "debian").index(kind), name.lower()
