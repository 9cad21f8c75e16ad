"""Pictures of codes and files of cards: read with care, off the GUI thread."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from app.errors import BadInput
from app.exchange.barcodes import Told, read_picture
from app.exchange.charset import decode
from app.exchange.pictures import picture_type
from app.exchange.vcard import read_cards

MOST_PIXELS = 64_000_000
MOST_BYTES = 64 * 1024 * 1024
LARGEST_SIDE = 4096
PAPER = 0xFFFFFFFF  # what a picture lies on where it is transparent
TEXTS = (".txt", ".text", ".md", ".csv", ".tsv")
translate = QCoreApplication.translate


def read_source(source: Path | QImage) -> Told:
    """The cards and lines of a file or of a picture from the clipboard. Raises BadInput."""
    if isinstance(source, QImage):
        return _read_image(source, translate("gatherings", "this picture"))
    data = _read_file(source)
    if b"BEGIN:VCARD" in data[:4096].upper():
        return Told(list(read_cards(data)), [])
    if source.suffix.lower() in TEXTS and not picture_type(data):
        return Told([], decode(data)[0].splitlines())
    return _read_image(_decode(data, source.name), source.name)


def _read_file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            said = translate("gatherings", "{name} is larger than 64 MB; choose a smaller file.")
            raise BadInput(said.format(name=path.name))
        return path.read_bytes()
    except OSError as error:
        said = translate("gatherings", "{name} cannot be read ({reason}).")
        raise BadInput(said.format(name=path.name, reason=error.strerror)) from error


def _decode(data: bytes, name: str) -> QImage:
    """The picture in a file, its size looked at first: a small file can hold a monstrous one."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        said = translate("gatherings", "{name} has too many pixels to be read; make it smaller.")
        raise BadInput(said.format(name=name))
    if size.isValid() and max(size.toTuple()) > LARGEST_SIDE:
        reader.setScaledSize(_bounded(size))
    image = reader.read() if size.isValid() else QImage()
    if image.isNull():
        said = translate(
            "gatherings", "{name} is neither a picture nor a file of contact cards that Kith reads."
        )
        raise BadInput(said.format(name=name))
    return image


def _bounded(size: QSize) -> QSize:
    whole = QSize(LARGEST_SIDE, LARGEST_SIDE)
    return size.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _read_image(image: QImage, name: str) -> Told:
    if max(image.size().toTuple()) > LARGEST_SIDE:
        image = image.scaled(_bounded(image.size()))
    told = read_picture(*_greys(image))
    if not (told.cards or told.lines):
        said = translate(
            "gatherings", "No code was found in {name}; a sharper or closer picture may help."
        )
        raise BadInput(said.format(name=name))
    return told


def _greys(image: QImage) -> tuple[bytes, int, int]:
    """A byte for each pixel, row by row, on white where the picture is transparent."""
    if image.hasAlphaChannel():
        ground = QImage(image.size(), QImage.Format.Format_RGB32)
        ground.fill(PAPER)
        painter = QPainter(ground)
        painter.drawImage(0, 0, image)
        painter.end()
        image = ground
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, pitch = grey.width(), grey.height(), grey.bytesPerLine()
    bits = bytes(grey.constBits())
    rows = (bits[row * pitch : row * pitch + width] for row in range(height))
    return b"".join(rows), width, height
