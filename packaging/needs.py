"""Tells which shared libraries a bundle asks of the system: what it links to and does not carry.

Usage: needs.py BUNDLE          one soname a line, those it can do without after a “?”
       needs.py --deb BUNDLE    as fields of a Debian package, with the versions known here
"""

import functools
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ELF = b"\x7fELF"
# Qt goes without a plugin of these kinds whose libraries are not there.
DONE_WITHOUT = ("printsupport",)
# What no file links to, since it is looked for when a window is made: how keys are laid out and
# joined to letters, where fonts lie, and letters themselves, of which boxes are drawn otherwise.
LOOKED_FOR = ("xkb-data", "libx11-data", "fontconfig-config",
              "fonts-dejavu-core | fonts-noto-core | fonts-freefont-ttf")  # fmt: skip
WISHED = ("fonts-noto-color-emoji", "fonts-noto-core")  # names are written in many scripts
SUGGESTED = ("dbus-session-bus", "fonts-noto-cjk", "notification-daemon")


def main() -> int:
    """Print what the bundle named last needs."""
    bundle = Path(sys.argv[-1])
    if "--deb" in sys.argv[1:]:
        print("\n".join(f"{field}: {value}" for field, value in relations(bundle).items()))
    else:
        print("\n".join([*needs(bundle), *(f"? {soname}" for soname in wishes(bundle))]))
    return 0


def needs(bundle: Path) -> list[str]:
    """Return the sonames that the bundle needs of the system."""
    return _outside(bundle, [path for path in find_elf(bundle) if not _is_done_without(path)])


def wishes(bundle: Path) -> list[str]:
    """Return the sonames that only plugins ask for without which Kith does less."""
    plugins = [path for path in find_elf(bundle) if _is_done_without(path)]
    return sorted(set(_outside(bundle, plugins)) - set(needs(bundle)))


def _outside(bundle: Path, files: list[Path]) -> list[str]:
    carried = {path.name for path in bundle.rglob("*")}
    return sorted({name for path in files for name in linked(path)} - carried)


def _is_done_without(path: Path) -> bool:
    return path.parent.name in DONE_WITHOUT


def find_elf(bundle: Path) -> list[Path]:
    """Return every program and shared library of a bundle."""
    return sorted(path for path in bundle.rglob("*") if path.is_file() and is_elf(path))


def is_elf(path: Path) -> bool:
    """Return whether a file is a program or a shared library."""
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def linked(path: Path) -> list[str]:
    """Return the sonames a file links to."""
    said = run("readelf", "-d", str(path))
    return [line.split("[")[1].rstrip("]") for line in said.splitlines() if "(NEEDED)" in line]


def relations(bundle: Path) -> dict[str, str]:
    """Return the fields in which a Debian package says what it needs of others."""
    asked = asked_for(find_elf(bundle))
    return {
        "Depends": ", ".join([*packages(needs(bundle), asked), *LOOKED_FOR]),
        "Recommends": ", ".join([*packages(wishes(bundle), asked), *WISHED]),
        "Suggests": ", ".join(SUGGESTED),
    }


def packages(sonames: Iterable[str], asked: set[str]) -> list[str]:
    """Return the packages that have these libraries, each with the oldest version that will do.

    `asked` are the symbols looked for, as `name@version` or `name@Base`.
    """
    least: dict[str, str] = {}
    for soname in sonames:
        package = package_of(soname)
        known = read_symbols(symbols_of(package), soname)
        versions = [known[each] for each in asked if each in known]
        least[package] = newest([least.get(package, "0"), *versions])
    return [f"{name} (>= {least[name]})" if least[name] != "0" else name for name in sorted(least)]


def package_of(soname: str) -> str:
    """Return the Debian package that has a soname on this machine."""
    places = [
        line.split("=> ")[1]
        for line in run("ldconfig", "-p").splitlines()
        if line.strip().startswith(f"{soname} (") and "x86-64" in line
    ]
    for path in places:
        for place in (path, str(Path(path).resolve()), path.removeprefix("/usr"), f"/usr{path}"):
            said = subprocess.run(
                ["dpkg", "-S", place], capture_output=True, text=True, check=False
            )
            if said.returncode == 0:
                return said.stdout.split(":")[0]
    raise SystemExit(f"No package has {soname}; install it from one, or leave out what needs it.")


def symbols_of(package: str) -> str:
    """Return what a package says of its symbols and since when it has them, "" for nothing."""
    said = subprocess.run(
        ["dpkg-query", "--control-show", package, "symbols"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return said.stdout if said.returncode == 0 else ""


def read_symbols(text: str, soname: str) -> dict[str, str]:
    """Return the version in which each symbol of a library came, from deb-symbols(5)."""
    known, is_within = {}, False
    for line in text.splitlines():
        if line.startswith(" ") and is_within:
            symbol, version = line.split()[:2]
            known[symbol] = version
        elif not line.startswith((" ", "*", "|")):
            is_within = line.split()[:1] == [soname]
    return known


def asked_for(files: Iterable[Path]) -> set[str]:
    """Return the symbols that files look for elsewhere, each with its version or `Base`."""
    found = set()
    for path in files:
        for line in run("readelf", "--dyn-syms", "--wide", str(path)).splitlines():
            words = line.split()
            if len(words) >= 8 and words[6] == "UND":
                found.add(words[7] if "@" in words[7] else f"{words[7]}@Base")
    return found


def c_library(bundle: Path) -> str:
    """Return the newest version of the C library that anything in the bundle asks for."""
    versions = {
        tuple(int(part) for part in symbol.split("@GLIBC_")[1].split("."))
        for symbol in asked_for(find_elf(bundle))
        if re.search(r"@GLIBC_[\d.]+$", symbol)
    }
    return ".".join(map(str, max(versions)))


def newest(versions: Iterable[str]) -> str:
    """Return the newest of these versions, as Debian orders them."""
    return max(set(versions), key=functools.cmp_to_key(_compare))


def _compare(one: str, other: str) -> int:
    said = subprocess.run(["dpkg", "--compare-versions", one, "gt", other], check=False)
    return 1 if said.returncode == 0 else -1


def run(*command: str) -> str:
    """Return what a command says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
