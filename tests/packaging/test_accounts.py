"""Accounts of a bundle: everything has an owner, a licence that Kith may bring along, a text."""

import json
import subprocess
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import contents
import pytest
from accepted import ACCEPTED, accept
from contents import KITH, Component, NotAccounted, owner_here, plain_name, read_sources
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from licence_texts import TEXTS, write_common, write_texts
from licences import Account, overview, write_licences
from license_expression import Licensing, get_spdx_licensing
from parts import Told, read_accounts, told, with_parts
from sbom import bill
from sums import sums

ROOT = Path(__file__).parents[2]
MADE = datetime(2026, 11, 23, tzinfo=UTC)
NUMBER = uuid.UUID(int=1)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle of a few files, as PyInstaller would lay them out."""
    for name in ("kith", "_internal/a/b.so", "_internal/PySide6/Qt/lib/libQt6Core.so.6"):
        path = tmp_path / "kith" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "kith"


@pytest.fixture
def found() -> list[Component]:
    """What that bundle is made of; peewee is in the program itself."""
    qt = "_internal/PySide6/Qt/lib/libQt6Core.so.6"
    return [
        Component("own", "Kith", "0.1.0", ("kith",)),
        Component("python", "peewee", "4.5", modules=("peewee",)),
        Component("python", "pyside6-essentials", "6.11.3", ("_internal/a/b.so", qt)),
    ]


def notes(folder: Path, *taken: tuple[str, str, str]) -> Path:
    """Write the notes that PyInstaller would have taken."""
    (folder / "Analysis-00.toc").write_text(repr(([], True, list(taken))), "utf-8")
    return folder


def test_an_accepted_licence_stays_and_a_choice_is_made() -> None:
    assert accept("numpy", "BSD-3-Clause AND MIT") == "BSD-3-Clause AND MIT"
    assert accept("Qt", "GPL-3.0-only OR (LGPL-3.0-only AND MIT)") == "LGPL-3.0-only AND MIT"
    exception = "GPL-3.0-or-later WITH GCC-exception-3.1"
    assert accept("libgfortran", exception) == exception


@pytest.mark.parametrize(
    "licence",
    ["GPL-3.0-only", "MIT AND GPL-2.0-only", "AGPL-3.0-or-later", "Freely", "MIT AND", ""],
)
def test_any_other_licence_is_refused_by_the_name_of_what_is_under_it(licence: str) -> None:
    with pytest.raises(NotAccounted, match=r"^libreadline8 .*packaging/acc"):
        accept("libreadline8", licence)


def test_every_accepted_licence_is_one_of_spdx_or_says_that_it_is_not() -> None:
    known = get_spdx_licensing().known_symbols
    for licence in ACCEPTED:
        for name in licence.split(" WITH "):
            assert name in known or name.startswith("LicenseRef-")


def test_every_account_is_of_an_accepted_licence_and_says_what_it_is_for() -> None:
    accounts = read_accounts()
    for name in accounts["debian"]:
        assert accept(name, told(Component("debian", name), accounts).licence)
    for facts in accounts["part"]:
        assert accept(facts["name"], facts["licence"]) and facts["for"] and facts["of"]
        assert facts.get("texts") or facts.get("said"), facts["name"]
    assert len({facts["name"] for facts in accounts["part"]}) == len(accounts["part"])


def test_what_asks_for_its_source_says_where_that_is() -> None:
    asking = ("GPL", "MPL")
    for facts in read_accounts()["part"]:
        if any(word in facts["licence"] for word in asking):
            assert facts["source"], facts["name"]


def test_every_text_of_ours_is_used_and_every_text_that_is_named_is_there() -> None:
    accounts = read_accounts()
    told_of = [accounts["cpython"]["Python"], *accounts["own"].values(), *accounts["part"]]
    told_of += [facts for facts in accounts["debian"].values() if isinstance(facts, dict)]
    named = {text for facts in told_of for text in facts.get("texts", ())}
    ours = {path.name for path in TEXTS.glob("*.txt")}
    assert {text for text in named if "/" not in text} == ours
    assert all((ROOT / text).is_file() for text in named if text.startswith("resources/"))


def test_a_file_is_called_alike_wherever_a_system_wants_it() -> None:
    for place in ("_internal", "Contents/Frameworks", "Contents/Resources"):
        assert plain_name(f"{place}/numpy/__dot__dylibs/x.dylib") == "numpy/.dylibs/x.dylib"
    assert plain_name("kith.exe") == "kith.exe"


def test_what_signing_writes_anew_on_macos_is_no_part_of_the_accounts(tmp_path: Path) -> None:
    inner = ("Info.plist", "MacOS/kith", "_CodeSignature/CodeResources", "Resources/licences/x")
    for name in inner:
        (tmp_path / "Contents" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "Contents" / name).touch()
    assert contents.carried(tmp_path) == ["Contents/Info.plist", "Contents/MacOS/kith"]


@pytest.mark.parametrize(
    ("carrier", "file", "part"),
    [
        ("numpy", "numpy.libs/libscipy_openblas64_-63c8.dll", "libgfortran"),
        ("shiboken6", "shiboken6/MSVCP140_1.dll", "Microsoft Visual C++ Runtime"),
        ("pyside6-essentials", "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "Qt"),
        ("pyside6-essentials", "PySide6/plugins/platforms/qwindows.dll", "Qt"),
        ("pillow", "PIL/_imaging.cp311-win_amd64.pyd", "libtiff"),
        ("pillow", "PIL/__dot__dylibs/libz.1.3.1.zlib-ng.dylib", "zlib-ng"),
    ],
)
def test_parts_are_known_as_each_system_has_them(carrier: str, file: str, part: str) -> None:
    whole = Component("python", carrier, "1", (f"_internal/{file}",))
    assert part in {each.name for each in with_parts([whole], read_accounts())}


def test_sources_are_read_from_the_notes_of_pyinstaller(tmp_path: Path) -> None:
    work = notes(
        tmp_path,
        ("app.paths", "/kith/app/paths.py", "PYMODULE"),
        ("a\\b.pyd", "/venv/a/b.pyd", "EXTENSION"),
        ("b.pyd", "a/b.pyd", "SYMLINK"),
    )
    assert read_sources(work) == (
        {"a/b.pyd": Path("/venv/a/b.pyd")}, {"app.paths": Path("/kith/app/paths.py")},
    )  # fmt: skip


def test_a_path_belongs_to_its_package_or_to_kith_and_else_to_nobody(tmp_path: Path) -> None:
    installed = {str(tmp_path / "numpy.py"): "numpy"}
    assert owner_here(tmp_path / "numpy.py", installed) == ("python", "numpy")
    assert owner_here(ROOT / "app" / "paths.py", installed) == KITH
    assert owner_here(ROOT / "build" / "stray.py", installed) is None


@pytest.mark.parametrize("noted", [True, False])
def test_a_file_of_nobody_ends_the_accounts_with_its_name(
    bundle: Path, tmp_path: Path, noted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = ("a/b.so", str(tmp_path / "stray.so"), "BINARY")
    monkeypatch.setattr(contents, "archived_modules", lambda bundle: [])
    with pytest.raises(NotAccounted, match=r"libQt6Core.*_internal/a/b\.so"):
        contents.components(bundle, notes(tmp_path, *[stray] * noted))


def test_a_part_takes_its_files_from_its_carrier(found: list[Component]) -> None:
    *_, carrier, qt = with_parts(found, read_accounts())
    assert (carrier.name, carrier.files) == ("pyside6-essentials", ("_internal/a/b.so",))
    assert (qt.name, qt.version, qt.within) == ("Qt", "6.11.3", ("pyside6-essentials",))
    assert qt.files == ("_internal/PySide6/Qt/lib/libQt6Core.so.6",)


def test_a_library_of_others_that_no_part_claims_is_named() -> None:
    file = "_internal/pillow.libs/libnew-1.so"
    with pytest.raises(NotAccounted, match=r"libnew-1\.so .* pillow .*accounts\.toml"):
        with_parts([Component("python", "pillow", "13", (file,))], read_accounts())


def test_overview_says_of_each_component_what_it_is_and_where_its_text_lies(
    bundle: Path, found: list[Component]
) -> None:
    given = write_licences(bundle, with_parts(found, read_accounts()), read_accounts())
    written = (bundle / "licences" / "LICENCES.md").read_text("utf-8")
    assert [each.component.name for each in given] == ["Kith", "peewee", "pyside6-essentials", "Qt"]
    for each in given:
        row = next(line for line in written.splitlines() if f"| {each.component.name} |" in line)
        assert each.licence in row and each.purpose in row
        for text in each.texts:
            assert f"({text})" in row and (bundle / "licences" / text).read_text("utf-8").strip()


def test_how_to_replace_qt_names_the_version_that_is_there(
    bundle: Path, found: list[Component]
) -> None:
    write_licences(bundle, with_parts(found, read_accounts()), read_accounts())
    written = (bundle / "licences" / "QT.md").read_text("utf-8")
    assert "Qt 6.11.3" in written and "{" not in written


def test_a_component_without_a_text_is_named(tmp_path: Path) -> None:
    part = Component("part", "Zint", within=("zxing-cpp",))
    with pytest.raises(NotAccounted, match="Zint brings no text"):
        write_texts(tmp_path, part, Told("MIT"), "MIT", {})
    with pytest.raises(NotAccounted, match="Zint brings no text"):
        given = {"zxing-cpp": ("zxing-cpp/LICENSE",)}
        (tmp_path / "zxing-cpp").mkdir()
        (tmp_path / "zxing-cpp" / "LICENSE").write_text("of zxing alone")
        write_texts(tmp_path, part, Told("MIT", said="of Zint"), "MIT", given)


@pytest.mark.parametrize("heading", ["ZLIB", "===== zlib-ng-2.3.3 ====="])
def test_a_text_in_the_carriers_own_is_found_under_the_heading_of_each_system(
    tmp_path: Path, heading: str
) -> None:
    part = Component("part", "zlib-ng", "2.3.3", within=("pillow",))
    (tmp_path / "pillow.txt").write_text(f"of others\n{heading}\nits terms\n")
    facts = told(part, read_accounts())
    written = {"pillow": ("pillow.txt",)}
    assert write_texts(tmp_path, part, facts, facts.licence, written) == ("pillow.txt",)


def test_texts_that_a_text_refers_to_come_along(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("It is in /usr/share/common-licenses/MPL-2.0.")
    write_common(tmp_path)
    assert (tmp_path / "common" / "MPL-2.0.txt").is_file()
    (tmp_path / "two.txt").write_text("It is in /usr/share/common-licenses/Nowhere-1.")
    with pytest.raises(NotAccounted, match="Nowhere-1"):
        write_common(tmp_path)


def test_overview_has_one_row_a_component_whatever_its_words_are() -> None:
    odd = Account(Component("own", "Kith", "1"), "MIT", "a | b\nc", ("Kith/LICENSE.txt",))
    rows = [line for line in overview([odd], {}).splitlines() if line.startswith("| Kith")]
    assert rows == ["| Kith | 1 | MIT | a / b c | [LICENSE.txt](Kith/LICENSE.txt) |"]


def listed(bundle: Path, found: list[Component]) -> dict[str, Any]:
    """Return the bill of materials of a bundle."""
    accounts: Mapping[str, Any] = read_accounts()
    given = write_licences(bundle, with_parts(found, accounts), accounts)
    text = bill(bundle, given, MADE, NUMBER)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == bill(bundle, given, MADE, NUMBER)
    read: dict[str, Any] = json.loads(text)
    return read


def test_bill_of_materials_lists_every_component_and_file(
    bundle: Path, found: list[Component]
) -> None:
    read = listed(bundle, found)
    kith, rest = read["metadata"]["component"], read["components"]
    assert (kith["name"], kith["version"], kith["type"]) == ("Kith", "0.1.0", "application")
    assert {each["name"] for each in rest} == {"peewee", "pyside6-essentials", "Qt"}
    files = {
        inner["name"]
        for each in (kith, *rest)
        for inner in each.get("components", ())
        if inner["type"] == "file"
    }
    assert files == {path.relative_to(bundle).as_posix() for path in bundle.rglob("*.so*")} | {
        "kith"
    }
    qt = next(each for each in rest if each["name"] == "Qt")
    assert "Qt Core" in {inner["name"] for inner in qt["components"]}
    assert qt["purl"] == "pkg:generic/qt@6.11.3"


def test_bill_of_materials_names_no_registry(bundle: Path, found: list[Component]) -> None:
    assert "://" not in json.dumps(listed(bundle, found)["components"])


def test_sums_are_checked_by_the_usual_tool(tmp_path: Path) -> None:
    for name in ("kith-0.1.0.run", "kith_0.1.0.deb"):
        (tmp_path / name).write_text(name)
    (tmp_path / "SHA256SUMS").write_text(sums(tmp_path))
    checked = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(checked, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    assert sums(tmp_path).count("\n") == 2
    (tmp_path / "kith-0.1.0.run").write_text("changed")
    assert subprocess.run(checked, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_what_accounts_tell_is_found_by_kind() -> None:
    accounts = read_accounts()
    assert told(Component("debian", "zlib1g"), accounts).licence == "Zlib"
    assert told(Component("debian", "libnew1"), accounts) == Told()
    assert told(Component("part", "Qt"), accounts).source
    assert Licensing().parse(told(Component("own", "Kith"), accounts).licence) is not None
