"""Dialogs and popups with words that are hard to show: nothing is cut off, nothing nameless."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.charts import gallery
from app.domain import worked_out
from app.errors import BadInput
from app.ui.application import Application
from tests.ui.story import Hand, write_book
from tests.ui.test_awkward import GERMAN, UNBROKEN, hand, look_at, wear

__all__ = ["hand"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
LOOKS = (("light", 1.0, 900, 600), ("dark", 1.25, 900, 600))


def open_from_menu(words: str) -> Callable[[Hand], None]:
    """Return what chooses a line of the journal's menu."""

    def open_it(hand: Hand) -> None:
        hand.click("Journal menu: ")
        hand.choose(words)

    return open_it


def open_somebody_new(hand: Hand) -> None:
    hand.press("Ctrl+Shift+N")
    hand.write(GERMAN[0])


def open_entry(hand: Hand) -> None:
    hand.turn_to("Timeline")
    hand.tab_to("Entries")
    hand.press("Home", "Return")


def open_jot(hand: Hand) -> None:
    hand.press("Ctrl+,", "Ctrl+N")
    hand.write(f"Coffee with @{GERMAN[0]}")


def open_people_filter(hand: Hand) -> None:
    hand.turn_to("People")
    hand.press("Ctrl+F")
    hand.tab_to("Filter people")
    hand.press("Return")


def open_entry_filter(hand: Hand) -> None:
    hand.turn_to("Timeline")
    hand.press("Ctrl+F")


def open_chip(name: str) -> Callable[[Hand], None]:
    """Return what opens the popup of a chip of the jot box."""

    def open_it(hand: Hand) -> None:
        hand.turn_to("Timeline")
        hand.press("Ctrl+N", "Ctrl+A")
        hand.write("Coffee.")
        hand.tab_to(name)
        hand.press("Return")

    return open_it


def ask_for_a_circle(hand: Hand) -> None:
    hand.turn_to("People")
    hand.press("Return")
    hand.tab_to("Circles: ", "Shift+Tab")
    hand.press("Return")
    hand.choose("New circle…")


def ask_for_a_relation(hand: Hand) -> None:
    hand.turn_to("People")
    hand.press("Return")
    hand.tab_to("Add a detail")
    hand.press("Return")
    hand.choose("Somebody they belong to…")
    hand.tab_to("Who belongs to")
    hand.write("a")


def open_worked_out(hand: Hand) -> None:
    hand.press("Ctrl+,")
    hand.tab_to("How the figures are worked out")
    hand.press("Return")


def open_numbers(hand: Hand) -> None:
    open_worked_out(hand)
    sections = 3 + len(gallery.CHARTS) + len(worked_out.ROWS)
    hand.press(*["Tab"] * (sections + 1), "Return")
    hand.await_focus("What a message counts for")
    hand.press("9", "9")


def open_licences(hand: Hand) -> None:
    open_from_menu("About Kith")(hand)
    hand.tab_to("Licences…")
    hand.press("Return")
    hand.await_row("Parts", "PySide6-Essentials")


DIALOGS: dict[str, Callable[[Hand], None]] = {
    "shortcuts": lambda hand: hand.press("F1"),
    "history": lambda hand: hand.press("Ctrl+H"),
    "about": open_from_menu("About Kith"),
    "licences": open_licences,
    "name": open_from_menu("Name this journal…"),
    "somebody new": open_somebody_new,
    "entry": open_entry,
    "jot": open_jot,
    "people filter": open_people_filter,
    "entry filter": open_entry_filter,
    "day": open_chip("Day: "),
    "people": open_chip("People: "),
    "circle": ask_for_a_circle,
    "relation": ask_for_a_relation,
    "worked out": open_worked_out,
    "numbers": open_numbers,
}


@pytest.mark.parametrize("hand", ["german", "mirrored"], indirect=True)
def test_nothing_is_cut_off_in_any_dialog(hand: Hand, application: Application) -> None:
    found = []
    for look in LOOKS:
        wear(application, *look)
        for name, open_it in DIALOGS.items():
            open_it(hand)
            found += look_at(f"{name} {look}")
            hand.press("Escape", "Escape")
    assert found == []


@pytest.mark.parametrize("hand", ["german", "mirrored"], indirect=True)
def test_nothing_is_cut_off_in_an_import(
    hand: Hand, application: Application, tmp_path: Path
) -> None:
    found = []
    book = write_book(tmp_path / f"{UNBROKEN[:80]}.vcf")
    names = "".join(f"BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nEND:VCARD\n" for name in GERMAN)
    book.write_text(names + book.read_text("utf-8"), "utf-8")
    for look in LOOKS:
        wear(application, *look)
        application.preview([book])
        hand.await_row("Cards of the address book", "Unreadable")
        found += look_at(f"preview {look}")
        hand.press("Escape")
    application.preview([book])
    hand.await_row("Cards of the address book", "Unreadable")
    hand.tab_to("Import ")
    hand.press("Return")
    hand.await_words("could not be read")
    assert found + look_at("summary") == []
    hand.press("Return")


@pytest.mark.parametrize("hand", ["empty"], indirect=True)
def test_nothing_is_cut_off_where_trouble_is_told(hand: Hand, application: Application) -> None:
    found = []
    for look in LOOKS:
        wear(application, *look)
        application.troubles.handle(BadInput(f"{UNBROKEN} is no day; write one. {GERMAN[1]}"))
        hand.await_words("This did not work")
        found += look_at(f"notice {look}")
        hand.press("Escape")
    application.troubles.handle(ZeroDivisionError(UNBROKEN))
    hand.await_words("Something went wrong inside Kith")
    found += look_at("report")
    hand.press("Escape")
    assert found == []
