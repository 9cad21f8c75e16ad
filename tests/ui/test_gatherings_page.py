"""The page of gatherings, by keyboard and by mouse: list, facts, roster, way back, undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.errors import NotFound
from app.journal import entries, gatherings, people
from app.journal.journal import Journal
from app.ui.editor.day_popup import DayPopup
from app.ui.gatherings.list_model import LINE_ROLE
from app.ui.gatherings.new_gathering import NewGathering
from app.ui.gatherings.roster_list import RosterList
from app.ui.pages.gatherings import GatheringsPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.gatherings_given import MET, add_gatherings, open_gatherings
from tests.ui.people_given import focused, found

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_gatherings(journal)


@pytest.fixture
def shown(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int], english: None
) -> GatheringsPage:
    page = open_gatherings(qtbot, journal, theme, tasks)
    qtbot.waitUntil(lambda: page.sheet.roster.rowCount() == len(MET))
    return page


def listed(page: GatheringsPage) -> list[str]:
    model = page.panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


def met(list_: RosterList) -> list[str]:
    model = list_.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def here(page: GatheringsPage) -> str:
    gathering = page.sheet.gathering()
    return gathering.name if gathering is not None else ""


def press(widget: object, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)  # type: ignore[call-overload]


def test_the_newest_one_is_shown_when_the_page_opens(shown: GatheringsPage) -> None:
    assert listed(shown) == ["iPRES 2026", "Dinner at Tom’s"]
    assert here(shown) == "iPRES 2026" and shown.record() == shown.sheet.id()
    assert (shown.key, shown.icon, shown.label) == ("gatherings", "tent", "Gatherings")


def test_the_list_says_place_days_and_how_much_is_written(shown: GatheringsPage) -> None:
    said = [shown.panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    bare = [text.replace("\u2068", "").replace("\u2069", "") for text in said]
    assert bare == [
        "iPRES 2026, Copenhagen · 21 to 24 September, 2 of 6 written",
        "Dinner at Tom’s, 2 May",
    ]


def test_the_page_shows_roster_entries_and_who_was_met_again(shown: GatheringsPage) -> None:
    sheet = shown.sheet
    assert met(sheet.roster_list) == [name for name, _line in MET]
    assert [line.is_written for line in sheet.roster.lines()] == [True, True] + [False] * 4
    assert met(sheet.again_list) == ["Ana Silva"]
    assert sheet.written.text() == "2 of 6 written"
    assert [line.people[0][1] for line in sheet.story.lines()] == [
        "Bram van den Heuvel",
        "Ana Silva",
    ]


def test_the_keyboard_waits_in_the_list_once_it_is_read(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> None:
    page = GatheringsPage(journal, theme, tasks)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.focus_first()
    qtbot.waitUntil(lambda: page.panel.list.hasFocus())
    assert here(page) == "iPRES 2026"


def test_the_list_has_the_keyboard_of_a_window_that_comes_to_the_front_later(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> None:
    page = GatheringsPage(journal, theme, tasks)
    qtbot.addWidget(page)
    page.focus_first()
    assert page.focusWidget() is page.panel.search
    qtbot.waitUntil(lambda: page.panel.model.is_read)
    assert page.focusWidget() is page.panel.list


def test_search_minds_names_and_places_and_arrows_go_on(
    qtbot: QtBot, shown: GatheringsPage
) -> None:
    shown.focus_first()
    press(shown.panel.list, Key.Key_Down)
    assert here(shown) == "Dinner at Tom’s"
    QTest.keyClicks(shown.panel.list, "c")
    assert shown.panel.search.hasFocus()
    QTest.keyClicks(shown.panel.search, "OPEN")
    assert listed(shown) == ["iPRES 2026"] and here(shown) == "Dinner at Tom’s"
    press(shown.panel.search, Key.Key_Return)
    assert here(shown) == "iPRES 2026" and shown.panel.list.hasFocus()
    press(shown.panel.list, Key.Key_Up)
    assert shown.panel.search.hasFocus()
    press(shown.panel.search, Key.Key_Escape)
    assert len(listed(shown)) == 2 and here(shown) == "iPRES 2026"


def test_what_is_found_nowhere_can_be_added(shown: GatheringsPage, journal: Journal) -> None:
    shown.focus_search()
    QTest.keyClicks(shown.panel.search, "IFLA")
    assert listed(shown) == []
    shown.panel.empty.button.click()
    dialog = found(shown, NewGathering)
    assert dialog.name.text() == "IFLA"
    press(dialog.name, Key.Key_Return)
    assert here(shown) == "IFLA"
    added = gatherings.gathering(journal, shown.record())
    assert added.first_day == "2026-10-08"  # today, until one says otherwise


def test_a_new_gathering_needs_a_name_and_says_so(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal
) -> None:
    shown.panel.add.click()
    dialog = found(shown, NewGathering)
    press(dialog.name, Key.Key_Return)
    assert "name" in dialog.reason()
    QTest.keyClicks(dialog.name, "Dinner")
    QTest.keyClicks(dialog.place, "Ghent")
    dialog.button.click()
    assert (
        here(shown) == "Dinner" and gatherings.gathering(journal, shown.record()).place == "Ghent"
    )
    qtbot.waitUntil(lambda: listed(shown)[0] == "Dinner")
    assert shown.panel.list.currentIndex().data(LINE_ROLE).name == "Dinner"


def test_facts_are_edited_where_they_stand(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal
) -> None:
    head = shown.sheet.head
    press(head.place.field, Key.Key_Return)
    QTest.keyClicks(focused(), "Kastrup")
    press(focused(), Key.Key_Return)
    head.name.edit()
    QTest.keyClicks(focused(), "iPRES")
    press(focused(), Key.Key_Return)
    kept = gatherings.gathering(journal, shown.record())
    assert (kept.name, kept.place) == ("iPRES", "Kastrup")
    qtbot.waitUntil(lambda: listed(shown)[0] == "iPRES")


def test_a_name_that_cannot_be_kept_holds_the_page(shown: GatheringsPage) -> None:
    shown.sheet.edit_name()
    press(focused(), Key.Key_Delete, Key.Key_Return)
    shown.panel.list.choose_near(1)
    assert here(shown) == "iPRES 2026" and shown.sheet.head.name.reason()
    assert shown.panel.list.currentIndex().row() == 0
    press(focused(), Key.Key_Escape)
    shown.panel.list.choose_near(1)
    assert here(shown) == "Dinner at Tom’s"


def test_days_are_chosen_from_a_month(shown: GatheringsPage, journal: Journal) -> None:
    days = shown.sheet.head.days
    days.first.click()
    popup = found(shown, DayPopup)
    popup.line.setText("2026-09-20")
    press(popup.line, Key.Key_Return)
    assert days.days() == ("2026-09-20", "2026-09-24")
    days.last.click()
    popup = found(shown, DayPopup)
    popup.line.setText("2026-09-18")
    press(popup.line, Key.Key_Return)
    kept = gatherings.gathering(journal, shown.record())
    assert (kept.first_day, kept.last_day) == ("2026-09-18", "2026-09-20")


def test_a_first_day_after_the_last_makes_it_one_day(
    shown: GatheringsPage, journal: Journal
) -> None:
    days = shown.sheet.head.days
    days.first.click()
    popup = found(shown, DayPopup)
    popup.line.setText("2026-10-02")
    press(popup.line, Key.Key_Return)
    kept = gatherings.gathering(journal, shown.record())
    assert (kept.first_day, kept.last_day) == ("2026-10-02", "")


def test_a_month_alone_is_shown_and_can_be_made_a_day(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal
) -> None:
    gatherings.edit_gathering(journal, shown.record(), first_day="2026-09", last_day="")
    days = shown.sheet.head.days
    qtbot.waitUntil(lambda: days.first.text() == "September 2026")
    days.first.click()
    popup = found(shown, DayPopup)
    popup.line.setText("2026-09-02")
    press(popup.line, Key.Key_Return)
    assert gatherings.gathering(journal, shown.record()).first_day == "2026-09-02"


def test_enter_and_a_click_open_whoever_was_met(
    qtbot: QtBot, shown: GatheringsPage, ids: dict[str, int]
) -> None:
    roster = shown.sheet.roster_list
    roster.setFocus(Qt.FocusReason.TabFocusReason)
    press(roster, Key.Key_Down)
    with qtbot.waitSignal(shown.open_person) as opened:
        press(roster, Key.Key_Return)
    assert opened.args == [ids["Bram van den Heuvel"]]
    place = roster.visualRect(roster.model().index(0, 0)).center()
    with qtbot.waitSignal(shown.open_person) as opened:
        QTest.mouseClick(roster.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [ids["Ana Silva"]]


def test_the_cross_takes_somebody_off_and_undo_puts_them_back_in_their_place(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal
) -> None:
    roster = shown.sheet.roster_list
    row = roster.visualRect(roster.model().index(2, 0))
    cross = roster.delegate.end_rect(row, roster.layoutDirection()).center()
    with qtbot.waitSignal(shown.notice):
        QTest.mouseClick(roster.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    qtbot.waitUntil(lambda: len(met(roster)) == len(MET) - 1)
    assert "陈静仪" not in met(roster)
    journal.undo()
    qtbot.waitUntil(lambda: met(roster) == [name for name, _line in MET])


def test_delete_takes_somebody_off_by_keyboard(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal
) -> None:
    roster = shown.sheet.roster_list
    roster.setFocus(Qt.FocusReason.TabFocusReason)
    press(roster, Key.Key_End, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(met(roster)) == len(MET) - 1)
    assert met(roster) == [name for name, _line in MET[:-1]]


def test_whom_an_entry_alone_tells_of_cannot_be_taken_off(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal
) -> None:
    person = people.add_person(journal, "Uwe")
    draft = EntryDraft((person,), "2026-09-22", "At the bar.", gathering_id=shown.record())
    entries.save_entry(journal, draft)
    roster = shown.sheet.roster_list
    qtbot.waitUntil(lambda: met(roster)[-1] == "Uwe")
    roster.setFocus(Qt.FocusReason.TabFocusReason)
    press(roster, Key.Key_End, Key.Key_Delete)
    assert met(roster)[-1] == "Uwe"
    assert shown.sheet.written.text() == "3 of 7 written"


def test_a_menu_offers_what_can_be_done_with_somebody(qtbot: QtBot, shown: GatheringsPage) -> None:
    roster = shown.sheet.roster_list
    roster.menu_wanted.emit(shown.sheet.roster.lines()[0].person.id, QPoint(5, 5))
    menu = found(shown, QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Open",
        "Take off the roster",
    ]
    menu.close()


def test_deleting_leaves_people_and_undo_brings_it_back_to_where_one_was(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.focus_first()
    with qtbot.waitSignal(shown.notice):
        press(shown.panel.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: here(shown) == "Dinner at Tom’s")
    assert people.person(journal, ids["Ana Silva"]).name == "Ana Silva"
    journal.undo()
    qtbot.waitUntil(lambda: here(shown) == "iPRES 2026")
    qtbot.waitUntil(lambda: met(shown.sheet.roster_list) == [name for name, _line in MET])


def test_when_the_last_one_is_gone_the_page_says_what_to_do(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal, ids: dict[str, int]
) -> None:
    for name in ("Dinner", "iPRES"):
        gatherings.delete_gathering(journal, ids[name])
    qtbot.waitUntil(lambda: shown.empty.isVisible())
    assert shown.record() == 0
    shown.empty.acted.emit()
    assert found(shown, NewGathering).name.text() == ""


def test_another_gathering_is_opened_by_its_id_and_one_that_is_gone_says_so(
    shown: GatheringsPage, ids: dict[str, int]
) -> None:
    shown.open_record(ids["Dinner"])
    assert here(shown) == "Dinner at Tom’s"
    assert shown.panel.list.currentIndex().data() == "Dinner at Tom’s"
    with pytest.raises(NotFound):
        shown.open_record(4711)


def test_the_buttons_ask_for_debrief_readiness_and_timeline(
    qtbot: QtBot, shown: GatheringsPage, ids: dict[str, int]
) -> None:
    head = shown.sheet.head
    for button, signal in (
        (head.debrief, shown.debrief_wanted),
        (head.ready, shown.ready_wanted),
        (head.timeline, shown.timeline_wanted),
    ):
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == [ids["iPRES"]]


def test_an_entry_is_opened_from_the_page(qtbot: QtBot, shown: GatheringsPage) -> None:
    story = shown.sheet.story_list
    place = story.visualRect(story.model().index(0, 0)).center()
    with qtbot.waitSignal(shown.open_entry) as opened:
        QTest.mouseClick(story.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [shown.sheet.story.lines()[0].id]


def test_another_name_of_somebody_met_is_shown_at_once(
    qtbot: QtBot, shown: GatheringsPage, journal: Journal, ids: dict[str, int]
) -> None:
    people.edit_person(journal, ids["Ana Silva"], name="Ana Silva Costa")
    qtbot.waitUntil(lambda: met(shown.sheet.roster_list)[0] == "Ana Silva Costa")


def test_five_hundred_people_and_a_thousand_gatherings_are_shown(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, english: None
) -> None:
    with journal.change("Many"):
        many = [people.add_person(journal, f"Person {number:03}") for number in range(500)]
        for number in range(1000):
            day = f"20{number // 40:02}-01-{number % 28 + 1:02}"
            last = gatherings.add_gathering(journal, f"Meeting {number:04}", first_day=day)
        gatherings.add_to_roster(journal, last, many)
    page = open_gatherings(qtbot, journal, theme, tasks)
    assert page.panel.model.rowCount() == 1000
    page.open_record(last)
    qtbot.waitUntil(lambda: page.sheet.roster.rowCount() == 500)
    page.focus_search()
    QTest.keyClicks(page.panel.search, "0999")
    assert listed(page) == ["Meeting 0999"]
    shot = page.grab()
    assert not shot.isNull() and QApplication.focusWidget() is page.panel.search
