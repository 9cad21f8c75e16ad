"""Numbers are changed in one dialog: each with its why and its limits, tried on somebody."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.domain.kinds import Depth, Kind
from app.domain.parameters import DEFAULTS, explanations
from app.journal import entries, people
from app.journal.journal import Journal
from app.journal.parameters import choose, chosen
from app.ui.application import Application
from app.ui.dialogs.numbers import NumbersDialog
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.dialogs.worked_out_text import write_number
from app.ui.health.profile_rows import ProfileRow
from app.ui.pages.people import PeoplePage
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.opened import open_in

Opened = Callable[..., NumbersDialog]


@pytest.fixture
def opened(journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, english: None) -> Opened:
    for name, day in (("Ana Silva", "2026-09-01"), ("Tomáš Dvořák", "2026-10-01")):
        person_id = people.add_person(journal, name, rhythm=30)
        draft = EntryDraft((person_id,), day, "Tea", kind=Kind.CALL, depth=Depth.PERSONAL)
        entries.save_entry(journal, draft)

    def open_at(row: str = "") -> NumbersDialog:
        dialog = NumbersDialog(theme, journal, tasks, QtSpeech(), None, row)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_at


def told(dialog: NumbersDialog, row: int) -> str:
    return dialog.preview.rows[row][2].text()


def look_at(dialog: NumbersDialog, typed: str) -> None:
    dialog.preview.person.line.clear()
    QTest.keyClicks(dialog.preview.person.line, typed)
    QTest.keyClick(dialog.preview.person.line, Qt.Key.Key_Down)
    QTest.keyClick(dialog.preview.person.line, Qt.Key.Key_Return)


def test_every_number_can_be_changed_beside_its_why(opened: Opened, journal: Journal) -> None:
    dialog = opened()
    assert dialog.numbers() == DEFAULTS
    for each in explanations():
        if each.field:
            line = dialog.fields[each.field].line
            assert line.accessibleName() == each.name
            assert line.accessibleDescription() == each.why
    dialog.fields["talks_to_half"].line.setText("1")
    assert chosen(journal) == DEFAULTS
    dialog.keep.click()
    assert chosen(journal).talks_to_half == 1


def test_it_begins_with_the_row_that_was_asked_about(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("Keeping my word")
    line = dialog.fields["lateness_half_life"].line
    qtbot.waitUntil(lambda: line.selectedText() == "14")
    assert dialog.focusWidget() is line
    assert dialog.area.verticalScrollBar().value() == dialog.headings["Keeping my word"].y()


def test_the_field_one_writes_in_stays_in_sight_where_there_is_little_room(
    opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened("Depth")
    dialog.resize(dialog.width(), 440)
    line = dialog.fields["fading"].line
    line.setFocus()
    dialog.fields["family_fading"].line.setText("2")  # which says why nothing changes
    qtbot.waitUntil(dialog.preview.why.isVisible)
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect().height() == line.height())


def test_what_a_number_does_is_seen_before_it_is_kept(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.waitUntil(lambda: told(dialog, 4) == "as now")
    assert dialog.preview.person.line.text() == "Tomáš Dvořák"
    dialog.fields["talks_to_half"].line.setText("0.5")
    qtbot.waitUntil(lambda: told(dialog, 4) == "short now, then over half")
    assert told(dialog, 0) == "as now"
    assert told(dialog, 2) == "nothing to show"


@pytest.mark.parametrize(
    ("state", "words", "why"),
    [
        ("active", ["no rhythm", "no rhythm", "nothing to show", "nothing to show", "as now"], ""),
        ("deceased", [*["not measured"] * 4, "as now"], ""),
        ("letgo", ["not measured"] * 6, "You have let Ana Silva go; nothing is measured here."),
        ("address", ["not measured"] * 6, "So far Ana Silva is only an address; what is shown"),
    ],
)
def test_a_row_without_bars_says_why(
    opened: Opened, journal: Journal, qtbot: QtBot, state: str, words: list[str], why: str
) -> None:
    dialog = opened()
    (ana,) = people.find_by_name(journal, "Ana Silva")
    people.edit_person(journal, ana.id, rhythm=None)
    people.set_state(journal, [ana.id], state)
    look_at(dialog, "ana")
    qtbot.waitUntil(lambda: told(dialog, 1) == words[1])
    assert [told(dialog, row) for row in range(len(words))] == words
    assert dialog.preview.why.text().startswith(why)
    assert dialog.preview.why.isVisible() == bool(why)


def test_somebody_who_is_gone_is_said_to_be(opened: Opened, journal: Journal, qtbot: QtBot) -> None:
    dialog = opened()
    look_at(dialog, "ana")
    qtbot.waitUntil(lambda: told(dialog, 4) == "as now")
    people.delete_people(journal, [people.find_by_name(journal, "Ana Silva")[0].id])
    dialog.fields["fading"].line.setText("2")
    qtbot.waitUntil(lambda: "no longer in the journal" in dialog.preview.why.text())
    assert {told(dialog, row) for row in range(6)} == {"nothing to show"}


def test_somebody_else_can_be_looked_at(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    look_at(dialog, "ana")
    dialog.fields["silence_to_a_tenth"].line.setText("1.5")
    qtbot.waitUntil(lambda: told(dialog, 0) == "nearly full now, then not half")
    look_at(dialog, "tom")
    qtbot.waitUntil(lambda: told(dialog, 0) == "as now")
    said = "What is written about Tomáš Dvořák leaves every bar as it is."
    assert dialog.preview.why.text() == said and dialog.preview.why.isVisible()


def test_it_is_tried_on_somebody_for_whom_it_does_something(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    assert dialog.preview.person.line.text() == "Tomáš Dvořák"
    dialog.fields["silence_to_a_tenth"].line.setText("1.5")
    qtbot.waitUntil(lambda: dialog.preview.person.line.text() == "Ana Silva")
    assert told(dialog, 0) == "nearly full now, then not half"
    assert dialog.preview.why.isHidden()


def test_where_a_number_does_nothing_it_is_said_why(
    opened: Opened, journal: Journal, qtbot: QtBot
) -> None:
    dialog = opened()
    why = dialog.preview.why
    dialog.fields["family_fading"].line.setText("2")
    qtbot.waitUntil(lambda: "is not ticked as family; this number is for family" in why.text())
    people.edit_person(journal, people.find_by_name(journal, "Ana Silva")[0].id, is_family=True)
    look_at(dialog, "ana")
    qtbot.waitUntil(lambda: told(dialog, 4) != "as now" and why.isHidden())
    dialog.fields["family_fading"].back.click()
    dialog.fields["fading"].line.setText("2")
    said = "Ana Silva is family, whose talks fade by a number of their own."
    qtbot.waitUntil(lambda: why.text() == said)


@pytest.mark.parametrize("text", ["", "a", "1", "101", "-2", "nan"])
def test_what_cannot_be_used_is_said_and_not_kept(opened: Opened, text: str) -> None:
    dialog = opened()
    field = dialog.fields["silence_to_a_tenth"]
    field.line.setText(text)
    assert field.trouble.text() == "Choose a number from 1.5 to 100."
    assert not dialog.keep.isEnabled()
    assert dialog.numbers() == DEFAULTS
    field.back.click()
    assert (field.trouble.text(), field.line.text()) == ("", "8")
    assert dialog.keep.isEnabled() and field.back.isHidden()


def test_a_number_keeps_all_its_digits_and_is_written_as_one_reads_it(
    opened: Opened, journal: Journal
) -> None:
    own = {"promise_half_life": 12345.0, "fading": 0.71234, "trust": 0.1 + 0.2}
    choose(journal, own)
    dialog = opened()
    assert dialog.fields["promise_half_life"].line.text() == "12345"
    dialog.fields["promise_half_life"].line.setText("36501")
    said = "Choose a number from 7 to 36500."
    assert dialog.fields["promise_half_life"].trouble.text() == said
    dialog.fields["promise_half_life"].line.setText("20000")
    dialog.keep.click()
    assert chosen(journal) == replace(DEFAULTS, **(own | {"promise_half_life": 20000.0}))


@pytest.mark.parametrize("locale", ["de_DE", "ar_EG", "en_US", "sv_SE"])
def test_a_number_that_was_written_is_read_as_it_was(locale: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        for number in (0.1 + 0.2, 1e-9, 12345.678, 20000.0, 36500.0, 1 / 3):
            assert QLocale().toDouble(write_number(number)) == (number, True)
            assert "e" not in write_number(number).lower()
    finally:
        QLocale.setDefault(before)


def test_what_was_not_changed_here_may_be_chosen_elsewhere_meanwhile(
    opened: Opened, journal: Journal
) -> None:
    choose(journal, {"trust": 2})
    dialog = opened()
    choose(journal, {"trust": 4, "fading": 1})
    dialog.fields["talks_to_half"].line.setText("5")
    dialog.keep.click()
    assert chosen(journal) == replace(DEFAULTS, trust=4, fading=1, talks_to_half=5)


def test_all_are_put_back_whoever_chose_them(opened: Opened, journal: Journal) -> None:
    choose(journal, {"trust": 2})
    dialog = opened()
    choose(journal, {"fading": 1})
    dialog.reset.click()
    dialog.keep.click()
    assert chosen(journal) == DEFAULTS


def test_one_is_put_back_alone_or_all_at_once(opened: Opened, journal: Journal) -> None:
    choose(journal, {"trust": 2, "fading": 1})
    dialog = opened()
    dialog.fields["trust"].back.click()
    assert (dialog.numbers().trust, dialog.numbers().fading) == (1, 1)
    dialog.reset.click()
    assert dialog.numbers() == DEFAULTS and not dialog.reset.isEnabled()
    dialog.reject()
    assert (chosen(journal).trust, chosen(journal).fading) == (2, 1)


def test_the_units_follow_the_number(opened: Opened) -> None:
    field = opened().fields["facts_to_half"]
    assert field._unit.text() == "notes"
    field.line.setText("1")
    assert field._unit.text() == "note"


def test_the_explanation_leads_there_and_says_what_was_kept(
    journal: Journal, theme: Theme, tasks: Tasks, qtbot: QtBot, english: None
) -> None:
    text = WorkedOutDialog(theme, journal, tasks, QtSpeech(), None)
    qtbot.addWidget(text)
    text.show()
    text.text.anchorClicked.emit(QUrl("change:4"))
    (numbers,) = text.findChildren(NumbersDialog)
    numbers.fields["fading"].line.setText("0.25")
    numbers.keep.click()
    said = text.text.toPlainText()
    assert "0.25 as the power of the curve, chosen by you; 0.716 to begin with" in said
    assert text.text.textCursor().block().text() == "Depth"
    assert "To put them back: “Change these numbers…”, then “Put all back”." in text.notice.text()
    text.text.anchorClicked.emit(QUrl("change:4"))
    numbers = text.findChildren(NumbersDialog)[-1]
    numbers.reset.click()
    numbers.keep.click()
    assert text.notice.text() == "All numbers are as they were to begin with."


def test_a_profile_that_is_seen_follows_at_once(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_in(application, qtbot, tmp_path / "mine.kith").desk
    ana = people.add_person(desk.journal, "Ana Silva")
    draft = EntryDraft((ana,), "2026-10-01", "Tea", kind=Kind.CALL, depth=Depth.PERSONAL)
    entries.save_entry(desk.journal, draft)
    desk.open_person(ana)
    page = desk.page("people")
    assert isinstance(page, PeoplePage)
    tending = page.person_page.tending
    assert tending is not None
    tending.fold.click()

    def depth() -> float:
        rows = page.person_page.findChildren(ProfileRow)
        told = [row.told for row in rows if row.told is not None]
        return next((each.value or 0 for each in told if each.label == "Depth"), 0)

    qtbot.waitUntil(lambda: depth() > 0)
    before = depth()
    choose(desk.journal, {"talks_to_half": 0.5})
    qtbot.waitUntil(lambda: depth() > before)
