"""Gives the notices of the day when their hour has come, and once more what a day missed."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.reminding import (
    Reminder,
    is_time,
    say_hidden,
    say_reminders,
    say_summary,
)
from app.journal import reminding
from app.journal.journal import Journal
from app.settings import Settings
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.ui.notices import Notices

LOOK_MS = 60_000
WAIT = timedelta(hours=1)  # before a desktop that took no notice is asked again


class Reminding(QObject):
    """Looks every minute whether it is time. `is_veiled` says whether names are to be hidden.

    A day is done with once the desktop took a notice; until then it is tried again. clicked
    comes when a notice was. Make it after the first paint, close it before the journal.
    """

    clicked = Signal()

    def __init__(
        self,
        journal: Journal,
        tasks: Tasks,
        settings: Settings,
        is_veiled: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._tasks, self._settings = journal, tasks, settings
        self._is_veiled = is_veiled
        self._day, self._sent, self._taken = "", 0, False
        self._again_at = journal.now()
        self._notices: Notices | None = None
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        self.look()

    @property
    def notices(self) -> "Notices":
        """What gives the notices, made with the first: most people want none."""
        if self._notices is None:
            from app.ui.notices import Notices

            self._notices = Notices(self)
            self._notices.sent.connect(self._hear_sent)
            self._notices.clicked.connect(self.clicked)
        return self._notices

    def close(self) -> None:
        """Look no more; no thread is left when this returns."""
        self._clock.stop()
        notices, self._notices = self._notices, None
        if notices is not None:
            notices.sent.disconnect(self._hear_sent)
            notices.close()

    def look(self) -> None:
        """Give the notices of today if it is time and nobody has."""
        if not self._is_wanted() or self._journal.is_demo or self._sent:
            return
        now = self._journal.now()
        told, hour = reminding.told_on(self._journal), self._settings.reminder_hour
        if is_time(now, told, hour) and now >= self._again_at:
            self._day = now.date().isoformat()
            self._tasks.read(self, lambda: reminding.untold(self._journal), self._tell, self)

    def _is_wanted(self) -> bool:
        return self._settings.reminders != "off"

    def _tell(self, reminders: Sequence[Reminder]) -> None:
        if not self._is_wanted():  # any more, since they were looked for
            return
        if not reminders:
            reminding.mark_told(self._journal, self._day)
            return
        notices = self._say(reminders)
        self._sent, self._taken = len(notices), False
        for words in notices:
            self.notices.send(self.tr("For today"), words)

    def _say(self, reminders: Sequence[Reminder]) -> list[str]:
        from app.ui.speech import QtSpeech

        speech = QtSpeech()
        if self._is_veiled():
            return [say_hidden(len(reminders), speech)]
        lines = say_reminders(reminders, self._journal.today(), speech)
        return lines if self._settings.reminders == "each" else [say_summary(lines, speech)]

    def _hear_sent(self, is_taken: bool) -> None:
        self._sent, self._taken = max(self._sent - 1, 0), self._taken or is_taken
        if self._sent or not self._day:
            return
        if self._taken:
            reminding.mark_told(self._journal, self._day)
        else:
            self._again_at = self._journal.now() + WAIT
        self._day = ""
