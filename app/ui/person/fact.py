"""A fact that is edited where it stands; what cannot be kept says why, in place."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import BadInput
from app.ui.theme import S2, Theme
from app.ui.widgets.fields import ClickToEdit
from app.ui.widgets.trouble_line import TroubleLine


class SpokenField(ClickToEdit):
    """Words to click that are said in another way than they are written, such as dates."""

    def __init__(self, say: Callable[[str], str], *args: object, **options: object) -> None:
        self._say = say
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def _show_words(self) -> None:
        super()._show_words()
        if self._text:
            words = self._say(self._text)
            self._words.setText(words)
            self.setAccessibleName(f"{self._name}: {words}")


class Fact(QWidget):
    """Words to click and change; `keep(text)` stores them and may raise BadInput.

    Words that could not be kept stay in the field with the reason under them until they are
    mended, or taken back by Esc; nothing else takes them away. `closed` comes after an edit
    has ended in any way. `say` turns what is written into what is shown.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        keep: Callable[[str], None],
        *,
        placeholder: str = "",
        role: str = "interface",
        multiline: bool = False,
        say: Callable[[str], str] = str,
    ) -> None:
        super().__init__()
        self._keep, self._kept, self._trouble = keep, "", ""
        self.field = SpokenField(
            say, theme, name, placeholder=placeholder, role=role, multiline=multiline
        )
        self._reason = TroubleLine(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(self.field)
        layout.addWidget(self._reason)
        self.setFocusProxy(self.field)
        self.field.saved.connect(self._save)
        self.field.editing_changed.connect(self._editing_changed)

    def set_text(self, text: str) -> None:
        """Show what is kept; words being written or still to be mended are left alone."""
        self._kept = text
        if not self.reason() and not self.field.is_editing():
            self.field.set_text(text)

    def text(self) -> str:
        """The words as they are written."""
        return self.field.text()

    def edit(self) -> None:
        """Open the field."""
        self.field.edit()

    def settle(self) -> bool:
        """Keep what is being written, as leaving the field would; False where that fails."""
        self.field.save()
        return not self.reason()

    def give_up(self) -> None:
        """Go back to the words that are kept."""
        self.field.restore()
        if self.reason():
            self._complain("")
            self.field.set_text(self._kept)

    def return_to(self) -> None:
        """Open the field again on words that could not be kept, and say the way out."""
        self.field.edit()
        self._reason.say(f"{self._trouble} {self.tr('Esc puts back what was there before.')}")

    def reason(self) -> str:
        """Why the words could not be kept, or ""."""
        return self._trouble

    def _save(self, text: str) -> None:
        before, self._kept = self._kept, text
        try:
            self._keep(text)
        except BadInput as trouble:
            self._kept = before
            self._complain(str(trouble))
        else:
            self.field.set_text(self._kept)

    def _editing_changed(self, is_editing: bool) -> None:
        if is_editing:
            return
        if self.reason():  # the words kept stand again until others are handed in
            self._complain("")
            self.field.set_text(self._kept)
        # What was written is handed in only after this, so `closed` waits a turn.
        QTimer.singleShot(0, self, self.closed.emit)

    def _complain(self, reason: str) -> None:
        self._trouble = reason
        self._reason.say(reason)
        self.field.setAccessibleDescription(reason)
