"""The questions of a quarter are asked one at a time or at once, and no answer is lost."""

from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.domain.quarters import Quarter
from app.domain.reflections import STANDARD
from app.journal import drafts, entries, people, prompting, reflections
from app.journal.journal import EVERYTHING, Journal
from app.ui.reflection.prompt_words import standard_words
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.quarter_samples import empty
from tests.ui.clipping import faults
from tests.ui.heard import heard
from tests.ui.questions_given import SPRING, SUMMER, Written
from tests.ui.reflection_given import lay_out

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
KEYS = list(STANDARD)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def given(journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot) -> Written:
    written = Written(journal, theme, tasks, qtbot)
    written.show()
    return written


def press(given: Written, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(given.area.focusWidget(), key, modifiers)


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def drafted(given: Written, quarter: Quarter = SUMMER, key: str = "stays") -> str | None:
    return drafts.load_draft(given.journal, f"answer:{quarter.key}:{key}")


def test_one_question_is_asked_at_a_time(given: Written) -> None:
    assert given.asked() == ["stays"]
    assert given.questions.steps.place.text() == "Question 1 of 12"
    assert not given.questions.steps.back.isVisible()


def test_an_answer_is_kept_in_one_step_when_one_goes_on(given: Written) -> None:
    given.type("The one with *Ana*.")
    assert given.answers() == {}
    press(given, Qt.Key.Key_Return)
    assert given.answers() == {"stays": "The one with *Ana*."}
    assert [each.label for each in given.journal.history()] == ["Answer for July to September 2026"]
    assert given.asked() == ["changed"] and given.shown() == ""
    assert given.questions.questions[0].box.prose.hasFocus()


def test_an_answer_is_kept_when_the_box_is_left(given: Written) -> None:
    given.type("Ana")
    given.intention.line.setFocus()
    assert given.answers() == {"stays": "Ana"}


def test_what_is_typed_is_a_draft_soon_and_outlives_a_kill(
    qtbot: QtBot, given: Written, theme: Theme, tasks: Tasks
) -> None:
    given.questions.show_prompt("need")
    given.type("Mateo, I am afraid")
    qtbot.waitUntil(lambda: drafted(given, key="need") == "Mateo, I am afraid")
    assert given.answers() == {}
    again = Journal.open(given.journal.path, today=given.journal.today)
    after = Written(again, theme, tasks, qtbot)
    after.show()
    assert after.asked() == ["need"] and after.shown() == "Mateo, I am afraid"
    after.questions.flush()
    assert after.answers() == {"need": "Mateo, I am afraid"}
    assert drafted(after, key="need") is None
    again.close()


def test_what_was_typed_and_taken_back_leaves_no_draft(qtbot: QtBot, given: Written) -> None:
    given.type("A")
    qtbot.waitUntil(lambda: drafted(given) == "A")
    press(given, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: drafted(given) is None)
    given.questions.flush()
    assert given.journal.history() == []


def test_another_quarter_has_its_own_answers(given: Written) -> None:
    given.answer("stays", "Tom", SPRING)
    given.type("Ana")
    given.show(SPRING)
    assert given.answers() == {"stays": "Ana"}
    given.questions.show_prompt("stays")
    assert given.shown() == "Tom"
    given.show(SUMMER)
    given.questions.show_prompt("stays")
    assert given.shown() == "Ana"
    assert given.answers(SPRING) == {"stays": "Tom"}


def test_a_quarter_begins_with_its_first_question_without_an_answer(given: Written) -> None:
    given.answer("stays", "Tom", SPRING)
    prompting.leave(given.journal, SPRING, "changed")
    given.show(SPRING)
    assert given.asked() == ["glad"]


def test_undo_takes_the_answer_back_and_redo_brings_it(given: Written) -> None:
    given.type("Ana")
    given.questions.flush()
    given.journal.undo()
    assert given.shown() == "" and given.answers() == {}
    given.journal.redo()
    assert given.shown() == "Ana"


def test_an_undo_elsewhere_leaves_what_is_being_written(given: Written) -> None:
    given.answer("stays", "Ana")
    given.answer("stays", "Ana and Tom")
    given.type(" and Eva")
    box = given.questions.questions[0].box.prose
    cursor = box.textCursor().position()
    given.journal.undo()
    assert given.shown() == "Ana and Tom and Eva" and box.textCursor().position() == cursor
    given.questions.flush()
    assert given.answers() == {"stays": "Ana and Tom and Eva"}


def test_a_change_elsewhere_is_shown_where_nothing_is_written(given: Written) -> None:
    given.answer("stays", "Ana")
    assert given.shown() == "Ana"


def test_a_question_is_left_without_a_word(given: Written) -> None:
    click(given.questions.steps.leave)
    assert given.asked() == ["changed"]
    assert given.answers() == {} and given.journal.history() == []
    assert prompting.left(given.journal, SUMMER) == {"stays"}


def test_only_a_question_without_an_answer_can_be_left(given: Written) -> None:
    assert given.questions.steps.leave.isVisible()
    given.type("A")
    assert not given.questions.steps.leave.isVisible()


def test_one_goes_back_and_on(given: Written) -> None:
    given.questions.focus_first()
    given.questions.step(1)
    given.questions.step(1)
    assert given.asked() == ["glad"]
    given.questions.step(-1)
    assert given.asked() == ["changed"]
    click(given.questions.steps.back)
    assert given.asked() == ["stays"]
    given.questions.step(-1)
    assert given.asked() == ["stays"]


def test_after_the_last_question_comes_the_intention(qtbot: QtBot, given: Written) -> None:
    given.questions.show_prompt(KEYS[-1])
    assert given.questions.steps.next.text() == "To the intention"
    given.type("Ana, Tom, Eva")
    with qtbot.waitSignal(given.questions.ended):
        click(given.questions.steps.next)
    assert given.answers() == {KEYS[-1]: "Ana, Tom, Eva"}


def test_all_are_asked_at_once_and_that_is_remembered(
    qtbot: QtBot, given: Written, theme: Theme, tasks: Tasks
) -> None:
    given.type("Ana")
    click(given.questions.steps.turn)
    assert given.asked() == KEYS and given.shown(0) == "Ana"
    QApplication.processEvents()
    headings = [
        each.heading.text() for each in given.questions.questions if each.heading.isVisible()
    ]
    assert headings == ["What?", "So what?", "Now what?"]
    given.type("Tom", at=3)
    given.type("Eva", at=4)
    assert given.answers() == {"stays": "Ana", "listened": "Tom"}
    again = Written(given.journal, theme, tasks, qtbot)
    again.show()
    assert again.asked() == KEYS
    click(again.questions.steps.turn)
    assert len(again.asked()) == 1


def test_control_enter_goes_to_the_next_of_all(given: Written) -> None:
    click(given.questions.steps.turn)
    given.questions.questions[5].box.prose.setFocus()
    press(given, Qt.Key.Key_Return)
    assert given.questions.questions[6].box.prose.hasFocus()


def test_one_that_is_left_out_is_not_asked(given: Written) -> None:
    asked = reflections.asked(given.journal, standard_words())
    reflections.hide_prompt(given.journal, asked[0])
    assert given.asked() == ["changed"]
    given.journal.undo()
    assert given.questions.steps.place.text() == "Question 2 of 12"


def test_what_was_finished_is_only_read(given: Written) -> None:
    given.answer("stays", "Ana, *again*.\n\nAnd Tom.")
    given.answer("glad", "Eva")
    asked = reflections.asked(given.journal, standard_words())
    reflections.edit_prompt(given.journal, asked[0], "What stays?")
    given.show(is_frozen=True)
    assert given.asked() == ["stays", "glad"]
    first = given.questions.questions[0]
    assert first.words.text() == STANDARD["stays"][1]
    QTest.keyClicks(first.box.prose, "x")
    assert given.shown() == "Ana, again.\n\nAnd Tom." and first.box.prose.isReadOnly()
    given.show()
    assert given.answers()["stays"] == "Ana, *again*.\n\nAnd Tom."
    assert not given.questions.questions[0].box.prose.isReadOnly()


def test_a_question_once_answered_keeps_its_words(given: Written) -> None:
    given.answer("stays", "The one at the lake.")
    asked = reflections.asked(given.journal, standard_words())
    reflections.edit_prompt(given.journal, asked[0], "What stays?")
    given.show(SUMMER)
    given.questions.show_prompt("stays")
    assert given.questions.questions[0].words.text() == STANDARD["stays"][1]
    given.show(SPRING)
    given.questions.show_prompt("stays")
    assert given.questions.questions[0].words.text() == "What stays?"


def test_a_finished_quarter_without_answers_shows_no_questions(given: Written) -> None:
    given.show(is_frozen=True)
    assert given.asked() == [] and not given.questions.steps.isVisible()


def test_what_is_written_is_kept_when_the_page_is_left(given: Written) -> None:
    given.type("Ana")
    given.questions.hide()
    assert given.answers() == {"stays": "Ana"}


def test_a_long_answer_scrolls_in_its_box_and_the_cursor_stays_in_sight(
    qtbot: QtBot, given: Written
) -> None:
    given.questions.focus_first()
    box = given.questions.questions[0].box.prose
    QApplication.clipboard().setText("A line about Ana.\n" * 200)
    box.paste()

    def is_in_sight() -> bool:
        bottom = box.viewport().mapTo(given.area.viewport(), box.cursorRect().bottomLeft()).y()
        return 0 < bottom <= given.area.viewport().height()

    qtbot.waitUntil(is_in_sight)
    lay_out(given.area)
    assert is_in_sight()
    assert box.height() <= given.area.height() and not faults(given.area)
    given.questions.flush()
    given.show(is_frozen=True)
    assert given.questions.questions[0].box.prose.height() >= 200 * 24


def test_an_answer_from_right_to_left_begins_at_the_right(given: Written) -> None:
    given.answer("stays", "محادثة مع هدى")
    box = given.questions.questions[0].box.prose
    line = box.document().firstBlock()
    assert line.textDirection() == Qt.LayoutDirection.RightToLeft
    assert not faults(given.area)


def test_a_question_is_reminded_of_off_the_windows_thread(
    qtbot: QtBot, given: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = people.add_person(given.journal, "Ana Silva")
    entry = entries.save_entry(
        given.journal, EntryDraft((ana,), "2026-07-03", "Hm.", "call", "them")
    )
    threads, real = [], prompting.remind

    def remind(*args: object) -> object:
        threads.append(current_thread())
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(prompting, "remind", remind)
    given.questions.show_quarter(SUMMER, empty())
    given.questions.show_prompt("glad")
    line = given.questions.questions[0].reminder
    qtbot.waitUntil(lambda: line.buttons[0].isVisible())
    assert line.words.text() == "They began these, and nothing was asked or given:"
    assert line.buttons[0].text() == "Ana Silva, 3 July"
    with qtbot.waitSignal(given.questions.open_entry) as asked:
        click(line.buttons[0])
    assert asked.args == [entry] and main_thread() not in threads
    given.questions.show_prompt("one_room")
    qtbot.waitUntil(lambda: len(threads) >= 3)
    assert not line.isVisible() and not faults(given.area)


def test_what_was_finished_is_not_reminded_of(qtbot: QtBot, given: Written) -> None:
    ana = people.add_person(given.journal, "Ana Silva")
    entries.save_entry(given.journal, EntryDraft((ana,), "2026-07-03", "Hm.", "call", "them"))
    given.answer("glad", "Ana")
    given.questions.show_quarter(SUMMER, empty())
    given.questions.show_prompt("glad")
    line = given.questions.questions[0].reminder
    qtbot.waitUntil(line.isVisible)
    given.questions.show_quarter(SUMMER, empty(), is_frozen=True)
    assert given.asked() == ["glad"] and not line.isVisible()


def test_another_quarter_is_not_reminded_of_by_this_one(qtbot: QtBot, given: Written) -> None:
    ana = people.add_person(given.journal, "Ana Silva")
    entries.save_entry(given.journal, EntryDraft((ana,), "2026-07-03", "Hm.", "call", "them"))
    given.questions.show_quarter(SUMMER, empty())
    line = given.questions.questions[0].reminder
    qtbot.waitUntil(line.isVisible)
    given.questions.show_quarter(SPRING, None)
    assert given.asked() == ["stays"] and not line.isVisible()


@pytest.mark.parametrize("is_frozen", [False, True])
def test_one_of_many_is_scrolled_to(qtbot: QtBot, given: Written, is_frozen: bool) -> None:
    for key in KEYS:
        given.answer(key, "A line about Ana.\n" * 9)
    click(given.questions.steps.turn)
    given.show(is_frozen=is_frozen)
    given.questions.show_prompt("helping")
    question = given.questions.questions[KEYS.index("helping")]
    qtbot.waitUntil(lambda: not question.words.visibleRegion().isEmpty())
    assert question.box.prose.hasFocus()


def test_a_click_beside_the_words_begins_to_write(given: Written) -> None:
    box = given.questions.questions[0].box
    QApplication.processEvents()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(200, box.height() - 3))
    assert box.prose.hasFocus()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [420, 700, 1000])
