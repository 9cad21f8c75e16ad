"""The people list as Qt sees it: quick at any length, in its place through every change."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries, people
from app.journal.journal import Journal
from app.journal.people import PersonFilter
from app.ui.models.people_model import FIRST, ID_ROLE, LINE_ROLE, PeopleModel
from app.ui.models.story_model import PAGE, StoryModel
from app.ui.tasks import Tasks
from tests.ui.people_given import add_known, add_people

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(journal: Journal, tasks: Tasks) -> PeopleModel:
    return PeopleModel(journal, tasks)


def names(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def show_all(qtbot: QtBot, model: PeopleModel, wanted: PersonFilter) -> None:
    model.show(wanted)
    qtbot.waitUntil(lambda: model.is_whole)


def test_it_keeps_the_rules_of_qt_while_people_come_and_go(
    qtbot: QtBot, journal: Journal, model: PeopleModel
) -> None:
    tester = QAbstractItemModelTester(model, FATAL)
    ids = add_people(journal, FIRST + 50)
    show_all(qtbot, model, PersonFilter())
    people.delete_people(journal, ids[10:20])
    with qtbot.waitSignal(model.settled):
        model.refresh()
    assert model.rowCount() == FIRST + 40
    model.show(PersonFilter(words="person 0001"))
    assert names(model) == ["Person 0001"]
    assert tester.model() is model


def test_the_first_people_are_there_at_once_and_the_others_follow(
    qtbot: QtBot, journal: Journal, model: PeopleModel
) -> None:
    add_people(journal, FIRST + 30)
    model.show(PersonFilter())
    assert model.rowCount() == FIRST
    qtbot.waitUntil(lambda: model.is_whole)
    assert model.rowCount() == FIRST + 30


def test_rows_carry_the_person_and_the_id(journal: Journal, model: PeopleModel) -> None:
    ids = add_known(journal)
    model.show(PersonFilter(words="silva"))
    index = model.index(0)
    assert index.data(ID_ROLE) == ids["Ana"]
    assert index.data(LINE_ROLE).line == "Newspapers, Évora"
    assert index.data(LINE_ROLE).last_day == "2026-10-03"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_screen_reader_hears_the_name_the_line_and_the_last_contact(
    journal: Journal, model: PeopleModel, english: None
) -> None:
    add_known(journal)
    model.show(PersonFilter(words="silva"))
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Ana Silva, Newspapers, Évora, 5 days ago"


def test_a_change_that_leaves_the_order_only_repaints(
    journal: Journal, model: PeopleModel, qtbot: QtBot
) -> None:
    ids = add_known(journal)
    model.show(PersonFilter())
    moved: list[object] = []
    for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
        signal.connect(lambda *_: moved.append(True))
    people.edit_person(journal, ids["Ana"], line="Évora")
    model.refresh()
    assert model.line(model.row_of(ids["Ana"])).line == "Évora"  # type: ignore[union-attr]
    assert not moved


def test_somebody_new_is_one_row_put_in_its_place(journal: Journal, model: PeopleModel) -> None:
    add_known(journal)
    model.show(PersonFilter())
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    bea = people.add_person(journal, "Bea Martens")
    model.refresh()
    assert inserted == [(model.row_of(bea), model.row_of(bea))]


def test_an_answer_for_an_older_filter_is_dropped(
    qtbot: QtBot, journal: Journal, tasks: Tasks, model: PeopleModel
) -> None:
    add_people(journal, FIRST + 30)
    model.refresh()
    model.show(PersonFilter(words="Person 0007"))
    came: list[None] = []
    tasks.read(came, lambda: None, came.append, model)  # reads are answered one after the other
    qtbot.waitUntil(lambda: bool(came))
    assert names(model) == ["Person 0007"]


def test_nobody_is_a_list_too(journal: Journal, model: PeopleModel) -> None:
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(PersonFilter())
    model.refresh()
    assert model.rowCount() == 0 and model.is_whole and tester.model() is model


def test_people_of_an_address_book_are_found_by_search_alone(
    journal: Journal, model: PeopleModel
) -> None:
    add_people(journal, 3, state="address")
    model.show(PersonFilter())
    assert names(model) == []
    model.show(PersonFilter(words="0002"))
    assert names(model) == ["Person 0002"]


def test_a_story_is_fetched_a_page_at_a_time(journal: Journal) -> None:
    story = StoryModel(journal)
    tester = QAbstractItemModelTester(story, FATAL)
    ana = people.add_person(journal, "Ana Silva")
    with journal.change("Many"):
        for day in range(1, 29):
            for month in ("07", "08"):
                draft = EntryDraft((ana,), f"2026-{month}-{day:02}", "Called.")
                entries.save_entry(journal, draft)
    story.show_person(ana)
    assert story.rowCount() == PAGE and story.has_more
    story.more()
    assert story.rowCount() == 56 and not story.has_more
    days = [line.day for line in story.lines()]
    assert days == sorted(days, reverse=True) and tester.model() is story


def test_a_story_follows_changes_without_losing_what_was_fetched(journal: Journal) -> None:
    story, ids = StoryModel(journal), add_known(journal)
    story.show_person(ids["Ana"])
    entries.save_entry(journal, EntryDraft((ids["Ana"],), "2026-10-07", "Rang."))
    story.refresh()
    assert [line.text for line in story.lines()] == ["Rang.", "Coffee after the keynote."]
    journal.undo()
    story.refresh()
    assert story.rowCount() == 1
