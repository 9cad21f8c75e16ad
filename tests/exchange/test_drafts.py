"""Drafts: the name shown, and the fingerprint that knows a card again."""

import unicodedata
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings

from app.exchange.drafts import (
    DateDraft,
    DetailDraft,
    PersonDraft,
    RelationDraft,
    assemble,
    best_name,
    fingerprint,
    one_line,
    several_lines,
)
from app.exchange.vcard import read_cards
from tests.exchange.strategies import drafts

ANA = PersonDraft(
    name="Ana Gonçalves",
    given="Ana",
    family="Gonçalves",
    circles=["Éa", "Za"],
    details=[DetailDraft("email", "home", "ana@example.org"), DetailDraft("phone", "", "1")],
    matters=["tea"],
)


def test_tidy_text() -> None:
    assert one_line(" a\n\t b\u00a0c ") == "a b c"
    assert several_lines("\n a  b \n\n c\n") == "a b\nc"


def test_the_best_name_goes_from_the_name_to_the_phone() -> None:
    draft = PersonDraft(
        *("Dr. Ana", "Ana", "Silva"),
        nick="Nini",
        organisation="Firm",
        details=[DetailDraft("phone", "", "1"), DetailDraft("email", "", "a@b")],
    )
    found = [best_name(draft)]
    draft.name = ""
    found.append(best_name(draft))
    draft.given = draft.family = ""
    found.append(best_name(draft))
    draft.nick = ""
    found.append(best_name(draft))
    draft.organisation = ""
    found.append(best_name(draft))
    draft.details.pop()
    found.append(best_name(draft))
    assert found == ["Dr. Ana", "Ana Silva", "Nini", "Firm", "a@b", "1"]
    assert best_name(PersonDraft(notes="who?")) == ""


def test_names_are_put_together_as_spoken() -> None:
    draft = PersonDraft(given="Ana", family="Silva", additional="M.", prefix="Dr.", suffix="Jr.")
    assert assemble(draft) == "Dr. Ana M. Silva Jr."
    assert assemble(PersonDraft(given="철수", family="김")) == "김철수"


def test_the_fingerprint_is_the_same_for_the_same_meaning() -> None:
    other = replace(
        ANA,
        family=unicodedata.normalize("NFD", ANA.family),
        circles=[unicodedata.normalize("NFD", circle) for circle in ANA.circles[::-1]],
        details=ANA.details[::-1],
        uid="another",
    )
    assert fingerprint(other) == fingerprint(ANA)
    assert len(fingerprint(ANA)) == 32


CHANGES: dict[str, Any] = {
    **dict.fromkeys(["given", "family", "additional", "prefix", "suffix", "nick", "former"], "x"),
    **dict.fromkeys(["name", "pronouns", "line", "organisation", "role", "birthday"], "x"),
    **dict.fromkeys(["notes", "kind"], "x"),
    **{name: ["x"] for name in ("languages", "circles", "matters", "members")},
    "dates": [DateDraft("x", "2001")],
    "deceased": True,
    "details": [DetailDraft("email", "home", "ana@example.org", True)],
    "photo": b"x",
    "relations": [RelationDraft("x", "y")],
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_fingerprint_changes_with_every_fact(name: str) -> None:
    assert fingerprint(replace(ANA, **{name: CHANGES[name]})) != fingerprint(ANA)


def test_every_field_is_a_fact_but_the_uid_and_the_type_of_the_picture() -> None:
    names = {each.name for each in fields(PersonDraft)}
    assert names - set(CHANGES) == {"uid", "photo_type"}


def test_the_fingerprint_never_changes_from_version_to_version() -> None:
    """Journals keep fingerprints; with others every known card would look changed."""
    assert fingerprint(ANA) == "3112fd6212303f829f0566ee53e26541"


def test_line_ends_folds_and_stamps_do_not_matter() -> None:
    one = b"BEGIN:VCARD\r\nFN:Ana\r\nNOTE:long te\r\n xt\r\nREV:1\r\nPRODID:a\r\nEND:VCARD\r\n"
    two = b"\xef\xbb\xbfbegin:vcard\nrev:2\nnote:long text\nfn:Ana\nprodid:b\nend:vcard"
    (first,), (second,) = read_cards(one), read_cards(two)
    assert first.draft and second.draft
    assert fingerprint(first.draft) == fingerprint(second.draft)


@settings(max_examples=20)
@given(drafts(), drafts())
def test_drafts_that_differ_have_fingerprints_that_differ(
    one: PersonDraft, two: PersonDraft
) -> None:
    assert fingerprint(one) == fingerprint(replace(one))
    assert (fingerprint(one) == fingerprint(two)) == (replace(one, uid="") == replace(two, uid=""))
