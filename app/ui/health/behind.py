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

    def shorten(words: str, wide: int) -> str:
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)

    for line in behind.lines:
        words, about = " ".join(line.text.split()), _about(line) if behind.is_shared else ""
        if about:
            said = translate("HealthPage", "{names}: {text}")
            words = said.format(names=shorten(about, room * 3 // 5), text=words)
        shown = shorten(f"{short_day(date.fromisoformat(line.day))}  {words}", room)
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
    """Name whom an entry is about, the first of many; "" for nobody."""
    names = [name for _id, name in line.people]
    if len(names) > MOST_NAMES:
        names[1:] = [translate("HealthPage", "%n more", "", len(names) - 1)]
    return join_names(names, translate("HealthPage", "and"))


def _take(take: Callable[[int], None], entry_id: int, _checked: bool = False) -> None:
    take(entry_id)
