"""What life areas read: what was noted of one person up to a day, by area and quarter."""

from datetime import date

import pytest

from app.domain.areas import Areas
from app.domain.entries import EntryDraft, LearnedDraft
from app.domain.kinds import Kind, LearnedKind, State
from app.domain.scope import Scope
from app.errors import NotFound
from app.journal import entries, looking, people
from app.journal.health import Health
from app.journal.journal import Journal

FIRST, LAST = date(2026, 1, 1), date(2026, 9, 30)


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva", given="Ana")


def note(
    journal: Journal, person_id: int, day: str, *areas: str | None, kind: str = LearnedKind.MATTERS
) -> int:
    learned = tuple(LearnedDraft(f"on {area}", kind, area) for area in areas)
    draft = EntryDraft((person_id,), day, "Tea", kind=Kind.CALL, learned=learned)
    return entries.save_entry(journal, draft)


def read(journal: Journal, person_id: int, first: date = FIRST, last: date = LAST) -> Areas:
    scope = Scope(person_id=person_id)
    data = looking.look("areas", journal, Health(journal), scope, first, last)
    assert isinstance(data, Areas)
    return data


def seen(data: Areas) -> list[tuple[str, str, int]]:
    return [
        (cell.area, data.columns[cell.column][0].isoformat(), len(cell.facts))
        for cell in data.cells
    ]


def test_facts_stand_in_their_area_and_the_quarter_of_their_entry(
    journal: Journal, ana: int
) -> None:
    note(journal, ana, "2026-01-01", "work")
    note(journal, ana, "2026-03-31", "work", "family")
    entry = note(journal, ana, "2026-09-30", "hopes")
    data = read(journal, ana)
    assert seen(data) == [
        ("family", "2026-01-01", 1),
        ("work", "2026-01-01", 2),
        ("hopes", "2026-07-01", 1),
    ]
    (hope,) = data.cells[-1].facts
    assert (hope.entry_id, hope.day, hope.text) == (entry, LAST, "on hopes")
    assert (data.name, data.called) == ("Ana Silva", "Ana")


def test_news_and_what_lies_ahead_count_and_my_ideas_of_help_do_not(
    journal: Journal, ana: int
) -> None:
    for kind in LearnedKind:
        note(journal, ana, "2026-05-01", "work", kind=kind)
    assert seen(read(journal, ana)) == [("work", "2026-04-01", 3)]


def test_what_was_noted_later_is_not_seen(journal: Journal, ana: int, today: date) -> None:
    note(journal, ana, "2026-10-01", "work")
    note(journal, ana, "2026-12-01", "family")
    assert read(journal, ana).is_empty
    assert seen(read(journal, ana, last=date(2027, 1, 1))) == [("work", "2026-10-01", 1)]
    assert read(journal, ana, last=date(2027, 1, 1)).last == today


def test_what_was_noted_before_is_known_by_its_newest_day(journal: Journal, ana: int) -> None:
    note(journal, ana, "2024-05-01", "work", "family")
    note(journal, ana, "2025-05-01", "work", None)
    data = read(journal, ana)
    assert data.earlier == (("family", date(2024, 5, 1)), ("work", date(2025, 5, 1)))
    assert (data.cells, data.loose, data.known) == ((), 0, ["family", "work"])


def test_what_names_no_area_is_counted(journal: Journal, ana: int) -> None:
    note(journal, ana, "2026-05-01", None, None, "work")
    data = read(journal, ana)
    assert (data.loose, len(data.cells)) == (2, 1)


def test_what_hangs_on_no_entry_stands_on_the_day_it_was_noted(
    journal: Journal, ana: int, today: date
) -> None:
    entries.add_learned(journal, ana, "likes tea", area="interests")
    data = read(journal, ana, last=today)
    (cell,) = data.cells
    assert [(fact.day, fact.entry_id) for fact in cell.facts] == [(today, None)]


def test_time_begins_with_what_is_written_and_is_a_year_at_least(
    journal: Journal, ana: int
) -> None:
    note(journal, ana, "2023-05-15")
    note(journal, ana, "2026-05-15", "work")
    assert read(journal, ana, date(2000, 1, 1)).first == date(2023, 5, 1)
    bo = people.add_person(journal, "Bo")
    note(journal, bo, "2026-09-01", "work")
    assert read(journal, bo, date(2000, 1, 1)).first == date(2025, 9, 30)
    assert read(journal, bo).first == FIRST


@pytest.mark.parametrize("state", [State.DECEASED, State.LETGO, State.RESTING, State.SPACE])
def test_whoever_is_asked_for_is_read(journal: Journal, ana: int, state: State) -> None:
    note(journal, ana, "2026-05-01", "work")
    people.set_state(journal, [ana], state)
    data = read(journal, ana)
    assert (data.state, seen(data)) == (state, [("work", "2026-04-01", 1)])


def test_what_is_deleted_is_gone_and_other_people_are_others(journal: Journal, ana: int) -> None:
    note(journal, people.add_person(journal, "Bo"), "2026-05-01", "work")
    entries.delete_entries(journal, [note(journal, ana, "2026-05-01", "work")])
    assert read(journal, ana).is_empty


@pytest.mark.parametrize("scope", [Scope(), Scope(person_id=99)])
def test_nobody_has_no_areas(journal: Journal, scope: Scope) -> None:
    with pytest.raises(NotFound):
        looking.look("areas", journal, Health(journal), scope, FIRST, LAST)
