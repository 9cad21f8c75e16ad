"""The log file: what went wrong and where, never a word of the journal."""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from app import paths

LARGEST = 256 * 1024
LONGEST = 400
# These speak of the program; the message of any other exception could quote the journal.
_TELLING = (AttributeError, TypeError, NameError, ImportError, NotImplementedError, MemoryError)
_log = logging.getLogger("kith")


def log_path() -> Path:
    """Return the file that the log is written to."""
    return paths.state_dir() / "kith.log"


def open_log(path: Path) -> None:
    """Write what happens from now on to path; a large log first moves to “.1”."""
    if path.exists() and path.stat().st_size > LARGEST:
        with suppress(OSError):  # on Windows the window of another journal may have it open
            path.replace(path.with_name(path.name + ".1"))
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    _log.propagate = False
    qInstallMessageHandler(_log_qt)


def close_log() -> None:
    """Let go of the file and of Qt's messages."""
    qInstallMessageHandler(None)
    for handler in list(_log.handlers):
        _log.removeHandler(handler)
        handler.close()


def log_bug(report: str) -> None:
    """Write the report of a bug."""
    _log.error("%s", report)


def make_report(error: BaseException, trace: TracebackType | None = None) -> str:
    """Return what a developer needs to know: versions, kind of trouble and the way to it.

    Of the message of an exception only that is kept which cannot quote the journal.
    """
    import traceback

    from app.ui.details import describe_program

    lines = [describe_program(), ""]
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or link.__context__
    for link in reversed(chain):
        frames = traceback.extract_tb(trace if link is error and trace else link.__traceback__)
        lines += [f"  {_short(f.filename)}:{f.lineno} in {f.name}" for f in frames]
        lines.append(_name(link))
    return "\n".join(lines)


def _name(error: BaseException) -> str:
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    return f"{name}: {error}" if isinstance(error, _TELLING) else name


def _short(filename: str) -> str:
    return "/".join(Path(filename).parts[-3:])


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    levels: dict[QtMsgType, Callable[..., None]] = {
        QtMsgType.QtDebugMsg: _log.debug,
        QtMsgType.QtInfoMsg: _log.info,
        QtMsgType.QtWarningMsg: _log.warning,
    }
    levels.get(kind, _log.error)("Qt: %s", message[:LONGEST])
