"""Refuses a release whose tag, version and changelog do not agree; else writes what is new in it.

Usage: release.py TAG NOTES.md      run from anywhere; the tag of version 1.2.3 is v1.2.3
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = re.compile(r"^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)


def main() -> int:
    """Write the notes of the release, or say why there is none."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    tag, notes = sys.argv[1:]
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    trouble = what_is_wrong(tag, version(), changes)
    if trouble:
        print(trouble, file=sys.stderr)
        return 1
    Path(notes).write_text(section(changes, version()), "utf-8", newline="\n")
    return 0


def version() -> str:
    """Return the version the program says it has."""
    said = re.search(r'^__version__ = "(.+)"$', (ROOT / "app/__init__.py").read_text("utf-8"), re.M)
    if said is None:
        raise SystemExit("app/__init__.py states no __version__.")
    return said[1]


def what_is_wrong(tag: str, stated: str, changes: str) -> str:
    """Return in one sentence what keeps this tag from being a release, "" for nothing."""
    if tag != f"v{stated}":
        return f"The tag {tag} is not v{stated}, the version in app/__init__.py."
    dated = dict(HEAD.findall(changes))
    if not dated.get(stated):
        return f"CHANGELOG.md has no section ## [{stated}] with its day."
    if not section(changes, stated).strip():
        return f"The section of {stated} in CHANGELOG.md is empty."
    return ""


def section(changes: str, stated: str) -> str:
    """Return what the changelog says under the head of a version, "" where there is no such."""
    heads = list(HEAD.finditer(changes))
    for head, end in zip(heads, [*(each.start() for each in heads[1:]), len(changes)], strict=True):
        if head[1] == stated:
            return changes[head.end() : end].strip() + "\n"
    return ""


if __name__ == "__main__":
    sys.exit(main())
