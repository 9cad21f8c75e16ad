"""Nothing of what somebody is to the world, and no word of a note, changes a measure."""

from dataclasses import replace

import numpy as np
import pytest

from app.domain.entries import EntryDraft, LearnedDraft, PromiseDraft
from app.domain.health import Measures, measure
from app.domain.kinds import Began, Kind, LifeArea
from app.domain.people import EDITABLE
from app.journal import entries, people
from app.journal.journal import Journal
from app.store.health import read_columns

DECIDES = {"rhythm", "state", "paused_until", "is_family"}  # what I say of us two
TO_THE_WORLD = sorted(EDITABLE.keys() - DECIDES)
VALUES: dict[str, str | int] = {"birthday": "1990-05-04", "met_on": "2011", "met_through_id": 2}


def measured(journal: Journal) -> Measures:
    return measure(read_columns(journal.db), journal.today())


def is_same(one: Measures, other: Measures) -> bool:
    return all(
        np.array_equal(mine, theirs, equal_nan=True)
        for mine, theirs in zip(one[1:], other[1:], strict=True)
    )


@pytest.fixture
def written(journal: Journal) -> EntryDraft:
    """Two people; of the first enough is written for all six components."""
    ana = people.add_person(journal, "Ana Silva", rhythm=30)
    people.add_person(journal, "Tomáš Dvořák")
    draft = EntryDraft(
        (ana,),
        "2026-06-01",
        "A long talk about her mother.",
        kind=Kind.CALL,
        began=Began.ME,
        depth=4,
        learned=(LearnedDraft("Her mother is ill.", area=LifeArea.FAMILY),),
        promises=(PromiseDraft("Send the book.", due="2026-07-01"),),
    )
    entry = entries.save_entry(journal, draft)
    assert not any(np.isnan(each[0]) for each in measured(journal)[2:8])
    return entries.draft_of(journal, entry)


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("field", TO_THE_WORLD)
def test_employer_title_role_and_all_else_about_somebody_change_nothing(
    journal: Journal, field: str
) -> None:
    was = measured(journal)
    people.edit_person(journal, 1, **{field: VALUES.get(field, "Chief executive of a big bank")})
    assert getattr(people.person(journal, 1), field) not in ("", None)
    assert is_same(measured(journal), was)


@pytest.mark.usefixtures("written")
def test_family_changes_how_depth_and_breadth_fade_and_nothing_else(journal: Journal) -> None:
    was = measured(journal)
    people.edit_person(journal, 1, is_family=True)
    now = measured(journal)
    assert now.depth[0] > was.depth[0]
    assert now.breadth[0] > was.breadth[0]
    assert is_same(now._replace(depth=was.depth, breadth=was.breadth), was)


def test_other_words_in_a_note_change_nothing(journal: Journal, written: EntryDraft) -> None:
    was = measured(journal)
    learned = (replace(written.learned[0], text="Her mother is far better."),)
    promises = (replace(written.promises[0], text="Send both books."),)
    draft = replace(written, text="Short.", learned=learned, promises=promises, private=True)
    entries.save_entry(journal, draft)
    assert entries.entry(journal, written.id or 0).text == "Short."
    assert is_same(measured(journal), was)


def test_an_entry_counts_while_it_is_there(journal: Journal, written: EntryDraft) -> None:
    was = measured(journal)
    extra = EntryDraft((1,), "2026-09-20", "Tea.", kind=Kind.MET, began=Began.MUTUAL, depth=3)
    entry = entries.save_entry(journal, extra)
    more = measured(journal)
    assert more.depth[0] > was.depth[0]
    assert more.in_touch[0] > was.in_touch[0]
    entries.save_entry(journal, replace(extra, id=entry, day="2024-09-20"))
    back_dated = measured(journal)
    assert was.depth[0] < back_dated.depth[0] < more.depth[0]
    assert back_dated.in_touch[0] == was.in_touch[0]
    entries.delete_entries(journal, [entry])
    assert is_same(measured(journal), was)
    journal.undo()
    assert is_same(measured(journal), back_dated)


def test_a_planned_entry_changes_nothing(journal: Journal, written: EntryDraft) -> None:
    was = measured(journal)
    entries.save_entry(
        journal, replace(written, id=None, day="2026-12-24", learned=(), promises=())
    )
    assert is_same(measured(journal), was)
