"""What an editor holds while one writes: the content, whom it means, and its draft."""

from copy import deepcopy

from PySide6.QtCore import QObject, QTimer, Signal

from app.journal.journal import Journal
from app.ui.editor.draft_keeper import DraftKeeper
from app.ui.editor.keeping import (
    Given,
    begin_written,
    find_missing,
    people_of,
    save_written,
)
from app.ui.editor.prose import Prose
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written

UNDERSTOOD_MS = 60


class Manuscript(QObject):
    """Reads the text of `prose` after a pause, or when somebody asks; `understood` comes then.

    renamed comes where the text names others than before. Raises NotFound for an entry that
    is gone.
    """

    understood = Signal()
    renamed = Signal()

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
        self._meant: list[Meant] = []
        self._suggested: list[Ref] = []
        self._is_stale = self.is_loading = False
        self._keeper = DraftKeeper(journal, key, self._content, self)
        self._pause = QTimer(self, interval=UNDERSTOOD_MS, singleShot=True)
        self._pause.timeout.connect(self.understand)

    @property
    def written(self) -> Written:
        """Everything written, with the text as it stands now."""
        self.understand()
        return self._written

    @property
    def meant(self) -> list[Meant]:
        """Every mention in the text and whom it means."""
        self.understand()
        return self._meant

    @property
    def suggested(self) -> list[Ref]:
        """People whom the words name without @; they are kept unless they are taken away."""
        self.understand()
        return self._suggested

    @property
    def refs(self) -> dict[int, Ref]:
        """Everybody known by id; the text need not name them any more."""
        return self._written.refs

    def people(self) -> list[Ref]:
        """Everybody in the entry."""
        return people_of(self.written, self.meant)

    def is_changed(self) -> bool:
        """Return whether there is something that is not kept."""
        return self.written != self._original

    def is_new_text(self) -> bool:
        """Return whether the text is another than was understood last."""
        return not self.is_loading and self._prose.text() != self._written.text

    def missing(self) -> str:
        """Say what has to be written before this can be kept, or ""."""
        return find_missing(self.written, self.meant, self.suggested)

    def restore(self) -> str | None:
        """Take up the draft; say when it was left, or None where there was none."""
        content = self._keeper.load()
        if content is None:
            self._adopt(deepcopy(self._original))
            return None
        written, saved_at = Written.from_json(content)
        written.entry_id = self._entry_id
        if written.begun != self._journal.today().isoformat():
            written.day = written.day or written.begun
        self._written = written
        self._drop_gone()
        self._adopt(written)
        return saved_at if self.is_changed() else None

    def touch(self, at_once: bool = False) -> None:
        """Hear that something was written: read it, and keep the draft after a pause."""
        self._is_stale = True
        self._keeper.touch()
        if at_once:
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
        self._is_stale = False
        self._written.text, self._written.marks = self._prose.text(), self._prose.marks()
        if not self._written.begun and self._written != self._original:
            self._written.begun = self._journal.today().isoformat()
        names = [each.mention.name for each in self._meant]
        self._meant = self._whom.read_all(self._written)
        there = {ref.id for ref in people_of(self._written, self._meant)}
        named = self._whom.named_in(self._written, self._meant)
        self._suggested = [ref for ref in named if ref.id not in there]
        if names != [each.mention.name for each in self._meant]:
            self.renamed.emit()
        self.understood.emit()

    def flush(self) -> None:
        """Keep the draft now."""
        self._keeper.flush()

    def save(self) -> int:
        """Keep the entry and begin again; what did not change is not written. Raises BadInput."""
        entry_id = self._entry_id
        if entry_id is None or self.is_changed():
            written = deepcopy(self.written)  # a refused one shall not have grown
            for ref in self.suggested:
                written.take_in(ref)
            entry_id = save_written(self._journal, written, self.meant)
        self.begin_again()
        return entry_id

    def begin_again(self) -> None:
        """Forget the draft, and begin with what an editor begins with."""
        self._keeper.drop()
        self._original = begin_written(self._journal, self._whom, self._given)
        self._adopt(deepcopy(self._original))

    def unmark(self, person: int) -> None:
        """Take the @ away wherever the text names this one; the words stay."""
        named = [each.mention for each in self.meant if each.ref and each.ref.id == person]
        self._prose.remove_marks([(mention.start, mention.end) for mention in named])

    def names_in(self, line: str, place: int) -> list[tuple[int, int]]:
        """Where a line names people; its place is in UTF-16 units."""
        marks = self._prose.marks_in(line, place)
        meant = self._whom.read(line, marks, self.refs)
        return [(each.mention.start, each.mention.end) for each in meant]

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
        self._prose.set_content(written.text, written.marks)
        self.is_loading = False
        self._is_stale = True
        self.understand()

    def _content(self) -> str | None:
        now = self._journal.now().isoformat(" ", "seconds")
        return self.written.to_json(now) if self.is_changed() else None
