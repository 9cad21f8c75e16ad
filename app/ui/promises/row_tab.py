"""What the three tabs of the Promises page share: choosing above, the list, deeds on its rows."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.journal.journal import Changed, Journal
from app.ui.promises import deeds
from app.ui.promises.day_ask import DayAsk, Read
from app.ui.promises.deeds import Deed
from app.ui.promises.row import ListRow, Part
from app.ui.promises.row_frame import RowFrame
from app.ui.promises.row_list import RowList
from app.ui.promises.row_model import RowModel
from app.ui.promises.words_popup import WordsPopup
from app.ui.tasks import Tasks
from app.ui.theme import Theme

PAUSE_MS = 150
AT_ONCE = 20  # so many are written before anybody notices
T = TypeVar("T")


class RowTab(RowFrame, Generic[T]):
    """A kind of tab says what is found (finder), how it reads (make_row), what can be done (can)
    and does it (do); whatever has changed something calls `told`.

    open_person and open_entry carry ids, notice what was done, for a notice with Undo.
    """

    table: tuple[Deed, ...] = ()
    shown_in: frozenset[str] = frozenset()
    icon = ""
    open_person = Signal(int)
    open_entry = Signal(int)
    notice = Signal(str)

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks, name: str) -> None:
        super().__init__()
        self._journal, self._theme, self._tasks = journal, theme, tasks
        self._is_stale, self._is_waiting, self._turn = True, False, 0
        self._asked: list[str] = []  # while what is shown is no longer true
        self.model: RowModel[T] = RowModel(self.make_row, self.heading, self.id_of, self)
        self.lay_out(theme, RowList(theme, self.model, self.table, self), name, self.icon)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._join()

    # What a kind of tab says

    def finder(self) -> Callable[[], Sequence[T]]:
        """Return what finds the records that are to be shown, in any thread."""
        raise NotImplementedError

    def make_row(self, record: T) -> ListRow:
        """Return how a record reads."""
        raise NotImplementedError

    def heading(self, record: T) -> str:
        """Return the heading under which a record stands."""
        raise NotImplementedError

    def id_of(self, record: T) -> int:
        """Return the id of a record."""
        raise NotImplementedError

    def person_of(self, record: T) -> tuple[int, str]:
        """Return id and name of the one whom a record is about."""
        raise NotImplementedError

    def entry_of(self, record: T) -> int | None:
        """Return the id of the entry in which a record stands, or None."""
        raise NotImplementedError

    def can(self, deed: str, record: T) -> bool:
        """Return whether a deed makes sense for a record."""
        raise NotImplementedError

    def do(self, deed: str, records: list[T]) -> None:
        """Do a deed to records that it makes sense for; one where it is for one alone."""
        raise NotImplementedError

    def say_nothing(self) -> tuple[str, str]:
        """Return the sentence of an empty list, and what can be done about it or ""."""
        raise NotImplementedError

    def act_on_nothing(self) -> None:
        """Do what an empty list offers."""
        raise NotImplementedError

    def words_of(self, deed: Deed, record: T) -> str:
        """Return the words of a deed in the menu of a record."""
        if deed.id == "go":
            return self.tr("Go to {name}").format(name=self.person_of(record)[1])
        return deeds.say(deed)

    # What others ask of it

    def refresh(self, changed: Changed) -> None:
        """Read again what a change has touched, once it can be seen."""
        if changed.tables & (self.shown_in | {"everything"}):
            self._is_stale = True
            if self.isVisible():
                self.load()

    def load(self) -> None:
        """Read in the lane; what is asked for meanwhile is done to what will be shown then."""
        self._is_stale, self._is_waiting = False, True
        self._turn += 1
        take = partial(self._take, self._turn)
        self._tasks.read((self, "rows"), self.finder(), take, self)

    def is_waiting(self) -> bool:
        """Return whether what is shown is being read again."""
        return self._is_waiting

    def focus_first(self) -> None:
        """Put the keyboard into the list, or where one searches while there is none."""
        heir = self.list if self.model.rowCount() or self._is_waiting else self.search
        heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.load()

    # What is done

    def ask(self, deed: str) -> None:
        """Do a deed to the rows that are chosen."""
        if self._is_waiting:
            self._asked.append(deed)
            return
        spec = next(each for each in self.table if each.id == deed)
        records = [each for each in self.chosen() if self.can(deed, each)]
        if not records or (spec.is_for_one and len(self.chosen()) > 1):
            return
        if deed == "go":
            self.open_person.emit(self.person_of(records[0])[0])
        elif deed == "open":
            self.open_entry.emit(self.entry_of(records[0]))
        else:
            self.do(deed, records)

    def chosen(self) -> list[T]:
        """Return the records of the rows that are chosen."""
        return [self.model.record(number) for number in self.list.chosen()]

    def told(self, words: str) -> None:
        """Say what was done, and read again."""
        self.load()
        self.notice.emit(words)

    def each(self, records: list[T], act: Callable[[T], object], label: str, told: str) -> None:
        """Do something to each record, and say so: one step to undo, called `label` of several."""

        def work() -> None:
            if len(records) == 1:
                act(records[0])
                return
            with self._journal.change(label):
                for record in records:
                    act(record)

        self.write(len(records), work, told)

    def write(self, many: int, work: Callable[[], object], told: str) -> None:
        """Do work that writes down so many, and say so.

        Of many it is done off the GUI thread; what is asked for meanwhile waits.
        """
        if many <= AT_ONCE:
            work()
            self.told(told)
            return
        self._is_waiting = True
        self._tasks.run(
            lambda _progress: work(), lambda _none: self.told(told), self, self._fail,
            self.tr("Writing down…"),
        )  # fmt: skip

    def _fail(self, error: Exception) -> None:
        self.load()
        self._tasks.handle_error(error)

    def ask_day(
        self,
        question: str,
        keep: Callable[[str], object],
        day: str = "",
        offsets: Sequence[int] = (1, 7),
        optional: bool = False,
        read: Read | None = None,
    ) -> None:
        """Ask for a day at the current row."""
        today = self._journal.today()
        popup = DayAsk(self._theme, self, question, today, keep, day, offsets, optional, read)
        popup.open_under(self.spot())

    def ask_words(
        self, question: str, keep: Callable[[str, str], object], text: str = "", hint: str = "",
        has_day: bool = False,
    ) -> None:  # fmt: skip
        """Ask for words at the current row, and for the day of what they tell."""
        today = self._journal.today() if has_day else None
        popup = WordsPopup(self._theme, self, question, keep, text, hint, today)
        popup.open_under(self.spot())

    def spot(self) -> QWidget:
        """Return where popups about the current row open."""
        chosen, here = self.list.chosen(), self.list.currentIndex().row()
        number = here if here in chosen or not chosen else chosen[0]
        self.list.scrollTo(self.model.index(number))
        return self.list.anchor(number)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what makes sense for the rows that are chosen."""
        records = self.chosen()
        for deed in self.table:
            is_one = len(records) == 1 or not deed.is_for_one
            if not is_one or not any(self.can(deed.id, each) for each in records):
                continue
            if deed.parted and not menu.isEmpty():
                menu.addSeparator()
            words = self.words_of(deed, records[0]).replace("&", "&&")
            menu.addAction(f"{words}\t{deeds.say_keys(deed)}", partial(self.ask, deed.id))

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(place)

    def press(self, part: Part) -> None:
        """Do what a click on a part of a row asks for."""
        if part.person:
            self.open_person.emit(part.person)
        else:
            self.ask(part.goal)

    def _take(self, turn: int, found: Sequence[T]) -> None:
        if turn != self._turn:  # something has changed since this was read
            return
        self._is_waiting = False
        self.model.show_records(found)
        if not found:
            self.empty.set_words(*self.say_nothing())
        self.list.show_empty(not found)
        if self.list.hasFocus() and not self.list.chosen() and found:
            self.list.choose(0)
        while self._asked and not self._is_waiting:
            self.ask(self._asked.pop(0))

    def _join(self) -> None:
        self._pause.timeout.connect(self.load)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.list.asked.connect(self.ask)
        self.list.part_clicked.connect(self.press)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.left_above.connect(self.focus_search)
        self.empty.acted.connect(self.act_on_nothing)
