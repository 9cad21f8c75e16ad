"""All reflections: found again, side by side over years, answers below each other."""

from collections.abc import Iterator
from datetime import date
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.drawing import Drawing
from app.domain.quarters import Quarter
from app.domain.reflections import STANDARD, Prompt
from app.journal import reflections
from app.journal.freezing import finish
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.own_year import set_year_begins
from app.ui.reflection import past as past_module
from app.ui.reflection.past import Past
from app.ui.reflection.past_list import FEW
from app.ui.reflection.past_reading import read_figures
from app.ui.reflection.strip import Tile
from app.ui.tasks import Tasks
from app.ui.theme import COLUMN, Theme
from app.ui.widgets.text import Label
from tests.journal.days import on
from tests.ui.people_given import Ear
from tests.ui.reflection_given import (
    AUTUMN,
    SPRING,
    SUMMER,
    click,
    lay_out,
    write_quarters,
    write_talk,
)

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
OLD = Quarter(2023, 1)
TAB = Qt.FocusPolicy.TabFocus


def show(qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, width: int = 1000) -> Past:
    """Show all reflections of a journal, their figures worked out."""
    past = Past(journal, theme, tasks, Health(journal))
    qtbot.addWidget(past)
    ear = Ear(past)
    ear.heard.connect(past.refresh)
    journal.listeners.append(ear.heard.emit)
    past.resize(width, 752)
    past.show()
    past.activateWindow()
    qtbot.waitExposed(past)
    qtbot.waitUntil(past.isActiveWindow)
    await_figures(qtbot, past)
    lay_out(past)
    return past


def await_figures(qtbot: QtBot, past: Past) -> None:
    """Wait until what is written and what follows from it are shown."""
    qtbot.waitUntil(lambda: past.told.text().startswith(("Up", "The", "From")))


def answer(journal: Journal, quarter: Quarter, key: str, text: str, words: str = "") -> None:
    """Answer one of the program's questions, as it is worded or otherwise."""
    heading, standard = STANDARD[key]
    reflections.answer(journal, quarter, Prompt(key, heading, words or standard), text)


def look_back(journal: Journal) -> None:
    """Write two quarters and an old one, and look back on two of them."""
    ids = write_quarters(journal)
    write_talk(journal, ids["Ana"], date(2023, 2, 1))
    reflections.intend(journal, SPRING, "Fewer rooms, longer talks.")
    reflections.note_outcome(journal, SPRING, "I saw Ana twice.")
    reflections.intend(journal, SUMMER, "Ask for nothing & listen.")
    answer(journal, SPRING, "glad", "Ana, **both** times.")
    answer(journal, SUMMER, "glad", "Nobody.")
    answer(journal, SUMMER, "stays", "The lake.", "Which talk stays with you?")
    finish(journal, Health(journal), SPRING)


@pytest.fixture
def past(qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks) -> Past:
    look_back(journal)
    return show(qtbot, journal, theme, tasks)


def texts(past: Past) -> list[str]:
    """The words that are seen."""
    return [label.text() for label in past.findChildren(Label) if label.isVisible()]


def drawn(past: Past, quarter: Quarter) -> Drawing | None:
    return past.strip.tiles[quarter]._drawing


def test_the_newest_reflection_stands_first_with_what_became_of_it(past: Past) -> None:
    assert [row.link.text() for row in past.list.rows] == [
        "July to September 2026",
        "April to June 2026",
    ]
    said = texts(past)
    for words in ("not finished", "finished on 8 October", "“Fewer rooms, longer talks.”"):
        assert words in said
    assert "What became of it: I saw Ana twice." in said


def test_a_reflection_leads_to_its_quarter(past: Past) -> None:
    spy = QSignalSpy(past.quarter_chosen)
    click(past.list.rows[1].link)
    assert spy.at(0) == ["2026-Q2"]


