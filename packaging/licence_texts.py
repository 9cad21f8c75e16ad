"""Brings the texts of licences together: what each component brings, and what these refer to."""

import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from contents import ROOT, Component, NotAccounted
from parts import Told

TEXTS = Path(__file__).with_name("texts")
SYSTEM = Path("/usr/share/common-licenses")

# Whose text is asked for by name, and may not be in what the component brings.
FULL_TEXTS = {
    "Apache-2.0": ("Apache-2.0",),
    "GPL-3.0-or-later": ("GPL-3",),
    "LGPL-2.0-or-later": ("LGPL-2.1",),
    "LGPL-2.1-or-later": ("LGPL-2.1",),
    "LGPL-3.0-only": ("LGPL-3", "GPL-3"),
    "LGPL-3.0-or-later": ("LGPL-3", "GPL-3"),
    "MPL-2.0": ("MPL-2.0",),
}
NOT_CHOSEN = "LicenseRef-Qt-Commercial.txt"  # of Qt's licences, Kith takes the free one
_TEXT = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_NAMED = re.compile(r"\bcommon(?:-licenses)?/([A-Z][A-Za-z0-9]+(?:-\d+(?:\.\d+)*)?)")


def write_texts(
    folder: Path, component: Component, facts: Told, licence: str, written: Mapping[str, Any]
) -> tuple[str, ...]:
    """Write the texts of one component and return their names, those in common last.

    `written` has the texts of the components before it, a part's carrier among them.
    """
    names = [
        _write(folder, f"{_folder(component)}/{name}", source.read_bytes())
        for name, source in sorted(text_sources(component, facts.texts).items())
    ]
    if facts.said:
        names += [
            name
            for carrier in component.within
            for name in written[carrier]
            if re.search(facts.said, (folder / name).read_text("utf-8", "replace"), re.MULTILINE)
        ]
    shared = full_texts(folder, licence)
    if not (names or shared):
        raise NotAccounted(
            f"{component.name} brings no text of its licence: add one to packaging/texts and name "
            "it in packaging/accounts.toml."
        )
    return (*names, *(name for name in shared if name not in names))


def _folder(component: Component) -> str:
    if component.kind == "debian":
        return "debian"
    return re.sub(r"[^A-Za-z0-9.+-]+", "-", component.name).strip("-")


def _write(folder: Path, name: str, text: bytes) -> str:
    if not text.strip():
        raise NotAccounted(f"The text of a licence, {name}, is empty.")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    return name


def full_texts(folder: Path, licence: str) -> list[str]:
    """Write the texts that a licence is known by, and return their names."""
    asked = [
        text
        for each in re.split(r" AND | OR | WITH ", licence)
        for text in FULL_TEXTS.get(each.strip("()"), ())
    ]
    return [write_one_common(folder, text) for text in dict.fromkeys(asked)]


def write_one_common(folder: Path, text: str) -> str:
    """Write a text that several components share, and return its name."""
    for source in (TEXTS / "common" / f"{text}.txt", SYSTEM / text):
        if source.is_file():
            return _write(folder, f"common/{text}.txt", source.read_bytes())
    raise NotAccounted(f"A licence refers to {text}: add its text to packaging/texts/common.")


def write_common(folder: Path) -> None:
    """Write the texts that others refer to, as Debian's do."""
    texts = sorted(path for path in folder.rglob("*") if path.is_file())
    named = {name for path in texts for name in _NAMED.findall(path.read_text("utf-8", "replace"))}
    for name in sorted(named):
        write_one_common(folder, name)


def text_sources(component: Component, texts: Iterable[str]) -> dict[str, Path]:
    """Return where the texts of a component are to be had, by the names they get."""
    found = {Path(text).name: _place(text) for text in texts}
    match component.kind:
        case "python":
            found |= _texts_of_package(distribution(component.name))
        case "cpython":
            found["LICENSE.txt"] = _text_of_python()
        case "debian":
            found[f"{component.name}.txt"] = Path("/usr/share/doc", component.name, "copyright")
        case "own":
            found["LICENSE.txt"] = ROOT / "LICENSE"
    return found


def _place(text: str) -> Path:
    if text.startswith("package:"):
        return Path(sysconfig.get_path("platlib"), text.removeprefix("package:"))
    return ROOT / text if text.startswith("resources/") else TEXTS / text


def _texts_of_package(package: Distribution) -> dict[str, Path]:
    """Return the texts of an installed package, by names without its folders."""
    own = [file for file in package.files or [] if file.parts[0].endswith(".dist-info")]
    inner = {file: "/".join(file.parts[1:]).removeprefix("licenses/") for file in own}
    return {
        re.sub(r"\W*/\W*", "-", name): Path(str(package.locate_file(file)))
        for file, name in inner.items()
        if (_TEXT.search(name) or file.parts[1] == "licenses") and name != NOT_CHOSEN
    }


def _text_of_python() -> Path:
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        for name in ("LICENSE.txt", "LICENSE"):
            if (path := Path(folder, name)).is_file():
                return path
    raise NotAccounted(f"Python in {sys.base_prefix} has no LICENSE.txt.")
