"""The invented journal to look around in: a file of its own, beside nobody's journal."""

from collections.abc import Callable
from pathlib import Path

from app import paths


def example_path() -> Path:
    """Return where the invented journal lies, or will."""
    return paths.data_dir() / "example.kith"


def write_example(check: Callable[[], None]) -> Path:
    """Write the invented journal and return its path; check may stop it, leaving nothing.

    Takes a second or two: call it off the GUI thread.
    """
    from app.journal.demo import write_demo

    fresh = example_path().with_name("example.new.kith")
    fresh.unlink(missing_ok=True)
    write_demo(fresh)
    check()
    return fresh.replace(example_path())
