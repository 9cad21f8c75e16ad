"""Codes in pictures: straight, turned, small, blurred, photographed, several at once, none."""

from collections.abc import Callable

import numpy as np
import pytest
import segno
from numpy.typing import NDArray

from app.exchange.barcodes import Told, read_picture, understand

Grey = NDArray[np.uint8]
VCARD = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Silva;Ána;;;\nFN:Ána Silva\nORG:BnF\n"
    "EMAIL:ana@bnf.fr\nTEL:+33123456\nEND:VCARD"
)
MECARD = "MECARD:N:Dvořák,Tomáš;ORG:Národní knihovna;EMAIL:tom@nkp.cz;;"
LINKEDIN = "https://www.linkedin.com/in/hanh-nguyen-1b2c3"


def draw(text: str, scale: int = 4, dark: int = 0, light: int = 255) -> Grey:
    code = segno.make(text, micro=False)
    rows = [[dark if cell else light for cell in row] for row in code.matrix_iter(scale=scale)]
    return np.array(rows, dtype=np.uint8)


def read(pixels: Grey) -> Told:
    height, width = pixels.shape
    return read_picture(np.ascontiguousarray(pixels).tobytes(), width, height)


def names(pixels: Grey) -> list[str]:
    return [card.draft.name for card in read(pixels).cards if card.draft]


def warp(pixels: Grey, matrix: NDArray[np.float64], size: int) -> Grey:
    """Show a picture through a 3×3 matrix that takes a place of the new one to one of the old."""
    y, x = np.mgrid[0:size, 0:size]
    at = np.tensordot(matrix, np.stack([x, y, np.ones_like(x)]), axes=1)
    old_x, old_y = (np.rint(at[axis] / at[2]).astype(int) for axis in (0, 1))
    height, width = pixels.shape
    inside = (old_x >= 0) & (old_x < width) & (old_y >= 0) & (old_y < height)
    seen = np.full((size, size), 235, dtype=np.uint8)
    seen[inside] = pixels[old_y[inside], old_x[inside]]
    return seen


def turned(pixels: Grey, degrees: float) -> Grey:
    angle, side = np.radians(degrees), pixels.shape[0]
    size = int(side * 1.5)
    cos, sin = np.cos(angle), np.sin(angle)
    matrix = np.array(
        [
            [cos, -sin, side / 2 - cos * size / 2 + sin * size / 2],
            [sin, cos, side / 2 - sin * size / 2 - cos * size / 2],
            [0, 0, 1],
        ]
    )
    return warp(pixels, matrix, size)


def leaning(pixels: Grey) -> Grey:
    """The picture as a card that lies on a table is photographed: farther away at the top."""
    side = pixels.shape[0]
    matrix = np.array([[1.25, 0.12, -0.2 * side], [0.05, 1.3, -0.15 * side], [0.0, 0.0006, 1]])
    return warp(pixels, matrix, int(side * 1.3))


def blurred(pixels: Grey, times: int = 2) -> Grey:
    """Each pixel as the mean of its neighbourhood, so many times."""
    smooth = pixels
    for _ in range(times):
        wide = np.pad(smooth, 1, mode="edge")
        height, width = smooth.shape
        around = [wide[y : y + height, x : x + width] for y in range(3) for x in range(3)]
        smooth = np.mean(around, axis=0).astype(np.uint8)
    return smooth


def noisy(pixels: Grey) -> Grey:
    noise = np.random.default_rng(4).normal(0, 30, pixels.shape)
    shade = np.linspace(0.55, 1, pixels.shape[1])
    return np.clip(pixels * shade + noise, 0, 255).astype(np.uint8)


def doubled(pixels: Grey) -> Grey:
    return pixels.repeat(3, axis=0).repeat(3, axis=1)


TREATED: dict[str, Callable[[Grey], Grey]] = {
    "as it is": lambda pixels: pixels,
    "on its side": lambda pixels: np.rot90(pixels),
    "upside down": lambda pixels: np.rot90(pixels, 2),
    "turned a little": lambda pixels: turned(pixels, 17),
    "turned half way": lambda pixels: turned(pixels, 45),
    "large": doubled,
    "leaning": lambda pixels: leaning(doubled(pixels)),
    "blurred": blurred,
    "grainy and in the shade": noisy,
    "light on dark": lambda pixels: 255 - pixels,
    "faint": lambda pixels: (pixels // 4 + 140).astype(np.uint8),
    "a photo of it all": lambda pixels: noisy(blurred(leaning(turned(doubled(pixels), 8)), 1)),
}


@pytest.mark.parametrize("treatment", TREATED)
def test_a_card_is_read_from_a_picture(treatment: str) -> None:
    assert names(TREATED[treatment](draw(VCARD))) == ["Ána Silva"]


def test_a_small_code_is_read() -> None:
    assert names(draw(VCARD, scale=1)) == ["Ána Silva"]


def test_all_that_a_card_says_is_read() -> None:
    (card,) = read(draw(VCARD)).cards
    assert card.draft is not None
    assert card.draft.organisation == "BnF"
    assert [(d.kind, d.value) for d in card.draft.details] == [
        ("email", "ana@bnf.fr"),
        ("phone", "+33123456"),
    ]


def test_a_short_card_is_read() -> None:
    (card,) = read(draw(MECARD)).cards
    assert card.draft is not None and card.raw == MECARD
    assert (card.draft.name, card.draft.organisation) == ("Tomáš Dvořák", "Národní knihovna")


def test_an_address_stays_an_address_and_is_asked_for_nowhere() -> None:
    assert read(draw(LINKEDIN)) == Told([], [LINKEDIN])


def test_plain_text_is_one_line() -> None:
    assert read(draw("Ana Silva\n BnF \n\nana@bnf.fr")).lines == ["Ana Silva, BnF, ana@bnf.fr"]


def test_several_codes_of_one_picture_are_all_read() -> None:
    sheet = np.full((700, 900), 240, dtype=np.uint8)
    for text, (top, left) in {VCARD: (20, 30), MECARD: (380, 60), LINKEDIN: (200, 560)}.items():
        code = draw(text)
        sheet[top : top + code.shape[0], left : left + code.shape[1]] = code
    told = read(sheet)
    assert {card.draft.name for card in told.cards if card.draft} == {"Ána Silva", "Tomáš Dvořák"}
    assert told.lines == [LINKEDIN]


@pytest.mark.parametrize("shape", [(1, 1), (2, 5), (300, 300)])
def test_a_picture_without_a_code_says_nothing(shape: tuple[int, int]) -> None:
    grey = np.random.default_rng(1).integers(0, 255, shape, dtype=np.uint8)
    assert read(grey) == Told([], [])


def test_a_card_without_a_name_says_what_is_wrong() -> None:
    (card,) = understand([b"MECARD:;;"]).cards
    assert card.draft is None and card.trouble
