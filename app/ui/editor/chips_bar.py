"""The row of chips: day and people always, everything else where it is known or asked for."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import words
from app.ui.editor import facts
from app.ui.editor.day_popup import capital
from app.ui.editor.entry_chip import EntryChip
from app.ui.editor.keeping import say_names
from app.ui.editor.whom import Meant
from app.ui.editor.written import Child, Ref, Written
from app.ui.theme import COLUMN, Theme
from app.ui.widgets.flow import FlowLayout

MOST_NAMES = 4
ISOLATED = "\u2068{}\u2069"  # a name in another script leaves its neighbours alone


class ChipsBar(QWidget):
    """Shows what is written and asks for changes of it; it changes nothing itself.

    asked names a fact whose popup is wanted ("day", "people", "gathering", "minutes"); chose
    carries a fact ("kind", "began", "gathering", "minutes", "private") and its new value, for
    "suggested" whether those people are meant.
    """

    asked = Signal(str)
    chose = Signal(str, object)
    child_asked = Signal(object)
    child_added = Signal(object)
    child_removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._written = Written()
        self._flow = FlowLayout(self)
        self.day = self._make("calendar-blank", lambda: self.asked.emit("day"))
        self.people = self._make("users", lambda: self.asked.emit("people"), "accent")
        self.people.widest = COLUMN
        self.suggested = self._make("users", lambda: self.chose.emit("suggested", True))
        self.gathering = self._make("tent", lambda: self.asked.emit("gathering"), "gathering")
        self.kind = self._make("coffee", self._open_kinds)
        self.began = self._make("arrow-bend-up-left", self._open_begans)
        self.minutes = self._make("hourglass", lambda: self.asked.emit("minutes"))
        self.private = self._make("lock-simple", self._open_private)
        self.children_shown: list[tuple[EntryChip, Child]] = []
        self.add = self._make("plus", self.open_add)
        for fact in ("suggested", "gathering", "kind", "began", "minutes", "private"):
            chip: EntryChip = getattr(self, fact)
            none = False if fact in ("suggested", "private") else None
            chip.removed.connect(lambda f=fact, n=none: self.chose.emit(f, n))

    def show_written(
        self, written: Written, refs: Sequence[Ref], unsure: Sequence[Meant], today: date
    ) -> None:
        """Show the facts, the people, and the names of which it is not clear whom they mean."""
        self._written = written
        self.day.show_fact(self.tr("Day"), facts.say_entry_day(written.day_on(today), today))
        names = [f"{meant.mention.name}?" for meant in unsure] + say_names(refs)
        self.people.show_fact(self.tr("People"), self._say_people(names))
        self.people.setToolTip("\n".join(names) or self.tr("Say who was there"))
        self._show_kind(written)
        self._show(self.gathering, self.tr("Gathering"), written.gathering)
        minutes = facts.say_minutes(written.minutes) if written.minutes else ""
        self._show(self.minutes, self.tr("Duration"), minutes)
        self._show(self.private, self.tr("Private"), self._say_private(written))
        self._show_children(written.children(), today)
        self.add.show_fact(self.tr("Add to this entry"), "")

    def show_suggested(self, refs: Sequence[Ref], alone: bool) -> None:
        """Show who is suggested by the words; alone they stand for the question whom it was."""
        self.suggested.setVisible(bool(refs))
        self.people.setVisible(not (alone and refs))
        if refs:
            text = self._say_people(say_names(refs))
            self.suggested.show_fact(self.tr("People"), text, suggested=True)

    def chip_of(self, child: Child) -> EntryChip | None:
        """Return the chip that shows a child."""
        return next((chip for chip, shown in self.children_shown if shown == child), None)

    def open_add(self) -> QMenu:
        """Open the menu of all that can be added."""
        menu, written = QMenu(self.add), self._written
        if not written.shown_kind():
            self._add_choices(menu, self.tr("Kind"), "coffee", "kind", facts.kinds())
        if not written.shown_began():
            self._add_choices(
                menu, self.tr("Who began it"), "arrow-bend-up-left", "began", facts.begans()
            )
        if not written.gathering:
            self._add_ask(menu, self.tr("Gathering…"), "tent", "gathering")
        if not written.minutes:
            self._add_ask(menu, self.tr("Duration…"), "hourglass", "minutes")
        if not written.private:
            private = menu.addAction(self._theme.icon("lock-simple"), self.tr("Private"))
            private.triggered.connect(lambda: self.chose.emit("private", True))
        menu.addSeparator()
        for sort in facts.sorts():
            action = menu.addAction(self._theme.icon(sort.icon, sort.token), sort.text)
            action.triggered.connect(lambda _=False, s=sort: self.child_added.emit(s.empty))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        return menu

    def _make(self, icon: str, act: Callable[[], object], token: str = "soft_ink") -> EntryChip:
        chip = EntryChip(self._theme, icon, token)
        chip.clicked.connect(lambda: act())
        self._flow.addWidget(chip)
        return chip

    def _show(self, chip: EntryChip, name: str, text: str) -> None:
        chip.setVisible(bool(text))
        if text:
            chip.show_fact(name, text)

    def _show_kind(self, written: Written) -> None:
        kind, began = written.shown_kind(), written.shown_began()
        self.kind.setVisible(bool(kind))
        self.began.setVisible(bool(began))
        if kind:
            icon, name = words.kind_icon(kind), words.kind_name(kind)
            self.kind.show_fact(self.tr("Kind"), name, icon, not written.kind)
        if began:
            name = capital(words.began_names()[began])
            self.began.show_fact(self.tr("Who began it"), name, "", not written.began)

    def _show_children(self, children: list[Child], today: date) -> None:
        for chip, _child in self.children_shown[len(children) :]:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        chips = [chip for chip, _child in self.children_shown[: len(children)]]
        while len(chips) < len(children):
            chips.append(self._make_child())
        self.children_shown = list(zip(chips, children, strict=True))
        for chip, child in self.children_shown:
            sort = facts.sort_of(child)
            chip.set_icon_token(sort.token)
            chip.show_fact(sort.text, facts.say_child(child, today), sort.icon)

    def _make_child(self) -> EntryChip:
        chip = self._make("quotes", lambda: self.child_asked.emit(self._child_of(chip)))
        chip.removed.connect(lambda: self.child_removed.emit(self._child_of(chip)))
        self._flow.removeWidget(self.add)
        self._flow.addWidget(self.add)
        QWidget.setTabOrder(self._chip_before(chip), chip)
        QWidget.setTabOrder(chip, self.add)
        chip.show()
        return chip

    def _chip_before(self, chip: EntryChip) -> EntryChip:
        return self.children_shown[-1][0] if self.children_shown else self.private

    def _child_of(self, chip: EntryChip) -> Child:
        return next(child for shown, child in self.children_shown if shown is chip)

    def _say_people(self, names: list[str]) -> str:
        shown = [ISOLATED.format(name) for name in names]
        if len(shown) > MOST_NAMES:
            shown = [*shown[: MOST_NAMES - 1], f"+{len(shown) - MOST_NAMES + 1}"]
        return ", ".join(shown) or self.tr("Whom?")

    def _say_private(self, written: Written) -> str:
        return self.tr("Private") if written.private else ""

    def _open_kinds(self) -> None:
        kind = self._written.shown_kind()
        facts.open_menu(
            self.kind, self._theme, facts.kinds(), kind,
            lambda value: self.chose.emit("kind", value), self.tr("No kind"),
        )  # fmt: skip

    def _open_begans(self) -> None:
        facts.open_menu(
            self.began, self._theme, facts.begans(), self._written.shown_began(),
            lambda value: self.chose.emit("began", value), self.tr("Leave open"),
        )  # fmt: skip

    def _open_private(self) -> None:
        choices = [facts.Choice(True, self.tr("Private: kept out of reports, print and exports"))]
        facts.open_menu(
            self.private, self._theme, choices, True,
            lambda value: self.chose.emit("private", bool(value)), self.tr("Not private"),
        )  # fmt: skip

    def _add_choices(
        self, menu: QMenu, name: str, icon: str, fact: str, choices: list[facts.Choice]
    ) -> None:
        inner = menu.addMenu(self._theme.icon(icon), name)
        for choice in choices:
            action = inner.addAction(choice.text)
            if choice.icon:
                action.setIcon(self._theme.icon(choice.icon))
            action.triggered.connect(
                lambda _=False, value=choice.value: self.chose.emit(fact, value)
            )

    def _add_ask(self, menu: QMenu, name: str, icon: str, fact: str) -> None:
        action = menu.addAction(self._theme.icon(icon), name)
        action.triggered.connect(lambda: self.asked.emit(fact))
