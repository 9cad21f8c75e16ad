"""Files for others, written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from app.errors import Trouble

KEPT = 50  # letters of a name: whatever they are, what is added to them does not make it too long


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A UTF-8 text file that takes its name only when everything is safely in it.

    Until then a file of that name stays as it was. Raises Trouble where it cannot be written.
    """
    partial = path.with_name(f".{path.name[:KEPT]}.partial")
    try:
        partial.unlink(missing_ok=True)  # left behind, maybe, and to be read by others
        with open(partial, "w", encoding="utf-8", newline="\n", opener=_open_for_me) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
        _settle(path.parent)
    except OSError as error:
        _drop(partial)
        raise Trouble(
            f"{path} cannot be written ({error.strerror}); choose another name or place."
        ) from error
    except BaseException:
        _drop(partial)
        raise


def _open_for_me(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _drop(partial: Path) -> None:
    """Take away what was begun; that it cannot be is not what went wrong."""
    with suppress(OSError):
        partial.unlink()


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut, where the system lets folders be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
