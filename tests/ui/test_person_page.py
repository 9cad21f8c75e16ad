"""A person's page: every word edited where it stands, one undo step each, nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryDraft
from app.errors import BadInput
from app.journal import entries, people, promises
from app.journal.journal import Journal
from app.ui.models.story_model import PAGE
from app.ui.pages.people import PeoplePage
from app.ui.pages.person import PersonPage
from app.ui.person.ask import Ask
from app.ui.person.detail_row import LabelButton
from app.ui.person.fact import Fact
from app.ui.person.person_ask import PersonAsk
from app.ui.person.photos import read_photo, take_photo
from app.ui.promises.day_ask import DayAsk
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.people_given import add_known, focused, found, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_known(journal)


@pytest.fixture
def whole(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int], english: None
) -> PeoplePage:
    page = open_page(qtbot, journal, theme, tasks)
    page.show_person(ids["Ana"])
    return page


@pytest.fixture
def ana(whole: PeoplePage) -> PersonPage:
    return whole.person_page


def write(fact: Fact | QWidget, words: str, key: Qt.Key | None = Key.Key_Return) -> None:
    """Click a field, replace its words, and end with a key (None: go on writing)."""
    field = fact.field if isinstance(fact, Fact) else fact
    QApplication.processEvents()  # what was just added is laid out
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    editor = focused()
    QTest.keyClick(editor, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Key.Key_Backspace)
    QTest.keyClicks(editor, words)
    if key is not None:
        QTest.keyClick(editor, key)


def choose(fill: Callable[[QMenu], None], *path: str) -> None:
    """Fill a menu and trigger what stands at a path of words."""
    menu = QMenu()
    fill(menu)
    level: QMenu = menu
    for words in path:
        action = next(a for a in level.actions() if a.text() == words)
        inner = action.menu()
        if isinstance(inner, QMenu):
            level = inner
        else:
            action.trigger()


def value(page: PersonPage, *key: object) -> Fact:
    row = page.details.rows.row(key)
    assert row is not None and isinstance(row.value, Fact)
    return row.value


def test_it_shows_who_this_is(ana: PersonPage) -> None:
    assert ana.head.name.text() == "Ana Silva"
    assert ana.head.facts() == ["Newspapers, Évora", "IFLA", "about every month"]
    assert ana.notes.matters.texts() == [("wants to save the newspapers", "hopes")]
    assert ana.notes.helps.texts() == [("introduce her to the OCR group", "")]
    assert ana.notes.promised.texts() == [("send her the benchmark", "due tomorrow")]
    assert [line.text for line in ana.story.lines()] == ["Coffee after the keynote."]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab])
def test_enter_and_leaving_a_field_save_in_one_step(
    ana: PersonPage, journal: Journal, ids: dict[str, int], key: Qt.Key
) -> None:
    before = len(journal.history())
    write(ana.head.line, "Évora, by the river", key)
    assert people.person(journal, ids["Ana"]).line == "Évora, by the river"
    assert [c.label for c in journal.history()[: len(journal.history()) - before]] == [
        "Edit line of Ana Silva"
    ]
    journal.undo()
    assert ana.head.line.text() == "Newspapers, Évora"


def test_esc_restores_and_makes_no_step(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    before = len(journal.history())
    write(ana.met, "nonsense", Key.Key_Escape)
    assert ana.met.text() == "" and len(journal.history()) == before


def test_an_edit_is_kept_when_another_person_is_chosen(
    whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    write(ana.met, "In the queue in Ghent.", None)
    write(ana.notes.promised.add_line, "the second benchmark", None)
    whole.show_person(ids["Bram"])
    assert people.person(journal, ids["Ana"]).met_how == "In the queue in Ghent."
    promised = promises.promises_of(journal, ids["Ana"])
    assert "the second benchmark" in [promise.text for promise in promised]
    assert people.person(journal, ids["Bram"]).met_how == ""


def test_a_name_cannot_be_emptied_and_says_why(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    write(ana.head.name, "")
    assert "empty" in ana.head.name.reason()
    assert people.person(journal, ids["Ana"]).name == "Ana Silva"
    write(ana.head.name, "Ana", Key.Key_Escape)
    assert ana.head.name.text() == "Ana Silva" and ana.head.name.reason() == ""


def test_how_we_met_is_composed_until_it_is_written(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    people.edit_person(
        journal, ids["Ana"], met_on="2019-03", met_where="Ghent", met_through_id=ids["Bram"]
    )
    composed = "Met in March 2019 in Ghent, through Bram van den Heuvel."
    assert ana.met.text() == composed
    write(ana.met, "In the queue for the cloakroom.")
    assert people.person(journal, ids["Ana"]).met_how == "In the queue for the cloakroom."
    write(ana.met, "")
    assert ana.met.text() == composed


def test_a_date_that_cannot_be_read_says_how_to_write_it(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    birthday = value(ana, "fact", "birthday")
    assert birthday.field.accessibleName() == "Birthday: 5 March 1980"
    write(birthday, "5.3.80")
    assert "March 2026" in birthday.reason() and birthday.text() == "5.3.80"
    write(birthday, "--03-05")
    assert birthday.reason() == "" and people.person(journal, ids["Ana"]).birthday == "--03-05"


def test_sentences_are_added_changed_and_emptied_away(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    write(ana.notes.matters.add_line, "the hearing of her father")
    write(ana.notes.helps.add_line, "lend her the lens")
    kinds = {x.text: x.kind for x in entries.learned_of(journal, ids["Ana"])}
    assert (
        kinds["the hearing of her father"] == "matters"
        and kinds["lend her the lens"] == "couldhelp"
    )
    row = ana.notes.helps.rows.all()[0]
    write(row.words, "lend her the Zeiss lens")
    assert ("lend her the Zeiss lens", "") in ana.notes.helps.texts()
    write(ana.notes.helps.rows.all()[0].words, "")
    assert len(ana.notes.helps.texts()) == 1
    journal.undo()
    assert len(ana.notes.helps.texts()) == 2


def test_what_was_learned_has_an_area_a_kind_and_a_day(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    row = ana.notes.matters.rows.all()[0]
    choose(row.fill_menu, "work")
    assert ana.notes.matters.texts()[0][1] == "work"
    choose(row.fill_menu, "ahead")
    choose(row.fill_menu, "When…")
    ask = found(ana, DayAsk)
    ask.line.clear()
    QTest.keyClicks(ask.line, "soon")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert "2026" in ask.reason()
    ask.line.setText("2026-11-12")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert ana.notes.matters.texts()[0][1] == "work · ahead · 12 November 2026"
    choose(row.fill_menu, "Delete")
    assert ana.notes.matters.texts() == []


def test_promises_are_kept_released_dated_and_turned(
    whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    notices: list[str] = []
    whole.notice.connect(notices.append)
    row = ana.notes.promised.rows.all()[0]
    choose(row.fill_menu, "It is theirs")
    assert ana.notes.promised.texts() == [("send her the benchmark", "hers · due tomorrow")]
    choose(row.fill_menu, "Due…")
    found(ana, DayAsk).line.setText("")
    QTest.keyClick(found(ana, DayAsk).line, Key.Key_Return)
    assert ana.notes.promised.texts() == [("send her the benchmark", "hers · no date")]
    row.done.emit()
    assert ana.notes.promised.texts() == [] and notices == ["Promise kept."]
    assert promises.promises_of(journal, ids["Ana"])[0].state == "kept"
    journal.undo()
    choose(ana.notes.promised.rows.all()[0].fill_menu, "Let go of, as we agreed")
    assert promises.promises_of(journal, ids["Ana"])[0].state == "released"


def test_details_are_added_labelled_preferred_copied_and_deleted(
    qtbot: QtBot, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    ana.details.add("email")
    QTest.keyClicks(focused(), "ana@example.pt")
    QTest.keyClick(focused(), Key.Key_Return)
    detail = people.details(journal, ids["Ana"])[0]
    qtbot.waitUntil(lambda: ana.details.rows.row(("new", "email")) is None)
    row = ana.details.rows.row(("detail", detail.id))
    assert row is not None
    choose(row.fill_label_menu, "work")
    choose(row.fill_menu, "Preferred")
    assert row.label() == "Work, preferred"
    choose(row.fill_menu, "Copy")
    assert QApplication.clipboard().text() == "ana@example.pt"
    choose(row.fill_menu, "Delete")
    assert people.details(journal, ids["Ana"]) == []


def test_one_of_a_kind_is_preferred_at_most(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    first = people.add_detail(journal, ids["Ana"], "phone", "1", preferred=True)
    second = people.add_detail(journal, ids["Ana"], "phone", "2")
    mail = people.add_detail(journal, ids["Ana"], "email", "a@b.c", preferred=True)
    before = len(journal.history())
    row = ana.details.rows.row(("detail", second))
    assert row is not None
    choose(row.fill_menu, "Preferred")
    preferred = {d.id for d in people.details(journal, ids["Ana"]) if d.preferred}
    assert preferred == {second, mail} and first not in preferred
    assert len(journal.history()) == before + 1


def test_a_detail_left_empty_goes_away_again(
    qtbot: QtBot, ana: PersonPage, journal: Journal
) -> None:
    before = len(journal.history())
    ana.details.add("web")
    assert ana.details.rows.row(("new", "web")) is not None
    QTest.keyClick(focused(), Key.Key_Escape)
    qtbot.waitUntil(lambda: ana.details.rows.row(("new", "web")) is None)
    assert len(journal.history()) == before


def test_only_what_is_known_is_shown_and_the_rest_is_offered(ana: PersonPage) -> None:
    assert ana.details.rows.row(("fact", "role")) is None
    menu = QMenu()
    ana.details.fill_menu(menu)
    offered = [action.text() for action in menu.actions()]
    assert "Role" in offered and "Birthday" not in offered
    ana.details.add("role")
    write(value(ana, "fact", "role"), "Head of newspapers")
    assert value(ana, "fact", "role").text() == "Head of newspapers"


def test_days_and_the_day_of_death_are_said_kindly(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    day = people.add_day(journal, ids["Ana"], "", "2024")
    row = ana.details.rows.row(("day", day))
    assert row is not None
    people.set_state(journal, [ids["Ana"]], "deceased")
    assert "Has died" in ana.head.facts()
    choose(row.fill_label_menu, "died")
    assert "Died in 2024" in ana.head.facts()


def test_a_rest_says_until_when(ana: PersonPage, journal: Journal, ids: dict[str, int]) -> None:
    choose(ana.head.fill_menu, "State", "resting", "for a month")
    assert "Resting until 7 November 2026" in ana.head.facts()
    choose(ana.head.fill_menu, "State", "active")
    assert not any("Resting" in words for words in ana.head.facts())


def test_relations_lead_from_one_page_to_the_other(
    qtbot: QtBot, whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    menu = QMenu()
    ana.details.fill_menu(menu)
    menu.actions()[-1].trigger()
    ask = found(ana, PersonAsk)
    QTest.keyClicks(ask.kind, "colleague")
    QTest.keyClick(ask.kind, Key.Key_Return)
    QTest.keyClicks(ask.who, "bram")
    QTest.keyClick(ask.who, Key.Key_Return)
    relation = people.relations(journal, ids["Ana"])[0][0]
    row = ana.details.rows.row(("relation", relation.id))
    assert row is not None and row.label() == "Colleague"
    row.value.click()  # type: ignore[union-attr]
    assert whole.current_person() == ids["Bram"]
    back = ana.details.rows.row(("relation", relation.id))
    assert back is not None and back.label() == "Colleague of"


def test_circles_and_rhythm_are_chosen_in_the_line_under_the_name(
    ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    choose(ana.head.fill_menu, "Circles", "IFLA")
    assert "no circle" in ana.head.facts()
    choose(ana.head.fill_menu, "Circles", "New circle…")
    ask = found(ana, Ask)
    QTest.keyClicks(ask.line, "Newspaper project")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert "Newspaper project" in ana.head.facts()
    choose(ana.head.fill_menu, "Rhythm", "every … days")
    ask = found(ana, Ask)
    QTest.keyClicks(ask.line, "often")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert ask.reason()
    ask.line.setText("45")
    QTest.keyClick(ask.line, Key.Key_Return)
    assert "about every 45 days" in ana.head.facts()


def test_family_is_a_plain_fact(ana: PersonPage, journal: Journal, ids: dict[str, int]) -> None:
    choose(ana.head.fill_menu, "Family")
    assert people.person(journal, ids["Ana"]).is_family
    assert "family, IFLA" in ana.head.facts()


def test_the_details_are_one_choice_away_from_the_top(ana: PersonPage) -> None:
    choose(ana.head.fill_menu, "Go to the details")
    assert ana.details.add_button.hasFocus()
    assert ana.details.mapTo(ana.viewport(), QPoint(0, 0)).y() < ana.viewport().height()


def test_the_menu_of_a_person_copies_the_name_and_deletes(
    qtbot: QtBot, whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    notices: list[str] = []
    whole.notice.connect(notices.append)
    choose(ana.head.fill_menu, "Copy name")
    assert QApplication.clipboard().text() == "Ana Silva"
    choose(ana.head.fill_menu, "Delete")
    qtbot.waitUntil(lambda: notices == ["Deleted Ana Silva."])
    assert whole.current_person() == ids["Annegret"]


def test_a_picture_is_taken_made_small_and_removed(
    ana: PersonPage, journal: Journal, ids: dict[str, int], tmp_path: Path
) -> None:
    large = QImage(2000, 1500, QImage.Format.Format_RGB32)
    large.fill(QColor(Qt.GlobalColor.darkGreen))
    large.save(str(tmp_path / "ana.png"))
    ana.head.photo.take(tmp_path / "ana.png")
    kept = people.photo(journal, ids["Ana"])
    assert kept is not None and len(kept) < 50_000
    picture = read_photo(kept, 72)
    assert picture is not None and min(picture.width(), picture.height()) >= 72
    assert people.lines(journal, [ids["Ana"]])[0].has_photo
    ana.head.photo.remove()
    assert people.photo(journal, ids["Ana"]) is None


def test_what_is_no_picture_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "ana.jpg").write_bytes(b"not a picture at all")
    with pytest.raises(BadInput, match=r"ana\.jpg"):
        take_photo(tmp_path / "ana.jpg")
    with pytest.raises(BadInput, match=r"nothing\.png"):
        take_photo(tmp_path / "nothing.png")
    assert read_photo(b"nonsense", 36) is None


def test_the_story_goes_on_as_one_scrolls_and_opens_entries(
    qtbot: QtBot, whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    with journal.change("Many"):
        for day in range(1, 29):
            for month in ("07", "08"):
                draft = EntryDraft((ids["Ana"],), f"2026-{month}-{day:02}", "Called.")
                entries.save_entry(journal, draft)
    assert ana.story.rowCount() == PAGE
    QApplication.processEvents()
    ana.verticalScrollBar().setValue(ana.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: ana.story.rowCount() == 57)
    ana.verticalScrollBar().setValue(0)
    first = ana.story_list.visualRect(ana.story.index(0)).center()
    with qtbot.waitSignal(whole.open_entry) as opened:
        QTest.mouseClick(ana.story_list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    ana.story_list.setFocus()
    QTest.keyClick(ana.story_list, Key.Key_Down)
    with qtbot.waitSignal(whole.open_entry) as entered:
        QTest.keyClick(ana.story_list, Key.Key_Return)
    assert opened.args == [ana.story.lines()[0].id] and entered.args == [ana.story.lines()[1].id]


def test_writing_about_somebody_becomes_a_part_of_the_story(
    qtbot: QtBot, whole: PeoplePage, ana: PersonPage, journal: Journal, ids: dict[str, int]
) -> None:
    assert ana.editor is not None
    ana.focus_first()
    QTest.keyClicks(focused(), "Rang about the lens.")
    with qtbot.waitSignal(ana.editor.saved):
        QTest.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ana.story.lines()[0].text == "Rang about the lens."
    assert ana.story.lines()[0].people == ((ids["Ana"], "Ana Silva"),)


def test_details_stand_at_the_side_where_there_is_room(
    qtbot: QtBot, whole: PeoplePage, ana: PersonPage
) -> None:
    assert not ana.is_wide
    below = ana.details.mapTo(ana.content, QPoint(0, 0))
    assert below.y() > ana.story_list.mapTo(ana.content, QPoint(0, 0)).y()
    whole.resize(1200, 752)
    QApplication.processEvents()
    beside = ana.details.mapTo(ana.content, QPoint(0, 0))
    assert ana.is_wide and beside.y() < 48 and beside.x() > 500
    assert ana.details.width() <= 280


def test_the_column_of_labels_is_as_wide_as_the_widest_up_to_a_limit(
    ana: PersonPage, journal: Journal, ids: dict[str, int], theme: Theme
) -> None:
    people.add_detail(journal, ids["Ana"], "email", "ana@example.pt", preferred=True)
    for scale in (1.0, 1.5):
        theme.set_scale(scale)
        ana.show_person(ids["Ana"])
        QApplication.processEvents()
        labels = [row.findChild(LabelButton) for row in ana.details.rows.all()]
        shown = [label for label in labels if label is not None]
        assert any(label.text() == "E-mail, preferred" for label in shown)
        assert all(label.width() >= label.sizeHint().width() for label in shown)
        assert len({row.value.x() for row in ana.details.rows.all()}) == 1


@pytest.mark.parametrize("width", [844, 1000, 1200, 1720])
@pytest.mark.parametrize("who", ["Annegret", "لیلى", "陈静仪", "Zé"])
def test_nothing_needs_to_be_scrolled_sideways(
    whole: PeoplePage, ana: PersonPage, ids: dict[str, int], width: int, who: str
) -> None:
    whole.resize(width, 600)
    whole.show_person(ids[who])
    QApplication.processEvents()
    assert ana.content.width() <= ana.viewport().width()
    assert ana.head.name.width() <= ana.head.width()


def test_everything_that_takes_the_keyboard_has_a_name(ana: PersonPage) -> None:
    takers = [
        widget
        for widget in ana.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(ana)
    ]
    unnamed = [w for w in takers if not (w.accessibleName() or getattr(w, "text", str)())]
    assert len(takers) > 10 and unnamed == []
