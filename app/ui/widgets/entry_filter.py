"""A popup to choose which entries the timeline shows."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryFilter
from app.journal import circles, gatherings, people
from app.journal.journal import Journal
from app.ui import words
from app.ui.editor.suggestions import Suggestion
from app.ui.theme import S12, Theme
from app.ui.widgets.fields import SearchField
from app.ui.widgets.filter_chips import name_gathering, name_person
from app.ui.widgets.find_field import FindField
from app.ui.widgets.people_filter import ChipRow
from app.ui.widgets.popup import Popup

TYPING_MS = 200


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
