"""One window a journal: real processes claim it, hand over, and take over from the killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import single_instance
from app.ui.application import Application
from app.ui.session import Session
from tests.ui.opened import open_in, wait_for

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
ROOT = Path(__file__).parent.parent.parent
PATIENCE = 120
FIRST = """
import sys
from pathlib import Path
from app.__main__ import Wanted, open_window
sys.exit(open_window(Wanted(Path(sys.argv[1])), lambda: print("painted", flush=True)))
"""


class Program:
    """A first window in a process of its own, on a journal, with the tests' own folders."""

    def __init__(self, journal: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", FIRST, str(journal)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "painted\n"

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def stop(self) -> int:
        """Ask it to end as a desktop does when one logs out."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


def start_again(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.kith"


@pytest.fixture
def session(application: Application, qtbot: QtBot, path: Path) -> Session:
    return open_in(application, qtbot, path)


@pytest.fixture
def other(path: Path) -> Iterator[Program]:
    program = Program(path)
    yield program
    with suppress(ProcessLookupError):
        program.kill()


def run_beside(qtbot: QtBot, *arguments: str) -> int:
    """Start the program again while this process, the first one, keeps answering."""
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *arguments], env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE * 1000)
    return process.returncode


def test_a_second_start_ends_at_once_and_brings_the_first_forward(
    application: Application, session: Session, path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: session._listener is not None)
    application.window.showMinimized()
    with qtbot.waitSignal(session.called, timeout=PATIENCE * 1000) as called:
        assert run_beside(qtbot, str(path)) == 0
    assert called.args == [[]]
    assert not application.window.isMinimized()


def test_a_second_start_brings_its_address_books(
    application: Application, session: Session, path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    from app.ui.dialogs.import_preview import ImportDialog

    qtbot.waitUntil(lambda: session._listener is not None)
    book = tmp_path / "friends.vcf"
    book.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n", "utf-8")
    assert run_beside(qtbot, "--journal", str(path), str(book)) == 0
    dialog = wait_for(qtbot, application, ImportDialog)
    qtbot.waitUntil(dialog.go_on.isVisible)
    dialog.reject()


def test_another_journal_is_not_in_the_way(other: Program, tmp_path: Path) -> None:
    lock = single_instance.claim(tmp_path / "other.kith", paths.state_dir())
    assert lock is not None
    lock.unlock()


def test_a_journal_has_one_window_among_all_processes(other: Program, path: Path) -> None:
    assert single_instance.claim(path, paths.state_dir()) is None
    second = start_again(str(path))
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert other.process.poll() is None


def test_after_a_kill_the_next_start_takes_over(
    other: Program, path: Path, application: Application, qtbot: QtBot
) -> None:
    other.kill()
    session = open_in(application, qtbot, path)
    qtbot.waitUntil(lambda: session._listener is not None)
    with qtbot.waitSignal(session.called, timeout=PATIENCE * 1000):
        assert run_beside(qtbot, str(path)) == 0


def test_a_lock_left_by_a_killed_process_of_the_same_number_is_taken_over(tmp_path: Path) -> None:
    lock = single_instance.claim(tmp_path / "journal.kith", tmp_path)
    assert lock is not None
    (file,) = tmp_path.glob("*.lock")
    left = file.read_bytes()
    assert single_instance.claim(tmp_path / "journal.kith", tmp_path) is None
    lock.unlock()
    file.write_bytes(left)
    assert single_instance.claim(tmp_path / "journal.kith", tmp_path) is not None


@pytest.mark.parametrize("left", [b"", b"\0" * 40, b"torn\n"])
def test_a_lock_without_a_number_is_taken_over_unless_it_is_held(
    tmp_path: Path, left: bytes
) -> None:
    lock = single_instance.claim(tmp_path / "journal.kith", tmp_path)
    assert lock is not None
    (file,) = tmp_path.glob("*.lock")
    if sys.platform != "win32":  # where nobody else can write to a lock that is held
        file.write_bytes(left)
        assert single_instance.claim(tmp_path / "journal.kith", tmp_path) is None
    lock.unlock()
    file.write_bytes(left)
    assert single_instance.claim(tmp_path / "journal.kith", tmp_path) is not None


def test_a_folder_that_takes_no_lock_is_told_instead_of_another_window(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.__main__ import Wanted, open_window

    folder = tmp_path / "gone"
    monkeypatch.setattr(paths, "state_dir", lambda: folder)
    assert open_window(Wanted(path)) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and f"cannot write in its folder {folder}" in said


def test_it_ends_with_nought_when_it_is_asked_to(other: Program, path: Path) -> None:
    assert other.stop() == 0
    lock = single_instance.claim(path, paths.state_dir())
    assert lock is not None
    lock.unlock()


def test_opening_a_journal_of_another_window_brings_that_forward_and_says_so(
    application: Application, qtbot: QtBot, other: Program, path: Path, tmp_path: Path
) -> None:
    from app.errors import JournalBusy

    session = open_in(application, qtbot, tmp_path / "second.kith")
    with pytest.raises(JournalBusy, match=r"mine\.kith"):
        application.show_journal(path)
    assert application.session is session


def test_a_first_window_that_does_not_answer_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.__main__ import main

    path.touch()
    lock = single_instance.claim(path, paths.state_dir())
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 200)
    assert main([str(path)]) == 1
    assert "does not answer" in capsys.readouterr().err
    assert lock is not None
    lock.unlock()


def test_names_differ_by_journal_and_are_the_same_however_it_is_named(tmp_path: Path) -> None:
    name = single_instance.socket_name(tmp_path / "a.kith")
    assert name == single_instance.socket_name(tmp_path / "x" / ".." / "a.kith")
    assert name != single_instance.socket_name(tmp_path / "b.kith")
    assert len(name) < 60


def test_a_second_start_loads_neither_widgets_nor_database(other: Program, path: Path) -> None:
    look = "import sys; from app.__main__ import main; main(sys.argv[1:]); print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", look, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    loaded = ran.stdout.split()
    assert "PySide6.QtNetwork" in loaded
    assert not {"PySide6.QtWidgets", "peewee", "apsw"} & set(loaded)


def test_a_second_start_for_a_jot_shows_the_jot_window(
    application: Application, session: Session, path: Path, qtbot: QtBot
) -> None:
    from app.ui.dialogs.jot_window import JotWindow

    qtbot.waitUntil(lambda: session._listener is not None)
    assert run_beside(qtbot, "--journal", str(path), "jot") == 0
    assert wait_for(qtbot, application, JotWindow).editor.prose.hasFocus()
