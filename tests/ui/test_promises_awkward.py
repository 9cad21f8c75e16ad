"""The Promises page with words that are hard to show: nothing is cut off, nothing nameless."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import entries, introductions, people, promises
from app.journal.journal import Journal
from app.ui.application import Application
from app.ui.pages.promises import TABS, PromisesPage
from app.ui.promises.row_tab import RowTab
from tests.ui.clipping import faults
from tests.ui.opened import open_in
from tests.ui.promises_given import settle, shown_tab
from tests.ui.test_awkward import GERMAN, LOOKS, MIRRORED, PICTURED, UNBROKEN, wear

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
LARGEST = ("light", 1.5, 900, 600)


def write_hard(journal: Journal) -> None:
    """Write promises, help and introductions in words that are long, mirrored or pictures."""
    names = (*GERMAN, *MIRRORED, *PICTURED)
    with journal.change("Hard words"):
        ids = [people.add_person(journal, name, line=" ".join(names)) for name in names]
        for number, person in enumerate(ids):
            words = f"{names[number]} {UNBROKEN} " * (1 + number % 3)
            due = f"2026-10-{number + 3:02}" if number % 2 else ""
            one = promises.add_promise(journal, person, words, mine=number % 3 > 0, due=due)
            promises.renegotiate(journal, one, "2027")
            entries.add_learned(journal, person, words, kind="couldhelp")
            introductions.add_introduction(journal, person, ids[number - 1], words)


@pytest.fixture(params=(Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft))
def page(
    request: pytest.FixtureRequest, application: Application, qtbot: QtBot, journal: Journal,
    qapp: QApplication, tmp_path: Path,
) -> Iterator[PromisesPage]:  # fmt: skip
    write_hard(journal)
    journal.close()
    qapp.setLayoutDirection(request.param)
    desk = open_in(application, qtbot, tmp_path / "journal.kith").desk
    desk.open_promises()
    shown = desk.page("promises")
    assert isinstance(shown, PromisesPage)
    yield shown
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def rows_fit(tab: RowTab[object]) -> bool:
    """Return whether every row in view is inside the column, and no row lies on another."""
    view = tab.list
    rects = [view.visualRect(tab.model.index(row, 0)) for row in view.visible_rows()]
    column = view.column()
    inside = all(column.left() <= r.left() and r.right() <= column.right() for r in rects)
    apart = all(one.bottom() < two.top() for one, two in pairwise(rects))
    return inside and apart and all(rect.height() > 0 for rect in rects)


def test_nothing_is_cut_off_in_any_look(
    page: PromisesPage, application: Application, qtbot: QtBot
) -> None:
    found = []
    for look in (*LOOKS, LARGEST):
        wear(application, *look)
        for name in TABS:
            page.show_tab(name)
            tab = shown_tab(page)
            settle(qtbot, tab)
            tab.focus_first()
            if look in LOOKS:
                found += [f"{name} {look}: {fault}" for fault in faults(application.window)]
            assert not application.window.grab().isNull()
            assert rows_fit(tab), (name, look)
    assert found == []


def test_the_last_row_is_reached_and_seen_whole(
    page: PromisesPage, application: Application, qtbot: QtBot
) -> None:
    wear(application, *LARGEST)
    for name in TABS:
        page.show_tab(name)
        tab = shown_tab(page)
        settle(qtbot, tab)
        last = tab.model.rowCount() - 1
        tab.list.choose(last)
        rect = QRectF(tab.list.visualRect(tab.model.index(last, 0)))
        assert rect.bottom() <= tab.list.viewport().height()
