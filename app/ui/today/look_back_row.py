"""The invitation to look back on a quarter that ends, until it is taken up or declined."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.intention_words import invite_back, say_what_waits
from app.domain.intentions import LookBack
from app.ui.speech import QtSpeech
from app.ui.today.acts import Acts
from app.ui.today.line_row import LineRow
from app.ui.today.on_mind_row import LaterButton


class LookBackRow(LineRow):
    """Chosen, it leads to the quarter; declined, it does not come back for it."""

    def __init__(self, acts: Acts, back: LookBack) -> None:
        super().__init__(acts.theme, is_under_faces=True)
        self._acts, self._back = acts, back
        self.decline = LaterButton(acts.theme, self.tr("Not this time"))
        self.decline.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.decline.clicked.connect(self._decline)
        self.across.addWidget(self.decline, 0, Qt.AlignmentFlag.AlignTop)
        self.clicked.connect(self._open)

    def show_back(self, back: LookBack) -> None:
        """Show an invitation."""
        self._back = back
        speech = QtSpeech()
        words = invite_back(back, self._acts.journal.today(), speech)
        self.show_line("notebook", "soft_ink", words, say_what_waits(speech))
        self.decline.setAccessibleName(f"{self.decline.text()}: {words}")

    def stops(self) -> list[QWidget]:
        return [self.decline]

    def fill_menu(self, menu: QMenu) -> None:
        menu.addAction(self.words.text(), self._open)
        menu.addAction(self.decline.text(), self._decline)

    def _open(self) -> None:
        self._acts.quarter_asked.emit(self._back.quarter)

    def _decline(self) -> None:
        self._acts.decline(self._back.quarter)
