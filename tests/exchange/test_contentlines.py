"""The grammar below vCard: heads, parameters, folds, escapes, encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.contentlines import (
    Head,
    decode_base64,
    decode_quoted_printable,
    read_lines,
    split,
    unescape,
)


def head(text: str) -> Head:
    (line,) = read_lines(text + ":x", 1)[0]
    return line.head


def test_a_plain_property() -> None:
    (line,), bad = read_lines("FN:Ana: the first", 7)
    assert (line.head, line.value, line.number, bad) == (Head("FN"), "Ana: the first", 7, [])


def test_groups_and_names_in_any_case() -> None:
    assert head("Item1.Email") == Head("EMAIL", "item1")
    assert head(" a.b . tel ") == Head("TEL", "a.b")


def test_parameters_with_and_without_names() -> None:
    assert head("TEL;WORK;TYPE=fax,voice;type=pref").types == ("WORK", "fax", "voice", "pref")
    assert head('TEL;TYPE="COMMA,SEPARATED",PREF').types == ("COMMA", "SEPARATED", "PREF")
    assert head("TEL; Type = cell ;pref=1").values == {"PREF": "1"}
    assert head("TEL;;TYPE=;").types == ()


def test_quoted_parameters_may_hold_colons_and_semicolons() -> None:
    (line,), _ = read_lines("ADR;LABEL=\"a: b; ^n^'c^'^^\";TYPE=home:;;x", 1)
    assert line.head.values == {"LABEL": 'a: b; \n"c"^'}
    assert (line.head.types, line.value) == (("home",), ";;x")


def test_a_quote_that_is_never_closed_spoils_only_its_parameter() -> None:
    (line,), _ = read_lines('TEL;TYPE="HOME:1', 1)
    assert (line.head.types, line.value) == (("HOME",), "1")


@pytest.mark.parametrize(
    ("text", "encoding", "charset"),
    [
        ("NOTE;QUOTED-PRINTABLE", "qp", ""),
        ("NOTE;encoding=Quoted-Printable;charset=utf-8", "qp", "utf-8"),
        ("PHOTO;BASE64", "base64", ""),
        ("PHOTO;ENCODING=b", "base64", ""),
        ("PHOTO;ENCODING=BASE64;JPEG", "base64", ""),
        ("NOTE;ENCODING=8BIT", "", ""),
        ("NOTE;CHARSET=ISO-8859-1", "", "ISO-8859-1"),
    ],
)
def test_encodings_of_values(text: str, encoding: str, charset: str) -> None:
    found = head(text)
    assert (found.encoding, found.charset) == (encoding, charset)
    assert found.is_plain == (not encoding and not charset)


def test_lines_that_are_no_properties_are_numbered() -> None:
    lines, bad = read_lines("FN:a\n no\nhello\n\n;:\n?:x\nTEL:1", 10)
    assert [(line.head.name, line.number) for line in lines] == [("FN", 10), ("TEL", 16)]
    assert bad == [12, 14, 15]


def test_numbers_count_folds_and_soft_breaks() -> None:
    lines, _ = read_lines("A:1\n 2\n\t3\nB;QUOTED-PRINTABLE:x=\ny=\nz\nC:4", 1)
    assert [(line.head.name, line.number, line.text()) for line in lines] == [
        ("A", 1, "123"),
        ("B", 4, "xyz"),
        ("C", 7, "4"),
    ]


def test_a_head_may_be_folded() -> None:
    assert [line.head for line in read_lines("EMAIL;TYPE=\n HOME:a", 1)[0]] == [
        Head("EMAIL", types=("HOME",))
    ]


@pytest.mark.parametrize("fold", ["\n ", "\n  ", "\n\t", "\n", "\n\n "])
def test_base64_goes_on_with_and_without_indentation(fold: str) -> None:
    lines, bad = read_lines(f"PHOTO;BASE64:{fold}QUJD{fold}REVG{fold}Rw==\n\nTEL:1", 1)
    assert decode_base64(lines[0].value) == b"ABCDEFG"
    assert (lines[1].value, bad) == ("1", [])


def test_values_are_split_where_the_separator_is_bare() -> None:
    (line,), _ = read_lines("N:a\\;b;c\\\\;d\\,e;", 1)
    assert line.parts() == ["a;b", "c\\", "d,e", ""]
    assert split("a\\;b;c", ";") == ["a\\;b", "c"]
    assert split("a\\", ";") == ["a\\"]
    assert split("a\\;", ";") == ["a\\;"]


def test_encoded_separators_belong_to_the_text() -> None:
    (line,), _ = read_lines("N;QUOTED-PRINTABLE:a=3Bb;c=5C;d", 1)
    assert line.parts() == ["a;b", "c;d"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a\\nb\\Nc", "a\nb\nc"),
        ('\\\\n\\,\\;\\:\\=\\"', '\\n,;:="'),
        ("C:\\dir\\", "C:\\dir\\"),
        ("plain", "plain"),
    ],
)
def test_escapes(value: str, text: str) -> None:
    assert unescape(value) == text


def test_line_ends_inside_values_are_of_one_kind() -> None:
    (line,), _ = read_lines("NOTE;QUOTED-PRINTABLE:a=0D=0Ab=0Dc=0Ad=00", 1)
    assert line.text() == "a\nb\nc\nd"


def test_seven_bit_japanese() -> None:
    value = "田中;太郎".encode("iso-2022-jp").decode("ascii")
    (line,), _ = read_lines(f"N;CHARSET=ISO-2022-JP:{value}", 1)
    assert line.parts() == ["田中", "太郎"]


@given(st.text())
def test_quoted_printable_comes_back(text: str) -> None:
    code = "".join(f"={byte:02X}" for byte in text.encode())
    assert decode_quoted_printable(code, "utf-8") == text


@given(st.text(), st.text(alphabet="=0123456789ABCDEFabcdef\n "))
def test_no_encoding_is_ever_too_broken(text: str, code: str) -> None:
    decode_quoted_printable(text, text)
    decode_quoted_printable(code, "utf-8")
    decode_base64(text)
    decode_base64(code)


@given(st.text(), st.sampled_from(["", "A;QUOTED-PRINTABLE:", "A;BASE64:", 'A;B="']))
def test_no_text_is_ever_too_broken(text: str, start: str) -> None:
    text = (start + text).replace("\0", "")
    lines, bad = read_lines(text, 1)
    numbers = sorted([line.number for line in lines] + bad)
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= text.count("\n") + 1 for number in numbers)
    for line in lines:
        line.parts()
        line.parts(",")
        line.text().encode()
