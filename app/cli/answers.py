"""What a command answers, for people or for programs, on any output."""

import errno
import json
import os
import sys
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """What a command says: lines for people, data for programs, and its exit code."""

    lines: list[str]
    data: Any
    code: int = 0


def as_data(value: Any) -> Any:
    """A named tuple, and any inside it, with the names of its fields; sets in order."""
    if hasattr(value, "_asdict"):
        return {name: as_data(part) for name, part in value._asdict().items()}
    if isinstance(value, frozenset):
        return sorted(value)
    return [as_data(part) for part in value] if isinstance(value, tuple) else value


def write_any_letter() -> None:
    """Names in every script reach any output; what it cannot show is escaped, not an error.

    On Windows files and pipes are UTF-8 too: what it takes for them has few letters.
    """
    encoding = "utf-8" if sys.platform == "win32" else None
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    if encoding and hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding=encoding)


def print_answer(answer: Answer, as_json: bool) -> int:
    """Write the answer out; returns its exit code."""
    # Only JSON's own escapes may stand in for letters that the output cannot show.
    escaped = not (getattr(sys.stdout, "encoding", None) or "").lower().startswith("utf")
    text = json.dumps(answer.data, ensure_ascii=escaped, indent=2) if as_json else ""
    try:
        print("\n".join([text] if as_json else answer.lines), flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not _is_reader_gone(error):  # else it has seen enough
            print(f"kith: The answer cannot be written ({error.strerror}).", file=sys.stderr)
            return 1
    return answer.code


def _is_reader_gone(error: OSError) -> bool:
    return error.errno == errno.EPIPE or (error.errno == errno.EINVAL and sys.platform == "win32")
