"""Contact cards of every age (vCard 2.1, 3.0, 4.0) and program: bytes in, drafts out.

Each card stands alone: whatever is wrong with one never costs its neighbours. A card that
cannot be read says so in `trouble`; what was passed over inside a good card is in `notes`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.exchange.charset import is_utf8, likely_encodings
from app.exchange.contentlines import Line, read_lines
from app.exchange.drafts import PersonDraft, RelationDraft, best_name
from app.exchange.vcard_fields import FIELDS
from app.exchange.vcard_reading import Reading
from app.exchange.vcard_split import decode_card, line_ends, pieces, prepare
from app.exchange.vcard_words import unwrap

_BEGIN_LINE = re.compile(r"\A([ \t]*)BEGIN[^\n]*\n", re.IGNORECASE)
_END_LINE = re.compile(r"\n[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*\Z", re.IGNORECASE)
_LONGEST_STRAY = 2_000
_MOST_NOTES = 10
_LABEL = "X-ABLABEL"
_ENDS = {"BEGIN": 1, "END": -1}


@dataclass(slots=True)
class Card:
    """One card as found: where it begins (1 for the first line), its own text, what it says.

    Without a draft, `trouble` is one sentence that names the line.
    """

    line: int
    raw: str
    draft: PersonDraft | None = None
    trouble: str = ""
    notes: list[str] = field(default_factory=list)


def read_cards(data: bytes) -> Iterator[Card]:
    """The cards of a file in their order, one at a time; never raises, whatever the bytes.

    Text that stands outside any card comes as a Card with a trouble.
    """
    data = prepare(data)
    order = None if is_utf8(data) else likely_encodings(data)
    line, counted = 0, 0
    for start, end, is_card in pieces(data):
        line, counted = line + line_ends(data, counted, start), start
        if is_card:
            raw = data[start:end].decode() if order is None else decode_card(data[start:end], order)
            yield _read_card(raw, line)
        else:
            raw = data[start : min(end, start + _LONGEST_STRAY)].decode("utf-8", "replace")
            trouble = f"Line {line}: this stands outside any contact card, so it was passed over."
            yield Card(line, raw, trouble=trouble)


def count_cards(data: bytes) -> int:
    """How many cards read_cards will yield, told without reading them."""
    return sum(1 for _ in pieces(prepare(data)))


def _read_card(raw: str, number: int) -> Card:
    raw = raw.removeprefix("\ufeff")
    text = raw.replace("\r\n", "\n").replace("\r", "\n") if "\r" in raw else raw
    text = _END_LINE.sub("", text)
    first = number
    if begin := _BEGIN_LINE.match(text):
        text, first = text[begin.end() :], number + 1
        if begin[1]:
            text = ("\n" + text).replace("\n" + begin[1], "\n").removeprefix("\n")
    lines, bad = read_lines(text, first)
    reading = _read_properties(lines)
    reading.notes += _tell_bad(bad)
    draft = reading.finish()
    draft.name = best_name(draft)
    if draft.name:
        return Card(number, raw, draft, "", reading.notes)
    return Card(
        number,
        raw,
        trouble=f"Line {number}: this card has no name, organisation, e-mail or phone number, "
        "so there is nothing to call it by.",
    )


def _read_properties(lines: list[Line]) -> Reading:
    """All properties of a card; those of a card inside it (AGENT) are kept apart."""
    labels = {line.head.group: unwrap(line.text()) for line in lines if line.head.name == _LABEL}
    reading = Reading(labels)
    agents: list[Line] = []
    inner: list[Line] = []
    depth = 0
    for line in lines:
        name = line.head.name
        if depth > 0 and name not in _ENDS:
            inner.append(line)
        elif read := FIELDS.get(name):
            read(reading, line)
        elif name == "AGENT":
            agents.append(line)
        else:
            depth = max(0, depth + _ENDS.get(name, 0))
    for line in agents:
        _read_agent(reading, line, inner)
    return reading


def _read_agent(reading: Reading, line: Line, below: list[Line]) -> None:
    """Somebody who speaks for the person: a card inside the card, in its lines or its text."""
    text = line.text()
    there = Reading()
    for each in read_lines(text, line.number)[0] if text.strip() else below:
        if each.head.name in ("FN", "N", "NICKNAME", "ORG", "EMAIL", "TEL"):
            FIELDS[each.head.name](there, each)
    if name := best_name(there.finish()):
        reading.draft.relations.append(RelationDraft("agent", name))
    else:
        reading.note(line, "the agent lies elsewhere or has no name, so it was left out.")


def _tell_bad(numbers: list[int]) -> list[str]:
    """One note for each stretch of lines that are no properties."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    notes = [_tell_stretch(each[0], each[-1]) for each in stretches[:_MOST_NOTES]]
    if len(stretches) > _MOST_NOTES:
        notes.append(f"Line {stretches[_MOST_NOTES][0]}: from here on there are more such lines.")
    return notes


def _tell_stretch(first: int, last: int) -> str:
    if first == last:
        return f"Line {first}: this is no property of a card, so it was passed over."
    lines = f"Lines {first} {'and' if last == first + 1 else 'to'} {last}"
    return f"{lines}: these are no properties of a card, so they were passed over."
