"""vCard properties that say who somebody is: names, work, words, days, people, picture."""

import re
from urllib.parse import unquote_to_bytes

from app.exchange.contentlines import Line, decode_base64, split, unescape
from app.exchange.drafts import DateDraft, RelationDraft, one_line
from app.exchange.loose_dates import read_date
from app.exchange.pictures import picture_type
from app.exchange.vcard_reading import Reading, bare_uid
from app.exchange.vcard_words import is_preferred

_URI = re.compile(r"(?:urn|https?|mailto|tel|cid|ldap|ftp|file):\S", re.IGNORECASE)
# What Google puts every contact into says nothing about anybody.
_NO_CIRCLES = {"mycontacts", "my contacts", "* mycontacts"}
_KINDS = {"org": "organisation", "company": "organisation", "group": "group"}
_ANDROID_RELATIONS = (
    *("", "assistant", "brother", "child", "domestic partner", "father", "friend", "manager"),
    *("mother", "parent", "partner", "referred by", "relative", "sister", "spouse"),
)


def read_name_parts(reading: Reading, line: Line) -> None:
    draft = reading.draft
    if draft.given or draft.family:
        return
    value = line.value
    if line.head.is_plain and "\\" not in value and "," not in value:
        parts = [one_line(part) for part in value.split(";")]
    else:
        raw = _raw_parts(line)
        parts = [_join_list(part, " ") for part in raw[:3]]
        parts += [_join_list(part, ", ") for part in raw[3:]]
    parts += [""] * (5 - len(parts))
    draft.family, draft.given, draft.additional, draft.prefix, draft.suffix = parts[:5]


def _raw_parts(line: Line) -> list[str]:
    """The parts of a name with their escapes, because bare commas part the words of a list."""
    if line.head.encoding == "qp" and ";" in line.value:
        return [part.replace("\\", "\\\\").replace(",", "\\,") for part in line.parts()]
    return split(line.decoded(), ";")


def _join_list(part: str, glue: str) -> str:
    return glue.join(word for piece in split(part, ",") if (word := one_line(unescape(piece))))


def read_nick(reading: Reading, line: Line) -> None:
    nicks = [nick for part in line.parts(",") if (nick := one_line(part))]
    reading.draft.nick = ", ".join(filter(None, [reading.draft.nick, *nicks]))


def read_organisation(reading: Reading, line: Line) -> None:
    if not reading.draft.organisation or is_preferred(line.head):
        parts = [name for part in line.parts() if (name := one_line(part))]
        reading.draft.organisation = ", ".join(parts) or reading.draft.organisation


def read_job(reading: Reading, line: Line) -> None:
    reading.job = reading.job or one_line(line.text())


def read_note(reading: Reading, line: Line) -> None:
    if text := line.text().strip():
        reading.texts.append(text)


def read_circles(reading: Reading, line: Line) -> None:
    for part in split(line.decoded(), ","):
        for name in split(part, ";"):
            circle = one_line(unescape(name))
            if circle and circle.lower() not in _NO_CIRCLES:
                reading.draft.circles.append(circle)


def _read_day(reading: Reading, line: Line, what: str) -> str:
    text = one_line(line.text())
    day = read_date(text, line.head.values.get("X-APPLE-OMIT-YEAR", ""))
    if text and not day:
        short = text if len(text) <= 40 else text[:39] + "…"
        reading.note(
            line, f"“{short}” is not a date one can be sure of, so the {what} was left out."
        )
    return day


def read_birthday(reading: Reading, line: Line) -> None:
    if not reading.draft.birthday:
        reading.draft.birthday = _read_day(reading, line, "birthday")


def read_day(label: str | None, reading: Reading, line: Line) -> None:
    label = reading.label(line) if label is None else label
    if day := _read_day(reading, line, label or "date"):
        reading.draft.dates.append(DateDraft(label, day))


def read_death(reading: Reading, line: Line) -> None:
    reading.draft.deceased = True
    if line.head.values.get("VALUE") != "text":
        read_day("death", reading, line)


def read_death_place(reading: Reading, _line: Line) -> None:
    reading.draft.deceased = True


def read_relation(kind: str, reading: Reading, line: Line) -> None:
    text = one_line(line.text())
    said = " ".join(word.lower() for word in line.head.types if word.lower() != "pref")
    kind = kind or reading.own_label(line) or said
    if text[:9].lower() == "urn:uuid:" and line.head.values.get("VALUE") != "text":
        reading.draft.relations.append(RelationDraft(kind, "", bare_uid(text)))
    elif text:
        reading.draft.relations.append(RelationDraft(kind, text))


def read_android(reading: Reading, line: Line) -> None:
    """Old Android: the name of a table, then its columns: value, number of the type, own word."""
    kind, value, number, own, *_ = [*map(one_line, line.parts()), "", "", "", ""]
    kind = kind.rpartition("/")[2]
    at = int(number) if number.isdecimal() else 0
    if not value:
        return
    if kind == "nickname":
        reading.draft.nick = ", ".join(filter(None, [reading.draft.nick, value]))
    elif kind == "relation":
        known = _ANDROID_RELATIONS[at] if at < len(_ANDROID_RELATIONS) else ""
        reading.draft.relations.append(RelationDraft(known or own, value))
    elif kind == "contact_event" and (day := read_date(value)):
        if at == 3:
            reading.draft.birthday = reading.draft.birthday or day
        else:
            reading.draft.dates.append(DateDraft(own or ("anniversary" if at == 1 else ""), day))


def read_uid(reading: Reading, line: Line) -> None:
    reading.draft.uid = reading.draft.uid or bare_uid(one_line(line.text()))


def read_member(reading: Reading, line: Line) -> None:
    if uid := bare_uid(one_line(line.text())):
        reading.draft.members.append(uid)


def read_kind(reading: Reading, line: Line) -> None:
    reading.draft.kind = _KINDS.get(line.text().strip().lower(), reading.draft.kind)


def read_photo(reading: Reading, line: Line) -> None:
    if reading.draft.photo is not None:
        return
    data = _picture_bytes(line)
    if data is None:
        reading.note(line, "the picture lies elsewhere and is not fetched, so it was left out.")
    elif kind := picture_type(data):
        reading.draft.photo, reading.draft.photo_type = data, kind
    elif data:
        reading.note(line, "the picture is no PNG, JPEG, GIF or WebP, so it was left out.")


def _picture_bytes(line: Line) -> bytes | None:
    """The bytes that stand in the card itself; None for the address of a picture."""
    value = line.value.strip()
    if value[:5].lower() == "data:":
        about, _, content = value.replace("\\,", ",").replace("\\;", ";").partition(",")
        if about.lower().rstrip().endswith("base64"):
            return decode_base64(content)
        return unquote_to_bytes(content)
    if line.head.values.get("VALUE", "").lower() in ("uri", "url") or _URI.match(value):
        return None
    return decode_base64(value)
