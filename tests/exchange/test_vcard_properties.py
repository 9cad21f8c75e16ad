"""What holds for every file, whatever is in it."""

from itertools import accumulate

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.exchange.drafts import PersonDraft
from app.exchange.vcard import Card, count_cards, read_cards
from app.exchange.vcard_writer import write_cards
from tests.exchange.golden import CARD_FILES
from tests.exchange.strategies import any_text, drafts

SPECIMENS = {file.stem: file.read_bytes() for file in CARD_FILES if file.stat().st_size < 6_000}
# Statistics need the whole of a Chinese file: cut short, it may look like another language.
STEADY = [data for name, data in SPECIMENS.items() if name != "gb18030"]

# Files that look nearly like cards: real lines, broken ones, and bytes between them.
pieces = st.binary(max_size=6) | st.sampled_from(
    [
        *(b"BEGIN:VCARD", b"END:VCARD", b"begin:vcard", b"VERSION:2.1", b"FN:Ana", b"N:Silva;Ana"),
        *(b"TEL;CELL:1", b"NOTE;QUOTED-PRINTABLE:a=", b"=C3=A9", b"PHOTO;BASE64:", b"iVBORw0KGg="),
        *(b"AGENT:", b"item1.X-ABLabel:x", b'item1.ADR;TYPE="a:b":;;x', b" folded", b"\tfolded"),
        *(b"BDAY:1604-02-29", b"CHARSET=:", b";;;", b":", b"\xc3", b"\xa9", b"\xff\xfe", b"\0"),
        *(b"X-ANDROID-CUSTOM:a/relation;b;999999999999999", b"KIND:group", b"RELATED:urn:uuid:"),
    ]
)
ends = st.sampled_from([b"\r\n", b"\n", b"\r", b"", b"\n "])
files = st.lists(st.tuples(pieces, ends), max_size=25).map(
    lambda pairs: b"".join(piece + end for piece, end in pairs)
)


def check(data: bytes) -> list[Card]:
    """Read a file and look at what must hold for each of its cards."""
    cards = list(read_cards(data))
    assert count_cards(data) == len(cards)
    for card in cards:
        assert (card.draft is None) == bool(card.trouble)
        assert card.draft is None or card.draft.name
        assert not card.trouble or card.trouble.startswith(f"Line {card.line}: ")
        assert all(note.startswith("Line") for note in card.notes)
        (card.raw + repr(card.draft)).encode()
    lines = [card.line for card in cards]
    assert lines == sorted(lines)
    assert all(1 <= line <= data.count(b"\n") + data.count(b"\r") + 1 for line in lines)
    return cards


@given(st.binary(max_size=500))
def test_any_bytes_are_read_without_raising(data: bytes) -> None:
    check(data)


@given(files)
@example(b"BEGIN:VCARD\nNOTE;CHARSET=a\0b:\xff\nEND:VCARD")
def test_anything_that_looks_like_cards_is_read_without_raising(data: bytes) -> None:
    check(data)


@given(st.sampled_from(list(SPECIMENS.values())), st.data())
def test_specimens_with_a_few_bytes_changed_are_read_without_raising(
    data: bytes, draw: st.DataObject
) -> None:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        if changed:
            at = draw.draw(st.integers(0, len(changed) - 1))
            changed[at : at + 1] = draw.draw(st.binary(max_size=3))
    check(bytes(changed))


@settings(max_examples=20)
@given(st.lists(st.tuples(drafts(), st.sampled_from(["3.0", "4.0"])), max_size=3))
def test_cards_one_after_the_other_are_the_cards_read_apart(
    many: list[tuple[PersonDraft, str]],
) -> None:
    files = [write_cards([draft], version).encode() for draft, version in many]
    starts = accumulate((file.count(b"\n") for file in files), initial=0)
    apart = [
        (card.line + start, card.raw, card.draft)
        for start, file in zip(starts, files, strict=False)
        for card in read_cards(file)
    ]
    together = [(card.line, card.raw, card.draft) for card in read_cards(b"".join(files))]
    assert together == apart


@given(st.lists(any_text, min_size=1, max_size=4), st.data())
def test_cutting_a_file_off_leaves_the_cards_before_the_cut_alone(
    texts: list[str], draw: st.DataObject
) -> None:
    data = write_cards([PersonDraft(f"A {text}".strip(), notes="é") for text in texts]).encode()
    whole = list(read_cards(data))
    cut = draw.draw(st.integers(0, len(data)))
    left = data[:cut].count(b"END:VCARD")
    assert list(read_cards(data[:cut]))[:left] == whole[:left]


@given(st.sampled_from(STEADY), st.data())
def test_cutting_a_specimen_off_changes_only_the_last_card(
    data: bytes, draw: st.DataObject
) -> None:
    cut = draw.draw(st.integers(0, len(data)))
    left = list(read_cards(data[:cut]))[:-1]
    assert left == list(read_cards(data))[: len(left)]
