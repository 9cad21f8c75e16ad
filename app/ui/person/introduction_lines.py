"""Introductions among the details of one of the two: who the other is, and what to do with it."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.introductions import IntroductionLine
from app.domain.people import Person
from app.journal import introductions
from app.journal.journal import Journal
from app.ui.person.detail_row import Line
from app.ui.theme import Theme
from app.ui.words import short_day


class IntroductionLines(QObject):
    """Makes the Lines of introductions; `notice` tells what was done, `went` where a name leads.

    `row(key)` is where a line stands.
    """

    notice = Signal(str)
    went = Signal(int)

    def __init__(
        self, journal: Journal, theme: Theme, owner: QWidget, row: Callable[[Hashable], QWidget]
    ) -> None:
        super().__init__(owner)
        self._journal, self._theme, self._owner, self._row = journal, theme, owner, row

    def of(self, person: Person) -> list[Line]:
        """Those still to make and those made; what was let rest before is told elsewhere."""
        found = introductions.introductions(self._journal, person.id)
        shown = [x for x in found if x.introduction.made_on or not x.introduction.closed_on]
        return [self._line(person, each) for each in shown]

    def _line(self, person: Person, found: IntroductionLine) -> Line:
        made = found.introduction
        is_first = made.person_id == person.id
        other = made.other_id if is_first else made.person_id
        return Line(
            ("introduction", made.id), self._label(found),
            found.other_name if is_first else found.name, lambda _text: None,
            go=lambda: self.went.emit(other), fill=lambda menu: self._fill(menu, found),
        )  # fmt: skip

    def _label(self, found: IntroductionLine) -> str:
        made_on = found.introduction.made_on
        if not made_on:
            return self.tr("To introduce to")
        day = short_day(date.fromisoformat(made_on), self._journal.today())
        return self.tr("Introduced {day}").format(day=day)

    def _fill(self, menu: QMenu, found: IntroductionLine) -> None:
        made = found.introduction
        if made.made_on:
            menu.addAction(self.tr("What came of it…"), lambda: self._ask_outcome(found))
        else:
            self._fill_consents(menu, found)
            menu.addAction(self.tr("Made…"), lambda: self._ask_made(found))
        if not made.closed_on:
            menu.addAction(self.tr("Let it rest"), lambda: self._rest(found))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self._delete(found))

    def _fill_consents(self, menu: QMenu, found: IntroductionLine) -> None:
        from app.ui.promises.introduction_words import agree_names

        made = found.introduction
        for name, key in ((found.name, "person_agrees"), (found.other_name, "other_agrees")):
            asked = self.tr("Whether {name} agrees").format(name=name).replace("&", "&&")
            inner = menu.addMenu(asked)
            for consent, words in agree_names().items():
                action = inner.addAction(words, partial(self._set, made.id, key, consent.value))
                action.setCheckable(True)
                action.setChecked(getattr(made, key) == consent)

    def _set(self, introduction_id: int, key: str, consent: str) -> None:
        introductions.edit_introduction(self._journal, introduction_id, **{key: consent})

    def _ask_made(self, found: IntroductionLine) -> None:
        def keep(told: str, day: str) -> None:
            introductions.make_introduction(self._journal, found.introduction.id, day, told)
            self.notice.emit(self.tr("Introduced; it stands in the story of both."))

        self._ask(found, self.tr("You introduced them"), keep, has_day=True)

    def _ask_outcome(self, found: IntroductionLine) -> None:
        def keep(told: str, _day: str) -> None:
            introductions.close_introduction(self._journal, found.introduction.id, told)
            self.notice.emit(self.tr("Noted."))

        self._ask(found, self.tr("What came of it"), keep, found.introduction.outcome)

    def _ask(
        self, found: IntroductionLine, question: str, keep: Callable[[str, str], None],
        text: str = "", has_day: bool = False,
    ) -> None:  # fmt: skip
        from app.ui.promises.words_popup import WordsPopup

        today = self._journal.today() if has_day else None
        popup = WordsPopup(self._theme, self._owner, question, keep, text, today=today)
        popup.open_under(self._row(("introduction", found.introduction.id)))

    def _rest(self, found: IntroductionLine) -> None:
        made = found.introduction
        introductions.close_introduction(self._journal, made.id, made.outcome)
        self.notice.emit(self.tr("Let rest."))

    def _delete(self, found: IntroductionLine) -> None:
        introductions.delete_introduction(self._journal, found.introduction.id)
        self.notice.emit(self.tr("Introduction deleted."))
