"""A saved chart explains itself, opens everywhere, and is the same whenever it is saved."""

import re
import struct
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from app.charts import legend, rendering
from app.charts.saving import Caption, Kind, Page, save, save_all
from app.charts.sheet import Sheet
from app.domain import deepening_words, orbits_words
from app.domain.kinds import State
from app.domain.signs import Area, Block, Line, Sign
from tests.charts.orbits_people import dot, orbits
from tests.charts.samples import NAMES, SPEECH, TOLD, deepening, look, overlapping

CAPTION = Caption(
    "Depth and breadth, July to September",
    "You came to know five of nine people more widely and more closely.",
    "Each arrow is one person.",
    date(2026, 10, 8),
    "Depth and breadth of <nine> people & 陈静仪.",
)
KINDS: tuple[Kind, ...] = ("png", "svg", "pdf")
EVERY = (
    Sign((Block(0, -6, 12, 12, "depth2", "outline", 0.5),), 12, "a cell"),
    Sign((Area(((0, 8), (20, -8), (40, 8)), "depth1", 0.5),), 40, "an area"),
    Sign((Line(0, 0, 40, 0, "ink", 1, (4, 2)),), 40, "a dashed line"),
)
WIDE = 560 + 48  # the chart and its margins


def saved(kind: Kind, caption: Caption = CAPTION, data: object = None) -> bytes:
    key = "orbits" if data else "deepening"
    return save(key, data or deepening(12), look(), SPEECH, kind, 560, 420, caption)


def written(data: object = None) -> str:
    """Return the lines of text in a drawing, which stand beside their outlines."""
    texts = re.findall(r"<!-- (.*?) -->", saved("svg", data=data).decode())
    return " ".join(texts)


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


# What the signs mean stands in the file


def test_a_saved_chart_of_arrows_says_what_each_arrow_means() -> None:
    for words in ("from the first day to the last", "without what was written", "no talk written"):
        assert words in written()


def test_saved_orbits_say_what_size_line_hatching_hollow_and_band_mean() -> None:
    everybody = [
        dot(1, silent=90.0),
        dot(2, depth=None),
        dot(3, state=State.RESTING),
        dot(4, rhythm=None),
    ]
    said = written(orbits(everybody))
    for words in ("larger", "past the rhythm", "no depth", "resting", "no rhythm is chosen"):
        assert words in said


def test_signs_that_do_not_occur_are_not_explained() -> None:
    said = written(orbits([dot(1)]))
    assert "larger" in said
    for words in ("past the rhythm", "no depth", "resting", "no rhythm is chosen"):
        assert words not in said


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 560, 1200])
def test_signs_and_their_words_stand_apart_and_inside(scale: float, width: int) -> None:
    everybody = [dot(1, silent=90.0), dot(2, depth=None, rhythm=None), dot(3, state=State.SPACE)]
    of_orbits = orbits_words.signs(orbits(everybody), SPEECH)
    for signs in (of_orbits, deepening_words.signs(deepening(12), SPEECH), EVERY):
        with rendering.drawing():
            sheet = Sheet(rendering.make_figure(look(), width, 800), look(scale=scale))
            bottom = legend.draw(sheet, signs, 100)
        assert overlapping(sheet.texts) == []
        assert all(left > 0 and right <= width for left, _, right, _ in sheet.texts)
        assert all(top >= 100 and low <= bottom for _, top, _, low in sheet.texts)


# What a file says of itself


def test_a_drawing_has_a_title_and_a_description_to_be_read_aloud() -> None:
    root = ElementTree.fromstring(saved("svg"))
    names = {"svg": "http://www.w3.org/2000/svg"}
    assert root.findtext("svg:title", namespaces=names) == CAPTION.title
    assert root.findtext("svg:desc", namespaces=names) == CAPTION.alternative


def test_a_picture_has_a_title_and_a_description() -> None:
    with Image.open(BytesIO(saved("png"))) as image:
        text = dict(image.info)
    assert (text["Title"], text["Description"]) == (CAPTION.title, CAPTION.alternative)


def test_a_page_has_a_title_and_a_subject() -> None:
    file = saved("pdf", CAPTION._replace(alternative=""))
    assert f"/Title ({CAPTION.title})".encode() in file
    assert f"/Subject ({CAPTION.finding})".encode() in file


# Many charts in one file

PAGES = (
    Page("orbits", orbits([dot(1)]), CAPTION._replace(title="Orbits")),
    Page("deepening", deepening(12), CAPTION),
    Page("profile", TOLD, CAPTION._replace(title="Profile", finding="")),
)


def media(file: bytes) -> list[list[float]]:
    """Return the size of each page."""
    boxes = re.findall(rb"/MediaBox \[ ([^]]*) \]", file)
    return [[float(part) for part in box.split()] for box in boxes]


def test_all_charts_have_a_page_each_of_one_size() -> None:
    file = save_all(PAGES, look(), SPEECH, "All of them")
    assert media(file) == [pytest.approx([0, 0, 760, 1075])] * len(PAGES)
    assert b"/Title (All of them)" in file
    assert b"CreationDate" not in file
    assert save_all(PAGES, look(), SPEECH, "All of them") == file


def test_each_page_is_announced_and_what_is_raised_ends_the_work() -> None:
    begun: list[int] = []

    def stop_at_second(number: int) -> None:
        begun.append(number)
        if number == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        save_all(PAGES, look(), SPEECH, "All", stop_at_second)
    assert begun == [0, 1]


def test_a_page_is_higher_where_its_words_need_it() -> None:
    longer = PAGES[1]._replace(caption=CAPTION._replace(finding=CAPTION.finding * 60))
    usual, high = media(save_all((PAGES[1], longer), look(), SPEECH, ""))
    assert high[3] > usual[3]
    assert high[2] == usual[2]


def test_of_a_day_past_a_file_says_so_to_whoever_sees_it_and_whoever_does_not() -> None:
    then = "As it looked on 31 July 2026"
    file = saved("svg", CAPTION._replace(then=then)).decode()
    assert f"<!-- {then} -->" in file
    assert f"<desc>{then}: Depth and breadth of" in file
