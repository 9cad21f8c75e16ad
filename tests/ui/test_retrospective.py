"""The page of a gathering tells, once there was time, whom one has talked with again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries, gatherings, people
from app.journal.journal import Journal
from app.ui.debrief.retrospective import Name, Retrospective
from app.ui.theme import Theme
from tests.ui.heard import heard


@pytest.fixture
def told(qtbot: QtBot, journal: Journal, theme: Theme, english: None) -> Retrospective:
    told = Retrospective(journal, theme)
    qtbot.addWidget(told)
    return told


def gather(journal: Journal, last: str, *again: str) -> int:
    """Ana and Bram met at a gathering; with some of them a call since."""
    gathering = gatherings.add_gathering(journal, "iPRES 2026", "", last, last)
    ids = {name: people.add_person(journal, name) for name in ("Ana Silva", "Bram Smit")}
    gatherings.add_to_roster(journal, gathering, list(ids.values()))
    for name in again:
        entries.save_entry(journal, EntryDraft((ids[name],), "2026-07-20", "A call.", "call"))
    return gathering


def test_it_names_them_on_request(told: Retrospective, journal: Journal) -> None:
    told.show_gathering(gather(journal, "2026-06-24", "Ana Silva"))
    told.show()
    assert told.words.text() == "One of two people became a second conversation within ninety days."
    assert not told.names.isVisible()
    QTest.keyClick(told.who, Qt.Key.Key_Return)
    (name,) = told.names.findChildren(Name)
    opened = heard(told.open_person)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert people.person(journal, int(str(opened[0][0]))).name == "Ana Silva"
    QTest.keyClick(told.who, Qt.Key.Key_Return)
    assert not told.names.isVisible()


def test_nobody_yet_is_said_kindly(told: Retrospective, journal: Journal) -> None:
    told.show_gathering(gather(journal, "2026-06-24"))
    assert told.words.text().endswith("it is not too late for one.")
    assert told.who.isHidden()


def test_before_ninety_days_it_says_when(told: Retrospective, journal: Journal) -> None:
    told.show_gathering(gather(journal, "2026-10-07"))
    assert told.words.text().startswith("On 5 January 2027, you can read here")
    assert told.who.isHidden()


def test_of_what_is_not_over_nothing_is_told(told: Retrospective, journal: Journal) -> None:
    told.show_gathering(gather(journal, "2026-10-09"))
    assert told.isHidden()
    told.show_gathering(gatherings.add_gathering(journal, "Dinner"))
    assert told.isHidden()
