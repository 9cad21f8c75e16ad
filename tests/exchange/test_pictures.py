"""Kinds of pictures by their first bytes."""

import pytest

from app.exchange.pictures import picture_type


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff\xe0...", "jpeg"),
        (b"GIF87a...", "gif"),
        (b"GIF89a...", "gif"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\x24\0\0\0WAVEfmt ", ""),
        (b"BM......", ""),
        (b"<svg/>", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_tell(data: bytes, kind: str) -> None:
    assert picture_type(data) == kind
