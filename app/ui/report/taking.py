"""Asks how a look back is to be taken along: what of it, by which names, and as what."""

from collections.abc import Callable, Hashable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.domain.quarter_names import span_name
from app.domain.quarters import Quarter, quarters_of_year
from app.domain.reflections import Answer
from app.journal import reflections
from app.journal.health import Health
from app.journal.journal import Journal
from app.journal.own_year import year_begins
from app.journal.reporting import Wish
from app.ui.dialogs.base import Dialog
from app.ui.report.out import Leaving, ReportsOut
from app.ui.report.picking import Picker
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import CONTROL, S8, S16, S24, Theme
from app.ui.widgets.buttons import FilledButton
from app.ui.widgets.choices import Choices
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.text import Label

WIDTH = 560
ALL, SOME, NONE = "all", "some", "none"


def take_along(
    journal: Journal,
    theme: Theme,
    tasks: Tasks,
    health: Health,
    quarters: Sequence[Quarter],
    parent: QWidget,
    said: Callable[[str], object] | None = None,
) -> "TakingDialog":
    """Ask how one quarter, or a year as its four quarters, is to be taken along, and do so.

    `said` is called with a sentence once it is saved; that of the first time stays for all.
    """
    out: ReportsOut | None = parent.findChild(ReportsOut)
    if out is None:
        out = ReportsOut(journal, health, theme, tasks, parent)
        if said is not None:
            out.said.connect(said)
    dialog = TakingDialog(journal, theme, out, tuple(quarters), parent)
    dialog.open()
    return dialog


class TakingDialog(Dialog):
    """Asks; nothing leaves before a place for it is chosen, or a preview looked at."""

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        out: ReportsOut,
        quarters: tuple[Quarter, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent, self.tr("Take it along"), WIDTH)
        self._journal, self.out, self._quarters = journal, out, quarters
        self._year = quarters_of_year(quarters[0].first, year_begins(journal))
        self.picker: Picker | None = None
        self.area = ColumnArea(theme, WIDTH, top=0, side=0)
        self.column.addWidget(self.area, 1)
        self.what = self._ask(self.tr("What"), {False: self._name(quarters),
                              True: self.tr("Letter to myself")})  # fmt: skip
        self.about = self._add_words()
        self.names = self._ask(self.tr("People"), {False: self.tr("By name"),
                               True: self.tr("By initials")})  # fmt: skip
        self.caution = self._add_words()
        self.answers = self._ask(
            self.tr("What you wrote"),
            {ALL: self.tr("All of it"), SOME: self.tr("Choose"), NONE: self.tr("Leave it out")},
        )
        self._room = self.area.column.count()
        self.kind = self._ask(
            self.tr("As"),
            {"pdf": self.tr("PDF"), "print": self.tr("Print"), "html": self.tr("Web page"),
             "md": self.tr("Markdown")},
        )  # fmt: skip
        self._chosen: dict[str, Hashable] = {
            "what": False, "names": False, "answers": ALL, "kind": "pdf"
        }  # fmt: skip
        self.area.column.addStretch(1)
        self.add_close(self.tr("Cancel"))
        self.go = FilledButton(theme, self.tr("Save…"))
        self.go.clicked.connect(self._go)
        self.add_button(self.go)
        self._join()

    def leaving(self) -> Leaving:
        """Return what was chosen."""
        is_letter = bool(self._chosen["what"])
        quarters = self._year if is_letter else self._quarters
        wanted = self._chosen["answers"]
        uids: frozenset[str] | None = None if wanted == ALL else frozenset()
        if wanted == SOME and self.picker is not None:
            uids = self.picker.picked()
        name = self._name(quarters)
        if is_letter:
            name = self.tr("Letter to myself, {year}").format(year=self._name(quarters))
        return Leaving(Wish(quarters, bool(self._chosen["names"]), uids), is_letter, name)

    def _needed_height(self) -> int:
        """What scrolls is as high as all that is asked, where there is room for it."""
        asked = self.area.column.totalHeightForWidth(self.width() - 2 * S24)
        around = self.theme.line("section") + self.theme.px(CONTROL) + 2 * S16 + 2 * S24
        return asked + around

    def _name(self, quarters: tuple[Quarter, ...]) -> str:
        return span_name(quarters[0].first, quarters[-1].last, QtSpeech())

    def _ask(self, name: str, labels: Mapping[Hashable, str]) -> Choices:
        column = self.area.column
        column.addSpacing(S16 if column.count() else 0)
        column.addWidget(Label(self.theme, name, "meta_strong", "soft_ink"))
        column.addSpacing(S8)
        choices = Choices(self.theme, name, labels)
        choices.choose(next(iter(labels)))
        column.addWidget(choices)
        return choices

    def _add_words(self) -> Label:
        words = Label(self.theme, "", "meta", "soft_ink")
        self.area.column.addSpacing(S8)
        self.area.column.addWidget(words)
        return words

    def _join(self) -> None:
        for name in self._chosen:
            choices: Choices = getattr(self, name)
            choices.chosen.connect(lambda key, name=name: self._take(name, key))
        self._show()

    def _take(self, name: str, key: Hashable) -> None:
        self._chosen[name] = key
        if name in ("what", "answers"):
            self._show_answers()
        self._show()
        self.fit()

    def _show(self) -> None:
        """Say what the choices mean."""
        is_letter, by_initials = bool(self._chosen["what"]), bool(self._chosen["names"])
        self.about.setText(
            self.tr("The year {year} in words, what you intended, and what you wrote.").format(
                year=self._name(self._year)
            )
            if is_letter
            else self.tr("The figures with their charts, what you wrote, and what you intended.")
        )
        self.caution.setText(
            self.tr(
                "Names as the journal knows them become initials, in what you wrote too, and links"
                " lead nowhere. Read it once before you give it away: a name that is spelled"
                " otherwise stays."
            )
            if by_initials
            else self.tr("Nobody is named who stands in private entries alone.")
        )
        is_print = self._chosen["kind"] == "print"
        self.go.setText(self.tr("Preview…") if is_print else self.tr("Save…"))
        self.go.updateGeometry()

    def _show_answers(self) -> None:
        """Show what there is to choose from, where it is to be chosen."""
        if self.picker is not None:
            self.picker.deleteLater()
            self.picker = None
        if self._chosen["answers"] == SOME:
            self.picker = Picker(self.theme, self.tr("What you wrote"), self._written())
            self.area.column.insertWidget(self._room, self.picker)
            self.picker.show()  # what is not shown yet is not counted in a height

    def _written(self) -> list[tuple[str, list[Answer]]]:
        quarters = self._year if self._chosen["what"] else self._quarters
        is_one = len(quarters) == 1
        return [
            ("" if is_one else self._name((each,)), reflections.answers(self._journal, each))
            for each in quarters
        ]

    def _go(self) -> None:
        leaving, kind = self.leaving(), self._chosen["kind"]
        if kind == "print":
            self.out.print_out(leaving)
        elif kind in ("pdf", "md", "html"):
            self.out.choose(leaving, kind)
        self.accept()
