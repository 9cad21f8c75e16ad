"""The debrief: cards one after the other, drafts that wait, and everybody named counts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, EntryFilter, LearnedDraft
from app.errors import NotFound
from app.journal import drafts, entries, gatherings, people
from app.journal.journal import EVERYTHING, Journal
from app.ui.debrief.keys import every_key
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.editor.picker import Picker
from app.ui.editor.prompts import Prompts
from app.ui.pages.debrief import DebriefPage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.text import Label
from tests.ui.heard import heard
from tests.ui.writing import open_popup, type_into

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NAMES = ("Ana Silva", "Bram van den Heuvel", "陈静仪", "Ólafur Þórsson")


@pytest.fixture
def ipres(journal: Journal) -> int:
    """Four people met at a gathering that was over yesterday."""
    gathering = gatherings.add_gathering(
        journal, "iPRES 2026", "Copenhagen", "2026-10-05", "2026-10-07"
    )
    ids = [people.add_person(journal, name) for name in NAMES]
    gatherings.add_to_roster(journal, gathering, ids)
    return gathering


@pytest.fixture
def debrief(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ipres: int, english: None
) -> Iterator[DebriefPage]:
    """The page as it opens, shown and with the keyboard."""
    page = DebriefPage(journal, theme, tasks)
    qtbot.addWidget(page)
    journal.listeners.append(page.refresh)
    page.resize(1000, 752)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.open_record(ipres)
    yield page
    journal.listeners.clear()
    page.hide()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(text: str) -> None:
    """Write into the box that has the keyboard."""
    box = focused()
    assert isinstance(box, QTextEdit), box
    type_into(box, text)


def keep() -> None:
    press(Qt.Key.Key_Return, CTRL)


def leave_for_later() -> None:
    press(Qt.Key.Key_Down, ALT)


def back() -> None:
    press(Qt.Key.Key_Up, ALT)


def text(page: DebriefPage) -> str:
    assert page.editor is not None
    assert page.editor.prose.hasFocus()
    return page.editor.prose.text()


def name(page: DebriefPage) -> str:
    """Whose card is shown, with the same row chosen in the roster."""
    shown = page.sheet.card.head.name.text()
    assert page.side.roster.currentIndex().data() == shown
    return shown


def checked(page: DebriefPage) -> list[bool]:
    return [line.is_written for line in page.side.model.lines()]


def test_it_opens_at_the_first_who_is_not_written_about(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    assert name(debrief) == "Ana Silva"
    write("Coffee after the keynote.")
    keep()
    assert (name(debrief), text(debrief)) == ("Bram van den Heuvel", "")
    assert debrief.side.count.text() == "1 of 4 written"
    assert debrief.sheet.card.coming.text() == "Next: \u2068陈静仪\u2069"
    debrief.open_record(ipres)
    assert name(debrief) == "Bram van den Heuvel"
    (line,) = entries.first_page(journal, EntryFilter())
    assert (line.day, line.gathering) == ("2026-10-07", "iPRES 2026")


def test_who_is_left_for_later_keeps_what_was_begun(
    debrief: DebriefPage, journal: Journal, ipres: int, theme: Theme, tasks: Tasks, qtbot: QtBot
) -> None:
    write("Half a sent")
    leave_for_later()
    assert (name(debrief), text(debrief)) == ("Bram van den Heuvel", "")
    back()
    assert (name(debrief), text(debrief)) == ("Ana Silva", "Half a sent")
    leave_for_later()
    tomorrow = DebriefPage(journal, theme, tasks)
    qtbot.addWidget(tomorrow)
    tomorrow.open_record(ipres)
    assert tomorrow.editor is not None
    assert tomorrow.editor.prose.text() == "Half a sent"
    keys = [key for key in drafts.drafts(journal) if key.startswith("debrief:")]
    assert keys == [f"debrief:{ipres}:{gatherings.roster(journal, ipres)[0]}"]


def test_back_opens_what_was_written_to_be_changed(debrief: DebriefPage, journal: Journal) -> None:
    write("Cofee.")
    keep()
    back()
    assert (name(debrief), text(debrief)) == ("Ana Silva", "Cofee.")
    press(Qt.Key.Key_A, CTRL)
    write("Coffee.")
    keep()
    assert name(debrief) == "Bram van den Heuvel"
    assert [line.text for line in entries.first_page(journal, EntryFilter())] == ["Coffee."]


def test_something_more_can_be_written_about_somebody(
    debrief: DebriefPage, journal: Journal
) -> None:
    write("Coffee.")
    keep()
    assert not debrief.sheet.card.another.isVisible()
    back()
    while focused() is not debrief.sheet.card.another:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    write("And dinner.")
    keep()
    assert len(entries.first_page(journal, EntryFilter())) == 2
    assert debrief.side.count.text() == "1 of 4 written"


def test_one_jot_checks_everybody_whom_it_names(debrief: DebriefPage) -> None:
    write("With Bram van den Heuvel and Ólafur Þórsson on the boat.")
    keep()
    assert checked(debrief) == [True, True, False, True]
    assert name(debrief) == "陈静仪"


def test_esc_goes_away_and_the_draft_stays(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    left = heard(debrief.left)
    write("Half")
    press(Qt.Key.Key_Escape)
    assert left == [[ipres]]
    assert any(key.startswith("debrief:") for key in drafts.drafts(journal))
    debrief.sheet.card.later.setFocus()
    press(Qt.Key.Key_Escape)
    assert left == [[ipres], [ipres]]


@pytest.mark.parametrize(
    ("pronouns", "asked"),
    [
        ("he/him", "what does he care about?"),
        ("She / Her", "what does she care about?"),
        ("they/them", "what do they care about?"),
        ("", "what do they care about?"),
        ("she/he", "what do they care about?"),
    ],
)
def test_the_box_asks_in_their_own_pronouns(
    debrief: DebriefPage, journal: Journal, ipres: int, pronouns: str, asked: str
) -> None:
    first = gatherings.roster(journal, ipres)[0]
    people.edit_person(journal, first, pronouns=pronouns)
    debrief.open_record(ipres)
    assert debrief.editor is not None
    prompts = debrief.editor.prose.findChild(Prompts)
    assert prompts is not None
    assert prompts.shown()[0] == ("learned", asked)


def test_the_day_of_the_last_one_is_that_of_the_next(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    assert debrief.editor is not None
    debrief.editor.body.chips.day.setFocus()
    press(Qt.Key.Key_Return)
    grid = focused()
    QTest.keyClick(grid, Qt.Key.Key_Left)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    debrief.focus_first()
    write("On Tuesday.")
    keep()
    write("On the same day.")
    keep()
    assert {line.day for line in entries.first_page(journal, EntryFilter())} == {"2026-10-06"}


def test_the_last_card_names_who_can_wait_and_leads_back(debrief: DebriefPage) -> None:
    for _each in range(2):
        leave_for_later()
    write("A word.")
    keep()
    write("Another.")
    keep()
    assert debrief.editor is None
    end = debrief.sheet.end
    assert end.title.text() == "That is all for now"
    assert end.words.text().startswith("\u2068Ana Silva\u2069 and \u2068Bram van den Heuvel\u2069")
    assert focused() is debrief.sheet.end.resume
    while focused() is not end.resume:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert name(debrief) == "Ana Silva"


def test_back_from_the_last_card_leads_to_the_last_person(debrief: DebriefPage) -> None:
    for _each in NAMES:
        leave_for_later()
    assert debrief.editor is None
    back()
    assert name(debrief) == "Ólafur Þórsson"


def test_a_gathering_without_anybody_asks_for_the_first_name(
    debrief: DebriefPage, journal: Journal
) -> None:
    dinner = gatherings.add_gathering(journal, "Dinner")
    debrief.open_record(dinner)
    assert debrief.sheet.end.title.text() == "Whom did you meet?"
    assert focused() is debrief.sheet.end.add
    press(Qt.Key.Key_Return)
    type_name("Zoë Çelik")
    assert (name(debrief), text(debrief)) == ("Zoë Çelik", "")


def type_name(words: str) -> None:
    picker = open_popup(Picker)
    type_into(picker.line, words)
    type_into(picker.line, "\n")
    QApplication.processEvents()


def test_one_more_name_is_somebody_known_or_somebody_new(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    giulia = people.add_person(journal, "Giulia Bonfanti")
    press(Qt.Key.Key_N, ALT)
    type_name("giu")
    assert name(debrief) == "Giulia Bonfanti"
    assert gatherings.roster(journal, ipres)[-1] == giulia
    press(Qt.Key.Key_N, ALT)
    type_name("Samuel Okonkwo")
    assert name(debrief) == "Samuel Okonkwo"
    assert debrief.side.count.text() == "6 people met"
    journal.undo()
    assert people.find_by_name(journal, "Samuel Okonkwo") == []
    assert name(debrief) == "Ana Silva"


def test_an_undone_entry_makes_its_card_empty_again(debrief: DebriefPage, journal: Journal) -> None:
    write("Coffee.")
    keep()
    back()
    journal.undo()
    assert checked(debrief) == [False] * 4
    assert (name(debrief), text(debrief)) == ("Ana Silva", "")


def test_what_is_written_elsewhere_is_checked_and_disturbs_no_one(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    write("Half")
    second = gatherings.roster(journal, ipres)[1]
    entries.save_entry(journal, EntryDraft((second,), "2026-10-06", "Hi.", gathering_id=ipres))
    assert checked(debrief) == [False, True, False, False]
    assert (name(debrief), text(debrief)) == ("Ana Silva", "Half")
    debrief.refresh(EVERYTHING)
    assert text(debrief) == "Half"


def test_a_gathering_that_is_deleted_is_left(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    left = heard(debrief.left)
    gatherings.delete_gathering(journal, ipres)
    assert left == [[0]]
    assert debrief.record() == 0
    assert debrief.editor is None
    with pytest.raises(NotFound):
        debrief.open_record(ipres)


def test_a_hidden_page_is_read_when_it_opens(
    debrief: DebriefPage, journal: Journal, ipres: int
) -> None:
    first = gatherings.roster(journal, ipres)[0]
    debrief.hide()
    entries.save_entry(journal, EntryDraft((first,), "2026-10-06", "Hi.", gathering_id=ipres))
    assert checked(debrief) == [False] * 4
    debrief.show()
    debrief.open_record(ipres)
    assert checked(debrief) == [True, False, False, False]


def test_the_roster_is_walked_by_arrow_keys(debrief: DebriefPage) -> None:
    debrief.side.roster.setFocus()
    press(Qt.Key.Key_Down)
    assert name(debrief) == "Bram van den Heuvel"
    assert debrief.side.roster.hasFocus()
    press(Qt.Key.Key_Return)
    assert text(debrief) == ""


def test_follow_ups_grow_with_each_card(debrief: DebriefPage, journal: Journal, ipres: int) -> None:
    words = debrief.sheet.follow_ups.words
    assert words.text() == "What you write proposes them, each on a day of its own."
    write("Coffee.")
    keep()
    assert (
        words.text()
        == "One so far, on Friday 9 October, for \u2068Ana\u2069: “\u2068Write to Ana\u2069”."
    )
    third = gatherings.roster(journal, ipres)[2]
    learned = (LearnedDraft("lend her the scanner", "couldhelp"),)
    draft = EntryDraft((third,), "2026-10-06", "Hi.", gathering_id=ipres, learned=learned)
    entries.save_entry(journal, draft)
    assert words.text().startswith(
        "Two, one a day over the next week, so that none of them is hurried. The first, on Friday"
    )


def test_its_keys_are_listed_with_all_others(theme: Theme, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(theme, None)
    qtbot.addWidget(dialog)
    said = [label.text() for label in dialog.findChildren(Label)]
    listed = [said[said.index(f"Debrief: {words}") + 1] for words, _keys in every_key()]
    assert listed == [keys for _words, keys in every_key()]


def test_the_name_is_read_aloud_with_the_question(debrief: DebriefPage) -> None:
    assert "\u2068Ana\u2069" in focused().accessibleName()


def test_words_added_to_an_entry_that_is_undone_stay_in_the_box(
    debrief: DebriefPage, journal: Journal
) -> None:
    write("Coffee after the keynote.")
    keep()
    back()
    write(" She is moving to Lisbon.")
    journal.undo()
    QApplication.processEvents()
    assert name(debrief) == "Ana Silva"
    assert "She is moving to Lisbon." in text(debrief)
    keep()
    (line,) = entries.first_page(journal, EntryFilter())
    assert "She is moving to Lisbon." in line.text
