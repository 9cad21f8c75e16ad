"""How large a dialog is: as its words need, and never larger than the room there is."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.journal import people
from app.journal.journal import Journal
from app.ui.dialogs.add_person import AddPerson
from app.ui.dialogs.base import Dialog
from app.ui.theme import S16, Theme

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def test_adding_somebody_keeps_its_width_and_is_as_high_as_what_it_says(
    journal: Journal, theme: Theme, page: QWidget
) -> None:
    people.add_person(journal, "Ana Silva")
    dialog = AddPerson(journal, theme, page)
    dialog.open()
    alone = dialog.height()
    QTest.keyClicks(dialog.name, "Ana Silva")
    assert dialog.width() == 480 and dialog.height() > alone
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Kwame Boateng")
    assert (dialog.width(), dialog.height()) == (480, alone)


def test_a_dialog_stays_inside_the_window_below(theme: Theme, page: QWidget) -> None:
    dialog = Dialog(theme, page, "Large", width=900)
    dialog.resize(dialog.width(), 700)
    dialog.open()
    assert dialog.width() == page.width() - 2 * S16
    assert dialog.height() == page.height() - 2 * S16
    assert page.frameGeometry().contains(dialog.geometry())


def test_a_dialog_without_a_window_stays_inside_the_screen(theme: Theme) -> None:
    dialog = Dialog(theme, None, "Large", width=90_000)
    dialog.open()
    assert dialog.width() == dialog.screen().availableSize().width() - 2 * S16
