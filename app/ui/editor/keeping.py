"""From what is written to an entry in the journal: who is in it, what is missing, saving it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.jot import without_marks
from app.domain.kinds import Kind
from app.journal import entries, gatherings, people
from app.journal.journal import Journal
from app.ui.editor.whom import Meant, Whom
from app.ui.editor.written import Ref, Written

translate = QCoreApplication.translate


class Given(NamedTuple):
    """What an editor begins with: people, a gathering and an ISO day, or a saved entry."""

    people: Sequence[int] = ()
    entry_id: int | None = None
    gathering_id: int | None = None
    day: str = ""


def people_of(written: Written, meant: Sequence[Meant]) -> list[Ref]:
    """Everybody in the entry once: those chosen beside the text first, then as they are named."""
    chosen = [written.refs[ref] for ref in written.people if ref in written.refs]
    named = [each.ref for each in meant if each.ref is not None]
    return list({ref.id: ref for ref in [*chosen, *named]}.values())


def say_names(refs: Sequence[Ref]) -> list[str]:
    """Names as they are shown; two of the same name with what tells them apart."""
    names = [ref.name for ref in refs]
    return [
        f"{ref.name} ({ref.line})" if ref.line and names.count(ref.name) > 1 else ref.name
        for ref in refs
    ]


def find_missing(written: Written, meant: Sequence[Meant], suggested: Sequence[Ref] = ()) -> str:
    """Say what has to be written before this can be kept, or ""; the suggested count as there."""
    unsure = next((each for each in meant if each.ref is None), None)
    if unsure is not None:
        return translate("editor", "Choose which {name} you mean").format(name=unsure.mention.name)
    if written.is_blank():
        return translate("editor", "Write a few words first")
    if any(not child.text.strip() for child in written.children()):
        return translate("editor", "One of the lines below the text is still empty")
    if not (people_of(written, meant) or suggested) and written.shown_kind() != Kind.THOUGHT:
        return translate("editor", "Say whom you met: type @ and a name")
    return ""


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
    return Written.from_draft(draft, whom.refs_of(list(draft.people)), gathering)


def _name_of_gathering(journal: Journal, gathering_id: int | None) -> str:
    return "" if gathering_id is None else gatherings.gathering(journal, gathering_id).name


def save_written(journal: Journal, written: Written, meant: Sequence[Meant]) -> int:
    """Keep everything in one step of undo, new people and a new gathering included.

    Returns the id of the entry. Raises BadInput.
    """
    refs = people_of(written, meant)
    text = entries.tidy_text(without_marks(written.text, [each.mention for each in meant]))
    written = _as_things_stand(journal, written)
    with journal.change(_name(written, refs)):
        made = {ref.id: people.add_person(journal, ref.name) for ref in refs if ref.id < 0}
        if written.gathering and written.gathering_id is None:
            written.gathering_id = gatherings.add_gathering(journal, written.gathering)
        draft = written.to_draft(text, [ref.id for ref in refs], made)
        return entries.save_entry(journal, draft)


def _as_things_stand(journal: Journal, written: Written) -> Written:
    """What was written against what has changed since, so that nothing of either is lost.

    A gathering that is gone is made again, a line that is gone is added anew, and what became
    of a promise meanwhile stays.
    """
    written = replace(written, day=written.day_on(journal.today()))
    if written.gathering_id not in {each.id for each in gatherings.gatherings(journal)}:
        written.gathering_id = None
    if written.entry_id is None:
        return written
    now = entries.draft_of(journal, written.entry_id)
    learned, exchanges = ({child.id for child in each} for each in (now.learned, now.exchanges))
    states = {promise.id: promise.state for promise in now.promises}
    return replace(
        written,
        learned=[x if x.id in learned else replace(x, id=None) for x in written.learned],
        exchanges=[x if x.id in exchanges else replace(x, id=None) for x in written.exchanges],
        promises=[
            replace(x, state=states[x.id]) if x.id in states else replace(x, id=None)
            for x in written.promises
        ],
    )


def _name(written: Written, refs: Sequence[Ref]) -> str:
    """The name of the change, as the journal names it where nobody new is in the entry."""
    if not refs:
        return "Edit thought" if written.entry_id else "Thought"
    about = refs[0].name if len(refs) == 1 else f"{len(refs)} people"
    return f"{'Edit entry' if written.entry_id else 'Entry'} about {about}"
