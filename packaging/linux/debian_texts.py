"""What Debian wants to read in every package: what changed, and whose work it is."""

import json
import re
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from textwrap import fill

# Debian wants an address in every package; .invalid is the one that can be nobody's.
MAINTAINER = "the Kith authors <authors@kith.invalid>"
WIDTH = 76
COPYRIGHT = """\
Kith comes with all it needs. Whose work each part is, under which licence and
from where, is told in /usr/lib/kith/licences/LICENCES.md, with the full texts
beside it. How to put another Qt in the place of this one, as its licence asks,
is told in /usr/lib/kith/licences/QT.md. Of the licences that are common,
/usr/share/common-licenses has the texts too: Qt and PySide6 are used under the
LGPL version 3 (/usr/share/common-licenses/LGPL-3).

The parts, all in /usr/lib/kith, are:

{parts}

Kith itself is under this licence:

{licence}"""


def write_changelog(changes: str) -> str:
    """Return what changed, from the project's changelog, in the form of deb-changelog(5)."""
    releases = re.split(r"^## ", changes, flags=re.MULTILINE)[1:]
    found = (re.match(r"\[(\d[\d.]*)\] - (\d{4}-\d\d-\d\d)\n", text) for text in releases)
    return "\n".join(
        _write_release(head[1], datetime.fromisoformat(head[2]), text[head.end() :])
        for head, text in zip(found, releases, strict=True)
        if head
    )


def _write_release(version: str, day: datetime, text: str) -> str:
    lines = [f"kith ({version}) unstable; urgency=medium", ""]
    for block in re.split(r"\n(?=- |### )|\n\n", text):
        words = " ".join(re.sub(r"[`*]", "", block).split())
        if words.startswith("### "):
            lines += [f"  [ {words.removeprefix('### ')} ]"]
        elif words:
            starred = f"* {words.removeprefix('- ')}"
            lines += [fill(starred, WIDTH, initial_indent="  ", subsequent_indent="    ")]
    signed = format_datetime(day.replace(tzinfo=UTC))
    return "\n".join([*lines, "", f" -- {MAINTAINER}  {signed}", ""])


def write_copyright(bundle: Path, licence: str) -> str:
    """Return whose work the parts of a bundle are.

    `licence` is the text of the program's own; of the others `BUNDLE/licences` tells.
    """
    told = json.loads((bundle / "licences" / "sbom.cdx.json").read_text())
    parts = [f"- {_write_part(part)}" for part in told["components"]]
    return COPYRIGHT.format(parts="\n".join(parts), licence=licence)


def _write_part(part: dict[str, object]) -> str:
    licences = part.get("licenses")
    assert isinstance(licences, list), f"{part['name']} has no licence in the bill of materials."
    named = [
        each.get("expression") or each["license"].get("id") or each["license"]["name"]
        for each in licences
    ]
    return f"{part['name']} {part.get('version', '')}: {', '.join(named)}".replace(" :", ":")
