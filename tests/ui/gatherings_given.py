"""Gatherings invented for tests of their page, and the page with its journal behind it."""

from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries, gatherings, people
from app.journal.journal import Journal
from app.ui.pages.gatherings import GatheringsPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import Ear

MET = (
    ("Ana Silva", "Newspapers, Évora"),
    ("Bram van den Heuvel", "Ghent"),
    ("陈静仪", "Chen Jingyi"),
    ("Kwame Boateng", "Accra, oral history"),
    ("لیلى حدّاد", "Layla Haddad"),
    ("Annegret Freifrau von Schwarzenberg-Hohenlohe zu Waldenburg-Schillingsfürst", ""),
)


def add_gatherings(journal: Journal) -> dict[str, int]:
    """A conference with six people, two of them written about, and a dinner; ids by name."""
    with journal.change("Known gatherings"):
        ids = {name: people.add_person(journal, name, line=line) for name, line in MET}
        met = list(ids.values())
        ids["iPRES"] = gatherings.add_gathering(
            journal, "iPRES 2026", "Copenhagen", "2026-09-21", "2026-09-24", "Keeping things."
        )
        ids["Dinner"] = gatherings.add_gathering(journal, "Dinner at Tom’s", "", "2026-05-02")
        gatherings.add_to_roster(journal, ids["iPRES"], met)
        for person in met[:2]:
            draft = EntryDraft(
                (person,), "2026-09-23", "Coffee after the keynote.", gathering_id=ids["iPRES"]
            )
            entries.save_entry(journal, draft)
        draft = EntryDraft((met[0],), "2026-10-01", "Rang about the papers.", kind="call")
        entries.save_entry(journal, draft)
    return ids


def open_gatherings(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, width: int = 1000, height: int = 752
) -> GatheringsPage:
    """Show the page, which has read its list; it hears of every change."""
    page = GatheringsPage(journal, theme, tasks)
    qtbot.addWidget(page)
    ear = Ear(page)
    ear.heard.connect(page.refresh)
    journal.listeners.append(ear.heard.emit)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.panel.model.is_read)
    return page
