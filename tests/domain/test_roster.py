"""Rosters as people write them: every name is found, and nothing typed is lost."""

from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import fold, tidy
from app.domain.roster import RosterName, read_line, read_roster

LINES = {
    "Ana Silva": ("Ana Silva", "", ()),
    "Ana Silva, BnF": ("Ana Silva", "BnF", ()),
    "Tom Dvořák (National Library)": ("Tom Dvořák", "National Library", ()),
    "- Hạnh Nguyễn": ("Hạnh Nguyễn", "", ()),
    "• Hạnh Nguyễn": ("Hạnh Nguyễn", "", ()),
    "3. Kwame Boateng - Accra, oral history": ("Kwame Boateng", "Accra, oral history", ()),
    "[ ] 陈静仪": ("陈静仪", "", ()),
    "Bram van den Heuvel @ Ghent": ("Bram van den Heuvel", "Ghent", ()),
    "Ingrid Sørlie from the OCR group": ("Ingrid Sørlie", "from the OCR group", ()),
    "Anne-Marie O'Neill: archivist": ("Anne-Marie O'Neill", "archivist", ()),
    "Jean-Luc Picard | Captain at Starfleet | LinkedIn": (
        "Jean-Luc Picard",
        "Captain at Starfleet, LinkedIn",
        (),
    ),
    "Ana Silva <ana@bnf.fr>": ("Ana Silva", "", (("email", "ana@bnf.fr"),)),
    "van der Berg, Joost": ("Joost van der Berg", "", ()),
    "de la Cruz, María José (BNE)": ("María José de la Cruz", "BNE", ()),
    "von Ahn, Luis, Vienna": ("Luis von Ahn", "Vienna", ()),
    "van der Berg, Koninklijke Bibliotheek van Nederland": (
        "van der Berg",
        "Koninklijke Bibliotheek van Nederland",
        (),
    ),
    '"Silva, Ana" <ana@bnf.fr>': ("Ana Silva", "", (("email", "ana@bnf.fr"),)),
    "Ana Silva, BnF, ana@bnf.fr": ("Ana Silva", "BnF", (("email", "ana@bnf.fr"),)),
    "Ana (ana@bnf.fr)": ("Ana", "", (("email", "ana@bnf.fr"),)),
    "ana.silva@bnf.fr": ("Ana Silva", "", (("email", "ana.silva@bnf.fr"),)),
    "mailto:tom_dvorak@nkp.cz": ("Tom Dvorak", "", (("email", "tom_dvorak@nkp.cz"),)),
    "https://www.linkedin.com/in/ana-silva-8a31b2": (
        "Ana Silva",
        "",
        (("web", "https://www.linkedin.com/in/ana-silva-8a31b2"),),
    ),
    "Priya R. https://example.org/priya": (
        "Priya R.",
        "",
        (("web", "https://example.org/priya"),),
    ),
    "Óli +354 555 1234 sound archive": (
        "Óli",
        "sound archive",
        (("phone", "+354 555 1234"),),
    ),
    "Giulia Bonfanti\tBologna": ("Giulia Bonfanti", "Bologna", ()),
    "لیلى حدّاد، بيروت": ("لیلى حدّاد، بيروت", "", ()),
    "(the man with the hat)": ("the man with the hat", "", ()),
    "https://example.org": ("https://example.org", "", (("web", "https://example.org"),)),
}


@pytest.mark.parametrize("typed", LINES)
def test_a_line_is_read_as_it_is_meant(typed: str) -> None:
    (read,) = read_roster(typed)
    assert (read.name, read.line, read.details) == LINES[typed]


def test_every_line_is_somebody_and_empty_ones_are_nobody() -> None:
    text = "Ana Silva, BnF\r\n\n  ---\n* Tom\n\t\nAna Silva, BnF\nAna Silva, BL\n"
    found = [(x.name, x.line) for x in read_roster(text)]
    assert found == [("Ana Silva", "BnF"), ("Tom", ""), ("Ana Silva", "BL")]


def test_a_line_of_addresses_copied_from_a_mail_is_split() -> None:
    found = read_roster("Ana Silva <ana@bnf.fr>, Tom Dvořák <tom@nkp.cz>; bea@bl.uk")
    assert [(x.name, x.details[0][1]) for x in found] == [
        ("Ana Silva", "ana@bnf.fr"),
        ("Tom Dvořák", "tom@nkp.cz"),
        ("Bea", "bea@bl.uk"),
    ]


@pytest.mark.parametrize("bit", ["a", "a@", "a.", "a@a.", "@.", "(", "www.", '"', "|a"])
def test_a_long_line_without_a_gap_takes_no_longer_than_many_short_ones(bit: str) -> None:
    line = (bit * 40_000)[:40_000] + "a"
    assert effort(line, 1) < 5 * effort(line[-2000:], 20)


def effort(line: str, times: int) -> float:
    """How long the processor is busy with a line; what else the machine does is not measured."""
    read_roster(line[-2000:])  # the first one finds nothing ready
    begun = thread_time()
    for _ in range(times):
        read_roster(line)
    return thread_time() - begun


def said(read: RosterName) -> str:
    return fold(" ".join((read.name, read.line, *(value for _kind, value in read.details))))


PIECES = st.sampled_from(
    [
        *("Ana", "Silva", "BnF", "Dvořák", "陈静仪", "O'Neill", "at", "from", "2026", "mailto:"),
        *("a.silva@bnf.fr", "<tom@nkp.cz>", "www.x.org/z", "https://linkedin.com/in/ana-1b"),
        *("+45 12 34 56 78", "(the", "archive)", "[x]", "-", "–", "•", "@", "/", "|", ":", ","),
        *(";", '"', "“", "”", "<", ">", "1.", "\t", "\n"),
    ]
)
TYPED = st.lists(st.tuples(PIECES | st.text(max_size=6), st.sampled_from(["", " ", ", "]))).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
UNSAID = {"mailto", "x"}  # what stands before an address, and a box that is ticked


@given(TYPED)
def test_nothing_typed_is_lost(text: str) -> None:
    kept = {word for read in read_roster(text) for word in said(read).split()}
    whole = "".join(map(said, read_roster(text))).replace(" ", "")
    for word in fold(text).split():
        assert word in kept or word in whole or word.isdigit() or word in UNSAID, word


@given(TYPED)
def test_whatever_is_typed_is_read_as_names_that_can_be_kept(text: str) -> None:
    for read in read_roster(text):
        assert tidy(read.name) == read.name != ""
        assert "\n" not in read.name + read.line
        assert read_line(read.typed) == read
