"""The entries behind a mark of a chart or a row of a profile, as lines of a menu."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu

from app.domain.behind import Behind
from app.domain.entries import EntryLine
from app.journal import entries
from app.journal.journal import Journal
from app.ui.theme import Theme
from app.ui.words import short_day

MOST = 12
translate = QCoreApplication.translate


def read_lines(journal: Journal, behind: Behind) -> list[EntryLine]:
    """Return the newest entries behind a mark, one more than a menu shows where there are more."""
    if behind.chosen is not None:
        return entries.first_page(journal, behind.chosen, MOST + 1)
    found = (entries.line(journal, entry) for entry in behind.entries[: MOST + 1])
    return [line for line in found if line is not None]


def fill_entries(
    menu: QMenu, theme: Theme, lines: Sequence[EntryLine], room: int, take: Callable[[int], None]
) -> None:
    """Offer the newest entries; `room` is how wide their words may be, in pixels."""
    metrics = QFontMetrics(theme.font("interface"))
    for line in lines[:MOST]:
        words = f"{short_day(date.fromisoformat(line.day))}  {' '.join(line.text.split())}"
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        action = menu.addAction(shown.replace("&", "&&"))
        action.triggered.connect(partial(_take, take, line.id))
    if not lines:
        menu.addAction(translate("HealthPage", "No entry stands behind this.")).setEnabled(False)


def fill_more(
    menu: QMenu, behind: Behind, lines: Sequence[EntryLine], show_all: Callable[[], None]
) -> None:
    """Lead to all of them where there are more than a menu holds, or say how many more."""
    if len(lines) <= MOST:
        return
    menu.addSeparator()
    if behind.chosen is not None:
        words = translate("HealthPage", "Show all on the Timeline")
        menu.addAction(words).triggered.connect(lambda _checked=False: show_all())
        return
    older = len(behind.entries) - MOST
    rest = translate("HealthPage", "and %n older entries", "", older)
    menu.addAction(rest).setEnabled(False)


def _take(take: Callable[[int], None], entry_id: int, _checked: bool = False) -> None:
    take(entry_id)
