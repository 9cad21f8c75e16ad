"""How near I feel is said with a click or a key, told with its day, and taken back."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.kinds import State
from app.journal import closeness, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui.health.profile_rows import ProfileRow
from app.ui.health.reading import Reader
from app.ui.pages.people import PeoplePage
from app.ui.person.closeness import Nearness
from app.ui.promises.day_ask import DayAsk
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.health_given import write_friends
from tests.ui.heard import heard
from tests.ui.people_given import focused, found

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
Key = Qt.Key


@pytest.fixture
def friends(journal: Journal) -> dict[str, int]:
    return write_friends(journal)


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, friends: dict[str, int]
) -> PeoplePage:
    """Return the page of people at Ana's, whose profile is open."""
    reader = Reader(journal, Health(journal), QtSpeech())
    page = PeoplePage(journal, theme, tasks, load_settings(), reader)
    qtbot.addWidget(page)
    journal.listeners.append(page.refresh)
    page.resize(1000, 752)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.show_person(friends["Ana"])
    tending = page.person_page.tending
    assert tending is not None
    tending.fold.click()
    qtbot.waitUntil(lambda: tending.nearness is not None and tending.nearness.isVisible())
    return page


@pytest.fixture
def near(page: PeoplePage) -> Nearness:
    tending = page.person_page.tending
    assert tending is not None and tending.nearness is not None
    return tending.nearness


def steps(journal: Journal, person_id: int) -> list[tuple[str, int]]:
    return [(r.day, r.step) for r in closeness.ratings(journal, person_id)]


def checked(near: Nearness) -> list[int]:
    return [step.step for step in near.steps.steps if step.isChecked()]


def test_who_was_never_rated_is_asked_about_and_nothing_is_chosen(near: Nearness) -> None:
    assert near.sentence.text() == "How near do you feel to Ana? It changes no figure."
    assert checked(near) == []
    assert not near.day_link.isVisible() and not near.past_link.isVisible()
    assert [step.accessibleName() for step in near.steps.steps][::6] == [
        "apart, 1 of 7",
        "almost one, 7 of 7",
    ]


