"""People invented for tests of their page, and the page with its journal behind it."""

from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import circles, entries, people, promises
from app.journal.journal import Changed, Journal
from app.ui.pages.people import PeoplePage
from app.ui.tasks import Tasks
from app.ui.theme import Theme

W = TypeVar("W", bound=QWidget)

NAMES = (
    ("Aino Föhr", "Turku city archive"),
    ("Ana Silva", "Newspapers, Évora"),
    ("Annegret Freifrau von Schwarzenberg-Hohenlohe zu Waldenburg-Schillingsfürst", ""),
    ("Bram van den Heuvel", "Met at the Ghent workshop"),
    ("Kwame Boateng", "Accra, oral history"),
    ("Zé", ""),
    ("لیلى حدّاد", "Layla Haddad"),
    ("陈静仪", "Chen Jingyi"),
)


class Ear(QObject):
    """Hears of changes in any thread; `heard` tells of them on the GUI thread."""

    heard = Signal(Changed)


def add_people(journal: Journal, count: int, state: str = "active") -> list[int]:
    """Add so many people called “Person 0001” and so on, in one change; return their ids."""
    with journal.change("Import of book.vcf"):
        return [people.add_person(journal, f"Person {i:04}", state=state) for i in range(count)]


def add_known(journal: Journal) -> dict[str, int]:
    """Add the people of NAMES and what the tests look for about Ana; return ids by first name."""
    with journal.change("Known people"):
        ids = {name.split()[0]: people.add_person(journal, name, line=line) for name, line in NAMES}
        ana, bram = ids["Ana"], ids["Bram"]
        people.edit_person(journal, ana, pronouns="she/her", rhythm=30, birthday="1980-03-05")
        circles.join(journal, circles.add_circle(journal, "IFLA"), [ana, bram])
        draft = EntryDraft((ana, bram), "2026-10-03", "Coffee after the keynote.", kind="met")
        entries.save_entry(journal, draft)
        entries.add_learned(journal, ana, "wants to save the newspapers", area="hopes")
        entries.add_learned(journal, ana, "introduce her to the OCR group", kind="couldhelp")
        promises.add_promise(journal, ana, "send her the benchmark", due="2026-10-09")
    return ids


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def found(inside: QWidget, kind: type[W]) -> W:
    """Return the one widget of a kind that is shown, popups and dialogs too."""
    (widget,) = [each for each in inside.findChildren(kind) if each.isVisible()]
    return widget


def open_page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, width: int = 1000, height: int = 752
) -> PeoplePage:
    """Show the page; it hears of every change, as the window sees to."""
    page = PeoplePage(journal, theme, tasks)
    qtbot.addWidget(page)
    ear = Ear(page)
    ear.heard.connect(page.refresh)
    journal.listeners.append(ear.heard.emit)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    return page
