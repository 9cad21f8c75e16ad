"""Writes SHA256SUMS over the files of a folder; `sha256sum --check SHA256SUMS` reads it.

Usage: sums.py FOLDER
"""

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def sums(folder: Path) -> str:
    """Return a line for every file of a folder: its checksum and its name."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files
    )


if __name__ == "__main__":
    (Path(sys.argv[1]) / NAME).write_text(sums(Path(sys.argv[1])), "utf-8", newline="\n")
