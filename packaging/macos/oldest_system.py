"""Tells the oldest macOS that a program runs on: the newest that any file in it was made for.

Usage: oldest_system.py FOLDER              prints a version such as 15.0
       oldest_system.py FOLDER VERSION      fails, naming the files, where one wants a newer one
"""

import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

Version: TypeAlias = tuple[int, int]

THIN, FAT = b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"  # 64 bits; several architectures in one
OF_JAVA = 43  # a class file begins as a FAT one does, then with a number as large as this
HEADER = 32  # bytes before the load commands
# Load commands, and where in each the version lies that it asks for.
VERSIONS = {0x24: 8, 0x32: 12}  # LC_VERSION_MIN_MACOSX, LC_BUILD_VERSION


def main() -> int:
    """Print the version, or compare it with one."""
    folder, *rest = sys.argv[1:]
    wanted = dict(files(Path(folder)))
    if not wanted:
        print(f"{folder} has no program for macOS in it.", file=sys.stderr)
        return 1
    if not rest:
        print(*max(wanted.values()), sep=".")
        return 0
    stated = read_version(rest[0])
    newer = [f"{path} ({version[0]}.{version[1]})" for path, version in wanted.items()
             if version > stated]  # fmt: skip
    if newer:
        print(f"Made for a newer macOS than {rest[0]}:", *newer, sep="\n  ", file=sys.stderr)
    return 1 if newer else 0


def read_version(words: str) -> Version:
    """Return a version such as 15.0 as its first two numbers."""
    major, _, minor = words.partition(".")
    return int(major), int(minor.partition(".")[0] or 0)


def files(folder: Path) -> Iterator[tuple[Path, Version]]:
    """Yield every program and library below a folder with the macOS it was made for."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            versions = list(made_for(path.read_bytes()))
            if versions:
                yield path, max(versions)


def made_for(data: bytes) -> Iterator[Version]:
    """Yield the macOS each architecture in a file was made for; nothing for other files."""
    if data.startswith(THIN):
        yield from _versions(data, 0)
    elif data.startswith(FAT):
        (count,) = struct.unpack_from(">I", data, 4)
        for number in range(count if count < OF_JAVA else 0):
            (start,) = struct.unpack_from(">I", data, 8 + 20 * number + 8)
            if data.startswith(THIN, start):  # not an archive of objects for a linker
                yield from _versions(data, start)


def _versions(data: bytes, start: int) -> Iterator[Version]:
    (count,) = struct.unpack_from("<I", data, start + 16)
    place = start + HEADER
    for _ in range(count):
        command, size = struct.unpack_from("<II", data, place)
        if command in VERSIONS:
            (version,) = struct.unpack_from("<I", data, place + VERSIONS[command])
            yield version >> 16, version >> 8 & 0xFF
        place += size


if __name__ == "__main__":
    sys.exit(main())