def test_a_click_says_it_of_today_and_an_undo_takes_it_back(
    page: PeoplePage, near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    told = heard(page.notice)
    QTest.mouseClick(near.steps.steps[5], Qt.MouseButton.LeftButton)
    assert steps(journal, friends["Ana"]) == [("2026-10-08", 6)]
    assert (near.sentence.text(), checked(near)) == ("Very near, today.", [6])
    assert told == [["Noted how near you feel."]]
    QTest.mouseClick(near.steps.steps[5], Qt.MouseButton.LeftButton)
    assert checked(near) == [6], "the one chosen stays so"
    journal.undo()
    qtbot.waitUntil(lambda: checked(near) == [])


def test_a_number_key_takes_a_step_and_arrows_only_go_to_one(
    near: Nearness, journal: Journal, friends: dict[str, int]
) -> None:
    near.steps.steps[3].setFocus()
    QTest.keyClick(focused(), Key.Key_Right)
    QTest.keyClick(focused(), Key.Key_Down)
    assert steps(journal, friends["Ana"]) == []
    QTest.keyClick(focused(), Key.Key_Return)
    assert steps(journal, friends["Ana"]) == [("2026-10-08", 6)]
    QTest.keyClick(focused(), Key.Key_Home)
    QTest.keyClick(focused(), Key.Key_Left)
    QTest.keyClick(focused(), Key.Key_Space)
    assert steps(journal, friends["Ana"]) == [("2026-10-08", 1)]
    QTest.keyClick(focused(), Key.Key_4)
    assert steps(journal, friends["Ana"]) == [("2026-10-08", 4)]
    assert focused() is near.steps.steps[3]


def test_a_number_with_a_command_key_is_no_step(
    near: Nearness, journal: Journal, friends: dict[str, int]
) -> None:
    near.steps.steps[3].setFocus()
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(focused(), Key.Key_5, modifier)
    assert steps(journal, friends["Ana"]) == []
    QTest.keyClick(focused(), Key.Key_5, Qt.KeyboardModifier.KeypadModifier)
    assert steps(journal, friends["Ana"]) == [("2026-10-08", 5)]


def test_arrows_go_the_way_they_point_where_one_reads_from_the_right(near: Nearness) -> None:
    near.steps.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    near.steps.steps[3].setFocus()
    QTest.keyClick(focused(), Key.Key_Left)
    assert focused() is near.steps.steps[4]


def test_tab_goes_from_depth_to_the_steps_and_on_to_breadth(
    page: PeoplePage, near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    closeness.rate(journal, friends["Ana"], 6)
    qtbot.waitUntil(lambda: checked(near) == [6])
    near.past_link.setChecked(True)
    tending = page.person_page.tending
    assert tending is not None
    tending.rows.rows[4].setFocus()
    passed: list[QObject] = []
    for _ in range(5):
        QTest.keyClick(focused(), Key.Key_Tab)
        passed.append(focused())
    row = near.past.all()[0]
    expected = [near.steps.steps[5], near.day_link, near.past_link, row, tending.rows.rows[5]]
    assert passed == expected


def test_older_ratings_are_folded_and_each_can_be_deleted(
    near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    for step, day in ((2, "2024-05-01"), (4, "2025-05-01"), (5, "2026-05-01")):
        closeness.rate(journal, friends["Ana"], step, day)
    qtbot.waitUntil(lambda: checked(near) == [5])
    assert near.sentence.text() == "Quite near, on 1 May."
    assert near.past_link.text() == "3 ratings so far" and near.past.all() == []
    near.past_link.click()
    assert [row.text() for row in near.past.all()] == [
        "quite near · 1 May",
        "near · 1 May 2025",
        "a little near · 1 May 2024",
    ]
    QTest.keyClick(near.past.all()[1], Key.Key_Delete)
    assert [step for _, step in steps(journal, friends["Ana"])] == [5, 2]
    near.past.all()[1].click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    menu.close()
    assert [step for _, step in steps(journal, friends["Ana"])] == [5]


def test_after_a_rating_is_deleted_the_keyboard_stays_beside_it(
    near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    for step, day in ((2, "2024-05-01"), (4, "2025-05-01"), (5, "2026-05-01")):
        closeness.rate(journal, friends["Ana"], step, day)
    qtbot.waitUntil(lambda: checked(near) == [5])
    near.past_link.click()
    near.past.all()[2].setFocus()
    QTest.keyClick(focused(), Key.Key_Delete)
    assert focused() is near.past.all()[1]
    near.past.all()[0].setFocus()
    QTest.keyClick(focused(), Key.Key_Delete)
    assert focused() is near.past.all()[0]
    QTest.keyClick(focused(), Key.Key_Delete)
    assert focused() is near.steps.steps[3]


def test_the_day_can_be_another_but_none_to_come(
    near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    closeness.rate(journal, friends["Ana"], 5)
    qtbot.waitUntil(lambda: checked(near) == [5])
    near.day_link.click()
    ask = found(near, DayAsk)
    ask.line.setText("2026-10-09")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert "still to come" in ask.reason()
    ask.line.setText("2026-03-01")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert steps(journal, friends["Ana"]) == [("2026-03-01", 5)]


def test_a_rating_gone_meanwhile_is_told_where_its_day_is_asked(
    near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    rating = closeness.rate(journal, friends["Ana"], 5)
    qtbot.waitUntil(lambda: checked(near) == [5])
    near.day_link.click()
    ask = found(near, DayAsk)
    closeness.delete_rating(journal, rating)
    ask.line.setText("2026-03-01")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert ask.isVisible() and "no longer in the journal" in ask.reason()


def test_a_question_stands_where_feeling_and_writing_differ_and_is_never_asked_of_the_dead(
    near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    assert not near.question.isVisible()
    QTest.mouseClick(near.steps.steps[6], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(near.question.isVisible)
    assert near.question.text().endswith("Is there something you have not written down?")
    assert near.question.isVisible()
    people.set_state(journal, [friends["Ana"]], State.DECEASED)
    qtbot.waitUntil(lambda: not near.question.isVisible())
    assert near.steps.isVisible()


def test_where_a_talk_is_written_without_its_depth_none_is_said_to_be_missing(
    page: PeoplePage, near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    page.show_person(friends["Esther"])
    qtbot.waitUntil(lambda: "to Esther" in near.sentence.text())
    QTest.mouseClick(near.steps.steps[4], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(near.question.isVisible)
    assert near.question.text() == (
        "You feel near, and how deep your talks go is not noted yet. Does one come to mind?"
    )


def test_of_who_was_let_go_nothing_is_asked(
    page: PeoplePage, near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    people.set_state(journal, [friends["Ana"]], State.LETGO)
    qtbot.waitUntil(lambda: not near.isVisible())
    assert not any(row.isVisible() for row in page.findChildren(ProfileRow))


def test_the_next_person_has_ratings_of_their_own(
    page: PeoplePage, near: Nearness, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    closeness.rate(journal, friends["Ana"], 6)
    page.show_person(friends["Bram"])
    qtbot.waitUntil(lambda: "to Bram" in near.sentence.text())
    assert checked(near) == []
