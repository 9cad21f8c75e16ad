"""What an editor holds while one writes: the content, what it says, and its draft."""

import time
from collections.abc import Callable
from copy import deepcopy

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.names import fold
from app.journal.journal import Journal
from app.ui.editor.draft_keeper import DraftKeeper
from app.ui.editor.keeping import Given, begin_written, find_missing, save_written
from app.ui.editor.prose import Prose
from app.ui.editor.reading import Reading, read_written
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written

AT_ONCE = 0.008  # seconds of work in a reading for the next to follow at the next key
UNDERSTOOD_MS = 60


class Manuscript(QObject):
    """Reads the text of `prose` at each change; `understood` comes then.

    A text that takes longer to read is read after a pause, or when somebody asks. Raises
    NotFound for an entry that is gone.
    """

    understood = Signal()

    def __init__(
        self,
        journal: Journal,
        whom: Whom,
        prose: Prose,
        key: str,
        given: Given,
    ) -> None:
        super().__init__(prose)
        self._journal, self._whom, self._prose = journal, whom, prose
        self._given, self._entry_id = given, given.entry_id
        self._original = begin_written(journal, whom, given)
        self._written = Written()
        self._reading = self._read()
        self._took = 0.0
        self._is_stale = self.is_loading = False
        self.along: Callable[[], object] | None = None  # writes in the step of undo that keeps it
        self._keeper = DraftKeeper(journal, key, self._content, self)
        self._pause = QTimer(self, interval=UNDERSTOOD_MS, singleShot=True)
        self._pause.timeout.connect(self.understand)

    @property
    def written(self) -> Written:
        """Everything written, with the text as it stands now."""
        self.understand()
        return self._written

    @property
    def reading(self) -> Reading:
        """Everything that Keep will record."""
        self.understand()
        return self._reading

    @property
    def refs(self) -> dict[int, Ref]:
        """Everybody known by id; the text need not name them any more."""
        return self._written.refs

    def is_changed(self) -> bool:
        """Return whether there is something that is not kept."""
        return self.written != self._original

    def is_new_text(self) -> bool:
        """Return whether the text, or what of it is left to be text, is not understood yet."""
        now = self._written.text, self._written.left
        return not self.is_loading and (self._prose.text(), self._prose.left_lines()) != now

    def missing(self) -> str:
        """Say what has to be written before this can be kept, or ""."""
        for meant in self.new_names():
            self._whom.ask_alike(meant.mention.name)
            self._is_stale = True
        return find_missing(self.written, self.reading)

    def new_names(self, besides: int = -1) -> list[Meant]:
        """Names written for somebody new, of which nobody has asked yet whether they are.

        The one that is being written, at the place `besides`, is left out.
        """
        marks = self.written.marks
        return [
            each
            for each in self.reading.meant
            if each.ref is not None
            and each.ref.id < 0
            and each.mention.start not in marks
            and not each.mention.start <= besides <= each.mention.end
            and self._whom.alike(each.mention.name) is None
        ]

    def restore(self) -> str | None:
        """Take up the draft; say when it was left, or None where there was none."""
        content = self._keeper.load()
        if content is None:
            self._adopt(deepcopy(self._original))
            return None
        written, saved_at = Written.from_json(content)
        written.entry_id = self._entry_id
        self._written = written
        self._drop_gone()
        self._adopt(written)
        return saved_at if self.is_changed() else None

    def is_behind(self) -> bool:
        """Return whether the draft was written on in another editor."""
        return self._keeper.is_behind()

    def touch(self, at_once: bool = False) -> None:
        """Hear that something was written: read it, and keep the draft after a pause."""
        self._is_stale = True
        self._keeper.touch()
        if at_once or self._took <= AT_ONCE:
            self.understand()
        else:
            self._pause.start()

    def look_up_anew(self) -> None:
        """Read the text again, since people have changed."""
        self._whom.forget()
        self._drop_gone()
        self._is_stale = True
        self._pause.start()

    def understand(self) -> None:
        """Read the text now, if it has changed since."""
        self._pause.stop()
        if not self._is_stale:
            return
        begun = time.thread_time()
        self._is_stale = False
        written, prose = self._written, self._prose
        written.text, written.marks, written.left = prose.text(), prose.marks(), prose.left_lines()
        is_new = written != self._original
        if bool(written.begun) != is_new:
            written.begun = self._journal.today().isoformat() if is_new else ""
        self._reading = self._read()
        self._took = time.thread_time() - begun
        self.understood.emit()

    def flush(self) -> None:
        """Keep the draft now."""
        self._keeper.flush()

    def save(self) -> int:
        """Keep the entry and begin again; what did not change is not written. Raises BadInput."""
        entry_id = self._entry_id
        if entry_id is None or self.is_changed():
            entry_id = save_written(self._journal, self.written, self.reading, self.along)
            self._whom.forget()
        self.begin_again()
        return entry_id

    def begin_again(self) -> None:
        """Forget the draft, and begin with what an editor begins with."""
        self._keeper.drop()
        self._original = begin_written(self._journal, self._whom, self._given)
        self._adopt(deepcopy(self._original))

    def unmark(self, person: int) -> None:
        """Take the @ away wherever the text names this one; the words stay."""
        named = [each.mention for each in self.reading.meant if each.ref and each.ref.id == person]
        signs = [(each.start, each.end) for each in named if self._is_sign(each.start)]
        self._prose.remove_marks(signs)

    def take_tag(self, name: str, meaning: int) -> None:
        """Learn that a name after # was chosen: a gathering, 0 for a new one, -1 for a circle."""
        written = self._written
        written.tags[name] = meaning
        sort = "circle" if meaning < 0 else "gathering"
        written.settled.discard(f"{sort}:{fold(name)}")

    def _is_sign(self, at: int) -> bool:
        return self._written.text.startswith("@", at)

    def _read(self) -> Reading:
        return read_written(self._written, self._whom, self._journal.today(), self._given.people)

    def _drop_gone(self) -> None:
        """Forget people who are no longer there; a name in the text is looked up anew."""
        ids = [ref for ref in self._written.refs if ref > 0]
        there = self._whom.refs_of(ids) if ids else {}
        for gone in set(ids) - there.keys():
            del self._written.refs[gone]
        self._written.people = [ref for ref in self._written.people if ref in self.refs]

    def _adopt(self, written: Written) -> None:
        self._written = written
        self.is_loading = True
        self._prose.set_content(written.text, written.marks, written.left)
        self.is_loading = False
        self._is_stale = True
        self.understand()

    def _content(self) -> str | None:
        now = self._journal.now().isoformat(" ", "seconds")
        return self.written.to_json(now) if self.is_changed() else None
