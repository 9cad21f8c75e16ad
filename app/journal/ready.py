"""Getting ready to meet somebody, or to go to a gathering."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from app.domain.coming import shift
from app.domain.entries import EntryLine, Learned, Promise
from app.domain.kinds import LearnedKind, LifeArea, State
from app.domain.people import PersonLine
from app.domain.quoting import NOTE_LENGTH, first_words
from app.domain.ready import InShort, Mine, Ready, ReadyGathering, not_told, without_told
from app.journal import gatherings, people
from app.journal.journal import Journal
from app.store import ready as store
from app.store.entries import read_lines, read_story

NOTES, LINES = 5, 3  # notes; lines of each sort of my own life
FEW = 6  # people, of whom there is room to tell more
ASKED_FOR = timedelta(days=30)  # how long something ahead is asked after once it is over


class _Room(NamedTuple):
    """How much of one person is told: letters of the last note, lines of what matters or helps."""

    letters: int
    lines: int


_ROOMY, _TIGHT = _Room(300, 3), _Room(NOTE_LENGTH, 2)


def ready_for_person(journal: Journal, person_id: int) -> Ready:
    """Everything to have in mind before we meet. Raises NotFound. Any thread may ask."""
    person = people.person(journal, person_id)
    through = people.name_of(journal, [person.met_through_id]) if person.met_through_id else ""
    promises = store.read_promises(journal.db, [person_id])
    learned = store.read_learned(journal.db, [person_id])
    written = {line.area for line in learned}
    follow_ups = not_told(store.read_follow_ups(journal.db, [person_id]), promises)
    last = store.read_last_contact(journal.db, person_id, journal.today().isoformat())
    return Ready(
        person,
        person.line or ", ".join(part for part in (person.role, person.organisation) if part),
        through,
        tuple(_notes(journal, person_id)),
        tuple(promise for promise in promises if promise.mine),
        tuple(promise for promise in promises if not promise.mine),
        follow_ups,
        _by_area(_of_kind(learned, LearnedKind.MATTERS)),
        _of_kind(learned, LearnedKind.GOOD_NEWS),
        _ahead(learned, _asked_since(journal, last)),
        _of_kind(learned, LearnedKind.COULD_HELP),
        tuple(area.value for area in LifeArea if area not in written),
        _mine(journal, person_id, last),
        _private(journal, promises, learned),
        store.read_private_plans(journal.db, [plan.id for plan in follow_ups]),
    )


def ready_for_gathering(journal: Journal, gathering_id: int) -> ReadyGathering:
    """Everybody of the roster in short, but for whoever has died. Raises NotFound."""
    db, today = journal.db, journal.today().isoformat()
    found = gatherings.gathering(journal, gathering_id)
    roster = people.lines(journal, gatherings.roster(journal, gathering_id))
    living = [row for row in roster if row.state != State.DECEASED]
    ids = [row.id for row in living]
    last = store.read_last_notes(db, ids, today)
    notes = {line.id: line for line in read_lines(db, list(last.values()))}
    promises, learned = store.read_promises(db, ids), store.read_learned(db, ids)
    follow_ups = store.read_follow_ups(db, ids)
    plans = not_told(follow_ups, promises)
    since = shift(journal.today(), -ASKED_FOR).isoformat()
    room = _ROOMY if len(living) <= FEW else _TIGHT

    def in_short(row: PersonLine) -> InShort:
        mine = [p for p in promises if p.person_id == row.id]
        lines = [line for line in learned if line.person_id == row.id]
        short = InShort(
            row.id,
            row.name,
            row.line,
            row.has_photo,
            notes.get(last.get(row.id, 0)),
            tuple(p for p in mine if p.mine),
            tuple(p for p in mine if not p.mine),
            tuple(plan for plan in plans if plan.person_id == row.id),
            _ahead(lines, since),
            _of_kind(lines, LearnedKind.MATTERS)[: room.lines],
            _of_kind(lines, LearnedKind.COULD_HELP)[: room.lines],
        )
        return short._replace(note=_shortened(short, room.letters))

    return ReadyGathering(
        found,
        tuple(in_short(row) for row in living),
        _private(journal, promises, learned),
        store.read_private_plans(db, [plan.id for plan in plans]),
    )


def _shortened(one: InShort, letters: int) -> EntryLine | None:
    if one.note is None:
        return None
    promised = (each.text for each in (*one.promised, *one.promised_me))
    learned = (each.text for each in (*one.ahead, *one.matters, *one.could_help))
    text = without_told(one.note.text, (*promised, *learned))
    return one.note._replace(text=first_words(text, letters))


def since_we_spoke(journal: Journal, person_id: int) -> tuple[Mine, ...]:
    """A few lines of my own life since we were last in touch, newest first."""
    last = store.read_last_contact(journal.db, person_id, journal.today().isoformat())
    return _mine(journal, person_id, last)


def _mine(journal: Journal, person_id: int, last: str) -> tuple[Mine, ...]:
    """Nothing where we never were in touch."""
    if not last:
        return ()
    found = store.read_mine(journal.db, person_id, last, journal.today().isoformat(), LINES)
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _notes(journal: Journal, person_id: int) -> list[EntryLine]:
    """The newest notes up to today; what is planned is none yet."""
    tomorrow = shift(journal.today(), timedelta(days=1)).isoformat()
    return read_story(journal.db, person_id, (tomorrow, 0), NOTES)


def _asked_since(journal: Journal, last: str) -> str:
    """From when on I may not have heard how things went: since we last were in touch, at least."""
    recently = shift(journal.today(), -ASKED_FOR).isoformat()
    return min(last, recently) if last else recently


def _of_kind(learned: Iterable[Learned], kind: LearnedKind) -> tuple[Learned, ...]:
    return tuple(line for line in learned if line.kind == kind)


def _by_area(learned: Iterable[Learned]) -> tuple[tuple[str | None, tuple[Learned, ...]], ...]:
    """In the order of the areas, what belongs to none last."""
    lines = list(learned)
    areas = [*(area.value for area in LifeArea), None]
    grouped = ((area, tuple(line for line in lines if line.area == area)) for area in areas)
    return tuple((area, found) for area, found in grouped if found)


def _ahead(learned: Iterable[Learned], since: str) -> tuple[Learned, ...]:
    """What is to come, and what is over without my knowing how it went; undated last."""
    found = (line for line in _of_kind(learned, LearnedKind.AHEAD) if not line.outcome)
    near = (line for line in found if not line.day or line.day >= since[: len(line.day)])
    return tuple(sorted(near, key=lambda line: (not line.day, line.day, line.id)))


def _private(
    journal: Journal, promises: Iterable[Promise], learned: Iterable[Learned]
) -> frozenset[int]:
    entries = {promise.entry_id for promise in promises} | {line.entry_id for line in learned}
    return store.read_private(journal.db, [entry for entry in entries if entry is not None])
