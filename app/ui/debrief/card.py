"""One card of a debrief: whom it is about, the box to write in, and the ways on from there."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gatherings import RosterLine
from app.domain.names import initials
from app.journal.journal import Journal
from app.journal.people import photo
from app.ui.debrief.keys import BACK, LATER, drawn, words_of
from app.ui.debrief.words import say_known
from app.ui.editor.prompts import Prompts
from app.ui.person.photos import read_photo
from app.ui.theme import S4, S12, S16, S24, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.entry_editor import EntryEditor
from app.ui.widgets.text import Label, isolate

AVATAR, BOX = 72, 264
NAME_GAP = S16 + S4
MOST_LINES = 12


class KeyButton(QuietButton):
    """A quiet word with the keys that do the same behind it, smaller."""

    def __init__(self, theme: Theme, text: str, keys: str) -> None:
        self._keys = drawn(keys)
        super().__init__(theme, text)
        self.setToolTip(f"{text} ({self._keys})")

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._keys_width(), 0)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        room = rect.adjusted(0, 0, -self._keys_width(), 0)
        super().paint_content(painter, room)
        painter.setFont(self._theme.font("meta"))
        place = self._mirrored(QRectF(room.right(), 0, self._keys_width(), rect.height()))
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, end, isolate(self._keys))

    def _keys_width(self) -> int:
        font = QFontMetricsF(self._theme.font("meta"))
        return round(font.horizontalAdvance(self._keys)) + self._theme.px(S4) + 1


class Head(QWidget):
    """Picture and name, and what is known of somebody in a few words."""

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._journal, self._theme = journal, theme
        self.avatar = Avatar(theme, AVATAR)
        self.name = Label(theme, "", "name")
        self.line = Label(theme, "", "interface", "soft_ink", max_lines=2)
        words = QVBoxLayout()
        words.setSpacing(S4)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NAME_GAP)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_person(self, line: RosterLine) -> None:
        """Show one person."""
        person = line.person
        picture = None
        if person.has_photo:
            side = round(self._theme.px(AVATAR) * self.devicePixelRatioF())
            picture = read_photo(photo(self._journal, person.id), side)
        self.avatar.show_person(person.id, initials(person.name), picture)
        self.name.setText(person.name)
        self.line.setText(say_known(line, self._journal.today()))
        self.line.setVisible(bool(self.line.text()))


class Box(QWidget):
    """Holds one editor after the other, each at least BOX high and as high as its text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.editor: EntryEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def put(self, editor: EntryEditor | None) -> None:
        """Show this editor in the place of the one before, which keeps its draft."""
        old, self.editor = self.editor, editor
        if editor is not None:
            self._column.addWidget(editor)
            editor.show()
            editor.focus_text()  # while the one before has it: nothing else gets it in between
            document = editor.prose.document().documentLayout()
            document.documentSizeChanged.connect(self._fill)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fill()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fill()
        return handled

    def _fill(self) -> None:
        editor = self.editor
        if editor is None:
            return
        besides = editor.wanted_height() - editor.prose.minimumHeight()
        line = self._theme.line("prose")
        text = min(round(editor.prose.document().size().height()), MOST_LINES * line)
        prompts = editor.prose.findChild(Prompts)
        asked = len(prompts.shown()) * line if prompts is not None else 0
        editor.fill(max(self._theme.px(BOX), besides + text + asked))


class Card(QWidget):
    """Head, box and the line under it; the page says what its buttons do.

    another_asked comes where something more shall be written about somebody.
    """

    back_asked = Signal()
    later_asked = Signal()
    another_asked = Signal()

    def __init__(self, journal: Journal, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = Head(journal, theme)
        self.box = Box(theme)
        self.coming = Label(theme, "", "interface", "soft_ink", max_lines=1)
        self.another = QuietButton(theme, self.tr("Write another"))
        self.back = KeyButton(theme, words_of(BACK), BACK)
        self.later = KeyButton(theme, words_of(LATER), LATER)
        self.another.clicked.connect(self.another_asked)
        self.back.clicked.connect(self.back_asked)
        self.later.clicked.connect(self.later_asked)
        self._lay_out()

    @property
    def editor(self) -> EntryEditor | None:
        """The box that is open."""
        return self.box.editor

    def show_person(self, line: RosterLine, editor: EntryEditor, coming: str) -> None:
        """Show somebody and the editor in which to write; `coming` is the name after this one."""
        self.head.show_person(line)
        self.box.put(editor)
        said = self.tr("Next: {name}").format(name=isolate(coming)) if coming else ""
        self.coming.setText(said or self.tr("Nobody comes after this one."))
        self.another.setVisible(line.is_written)

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(S16)
        under.addWidget(self.coming, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.another, self.back, self.later):
            under.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addSpacing(S24)
        column.addWidget(self.box)
        column.addSpacing(S12)
        column.addLayout(under)
