"""The Health page by keys and mouse: what it shows, where it leads, what it changes."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.domain.kinds import State
from app.domain.scope import Scope
from app.journal import circles, entries, people
from app.journal.journal import Journal
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.health.periods import Period
from app.ui.health.scopes import PersonChooser
from app.ui.pages.health import HealthPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.chart_sentence import SentenceSheet
from tests.ui.health_given import await_shown, mark_of, names, show_page, write, write_friends
from tests.ui.heard import heard
from tests.ui.people_given import add_people

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def friends(journal: Journal) -> dict[str, int]:
    """Write about five people; return their ids by first name."""
    return write_friends(journal)


@pytest.fixture
def health(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, friends: dict[str, int]
) -> HealthPage:
    """Return the page on a journal of five people, its first chart drawn."""
    return show_page(qtbot, journal, theme, tasks)


def spot(page: HealthPage, person: int) -> QPoint:
    """Return where on the canvas somebody's mark is."""
    mark = mark_of(page, person)
    return QPoint(round(mark.x), round(mark.y))


def choose(words: str) -> None:
    """Choose a line of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {each.text().split("\t")[0]: each for each in menu.actions()}
    actions[words].trigger()
    menu.close()


# What is shown


def test_everybody_is_near_at_first_and_the_finding_stands_beside(health: HealthPage) -> None:
    assert set(names(health)) == {"Ana", "Bram", "Chloé", "Dov", "Esther"}
    assert "Bram" in health.side.finding.words.text()
    assert not health.side.finding.isHidden()
    assert health.side.card.isHidden()


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
    health.picture.canvas.walk_to(friends["Ana"])
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


# What is chosen


def test_a_circle_is_chosen_by_its_name_and_remembered(
    health: HealthPage, journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    health.choosing.scope.click()
    choose("Newspapers")
    qtbot.waitUntil(lambda: set(names(health)) == {"Ana", "Bram"})
    assert health.choosing.scope.text() == "Newspapers"
    again = show_page(qtbot, journal, theme, tasks)
    assert set(names(again)) == {"Ana", "Bram"}


def test_whoever_was_chosen_makes_way_for_the_finding_where_they_are_not_shown(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.picture.canvas.walk_to(friends["Ana"])
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Ana"])
    health.show_scope(Scope(words="chlo"))
    qtbot.waitUntil(lambda: names(health) == ["Chloé"])
    qtbot.waitUntil(lambda: not health.side.finding.isHidden())


@pytest.mark.parametrize("key", ["orbits", "deepening"])
def test_a_circle_deleted_while_it_is_shown_is_everybody_until_it_is_back(
    health: HealthPage, journal: Journal, key: str, qtbot: QtBot
) -> None:
    health.show_chart(key)
    choir = next(each for each in circles.circles(journal) if each.name == "Newspapers")
    health.show_scope(Scope(choir.id))
    qtbot.waitUntil(lambda: names_of(health) == ["Ana", "Bram"])
    circles.delete_circle(journal, choir.id)
    qtbot.waitUntil(lambda: len(names_of(health)) > 2)
    assert health.choosing.scope.text() == "Everybody"
    journal.undo()
    qtbot.waitUntil(lambda: names_of(health) == ["Ana", "Bram"])
    assert health.choosing.scope.text() == "Newspapers"


def names_of(page: HealthPage) -> list[str]:
    """Return the first names of whom the picture shows."""
    return [name.split()[0] for name in names(page)]


def test_a_remembered_circle_that_is_gone_is_everybody(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, friends: dict[str, int]
) -> None:
    journal.set_preference("health_scope", "circle:99")
    assert len(names(show_page(qtbot, journal, theme, tasks))) == 5


def test_searching_narrows_the_chart_and_esc_brings_everybody_back(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.focus_search()
    field = health.choosing.field
    assert field.hasFocus()
    QTest.keyClicks(field, "chlo")
    qtbot.waitUntil(lambda: names(health) == ["Chloé"])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(health)) == 5)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.isHidden()
    assert not health.choosing.look.isHidden()


def test_enter_goes_to_the_first_who_was_found_and_esc_lets_go_and_clears(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.focus_search()
    QTest.keyClicks(health.choosing.field, "chlo")
    QTest.keyClick(health.choosing.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Chloé"])
    assert health.picture.canvas.hasFocus()
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Escape)
    assert health.side.card.isHidden()
    assert names(health) == ["Chloé"]
    QTest.keyClick(health.picture.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(health)) == 5)


def test_the_table_says_the_same_people_and_leads_to_them(
    health: HealthPage, friends: dict[str, int]
) -> None:
    went = heard(health.open_person)
    health.choosing.table.click()
    table = health.picture.table
    assert table.isVisible()
    model = table.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    seen = health.seen()
    assert seen is not None
    assert shown == [dot.whole_name for dot in seen.data.dots]
    table.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert went == [[friends["Ana"]]]
    health.choosing.table.click()
    assert health.picture.canvas.isVisible()


def test_questions_and_charts_are_gone_through_by_keys(health: HealthPage, qtbot: QtBot) -> None:
    health.questions.tabs["Who is near?"].setFocus()
    QTest.keyClick(health.questions.tabs["Who is near?"], Qt.Key.Key_Right)
    await_shown(qtbot, health)
    assert health.wanted().key == "deepening"
    assert health.slider.first.isVisible()
    QTest.keyClick(health.questions.tabs["What deepened?"], Qt.Key.Key_Left)
    await_shown(qtbot, health)
    assert health.wanted().key == "orbits"
    assert not health.slider.first.isVisible()


def test_the_period_is_the_last_quarter_and_keys_change_it(
    health: HealthPage, qtbot: QtBot
) -> None:
    health.show_chart("deepening")
    await_shown(qtbot, health)
    assert health.side.finding.title.text() == "July to September"
    QTest.keyClick(health.slider.last, Qt.Key.Key_Right)
    QTest.keyClick(health.slider.first, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    wanted = Period(date(2025, 7, 1), date(2026, 10, 31))
    qtbot.waitUntil(lambda: health.wanted().period == wanted)
    await_shown(qtbot, health)
    assert health.side.finding.title.text() == "July 2025 to October 2026, so far"
    health.side.period.click()
    choose("The last 12 months")
    qtbot.waitUntil(lambda: health.slider.period() == Period(date(2025, 11, 1), wanted.last))


def test_an_arrow_says_what_happened_in_the_period(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_chart("deepening")
    await_shown(qtbot, health)
    health.picture.canvas.walk_to(friends["Bram"])
    qtbot.waitUntil(lambda: health.side.card.person() == friends["Bram"])
    assert {"Esther Roth"} == {name for _id, name in health.seen().data.unwritten}  # type: ignore[union-attr]


def test_a_profile_tells_six_things_and_leads_to_the_entries_behind(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    opened = heard(health.open_entry)
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    rows = health.picture.rows.rows
    assert [row.accessibleName().split(":")[0] for row in rows] == [
        "In touch", "Reaching out", "Curiosity", "Keeping my word", "Depth", "Breadth",
    ]  # fmt: skip
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    newest = entries.story(journal, friends["Ana"], None, 1)[0]
    assert opened == [[newest.id]]


def test_the_entries_behind_a_row_take_its_width_and_no_more(
    health: HealthPage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    long = "She told me about the printing works that her grandfather lost in the flood."
    draft = EntryDraft((friends["Ana"],), "2026-10-07", f"{long} {long} {long}", "met", "me", 4)
    entries.save_entry(journal, draft)
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    row = health.picture.rows.rows[0]
    row.wanted.emit()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert long[:60] in menu.actions()[0].text()
    assert menu.sizeHint().width() <= row.width()
    menu.close()


def test_another_person_is_chosen_by_the_beginning_of_the_name(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    health.choosing.scope.click()
    chooser = QApplication.activePopupWidget()
    assert isinstance(chooser, PersonChooser)
    QTest.keyClicks(chooser.field.line, "Bra")
    QTest.keyClick(chooser.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: health.choosing.scope.text() == "Bram van den Heuvel")


def test_the_chart_is_copied_and_saved(
    health: HealthPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(health.said)
    target = tmp_path / "orbits.svg"
    monkeypatch.setattr(
        "app.ui.charts_out.ChartsOut.choose",
        lambda out, chart, kind: out.save(chart, kind, target),
    )
    health.choosing.export.click()
    choose("Save as SVG…")
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "Ana" in target.read_text("utf-8")
    health.choosing.export.click()
    choose("Copy as a table")
    assert "Bram" in QGuiApplication.clipboard().text()
    assert said[-1] == ["The table was copied."]


def test_a_profile_is_a_table_too(
    health: HealthPage, friends: dict[str, int], qtbot: QtBot
) -> None:
    health.show_profile(friends["Ana"])
    await_shown(qtbot, health)
    health.choosing.table.click()
    model = health.picture.table.model()
    assert health.picture.table.isVisible()
    rows = [row.accessibleName() for row in health.picture.rows.rows]
    shown = [[model.index(row, column).data() for column in (0, 1)] for row in range(6)]
    assert [f"{label}: {sentence}" for label, sentence in shown] == rows
    health.show_profile(friends["Bram"])
    qtbot.waitUntil(lambda: "74 days" in model.index(0, 1).data())
    health.choosing.export.click()
    choose("Copy as a table")
    assert "74 days" in QGuiApplication.clipboard().text()
    health.choosing.table.click()
    assert health.picture.rows.isVisible()


def test_how_it_is_worked_out_is_one_click_away_and_can_be_searched(health: HealthPage) -> None:
    health.side.link.click()
    (dialog,) = health.findChildren(WorkedOutDialog)
    for name in ("In touch", "Breadth", "Navarro", "2^("):
        assert name in dialog.text.toPlainText()
    QTest.keyClicks(dialog.search, "promise")
    assert dialog.text.textCursor().selectedText().casefold() == "promise"
    first = dialog.text.textCursor().position()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.text.textCursor().position() > first
    dialog.close()


# Awkward journals


def test_an_empty_journal_says_what_would_be_here(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    page = show_page(qtbot, journal, theme, tasks)
    asked = heard(page.write_asked)
    assert page.empty.isVisible()
    page.empty.acted.emit()
    assert asked == [[]]
    write(journal, people.add_person(journal, "Ana Silva"), 0)
    qtbot.waitUntil(lambda: not page.empty.isVisible())
    assert "Drag somebody" in page.side.finding.words.text()


def test_people_of_whom_nothing_is_written_have_their_charts(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    people.add_person(journal, "Ana Silva", rhythm=30)
    page = show_page(qtbot, journal, theme, tasks)
    assert not page.empty.isVisible()
    assert names(page) == ["Ana Silva"]
    for key in ("deepening", "profile"):
        page.show_chart(key)
        await_shown(qtbot, page)
        assert not page.empty.isVisible()
    assert page.choosing.scope.text() == "Ana Silva"


def test_too_many_people_are_found_by_circle_or_by_name(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    ids = add_people(journal, 1000)
    people.set_rhythm(journal, ids, 30)
    circles.join(journal, circles.add_circle(journal, "Choir"), ids[:20])
    write(journal, ids[0], 3)
    page = show_page(qtbot, journal, theme, tasks)
    assert names(page) == []
    (link,) = page.side.finding.links
    assert link.text() == "Choir, 20 people"
    link.click()
    qtbot.waitUntil(lambda: len(names(page)) == 20)
    page.show_scope(Scope(words="0999"))
    qtbot.waitUntil(lambda: names(page) == ["Person 0999"])
