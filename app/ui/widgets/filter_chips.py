"""Chips that tell which entries the timeline shows, each to be taken away."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryFilter
from app.errors import NotFound
from app.journal import circles, gatherings, people
from app.journal.journal import Journal
from app.ui import words
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow import FlowLayout


class Part(NamedTuple):
    """One condition of a filter: in words, with an icon, and the filter without it."""

    icon: str
    words: str
    without: EntryFilter


class FilterChips(QWidget):
    """What is chosen, each condition a chip that can be taken away."""

    changed = Signal(object)
    period_lifted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[list[Part], str] = ([], "")
        self._flow = FlowLayout(self, S4)
        self._flow.setContentsMargins(0, S12, 0, 0)
        self.setAccessibleName(self.tr("Filters"))
        self.hide()

    def show_parts(self, parts: Sequence[Part], period: str) -> None:
        """Show the parts of a filter, and the period in words, "" for none."""
        if self._shown == (list(parts), period):
            return
        self._shown = list(parts), period
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for part in parts:
            self._add(part.icon, part.words, partial(self.changed.emit, part.without))
        if period:
            self._add("calendar-blank", period, self.period_lifted.emit)
        self.setVisible(self._flow.count() > 0)

    def _add(self, icon: str, text: str, take_away: Callable[[], None]) -> None:
        chip = Chip(self._theme, text, icon, removable=True)
        chip.setAccessibleName(self.tr("{filter}, press to take it away").format(filter=text))
        chip.removed.connect(take_away)
        chip.clicked.connect(take_away)
        self._flow.addWidget(chip)


def list_parts(journal: Journal, wanted: EntryFilter) -> Iterator[Part]:
    """Yield the conditions of a filter."""
    if wanted.words:
        quoted = QCoreApplication.translate("EntryFilter", "“{words}”").format(words=wanted.words)
        yield Part("magnifying-glass", quoted, replace(wanted, words=""))
    if wanted.person_id is not None:
        name = name_person(journal, wanted.person_id)
        yield Part("users", name, replace(wanted, person_id=None))
    if wanted.circle_id is not None:
        name = name_circle(journal, wanted.circle_id)
        yield Part("users-three", name, replace(wanted, circle_id=None))
    if wanted.gathering_id is not None:
        name = name_gathering(journal, wanted.gathering_id)
        yield Part("tent", name, replace(wanted, gathering_id=None))
    if wanted.kind is not None:
        kind = words.kind_names()[wanted.kind]
        yield Part(words.kind_icon(wanted.kind), kind, replace(wanted, kind=None))
    if wanted.direction is not None:
        direction = words.direction_names()[wanted.direction]
        yield Part("hand-heart", direction, replace(wanted, direction=None))
    if wanted.first_day or wanted.last_day:
        said = say_days(wanted.first_day, wanted.last_day)
        yield Part("calendar-blank", said, replace(wanted, first_day="", last_day=""))
    if wanted.ids is not None:
        said = QCoreApplication.translate("EntryFilter", "Entries behind a mark: {number}")
        number = QLocale().toString(len(wanted.ids))
        yield Part("planet", said.format(number=number), replace(wanted, ids=None))


def say_days(first: str, last: str) -> str:
    """Say from which day to which, ISO text or "" for no end: "1 May 2026 – 31 May 2026"."""
    begin, end = (words.short_day(date.fromisoformat(day)) if day else "" for day in (first, last))
    if first == last:
        return end
    if begin and end:
        return f"{begin} – {end}"
    if begin:
        return QCoreApplication.translate("EntryFilter", "from {day}").format(day=begin)
    return QCoreApplication.translate("EntryFilter", "until {day}").format(day=end)


def name_person(journal: Journal, person_id: int | None) -> str:
    """Return somebody's name, "" for nobody and for somebody who is gone."""
    with suppress(NotFound):
        return people.person(journal, person_id).name if person_id is not None else ""
    return ""


def name_circle(journal: Journal, circle_id: int) -> str:
    """Return the name of a circle, "" where it is gone."""
    return next((each.name for each in circles.circles(journal) if each.id == circle_id), "")


def name_gathering(journal: Journal, gathering_id: int | None) -> str:
    """Return the name of a gathering, "" for none and for one that is gone."""
    with suppress(NotFound):
        if gathering_id is not None:
            return gatherings.gathering(journal, gathering_id).name
    return ""
