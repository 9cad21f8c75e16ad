"""Bringing an address book in: a plan with an outcome per card, then one change with one undo.

Nothing is merged by name alone or without asking: a card that may be somebody already known
is doubtful, and left out until a choice is made.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.names import fold
from app.errors import BadInput
from app.exchange.drafts import PersonDraft, fingerprint
from app.exchange.vcard import Card, count_cards, read_cards
from app.journal import people
from app.journal.arriving import write_arrivals
from app.journal.journal import Journal
from app.journal.merging import changes_from_card, merge_card
from app.store import circles as circle_store
from app.store import importing as store

LARGEST = 512 * 1024 * 1024
_REPORT_EVERY = 100
Report = Callable[[int, int], None]


@dataclass(slots=True)
class Outcome:
    """What becomes of one card, which begins at `line` of the file.

    `result` is "new", "changed", "identical", "doubtful" or "unreadable". `person_id` is who
    it is or may be. `choice` settles a doubtful one: "skip", "same" or "new".
    """

    line: int
    name: str
    result: str
    reason: str = ""
    person_id: int | None = None
    choice: str = "skip"
    notes: tuple[str, ...] = ()
    card: Card | None = field(default=None, repr=False)
    mark: str = ""


@dataclass(slots=True)
class Plan:
    """What an import of `path` would do."""

    path: Path
    outcomes: list[Outcome]

    def count(self, result: str) -> int:
        """How many cards have this outcome."""
        return sum(outcome.result == result for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Summary:
    """What an import did; doubtful are those left out, `person_ids` those made or changed."""

    new: int
    changed: int
    identical: int
    doubtful: int
    unreadable: int
    person_ids: tuple[int, ...]


def nothing_to_report(done: int, total: int) -> None:
    """The default report: nobody looks."""


def nothing_to_check() -> None:
    """The default check: nobody cancels."""


def plan_import(
    journal: Journal,
    path: Path,
    report: Report = nothing_to_report,
    check: Callable[[], None] = nothing_to_check,
) -> Plan:
    """Read a file of cards and compare it with the journal; writes nothing. Raises BadInput.

    `report` is told (cards read, cards in all); `check` may raise to cancel.
    """
    data = _read(path)
    cards = list(_reported(read_cards(data), count_cards(data), report, check))
    if not cards:
        raise BadInput(f"{path.name} holds no address cards; choose a .vcf file with at least one.")
    plan = plan_cards(journal, path, cards)
    if plan.count("unreadable") == len(plan.outcomes):
        reason = plan.outcomes[0].reason
        raise BadInput(f"{path.name} holds no address card that can be read. {reason}")
    return plan


def plan_cards(journal: Journal, path: Path, cards: Sequence[Card]) -> Plan:
    """Compare cards that were read from `path` with the journal; writes nothing."""
    outcomes = [_first_look(card) for card in cards]
    _compare(journal, [outcome for outcome in outcomes if outcome.result == "new"])
    return Plan(path, outcomes)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"{path.name} is larger than 512 MB; split it into several files.")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(
            f"{path} cannot be read ({error.strerror}); look whether it is there."
        ) from error


def _reported(
    cards: Iterable[Card], total: int, report: Report, check: Callable[[], None]
) -> Iterator[Card]:
    for done, card in enumerate(cards, start=1):
        if done % _REPORT_EVERY == 0:
            check()
            report(done, total)
        yield card
    report(total, total)


def _first_look(card: Card) -> Outcome:
    if card.draft is None:
        return Outcome(card.line, "", "unreadable", card.trouble)
    mark = fingerprint(card.draft)
    return Outcome(card.line, card.draft.name, "new", notes=tuple(card.notes), card=card, mark=mark)


def _draft(outcome: Outcome) -> PersonDraft:
    assert outcome.card is not None and outcome.card.draft is not None
    return outcome.card.draft


def _compare(journal: Journal, outcomes: list[Outcome]) -> None:
    """Tell the known cards from the new ones, with one question a kind for the whole file."""
    drafts = [_draft(outcome) for outcome in outcomes]
    known = store.known_fingerprints(journal.db, [outcome.mark for outcome in outcomes])
    uids = store.known_uids(journal.db, [draft.uid for draft in drafts if draft.uid])
    keys = [_name_keys(draft) for draft in drafts]
    names = store.known_names(journal.db, [key for of_one in keys for key in of_one])
    mails = store.known_addresses(journal.db, [mail for draft in drafts for mail in _mails(draft)])
    circles = {circle.name.casefold() for circle in circle_store.read_circles(journal.db)}
    seen: dict[str, int] = {}
    for outcome, draft, of_one in zip(outcomes, drafts, keys, strict=True):
        if draft.kind == "group":
            if draft.name.casefold() in circles:
                outcome.result, outcome.reason = "identical", "this circle is there already"
            continue
        if outcome.mark in seen:
            outcome.result = "identical"
            outcome.reason = f"the same card stands at line {seen[outcome.mark]}"
        elif outcome.mark in known:
            outcome.result, outcome.person_id = "identical", known[outcome.mark]
            outcome.reason = "imported before"
        elif draft.uid in uids:
            _look_for_changes(journal, outcome, draft, uids[draft.uid])
        else:
            _look_for_namesakes(
                outcome, draft, [names[key] for key in of_one if key in names], mails
            )
        seen.setdefault(outcome.mark, outcome.line)


def _look_for_changes(
    journal: Journal, outcome: Outcome, draft: PersonDraft, person_id: int
) -> None:
    outcome.person_id = person_id
    changes = changes_from_card(journal, person_id, draft)
    outcome.result = "changed" if changes else "identical"
    outcome.reason = ", ".join(changes) or "nothing in it is new"


def _look_for_namesakes(
    outcome: Outcome, draft: PersonDraft, namesakes: list[int], mails: dict[str, int]
) -> None:
    by_mail = next((mails[mail] for mail in _mails(draft) if mail in mails), None)
    if by_mail is None and not namesakes:
        return
    outcome.result = "doubtful"
    outcome.person_id = namesakes[0] if by_mail is None else by_mail
    shared = "the same name" if by_mail is None else "the same e-mail address"
    outcome.reason = f"somebody in the journal has {shared}"


def _name_keys(draft: PersonDraft) -> list[str]:
    """Folded names under which somebody may be known, written in either order."""
    folded = fold(draft.name)
    *first, last = folded.split() or [""]
    keys = (folded, " ".join([last, *first]), fold(f"{draft.family} {draft.given}"))
    return [key for key in dict.fromkeys(keys) if key]


def _mails(draft: PersonDraft) -> list[str]:
    return [detail.value.lower() for detail in draft.details if detail.kind == "email"]


def carry_out(
    journal: Journal,
    plan: Plan,
    report: Report = nothing_to_report,
    check: Callable[[], None] = nothing_to_check,
) -> Summary:
    """Write what the plan says, as one change; `check` may raise to cancel, leaving nothing."""
    new = [o for o in plan.outcomes if o.result == "new" or _chose(o, "new")]
    known = [o for o in plan.outcomes if o.result == "changed" or _chose(o, "same")]
    with journal.change(f"Import of {plan.path.name}"):
        changed = []
        for outcome in known:
            check()
            assert outcome.person_id is not None and outcome.card is not None
            merge_card(journal, outcome.person_id, outcome.card, outcome.mark, plan.path.name)
            changed.append(outcome.person_id)
        cards = [(o.card, o.mark) for o in new if o.card is not None]
        made = write_arrivals(journal, cards, plan.path.name, report, check)
    return Summary(
        new=len(new),
        changed=len(known),
        identical=plan.count("identical"),
        doubtful=sum(_chose(outcome, "skip") for outcome in plan.outcomes),
        unreadable=plan.count("unreadable"),
        person_ids=(*changed, *made),
    )


def _chose(outcome: Outcome, choice: str) -> bool:
    return outcome.result == "doubtful" and outcome.choice == choice


def both_sides(journal: Journal, outcome: Outcome) -> list[tuple[str, str, str]]:
    """For a doubtful card: (what, in the journal, on the card), to choose by."""
    draft = _draft(outcome)
    assert outcome.person_id is not None
    known = people.person(journal, outcome.person_id)
    mine = [d.value for d in people.details(journal, known.id)]
    rows = [
        ("name", known.name, draft.name),
        ("organisation", known.organisation, draft.organisation),
        ("role", known.role, draft.role),
        ("birthday", known.birthday, draft.birthday),
        ("details", "\n".join(mine), "\n".join(d.value for d in draft.details)),
    ]
    return [row for row in rows if row[1] or row[2]]
