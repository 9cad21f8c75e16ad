"""Today, used by keys and by the mouse."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.domain.follow_ups import Proposal
from app.journal import entries, people, promises
from app.journal.drafts import load_draft
from app.journal.follow_ups import of_person, save_follow_ups
from app.journal.journal import EVERYTHING, Journal
from app.journal.people import PersonFilter, find_ids
from app.journal.today import on_today, set_capacity
from app.ui.application import Application
from app.ui.pages.today import TodayPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.opened import open_in, page_shown
from tests.ui.story import Hand
from tests.ui.today_given import Day

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
ANA = "You might write to Ana Silva: her father’s hearing was on Tuesday."
KWAME = "You hoped to be in touch with Kwame Boateng about every month."


@pytest.fixture
def day(application: Application, qtbot: QtBot, tmp_path: Path) -> Day:
    """Return the window on a journal with something in every part of the page."""
    day = Day(application, qtbot, tmp_path / "mine.kith")
    day.hand.await_words(ANA)
    return day


def go_to_first(hand: Hand) -> None:
    """Go from the jot box to the first of those on my mind."""
    hand.await_focus("Whom did you meet?")
    hand.tab_to(ANA)


def test_it_says_who_is_on_my_mind_what_i_promised_and_what_comes_up(day: Day) -> None:
    hand = day.hand
    hand.see("Thursday, 8 October")
    hand.see(f"{ANA} 24 September: “The only good question.”")
    hand.see(f"{KWAME} Call, 26 July: “Boxes up to the windows.”")
    hand.see("send Ana the benchmark. to Ana Silva · tomorrow")
    hand.see("Tom Okafor. birthday, Sunday 11 October")
    hand.see("Regional archives day, Linz. Wednesday 14 October")
    hand.see("On this day in 2021")
    hand.see("Tom rang about the roof.")


def test_the_measures_are_those_of_the_design(day: Day, application: Application) -> None:
    application.window.resize(1200, 800)
    QApplication.processEvents()
    body = day.page.body
    assert body is not None
    corner = application.window.rect().topLeft()
    places = [
        part.mapTo(application.window, corner).toTuple()
        for part in (day.page.date, day.page.jot, body.on_mind, body.promised, body.coming)
    ]
    assert places[:3] == [(380, 72), (380, 124), (372, 240)]
    assert day.page.jot.size().toTuple() == (640, 48)
    ana, kwame = body.on_mind.all()
    assert kwame.y() - ana.y() == 60 + ana.outcome.height()
    assert places[4][0] - places[3][0] == 336


def test_arrow_keys_go_along_the_rows_and_tab_from_part_to_part(day: Day) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.press("Down")
    hand.await_focus(KWAME)
    hand.press("Down")
    hand.await_focus(KWAME)
    hand.press("Tab")
    hand.await_focus("Not now: Kwame Boateng")
    hand.press("Tab")
    hand.await_focus("send Ana the benchmark")
    hand.press("Tab")
    hand.await_focus("Tom Okafor. birthday")
    hand.press("Down")
    hand.await_focus("Regional archives day, Linz")
    hand.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    hand.await_focus(KWAME)


@pytest.mark.parametrize("key", ["W", "Return"])
def test_one_key_opens_a_box_and_what_is_kept_there_takes_them_off_the_list(
    day: Day, key: str
) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.press("Down", key)
    hand.await_focus("Write about Kwame…")
    hand.write("Called him about the house")
    hand.press("Ctrl+Return")
    hand.wait(lambda: not hand.reads(KWAME))
    hand.await_focus(ANA)
    assert hand.toast() == "Kept what you wrote about Kwame Boateng."
    line = people.lines(day.journal, [day.given.kwame])[0]
    assert line.last_day == "2026-10-08"
    hand.press("Ctrl+Z")
    hand.await_words(KWAME)


def test_a_click_opens_the_box_with_what_happened_since_in_my_own_life(day: Day) -> None:
    hand = day.hand
    hand.click(KWAME)
    hand.await_focus("Write about Kwame…")
    hand.await_words("In your own life since")
    hand.write("half a sen")
    hand.press("Escape")
    hand.await_focus(KWAME)
    hand.press("Return")
    hand.await_words("half a sen")


def test_how_it_went_is_answered_right_there_and_can_be_taken_back(day: Day) -> None:
    hand = day.hand
    hand.click("How did it go for Ana Silva?")
    hand.write("He hears the birds again")
    hand.press("Return")
    hand.wait(lambda: not hand.reads("her father’s hearing"))
    hand.await_focus(KWAME)
    assert hand.toast() == "Kept how it went."
    hand.press("Ctrl+Z")
    hand.await_words("her father’s hearing was on Tuesday")


def test_not_now_puts_somebody_off_for_a_while(day: Day) -> None:
    hand = day.hand
    hand.click("Not now: Ana Silva")
    hand.choose("for a week")
    hand.wait(lambda: not hand.reads("her father’s hearing was"))
    assert hand.toast() == "Ana Silva is left for later, until 15 October."
    hand.press("Ctrl+Z")
    hand.await_words(ANA)


def test_not_now_has_a_key_and_stands_in_the_menu(day: Day) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.press("N")
    hand.choose("for a quarter")
    hand.wait(lambda: not hand.reads(ANA))
    hand.await_focus(KWAME)
    hand.press("Shift+F10")
    hand.choose("Open page")
    hand.see("Name: Kwame Boateng")


def test_a_promise_is_kept_with_one_key(day: Day) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.tab_to("send Ana the benchmark")
    hand.press("K")
    hand.wait(lambda: not hand.reads("send Ana the benchmark"))
    assert hand.toast() == "Promise kept."
    hand.press("Ctrl+Z")
    hand.await_words("send Ana the benchmark")


def test_a_promise_is_kept_by_a_click_on_its_icon(day: Day) -> None:
    hand = day.hand
    hand.click("Kept (K)")
    hand.wait(lambda: not hand.reads("send Ana the benchmark"))
    assert [each.state for each in promises.promises_of(day.journal, day.given.ana)] == ["kept"]


def test_a_promise_is_put_off_let_go_of_or_agreed_anew_from_its_menu(day: Day) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.tab_to("send Ana the benchmark")
    hand.press("Shift+F10")
    hand.choose("Agreed anew for…")
    hand.write("16 october")
    hand.press("Return")
    hand.await_words("send Ana the benchmark. to Ana Silva · Friday 16 October")
    hand.tab_to("send Ana the benchmark")
    hand.press("Shift+F10")
    hand.choose("Let go of, as we agreed")
    hand.wait(lambda: not hand.reads("send Ana the benchmark"))


def test_a_promise_offers_what_can_become_of_it_and_leads_to_the_person(day: Day) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.tab_to("send Ana the benchmark")
    hand.press("Return")
    hand.choose("Go to Ana Silva")
    hand.see("Name: Ana Silva")
    hand.press("Alt+Left")
    hand.click("Tom Okafor. birthday")
    hand.see("Name: Tom Okafor")


def test_a_gathering_that_comes_up_leads_to_its_page(day: Day) -> None:
    day.hand.click("Regional archives day, Linz")
    assert page_shown(day.desk) == "GatheringsPage"


def test_keys_left_alone_by_an_open_box_are_not_those_of_its_row(day: Day) -> None:
    hand = day.hand
    hand.click(KWAME)
    hand.await_focus("Write about Kwame…")
    hand.tab_to("Day: Today")
    hand.press("N", "G", "W", "Menu")
    hand.await_focus("Day: Today")
    hand.press("Up")
    assert not hand.focus_name().startswith(ANA)
    assert page_shown(day.desk) == "TodayPage"


def test_what_is_written_on_one_page_goes_on_in_the_box_of_the_other(day: Day) -> None:
    hand = day.hand
    hand.click(KWAME)
    hand.write("from today")
    day.desk.open_person(day.given.kwame)
    hand.await_words("from today")
    hand.tab_to("Write about Kwame…")
    hand.press("Ctrl+End")
    hand.write(" and from their page")
    day.desk.go_to_page("today")
    hand.await_words("from today and from their page")
    day.desk.flush()
    assert "and from their page" in str(load_draft(day.journal, f"write:{day.given.kwame}"))
    day.desk.open_person(day.given.kwame)
    hand.tab_to("Write about Kwame…")
    hand.press("Ctrl+Return")
    hand.wait(lambda: load_draft(day.journal, f"write:{day.given.kwame}") is None)
    day.desk.go_to_page("today")
    hand.wait(lambda: not hand.reads("and from their page"))


def plan_for_kwame(day: Day) -> int:
    """Return the plan to get in touch with Kwame today."""
    plan = Proposal(day.given.kwame, "Kwame Boateng", "send the boxes", "2026-10-08")
    return save_follow_ups(day.journal, day.given.gathering, [plan])[0]


def outcomes(day: Day) -> list[str]:
    return [each.outcome for each in of_person(day.journal, day.given.kwame)]


def test_writing_to_somebody_does_what_was_planned_in_the_same_step(day: Day) -> None:
    hand = day.hand
    plan_for_kwame(day)
    hand.await_words("send the boxes")
    row = day.page.body.on_mind.all()[1] if day.page.body else None
    assert row is not None
    hand.click(row.accessibleName())
    hand.await_words("This does what you planned: send the boxes")
    hand.write("Sent them off.")
    hand.press("Ctrl+Return")
    hand.wait(lambda: outcomes(day) == ["done"])
    hand.press("Ctrl+Z")
    hand.wait(lambda: outcomes(day) == [""])
    hand.await_words("send the boxes")


def test_what_was_planned_can_stay_to_be_done(day: Day) -> None:
    hand = day.hand
    plan_for_kwame(day)
    hand.await_words("send the boxes")
    row = day.page.body.on_mind.all()[1] if day.page.body else None
    assert row is not None
    hand.click(row.accessibleName())
    hand.write("Not there yet.")
    hand.tab_to("This does what you planned")
    hand.press("Space")
    hand.await_words("Still to do after this: send the boxes")
    hand.press("Ctrl+Return")
    hand.wait(lambda: not hand.reads("Not there yet."))
    assert outcomes(day) == [""]


def test_of_promises_the_nearest_day_is_first_and_what_was_due_long_ago_is_not(day: Day) -> None:
    for text, due in (("old", "2019-01-01"), ("late", "2026-10-05"), ("some day", "")):
        add = day.journal.db.run
        promise = promises.add_promise(day.journal, day.given.tom, text)
        add("UPDATE promise SET due = ? WHERE id = ?", (due, promise))
    day.page.refresh(EVERYTHING)
    body = day.page.body
    assert body is not None
    day.hand.await_words("some day")
    shown = [each.words.text() for each in body.promised.all()]
    assert shown == ["send Ana the benchmark", "late", "old", "some day"]


def test_a_plan_that_is_written_down_comes_up_and_leads_to_its_entry(day: Day) -> None:
    hand = day.hand
    hand.await_focus("Whom did you meet?")
    plan = EntryDraft((day.given.tom,), "2026-10-13", "Lunch at the pond.", "met")
    entries.save_entry(day.journal, plan)
    hand.await_words("Lunch at the pond, Tuesday 13 October")
    hand.click("Tom Okafor. Lunch at the pond, Tuesday 13 October")
    hand.await_focus("Entries")
    assert page_shown(day.desk) == "TimelinePage"


def test_the_old_line_leads_to_its_entry(day: Day) -> None:
    day.hand.click("Tom rang about the roof.")
    day.hand.await_focus("Entries")
    assert page_shown(day.desk) == "TimelinePage"


def test_the_jot_key_leads_into_the_box_from_anywhere_on_the_page(day: Day) -> None:
    hand = day.hand
    go_to_first(hand)
    hand.press("Ctrl+N")
    hand.await_focus("Whom did you meet?")
    hand.write("Tea with @Tom Okafor ")
    hand.press("Ctrl+Return")
    hand.wait(lambda: hand.toast() == "Kept.")


def test_what_is_being_written_outlives_changes_and_midnight(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand, journal = day.hand, day.journal
    hand.click(KWAME)
    hand.await_focus("Write about Kwame…")
    hand.write("He said that")
    people.add_person(journal, "Somebody else")
    later = journal.today() + timedelta(days=1)
    entries.save_entry(journal, EntryDraft((day.given.kwame,), "2026-10-08", "Met him."))
    monkeypatch.setattr(journal, "today", lambda: later)
    day.desk.look_elsewhere()
    hand.see("Friday, 9 October")
    hand.await_focus("Write about Kwame…")
    hand.write(" he moves")
    hand.await_words("He said that he moves")


def test_a_page_out_of_sight_is_read_only_when_it_is_seen_again(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand, read = day.hand, list[object]()
    hand.turn_to("Settings")

    def count(journal: Journal) -> object:
        read.append(journal)
        return on_today(journal)

    monkeypatch.setattr("app.journal.today.on_today", count)
    promises.add_promise(day.journal, day.given.tom, "lend Tom the ladder")
    QApplication.processEvents()
    assert read == []
    hand.turn_to("Today")
    hand.await_words("lend Tom the ladder")
    assert len(read) == 1


def test_how_many_people_a_day_is_chosen_in_the_settings(day: Day) -> None:
    hand = day.hand
    hand.turn_to("Settings")
    hand.tab_to("How many people a day: 3")
    hand.press("Left", "Left")
    hand.await_focus("How many people a day: 1")
    hand.turn_to("Today")
    hand.wait(lambda: not hand.reads(KWAME) or not hand.reads(ANA))


def test_whoever_was_shown_is_remembered_as_offered(day: Day) -> None:
    def offered() -> list[tuple[object, ...]]:
        return list(day.journal.db.rows("SELECT person_id, day FROM offered ORDER BY person_id"))

    wanted = [(day.given.ana, "2026-10-08"), (day.given.kwame, "2026-10-08")]
    day.hand.wait(lambda: offered() == wanted)


def test_an_empty_journal_says_what_would_be_here_and_offers_to_begin(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    session = open_in(application, qtbot, tmp_path / "empty.kith")
    hand = Hand(qtbot)
    hand.await_words("will stand here.")
    hand.click("Write the first entry")
    hand.await_focus("Whom did you meet?")
    hand.write("Coffee with @Ana Silva ")
    hand.press("Ctrl+Return")
    hand.await_words("Nobody is waiting for you today.")
    assert not hand.reads("Write the first entry")
    assert len(find_ids(session.journal, PersonFilter())) == 1


def test_the_veil_covers_the_page_and_its_menus(day: Day) -> None:
    hand = day.hand
    hand.press("F9")
    assert day.desk.shell.stack.graphicsEffect() is not None
    assert day.page.isAncestorOf(hand.see(ANA))


def test_many_days_that_come_up_are_folded_and_none_is_lost(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    for number in range(9):
        people.add_person(journal, f"Person {number}", birthday=f"--10-{10 + number}")
    page = TodayPage(journal, theme, tasks)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.body is not None)
    assert page.body is not None
    assert len(page.body.coming.all()) == 5
    assert page.body.all_days.text() == "Show all 9"
    page.body.all_days.click()
    assert len(page.body.coming.all()) == 9
    page.body.all_days.click()
    assert len(page.body.coming.all()) == 5


def test_of_many_promises_a_few_are_shown_and_the_others_are_one_click_away(day: Day) -> None:
    for number in range(7):
        promises.add_promise(day.journal, day.given.tom, f"promise {number}", due="2026-10-10")
    day.hand.click("All promises")
    assert page_shown(day.desk) == "PromisesPage"


def test_the_capacity_is_read_anew_with_everything_else(day: Day) -> None:
    set_capacity(day.journal, 1)
    day.page.refresh(EVERYTHING)
    body = day.page.body
    assert body is not None
    day.hand.wait(lambda: len(body.on_mind.all()) == 2)  # those offered today stay until tomorrow
