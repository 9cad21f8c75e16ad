"""Every model keeps Qt's rules with no row, one, and hundreds of awkward ones, and through undo."""

from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, EntryFilter
from app.journal import entries, people
from app.journal.finding import Hit
from app.journal.importing import plan_import
from app.journal.journal import Journal
from app.journal.people import LISTED, PersonFilter
from app.ui.dialogs.find_palette import describe, make_row
from app.ui.models.find_model import FindModel, with_headings
from app.ui.models.history_model import HistoryModel
from app.ui.models.import_model import LINE, RESULTS, ImportModel
from app.ui.models.people_model import PeopleModel
from app.ui.models.story_model import StoryModel
from app.ui.models.timeline_model import EVERYTHING, TimelineModel
from app.ui.tasks import Tasks

# A warning fails the test that gave it, and only that one; "Fatal" would end all of them.
WARNS = QAbstractItemModelTester.FailureReportingMode.Warning
NAMES = (
    "Wolfeschlegelsteinhausenbergerdorff " * 20,
    "لیلى حدّاد",
    "陈静仪",
    "👩‍👩‍👧‍👦 Família",
    "\u202eRight to left by force",
    "e\u0301" * 40,
    "<b>&amp;</b>",
    ".",
)
COUNTS = (0, 1, 300)
ROLES = (*Qt.ItemDataRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2)


@pytest.fixture(params=COUNTS)
def names(request: pytest.FixtureRequest) -> list[str]:
    """Return so many awkward names."""
    count: int = request.param
    return [f"{name}{number}" for number, name in zip(range(count), cycle(NAMES), strict=False)]


def watch(model: QAbstractItemModel) -> None:
    """Have Qt look at every signal of a model from now on."""
    QAbstractItemModelTester(model, WARNS, model)


def read_all(model: QAbstractItemModel, columns: int = 1) -> list[str]:
    """Ask for every cell in every way, as views and screen readers do; return what is shown."""
    cells = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(columns)
    ]
    for cell in cells:
        assert [cell.data(role) for role in ROLES]
        assert model.rowCount(cell) == 0
    return [str(cell.data() or "") for cell in cells]


def add(journal: Journal, names: list[str]) -> list[int]:
    """Add people, in one change where there are any."""
    if not names:
        return []
    with journal.change("Many people"):
        return [people.add_person(journal, name) for name in names]


def write_about(journal: Journal, person: int, texts: list[str]) -> None:
    """Write an entry for each text, several on a day, in one change where there are any."""
    if texts:
        with journal.change("Many entries"):
            for number, text in enumerate(texts):
                day = f"20{10 + number // 60:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
                entries.save_entry(journal, EntryDraft((person,), day, text))


def test_people(journal: Journal, tasks: Tasks, qtbot: QtBot, names: list[str]) -> None:
    model = PeopleModel(journal, tasks)
    watch(model)
    ids = add(journal, names)
    for wanted in (PersonFilter(), PersonFilter(sort="last_contact"), PersonFilter(words="ل")):
        model.show(wanted)
        qtbot.waitUntil(lambda: model.is_whole)
        assert len(read_all(model)) == model.rowCount()
    with qtbot.waitSignal(model.settled):
        model.show(PersonFilter(states=LISTED))
    for change in (lambda: people.delete_people(journal, ids[::3]), journal.undo, journal.undo):
        if ids:
            change()
        with qtbot.waitSignal(model.settled):
            model.refresh()
        assert model.rowCount() == people.count_people(journal, LISTED)
        assert len(set(read_all(model))) == model.rowCount()


def test_a_story(journal: Journal, names: list[str]) -> None:
    ana = people.add_person(journal, "Ana Silva")
    model = StoryModel(journal)
    watch(model)
    model.show_person(ana)
    write_about(journal, ana, names)
    model.refresh()
    while model.has_more:
        model.more()
    assert sorted(read_all(model)) == sorted(name.strip() for name in names)
    for step in (journal.undo, journal.redo, journal.undo):
        step()
        model.refresh()
        read_all(model)
    model.show_person(None)
    assert model.rowCount() == 0


def test_the_timeline(journal: Journal, tasks: Tasks, qtbot: QtBot, names: list[str]) -> None:
    ana = people.add_person(journal, "Ana Silva")
    write_about(journal, ana, names)
    model = TimelineModel(journal, tasks)
    watch(model)
    with qtbot.waitSignal(model.counted):
        model.load()
    assert len(read_all(model)) == len(names)
    for period in (("2011-02", "2012-01"), ("1999-01", "1999-02"), None):
        model.set_period(period)
        read_all(model)
    for wanted in (EntryFilter(words="família"), EntryFilter(kind="call"), EVERYTHING):
        with qtbot.waitSignal(model.counted):
            model.set_filter(wanted)
        read_all(model)
    for step in (journal.undo, journal.redo):
        step()
        with qtbot.waitSignal(model.counted):
            model.refresh()
        read_all(model)
    assert model.rowCount() == len(names)


def test_what_was_found(journal: Journal, names: list[str]) -> None:
    model = FindModel(describe)
    watch(model)
    sorts = ("person", "entry", "learned", "promise", "follow_up", "introduction", "circle")
    hits = [
        Hit(sort, at, None, None, title=name, line=name * (at % 2), day="2026-10-08" * (at % 2))
        for at, (sort, name) in enumerate(
            zip(sorted(islice(cycle(sorts), len(names))), names, strict=True)
        )
    ]
    for found in (hits, [], hits[:1], hits):
        model.set_rows(with_headings([make_row(hit, journal.today()) for hit in found]))
        assert len(read_all(model)) >= len(found)


def test_the_history(journal: Journal, names: list[str]) -> None:
    model = HistoryModel(lambda change: change.label)
    watch(model)
    for name in names:
        people.add_person(journal, name)
    for _ in range(2):
        model.set_changes(journal.history())
        assert len(read_all(model)) == len(names)
        journal.undo()


def test_the_cards_of_an_import(journal: Journal, tmp_path: Path, names: list[str]) -> None:
    add(journal, names[: len(names) // 2])
    book = tmp_path / "book.vcf"
    cards = [f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\nEND:VCARD\r\n" for name in names]
    book.write_text("".join([*cards, "BEGIN:VCARD\r\nEND:VCARD\r\n"] if cards else []), "utf-8")
    outcomes = plan_import(journal, book).outcomes if cards else []
    model = ImportModel(outcomes)
    watch(model)
    for result in (*RESULTS, ""):
        model.show_result(result)
        read_all(model, LINE + 1)
    doubtful = [row for row, each in enumerate(outcomes) if each.result == "doubtful"][:10]
    for row in doubtful:
        model.choose(row, "same")
    assert sum("the same person" in words for words in read_all(model, LINE + 1)) == len(doubtful)
    assert model.rowCount() == len(outcomes)
