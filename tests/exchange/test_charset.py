"""Bytes to text, from marks, from the look of the bytes, and from statistics."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.charset import (
    decode,
    decode_bytes,
    heal_split_characters,
    is_utf8,
    likely_encodings,
)

GERMAN = "Jürgen Müller\nStraße der Brücke 9\nKöln, schöne Grüße\n"
POLISH = "Łukasz Wiśniewski\nŚwiętokrzyska 5\nKraków, dużo zdrowia\nGrażyna Żółć\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("latin-1", "cp1252"),
        ("cp1252", "cp1252"),
    ],
)
def test_text_of_many_encodings_is_read_and_named(encoding: str, name: str) -> None:
    assert decode(GERMAN.encode(encoding)) == (GERMAN, name)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Иван Петров живёт в Москве\nОльга\n", "cp1251", "cp1251"),
        ("Иван Петров живёт в Москве\nОльга\n", "koi8-r", "koi8-r"),
        ("Γιώργος Παπαδόπουλος\nΑθήνα\n", "cp1253", "cp1253"),
        ("שלום כהן\nירושלים\n", "cp1255", "cp1255"),
        (POLISH, "cp1250", "cp1250"),
        ("安藤 ロイド\nこれは日本語です\n", "shift_jis", "cp932"),
        ("联通\n王小明\n在图书馆认识的\n", "gb18030", "gb18030"),
        ("김철수\n서울 이영희\n", "euc-kr", "cp949"),
        ("José Núñez\n", "latin-1", "cp1252"),
        ("“Zoë Brontë” – 5 € – café…\n", "cp1252", "cp1252"),
    ],
)
def test_text_of_old_code_pages_is_guessed(text: str, encoding: str, name: str) -> None:
    found, guess = decode(text.encode(encoding))
    assert found == text
    assert guess.replace("koi8-u", "koi8-r") == name


def test_statistics_are_loaded_only_when_they_are_needed() -> None:
    code = "import sys, app.exchange.vcard; sys.exit('chardet' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_nothing_is_empty_text() -> None:
    assert decode(b"") == ("", "utf-8")


def test_a_mark_is_not_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfAna") == ("Ana", "utf-8")
    assert decode(b"\xff\xfeA\0") == ("A", "utf-16-le")


def test_half_a_character_at_the_end_costs_only_itself() -> None:
    assert decode("Ana".encode("utf-16")[:-1])[0] == "An"
    assert decode("schön\nGrüße".encode()[:-3])[0].startswith("schön\nGr")


def test_one_line_in_another_encoding_leaves_the_others_alone() -> None:
    data = GERMAN.encode() + "für Jürgen\n".encode("cp1252") + POLISH.encode()
    assert decode(data)[0] == GERMAN + "für Jürgen\n" + POLISH


def test_a_declared_charset_comes_before_a_guess_and_after_utf_8() -> None:
    assert decode_bytes("ДА".encode("koi8-r"), "KOI8-R") == "ДА"
    assert decode_bytes("Größe".encode(), "ISO-8859-1") == "Größe"
    assert decode_bytes("联通".encode("gb2312"), "GB2312") == "联通"


@pytest.mark.parametrize(
    "name", ["zip", "rot13", "idna", "unicode_escape", "utf-7", "none", "Ü", "x y"]
)
def test_names_that_are_no_encodings_do_no_harm(name: str) -> None:
    assert decode_bytes(b"a\\x41 +2AA- \xfc", name) == "a\\x41 +2AA- ü"


def test_lines_with_a_charset_of_their_own_are_no_witnesses() -> None:
    declared = "FN;CHARSET=windows-1251:Иван Петров\n".encode("cp1251") * 5
    assert likely_encodings(declared + "N:Núñez;José\n".encode("latin-1")) == ("utf-8", "cp1252")


def test_split_characters_are_healed_and_others_left() -> None:
    assert heal_split_characters(b"Zo\xc3\r\n \xab") == b"Zo\xc3\xab\r\n "
    assert heal_split_characters(b"\xf0\x9f\n\t\x8e\xbb") == b"\xf0\x9f\x8e\xbb\n\t"
    assert heal_split_characters(b"\xc3\r\n \xab\xab\xab") == b"\xc3\r\n \xab\xab\xab"


@given(st.binary(max_size=300))
def test_any_bytes_become_text_that_can_be_written(data: bytes) -> None:
    text, name = decode(data)
    text.encode("utf-8")
    "".encode(name)


@given(st.text())
def test_utf_8_is_never_mistaken(text: str) -> None:
    data = b"a: " + text.replace("\0", "").encode()
    assert is_utf8(data)
    assert decode(data)[0].encode() == data
