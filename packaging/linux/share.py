"""Writes what a Linux desktop is told of Kith into a folder, laid out as in /usr/share.

Usage: PYTHONPATH=packaging share.py FOLDER, with the packages of the bundle: menu entry, icons,
file type, what software centres show, manual page.
"""

import re
import shutil
import sys
from pathlib import Path

from icons import DRAWINGS, draw

HERE = Path(__file__).parent
COPIED = {
    "kith.desktop": "applications/kith.desktop",
    "kith-mime.xml": "mime/packages/kith.xml",
    "kith.1": "man/man1/kith.1",
}
METAINFO = "app.kith.Kith.metainfo.xml"
SIDES = (16, 32, 48, 64, 128, 256)  # pixels


def main() -> None:
    """Write the folder named."""
    share = Path(sys.argv[1])
    for name, place in COPIED.items():
        _copy(HERE / name, share / place)
    _copy(DRAWINGS / "kith.svg", share / "icons/hicolor/scalable/apps/kith.svg")
    for side in SIDES:
        file = share / f"icons/hicolor/{side}x{side}/apps/kith.png"
        file.parent.mkdir(parents=True)
        draw(side).save(file)
    (share / "metainfo").mkdir()
    told = with_releases((HERE / METAINFO).read_text(), Path("CHANGELOG.md").read_text())
    (share / "metainfo" / METAINFO).write_text(told)


def with_releases(metainfo: str, changelog: str) -> str:
    """Return the metainfo with every release of a changelog in it, the newest first."""
    found = re.findall(r"^## \[(\d[\d.]*)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)
    lines = [f'    <release version="{version}" date="{date}"/>' for version, date in found]
    releases = "\n".join(["  <releases>", *lines, "  </releases>"])
    return metainfo.replace("</component>", f"{releases}\n</component>")


def _copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)


if __name__ == "__main__":
    main()
