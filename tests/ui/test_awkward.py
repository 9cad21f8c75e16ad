"""Pages and dialogs with journals that are hard to show: nothing is cut off, nothing nameless."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, LearnedDraft, PromiseDraft
from app.journal import circles, entries, gatherings, people
from app.journal.journal import Journal
from app.ui.application import Application
from tests.ui.clipping import faults
from tests.ui.opened import open_in
from tests.ui.people_given import add_people
from tests.ui.seen import front_window
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
LOOKS = (
    ("light", 1.0, 900, 600),
    ("dark", 1.25, 900, 600),
    ("light", 1.25, 1200, 800),
    ("dark", 1.0, 1920, 1080),
)
GERMAN = (
    "Annegret Freifrau von Schwarzenberg-Hohenlohe zu Waldenburg-Schillingsfürst",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschafterin",
    "Karl-Theodor Maria Nikolaus Freiherr von und zu Hohenschwangau-Oberdingelfing",
)
MIRRORED = ("عبد الرحمن بن محمد بن عبد العزيز آل الشيخ", "אברהם יצחק בן־ציון הכהן", "لیلى حدّاد")
PICTURED = ("👩‍👩‍👧‍👦 Família 🇵🇹", "🦊", "陈静仪 😀")
UNBROKEN = f"{'very-long-' * 12}@example.org"


def write_nothing(journal: Journal) -> None:
    """Leave the journal empty."""


def write_one(journal: Journal) -> None:
    """Write one entry about one person."""
    ana = people.add_person(journal, "Ana Silva")
    entries.save_entry(journal, EntryDraft((ana,), "2026-10-08", "Coffee."))


def add_strangers(journal: Journal) -> None:
    """Add 800 people of whom there is only an address."""
    add_people(journal, 800, state="address")


def write_about(names: tuple[str, ...]) -> Callable[[Journal], None]:
    """Return what fills every place in which words can stand with these names."""
    words = " ".join(names)

    def write(journal: Journal) -> None:
        journal.set_preference("name", words)
        with journal.change(words):
            ids = [people.add_person(journal, name, line=words, rhythm=45) for name in names]
            circles.join(journal, circles.add_circle(journal, words), ids)
            place = gatherings.add_gathering(journal, words)
            for number, person in enumerate(ids):
                day = journal.today() - timedelta(days=40 * number)
                write_all_about(journal, person, ids, words, day, place)

    return write


def write_all_about(
    journal: Journal, person: int, ids: list[int], words: str, day: date, place: int
) -> None:
    """Write an entry and every detail of somebody."""
    learned = LearnedDraft(words, "matters", "family", person_id=person)
    promise = PromiseDraft(words, due=day.isoformat(), person_id=person)
    entries.save_entry(
        journal,
        EntryDraft(
            tuple(ids), day.isoformat(), f"{words}. " * 9, "met", gathering_id=place,
            learned=(learned,), promises=(promise,),
        ),
    )  # fmt: skip
    people.edit_person(journal, person, met_how=words, organisation=words, role=words, notes=words)
    people.add_detail(journal, person, "address", f"{words}\n{words}", label=words)
    people.add_detail(journal, person, "email", UNBROKEN)
    if person != ids[0]:
        people.relate(journal, person, ids[0], words)
        people.edit_person(journal, person, met_through_id=ids[0])


JOURNALS = {
    "empty": write_nothing,
    "one": write_one,
    "strangers": add_strangers,
    "german": write_about(GERMAN),
    "mirrored": write_about(MIRRORED),
    "pictured": write_about(PICTURED),
}


@pytest.fixture
def hand(
    request: pytest.FixtureRequest, application: Application, qtbot: QtBot, tmp_path: Path,
    qapp: QApplication, today: date,
) -> Iterator[Hand]:  # fmt: skip
    """Return a hand before the window with a journal of JOURNALS, mirrored where it is read so."""
    path = tmp_path / "journal.kith"
    journal = Journal.open(path, today=lambda: today)
    JOURNALS[request.param](journal)
    journal.close()
    if request.param == "mirrored":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    open_in(application, qtbot, path)
    yield Hand(qtbot)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def wear(application: Application, mode: str, scale: float, width: int, height: int) -> None:
    """Show the window in this theme, text size and size."""
    application.theme.set_mode(mode)
    application.theme.set_scale(scale)
    application.window.resize(width, height)
    QApplication.processEvents()


def look_at(name: str) -> list[str]:
    """Return what is wrong with the window in front, called so; it is painted, too."""
    window = front_window()
    for _ in range(3):  # a part that grows asks what holds it for room, and that one in turn
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found = [f"{name}: {fault}" for fault in faults(window)]
    assert not window.grab().isNull()
    return found


def see_pages(hand: Hand) -> Iterator[str]:
    """Go through the pages as they are used; yield what is shown."""
    hand.turn_to("Today")
    yield "today"
    hand.turn_to("Timeline")
    yield "timeline"
    hand.press("Ctrl+N", "Alt+2")
    hand.write("Coffee with Ana")
    yield "jot"
    hand.press("Ctrl+A", "Delete")
    hand.turn_to("People")
    yield "people"
    hand.press("Ctrl+A")
    yield "several people"
    hand.press("Ctrl+F")
    hand.write(UNBROKEN)
    yield "nobody found"
    hand.press("Escape", "Ctrl+,")
    yield "settings"
    hand.press("Ctrl+K")
    hand.wait(lambda: hand.rows("Found"))
    yield "find"
    hand.write("a")
    hand.wait(lambda: hand.rows("Found")[0] != "Lately")
    yield "found"
    hand.press("Escape")


@pytest.mark.parametrize("hand", JOURNALS, indirect=True)
def test_nothing_is_cut_off_on_any_page(hand: Hand, application: Application) -> None:
    found = []
    for look in LOOKS:
        wear(application, *look)
        found += [fault for page in see_pages(hand) for fault in look_at(f"{page} {look}")]
    assert found == []


def test_nothing_is_cut_off_at_the_first_start(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / GERMAN[0][:60] / f"{UNBROKEN}.kith"
    application.start(place, None, trouble=" ".join(GERMAN))
    qtbot.waitExposed(application.window)
    found = []
    for look in LOOKS:
        wear(application, *look)
        found += look_at(f"first start {look}")
    assert found == []
