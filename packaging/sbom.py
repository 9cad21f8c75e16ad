"""Writes the bill of materials of a bundle: its components and files, as CycloneDX lists them."""

import hashlib
import os
import platform
import re
import time
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from contents import Component, debian_facts
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from licences import Account
from packageurl import PackageURL

FONTS_AND_ICONS = {"Phosphor Icons", "Source Serif 4", "DejaVu Fonts", "STIX Fonts", "BaKoMa Fonts"}
FONTS_AND_ICONS |= {"Last Resort High-Efficiency", "Adobe font metrics"}
_QT_MODULE = re.compile(r"(?:^|/)(?:lib)?Qt6?([A-Z]\w+?)(?:\.so\.\d+$|\.dll$|\.framework/)")


def write_sbom(path: Path, bundle: Path, given: Sequence[Account]) -> None:
    """Write the bill of materials; the same bundle gives the same bytes.

    Its time is SOURCE_DATE_EPOCH, seconds since 1970, and now where that is not set.
    """
    made = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), UTC)
    first = bill(bundle, given, made, uuid.UUID(int=1))
    number = uuid.uuid5(uuid.NAMESPACE_OID, first)  # of what it says, so never one for two
    path.write_text(bill(bundle, given, made, number) + "\n", "utf-8", newline="\n")


def bill(bundle: Path, given: Sequence[Account], made: datetime, number: uuid.UUID) -> str:
    """Return the bill of materials as JSON of CycloneDX 1.6."""
    facts = debian_purls([each.component for each in given])
    entries = {each.component.name: entry(bundle, each, facts) for each in given}
    kith = next(name for name, each in entries.items() if each.type == ComponentType.APPLICATION)
    rest = [each for name, each in entries.items() if name != kith]
    bom = Bom(
        components=rest,
        dependencies=dependencies(given, entries),
        metadata=BomMetaData(component=entries[kith], timestamp=made),
        serial_number=number,
    )
    return JsonV1Dot6(bom).output_as_string(indent=1)


def entry(bundle: Path, each: Account, facts: dict[str, PackageURL]) -> Entry:
    """Return a component as it is listed, its files in it with their checksums."""
    component = each.component
    made_of = [*qt_modules(component), *(file_entry(bundle, name) for name in component.files)]
    return Entry(
        bom_ref=f"{component.kind}:{component.name}",
        name=component.name,
        version=component.version or None,
        type=kind(component),
        description=each.purpose,
        licenses=[LicenseExpression(each.licence)],
        purl=facts.get(component.name) or purl(component),
        components=made_of,
        properties=[Property(name="kith:text", value=text) for text in each.texts],
    )


def kind(component: Component) -> ComponentType:
    """Return what sort of thing CycloneDX calls a component."""
    if component.kind == "own":
        return ComponentType.APPLICATION
    if component.kind == "cpython":
        return ComponentType.PLATFORM
    is_data = component.name in FONTS_AND_ICONS
    return ComponentType.DATA if is_data else ComponentType.LIBRARY


def file_entry(bundle: Path, name: str) -> Entry:
    """Return one file of the bundle as it is listed; on macOS its program is yet to be signed."""
    digest = hashlib.sha256((bundle / name).read_bytes()).hexdigest()
    checksum = HashType(alg=HashAlgorithm.SHA_256, content=digest)
    hashes = [] if name.startswith("Contents/MacOS/") else [checksum]
    return Entry(bom_ref=f"file:{name}", name=name, type=ComponentType.FILE, hashes=hashes)


def qt_modules(component: Component) -> Iterable[Entry]:
    """Yield the modules of Qt that are there, if the component is Qt."""
    if component.name == "Qt":
        names = {found[1] for name in component.files if (found := _QT_MODULE.search(name))}
        for name in sorted(names):
            ref = f"part:Qt {name}"
            yield Entry(bom_ref=ref, name=f"Qt {name}", version=component.version or None)


def purl(component: Component) -> PackageURL | None:
    """Return the package URL of a component that is no package of Debian."""
    if component.kind == "own":
        return PackageURL("generic", None, "kith", component.version)
    kind = "pypi" if component.kind == "python" else "generic"
    name = re.sub(r"[^a-z0-9.+-]+", "-", component.name.lower()).strip("-")
    return PackageURL(kind, None, "cpython" if component.kind == "cpython" else name,
                      component.version or None)  # fmt: skip


def debian_purls(found: Iterable[Component]) -> dict[str, PackageURL]:
    """Return the package URLs of the packages of Debian, by their names."""
    packages = {each.name: each.version for each in found if each.kind == "debian"}
    if not packages:
        return {}
    system = platform.freedesktop_os_release()
    distro = f"{system['ID']}-{system.get('VERSION_ID', '')}".rstrip("-")
    machine = debian_facts(packages, "Architecture")
    source = debian_facts(packages, "source:Package")
    return {
        name: PackageURL("deb", system["ID"], name, version,
                         {"arch": machine[name], "distro": distro, "upstream": source[name]})
        for name, version in packages.items()
    }  # fmt: skip


def dependencies(given: Iterable[Account], entries: dict[str, Entry]) -> list[Dependency]:
    """Return that Kith brings everything, and a component the parts it carries."""
    brought = dict[str, list[Dependency]]()
    for component in (each.component for each in given):
        carriers = component.within or (() if component.kind == "own" else ("Kith",))
        for carrier in carriers:
            brought.setdefault(carrier, []).append(Dependency(entries[component.name].bom_ref))
    return [
        Dependency(each.bom_ref, brought.get(name, ())) for name, each in sorted(entries.items())
    ]
