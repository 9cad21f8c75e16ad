"""Tells what the components of a bundle carry of others, as packaging/accounts.toml lists it."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath
from typing import Any

from contents import Component, NotAccounted, plain_name

ACCOUNTS = Path(__file__).with_name("accounts.toml")
CARRIED = (".libs", ".dylibs")  # folders of a wheel for libraries of others


@dataclass(frozen=True)
class Told:
    """What accounts.toml tells of a component; "" and () where it tells nothing."""

    licence: str = ""
    purpose: str = ""
    texts: tuple[str, ...] = ()
    said: str = ""
    source: str = ""


def read_accounts() -> dict[str, Any]:
    """Return accounts.toml."""
    return tomllib.loads(ACCOUNTS.read_text("utf-8"))


def told(component: Component, accounts: Mapping[str, Any]) -> Told:
    """Return what the accounts tell of a component."""
    if component.kind == "part":
        facts = next(each for each in accounts["part"] if each["name"] == component.name)
    elif component.kind == "debian":
        named = (key for key in accounts["debian"] if fnmatch(component.name, key))
        facts = accounts["debian"].get(next(named, ""), {})
        facts = {"licence": facts} if isinstance(facts, str) else facts
    else:
        facts = accounts.get(component.kind, {}).get(component.name, {})
    texts = tuple(facts.get("texts", ()))
    said, source = facts.get("said", ""), facts.get("source", "")
    return Told(facts.get("licence", ""), facts.get("for", ""), texts, said, source)


def with_parts(found: Sequence[Component], accounts: Mapping[str, Any]) -> list[Component]:
    """Return components and their parts, to which the files of their own have gone over.

    Raises NotAccounted for a library of others that no part claims.
    """
    parts, gone = list[Component](), set[str]()
    for facts in accounts["part"]:
        carriers = [each for each in found if {each.name, "*"} & {*facts["of"]}]
        if part := _part(facts, carriers, gone):
            parts.append(part)
            gone |= set(part.files)
    left = [
        replace(each, files=tuple(name for name in each.files if name not in gone))
        for each in found
    ]
    _refuse_unclaimed(left)
    return left + parts


def _part(
    facts: Mapping[str, Any], carriers: Iterable[Component], gone: set[str]
) -> Component | None:
    """Return a part that is there; `gone` are files that an earlier one has claimed."""
    own, within = list[str](), list[Component]()
    for carrier in carriers:
        files = [
            name for name in carrier.files if name not in gone and matches(name, facts, "files")
        ]
        held = (*carrier.files, *carrier.modules)
        if files or any(matches(name, facts, "inside") for name in held):
            own += files
            within.append(carrier)
    if not within:
        return None
    names = tuple(each.name for each in within)
    return Component(
        "part", facts["name"], _version(facts, within[0], own), tuple(own), within=names
    )


def matches(name: str, facts: Mapping[str, Any], where: str) -> bool:
    """Return whether one of the patterns in facts[where] means a file or a module."""
    path = PurePosixPath(plain_name(name))
    return any(_matches(path, pattern) for pattern in facts.get(where, ()))


def _matches(path: PurePosixPath, pattern: str) -> bool:
    if pattern.startswith("**/"):
        return PurePosixPath(path.name.lower()).match(pattern.removeprefix("**/"))
    if pattern.endswith("/**"):
        return path.is_relative_to(pattern.removesuffix("/**"))
    return len(path.parts) == pattern.count("/") + 1 and path.match(pattern)


def _version(facts: Mapping[str, Any], carrier: Component, own: Iterable[str]) -> str:
    match facts.get("version", ""):
        case "carrier":
            return ".".join(carrier.version.split(".")[:3])
        case "named":
            found = re.search(r"\.so\.(\d+)", " ".join(own))
            return found[1] if found else ""
        case "listed":
            return listed_versions(carrier.name).get(facts.get("listed", facts["name"]), "")
    return ""


def listed_versions(package: str) -> dict[str, str]:
    """Return the versions in the bill of materials that a package brings along."""
    files = distribution(package).files or []
    lists = (file for file in files if re.search(r"\.dist-info/sboms/.*\.cdx\.json$", str(file)))
    return {
        each["name"]: each.get("version", "")
        for file in lists
        for each in json.loads(file.read_text()).get("components", ())
    }


def _refuse_unclaimed(left: Iterable[Component]) -> None:
    for component in left:
        for name in component.files:
            folders = PurePosixPath(plain_name(name)).parts[:-1]
            if any(folder.endswith(CARRIED) for folder in folders):
                raise NotAccounted(
                    f"{name} is a library that {component.name} carries of others: "
                    "tell in packaging/accounts.toml what it is a part of."
                )
