"""Where Kith finds its own files and keeps those of its user."""

import os
from pathlib import Path

from app.errors import BadInput, Trouble

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file the program brings along, such as ("icons", "sun.svg").

    A wheel and a bundle carry the folder inside the package, the source tree beside it.
    """
    inside = _HERE / "resources"
    root = inside if inside.is_dir() else _HERE.parent / "resources"
    return root.joinpath(*parts)


def exists(path: Path) -> bool:
    """Return whether there is anything at a path that somebody named.

    Raises BadInput where the name is too long, or a folder may not be looked into.
    """
    try:
        return path.exists()
    except OSError as error:
        raise BadInput(
            f"{path} cannot be used ({error.strerror}); choose another name or place."
        ) from error


def data_dir() -> Path:
    """Return the folder of journals and their backups."""
    return _own_folder("data")


def config_dir() -> Path:
    """Return the folder of settings."""
    return _own_folder("config")


def cache_dir() -> Path:
    """Return the folder of what can be made again."""
    return _own_folder("cache")


def state_dir() -> Path:
    """Return the folder of logs, locks and drafts."""
    return _own_folder("state")


def default_journal() -> Path:
    """Return the journal opened when none is named; it need not exist yet."""
    return data_dir() / "journal.kith"


def _own_folder(kind: str) -> Path:
    """Return the user's folder of this kind, made for the user alone if missing.

    The environment variable KITH_HOME, if set, holds all four kinds as subfolders.
    """
    folder = _chosen_home(kind) or _system_folder(kind)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            f"Kith cannot make its folder {folder} ({error.strerror}); "
            "make it writable, or set KITH_HOME to another folder."
        ) from error
    return folder


def _chosen_home(kind: str) -> Path | None:
    home = os.environ.get("KITH_HOME")
    return Path(home, kind).absolute() if home else None


def _system_folder(kind: str) -> Path:
    from platformdirs import PlatformDirs  # costs some milliseconds, unneeded under KITH_HOME

    return Path(getattr(PlatformDirs("kith", appauthor=False), f"user_{kind}_dir"))
