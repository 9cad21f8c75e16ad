"""What opens under the text: the chips, the line of one child, the depth words and Keep."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.journal.journal import Journal
from app.ui.editor import facts
from app.ui.editor.askers import Askers
from app.ui.editor.child_form import ChildForm
from app.ui.editor.chips_bar import ChipsBar
from app.ui.editor.depth_row import DepthRow
from app.ui.editor.facts import Choice
from app.ui.editor.keeping import find_missing, people_of
from app.ui.editor.picker import Picker
from app.ui.editor.suggestions import Suggestion
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Child, Ref, Written, make_new_ref
from app.ui.theme import S4, S8, S12, Theme


class EditorBody(QWidget):
    """Shows and changes everything of a Written but its text.

    changed comes after each change; meant_chosen carries a mention and whom it means;
    unmarked the id of somebody who shall be named in the text no longer. keeps_last leaves the
    last person of all in the entry.
    """

    changed = Signal()
    meant_chosen = Signal(object, object)
    unmarked = Signal(int)
    people_opened = Signal(int)
    keep_asked = Signal()
    text_wanted = Signal()

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
        self._written, self._meant = Written(), list[Meant]()
        self._refs, self._suggested = list[Ref](), list[Ref]()
        self._askers = Askers(journal, theme, whom)
        self._picker: Picker | None = None
        self._is_for_keep = False
        self.chips = ChipsBar(theme)
        self.form = ChildForm(theme)
        self.form.hide()
        self.depths = DepthRow(theme)
        self._lay_out()
        self._join()

    def show_written(
        self, written: Written, meant: Sequence[Meant], suggested: Sequence[Ref] = ()
    ) -> None:
        """Show what is written, whom the text means, and who is suggested by it."""
        self._written, self._meant, self._suggested = written, list(meant), list(suggested)
        self._refs = people_of(written, meant)
        unsure = [each for each in meant if each.ref is None]
        self.chips.show_written(written, self._refs, unsure, self._journal.today())
        self.chips.show_suggested(suggested, alone=not (self._refs or unsure))
        self.depths.show_depth(written.depth)
        self.depths.show_ready(find_missing(written, meant, suggested), written.is_blank())
        if self.form.isVisibleTo(self):
            self._show_form(self.form.child)

    def choose_depth(self, depth: int | None) -> None:
        """Say how deep it went; the same again takes it back."""
        self._written.depth = None if depth == self._written.depth else depth
        self.changed.emit()

    def ask(self, fact: str) -> None:
        """Open the popup that asks for a fact: day, people, gathering or minutes."""
        if fact == "day":
            day = self._written.day_on(self._journal.today())
            self._askers.ask_day(self.chips.day, day, self._take_day)
        elif fact == "people":
            self._is_for_keep = False
            self._ask_people()
        elif fact == "gathering":
            under = self.chips.gathering if self._written.gathering else self.chips.add
            self._askers.ask_gathering(under, self._take_gathering)
        else:
            under = self.chips.minutes if self._written.minutes else self.chips.add
            self._askers.ask_minutes(under, self._take_minutes)

    def ask_for_keep(self) -> None:
        """Ask for the people without whom it cannot be kept, and then offer Keep again."""
        self._is_for_keep = True
        self._ask_people()

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
            self._written.gathering_id, self._written.gathering = None, ""
        else:
            setattr(self._written, fact, value)
        if fact in ("kind", "began"):
            self._written.settled.add(fact)
        self.changed.emit()

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
        unsure = next((each for each in self._meant if each.ref is None), None)
        if unsure is not None:
            self._ask_which(unsure)
            return
        self._picker = self._askers.ask_people(
            self.chips.people, self._take_person, lambda: {ref.id for ref in self._refs}
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
        facts.open_menu(
            self.chips.people, self._theme, choices, "",
            lambda ref: self.meant_chosen.emit(unsure, ref),
        )  # fmt: skip

    def _settle_suggested(self, is_meant: bool) -> None:
        for ref in self._suggested:
            if is_meant:
                self._written.take_in(ref)
            else:
                self._written.settled.add(f"person:{ref.id}")

    def _take_person(self, row: Suggestion) -> None:
        if row.key not in {ref.id for ref in self._refs}:
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
            removable = len(self._refs) > 1 or not self._keeps_last
            self._picker.show_chosen([(ref.id, ref.name, removable) for ref in self._refs])

    def _forget_picker(self) -> None:
        self._picker = None
        if self._is_for_keep and self._refs:
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
        self.form.show_child(child, self._refs, self._journal.today())
