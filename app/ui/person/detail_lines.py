"""The lines of a person's details, made of what the journal keeps, each with its way to change."""

from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.people import Detail, Person, PersonDay, PersonLine, Relation
from app.errors import BadInput
from app.journal import people
from app.journal.journal import Journal
from app.ui.person.ask import Ask
from app.ui.person.detail_row import Line
from app.ui.person.introduction_lines import IntroductionLines
from app.ui.person.sentences import day_words
from app.ui.theme import Theme
from app.ui.typed_days import typed_day

DATES = ("birthday", "met_on", "paused_until")
PROSE = ("notes",)
BEFORE_DAYS = ("organisation", "role", "birthday")
MET = ("met_on", "met_where")
AFTER_DAYS = (
    "given", "family", "nick", "former", "sort_as", "pronouns",
    "languages", "notes", "paused_until",
)  # fmt: skip


class DetailLines(QObject):
    """Makes the Lines of one person; `notice` tells what was deleted.

    `went` carries the id of a person whose name was clicked; `row(key)` is where a line stands.
    """

    notice = Signal(str)
    went = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, owner: QWidget, row: Callable[[Hashable], QWidget]
    ) -> None:
        super().__init__(owner)
        self._journal, self._theme, self._owner, self._row = journal, theme, owner, row
        self._introductions = IntroductionLines(journal, theme, owner, row)
        self._introductions.notice.connect(self.notice)
        self._introductions.went.connect(self.went)

    def of(self, person: Person, adding: str) -> list[Line]:
        """All lines of a person; `adding` is the fact or kind of detail being added, or ""."""
        lines = [self._detail(d) for d in people.details(self._journal, person.id)]
        lines += [self._new_detail(person, adding)] if adding in self.kinds() else []
        lines += self._facts(person, BEFORE_DAYS, adding)
        lines += [self._day(d) for d in people.days(self._journal, person.id)]
        lines += [self._new_day(person)] if adding == "day" else []
        lines += [self._relation(person, *r) for r in people.relations(self._journal, person.id)]
        lines += self._introductions.of(person)
        lines += self._facts(person, MET, adding) + self._through(person)
        return lines + self._facts(person, AFTER_DAYS, adding)

    def kinds(self) -> dict[str, str]:
        """The kinds of contact detail by name."""
        return {
            "email": self.tr("E-mail"),
            "phone": self.tr("Phone"),
            "address": self.tr("Address"),
            "web": self.tr("Web"),
            "messenger": self.tr("Messenger"),
        }

    def facts(self) -> dict[str, str]:
        """The plain facts by name."""
        return {
            "organisation": self.tr("Organisation"),
            "role": self.tr("Role"),
            "birthday": self.tr("Birthday"),
            "met_on": self.tr("Met on"),
            "met_where": self.tr("Met where"),
            "given": self.tr("Given name"),
            "family": self.tr("Family name"),
            "nick": self.tr("Nickname"),
            "former": self.tr("Former name"),
            "sort_as": self.tr("Sorted as"),
            "pronouns": self.tr("Pronouns"),
            "languages": self.tr("Languages"),
            "notes": self.tr("Notes"),
            "paused_until": self.tr("Resting until"),
        }

    def _facts(self, person: Person, names: tuple[str, ...], adding: str) -> list[Line]:
        return [
            self._fact(person, name) for name in names if getattr(person, name) or name == adding
        ]

    def _fact(self, person: Person, name: str) -> Line:
        def keep(text: str) -> None:
            words = typed_day(text) if is_date else text
            people.edit_person(self._journal, person.id, **{name: words})

        is_date = name in DATES
        return Line(
            ("fact", name), self.facts()[name], getattr(person, name), keep,
            hint=self._date_hint() if is_date else self.facts()[name],
            multiline=name in PROSE, say=say_day if is_date else str,
        )  # fmt: skip

    def _date_hint(self) -> str:
        return self.tr("5 March 1980, March 1980, 1980 or 5 March")

    def _detail(self, detail: Detail) -> Line:
        def keep(text: str) -> None:
            if text:
                people.edit_detail(self._journal, detail.id, value=text)
            else:
                self._delete_detail(detail)

        label = detail.label or self.kinds()[detail.kind]
        label = self.tr("{label}, preferred").format(label=label) if detail.preferred else label
        return Line(
            ("detail", detail.id), label, detail.value, keep,
            multiline=detail.kind == "address",
            fill=lambda menu: self._fill_detail(menu, detail),
            label_fill=lambda menu: self._fill_labels(menu, detail),
        )  # fmt: skip

    def _new_detail(self, person: Person, kind: str) -> Line:
        def keep(text: str) -> None:
            if text:
                people.add_detail(self._journal, person.id, kind, text)

        name = self.kinds()[kind]
        return Line(("new", kind), name, "", keep, hint=name, multiline=kind == "address")

    def _fill_detail(self, menu: QMenu, detail: Detail) -> None:
        menu.addAction(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(detail.value))
        preferred = menu.addAction(self.tr("Preferred"), lambda: self._prefer(detail))
        preferred.setCheckable(True)
        preferred.setChecked(detail.preferred)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self._delete_detail(detail))

    def _prefer(self, detail: Detail) -> None:
        """One of a kind is preferred at most, so the others step back in the same change."""
        with self._journal.change("Edit details"):
            for other in people.details(self._journal, detail.person_id):
                if other.kind == detail.kind and other.preferred and other.id != detail.id:
                    people.edit_detail(self._journal, other.id, preferred=False)
            people.edit_detail(self._journal, detail.id, preferred=not detail.preferred)

    def _fill_labels(self, menu: QMenu, detail: Detail) -> None:
        for label in (self.tr("home"), self.tr("work"), self.tr("mobile")):
            menu.addAction(label, self._labeller(detail, label))
        self._fill_other(
            menu, ("detail", detail.id), detail.label,
            lambda label: self._labeller(detail, label)(),
        )  # fmt: skip

    def _labeller(self, detail: Detail, label: str) -> Callable[[], None]:
        return lambda: people.edit_detail(self._journal, detail.id, label=label)

    def _fill_other(
        self, menu: QMenu, key: Hashable, label: str, keep: Callable[[str], None]
    ) -> None:
        def ask() -> None:
            popup = Ask(self._theme, self._owner, self.tr("Label"), keep, label)
            popup.open_under(self._row(key))

        menu.addSeparator()
        menu.addAction(self.tr("Other…"), ask)
        if label:
            menu.addAction(self.tr("No label"), lambda: keep(""))

    def _delete_detail(self, detail: Detail) -> None:
        people.delete_detail(self._journal, detail.id)
        self.notice.emit(self.tr("Deleted {what}.").format(what=detail.value))

    def _day(self, day: PersonDay) -> Line:
        def keep(text: str) -> None:
            if text:
                people.edit_day(self._journal, day.id, day=typed_day(text))
            else:
                self._delete_day(day)

        return Line(
            ("day", day.id), day.label or self.tr("Day"), day.day, keep,
            hint=self._date_hint(), say=say_day,
            fill=lambda menu: self._fill_day(menu, day),
            label_fill=lambda menu: self._fill_day_labels(menu, day),
        )  # fmt: skip

    def _new_day(self, person: Person) -> Line:
        def keep(text: str) -> None:
            if text:
                people.add_day(self._journal, person.id, "", typed_day(text))

        return Line(("new", "day"), self.tr("Day"), "", keep, hint=self._date_hint())

    def _fill_day(self, menu: QMenu, day: PersonDay) -> None:
        menu.addAction(self.tr("Delete"), lambda: self._delete_day(day))

    def _fill_day_labels(self, menu: QMenu, day: PersonDay) -> None:
        def keep(label: str) -> None:
            people.edit_day(self._journal, day.id, label=label)

        for label in (self.tr("anniversary"), self.tr("name day"), self.tr("died")):
            menu.addAction(label, partial(keep, label))
        self._fill_other(menu, ("day", day.id), day.label, keep)

    def _delete_day(self, day: PersonDay) -> None:
        people.delete_day(self._journal, day.id)
        self.notice.emit(self.tr("Day deleted."))

    def _relation(self, person: Person, relation: Relation, other: PersonLine) -> Line:
        is_theirs = relation.person_id == person.id
        kind = relation.kind or self.tr("related")
        label = kind if is_theirs else self.tr("{kind} of").format(kind=kind)
        return Line(
            ("relation", relation.id), label, other.name, lambda _text: None,
            go=lambda: self.went.emit(other.id),
            fill=lambda menu: self._fill_relation(menu, relation),
        )  # fmt: skip

    def _fill_relation(self, menu: QMenu, relation: Relation) -> None:
        menu.addAction(self.tr("Delete"), lambda: self._unrelate(relation))

    def _unrelate(self, relation: Relation) -> None:
        people.unrelate(self._journal, relation.id)
        self.notice.emit(self.tr("Relation deleted."))

    def _through(self, person: Person) -> list[Line]:
        if person.met_through_id is None:
            return []
        through = people.person(self._journal, person.met_through_id)
        return [
            Line(
                ("fact", "met_through_id"), self.tr("Met through"), through.name,
                lambda _text: None, go=lambda: self.went.emit(through.id),
                fill=lambda menu: self._fill_through(menu, person),
            )
        ]  # fmt: skip

    def _fill_through(self, menu: QMenu, person: Person) -> None:
        def forget() -> None:
            people.edit_person(self._journal, person.id, met_through_id=None)

        menu.addAction(self.tr("Delete"), forget)


def say_day(text: str) -> str:
    """A day as one says it; what cannot be read stays as it was written."""
    try:
        return day_words(text)
    except BadInput:
        return text
