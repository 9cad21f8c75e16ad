"""A saved chart explains itself, opens everywhere, and is the same whenever it is saved."""

import struct
from datetime import date
from xml.etree import ElementTree

import pytest

from app.charts.saving import Caption, Kind, save
from tests.charts.samples import NAMES, SPEECH, TOLD, deepening, look

CAPTION = Caption(
    "Depth and breadth, July to September",
    "You came to know five of nine people more widely and more closely.",
    "Each arrow is one person.",
    date(2026, 10, 8),
)
KINDS: tuple[Kind, ...] = ("png", "svg", "pdf")
WIDE = 560 + 48  # the chart and its margins


def saved(kind: Kind, caption: Caption = CAPTION) -> bytes:
    return save("deepening", deepening(12), look(), SPEECH, kind, 560, 420, caption)


def png_size(file: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", file[16:24])
    return width, height


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_data_gives_the_same_file(kind: Kind) -> None:
    assert saved(kind) == saved(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_names_no_moment_at_which_it_was_made(kind: Kind) -> None:
    assert not [word for word in (b"CreationDate", b"dc:date", b"tIME") if word in saved(kind)]


def test_a_png_has_two_pixels_for_each_of_the_window() -> None:
    file = saved("png")
    assert file.startswith(b"\x89PNG")
    width, height = png_size(file)
    assert width == 2 * WIDE
    assert height > 2 * (420 + 48)


def test_an_svg_is_as_large_as_the_png() -> None:
    root = ElementTree.fromstring(saved("svg"))
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (2 * width, 2 * height) == pytest.approx(png_size(saved("png")))


def test_a_pdf_is_as_large_as_the_png() -> None:
    file = saved("pdf")
    assert file.startswith(b"%PDF") and file.rstrip().endswith(b"%%EOF")
    box = file.split(b"/MediaBox [", 1)[1].split(b"]", 1)[0].split()
    width, height = png_size(saved("png"))
    assert [float(each) for each in box] == pytest.approx([0, 0, width / 2, height / 2])


def test_a_longer_finding_makes_a_higher_picture() -> None:
    longer = CAPTION._replace(finding=CAPTION.finding * 3)
    assert png_size(saved("png", longer))[1] > png_size(saved("png"))[1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_in_any_script_can_be_saved(kind: Kind) -> None:
    assert saved(kind, CAPTION._replace(title=" ".join(NAMES)))


def test_a_profile_is_saved_whole() -> None:
    file = save("profile", TOLD, look(), SPEECH, "png", 400, 100, CAPTION._replace(finding=""))
    assert png_size(file)[1] > 2 * 400
