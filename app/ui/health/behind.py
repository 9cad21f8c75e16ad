"""The entries behind a mark of a chart or a row of a profile, as lines of a menu."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu

from app.domain.behind import Behind
from app.domain.entries import EntryFilter, EntryLine
from app.domain.names import join_names
from app.ui.theme import Theme
from app.ui.words import short_day

translate = QCoreApplication.translate
MOST_NAMES = 2  # that are written out


def fill_entries(
    menu: QMenu, theme: Theme, behind: Behind, room: int, take: Callable[[int], None]
) -> None:
    """Offer the newest entries; `room` is how wide their words may be, in pixels."""
    metrics = QFontMetrics(theme.font("interface"))
    for line in behind.lines:
        text = _about(line) if behind.is_shared else " ".join(line.text.split())
        words = f"{short_day(date.fromisoformat(line.day))}  {text}"
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        action = menu.addAction(shown.replace("&", "&&"))
        action.triggered.connect(partial(_take, take, line.id))
    if not behind.lines:
        words = translate(
            "HealthPage", "This rests on no entry: it was noted by itself, or only time passed."
        )
        menu.addAction(words).setEnabled(False)


def fill_more(menu: QMenu, behind: Behind, show_all: Callable[[EntryFilter], None]) -> None:
    """Lead to all of them where there are more than a menu holds."""
    if (many := len(behind.entries)) > len(behind.lines):
        menu.addSeparator()
        words = translate("HealthPage", "Show all %n on the Timeline", "", many)
        wanted = EntryFilter(ids=behind.entries)
        menu.addAction(words).triggered.connect(lambda _checked=False: show_all(wanted))


def _about(line: EntryLine) -> str:
    """Write the words of an entry after the names of whom it is about, or the first of many."""
    names, text = [name for _id, name in line.people], " ".join(line.text.split())
    if len(names) > MOST_NAMES:
        names[1:] = [translate("HealthPage", "%n more", "", len(names) - 1)]
    if not names:
        return text
    about = join_names(names, translate("HealthPage", "and"))
    return translate("HealthPage", "{names}: {text}").format(names=about, text=text)


def _take(take: Callable[[int], None], entry_id: int, _checked: bool = False) -> None:
    take(entry_id)
