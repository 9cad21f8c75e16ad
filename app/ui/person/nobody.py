"""What the page of people says while nobody is shown, and what to do about it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.journal.people import LISTED
from app.ui.theme import Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty import EmptyPage


class Nobody(EmptyPage):
    """add_wanted, search_wanted and import_wanted tell which of its actions was chosen."""

    add_wanted = Signal()
    search_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "users", "", "")
        self._is_blank = True
        self.bring_button = TextButton(theme, self.tr("Bring an address book"))
        inside = self.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.insertWidget(inside.count() - 1, self.bring_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.bring_button.clicked.connect(self.import_wanted)
        self.acted.connect(self._act)

    def show_states(self, states: Mapping[str, int]) -> None:
        """Say it where so many people are in each state."""
        self._is_blank = not any(states.values())
        self.bring_button.setVisible(self._is_blank)
        if self._is_blank:
            self.set_words(
                self.tr("Whoever you write about stands here, each with a page of their own."),
                self.tr("Add somebody"),
            )
        elif any(states.get(state) for state in LISTED):
            self.set_words(self.tr("Choose somebody in the list."))
        else:
            self.set_words(
                self.tr("Search for a name and write a few words: with the first entry, "
                        "somebody from your address book joins your list."),
                self.tr("Search people"),
            )  # fmt: skip

    def _act(self) -> None:
        (self.add_wanted if self._is_blank else self.search_wanted).emit()
