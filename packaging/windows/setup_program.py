"""Makes the setup program for Windows out of a bundle: lists what is in it, then calls makensis.

Usage: setup_program.py BUNDLE ICON.ico SETUP.exe
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

from PIL import Image

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))
from app import __version__  # noqa: E402

LIST = "files.txt"
# The programs have a window and a console each; in a terminal both are one command.
COMMAND = '@"%~dp0..\\kith-cli.exe" %*\r\n'
# NSIS for Windows makes 32-bit programs, which run on every Windows; Wine may have 64 bits only.
TARGET = "x86-unicode" if sys.platform == "win32" else "amd64-unicode"
SIDE, PAPER, DRAWN = (164, 314), "#F6F2EA", 96  # pixels


def main() -> None:
    """Make what the command line names."""
    bundle, icon, output = (Path(name).resolve() for name in sys.argv[1:])
    output.parent.mkdir(parents=True, exist_ok=True)
    write_command(bundle)
    write_list(bundle)
    with TemporaryDirectory() as work:
        side, files = Path(work, "side.bmp"), Path(work, "files.nsh")
        draw_side(icon, side)
        files.write_text("\n".join(brought(bundle)) + "\n", "utf-8")
        run_nsis(
            TARGET=TARGET,
            VERSION=__version__,
            NUMBER=f"{__version__}.0",
            SIZE=str(sum(path.stat().st_size for path in found(bundle)) // 1024),
            ICON=str(icon),
            SIDE=str(side),
            FILES=str(files),
            OUTPUT=str(output),
        )


def write_command(bundle: Path) -> None:
    """Add the command for terminals to the bundle."""
    (bundle / "bin").mkdir(exist_ok=True)
    (bundle / "bin" / "kith.cmd").write_bytes(COMMAND.encode())


def write_list(bundle: Path) -> None:
    """Add to the bundle the list of what has to go when it goes: files, then folders, inmost first.

    Raises SystemExit where a name is not ASCII, which the setup program could not read back.
    """
    names = [str(each) for each in sorted(relative(bundle, found(bundle))) if each.name != LIST]
    folders = {parent for name in names for parent in PureWindowsPath(name).parents[:-1]}
    names += [f"{each}\\" for each in sorted(folders, key=lambda it: (-len(it.parts), it))]
    if strange := [name for name in names if not name.isascii()]:
        raise SystemExit(f"The names of these files are not ASCII: {strange}")
    (bundle / LIST).write_bytes("".join(f"{name}\r\n" for name in names).encode("ascii"))


def brought(bundle: Path) -> Iterator[str]:
    """Lines of NSIS that bring every file into its folder."""
    folder = None
    for name in sorted(relative(bundle, found(bundle)), key=lambda it: (it.parent, it)):
        if name.parent != folder:
            folder = name.parent
            yield f'SetOutPath "$INSTDIR\\{folder}"' if folder.parts else 'SetOutPath "$INSTDIR"'
        yield f'File "{bundle.joinpath(*name.parts)}"'


def found(bundle: Path) -> list[Path]:
    """Every file of the bundle."""
    return [path for path in bundle.rglob("*") if path.is_file()]


def relative(bundle: Path, files: list[Path]) -> list[PureWindowsPath]:
    """Files as Windows names them, seen from the bundle."""
    return [PureWindowsPath(*path.relative_to(bundle).parts) for path in files]


def draw_side(icon: Path, file: Path) -> None:
    """Draw the picture at the side of the first and the last page: the icon on paper."""
    picture = Image.new("RGB", SIDE, PAPER)
    with Image.open(icon) as drawn:
        shown = drawn.convert("RGBA").resize((DRAWN, DRAWN), Image.Resampling.LANCZOS)
    picture.paste(shown, ((SIDE[0] - DRAWN) // 2, SIDE[1] // 5), shown)
    picture.save(file)


def run_nsis(**defined: str) -> None:
    """Let makensis make the program; its warnings are errors."""
    options = [f"-D{name}={value}" for name, value in defined.items()]
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, str(HERE / "kith.nsi")]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
