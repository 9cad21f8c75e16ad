"""The row of chips: day and people always, everything else where it is known or asked for."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.jot_words import DATED
from app.ui import words
from app.ui.editor import facts
from app.ui.editor.chip_list import ChipList
from app.ui.editor.day_popup import capital
from app.ui.editor.entry_chip import EntryChip
from app.ui.editor.keeping import say_names
from app.ui.editor.reading import Joining, Reading, TypedLine
from app.ui.editor.typed_chips import show_circle, show_line
from app.ui.editor.written import Child, Ref, Written
from app.ui.theme import COLUMN, Theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.text import plain_tip

MOST_NAMES = 4
ISOLATED = "\u2068{}\u2069"  # a name in another script leaves its neighbours alone


class ChipsBar(QWidget):
    """Shows what will be recorded and asks for changes of it; it changes nothing itself.

    asked names a fact whose popup is wanted ("day", "people", "gathering", "minutes"); chose
    carries a fact ("kind", "began", "gathering", "minutes", "private") and its new value, for
    "suggested" whether those people are meant; for "day" that the text shall not say it, for
    "circle" the name of one that nobody joins. line_asked and line_left carry a line of the
    text to go to, or to be left as text; line_day one whose day is to be chosen.
    """

    asked = Signal(str)
    chose = Signal(str, object)
    child_asked = Signal(object)
    child_added = Signal(object)
    child_removed = Signal(object)
    line_asked = Signal(object)
    line_left = Signal(object)
    line_day_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: Reading | None = None
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
        self.circles = ChipList[Joining](self._make_circle, self._drop)
        self.lines = ChipList[TypedLine](self._make_line, self._drop)
        self.children_shown = ChipList[Child](self._make_child, self._drop)
        self.add = self._make("plus", self.open_add)
        for fact in ("day", "suggested", "gathering", "kind", "began", "minutes", "private"):
            chip: EntryChip = getattr(self, fact)
            none = False if fact in ("suggested", "private") else None
            chip.removed.connect(lambda f=fact, n=none: self.chose.emit(f, n))

    def show_written(self, written: Written, reading: Reading, today: date) -> None:
        """Show the facts, the people, and the names of which it is not clear whom they mean."""
        self._written, self._reading = written, reading
        day = facts.say_entry_day(reading.day, today)
        self.day.show_fact(self.tr("Day"), day, suggested=reading.is_day_said)
        self._show_people(reading)
        self._show_kind(written, reading)
        self._show(self.gathering, self.tr("Gathering"), self._say_gathering(reading))
        minutes = facts.say_minutes(written.minutes) if written.minutes else ""
        self._show(self.minutes, self.tr("Duration"), minutes)
        self._show(self.private, self.tr("Private"), self._say_private(written))
        self._show_lists(written, reading, today)
        self.add.show_fact(self.tr("Add to this entry"), "")

    def chip_of(self, child: Child) -> EntryChip | None:
        """Return the chip that shows a child."""
        return self.children_shown.chip_of(child)

    def open_add(self) -> QMenu:
        """Open the menu of all that can be added."""
        menu, written = QMenu(self.add), self._written
        if not self._shown("kind"):
            self._add_choices(menu, self.tr("Kind"), "coffee", "kind", facts.kinds())
        if not self._shown("began"):
            self._add_choices(
                menu, self.tr("Who began it"), "arrow-bend-up-left", "began", facts.begans()
            )
        if not self._shown("gathering"):
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

    def _shown(self, fact: str) -> object:
        return getattr(self._reading, fact, None)

    def _show_people(self, reading: Reading) -> None:
        """Those suggested alone stand for the question whom it was."""
        unsure = [f"{meant.mention.name}?" for meant in reading.unsure()]
        names = unsure + self._say_names(reading.people)
        self.people.show_fact(self.tr("People"), self._say_people(names))
        self.people.setToolTip(plain_tip("\n".join(names)) or self.tr("Say who was there"))
        self.suggested.setVisible(bool(reading.suggested))
        self.people.setVisible(bool(names) or not reading.suggested)
        if reading.suggested:
            text = self._say_people(say_names(reading.suggested))
            self.suggested.show_fact(self.tr("People"), text, suggested=True)

    def _say_names(self, refs: Sequence[Ref]) -> list[str]:
        new = self.tr("{name} (new)")
        return [
            name if ref.id > 0 else new.format(name=name)
            for ref, name in zip(refs, say_names(refs), strict=True)
        ]

    def _say_gathering(self, reading: Reading) -> str:
        if not reading.gathering or reading.gathering_id is not None:
            return reading.gathering
        return self.tr("{name} (new)").format(name=reading.gathering)

    def _show_kind(self, written: Written, reading: Reading) -> None:
        kind, began = reading.kind, reading.began
        self.kind.setVisible(bool(kind))
        self.began.setVisible(bool(began))
        if kind:
            icon, name = words.kind_icon(kind), words.kind_name(kind)
            self.kind.show_fact(self.tr("Kind"), name, icon, not written.kind)
        if began:
            name = capital(words.began_names()[began])
            self.began.show_fact(self.tr("Who began it"), name, "", not written.began)

    def _show_lists(self, written: Written, reading: Reading, today: date) -> None:
        changed = [
            self.circles.set_things(reading.circles),
            self.lines.set_things(reading.lines),
            self.children_shown.set_things(written.children()),
        ]
        if any(changed):
            self._arrange()
        for chip, circle in self.circles.pairs():
            show_circle(chip, circle)
        here = [*reading.people, *reading.suggested]
        for chip, line in self.lines.pairs():
            show_line(chip, line, here, today)
        for chip, child in self.children_shown.pairs():
            sort = facts.sort_of(child)
            chip.set_icon_token(sort.token)
            chip.show_fact(sort.text, facts.say_child(child, today), sort.icon)

    def _arrange(self) -> None:
        """Put the chips in their order after their numbers have changed, for Tab as well."""
        before = self.private
        for chip in (*self.circles.chips, *self.lines.chips, *self.children_shown.chips, self.add):
            self._flow.removeWidget(chip)
            self._flow.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip

    def _make_circle(self) -> EntryChip:
        chip = self._make("users-three", lambda: None, "gathering")
        chip.removed.connect(lambda: self.chose.emit("circle", self.circles.thing_of(chip).name))
        chip.show()
        return chip

    def _make_line(self) -> EntryChip:
        chip = self._make("quotes", lambda: self.line_asked.emit(self.lines.thing_of(chip)))
        chip.removed.connect(lambda: self.line_left.emit(self.lines.thing_of(chip)))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda: self.open_line_menu(chip))
        chip.show()
        return chip

    def open_line_menu(self, chip: EntryChip) -> QMenu:
        """Open what can be done with a line of the text."""
        line, menu = self.lines.thing_of(chip), QMenu(chip)
        menu.addAction(self.tr("Go to this line")).triggered.connect(
            lambda: self.line_asked.emit(line)
        )
        if line.line.sort in DATED:
            menu.addAction(self.tr("Choose its day…")).triggered.connect(
                lambda: self.line_day_asked.emit(line, chip)
            )
        menu.addAction(self.tr("Leave it as text")).triggered.connect(
            lambda: self.line_left.emit(line)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
        return menu

    def _make_child(self) -> EntryChip:
        chip = self._make(
            "quotes", lambda: self.child_asked.emit(self.children_shown.thing_of(chip))
        )
        chip.removed.connect(lambda: self.child_removed.emit(self.children_shown.thing_of(chip)))
        chip.show()
        return chip

    def _drop(self, chip: EntryChip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _say_people(self, names: list[str]) -> str:
        shown = [ISOLATED.format(name) for name in names]
        if len(shown) > MOST_NAMES:
            shown = [*shown[: MOST_NAMES - 1], f"+{len(shown) - MOST_NAMES + 1}"]
        return ", ".join(shown) or self.tr("Whom?")

    def _say_private(self, written: Written) -> str:
        return self.tr("Private") if written.private else ""

    def _open_kinds(self) -> None:
        facts.open_menu(
            self.kind, self._theme, facts.kinds(), self._shown("kind"),
            lambda value: self.chose.emit("kind", value), self.tr("No kind"),
        )  # fmt: skip

    def _open_begans(self) -> None:
        facts.open_menu(
            self.began, self._theme, facts.begans(), self._shown("began"),
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
