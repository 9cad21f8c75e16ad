"""MeCards as phones and badges carry them."""

from hypothesis import given
from hypothesis import strategies as st

from app.exchange.mecard import is_mecard, read_mecard


def test_a_card_is_read_field_by_field() -> None:
    draft = read_mecard(
        "MECARD:N:Silva,Ana;NICKNAME:Aninhas;ORG:BnF\\; Gallica;TITLE:Archivist;"
        "TEL:+33 1 23 45;TEL-AV:+33 9;EMAIL:ana@bnf.fr;URL:https\\://bnf.fr;BDAY:19800305;"
        "ADR:,,Quai François-Mauriac,Paris,,75013,France;NOTE:Met at iPRES;;".encode()
    )
    assert (draft.name, draft.given, draft.family) == ("Ana Silva", "Ana", "Silva")
    assert (draft.nick, draft.organisation, draft.role) == ("Aninhas", "BnF; Gallica", "Archivist")
    assert (draft.birthday, draft.notes) == ("1980-03-05", "Met at iPRES")
    assert [(d.kind, d.label, d.value) for d in draft.details] == [
        ("phone", "", "+33 1 23 45"),
        ("phone", "video", "+33 9"),
        ("email", "", "ana@bnf.fr"),
        ("web", "", "https://bnf.fr"),
        ("address", "", "Quai François-Mauriac\nParis\n75013\nFrance"),
    ]


def test_a_name_without_a_comma_is_as_it_is_spoken() -> None:
    assert read_mecard(b"mecard:N:Ana Silva;;").name == "Ana Silva"


def test_a_card_without_a_name_is_called_by_its_address() -> None:
    assert read_mecard(b"MECARD:EMAIL:ana@bnf.fr;").name == "ana@bnf.fr"


def test_escapes_stand_for_themselves() -> None:
    draft = read_mecard(b"MECARD:N:O\\,Neill,Anne\\:Marie;NOTE:a\\\\b")
    assert (draft.family, draft.given, draft.notes) == ("O,Neill", "Anne:Marie", "a\\b")


def test_what_no_field_knows_stands_in_the_notes() -> None:
    draft = read_mecard(b"MECARD:N:Ana;SOUND:a-na;BDAY:someday;lost words;X-BADGE:412;;")
    assert draft.notes.splitlines() == [
        "SOUND: a-na",
        "BDAY: someday",
        "lost words",
        "X-BADGE: 412",
    ]


def test_old_encodings_are_read() -> None:
    assert read_mecard("MECARD:N:Müller,Jörg;;".encode("cp1252")).name == "Jörg Müller"


def test_only_a_mecard_is_one() -> None:
    assert is_mecard(b"\nMeCard:N:Ana") and not is_mecard(b"BEGIN:VCARD")


@given(st.binary())
def test_whatever_follows_can_be_read(data: bytes) -> None:
    read_mecard(b"MECARD:" + data)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1))
def test_no_letter_is_lost(word: str) -> None:
    draft = read_mecard(f"MECARD:N:Ana;FOO:{word};;".encode())
    assert word in draft.notes
