"""Putting names on a roster: who each one is, known or new, and all of them kept in one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from app.domain.kinds import DetailKind, State
from app.domain.names import fold, join_names
from app.domain.people import PersonLine
from app.domain.roster import RosterName, read_line
from app.exchange.vcard import Card
from app.journal import gatherings, people
from app.journal.importing import Outcome, Plan, carry_out, plan_cards
from app.journal.journal import Journal
from app.journal.likeness import alike
from app.store import importing as store
from app.store import writing

LIKELY = 3


class Seen(NamedTuple):
    """Who a name may be. `known` is whoever has this very name, or this address, alone.

    `likely` are others who may be meant. `is_open`: several have this very name, so that one
    has to be chosen. `is_there`: `known` is on the roster already.
    """

    name: RosterName
    known: PersonLine | None
    likely: tuple[PersonLine, ...]
    is_open: bool
    is_there: bool


class Choice(NamedTuple):
    """A name and who it is; None: somebody new."""

    name: RosterName
    person_id: int | None


def look_at_cards(journal: Journal, source: str, cards: Sequence[Card]) -> Plan:
    """What becomes of cards from a file or a picture; lists of people among them are left out.

    Writes nothing.
    """
    single = [card for card in cards if card.draft is None or card.draft.kind != "group"]
    return plan_cards(journal, Path(source), single)


def look_at(journal: Journal, gathering_id: int, names: Sequence[RosterName]) -> list[Seen]:
    """Who these names may be; off the GUI thread for many. Writes nothing."""
    there = {line.person.id for line in gatherings.roster_lines(journal, gathering_id)}
    return [_look(journal, name, there) for name in names]


def _look(journal: Journal, name: RosterName, there: set[int]) -> Seen:
    same = _of_address(journal, name) or people.find_by_name(journal, name.name)
    if len(same) == 1:
        return Seen(name, same[0], (), False, same[0].id in there)
    likely = same or alike(journal, name.name, LIKELY)
    return Seen(name, None, tuple(likely), bool(same), False)


def _of_address(journal: Journal, name: RosterName) -> list[PersonLine]:
    mails = [value.lower() for kind, value in name.details if kind == DetailKind.EMAIL]
    found = store.known_addresses(journal.db, mails) if mails else {}
    return people.lines(journal, sorted(set(found.values())))


def add_names(journal: Journal, gathering_id: int, names: Sequence[RosterName | str]) -> list[int]:
    """Put names on a roster: who is known by a name alone is meant, anybody else is new.

    Of several with the same name the one last written about is taken. Returns their ids.
    """
    read = [read_line(name) if isinstance(name, str) else name for name in names]
    choices = [
        Choice(seen.name, seen.known.id if seen.known else _latest(seen))
        for seen in look_at(journal, gathering_id, read)
    ]
    return keep_choices(journal, gathering_id, choices)


def _latest(seen: Seen) -> int | None:
    if not seen.is_open:
        return None
    return max(seen.likely, key=lambda p: (p.state != State.ADDRESS, p.last_day or "")).id


def keep_choices(journal: Journal, gathering_id: int, choices: Sequence[Choice]) -> list[int]:
    """Put people on a roster, those who are new made on the way, in one step of undo.

    What was typed beside a name is kept with the person. Returns their ids. Raises BadInput.
    """
    return keep_all(journal, gathering_id, choices, [])


def keep_all(
    journal: Journal, gathering_id: int, choices: Sequence[Choice], plans: Sequence[Plan]
) -> list[int]:
    """Put the people of cards and of typed names on a roster, in one step of undo.

    Cards that are doubtful are left out where nothing was chosen. Returns the ids of those who
    stand on the roster now. Raises BadInput.
    """
    found = gatherings.gathering(journal, gathering_id)
    names = [o.name for plan in plans for o in plan.outcomes if is_meant(o)]
    names += [choice.name.name for choice in choices]
    if not names:
        return []
    who = join_names(names) if len(names) <= 2 else f"{len(names)} people"
    with journal.change(f"Add {who} to {found.name}"):
        facts = {"met_on": found.first_day, "met_where": found.place}
        ids = [i for plan in plans for i in _keep_cards(journal, plan, facts)]
        ids += [_keep(journal, choice, facts) for choice in choices]
        ids = list(dict.fromkeys(ids))
        _activate(journal, ids)
        gatherings.add_to_roster(journal, gathering_id, ids)
    return ids


def is_meant(outcome: Outcome) -> bool:
    """Whether a card brings somebody onto the roster as things are chosen."""
    if outcome.result == "doubtful":
        return outcome.choice != "skip"
    return outcome.result in ("new", "changed") or outcome.person_id is not None


def _keep_cards(journal: Journal, plan: Plan, facts: dict[str, str]) -> list[int]:
    """Bring cards in as an import does; returns the people of all of them, in their order."""
    new = [outcome for outcome in plan.outcomes if _is_new(outcome)]
    summary = carry_out(journal, plan)
    for outcome, person_id in zip(new, summary.person_ids[summary.changed :], strict=True):
        outcome.person_id = person_id
        people.edit_person(journal, person_id, **facts)
    return [o.person_id for o in plan.outcomes if is_meant(o) and o.person_id is not None]


def _is_new(outcome: Outcome) -> bool:
    return outcome.result == "new" or (outcome.result, outcome.choice) == ("doubtful", "new")


def _activate(journal: Journal, ids: Sequence[int]) -> None:
    """Whoever was met is no address alone any more."""
    for line in people.lines(journal, ids):
        if line.state == State.ADDRESS:
            writing.update(journal.db, "person", line.id, state=State.ACTIVE.value)


def _keep(journal: Journal, choice: Choice, facts: dict[str, str]) -> int:
    told, person_id = choice.name, choice.person_id
    if person_id is None:
        person_id = people.add_person(journal, told.name, line=told.line, **facts)
    elif told.line:
        _note_line(journal, person_id, told.line)
    known = {fold(detail.value) for detail in people.details(journal, person_id)}
    for kind, value in told.details:
        if fold(value) not in known:
            people.add_detail(journal, person_id, kind, value)
    return person_id


def _note_line(journal: Journal, person_id: int, line: str) -> None:
    """Keep what was typed about somebody who is known, unless it is there already."""
    person = people.person(journal, person_id)
    there = fold(" ".join((person.line, person.organisation, person.role, person.notes)))
    if f" {fold(line)} " in f" {there} ":
        return
    if not person.line:
        people.edit_person(journal, person_id, line=line)
    else:
        notes = f"{person.notes}\n{line}".strip()
        people.edit_person(journal, person_id, notes=notes)
