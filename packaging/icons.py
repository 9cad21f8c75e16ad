"""Draws the program's icon into the one file that Windows or macOS wants.

Usage: icons.py FILE.ico|FILE.icns
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).parents[1] / "resources" / "icons" / "app"
SIZES = {".ico": (16, 24, 32, 48, 64, 128, 256), ".icns": (32, 64, 128, 256, 512, 1024)}


def main() -> None:
    """Write the icon file named."""
    write_icon(Path(sys.argv[1]))


def write_icon(file: Path) -> None:
    """Write a file of pictures in every size its kind has, `.ico` or `.icns`."""
    pictures = [draw(side) for side in SIZES[file.suffix]]
    file.parent.mkdir(parents=True, exist_ok=True)
    pictures[-1].save(file, sizes=[each.size for each in pictures], append_images=pictures[:-1])


def draw(side: int) -> Image.Image:
    """Return the icon as a square picture; small ones have a drawing of their own."""
    small = next((each for each in (16, 32) if side <= each), None)
    return render(DRAWINGS / (f"kith-{small}.svg" if small else "kith.svg"), side)


def render(drawing: Path, side: int) -> Image.Image:
    """Return an SVG file as a square picture."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(BytesIO(buffer.data().data()))


if __name__ == "__main__":
    main()
