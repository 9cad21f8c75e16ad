"""One sentence in a narrow column: words to click and change, a quiet line under them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.ui.person.fact import Fact
from app.ui.person.ghost import GhostButton, open_menu
from app.ui.theme import Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import ClickToEdit

UNDER = 16


class UnderButton(Button):
    """The line under a sentence; it opens the menu of the sentence."""

    role = "meta"
    token = "soft_ink"
    height_px = UNDER
    gives_way = True

    def show_words(self, words: str, token: str) -> None:
        """Show words in a colour of the palette; nothing at all for ""."""
        self.token = token
        self.setText(words)
        self.setVisible(bool(words))
        self.updateGeometry()


class NoteRow(QWidget):
    """A sentence that `keep(text)` changes, with a menu that `fill(menu)` makes.

    `done` comes from the check at the end of the row, which only promises have.
    """

    done = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        keep: Callable[[str], None],
        fill: Callable[[QMenu], None],
        done_name: str = "",
    ) -> None:
        super().__init__()
        self.fill_menu = fill
        self.words = Fact(theme, name, keep, role="narrow")
        self.under = UnderButton(theme)
        self.under.clicked.connect(lambda: self.open_menu(self.under))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.under)
        self._ghosts = [GhostButton(theme, "dots-three", self.tr("More"), self)]
        self._ghosts[0].clicked.connect(lambda: self.open_menu(self._ghosts[0]))
        if done_name:
            self._ghosts.append(GhostButton(theme, "check", done_name, self))
            self._ghosts[1].clicked.connect(self.done)

    def show_note(self, text: str, under: str, token: str = "soft_ink") -> None:
        """Show a sentence and the line under it."""
        self.words.set_text(text)
        self.under.show_words(under, token)

    def reading(self) -> tuple[str, str]:
        """The sentence and what stands under it."""
        return self.words.text(), self.under.text()

    def open_menu(self, under: QWidget) -> None:
        """Open the menu of the sentence."""
        open_menu(self, self.fill_menu, under)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(self._ghosts[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for steps, ghost in enumerate(self._ghosts):
            ghost.place(steps)


class AddLine(ClickToEdit):
    """A line that waits for a new sentence: `added` carries it, and the line is empty again.

    While there is nothing else in the column it shows a question; otherwise it is seen only
    where the pointer or the keyboard is.
    """

    added = Signal(str)

    def __init__(self, theme: Theme, name: str, question: str) -> None:
        super().__init__(theme, name, placeholder=question, role="narrow")
        self._question, self._add = question, self.tr("Add…")
        self._is_quiet = False
        self.saved.connect(self._take)

    def set_quiet(self, is_quiet: bool) -> None:
        """Be seen only when it is wanted."""
        self._is_quiet = is_quiet
        self._placeholder = self._add if is_quiet else self._question
        self._show_words()
        self.show_wanted(False)

    def show_wanted(self, is_wanted: bool) -> None:
        """Say whether the pointer or the keyboard is near."""
        shown = is_wanted or not self._is_quiet
        self._words.setText(self._placeholder if shown else "")

    def _take(self, text: str) -> None:
        self.set_text("")
        if text:
            self.added.emit(text)
