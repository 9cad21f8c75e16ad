"""The licences of everything in this Kith: found, read, searched, and how Qt can be replaced."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextBlock
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import __version__
from app.settings import load_settings
from app.ui import licences
from app.ui.dialogs.licence_text import LicenceText
from app.ui.dialogs.licences import LicencesDialog
from app.ui.licences import (
    Licensed,
    read_environment,
    read_overview,
    read_parts,
    read_text,
    unwrap,
)
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.ui.seen import read_rows
from tests.ui.story import Hand

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
OVERVIEW = """# What is in this build

| Component | Version | Licence | File |
|---|---|---|---|
| Kith | 0.1.0 | MIT | [LICENSE](Kith/LICENSE.txt) |
| **Qt** | 6.11.3 | `LGPL-3.0-only` | [texts](<Qt%206>) |
| zlib | 1.3 | Zlib | zlib.txt |
| Lost | 1 | MIT | [gone](gone.txt) |
| Thief | 1 | MIT | [outside](../outside.txt) |

Not | a | row | zlib.txt

## Where the sources are

- Qt: see [QT.md](QT.md), or https://code.qt.io
"""


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of licences of a bundle that seems to be running."""
    folder = tmp_path / "kith" / "licences"
    for name, text in {
        "LICENCES.md": OVERVIEW,
        "QT.md": "# Replacing Qt\n\nPut *your own* libraries there.\n",
        "Kith/LICENSE.txt": "MIT License",
        "Qt 6/LGPL-3.0.txt": "Lesser",
        "Qt 6/GPL-3.0.txt": "General",
        "zlib.txt": "zlib text",
        "../outside.txt": "a secret",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "kith" / "kith"))
    return folder


def open_dialog(theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot) -> LicencesDialog:
    page.resize(1000, 640)
    dialog = LicencesDialog(theme, tasks, load_settings(), page)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    return dialog


def test_a_bundles_table_is_read_with_all_its_texts(bundle: Path) -> None:
    parts = {part.name: part for part in read_parts()}
    assert list(parts) == ["Kith", "Qt", "zlib", "Lost", "Thief"]
    assert parts["Qt"][1:3] == ("6.11.3", "LGPL-3.0-only")
    assert read_text(parts["Qt"]) == "General\n\n\nLesser"
    assert read_text(parts["zlib"]) == "zlib text"


def test_only_what_lies_with_the_licences_is_shown(bundle: Path) -> None:
    parts = {part.name: part for part in read_overview(bundle)}
    assert read_text(parts["Lost"]) == read_text(parts["Thief"]) == ""


