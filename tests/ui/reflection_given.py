"""A journal with two quarters to look back on, and the Reflection page shown on it."""

from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.quarters import Quarter
from app.journal import entries, people
from app.journal.health import Health
from app.journal.journal import Journal
from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.reading import Reader
from app.ui.reflection.spans import Span
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import Ear

SPRING, SUMMER, AUTUMN = Quarter(2026, 4), Quarter(2026, 7), Quarter(2026, 10)
NAMES = ("Ana Silva", "Bram van den Heuvel", "Chloé Martin", "Dov Katz", "Esther Roth")


def write_quarters(journal: Journal) -> dict[str, int]:
    """Write a talk with each of NAMES every fortnight from April to September; ids by first name.

    With the first two something is learned each time; Chloé is given something and asked for it.
    """
    with journal.change("Two quarters"):
        ids = {name.split()[0]: people.add_person(journal, name) for name in NAMES}
        for number, person in enumerate(ids.values()):
            for fortnight in range(12):
                day = date(2026, 4, 6) + timedelta(14 * fortnight + number)
                write_talk(journal, person, day, is_learned=number < 2)
        for number, direction in enumerate(("given", "given", "given", "given", "asked")):
            day = date(2026, 8, 3 + number)
            exchange = ExchangeDraft(direction, "advice on the roof", "advice")
            draft = EntryDraft((ids["Chloé"],), day.isoformat(), "Advice.", "call",
                               exchanges=(exchange,))  # fmt: skip
            entries.save_entry(journal, draft)
        promise = PromiseDraft("send the map", person_id=ids["Dov"])
        entries.save_entry(
            journal, EntryDraft((ids["Dov"],), "2026-09-01", "A walk.", "met", promises=(promise,))
        )
    return ids


def write_talk(journal: Journal, person: int, day: date, is_learned: bool = False) -> int:
    """Write a talk; return its id."""
    learned = (LearnedDraft("grows pears", person_id=person),) if is_learned else ()
    draft = EntryDraft((person,), day.isoformat(), "By the lake.", "met", "me", learned=learned)
    return entries.save_entry(journal, draft)


def show_page(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, width: int = 1000
) -> ReflectionPage:
    """Show the page on a journal; it hears of every change."""
    page = ReflectionPage(journal, theme, tasks, Reader(journal, Health(journal), QtSpeech()))
    qtbot.addWidget(page)
    ear = Ear(page)
    ear.heard.connect(page.refresh)
    journal.listeners.append(ear.heard.emit)
    page.resize(width, 752)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    qtbot.waitUntil(page.isActiveWindow)
    return page


def await_shown(qtbot: QtBot, page: ReflectionPage, quarter: Quarter | None = None) -> None:
    """Wait until what shall be shown, or a quarter, has been read, said and laid out."""

    def is_there() -> bool:
        seen = page.seen()
        is_wanted = quarter is None or (seen is not None and seen.span == Span(quarter))
        return page.is_current() and is_wanted

    qtbot.waitUntil(is_there)
    lay_out(page)


def lay_out(page: QWidget) -> None:
    """Go on until each part of a page has its place: each asks what holds it for room."""
    before: list[QRect] = []
    while before != (places := [part.geometry() for part in page.findChildren(QWidget)]):
        before = places
        QApplication.processEvents()


def await_settled(qtbot: QtBot, page: ReflectionPage, tasks: Tasks) -> None:
    """Wait until everything asked for so far has come and each part has its place."""
    came: list[None] = []
    tasks.read(came, lambda: None, came.append, page)  # reads are answered one after the other
    qtbot.waitUntil(lambda: bool(came))
    await_shown(qtbot, page)


def click(widget: QWidget) -> None:
    """Click into the middle of a widget that is seen."""
    assert widget.isVisible()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
