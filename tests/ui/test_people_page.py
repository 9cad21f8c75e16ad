"""The page of people, by keyboard and by mouse: finding, filtering, choosing one or several."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.people import SORT_KEYS
from app.errors import JournalBusy
from app.journal import circles, people
from app.journal.journal import Journal
from app.journal.people import LISTED, PersonFilter
from app.settings import Settings
from app.ui.dialogs.add_person import AddPerson
from app.ui.models.people_model import FIRST
from app.ui.pages.people import PeoplePage
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.heard import heard
from tests.ui.people_given import Ear, add_known, add_people, focused, found, open_page

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    return add_known(journal)


@pytest.fixture
def shown(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int], english: None
) -> PeoplePage:
    return open_page(qtbot, journal, theme, tasks)


def listed(page: PeoplePage) -> list[str]:
    model = page.panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def chip_words(page: PeoplePage) -> list[str]:
    return [chip.text() for chip in page.panel.chips.shown()]


def test_the_first_one_is_shown_when_the_page_opens(shown: PeoplePage, ids: dict[str, int]) -> None:
    assert shown.current_person() == ids["Aino"]
    assert (shown.key, shown.icon, shown.label) == ("people", "users", "People")


def test_typing_in_the_list_searches_and_enter_goes_to_the_person(
    qtbot: QtBot, shown: PeoplePage, ids: dict[str, int]
) -> None:
    shown.focus_first()
    QTest.keyClicks(shown.panel.list, "s")
    assert shown.panel.search.hasFocus()
    QTest.keyClicks(shown.panel.search, "ilva")
    assert listed(shown) == ["Ana Silva"]
    press(shown.panel.search, Key.Key_Return)
    assert shown.current_person() == ids["Ana"] and shown.panel.list.hasFocus()
    press(shown.panel.list, Key.Key_Return)
    editor = shown.person_page.editor
    assert editor is not None and editor.isAncestorOf(focused())


def test_search_minds_neither_accents_nor_case_and_esc_clears_it(
    shown: PeoplePage, ids: dict[str, int]
) -> None:
    QTest.keyClicks(shown.panel.search, "FOHR")
    assert listed(shown) == ["Aino Föhr"]
    press(shown.panel.search, Key.Key_Escape)
    assert len(listed(shown)) == len(ids)


def test_down_goes_from_the_search_into_the_list_and_up_goes_back(shown: PeoplePage) -> None:
    shown.focus_search()
    press(shown.panel.search, Key.Key_Down)
    assert shown.panel.list.hasFocus()
    press(shown.panel.list, Key.Key_Up)
    assert shown.panel.search.hasFocus()


def test_arrow_keys_go_from_person_to_person(shown: PeoplePage, ids: dict[str, int]) -> None:
    shown.focus_first()
    press(shown.panel.list, Key.Key_Down)
    assert shown.current_person() == ids["Ana"]


def test_a_search_leaves_the_person_shown_until_another_is_chosen(
    shown: PeoplePage, ids: dict[str, int]
) -> None:
    shown.show_person(ids["Ana"])
    QTest.keyClicks(shown.panel.search, "kwame")
    assert listed(shown) == ["Kwame Boateng"] and shown.current_person() == ids["Ana"]
    press(shown.panel.search, Key.Key_Escape)
    assert shown.panel.list.chosen_ids() == [ids["Ana"]]
    assert shown.panel.list.currentIndex().data() == "Ana Silva"


def test_somebody_found_nowhere_can_be_added_with_one_press(shown: PeoplePage) -> None:
    QTest.keyClicks(shown.panel.search, "Zoran")
    assert "Zoran" in shown.panel.empty.sentence()
    shown.panel.empty.button.click()
    assert found(shown, AddPerson).name.text() == "Zoran"


def test_filters_are_seen_as_chips_and_taken_away_there(
    shown: PeoplePage, ids: dict[str, int], journal: Journal
) -> None:
    people.set_state(journal, [ids["Zé"]], "letgo")
    wanted = PersonFilter(circle_id=circles.circles(journal)[0].id, sort="last_contact")
    shown.panel.show_filter(wanted)
    assert listed(shown) == ["Ana Silva", "Bram van den Heuvel"]
    assert chip_words(shown) == ["IFLA", "by last contact"]
    press(shown.panel.chips.shown()[0], Key.Key_Delete)
    assert len(listed(shown)) == len(ids) - 1 and chip_words(shown) == ["by last contact"]
    shown.panel.chips.shown()[0].click()
    assert not shown.panel.chips.isVisibleTo(shown)


def test_the_popup_offers_states_circles_and_the_three_orders_alone(
    qtbot: QtBot, shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    people.set_state(journal, [ids["Zé"]], "letgo")
    shown.panel.funnel.click()
    popup = shown.panel.popup
    assert popup.isVisible()
    assert [key for key, _chip in popup.sorts.chips()] == list(SORT_KEYS)
    dict(popup.states.chips())["letgo"].click()
    assert "Zé" in listed(shown)
    dict(popup.circles.chips())[circles.circles(journal)[0].id].click()
    assert listed(shown) == ["Ana Silva", "Bram van den Heuvel"]
    press(popup, Key.Key_Escape)
    assert not popup.isVisible()


def test_losing_touch_lists_silence_over_twice_the_rhythm_by_the_alphabet(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    people.set_rhythm(journal, [ids["Ana"]], 7)
    people.set_rhythm(journal, [ids["Bram"]], 2)
    shown.panel.funnel.click()
    touch = shown.panel.popup.touch.chips()[0][1]
    assert not touch.isChecked()
    touch.click()
    assert listed(shown) == ["Bram van den Heuvel"]
    assert chip_words(shown) == ["losing touch"]


def test_a_filter_that_fits_nobody_says_so_and_can_be_cleared(
    shown: PeoplePage, ids: dict[str, int]
) -> None:
    shown.panel.show_filter(PersonFilter(states=frozenset({"deceased"})))
    assert shown.panel.empty.isVisible()
    shown.panel.empty.button.click()
    assert len(listed(shown)) == len(ids)


def test_what_was_filtered_is_remembered(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int],
    kith_home: object, tmp_path: object,
) -> None:  # fmt: skip
    from pathlib import Path

    settings = Settings(Path(str(tmp_path)) / "settings.json")
    first = PeoplePage(journal, theme, tasks, settings)
    qtbot.addWidget(first)
    first.panel.show_filter(PersonFilter(words="x", states=LISTED | {"letgo"}, sort="date_met"))
    second = PeoplePage(journal, theme, tasks, settings)
    qtbot.addWidget(second)
    assert second.panel.model.filter() == PersonFilter(states=LISTED | {"letgo"}, sort="date_met")


def test_an_address_book_waits_in_one_sentence(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, english: None
) -> None:
    add_people(journal, 800, state="address")
    page = open_page(qtbot, journal, theme, tasks)
    assert listed(page) == [] and page.current_person() is None
    assert page.panel.empty.sentence() == (
        "800 people from your address book wait here; search finds them."
    )
    page.panel.empty.button.click()
    qtbot.waitUntil(lambda: page.panel.model.is_whole)
    assert page.panel.model.rowCount() == 800
    assert chip_words(page) == ["address only"]


def test_going_to_somebody_builds_their_page_once(
    shown: PeoplePage, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[int] = []
    build = shown.person_page.show_person

    def count(person_id: int) -> None:
        built.append(person_id)
        build(person_id)

    monkeypatch.setattr(shown.person_page, "show_person", count)
    went = heard(shown.shown)
    first, second = list(ids.values())[:2]
    for person_id in (first, second, second):
        shown.show_person(person_id)
    assert built[-1] == second and len(built) == len(set(built))
    assert went[-1] == [second]


def test_nobody_yet_offers_to_add_somebody_or_bring_an_address_book(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    page = open_page(qtbot, journal, theme, tasks)
    with qtbot.waitSignal(page.import_requested):
        page.nobody.bring_button.click()
    page.nobody.acted.emit()
    dialog = found(page, AddPerson)
    QTest.keyClicks(dialog.name, "Ana Silva")
    press(dialog.name, Key.Key_Return)
    assert listed(page) == ["Ana Silva"] and page.current_person() is not None


def test_several_people_are_changed_together_in_one_step_each(
    qtbot: QtBot, shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    people_list = shown.panel.list
    shown.focus_first()
    QTest.keyClick(people_list, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.many.title() == "8 people" and shown.current_person() is None
    notices: list[str] = []
    shown.notice.connect(notices.append)
    press(people_list, Key.Key_Delete)
    qtbot.waitUntil(lambda: notices == ["Deleted 8 people."])
    assert people.count_people(journal, ()) == 0
    journal.undo()
    assert people.count_people(journal, ()) == 8


def test_while_people_are_deleted_nothing_else_can_be_done_with_them(
    qtbot: QtBot, shown: PeoplePage, tasks: Tasks, journal: Journal
) -> None:
    titles: list[str] = []
    tasks.started.connect(lambda task: titles.append(task.title))
    notices: list[str] = []
    shown.notice.connect(notices.append)
    shown.panel.list.selectAll()
    many = shown.many
    many.delete_button.click()
    assert notices == [] and titles == ["Deleting…"]
    buttons = (many.delete_button, many.state_button, many.rhythm_button, many.join_button)
    assert not any(button.isEnabled() for button in buttons)
    press(shown.panel.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: notices == ["Deleted 8 people."])
    assert titles == ["Deleting…"]
    assert all(button.isEnabled() for button in buttons)
    assert journal.history()[0].label == "Delete 8 people and 1 entry"


def test_people_who_could_not_be_deleted_are_still_to_be_acted_upon(
    qtbot: QtBot, shown: PeoplePage, tasks: Tasks, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise refusal

    refusal, told = JournalBusy("Another program is writing."), list[Exception]()
    monkeypatch.setattr(people, "delete_people", refuse)
    tasks.on_error = told.append
    shown.panel.list.selectAll()
    shown.many.delete_button.click()
    qtbot.waitUntil(lambda: told == [refusal])
    assert shown.many.delete_button.isEnabled()
    assert people.count_people(journal, ()) == 8


def test_the_context_menu_is_for_everybody_chosen(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.focus_first()
    shown.panel.list.menu_wanted.emit(QPoint(0, 0))
    assert "Copy name" in [action.text() for action in found(shown, QMenu).actions()]
    found(shown, QMenu).close()
    QApplication.processEvents()
    shown.panel.list.selectAll()
    shown.panel.list.menu_wanted.emit(QPoint(0, 0))
    assert [action.text() for action in found(shown, QMenu).actions() if action.text()] == [
        "Add to a circle", "Take out of a circle", "State", "Rhythm", "Delete",
    ]  # fmt: skip


def test_esc_in_the_list_ends_the_search(shown: PeoplePage, ids: dict[str, int]) -> None:
    QTest.keyClicks(shown.panel.search, "ana")
    press(shown.panel.search, Key.Key_Down)
    press(shown.panel.list, Key.Key_Escape)
    assert len(listed(shown)) == len(ids)


def test_changes_that_are_heard_a_turn_later_end_the_same(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks, ids: dict[str, int]
) -> None:
    page = PeoplePage(journal, theme, tasks)
    qtbot.addWidget(page)
    ear = Ear(page)
    ear.heard.connect(lambda changed: QTimer.singleShot(0, page, lambda: page.refresh(changed)))
    journal.listeners.append(ear.heard.emit)
    page.add_person("Bea Martens")
    press(page.findChildren(AddPerson)[0].name, Key.Key_Return)
    bea = page.current_person()
    qtbot.waitUntil(lambda: page.panel.list.currentIndex().data() == "Bea Martens")
    page.panel.list.delete_wanted.emit()
    qtbot.waitUntil(lambda: page.current_person() == ids["Bram"])
    journal.undo()
    qtbot.waitUntil(lambda: page.current_person() == bea)
    people.edit_person(journal, ids["Aino"], name="Zita")
    qtbot.waitUntil(lambda: "Zita" in listed(page))
    assert page.panel.list.chosen_ids() == [bea]


def test_photos_and_initials_are_drawn_beside_the_names(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    def middle(row: int) -> QColor:
        rect = shown.panel.list.visualRect(shown.panel.model.index(row))
        picture = shown.panel.list.grab(QRect(16, rect.top() + 10, 36, 36)).toImage()
        return picture.pixelColor(18, 4)

    before = middle(1)
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor(Qt.GlobalColor.red))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    red.save(buffer, "PNG")  # type: ignore[call-overload]
    people.set_photo(journal, ids["Ana"], bytes(buffer.data().data()), "image/png")
    after = middle(1)
    assert before.red() - before.green() < 40 and after.red() - after.green() > 150


def test_shift_and_control_choose_several(shown: PeoplePage, ids: dict[str, int]) -> None:
    people_list = shown.panel.list
    shown.focus_first()
    for _ in range(2):
        QTest.keyClick(people_list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(people_list.chosen_ids()) == 3
    rect = people_list.visualRect(people_list.model().index(5, 0))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(people_list.viewport(), Qt.MouseButton.LeftButton, control, rect.center())
    assert len(people_list.chosen_ids()) == 4 and shown.many.title() == "4 people"
    press(people_list, Key.Key_Home)
    assert shown.current_person() == ids["Aino"]


def test_the_panel_of_several_sets_circles_states_and_rhythms(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    chosen, many = [ids["Aino"], ids["Kwame"]], shown.many
    many.show_people(chosen)
    for button, words, expected in (
        (many.join_button, "IFLA", ("IFLA", "active", None)),
        (many.leave_button, "IFLA", ("", "active", None)),
        (many.state_button, "let go", ("", "letgo", None)),
        (many.rhythm_button, "weekly", ("", "letgo", 7)),
    ):
        before = len(journal.history())
        menu = many.open_menu(button)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        assert [standing(journal, person) for person in chosen] == [expected] * 2
        assert len(journal.history()) == before + 1


def standing(journal: Journal, person_id: int) -> tuple[str, str, int | None]:
    """Return somebody's circles, state and rhythm."""
    circle_names = [circle.name for circle in people.circles_of(journal, person_id)]
    person = people.person(journal, person_id)
    return ", ".join(circle_names), person.state, person.rhythm


