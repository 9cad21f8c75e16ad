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


@pytest.mark.parametrize("number", [errno.EPIPE, errno.EINVAL])
def test_a_reader_may_have_seen_enough(
    monkeypatch: pytest.MonkeyPatch, handle: int, number: int
) -> None:
    monkeypatch.setattr(sys, "stdout", Gone(number, handle))
    assert print_answer(Answer(["told"], None, 7), as_json=False) == 7


def test_what_cannot_be_written_for_another_reason_is_told(
    monkeypatch: pytest.MonkeyPatch, handle: int
) -> None:
    monkeypatch.setattr(sys, "stdout", Gone(errno.ENOSPC, handle))
    with pytest.raises(OSError, match="No space left"):
        print_answer(Answer(["told"], None), as_json=False)


@pytest.mark.parametrize("as_json", [False, True])
def test_a_window_without_a_console_keeps_its_answer_to_itself(
    monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert print_answer(Answer(["told"], {}, 1), as_json) == 1
