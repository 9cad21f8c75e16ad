"""The box in which an entry is written: text, chips, depth and Keep."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.errors import Trouble
from app.journal.journal import Changed, Journal
from app.ui.editor.highlighter import Highlighter
from app.ui.editor.keeping import Given, ask_whom
from app.ui.editor.manuscript import Manuscript
from app.ui.editor.mentions import Mentions
from app.ui.editor.prose import Prose
from app.ui.editor.restored_line import RestoredLine
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written
from app.ui.tasks import Tasks
from app.ui.theme import S4, S12, Theme
from app.ui.widgets.fitted import Fitted
from app.ui.widgets.painting import draw_box

if TYPE_CHECKING:
    from app.ui.editor.editor_body import EditorBody


class EntryEditor(Fitted):
    """Writes a new entry, or edits the one with entry_id; unfinished writing is kept under `key`.

    `people`, a gathering and an ISO `day` are in the entry from the start. Collapsed it is one
    line until it is used. `keep_words` stand on its button; `prompts` are words that begin lines,
    each with the question asked in grey until such a line is there. saved carries the id of the
    entry kept; cancelled comes with Esc, and what is written stays. Raises NotFound for an entry
    or a gathering that is gone.
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
        gathering_id: int | None = None,
        day: str = "",
        keep_words: str = "",
        prompts: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._theme = journal, theme
        self._has_preset, self._is_change = bool(people), entry_id is not None
        self._collapses, self._has_focus = collapsed, False
        self._whom = Whom(journal)
        self._body: EditorBody | None = None
        self.restored = RestoredLine(theme, self)
        self._placeholder, self._keep_words = placeholder, keep_words
        self.prose = Prose(theme, placeholder or ask_whom(journal), self)
        given = Given(tuple(people), entry_id, gathering_id, day)
        self._manuscript = Manuscript(journal, self._whom, self.prose, key, given)
        self.mentions = Mentions(self.prose, theme, self._whom, self._manuscript)
        self._highlighter = Highlighter(self.prose.document(), theme, self._manuscript.names_in)
        self._lay_out()
        self._join()
        self._restore()
        if prompts:
            self._ask(prompts)
        if not collapsed or self._manuscript.is_changed():
            self.expand()

    # What others ask of it

    @property
    def written(self) -> Written:
        """What stands in the editor now."""
        return self._manuscript.written

    @property
    def people(self) -> list[Ref]:
        """Everybody in the entry, those to be made on Keep with negative ids."""
        return self._manuscript.people()

    @property
    def body(self) -> "EditorBody":
        """What is under the text; it opens when it is asked for."""
        self.expand()
        assert self._body is not None
        return self._body

    def is_open(self) -> bool:
        """Return whether more than the first line is shown."""
        return self._body is not None and self._body.isVisibleTo(self)

    def is_changed(self) -> bool:
        """Return whether there is something that is not kept."""
        return self._manuscript.is_changed()

    def keep(self) -> bool:
        """Save the entry; False where something is missing, which is then asked for."""
        if missing := self._manuscript.missing():
            self._ask_for_missing(missing)
            return False
        try:
            entry_id = self._manuscript.save()
        except Trouble as trouble:
            self.body.depths.say(str(trouble))
            return False
        self._settle()
        self.focus_text()
        self.saved.emit(entry_id)
        return True

    def discard(self) -> None:
        """Let go of what was not kept."""
        self._manuscript.begin_again()
        self._settle()
        self.focus_text()

    def flush(self) -> None:
        """Keep the draft now."""
        self._manuscript.flush()

    def refresh(self, changed: Changed) -> None:
        """Look people up anew after a change in the journal."""
        if not changed.tables.isdisjoint({"person", "everything"}):
            self._manuscript.look_up_anew()
        if not changed.tables.isdisjoint({"entry", "everything"}):
            self.prose.set_placeholder(self._placeholder or ask_whom(self._journal))

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self.expand()
        self.prose.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_by(self) -> None:
        """Put the cursor into the text, but stay one line until something is typed."""
        self.prose.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def fill(self, height: int) -> None:
        """Let the text take what the rest leaves of a height in pixels."""
        besides = self.wanted_height() - self.prose.minimumHeight()
        self.prose.set_room(height - besides)

    def expand(self) -> None:
        """Show everything, not only the first line."""
        if self._body is None:
            self._body = self._make_body()
        if not self.is_open():
            self._body.show()
            self._show()

    def collapse(self) -> None:
        """Become one line again, unless something is written."""
        if self._body is not None and self._collapses and not self.is_changed():
            self._body.hide()

    # What happens in it

    def _restore(self) -> None:
        saved_at = self._manuscript.restore()
        if saved_at is not None:
            self.restored.show_time(saved_at, self._journal.today(), self._is_change)

    def _ask(self, prompts: Sequence[tuple[str, str]]) -> None:
        from app.ui.editor.prompts import Prompts

        self.prompts = Prompts(self.prose, self._theme, prompts)

    def _settle(self) -> None:
        self.restored.hide()
        if self._body is not None:
            self._body.form.hide()
        self.changed.emit()

    def _show(self) -> None:
        if self._body is not None and self.is_open():
            now = self._manuscript
            self._body.show_written(now.written, now.meant, now.suggested)

    def _hear_text(self) -> None:
        if self._manuscript.is_new_text():
            self.expand()
            self._manuscript.touch()
            self.changed.emit()

    def _hear_fact(self) -> None:
        self._manuscript.touch(at_once=True)
        self.changed.emit()

    def _ask_for_missing(self, missing: str) -> None:
        body, written = self.body, self._manuscript.written
        body.depths.say(missing)
        empty = next((child for child in written.children() if not child.text.strip()), None)
        if written.is_blank():
            self.focus_text()
        elif any(each.ref is None for each in self._manuscript.meant) or not empty:
            body.ask_for_keep()
        else:
            body.open_child(empty)

    def _settle_meant(self, meant: Meant, ref: Ref) -> None:
        self._manuscript.refs[ref.id] = ref
        self.prose.insert_person(meant.mention.start, meant.mention.end, ref.id, ref.name)
        self._hear_fact()
        self.focus_text()

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
            self._manuscript.look_up_anew()
        else:
            self.flush()
            if self._is_left_by_key(new):
                self.collapse()

    def _is_left_by_key(self, new: QWidget | None) -> bool:
        """Only then may it fold: all below moves, under the pointer and away from popups."""
        is_here = new is not None and new.window() is self.window()
        return is_here and not QApplication.mouseButtons()

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = self._theme.color("accent" if self._has_focus else "outline")
        draw_box(QPainter(self), QRectF(self.rect()), self._theme.color("raised"), edge)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        self.collapse()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.focus_text()

    # How it is put together

    def _lay_out(self) -> None:
        self.setCursor(Qt.CursorShape.IBeamCursor)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(S4)
        inner.addWidget(self.restored)
        inner.addWidget(self.prose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, S12, 0, S12)
        self._column.setSpacing(0)
        self._column.addLayout(inner)

    def _join(self) -> None:
        self._manuscript.understood.connect(self._show)
        self._manuscript.renamed.connect(self._highlighter.recolour_names)
        self.restored.discarded.connect(self.discard)
        self.prose.used.connect(self.expand)
        self.prose.textChanged.connect(self._hear_text)
        self.mentions.chosen.connect(self._hear_fact)
        self.prose.submitted.connect(self.keep)
        self.prose.cancelled.connect(self._cancel)
        self._theme.changed.connect(self.update)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._on_key(keys, self.keep)
        for depth in range(1, 5):
            self._on_key(f"Alt+{depth}", partial(self._choose_depth, depth))

    def _choose_depth(self, depth: int) -> None:
        self.body.choose_depth(depth)

    def _on_key(self, keys: str, act: Callable[[], object]) -> None:
        key = QShortcut(QKeySequence(keys), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)

    def _make_body(self) -> "EditorBody":
        from app.ui.editor.editor_body import EditorBody
        from app.ui.editor.tab_order import lead_into

        body = EditorBody(self._journal, self._theme, self._whom, self._has_preset, self)
        if self._keep_words:
            body.depths.set_keep_words(self._keep_words)
        body.hide()
        body.changed.connect(self._hear_fact)
        body.keep_asked.connect(self.keep)
        body.text_wanted.connect(self.focus_text)
        body.meant_chosen.connect(self._settle_meant)
        body.unmarked.connect(self._manuscript.unmark)
        body.people_opened.connect(self.people_opened)
        self._column.addWidget(body)
        lead_into(self.prose, body)
        return body


def _is_within(widget: QWidget | None, ancestor: QWidget) -> bool:
    """True for what lies in a widget or in a popup that was opened from it."""
    while widget is not None and widget is not ancestor:
        widget = widget.parentWidget()
    return widget is not None
