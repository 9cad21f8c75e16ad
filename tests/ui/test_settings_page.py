"""Every setting takes effect at once and is there after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.journal import people
from app.journal.inviting_back import is_inviting, set_inviting
from app.journal.journal import Journal
from app.settings import Settings, load_settings
from app.ui.application import Application
from app.ui.dialogs.worked_out import WorkedOutDialog
from app.ui.pages.settings import SettingsPage
from app.ui.theme import Theme
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import Label
from tests.ui.opened import open_in, wait_for


@pytest.fixture
def settings() -> Settings:
    return load_settings()


@pytest.fixture
def page(journal: Journal, theme: Theme, settings: Settings, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(journal, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.show_again()
    return page


def press(choices: Choices, key: object) -> None:
    QTest.mouseClick(choices.buttons[key], Qt.MouseButton.LeftButton)


def held(choices: Choices) -> list[object]:
    return [key for key, button in choices.buttons.items() if button.isChecked()]


def test_it_shows_what_holds(page: SettingsPage) -> None:
    assert held(page.appearance) == ["system"]
    assert held(page.text_size) == [1.0]
    assert held(page.motion) == [False]
    assert held(page.rhythm) == [None]


def test_whoever_wants_no_invitation_to_look_back_chooses_so(
    page: SettingsPage, journal: Journal
) -> None:
    invites = page.looking_back.invites
    assert held(invites) == [True]
    press(invites, False)
    assert not is_inviting(journal)
    set_inviting(journal, True)
    page.show_again()
    assert held(invites) == [True]


def test_colours_and_text_size_change_at_once(page: SettingsPage, theme: Theme) -> None:
    press(page.appearance, "dark")
    assert theme.dark
    press(page.text_size, 1.25)
    assert theme.scale == 1.25
    press(page.motion, True)
    assert theme.motion() == 0
    again = load_settings()
    assert (again.appearance, again.text_size, again.less_motion) == ("dark", 1.25, True)
    theme.set_scale(1.0)
    theme.set_mode("light")


def test_the_arrow_keys_go_from_choice_to_choice(page: SettingsPage, theme: Theme) -> None:
    page.appearance.choose("light")
    page.appearance.buttons["light"].setFocus()
    QTest.keyClick(page.appearance.buttons["light"], Qt.Key.Key_Right)
    assert held(page.appearance) == ["dark"]
    QTest.keyClick(page.appearance.buttons["dark"], Qt.Key.Key_Right)
    assert held(page.appearance) == ["system"]
    theme.set_mode("light")


def test_only_the_choice_that_holds_is_a_stop_of_the_tab_key(page: SettingsPage) -> None:
    stops = [
        key
        for key, button in page.text_size.buttons.items()
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [1.0]


def test_new_people_begin_with_the_rhythm_chosen(page: SettingsPage, journal: Journal) -> None:
    before = people.add_person(journal, "Ana Silva")
    press(page.rhythm, 30)
    after = people.add_person(journal, "Tom Okafor")
    own = people.add_person(journal, "Li Wei", rhythm=7)
    rhythms = [people.person(journal, each).rhythm for each in (before, after, own)]
    assert rhythms == [None, 30, 7]
    press(page.rhythm, None)
    assert people.person(journal, people.add_person(journal, "Eszter")).rhythm is None


def test_it_says_where_the_journal_lies(page: SettingsPage, journal: Journal) -> None:
    assert str(journal.path) in {label.text() for label in page.findChildren(Label)}


@pytest.mark.parametrize("width", [640, 844, 1720])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_at_any_width(
    page: SettingsPage, theme: Theme, width: int, scale: float
) -> None:
    theme.set_scale(scale)
    page.resize(width, 600)
    QTest.qWait(0)
    for choices in page.findChildren(Choices):
        for button in choices.buttons.values():
            right = button.mapTo(page, button.rect().bottomRight()).x()
            assert right <= width or not choices.isVisibleTo(page)
            assert button.width() >= button.sizeHint().width()
    theme.set_scale(1.0)


def test_every_choice_is_named_for_those_who_listen(page: SettingsPage) -> None:
    names = [
        button.accessibleName()
        for choices in page.findChildren(Choices)
        for button in choices.buttons.values()
    ]
    assert "Colours: Dark" in names
    assert len(set(names)) == len(names)


def test_the_path_is_shown_as_plain_text(journal: Journal, page: SettingsPage) -> None:
    place = next(each for each in page.findChildren(Label) if Path(each.text()) == journal.path)
    assert place.textFormat() == Qt.TextFormat.PlainText


def test_how_the_figures_are_worked_out_is_one_click_away(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_in(application, qtbot, tmp_path / "mine.kith").desk
    desk.go_to_page("settings")
    page = desk.page("settings")
    assert isinstance(page, SettingsPage)
    page.figures.click()
    dialog = wait_for(qtbot, application, WorkedOutDialog)
    assert dialog.text.textCursor().position() == 0
    dialog.close()