def test_older_reflections_are_shown_on_request(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    for back in range(FEW + 3):
        reflections.intend(journal, AUTUMN.later(-back), "Listen.")
    past = show(qtbot, journal, theme, tasks)
    assert [row.isVisible() for row in past.list.rows] == [True] * FEW + [False] * 3
    past.list.more.click()
    assert all(row.isVisible() for row in past.list.rows)
    assert not past.list.more.isVisible()
    assert past.list.rows[FEW].link.hasFocus()


def test_each_year_that_is_written_of_has_a_row_and_each_quarter_of_it_a_tile(past: Past) -> None:
    assert list(past.strip.tiles) == [
        *(Quarter(2026, month) for month in (1, 4, 7, 10)),
        *(Quarter(2023, month) for month in (1, 4, 7, 10)),
    ]
    assert {"2026", "2023", "Jan–Mar", "Oct–Dec"} <= set(texts(past))
    assert drawn(past, SUMMER) is not None and drawn(past, OLD) is None


def test_a_tile_says_its_quarter_and_leads_there(past: Past) -> None:
    tile = past.strip.tiles[SUMMER]
    assert tile.accessibleName() == (
        "July to September 2026. Jul: 0 given, 0 asked. Aug: 4 given, 1 asked. "
        "Sep: 0 given, 0 asked."
    )
    assert past.strip.tiles[OLD].accessibleName() == "January to March 2023. Not enough to say."
    spy = QSignalSpy(past.quarter_chosen)
    click(tile)
    assert spy.at(0) == ["2026-Q3"]


def test_another_figure_is_shown_in_all_tiles_on_one_scale(past: Past) -> None:
    click(past.figure.buttons["interest"])
    spring, summer = drawn(past, SPRING), drawn(past, SUMMER)
    assert spring is not None and summer is not None
    assert spring.shapes[0] == summer.shapes[0]
    assert past.told.text().startswith("The higher the dot")
    for key in ("promises", "depth", "new", "giving"):
        click(past.figure.buttons[key])
    assert past.told.text().startswith("Up: what you gave")


def test_tab_stops_at_one_tile_and_arrow_keys_go_along_them(past: Past) -> None:
    first, spring = past.strip.tiles[Quarter(2026, 1)], past.strip.tiles[SPRING]
    stops = [each for each in past.strip.tiles.values() if each.focusPolicy() & TAB]
    assert stops == [first]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert spring.hasFocus()
    QTest.keyClick(spring, Qt.Key.Key_Down)
    below = past.strip.tiles[Quarter(2023, 4)]
    assert below.hasFocus()
    QTest.keyClick(below, Qt.Key.Key_Down)
    assert below.hasFocus()
    spy = QSignalSpy(past.quarter_chosen)
    QTest.keyClick(below, Qt.Key.Key_Return)
    assert spy.at(0) == ["2023-Q2"]


def test_time_runs_from_left_to_right_in_every_window(past: Past) -> None:
    past.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = past.strip.tiles[Quarter(2026, 1)], past.strip.tiles[AUTUMN]
    assert first.x() < last.x()


def test_answers_to_one_question_stand_below_each_other(past: Past) -> None:
    assert past.answers.button.text() == "Who asked nothing of you, yet was glad you called?"
    assert [link.text() for link in past.answers.links] == [
        "July to September 2026",
        "April to June 2026",
    ]
    said = texts(past)
    assert said.index("Nobody.") < said.index("Ana, both times.")
    spy = QSignalSpy(past.answer_chosen)
    past.answers.links[1].click()
    assert spy.at(0) == ["2026-Q2", "glad"]


def test_a_question_that_was_worded_otherwise_is_quoted(past: Past) -> None:
    past.answers.button.click()
    menu = past.answers.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Which conversation stays with you, and why?",
        "Who asked nothing of you, yet was glad you called?",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert "Asked then: Which talk stays with you?" in texts(past)


def test_a_question_that_is_asked_no_longer_keeps_its_answers(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    own = Prompt("mine", STANDARD["glad"][0], "What did I sing?")
    reflections.answer(journal, SPRING, own, "Nothing.")
    past = show(qtbot, journal, theme, tasks)
    assert past.answers.button.text() == "What did I sing?"


def test_what_is_written_meanwhile_is_shown_and_undone(
    qtbot: QtBot, past: Past, journal: Journal
) -> None:
    def told() -> str:
        return past.strip.tiles[SUMMER].accessibleName()

    before = told()
    write_quarters(journal)
    qtbot.waitUntil(lambda: "Aug: 8 given" in told())
    journal.undo()
    qtbot.waitUntil(lambda: told() == before)
    reflections.intend(journal, SUMMER, "Something else.")
    qtbot.waitUntil(lambda: "“Something else.”" in texts(past))
    assert told() == before


def test_the_newest_quarters_come_first_and_no_more_once_one_leaves(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_back(journal)
    read, came, is_taken, go_on = read_figures, list[Quarter](), Event(), Event()

    def read_slowly(*asked: Any) -> Iterator[Any]:
        for quarter, figures in read(*asked):
            came.append(quarter)
            yield quarter, figures
            is_taken.set()
            go_on.wait(30)

    monkeypatch.setattr(past_module, "read_figures", read_slowly)
    past = Past(journal, theme, tasks, Health(journal))
    qtbot.addWidget(past)
    past.show()
    qtbot.waitUntil(is_taken.is_set)
    past.hide()
    go_on.set()
    is_free = list[bool]()
    tasks.run(lambda _progress: True, is_free.append, past)
    qtbot.waitUntil(lambda: bool(is_free))
    assert came == [AUTUMN, SUMMER]
    past.show()
    await_figures(qtbot, past)
    assert drawn(past, SUMMER) is not None
    assert came == sorted(past.strip.tiles, reverse=True)


def test_a_finished_quarter_keeps_its_frozen_figures(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    write_quarters(journal)
    finish(journal, Health(journal), SUMMER)
    write_quarters(journal)
    past = show(qtbot, journal, theme, tasks)
    assert "Aug: 4 given" in past.strip.tiles[SUMMER].accessibleName()


def test_a_quarter_finished_before_its_end_is_shown_whole(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    write_quarters(journal)
    with on(journal, "2026-08-20"):
        finish(journal, Health(journal), SUMMER)
    write_quarters(journal)
    past = show(qtbot, journal, theme, tasks)
    assert "Aug: 8 given" in past.strip.tiles[SUMMER].accessibleName()


def test_a_finished_quarter_that_cannot_be_read_leaves_the_others(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    write_quarters(journal)
    reflections.finish(journal, SPRING, "{}")
    past = show(qtbot, journal, theme, tasks)
    assert drawn(past, SUMMER) is not None and drawn(past, SPRING) is None


def test_a_year_may_begin_in_another_month(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    set_year_begins(journal, 9)
    write_quarters(journal)
    past = show(qtbot, journal, theme, tasks)
    assert {"Sep–Nov", "Jun–Aug"} <= set(texts(past))
    assert max(past.strip.tiles) == Quarter(2026, 9)


def test_an_empty_journal_says_what_would_be_here(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    past = Past(journal, theme, tasks, Health(journal))
    qtbot.addWidget(past)
    past.show()
    past.focus_first()
    qtbot.waitUntil(lambda: any("not looked back" in words for words in texts(past)))
    qtbot.waitUntil(lambda: not past.strip.isVisible())
    assert "One question over time" not in texts(past)
    focused = past.focusWidget()
    assert focused is not None and focused.isVisible()
    past.focus_first()
    assert past.focusWidget() is focused


@pytest.mark.parametrize(("width", "scale"), [(1000, 1.0), (844, 1.5), (500, 1.25)])
def test_everything_has_room(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, width: int, scale: float
) -> None:
    theme.set_scale(scale)
    look_back(journal)
    past = show(qtbot, journal, theme, tasks, width)
    tiles: list[Tile] = list(past.strip.tiles.values())
    for tile in tiles:
        right = tile.mapTo(past, tile.rect().topRight()).x()
        assert right < width and tile.width() > 64
    assert len({tile.width() for tile in tiles}) <= 2
    labels = [label for label in past.findChildren(Label) if label.isVisible()]
    qtbot.waitUntil(lambda: all(x.height() >= x.heightForWidth(x.width()) for x in labels))
    assert past.strip.width() <= COLUMN * scale


def test_tab_goes_down_the_page(past: Past) -> None:
    past.figure.buttons[past._key].setFocus()
    heights, whole = list[int](), past._area.widget()
    assert whole is not None
    for _ in range(3 + len(past.list.rows) + len(past.answers.links)):
        focus = past.window().focusWidget()
        assert focus is not None
        heights.append(focus.mapTo(whole, QPoint(0, 0)).y())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert heights == sorted(set(heights))
