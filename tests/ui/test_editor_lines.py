"""Lines, tags and days typed into an entry: what is shown of them, and what is kept."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from app.domain.entries import EntryFilter, LearnedDraft
from app.domain.names import fold
from app.journal import circles, entries, gatherings, jotting, people
from app.journal.journal import Journal
from app.ui.editor.day_popup import DayPopup
from app.ui.editor.written import Child
from app.ui.widgets.entry_editor import EntryEditor
from tests.journal.contents import contents
from tests.ui.writing import (
    Make,
    ana,
    choose,
    editor,
    kept,
    make_editor,
    names_in,
    open_popup,
    press,
    type_into,
)

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
JOT = """\
Yesterday @Ana Silva and @Tomáš Dvořák at #iPRES, coffee after the keynote.
learned: wants to save the regional newspapers
ahead: Ana: hearing on the 12th
offered: @Tomáš Dvořák: a scanner
promise: Ana: send her the benchmark by friday"""


def write(editor: EntryEditor, text: str) -> None:
    """Type into the text, and wait until it is read."""
    type_into(editor.prose, text)
    assert editor.reading.day


def chips(editor: EntryEditor) -> list[str]:
    """Return what the chips of lines and circles say."""
    assert editor.reading.day
    bar = editor.body.chips
    return [_bare(chip.text()) for chip in (*bar.circles.chips, *bar.lines.chips)]


def _bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def conference(journal: Journal) -> int:
    return gatherings.add_gathering(journal, "iPRES 2026", first_day="2026-10-05")


def test_all_that_a_jot_says_is_shown_before_it_is_kept(
    editor: EntryEditor, ana: int, conference: int
) -> None:
    write(editor, JOT)
    bar = editor.body.chips
    assert bar.day.text() == "Yesterday"
    assert _bare(bar.people.text()) == "Ana Silva, Tomáš Dvořák (new)"
    assert (bar.gathering.text(), bar.kind.text()) == ("iPRES 2026", "Met")
    assert chips(editor) == [
        "Ana Silva, Tomáš Dvořák · wants to save the…",
        "Ana Silva · Mon 12 Oct · hearing on the 12th",
        "Tomáš Dvořák · a scanner",
        "Ana Silva · Tomorrow · send her the benchmark…",
    ]


def test_what_was_shown_is_kept_in_one_step_of_undo(
    journal: Journal, editor: EntryEditor, ana: int, conference: int
) -> None:
    before = contents(journal)
    write(editor, JOT)
    press(editor.prose, Qt.Key.Key_Return, CONTROL)
    draft = kept(journal)
    assert (draft.day, draft.kind, draft.gathering_id) == ("2026-10-07", "met", conference)
    assert draft.text == (
        "Yesterday Ana Silva and Tomáš Dvořák at iPRES, coffee after the keynote."
    )
    assert len(draft.learned) == 3
    assert [(x.text, x.due, x.person_id) for x in draft.promises] == [
        ("send her the benchmark by friday", "2026-10-09", ana)
    ]
    assert len(journal.history()) == 3  # Ana, the gathering, and this
    journal.undo()
    assert contents(journal) == before


def test_box_and_command_write_the_same_records(
    journal: Journal, editor: EntryEditor, ana: int, conference: int
) -> None:
    write(editor, JOT)
    assert editor.keep()
    typed = without_ids(journal)
    journal.undo()
    jotting.jot_down(journal, JOT)
    assert without_ids(journal) == typed


def without_ids(journal: Journal) -> list[object]:
    draft = kept(journal)
    names = dict(zip(draft.people, names_in(journal, draft), strict=True))
    children: list[Child] = [*draft.learned, *draft.exchanges, *draft.promises]
    said = [(type(x), x.text, names[x.person_id or 0], getattr(x, "due", "")) for x in children]
    return [draft.text, draft.day, draft.kind, draft.began, draft.gathering_id, len(said), *said]


def test_the_form_and_a_line_write_the_same_record(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    write(editor, "@Ana Silva came\nlearned: sings")
    editor.body.chips.child_added.emit(LearnedDraft(""))
    type_into(editor.body.form.line, "sings")
    assert editor.keep()
    typed, chosen = kept(journal).learned
    assert (typed.text, typed.kind, typed.person_id) == (chosen.text, chosen.kind, chosen.person_id)


def test_pressing_the_chip_of_a_line_goes_to_it(editor: EntryEditor, ana: int) -> None:
    write(editor, "@Ana Silva came\nlearned: sings\nand went")
    editor.body.chips.lines.chips[0].click()
    assert editor.prose.hasFocus()
    write(editor, " alto")
    assert editor.prose.text() == "@Ana Silva came\nlearned: sings alto\nand went"


def test_a_line_whose_chip_is_taken_away_stays_as_text(
    journal: Journal, editor: EntryEditor, make_editor: Make, ana: int
) -> None:
    write(editor, "@Ana Silva came\n- learned: sings")
    press(editor.body.chips.lines.chips[0], Qt.Key.Key_Delete)
    assert chips(editor) == []
    write(editor, " alto\npromise: write")
    editor.flush()
    again = make_editor()
    assert chips(again) == ["write"]
    assert again.keep()
    draft = kept(journal)
    assert (draft.text, draft.learned) == ("Ana Silva came\n- learned: sings alto", ())
    opened = make_editor("entry", entry_id=draft.id)
    opened.focus_text()
    type_into(opened.prose, "\nlearned: whistles")
    assert opened.keep()
    assert kept(journal).text == draft.text
    assert [x.text for x in kept(journal).learned] == ["whistles"]


def test_a_line_left_as_text_comes_back_with_undo(editor: EntryEditor, ana: int) -> None:
    write(editor, "@Ana Silva came\nlearned: sings")
    press(editor.body.chips.lines.chips[0], Qt.Key.Key_Delete)
    press(editor.prose, Qt.Key.Key_Z, CONTROL)
    assert (editor.prose.text(), chips(editor)) == (
        "@Ana Silva came\nlearned: sings",
        ["sings"],
    )


def test_what_is_written_in_the_place_of_a_line_left_is_read(editor: EntryEditor, ana: int) -> None:
    write(editor, "learned: sings")
    press(editor.body.chips.lines.chips[0], Qt.Key.Key_Delete)
    press(editor.prose, Qt.Key.Key_A, CONTROL)
    write(editor, "promise: write")
    assert chips(editor) == ["write"]


def test_days_are_counted_from_the_day_of_the_entry(editor: EntryEditor, ana: int) -> None:
    write(editor, "@Ana Silva came\npromise: write by friday")
    assert chips(editor) == ["Tomorrow · write by friday"]
    editor.body.ask("day")
    popup = open_popup(DayPopup)
    popup.chosen.emit("2026-09-01")
    popup.close()
    assert chips(editor)[0].replace("Sept", "Sep") == "Fri 4 Sep · write by friday"


def test_the_day_that_the_words_say_can_be_waved_away(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    write(editor, "Yesterday @Ana Silva came")
    assert editor.body.chips.day.is_suggested
    press(editor.body.chips.day, Qt.Key.Key_Delete)
    assert editor.body.chips.day.text() == "Today"
    assert editor.keep()
    assert (kept(journal).day, kept(journal).text) == ("2026-10-08", "Yesterday Ana Silva came")


@pytest.mark.parametrize(
    ("line", "day", "written"),
    [
        ("promise: write", "2026-11-03", "promise: write by 3 November"),
        ("promise: write by friday.", "2026-10-20", "promise: write by 20 October."),
        ("promise: write by friday", "", "promise: write"),
        ("promise: write", "2028-02-29", "promise: write by 29 February 2028"),
        ("ahead: a hearing", "2026-10-12", "ahead: a hearing on 12 October"),
    ],
)
def test_the_day_of_a_line_is_chosen_in_the_calendar(
    editor: EntryEditor, ana: int, line: str, day: str, written: str
) -> None:
    write(editor, f"@Ana Silva came\n{line}")
    press(editor.prose, Qt.Key.Key_D, ALT)
    popup = open_popup(DayPopup)
    popup.chosen.emit(day)
    popup.close()
    assert editor.prose.text() == f"@Ana Silva came\n{written}"
    assert editor.reading.lines[0].line.day == day
    assert editor.prose.hasFocus()


def test_outside_of_such_lines_the_day_of_the_entry_is_asked_for(
    editor: EntryEditor, ana: int
) -> None:
    write(editor, "@Ana Silva came\nlearned: sings")
    press(editor.prose, Qt.Key.Key_D, ALT)
    popup = open_popup(DayPopup)
    popup.chosen.emit("2026-10-01")
    popup.close()
    assert editor.reading.day == "2026-10-01"


def test_what_can_be_done_with_a_line_stands_in_its_menu(editor: EntryEditor, ana: int) -> None:
    write(editor, "@Ana Silva came\npromise: write")
    bar = editor.body.chips
    bar.open_line_menu(bar.lines.chips[0])
    choose("Leave it as text")
    assert chips(editor) == []


def test_a_circle_tells_who_joins_it(journal: Journal, editor: EntryEditor, ana: int) -> None:
    circle = circles.add_circle(journal, "IFLA")
    write(editor, "@Ana Silva and @Li of #IFLA")
    assert chips(editor) == ["2 people join IFLA"]
    assert editor.keep()
    assert [each.id for each in people.circles_of(journal, ana)] == [circle]
    write(editor, "@Ana Silva and @Li of #IFLA, @Zoë too")
    assert chips(editor) == ["Zoë joins IFLA"]
    press(editor.body.chips.circles.chips[0], Qt.Key.Key_Delete)
    assert chips(editor) == []
    assert editor.keep()
    lines = entries.first_page(journal, EntryFilter())
    assert lines[0].text == "Ana Silva and Li of #IFLA, Zoë too"
    zoe = people.find_by_name(journal, "Zoë")[0].id
    assert people.circles_of(journal, zoe) == []


def test_a_gathering_taken_away_stays_as_words(
    journal: Journal, editor: EntryEditor, ana: int, conference: int
) -> None:
    write(editor, "@Ana Silva at #iPRES 2026")
    press(editor.body.chips.gathering, Qt.Key.Key_Delete)
    assert not editor.body.chips.gathering.isVisible()
    assert editor.keep()
    assert (kept(journal).gathering_id, kept(journal).text) == (None, "Ana Silva at #iPRES 2026")


def test_a_gathering_chosen_keeps_a_second_one_in_the_words(
    journal: Journal, make_editor: Make, ana: int, conference: int
) -> None:
    gatherings.add_gathering(journal, "Dinner")
    editor = make_editor(people=(ana,), gathering_id=conference)
    editor.focus_text()
    write(editor, "At #iPRES, before the #Dinner")
    assert editor.keep()
    assert kept(journal).gathering_id == conference
    assert kept(journal).text == "At iPRES, before the #Dinner"


def test_lines_are_about_those_for_whom_the_box_was_opened(
    journal: Journal, make_editor: Make, ana: int
) -> None:
    editor = make_editor(people=(ana,))
    editor.focus_text()
    write(editor, "With @Tom.\nlearned: sings\npromise: @Tom: write")
    assert chips(editor) == ["Ana Silva · sings", "Tom · write"]


def test_of_two_namesakes_a_line_is_about_the_one_in_it(
    journal: Journal, editor: EntryEditor, ana: int
) -> None:
    other = people.add_person(journal, "Ana Silva", line="Porto, cello")
    write(editor, "@Ana S")
    press(editor.prose, Qt.Key.Key_Return)
    write(editor, "and @Ana S")
    press(editor.prose, Qt.Key.Key_Down)
    press(editor.prose, Qt.Key.Key_Return)
    write(editor, "came\nlearned: @Ana S")
    press(editor.prose, Qt.Key.Key_Down)
    press(editor.prose, Qt.Key.Key_Return)
    write(editor, "sings")
    assert editor.keep()
    assert [x.person_id for x in kept(journal).learned] == [other]


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "@Ana Silva,",
                "@Zoë Quist,",
                "Ana Silva",
                "#iPRES",
                "#IFLA",
                "#nothing",
                "yesterday",
            ),
            *("learned:", "promise:", "- offered:", "ahead:", "they promised:", "Ana Silva:"),
            *("by friday", "on the 12th", "tea", "ليلى", "😀", "coffee,", "**bold**", "x@y.org"),
            *("\n", "\n", "\n"),
        ]
    ),
    max_size=24,
)


@settings(deadline=None, max_examples=60,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(WORDS)
def test_every_word_typed_is_kept_in_the_text_or_in_a_record(
    journal: Journal, editor: EntryEditor, ana: int, conference: int, words: list[str]
) -> None:
    circles.add_circle(journal, "IFLA")
    before = contents(journal)
    text = "@Ana Silva " + " ".join(words)
    editor.prose.setPlainText(text)
    assert editor.keep(), editor.body.depths.hint.text()
    draft = kept(journal)
    said = [draft.text, *names_in(journal, draft)]
    children: list[Child] = [*draft.learned, *draft.exchanges, *draft.promises]
    for child in children:
        said.append(child.text)
        said.append(getattr(child, "kind", "") or getattr(child, "direction", "promise"))
    recorded = fold(" ".join(said)).split()
    heads = {"learned": "matters", "they": "promise", "promised": "promise"}
    for word in fold(text).split():
        assert word in recorded or heads.get(word) in recorded, (word, said)
    journal.undo()
    assert contents(journal) == before


def test_the_day_of_all_tests_is_a_thursday(today: date) -> None:
    assert today.strftime("%a") == "Thu"
