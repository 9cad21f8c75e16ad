"""A day that is coming up: a birthday, a gathering, something ahead, a plan."""

from PySide6.QtWidgets import QMenu

from app.domain.today import Coming
from app.domain.today_words import tell_coming
from app.ui.speech import QtSpeech
from app.ui.today.acts import Acts
from app.ui.today.line_row import LineRow

ICONS = {"birthday": "cake", "day": "calendar-blank", "ahead": "clock", "planned": "notebook",
         "gathering": "tent"}  # fmt: skip


class ComingRow(LineRow):
    """Chosen, it leads to the person, the gathering or the entry."""

    def __init__(self, acts: Acts, coming: Coming) -> None:
        super().__init__(acts.theme)
        self._acts, self._coming = acts, coming
        self.clicked.connect(self._open)

    def show_coming(self, coming: Coming) -> None:
        """Show what is coming up."""
        self._coming = coming
        token = "gathering" if coming.sort == "gathering" else "soft_ink"
        is_placed = coming.sort == "gathering" and coming.text
        title = f"{coming.name}, {coming.text}" if is_placed else coming.name
        under = tell_coming(coming, self._acts.journal.today(), QtSpeech())
        self.show_line(ICONS[coming.sort], token, title, under)

    def fill_menu(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Get ready to meet"), self._get_ready)
        is_entry = self._coming.entry_id is not None
        menu.addAction(self.tr("Open the entry") if is_entry else self.tr("Open page"), self._open)

    def _open(self) -> None:
        if self._coming.entry_id is not None:
            self._acts.entry_asked.emit(self._coming.entry_id)
        elif self._coming.gathering_id is not None:
            self._acts.gathering_asked.emit(self._coming.gathering_id)
        elif self._coming.person_id is not None:
            self._acts.person_asked.emit(self._coming.person_id)

    def _get_ready(self) -> None:
        if self._coming.gathering_id is not None:
            self._acts.ready_gathering_asked.emit(self._coming.gathering_id)
        elif self._coming.person_id is not None:
            self._acts.ready_asked.emit(self._coming.person_id)
