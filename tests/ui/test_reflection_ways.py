"""The ways to the Reflection page and from it, in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import reflections
from app.journal.journal import Journal
from app.ui.application import Application
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.names import NameLine
from app.ui.reflection.spans import PAST
from app.ui.report.taking import TakingDialog
from app.ui.session import Session
from app.ui.widgets.toast import Toast
from app.ui.widgets.veil import is_veiled
from tests.ui.health_given import choose
from tests.ui.opened import open_in, page_shown, timeline_of, wait_for
from tests.ui.reflection_given import SPRING, SUMMER, await_shown, click, write_quarters
from tests.ui.seen import everything_read
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def session(application: Application, qtbot: QtBot, tmp_path: Path, journal: Journal) -> Session:
    write_quarters(journal)
    prompt = reflections.asked(journal, {})[4]
    reflections.answer(journal, SPRING, prompt, "The walks were warm, the archive was heavy.")
    journal.close()
    return open_in(application, qtbot, journal.path)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ReflectionPage:
    QTest.keyClick(session.desk.shell, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    page = session.desk.page("reflection")
    assert isinstance(page, ReflectionPage)
    await_shown(qtbot, page, SUMMER)
    return page


def test_back_and_forward_go_through_the_quarters_and_the_list(
    session: Session, qtbot: QtBot, page: ReflectionPage
) -> None:
    desk = session.desk
    click(page.head.earlier)
    await_shown(qtbot, page, SPRING)
    click(page.head.chooser)
    choose("All reflections")
    desk.go_to_page("today")
    desk.go_back()
    assert page_shown(desk) == "ReflectionPage" and page.record() == PAST
    desk.go_back()
    await_shown(qtbot, page, SPRING)
    desk.go_back()
    await_shown(qtbot, page, SUMMER)
    desk.go_forward()
    await_shown(qtbot, page, SPRING)


def test_a_found_answer_opens_its_quarter_with_the_keyboard_in_it(
    session: Session, qtbot: QtBot
) -> None:
    hand = Hand(qtbot)
    hand.press("Ctrl+K")
    hand.write("archive was heavy")
    hand.wait(lambda: any("archive" in row for row in hand.rows("Found")))
    hand.press("Return")
    page = session.desk.page("reflection")
    assert isinstance(page, ReflectionPage)
    await_shown(qtbot, page, SPRING)

    def is_in_answer() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and "warm this quarter" in focused.accessibleName()

    qtbot.waitUntil(is_in_answer)


def test_names_and_entries_lead_to_their_pages(
    session: Session, qtbot: QtBot, page: ReflectionPage
) -> None:
    row = page.figures.rows["giving"]
    click(row.fold)
    qtbot.waitUntil(lambda: len(row.stops()) > 1)
    name = row.stops()[1]
    assert isinstance(name, NameLine)
    name.click()
    assert page_shown(session.desk) == "PeoplePage"
    session.desk.go_back()
    qtbot.waitUntil(lambda: len(row.stops()) > 1)
    click(row.stops()[-1])
    qtbot.waitUntil(lambda: page_shown(session.desk) == "TimelinePage")
    timeline = timeline_of(session)
    qtbot.waitUntil(lambda: timeline.model.is_counted)
    assert sum(count for _month, count in timeline.model.months()) == 5


def test_how_this_is_worked_out_opens_at_the_quarter(
    session: Session, application: Application, qtbot: QtBot, page: ReflectionPage
) -> None:
    click(page.figures.link)
    dialog = wait_for(qtbot, application, WorkedOutDialog)
    assert "quarter" in dialog.text.textCursor().block().text().casefold()
    dialog.close()


def test_a_quarter_can_be_taken_along_by_key(
    application: Application, qtbot: QtBot, page: ReflectionPage
) -> None:
    QTest.keyClick(page.figures, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = wait_for(qtbot, application, TakingDialog)
    assert any("July to September 2026" in words for words in everything_read())
    dialog.close()


def test_the_veil_covers_it(session: Session, page: ReflectionPage) -> None:
    session.desk.blur()
    assert is_veiled(page.figures) and is_veiled(page.head.quote)
    session.desk.blur()
    assert not is_veiled(page.figures)


def test_undo_by_the_mouse_takes_back_what_is_being_written_and_redo_brings_it(
    session: Session, qtbot: QtBot, page: ReflectionPage
) -> None:
    page.questions.focus_first()
    box = page.questions.questions[0].box.prose
    QTest.keyClicks(box, "Ana")
    page.questions.flush()
    QTest.keyClicks(box, " and Tom")
    session.desk.shell.undo_asked.emit()
    qtbot.waitUntil(lambda: box.text() == "Ana")
    session.desk.shell.redo_asked.emit()
    qtbot.waitUntil(lambda: box.text() == "Ana and Tom")
    journal = session.desk.journal
    assert [each.text for each in reflections.answers(journal, SUMMER)] == ["Ana and Tom"]


def test_a_notice_does_not_lie_over_what_is_written_and_goes_with_the_page(
    session: Session, qtbot: QtBot, page: ReflectionPage
) -> None:
    desk = session.desk
    desk.say("Kept.")
    toast = desk.shell.sheet.findChild(Toast)
    assert toast is not None

    def place() -> QRect:
        line = page.intention.line
        return line.rect().translated(line.mapTo(desk.shell.sheet, QPoint()))

    bar = page.area.verticalScrollBar()

    def is_under_the_notice() -> bool:
        bar.setValue(bar.value() + place().center().y() - toast.geometry().center().y())
        return toast.geometry().intersects(place())

    qtbot.waitUntil(is_under_the_notice)  # once all has its place
    page.intention.focus_line()
    assert toast.isVisible() and not toast.geometry().intersects(place())
    QTest.keyClick(desk.shell, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page_shown(desk) == "TodayPage" and not toast.isVisible()
