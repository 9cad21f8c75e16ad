"""Details: how to reach somebody, names, days, relations, all of them edited where they stand."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.people import Person
from app.journal import people
from app.journal.journal import Journal
from app.ui.person.detail_lines import DetailLines
from app.ui.person.detail_row import DetailRow, Line
from app.ui.person.fact import Fact
from app.ui.person.ghost import open_menu
from app.ui.person.person_ask import PersonAsk
from app.ui.person.rows import Rows
from app.ui.theme import S8, S12, Theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.section import Heading

GROUPS = (
    ("organisation", "role", "birthday", "day"),
    ("met_on", "met_where"),
    ("given", "family", "nick", "former", "sort_as", "pronouns"),
    ("languages", "notes"),
)


class Details(QWidget):
    """The details of one person; only what is known is shown, the rest waits under “Add”.

    `went` carries the id of a person to go to, `notice` what was deleted.
    """

    notice = Signal(str)
    went = Signal(int)

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self._person: Person | None = None
        self._adding, self._is_stacked = "", False
        self._lines = DetailLines(journal, theme, self, lambda key: self.rows.row(key) or self)
        self._lines.notice.connect(self.notice)
        self._lines.went.connect(self.went)
        self.rows: Rows[Line, DetailRow] = Rows(_key_of, self._make, self._renew, S8)
        self.add_button = QuietButton(theme, self.tr("Add a detail"), "plus")
        self.add_button.clicked.connect(lambda: open_menu(self, self.fill_menu, self.add_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S12)
        layout.addWidget(Heading(theme, self.tr("Details")))
        layout.addWidget(self.rows)
        layout.addWidget(self.add_button)
        layout.addStretch(1)
        theme.changed.connect(self._arrange)

    def show_person(self, person: Person) -> None:
        """Show the details of a person."""
        if self._person is not None and self._person.id != person.id:
            self._adding = ""
        self._person = person
        self.rows.show_records(self._lines.of(person, self._adding))
        self._arrange()

    def set_stacked(self, is_stacked: bool) -> None:
        """Put labels above the words, as a narrow column at the side needs it."""
        self._is_stacked = is_stacked
        self._arrange()

    def add(self, name: str) -> None:
        """Open an empty field for a fact, a kind of contact detail or a “day”."""
        self._adding = name
        if self._person is not None:
            self.show_person(self._person)
        is_fact = name in self._lines.facts()
        row = self.rows.row(("fact" if is_fact else "new", name))
        if row is not None:
            row.edit()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be added."""
        facts, person = self._lines.facts() | {"day": self.tr("Another day")}, self._person
        for kind, words in self._lines.kinds().items():
            menu.addAction(words, self._adder(kind))
        for group in GROUPS:
            missing = [name for name in group if not getattr(person, name, "")]
            if missing:
                menu.addSeparator()
            for name in missing:
                menu.addAction(facts[name], self._adder(name))
            if "met_on" in group and person is not None and person.met_through_id is None:
                menu.addAction(self.tr("Met through…"), self._ask_through)
        menu.addSeparator()
        menu.addAction(self.tr("Somebody to introduce them to…"), self._ask_introduction)
        menu.addAction(self.tr("Somebody they belong to…"), self._ask_relation)

    def _arrange(self) -> None:
        """Place labels and words; the room for the labels is that of the widest."""
        rows = self.rows.all()
        wide = max((row.label_width() for row in rows), default=0)
        for row in rows:
            row.set_stacked(self._is_stacked, wide)

    def _adder(self, name: str) -> Callable[[], None]:
        return lambda: self.add(name)

    def _make(self, line: Line) -> DetailRow:
        row = DetailRow(self._theme, line)
        if isinstance(row.value, Fact):
            row.value.closed.connect(lambda: self._added(line, row))
        return row

    def _renew(self, row: DetailRow, line: Line) -> None:
        row.show_line(line)

    def _added(self, line: Line, row: DetailRow) -> None:
        """An added line that was kept stands by itself; one left empty goes away again."""
        is_done = isinstance(row.value, Fact) and not row.value.reason()
        if is_done and line.key in (("fact", self._adding), ("new", self._adding)):
            self._adding = ""
            if self._person is not None:
                self.show_person(people.person(self._journal, self._person.id))

    def _ask_through(self) -> None:
        if self._person is None:
            return
        person = self._person

        def keep(other_id: int, _words: str) -> None:
            people.edit_person(self._journal, person.id, met_through_id=other_id)

        question = self.tr("Through whom did you meet?")
        PersonAsk(self._journal, self._theme, self, question, keep, person.id).open_under(
            self.add_button
        )

    def _ask_relation(self) -> None:
        if self._person is None:
            return
        person = self._person

        def keep(other_id: int, kind: str) -> None:
            people.relate(self._journal, person.id, other_id, kind)

        question = self.tr("Who belongs to {name}, and as what?").format(name=person.name)
        PersonAsk(
            self._journal, self._theme, self, question, keep, person.id,
            kind=self.tr("As what"), kind_hint=self.tr("partner, colleague, friend…"),
        ).open_under(self.add_button)  # fmt: skip

    def _ask_introduction(self) -> None:
        from app.ui.promises.new_introduction import NewIntroduction

        if self._person is not None:
            NewIntroduction(self._journal, self._theme, self, self._person.id).open()


def _key_of(line: Line) -> object:
    return line.key
