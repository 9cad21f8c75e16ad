"""What is written is read again as it was, by us and by others."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.drafts import (
    DateDraft,
    DetailDraft,
    PersonDraft,
    RelationDraft,
    fingerprint,
)
from app.exchange.vcard import read_cards
from app.exchange.vcard_writer import write_cards
from tests.exchange.golden import CARD_FILES
from tests.exchange.strategies import drafts

VERSIONS = ["4.0", "3.0"]
ANA = PersonDraft(
    name="Dr. Ana Silva",
    given="Ana",
    family="Silva",
    prefix="Dr.",
    birthday="--02-29",
    dates=[DateDraft("anniversary", "2005-06-11"), DateDraft("name day", "--07-26")],
    notes="One line;\nanother, longer",
    circles=["Choir", "Old, friends"],
    details=[
        DetailDraft("email", "home", "ana@example.org", True),
        DetailDraft("phone", "Boat", "+1 555 0101"),
        DetailDraft("address", "work", "3 Long Street\nBerlin"),
    ],
    matters=["tea"],
    relations=[RelationDraft("spouse", "Jo")],
    uid="0a1b2c3d-1111-4222-8333-444455556666",
)


def read(text: str) -> list[PersonDraft]:
    cards = list(read_cards(text.encode()))
    assert [note for card in cards for note in (card.trouble, *card.notes) if note] == []
    return [card.draft for card in cards if card.draft]


def test_version_4() -> None:
    assert write_cards([ANA]).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Dr. Ana Silva",
        "N:Silva;Ana;;Dr.;",
        "NOTE:One line\\;\\nanother\\, longer",
        "CATEGORIES:Choir,Old\\, friends",
        "INTEREST:tea",
        "BDAY:--0229",
        "ANNIVERSARY:20050611",
        "item1.X-ABDATE:--0726",
        "item1.X-ABLabel:name day",
        "EMAIL;PREF=1;TYPE=home:ana@example.org",
        "item2.TEL:+1 555 0101",
        "item2.X-ABLabel:Boat",
        "ADR;TYPE=work:;;3 Long Street\\nBerlin;;;;",
        "RELATED;TYPE=spouse;VALUE=text:Jo",
        "UID:urn:uuid:0a1b2c3d-1111-4222-8333-444455556666",
        "END:VCARD",
        "",
    ]


def test_version_3() -> None:
    text = write_cards([ANA], "3.0")
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n" in text
    assert "EMAIL;TYPE=home;TYPE=pref:ana@example.org\r\n" in text
    assert "item3.X-ABRELATEDNAMES:Jo\r\nitem3.X-ABLabel:spouse\r\n" in text


@pytest.mark.parametrize("version", VERSIONS)
@given(draft=drafts())
def test_a_draft_comes_back_as_it_was(version: str, draft: PersonDraft) -> None:
    text = write_cards([draft], version)
    assert read(text) == [draft]
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@settings(max_examples=20)
@given(st.lists(drafts(), max_size=3), st.sampled_from(VERSIONS))
def test_many_drafts_come_back_in_their_order(many: list[PersonDraft], version: str) -> None:
    assert read(write_cards(many, version)) == many


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("specimen", CARD_FILES, ids=lambda path: path.stem)
def test_what_the_specimens_say_survives(specimen: Path, version: str) -> None:
    known = [card.draft for card in read_cards(specimen.read_bytes()) if card.draft]
    again = read(write_cards(known, version))
    assert [fingerprint(draft) for draft in again] == [fingerprint(draft) for draft in known]
