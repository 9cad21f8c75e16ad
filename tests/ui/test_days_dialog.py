"""Follow-ups day by day: changed, left out, and kept in one step."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.entries import EntryDraft, PromiseDraft
from app.journal import entries, follow_ups, gatherings, people
from app.journal.journal import Journal
from app.ui.debrief.days_dialog import DaysDialog
from app.ui.debrief.follow_ups import FollowUps
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ipres(journal: Journal) -> int:
    """Ana, to whom something is promised, and Bram, both written about."""
    gathering = gatherings.add_gathering(journal, "iPRES 2026", "", "2026-10-05", "2026-10-07")
    promised = (PromiseDraft("send the benchmark", due="2026-10-12"),)
    for name, promises in (("Ana Silva", promised), ("Bram Smit", ())):
        person = people.add_person(journal, name)
        draft = EntryDraft(
            (person,), "2026-10-06", "Coffee.", "met", gathering_id=gathering, promises=promises
        )
        entries.save_entry(journal, draft)
    return gathering


@pytest.fixture
def section(journal: Journal, theme: Theme, page: QWidget, ipres: int) -> Iterator[FollowUps]:
    """The section under a card, with which the days are opened."""
    section = FollowUps(journal, theme)
    section.setParent(page)
    section.show()
    section.show_gathering(ipres)
    yield section
    section.setParent(None)
    section.deleteLater()


def open_days(section: FollowUps) -> DaysDialog:
    section.open_days()
    QApplication.processEvents()
    dialog = next(x for x in QApplication.topLevelWidgets() if isinstance(x, DaysDialog)
                  and x.isVisible())  # fmt: skip
    dialog.activateWindow()
    return dialog


def shown(dialog: DaysDialog) -> list[tuple[str, str]]:
    return [(row.proposal().text, row.proposal().day) for row in dialog.rows]


def saved(journal: Journal, gathering: int) -> list[tuple[str, str, str]]:
    found = follow_ups.of_gathering(journal, gathering)
    return [(each.text, each.day, each.outcome) for each in found]


def test_each_stands_with_its_day_and_its_words(section: FollowUps) -> None:
    dialog = open_days(section)
    assert shown(dialog) == [
        ("send the benchmark", "2026-10-09"),
        ("Write to Bram", "2026-10-12"),
    ]
    assert dialog.focusWidget() is dialog.keep
    assert dialog.rows[0].day.text() == "Tomorrow"
    dialog.close()


def test_enter_keeps_them_all_in_one_step(section: FollowUps, journal: Journal, ipres: int) -> None:
    dialog = open_days(section)
    QTest.keyClick(dialog.keep, Qt.Key.Key_Return)
    assert saved(journal, ipres) == [
        ("send the benchmark", "2026-10-09", ""),
        ("Write to Bram", "2026-10-12", ""),
    ]
    section.show_gathering(ipres)
    assert not section.is_to_keep()
    assert section.heading.text() == "Follow-ups"
    journal.undo()
    assert saved(journal, ipres) == []


def test_words_and_days_are_changed_before_they_are_kept(
    section: FollowUps, journal: Journal, ipres: int
) -> None:
    dialog = open_days(section)
    row = dialog.rows[1]
    row.line.selectAll()
    QTest.keyClicks(row.line, "Call Bram")
    QTest.keyClick(row.day, Qt.Key.Key_Return)
    grid = QApplication.focusWidget()
    assert grid is not None
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    QTest.keyClick(row.line, Qt.Key.Key_Return, CTRL)
    assert ("Call Bram", "2026-10-13", "") in saved(journal, ipres)


def test_one_of_a_day_gone_by_stays_where_it_is(
    section: FollowUps, journal: Journal, ipres: int, english: None
) -> None:
    proposed = [each._replace(day="2026-10-06") for each in section.found]
    follow_ups.save_follow_ups(journal, ipres, proposed)
    section.show_gathering(ipres)
    said = "Two are still open; the first was planned for Tuesday 6 October."
    assert section.words.text() == said
    dialog = open_days(section)
    QTest.keyClick(dialog.keep, Qt.Key.Key_Return)
    assert {day for _text, day, _outcome in saved(journal, ipres)} == {"2026-10-06"}


def test_no_follow_up_is_moved_before_today(section: FollowUps) -> None:
    dialog = open_days(section)
    dialog.rows[0].day.take("2026-10-01")
    assert dialog.rows[0].proposal().day == "2026-10-08"
    dialog.close()


def test_one_left_out_is_not_proposed_again(
    section: FollowUps, journal: Journal, ipres: int
) -> None:
    dialog = open_days(section)
    QTest.keyClick(dialog.rows[0].cross, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.rows[0].line
    QTest.keyClick(dialog.rows[0].line, Qt.Key.Key_Return, CTRL)
    section.show_gathering(ipres)
    assert [each.text for each in section.found] == ["Write to Bram"]
    assert ("send the benchmark", "2026-10-09", "dropped") in saved(journal, ipres)


def test_closing_keeps_nothing_and_loses_no_word(
    section: FollowUps, journal: Journal, ipres: int
) -> None:
    dialog = open_days(section)
    QTest.keyClicks(dialog.rows[1].line, "Soon: ")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert saved(journal, ipres) == []
    again = open_days(section)
    assert shown(again)[1][0] == "Soon: Write to Bram"
    again.close()


def test_empty_words_are_told_of_and_nothing_is_kept(
    section: FollowUps, journal: Journal, ipres: int
) -> None:
    dialog = open_days(section)
    dialog.rows[0].line.clear()
    QTest.keyClick(dialog.rows[0].line, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert saved(journal, ipres) == []
    dialog.close()
