"""Where a roster is written: names typed or pasted, cards and pictures dropped, all looked at
before they are kept.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.roster import RosterName, read_roster
from app.errors import NotFound, Trouble
from app.journal import people
from app.journal.importing import Outcome, Plan
from app.journal.journal import Journal
from app.journal.rostering import Choice, Seen, is_meant, keep_all, look_at, look_at_cards
from app.ui.actions import show_keys
from app.ui.editor.draft_keeper import DraftKeeper
from app.ui.gatherings.choice_list import ChoiceList
from app.ui.gatherings.choices import ChoiceRow, row_of_card, row_of_name
from app.ui.gatherings.pictures import TEXTS, read_source
from app.ui.gatherings.roster_box import RosterBox
from app.ui.tasks import Tasks
from app.ui.theme import S4, S8, S12, Theme
from app.ui.widgets.buttons import QuietButton, TextButton
from app.ui.widgets.text import Label
from app.ui.widgets.trouble_line import TroubleLine

PAUSE_MS = 150
FILES = "*.vcf *.vcard *.png *.jpg *.jpeg *.webp *.gif *.bmp"


class RosterInput(QWidget):
    """The box for one gathering after the other; what is written in each stays there.

    `kept` carries the ids of those who came onto the roster; `grown` tells of another height.
    """

    kept = Signal(list)
    grown = Signal()

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._journal, self._tasks = journal, tasks
        self._gathering = 0
        self._drafts: DraftKeeper | None = None
        self._plans: dict[int, list[Plan]] = {}
        self._names: list[RosterName] = []
        self._seen: dict[RosterName, Seen] = {}
        self._picked: dict[RosterName, int | None] = {}
        self._is_busy = False
        self._is_wanted = False  # to be kept as soon as everybody is looked up
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.box = RosterBox(theme, self.tr("Add whom you met, one name a line"))
        self.list = ChoiceList(theme)
        self.trouble = TroubleLine(theme)
        self.add = TextButton(theme, "")
        self.add.setToolTip(show_keys("Ctrl+Enter"))
        self.keys = Label(theme, show_keys("Ctrl+Enter"), "meta", "soft_ink", max_lines=1)
        self.choose = QuietButton(theme, self.tr("Cards or a picture of a code…"), "image")
        self._lay_out(theme)
        self._join()

    def show_gathering(self, gathering_id: int) -> None:
        """Show what is being written about a gathering, keeping what was about another."""
        if gathering_id == self._gathering:
            return
        self.flush()
        self._gathering = gathering_id
        self._drafts = DraftKeeper(self._journal, f"roster:{gathering_id}", self._draft, self)
        self._picked.clear()
        self._seen.clear()
        self.trouble.say("")
        self.box.set_text(self._drafts.load() or "")
        self._look()

    def refresh(self) -> None:
        """Look again who is who, since people or the roster have changed."""
        if self._names:
            self._ask(self._names)
        self._show()

    def flush(self) -> None:
        """Keep what is written as a draft."""
        if self._drafts is not None:
            self._drafts.flush()

    def focus_box(self) -> None:
        """Put the keyboard where one writes."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, sources: Sequence[Path | QImage]) -> None:
        """Read files and pictures, one after the other, off the GUI thread."""
        self.trouble.say("")
        for source in sources:
            self._take_one(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_keys()
        if event.size().height() != event.oldSize().height():
            QTimer.singleShot(0, self, self.grown.emit)  # once the page has taken its new height

    def settled(self) -> list[ChoiceRow]:
        """The rows that will be kept."""
        return [row for row in self.list.rows.rows() if _is_kept(row)]

    def _take_one(self, source: Path | QImage) -> None:
        journal, gathering = self._journal, self._gathering
        name = source.name if isinstance(source, Path) else self.tr("Picture")

        def work(_progress: object) -> tuple[Plan, list[str]]:
            told = read_source(source)
            return look_at_cards(journal, name, told.cards), told.lines

        self._tasks.run(
            work,
            lambda read: self._take_read(gathering, *read),
            self,
            failed=self._complain,
            title=self.tr("Reading {name}…").format(name=name),
        )

    def _take_read(self, gathering: int, plan: Plan, lines: list[str]) -> None:
        if plan.outcomes:
            self._plans.setdefault(gathering, []).append(plan)
        if lines and gathering == self._gathering:
            before = self.box.text().rstrip("\n")
            self.box.set_text("\n".join([*filter(None, [before]), *lines]))
        self._show()
        self.focus_box()

    def _complain(self, error: Exception) -> None:
        self._is_busy = False
        if not isinstance(error, Trouble):
            self._tasks.handle_error(error)
            return
        self.trouble.say(str(error))
        self._show()

    # Who they are

    def _hear_text(self) -> None:
        self._is_wanted = False
        if self._drafts is not None:
            self._drafts.touch()
        self._pause.start()

    def _look(self) -> None:
        """Look up the names that were not looked up yet."""
        self._pause.stop()
        self._names = read_roster(self.box.text())
        self._show()
        if missing := [name for name in self._names if name not in self._seen]:
            self._ask(missing)

    def _ask(self, names: list[RosterName]) -> None:
        """Look names up off the GUI thread: many take a while in a large journal."""
        journal, gathering = self._journal, self._gathering

        def look() -> list[Seen]:
            with suppress(NotFound):  # the gathering may be deleted meanwhile
                return look_at(journal, gathering, names)
            return []

        def learn(seen: list[Seen]) -> None:
            if gathering != self._gathering:
                return
            self._seen.update({each.name: each for each in seen})
            self._show()
            if self._is_wanted:
                self._keep()

        self._tasks.read((self, "look"), look, learn, self)

    def _show(self) -> None:
        plans = self._plans.get(self._gathering, [])
        rows = [self._card_row(outcome) for plan in plans for outcome in plan.outcomes]
        rows += [
            row_of_name(self._seen[name], self._picked)
            for name in self._names
            if name in self._seen
        ]
        self.list.rows.show_rows(rows)
        self.add.setText(self._say_add(sum(not _is_there(row) for row in self.settled())))
        self.add.setVisible(bool(rows))
        self.add.setEnabled(bool(self.settled()) and not self._is_busy)
        self._show_keys()

    def _show_keys(self) -> None:
        """Name the keys beside the button they press, where there is room for all of it."""
        row = (self.choose, self.keys, self.add)
        wanted = sum(part.sizeHint().width() + S12 for part in row)
        self.keys.setVisible(not self.add.isHidden() and wanted <= self.width())

    def _say_add(self, count: int) -> str:
        if count > 1:
            return self.tr("Add %n people", "", count)
        return self.tr("Add one person") if count else self.tr("Keep")

    def _card_row(self, outcome: Outcome) -> ChoiceRow:
        ids = [outcome.person_id] if outcome.person_id is not None else []
        return row_of_card(outcome, next(iter(people.lines(self._journal, ids)), None))

    def _choose(self, row: ChoiceRow, number: int) -> None:
        if isinstance(row.source, Outcome):
            row.source.choice = "new" if row.options[number].person_id is None else "same"
        else:
            self._picked[row.source.name] = row.options[number].person_id
        self._show()

    # Keeping

    def _keep(self) -> None:
        """Keep whoever is clear; a name that is still open stays in the box."""
        if self._pause.isActive():
            self._look()
        self._is_wanted = any(name not in self._seen for name in self._names)
        if self._is_wanted or self._is_busy or not self.settled():
            return
        journal, gathering = self._journal, self._gathering
        choices = [choice for row in self.settled() if (choice := row.choice()) is not None]
        plans = self._plans.get(gathering, [])
        self._is_busy = True
        self._show()
        self._tasks.run(
            lambda _progress: keep_all(journal, gathering, choices, plans),
            lambda ids: self._hear_kept(gathering, choices, ids),
            self,
            failed=self._complain,
            title=self.tr("Adding people…"),
        )

    def _hear_kept(self, gathering: int, choices: list[Choice], ids: list[int]) -> None:
        self._is_busy = False
        left = [
            Plan(plan.path, open_ones)
            for plan in self._plans.pop(gathering, [])
            if (
                open_ones := [
                    o for o in plan.outcomes if o.result == "doubtful" and not is_meant(o)
                ]
            )
        ]
        if left:
            self._plans[gathering] = left
        if gathering == self._gathering:
            done = {choice.name for choice in choices}
            open_names = [name for name in read_roster(self.box.text()) if name not in done]
            self.box.set_text("\n".join(name.typed for name in open_names))
            self.focus_box()
        self.trouble.say("")
        self._seen.clear()
        self._look()
        self.kept.emit(ids)

    def _draft(self) -> str | None:
        return self.box.text() if self.box.text().strip() else None

    def _choose_files(self) -> None:
        texts = " ".join(f"*{end}" for end in TEXTS)
        kinds = f"{self.tr('Cards and pictures')} ({FILES} {texts})"
        dialog = QFileDialog(self, self.tr("Cards or a picture of a code"), "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(S12)
        row.addWidget(self.choose)
        row.addStretch(1)
        row.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(self.box)
        layout.addSpacing(S8 - S4)
        layout.addLayout(row)
        layout.addWidget(self.trouble)
        layout.addWidget(self.list)

    def _join(self) -> None:
        self.box.textChanged.connect(self._hear_text)
        self.box.submitted.connect(self._keep)
        self.box.given.connect(self.take)
        self.list.changed.connect(self._choose)
        self.add.clicked.connect(self._keep)
        self.choose.clicked.connect(self._choose_files)


def _is_there(row: ChoiceRow) -> bool:
    return isinstance(row.source, Seen) and row.source.is_there and row.person_id() is not None


def _is_kept(row: ChoiceRow) -> bool:
    if isinstance(row.source, Outcome):
        return is_meant(row.source)
    return row.is_settled()