def test_nothing_is_cut_off(given: Written, theme: Theme, scale: float, width: int) -> None:
    theme.set_scale(scale)
    given.area.resize(round(width * scale), 640)
    given.questions.show_prompt("dropped")
    assert not faults(given.area)
    click(given.questions.steps.turn)
    assert not faults(given.area)
    theme.set_scale(1.0)


def write_elsewhere(given: Written, text: str) -> None:
    """Answer the first question as another program would: nobody here hears of it."""
    other = Journal.open(given.journal.path, today=given.journal.today)
    reflections.answer(other, SUMMER, reflections.asked(other, {})[0], text)
    other.close()


@pytest.mark.parametrize("is_heard", [False, True])
def test_what_another_program_answered_meanwhile_stays(given: Written, is_heard: bool) -> None:
    told = heard(given.questions.said)
    given.type("Ana")
    write_elsewhere(given, "Tom")
    if is_heard:
        given.questions.refresh(EVERYTHING)
        assert given.shown() == "Ana\n\nTom"
        given.type(", twice")  # one goes on where one was
    given.questions.flush()
    mine = "Ana, twice" if is_heard else "Ana"
    assert given.answers() == {"stays": f"{mine}\n\nTom"} and given.shown() == f"{mine}\n\nTom"
    assert told == [["Meanwhile another answer was written; it stands under yours."]]


def test_what_was_typed_and_taken_back_can_be_typed_again_after_a_change(given: Written) -> None:
    given.type("Ana")
    press(given, Qt.Key.Key_Z)
    given.questions.refresh(EVERYTHING)
    press(given, Qt.Key.Key_Y)
    assert given.shown() == "Ana"
