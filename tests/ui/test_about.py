"""What Kith tells of itself, how one comes there, and that nothing of a journal is told."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import __version__, paths
from app.journal import people
from app.journal.journal import Journal
from app.settings import load_settings
from app.ui import details
from app.ui.application import Application
from app.ui.log import log_path, make_report
from app.ui.menu_bar import make_menu_bar
from app.ui.theme import Theme
from app.ui.widgets.place import PathLabel
from tests.ui.opened import open_in
from tests.ui.seen import everything_read, front_window
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
SECRET = "Ana is leaving her husband"


@pytest.fixture
def hand(application: Application, qtbot: QtBot) -> Hand:
    """Return somebody before a window with a journal in its usual place."""
    session = open_in(application, qtbot, paths.default_journal())
    people.add_person(session.journal, SECRET)
    session.journal.set_preference("name", SECRET)
    return Hand(qtbot)


def open_about(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.write("about kith")
    hand.await_row("Found", "About Kith")
    hand.press("Return")
    hand.await_words("Where your data lies")


def copied() -> str:
    return QGuiApplication.clipboard().text()


def asked_of_desktop(monkeypatch: pytest.MonkeyPatch, answer: bool) -> list[str]:
    """Return a list that grows by what the desktop is asked to open."""
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return answer

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


def test_find_anything_leads_to_it(hand: Hand) -> None:
    open_about(hand)
    assert hand.reads(f"Kith {__version__}")
    hand.press("Escape")
    assert front_window() is hand.window()


def test_the_journals_menu_leads_to_it(hand: Hand) -> None:
    hand.click("Journal menu: ")
    hand.click_choice("About Kith")
    hand.await_words(f"Kith {__version__}")


def test_the_settings_lead_to_it(hand: Hand) -> None:
    hand.press("Ctrl+,")
    hand.tab_to("About Kith, its files")
    hand.press("Return")
    hand.await_words(f"Kith {__version__}")


def test_where_everything_lies_is_told_and_can_be_copied(hand: Hand) -> None:
    open_about(hand)
    wanted = {
        "Journal": paths.default_journal(),
        "Settings": load_settings().path,
        "Log": log_path(),
    }
    for name, path in wanted.items():
        assert str(path) in everything_read()
        hand.tab_to(f"{name}: copy the place")
        hand.press("Space")
        assert copied() == str(path)
        assert any(str(path) in read and "Copied" in read for read in everything_read())


def test_copies_made_before_a_new_format_are_told_where_there_are_any(hand: Hand) -> None:
    open_about(hand)
    assert not hand.reads("Earlier copies")
    hand.press("Escape")
    copies = paths.data_dir() / "journal backups"
    copies.mkdir()
    open_about(hand)
    assert hand.reads("Earlier copies") and hand.reads(str(copies))


def test_a_folder_is_opened_on_the_desktop(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asked_of_desktop(monkeypatch, True)
    (paths.data_dir() / "journal backups").mkdir()
    open_about(hand)
    hand.click("Journal: open the folder")
    hand.click("Earlier copies: open the folder")
    assert asked == [str(paths.data_dir()), str(paths.data_dir() / "journal backups")]


def test_a_desktop_that_opens_no_folder_is_told_of(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_of_desktop(monkeypatch, False)
    open_about(hand)
    hand.click("Log: open the folder")
    hand.await_words("Your desktop could not open")


def test_copying_the_details_is_confirmed_in_words(hand: Hand) -> None:
    open_about(hand)
    hand.tab_to("Copy details")
    hand.press("Return")
    hand.await_words("Copied: versions, sizes and places; no word of your journal.")
    for words in (f"Kith {__version__}, Python environment", "Qt 6", "PySide6 6", "SQLite 3",
                  "Journal format", "Screen ", "Language ", "Settings: ", "Log: "):  # fmt: skip
        assert words in copied()


def test_the_details_hold_no_word_of_the_journal_and_no_home(hand: Hand) -> None:
    open_about(hand)
    hand.click("Copy details")
    assert copied() and SECRET not in copied()
    assert str(paths.data_dir()) not in copied() and str(Path.home()) not in copied()


def test_a_journal_elsewhere_is_not_named_in_the_details(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    path = tmp_path / f"{SECRET}.kith"
    journal = Journal.open(path)
    told = details.describe_all(journal, theme, load_settings(), log_path())
    journal.close()
    assert SECRET not in told and "at a place of its owner's choice" in told


def test_a_home_is_not_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KITH_HOME")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert details.shorten(tmp_path / "a" / "b.kith") == str(Path("~/a/b.kith"))


def test_a_home_that_is_reached_by_a_link_is_not_named_either(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real, link = tmp_path / "data" / "anna", tmp_path / "home"
    real.mkdir(parents=True)
    try:
        link.symlink_to(real, target_is_directory=True)
    except OSError:  # Windows lets few make one
        link = tmp_path / "data" / "sub" / ".." / "anna"
    monkeypatch.setenv("KITH_HOME", str(link / "kept"))
    monkeypatch.setattr(Path, "home", lambda: link)
    for home in (real, link):
        assert details.shorten(home / "kith") == str(Path("~/kith"))
        assert details.shorten(home / "kept" / "log") == str(Path("$KITH_HOME/log"))


def test_what_its_owner_has_placed_elsewhere_is_not_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("KITH_HOME")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert details.shorten(tmp_path / "anna" / "b.kith") == "at a place of its owner's choice"


def test_where_the_system_keeps_programs_is_named() -> None:
    system = Path(os.environ["PROGRAMFILES"] if sys.platform == "win32" else "/opt")
    assert details.shorten(system / "kith" / "kith") == str(system / "kith" / "kith")


def test_a_bundle_says_that_it_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "kith"))
    assert f"Kith {__version__}, bundle" in details.describe_program()
    assert details.program_folder() == tmp_path


def test_a_report_begins_with_the_same_words_on_the_program() -> None:
    assert make_report(ValueError()).startswith(details.describe_program())


def test_a_long_path_gives_way_in_its_middle(theme: Theme, qtbot: QtBot) -> None:
    path = Path("/", *["a folder with a long name"] * 9, "journal.kith")
    label = PathLabel(theme, path)
    qtbot.addWidget(label)
    label.resize(300, label.sizeHint().height())
    seen = label.elided()
    assert seen.startswith("/a folder") and seen.endswith("journal.kith") and "…" in seen
    assert label.toolTip() == str(path)
    label.resize(label.sizeHint())
    assert label.elided() == str(path)


def test_the_licences_are_read_off_the_windows_thread_and_lie_above(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui import licences

    read, threads = licences.read_parts, list[bool]()

    def watch() -> list[licences.Licensed]:
        threads.append(QThread.currentThread() is QApplication.instance().thread())  # type: ignore[union-attr]
        return read()

    monkeypatch.setattr("app.ui.dialogs.licences.read_parts", watch)
    open_about(hand)
    hand.tab_to("Licences…")
    hand.press("Return")
    hand.await_row("Parts", "PySide6-Essentials")
    assert threads == [False]
    hand.press("Escape")
    hand.await_words("Where your data lies")


def test_macos_is_told_what_belongs_into_the_programs_menu(qtbot: QtBot) -> None:
    names = ("show_about", "show_settings", "close", "jot")
    actions = {name: QAction(name) for name in names}
    bar = make_menu_bar(actions)
    qtbot.addWidget(bar)
    roles = [actions[name].menuRole() for name in names[:3]]
    wanted = QAction.MenuRole
    assert roles == [wanted.AboutRole, wanted.PreferencesRole, wanted.QuitRole]
    assert actions["jot"] not in bar.actions()[0].menu().actions()  # type: ignore[attr-defined]
