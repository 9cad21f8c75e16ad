"""How I could help, acted from: given, offered, no longer, and what became of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries, people
from app.journal.journal import Journal
from app.ui.pages.promises import PromisesPage
from app.ui.promises.helping import HelpingTab
from app.ui.promises.words_popup import WordsPopup
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import found
from tests.ui.promises_given import (
    add_helps,
    add_promises,
    aloud,
    choose,
    open_promises_page,
    press,
    settle,
    words_of,
)

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
SCANNER, GROUP = "find a scanner", "introduce her to the OCR group"


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    ids = add_promises(journal)
    add_helps(journal, ids)
    return ids


@pytest.fixture
def page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> PromisesPage:
    return open_promises_page(qtbot, journal, theme, tasks, "helping")


@pytest.fixture
def tab(page: PromisesPage) -> HelpingTab:
    return page.helping


def exchanges(journal: Journal, person: int) -> list[tuple[str, str, str]]:
    """Return direction, words and day of what passed between us."""
    return [(x.direction, x.text, day) for x, day in entries.exchanges_of(journal, person)]


def test_every_open_line_names_the_person_and_the_last_note(tab: HelpingTab) -> None:
    assert words_of(tab) == [SCANNER, GROUP]
    said = aloud(tab, GROUP)
    assert "for Ana Silva" in said and "Met, 24 Sep: “Coffee.”" in said


def test_given_today_it_makes_an_entry_and_leaves_the_list(
    qtbot: QtBot, tab: HelpingTab, journal: Journal, ids: dict[str, int]
) -> None:
    choose(tab, GROUP)
    press(qtbot, tab, "G")
    popup = found(tab, WordsPopup)
    QTest.keyClicks(popup.words, "Wrote to both of them")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert words_of(tab) == [SCANNER]
    assert exchanges(journal, ids["Ana"]) == [("given", GROUP, "2026-10-08")]
    assert entries.story(journal, ids["Ana"])[0].text == "Wrote to both of them"
    tab.show_closed(True)
    settle(qtbot, tab)
    assert "given on 8 Oct" in aloud(tab, GROUP)


def test_offered_yesterday_without_words_it_may_still_be_given(
    qtbot: QtBot, tab: HelpingTab, journal: Journal, ids: dict[str, int]
) -> None:
    press(qtbot, tab, "F")
    popup = found(tab, WordsPopup)
    assert popup.days is not None
    QTest.mouseClick(popup.days.chips[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert exchanges(journal, ids["Kwame"]) == [("offered", SCANNER, "2026-10-07")]
    tab.show_closed(True)
    settle(qtbot, tab)
    choose(tab, SCANNER)
    press(qtbot, tab, "G")
    QTest.keyClick(found(tab, WordsPopup).words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert "given on 8 Oct" in aloud(tab, SCANNER)


def test_another_day_is_chosen_in_a_month(
    qtbot: QtBot, tab: HelpingTab, journal: Journal, ids: dict[str, int]
) -> None:
    press(qtbot, tab, "G")
    popup = found(tab, WordsPopup)
    assert popup.days is not None
    QTest.mouseClick(popup.days.other, Qt.MouseButton.LeftButton)
    assert popup.days.grid.isVisible() and popup.days.grid.hasFocus()
    for _ in range(2):
        QTest.keyClick(popup.days.grid, Qt.Key.Key_Up)
    QTest.keyClick(popup.days.grid, Qt.Key.Key_Return)
    assert not popup.days.grid.isVisible() and popup.days.other.text() == "Thu 24 Sep"
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert exchanges(journal, ids["Kwame"])[0][2] == "2026-09-24"


def test_no_longer_needed_is_said_by_one_key_and_taken_back(
    qtbot: QtBot, tab: HelpingTab, journal: Journal
) -> None:
    QTest.keyClick(tab.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, tab, "N")
    assert words_of(tab) == [] and tab.empty.isVisible()
    tab.show_closed(True)
    settle(qtbot, tab)
    assert "no longer, since 8 Oct" in aloud(tab, SCANNER)
    journal.undo()
    settle(qtbot, tab)
    qtbot.waitUntil(lambda: words_of(tab) == [])
    tab.show_closed(False)
    settle(qtbot, tab)
    assert words_of(tab) == [SCANNER, GROUP]


def test_words_are_changed_and_found(qtbot: QtBot, tab: HelpingTab) -> None:
    press(qtbot, tab, "E")
    popup = found(tab, WordsPopup)
    popup.words.set_text("find a scanner with a cradle")
    QTest.keyClick(popup.words, Qt.Key.Key_Return)
    settle(qtbot, tab)
    tab.search.setText("cradle")
    qtbot.waitUntil(lambda: words_of(tab) == ["find a scanner with a cradle"])


def test_a_long_last_note_ends_at_a_word(
    qtbot: QtBot, tab: HelpingTab, journal: Journal, ids: dict[str, int]
) -> None:
    words = "**Boxes** up to the windows, " + "and still cooking for nine people " * 9
    entries.save_entry(journal, EntryDraft((ids["Kwame"],), "2026-10-07", words, kind="call"))
    settle(qtbot, tab)
    qtbot.waitUntil(lambda: "Call, 7 Oct" in aloud(tab, SCANNER))
    said = aloud(tab, SCANNER)
    assert "“Boxes up to the windows" in said and said.endswith("…”") and "*" not in said


def test_namesakes_are_told_apart(qtbot: QtBot, tab: HelpingTab, journal: Journal) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto choir")
    entries.add_learned(journal, other, "bring the scores", kind="couldhelp")
    qtbot.waitUntil(lambda: "bring the scores" in words_of(tab))
    assert "for Ana Silva (Porto choir)" in aloud(tab, "bring the scores")