def test_on_macos_they_lie_among_the_resources(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "Kith.app" / "Contents" / "Resources" / "licences"
    place.parent.mkdir(parents=True)
    bundle.rename(place)
    program = tmp_path / "Kith.app" / "Contents" / "MacOS" / "kith"
    monkeypatch.setattr("sys.executable", str(program))
    assert licences.licence_folder() == place


def test_an_environment_tells_what_kith_asks_for_and_nothing_else() -> None:
    parts = {part.name: part for part in read_environment()}
    assert parts["Kith"].version == __version__ and "MIT License" in read_text(parts["Kith"])
    for name in ("Python", "Source Serif 4", "Phosphor Icons", "PySide6-Essentials", "numpy"):
        assert name in parts
    assert "kiwisolver" in parts, "matplotlib asks for it"
    assert not {"pytest", "ruff", "mypy", "pyinstaller"} & set(parts)
    assert [part.name for part in parts.values() if not read_text(part)] == [
        "PySide6-Essentials", "shiboken6"
    ]  # fmt: skip


def test_lines_broken_for_a_terminal_become_paragraphs() -> None:
    full = "Permission is hereby granted, free of charge, to any person"
    text = f"MIT License\n\n{full}\nobtaining a copy.\n\n1. {full}\n2. Other\n{'-' * 60}\nEnd"
    assert unwrap(text).split("\n") == [
        "MIT License", "", f"{full} obtaining a copy.", "", f"1. {full}", "2. Other", "-" * 60,
        "End",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["* ", "  - ", "1. ", "  (b) ", "•   "])
def test_lines_under_the_words_of_a_point_belong_to_it(mark: str) -> None:
    full = "Redistributions of source code must retain the above copyright"
    under = " " * len(mark)
    text = f"{mark}{full}\n{under}{full}\n{under}notice.\n{mark}{full}\n{under}  indented"
    assert unwrap(text).split("\n") == [
        f"{mark}{full} {full} notice.", f"{mark}{full}", f"{under}  indented"
    ]  # fmt: skip


def test_lists_of_holders_and_indented_lines_stay_as_they_are() -> None:
    holder = "Copyright (c) 2011-2026 Somebody with a long name and an address"
    text = f"{holder}\n{holder}\n    {holder}"
    assert unwrap(text) == text


def test_words_find_a_part_by_its_name_and_its_licence(
    bundle: Path, theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    dialog, hand = open_dialog(theme, tasks, page, qtbot), Hand(qtbot)
    hand.tab_to("Find a part")
    hand.write("lgpl qt")
    assert read_rows(dialog.list) == [
        "How Qt can be replaced, LGPL-3.0", "Qt, 6.11.3, LGPL-3.0-only"
    ]  # fmt: skip
    hand.press("Down")
    assert dialog.text.toPlainText().startswith("General")
    hand.press("Up")
    assert dialog.text.toPlainText().startswith("Replacing Qt\nPut your own libraries")
    hand.write("zz")
    assert dialog.text.toPlainText() == "No part is called so."
    hand.press("Escape")
    assert len(read_rows(dialog.list)) == 7
    hand.press("Escape")
    hand.wait(lambda: not isValid(dialog))


def test_what_is_typed_while_the_parts_are_read_is_looked_for_among_them(
    bundle: Path, theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    dialog = LicencesDialog(theme, tasks, load_settings(), page)
    dialog.search.setText("zlib")
    assert dialog.text.toPlainText() == ""
    dialog.open()
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    assert read_rows(dialog.list) == ["zlib, 1.3, Zlib"]
    assert dialog.text.toPlainText() == "zlib text"


def test_a_licence_that_is_cut_short_can_be_read_in_a_tip(
    bundle: Path, theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    dialog = open_dialog(theme, tasks, page, qtbot)
    tips = [dialog.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in (2, 3)]
    assert tips == ["Kith, 0.1.0, MIT", "Qt, 6.11.3, LGPL-3.0-only"]


def test_the_list_and_the_text_are_reached_by_keys_and_read_by_name(
    bundle: Path, theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    dialog, hand = open_dialog(theme, tasks, page, qtbot), Hand(qtbot)
    assert dialog.text.toPlainText() == "MIT License"
    hand.tab_to("Parts")
    hand.press("End", "Up", "Up")
    assert dialog.text.toPlainText() == "zlib text"
    hand.tab_to("Licence")
    hand.press("Ctrl+F")
    hand.await_focus("Find a part")
    hand.click_row("Parts", "Kith, 0.1.0, MIT")
    assert dialog.text.toPlainText() == "MIT License"


def test_links_lead_to_another_text_and_on_the_web_to_the_browser(
    bundle: Path,
    theme: Theme,
    tasks: Tasks,
    page: QWidget,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    dialog, hand = open_dialog(theme, tasks, page, qtbot), Hand(qtbot)
    hand.click_row("Parts", "Where the sources are")
    shown = dialog.text.toPlainText()
    assert "see QT.md, or https://code.qt.io" in shown and "6.11.3" not in shown
    hand.tab_to("Licence")
    hand.press("Tab", "Tab", "Return")
    assert opened == ["https://code.qt.io"]
    hand.press("Shift+Tab", "Return")
    assert dialog.text.toPlainText().startswith("Replacing Qt")


def test_without_a_bundle_it_says_how_qt_is_replaced_in_an_environment(
    theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    dialog, hand = open_dialog(theme, tasks, page, qtbot), Hand(qtbot)
    hand.tab_to("Parts")
    hand.press("Home")
    assert "you may replace them by others" in dialog.text.toPlainText()
    hand.click("Find a part")
    hand.write("shiboken6")
    assert "Lesser General Public License" in dialog.text.toPlainText()


def test_a_part_without_a_text_says_so(
    monkeypatch: pytest.MonkeyPatch, theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.ui.dialogs.licences.read_parts", lambda: [Licensed("x", "1", "MIT")])
    dialog = open_dialog(theme, tasks, page, qtbot)
    assert dialog.text.toPlainText() == "No text came with x. Its licence: MIT."


def test_its_size_is_remembered_and_stays_inside_the_window(
    theme: Theme, tasks: Tasks, page: QWidget, qtbot: QtBot
) -> None:
    dialog = open_dialog(theme, tasks, page, qtbot)
    dialog.resize(700, 500)
    dialog.close()
    again = open_dialog(theme, tasks, page, qtbot)
    assert (again.width(), again.height()) == (700, 500)
    again.resize(2000, 2000)
    again.close()
    largest = open_dialog(theme, tasks, page, qtbot)
    assert page.size().width() > largest.width() and page.size().height() > largest.height()


def test_a_guide_is_set_in_the_letters_of_the_theme(theme: Theme, page: QWidget) -> None:
    text = LicenceText(theme)
    text.setParent(page)
    text.show_guide("# Title\n\nWords.\n\n## Part\n\n- one\n\n| a | b |\n|---|---|\n| c | d |\n")
    assert text.toPlainText().split() == ["Title", "Words.", "Part", "one"]
    title, words, part, _one = blocks(text)
    for block, role in ((title, "section"), (part, "prose_strong")):
        letters = block.begin().fragment().charFormat().font()
        assert letters.pixelSize() == theme.font(role).pixelSize()
        assert letters.families() == theme.font(role).families()
    assert title.blockFormat().topMargin() == 0 < words.blockFormat().topMargin()


def blocks(text: LicenceText) -> list[QTextBlock]:
    document = text.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]
