"""The page of the timeline as it is used: jotting, filters, periods, going and deleting."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, EntryFilter, ExchangeDraft
from app.journal import circles, entries, gatherings, people
from app.journal.journal import EVERYTHING, Journal
from app.ui.models import timeline_model
from app.ui.pages.timeline import TimelinePage
from app.ui.tasks import Tasks
from app.ui.theme import SHADOW, Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.entry_filter import EntryFilterPopup
from tests.ui.heard import heard
from tests.ui.written import write, write_days

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def timeline(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, english: None
) -> Iterator[TimelinePage]:
    """The page as the window shows it, hearing of changes; not counted yet."""
    timeline = TimelinePage(journal, theme, tasks)
    journal.listeners.append(timeline.refresh)
    qtbot.addWidget(timeline)
    timeline.resize(1000, 752)
    timeline.show()
    timeline.activateWindow()
    qtbot.waitExposed(timeline)
    yield timeline
    timeline.flush()


def count(timeline: TimelinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.model.counted):
        timeline.refresh(EVERYTHING)


def shown(timeline: TimelinePage) -> list[int]:
    lines = [timeline.model.line(row) for row in range(timeline.model.rowCount())]
    return [line.id for line in lines if line]


def open_jot(timeline: TimelinePage, qtbot: QtBot) -> None:
    """Open the jot box, and wait until everything below has made room."""
    folded = timeline.button.y()
    timeline.focus_jot()
    qtbot.waitUntil(lambda: timeline.button.y() > folded)
    QApplication.processEvents()


def chips(timeline: TimelinePage) -> list[Chip]:
    return [chip for chip in timeline.chips.findChildren(Chip) if chip.isVisible()]


def popup_of(timeline: TimelinePage) -> EntryFilterPopup:
    [popup] = timeline.findChildren(EntryFilterPopup)
    return popup


def test_an_empty_journal_says_what_will_be_here_and_offers_the_jot_box(
    timeline: TimelinePage, qtbot: QtBot
) -> None:
    count(timeline, qtbot)
    assert timeline.empty.isVisible()
    assert not timeline.button.isVisible()
    assert not timeline.strip.isVisible()
    timeline.empty.acted.emit()
    assert timeline.jot.prose.hasFocus()


def test_what_is_jotted_stands_on_top_at_once(timeline: TimelinePage, qtbot: QtBot) -> None:
    count(timeline, qtbot)
    timeline.focus_first()
    QTest.keyClicks(timeline.jot.prose, "@Zeynep, coffee in the reading room")
    with qtbot.waitSignal(timeline.model.counted):
        QTest.keyClick(timeline.jot.prose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    line = timeline.model.line(0)
    assert line is not None
    assert line.people[0][1] == "Zeynep"
    assert not timeline.empty.isVisible()
    assert timeline.button.isVisible()
    assert timeline.strip.isVisible()
    assert timeline.strip.bars()[-1] == ("2026-10", "2026-10", 1)


def test_an_entry_that_goes_elsewhere_says_where(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    ana = write_days(journal, 3)
    count(timeline, qtbot)
    told = heard(timeline.notice)
    timeline.jot.saved.emit(write(journal, ana, "2026-10-08"))
    assert len(told) == 0
    timeline.jot.saved.emit(write(journal, ana, "2025-03-02"))
    assert told[0] == ["Kept under Sunday 2 March 2025."]
    with qtbot.waitSignal(timeline.model.counted):
        timeline.show_filter(EntryFilter(kind="gift"))
    timeline.jot.saved.emit(write(journal, ana, "2026-10-08"))
    assert told[1] == ["Kept under Thursday 8 October."]


def test_an_entry_moved_to_another_day_is_chosen_where_it_went(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    count(timeline, qtbot)
    timeline.view.select_row(1)
    moved = shown(timeline)[1]
    draft = replace(entries.draft_of(journal, moved), day="2026-07-02")
    with qtbot.waitSignal(timeline.model.counted):
        entries.save_entry(journal, draft)
    line = timeline.view.current_line()
    assert line is not None
    assert (line.id, line.day) == (moved, "2026-07-02")
    assert timeline.view.currentIndex().row() in timeline.view.visible_rows()
    with qtbot.waitSignal(timeline.model.counted):
        journal.undo()
    line = timeline.view.current_line()
    assert line is not None
    assert (line.id, timeline.view.currentIndex().row()) == (moved, 1)


def test_a_filter_that_takes_long_says_that_it_is_looking(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_days(journal, 3)
    count(timeline, qtbot)
    gate = Event()

    def count_late(*_asked: object) -> list[tuple[str, int]]:
        gate.wait()
        return [("2026-10", 1)]

    monkeypatch.setattr(timeline_model, "months", count_late)
    timeline.show_filter(EntryFilter(kind="met"))
    assert timeline.button.text() == "Filtered entries"
    qtbot.waitUntil(lambda: timeline.button.text() == "Looking…")
    with qtbot.waitSignal(timeline.model.counted):
        gate.set()
    assert timeline.button.text() == "Filtered entries"


def test_each_filter_is_a_chip_that_can_be_taken_away(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    ana = write_days(journal, 5)
    circle = circles.add_circle(journal, "Newspapers")
    circles.join(journal, circle, [ana])
    meeting = gatherings.add_gathering(journal, "iPRES")
    exchange = ExchangeDraft("given", "a book")
    wanted = entries.save_entry(
        journal,
        EntryDraft((ana,), "2026-09-01", "Chess at last.", "call", gathering_id=meeting,
                   exchanges=(exchange,)),
    )  # fmt: skip
    for part in (
        EntryFilter(words="chess"),
        EntryFilter(gathering_id=meeting),
        EntryFilter(kind="call"),
        EntryFilter(direction="given"),
        EntryFilter(ids=(wanted,)),
    ):
        with qtbot.waitSignal(timeline.model.counted):
            timeline.show_filter(part)
        assert shown(timeline) == [wanted]
        assert len(chips(timeline)) == 1
    everything = EntryFilter(ana, circle, meeting, "call", "given", "chess", ids=(wanted,))
    with qtbot.waitSignal(timeline.model.counted):
        timeline.show_filter(everything)
    assert [chip.text() for chip in chips(timeline)] == [
        "“chess”", "Ana Silva", "Newspapers", "iPRES", "Call", "given",
        "Entries behind a mark: 1",
    ]  # fmt: skip
    assert shown(timeline) == [wanted]
    while chips(timeline):
        with qtbot.waitSignal(timeline.model.counted):
            QTest.keyClick(chips(timeline)[0], Qt.Key.Key_Delete)
    assert timeline.model.rowCount() == 6
    assert timeline.button.text() == "All entries"


def test_the_filter_is_chosen_by_keyboard_in_its_popup(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    tom = people.add_person(journal, "Tomáš Dvořák")
    met = write(journal, tom, "2026-10-01", "Chess.")
    call = write(journal, tom, "2026-10-02", "Chess.", kind="call")
    count(timeline, qtbot)
    timeline.button.click()
    popup = popup_of(timeline)
    popup.person.line.setFocus()
    QTest.keyClicks(popup.person.line, "tom")
    with qtbot.waitSignal(timeline.model.counted):
        QTest.keyClick(popup.person.line, Qt.Key.Key_Return)
    assert popup.person.line.text() == "Tomáš Dvořák"
    assert shown(timeline) == [call, met]
    [chip] = [chip for chip in popup.kinds.findChildren(Chip) if chip.text() == "Call"]
    with qtbot.waitSignal(timeline.model.counted):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert shown(timeline) == [call]
    with qtbot.waitSignal(timeline.model.counted):
        popup.person.line.clear()
    assert timeline.model.filter() == EntryFilter(kind="call")
    with qtbot.waitSignal(timeline.model.counted):
        QTest.keyClicks(popup.words, "zzz")
    assert timeline.empty.isVisible()
    popup.close()
    with qtbot.waitSignal(timeline.model.counted):
        timeline.empty.acted.emit()
    assert timeline.model.rowCount() == 5
    timeline.focus_search()
    assert (popup.words.text(), popup.person.line.text()) == ("", "")
    popup.close()


def test_the_filter_stays_under_its_button_whatever_was_open_before(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    count(timeline, qtbot)
    open_jot(timeline, qtbot)
    timeline.focus_search()
    QApplication.processEvents()
    popup = popup_of(timeline)
    below = timeline.button.mapToGlobal(QPoint(0, timeline.button.height())).y()
    assert popup.words.hasFocus()
    assert abs(popup.y() + SHADOW - below) <= 8
    popup.close()


def test_a_name_is_clicked_where_it_stands_while_the_jot_box_is_open(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    ana = write_days(journal, 9)
    count(timeline, qtbot)
    open_jot(timeline, qtbot)
    place = timeline.view.visualRect(timeline.model.index(0)).topLeft() + QPoint(104, 12)
    viewport, opened = timeline.view.viewport(), list[int]()
    timeline.open_person.connect(opened.append)
    window, spot = timeline.windowHandle(), viewport.mapTo(timeline, place)
    plain = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, Qt.MouseButton.LeftButton, plain, spot)
    QApplication.processEvents()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, plain, spot)
    assert timeline.view.currentIndex().row() == 0
    assert opened == [ana]


def test_a_name_half_typed_in_the_filter_is_let_go(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    timeline.focus_search()
    popup = popup_of(timeline)
    popup.person.line.setFocus()
    QTest.keyClicks(popup.person.line, "nobody at all")
    popup.words.setFocus()
    assert popup.person.line.text() == ""
    assert timeline.model.filter() == EntryFilter()
    popup.close()


def test_the_strip_goes_to_a_month_and_keeps_to_a_period(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 300)
    count(timeline, qtbot)
    timeline.strip.month_chosen.emit("2025-12")
    assert timeline.view.month() == "2025-12"
    line = timeline.view.current_line()
    assert line is not None
    assert line.day[:7] == "2025-12"
    timeline.strip.period_chosen.emit("2026-02", "2026-03")
    assert [chip.text() for chip in chips(timeline)] == ["February 2026 – March 2026"]
    days = {entries.entry(journal, entry_id).day[:7] for entry_id in shown(timeline)}
    assert days == {"2026-02", "2026-03"}
    assert sum(bar.entries for bar in timeline.strip.bars()) == 300
    timeline.strip.month_chosen.emit("2025-12")
    assert timeline.model.rowCount() == 300
    assert timeline.view.month() == "2025-12"
    assert chips(timeline) == []


def test_a_filter_does_not_shorten_the_years_on_the_strip(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    ana = write_days(journal, 3)
    write(journal, ana, "2019-01-05", "Chess.", kind="call")
    count(timeline, qtbot)
    years = [bar[:2] for bar in timeline.strip.bars()]
    with qtbot.waitSignal(timeline.model.counted):
        timeline.show_filter(EntryFilter(kind="met"))
    assert [bar[:2] for bar in timeline.strip.bars()] == years
    assert sum(bar.entries for bar in timeline.strip.bars()) == 3


def test_an_entry_is_shown_at_its_place_whatever_the_filter(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 200)
    count(timeline, qtbot)
    wanted = shown(timeline)[150]
    timeline.open_record(wanted)
    line = timeline.view.current_line()
    assert line is not None
    assert line.id == wanted
    assert timeline.view.hasFocus()
    assert 150 in timeline.view.visible_rows()
    with qtbot.waitSignal(timeline.model.counted):
        timeline.show_filter(EntryFilter(kind="gift"))
    with qtbot.waitSignal(timeline.model.counted):
        timeline.open_record(wanted)
    line = timeline.view.current_line()
    assert line is not None
    assert line.id == wanted
    timeline.open_record(10_000)


def test_an_entry_asked_for_before_all_are_counted_is_shown_afterwards(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    write_days(journal, 100)
    first = entries.page(journal, EntryFilter(), "2026-04", 0, 1)[0].id
    timeline = TimelinePage(journal, theme, tasks)
    qtbot.addWidget(timeline)
    with qtbot.waitSignal(timeline.model.counted):
        timeline.open_record(first)
    line = timeline.view.current_line()
    assert line is not None
    assert line.id == first


def test_a_deleted_entry_comes_back_with_undo(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 30)
    count(timeline, qtbot)
    notice = heard(timeline.notice)
    before = shown(timeline)
    timeline.view.setFocus()
    timeline.view.select_row(3)
    with qtbot.waitSignal(timeline.model.counted):
        QTest.keyClick(timeline.view, Qt.Key.Key_Delete)
    assert len(notice) == 1
    assert shown(timeline) == before[:3] + before[4:]
    line = timeline.view.current_line()
    assert line is not None
    assert line.id == before[4]
    with qtbot.waitSignal(timeline.model.counted):
        journal.undo()
    assert shown(timeline) == before


def test_the_menu_of_an_entry_offers_what_can_be_done(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    ana = write_days(journal, 3)
    count(timeline, qtbot)
    line = timeline.model.line(1)
    opened, persons = heard(timeline.open_entry), heard(timeline.open_person)
    timeline.view.menu_asked.emit(line, QPoint(10, 10))
    [menu] = timeline.findChildren(QMenu)
    acts = {action.text(): action for action in menu.actions() if action.text()}
    assert list(acts) == ["Open", "Go to Ana Silva", "Copy text", "Delete"]
    acts["Open"].trigger()
    acts["Go to Ana Silva"].trigger()
    acts["Copy text"].trigger()
    assert line is not None
    assert (opened[0], persons[0]) == ([line.id], [ana])
    assert QGuiApplication.clipboard().text() == line.text
    with qtbot.waitSignal(timeline.model.counted):
        acts["Delete"].trigger()
    assert line.id not in shown(timeline)
    menu.close()


def test_a_gathering_can_be_shown_alone(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    ana = write_days(journal, 3)
    meeting = gatherings.add_gathering(journal, "iPRES")
    draft = EntryDraft((ana,), "2026-09-01", "Talk.", gathering_id=meeting)
    wanted = entries.save_entry(journal, draft)
    with qtbot.waitSignal(timeline.model.counted):
        timeline.show_gathering(meeting)
    assert shown(timeline) == [wanted]


@pytest.mark.parametrize("width", [700, 1000, 1720])
def test_the_column_is_centred_and_nothing_is_clipped(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot, width: int
) -> None:
    write_days(journal, 30)
    count(timeline, qtbot)
    timeline.resize(width, 552)
    QApplication.processEvents()
    column = timeline.view.column()
    assert abs(column.left() - (width - column.right() - 1)) <= 1
    assert column.width() == min(640, width - 48)
    for widget in (timeline.jot, timeline.strip):
        left = widget.mapTo(timeline, QPoint(0, 0)).x()
        assert (left, widget.width()) == (column.left(), column.width())
    assert not timeline.view.horizontalScrollBar().isVisible()


def test_screen_readers_find_everything_on_the_page(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    count(timeline, qtbot)
    root = QAccessible.queryAccessibleInterface(timeline)
    names = {part.text(QAccessible.Text.Name): part for part in walk(root)}
    assert names["Entries"].childCount() == 3
    assert {"Entries over the years", "All entries"} <= set(names)
    assert any(part.object() is timeline.jot.prose for part in walk(root))
    unnamed = [part.object() for part in walk(root) if is_reached(part) and not said(part)]
    assert unnamed == []


def walk(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(part.childCount()):
        child = part.child(number)
        yield child
        if child.role() != QAccessible.Role.List:
            yield from walk(child)


def is_reached(part: QAccessibleInterface) -> bool:
    widget = part.object()
    return isinstance(widget, QWidget) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def said(part: QAccessibleInterface) -> str:
    return part.text(QAccessible.Text.Name)


def test_the_wheel_over_the_jot_box_scrolls_the_page(
    journal: Journal, timeline: TimelinePage, qtbot: QtBot
) -> None:
    write_days(journal, 60)
    count(timeline, qtbot)
    header = timeline.strip.parentWidget()
    assert header is not None
    place = QPointF(header.rect().center())
    event = QWheelEvent(
        place, header.mapToGlobal(place), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(header, event)  # Qt hands on what the strip ignores, but not in tests
    assert timeline.view.verticalScrollBar().value() > 0
    QTest.keyClick(timeline.strip, Qt.Key.Key_PageDown)
    assert timeline.view.visible_rows()[0] > 0


def test_tab_goes_from_the_text_to_its_chips_and_only_then_to_the_years(
    timeline: TimelinePage, journal: Journal, qtbot: QtBot
) -> None:
    write_days(journal, 3)
    count(timeline, qtbot)
    open_jot(timeline, qtbot)
    body, seen = timeline.jot.body, list[QWidget | None]()
    while timeline.strip not in seen and len(seen) < 20:
        QTest.keyClick(timeline.window().focusWidget() or timeline, Qt.Key.Key_Tab)
        seen.append(timeline.window().focusWidget())
    assert seen[0] is body.chips.day
    assert body.depths.keep in seen or body.depths.words[-1] in seen
