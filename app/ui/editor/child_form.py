"""A line to write what was learned, promised or exchanged, and the few facts that go with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.entries import ExchangeDraft, LearnedDraft, PromiseDraft
from app.domain.kinds import Direction, LearnedKind
from app.ui import words
from app.ui.editor import facts
from app.ui.editor.day_popup import DayPopup, capital
from app.ui.editor.entry_chip import EntryChip
from app.ui.editor.facts import Choice
from app.ui.editor.written import Child, Ref
from app.ui.theme import S4, S8, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.growing import GrowingText


class ChildForm(QWidget):
    """Edits one child at a time; `changed` carries the child before and after.

    done comes with Enter, Esc or the tick; whoever listens takes an empty child away.
    """

    changed = Signal(object, object)
    removed = Signal(object)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.child: Child = LearnedDraft("")
        self._refs: Sequence[Ref] = ()
        self._today = date.min
        self.line = GrowingText(theme, role="narrow", max_lines=4, one_line=True)
        self.line.textChanged.connect(self._take_text)
        self.line.submitted.connect(self.done)
        self.line.cancelled.connect(self.done)
        self._facts = QWidget()
        self._flow = FlowLayout(self._facts)
        self.chips: dict[str, EntryChip] = {}
        self.remove = IconButton(theme, "trash", self.tr("Take this line away"), size=24)
        self.remove.clicked.connect(lambda: self.removed.emit(self.child))
        self.close_button = IconButton(theme, "check", self.tr("Done"), size=24)
        self.close_button.clicked.connect(self.done)
        self._lay_out()

    def show_child(self, child: Child, refs: Sequence[Ref], today: date) -> None:
        """Edit this child; refs are the people it may be about."""
        self.child, self._refs, self._today = child, refs, today
        self.line.set_placeholder(self._ask())
        if self.line.text() != child.text:
            self.line.set_text(child.text)
        self._show_facts()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(S4)
        row.addWidget(self._facts, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        column.addWidget(self.line)
        column.addLayout(row)

    def _ask(self) -> str:
        child = self.child
        if isinstance(child, PromiseDraft):
            if child.mine:
                return self.tr("What did you say you would do?")
            return self.tr("What did they say they would do?")
        if isinstance(child, ExchangeDraft):
            return {
                Direction.GIVEN.value: self.tr("What did you give?"),
                Direction.OFFERED.value: self.tr("What did you offer?"),
                Direction.ASKED.value: self.tr("What did you ask for?"),
                Direction.RECEIVED.value: self.tr("What did you receive?"),
            }[child.direction]
        return {
            LearnedKind.MATTERS.value: self.tr("What do they care about?"),
            LearnedKind.AHEAD.value: self.tr("What lies ahead of them?"),
            LearnedKind.GOOD_NEWS.value: self.tr("What went well for them?"),
            LearnedKind.COULD_HELP.value: self.tr("What could you do for them?"),
        }[child.kind]

    def _show_facts(self) -> None:
        wanted = self._wanted()
        for name in [name for name in self.chips if name not in wanted]:
            chip = self.chips.pop(name)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        is_new = not wanted.keys() <= self.chips.keys()
        for name, (label, text) in wanted.items():
            if name not in self.chips:
                self.chips[name] = self._make(name)
            self.chips[name].show_fact(label, text)
        if is_new:
            self._lead_through()

    def _lead_through(self) -> None:
        """Have Tab go from the words to the facts, in the order in which they stand."""
        before: QWidget = self.line
        for stop in (*self.chips.values(), self.remove, self.close_button):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _wanted(self) -> dict[str, tuple[str, str]]:
        """The facts of this sort of child: how each is called and what it says now."""
        child, shown = self.child, {"sort": (self.tr("Sort"), facts.sort_of(self.child).text)}
        if isinstance(child, LearnedDraft) and child.kind == LearnedKind.MATTERS:
            area = words.area_names()[child.area] if child.area else self.tr("area of life")
            shown["area"] = (self.tr("Area of life"), capital(area))
        if isinstance(child, LearnedDraft) and child.kind == LearnedKind.AHEAD:
            shown["day"] = (self.tr("When"), self._say_day(child.day))
        if isinstance(child, PromiseDraft):
            shown["due"] = (self.tr("Due"), self._say_day(child.due))
        if isinstance(child, ExchangeDraft):
            what = words.what_names()[child.what] if child.what else self.tr("of what sort")
            shown["what"] = (self.tr("What it was"), capital(what))
        if isinstance(child, ExchangeDraft) and child.direction == Direction.ASKED:
            shown["helped"] = (self.tr("Could they help"), self._helped()[child.helped])
        if len(self._refs) > 1:
            shown["about"] = (self.tr("About whom"), self._say_about())
        return shown

    def _make(self, name: str) -> EntryChip:
        icons = {"day": "calendar-blank", "due": "calendar-blank", "about": "users"}
        chip = EntryChip(self._theme, icons.get(name, ""))
        chip.clicked.connect(lambda: self._open(name))
        chip.removed.connect(lambda: self._clear(name))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _open(self, name: str) -> None:
        if name in ("day", "due"):
            self._open_days(name)
        else:
            choices, current, none = self._choices(name)
            take = self._take_sort if name == "sort" else lambda value: self._take(name, value)
            facts.open_menu(self.chips[name], self._theme, choices, current, take, none)

    def _choices(self, name: str) -> tuple[list[Choice], object, str]:
        child: Any = self.child
        if name == "area":
            names = words.area_names().items()
            return [Choice(a, capital(n)) for a, n in names], child.area, self.tr("No area")
        if name == "what":
            names = words.what_names().items()
            return [Choice(w, capital(n)) for w, n in names], child.what, self.tr("Not said")
        if name == "helped":
            helped = self._helped()
            told = [Choice(h, helped[h]) for h in (True, False)]
            return told, child.helped, self.tr("Not known yet")
        if name == "about":
            people = [Choice(ref.id, ref.name) for ref in self._refs]
            return people, child.person_id, self.tr("Everybody here")
        sort = facts.sort_of(child)
        same = [s for s in facts.sorts() if type(s.empty) is type(child)]
        return [Choice(s, s.text, s.icon) for s in same], sort, ""

    def _open_days(self, name: str) -> None:
        label, _text = self._wanted()[name]
        day = getattr(self.child, name)
        popup = DayPopup(
            self._theme, self.chips[name], label, self._today, day, (0, 1, 7), optional=True
        )
        popup.chosen.connect(lambda chosen: self._take(name, chosen))
        popup.open_under(self.chips[name])

    def _take_text(self) -> None:
        self._change(replace(self.child, text=self.line.text()))

    def _take_sort(self, sort: Any) -> None:
        for field in ("kind", "mine", "direction"):
            if hasattr(self.child, field):
                change: Any = {field: getattr(sort.empty, field)}
                self._change(replace(self.child, **change))
        self.line.set_placeholder(self._ask())

    def _take(self, name: str, value: object) -> None:
        field = "person_id" if name == "about" else name
        change: Any = {field: value}
        self._change(replace(self.child, **change))

    def _clear(self, name: str) -> None:
        if name in ("day", "due"):
            self._take(name, "")
        elif name != "sort":
            self._take(name, None)

    def _change(self, new: Child) -> None:
        if new != self.child:
            old, self.child = self.child, new
            self._show_facts()
            self.changed.emit(old, new)

    def _say_day(self, day: str) -> str:
        return facts.say_partial(day, self._today) if day else self.tr("When?")

    def _say_about(self) -> str:
        about = getattr(self.child, "person_id", None)
        return next((ref.name for ref in self._refs if ref.id == about), self.tr("Everybody here"))

    def _helped(self) -> dict[bool | None, str]:
        return {
            True: self.tr("They could help"),
            False: self.tr("They could not help"),
            None: self.tr("Could they help?"),
        }
