"""A promise that waits: kept with one key, and all else that can become of it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from app.domain.dates import PartialDate
from app.domain.today import Promised
from app.domain.today_words import tell_due
from app.journal import promises
from app.ui.speech import QtSpeech
from app.ui.today import keys
from app.ui.today.acts import MONTH, WEEK, Acts
from app.ui.today.line_row import LineRow


class PromisedRow(LineRow):
    """Chosen, it leads to the person; K, or its icon, says that it was kept."""

    def __init__(self, acts: Acts, promised: Promised) -> None:
        super().__init__(acts.theme, QCoreApplication.translate("PromisedRow", "Kept (K)"))
        self._acts, self._promised = acts, promised
        self.mark.clicked.connect(self._keep)
        self.clicked.connect(lambda: acts.person_asked.emit(self._promised.promise.person_id))

    def show_promised(self, promised: Promised) -> None:
        """Show a promise as it is now."""
        self._promised = promised
        token = "promise" if promised.promise.mine else "soft_ink"
        self.show_line("bookmark-simple", token, promised.promise.text, self._say_under())

    def fill_menu(self, menu: QMenu) -> None:
        promise = self._promised.promise
        menu.addAction(self.tr("Kept"), self._keep)
        menu.addAction(
            self.tr("Let go of, as we agreed"), lambda: self._acts.release_promise(promise.id)
        )
        later = menu.addMenu(self.tr("Not now"))
        for words, days in (
            (self.tr("until tomorrow"), 1),
            (self.tr("for a week"), WEEK),
            (self.tr("for a month"), MONTH),
        ):
            later.addAction(words, partial(self._snooze, days))
        menu.addSeparator()
        menu.addAction(self.tr("Due…"), self._ask_due)
        if promise.due:
            menu.addAction(self.tr("Agreed anew for…"), self._ask_anew)
        menu.addSeparator()
        menu.addAction(self.tr("Open page"), self.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == keys.KEPT and not event.modifiers():
            self._keep()
            return
        super().keyPressEvent(event)

    def _say_under(self) -> str:
        """Say for when it is, and to whom or by whom where its own words do not."""
        promise, name = self._promised.promise, self._promised.name
        parts = [tell_due(promise, self._acts.journal.today(), QtSpeech())]
        if not promise.mine:
            parts.insert(0, self.tr("{name} promised").format(name=name))
        elif name.casefold() not in promise.text.casefold():
            parts.insert(0, self.tr("to {name}").format(name=name))
        return " · ".join(part for part in parts if part)

    def _keep(self) -> None:
        self._acts.keep_promise(self._promised.promise.id)

    def _snooze(self, days: int) -> None:
        until = self._acts.journal.today() + timedelta(days=days)
        self._acts.snooze_promise(self._promised.promise.id, until.isoformat())

    def _ask(
        self, question: str, day: str, keep: Callable[[str], object], is_optional: bool = False
    ) -> None:
        from app.ui.editor.day_popup import DayPopup

        today = self._acts.journal.today()
        day = day if day and PartialDate.parse(day).whole() else ""
        popup = DayPopup(
            self._theme, self, question, today, day, offsets=(1, WEEK), optional=is_optional
        )
        popup.chosen.connect(keep)
        popup.open_under(self)

    def _ask_due(self) -> None:
        promise, journal = self._promised.promise, self._acts.journal
        self._ask(
            self.tr("Due on"),
            promise.due,
            lambda day: promises.edit_promise(journal, promise.id, due=day),
            is_optional=True,
        )

    def _ask_anew(self) -> None:
        promise, journal = self._promised.promise, self._acts.journal
        self._ask(
            self.tr("Agreed anew for"),
            "",
            lambda day: promises.renegotiate(journal, promise.id, day),
        )
