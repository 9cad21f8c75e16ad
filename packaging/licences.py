"""Brings the licences of all that is in a bundle into it: an overview, and their texts."""

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from accepted import accept, stated_licence
from contents import FOLDER, Component, NotAccounted, debian_facts
from licence_texts import TEXTS, write_common, write_texts
from parts import told

OVERVIEW, QT = "LICENCES.md", "QT.md"
ASKS_FOR_SOURCE = re.compile(r"\b[AL]?GPL-|\bMPL-")


@dataclass(frozen=True)
class Account:
    """A component with what is to be said of it; `texts` lie in the folder of licences."""

    component: Component
    licence: str
    purpose: str
    texts: tuple[str, ...]


def write_licences(
    bundle: Path, found: Sequence[Component], accounts: Mapping[str, Any]
) -> list[Account]:
    """Write the folder of licences and return what stands in it, in the order of `found`.

    Raises NotAccounted for a licence that is unknown or refused, and for a text that is missing.
    """
    folder = licences_folder(bundle)
    shutil.rmtree(folder, ignore_errors=True)
    summaries = debian_facts([c.name for c in found if c.kind == "debian"], "binary:Summary")
    written = dict[str, tuple[str, ...]]()
    given = list[Account]()
    for component in found:
        facts = told(component, accounts)
        licence = accept(component.name, facts.licence or stated_licence(component))
        purpose = facts.purpose or summaries.get(component.name) or _summary(component)
        written[component.name] = write_texts(folder, component, facts, licence, written)
        given.append(Account(component, licence, purpose, written[component.name]))
    write_common(folder)
    (folder / OVERVIEW).write_text(overview(given, accounts), "utf-8", newline="\n")
    (folder / QT).write_text(about_qt(found), "utf-8", newline="\n")
    return given


def licences_folder(bundle: Path) -> Path:
    """Return where the licences lie in a bundle; in a macOS program that is Resources."""
    inner = bundle / "Contents"
    return (inner / "Resources" if inner.is_dir() else bundle) / FOLDER


def _summary(component: Component) -> str:
    return distribution(component.name).metadata["Summary"] if component.kind == "python" else ""


def overview(given: Iterable[Account], accounts: Mapping[str, Any]) -> str:
    """Return what there is, for people: a table, and where the sources are to be had."""
    listed = list(given)
    rows = "\n".join(_row(each) for each in listed)
    template = (TEXTS / OVERVIEW).read_text("utf-8")
    sources = "\n".join(f"- {line}" for line in _sources(listed, accounts))
    return template.replace("{rows}", rows).replace("{sources}", sources)


def _row(each: Account) -> str:
    component = each.component
    version = component.version
    if not version and component.within:
        version = "as in " + ", ".join(component.within)
    cells = [component.name, version, each.licence, each.purpose, _links(each.texts)]
    return "| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in cells) + " |"


def _links(texts: Sequence[str]) -> str:
    """Return links to texts; to their folder where they are many."""
    own = [text for text in texts if not text.startswith("common/")]
    shared = [text for text in texts if text not in own]
    if len(own) > 3:
        own = [own[0].partition("/")[0]]
    return ", ".join(f"[{Path(text).name}]({text})" for text in [*own, *shared])


def _sources(given: Iterable[Account], accounts: Mapping[str, Any]) -> list[str]:
    """Return where the source of each component is whose licence asks for it."""
    asking = [each.component for each in given if ASKS_FOR_SOURCE.search(each.licence)]
    debian = [each.name for each in asking if each.kind == "debian"]
    package, version = (debian_facts(debian, f"source:{fact}") for fact in ("Package", "Version"))
    lines = [
        f"{each.name}: the source package {package[each.name]} {version[each.name]} of Debian"
        for each in asking
        if each.kind == "debian"
    ]
    for each in asking:
        if each.kind != "debian":
            place = told(each, accounts).source
            lines.append(f"{each.name}{' ' * bool(each.version)}{each.version}: {place}")
    return lines


def about_qt(found: Iterable[Component]) -> str:
    """Return how somebody replaces Qt, and where its source is."""
    version = next((each.version for each in found if each.name == "Qt"), "")
    if not version:
        raise NotAccounted("There is no Qt in the bundle: packaging/accounts.toml cannot find it.")
    template = (TEXTS / QT).read_text("utf-8")
    return template.replace("{minor}", version.rpartition(".")[0]).replace("{version}", version)
