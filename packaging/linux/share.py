"""Writes what a Linux desktop is told of Kith into a folder, laid out as in /usr/share.

Usage: PYTHONPATH=packaging share.py FOLDER, with the packages of the bundle: menu entry, icons,
file type, what software centres show, manual page.
"""

import re
import shutil
import sys
from pathlib import Path

from icons import DRAWINGS, draw, render
from PIL import Image

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
JOURNAL = HERE / "journal.svg"
COPIED = {
    "kith.desktop": "applications/kith.desktop",
    "kith-mime.xml": "mime/packages/kith.xml",
    JOURNAL.name: "icons/hicolor/scalable/mimetypes/application-x-kith.svg",
}
METAINFO = "app.kith.Kith.metainfo.xml"
SIDES = (16, 32, 48, 64, 128, 256)  # pixels


def main() -> None:
    """Write the folder named."""
    write(Path(sys.argv[1]))


def write(share: Path) -> None:
    """Write what a desktop is told into a folder; the releases are those of the changelog."""
    changes = (ROOT / "CHANGELOG.md").read_text()
    for name, place in COPIED.items():
        _copy(HERE / name, share / place)
    _copy(DRAWINGS / "kith.svg", share / "icons/hicolor/scalable/apps/kith.svg")
    for side in SIDES:
        icons = share / f"icons/hicolor/{side}x{side}"
        _save(draw(side), icons / "apps/kith.png")
        _save(render(JOURNAL, side), icons / "mimetypes/application-x-kith.png")
    _write(share / "metainfo" / METAINFO, with_releases((HERE / METAINFO).read_text(), changes))
    _write(share / "man/man1/kith.1", with_version((HERE / "kith.1").read_text(), changes))


def releases(changelog: str) -> list[tuple[str, str]]:
    """Return version and day of every release of a changelog, the newest first."""
    return re.findall(r"^## \[(\d[\d.]*)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)


def with_releases(metainfo: str, changelog: str) -> str:
    """Return the metainfo with every release of a changelog in it."""
    lines = [f'    <release version="{each}" date="{day}"/>' for each, day in releases(changelog)]
    told = "\n".join(["  <releases>", *lines, "  </releases>"])
    return metainfo.replace("</component>", f"{told}\n</component>")


def with_version(page: str, changelog: str) -> str:
    """Return the manual page with the newest release of a changelog and its day in its head."""
    version, day = releases(changelog)[0]
    return page.replace("@VERSION@", version).replace("@DAY@", day)


def _save(picture: Image.Image, file: Path) -> None:
    file.parent.mkdir(parents=True)
    picture.save(file)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def _copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)


if __name__ == "__main__":
    main()
