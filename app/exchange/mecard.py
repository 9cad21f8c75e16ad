"""MeCards, the short cards of QR codes (“MECARD:N:Silva,Ana;TEL:+351…;;”): bytes in, draft out.

NTT DoCoMo's format is a line of fields closed by semicolons; no library reads it.
"""

import re
from collections.abc import Callable

from app.exchange.charset import decode
from app.exchange.drafts import DetailDraft, PersonDraft, assemble, best_name, one_line
from app.exchange.loose_dates import read_date

_START = re.compile(r"\s*MECARD:", re.IGNORECASE)
_FIELD = re.compile(r"\s*([A-Za-z-]+)\s*:((?:\\.|[^\\;])*)(?:;|$)", re.DOTALL)
_COMMA = re.compile(r"((?:\\.|[^\\,])*)(?:,|$)", re.DOTALL)


def is_mecard(data: bytes) -> bool:
    """Whether the bytes begin as a MeCard does."""
    return bool(_START.match(data[:16].decode("latin-1")))


def read_mecard(data: bytes) -> PersonDraft:
    """What a MeCard says; never raises. What no field knows is kept in the notes."""
    text, _encoding = decode(data)
    text = _START.sub("", text, count=1)
    draft, at = PersonDraft(), 0
    for match in _FIELD.finditer(text):
        _add_note(draft, text[at : match.start()])
        at = match.end()
        _read_field(draft, match[1].upper(), match[2])
    _add_note(draft, text[at:])
    draft.name = draft.name or assemble(draft)
    draft.name = best_name(draft)
    return draft


def _read_field(draft: PersonDraft, key: str, value: str) -> None:
    if not one_line(_plain(value)):
        return
    read = _FIELDS.get(key)
    if read is not None:
        read(draft, value)
    else:
        _add_note(draft, f"{key}: {_plain(value)}")


def _read_name(draft: PersonDraft, value: str) -> None:
    """Family name first where a comma parts it, else as it is spoken."""
    parts = [one_line(part) for part in _split(value)]
    if len(parts) == 1:
        draft.name = parts[0]
    else:
        draft.family, draft.given = parts[0], " ".join(filter(None, parts[1:]))


def _read_birthday(draft: PersonDraft, value: str) -> None:
    draft.birthday = read_date(_plain(value).strip())
    if not draft.birthday:
        _add_note(draft, f"BDAY: {_plain(value)}")


def _read_note(draft: PersonDraft, value: str) -> None:
    _add_note(draft, _plain(value))


def _text(field: str) -> Callable[[PersonDraft, str], None]:
    def read(draft: PersonDraft, value: str) -> None:
        before = getattr(draft, field)
        setattr(draft, field, ", ".join(filter(None, (before, one_line(_plain(value))))))

    return read


def _detail(kind: str, label: str = "") -> Callable[[PersonDraft, str], None]:
    def read(draft: PersonDraft, value: str) -> None:
        parts = _split(value) if kind == "address" else [_plain(value)]
        said = "\n".join(filter(None, map(one_line, parts)))
        draft.details.append(DetailDraft(kind, label, said))

    return read


_FIELDS: dict[str, Callable[[PersonDraft, str], None]] = {
    "N": _read_name,
    "NICKNAME": _text("nick"),
    "ORG": _text("organisation"),
    "TITLE": _text("role"),
    "BDAY": _read_birthday,
    "NOTE": _read_note,
    "TEL": _detail("phone"),
    "TEL-AV": _detail("phone", "video"),
    "EMAIL": _detail("email"),
    "URL": _detail("web"),
    "ADR": _detail("address"),
}


def _split(value: str) -> list[str]:
    """The parts of a value that commas part, each without its escapes."""
    return [_plain(match[1]) for match in _COMMA.finditer(value) if match[0]]


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value, flags=re.DOTALL)


def _add_note(draft: PersonDraft, text: str) -> None:
    if said := one_line(text).strip("; "):
        draft.notes = "\n".join(filter(None, (draft.notes, said)))
