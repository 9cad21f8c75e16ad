"""The shapes that every import format fills: what a file says about one person.

A draft is plain data, not yet a person: nothing in it has been compared with the journal.
Names and labels are one line with single spaces; "" means that the file does not say.
"""

import unicodedata
from dataclasses import dataclass, field
from hashlib import blake2b


@dataclass(slots=True)
class DetailDraft:
    """One way to reach somebody; `kind` is a value of domain.kinds.DetailKind.

    `label` is a human word ("home", "work fax", "Skype"). The value of an address has
    several lines, its parts in the order of the file.
    """

    kind: str
    label: str
    value: str
    preferred: bool = False


@dataclass(slots=True)
class DateDraft:
    """A day besides the birthday; `day` is ISO text, whole or partial (domain.dates)."""

    label: str
    day: str


@dataclass(slots=True)
class RelationDraft:
    """Somebody else named in the card, with what they are ("spouse", "child", "agent").

    Either `name` is known, or only `uid`, which another card of the same file may carry.
    """

    kind: str
    name: str
    uid: str = ""


@dataclass(slots=True)
class PersonDraft:
    """Everything one card, row or record says about one person.

    `kind` is "person", "organisation" (a firm's or a club's own card) or "group" (a list,
    whose `members` are the uids of other cards). `birthday` is ISO text, whole or partial.
    `matters` are hobbies, interests and skills. `photo` holds the bytes of a picture and
    `photo_type` one of "png", "jpeg", "gif", "webp". `uid` carries no "urn:uuid:".
    """

    name: str = ""
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nick: str = ""
    former: str = ""
    pronouns: str = ""
    line: str = ""
    organisation: str = ""
    role: str = ""
    birthday: str = ""
    dates: list[DateDraft] = field(default_factory=list)
    deceased: bool = False
    languages: list[str] = field(default_factory=list)
    notes: str = ""
    circles: list[str] = field(default_factory=list)
    details: list[DetailDraft] = field(default_factory=list)
    photo: bytes | None = None
    photo_type: str = ""
    matters: list[str] = field(default_factory=list)
    relations: list[RelationDraft] = field(default_factory=list)
    uid: str = ""
    kind: str = "person"
    members: list[str] = field(default_factory=list)


def one_line(text: str) -> str:
    """The text on one line with single spaces."""
    return " ".join(text.split())


def several_lines(text: str) -> str:
    """The text with tidy lines and without empty ones."""
    return "\n".join(tidy for line in text.split("\n") if (tidy := one_line(line)))


def best_name(draft: PersonDraft) -> str:
    """What to call the person by: the first that is known, "" if there is nothing at all.

    The name as displayed, the parts of the name put together, the nickname, the
    organisation, an e-mail address, a phone number.
    """
    return (
        draft.name
        or assemble(draft)
        or draft.nick
        or draft.organisation
        or next((detail.value for detail in draft.details if detail.kind == "email"), "")
        or next((detail.value for detail in draft.details if detail.kind == "phone"), "")
    )


def assemble(draft: PersonDraft) -> str:
    """The parts of the name as they are spoken; East Asian ones family name first."""
    middle = " ".join(part for part in (draft.given, draft.additional, draft.family) if part)
    if _is_east_asian(draft.family) and _is_east_asian(draft.given):
        middle = draft.family + draft.given
    return " ".join(part for part in (draft.prefix, middle, draft.suffix) if part)


def _is_east_asian(name: str) -> bool:
    return "\u2e80" <= name[:1] <= "\u9fff" or "\uac00" <= name[:1] <= "\ud7af"


_TEXTS = (
    *("name", "given", "family", "additional", "prefix", "suffix", "nick", "former", "pronouns"),
    *("line", "organisation", "role", "birthday", "notes", "kind"),
)
_LISTS = ("languages", "circles", "matters", "members")


def fingerprint(draft: PersonDraft) -> str:
    """A digest (32 hex digits) of what the draft means, to know the same card again.

    The order of details does not matter, nor how letters with accents are composed. The
    uid is left out, because some programs invent a new one for every export. Fields that
    are empty add nothing, so a field that comes later leaves old fingerprints valid.
    """
    facts: list[tuple[str, ...]]
    facts = [(name, text) for name in _TEXTS if (text := getattr(draft, name))]
    facts += [(name, text) for name in _LISTS for text in getattr(draft, name)]
    facts += [(each.kind, each.label, each.value, str(each.preferred)) for each in draft.details]
    facts += [("day", each.label, each.day) for each in draft.dates]
    facts += [("relation", each.kind, each.name, each.uid) for each in draft.relations]
    if draft.deceased:
        facts.append(("deceased",))
    said = sorted(unicodedata.normalize("NFC", "\0".join(fact)) for fact in facts)
    meaning = "\0\0".join(said)
    digest = blake2b(meaning.encode("utf-8", "surrogatepass"), digest_size=16)
    if draft.photo:
        digest.update(draft.photo)
    return digest.hexdigest()
