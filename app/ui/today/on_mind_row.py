"""Somebody to whom I might write: a sentence, the last note, and room to write under them."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.domain.inviting import invite
from app.domain.names import initials
from app.domain.today import FOLLOW_UP, WENT, OnMind
from app.domain.today_words import tell_note
from app.journal import people
from app.journal.journal import Changed
from app.ui.speech import QtSpeech
from app.ui.theme import S2, S8, S16, Theme
from app.ui.today import keys
from app.ui.today.acts import MONTH, QUARTER, WEEK, Acts
from app.ui.today.line_row import AVATAR
from app.ui.today.outcome import Outcome
from app.ui.today.row import Row, bring_into_sight
from app.ui.today.sentence import Sentence
from app.ui.today.unfolded import Unfolded
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.text import Label


class LaterButton(QuietButton):
    """Not now, as high as the line of the sentence beside it."""

    height_px = 24


class Indent(QWidget):
    """Room as wide as the face above it, so that words stand under words at any text size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(AVATAR) + S16, 0)


class OnMindRow(Row):
    """Chosen, it opens a box to write about them, and closes it again."""

    def __init__(self, acts: Acts, one: OnMind) -> None:
        super().__init__(acts.theme)
        self._acts, self._one = acts, one
        self.avatar = Avatar(acts.theme, AVATAR)
        self.words = Sentence(acts.theme)
        self.note = Label(acts.theme, "", "meta", "soft_ink", max_lines=1)
        self.later = LaterButton(acts.theme, self.tr("Not now"))
        self.later.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.later.setToolTip(self.tr("Leave them for later (N)"))
        self.outcome = Outcome(acts)
        self.unfolded: Unfolded | None = None
        self._head, self._inside = QHBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.clicked.connect(self._turn)
        self.later.clicked.connect(self._ask_later)

    # What the page asks of it

    def show_one(self, one: OnMind) -> None:
        """Show somebody as they are now; what is being written stays."""
        self._one = one
        today, speech = self._acts.journal.today(), QtSpeech()
        invitation = invite(one, today, speech)
        note = tell_note(one.note, today, speech) if one.note is not None else ""
        self.words.show_sentence(*invitation)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._show_face()
        self.setAccessibleName(f"{invitation.text} {note}".strip())
        self.later.setAccessibleName(self.tr("Not now: {name}").format(name=one.name))
        self.outcome.show_matter(one.name, one.matter)
        if self.unfolded is not None:
            self.unfolded.show_one(one)

    def record(self) -> OnMind:
        """Return who is shown."""
        return self._one

    def is_busy(self) -> bool:
        """Return whether somebody is writing here, so that the row has to stay."""
        return self.outcome.is_editing() or (
            self.unfolded is not None and self.unfolded.editor.is_changed()
        )

    def flush(self) -> None:
        """Keep what is being written as a draft."""
        if self.unfolded is not None:
            self.unfolded.editor.flush()

    def refresh(self, changed: Changed) -> None:
        """Tell the box of a change in the journal."""
        if self.unfolded is not None:
            self.unfolded.editor.refresh(changed)

    def write(self) -> None:
        """Open the box, the cursor in it."""
        if self.unfolded is None:
            self.unfolded = Unfolded(self._acts, self._one)
            self.unfolded.closed.connect(self._fold)
            self._inside.addWidget(self.unfolded)
        self.unfolded.show()
        self.unfolded.editor.focus_text()
        self._tell_open(True)
        QTimer.singleShot(0, self, partial(bring_into_sight, self))

    # What happens on it

    def _turn(self) -> None:
        if self.unfolded is not None and self.unfolded.isVisible():
            self._fold()
        else:
            self.write()

    def _fold(self) -> None:
        if self.unfolded is not None:
            self.unfolded.hide()
        self._tell_open(False)
        self.take_keyboard()

    def _tell_open(self, is_open: bool) -> None:
        self.setAccessibleDescription(self.tr("open") if is_open else "")
        self.updateGeometry()

    def _ask_later(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_later(menu)
        place = self.later.mapToGlobal(self.later.rect().bottomRight())
        place.setX(place.x() - menu.sizeHint().width())
        menu.popup(place)

    def _fill_later(self, menu: QMenu) -> None:
        person_id = self._one.person_id
        for words, days in (
            (self.tr("for a week"), WEEK),
            (self.tr("for a month"), MONTH),
            (self.tr("for a quarter"), QUARTER),
        ):
            menu.addAction(words, partial(self._acts.put_off, person_id, days))

    def fill_menu(self, menu: QMenu) -> None:
        one, acts = self._one, self._acts
        menu.addAction(self.tr("Write about them"), self.write)
        if one.matter.sort == FOLLOW_UP:
            menu.addAction(self.tr("Done"), self._finish)
            menu.addAction(self.tr("Let it go"), self._drop)
        elif one.matter.sort == WENT:
            menu.addAction(self.tr("How did it go?"), self.outcome.edit)
        self._fill_later(menu.addMenu(self.tr("Not now")))
        menu.addSeparator()
        menu.addAction(self.tr("Get ready to meet"), lambda: acts.ready_asked.emit(one.person_id))
        menu.addAction(self.tr("Open page"), lambda: acts.person_asked.emit(one.person_id))

    def _finish(self) -> None:
        if self._one.matter.id is not None:
            self._acts.finish_follow_up(self._one.matter.id)

    def _drop(self) -> None:
        if self._one.matter.id is not None:
            self._acts.drop_follow_up(self._one.matter.id)

    def ways(self) -> Mapping[int, Callable[[], object]]:
        return {
            keys.WRITE: self.write,
            keys.LATER: self._ask_later,
            keys.READY: lambda: self._acts.ready_asked.emit(self._one.person_id),
        }

    # How it is put together

    def stops(self) -> list[QWidget]:
        return [self.later]

    def chosen_part(self) -> QRect:
        return QRect(0, 0, self.width(), self._head.geometry().bottom() + 1 + S8)

    def _show_face(self) -> None:
        photo = None
        if self._one.has_photo:
            from app.ui.person.photos import read_photo

            side = round(self._theme.px(AVATAR) * self.devicePixelRatioF())
            photo = read_photo(people.photo(self._acts.journal, self._one.person_id), side)
        self.avatar.show_person(self._one.person_id, initials(self._one.name), photo)

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.words)
        lines.addWidget(self.note)
        face = QVBoxLayout()
        face.setContentsMargins(0, S2, 0, 0)
        face.addWidget(self.avatar)
        face.addStretch(1)
        self._head.setSpacing(S16)
        self._head.addLayout(face)
        self._head.addLayout(lines, 1)
        self._head.addWidget(self.later, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.outcome)
        under = QHBoxLayout()
        under.setSpacing(0)
        under.addWidget(Indent(self._theme))
        under.addLayout(self._inside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S8, S8, S8, S8)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(under)
        for part in (self.avatar, self.words, self.note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
