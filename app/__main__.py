"""Where Kith begins: the one place where its objects are made and joined."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.settings import Settings

OPENED = (".kith", ".vcf", ".vcard")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


class Wanted(NamedTuple):
    """What a window is to show: a journal (None: my own), address books, a stand-in date.

    With `jot` it is the Jot window alone.
    """

    journal: Path | None = None
    may_make: bool = True
    files: tuple[Path, ...] = ()
    today: date | None = None
    jot: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or carry out a command; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    wanted = read_wanted(given, os.environ)
    if wanted is not None:
        return open_window(wanted)
    from app.cli import run

    return run(given)


def read_wanted(arguments: Sequence[str], variables: Mapping[str, str]) -> Wanted | None:
    """Return what the window is to show, or None where the command line has to look."""
    options = {"--journal": variables.get("KITH_JOURNAL"), "--today": variables.get("KITH_TODAY")}
    files, rest, jot = list[Path](), list(arguments), False
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name in options and (equals or rest):
            options[name] = value if equals else rest.pop(0)
        elif name.lower().endswith(OPENED) and not (equals or jot):
            files.append(Path(name).absolute())
        elif name == "jot" and not (equals or jot or files):
            jot = True
        else:
            return None
    wanted = _read_options(files, options["--journal"], options["--today"])
    return wanted and wanted._replace(jot=jot)


def _read_options(files: list[Path], journal: str | None, today: str | None) -> Wanted | None:
    named = [file for file in files if file.suffix.lower() == ".kith"]
    books = tuple(file for file in files if file not in named)
    try:
        day = date.fromisoformat(today) if today else None
    except ValueError:
        return None
    if named:
        return Wanted(named[0], False, books, day) if len(named) == 1 else None
    return Wanted(Path(journal).absolute() if journal else None, True, books, day)


def open_window(wanted: Wanted, when_painted: Callable[[], None] | None = None) -> int:
    """Show the window until it is closed; when_painted is called once the first page is there."""
    if not has_display():
        print("Kith needs a screen to show its window; `kith --help` says what works without.",
              file=sys.stderr)  # fmt: skip
        return 1
    from app.errors import Trouble
    from app.settings import load_settings

    try:
        settings = load_settings()
        path = wanted.journal or settings.own_journal()
        return _open_journal_window(wanted, path, settings, when_painted)
    except Trouble as trouble:
        return _refuse(str(trouble))


def _refuse(words: str) -> int:
    """Say why there is no window: where nobody reads a terminal, in a window of its own."""
    print(words, file=sys.stderr)
    is_read = sys.stderr is not None and sys.stderr.isatty()
    if getattr(sys, "frozen", False) and not is_read:
        from app.ui.refusal import show_refusal

        show_refusal(words)
    return 1


def has_display() -> bool:
    """Return whether a window can be shown; Qt itself would abort where it cannot."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(name) for name in DISPLAYS)


def _open_journal_window(
    wanted: Wanted, path: Path, settings: "Settings", when_painted: Callable[[], None] | None
) -> int:
    gc.disable()  # nothing is garbage yet; once the window works, its Collector looks
    from app import paths
    from app.errors import JournalBusy
    from app.ui.imports import stop_reading_sources

    stop_reading_sources()
    from app.ui import single_instance

    lock = None
    if paths.exists(path) or (wanted.journal and wanted.may_make):
        lock = single_instance.claim(path, paths.state_dir())
        if lock is None and single_instance.hand_over(path, wanted.files, wanted.jot):
            return 0
        if lock is None:
            raise JournalBusy(
                f"Kith has {path} open already, but its window does not answer; "
                "close it and try again."
            )
    from app.journal.journal import Journal
    from app.ui import log
    from app.ui.application import Application, make_qt

    qt = make_qt()
    log.open_log(log.log_path())
    day = wanted.today
    today = date.today if day is None else lambda: day
    application = Application(qt, settings, lambda place: Journal.open(place, today=today))
    application.first_painted.connect(gc.freeze)  # all this stays: no need to look at it again
    if when_painted is not None:
        application.first_painted.connect(when_painted)
    qt.files_asked.connect(application.open_files)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.quit())
    application.start(path, lock, wanted.files, jot=wanted.jot)
    code = qt.exec()
    qt.files_asked.disconnect(application.open_files)  # nothing is opened after the end
    application.end()
    log.close_log()
    return code


if __name__ == "__main__":
    sys.exit(main())
