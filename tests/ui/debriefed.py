"""Fourteen people met at a conference, what there is to tell of them, and a hand that counts."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from app.journal import gatherings, people
from app.journal.journal import Journal
from tests.ui.story import TODAY, Hand

NAME, DAY = "iPRES 2026", "2026-10-07"


class Told(NamedTuple):
    """Somebody, and what is written about them: the text, and the lines below it."""

    name: str
    pronouns: str
    text: str
    learned: str = ""
    could_help: str = ""
    promise: str = ""


PEOPLE = (
    Told("Ana Silva", "she/her",
         "Coffee after the keynote. Two people run the whole archive in Évora.",
         "wants to save the regional newspapers before they crumble",
         "introduce her to the OCR group", "send her the benchmark by 9 October"),
    Told("Bram van den Heuvel", "he/him", "Queued for the same stroopwafels, talked of checksums.",
         "he misses teaching", "", "send him the reading list"),
    Told("陈静仪", "", "她在上海的图书馆工作，修复老照片。", "修复民国时期的照片"),
    Told("Hạnh Nguyễn", "", "Saigon’s film cans rust in the damp; she dries them one by one.",
         "", "find a dehumidifier that survives the wet season"),
    Told("Ingrid Sørlie", "she/her", "Gæmle båndopptak fra Tromsø, og en bror som fisker.",
         "the dialects of the islands"),
    Told("Kwame Boateng", "he/him", "Oral history in Accra: 400 hours, no transcript.",
         "his grandmother’s stories", "a student who transcribes Twi", "ask Li about the grant"),
    Told("ليلى حدّاد", "", "تحدثنا عن أرشيف الصوت في بيروت.", "تحب أغاني فيروز"),
    Told("Priya Raghunathan", "she/her", "She ran from one session to the next and laughed."),
    Told("Tomáš Dvořák", "", "Na lodi. Jeho dcera začíná studovat.", "hudba, hlavně Janáček",
         "", "poslat mu článek by 20 October"),
    Told("Ólafur Þórsson", "he/him",
         "Sat next to him on the boat. Wax cylinders of farmhands singing, and nobody left who "
         "knows the words. He whistles them.",
         "the songs, while somebody still knows them", "somebody who reads grooves by light"),
    Told("Dariusz Lewandowski", "", "Only a handshake at the poster, but a warm one."),
    Told("Annegret Freifrau von Schwarzenfeld", "sie",
         "Über Papierzerfall geredet — sie kennt jede Mühle am Rhein.", "Wasserzeichen"),
    Told("Giulia Bonfanti", "she/her", "È appena tornata dalla maternità; pane e formaggio.",
         "la figlia Ada, sei mesi", "", "mandarle le foto del pranzo"),
    Told("Samuel Okonkwo", "he/him", "Last evening, at the harbour, about leaving Lagos."),
)  # fmt: skip


def write_journal(path: Path, told: tuple[Told, ...] = PEOPLE) -> Path:
    """Make a journal with the gathering and all of its people on the roster."""
    journal = Journal.open(path, today=lambda: date.fromisoformat(TODAY))
    gathering = gatherings.add_gathering(journal, NAME, "Copenhagen", "2026-10-05", DAY)
    ids = [people.add_person(journal, each.name, pronouns=each.pronouns) for each in told]
    gatherings.add_to_roster(journal, gathering, ids)
    journal.close()
    return path


class CountingHand(Hand):
    """Counts every key that is pressed besides the words, Ctrl and Alt too."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.keys = 0

    def press(self, *keys: str) -> None:
        super().press(*keys)
        self.keys += sum(len(each.split("+")) for each in keys)


def open_debrief(hand: Hand) -> None:
    """Go to the debrief of the only gathering, from wherever one is."""
    hand.turn_to("Gatherings")
    hand.await_row("Gatherings", NAME)
    hand.tab_to("Debrief")
    hand.press("Return")
    hand.await_focus("Where did you talk")


def box_text() -> str:
    """Return what stands in the box that has the keyboard."""
    box = QApplication.focusWidget()
    assert isinstance(box, QTextEdit), box
    return box.toPlainText()


def last_line() -> str:
    """Return the last line of that box."""
    return box_text().rpartition("\n")[2]


def write_card(hand: Hand, told: Told) -> None:
    """Write one card: Tab writes the word of each line there is something to say for."""
    hand.write(told.text)
    for word, said in (
        ("learned", told.learned), ("could help", told.could_help), ("promise", told.promise),
    ):  # fmt: skip
        if not said:
            continue
        while last_line() != f"{word}: ":
            hand.press("Tab")
        hand.write(said)
