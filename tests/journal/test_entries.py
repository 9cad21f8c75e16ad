"""Entries: written whole, read in order, changed with everything that hangs on them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import (
    EntryDraft,
    EntryFilter,
    ExchangeDraft,
    LearnedDraft,
    PromiseDraft,
)
from app.domain.promises import PromiseFilter
from app.errors import BadInput, NotFound
from app.journal import circles, entries, finding, gatherings, people, promises
from app.journal.journal import Journal

ALL = EntryFilter()
OPEN = PromiseFilter()
TODAY = "2026-10-08"


@pytest.fixture
def ana(journal: Journal) -> int:
    return people.add_person(journal, "Ana Silva")


@pytest.fixture
def tom(journal: Journal) -> int:
    return people.add_person(journal, "Tomáš Dvořák")


def full_draft(journal: Journal, ana: int, tom: int) -> EntryDraft:
    return EntryDraft(
        people=(tom, ana),
        day="2026-10-01",
        text="Coffee after the *keynote*.",
        kind="met",
        began="mutual",
        depth=3,
        gathering_id=gatherings.add_gathering(journal, "iPRES 2026"),
        minutes=45,
        private=True,
        learned=(LearnedDraft("saves newspapers", "matters", "hopes", "", ana),),
        exchanges=(ExchangeDraft("asked", "to read our draft", "time", True, tom),),
        promises=(PromiseDraft("send the benchmark", True, "2026-10-09", "open", ana),),
    )


def test_a_whole_entry_reads_back_as_it_was_written(journal: Journal, ana: int, tom: int) -> None:
    draft = full_draft(journal, ana, tom)
    entry_id = entries.save_entry(journal, draft)
    read = entries.draft_of(journal, entry_id)
    assert read == replace(
        draft,
        id=entry_id,
        learned=(replace(draft.learned[0], id=1),),
        exchanges=(replace(draft.exchanges[0], id=1),),
        promises=(replace(draft.promises[0], id=1),),
    )


def test_changing_an_entry_keeps_adds_and_removes_what_hangs_on_it(
    journal: Journal, ana: int, tom: int
) -> None:
    entry_id = entries.save_entry(journal, full_draft(journal, ana, tom))
    promises.keep_promise(journal, 1)
    read = entries.draft_of(journal, entry_id)
    new = (*read.learned, LearnedDraft("has a cat", person_id=tom))
    entries.save_entry(journal, replace(read, people=(ana,), learned=new, exchanges=()))
    again = entries.draft_of(journal, entry_id)
    assert again.people == (ana,)
    assert [note.text for note in again.learned] == ["saves newspapers", "has a cat"]
    assert again.exchanges == ()
    (promise,) = promises.promises_of(journal, ana)
    assert (promise.state, promise.closed_on) == ("kept", TODAY)


def test_what_is_about_everybody_is_kept_for_each_of_them(
    journal: Journal, ana: int, tom: int
) -> None:
    draft = EntryDraft((ana, tom), TODAY, "Dinner", learned=(LearnedDraft("both love soup"),))
    entry_id = entries.save_entry(journal, draft)
    for person_id in (ana, tom):
        assert [note.text for note in entries.learned_of(journal, person_id)] == ["both love soup"]
    (line,) = entries.first_page(journal, ALL)
    assert line.margin == (("learned", "both love soup", ""),)
    assert [note.person_id for note in entries.draft_of(journal, entry_id).learned] == [ana, tom]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"text": " \n "}, "Write a few words first"),
        ({"people": ()}, "Say whom this is about"),
        ({"day": "2026-10"}, "leaves a part of the day open"),
        ({"day": "soon"}, "is not a date"),
        ({"promises": (PromiseDraft("x", due="next week"),)}, "is not a date"),
        ({"learned": (LearnedDraft(" "),)}, "A line that hangs on the entry is empty"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_half_done(
    journal: Journal, ana: int, facts: dict[str, object], words: str
) -> None:
    draft = replace(EntryDraft((ana,), TODAY, "Coffee"), **facts)  # type: ignore[arg-type]
    with pytest.raises(BadInput, match=words):
        entries.save_entry(journal, draft)
    assert entries.first_page(journal, ALL) == []
    assert entries.learned_of(journal, ana) == []


def test_a_thought_needs_nobody(journal: Journal) -> None:
    entries.save_entry(journal, EntryDraft((), TODAY, "A quiet evening", kind="thought"))
    (line,) = entries.first_page(journal, ALL)
    assert line.people == ()


def test_saving_without_a_change_makes_no_step(journal: Journal, ana: int, tom: int) -> None:
    entry_id = entries.save_entry(journal, full_draft(journal, ana, tom))
    steps = len(journal.history())
    entries.save_entry(journal, entries.draft_of(journal, entry_id))
    assert len(journal.history()) == steps


@given(
    days=st.lists(st.dates(date(2024, 1, 1), date(2027, 1, 1)).map(date.isoformat), max_size=30),
    limit=st.integers(1, 7),
)
def test_months_and_pages_are_the_whole_timeline_newest_first(days: list[str], limit: int) -> None:
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        journal = Journal.open(Path(folder) / "j.kith", today=lambda: date(2026, 10, 8))
        ana = people.add_person(journal, "Ana")
        with journal.change("Many"):
            for day in days:
                entries.save_entry(journal, EntryDraft((ana,), day, f"On {day}"))
        whole = [(line.day, line.id) for line in entries.first_page(journal, ALL, 999)]
        assert whole == sorted(zip(days, range(1, len(days) + 1), strict=True), reverse=True)
        months = entries.months(journal, ALL)
        assert sum(count for _, count in months) == len(days)
        paged = [
            (line.day, line.id)
            for month, count in months
            for offset in range(0, count, limit)
            for line in entries.page(journal, ALL, month, offset, limit)
        ]
        assert paged == whole
        told, before = [], None
        while batch := entries.story(journal, ana, before, limit):
            told += [(line.day, line.id) for line in batch]
            before = told[-1]
        assert told == whole
        journal.close()


def test_filters_show_what_was_asked_for(journal: Journal, ana: int, tom: int) -> None:
    first = entries.save_entry(journal, full_draft(journal, ana, tom))
    entries.save_entry(journal, EntryDraft((tom,), "2025-05-05", "A call", kind="call"))
    circle = circles.add_circle(journal, "IFLA")
    circles.join(journal, circle, [ana])
    gathering = entries.entry(journal, first).gathering_id
    chosen = [
        EntryFilter(ids=(first, 99)),
        EntryFilter(person_id=ana),
        EntryFilter(circle_id=circle),
        EntryFilter(gathering_id=gathering),
        EntryFilter(kind="met"),
        EntryFilter(direction="asked"),
        EntryFilter(words="keyn"),
        EntryFilter(words="benchmark"),
        EntryFilter(words="newspapers"),
        EntryFilter(words="silva"),
        EntryFilter(first_day="2026-01-01"),
        EntryFilter(last_day="2026-12-31", kind="met", words="coffee", person_id=tom),
    ]
    for one in chosen:
        assert [line.id for line in entries.first_page(journal, one)] == [first], one
        assert entries.months(journal, one) == [("2026-10", 1)], one
        assert [line.id for line in entries.page(journal, one, "2026-10", 0, 9)] == [first], one
    for none in (EntryFilter(words="nothing"), EntryFilter(ids=())):
        assert entries.months(journal, none) == []


def test_an_address_alone_is_meant_by_first_name_where_nobody_else_is(journal: Journal) -> None:
    book = people.add_person(journal, "Ana Costa", state="address")
    assert [line.id for line in people.find_meant(journal, "ana")] == [book]
    friend = people.add_person(journal, "Ana Silva")
    assert [line.id for line in people.find_meant(journal, "ana")] == [friend]
    given = people.add_person(journal, "Kovács Anna", given="Anna")
    assert [line.id for line in people.find_meant(journal, "Anna")] == [given]
    assert people.find_meant(journal, "Silva") == people.find_meant(journal, "Ana Cos") == []


def test_a_promise_moved_is_closed_and_stands_again(journal: Journal, ana: int) -> None:
    promise = promises.add_promise(journal, ana, "send the list", due="2026-10-01")
    moved = promises.renegotiate(journal, promise, "2026-11-01")
    by_id = {one.id: one for one in promises.promises_of(journal, ana)}
    assert (by_id[promise].state, by_id[promise].moved_to_id) == ("renegotiated", moved)
    assert (by_id[moved].state, by_id[moved].due) == ("open", "2026-11-01")
    assert [line.promise.id for line in promises.find_promises(journal, OPEN)] == [moved]
    promises.release_promise(journal, moved)
    assert promises.find_promises(journal, OPEN) == []


def test_exchanges_stand_with_the_day_of_their_entry(journal: Journal, ana: int, tom: int) -> None:
    entries.save_entry(journal, full_draft(journal, ana, tom))
    ((exchange, day),) = entries.exchanges_of(journal, tom)
    assert (exchange.text, exchange.helped, day) == ("to read our draft", True, "2026-10-01")


def test_everything_is_found_by_its_words(journal: Journal, ana: int, tom: int) -> None:
    entries.save_entry(journal, full_draft(journal, ana, tom))
    circles.add_circle(journal, "Old colleagues")
    people.add_detail(journal, tom, "email", "dvorak@museum.example")
    sorts = {
        "silva": {"person"},
        "keynote": {"entry"},
        "newspap": {"learned"},
        "benchmark": {"promise"},
        "ipres": {"gathering"},
        "colleag": {"circle"},
        "museum": {"person"},
        "zzz": set(),
        "'; --": set(),
    }
    for words, expected in sorts.items():
        assert {hit.sort for hit in finding.find(journal, words)} == expected, words


def test_what_was_deleted_is_found_no_more_and_found_again_after_undo(
    journal: Journal, ana: int
) -> None:
    entry = entries.save_entry(journal, EntryDraft((ana,), TODAY, "Marmalade"))
    entries.delete_entries(journal, [entry])
    assert finding.find(journal, "marmalade") == []
    with pytest.raises(NotFound):
        entries.entry(journal, entry)
    journal.undo()
    assert [hit.entry_id for hit in finding.find(journal, "marmalade")] == [entry]
