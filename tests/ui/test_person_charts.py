"""The charts of one person under their profile: drawn when in sight, true, a way to entries."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.charts.scene import Mark
from app.domain.behind import Behind
from app.domain.kinds import State
from app.journal import closeness, entries, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui.health.reading import Reader, Seen, Wanted
from app.ui.pages.people import PeoplePage
from app.ui.person.charts import HEIGHTS, PersonChart
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.health_given import write, write_friends
from tests.ui.heard import heard

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]


class Looked(Reader):
    """Remembers which charts were read of whom."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, Health(journal), QtSpeech())
        self.seen: list[tuple[str, int | None]] = []

    def look(self, wanted: Wanted) -> Seen:
        self.seen.append((wanted.key, wanted.scope.person_id))
        return super().look(wanted)


@pytest.fixture
def friends(journal: Journal) -> dict[str, int]:
    return write_friends(journal)


@pytest.fixture
def looked(journal: Journal) -> Looked:
    return Looked(journal)


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, friends: dict[str, int],
    looked: Looked,
) -> PeoplePage:  # fmt: skip
    """Return the page of people at Ana's, whose profile is open."""
    page = PeoplePage(journal, theme, tasks, load_settings(), looked)
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
    qtbot.waitUntil(lambda: tending.charts is not None and tending.charts.isVisible())
    return page


def chart_of(page: PeoplePage, key: str) -> PersonChart:
    """Bring a chart into sight."""
    tending = page.person_page.tending
    assert tending is not None and tending.charts is not None
    (chart,) = (each for each in tending.charts.charts if each.key == key)
    QApplication.processEvents()
    sheet = page.person_page
    sheet.verticalScrollBar().setValue(chart.mapTo(sheet.content, QPoint(0, 0)).y())
    return chart


def drawn(qtbot: QtBot, page: PeoplePage, key: str) -> PersonChart:
    """Bring a chart into sight and wait for its picture."""
    chart = chart_of(page, key)
    qtbot.waitUntil(lambda: bool(chart.canvas.scene().marks))
    return chart


def says(chart: PersonChart, words: str) -> bool:
    return words in chart.finding.text()


def middle(chart: PersonChart, mark: Mark) -> QPoint:
    offset = chart.canvas._offset()
    return (QPointF(mark.x, mark.y) + QPointF(offset)).toPoint()


def test_only_what_is_in_sight_is_read_and_of_whom_it_is(
    page: PeoplePage, looked: Looked, friends: dict[str, int], qtbot: QtBot
) -> None:
    page.person_page.verticalScrollBar().setValue(0)
    assert ("areas", friends["Ana"]) not in looked.seen
    chart = chart_of(page, "areas")
    qtbot.waitUntil(lambda: chart.seen is not None)
    assert {whom for _, whom in looked.seen} == {friends["Ana"]}
    assert chart.finding.text() == chart.seen.finding if chart.seen else ""


@pytest.mark.parametrize("key", HEIGHTS)
def test_each_says_its_finding_and_is_read_aloud(page: PeoplePage, qtbot: QtBot, key: str) -> None:
    chart = drawn(qtbot, page, key)
    assert chart.finding.text()
    assert chart.canvas.accessibleName()
    assert chart.finding.text()[:20] in chart.canvas.accessibleDescription()


@pytest.mark.parametrize("key", HEIGHTS)
def test_each_says_how_it_is_read_what_its_signs_mean_and_how_it_is_worked_out(
    page: PeoplePage, qtbot: QtBot, key: str
) -> None:
    explained = heard(page.explained)
    chart = drawn(qtbot, page, key)
    assert chart.seen is not None
    assert chart.how_to_read.isVisible() and chart.how_to_read.text() == chart.seen.how_to_read
    signs = chart.seen.words.signs(chart.seen.data, QtSpeech())
    assert chart.signs.isVisible() and chart.signs.words() == [sign.words for sign in signs]
    assert signs
    chart.link.click()
    assert explained == [[key]]


def test_a_rating_reads_nothing_anew_but_itself(
    page: PeoplePage, looked: Looked, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    chart = drawn(qtbot, page, "rhythm")
    tending = page.person_page.tending
    assert tending is not None and tending.nearness is not None
    nearness = tending.nearness
    looked.seen.clear()
    closeness.rate(journal, friends["Ana"], 6)
    assert nearness.sentence.text() == "Very near, today."
    write(journal, friends["Ana"], 40)
    count = len(chart.canvas.scene().marks)
    qtbot.waitUntil(lambda: len(chart.canvas.scene().marks) == count + 1)
    assert looked.seen.count(("rhythm", friends["Ana"])) == 1


def test_a_click_and_a_key_lead_to_the_entry(
    page: PeoplePage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    opened = heard(page.open_entry)
    chart = drawn(qtbot, page, "rhythm")
    first = chart.canvas.scene().marks[0]
    QTest.mouseClick(chart.canvas, Qt.MouseButton.LeftButton, pos=middle(chart, first))
    story = entries.story(journal, friends["Ana"])
    qtbot.waitUntil(lambda: opened == [[story[-1].id]])
    chart.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart.canvas, Qt.Key.Key_End)
    QTest.keyClick(chart.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened == [[story[-1].id], [story[0].id]])


def test_a_menu_offers_the_entries_and_not_the_page_one_is_on(
    page: PeoplePage, qtbot: QtBot
) -> None:
    chart = drawn(qtbot, page, "areas")
    wanted = heard(chart.behind_wanted)
    chart.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart.canvas, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    menu.close()
    assert any("Coffee by the lake." in text for text in texts)
    assert "Open the page" not in texts
    behind = wanted[0][0]
    assert isinstance(behind, Behind) and behind.entries


def test_a_new_entry_and_another_person_are_drawn_anew(
    page: PeoplePage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    chart = drawn(qtbot, page, "rhythm")
    count = len(chart.canvas.scene().marks)
    write(journal, friends["Ana"], 40)
    qtbot.waitUntil(lambda: len(chart.canvas.scene().marks) == count + 1)
    page.show_person(friends["Bram"])
    assert not chart.isVisible(), "nothing of Ana is shown on Bram's page"
    tending = page.person_page.tending
    assert tending is not None
    qtbot.waitUntil(lambda: bool(tending.charts and tending.charts.isVisible()))
    chart = chart_of(page, "rhythm")
    seen = chart.seen  # it may have been read by now
    assert seen is None or seen.wanted.scope.person_id == friends["Bram"]
    chart = drawn(qtbot, page, "rhythm")
    assert chart.seen and chart.seen.wanted.scope.person_id == friends["Bram"]


def test_where_nothing_is_written_a_sentence_stands_alone(
    page: PeoplePage, journal: Journal, qtbot: QtBot
) -> None:
    page.show_person(people.add_person(journal, "Nils Nobody"))
    tending = page.person_page.tending
    assert tending is not None
    qtbot.waitUntil(lambda: bool(tending.charts and tending.charts.isVisible()))
    for key in HEIGHTS:
        chart = chart_of(page, key)
        qtbot.waitUntil(partial(says, chart, "Nils"))
        assert chart.canvas.isHidden()
        assert not (chart.how_to_read.isVisible() or chart.link.isVisible())


def test_of_who_was_let_go_there_is_no_chart(
    page: PeoplePage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    people.set_state(journal, [friends["Ana"]], State.LETGO)
    tending = page.person_page.tending
    assert tending is not None and tending.charts is not None
    charts = tending.charts
    qtbot.waitUntil(lambda: not charts.isVisible())
