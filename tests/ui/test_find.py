"""Find anything: what is found, how it is shown, and where it leads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.follow_ups import Proposal
from app.domain.quarters import Quarter
from app.domain.reflections import STANDARD
from app.journal import (
    circles,
    entries,
    follow_ups,
    gatherings,
    introductions,
    jotting,
    people,
    promises,
    reflections,
)
from app.ui.actions import ACTIONS
from app.ui.application import Application
from app.ui.dialogs.add_person import AddPerson
from app.ui.dialogs.find_palette import FindPalette, describe
from app.ui.finding import list_actions
from app.ui.models.find_model import (
    HEADING,
    FindModel,
    FindRow,
    begin_near,
    find_words,
    match_actions,
    with_headings,
)
from app.ui.session import Session
from tests.ui.opened import open_in, page_shown, people_of, wait_for
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(application: Application, qtbot: QtBot, tmp_path: Path) -> Session:
    return open_in(application, qtbot, tmp_path / "mine.kith")


@pytest.fixture
def ana(session: Session) -> int:
    ana = people.add_person(session.journal, "Ana Silva", line="Newspapers, Évora")
    people.add_person(session.journal, "Tomáš Dvořák")
    jotting.jot_down(
        session.journal, "Coffee with @Ana Silva at the archive, and much about crumbling"
    )
    return ana


@pytest.fixture
def palette(
    application: Application, session: Session, ana: int, qtbot: QtBot
) -> Iterator[FindPalette]:
    QTest.keyClick(application.window.focusWidget(), Qt.Key.Key_K, CONTROL)
    palette = wait_for(qtbot, application, FindPalette)
    qtbot.waitUntil(lambda: palette.model.rowCount() > 0)
    yield palette


def titles(palette: FindPalette, sort: str = "") -> list[str]:
    rows = [palette.model.row_at(palette.model.index(at)) for at in range(palette.model.rowCount())]
    return [row.title for row in rows if row.sort == sort or (not sort and row.sort != HEADING)]


def ask(qtbot: QtBot, palette: FindPalette, words: str, expected: str) -> None:
    palette.field.setText(words)
    qtbot.waitUntil(lambda: palette.list.delegate.words == words)
    assert expected in titles(palette)


def test_an_empty_field_shows_those_written_about_lately_and_what_can_be_done(
    palette: FindPalette,
) -> None:
    assert titles(palette, "person")[0] == "Ana Silva"
    assert titles(palette, HEADING) == ["Lately", "Do"]
    assert "Settings" in titles(palette, "action")


def test_every_sort_stands_under_its_own_heading(
    session: Session, palette: FindPalette, ana: int, qtbot: QtBot
) -> None:
    journal = session.journal
    gatherings.add_gathering(journal, "Archive week", place="Ghent")
    circles.add_circle(journal, "Archive friends")
    entries.add_learned(journal, ana, "runs the archive alone")
    promises.add_promise(journal, ana, "send the archive a lens")
    archibald = people.add_person(journal, "Archibald Archive")
    introductions.add_introduction(journal, ana, archibald, "both run an archive")
    week = gatherings.gatherings(journal)[0].id
    plan = Proposal(ana, "Ana", "ask about the archive", "2026-10-09")
    follow_ups.save_follow_ups(journal, week, [plan])
    prompt = reflections.asked(journal, {})[0]
    reflections.answer(journal, Quarter(2026, 7), prompt, "The one at the archive.")
    reflections.intend(journal, Quarter(2026, 7), "Help at the archive")
    ask(qtbot, palette, "archive", "Archibald Archive")
    expected = [
        *("People", "Entries", "What I learned", "Promises", "Follow-ups", "Introductions"),
        *("Answers when looking back", "Intentions", "Gatherings", "Circles"),
    ]
    assert titles(palette, HEADING) == expected


def test_accents_and_case_do_not_matter(palette: FindPalette, qtbot: QtBot) -> None:
    ask(qtbot, palette, "tomas dvor", "Tomáš Dvořák")


def test_enter_opens_the_person(
    session: Session, palette: FindPalette, ana: int, qtbot: QtBot
) -> None:
    ask(qtbot, palette, "silva", "Ana Silva")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert page_shown(session.desk) == "PeoplePage"
    assert people_of(session).record() == ana


def test_an_answer_leads_to_its_question_and_an_intention_to_its_quarter(
    session: Session, palette: FindPalette, qtbot: QtBot
) -> None:
    words = {key: text for key, (_heading, text) in STANDARD.items()}
    glad = next(each for each in reflections.asked(session.journal, words) if each.key == "glad")
    reflections.answer(session.journal, Quarter(2026, 4), glad, "Mateo, about the scanner.")
    reflections.intend(session.journal, Quarter(2026, 7), "Ask for no scanner")
    ask(qtbot, palette, "scanner", glad.text)
    assert [palette.model.row_at(palette.model.index(at)).day for at in (1, 3)] == [
        "April to June 2026",
        "July to September 2026",
    ]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert page_shown(session.desk) == "ReflectionPage"
    hand = Hand(qtbot)
    hand.see("April to June 2026")
    hand.await_words("Mateo, about the scanner.")
    palette.open()
    ask(qtbot, palette, "scanner", "Ask for no scanner")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    hand.see("July to September 2026")
    hand.await_words("Ask for no scanner")


def test_arrows_pass_over_headings_and_a_click_opens(
    session: Session, palette: FindPalette, qtbot: QtBot
) -> None:
    ask(qtbot, palette, "crumbling", "Ana Silva")
    assert titles(palette, HEADING) == ["Entries", "Do"]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.model.row_at(palette.list.currentIndex()).sort == "action"
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    index = palette.list.currentIndex()
    assert palette.model.row_at(index).sort == "entry"
    place = palette.list.visualRect(index).center()
    QTest.mouseClick(
        palette.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert page_shown(session.desk) == "TimelinePage"
    assert not palette.isVisible()


def test_escape_and_a_click_beside_it_close_it_and_give_the_keyboard_back(
    application: Application, palette: FindPalette
) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    focus = application.window.focusWidget()
    assert focus is not palette.field
    palette.open()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()
    assert application.window.focusWidget() is focus


def test_actions_and_pages_are_found_by_their_words(
    session: Session, palette: FindPalette, qtbot: QtBot
) -> None:
    ask(qtbot, palette, "sett", "Settings")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert page_shown(session.desk) == "SettingsPage"
    palette.open()
    ask(qtbot, palette, "peop", "People")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert page_shown(session.desk) == "PeoplePage"


def test_somebody_unknown_can_be_added_from_here(
    application: Application, palette: FindPalette, qtbot: QtBot
) -> None:
    ask(qtbot, palette, "Zoë Wildfire", "New person “Zoë Wildfire”")
    assert "Zoë Wildfire" in palette._nothing.text()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    dialog = wait_for(qtbot, application, AddPerson)
    assert dialog.name.text() == "Zoë Wildfire"
    dialog.reject()


def test_enter_waits_for_the_answer_to_what_was_typed(
    session: Session, palette: FindPalette, qtbot: QtBot
) -> None:
    palette.field.setText("settings")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not palette.isVisible())
    assert page_shown(session.desk) == "SettingsPage"


def test_the_last_words_win(palette: FindPalette, qtbot: QtBot) -> None:
    for words in ("t", "to", "tom", "silva"):
        palette.field.setText(words)
    qtbot.waitUntil(lambda: titles(palette, "person") == ["Ana Silva"])


@pytest.mark.parametrize("words", ["o'brien", "C++", '"', "*", "(", "AND", "  ", "陈", "a" * 500])
def test_any_words_are_a_question(palette: FindPalette, qtbot: QtBot, words: str) -> None:
    palette.field.setText(words)
    qtbot.waitUntil(lambda: palette.model.rowCount() > 0)


def test_names_that_look_like_markup_are_shown_as_they_are(
    session: Session, palette: FindPalette, qtbot: QtBot
) -> None:
    people.add_person(session.journal, "<b>Bold</b> & Co")
    ask(qtbot, palette, "bold", "<b>Bold</b> & Co")


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = FindModel(describe)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in ([], with_headings([FindRow("person", "Ana"), FindRow("entry", "x", "y")]), []):
        model.set_rows(rows)
    assert tester.model() is model


def test_headings_cannot_be_chosen(qtbot: QtBot) -> None:
    model = FindModel(describe)
    model.set_rows(with_headings([FindRow("person", "Ana"), FindRow("entry", "x")]))
    choosable = [
        bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsEnabled) for row in range(4)
    ]
    assert choosable == [False, True, False, True]
    assert model.next_choice(1, 1) == 3
    assert model.next_choice(3, 1) == -1


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Ana Silva", "sil", [(4, 3)]),
        ("Tomáš Dvořák", "tomas dvo", [(0, 5), (6, 3)]),
        ("Große Straße", "strass", [(6, 6)]),
        ("𝒜 Ana", "ana", [(3, 3)]),
        ("Ana", "", []),
        ("Banana", "ana", []),
    ],
)
def test_beginnings_of_words_that_were_typed_are_marked(
    text: str, words: str, found: list[tuple[int, int]]
) -> None:
    assert find_words(text, words) == found


def test_a_word_that_comes_late_is_brought_into_sight() -> None:
    text = "We walked along the harbour for an hour, until it rained, and spoke of newspapers."
    near = begin_near(text, "newsp")
    assert near.startswith("…")
    assert near.endswith("of newspapers.")
    assert len(near) < 40
    assert begin_near(text, "harb") == text
    assert begin_near(text, "xyz") == text


def test_an_action_is_found_by_the_beginning_of_any_of_its_words() -> None:
    offered = list_actions()
    assert [row.title for row in match_actions("addr imp", offered)] == ["Import address book…"]
    assert match_actions("", offered) == []
    assert match_actions("xyz", offered) == []


def test_all_offered_actions_are_there_with_their_keys() -> None:
    shown = {row.action: row.day for row in list_actions()}
    assert {spec.id for spec in ACTIONS if spec.offered} <= set(shown)
    assert shown["jot"] == "Ctrl+N"
