"""What the arguments mean, and that nothing is loaded before it is needed."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from app.__main__ import Wanted, has_display, main, read_wanted
from tests.big_journal import build

ROOT = Path(__file__).parent.parent
LATER = (
    "numpy",
    "matplotlib",
    "chardet",
    "importlib.metadata",
    "PySide6.QtNetwork",
    "PySide6.QtSvgWidgets",
    "app.cli",
    "app.exchange",
    "app.ui.dialogs.find_palette",
    "app.ui.dialogs.import_preview",
    "app.ui.pages.first_start",
    "app.ui.pages.people",
    "app.ui.pages.settings",
)
STATEMENTS_AT_PAINT = """
import re, sys, threading
from pathlib import Path
import apsw
from app.__main__ import Wanted, open_window
said = []
def write_down(_cursor, statement, _values):
    if threading.current_thread() is threading.main_thread():
        said.append(re.sub(r"\\d+", "0", " ".join(statement.split())))
    return True
def watch(connection):
    connection.exec_trace = write_down
def look():
    from PySide6.QtWidgets import QApplication
    print(*said, sep="\\n")
    QApplication.quit()
apsw.connection_hooks.append(watch)
sys.exit(open_window(Wanted(Path(sys.argv[1]), may_make=False), look))
"""
LOADED_BY_HELP = """
import contextlib
import sys
from app.__main__ import main
with contextlib.suppress(SystemExit):
    main(["--help"])
print(*sorted(sys.modules), sep="\\n")
"""
LOADED_AT_PAINT = """
import sys
from pathlib import Path
from app.__main__ import Wanted, open_window
def look():
    from PySide6.QtWidgets import QApplication
    print(*sorted(sys.modules), sep="\\n")
    QApplication.quit()
sys.exit(open_window(Wanted(Path(sys.argv[1])), look))
"""


def run(arguments: Sequence[str], **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60
    )


def test_no_arguments_mean_my_own_journal() -> None:
    assert read_wanted([], {}) == Wanted()


def test_a_file_is_another_journal_which_is_not_made() -> None:
    wanted = read_wanted(["other.kith"], {})
    assert wanted == Wanted(Path("other.kith").absolute(), may_make=False)


def test_a_journal_named_by_option_or_variable_is_made() -> None:
    path = Path("/a/b.kith")
    assert read_wanted(["--journal", "/a/b.kith"], {}) == Wanted(path)
    assert read_wanted(["--journal=/a/b.kith"], {}) == Wanted(path)
    assert read_wanted([], {"KITH_JOURNAL": "/a/b.kith"}) == Wanted(path)
    assert read_wanted(["--journal=/c.kith"], {"KITH_JOURNAL": "/a/b.kith"}) == Wanted(
        Path("/c.kith")
    )


def test_a_stand_in_date_comes_by_option_or_variable() -> None:
    day = date(2026, 10, 8)
    assert read_wanted(["--today", "2026-10-08"], {}) == Wanted(today=day)
    assert read_wanted([], {"KITH_TODAY": "2026-10-08"}) == Wanted(today=day)


def test_address_books_are_shown_in_the_window() -> None:
    wanted = read_wanted(["a.vcf", "B.VCF"], {})
    assert wanted is not None
    assert wanted.journal is None
    assert [file.name for file in wanted.files] == ["a.vcf", "B.VCF"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["jot", "a word"],
        ["--help"],
        ["--version"],
        ["nonsense"],
        ["--journal"],
        ["--today", "soon"],
        ["one.kith", "two.kith"],
        ["--journal", "x.kith", "find", "ana"],
        ["import", "a.vcf"],
    ],
)
def test_everything_else_is_for_the_command_line(arguments: list[str]) -> None:
    assert read_wanted(arguments, {}) is None


def test_without_a_screen_one_sentence_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not has_display()
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "screen" in said


def test_a_name_no_file_can_have_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["x" * 300 + ".kith"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "choose another name" in said


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_kind_of_screen_will_do(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for other in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "offscreen")
    assert has_display()


def test_nothing_is_loaded_before_the_first_paint_that_it_does_not_need(tmp_path: Path) -> None:
    ran = run(["-c", LOADED_AT_PAINT, str(tmp_path / "new.kith")])
    assert ran.returncode == 0, ran.stderr
    loaded = ran.stdout.split()
    assert "app.ui.pages.today" in loaded
    assert [name for name in loaded if name.startswith(LATER)] == []


def test_a_large_journal_is_asked_no_more_before_the_first_paint(tmp_path: Path) -> None:
    said = []
    for name, many, written in (("small", 20, 60), ("large", 200, 1200)):
        path = tmp_path / f"{name}.kith"
        build(path, many, written)
        ran = run(["-c", STATEMENTS_AT_PAINT, str(path)])
        assert ran.returncode == 0, ran.stderr
        said.append(ran.stdout.splitlines())
    assert any("FROM entry" in statement for statement in said[0])
    assert said[0] == said[1]


def test_a_command_loads_nothing_of_the_window() -> None:
    ran = run(["-c", LOADED_BY_HELP])
    assert "app.cli" in ran.stdout
    assert "PySide6" not in ran.stdout
    assert "app.ui" not in ran.stdout


def test_jot_without_a_text_is_the_jot_window() -> None:
    assert read_wanted(["jot"], {}) == Wanted(jot=True)
    assert read_wanted(["--journal", "/a/b.kith", "jot"], {}) == Wanted(Path("/a/b.kith"), jot=True)
    for text in (["jot", "tea.vcf"], ["a.vcf", "jot"], ["jot", "jot"], ["jot", "--day", "today"]):
        assert read_wanted(text, {}) is None
