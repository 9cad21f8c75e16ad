"""Nothing written is lost, nothing untouched is written: drafts, crashes, editing what is kept."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft, ExchangeDraft, LearnedDraft, PromiseDraft
from app.journal import drafts, entries, gatherings, people, promises
from app.journal.journal import Journal
from app.ui.editor.written import Ref, Written, make_new_ref
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import Make, ana, editor, kept, make_editor, press, type_into

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
TEXT = st.text(st.characters(codec="utf-8"))


def test_after_a_crash_everything_is_there_again_chips_too(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    people.add_person(journal, "Ana Silva", line="Porto, cello")
    lost = make_editor()
    lost.focus_text()
    type_into(lost.prose, "@Ana S\nwas here with 😀 @Zoë.\n- one")
    body = lost.body
    body.chips.chose.emit("kind", "letter")
    body.chips.chose.emit("private", True)
    body.choose_depth(4)
    body.chips.child_added.emit(PromiseDraft(""))
    type_into(body.form.line, "send the list")
    lost.flush()
    found = make_editor()
    assert found.written == lost.written
    assert [ref.id for ref in found.people] == [ana, make_new_ref("Zoë").id]
    assert found.is_open()
    assert found.keep()
    assert kept(journal).text == "Ana Silva was here with 😀 Zoë.\n- one"
    assert kept(journal).promises[0].text == "send the list"


def test_a_draft_is_kept_shortly_after_the_last_key(
    journal: Journal, editor: EntryEditor, qtbot: QtBot
) -> None:
    type_into(editor.prose, "half a sen")
    assert drafts.load_draft(journal, "jot") is None
    qtbot.waitUntil(lambda: drafts.load_draft(journal, "jot") is not None)
    assert journal.history() == []


def test_of_two_boxes_for_one_draft_the_one_shown_last_goes_on_with_it(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    here, there = make_editor("write:1", people=(ana,)), make_editor("write:1", people=(ana,))
    there.hide()
    here.focus_text()
    type_into(here.prose, "half")
    here.hide()
    there.show()
    assert there.written.text == "half" and there.is_open()
    there.focus_text()
    type_into(there.prose, " a sentence")
    there.hide()
    here.show()
    assert sorted(here.written.text.split()) == ["a", "half", "sentence"]
    assert here.keep()
    here.hide()
    there.show()
    assert there.written.text == "" and not there.is_changed()
    assert drafts.load_draft(journal, "write:1") is None


def test_leaving_the_box_keeps_the_draft_at_once(
    journal: Journal, editor: EntryEditor, make_editor: Make
) -> None:
    other = make_editor("other")
    type_into(editor.prose, "half")
    other.focus_text()
    assert "half" in str(drafts.load_draft(journal, "jot"))
    assert drafts.load_draft(journal, "other") is None


def test_a_draft_is_gone_after_keep_and_when_all_is_deleted(
    journal: Journal, editor: EntryEditor
) -> None:
    type_into(editor.prose, "@Li was here")
    editor.flush()
    assert editor.keep()
    assert drafts.drafts(journal) == {}
    type_into(editor.prose, "x")
    editor.flush()
    press(editor.prose, Qt.Key.Key_Backspace)
    editor.flush()
    assert drafts.drafts(journal) == {}


def test_what_was_left_yesterday_says_so_and_keeps_its_day(
    journal: Journal, make_editor: Make, today: date
) -> None:
    journal.today = lambda: date(2026, 10, 7)
    left = make_editor()
    left.focus_text()
    type_into(left.prose, "@Li was here")
    left.flush()
    journal.today = lambda: today
    found = make_editor()
    assert found.restored.isVisible()
    assert found.restored.label.text() == "Draft from yesterday"
    assert found.body.chips.day.text() == "Yesterday"
    found.restored.discard.click()
    assert (found.prose.text(), found.restored.isVisible()) == ("", False)
    assert drafts.drafts(journal) == {}


def test_a_draft_of_another_kind_comes_back_as_text(journal: Journal, make_editor: Make) -> None:
    drafts.save_draft(journal, "jot", "plain words {")
    assert make_editor().prose.text() == "plain words {"


def test_opening_and_closing_an_entry_writes_nothing(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    entry = save_rich_entry(journal, ana)
    before, history = entries.draft_of(journal, entry), journal.history()
    editor = make_editor(f"entry:{entry}", entry_id=entry, collapsed=False)
    editor.focus_text()
    assert not editor.is_changed()
    editor.flush()
    assert editor.keep()
    assert entries.draft_of(journal, entry) == before
    assert journal.history() == history
    assert drafts.drafts(journal) == {}


def test_an_entry_is_changed_in_one_step_and_keeps_the_rest(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    entry = save_rich_entry(journal, ana)
    before = entries.draft_of(journal, entry)
    editor = make_editor(f"entry:{entry}", entry_id=entry, collapsed=False)
    editor.focus_text()
    type_into(editor.prose, " And @Li came.")
    assert editor.keep()
    after = entries.draft_of(journal, entry)
    assert after.text == before.text + " And Li came."
    assert len(after.people) == 2
    assert (after.learned, after.exchanges, after.promises) == (
        before.learned,
        before.exchanges,
        before.promises,
    )
    assert journal.history()[0].label == "Edit entry about 2 people"
    journal.undo()
    assert entries.draft_of(journal, entry) == before


def test_words_suggest_nothing_for_an_entry_that_was_kept(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    entry = entries.save_entry(journal, EntryDraft((ana,), "2026-10-01", "coffee"))
    editor = make_editor(f"entry:{entry}", entry_id=entry)
    assert editor.reading.kind is None


def test_discarding_brings_back_what_is_kept(journal: Journal, make_editor: Make, ana: int) -> None:
    entry = save_rich_entry(journal, ana)
    editor = make_editor(f"entry:{entry}", entry_id=entry)
    editor.focus_text()
    type_into(editor.prose, " more")
    editor.body.chips.child_removed.emit(editor.written.promises[0])
    editor.flush()
    editor.discard()
    assert not editor.is_changed()
    assert len(editor.written.promises) == 1
    assert drafts.drafts(journal) == {}


def test_a_draft_outlives_the_people_and_the_gathering_in_it(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    li = people.add_person(journal, "Li")
    gathering = gatherings.add_gathering(journal, "iPRES 2026")
    left = make_editor()
    left.focus_text()
    type_into(left.prose, "@Ana S\ncame.")
    left.body.chips.child_added.emit(LearnedDraft("likes tea", person_id=li))
    left.written.refs[li] = Ref(li, "Li")
    left.written.people.append(li)
    left.written.gathering_id, left.written.gathering = gathering, "iPRES 2026"
    left.flush()
    people.delete_people(journal, [ana, li])
    gatherings.delete_gathering(journal, gathering)
    found = make_editor()
    assert found.keep()
    draft = kept(journal)
    assert [people.person(journal, person).name for person in draft.people] == ["Ana Silva"]
    assert draft.gathering_id is not None
    assert draft.learned[0].text == "likes tea"


def test_what_happened_to_the_lines_of_an_entry_meanwhile_stays(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    entry = save_rich_entry(journal, ana)
    editor = make_editor(f"entry:{entry}", entry_id=entry)
    editor.focus_text()
    type_into(editor.prose, " More.")
    before = entries.draft_of(journal, entry)
    promises.keep_promise(journal, before.promises[0].id or 0)
    entries.delete_learned(journal, before.learned[0].id or 0)
    assert editor.keep()
    after = entries.draft_of(journal, entry)
    assert [promise.state for promise in after.promises] == ["kept"]
    assert [learned.text for learned in after.learned] == ["saves newspapers"]


def save_rich_entry(journal: Journal, person: int) -> int:
    return entries.save_entry(
        journal,
        EntryDraft(
            (person,),
            "2026-10-01",
            "We spoke of **newspapers**.",
            kind="call",
            depth=3,
            minutes=40,
            learned=(LearnedDraft("saves newspapers", area="work", person_id=person),),
            exchanges=(ExchangeDraft("asked", "to read the draft", helped=True, person_id=person),),
            promises=(PromiseDraft("send the list", due="2026-10-09", person_id=person),),
        ),
    )


WRITTEN = st.builds(
    Written,
    text=TEXT,
    marks=st.dictionaries(st.integers(0, 99), st.integers(-99, 99)),
    refs=st.dictionaries(st.integers(-99, 99), st.builds(Ref, st.integers(), TEXT, TEXT)),
    tags=st.dictionaries(TEXT, st.integers(-1, 99)),
    left=st.lists(st.integers(0, 99)),
    people=st.lists(st.integers()),
    day=TEXT,
    begun=TEXT,
    kind=st.none() | TEXT,
    settled=st.sets(st.sampled_from(["kind", "began"])),
    minutes=st.none() | st.integers(1, 999),
    private=st.booleans(),
    learned=st.lists(st.builds(LearnedDraft, TEXT, day=TEXT)),
    exchanges=st.lists(st.builds(ExchangeDraft, TEXT, TEXT)),
    promises=st.lists(st.builds(PromiseDraft, TEXT)),
)


@given(WRITTEN)
def test_every_content_comes_back_from_its_draft(written: Written) -> None:
    found, saved_at = Written.from_json(written.to_json("2026-10-08 12:00:00"))
    assert found == written
    assert (found.marks, found.refs, found.begun) == (written.marks, written.refs, written.begun)
    assert (found.tags, found.left) == (written.tags, written.left)
    assert saved_at == "2026-10-08 12:00:00"


def test_a_draft_of_an_older_kith_is_read_with_everything(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    known = Written("@Ana Silva came", people=[ana], refs={ana: Ref(ana, "Ana Silva")})
    content = json.loads(known.to_json("2026-10-08 12:00:00"))
    del content["tags"], content["left"]
    drafts.save_draft(journal, "jot", json.dumps(content | {"version": 1}))
    found = make_editor()
    assert (found.prose.text(), [ref.id for ref in found.people]) == ("@Ana Silva came", [ana])


@given(TEXT | st.sampled_from(["{}", "[]", "null", '{"text": 1}', '{"version": 9}']))
def test_every_stored_text_can_be_restored(content: str) -> None:
    written, saved_at = Written.from_json(content)
    assert (written.text, saved_at) == (content, "")
