"""One intention is written in place, with up to three people; a quarter is finished below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import drafts, freezing, people, reflections
from app.journal.health import Health
from app.journal.journal import Journal
from app.ui.person.person_ask import PersonAsk
from app.ui.reflection.finishing import Finishing
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.clipping import faults
from tests.ui.people_given import found
from tests.ui.questions_given import SPRING, SUMMER, Written

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
NOBODY = ("", ())
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def given(journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot) -> Written:
    for name in ("Ana Silva", "Tom Okafor", "هدى خوري", "Eva Lind"):
        people.add_person(journal, name)
    written = Written(journal, theme, tasks, qtbot)
    written.show()
    return written


def kept(given: Written) -> tuple[str, tuple[int, ...]]:
    found = reflections.reflection(given.journal, SUMMER)
    return (found.intention, found.people) if found else NOBODY


def type_in(given: Written, text: str) -> None:
    given.intention.focus_line()
    QTest.keyClicks(given.intention.line, text)


def choose(given: Written, name: str) -> None:
    QTest.mouseClick(given.intention.add, LEFT)
    popup = found(given.intention, PersonAsk)
    popup.who.setText(name)
    QTest.keyClick(popup.who, Qt.Key.Key_Return)
    QApplication.processEvents()


def names(given: Written) -> list[str]:
    return [chip.text() for chip in given.intention.chips]


def test_it_is_kept_by_enter_and_taken_back_by_name(given: Written) -> None:
    type_in(given, "Fewer rooms,  longer talks.")
    QTest.keyClick(given.intention.line, Qt.Key.Key_Return)
    assert kept(given) == ("Fewer rooms, longer talks.", ())
    assert given.journal.history()[0].label == "Intention of July to September 2026"
    given.journal.undo()
    assert kept(given) == NOBODY and given.intention.line.text() == ""


def test_leaving_the_line_keeps_it(given: Written) -> None:
    type_in(given, "Write to Mateo")
    given.questions.focus_first()
    assert kept(given) == ("Write to Mateo", ())


def test_it_is_a_draft_while_one_writes(qtbot: QtBot, given: Written) -> None:
    type_in(given, "Write")
    key = "intention:2026-Q3"
    qtbot.waitUntil(lambda: drafts.load_draft(given.journal, key) == "Write")
    given.show(SPRING)
    assert kept(given) == ("Write", ()) and drafts.load_draft(given.journal, key) is None
    assert given.intention.line.text() == ""


def test_up_to_three_people_are_named_with_what_is_being_written(given: Written) -> None:
    type_in(given, "Call")
    for name in ("Ana", "Tom", "هدى"):
        choose(given, name)
    assert kept(given) == ("Call", (1, 2, 3))
    assert names(given) == ["Ana Silva", "Tom Okafor", "هدى خوري"]
    assert not given.intention.add.isVisible()
    assert not faults(given.area)


def test_somebody_new_is_made_in_the_same_step(given: Written) -> None:
    choose(given, "Mateo Ruiz")
    assert names(given) == ["Mateo Ruiz"] and len(given.journal.history()) == 5
    given.journal.undo()
    assert names(given) == [] and people.find_by_name(given.journal, "Mateo Ruiz") == []


def test_a_chip_opens_somebody_and_takes_them_away(qtbot: QtBot, given: Written) -> None:
    choose(given, "Ana")
    choose(given, "Tom")
    with qtbot.waitSignal(given.intention.open_person) as asked:
        QTest.mouseClick(given.intention.chips[1], LEFT)
    assert asked.args == [2]
    QTest.keyClick(given.intention.chips[0], Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert kept(given)[1] == (2,) and names(given) == ["Tom Okafor"]
    given.journal.undo()
    assert names(given) == ["Ana Silva", "Tom Okafor"]


def test_an_undo_elsewhere_leaves_what_is_being_written(given: Written) -> None:
    choose(given, "Ana")
    type_in(given, "Call")
    given.journal.undo()
    assert given.intention.line.text() == "Call" and names(given) == []
    given.intention.flush()
    assert kept(given) == ("Call", ())


def test_a_finished_one_is_only_read(given: Written) -> None:
    reflections.intend(given.journal, SUMMER, "Call Ana", (1,))
    given.show(is_frozen=True)
    QTest.keyClicks(given.intention.line, "x")
    assert given.intention.line.text() == "Call Ana" and given.intention.line.isReadOnly()
    QTest.keyClick(given.intention.chips[0], Qt.Key.Key_Delete)
    assert kept(given) == ("Call Ana", (1,)) and not given.intention.add.isVisible()


def test_a_finished_quarter_without_one_shows_none(given: Written) -> None:
    given.show(is_frozen=True)
    assert not given.intention.title.isVisible() and not given.intention.line.isVisible()


@pytest.mark.parametrize("width", [380, 1000])
def test_a_long_one_wraps(given: Written, width: int) -> None:
    reflections.intend(given.journal, SUMMER, "Fewer rooms and longer talks " * 9, (1, 2, 3))
    given.area.resize(width, 640)
    QApplication.processEvents()
    assert given.intention.line.height() >= 3 * 24 and not faults(given.area)


def test_a_quarter_is_finished_after_what_is_written_is_kept(
    qtbot: QtBot, given: Written, tasks: Tasks, theme: Theme
) -> None:
    finishing = Finishing(given.journal, theme, tasks, Health(given.journal))
    given.area.column.addWidget(finishing)
    finishing.asked.connect(given.questions.flush)
    finishing.show_quarter(SUMMER, False)
    assert "You can open it again at any time" in finishing.words.text()
    given.type("Ana")
    with qtbot.waitSignal(finishing.notice):
        finishing.finish()
    found = reflections.reflection(given.journal, SUMMER)
    assert found is not None and found.is_finished
    frozen = freezing.frozen(given.journal, found)
    assert frozen is not None and frozen.figures.key == "2026-Q3"
    assert given.answers() == {"stays": "Ana"}
    reflections.reopen(given.journal, SUMMER)
    found = reflections.reflection(given.journal, SUMMER)
    assert found is not None and not found.is_finished
    given.journal.undo()
    given.journal.undo()
    assert given.journal.history()[1].label == "Finish July to September 2026"


def test_a_quarter_that_goes_on_is_said_to(given: Written, tasks: Tasks, theme: Theme) -> None:
    finishing = Finishing(given.journal, theme, tasks, Health(given.journal))
    finishing.show_quarter(SUMMER.later(1), False)
    assert finishing.words.text().startswith("This quarter still goes on.")
    finishing.show_quarter(SUMMER, True)
    assert finishing.isHidden()


def test_what_another_program_intended_meanwhile_stays(given: Written) -> None:
    type_in(given, "Fewer rooms")
    other = Journal.open(given.journal.path, today=given.journal.today)
    reflections.intend(other, SUMMER, "Call Tom")
    other.close()
    choose(given, "Ana Silva")
    words, who = kept(given)
    assert words == "Fewer rooms · Call Tom" and len(who) == 1
    assert given.intention.line.text() == words
