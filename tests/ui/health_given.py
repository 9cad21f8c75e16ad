"""A small journal for tests of the Health page, and the page shown on it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.charts.scene import Mark
from app.domain.entries import EntryDraft, LearnedDraft
from app.journal import circles, entries, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui.health.reading import Reader
from app.ui.pages.health import HealthPage
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme

TODAY = date(2026, 10, 8)
# Name, rhythm, days since the last talk, its depth, circle.
FRIENDS = (
    ("Ana Silva", 30, 5, 4, "Newspapers"),
    ("Bram van den Heuvel", 30, 74, 2, "Newspapers"),
    ("Chloé Martin", 7, 3, 3, "Friends"),
    ("Dov Katz", None, 20, 1, "Friends"),
    ("Esther Roth", 365, 40, None, ""),
)


def write_friends(journal: Journal) -> dict[str, int]:
    """Write the people of FRIENDS, each with two talks and a fact; return ids by first name."""
    ids = {}
    with journal.change("Friends"):
        for name, rhythm, silent, depth, circle in FRIENDS:
            person = people.add_person(journal, name, given=name.split()[0], rhythm=rhythm)
            ids[name.split()[0]] = person
            if circle:
                circles.join(journal, circles.add_circle(journal, circle), [person])
            for ago in (silent + 600, silent):
                write(journal, person, ago, depth)
    return ids


def write(journal: Journal, person: int, ago: int, depth: int | None = 3) -> int:
    """Write a talk so many days ago; return the entry's id."""
    learned = (LearnedDraft("likes the sea", "matters", "interests", person_id=person),)
    day = (TODAY - timedelta(ago)).isoformat()
    draft = EntryDraft(
        (person,), day, "Coffee by the lake.", "met", "me", depth, learned=learned if depth else ()
    )
    return entries.save_entry(journal, draft)


def show_page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, width: int = 1000, height: int = 752
) -> HealthPage:
    """Show the page and wait until it shows what it wants; it hears of every change."""
    reader = Reader(journal, Health(journal), QtSpeech())
    page = HealthPage(journal, theme, tasks, load_settings(), reader)
    qtbot.addWidget(page)
    journal.listeners.append(page.refresh)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    await_shown(qtbot, page)
    return page


def await_shown(qtbot: QtBot, page: HealthPage) -> None:
    """Wait until what is wanted is read, and drawn where it is a picture."""

    def is_shown() -> bool:
        seen, canvas = page.seen(), page.picture.canvas
        if seen is None or seen.wanted.key != page.wanted().key or not page.is_current():
            return False
        if not (seen.is_empty or page.picture.is_settled):
            return False
        return not canvas.isVisible() or round(canvas.scene().width) == canvas.width()

    qtbot.waitUntil(is_shown)


def names(page: HealthPage) -> list[str]:
    """Return whom the picture shows, in reading order."""
    return [mark.name for mark in page.picture.canvas.scene().marks]


def mark_of(page: HealthPage, person_id: int) -> Mark:
    """Return somebody's mark."""
    marks = page.picture.canvas.scene().marks
    return next(mark for mark in marks if mark.id == person_id)


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
