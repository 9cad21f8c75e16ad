"""Drafts as contact cards that other programs read: vCard 4.0, or 3.0 for older ones."""

import base64
import re
from collections.abc import Iterable, Iterator

from app.exchange.drafts import DetailDraft, PersonDraft, RelationDraft
from app.exchange.vcard_words import SCHEMES, TYPES

_WIDTH = 75  # bytes in a line, as the standards ask
_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
_WORD = re.compile(r"[a-z][a-z-]*")
_YEAR_AND_MONTH = re.compile(r"\d{4}-\d\d")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DETAILS = {"email": "EMAIL", "phone": "TEL", "address": "ADR", "web": "URL", "messenger": "IMPP"}
_SCHEMES = {"mailto", "tel", "sip", "sips", *SCHEMES}

# A property, and a label of one's own for it ("": none), which needs a group.
Property = tuple[str, str]


def write_cards(drafts: Iterable[PersonDraft], version: str = "4.0") -> str:
    """All drafts as cards of `version` "4.0" or "3.0", with CRLF and lines of 75 bytes at most.

    What vCard has no property for goes into X- properties that read_cards knows, so that
    reading gives the same drafts again.
    """
    return "".join(_write_card(draft, version) for draft in drafts)


def _write_card(draft: PersonDraft, version: str) -> str:
    lines = ["BEGIN:VCARD", f"VERSION:{version}"]
    groups = 0
    for line, label in _properties(draft, version == "4.0"):
        if label:
            groups += 1
            lines += [f"item{groups}.{line}", f"item{groups}.X-ABLabel:{_escape(label)}"]
        else:
            lines.append(line)
    return "".join(_fold(line) + "\r\n" for line in [*lines, "END:VCARD"])


def _properties(draft: PersonDraft, new: bool) -> Iterator[Property]:
    yield from _names(draft, new)
    yield from _texts(draft, new)
    yield from _days(draft, new)
    for detail in draft.details:
        yield _detail(detail, new)
    for relation in draft.relations:
        yield _relation(relation, new)
    yield from _nature(draft, new)


def _names(draft: PersonDraft, new: bool) -> Iterator[Property]:
    parts = (draft.family, draft.given, draft.additional, draft.prefix, draft.suffix)
    yield "FN:" + _escape(draft.name), ""
    if any(parts) or not new:
        yield "N:" + ";".join(map(_escape, parts)), ""
    yield from _given("NICKNAME", draft.nick)
    yield from _given("X-MAIDENNAME", draft.former)
    yield from _given(_since_4("PRONOUNS", new), draft.pronouns)
    yield from _given("X-KITH-LINE", draft.line)


def _texts(draft: PersonDraft, new: bool) -> Iterator[Property]:
    yield from _given("ORG", draft.organisation)
    yield from _given("TITLE", draft.role)
    yield from _given("NOTE", draft.notes)
    if draft.circles:
        yield "CATEGORIES:" + ",".join(map(_escape, draft.circles)), ""
    yield from _given(_since_4("LANG", new), *draft.languages)
    yield from _given(_since_4("INTEREST", new), *draft.matters)


def _days(draft: PersonDraft, new: bool) -> Iterator[Property]:
    if draft.birthday:
        yield _day("BDAY", draft.birthday, new), ""
    if draft.deceased and not any(day.label == "death" for day in draft.dates):
        yield _since_4("DEATHDATE", new) + ";VALUE=text:unknown", ""
    own = {"death": _since_4("DEATHDATE", new), "anniversary": _since_4("ANNIVERSARY", new)}
    for day in draft.dates:
        name = own.get(day.label)
        yield _day(name or "X-ABDATE", day.day, new), "" if name else day.label


def _day(name: str, day: str, new: bool) -> str:
    """A date in the form of the version; a year that is not known is 1604 in the older."""
    if new and not _YEAR_AND_MONTH.fullmatch(day):
        return f"{name}:{day[:2]}{day[2:].replace('-', '')}"
    if day[:2] == "--" and len(day) == 7:
        return f"{name};X-APPLE-OMIT-YEAR=1604:1604{day[1:]}"
    return f"{name}:{day}"


def _detail(detail: DetailDraft, new: bool) -> Property:
    types = [*TYPES.get(detail.label, ())]
    head = _DETAILS[detail.kind]
    if detail.preferred and new:
        head += ";PREF=1"
    elif detail.preferred:
        types.append("pref")
    head += "".join(f";TYPE={word}" for word in types)
    if detail.kind in ("email", "phone", "messenger") and _has_scheme(detail.value):
        head += ";VALUE=text"
    value = _escape(detail.value)
    own = "" if detail.label in TYPES else detail.label
    return (f"{head}:;;{value};;;;" if detail.kind == "address" else f"{head}:{value}"), own


def _has_scheme(value: str) -> bool:
    scheme, colon, _ = value.partition(":")
    return bool(colon) and scheme.lower() in _SCHEMES


def _relation(relation: RelationDraft, new: bool) -> Property:
    """The name of the other, or where there is none the uid of the other's card."""
    value = _escape(relation.name) if relation.name else f"urn:uuid:{_escape(relation.uid)}"
    if not new:
        return f"X-ABRELATEDNAMES:{value}", relation.kind
    kind = "text" if relation.name else "uri"
    if _WORD.fullmatch(relation.kind) and relation.kind != "pref":
        return f"RELATED;TYPE={relation.kind};VALUE={kind}:{value}", ""
    return f"RELATED;VALUE={kind}:{value}", relation.kind


def _nature(draft: PersonDraft, new: bool) -> Iterator[Property]:
    """What the card itself is: its picture, kind, members and uid."""
    if draft.photo:
        code = base64.b64encode(draft.photo).decode()
        old = f"PHOTO;ENCODING=b;TYPE={draft.photo_type.upper()}:{code}"
        yield (f"PHOTO:data:image/{draft.photo_type};base64,{code}" if new else old), ""
    if draft.kind == "organisation":
        yield "KIND:org" if new else "X-ABShowAs:COMPANY", ""
    elif draft.kind == "group":
        yield "KIND:group" if new else "X-ADDRESSBOOKSERVER-KIND:group", ""
    member = "MEMBER" if new else "X-ADDRESSBOOKSERVER-MEMBER"
    yield from _given(member, *(f"urn:uuid:{uid}" for uid in draft.members))
    if _UUID.fullmatch(draft.uid) and new:
        yield f"UID:urn:uuid:{draft.uid}", ""
    else:
        yield from _given("UID", draft.uid)


def _given(name: str, *texts: str) -> Iterator[Property]:
    for text in texts:
        if text:
            yield f"{name}:{_escape(text)}", ""


def _since_4(name: str, new: bool) -> str:
    """A property that vCard 4.0 brought, in 3.0 as an extension."""
    return name if new else "X-" + name


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)


def _fold(line: str) -> str:
    """Lines of 75 bytes at most, never cut within a character."""
    data = line.encode()
    if len(data) <= _WIDTH:
        return line
    pieces: list[str] = []
    start, room = 0, _WIDTH
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, _WIDTH - 1
    return "\r\n ".join(pieces)
