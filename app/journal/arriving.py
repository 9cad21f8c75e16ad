"""Writing new people from cards, thousands at a time, table by table."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from app.domain.kinds import LearnedKind, State
from app.domain.names import fold
from app.exchange.drafts import PersonDraft
from app.exchange.vcard import Card
from app.journal.circles import add_circle
from app.journal.journal import Journal
from app.journal.people import derived
from app.store import importing as store
from app.store import writing

Arrival = tuple[int, PersonDraft, Card, str]  # the id to be, what the card says, itself, its mark
_PERSON = (
    *("id", "uid", "name", "given", "family", "nick", "former", "pronouns", "line", "organisation"),
    *("role", "birthday", "languages", "notes", "state", "sort_key", "search_name", "added_at"),
)


def write_arrivals(
    journal: Journal,
    cards: Sequence[tuple[Card, str]],
    source: str,
    report: Callable[[int, int], None],
    check: Callable[[], None],
) -> list[int]:
    """Make a person of every card, inside the change that is open; returns their ids.

    They stand as address only, apart from those who died, and come into view when somebody
    writes about them. Cards of lists become circles.
    """
    drafts = [(card.draft, card, mark) for card, mark in cards if card.draft is not None]
    start = store.next_id(journal.db, "person")
    arrivals: list[Arrival] = [
        (start + at, draft, card, mark)
        for at, (draft, card, mark) in enumerate(one for one in drafts if one[0].kind != "group")
    ]
    total = len(arrivals)

    def progress(done: int) -> None:
        check()
        report(done, total)

    stamp = journal.now().isoformat(" ", "seconds")
    store.insert_rows(journal.db, "person", _PERSON, _person_rows(arrivals, stamp), progress)
    for table, (columns, rows) in _parts(arrivals, source, stamp).items():
        store.insert_rows(journal.db, table, columns, rows, lambda done: check())
    _join_circles(journal, arrivals, [draft for draft, _, _ in drafts if draft.kind == "group"])
    _relate(journal, arrivals)
    return [person_id for person_id, *_ in arrivals]


def _person_rows(arrivals: Sequence[Arrival], stamp: str) -> Iterator[tuple[Any, ...]]:
    for person_id, draft, _, _ in arrivals:
        names = derived(draft.name, "", draft.given, draft.family, draft.nick, draft.former)
        yield (
            person_id,
            writing.new_uid(),
            draft.name,
            draft.given,
            draft.family,
            draft.nick,
            draft.former,
            draft.pronouns,
            draft.line,
            draft.organisation,
            draft.role,
            draft.birthday,
            ", ".join(draft.languages),
            notes_with_relations(draft),
            (State.DECEASED if draft.deceased else State.ADDRESS).value,
            names["sort_key"],
            names["search_name"],
            stamp,
        )


def notes_with_relations(draft: PersonDraft) -> str:
    """The notes, and a line for everybody whom the card names without an address of their own."""
    named = [f"{one.kind or 'related'}: {one.name}" for one in draft.relations if one.name]
    return "\n".join(part for part in (draft.notes, *named) if part)


def _parts(
    arrivals: Sequence[Arrival], source: str, stamp: str
) -> dict[str, tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]]:
    """Rows of everything that belongs to the people, by table."""
    uid = writing.new_uid
    return {
        "card": (
            ("uid", "person_id", "source", "card_uid", "fingerprint", "raw", "imported_at"),
            ((uid(), i, source, d.uid, mark, card.raw, stamp) for i, d, card, mark in arrivals),
        ),
        "detail": (
            ("uid", "person_id", "kind", "label", "value", "preferred", "position"),
            (
                (uid(), i, x.kind, x.label, x.value, int(x.preferred), at)
                for i, d, _, _ in arrivals
                for at, x in enumerate(d.details)
            ),
        ),
        "person_day": (
            ("uid", "person_id", "label", "day"),
            ((uid(), i, x.label, x.day) for i, d, _, _ in arrivals for x in d.dates),
        ),
        "learned": (
            ("uid", "person_id", "kind", "text", "noted_on"),
            (
                (uid(), i, LearnedKind.MATTERS.value, text, stamp[:10])
                for i, d, _, _ in arrivals
                for text in d.matters
            ),
        ),
        "attachment": (
            ("uid", "person_id", "kind", "media_type", "data"),
            (
                (uid(), i, "photo", f"image/{d.photo_type}", d.photo)
                for i, d, _, _ in arrivals
                if d.photo
            ),
        ),
    }


def _join_circles(
    journal: Journal, arrivals: Sequence[Arrival], groups: Sequence[PersonDraft]
) -> None:
    members: dict[str, list[int]] = {}
    by_uid = {draft.uid: person_id for person_id, draft, _, _ in arrivals if draft.uid}
    for person_id, draft, _, _ in arrivals:
        for name in draft.circles:
            members.setdefault(name, []).append(person_id)
    for group in groups:
        found = [by_uid[uid] for uid in group.members if uid in by_uid]
        members.setdefault(group.name, []).extend(found)
    for name, ids in members.items():
        circle_id = add_circle(journal, name)
        pairs = [{"circle_id": circle_id, "person_id": i} for i in dict.fromkeys(ids)]
        writing.link(journal.db, "circle_person", pairs)


def _relate(journal: Journal, arrivals: Sequence[Arrival]) -> None:
    """Join people of the same file whose cards point at each other by uid."""
    by_uid = {draft.uid: person_id for person_id, draft, _, _ in arrivals if draft.uid}
    for person_id, draft, _, _ in arrivals:
        for one in draft.relations:
            other = by_uid.get(one.uid) if one.uid else None
            if other is not None and other != person_id:
                writing.insert(
                    journal.db, "relation", person_id=person_id, other_id=other, kind=fold(one.kind)
                )
