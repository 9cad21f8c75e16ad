"""Fields: searching, editing in place, boxes that grow."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import TEXT_SIZES, Theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fields import ClickToEdit, LineField, SearchField
from app.ui.widgets.growing import GrowingText
from app.ui.widgets.text import Label

LONG = "We met in 2019 in the queue for the cloakroom in Ghent; Bram introduced us, badly. " * 3


def put(page: QWidget, widget: QWidget, width: int = 320) -> None:
    widget.setParent(page)
    widget.setGeometry(16, 16, width, widget.sizeHint().height())
    widget.show()


def lay_out(page: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(page)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    QApplication.processEvents()


def editor_of(field: ClickToEdit) -> GrowingText:
    [editor] = field.findChildren(GrowingText)
    return editor


@pytest.fixture
def field(theme: Theme, page: QWidget) -> ClickToEdit:
    field = ClickToEdit(theme, "How we met", "In Ghent", role="prose")
    lay_out(page, field, LineField(theme, "Something else"))
    return field


def test_a_search_is_cleared_by_escape_and_by_its_cross(theme: Theme, page: QWidget) -> None:
    field = SearchField(theme, "Search people")
    put(page, field)
    [cross] = field.findChildren(IconButton)
    assert field.accessibleName() == "Search people"
    assert not cross.isVisible()
    QTest.keyClicks(field, "ana")
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    QTest.keyClicks(field, "ana")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not cross.isVisible()


@pytest.mark.parametrize("scale", TEXT_SIZES)
def test_fields_are_as_high_as_buttons(theme: Theme, page: QWidget, scale: float) -> None:
    theme.set_scale(scale)
    for field in (SearchField(theme, "Search"), LineField(theme, "Name")):
        put(page, field)
        assert field.height() == round(32 * scale)
        assert field.fontMetrics().height() <= field.height() - 8


def test_words_become_a_field_by_a_click(field: ClickToEdit) -> None:
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.is_editing()
    assert editor_of(field).hasFocus()
    assert editor_of(field).text() == "In Ghent"
    assert editor_of(field).accessibleName() == "How we met"


def test_a_click_puts_the_cursor_where_it_points(field: ClickToEdit, theme: Theme) -> None:
    before = QFontMetricsF(theme.font("prose")).horizontalAdvance("In Gh")
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(round(before), 10))
    QTest.keyClicks(editor_of(field), "!")
    assert editor_of(field).text() == "In Gh!ent"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_words_become_a_field_by_a_key(field: ClickToEdit, key: Qt.Key) -> None:
    field.setFocus()
    QTest.keyClick(field, key)
    assert field.is_editing()


def test_enter_saves_and_gives_the_keyboard_back(field: ClickToEdit, qtbot: QtBot) -> None:
    field.edit()
    with qtbot.waitSignal(field.saved) as saved:
        QTest.keyClicks(editor_of(field), "In Bruges ")
        QTest.keyClick(editor_of(field), Qt.Key.Key_Return)
    assert saved.args == ["In Bruges"]
    assert field.text() == "In Bruges"
    assert not field.is_editing()
    assert field.hasFocus()


def test_leaving_the_field_saves_once(field: ClickToEdit) -> None:
    saved: list[str] = []
    field.saved.connect(saved.append)
    field.edit()
    QTest.keyClicks(editor_of(field), "In Bruges")
    QTest.keyClick(editor_of(field), Qt.Key.Key_Tab)
    assert saved == ["In Bruges"]
    assert not field.is_editing()


def test_escape_restores(field: ClickToEdit, qtbot: QtBot) -> None:
    field.edit()
    with qtbot.assertNotEmitted(field.saved):
        QTest.keyClicks(editor_of(field), "nonsense")
        QTest.keyClick(editor_of(field), Qt.Key.Key_Escape)
    assert field.text() == "In Ghent"
    assert not field.is_editing()


def test_unchanged_words_are_not_saved(field: ClickToEdit, qtbot: QtBot) -> None:
    field.edit()
    with qtbot.assertNotEmitted(field.saved):
        QTest.keyClick(editor_of(field), Qt.Key.Key_Return)


def test_a_menu_over_the_field_does_not_close_it(field: ClickToEdit) -> None:
    field.edit()
    editor_of(field).focusOutEvent(
        QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    )
    assert field.is_editing()


def test_several_lines_take_enter_and_save_by_control_enter(
    theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    field = ClickToEdit(theme, "Notes", multiline=True)
    lay_out(page, field)
    field.edit()
    editor = editor_of(field)
    QTest.keyClicks(editor, "one")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "two")
    with qtbot.waitSignal(field.saved) as saved:
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == ["one\ntwo"]


def test_a_pasted_line_break_stays_out_of_a_single_line(field: ClickToEdit, qtbot: QtBot) -> None:
    field.edit()
    clipping = QMimeData()
    clipping.setText("one\ntwo")
    editor_of(field).insertFromMimeData(clipping)
    with qtbot.waitSignal(field.saved) as saved:
        QTest.keyClick(editor_of(field), Qt.Key.Key_Return)
    assert saved.args == ["one two"]


def test_nothing_written_shows_what_could_be(theme: Theme, page: QWidget) -> None:
    field = ClickToEdit(theme, "How we met")
    lay_out(page, field)
    [words] = field.findChildren(Label)
    assert words.text() == "Add a line…"
    assert field.accessibleName() == "How we met: Add a line…"
    field.edit()
    assert editor_of(field).text() == ""


def test_an_edit_under_way_outlives_news_from_elsewhere(field: ClickToEdit) -> None:
    field.edit()
    QTest.keyClicks(editor_of(field), "mine")
    field.set_text("news")
    assert editor_of(field).text() == "mine"


def test_words_and_field_take_the_same_room(theme: Theme, page: QWidget) -> None:
    field = ClickToEdit(theme, "How we met", LONG, role="prose")
    lay_out(page, field)
    before = field.height()
    assert before > theme.line("prose")
    field.edit()
    QApplication.processEvents()
    QApplication.processEvents()
    assert field.height() == before


def test_what_a_user_wrote_is_never_taken_for_markup(theme: Theme, page: QWidget) -> None:
    field = ClickToEdit(theme, "Notes", "<b>bold</b> <img src='x.png'>")
    lay_out(page, field)
    [words] = field.findChildren(Label)
    assert words.textFormat() == Qt.TextFormat.PlainText
    field.edit()
    assert editor_of(field).text() == "<b>bold</b> <img src='x.png'>"


def test_pasted_markup_arrives_as_plain_text(theme: Theme, page: QWidget) -> None:
    box = GrowingText(theme)
    lay_out(page, box)
    clipping = QMimeData()
    clipping.setHtml("<b>bold</b>")
    clipping.setText("bold")
    box.insertFromMimeData(clipping)
    assert box.text() == "bold"
    assert not box.textCursor().charFormat().fontWeight() > 400


def test_a_box_grows_with_its_text_up_to_its_limit(theme: Theme, page: QWidget) -> None:
    box = GrowingText(theme, "Whom did you meet?", max_lines=3)
    lay_out(page, box)
    assert box.height() == 24 + 24
    for lines, height in ((2, 72), (3, 96), (9, 96), (1, 48)):
        box.set_text("\n".join(["line"] * lines))
        assert box.height() == height
    assert box.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_typed_lines_keep_the_line_height(theme: Theme, page: QWidget) -> None:
    box = GrowingText(theme, max_lines=20)
    lay_out(page, box)
    for _line in range(4):
        QTest.keyClicks(box, "word")
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.height() == 5 * 24 + 24


def test_text_shown_by_the_program_cannot_be_undone_by_typing(theme: Theme, page: QWidget) -> None:
    box = GrowingText(theme)
    lay_out(page, box)
    box.set_text("kept")
    box.undo()
    assert box.text() == "kept"


def test_control_enter_submits_and_escape_cancels(
    theme: Theme, page: QWidget, qtbot: QtBot
) -> None:
    box = GrowingText(theme)
    lay_out(page, box)
    with qtbot.waitSignal(box.submitted):
        QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(box.cancelled):
        QTest.keyClick(box, Qt.Key.Key_Escape)


def test_the_placeholder_is_seen_until_something_is_written(theme: Theme, page: QWidget) -> None:
    box = GrowingText(theme, "Whom did you meet?")
    lay_out(page, box)
    inside = box.contentsRect().marginsRemoved(box.viewportMargins())
    assert not is_blank(box.grab(inside).toImage())
    box.set_text(" ")
    page.setFocus()
    assert is_blank(box.grab(inside).toImage())


def is_blank(image: QImage) -> bool:
    ground = image.pixelColor(QPoint(image.width() - 1, image.height() - 1))
    return all(
        image.pixelColor(x, y) == ground
        for x in range(image.width())
        for y in range(image.height())
    )
