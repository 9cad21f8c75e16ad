"""The whole story of somebody who points at everything and types nothing but words."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from tests.ui.program import Program, program
from tests.ui.story import Hand, write_book

__all__ = ["program"]
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_everything_can_be_done_by_mouse(program: Program, tmp_path: Path) -> None:
    def first_day(hand: Hand) -> None:
        begin(hand)
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
        quit_from_the_menu(hand)

    def second_day(hand: Hand) -> None:
        find_all_of_it_again(hand)
        hand.window().close()

    program.run(first_day)
    program.run(second_day)


def begin(hand: Hand) -> None:
    hand.click("Start my journal")
    hand.await_focus("Whom did you meet?")


def write_about_two(hand: Hand) -> None:
    hand.write("Coffee with @Ana Silva")
    hand.click_row("Names", "New person “Ana Silva”")
    hand.write("and @Tom Okafor")
    hand.click_row("Names", "New person “Tom Okafor”")
    hand.write("after the keynote. Two people run the whole archive.")
    hand.click("Keep")
    hand.click("Timeline")
    hand.await_row("Entries", "Coffee with Ana Silva and Tom Okafor after the keynote.")


def import_a_book(hand: Hand, book: Path) -> None:
    hand.click("Journal menu: My journal")
    hand.answer_files(book)
    hand.click_choice("Import address book…")
    hand.click_row("Cards of the address book", "Doubtful | Ana Silva")
    hand.click("This card: The same person")
    hand.click("Import 3 people")
    hand.await_words("2 people are in your address book now.")
    hand.click("Done")


def find_somebody_imported(hand: Hand) -> None:
    hand.click("People")
    assert [row.split(",")[0] for row in hand.rows("People")] == ["Ana Silva", "Tom Okafor"]
    hand.click("Search people")
    hand.write("zoe")
    hand.click_row("People", "Zoé Martin")
    hand.see("Name: Zoé Martin")
    hand.click("Clear")
    hand.click_row("People", "Ana Silva")
    hand.see("Name: Ana Silva")


def edit_a_line_in_place(hand: Hand) -> None:
    hand.click("What tells them apart")
    hand.write("Newspapers, Évora")
    hand.click("The story so far")
    hand.see("What tells them apart: Newspapers, Évora")


def set_rhythm_and_circle(hand: Hand) -> None:
    hand.click("Rhythm: no rhythm chosen")
    hand.click_choice("monthly")
    hand.click("Circles: no circle")
    hand.click_choice("New circle…")
    hand.write("IFLA")
    hand.press("Return")
    hand.see("Circles: IFLA")
    hand.see("Rhythm: about every month")


def note_what_matters_and_a_promise(hand: Hand) -> None:
    hand.click("What matters: add")
    hand.write("saving the regional newspapers")
    hand.click("Promised: add")
    hand.see("Note: saving the regional newspapers")
    hand.write("send her the benchmark")
    hand.click("The story so far")
    hand.click("Kept")
    assert hand.toast() == "Promise kept."
    hand.wait(lambda: not hand.reads("send her the benchmark"))


def write_by_the_write_box(hand: Hand) -> None:
    hand.click("Write about Ana…")
    hand.write("She called me about the grant")
    hand.click("Keep")
    hand.await_row("The story so far", "Call. Thursday, 8 October 2026. She called me")


def edit_and_delete_that_entry(hand: Hand) -> None:
    hand.click_row("The story so far", "She called me")
    hand.await_focus("What happened?")
    hand.write(", which she got.")
    hand.click("Keep")
    hand.await_row("The story so far", "the grant, which she got.")
    hand.click_row("The story so far", "the grant, which she got.")
    hand.click("Delete entry")
    hand.wait(lambda: hand.toast() == "Entry deleted")
    hand.click("Undo")
    hand.await_row("The story so far", "the grant, which she got.")
    hand.click("Redo delete entry")
    hand.wait(lambda: len(hand.rows("The story so far")) == 1)
    hand.click("Undo delete entry")
    hand.await_row("The story so far", "the grant, which she got.")


def delete_a_person(hand: Hand) -> None:
    hand.click_row("People", "Tom Okafor")
    hand.click("More about this person")
    hand.click_choice("Delete")
    hand.wait(lambda: hand.toast() == "Deleted Tom Okafor.")
    hand.wait(lambda: len(hand.rows("People")) == 1)
    hand.click("Undo")
    hand.await_row("People", "Tom Okafor")


def delete_several(hand: Hand) -> None:
    hand.click_row("People", "Ana Silva")
    hand.click_row("People", "Tom Okafor", CONTROL)
    hand.await_words("2 people")
    hand.click("Delete")
    hand.await_words("2 people from your address book wait here")
    hand.click("Undo delete")
    hand.await_row("People", "Ana Silva")
    hand.wait(lambda: hand.toast().startswith("Undone: Delete Ana Silva and Tom Okafor"))


def filter_the_timeline(hand: Hand) -> None:
    hand.click("Timeline")
    hand.click("All entries")
    hand.click("Kind: Call")
    hand.click_beside()
    hand.wait(lambda: len(hand.rows("Entries")) == 1)
    hand.click("Call, press to take it away")
    hand.wait(lambda: len(hand.rows("Entries")) == 2)


def choose_a_period(hand: Hand) -> None:
    hand.drag("Entries over the years", QPoint(10, 20), QPoint(60, 20))
    hand.await_words("No entry fits this.")
    hand.click("Show all entries")
    hand.wait(lambda: len(hand.rows("Entries")) == 2)


def find_anything(hand: Hand) -> None:
    hand.click("Find anything")
    hand.write("tom")
    hand.wait(lambda: "Lately" not in hand.rows("Found"))
    hand.click_row("Found", "Tom Okafor")
    hand.see("Name: Tom Okafor")
    hand.click("Find anything")
    hand.write("archive")
    hand.wait(lambda: "Lately" not in hand.rows("Found"))
    hand.click_row("Found", "run the whole archive")
    hand.await_focus("Entries")


def make_it_dark_and_large(hand: Hand) -> None:
    hand.click("Settings")
    hand.click("Colours: Dark")
    hand.click("Text size: 125 %")


def quit_from_the_menu(hand: Hand) -> None:
    hand.click("Journal menu: My journal")
    hand.click_choice("Quit")


def find_all_of_it_again(hand: Hand) -> None:
    assert hand.window().palette().window().color().lightness() < 128
    hand.click("Timeline")
    hand.wait(lambda: len(hand.rows("Entries")) == 2)
    hand.click("Undo edit entry about Ana Silva")
    hand.wait(lambda: not hand.reads("which she got"))
    hand.click("People")
    hand.click_row("People", "Ana Silva, Newspapers, Évora, today")
    hand.see("Note: saving the regional newspapers")
    hand.see("E-mail: ana@example.org")


def test_what_another_process_jots_is_shown(program: Program) -> None:
    def look(hand: Hand) -> None:
        begin(hand)
        hand.click("Timeline")
        assert hand.run_elsewhere("jot", "Coffee with @Ana Silva") == 0
        hand.await_row("Entries", "Coffee with Ana Silva")
        hand.click("Undo jot about Ana Silva")
        hand.wait(lambda: not hand.rows("Entries"))
        hand.window().close()

    program.run(look)


def test_a_second_start_hands_over_to_the_first(program: Program, tmp_path: Path) -> None:
    def look(hand: Hand) -> None:
        begin(hand)
        hand.window().showMinimized()
        assert hand.run_elsewhere() == 0
        hand.wait(lambda: not hand.window().isMinimized())
        assert hand.run_elsewhere(write_book(tmp_path / "friends.vcf")) == 0
        hand.await_row("Cards of the address book", "New | Zoé Martin")
        hand.click("Cancel")
        hand.window().close()

    program.run(look)


def test_a_notice_undoes_what_it_tells_of_and_nothing_else(program: Program) -> None:
    def look(hand: Hand) -> None:
        begin(hand)
        write_about_two(hand)
        hand.click("People")
        delete_a_person(hand)
        hand.click("More about this person")
        hand.click_choice("Delete")
        hand.wait(lambda: hand.toast() == "Deleted Tom Okafor.")
        hand.click("Name: Ana Silva")
        hand.write(" Sousa")
        hand.click("The story so far")
        hand.see("Undo edit name of Ana Silva Sousa")
        assert hand.toast() == "", "its Undo would take back the new name"
        hand.window().close()

    program.run(look)


def test_the_invented_journal_stands_under_its_banner(program: Program) -> None:
    def look(hand: Hand) -> None:
        hand.click("Look at an example")
        hand.await_words("On your mind")
        hand.await_words("Invented journal")
        hand.click("Start mine")
        hand.click("Start my journal")
        hand.await_words("will stand here")
        hand.window().close()

    program.run(look)
