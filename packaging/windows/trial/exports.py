"""Writes the export list (.def) of a stand-in DLL: the functions of an object file that begin
with our_, and with TARGET all else that FILE.dll exports, handed on to TARGET.

Usage: exports.py NAME OBJECT.o|none [TARGET FILE.dll]
"""

import subprocess
import sys
from collections.abc import Iterator

OURS = "our_"


def main() -> None:
    """Print the list for the DLL that is named."""
    name, compiled, *handed_on = sys.argv[1:]
    own = {} if compiled == "none" else {each: OURS + each for each in own_names(compiled)}
    target, library = handed_on or (None, None)
    others = {each: f"{target}.{each}" for each in exported(library)} if library else {}
    print(f"LIBRARY {name}\nEXPORTS")
    print("\n".join(f"{each} = {where}" for each, where in sorted((others | own).items())))


def own_names(compiled: str) -> Iterator[str]:
    """The functions an object file defines for the stand-in, without their prefix."""
    for line in run("x86_64-w64-mingw32-nm", "-g", "--defined-only", compiled).splitlines():
        if (name := line.split()[-1]).startswith(OURS):
            yield name.removeprefix(OURS)


def exported(library: str) -> Iterator[str]:
    """The names that a DLL exports."""
    said = run("x86_64-w64-mingw32-objdump", "-p", library)
    for line in said.partition("[Ordinal/Name Pointer] Table\n")[2].splitlines():
        if not line.strip().startswith("["):
            return
        yield line.split()[-1]


def run(*command: str) -> str:
    """Return what a command says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
