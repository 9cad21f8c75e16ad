"""A line above the text: that this was written earlier and not kept, and a way to let it go."""

from datetime import date, datetime

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import words
from app.ui.theme import S8, S16, Theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text import Label


class SmallButton(TextButton):
    """A word that does something, in a line of small text."""

    role = "meta_strong"
    padding = 0
    height_px = 16


class RestoredLine(QWidget):
    """Hidden until something was restored."""

    discarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(theme, "", "meta", "soft_ink", max_lines=1)
        self.discard = SmallButton(theme, self.tr("Discard"))
        self.discard.clicked.connect(self.discarded)
        row = QHBoxLayout(self)
        row.setContentsMargins(S16, 0, S16, 0)
        row.setSpacing(S8)
        row.addWidget(self.label)
        row.addWidget(self.discard)
        row.addStretch(1)
        self.hide()

    def show_time(self, saved_at: str, today: date, is_change: bool) -> None:
        """Say when the draft was left; is_change where it changes an entry that is kept."""
        when = _say_time(saved_at, today)
        said = self.tr("Unsaved changes from {when}") if is_change else self.tr("Draft from {when}")
        self.label.setText(said.format(when=when))
        self.discard.setText(self.tr("Discard changes") if is_change else self.tr("Discard"))
        self.show()


def _say_time(saved_at: str, today: date) -> str:
    try:
        left = datetime.fromisoformat(saved_at)
    except ValueError:
        return words.relative_day(today, today)
    if left.date() != today:
        return words.relative_day(left.date(), today)
    return QLocale().toString(QTime(left.hour, left.minute), QLocale.FormatType.ShortFormat)
