"""What a command answers reaches whoever reads it, on every system."""

import errno
import io
import os
import sys
from collections.abc import Iterator

import pytest

from app.cli.answers import Answer, print_answer, write_any_letter

NAMES = "Zoë Dvořák, 陈静仪"


class Gone(io.StringIO):
    """An output whose reader has gone."""

    def __init__(self, number: int, handle: int) -> None:
        super().__init__()
        self._number, self._handle = number, handle

    def write(self, text: str) -> int:
        raise OSError(self._number, os.strerror(self._number))

    def fileno(self) -> int:
        return self._handle


@pytest.fixture
def handle() -> Iterator[int]:
    """A file handle that may be led elsewhere."""
    opened = os.open(os.devnull, os.O_WRONLY)
    yield opened
    os.close(opened)


def test_on_windows_a_file_holds_names_in_every_script(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NAMES.encode()), "cp1252"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "cp1252", newline=""))
    write_any_letter()
    assert sys.stdin.read() == NAMES
    print_answer(Answer([NAMES], None), as_json=False)
    assert written.getvalue().decode() == f"{NAMES}\n"


@pytest.mark.parametrize(
    ("number", "platform"), [(errno.EPIPE, sys.platform), (errno.EINVAL, "win32")]
)
def test_a_reader_may_have_seen_enough(
    monkeypatch: pytest.MonkeyPatch, handle: int, number: int, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "stdout", Gone(number, handle))
    assert print_answer(Answer(["told"], None, 7), as_json=False) == 7


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EINVAL])
def test_what_cannot_be_written_for_another_reason_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    handle: int,
    number: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "stdout", Gone(number, handle))
    assert print_answer(Answer(["told"], None), as_json=False) == 1
    said = capsys.readouterr().err
    assert said.startswith("kith: ") and said.count("\n") == 1 and os.strerror(number) in said


@pytest.mark.parametrize("as_json", [False, True])
def test_a_window_without_a_console_keeps_its_answer_to_itself(
    monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert print_answer(Answer(["told"], {}, 1), as_json) == 1
