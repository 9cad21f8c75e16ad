"""A newer card of somebody known: what it adds, without losing a word of mine.

Three sides are looked at: what the earlier card said, what the new one says, what stands in
the journal. A fact that still reads as the earlier card had it follows the new card; a fact
that I changed stays as it is.
"""

from typing import Any

from app.domain.names import fold
from app.exchange.drafts import PersonDraft
from app.exchange.vcard import Card, read_cards
from app.journal import people
from app.journal.arriving import notes_with_relations
from app.journal.circles import add_circle, join
from app.journal.entries import add_learned, learned_of
from app.journal.journal import Journal
from app.store import importing as store
from app.store import writing

_FACTS = {
    "name": "name",
    "given": "given name",
    "family": "family name",
    "nick": "nickname",
    "former": "former name",
    "pronouns": "pronouns",
    "line": "line",
    "organisation": "organisation",
    "role": "role",
    "birthday": "birthday",
    "languages": "languages",
    "notes": "notes",
}


def changes_from_card(journal: Journal, person_id: int, draft: PersonDraft) -> list[str]:
    """What the card would add or change, in words; empty where there is nothing new."""
    words = [_FACTS[name] for name in _changed_facts(journal, person_id, draft)]
    words += [f"{detail.kind} {detail.value}" for detail in _new_details(journal, person_id, draft)]
    words += [f"{day.label or 'day'} {day.day}" for day in _new_days(journal, person_id, draft)]
    words += [f"matters: {text}" for text in _new_matters(journal, person_id, draft)]
    words += [f"circle {name}" for name in _new_circles(journal, person_id, draft)]
    return words + (["photo"] if _has_new_photo(journal, person_id, draft) else [])


def merge_card(journal: Journal, person_id: int, card: Card, mark: str, source: str) -> None:
    """Take over what is new, inside the change that is open, and keep the card."""
    draft = card.draft
    assert draft is not None
    details, days = _new_details(journal, person_id, draft), _new_days(journal, person_id, draft)
    people.edit_person(journal, person_id, **_changed_facts(journal, person_id, draft))
    for detail in details:
        people.add_detail(
            journal, person_id, detail.kind, detail.value, detail.label, detail.preferred
        )
    for day in days:
        people.add_day(journal, person_id, day.label, day.day)
    for text in _new_matters(journal, person_id, draft):
        add_learned(journal, person_id, text)
    for name in _new_circles(journal, person_id, draft):
        join(journal, add_circle(journal, name), [person_id])
    if _has_new_photo(journal, person_id, draft):
        people.set_photo(journal, person_id, draft.photo, f"image/{draft.photo_type}")
    writing.insert(
        journal.db,
        "card",
        person_id=person_id,
        source=source,
        card_uid=draft.uid,
        fingerprint=mark,
        raw=card.raw,
        imported_at=journal.now().isoformat(" ", "seconds"),
    )


def _facts(draft: PersonDraft) -> dict[str, str]:
    facts: dict[str, Any] = {name: getattr(draft, name) for name in _FACTS}
    return facts | {"languages": ", ".join(draft.languages), "notes": notes_with_relations(draft)}


def _earlier(journal: Journal, person_id: int) -> dict[str, str]:
    raw = store.latest_card(journal.db, person_id)
    cards = list(read_cards(raw.encode())) if raw else []
    draft = cards[0].draft if cards else None
    return _facts(draft) if draft else {}


def _changed_facts(journal: Journal, person_id: int, draft: PersonDraft) -> dict[str, str]:
    mine, earlier = people.person(journal, person_id), _earlier(journal, person_id)
    changed = {}
    for name, value in _facts(draft).items():
        stands = getattr(mine, name)
        follows = not stands or (name in earlier and stands == earlier[name])
        if value and value != stands and follows:
            changed[name] = value
    return changed


def _new_details(journal: Journal, person_id: int, draft: PersonDraft) -> list[Any]:
    known = {(d.kind, _bare(d.value)) for d in people.details(journal, person_id)}
    return [d for d in draft.details if (d.kind, _bare(d.value)) not in known]


def _bare(value: str) -> str:
    """A detail without what differs between programs: case, spaces, dashes, brackets."""
    return "".join(c for c in value.casefold() if c.isalnum() or c in "+@.")


def _new_days(journal: Journal, person_id: int, draft: PersonDraft) -> list[Any]:
    known = {(day.label, day.day) for day in people.days(journal, person_id)}
    return [day for day in draft.dates if (day.label, day.day) not in known]


def _new_matters(journal: Journal, person_id: int, draft: PersonDraft) -> list[str]:
    known = {fold(one.text) for one in learned_of(journal, person_id)}
    return [text for text in draft.matters if fold(text) not in known]


def _new_circles(journal: Journal, person_id: int, draft: PersonDraft) -> list[str]:
    known = {circle.name.casefold() for circle in people.circles_of(journal, person_id)}
    return [name for name in draft.circles if name.casefold() not in known]


def _has_new_photo(journal: Journal, person_id: int, draft: PersonDraft) -> bool:
    return draft.photo is not None and people.photo(journal, person_id) is None
