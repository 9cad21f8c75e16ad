"""The whole story of somebody who never touches the mouse."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.journal.drafts import load_draft
from app.journal.journal import Journal
from tests.ui.program import Program, program
from tests.ui.story import ROOT, Hand, write_book

__all__ = ["program"]
HALF_WRITTEN = """
import sys
from pathlib import Path
from app.__main__ import Wanted, open_window

def write():
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    QTest.keyClicks(QApplication.focusWidget(), "half a sentence about @Ana")
    print("written", flush=True)

open_window(Wanted(Path(sys.argv[1])), write)
"""


def test_everything_can_be_done_by_keys(program: Program, tmp_path: Path) -> None:
    def first_day(hand: Hand) -> None:
        begin(hand)
        look_around(hand)
        write_about_two(hand)
        import_a_book(hand, write_book(tmp_path / "friends.vcf"))
        find_somebody_imported(hand)
        edit_a_line_in_place(hand)
        set_rhythm_and_circle(hand)
        note_what_matters_and_a_promise(hand)
        write_by_the_write_box(hand)
        edit_and_delete_that_entry(hand)
        delete_a_person(hand)
        delete_several(hand)
        filter_the_timeline(hand)
        choose_a_period(hand)
        find_anything(hand)
        make_it_dark_and_large(hand)
        hand.window().resize(1010, 707)
        hand.press("Ctrl+Q")

    def second_day(hand: Hand) -> None:
        find_all_of_it_again(hand)
        hand.press("Ctrl+Q")

    program.run(first_day)
    program.run(second_day)


def begin(hand: Hand) -> None:
    hand.await_focus("Start my journal")
    hand.press("Return")
    hand.await_focus("Whom did you meet?")


def look_around(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.wait(lambda: hand.rows("Found"))
    assert hand.rows("Found")[0] == "Do", "nobody has been written about lately"
    hand.press("Escape")
    hand.await_focus("Whom did you meet?")


def write_about_two(hand: Hand) -> None:
    hand.write("Coffee with @Ana Silva")
    hand.press("Return")
    hand.write("and @Tom Okafor")
    hand.press("Return")
    hand.write("after the keynote. Two people run the whole archive.")
    hand.press("Ctrl+Return")
    hand.turn_to("Timeline")
    hand.await_row("Entries", "Coffee with Ana Silva and Tom Okafor after the keynote.")


def import_a_book(hand: Hand, book: Path) -> None:
    hand.answer_files(book)
    hand.press("Ctrl+Shift+I")
    hand.await_row("Cards of the address book", "Doubtful | Ana Silva")
    assert [row.split(" | ")[:2] for row in hand.rows("Cards of the address book")] == [
        ["Doubtful", "Ana Silva"], ["Unreadable", ""], ["New", "Zoé Martin"], ["New", "Li Wei"],
    ]  # fmt: skip
    hand.tab_to("This card: Leave out")
    hand.press("Right")
    assert hand.focus_name() == "This card: The same person"
    hand.tab_to("Import 3 people")
    hand.press("Return")
    hand.await_words("2 people are in your address book now.")
    hand.await_words("1 person was brought up to date.")
    hand.await_words("1 card could not be read.")
    hand.await_focus("Done")
    hand.press("Return")


def find_somebody_imported(hand: Hand) -> None:
    hand.turn_to("People")
    assert [row.split(",")[0] for row in hand.rows("People")] == ["Ana Silva", "Tom Okafor"]
    hand.press("Ctrl+F")
    hand.write("zoe")
    hand.await_row("People", "Zoé Martin")
    hand.press("Escape")
    hand.await_row("People", "Ana Silva")


def edit_a_line_in_place(hand: Hand) -> None:
    hand.write("ana")
    hand.press("Return", "Return")
    hand.await_focus("Write about Ana")
    hand.tab_to("What tells them apart", "Shift+Tab")
    hand.press("Return")
    hand.write("Newspapers, Évora")
    hand.press("Return")
    hand.await_focus("What tells them apart: Newspapers, Évora")
    hand.press("F2")
    hand.write("somebody else")
    hand.press("Escape")
    hand.await_focus("What tells them apart: Newspapers, Évora")
    hand.press("Return", "End")
    hand.write(" and Lisbon")
    hand.press("Tab")
    hand.see("What tells them apart: Newspapers, Évora and Lisbon")


def set_rhythm_and_circle(hand: Hand) -> None:
    hand.tab_to("Rhythm: ")
    hand.press("Return")
    hand.choose("monthly")
    hand.see("Rhythm: about every month")
    hand.tab_to("Circles: no circle", "Shift+Tab")
    hand.press("Return")
    hand.choose("New circle…")
    hand.write("IFLA")
    hand.press("Return")
    hand.see("Circles: IFLA")


def note_what_matters_and_a_promise(hand: Hand) -> None:
    hand.tab_to("What matters: add")
    hand.press("Return")
    hand.write("saving the regional newspapers")
    hand.press("Return")
    hand.see("Note: saving the regional newspapers")
    hand.tab_to("Promised: add")
    hand.press("Return")
    hand.write("send her the benchmark")
    hand.press("Return")
    hand.see("Promise: send her the benchmark")
    hand.tab_to("Kept", "Shift+Tab")
    hand.press("Return")
    assert hand.toast() == "Promise kept."
    hand.wait(lambda: not hand.reads("send her the benchmark"))


def write_by_the_write_box(hand: Hand) -> None:
    hand.tab_to("Write about Ana", "Shift+Tab")
    hand.write("She called me about the grant")
    hand.press("Ctrl+Return")
    hand.await_row("The story so far", "Call. Thursday, 8 October 2026. She called me")


def edit_and_delete_that_entry(hand: Hand) -> None:
    hand.tab_to("The story so far")
    hand.press("Home", "Return")
    hand.await_focus("What happened?")
    hand.write(", which she got.")
    hand.press("Ctrl+Return")
    hand.await_row("The story so far", "the grant, which she got.")
    assert hand.toast() == "Entry kept"
    hand.press("Return")
    hand.await_focus("What happened?")
    hand.tab_to("Delete entry")
    hand.press("Return")
    hand.wait(lambda: hand.toast() == "Entry deleted")
    assert len(hand.rows("The story so far")) == 1
    hand.tab_to("Undo")
    hand.press("Return")
    hand.await_row("The story so far", "the grant, which she got.")
    hand.press("Ctrl+Shift+Z")
    hand.wait(lambda: len(hand.rows("The story so far")) == 1)
    hand.press("Ctrl+Z")
    hand.await_row("The story so far", "the grant, which she got.")


def delete_a_person(hand: Hand) -> None:
    hand.press("Ctrl+F", "Escape", "Down")
    hand.await_row("People", "Tom Okafor")
    hand.press("Down")
    hand.see("Name: Tom Okafor")
    hand.press("Delete")
    hand.wait(lambda: hand.toast() == "Deleted Tom Okafor.")
    assert len(hand.rows("People")) == 1
    hand.press("Ctrl+Z")
    hand.await_row("People", "Tom Okafor")
    hand.see("Name: Tom Okafor")


def delete_several(hand: Hand) -> None:
    hand.press("Home", "Shift+Down")
    hand.await_words("2 people")
    hand.press("Delete")
    hand.await_words("2 people from your address book wait here")
    hand.wait(lambda: hand.toast() == "Deleted Ana Silva and Tom Okafor.")
    hand.press("Ctrl+Z")
    hand.await_row("People", "Ana Silva")
    assert len(hand.rows("People")) == 2


def filter_the_timeline(hand: Hand) -> None:
    hand.turn_to("Timeline")
    hand.press("Ctrl+F")
    hand.write("keynote")
    hand.press("Return")
    hand.wait(lambda: len(hand.rows("Entries")) == 1)
    hand.tab_to("“keynote”, press to take it away")
    hand.press("Delete")
    hand.wait(lambda: len(hand.rows("Entries")) == 2)


def choose_a_period(hand: Hand) -> None:
    hand.tab_to("Entries over the years")
    hand.press("Left", "Shift+Left", "Return")
    hand.await_words("No entry fits this.")
    hand.tab_to("August 2026 – September 2026, press to take it away")
    hand.press("Return")
    hand.wait(lambda: len(hand.rows("Entries")) == 2)


def find_anything(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.write("tom")
    hand.await_words("Tom Okafor")
    hand.press("Return")
    hand.see("Name: Tom Okafor")
    hand.press("Ctrl+K")
    hand.write("archive")
    hand.await_row("Found", "run the whole archive")
    hand.press("Return")
    hand.await_focus("Entries")


def make_it_dark_and_large(hand: Hand) -> None:
    hand.press("Ctrl+,")
    hand.tab_to("Colours: As the system")
    hand.press("Right", "Right")
    assert hand.focus_name() == "Colours: Dark"
    hand.tab_to("Text size: 100 %")
    hand.press("Right", "Right")
    assert hand.focus_name() == "Text size: 125 %"


def find_all_of_it_again(hand: Hand) -> None:
    assert hand.window().height() == 707  # the screen of the tests is narrower than any window
    assert hand.window().palette().window().color().lightness() < 128
    hand.turn_to("Timeline")
    hand.wait(lambda: len(hand.rows("Entries")) == 2)
    hand.see("Redo delete Ana Silva and Tom Okafor")
    hand.see("Undo edit entry about Ana Silva")
    hand.press("Ctrl+Z")
    hand.wait(lambda: not any("which she got" in row for row in hand.rows("Entries")))
    hand.turn_to("People")
    hand.await_row("People", "Ana Silva, Newspapers, Évora and Lisbon, today")
    hand.see("Rhythm: about every month")
    hand.see("Circles: IFLA")
    hand.see("Note: saving the regional newspapers")
    hand.see("E-mail: ana@example.org")
    hand.press("Ctrl+,")
    hand.tab_to("Text size: 125 %")


def test_what_is_half_written_survives_a_crash(
    program: Program, qtbot: QtBot, tmp_path: Path, today: date
) -> None:
    path = tmp_path / "mine.kith"
    be_killed_while_writing(path, qtbot, today)

    def again(hand: Hand) -> None:
        hand.await_focus("Whom did you meet?")
        hand.await_words("half a sentence about @Ana")
        hand.await_words("Draft from")
        hand.write(" Silva.")
        hand.press("Ctrl+Return")
        hand.turn_to("Timeline")
        hand.await_row("Entries", "half a sentence about Ana Silva.")
        hand.press("Ctrl+Q")

    program.run(again, path)


def be_killed_while_writing(path: Path, qtbot: QtBot, today: date) -> None:
    """Write in another process, and kill it once the draft is kept."""
    command = [sys.executable, "-c", HALF_WRITTEN, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "written\n"
            journal = Journal.open(path, today=lambda: today)
            qtbot.waitUntil(lambda: "about @Ana" in (load_draft(journal, "today") or ""))
            journal.close()
        finally:
            process.kill()


def test_the_invented_journal_is_looked_at_and_left_by_keys(program: Program) -> None:
    def look(hand: Hand) -> None:
        hand.tab_to("Look at an example")
        hand.press("Return")
        hand.await_words("On your mind")
        hand.tab_to("Start mine")
        hand.press("Return")
        begin(hand)
        hand.press("Ctrl+Q")

    program.run(look)
