"""Which entries the timeline shows: a popup to choose them, and chips that tell what was chosen."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryFilter
from app.errors import NotFound
from app.journal import circles, gatherings, people
from app.journal.journal import Journal
from app.ui import words
from app.ui.editor.suggestions import Suggestion
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.fields import SearchField
from app.ui.widgets.find_field import FindField
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.people_filter import ChipRow
from app.ui.widgets.popup import Popup

TYPING_MS = 200


class Part(NamedTuple):
    """One condition of a filter: in words, with an icon, and the filter without it."""

    icon: str
    words: str
    without: EntryFilter


class EntryFilterPopup(Popup):
    """Words, person, circle, gathering, kind and exchange; `changed` carries the EntryFilter."""

    changed = Signal(object)

    def __init__(self, journal: Journal, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Which entries are shown"))
        self._journal = journal
        self._filter = EntryFilter()
        self._pause = QTimer(self, interval=TYPING_MS, singleShot=True)
        self.words = SearchField(theme, self.tr("Words in the entry"))
        self.person = FindField(theme, self.tr("Person"), self._find_people, self)
        self.gathering = FindField(theme, self.tr("Gathering"), self._find_gatherings, self)
        self.circles = ChipRow(theme, self.tr("Circle"))
        self.kinds = ChipRow(theme, self.tr("Kind"))
        self.directions = ChipRow(theme, self.tr("Exchange"))
        self.column.setSpacing(S12)
        for part in (
            self.words, self.person, self.gathering, self.circles, self.kinds, self.directions
        ):  # fmt: skip
            self.column.addWidget(part)
        self._join()

    def open(self, wanted: EntryFilter, under: QWidget) -> None:
        """Show what is chosen, under a widget, the cursor in the words."""
        self.circles.offer([(circle.id, circle.name) for circle in circles.circles(self._journal)])
        self.kinds.offer(list(words.kind_names().items()))
        self.directions.offer(list(words.direction_names().items()))
        self.show_filter(wanted)
        self.open_under(under)
        self.words.setFocus()

    def show_filter(self, wanted: EntryFilter) -> None:
        """Show what is chosen."""
        self._filter = wanted
        if self.words.text().strip() != wanted.words:
            self.words.setText(wanted.words)
            self._pause.stop()
        self.person.show_text(name_person(self._journal, wanted.person_id))
        self.gathering.show_text(name_gathering(self._journal, wanted.gathering_id))
        self.circles.mark({wanted.circle_id})
        self.kinds.mark({wanted.kind})
        self.directions.mark({wanted.direction})
        self.circles.setVisible(bool(circles.circles(self._journal)))

    def _join(self) -> None:
        self._pause.timeout.connect(lambda: self._set(words=self.words.text().strip()))
        self.words.textChanged.connect(self._pause.start)
        self.words.returnPressed.connect(self.close)
        self.person.picked.connect(lambda key: self._set(person_id=key))
        self.gathering.picked.connect(lambda key: self._set(gathering_id=key))
        self.person.resized.connect(self.fit)
        self.gathering.resized.connect(self.fit)
        for row, name in (
            (self.circles, "circle_id"), (self.kinds, "kind"), (self.directions, "direction")
        ):  # fmt: skip
            row.pressed.connect(lambda value, name=name: self._switch(name, value))

    def _switch(self, name: str, value: object) -> None:
        is_chosen = getattr(self._filter, name) == value
        self._set(**{name: None if is_chosen else value})

    def _set(self, **facts: Any) -> None:
        wanted = replace(self._filter, **facts)
        if wanted != self._filter:
            self.show_filter(wanted)
            self.changed.emit(wanted)

    def _find_people(self, typed: str) -> list[Suggestion]:
        found = people.complete_names(self._journal, typed, 6)
        return [Suggestion(line.id, line.name, line.line) for line in found]

    def _find_gatherings(self, typed: str) -> list[Suggestion]:
        found = gatherings.complete(self._journal, typed, 6)
        return [Suggestion(each.id, each.name, each.place, "tent") for each in found]


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
