"""Every specimen reads as written down beside it; what a file holds is also said here by name."""

import json
from pathlib import Path

import pytest

from app.exchange.vcard import count_cards, read_cards
from tests.exchange.golden import CARD_FILES, SPECIMENS, describe_file, expected_file

NAMES = {
    "android/v21_sip": ["Android"],
    "android/v30_comma_separated": ["G M F"],
    "android/v40_sip": ["安藤 ロイド"],
    "ez-vcard/gmail-list": ["Arnold Smith", "Chris Beatle", "Doug White"],
    "ez-vcard/outlook-2003": ["John Doe III"],
    "ez-vcard/rfc2426-example": ["Frank Dawson", "Tim Howes"],
    "ical.js/vcard": ["J. Doe"],
    "ical.js/vcard3": ["Mr. John Q. Public, Esq."],
    "ical.js/vcard_author": ["Simon Perreault"],
    "ical.js/vcard_grouped": [None],
    "sabre/issue153": ["Test Benutzer"],
    "sabre/issue64": [None],
    "thunderbird/dos_vcard_addressbook": ["Name Surname"],
    "thunderbird/export": ["contact number one", "contact number two"],
    "vobject/radicale-1587": ["Given Family"],
    "own/a-calendar": [None],
    "own/a-web-page": [None],
    "own/agent": ["John Public", "Jane Public", "Jim Public"],
    "own/android-2.1": ["lena.oberg@example.org", "Lucía Núñez", "Uncle Bo"],
    "own/apple-3.0": ["Dr. Nadia Leila Haddad PhD", "Lakeside Clinic", "Choir friends"],
    "own/bad-card-between": ["Before", None, None, "After"],
    "own/blank": [],
    "own/charset-each": ["Jürgen", "Grüße"],
    "own/cp1251": ["Иван Петров", "Ольга Ёлкина"],
    "own/cp1252": ["Ana Gonçalves", "Åse Sørensen", "Zoë “Zo” Brontë"],
    "own/cut-off": ["Whole", "Cut Off"],
    "own/empty": [],
    "own/evolution-3.0": ["Olu Adeyemi"],
    "own/folded-2.1": ["Folded At Words", "Folded By Width"],
    "own/folded-inside-characters": ["José 🎻", "Zoë"],
    "own/gb18030": ["联通", "王小明", "李娜"],
    "own/google-3.0": ["Mr. Tomasz Piotr Kowalski, Jr.", "+48 600 100 201"],
    "own/in-a-mail": [None, "Alexander Bell", None],
    "own/indented": ["Pasted From A Mail"],
    "own/junk": [None],
    "own/kontact-3.0": ["Céline Lefèvre"],
    "own/latin-1": ["Ana Gonçalves", "Åse Sørensen"],
    "own/lower-case-2.1": ["maria rossi"],
    "own/mixed-encodings": ["Größe in UTF-8", "Größe in Latin-1", "Größe again"],
    "own/mixed-line-ends": ["Mixed", "Old Mac", "Twice Returned"],
    "own/never-closed": ["First Without End", "Second Without End", "Third Without End"],
    "own/never-opened": ["First Without Begin", "Second Without Begin", "Third Without Either"],
    "own/no-version": ["No Version"],
    "own/nul-bytes": ["Nul"],
    "own/one-bad-line": ["Good Card", "Its Neighbour"],
    "own/outlook-2.1-cp1252": ["Jürgen Müller"],
    "own/quotes-and-parameters": ["Quoted: Parameters"],
    "own/rich-4.0": ["田中 健二", "Kyoto Tea Society", "The tea table"],
    "own/shift-jis-phone": ["安藤 ロイド", "田中 太郎"],
    "own/two-marks": ["Erste Hälfte", "Zweite Hälfte"],
    "own/utf-16-be-bare": ["Ana Gonçalves", "Åse Sørensen", "安藤 ロイド"],
    "own/utf-16-be-mark": ["Ana Gonçalves", "Åse Sørensen"],
    "own/utf-16-le-bare": ["Ana Gonçalves", "Åse Sørensen", "Иван Петров"],
    "own/utf-16-le-mark": ["Ana Gonçalves", "Åse Sørensen"],
    "own/utf-8-mark": ["Ana Gonçalves", "Åse Sørensen"],
}


def _id(specimen: Path) -> str:
    return specimen.relative_to(SPECIMENS).with_suffix("").as_posix()


@pytest.mark.parametrize("specimen", CARD_FILES, ids=_id)
def test_a_specimen_reads_as_written_down_beside_it(specimen: Path) -> None:
    expected = json.loads(expected_file(specimen).read_text("utf-8"))
    assert describe_file(specimen) == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_specimen_holds_these_people(name: str) -> None:
    data = (SPECIMENS / f"{name}.vcf").read_bytes()
    cards = list(read_cards(data))
    assert [card.draft.name if card.draft else None for card in cards] == NAMES[name]
    assert count_cards(data) == len(cards)


@pytest.mark.parametrize("specimen", CARD_FILES, ids=_id)
def test_each_card_begins_on_the_line_it_says(specimen: Path) -> None:
    data = specimen.read_bytes()
    if b"\0" in data or b"\r\r\n" in data:
        data = data.replace(b"\0", b"").replace(b"\r\r\n", b"\r\n")
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for card in read_cards(data):
        first = card.raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")[0].strip()
        if first.upper().startswith("BEGIN"):
            assert first.encode() in lines[card.line - 1]


def test_no_specimen_of_other_programs_lacks_its_licence() -> None:
    told = (SPECIMENS / "README.md").read_text("utf-8")
    folders = {file.parent.name for file in SPECIMENS.rglob("*") if file.is_file()}
    assert [name for name in folders - {"specimens"} if f"`{name}/" not in told] == []
