"""Codes in a picture: QR and its kin found by zxing-cpp, and what they say about people.

Nothing is looked up anywhere: an address in a code stays an address.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from app.exchange.charset import decode
from app.exchange.drafts import PersonDraft
from app.exchange.mecard import is_mecard, read_mecard
from app.exchange.vcard import Card, read_cards

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]

_KINDS = "QRCode|MicroQRCode|RMQRCode|Aztec|DataMatrix|PDF417"
_SMALL, _LARGE = 600, 1200  # pixels: a side below which a picture is doubled, or halved above


class Told(NamedTuple):
    """What codes say: whole cards, and other texts, each on one line."""

    cards: list[Card]
    lines: list[str]


def read_picture(grey: bytes, width: int, height: int) -> Told:
    """What the codes of a picture say, given row by row with a byte for each pixel (0 is black).

    Both lists are empty where no code is found. The libraries are loaded here.
    """
    import numpy as np

    pixels = np.frombuffer(grey, dtype=np.uint8).reshape(height, width)
    found: dict[bytes, None] = {}
    for variant in _variants(pixels):
        found |= dict.fromkeys(_find(variant))
    return understand(found)


def understand(codes: Iterable[bytes]) -> Told:
    """Tell cards from other texts; a text of several lines becomes one."""
    told = Told([], [])
    for data in codes:
        if is_mecard(data):
            told.cards.append(_as_card(data, read_mecard(data)))
        elif b"BEGIN:VCARD" in data.upper():
            told.cards.extend(card for card in read_cards(data) if card.draft or card.raw.strip())
        else:
            parts = (" ".join(line.split()) for line in decode(data)[0].splitlines())
            told.lines.append(", ".join(part for part in parts if part))
    return Told(told.cards, [line for line in told.lines if line])


def _as_card(data: bytes, draft: PersonDraft) -> Card:
    raw = decode(data)[0]
    if draft.name:
        return Card(1, raw, draft)
    return Card(1, raw, trouble="This code holds a contact card without a name or an address.")


def _find(pixels: "Grey") -> list[bytes]:
    from zxingcpp import Binarizer, barcode_formats_from_str, read_barcodes

    kinds = barcode_formats_from_str(_KINDS)
    return [
        code.bytes
        for binarizer in (Binarizer.LocalAverage, Binarizer.GlobalHistogram)
        for code in read_barcodes(pixels, formats=kinds, binarizer=binarizer)
    ]


def _variants(pixels: "Grey") -> "Iterator[Grey]":
    """The picture as it is, smoothed against noise, and nearer or farther away."""
    import numpy as np

    yield np.ascontiguousarray(pixels)
    if min(pixels.shape) >= 3:
        yield _smooth(pixels)
    if max(pixels.shape) < _SMALL:
        yield np.ascontiguousarray(pixels.repeat(2, axis=0).repeat(2, axis=1))
    if max(pixels.shape) > _LARGE:
        yield _halve(pixels)


def _smooth(pixels: "Grey") -> "Grey":
    """Each pixel as the mean of itself and its eight neighbours."""
    import numpy as np

    wide = np.pad(pixels, 1, mode="edge").astype(np.uint16)
    across = wide[:, :-2] + wide[:, 1:-1] + wide[:, 2:]
    both = across[:-2] + across[1:-1] + across[2:]
    return np.ascontiguousarray((both // 9).astype(np.uint8))


def _halve(pixels: "Grey") -> "Grey":
    import numpy as np

    height, width = (side // 2 * 2 for side in pixels.shape)
    quarters = pixels[:height, :width].reshape(height // 2, 2, width // 2, 2)
    return np.ascontiguousarray(quarters.mean(axis=(1, 3)).astype(np.uint8))
