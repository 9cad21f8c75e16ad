"""Promises, ways to help and introductions invented for tests of their page, and the page."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, PromiseDraft
from app.journal import entries, introductions, people, promises
from app.journal.journal import Journal
from app.ui.pages.promises import PromisesPage
from app.ui.promises.row_tab import RowTab
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import Ear
from tests.ui.seen import read_rows

NAMES = ("Ana Silva", "Kwame Boateng", "Zeynep Arslan", "عبد الرحمن آل الشيخ")


def add_promises(journal: Journal) -> dict[str, int]:
    """Add promises of every standing on 8 October 2026; return the ids of people by first name."""
    with journal.change("Promises"):
        ids = {name.split()[0]: people.add_person(journal, name) for name in NAMES}
        ana, kwame = ids["Ana"], ids["Kwame"]
        benchmark = PromiseDraft("send her the benchmark", due="2026-10-09", person_id=ana)
        draft = EntryDraft((ana,), "2026-09-24", "Coffee.", kind="met", promises=(benchmark,))
        entries.save_entry(journal, draft)
        promises.add_promise(journal, kwame, "look for a scanner", due="2026-10-02")
        promises.add_promise(journal, kwame, "send the recordings", mine=False, due="2026-10-05")
        promises.add_promise(journal, ids["Zeynep"], "send the job advert", due="2026-11-16")
        promises.add_promise(journal, ids["عبد"], "أرسل له الفهرس")
    return ids


def add_helps(journal: Journal, ids: dict[str, int]) -> None:
    """Add two ways to help, the later one for Kwame."""
    for first, words in (("Ana", "introduce her to the OCR group"), ("Kwame", "find a scanner")):
        entries.add_learned(journal, ids[first], words, kind="couldhelp")


def add_introduction(journal: Journal, ids: dict[str, int]) -> int:
    """Plan to introduce Ana and Kwame."""
    return introductions.add_introduction(journal, ids["Ana"], ids["Kwame"], "newspapers, voices")


def open_promises_page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, tab: str = "promised"
) -> PromisesPage:
    """Show the page; it hears of every change, as the window sees to."""
    page = PromisesPage(journal, theme, tasks)
    qtbot.addWidget(page)
    ear = Ear(page)
    ear.heard.connect(page.refresh)
    journal.listeners.append(ear.heard.emit)
    page.resize(1000, 752)
    page.show_tab(tab)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle(qtbot, shown_tab(page))
    page.focus_first()
    if shown_tab(page).model.rowCount():
        qtbot.waitUntil(lambda: shown_tab(page).list.chosen() == [0])
    return page


def shown_tab(page: PromisesPage) -> RowTab[Any]:
    """Return the tab that is shown."""
    (tab,) = [each for each in page.findChildren(RowTab) if each.isVisible()]
    return tab


def settle(qtbot: QtBot, tab: RowTab[Any]) -> None:
    """Wait until the tab shows what is true."""
    qtbot.waitUntil(lambda: not tab.is_waiting())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not tab.is_waiting())


def words_of(tab: RowTab[Any]) -> list[str]:
    """Return the words of every row, from top to bottom."""
    model = tab.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def aloud(tab: RowTab[Any], words: str) -> str:
    """Return how the row with these words is read aloud, marks of direction left out."""
    (row,) = [each for each in read_rows(tab.list) if words in each]
    return row.replace("\u2068", "").replace("\u2069", "")


def choose(tab: RowTab[Any], words: str) -> None:
    """Put the keyboard on the row with these words."""
    tab.list.choose(words_of(tab).index(words))
    tab.list.setFocus()


def press(qtbot: QtBot, tab: RowTab[Any], *keys: str) -> None:
    """Press keys in the list, each a letter or digit; wait for what comes of them."""
    for key in keys:
        QTest.keyClick(tab.list, Qt.Key(ord(key)))
    settle(qtbot, tab)


def take(words: str) -> None:
    """Choose an action of the menu that is open, by its words, with the keyboard."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [each for each in menu.actions() if each.text().replace("&", "").startswith(words)]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
