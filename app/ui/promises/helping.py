"""The second tab of the Promises page: how I could help whom, to act from."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date

from app.domain.entries import EntryLine
from app.domain.helping import HelpLine
from app.journal import entries, helping
from app.journal.journal import Journal
from app.ui import words
from app.ui.person.sentences import say_help
from app.ui.promises import deeds
from app.ui.promises.namesakes import full_name, tell_apart
from app.ui.promises.row import ListRow, Part
from app.ui.promises.row_tab import RowTab
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from app.ui.widgets.entry_text import take_marks_away
from app.ui.widgets.text import isolate

NOTE = 90  # letters of the last note
Found = Sequence[HelpLine]


class HelpingTab(RowTab[HelpLine]):
    """Lines of help, the last noted first, each with the last note about whom it would help."""

    table = deeds.HELPING
    shown_in = frozenset({"learned", "person", "entry", "entry_person"})
    icon = "hand-heart"

    def __init__(self, journal: Journal, theme: Theme, tasks: Tasks) -> None:
        self._is_closed = False
        super().__init__(journal, theme, tasks, self.tr("How I could help"))
        self.standings.chosen.connect(self.show_closed)
        self.list.buttons.offer(self.table[0], "gift")
        self.list.buttons.offer(self.table[1], "hand-heart")
        self._mark()

    def show_closed(self, is_closed: Hashable) -> None:
        """Show what was given, offered or is no longer needed, or what is open."""
        self._is_closed = bool(is_closed)
        self._mark()
        self.load()

    # What the tab shows

    def finder(self) -> Callable[[], Found]:
        typed, is_closed = self.words(), self._is_closed

        def work() -> Found:
            found = helping.could_help(self._journal, typed, is_closed)
            return tell_apart(found, lambda each: each.learned.person_id)

        return work

    def make_row(self, record: HelpLine) -> ListRow:
        learned, today = record.learned, self._journal.today()
        who = Part(
            self.tr("for {name}").format(name=isolate(full_name(record))),
            "go",
            learned.person_id,
            "ink",
        )
        parts = [who]
        if learned.closed_on:
            parts.append(Part(say_help(learned.outcome, learned.closed_on, today)))
        noted = words.short_day(date.fromisoformat(record.day_noted), today)
        goal = "open" if learned.entry_id is not None else ""
        parts.append(Part(self.tr("noted on {day}").format(day=noted), goal))
        last = entries.story(self._journal, learned.person_id, limit=1)
        return ListRow(
            "hand-heart", "soft_ink", learned.text, tuple(parts),
            further=tuple(say_last(each, today) for each in last if not learned.closed_on),
            is_over=bool(learned.closed_on),
        )  # fmt: skip

    def heading(self, record: HelpLine) -> str:
        return ""

    def id_of(self, record: HelpLine) -> int:
        return record.learned.id

    def person_of(self, record: HelpLine) -> tuple[int, str]:
        return record.learned.person_id, record.name

    def entry_of(self, record: HelpLine) -> int | None:
        return record.learned.entry_id

    def say_nothing(self) -> tuple[str, str]:
        if self.words():
            return self.tr("No line fits this."), self.tr("Show all")
        if self._is_closed:
            return self.tr("What you gave, offered or let be will stand here."), ""
        return self.tr("Ways to help that you note stand here, to act from when the moment comes. "
                       "Write “could help: …” in any entry."), ""  # fmt: skip

    def act_on_nothing(self) -> None:
        self.search.clear()

    # What can be done

    def can(self, deed: str, record: HelpLine) -> bool:
        learned = record.learned
        is_open = not learned.closed_on
        return {
            "gave": is_open or learned.outcome == helping.OFFERED,
            "offered": is_open,
            "no_longer": is_open,
            "reopen": not is_open,
            "open": learned.entry_id is not None,
        }.get(deed, True)

    def do(self, deed: str, records: list[HelpLine]) -> None:
        record = records[0]
        if deed == "gave":
            self._ask_how(record, self.tr("What you gave {name}, and when"), helping.gave)
        elif deed == "offered":
            self._ask_how(record, self.tr("What you offered {name}, and when"), helping.offered)
        elif deed == "edit":
            self._edit(record)
        else:
            many = len(records)
            act, label, told = {
                "no_longer": (helping.no_longer, self.tr("Close %n ways to help", "", many),
                              self.tr("No longer needed.")),
                "reopen": (helping.reopen_help, self.tr("Reopen %n ways to help", "", many),
                           self.tr("Open again.")),
                "delete": (entries.delete_learned, self.tr("Delete %n ways to help", "", many),
                           self.tr("Note deleted.")),
            }[deed]  # fmt: skip
            self.each(records, lambda each: act(self._journal, each.learned.id), label, told)

    def _ask_how(self, record: HelpLine, question: str, act: Callable[..., int]) -> None:
        def keep(told: str, day: str) -> None:
            act(self._journal, record.learned.id, told, day)
            self.told(self.tr("Written down for {name}.").format(name=record.name))

        hint = self.tr("A few words, if you like")
        self.ask_words(question.format(name=record.name), keep, hint=hint, has_day=True)

    def _edit(self, record: HelpLine) -> None:
        def keep(told: str, _day: str) -> None:
            entries.edit_learned(self._journal, record.learned.id, text=told)
            self.load()

        self.ask_words(self.tr("How you could help"), keep, record.learned.text)

    def _mark(self) -> None:
        names = ((False, self.tr("Open")), (True, self.tr("Given, offered, no longer")))
        self.standings.offer(list(names), self._is_closed)


def say_last(line: EntryLine, today: date) -> str:
    """Return the last note about somebody in one line: “Call, 26 July: “boxes up to the …””."""
    day = words.short_day(date.fromisoformat(line.day), today)
    head = f"{words.kind_name(line.kind)}, {day}"
    said = " ".join(take_marks_away(line.text).split())
    if not said:
        return head
    short = said if len(said) <= NOTE else said[:NOTE].rsplit(" ", 1)[0] + "…"
    return f"{head}: “{short}”"
