"""Kind and who began it, as the words of an entry suggest them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.infer import infer_began, infer_kind
from app.domain.kinds import Began, Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("@Ana and @Tom at IFLA, coffee after the keynote", Kind.MET),
        ("Long lunch by the lake", Kind.MET),
        ("Saw her on the stairs", Kind.MET),
        ("She called me from the train", Kind.CALL),
        ("Called from the reading room, whispering", Kind.CALL),
        ("@Małgorzata Wójcik rang to say the roof held", Kind.CALL),
        ("Video call about the scanner", Kind.VIDEO),
        ("We spoke over Zoom", Kind.VIDEO),
        ("Four handwritten pages", Kind.LETTER),
        ("A letter from Tromsø", Kind.LETTER),
        ("Emailed her the draft", Kind.MESSAGE),
        ("wrote to him about the café", Kind.MESSAGE),
        ("Introduced her to the OCR group", Kind.INTRODUCTION),
        ("Brought a birthday present for Li", Kind.GIFT),
        ("She called after lunch", Kind.CALL),
    ],
)
def test_telling_words_suggest_a_kind(text: str, kind: Kind) -> None:
    assert infer_kind(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A project called Zephyr",
        "She called off the trip",
        "She wrote a book on moss",
        "Digitising letters her mother cannot read",
        "He lost his phone",
        "I saw a film",
        "Kept the kettle on, a steam organ, shortcalls",
    ],
)
def test_words_that_tell_nothing_suggest_no_kind(text: str) -> None:
    assert infer_kind(text) is None


@pytest.mark.parametrize(
    ("text", "began"),
    [
        ("she called me", Began.THEM),
        ("@Ana Silva called about the boat", Began.THEM),
        ("He invited us, and I called back", Began.THEM),
        ("I wrote, she called back", Began.ME),
        ("Called Ana about the boat", Began.ME),
        ("Wrote to @Tom", Began.ME),
        ("Called from the reading room, whispering", None),
        ("Rang to say the roof held", None),
        ("coffee", None),
        ("", None),
    ],
)
def test_who_began_is_read_only_where_the_words_say_so(text: str, began: Began | None) -> None:
    assert infer_began(text) is began


@pytest.mark.parametrize(
    ("text", "kind", "began"),
    [
        ("@Dee introduced me to her brother", Kind.INTRODUCTION, Began.THEM),
        ("She introduced us to the archivist", Kind.INTRODUCTION, Began.THEM),
        ("@Ana Silva introduced @Bo to me", Kind.INTRODUCTION, Began.THEM),
        ("We met thanks to an introduction by Ana", Kind.MET, None),
        ("Thanks to an introduction by Ana", Kind.INTRODUCTION, Began.THEM),
        ("I introduced @Ana to @Tom", Kind.INTRODUCTION, Began.ME),
        ("Introduced @Ana to @Tom", Kind.INTRODUCTION, Began.ME),
        ("Introduced her to the OCR group", Kind.INTRODUCTION, Began.ME),
        ("The introduction went well", Kind.INTRODUCTION, None),
        ("Tom gave me a gift for my birthday", Kind.GIFT, Began.THEM),
        ("@Tom gave me a present", Kind.GIFT, Began.THEM),
        ("a present from Tom", Kind.GIFT, Began.THEM),
        ("got a gift from Ana", Kind.GIFT, Began.THEM),
        ("I gave her a present", Kind.GIFT, Began.ME),
        ("Brought a birthday present for Li", Kind.GIFT, Began.ME),
        ("A present from me for her new flat", Kind.GIFT, None),
        ("A present for Li", Kind.GIFT, None),
        ("Coffee, and he gave me his old lens", Kind.MET, None),
    ],
)
def test_which_way_a_gift_or_an_introduction_went_is_read_where_the_words_say_so(
    text: str, kind: Kind, began: Began | None
) -> None:
    assert (infer_kind(text), infer_began(text)) == (kind, began)


@given(st.text())
def test_every_text_can_be_read(text: str) -> None:
    assert infer_kind(text) in (None, *Kind)
    assert infer_began(text) in (None, *Began)
