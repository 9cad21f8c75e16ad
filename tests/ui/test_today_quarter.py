"""What the quarter asks on Today: an intention, what became of it, whether to look back."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.quarters import Quarter
from app.journal import people
from app.journal.journal import EVERYTHING, Journal
from app.journal.reflections import intend, is_declined, reflection
from app.ui.application import Application
from app.ui.theme import Theme
from app.ui.widgets.toast import Toast
from tests.journal.days import write
from tests.ui.opened import page_shown
from tests.ui.today_given import Day

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
SPRING, SUMMER = Quarter(2026, 4), Quarter(2026, 7)
BACK = "Look back on July to September"
ASKED = "For July to September you wrote: “Fewer rooms.”"
CARRIED = "For October to December you wrote: “Write to Tom.”"


@pytest.fixture
def day(application: Application, qtbot: QtBot, tmp_path: Path) -> Day:
    """Return the window on a journal with something in every part of the page."""
    return Day(application, qtbot, tmp_path / "mine.kith")


@pytest.fixture
def invited(day: Day) -> Day:
    """Return the same with a third entry in the summer, which is to be looked back on."""
    write(day.journal, (day.given.tom,), "2026-07-01", "Met.")
    day.hand.await_words(BACK)
    return day


@pytest.fixture
def asked(day: Day) -> Day:
    """Return the same with an intention of the spring, whose time is over."""
    intend(day.journal, SPRING, "Fewer rooms.", [day.given.kwame, day.given.ana])
    day.hand.await_words(ASKED)
    return day


@pytest.fixture
def carried(day: Day) -> Day:
    """Return the same with an intention of the summer."""
    intend(day.journal, SUMMER, "Write to Tom.", [day.given.tom])
    day.hand.await_words(CARRIED)
    return day


def buttons_of(day: Day) -> list[QPushButton]:
    """Return the buttons of the notice at the foot of the page."""
    return [
        each for one in day.desk.shell.findChildren(Toast) for each in one.findChildren(QPushButton)
    ]


def outcome(journal: Journal, quarter: Quarter = SPRING) -> tuple[str, str]:
    """Return what became of an intention, and the day on which it was asked about."""
    found = reflection(journal, quarter)
    assert found is not None
    return found.outcome, found.asked_on


def test_without_any_of_it_nothing_stands_there(day: Day) -> None:
    day.hand.await_words("On your mind")
    body = day.page.body
    assert body is not None
    assert not body.look_back.isVisible() and not body.intentions.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_lines_of_the_quarter_begin_where_those_on_your_mind_do(
    invited: Day, theme: Theme, scale: float
) -> None:
    intend(invited.journal, SUMMER, "Write to Tom.")
    invited.hand.await_words(CARRIED)
    theme.set_scale(scale)
    body = invited.page.body
    assert body is not None
    lists = (body.on_mind.all(), body.look_back.all(), body.intentions.all())
    labels: list[QWidget] = [rows[0].words for rows in lists]

    def begins() -> set[int]:
        return {label.mapTo(body, QPoint()).x() for label in labels}

    invited.hand.wait(lambda: len(begins()) == 1)


def test_the_invitation_leads_to_the_quarter(invited: Day) -> None:
    hand = invited.hand
    hand.tab_to(BACK)
    hand.press("Return")
    hand.wait(lambda: page_shown(invited.desk) == "ReflectionPage")
    hand.see("July to September 2026")
    hand.press("Alt+Left")
    hand.click(BACK)
    hand.wait(lambda: page_shown(invited.desk) == "ReflectionPage")


def test_not_this_time_is_for_good_and_said(invited: Day) -> None:
    hand = invited.hand
    hand.tab_to(BACK)
    hand.press("Tab")
    hand.await_focus(f"Not this time: {BACK}")
    hand.press("Space")
    hand.wait(lambda: not hand.reads(BACK))
    said = "You are not asked about July to September again; Reflection still shows them."
    assert hand.toast() == said
    assert not any(each.text() == "Undo" and each.isVisible() for each in buttons_of(invited))
    assert is_declined(invited.journal, SUMMER)
    invited.page.refresh(EVERYTHING)
    hand.await_words("On your mind")
    assert not hand.reads(BACK)


def test_what_was_begun_is_gone_on_with(invited: Day) -> None:
    intend(invited.journal, SUMMER, "Write to Tom.")
    invited.hand.await_words("Go on looking back on July to September")
    invited.hand.await_words(CARRIED)


def test_an_intention_leads_to_its_quarter_and_to_those_it_names(carried: Day) -> None:
    hand = carried.hand
    hand.tab_to(CARRIED)
    assert not hand.reads("What became of it?")
    hand.press("Tab")
    hand.await_focus("Tom Okafor")
    hand.press("Return")
    hand.see("Name: Tom Okafor")
    hand.press("Alt+Left")
    hand.click(CARRIED)
    hand.wait(lambda: page_shown(carried.desk) == "ReflectionPage")
    hand.see("July to September 2026")


def test_somebody_who_is_named_no_more_is_not_shown(carried: Day) -> None:
    hand = carried.hand
    intend(carried.journal, SUMMER, "Write to Tom.", [carried.given.ana])
    body = carried.page.body
    assert body is not None
    hand.wait(lambda: [each.text() for each in body.intentions.all()[0].names] == ["Ana Silva"])
    people.delete_people(carried.journal, [carried.given.ana])
    hand.wait(lambda: not body.intentions.all()[0].names)


def test_what_became_of_it_is_answered_right_there_and_can_be_taken_back(asked: Day) -> None:
    hand = asked.hand
    hand.click("What became of it?")
    hand.write("Three, and none of them long enough.")
    hand.press("Return")
    hand.wait(lambda: not hand.reads("Fewer rooms."))
    assert hand.toast() == "Kept what became of it."
    assert outcome(asked.journal) == ("Three, and none of them long enough.", "2026-10-08")
    hand.press("Ctrl+Z")
    hand.await_words(ASKED)
    assert outcome(asked.journal) == ("", "")


def test_enter_on_what_is_asked_opens_the_answer_and_escape_leaves_it(asked: Day) -> None:
    hand = asked.hand
    hand.tab_to(ASKED)
    hand.press("Return")
    hand.write("Nothing yet")
    hand.press("Escape")
    hand.await_words(ASKED)
    assert outcome(asked.journal) == ("", "")


def test_it_can_be_let_be(asked: Day) -> None:
    hand = asked.hand
    hand.tab_to(ASKED)
    hand.tab_to("Let it be: Fewer rooms.")
    hand.press("Return")
    hand.wait(lambda: not hand.reads("Fewer rooms."))
    assert hand.toast() == "Let be."
    assert outcome(asked.journal) == ("", "2026-10-08")
    hand.press("Ctrl+Z")
    hand.await_words(ASKED)


def test_let_be_by_keys_the_page_goes_on_with_its_first_row(asked: Day) -> None:
    hand, body = asked.hand, asked.page.body
    assert body is not None
    hand.tab_to("Let it be: Fewer rooms.")
    hand.press("Return")
    hand.wait(lambda: not hand.reads("Fewer rooms."))
    hand.wait(lambda: body.on_mind.all()[0].hasFocus())


def test_what_became_of_it_can_be_told_before_anybody_asks(carried: Day) -> None:
    hand = carried.hand
    hand.tab_to(CARRIED)
    hand.press("Shift+F10")
    hand.choose("What became of it?")
    hand.write("I wrote, and he wrote back.")
    hand.press("Return")
    hand.wait(lambda: not hand.reads("Write to Tom."))
    assert outcome(carried.journal, SUMMER)[0] == "I wrote, and he wrote back."


def test_an_answer_outlives_changes_and_the_end_of_its_weeks(
    asked: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand, journal = asked.hand, asked.journal
    hand.click("What became of it?")
    hand.write("Three")
    people.add_person(journal, "Somebody else")
    later = journal.today() + timedelta(days=60)
    monkeypatch.setattr(journal, "today", lambda: later)
    asked.desk.look_elsewhere()
    hand.see("Monday, 7 December")
    hand.write(" of them")
    hand.press("Return")
    hand.wait(lambda: not hand.reads("Fewer rooms."))
    assert outcome(journal) == ("Three of them", "2026-12-07")


def test_two_intentions_are_one_stop_of_tab_and_arrows_go_along_them(asked: Day) -> None:
    intend(asked.journal, SUMMER, "Write to Tom.")
    hand = asked.hand
    hand.await_words(CARRIED)
    hand.tab_to(ASKED)
    hand.press("Down")
    hand.await_focus(CARRIED)
    hand.press("Up")
    hand.await_focus(ASKED)


def test_the_veil_covers_what_i_set_out_to_do(asked: Day) -> None:
    hand = asked.hand
    hand.press("F9")
    assert asked.desk.shell.stack.graphicsEffect() is not None
    assert asked.page.isAncestorOf(hand.see(ASKED))
