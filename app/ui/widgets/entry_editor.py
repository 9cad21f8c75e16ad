"""The box in which an entry is written: text, chips, depth and Keep."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.errors import Trouble
from app.journal.journal import Changed, Journal
from app.ui.editor.doubles import Doubles
from app.ui.editor.editor_box import EditorBox
from app.ui.editor.highlighter import Highlighter
from app.ui.editor.keeping import Given, ask_whom
from app.ui.editor.manuscript import Manuscript
from app.ui.editor.mentions import Mentions
from app.ui.editor.reading import Reading
from app.ui.editor.readying import ready_days, ready_days_later
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written
from app.ui.notes.pasting import Pasting
from app.ui.tasks import Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.editor.editor_body import EditorBody
    from app.ui.editor.prompts import Prompts
    from app.ui.editor.typed_lines import TypedLines

_NAMED = {"person", "gathering", "circle", "circle_person", "everything"}


class EntryEditor(EditorBox):
    """Writes a new entry, or edits the one with entry_id; unfinished writing is kept under `key`.

    `people`, a gathering and an ISO `day` are in the entry from the start. Collapsed it is one
    line until it is used. `keep_words` stand on its button; `prompts` are words that begin lines,
    each with the question asked in grey until such a line is there. saved carries the id of the
    entry kept; cancelled comes with Esc, and what is written stays; understood when the preview
    shows the text. Raises NotFound for an entry or a gathering that is gone.
    """

    saved = Signal(int)
    people_opened = Signal(int)
    cancelled = Signal()
    changed = Signal()
    understood = Signal()

    def __init__(
        self, journal: Journal, theme: Theme, tasks: Tasks, key: str, *,
        people: Sequence[int] = (), entry_id: int | None = None, collapsed: bool = True,
        placeholder: str = "", gathering_id: int | None = None, day: str = "",
        keep_words: str = "", prompts: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, placeholder or ask_whom(journal), parent)
        self._journal, self._tasks = journal, tasks
        self._has_preset, self._is_change = bool(people), entry_id is not None
        self._collapses = collapsed
        self._whom = Whom(journal)
        self._body: EditorBody | None = None
        self._lines: TypedLines
        self._placeholder, self._keep_words = placeholder, keep_words
        given = Given(tuple(people), entry_id, gathering_id, day)
        self._manuscript = Manuscript(journal, self._whom, self.prose, key, given)
        self._doubles = Doubles(journal, tasks, self._whom, self)
        self.mentions = Mentions(self.prose, theme, self._whom, self._manuscript, self._doubles)
        self._highlighter = Highlighter(self.prose.document(), theme)
        self._join(tasks)
        self._restore()
        self.pasting = None if self._is_change else Pasting(journal, theme, tasks, self)
        self._prompts = self._make_prompts(theme, prompts) if prompts else None
        if not collapsed:
            self.expand()

    # What others ask of it

    @property
    def written(self) -> Written:
        """What stands in the editor now."""
        return self._manuscript.written

    @property
    def people(self) -> list[Ref]:
        """Everybody in the entry, those to be made on Keep with negative ids."""
        return list(self._manuscript.reading.people)

    @property
    def reading(self) -> Reading:
        """What Keep will record."""
        return self._manuscript.reading

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
        if self._prompts is not None:
            self._prompts.drop_bare()
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

    def keep_along(self, write: Callable[[], object]) -> None:
        """Write something more in the step of undo in which an entry is kept."""
        self._manuscript.along = write

    def discard(self) -> None:
        """Let go of what was not kept."""
        self._manuscript.begin_again()
        self._settle()
        self.focus_text()

    def flush(self) -> None:
        """Keep the draft now."""
        self._manuscript.flush()

    def refresh(self, changed: Changed) -> None:
        """Look names up anew after a change in the journal."""
        if not changed.tables.isdisjoint(_NAMED):
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
        self.restored.setVisible(saved_at is not None)
        if saved_at is not None:
            self.restored.show_time(saved_at, self._journal.today(), self._is_change)
        if self._manuscript.is_changed():
            self.expand()

    def _settle(self) -> None:
        self.restored.hide()
        if self._body is not None:
            self._body.put_away()
        self.changed.emit()

    def _show(self) -> None:
        now = self._manuscript
        self._highlighter.show_marks(now.written.text, now.reading.marks())
        if self._body is not None and self.is_open():
            self._body.show_written(now.written, now.reading)
        if names := now.new_names(besides=self.prose.cursor_index()):
            self._doubles.ask(names[0].mention.name)
        self.understood.emit()

    def _hear_text(self) -> None:
        if self._manuscript.is_new_text():
            ready_days(self._tasks, self)
            self.body.depths.say("")
            self._manuscript.touch()
            self.changed.emit()

    def _hear_fact(self) -> None:
        self.body.depths.say("")
        self._hear_alike()

    def _hear_alike(self) -> None:
        self._manuscript.touch(at_once=True)
        self.changed.emit()

    def _ask_for_missing(self, missing: str) -> None:
        body, written = self.body, self._manuscript.written
        body.depths.say(missing)
        empty = next((child for child in written.children() if not child.text.strip()), None)
        if written.is_blank():
            self.focus_text()
        elif self._manuscript.reading.unsure() or not empty:
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

    def _hear_left(self, by_key: bool) -> None:
        self.flush()
        if by_key:
            self.collapse()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._manuscript.is_behind():
            self._restore()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        self.collapse()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.focus_text()

    # How it is put together

    def _join(self, tasks: Tasks) -> None:
        self._manuscript.understood.connect(self._show)
        self.restored.discarded.connect(self.discard)
        self.prose.used.connect(self.expand)
        self.prose.textChanged.connect(self._hear_text)
        self._doubles.answered.connect(self._hear_alike)
        self.mentions.chosen.connect(self._hear_fact)
        self.prose.submitted.connect(self.keep)
        self.prose.cancelled.connect(self._cancel)
        self.focus_watch.entered.connect(self._manuscript.look_up_anew)
        self.focus_watch.entered.connect(partial(ready_days_later, tasks, self))
        self.focus_watch.left.connect(self._hear_left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.on_key(keys, self.keep)
        for depth in range(1, 5):
            self.on_key(f"Alt+{depth}", partial(self._choose_depth, depth))
        self.on_key("Alt+D", self._ask_day)

    def _make_prompts(self, theme: Theme, prompts: Sequence[tuple[str, str]]) -> "Prompts":
        from app.ui.editor.prompts import Prompts

        return Prompts(self.prose, theme, prompts)

    def _choose_depth(self, depth: int) -> None:
        self.body.choose_depth(depth)

    def _ask_day(self) -> None:
        self.expand()
        self._lines.ask_day()

    def _go_on(self) -> None:
        self.changed.emit()
        self.focus_text()

    def _make_body(self) -> "EditorBody":
        from app.ui.editor.editor_body import EditorBody
        from app.ui.editor.tab_order import lead_into
        from app.ui.editor.typed_lines import TypedLines

        body = EditorBody(self._journal, self._theme, self._whom, self._has_preset, self)
        if self._keep_words:
            body.depths.set_keep_words(self._keep_words)
        body.hide()
        body.changed.connect(self._hear_fact)
        body.keep_asked.connect(self.keep)
        body.text_wanted.connect(self.focus_text)
        body.meant_chosen.connect(self._settle_meant)
        body.unmarked.connect(self._manuscript.unmark)
        self._lines = TypedLines(self.prose, self._manuscript, body)
        self._lines.done.connect(self._go_on)
        body.people_opened.connect(self.people_opened)
        self.add_below(body)
        lead_into(self.prose, body)
        return body
