"""What goes wrong is written down and reported without a word of the journal."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import __version__
from app.errors import BadInput
from app.ui import log
from app.ui.dialogs.report import ReportDialog
from app.ui.theme import Theme
from app.ui.trouble import MOST_REPORTS, Troubles
from tests.ui.heard import heard

SECRET = "Ana is leaving her husband"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "kith.log"
    log.open_log(file)
    yield file
    log.close_log()


@pytest.fixture
def troubles(qtbot: QtBot) -> Troubles:
    return Troubles()


def caught(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as found:
        return found


def test_a_report_tells_versions_and_the_way_to_the_bug() -> None:
    report = log.make_report(caught(ZeroDivisionError("division by zero")))
    assert f"Kith {__version__}" in report
    assert "tests/ui/test_report.py" in report
    assert report.endswith("ZeroDivisionError")


@pytest.mark.parametrize("kind", [ValueError, KeyError, RuntimeError, OSError, UnicodeError])
def test_a_report_never_quotes_the_journal(kind: type[Exception]) -> None:
    try:
        try:
            raise kind(SECRET)
        except Exception as first:
            raise ValueError(f"cannot keep {SECRET}") from first
    except ValueError as error:
        report = log.make_report(error)
    assert SECRET not in report
    assert kind.__name__ in report


def test_what_python_says_of_the_program_itself_is_told() -> None:
    report = log.make_report(caught(AttributeError("'Desk' object has no attribute 'foo'")))
    assert report.endswith("AttributeError: 'Desk' object has no attribute 'foo'")


def test_a_chain_that_runs_in_a_circle_comes_to_an_end() -> None:
    one, other = ValueError("a"), KeyError("b")
    one.__context__, other.__context__ = other, one
    assert log.make_report(one).count("ValueError") == 1


def test_bugs_and_qts_warnings_go_to_the_file(file: Path) -> None:
    log.log_bug("a report")
    qWarning("a layout is odd")
    text = file.read_text("utf-8")
    assert "ERROR a report" in text
    assert "WARNING Qt: a layout is odd" in text


def test_a_large_log_is_put_aside_once(tmp_path: Path) -> None:
    file = tmp_path / "kith.log"
    file.write_text("x" * (log.LARGEST + 1), "utf-8")
    log.open_log(file)
    log.log_bug("new")
    log.close_log()
    assert file.read_text("utf-8").endswith("ERROR new\n")
    assert len(file.read_text("utf-8")) < 100
    assert (tmp_path / "kith.log.1").stat().st_size == log.LARGEST + 1


def test_a_large_log_that_another_window_writes_is_written_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _target: Path) -> None:
        raise PermissionError(f"{path} is open in another window, and this is Windows")

    file = tmp_path / "kith.log"
    file.write_text("x" * (log.LARGEST + 1), "utf-8")
    monkeypatch.setattr(Path, "replace", refuse)
    log.open_log(file)
    log.log_bug("new")
    log.close_log()
    assert file.read_text("utf-8").endswith("ERROR new\n")


def test_the_log_is_let_go_of(file: Path) -> None:
    log.close_log()
    assert logging.getLogger("kith").handlers == []


def test_expected_trouble_is_told_and_not_reported(troubles: Troubles) -> None:
    told, reported = heard(troubles.told), heard(troubles.reported)
    troubles.handle(BadInput("“x” is not a date."))
    assert len(told) == 1
    assert told[0] == ["“x” is not a date."]
    assert len(reported) == 0


def test_the_same_bug_is_reported_once(troubles: Troubles, file: Path) -> None:
    reported = heard(troubles.reported)
    error = caught(ZeroDivisionError())
    for _ in range(3):
        troubles.handle(error)
    assert len(reported) == 1
    assert file.read_text("utf-8").count("ZeroDivisionError") == 1


def test_a_flood_of_bugs_dries_up(troubles: Troubles) -> None:
    reported = heard(troubles.reported)
    for number in range(MOST_REPORTS + 10):
        troubles.handle(caught(AttributeError(f"no attribute {number}")))
    assert len(reported) == MOST_REPORTS


def test_bugs_of_other_threads_arrive_here(troubles: Troubles, qtbot: QtBot) -> None:
    troubles.install()

    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(troubles.reported):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    troubles.uninstall()


def test_hooks_are_given_back(troubles: Troubles) -> None:
    before = sys.excepthook, threading.excepthook
    troubles.install()
    assert sys.excepthook is not before[0]
    troubles.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_trouble_that_nobody_caught_is_told(
    troubles: Troubles, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    troubles.install()
    with qtbot.waitSignal(troubles.told) as told:
        error = caught(BadInput("Not a date."))
        sys.excepthook(type(error), error, error.__traceback__)
    troubles.uninstall()
    assert told.args == ["Not a date."]
    assert capsys.readouterr().err == ""


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_the_report_can_be_copied(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog(theme, None, "the way to the bug", tmp_path / "kith.log", True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "the way to the bug"
    assert dialog.text.isReadOnly()


@pytest.mark.parametrize(("is_safe", "said"), [(True, True), (False, False)])
def test_safety_is_claimed_only_where_it_is_true(
    theme: Theme, qtbot: QtBot, tmp_path: Path, is_safe: bool, said: bool
) -> None:
    from app.ui.widgets.text import Label

    dialog = ReportDialog(theme, None, "x", tmp_path / "kith.log", is_safe)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(Label))
    assert ("is safe in the journal file" in words) == said
