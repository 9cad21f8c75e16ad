"""Prints the time that everything made is to have, in seconds since 1970.

It is SOURCE_DATE_EPOCH; else that of the last commit; and of sources that came without git, such
as an archive of a release, the newest day in CHANGELOG.md.
"""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from release import HEAD, ROOT


def made_at(root: Path = ROOT) -> int:
    """Return the time; exits with a sentence where git knows it and does not tell."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    return of_commit(root) if (root / ".git").exists() else of_release(root)


def of_commit(root: Path) -> int:
    """Return when the last commit was made."""
    said = subprocess.run(
        ["git", "-C", root, "log", "-1", "--format=%ct"], capture_output=True, text=True
    )
    if said.returncode:
        sys.exit(f"git does not tell when {root} was last changed: {said.stderr.strip()}")
    return int(said.stdout)


def of_release(root: Path) -> int:
    """Return when the day of the newest release began."""
    heads = HEAD.findall((root / "CHANGELOG.md").read_text("utf-8"))
    newest = next(day for _, day in heads if day)
    return int(datetime.fromisoformat(newest).replace(tzinfo=UTC).timestamp())


if __name__ == "__main__":
    print(made_at())
