"""The third tab of the Promises page: people whom I bring together."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu

from app.domain.introductions import IntroductionLine
from app.domain.kinds import Consent
from app.domain.names import fold
from app.journal import introductions
from app.journal.journal import Journal
from app.ui.promises import deeds
from app.ui.promises.deeds import Deed
from app.ui.promises.introduction_words import (
    agree_names,
    said_of,
    say_consent,
    say_made,
    say_names,
    say_noted,
)
from app.ui.promises.row import ListRow, Part
from app.ui.promises.row_tab import RowTab
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.buttons import OutlineButton

Found = Sequence[IntroductionLine]


class IntroducingTab(RowTab[IntroductionLine]):
    """Introductions to make, those made, and what came of them."""

    table = deeds.INTRODUCING
    shown_in = frozenset({"introduction", "person", "entry"})
    icon = "handshake"

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        self._is_open = True
        super().__init__(journal, theme, tasks, self.tr("Introductions"))
        self.standings.chosen.connect(self.show_open)
        self.list.buttons.offer(self.table[2], "check")
        self._mark()

    def show_open(self, is_open: Hashable) -> None:
        """Show what is open, or what was closed."""
        self._is_open = bool(is_open)
        self._mark()
        self.load()

    def add(self) -> None:
        """Ask for two people."""
        from app.ui.promises.new_introduction import NewIntroduction

        dialog = NewIntroduction(self._journal, self._theme, self)
        dialog.added.connect(lambda _id: self.told(self.tr("Noted.")))
        dialog.open()

    # What the tab shows

    def finder(self) -> Callable[[], Found]:
        typed, is_open = fold(self.words()), self._is_open

        def work() -> Found:
            found = introductions.introductions(self._journal, is_open=is_open)
            found.sort(key=lambda each: bool(each.introduction.made_on))
            return [each for each in found if typed in fold(said_of(each))]

        return work

    def make_row(self, record: IntroductionLine) -> ListRow:
        made, today = record.introduction, self._journal.today()
        parts = [
            Part(say_consent(record.name, made.person_agrees), "first", token="ink"),
            Part(say_consent(record.other_name, made.other_agrees), "second", token="ink"),
        ]
        if made.made_on:
            parts = [Part(record.name, "go", made.person_id, "ink"),
                     Part(record.other_name, "go", made.other_id, "ink"),
                     Part(say_made(made, today), "open" if made.entry_id else "")]  # fmt: skip
        elif made.noted_on:
            parts.append(Part(say_noted(made, today)))
        return ListRow(
            "handshake", "soft_ink", made.text, tuple(parts), title=say_names(record),
            further=(made.outcome,) if made.outcome else (), is_over=bool(made.closed_on),
        )  # fmt: skip

    def heading(self, record: IntroductionLine) -> str:
        if record.introduction.closed_on:
            return ""
        return self.tr("Made") if record.introduction.made_on else self.tr("To make")

    def id_of(self, record: IntroductionLine) -> int:
        return record.introduction.id

    def person_of(self, record: IntroductionLine) -> tuple[int, str]:
        return record.introduction.person_id, record.name

    def entry_of(self, record: IntroductionLine) -> int | None:
        return record.introduction.entry_id

    def words_of(self, deed: Deed, record: IntroductionLine) -> str:
        if deed.id in ("first", "second"):
            name = record.name if deed.id == "first" else record.other_name
            return self.tr("Whether {name} agrees").format(name=name)
        return super().words_of(deed, record)

    def say_nothing(self) -> tuple[str, str]:
        if self.words():
            return self.tr("No introduction fits this."), self.tr("Show all")
        if not self._is_open:
            return self.tr("Introductions that came to an end will stand here, "
                           "with what came of them."), ""  # fmt: skip
        return self.tr("Two people who might be glad of each other stand here: whether each "
                       "agrees, when you introduced them, and what came of it."), self.tr(
                       "Introduce two people")  # fmt: skip

    def act_on_nothing(self) -> None:
        if self.words():
            self.search.clear()
        else:
            self.add()

    # What can be done

    def can(self, deed: str, record: IntroductionLine) -> bool:
        made = record.introduction
        is_open = not made.closed_on
        return {
            "first": is_open and not made.made_on,
            "second": is_open and not made.made_on,
            "make": is_open and not made.made_on,
            "outcome": bool(made.made_on),
            "rest": is_open,
            "reopen": not is_open,
            "open": made.entry_id is not None,
        }.get(deed, True)

    def do(self, deed: str, records: list[IntroductionLine]) -> None:
        record = records[0]
        if deed in ("first", "second"):
            self._open_consents(record, deed)
        elif deed == "make":
            self._make(record)
        elif deed == "outcome":
            self._ask_outcome(record)
        elif deed == "edit":
            self._edit(record)
        else:
            self._each(deed, records)

    def _open_consents(self, record: IntroductionLine, which: str) -> None:
        key = "person_agrees" if which == "first" else "other_agrees"
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for consent, words in agree_names().items():
            action = menu.addAction(words, partial(self._set, record, key, consent))
            action.setCheckable(True)
            action.setChecked(consent == getattr(record.introduction, key))
        spot = self.spot()
        menu.popup(spot.mapToGlobal(spot.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _set(self, record: IntroductionLine, key: str, consent: Consent) -> None:
        introductions.edit_introduction(
            self._journal, record.introduction.id, **{key: consent.value}
        )
        name = record.name if key == "person_agrees" else record.other_name
        self.told(say_consent(name, consent.value) + ".")

    def _make(self, record: IntroductionLine) -> None:
        def keep(told: str, day: str) -> None:
            introductions.make_introduction(self._journal, record.introduction.id, day, told)
            self.told(self.tr("Introduced; it stands in the story of both."))

        question = self.tr("You introduced {names}").format(names=say_names(record))
        self.ask_words(question, keep, hint=self.tr("A few words, if you like"), has_day=True)

    def _ask_outcome(self, record: IntroductionLine) -> None:
        def keep(told: str, _day: str) -> None:
            introductions.close_introduction(self._journal, record.introduction.id, told)
            self.told(self.tr("Noted."))

        self.ask_words(self.tr("What came of it"), keep, record.introduction.outcome)

    def _edit(self, record: IntroductionLine) -> None:
        def keep(told: str, _day: str) -> None:
            introductions.edit_introduction(self._journal, record.introduction.id, text=told)
            self.load()

        question = self.tr("What each may find in the other")
        self.ask_words(question, keep, record.introduction.text)

    def _each(self, deed: str, records: list[IntroductionLine]) -> None:
        many = len(records)
        act, label, told = {
            "rest": (self._close, self.tr("Close %n introductions", "", many),
                     self.tr("Let rest.")),
            "reopen": (self._reopen, self.tr("Reopen %n introductions", "", many),
                       self.tr("Open again.")),
            "delete": (self._delete, self.tr("Delete %n introductions", "", many),
                       self.tr("Introduction deleted.")),
        }[deed]  # fmt: skip
        self.each(records, act, label, told)

    def _close(self, record: IntroductionLine) -> None:
        made = record.introduction
        introductions.close_introduction(self._journal, made.id, made.outcome)

    def _reopen(self, record: IntroductionLine) -> None:
        introductions.reopen_introduction(self._journal, record.introduction.id)

    def _delete(self, record: IntroductionLine) -> None:
        introductions.delete_introduction(self._journal, record.introduction.id)

    # What one chooses by

    def lay_out_choosing(self, row: QHBoxLayout) -> None:
        self.add_button = OutlineButton(self._theme, self.tr("Introduce two people"), "plus")
        self.add_button.clicked.connect(self.add)
        row.addWidget(self.add_button)

    def _mark(self) -> None:
        names = ((True, self.tr("Open")), (False, self.tr("What came of them")))
        self.standings.offer(list(names), self._is_open)
