"""Pictures of people: read with care, since a small file can hold a monstrous picture."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from app.errors import BadInput

MOST_PIXELS = 64_000_000
KEPT_SIDE = 512
QUALITY = 88
MEDIA_TYPE = "image/jpeg"


def read_photo(data: bytes | None, side: int) -> QPixmap | None:
    """A picture no smaller than side × side device pixels; None where there is none to read."""
    if not data:
        return None
    image = _read(data, side)
    return None if image.isNull() else QPixmap.fromImage(image)


def take_photo(path: Path) -> bytes:
    """A picture file as it is kept in the journal: JPEG, small. Raises BadInput."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path.name} cannot be read ({error.strerror}).") from error
    image = _read(data, KEPT_SIDE)
    if image.isNull():
        raise BadInput(f"{path.name} is not a picture that Kith can read; choose a JPEG or PNG.")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _read(data: bytes, side: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return QImage()
    small = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if small.width() < size.width():
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    return reader.read()
