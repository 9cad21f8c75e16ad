"""Another program reads what we write: vobject, which shares no code with us."""

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.drafts import DetailDraft, PersonDraft
from app.exchange.vcard_writer import write_cards

plain = st.text("abc äöü安🙂,;:\\\"'", min_size=1, max_size=120).map(" ".join).filter(str.strip)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@given(plain, plain, plain)
def test_vobject_reads_version_3(given_name: str, family: str, note: str) -> None:
    given_name, family, note = (" ".join(text.split()) for text in (given_name, family, note))
    draft = PersonDraft(
        name=f"{given_name} {family}",
        given=given_name,
        family=family,
        notes=note,
        details=[DetailDraft("email", "work", "ana@example.org", True)],
        photo=b"\x89PNG\r\n\x1a\n" + bytes(200),
        photo_type="png",
    )
    (card,) = vobject.readComponents(write_cards([draft], "3.0"))
    assert card.fn.value == draft.name
    assert (card.n.value.given, card.n.value.family) == (given_name, family)
    assert card.note.value == note
    assert card.email.value == "ana@example.org"
    assert card.photo.value == draft.photo
