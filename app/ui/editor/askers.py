"""The popups of the chips: for whom it was, for the day, the gathering and the time it took."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.names import tidy
from app.journal import gatherings
from app.journal.journal import Journal
from app.ui.editor.day_popup import DayPopup
from app.ui.editor.facts import MINUTES, say_minutes
from app.ui.editor.offers import suggest
from app.ui.editor.picker import Picker
from app.ui.editor.suggestions import Suggestion
from app.ui.editor.whom import Whom
from app.ui.theme import Theme

translate = QCoreApplication.translate
LONGEST = 7 * 24 * 60
LENGTH_OF_DAY = len("2026-10-09")
_LENGTH = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*h\s*)?(?:(\d+)\s*(?:m|min|minutes)?)?|(\d+):(\d\d)", re.I
)


class Askers:
    """Opens popups under chips; each takes what to do with the answer."""

    def __init__(self, journal: Journal, theme: Theme, whom: Whom) -> None:
        self._journal, self._theme, self._whom = journal, theme, whom

    def ask_day(self, under: QWidget, day: str, take: Callable[[str], None]) -> DayPopup:
        """Ask on which day it was."""
        name = translate("editor", "Day of the entry")
        popup = DayPopup(self._theme, under, name, self._journal.today(), day)
        popup.chosen.connect(take)
        popup.open_under(under)
        return popup

    def ask_line_day(self, under: QWidget, day: str, take: Callable[[str], None]) -> DayPopup:
        """Ask when something promised is due, or when what lies ahead will be."""
        name, today = translate("editor", "Day of this line"), self._journal.today()
        whole = day if len(day) == LENGTH_OF_DAY else ""
        popup = DayPopup(self._theme, under, name, today, whole, (0, 1, 7), optional=True)
        popup.chosen.connect(take)
        popup.open_under(under)
        return popup

    def ask_people(
        self, under: QWidget, take: Callable[[Suggestion], None], chosen: Callable[[], set[int]]
    ) -> Picker:
        """Ask for people, one after the other; those chosen already are not offered."""
        name = translate("editor", "Who was there?")

        def offer(words: str) -> list[Suggestion]:
            return [row for row in self._offer_people(words) if row.key not in chosen()]

        picker = Picker(self._theme, under, name, offer, stays=True)
        picker.picked.connect(take)
        picker.open_under(under)
        return picker

    def ask_gathering(self, under: QWidget, take: Callable[[Suggestion], None]) -> Picker:
        """Ask for a gathering, known or new."""
        name = translate("editor", "At which gathering?")
        return self._ask(under, name, self._offer_gatherings, take)

    def ask_minutes(self, under: QWidget, take: Callable[[Suggestion], None]) -> Picker:
        """Ask how long it took."""
        name = translate("editor", "How long? Such as 45, or 1:30")
        return self._ask(under, name, offer_minutes, take)

    def _ask(
        self,
        under: QWidget,
        name: str,
        offer: Callable[[str], list[Suggestion]],
        take: Callable[[Suggestion], None],
    ) -> Picker:
        picker = Picker(self._theme, under, name, offer)
        picker.picked.connect(take)
        picker.open_under(under)
        return picker

    def _offer_people(self, words: str) -> list[Suggestion]:
        new = translate("editor", "New person “%1”")
        return suggest(self._whom.complete(words), tidy(words), new)

    def _offer_gatherings(self, words: str) -> list[Suggestion]:
        found = gatherings.complete(self._journal, words)
        rows = [Suggestion(g.id, g.name, g.place, "tent", g.name) for g in found]
        if name := tidy(words):
            text = translate("editor", "New gathering “%1”").replace("%1", name)
            rows.append(Suggestion(0, text, icon="plus", name=name))
        return rows


def offer_minutes(words: str) -> list[Suggestion]:
    """Lengths of time: the one written, or the usual ones; keys are minutes."""
    if not words:
        return [Suggestion(each, say_minutes(each), icon="hourglass") for each in MINUTES[:8]]
    minutes = read_minutes(words)
    return [Suggestion(minutes, say_minutes(minutes), icon="hourglass")] if minutes else []


def read_minutes(text: str) -> int | None:
    """Minutes from “45”, “1:30”, “1 h 30”, “1.5 h”; None for anything else or over a week."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None or not text.strip():
        return None
    hours, minutes, clock_hours, clock_minutes = match.groups()
    whole = float((hours or clock_hours or "0").replace(",", ".")) * 60
    found = round(whole) + int(minutes or clock_minutes or 0)
    return found if 0 < found <= LONGEST else None
