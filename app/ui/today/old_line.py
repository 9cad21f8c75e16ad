"""One old line: what was written on this day in an earlier year."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.entries import EntryLine
from app.ui.theme import COLUMN, S4, S8
from app.ui.today.acts import Acts
from app.ui.today.row import Row
from app.ui.widgets.entry_text import take_marks_away
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label
from app.ui.words import kind_name

WIDEST, MOST_LINES = 544, 4


class OldRow(Row):
    """The words of the entry; chosen, it leads there."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(acts.theme)
        self.words = Label(acts.theme, "", "prose", max_lines=MOST_LINES)
        self.under = Label(acts.theme, "", "meta", "soft_ink", max_lines=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S4, S8, S4)
        column.setSpacing(0)
        across = QHBoxLayout()
        across.addWidget(self.words, WIDEST)
        across.addStretch(COLUMN - WIDEST)
        column.addLayout(across)
        column.addWidget(self.under)
        for part in (self.words, self.under):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hold_tab(True)


class OldLine(QWidget):
    """A heading that names the year, and the line; hidden where there is none."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self._entry: EntryLine | None = None
        self._heading = Heading(acts.theme, "")
        self.row = OldRow(acts)
        self.row.clicked.connect(
            lambda: self._entry is not None and acts.entry_asked.emit(self._entry.id)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        above = QHBoxLayout()
        above.setContentsMargins(S8, 0, S8, 0)
        above.addWidget(self._heading)
        column.addLayout(above)
        column.addWidget(self.row)
        self.hide()

    def show_entry(self, entry: EntryLine | None) -> None:
        """Show an entry of an earlier year, or nothing."""
        self._entry = entry
        self.setVisible(entry is not None)
        if entry is None:
            return
        year = date.fromisoformat(entry.day).year
        self._heading.set_text(self.tr("On this day in {year}").format(year=year))
        words = " ".join(take_marks_away(entry.text).split())
        under = "" if any(name in words for _id, name in entry.people) else _say_who(entry)
        self.row.words.setText(words)
        self.row.under.setText(under)
        self.row.under.setVisible(bool(under))
        self.row.setAccessibleName(f"{words} {under}".strip())


def _say_who(entry: EntryLine) -> str:
    names = ", ".join(name for _id, name in entry.people)
    return f"{kind_name(entry.kind)} · {names}"
