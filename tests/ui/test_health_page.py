"""The Health page by keys and mouse: what it shows, where it leads, what it changes."""

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.kinds import State
from app.journal import people
from app.journal.journal import Journal
from app.journal.parameters import choose
from app.ui.pages.health import HealthPage
from app.ui.tasks import Tasks
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.chart_sentence import SentenceSheet
from tests.ui.charted import walk_to
from tests.ui.health_given import (
    await_shown,
    friends,
    health,
    mark_of,
    names,
    spot,
    write,
)
from tests.ui.heard import heard

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton
__all__ = ["friends", "health"]


# What is shown


def test_everybody_is_near_at_first_and_the_finding_stands_beside(health: HealthPage) -> None:
    assert set(names(health)) == {"Ana", "Bram", "Chloé", "Dov", "Esther"}
    assert "Bram" in health.side.finding.words.text()
    assert not health.side.finding.isHidden()
    assert health.side.card.isHidden()


def test_a_number_of_ones_own_is_told_beside_the_charts_it_is_in(
    health: HealthPage, journal: Journal, qtbot: QtBot
) -> None:
    assert health.side.own.isHidden()
    choose(journal, {"talks_to_half": 12})
    qtbot.waitUntil(lambda: health.side.own.text() == "One number is your own.")
    choose(journal, {"fading": 1})
    choose(journal, {"trust": 2})  # which is in no bar of depth
    qtbot.waitUntil(lambda: health.side.own.text() == "2 numbers are your own.")
    health.show_chart("year")
    await_shown(qtbot, health)
    assert health.side.own.isHidden()


