"""What helps whoever mends Kith: versions, system, screen and places, never a word of a journal."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from app import __version__, paths
from app.journal.journal import Journal
from app.settings import Settings
from app.ui.theme import Theme

ELSEWHERE = "at a place of its owner's choice"


def describe_program() -> str:
    """Return the versions of the program and of what it stands on, a line each."""
    import platform

    return "\n".join(
        (
            f"Kith {__version__}, {'bundle' if is_bundle() else 'Python environment'}",
            f"{_name_system()}{platform.platform()}",
            describe_versions(),
        )
    )


def describe_versions() -> str:
    """Return the versions of what Kith runs on at this moment."""
    import platform

    import PySide6

    return f"Qt {qVersion()}, PySide6 {PySide6.__version__}, Python {platform.python_version()}"


def describe_all(journal: Journal, theme: Theme, settings: Settings, log: Path) -> str:
    """Return everything that “Copy details” copies.

    The name of a journal's file or folder may be somebody's: only the usual place is told.
    """
    is_usual = journal.path == paths.default_journal()
    place = shorten(journal.path) if is_usual else ELSEWHERE
    return "\n".join(
        (
            describe_program(),
            journal.describe_engine(),
            _describe_screen(theme),
            f"Language {QLocale().name()}, {_direction()}",
            f"Journal: {place}, {_size(journal.path)}",
            f"Settings: {shorten(settings.path)}, {_size(settings.path)}",
            f"Log: {shorten(log)}, {_size(log)}",
            f"Program: {shorten(program_folder())}",
        )
    )


def is_bundle() -> bool:
    """Return whether this is the Kith that brings all it needs, Python included."""
    return bool(getattr(sys, "frozen", False))


def program_folder() -> Path:
    """Return where the program lies: the folder of its command, or of its sources."""
    return Path(sys.executable).parent if is_bundle() else Path(__file__).parents[2]


def shorten(path: Path) -> str:
    """Return a path that does not name whose it is; elsewhere than usual it is not told."""
    homes = [(Path.home(), "~")]
    if chosen := os.environ.get("KITH_HOME"):
        homes.insert(0, (Path(chosen), "$KITH_HOME"))
    for home, name in homes:
        for spell in (Path.absolute, Path.resolve):  # a home may be reached by a link
            if spell(path).is_relative_to(spell(home)):
                return str(Path(name, spell(path).relative_to(spell(home))))
    return str(path) if any(map(path.is_relative_to, _programs())) else ELSEWHERE


def _programs() -> tuple[str, ...]:
    """Return the folders in which a system keeps programs for everybody."""
    if sys.platform == "win32":
        return (os.environ.get("PROGRAMFILES", "C:/Program Files"),)
    return "/usr", "/opt", "/Applications"


def _name_system() -> str:
    """Return the name of the distribution, where the system is one of many."""
    import platform

    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, "
    except (OSError, KeyError):
        return ""


def _describe_screen(theme: Theme) -> str:
    screen = QGuiApplication.primaryScreen()
    size, desktop = screen.size(), os.environ.get("XDG_CURRENT_DESKTOP") or "no"
    return (
        f"Screen {size.width()}×{size.height()} at {screen.devicePixelRatio():g}, "
        f"{QGuiApplication.platformName()}, {desktop} desktop, "
        f"text at {theme.scale:g}, {'dark' if theme.dark else 'light'}"
    )


def _direction() -> str:
    return QGuiApplication.layoutDirection().name.removeprefix("LayoutDirection")


def _size(path: Path) -> str:
    if not path.exists():
        return "not there"
    return QLocale.c().formattedDataSize(path.stat().st_size)
