"""The first tab of the Promises page: what was promised, by me and to me."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu

from app.domain.dates import read_day
from app.domain.entries import Promise
from app.domain.kinds import PromiseState
from app.domain.promises import PromiseFilter, PromiseLine, Standing
from app.domain.telling_words import partial as partial_words
from app.journal import promises
from app.journal.journal import Journal
from app.ui.promises import deeds, promised_rows
from app.ui.promises.day_ask import read_whole
from app.ui.promises.namesakes import tell_apart
from app.ui.promises.row import ListRow
from app.ui.promises.row_tab import RowTab
from app.ui.speech import QtSpeech
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.choices import Choices

Found = Sequence[PromiseLine]
SHORT = 60
OPEN_DEEDS = {"keep", "keep_on", "release", "renew", "snooze", "due"}
FINDS: dict[Hashable, Standing] = {
    "open": "open", "waiting": "waiting", "snoozed": "snoozed",
    "kept": "kept", "released": "released", "all": "all",
}  # fmt: skip


class PromisedTab(RowTab[PromiseLine]):
    """Promises by the day they are due, without blame; closed ones by the month."""

    table = deeds.PROMISED
    shown_in = frozenset({"promise", "person", "entry"})
    icon = "bookmark-simple"

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        self._standing: Hashable = "open"
        self._whose: Hashable = None
        self._opened: set[int] = set()
        super().__init__(journal, theme, tasks, self.tr("Promised"))
        self.standings.chosen.connect(self.show_standing)
        self.list.buttons.offer(self.table[0], "check")
        self.list.buttons.offer(self.table[4], "clock")
        self._mark()

    def show_standing(self, standing: Hashable) -> None:
        """Show promises that stand so: one of FINDS."""
        self._standing = standing
        self._mark()
        self.load()

    def show_whose(self, mine: Hashable) -> None:
        """Show mine (True), theirs (False) or both (None)."""
        self._whose = mine
        self.load()

    # What the tab shows

    def finder(self) -> Callable[[], Found]:
        mine = None if self._whose is None else bool(self._whose)
        standing, today = self._standing, self._journal.today()
        wanted = PromiseFilter(mine, FINDS[standing], words=self.words())

        def work() -> Found:
            found: Found = promises.find_promises(self._journal, wanted)
            if standing == "waiting":
                found = [x for x in found if promised_rows.is_waiting(x.promise, today)]
            found = tell_apart(found, lambda each: each.promise.person_id)
            return promised_rows.in_groups(found, today)

        return work

    def make_row(self, record: PromiseLine) -> ListRow:
        promise = record.promise
        chain = promises.history_of(self._journal, promise.id)
        is_open, today = promise.id in self._opened, self._journal.today()
        return promised_rows.make_row(record, today, chain, is_open)

    def heading(self, record: PromiseLine) -> str:
        return promised_rows.say_group(record.promise, self._journal.today())

    def id_of(self, record: PromiseLine) -> int:
        return record.promise.id

    def person_of(self, record: PromiseLine) -> tuple[int, str]:
        return record.promise.person_id, record.name

    def entry_of(self, record: PromiseLine) -> int | None:
        return record.promise.entry_id

    def say_nothing(self) -> tuple[str, str]:
        if self.words() or self._whose is not None or self._standing not in ("open", "all"):
            return self.tr("No promise fits this."), self.tr("Show all promises")
        if self._standing == "open":
            return self.tr(
                "What you promise, and what others promise you, stands here until it is kept or "
                "let go of. Write “promise: …” in any entry."
            ), ""
        return self.tr("Nothing was promised yet."), ""

    def act_on_nothing(self) -> None:
        self._whose = None
        self.whose.choose(None)
        self.search.clear()
        self.show_standing("all")

    # What can be done

    def can(self, deed: str, record: PromiseLine) -> bool:
        promise = record.promise
        is_open = promise.state == PromiseState.OPEN
        if deed in OPEN_DEEDS:
            return is_open
        return {
            "wake": is_open and promise.snoozed_until > self._journal.today().isoformat(),
            "reopen": not is_open,
            "open": promise.entry_id is not None,
            "history": self._has_history(promise),
        }.get(deed, True)

    def do(self, deed: str, records: list[PromiseLine]) -> None:
        {
            "keep": self._keep,
            "keep_on": self._ask_kept,
            "release": self._release,
            "renew": self._ask_anew,
            "snooze": self._open_snooze,
            "wake": self._wake,
            "due": self._ask_due,
            "reopen": self._reopen,
            "edit": self._edit,
            "history": self._unfold,
            "delete": self._delete,
        }[deed](records)

    def _keep(self, found: list[PromiseLine], day: str | None = None) -> None:
        one = self.tr("Kept: {words}").format(words=shorten(found[0].promise.text))
        many = self.tr("%n promises kept.", "", len(found))
        self.each(
            found, lambda each: promises.keep_promise(self._journal, each.promise.id, day),
            self.tr("Keep %n promises", "", len(found)), one if len(found) == 1 else many,
        )  # fmt: skip

    def _ask_kept(self, found: list[PromiseLine]) -> None:
        """Ask on which day; one to come is refused in place."""

        def read(text: str, today: date) -> str:
            return read_day(text, today).isoformat()

        self.ask_day(self.tr("Kept on"), lambda day: self._keep(found, day), "", (0, -1), read=read)

    def _release(self, found: list[PromiseLine]) -> None:
        one = self.tr("Let go of: {words}").format(words=shorten(found[0].promise.text))
        many = self.tr("%n promises let go of.", "", len(found))
        self.each(
            found, lambda each: promises.release_promise(self._journal, each.promise.id),
            self.tr("Release %n promises", "", len(found)), one if len(found) == 1 else many,
        )  # fmt: skip

    def _ask_anew(self, found: list[PromiseLine]) -> None:
        def keep(day: str) -> None:
            when = partial_words(day, self._journal.today(), QtSpeech())
            said = self.tr("Agreed anew for {day}: {words}")
            one = said.format(day=when, words=shorten(found[0].promise.text))
            self.each(
                found, lambda each: promises.renegotiate(self._journal, each.promise.id, day),
                self.tr("Move %n promises", "", len(found)),
                one if len(found) == 1
                else self.tr("%n promises agreed anew for {day}.", "", len(found)).format(day=when),
            )  # fmt: skip

        self.ask_day(self.tr("Agreed anew for"), keep, offsets=(1, 7, 30))

    def _open_snooze(self, found: list[PromiseLine]) -> None:
        """Offer a few days by name, and any other."""
        today = self._journal.today()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, days in (
            (self.tr("&Tomorrow"), 1), (self.tr("Next &week"), 7), (self.tr("Next &month"), 30),
        ):  # fmt: skip
            until = (today + timedelta(days=days)).isoformat()
            menu.addAction(words, partial(self._snooze, found, until))
        menu.addSeparator()
        menu.addAction(self.tr("A &day…"), lambda: self._ask_snooze(found))
        spot = self.spot()
        menu.popup(spot.mapToGlobal(spot.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _ask_snooze(self, found: list[PromiseLine]) -> None:
        question = self.tr("Put off until")
        self.ask_day(question, lambda day: self._snooze(found, day), read=read_whole)

    def _snooze(self, found: list[PromiseLine], until: str) -> None:
        ids = [each.promise.id for each in found]
        when = partial_words(until, self._journal.today(), QtSpeech())
        told = self.tr("Put off until {day}.").format(day=when)
        self.write(len(ids), lambda: promises.snooze(self._journal, ids, until), told)

    def _wake(self, found: list[PromiseLine]) -> None:
        ids = [each.promise.id for each in found]
        told = self.tr("No longer put off.")
        self.write(len(ids), lambda: promises.wake(self._journal, ids), told)

    def _ask_due(self, found: list[PromiseLine]) -> None:
        def keep(day: str) -> None:
            self.each(
                found, lambda each: promises.edit_promise(self._journal, each.promise.id, due=day),
                self.tr("Edit %n promises", "", len(found)), self.tr("Due day changed."),
            )  # fmt: skip

        due = found[0].promise.due
        self.ask_day(self.tr("Due on"), keep, due, (0, 1, 7), optional=True)

    def _reopen(self, found: list[PromiseLine]) -> None:
        self.each(
            found, lambda each: promises.reopen_promise(self._journal, each.promise.id),
            self.tr("Reopen %n promises", "", len(found)), self.tr("Open again."),
        )  # fmt: skip

    def _edit(self, found: list[PromiseLine]) -> None:
        promise = found[0].promise

        def keep(words: str, _day: str) -> None:
            promises.edit_promise(self._journal, promise.id, text=words)
            self.load()

        self.ask_words(self.tr("What was promised"), keep, promise.text)

    def _unfold(self, found: list[PromiseLine]) -> None:
        one = {found[0].promise.id}
        self._opened ^= one
        for number in self.model.numbers_of(one):
            self.model.forget(number)

    def _delete(self, found: list[PromiseLine]) -> None:
        many = self.tr("%n promises deleted.", "", len(found))
        self.each(
            found, lambda each: promises.delete_promise(self._journal, each.promise.id),
            self.tr("Delete %n promises", "", len(found)),
            self.tr("Promise deleted.") if len(found) == 1 else many,
        )  # fmt: skip

    def _has_history(self, promise: Promise) -> bool:
        return len(promises.history_of(self._journal, promise.id)) > 1

    # What one chooses by

    def lay_out_choosing(self, row: QHBoxLayout) -> None:
        labels: dict[Hashable, str] = {
            None: self.tr("Both"), True: self.tr("Mine"), False: self.tr("Theirs"),
        }  # fmt: skip
        self.whose = Choices(self._theme, self.tr("Whose promises"), labels)
        self.whose.choose(None)
        self.whose.chosen.connect(self.show_whose)
        row.addWidget(self.whose)

    def _mark(self) -> None:
        names = {
            "open": self.tr("Open"), "waiting": self.tr("Waiting"), "snoozed": self.tr("Put off"),
            "kept": self.tr("Kept"), "released": self.tr("Let go of"), "all": self.tr("All"),
        }  # fmt: skip
        self.standings.offer(list(names.items()), self._standing)


def shorten(words: str) -> str:
    """Return the beginning of long words, for a notice."""
    return words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0] + "…"
