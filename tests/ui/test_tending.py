"""How I tend this, at the foot of a person's page: folded, read when it is opened, kept true."""

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.kinds import State
from app.journal import entries, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui.health.profile_rows import Bar, ProfileRow
from app.ui.health.reading import Reader
from app.ui.pages.people import PeoplePage
from app.ui.person.tending import SmallFold, Tending
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.health_given import write, write_friends
from tests.ui.heard import heard
from tests.ui.people_given import focused

if TYPE_CHECKING:
    from app.domain.telling import Told

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]


class Asked(Reader):
    """Tells a profile and counts how often it was asked to."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, Health(journal), QtSpeech())
        self.times = 0

    def tell(self, person_id: int, day: date | None = None) -> "tuple[Told, ...]":
        self.times += 1
        return super().tell(person_id, day)


@pytest.fixture
def friends(journal: Journal) -> dict[str, int]:
    """Write about five people; return their ids by first name."""
    return write_friends(journal)


@pytest.fixture
def asked(journal: Journal) -> Asked:
    """Return what tells the profiles."""
    return Asked(journal)


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, friends: dict[str, int],
    asked: Asked,
) -> PeoplePage:  # fmt: skip
    """Return the page of people, at Ana's."""
    page = PeoplePage(journal, theme, tasks, load_settings(), asked)
    qtbot.addWidget(page)
    journal.listeners.append(page.refresh)
    page.resize(1000, 752)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.show_person(friends["Ana"])
    return page


def tending_of(page: PeoplePage) -> Tending:
    """Return the part that is tested."""
    tending = page.person_page.tending
    assert tending is not None
    return tending


def read_rows(page: PeoplePage) -> list[str]:
    """Return the rows as they are read aloud."""
    return [row.accessibleName() for row in tending_of(page).rows.rows if row.isVisible()]


def test_nothing_is_read_while_it_is_folded(page: PeoplePage, asked: Asked) -> None:
    assert tending_of(page).fold.accessibleName() == "How I tend this, folded"
    assert read_rows(page) == []
    assert asked.times == 0


def test_it_is_opened_by_keys_and_says_six_things_without_a_figure(
    page: PeoplePage, qtbot: QtBot
) -> None:
    fold = tending_of(page).fold
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(read_rows(page)) == 6)
    assert read_rows(page)[0].startswith("In touch: Last in touch 5 days ago")
    assert not any(re.search(r"\d[.,]\d|%", row) for row in read_rows(page))
    assert all(
        row.focusPolicy() == Qt.FocusPolicy.StrongFocus for row in tending_of(page).rows.rows
    )


def test_tab_goes_from_the_fold_through_all_that_is_under_it(
    page: PeoplePage, qtbot: QtBot
) -> None:
    tending = tending_of(page)
    tending.fold.click()
    qtbot.waitUntil(lambda: tending.charts is not None and tending.charts.isVisible())
    assert tending.nearness is not None and tending.charts is not None
    tending.fold.setFocus()
    charts = [part for each in tending.charts.charts for part in (each.canvas, each.link)]
    rows, middle = tending.rows.rows, tending.nearness.steps.steps[3]
    wanted = [*rows[:5], middle, rows[5], tending.link, *(c for c in charts if c.isVisible())]
    passed: list[object] = []
    for _ in wanted:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        passed.append(focused())
    assert passed == wanted


def test_it_stays_open_for_the_next_person_and_the_next_start(
    page: PeoplePage, friends: dict[str, int], qtbot: QtBot
) -> None:
    tending_of(page).fold.click()
    assert load_settings().tending_open
    page.show_person(friends["Bram"])
    qtbot.waitUntil(lambda: any("74 days" in row for row in read_rows(page)))


def test_it_follows_a_change_and_its_undo(
    page: PeoplePage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    tending_of(page).fold.click()
    qtbot.waitUntil(lambda: bool(read_rows(page)))
    before = read_rows(page)
    write(journal, friends["Ana"], 0)
    qtbot.waitUntil(lambda: read_rows(page) != before)
    journal.undo()
    qtbot.waitUntil(lambda: read_rows(page) == before)


def test_of_somebody_who_died_only_depth_and_breadth_are_told(
    page: PeoplePage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    people.set_state(journal, [friends["Ana"]], State.DECEASED)
    tending_of(page).fold.click()
    qtbot.waitUntil(lambda: len(read_rows(page)) == 2)
    assert [row.split(":")[0] for row in read_rows(page)] == ["Depth", "Breadth"]


def test_a_row_leads_to_the_entries_behind_it(
    page: PeoplePage, journal: Journal, friends: dict[str, int], qtbot: QtBot
) -> None:
    opened = heard(page.open_entry)
    tending_of(page).fold.click()
    qtbot.waitUntil(lambda: bool(read_rows(page)))
    QTest.keyClick(tending_of(page).rows.rows[4], Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    newest = entries.story(journal, friends["Ana"], None, 1)[0]
    assert opened == [[newest.id]]


def test_a_row_shows_before_it_is_pointed_at_whether_entries_are_behind_it(
    page: PeoplePage, qtbot: QtBot
) -> None:
    tending_of(page).fold.click()
    qtbot.waitUntil(lambda: bool(read_rows(page)))
    rows = [row for row in tending_of(page).rows.rows if row.isVisible()]
    has_entries = [bool(row.told and row.told.entries) for row in rows]
    assert len(set(has_entries)) == 2
    assert [has_caret(row) for row in rows] == has_entries


def has_caret(row: ProfileRow) -> bool:
    """Return whether anything is painted right behind the bar."""
    (bar,) = row.findChildren(Bar)
    image, box = row.grab().toImage(), bar.geometry()
    behind = range(box.right() + 6, box.right() + 24)
    return len({image.pixel(x, y) for x in behind for y in range(box.top(), box.bottom())}) > 1


def test_how_it_is_worked_out_is_asked_at_its_foot(page: PeoplePage, qtbot: QtBot) -> None:
    explained = heard(page.explained)
    tending_of(page).fold.click()
    qtbot.waitUntil(lambda: bool(read_rows(page)))
    tending_of(page).link.click()
    assert explained == [["profile"]]


@pytest.mark.parametrize("is_open", [False, True])
def test_the_caret_of_a_small_fold_begins_its_line_and_its_last_letter_is_free(
    qtbot: QtBot, theme: Theme, is_open: bool
) -> None:
    fold = SmallFold(theme, "Names")
    qtbot.addWidget(fold)
    fold.setChecked(is_open)
    fold.resize(fold.sizeHint())
    drawn = fold.grab().toImage()
    ground = drawn.pixel(fold.width() - 1, 0)
    inked = [
        x
        for x in range(drawn.width())
        if any(drawn.pixel(x, y) != ground for y in range(drawn.height()))
    ]
    assert inked[0] <= 2 and fold.width() - inked[-1] > 2
