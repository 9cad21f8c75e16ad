"""Files for others, written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from app.errors import Trouble


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A UTF-8 text file that takes its name only when everything is safely in it.

    Until then a file of that name stays as it was. Raises Trouble where it cannot be written.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o600)
        partial.replace(path)
        _settle(path.parent)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Trouble(
            f"{path} cannot be written ({error.strerror}); choose another place."
        ) from error
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut, where the system lets folders be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
