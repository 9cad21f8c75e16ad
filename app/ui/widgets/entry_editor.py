"""The box in which an entry is written: text, chips, depth and Keep."""

from collections.abc import Sequence
from copy import deepcopy

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.errors import BadInput
from app.journal.journal import Changed, Journal
from app.ui.editor.draft_keeper import DraftKeeper
from app.ui.editor.editor_body import EditorBody
from app.ui.editor.highlighter import Highlighter
from app.ui.editor.keeping import begin_written, find_missing, people_of, save_written
from app.ui.editor.mentions import Mentions
from app.ui.editor.prose import Prose
from app.ui.editor.restored_line import RestoredLine
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written
from app.ui.tasks import Tasks
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.painting import draw_box

UNDERSTOOD_MS = 60


class EntryEditor(Fitted):
    """Writes a new entry, or edits the one with entry_id; unfinished writing is kept under `key`.

    `people` are in the entry from the start. Collapsed it is one line until it is used. saved
    carries the id of the entry kept; cancelled comes with Esc, and what is written stays.
    Raises NotFound for an entry that is gone.
    """

    saved = Signal(int)
    people_opened = Signal(int)
    cancelled = Signal()
    changed = Signal()

    def __init__(
        self,
        journal: Journal,
        theme: Theme,
        tasks: Tasks,
        key: str,
        *,
        people: Sequence[int] = (),
        entry_id: int | None = None,
        collapsed: bool = True,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._theme = journal, theme
        self._people, self._entry_id, self._collapses = tuple(people), entry_id, collapsed
        self._whom = Whom(journal)
        self._original = begin_written(journal, self._whom, people, entry_id)
        self._written = Written()
        self._meant: list[Meant] = []
        self._body: EditorBody | None = None
        self._is_stale = self._is_loading = self._has_focus = False
        self.restored = RestoredLine(theme, self)
        self.prose = Prose(theme, placeholder or self.tr("Whom did you meet?"), self)
        self.mentions = Mentions(self.prose, theme, self._whom)
        self._highlighter = Highlighter(self.prose.document(), theme, self._names_in)
        self._keeper = DraftKeeper(journal, key, self._content, self)
        self._pause = QTimer(self, interval=UNDERSTOOD_MS, singleShot=True)
        self._lay_out()
        self._join()
        self._restore()
        if not collapsed or self._has_content():
            self.expand()

    # What others ask of it

    @property
    def written(self) -> Written:
        """What stands in the editor now."""
        self._understand()
        return self._written

    @property
    def people(self) -> list[Ref]:
        """Everybody in the entry, those to be made on Keep with negative ids."""
        self._understand()
        return people_of(self._written, self._meant)

    @property
    def body(self) -> EditorBody:
        """What is under the text; it opens when it is asked for."""
        self.expand()
        assert self._body is not None
        return self._body

    def is_open(self) -> bool:
        """Return whether more than the first line is shown."""
        return self._body is not None and self._body.isVisibleTo(self)

    def is_changed(self) -> bool:
        """Return whether there is something that is not kept."""
        self._understand()
        return self._has_content()

    def keep(self) -> bool:
        """Save the entry; False where something is missing, which is then asked for."""
        self._understand()
        if missing := find_missing(self._written, self._meant):
            self._ask_for_missing(missing)
            return False
        try:
            entry_id = self._save()
        except BadInput as trouble:
            self.body.depths.say(str(trouble))
            return False
        self._keeper.drop()
        self._begin_again()
        self.saved.emit(entry_id)
        return True

    def discard(self) -> None:
        """Let go of what was not kept."""
        self._keeper.drop()
        self._begin_again()
        self.focus_text()

    def flush(self) -> None:
        """Keep the draft now."""
        self._understand()
        self._keeper.flush()

    def refresh(self, changed: Changed) -> None:
        """Look people up anew after a change in the journal."""
        if not changed.tables.isdisjoint({"person", "everything"}):
            self._look_up_anew()

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self.expand()
        self.prose.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, height: int) -> None:
        """Let the text take what the rest leaves of a height in pixels."""
        besides = self.wanted_height() - self.prose.minimumHeight()
        self.prose.set_room(height - besides)

    def expand(self) -> None:
        """Show everything, not only the first line."""
        if self._body is None:
            self._body = self._make_body()
        if not self.is_open():
            self._body.show_written(self._written, self._meant)
            self._body.show()

    def collapse(self) -> None:
        """Become one line again, unless something is written."""
        if self._body is not None and self._collapses and not self.is_changed():
            self._body.hide()

    # What is written

    def _restore(self) -> None:
        content = self._keeper.load()
        if content is None:
            self._adopt(deepcopy(self._original))
            return
        written, saved_at = Written.from_json(content)
        written.entry_id = self._entry_id
        today = self._journal.today().isoformat()
        if written.begun and written.begun != today and not written.day:
            written.day = written.begun
        self._adopt(written)
        if self._has_content():
            is_change = self._entry_id is not None
            self.restored.show_time(saved_at, self._journal.today(), is_change)

    def _adopt(self, written: Written) -> None:
        self._written = written
        self.mentions.refs = written.refs
        self._is_loading = True
        self.prose.set_content(written.text, written.marks)
        self._is_loading = False
        self._is_stale = True
        self._understand()

    def _begin_again(self) -> None:
        self._original = begin_written(self._journal, self._whom, self._people, self._entry_id)
        self.restored.hide()
        if self._body is not None:
            self._body.form.hide()
        self._adopt(deepcopy(self._original))
        self.changed.emit()

    def _understand(self) -> None:
        self._pause.stop()
        if not self._is_stale:
            return
        self._is_stale = False
        self._written.text = self.prose.text()
        self._written.marks = self.prose.marks()
        if not self._written.begun and self._has_content():
            self._written.begun = self._journal.today().isoformat()
        before, self._meant = self._meant, self._whom.read_all(self._written)
        if [each.mention.name for each in before] != [each.mention.name for each in self._meant]:
            self._highlighter.recolour_names()
        if self._body is not None and self.is_open():
            self._body.show_written(self._written, self._meant)

    def _has_content(self) -> bool:
        return self._written != self._original

    def _content(self) -> str | None:
        self._understand()
        now = self._journal.now().isoformat(" ", "seconds")
        return self._written.to_json(now) if self._has_content() else None

    def _save(self) -> int:
        if self._entry_id is not None and not self._has_content():
            return self._entry_id
        return save_written(self._journal, self._written, self._meant)

    def _names_in(self, line: str, place: int) -> list[tuple[int, int]]:
        marks = self.prose.marks_in(line, place)
        meant = self._whom.read(line, marks, self.mentions.refs)
        return [(each.mention.start, each.mention.end) for each in meant]

    def _look_up_anew(self) -> None:
        self._whom.forget()
        self._is_stale = True
        self._pause.start()

    # What happens in it

    def _hear_text(self) -> None:
        if not self._is_loading and self.prose.text() != self._written.text:
            self.expand()
            self._is_stale = True
            self._pause.start()
            self._keeper.touch()
            self.changed.emit()

    def _hear_fact(self) -> None:
        self._is_stale = True
        self._understand()
        self._keeper.touch()
        self.changed.emit()

    def _ask_for_missing(self, missing: str) -> None:
        self.body.depths.say(missing)
        if self._written.is_blank():
            self.focus_text()
        elif not people_of(self._written, self._meant) or self._unsure():
            self.body.ask("people")

    def _unsure(self) -> bool:
        return any(each.ref is None for each in self._meant)

    def _settle_meant(self, meant: Meant, ref: Ref) -> None:
        self._written.refs[ref.id] = ref
        self.prose.insert_person(meant.mention.start, meant.mention.end, ref.id, ref.name)
        self._hear_fact()
        self.focus_text()

    def _unmark(self, person: int) -> None:
        self._understand()
        named = [each.mention for each in self._meant if each.ref and each.ref.id == person]
        self.prose.remove_marks([(mention.start, mention.end) for mention in named])

    def _choose_depth(self, depth: int) -> None:
        self.body.choose_depth(depth)

    def _cancel(self) -> None:
        self.flush()
        self.cancelled.emit()
        if self._collapses:
            self.prose.clearFocus()
            self.collapse()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        has_focus = _is_within(new, self)
        if has_focus == self._has_focus:
            return
        self._has_focus = has_focus
        self.update()
        if has_focus:
            self._look_up_anew()
            self.expand()
        else:
            self.flush()
            if new is not None:
                self.collapse()

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = self._theme.color("accent" if self._has_focus else "outline")
        draw_box(QPainter(self), QRectF(self.rect()), self._theme.color("raised"), edge)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.focus_text()

    # How it is put together

    def _lay_out(self) -> None:
        self.setCursor(Qt.CursorShape.IBeamCursor)
        inner = QVBoxLayout()  # words stand S4 further in than the buttons under them
        inner.setContentsMargins(S4, 0, S4, 0)
        inner.setSpacing(S4)
        inner.addWidget(self.restored)
        inner.addWidget(self.prose)
        column = QVBoxLayout(self)
        column.setContentsMargins(S12, S12, S12, S12)
        column.setSpacing(0)
        column.addLayout(inner)

    def _join(self) -> None:
        self._pause.timeout.connect(self._understand)
        self.restored.discarded.connect(self.discard)
        self.prose.textChanged.connect(self._hear_text)
        self.mentions.chosen.connect(self._hear_fact)
        self.prose.submitted.connect(self.keep)
        self.prose.cancelled.connect(self._cancel)
        self._theme.changed.connect(self.update)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._on_key(keys).activated.connect(self.keep)
        for depth in range(1, 5):
            self._on_key(f"Alt+{depth}").activated.connect(lambda d=depth: self._choose_depth(d))

    def _on_key(self, keys: str) -> QShortcut:
        key = QShortcut(QKeySequence(keys), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return key

    def _make_body(self) -> EditorBody:
        body = EditorBody(self._journal, self._theme, self._whom, bool(self._people), self)
        body.hide()
        body.changed.connect(self._hear_fact)
        body.keep_asked.connect(self.keep)
        body.text_wanted.connect(self.focus_text)
        body.meant_chosen.connect(self._settle_meant)
        body.unmarked.connect(self._unmark)
        body.people_opened.connect(self.people_opened)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(body)
        return body


def _is_within(widget: QWidget | None, ancestor: QWidget) -> bool:
    """True for what lies in a widget or in a popup that was opened from it."""
    while widget is not None and widget is not ancestor:
        widget = widget.parentWidget()
    return widget is not None
