"""The keys of Markdown, pasting, colours, and how long a key takes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.journal import Journal
from app.ui.editor.prose import Prose
from app.ui.editor.units import to_index, to_units
from app.ui.theme import Theme
from app.ui.widgets.entry_editor import EntryEditor
from tests.ui.writing import ana, editor, make_editor, press, type_into

__all__ = ["ana", "editor", "make_editor"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
AUTO = Qt.LayoutDirection.LayoutDirectionAuto


@pytest.fixture
def prose(theme: Theme, qtbot: QtBot) -> Prose:
    prose = Prose(theme, "What happened?")
    qtbot.addWidget(prose)
    prose.show()
    prose.setFocus()
    return prose


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("- one\ntwo", "- one\n- two"),
        ("- one\n\nafter", "- one\nafter"),
        ("9. nine\nten", "9. nine\n10. ten"),
        ("> said\nmore\n\nplain", "> said\n> more\nplain"),
        ("no list\nnext", "no list\nnext"),
    ],
)
def test_enter_goes_on_with_a_list_and_ends_it_on_an_empty_line(
    prose: Prose, typed: str, text: str
) -> None:
    type_into(prose, typed)
    assert prose.text() == text


def test_enter_inside_the_mark_of_a_list_breaks_the_line(prose: Prose) -> None:
    type_into(prose, "- one")
    prose.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    type_into(prose, "\n")
    assert prose.text() == "\n- one"


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_B, "**"), (Qt.Key.Key_I, "*")])
def test_bold_and_italic_wrap_what_is_selected_and_unwrap_it_again(
    prose: Prose, key: Qt.Key, sign: str
) -> None:
    prose.set_text("words 😀")
    prose.selectAll()
    press(prose, key, CONTROL)
    assert prose.text() == f"{sign}words 😀{sign}"
    press(prose, key, CONTROL)
    assert prose.text() == "words 😀"


def test_bold_without_a_selection_writes_between_the_signs(prose: Prose) -> None:
    press(prose, Qt.Key.Key_B, CONTROL)
    type_into(prose, "x")
    assert prose.text() == "**x**"


def test_italic_goes_around_bold(prose: Prose) -> None:
    prose.set_text("**x**")
    prose.selectAll()
    press(prose, Qt.Key.Key_I, CONTROL)
    assert prose.text() == "***x***"


def test_only_plain_text_is_pasted(prose: Prose) -> None:
    copied = QMimeData()
    copied.setHtml('<b>bold</b> <img src="file:///x.png">')
    copied.setText("bold\r\nand more")
    QApplication.clipboard().setMimeData(copied)
    prose.paste()
    assert prose.text() == "bold\nand more"
    assert "<b>" not in prose.toHtml()
    QApplication.clipboard().clear()


def test_a_file_dropped_on_the_text_is_left_to_the_window(prose: Prose) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile("/friends.vcf")])
    assert not prose.canInsertFromMimeData(dropped)
    dropped.setUrls([QUrl("https://example.org/")])
    assert prose.canInsertFromMimeData(dropped)


def test_choices_of_people_survive_editing_around_them(prose: Prose) -> None:
    prose.set_content("😀 @Ana Silva and @Tom", {2: 7, 17: -9})
    assert prose.marks() == {2: 7, 17: -9}
    prose.moveCursor(QTextCursor.MoveOperation.Start)
    type_into(prose, "Met ")
    assert prose.marks() == {6: 7, 21: -9}
    prose.undo()
    assert prose.marks() == {2: 7, 17: -9}


def test_the_text_fills_a_height_it_is_given(prose: Prose) -> None:
    prose.set_room(200)
    assert prose.height() == 200


def test_names_and_markdown_are_coloured_and_nothing_is_hidden(
    editor: EntryEditor, ana: int, theme: Theme
) -> None:
    editor.prose.set_content("😀 @Ana Silva **was** here, @Nobody too\n# Title", {})
    document = editor.prose.document()
    assert colour_at(document, 3) == theme.color("accent").name()
    assert colour_at(document, 12) == theme.color("accent").name()
    assert colour_at(document, 13) != theme.color("accent").name()
    assert colour_at(document, 14) == theme.color("soft_ink").name()
    assert editor.prose.text() == "😀 @Ana Silva **was** here, @Nobody too\n# Title"


def test_names_are_coloured_anew_when_people_change(
    journal: Journal, editor: EntryEditor, theme: Theme
) -> None:
    type_into(editor.prose, "@lee cooper came")
    assert colour_at(editor.prose.document(), 6) != theme.color("accent").name()
    journal.listeners.append(editor.refresh)
    people.add_person(journal, "Lee Cooper")
    editor.flush()
    assert colour_at(editor.prose.document(), 6) == theme.color("accent").name()


def colour_at(document: QTextDocument, units: int) -> str:
    block = document.findBlock(units)
    at = units - block.position()
    for span in block.layout().formats():
        if span.start <= at < span.start + span.length:
            return str(span.format.foreground().color().name())
    return ""


@given(st.text(st.characters(codec="utf-8")), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_places_in_a_text_are_the_same_in_both_countings(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert to_units(text, at) == len(text[:at].encode("utf-16-le")) // 2
    assert to_index(text, to_units(text, at)) == at


def test_an_empty_box_begins_where_the_window_begins(prose: Prose) -> None:
    prose.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert prose.cursorRect().left() > prose.viewport().width() - 8
    type_into(prose, "Ana")
    assert prose.document().defaultTextOption().textDirection() == AUTO
    prose.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    prose.clear()
    assert prose.cursorRect().left() < 8
