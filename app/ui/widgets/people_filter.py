"""What the people list shows: a popup to choose it, and chips that tell what was chosen."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.people import SORT_KEYS, Circle
from app.journal.people import LISTED, PersonFilter
from app.ui.theme import S4, S8, S16, Theme
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.popup import Popup
from app.ui.widgets.text import Label
from app.ui.words import sort_names, state_names


class ChipRow(QWidget):
    """A heading with chips to press; `pressed` carries the value of the one pressed."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, heading: str, note: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._chips: dict[Hashable, Chip] = {}
        self._heading = heading
        self._row = QWidget()
        self._flow = FlowLayout(self._row, S4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S8)
        layout.addWidget(Label(theme, heading, "meta_strong", "soft_ink"))
        layout.addWidget(self._row)
        if note:
            layout.addWidget(Label(theme, note, "meta", "soft_ink"))

    def offer(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """Show one chip for each (value, words)."""
        if list(self._chips) == [value for value, _words in choices]:
            return
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {value: self._make(value, words) for value, words in choices}

    def mark(self, chosen: set[Hashable]) -> None:
        """Show which are chosen."""
        for value, chip in self._chips.items():
            chip.setChecked(value in chosen)

    def chips(self) -> list[tuple[Hashable, Chip]]:
        """Every value with its chip."""
        return list(self._chips.items())

    def _make(self, value: Hashable, words: str) -> Chip:
        chip = Chip(self._theme, words, checkable=True)
        chip.setAccessibleName(f"{self._heading}: {words}")
        chip.clicked.connect(lambda: self.pressed.emit(value))
        self._flow.addWidget(chip)
        return chip


class FilterPopup(Popup):
    """Circle, states, losing touch and order; `changed` carries the new PersonFilter."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, self.tr("Who is shown"))
        self._filter = PersonFilter()
        self.states = ChipRow(theme, self.tr("Who is shown"))
        self.circles = ChipRow(theme, self.tr("Circle"))
        note = self.tr("Silence over twice the rhythm you chose, in the order of the alphabet.")
        self.touch = ChipRow(theme, self.tr("Losing touch"), note)
        self.sorts = ChipRow(theme, self.tr("In the order of"))
        self.column.setSpacing(S16)
        for row, slot in (
            (self.states, self._switch_state),
            (self.circles, self._choose_circle),
            (self.touch, self._switch_touch),
            (self.sorts, self._choose_sort),
        ):
            row.pressed.connect(slot)
            self.column.addWidget(row)

    def open(self, wanted: PersonFilter, circles: Sequence[Circle], under: QWidget) -> None:
        """Show what is chosen, under a widget."""
        self.states.offer(list(state_names().items()))
        self.circles.offer([(circle.id, circle.name) for circle in circles])
        self.circles.setVisible(bool(circles))
        self.touch.offer([(True, self.tr("only people I lose touch with"))])
        self.sorts.offer([(key, sort_names()[key]) for key in SORT_KEYS])
        self._filter = wanted
        self._mark()
        self.open_under(under)
        self.focusNextChild()

    def _mark(self) -> None:
        self.states.mark(set(self._filter.states or state_names()))
        self.circles.mark({self._filter.circle_id})
        self.touch.mark({self._filter.losing_touch})
        self.sorts.mark({self._filter.sort})

    def _change(self, wanted: PersonFilter) -> None:
        self._filter = wanted
        self._mark()
        self.changed.emit(wanted)

    def _switch_state(self, state: str) -> None:
        states = (self._filter.states or frozenset(state_names())) ^ {state}
        self._change(replace(self._filter, states=states or LISTED))

    def _choose_circle(self, circle_id: int) -> None:
        chosen = None if self._filter.circle_id == circle_id else circle_id
        self._change(replace(self._filter, circle_id=chosen))

    def _switch_touch(self, _value: object) -> None:
        self._change(replace(self._filter, losing_touch=not self._filter.losing_touch))

    def _choose_sort(self, sort: str) -> None:
        self._change(replace(self._filter, sort=sort))


class FilterChips(QWidget):
    """What is chosen beyond the usual, each a chip that can be taken away."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, S4)
        self._flow.setContentsMargins(0, 0, 0, S8)
        self.setAccessibleName(self.tr("Filters"))
        self.hide()

    def show_filter(self, wanted: PersonFilter, circle: str) -> None:
        """Show the chips of a filter; `circle` is the name of its circle."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._make(*part) for part in self._parts(wanted, circle)]
        self.setVisible(bool(self._chips))

    def shown(self) -> list[Chip]:
        """The chips that are shown."""
        return self._chips

    def _parts(self, wanted: PersonFilter, circle: str) -> list[tuple[str, PersonFilter]]:
        names, parts = state_names(), []
        if wanted.states != LISTED:
            shown = [names[state] for state in names if state in wanted.states]
            everybody = len(shown) in (0, len(names))
            words = self.tr("everybody") if everybody else ", ".join(shown)
            parts.append((words, replace(wanted, states=LISTED)))
        if wanted.circle_id is not None:
            parts.append((circle, replace(wanted, circle_id=None)))
        if wanted.losing_touch:
            parts.append((self.tr("losing touch"), replace(wanted, losing_touch=False)))
        if wanted.sort != SORT_KEYS[0]:
            words = self.tr("by {order}").format(order=sort_names()[wanted.sort])
            parts.append((words, replace(wanted, sort=SORT_KEYS[0])))
        return parts

    def _make(self, words: str, without: PersonFilter) -> Chip:
        chip = Chip(self._theme, words, removable=True)
        chip.setAccessibleName(self.tr("{filter}, press to take it away").format(filter=words))
        for signal in (chip.removed, chip.clicked):
            signal.connect(lambda *_: self.changed.emit(without))
        self._flow.addWidget(chip)
        return chip
