"""The right side of a debrief: the card, or the last one, and under it what follows from it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent

from app.domain.debrief import open_lines
from app.domain.entries import Gathering
from app.domain.gatherings import RosterLine
from app.domain.names import first_name
from app.journal.journal import Journal
from app.ui.debrief.card import Card
from app.ui.debrief.end_card import EndCard
from app.ui.debrief.follow_ups import FollowUps
from app.ui.debrief.words import say_end, say_end_title
from app.ui.theme import S24, S48, Theme
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.scroll import ColumnArea

WIDTH, HIGH = 560, 640
TOP = S48 + S24 + S24 // 3


class DebriefSheet(ColumnArea):
    """One card at a time in a column that scrolls where the window is low."""

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__(theme, WIDTH, TOP, S24)
        self.card = Card(journal, theme)
        self.end = EndCard(theme)
        self.end.hide()
        self.follow_ups = FollowUps(journal, theme)
        for part in (self.card, self.end):
            self.column.addWidget(part)
        self.column.addSpacing(S48)
        self.column.addWidget(self.follow_ups)
        self.column.addStretch(1)

    def show_card(self, line: RosterLine, editor: EntryEditor, coming: str) -> None:
        """Show somebody's card from its top."""
        self.setUpdatesEnabled(False)
        self.card.show()
        self.follow_ups.show()
        self.card.show_person(line, editor, coming)
        self.end.hide()
        self.setUpdatesEnabled(True)
        self.verticalScrollBar().setValue(0)
        editor.prose.cursorPositionChanged.connect(self._follow_cursor)

    def _follow_cursor(self) -> None:
        """Keep the line that is written in sight where the window is lower than the card."""
        if (editor := self.card.editor) is not None:
            line = editor.prose.cursorRect().center()
            place = editor.prose.viewport().mapTo(self.card, line)
            self.ensureVisible(0, self.card.y() + place.y(), 0, S48)

    def show_end(self, gathering: Gathering | None, lines: Sequence[RosterLine]) -> None:
        """Show the card after the last person."""
        left = open_lines(lines)
        resume = ""
        if left:
            name = first_name(left[0].person.name)
            resume = QCoreApplication.translate("debrief", "Write about {name} now")
            resume = resume.format(name=name)
        name = gathering.name if gathering else ""
        self.end.show_end(say_end_title(lines), say_end(name, lines), resume, bool(lines))
        self.follow_ups.setVisible(bool(lines))
        self.card.hide()
        self.end.show()

    def focus_end(self) -> None:
        """Put the keyboard on what comes next: names, who was left, follow-ups, or the way out."""
        end, found = self.end, self.follow_ups
        way = found.days if found.is_to_keep() else end.leave
        if not end.back.isVisibleTo(end):
            way = end.add
        elif end.resume.isVisibleTo(end):
            way = end.resume
        way.setAccessibleDescription(f"{end.title.text()}. {end.words.text()}")
        way.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._top = TOP if self.height() >= self._theme.px(HIGH) else S24
        super().resizeEvent(event)