def test_pointing_says_in_words_how_things_stand_and_leaves_the_column_alone(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    QTest.mouseMove(health.picture.canvas, spot(health, friends["Bram"]))
    (sheet,) = health.picture.canvas.findChildren(SentenceSheet)
    qtbot.waitUntil(sheet.isVisible)
    assert "74 days ago" in sheet.text()
    assert health.side.card.isHidden()


def test_a_click_leads_to_the_page_and_who_was_opened_is_chosen_when_one_comes_back(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    went = heard(health.open_person)
    QTest.mouseClick(health.picture.canvas, LEFT, pos=spot(health, friends["Ana"]))
    assert went == [[friends["Ana"]]]
    health.hide()
    health.show()
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Ana"])
    assert health.side.card.link.text() == "Open Ana’s page"
    health.side.card.link.click()
    assert went == [[friends["Ana"]]] * 2
    health.picture.canvas.setFocus()
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Escape)
    assert health.side.card.isHidden()


def test_the_picture_of_somebody_is_beside_the_chart(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    side, buffer = health.side, QBuffer()
    photo = QImage(64, 64, QImage.Format.Format_RGB32)
    photo.fill(QColor("#00ff00"))
    photo.save(buffer, "PNG")  # type: ignore[call-overload]
    people.set_photo(journal, friends["Ana"], bytes(buffer.data().data()), "image/png")
    await_shown(qtbot, health)
    walk_to(health.picture.canvas, friends["Ana"])
    qtbot.waitUntil(lambda: side.card.person() == friends["Ana"])
    (avatar,) = side.card.findChildren(Avatar)
    shown = avatar.grab().toImage().pixelColor(avatar.rect().center())
    assert shown == QColor("#00ff00")


def test_pointing_at_the_finding_marks_whom_it_names(
    health: HealthPage, friends: dict[str, int]
) -> None:
    canvas, rims = health.picture.canvas, {}
    for name in ("Bram", "Ana"):
        mark = mark_of(health, friends[name])
        rims[name] = QPoint(round(mark.x + mark.radius), round(mark.y))
    before, marked = canvas.grab().toImage(), {}
    for is_over in (True, False):
        health.side.finding.pointed.emit(is_over)
        now = canvas.grab().toImage()
        marked[is_over] = [who for who, at in rims.items() if now.pixel(at) != before.pixel(at)]
    assert marked == {True: ["Bram"], False: []}


def test_keys_reach_a_mark_and_enter_leads_to_the_page(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    went = heard(health.open_person)
    canvas = health.picture.canvas
    canvas.setFocus()
    QTest.keyClicks(canvas, "Do")
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Dov"])
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert went == [[friends["Dov"]]]


def test_nothing_is_read_while_the_page_is_hidden(
    health: HealthPage, journal: Journal, friends: dict[str, int], tasks: Tasks, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    health.hide()
    with monkeypatch.context() as watched:
        asked: list[object] = []
        watched.setattr(tasks, "read", lambda *asking: asked.append(asking))
        people.edit_person(journal, friends["Ana"], name="Anabela Silva", given="Anabela")
        assert asked == []
    health.show()
    qtbot.waitUntil(lambda: "Anabela" in names(health))


def test_what_is_found_has_its_room_whatever_chart_was_shown_before(
    health: HealthPage, qtbot: QtBot
) -> None:
    finding = health.side.finding
    for key in ("deepening", "profile", "deepening", "orbits", "profile", "orbits"):
        health.show_chart(key)
        await_shown(qtbot, health)
        if key != "profile":
            qtbot.waitUntil(finding.isVisible)
            shown = [each for each in (finding.title, finding.words) if each.isVisible()]
            assert all(each.height() >= each.heightForWidth(each.width()) for each in shown), key


# What is changed


def test_dropping_on_a_ring_chooses_the_rhythm_in_one_step_of_undo(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    told = heard(health.notice)
    canvas, start = health.picture.canvas, spot(health, friends["Dov"])
    rings = canvas.scene().rings
    assert rings is not None
    monthly = dict(rings.rings)[30]
    end = QPoint(round(rings.x), round(rings.y + monthly))
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, pos=end)
    assert people.person(journal, friends["Dov"]).rhythm == 30
    assert told == [["Dov Katz: about every month."]]
    qtbot.waitUntil(lambda: not mark_of(health, friends["Dov"]).is_movable)
    journal.undo()
    assert people.person(journal, friends["Dov"]).rhythm is None
    qtbot.waitUntil(lambda: mark_of(health, friends["Dov"]).is_movable)


def test_the_menu_chooses_the_rhythm_for_whoever_uses_keys(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    canvas = health.picture.canvas
    canvas.setFocus()
    QTest.keyClicks(canvas, "Do")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(canvas, event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (below,) = [each.menu() for each in menu.actions() if each.text() == "Rhythm"]
    assert isinstance(below, QMenu)
    (weekly,) = [each for each in below.actions() if each.text() == "weekly"]
    weekly.trigger()
    menu.close()
    assert people.person(journal, friends["Dov"]).rhythm == 7


def test_an_entry_is_seen_at_once_and_gone_after_undo(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    words = health.side.finding.words
    write(journal, friends["Bram"], 0)
    qtbot.waitUntil(lambda: "Bram" not in words.text())
    journal.undo()
    qtbot.waitUntil(lambda: "Bram" in words.text())


def test_whoever_died_or_was_let_go_is_not_shown(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    people.set_state(journal, [friends["Ana"]], State.DECEASED)
    people.set_state(journal, [friends["Chloé"]], State.LETGO)
    qtbot.waitUntil(lambda: set(names(health)) == {"Bram", "Dov", "Esther"})


def test_of_somebody_who_has_just_gone_nothing_is_said_and_nothing_changed(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    told, seen = heard(health.notice), health.seen()
    assert seen is not None
    with qtbot.captureExceptions() as troubles:
        journal.listeners.remove(health.refresh)  # the chart does not know yet
        people.delete_people(journal, [friends["Dov"]])
        newest = journal.next_undo()
        QTest.mouseMove(health.picture.canvas, spot(health, friends["Dov"]))
        (sheet,) = health.picture.canvas.findChildren(SentenceSheet)
        qtbot.waitUntil(sheet.isVisible)
        health.picture.moved.emit(friends["Dov"], 30)
    assert troubles == []
    assert (told, journal.next_undo()) == ([], newest)
