"""Tells which shared libraries a bundle asks of the system: what it links to and does not carry.

Usage: needs.py BUNDLE          one soname a line
       needs.py --deb BUNDLE    the Debian packages that have them here, as Depends wants them
"""

import subprocess
import sys
from pathlib import Path

ELF = b"\x7fELF"
# Of the C library, whose packages are one and whose version matters.
C_LIBRARY = "libc6"
# libGL and its kin are one of several drivers: the package that picks one is asked for.
LOADED_LATER = ("libGL.so.1", "libEGL.so.1")  # Qt opens these when a window is made


def main() -> int:
    """Print what the bundle named last needs."""
    bundle = Path(sys.argv[-1])
    needed = needs(bundle)
    if "--deb" in sys.argv[1:]:
        print(", ".join(depends(bundle, needed)))
    else:
        print("\n".join(needed))
    return 0


def needs(bundle: Path) -> list[str]:
    """Return the sonames that some library of the bundle links to and none is named."""
    files = [path for path in bundle.rglob("*") if path.is_file() and is_elf(path)]
    carried = {path.name for path in bundle.rglob("*")}
    wanted = {name for path in files for name in linked(path)}
    return sorted((wanted | set(LOADED_LATER)) - carried)


def is_elf(path: Path) -> bool:
    """Return whether a file is a program or a shared library."""
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def linked(path: Path) -> list[str]:
    """Return the sonames a file links to."""
    said = run("readelf", "-d", str(path))
    return [line.split("[")[1].rstrip("]") for line in said.splitlines() if "(NEEDED)" in line]


def depends(bundle: Path, sonames: list[str]) -> list[str]:
    """Return the packages of these sonames, the C library with the version the bundle needs."""
    found = {package_of(soname) for soname in sonames}
    version = c_library(bundle)
    return sorted(f"{each} (>= {version})" if each == C_LIBRARY else each for each in found)


def package_of(soname: str) -> str:
    """Return the Debian package that has a soname on this machine."""
    path = next(
        line.split("=> ")[1]
        for line in run("ldconfig", "-p").splitlines()
        if line.split(" ")[0].strip() == soname and "x86-64" in line
    )
    for place in (path, str(Path(path).resolve()), path.removeprefix("/usr"), "/usr" + path):
        said = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False)
        if said.returncode == 0:
            return said.stdout.split(":")[0]
    raise SystemExit(f"No package has {soname}; install it from one, or leave out what needs it.")


def c_library(bundle: Path) -> str:
    """Return the newest version of the C library that anything in the bundle asks for."""
    versions = {
        tuple(int(part) for part in word.removeprefix("GLIBC_").split("."))
        for path in bundle.rglob("*")
        if path.is_file() and is_elf(path)
        for word in run("readelf", "-V", str(path)).split()
        if word.startswith("GLIBC_") and word[6:7].isdigit()
    }
    return ".".join(map(str, max(versions)))


def run(*command: str) -> str:
    """Return what a command says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
