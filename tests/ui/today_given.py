"""A journal with something in every part of Today, and the window on it."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, LearnedDraft
from app.journal import entries, gatherings, people, promises
from app.journal.journal import Journal
from app.ui.application import Application
from app.ui.desk import Desk
from app.ui.pages.today import TodayPage
from tests.ui.opened import open_in
from tests.ui.story import Hand

WRITTEN = date(2026, 9, 25)


class Given(NamedTuple):
    """Ids: Ana’s day has passed, Kwame’s rhythm; Tom has a birthday; all was written by me."""

    ana: int
    kwame: int
    tom: int
    promise: int
    gathering: int
    old: int


def write_day(journal: Journal) -> Given:
    """Write what the 8th of October 2026 shows."""
    ana = people.add_person(journal, "Ana Silva")
    kwame = people.add_person(journal, "Kwame Boateng", rhythm=30)
    tom = people.add_person(journal, "Tom Okafor", birthday="--10-11")
    hearing = LearnedDraft("her father’s hearing", "ahead", day="2026-10-06")
    entries.save_entry(
        journal, EntryDraft((ana,), "2026-09-24", "The only good question.", learned=(hearing,))
    )
    moved = EntryDraft((kwame,), "2026-07-26", "Boxes up to the windows.", "call")
    entries.save_entry(journal, moved)
    old = entries.save_entry(journal, EntryDraft((tom,), "2021-10-08", "Tom rang about the roof."))
    promise = promises.add_promise(journal, ana, "send Ana the benchmark", due="2026-10-09")
    gatherings.add_gathering(journal, "Summer school", place="Graz", first_day="2026-08-20")
    gathering = gatherings.add_gathering(
        journal, "Regional archives day", place="Linz", first_day="2026-10-14"
    )
    return Given(ana, kwame, tom, promise, gathering, old)


class Day:
    """The window on such a journal, somebody before it, and what they would find in it."""

    def __init__(self, application: Application, qtbot: QtBot, path: Path) -> None:
        # Whoever was written about on the day itself is not on my mind.
        journal = Journal.open(path, today=lambda: WRITTEN)
        self.given = write_day(journal)
        journal.close()
        self.session = open_in(application, qtbot, path)
        self.hand = Hand(qtbot)

    @property
    def journal(self) -> Journal:
        """Return the journal that is open."""
        return self.session.journal

    @property
    def desk(self) -> Desk:
        """Return what joins the pages."""
        return self.session.desk

    @property
    def page(self) -> TodayPage:
        """Return Today."""
        page = self.desk.page("today")
        assert isinstance(page, TodayPage)
        return page
