"""Today: who is on my mind, what I promised and set out to do, what comes up, what was."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from app.domain.coming import days_to_come, same_days_before, shift, years_since
from app.domain.dates import latest
from app.domain.entries import EntryLine
from app.domain.names import fold
from app.domain.quoting import first_words
from app.domain.today import PLANNED, Coming, Note, OnMind, Promised, Today
from app.domain.turns import Candidate, best_matter, choose, in_turn
from app.errors import BadInput
from app.journal import inviting_back
from app.journal.journal import Journal
from app.journal.people import name_of
from app.store import coming as coming_store
from app.store import today as store
from app.store import turns, writing
from app.store.entries import read_lines
from app.store.today import Shown

SPAN = timedelta(days=14)  # what comes up
ASKED_FOR = timedelta(days=30)  # how far off something ahead may be, or how long over
CAPACITY, MOST_PEOPLE = 3, 10
PLANNED_LENGTH = 60  # letters of an entry that comes up
MOST_COMING, MOST_DUE, MOST_LATE, MOST_UNDATED = 20, 8, 5, 3


def on_today(journal: Journal) -> Today:
    """Everything the page shows; nothing is written. Any thread may ask."""
    return Today(
        journal.today().isoformat(),
        _on_mind(journal),
        _promised(journal),
        _promised_me(journal),
        coming(journal, journal.today()),
        _on_this_day(journal),
        inviting_back.intentions(journal),
        inviting_back.look_back(journal),
    )


def capacity(journal: Journal) -> int:
    """How many people a day may be on my mind."""
    chosen = journal.preference("capacity")
    return int(chosen) if chosen.isdecimal() else CAPACITY


def set_capacity(journal: Journal, people: int) -> None:
    """Choose how many people a day. Raises BadInput."""
    if not 1 <= people <= MOST_PEOPLE:
        raise BadInput(f"{people} people a day cannot be kept; choose from 1 to {MOST_PEOPLE}.")
    journal.set_preference("capacity", str(people))


def mark_offered(journal: Journal, ids: Collection[int]) -> None:
    """Remember that these people were on my mind today, so that it is others' turn tomorrow.

    No step of undo. Writes only what is new, and may wait for another writer: in a lane.
    """
    today = journal.today().isoformat()
    if new := set(ids).difference(turns.read_offered(journal.db, today)):
        turns.write_offered(journal.db, new, today)


def not_now(journal: Journal, person_id: int, days: int) -> None:
    """Leave somebody off my mind for so many days, counted from today."""
    until = shift(journal.today(), timedelta(days=days)).isoformat()
    with journal.change(f"Not now for {name_of(journal, [person_id])}"):
        known = journal.db.value("SELECT id FROM not_now WHERE person_id = ?", (person_id,))
        if known is None:
            writing.insert(journal.db, "not_now", person_id=person_id, until=until)
        else:
            writing.update(journal.db, "not_now", known, until=until)


def _on_mind(journal: Journal) -> tuple[OnMind, ...]:
    day = journal.today()
    today, since, until = day.isoformat(), *(str(shift(day, x)) for x in (-ASKED_FOR, ASKED_FOR))
    offered = turns.read_offered(journal.db, today)
    candidates = _candidates(journal, today, since, offered)
    chosen = choose(candidates, capacity(journal), len(offered))
    matters = store.read_matters(journal.db, chosen, today, since, until)
    shown = store.read_shown(journal.db, chosen, today)
    return tuple(
        OnMind(
            person_id,
            shown[person_id].name,
            shown[person_id].has_photo,
            shown[person_id].rhythm,
            best_matter(matters[person_id]),
            _note(shown[person_id]),
        )
        for person_id in chosen
    )


def _note(shown: Shown) -> Note | None:
    if shown.entry_id is None:
        return None
    words = first_words(shown.text)
    return Note(shown.entry_id, shown.day, shown.kind, words, shown.is_private)


def _candidates(
    journal: Journal, today: str, since: str, offered: Collection[int]
) -> list[Candidate]:
    """Whoever was offered today and may still be, and the next of each sort."""
    db, places = journal.db, capacity(journal) - len(offered)
    timely = turns.read_timely(db, today, since)
    here = turns.read_free(db, [i for i in offered if i in timely], today, len(offered))
    past = turns.read_past_rhythm(db, [i for i in offered if i not in timely], today)
    keys = turns.read_sort_keys(db, [*here, *past])
    found = [Candidate(i, keys[i], i in timely, is_here=True) for i in (*here, *past)]
    return found + (_next(journal, today, timely, offered, places) if places > 0 else [])


def _next(
    journal: Journal, today: str, timely: Mapping[int, int], offered: Collection[int], places: int
) -> list[Candidate]:
    """The first of each sort who might take the places that are left."""
    waiting = [person_id for person_id in timely if person_id not in offered]
    next_timely = turns.read_free(journal.db, waiting, today, places)
    others = turns.read_next_past_rhythm(journal.db, today, {*timely, *offered}, places)
    keys = turns.read_sort_keys(journal.db, [*next_timely, *others])
    return [Candidate(i, keys[i], True, timely[i]) for i in next_timely] + [
        Candidate(i, keys[i], False, turn) for i, turn in others.items()
    ]


def _promised(journal: Journal) -> tuple[Promised, ...]:
    """Mine that wait: late ones, those due soon, and a few without a day, each in their turn."""
    day = journal.today()
    today, soon = day.isoformat(), shift(day, SPAN).isoformat()
    dated = store.read_waiting(journal.db, mine=True, first="0", last=soon, today=today)
    undated = store.read_waiting(journal.db, mine=True, first="", last="", today=today)
    late = [promise for promise, due in dated if _last_day(due) < today]
    due = [promise for promise, due in dated if today <= _last_day(due) <= soon]
    turn = day.toordinal()
    return _read_promised(
        journal,
        [
            *in_turn(late, MOST_LATE, turn),
            *due[:MOST_DUE],
            *in_turn([promise for promise, _ in undated], MOST_UNDATED, turn),
        ],
    )


def _promised_me(journal: Journal) -> tuple[Promised, ...]:
    """Theirs whose day has passed."""
    day = journal.today()
    today = day.isoformat()
    dated = store.read_waiting(journal.db, mine=False, first="0", last=today, today=today)
    late = [promise for promise, due in dated if _last_day(due) < today]
    return _read_promised(journal, in_turn(late, MOST_LATE, day.toordinal()))


def _read_promised(journal: Journal, ids: Iterable[int]) -> tuple[Promised, ...]:
    wanted = list(ids)
    found = store.read_promises(journal.db, wanted)
    return tuple(Promised(*found[promise_id]) for promise_id in wanted)


def _last_day(due: str) -> str:
    """The last day that a partial date may mean; whole ones, which most are, as they stand."""
    return due if len(due) == 10 else str(latest(due))


def coming(
    journal: Journal, first: date, span: timedelta = SPAN, most: int | None = MOST_COMING
) -> tuple[Coming, ...]:
    """What comes up from `first` on, the nearest first; no more than a page has room for.

    Everything, however much it is, where `most` is None.
    """
    near = days_to_come(first, span)
    days = first.isoformat(), shift(first, span).isoformat()
    limit = -1 if most is None else most
    found = [
        *_yearly(journal, "birthday", near, limit),
        *_yearly(journal, "day", near, limit),
        *coming_store.read_ahead(journal.db, *days, limit),
        *_planned(journal, *days, limit),
        *coming_store.read_gatherings(journal.db, *days),
    ]
    found.sort(key=lambda one: (one.day, fold(one.name), one.sort))
    return tuple(found[:most])


def _yearly(
    journal: Journal, sort: str, near: Sequence[tuple[str, date]], limit: int
) -> list[Coming]:
    keys = [key for key, _ in near]
    found = coming_store.read_yearly(journal.db, sort, keys, limit)
    return [
        Coming(
            sort,
            near[at][1].isoformat(),
            name,
            label,
            person_id,
            years=years_since(day, near[at][1]),
        )
        for at, person_id, name, label, day in found
    ]


def _planned(journal: Journal, first: str, last: str, limit: int) -> list[Coming]:
    today = journal.today().isoformat()
    return [
        Coming(
            PLANNED,
            day,
            names,
            first_words(text, PLANNED_LENGTH).removesuffix("."),
            person_id,
            is_private=bool(is_private),
            entry_id=entry_id,
        )
        for entry_id, day, text, is_private, names, person_id in coming_store.read_planned(
            journal.db, first, last, today, limit
        )
    ]


def _on_this_day(journal: Journal) -> EntryLine | None:
    """What was written of this day in one earlier year, another one each time."""
    day, first = journal.today(), coming_store.read_first_day(journal.db)
    if not first:
        return None
    days = [str(before) for before in same_days_before(day, int(first[:4]))]
    found = coming_store.read_on_days(journal.db, days)
    if not found:
        return None
    return read_lines(journal.db, [found[day.toordinal() % len(found)]])[0]
