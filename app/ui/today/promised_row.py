"""A promise that waits: kept with one key, and all else that can become of it on Enter."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.domain.today import Promised
from app.domain.today_words import tell_due
from app.journal import promises
from app.ui.speech import QtSpeech
from app.ui.today import keys
from app.ui.today.acts import MONTH, WEEK, Acts
from app.ui.today.line_row import LineRow


class PromisedRow(LineRow):
    """Chosen, it offers what can become of it; K, or its icon, says that it was kept."""

    def __init__(self, acts: Acts, promised: Promised) -> None:
        super().__init__(acts.theme, QCoreApplication.translate("PromisedRow", "Kept (K)"))
        self._acts, self._promised = acts, promised
        self.mark.clicked.connect(self._keep)
        self.clicked.connect(self._offer)

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
        to = self.tr("Go to {name}").format(name=self._promised.name.replace("&", "&&"))
        menu.addAction(to, lambda: self._acts.person_asked.emit(promise.person_id))

    def ways(self) -> Mapping[int, Callable[[], object]]:
        return {keys.KEPT: self._keep}

    def _say_under(self) -> str:
        """Say for when it is, and to whom or by whom where its own words do not."""
        promise, name = self._promised.promise, self._promised.name
        parts = [tell_due(promise, self._acts.journal.today(), QtSpeech())]
        if not promise.mine:
            parts.insert(0, self.tr("{name} promised").format(name=name))
        elif name.casefold() not in promise.text.casefold():
            parts.insert(0, self.tr("to {name}").format(name=name))
        return " · ".join(part for part in parts if part)

    def _offer(self) -> None:
        menu = self.open_menu()
        if menu is not None:
            menu.setActiveAction(menu.actions()[0])

    def _keep(self) -> None:
        self._acts.keep_promise(self._promised.promise.id)

    def _snooze(self, days: int) -> None:
        until = self._acts.journal.today() + timedelta(days=days)
        self._acts.snooze_promise(self._promised.promise.id, until.isoformat())

    def _ask(
        self, question: str, day: str, keep: Callable[[str], object], is_optional: bool = False
    ) -> None:
        from app.ui.promises.day_ask import DayAsk

        today = self._acts.journal.today()
        DayAsk(
            self._theme, self, question, today, keep, day, offsets=(1, WEEK), optional=is_optional
        ).open_under(self)

    def _ask_due(self) -> None:
        promise, journal = self._promised.promise, self._acts.journal
        self._ask(
            self.tr("Due on"),
            promise.due,
            lambda day: promises.edit_promise(journal, promise.id, due=day),
            is_optional=True,
        )

    def _ask_anew(self) -> None:
        promise_id = self._promised.promise.id
        self._ask(
            self.tr("Agreed anew for"), "", lambda day: self._acts.renew_promise(promise_id, day)
        )
