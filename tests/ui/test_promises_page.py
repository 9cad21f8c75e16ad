"""The first tab of the Promises page by keys and clicks: kept, let go of, agreed anew, put off."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.promises import PromiseFilter
from app.journal import people, promises
from app.journal.journal import Journal
from app.ui.application import Application
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.pages.promises import PromisesPage
from app.ui.promises.day_ask import DayAsk, read_ahead
from app.ui.promises.promised import PromisedTab, shorten
from app.ui.promises.row_tab import AT_ONCE
from app.ui.promises.words_popup import WordsPopup
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.opened import open_in
from tests.ui.people_given import found
from tests.ui.promises_given import (
    add_promises,
    aloud,
    choose,
    open_promises_page,
    press,
    settle,
    shown_tab,
    take,
    words_of,
)
from tests.ui.seen import everything_read

pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("english"),
]
ALL = [
    "look for a scanner", "send the recordings", "send her the benchmark",
    "send the job advert", "أرسل له الفهرس",
]  # fmt: skip


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_promises(journal)


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PromisesPage:
    return open_promises_page(qtbot, journal, theme, tasks)


@pytest.fixture
def tab(page: PromisesPage) -> PromisedTab:
    return page.promised


def state_of(journal: Journal, words: str) -> tuple[str, str]:
    """Return state and due day of the promise with these words that holds now."""
    lines = promises.find_promises(journal, PromiseFilter(state="all"))
    (one,) = [
        each.promise
        for each in lines
        if each.promise.text == words and not each.promise.moved_to_id
    ]
    return one.state, one.due


def headings(tab: PromisedTab) -> list[str]:
    return [tab.model.heading(row) for row in range(tab.model.rowCount())]


def test_open_promises_stand_by_the_day_they_are_due(tab: PromisedTab) -> None:
    assert words_of(tab) == ALL
    assert headings(tab) == ["Was due", "Was due", "Within a week", "Later", "No day"]


def test_a_row_says_whose_it_is_when_it_is_due_and_where_it_was_written(tab: PromisedTab) -> None:
    theirs = aloud(tab, "recordings")
    assert theirs.startswith("send the recordings, Kwame Boateng promised, was due Mon 5 Oct")
    mine = aloud(tab, "benchmark")
    assert "to Ana Silva" in mine and "due tomorrow" in mine and "written on 24 Sep" in mine
    assert "overdue" not in " ".join((theirs, mine))


def test_one_key_keeps_and_the_keyboard_goes_on_to_the_next(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    press(qtbot, tab, "K", "K")
    assert words_of(tab) == ALL[2:]
    assert state_of(journal, ALL[0])[0] == state_of(journal, ALL[1])[0] == "kept"
    assert tab.list.chosen() == [0] and tab.list.hasFocus()
    journal.undo()
    settle(qtbot, tab)
    assert words_of(tab) == ALL[1:]


def test_what_is_let_go_of_is_found_among_those_and_opened_again(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    press(qtbot, tab, "L")
    tab.show_standing("released")
    settle(qtbot, tab)
    assert words_of(tab) == [ALL[0]] and "let go of on 8 Oct" in aloud(tab, ALL[0])
    choose(tab, ALL[0])
    press(qtbot, tab, "B")
    assert state_of(journal, ALL[0]) == ("open", "2026-10-02")


def test_agreed_anew_asks_for_a_day_and_keeps_the_history(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    press(qtbot, tab, "R")
    popup = found(tab, DayAsk)
    popup.line.setText("16 October")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert state_of(journal, ALL[0]) == ("open", "2026-10-16")
    assert "agreed anew on" not in aloud(tab, ALL[0])
    choose(tab, ALL[0])
    press(qtbot, tab, "H")
    assert "promised on 8 Oct for 2 Oct, agreed anew on 8 Oct for 16 Oct" in aloud(tab, ALL[0])
    press(qtbot, tab, "H")
    assert "promised on" not in aloud(tab, ALL[0])


def test_put_off_for_a_week_it_stands_by_itself_until_it_is_taken_up_again(
    qtbot: QtBot, tab: PromisedTab
) -> None:
    press(qtbot, tab, "S")
    take("Next week")
    settle(qtbot, tab)
    assert words_of(tab)[-1] == ALL[0] and headings(tab)[-1] == "Put off"
    assert "put off until 15 Oct" in aloud(tab, ALL[0])
    choose(tab, ALL[0])
    press(qtbot, tab, "W")
    assert words_of(tab) == ALL


def test_a_due_day_is_chosen_in_a_month_or_taken_away(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    choose(tab, ALL[4])
    press(qtbot, tab, "D")
    popup = found(tab, DayAsk)
    QTest.keyClick(popup.grid, Qt.Key.Key_Down)
    QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert state_of(journal, ALL[4]) == ("open", "2026-10-15")
    choose(tab, ALL[4])
    press(qtbot, tab, "D")
    popup = found(tab, DayAsk)
    popup.line.clear()
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert state_of(journal, ALL[4]) == ("open", "")


def test_words_typed_beside_the_line_are_the_day_and_never_keys_of_the_list(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    choose(tab, ALL[0])
    press(qtbot, tab, "R")
    popup = found(tab, DayAsk)
    QTest.keyClick(popup.grid, Qt.Key.Key_N)
    assert popup.line.hasFocus() and popup.line.text() == "n"
    QTest.keyClicks(popup.line, "ext friday")
    with qtbot.waitSignal(tab.notice) as told:
        QTest.keyClick(popup.line, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert told.args == ["Agreed anew for 16 October: look for a scanner"]
    assert state_of(journal, ALL[1])[0] == "open"


def test_many_are_put_off_and_woken_off_the_windows_thread(
    qtbot: QtBot, tab: PromisedTab, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.promises.row_tab.AT_ONCE", 2)
    threads = []
    for name in ("snooze", "wake"):
        real = getattr(promises, name)

        def act(*given: object, real: Callable[..., object] = real) -> None:
            threads.append(current_thread())
            real(*given)

        monkeypatch.setattr(promises, name, act)
    QTest.keyClick(tab.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, tab, "S")
    with qtbot.waitSignal(tab.notice) as told:
        take("Next week")
    settle(qtbot, tab)
    assert told.args == ["Put off until 15 October."]
    QTest.keyClick(tab.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(tab.notice):
        press(qtbot, tab, "W")
    settle(qtbot, tab)
    assert len(threads) == 2 and main_thread() not in threads


def test_words_are_changed_and_none_are_refused(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    press(qtbot, tab, "E")
    popup = found(tab, WordsPopup)
    popup.words.set_text("  ")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    assert popup.isVisible() and "Write a few words" in popup.reason()
    popup.words.set_text("look for a scanner with a cradle")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert words_of(tab)[0] == "look for a scanner with a cradle"
    assert tab.list.hasFocus()


def test_kept_on_an_earlier_day(qtbot: QtBot, tab: PromisedTab) -> None:
    QTest.keyClick(tab.list, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    popup = found(tab, DayAsk)
    popup.line.setText("2026-10-20")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert "is still to come" in popup.reason()
    QTest.keyClick(popup.grid, Qt.Key.Key_Left)
    QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    tab.show_standing("kept")
    settle(qtbot, tab)
    assert "kept on 7 Oct" in aloud(tab, ALL[0])


def test_several_are_kept_in_one_step(qtbot: QtBot, tab: PromisedTab, journal: Journal) -> None:
    choose(tab, ALL[0])
    for _ in range(2):
        QTest.keyClick(tab.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert tab.list.chosen() == [0, 1, 2]
    with qtbot.waitSignal(tab.notice) as told:
        QTest.keyClick(tab.list, Qt.Key.Key_K)
    settle(qtbot, tab)
    assert told.args == ["3 promises kept."] and words_of(tab) == ALL[3:]
    journal.undo()
    settle(qtbot, tab)
    assert words_of(tab) == ALL


def test_all_are_chosen_and_deleted_and_come_back(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    QTest.keyClick(tab.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(tab.list, Qt.Key.Key_Delete)
    settle(qtbot, tab)
    assert words_of(tab) == [] and tab.empty.isVisible()
    journal.undo()
    settle(qtbot, tab)
    assert words_of(tab) == ALL and not tab.empty.isVisible()


def test_mine_and_theirs_and_words_and_names_are_found(qtbot: QtBot, tab: PromisedTab) -> None:
    tab.whose.buttons[False].click()
    settle(qtbot, tab)
    assert words_of(tab) == ["send the recordings"]
    tab.whose.buttons[None].click()
    tab.search.setText("kwame")
    qtbot.waitUntil(lambda: words_of(tab) == ALL[:2])
    tab.search.setText("nobody of this name")
    qtbot.waitUntil(tab.empty.isVisible)
    tab.empty.acted.emit()
    qtbot.waitUntil(lambda: words_of(tab) == ALL)


def test_waiting_are_those_whose_day_has_come(qtbot: QtBot, tab: PromisedTab) -> None:
    QTest.mouseClick(tab.standings.tabs["waiting"], Qt.MouseButton.LeftButton)
    settle(qtbot, tab)
    assert words_of(tab) == ALL[:2]


def test_a_click_on_the_person_goes_there_and_on_the_day_opens_the_entry(
    qtbot: QtBot, tab: PromisedTab, ids: dict[str, int]
) -> None:
    went: list[int] = []
    tab.open_person.connect(went.append)
    opened: list[int] = []
    tab.open_entry.connect(opened.append)
    row = ALL.index("send her the benchmark")
    rect = tab.list.visualRect(tab.model.index(row, 0))
    under = rect.topLeft() + QPoint(44, 34)
    QTest.mouseClick(tab.list.viewport(), Qt.MouseButton.LeftButton, pos=under)
    assert went == [ids["Ana"]] and opened == []
    for across in range(44, 500, 6):
        here = rect.topLeft() + QPoint(across, 34)
        QTest.mouseClick(tab.list.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert set(went) == {ids["Ana"]} and len(set(opened)) == 1
    QTest.keyClick(tab.list, Qt.Key.Key_Return)
    assert went[-1] == ids["Ana"]
    before = len(opened)
    QTest.keyClick(tab.list, Qt.Key.Key_O)
    assert len(opened) == before + 1


def test_the_menu_shows_the_keys_and_only_what_makes_sense(tab: PromisedTab) -> None:
    menu = QMenu()
    tab.fill_menu(menu)
    said = [action.text() for action in menu.actions() if action.text()]
    assert "Kept\tK" in said and "Delete\tDel" in said and "Go to Kwame Boateng\tReturn" in said
    assert not any(words.startswith(("No longer put off", "Open again")) for words in said)


def test_the_buttons_of_a_row_do_what_the_keys_do(
    qtbot: QtBot, tab: PromisedTab, journal: Journal
) -> None:
    choose(tab, ALL[2])
    buttons = tab.list.buttons
    assert buttons.isVisible()
    keep = next(each for each in buttons.findChildren(type(buttons.more)))
    assert keep.accessibleName() in ("Kept", "More")
    buttons.asked.emit("keep")
    settle(qtbot, tab)
    assert state_of(journal, ALL[2])[0] == "kept"


def test_the_keyboard_goes_from_the_search_into_the_list_and_back(
    qtbot: QtBot, page: PromisesPage, tab: PromisedTab
) -> None:
    page.focus_search()
    assert tab.search.hasFocus()
    QTest.keyClick(tab.search, Qt.Key.Key_Down)
    assert tab.list.hasFocus() and tab.list.chosen() == [0]
    QTest.keyClick(tab.list, Qt.Key.Key_Up)
    assert tab.search.hasFocus()


def test_the_way_back_leads_to_the_tab(qtbot: QtBot, page: PromisesPage) -> None:
    with qtbot.waitSignal(page.shown) as shown:
        QTest.mouseClick(page.tabs.tabs["introductions"], Qt.MouseButton.LeftButton)
    assert shown.args == [3] and page.record() == 3 and page.introductions.isVisible()
    page.open_record(1)
    assert page.promised.isVisible()


def test_an_empty_journal_says_what_would_be_here(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    page = open_promises_page(qtbot, journal, theme, tasks)
    for name in ("promised", "helping", "introductions"):
        page.show_tab(name)
        tab = shown_tab(page)
        settle(qtbot, tab)
        assert tab.empty.isVisible()


def test_days_to_come_are_read_in_words(today: date) -> None:
    assert read_ahead("1 June", today) == "2027-06-01"
    assert read_ahead("March 2027", today) == "2027-03"
    assert read_ahead("in two weeks", today) == (today + timedelta(days=14)).isoformat()


def test_namesakes_are_told_apart(qtbot: QtBot, tab: PromisedTab, journal: Journal) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto choir")
    promises.add_promise(journal, other, "bring the scores")
    settle(qtbot, tab)
    qtbot.waitUntil(lambda: "bring the scores" in words_of(tab))
    assert "to Ana Silva (Porto choir)" in aloud(tab, "bring the scores")


def test_thousands_of_promises_are_a_list_like_any_other(
    qtbot: QtBot, tab: PromisedTab, journal: Journal, ids: dict[str, int]
) -> None:
    with journal.change("Many"):
        for number in range(3000):
            promises.add_promise(journal, ids["Zeynep"], f"promise {number}", due="2026-12-01")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3005)
    QTest.keyClick(tab.list, Qt.Key.Key_End)
    assert tab.list.chosen() == [3004]
    assert len(tab.model._rows) < 100  # only what is looked at is made


def test_the_page_is_reached_by_keys_and_its_own_keys_are_listed(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    desk = open_in(application, qtbot, tmp_path / "journal.kith").desk
    desk.open_promises("introductions")
    page = desk.page("promises")
    assert isinstance(page, PromisesPage) and page.introductions.isVisible()
    desk.open_promises("helping")
    desk.go_back()
    assert page.introductions.isVisible()
    dialog = ShortcutsDialog(desk.theme, application.window)
    dialog.open()
    read = everything_read()
    assert "Promises: Agreed anew for" in read and "Promises: Gave" in read
    dialog.reject()


def test_many_are_kept_off_the_window_s_thread_in_one_step(
    qtbot: QtBot, tab: PromisedTab, journal: Journal, ids: dict[str, int]
) -> None:
    with journal.change("Many"):
        for number in range(AT_ONCE + 5):
            promises.add_promise(journal, ids["Zeynep"], f"promise {number}")
    qtbot.waitUntil(lambda: tab.model.rowCount() == AT_ONCE + 10)
    QTest.keyClick(tab.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(tab.notice):
        QTest.keyClick(tab.list, Qt.Key.Key_K)
        assert tab.is_waiting()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 0)
    journal.undo()
    qtbot.waitUntil(lambda: tab.model.rowCount() == AT_ONCE + 10)


def test_long_words_are_short_in_the_notice(qtbot: QtBot, tab: PromisedTab) -> None:
    assert shorten("word " * 30) == "word " * 11 + "word…"
    with qtbot.waitSignal(tab.notice) as told:
        press(qtbot, tab, "K")
    assert told.args == ["Kept: look for a scanner"]