def test_delete_asks_nothing_and_the_neighbour_takes_the_place(
    qtbot: QtBot, shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.show_person(ids["Ana"])
    shown.panel.list.setFocus()
    with qtbot.waitSignal(shown.notice):
        press(shown.panel.list, Key.Key_Delete)
    assert "Ana Silva" not in listed(shown)
    annegret = shown.current_person()
    assert annegret == ids["Annegret"]
    journal.undo()
    assert shown.current_person() == ids["Ana"] and "Ana Silva" in listed(shown)


def test_f2_writes_another_name_and_the_list_follows(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.show_person(ids["Ana"])
    shown.panel.list.setFocus()
    press(shown.panel.list, Key.Key_F2)
    field = focused()
    QTest.keyClicks(field, "Zita Silva")
    press(field, Key.Key_Return)
    assert people.person(journal, ids["Ana"]).name == "Zita Silva"
    assert listed(shown)[5] == "Zita Silva"
    assert shown.panel.list.chosen_ids() == [ids["Ana"]]
    assert shown.panel.list.currentIndex().row() == 5


def test_a_long_list_keeps_its_place_when_people_above_change_or_come(
    qtbot: QtBot, journal: Journal, theme: Theme, tasks: Tasks
) -> None:
    ids = add_people(journal, FIRST + 100)
    page = open_page(qtbot, journal, theme, tasks)
    qtbot.waitUntil(lambda: page.panel.model.is_whole)
    page.show_person(ids[150])
    top = page.panel.list.indexAt(QPoint(20, 4)).data()
    for change in (
        lambda: people.edit_person(journal, ids[0], line="first of all"),
        lambda: people.add_person(journal, "Aino Föhr"),
        lambda: people.delete_people(journal, ids[:5]),
    ):
        with qtbot.waitSignal(page.panel.model.settled):
            change()
        assert page.panel.list.chosen_ids() == [ids[150]]
        assert page.panel.list.indexAt(QPoint(20, 4)).data() == top


def test_somebody_unlisted_is_shown_all_the_same(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    people.set_state(journal, [ids["Zé"]], "letgo")
    assert "Zé" not in listed(shown)
    shown.show_person(ids["Zé"])
    assert shown.current_person() == ids["Zé"] == shown.record()


def test_somebody_new_is_added_and_opened(
    shown: PeoplePage, journal: Journal, ids: dict[str, int]
) -> None:
    shown.add_person()
    dialog = found(shown, AddPerson)
    QTest.keyClicks(dialog.name, "ana silva")
    assert [words.split(":")[0] for words in dialog.told()] == ["Already here"]
    QTest.keyClicks(dialog.name, " Costa")
    assert [words.split(" Ana")[0] for words in dialog.told()] == ["Do you mean"]
    QTest.keyClicks(dialog.line, "Lisbon")
    QTest.keyClicks(dialog.circle, "Choir")
    press(dialog.circle, Key.Key_Return)
    costa = shown.current_person()
    assert costa is not None and people.person(journal, costa).line == "Lisbon"
    assert [circle.name for circle in people.circles_of(journal, costa)] == ["Choir"]
    assert shown.panel.list.currentIndex().data() == "ana silva Costa"
    journal.undo()
    assert len(listed(shown)) == len(ids)


def test_somebody_known_is_opened_instead_of_added_twice(
    shown: PeoplePage, ids: dict[str, int]
) -> None:
    shown.add_person("Ana Silva")
    found(shown, AddPerson).known()[0].click()
    assert shown.current_person() == ids["Ana"]


def test_a_slip_of_the_keys_shows_who_may_be_meant(shown: PeoplePage, ids: dict[str, int]) -> None:
    shown.add_person("Anna Silvestre")
    dialog = found(shown, AddPerson)
    assert dialog.told() == []
    dialog.name.setText("Sliva, Anna")
    assert dialog.told()[0].startswith("Do you mean Ana Silva")
    dialog.known()[0].click()
    assert shown.current_person() == ids["Ana"]


def test_nobody_is_added_without_a_name(shown: PeoplePage, journal: Journal) -> None:
    before = len(journal.history())
    shown.add_person()
    dialog = found(shown, AddPerson)
    press(dialog.name, Key.Key_Return)
    assert dialog.isVisible() and "name" in dialog.reason()
    assert len(journal.history()) == before


def test_everything_that_takes_the_keyboard_has_a_name(shown: PeoplePage) -> None:
    shown.panel.show_filter(PersonFilter(sort="date_met"))
    takers = [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(shown)
    ]
    unnamed = [w for w in takers if not (w.accessibleName() or getattr(w, "text", str)())]
    assert takers and unnamed == []
