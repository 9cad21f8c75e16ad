"""What is written on the Reflection page is kept whichever way one leaves it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.quarters import Quarter
from app.journal import reflections
from app.journal.journal import Journal
from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.spans import PAST, Span
from app.ui.report import taking
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.reflection_given import (
    SPRING,
    SUMMER,
    await_settled,
    await_shown,
    show_page,
    write_quarters,
)

pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("english"),
]
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks) -> ReflectionPage:
    write_quarters(journal)
    page = show_page(qtbot, journal, theme, tasks)
    await_shown(qtbot, page, SUMMER)
    return page


def write(page: ReflectionPage, text: str) -> None:
    page.questions.focus_first()
    QTest.keyClicks(page.focusWidget(), text)


def answers(journal: Journal, quarter: Quarter) -> list[str]:
    return [each.text for each in reflections.answers(journal, quarter)]


def test_one_key_goes_to_the_next_question_another_to_the_quarter_before(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    write(page, "Ana")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown, ALT)
    assert page.questions.questions[0].key() == "changed"
    write(page, "Tom")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageUp, CONTROL)
    await_shown(qtbot, page, SPRING)
    assert answers(journal, SUMMER) == ["Ana", "Tom"] and answers(journal, SPRING) == []
    assert page.questions.questions[0].key() == "stays"


def test_a_year_has_no_questions_even_when_an_answer_is_taken_back(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    write(page, "Ana")
    page.show_span(Span(SUMMER.later(-2), is_year=True))
    await_shown(qtbot, page)
    assert answers(journal, SUMMER) == ["Ana"]
    journal.undo()
    qtbot.waitUntil(lambda: not answers(journal, SUMMER))
    assert not page.questions.isVisible() and not page.intention.isVisible()


def test_finishing_keeps_the_last_words_and_opening_again_lets_them_be_changed(
    qtbot: QtBot, page: ReflectionPage, journal: Journal
) -> None:
    write(page, "Ana")
    page.intention.focus_line()
    QTest.keyClicks(page.intention.line, "Call Tom")
    QTest.mouseClick(page.finishing.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.finishing.isHidden())
    found = reflections.reflection(journal, SUMMER)
    assert found is not None and found.is_finished and found.intention == "Call Tom"
    assert [each.key() for each in page.questions.questions] == ["stays"]
    assert page.questions.questions[0].box.prose.isReadOnly()
    journal.undo()
    qtbot.waitUntil(lambda: not page.finishing.isHidden())
    assert not page.questions.questions[0].box.prose.isReadOnly()
    assert page.intention.line.text() == "Call Tom"


def test_the_key_of_the_next_question_holds_wherever_one_is_on_the_page(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    page.figures.rows["giving"].fold.setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown, ALT)
    question = page.questions.questions[0]
    assert question.key() == "changed" and page.focusWidget() is question.box.prose
    qtbot.waitUntil(lambda: not question.words.visibleRegion().isEmpty())


@pytest.mark.parametrize("is_all", [False, True])
def test_tab_goes_down_the_page_and_back(
    qtbot: QtBot, page: ReflectionPage, tasks: Tasks, is_all: bool
) -> None:
    if is_all:
        QTest.mouseClick(page.questions.steps.turn, Qt.MouseButton.LeftButton)
    await_settled(qtbot, page, tasks)
    page.head.chooser.setFocus()
    offered = [part.reminder.buttons[0] for part in page.questions.questions]
    offered = [each for each in offered if each.isVisible()]
    assert offered
    boxes = [part.box.prose for part in page.questions.questions]
    inside, stops = page.figures.parentWidget(), []
    assert inside is not None
    while page.focusWidget() is not page.finishing.button:
        stops.append(page.focusWidget())
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        assert len(stops) < 99
    down = [each.mapTo(inside, each.rect().center()).y() for each in stops]
    assert all(one <= other + 8 for one, other in pairwise(down))
    assert {*boxes, *offered, page.intention.add} <= set(stops)
    while stops:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert page.focusWidget() is stops.pop()


def test_home_and_end_go_to_the_ends_of_the_page(
    qtbot: QtBot, page: ReflectionPage, tasks: Tasks
) -> None:
    await_settled(qtbot, page, tasks)
    fold, bar = page.figures.rows["giving"].fold, page.area.verticalScrollBar()
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(fold, Qt.Key.Key_Home, CONTROL)
    assert bar.value() == 0


def test_over_all_reflections_no_key_reaches_the_quarter_shown_before(
    page: ReflectionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_record(PAST)
    monkeypatch.setattr(taking, "take_along", lambda *_given: pytest.fail("taken along"))
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_P):
        QTest.keyClick(page, key, CONTROL)
    QTest.keyClick(page, Qt.Key.Key_PageDown, ALT)
    assert page.record() == PAST and page.questions.questions[0].key() == "stays"
