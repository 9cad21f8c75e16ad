"""From what is written to an entry in the journal: who is in it, what is missing, saving it."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.kinds import Kind
from app.domain.names import fold
from app.journal import circles, entries, gatherings, people
from app.journal.journal import Journal
from app.ui.editor.reading import Reading, read_written
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written

translate = QCoreApplication.translate


class Given(NamedTuple):
    """What an editor begins with: people, a gathering and an ISO day, or a saved entry."""

    people: Sequence[int] = ()
    entry_id: int | None = None
    gathering_id: int | None = None
    day: str = ""


def say_names(refs: Sequence[Ref]) -> list[str]:
    """Names as they are shown; two of the same name with what tells them apart."""
    names = [ref.name for ref in refs]
    return [
        f"{ref.name} ({ref.line})" if ref.line and names.count(ref.name) > 1 else ref.name
        for ref in refs
    ]


def find_missing(written: Written, reading: Reading) -> str:
    """Say what has to be written before this can be kept, or ""; the suggested count as there."""
    unsure = next(iter(reading.unsure()), None)
    if unsure is not None:
        return _ask_which(unsure)
    if written.is_blank():
        return translate("editor", "Write a few words first")
    if any(not child.text.strip() for child in written.children()):
        return translate("editor", "One of the lines below the text is still empty")
    if not (reading.people or reading.suggested) and reading.kind != Kind.THOUGHT:
        return translate("editor", "Say whom you met: type @ and a name")
    return ""


def _ask_which(unsure: Meant) -> str:
    name = unsure.mention.name
    if len(unsure.choices) == 1 and fold(unsure.choices[0].name) != fold(name):
        said = translate("editor", "Is {name} new, or did you mean {known}?")
        return said.format(name=name, known=unsure.choices[0].name)
    return translate("editor", "Choose which {name} you mean").format(name=name)


def guess_name(text: str) -> str:
    """Return the first name that a text without @ seems to give, as in “Met Carla Neu”, or ""."""
    from app.domain.note_names import Acquainted, find_whom

    nobody_known = Acquainted(lambda _name: False, lambda _word: (), lambda _word: False)
    found = find_whom(text, 0, nobody_known)
    return found[0].name if found else ""


def ask_whom(journal: Journal) -> str:
    """What an empty box asks; those who have never written anything are told how to answer."""
    if entries.is_any(journal):
        return translate("editor", "Whom did you meet?")
    return translate("editor", "Whom did you meet? Write @ and a name")


def begin_written(journal: Journal, whom: Whom, given: Given) -> Written:
    """What an editor begins with. Raises NotFound."""
    if given.entry_id is None:
        refs = whom.refs_of(list(given.people))
        gathering = _name_of_gathering(journal, given.gathering_id)
        return Written(
            people=list(refs),
            refs=refs,
            day=given.day,
            gathering_id=given.gathering_id,
            gathering=gathering,
        )
    draft = entries.draft_of(journal, given.entry_id)
    gathering = _name_of_gathering(journal, draft.gathering_id)
    written = Written.from_draft(draft, whom.refs_of(list(draft.people)), gathering)
    _leave_as_it_is(written, whom)
    return written


def _leave_as_it_is(written: Written, whom: Whom) -> None:
    """What looks like a line or a tag in a saved text was left to be text, and stays so."""
    jot = read_written(written, whom, date.fromisoformat(written.day)).jot
    written.left = [line.start for line in jot.lines]
    for sort, tags in zip(("gathering", "circle"), jot.tags, strict=False):
        written.settled |= {f"{sort}:{fold(tag.name)}" for tag in tags}


def _name_of_gathering(journal: Journal, gathering_id: int | None) -> str:
    return "" if gathering_id is None else gatherings.gathering(journal, gathering_id).name


def save_written(
    journal: Journal, written: Written, reading: Reading, along: Callable[[], object] | None = None
) -> int:
    """Keep everything in one step of undo, new people, a new gathering and what `along` writes.

    Returns the id of the entry. Raises BadInput.
    """
    refs = [*reading.people, *reading.suggested]
    written = _as_things_stand(journal, _with_what_is_read(written, reading))
    with journal.change(_name(written, refs)):
        made = {ref.id: people.add_person(journal, ref.name) for ref in refs if ref.id < 0}
        if written.gathering and written.gathering_id is None:
            written.gathering_id = gatherings.add_gathering(journal, written.gathering)
        ids = [made.get(ref.id, ref.id) for ref in refs]
        for circle in reading.circles:
            if circle.joining:
                circles.join(journal, circle.id, ids)
        if along is not None:
            along()
        text = entries.tidy_text(reading.jot.text)
        return entries.save_entry(journal, written.to_draft(text, ids, made))


def _with_what_is_read(written: Written, reading: Reading) -> Written:
    """Everything that will be recorded as if it had been chosen."""
    read = deepcopy(written)  # a refused one shall not have grown
    for line in reading.lines:
        for child in line.children():
            read.add(child)
    names = ("day", "kind", "began", "gathering_id", "gathering")
    facts: dict[str, Any] = {name: getattr(reading, name) for name in names}
    return replace(read, **facts)


def _as_things_stand(journal: Journal, written: Written) -> Written:
    """What was written against what has changed since, so that nothing of either is lost.

    A gathering that is gone is made again, a line that is gone is added anew; what became of a
    promise meanwhile stays as it is saved.
    """
    if written.gathering_id not in {each.id for each in gatherings.gatherings(journal)}:
        written.gathering_id = None
    if written.entry_id is None:
        return written
    now = entries.draft_of(journal, written.entry_id)
    learned, exchanges = ({child.id for child in each} for each in (now.learned, now.exchanges))
    promises = {promise.id for promise in now.promises}
    return replace(
        written,
        learned=[x if x.id in learned else replace(x, id=None) for x in written.learned],
        exchanges=[x if x.id in exchanges else replace(x, id=None) for x in written.exchanges],
        promises=[x if x.id in promises else replace(x, id=None) for x in written.promises],
    )


def _name(written: Written, refs: Sequence[Ref]) -> str:
    """The name of the change, as the journal names it where nobody new is in the entry."""
    if not refs:
        return "Edit thought" if written.entry_id else "Thought"
    about = refs[0].name if len(refs) == 1 else f"{len(refs)} people"
    return f"{'Edit entry' if written.entry_id else 'Entry'} about {about}"
