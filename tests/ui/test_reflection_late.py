"""What the Reflection page is told too late, of something that is shown no more, is left out."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.journal import entries, people, prompting
from app.journal.journal import Journal
from app.ui.pages.reflection import ReflectionPage
from app.ui.reflection.spans import Span
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.quarter_samples import empty
from tests.ui.heard import heard
from tests.ui.questions_given import Written
from tests.ui.reflection_given import (
    SPRING,
    SUMMER,
    await_shown,
    click,
    show_page,
    write_quarters,
)

pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("english"),
]


class Held:
    """A reading that waits, the first time, until it is let go."""

    def __init__(self, read: Callable[..., Any]) -> None:
        self._read, self._go_on = read, Event()
        self.has_begun = Event()

    def __call__(self, *given: Any) -> Any:
        found = self._read(*given)
        if not self.has_begun.is_set():
            self.has_begun.set()
            self._go_on.wait(30)
        return found

    def let_go(self) -> None:
        self._go_on.set()


@pytest.fixture
def page(qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks) -> ReflectionPage:
    write_quarters(journal)
    page = show_page(qtbot, journal, theme, tasks)
    await_shown(qtbot, page, SUMMER)
    return page


def hold(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> Held:
    held = Held(getattr(owner, name))
    monkeypatch.setattr(owner, name, held)
    return held


def await_reads(qtbot: QtBot, tasks: Tasks, page: QWidget) -> None:
    """Wait until all that was asked for has been answered."""
    came = list[bool]()
    tasks.read("the last", lambda: True, came.append, page)
    qtbot.waitUntil(lambda: bool(came))


def test_names_of_another_quarter(
    qtbot: QtBot, page: ReflectionPage, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, told = hold(monkeypatch, page._view.reader, "behind"), list[str]()
    monkeypatch.setattr(page.figures, "show_behind", lambda key, _behind: told.append(key))
    click(page.figures.rows["giving"].fold)
    qtbot.waitUntil(held.has_begun.is_set)
    click(page.figures.rows["giving"].fold)
    page.show_span(Span(SPRING))
    held.let_go()
    await_shown(qtbot, page, SPRING)
    await_reads(qtbot, tasks, page)
    assert told == []


def test_entries_of_another_quarter_lead_nowhere(
    qtbot: QtBot, page: ReflectionPage, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, wanted = hold(monkeypatch, page._view.reader, "entries"), heard(page.all_wanted)
    page.figures.entries_wanted.emit("giving")
    qtbot.waitUntil(held.has_begun.is_set)
    page.show_span(Span(SPRING))
    held.let_go()
    await_shown(qtbot, page, SPRING)
    await_reads(qtbot, tasks, page)
    assert wanted == []


def test_a_reminder_of_another_quarter(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = people.add_person(journal, "Ana Silva")
    entries.save_entry(journal, EntryDraft((ana,), "2026-07-03", "Hm.", "call", "them"))
    given = Written(journal, theme, tasks, qtbot)
    held = hold(monkeypatch, prompting, "remind")
    given.questions.show_quarter(SUMMER, empty())
    qtbot.waitUntil(held.has_begun.is_set)
    given.questions.show_quarter(SPRING, None)
    line = given.questions.questions[0].reminder
    told = list[object]()
    monkeypatch.setattr(line, "show_reminder", told.append)
    held.let_go()
    await_reads(qtbot, tasks, given.area)
    assert told == []
