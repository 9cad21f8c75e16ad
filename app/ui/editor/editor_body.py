"""What opens under the text: the chips, the line of one child, the depth words and Keep."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.names import fold
from app.journal.journal import Journal
from app.ui.editor import facts
from app.ui.editor.askers import Askers
from app.ui.editor.child_form import ChildForm
from app.ui.editor.chips_bar import ChipsBar
from app.ui.editor.depth_row import DepthRow
from app.ui.editor.facts import Choice
from app.ui.editor.keeping import find_missing, guess_name
from app.ui.editor.picker import Picker
from app.ui.editor.reading import Reading, TypedLine
from app.ui.editor.suggestions import Suggestion
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Child, Ref, Written, make_new_ref
from app.ui.theme import S4, S8, S12, Theme
from app.ui.widgets.popup import Popup


class EditorBody(QWidget):
    """Shows and changes everything of a Written but its text.

    changed comes after each change; meant_chosen carries a mention and whom it means;
    unmarked the id of somebody who shall be named in the text no longer; line_asked a line of
    the text to go to, line_left one that shall be text, line_day_chosen one and its new day.
    keeps_last leaves the last person of all in the entry.
    """

    changed = Signal()
    meant_chosen = Signal(object, object)
    unmarked = Signal(int)
    people_opened = Signal(int)
    keep_asked = Signal()
    text_wanted = Signal()
    line_asked = Signal(object)
    line_left = Signal(object)
    line_day_chosen = Signal(object, str)

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        whom: Whom,
        keeps_last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._theme, self._keeps_last = journal, theme, keeps_last
        self._written = Written()
        self._reading: Reading | None = None
        self._askers = Askers(journal, theme, whom)
        self._picker: Picker | None = None
        self._is_for_keep = False
        self.chips = ChipsBar(theme)
        self.form = ChildForm(theme)
        self.form.hide()
        self.depths = DepthRow(theme)
        self._lay_out()
        self._join()

    def show_written(self, written: Written, reading: Reading) -> None:
        """Show what is written, and what will be recorded of it."""
        self._written, self._reading = written, reading
        self.chips.show_written(written, reading, self._journal.today())
        self.depths.show_depth(written.depth)
        self.depths.show_ready(find_missing(written, reading), written.is_blank())
        if self.form.isVisibleTo(self):
            self._show_form(self.form.child)

    @property
    def reading(self) -> Reading:
        """What was shown last."""
        assert self._reading is not None
        return self._reading

    def choose_depth(self, depth: int | None) -> None:
        """Say how deep it went; the same again takes it back."""
        self._written.depth = None if depth == self._written.depth else depth
        self.changed.emit()

    def ask(self, fact: str) -> None:
        """Open the popup that asks for a fact: day, people, gathering or minutes."""
        if fact == "day":
            self._askers.ask_day(self.chips.day, self.reading.day, self._take_day)
        elif fact == "people":
            self._is_for_keep = False
            self._ask_people()
        elif fact == "gathering":
            under = self.chips.gathering if self.reading.gathering else self.chips.add
            self._askers.ask_gathering(under, self._take_gathering)
        else:
            under = self.chips.minutes if self._written.minutes else self.chips.add
            self._askers.ask_minutes(under, self._take_minutes)

    def ask_line_day(self, line: TypedLine, under: QWidget | None = None) -> None:
        """Open the calendar for the day that a line says."""
        chip = under or self.chips.lines.chip_of(line) or self.chips.day
        self._askers.ask_line_day(
            chip, line.line.day, lambda day: self.line_day_chosen.emit(line, day)
        )

    def ask_for_keep(self) -> None:
        """Ask for the people without whom it cannot be kept, and then offer Keep again."""
        self._is_for_keep = True
        self._ask_people()
        if self._picker is not None:
            self._picker.suggest_words(guess_name(self._written.text))

    def put_away(self) -> None:
        """Close what asks for anything: the entry is kept, or let go of."""
        self.form.hide()
        for popup in self.findChildren(Popup):
            popup.close()

    def open_child(self, child: Child) -> None:
        """Open the line of one child, ready to be written."""
        self._drop_empty(child)
        self._show_form(child)
        self.form.show()
        self.form.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_child(self) -> None:
        """Close the line of a child; one without words goes."""
        child = self.form.child
        self.form.hide()
        self._drop_empty()
        chip = self.chips.chip_of(child)
        if chip is not None and child.text.strip():
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.text_wanted.emit()

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(S4, 0, S4, 0)
        inner.setSpacing(S8)
        inner.addWidget(self.chips)
        inner.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(S12, S12, S12, 0)
        column.setSpacing(S8)
        column.addLayout(inner)
        column.addWidget(self.depths)

    def _join(self) -> None:
        self.chips.asked.connect(self.ask)
        self.chips.chose.connect(self._take)
        self.chips.line_asked.connect(self.line_asked)
        self.chips.line_left.connect(self.line_left)
        self.chips.line_day_asked.connect(self.ask_line_day)
        self.chips.child_added.connect(self._add_child)
        self.chips.child_asked.connect(self.open_child)
        self.chips.child_removed.connect(self._remove_child)
        self.form.changed.connect(self._change_child)
        self.form.removed.connect(self._remove_child)
        self.form.done.connect(self.close_child)
        self.depths.chose.connect(self._take_depth)
        self.depths.keep.clicked.connect(self.keep_asked)

    def _take(self, fact: str, value: object) -> None:
        if fact == "suggested":
            self._settle_suggested(bool(value))
        elif fact == "gathering":
            self._drop_gathering()
        elif fact == "circle":
            self._written.settled.add(f"circle:{fold(str(value))}")
        elif fact == "day":
            self._written.settled.add("day")
        else:
            setattr(self._written, fact, value)
        if fact in ("kind", "began"):
            self._written.settled.add(fact)
        self.changed.emit()

    def _drop_gathering(self) -> None:
        """One that is named in the text stays there as words."""
        self._written.gathering_id, self._written.gathering = None, ""
        if tags := self.reading.jot.tags.gatherings:
            names = {tags[0].name, self.reading.gathering}
            self._written.settled |= {f"gathering:{fold(name)}" for name in names}

    def _take_depth(self, depth: int | None) -> None:
        self._written.depth = depth
        self.changed.emit()

    def _take_day(self, day: str) -> None:
        self._written.day = day
        self.changed.emit()

    def _take_gathering(self, row: Suggestion) -> None:
        self._written.gathering_id, self._written.gathering = row.key or None, row.name
        self.changed.emit()

    def _take_minutes(self, row: Suggestion) -> None:
        self._written.minutes = row.key
        self.changed.emit()

    # People

    def _ask_people(self) -> None:
        for unsure in self.reading.unsure():
            self._ask_which(unsure)
            return
        self._picker = self._askers.ask_people(
            self.chips.people, self._take_person, lambda: {ref.id for ref in self.reading.people}
        )
        self._picker.removed.connect(self._drop_person)
        self._picker.opened.connect(self.people_opened)
        self._picker.closed.connect(self._forget_picker)
        self._show_chosen()

    def _ask_which(self, unsure: Meant) -> None:
        new = make_new_ref(unsure.mention.name)
        said = self.tr("New person “{name}”").format(name=new.name)
        choices = [
            *(Choice(ref, f"{ref.name} · {ref.line}" if ref.line else ref.name)
              for ref in unsure.choices),
            Choice(new, said, "user-plus"),
        ]  # fmt: skip
        is_like = fold(unsure.choices[0].name) != fold(new.name) if unsure.choices else False
        facts.open_menu(
            self.chips.people, self._theme, choices, "",
            lambda ref: self._choose_meant(unsure, ref), first=new if is_like else None,
        )  # fmt: skip

    def _choose_meant(self, unsure: Meant, ref: object) -> None:
        """Whoever answers on the way to Keep goes on pressing Enter."""
        self.meant_chosen.emit(unsure, ref)
        if self._is_for_keep:
            self.depths.keep.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _settle_suggested(self, is_meant: bool) -> None:
        for ref in self.reading.suggested:
            if is_meant:
                self._written.take_in(ref)
            else:
                self._written.settled.add(f"person:{ref.id}")

    def _take_person(self, row: Suggestion) -> None:
        if row.key not in {ref.id for ref in self.reading.people}:
            self._written.take_in(Ref(row.key, row.name, row.line))
        self.changed.emit()
        self._show_chosen()

    def _drop_person(self, person: int) -> None:
        self._written.settled.add(f"person:{person}")  # the words may name them still
        if person in self._written.people:
            self._written.people.remove(person)
        self.unmarked.emit(person)
        self.changed.emit()
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._picker is not None:
            removable = len(self.reading.people) > 1 or not self._keeps_last
            self._picker.show_chosen([(ref.id, ref.name, removable) for ref in self.reading.people])

    def _forget_picker(self) -> None:
        self._picker = None
        if self._is_for_keep and self.reading.people:
            self.depths.keep.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Children

    def _add_child(self, child: Child) -> None:
        self._written.add(child)
        self.changed.emit()
        self.open_child(child)

    def _change_child(self, old: Child, new: Child) -> None:
        self._written.change(old, new)
        self.changed.emit()

    def _remove_child(self, child: Child) -> None:
        self._written.remove(child)
        if self.form.child == child:
            self.form.hide()
        self.changed.emit()
        self.text_wanted.emit()

    def _drop_empty(self, besides: Child | None = None) -> None:
        children = self._written.children()
        empty = [child for child in children if child != besides and not child.text.strip()]
        for child in empty:
            self._written.remove(child)
        if empty:
            self.changed.emit()

    def _show_form(self, child: Child) -> None:
        self.form.show_child(child, self.reading.people, self._journal.today())
