"""The bundle gives account of all that is in it, and its Qt can be replaced.

Run by `make bundle-test`; needs `make bundle`, Xvfb, openbox, xdotool, xprop and xclip.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.installers.screen import Screen, wait_until

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "build" / "dist" / "kith"
LICENCES = BUNDLE / "licences"
QT_CORE = Path("_internal/PySide6/Qt/lib/libQt6Core.so.6")


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    """The bill of materials that lies in the bundle."""
    if not BUNDLE.is_dir():
        pytest.exit("There is no bundle to look at: run make bundle first.", 1)
    read: dict[str, Any] = json.loads((LICENCES / "sbom.cdx.json").read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def rows() -> dict[str, list[str]]:
    """The table of LICENCES.md: version, licence, what for and text by component."""
    if not BUNDLE.is_dir():
        pytest.exit("There is no bundle to look at: run make bundle first.", 1)
    lines = (LICENCES / "LICENCES.md").read_text("utf-8").splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")][2:]
    return {name: rest for name, *rest in cells}


@pytest.fixture
def copy(tmp_path: Path, bill: dict[str, Any]) -> Path:
    """A copy of the bundle that shares its files: one is taken away before it is written."""
    shutil.copytree(BUNDLE, tmp_path / "kith", copy_function=os.link, symlinks=True)
    return tmp_path / "kith"


def components(bill: dict[str, Any]) -> list[dict[str, Any]]:
    return [bill["metadata"]["component"], *bill["components"]]


def files(bill: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the files that the bill lists with their checksums, once for each component."""
    for component in components(bill):
        for inner in component.get("components", ()):
            if inner["type"] == "file":
                yield inner["name"], inner["hashes"][0]["content"]


def texts_in(folder: Path) -> dict[Path, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in paths}


def account(bundle: Path, made: str) -> "subprocess.CompletedProcess[str]":
    seconds = int(datetime.fromisoformat(made).timestamp())
    return subprocess.run(
        [ROOT / "build/venv/bin/python", ROOT / "packaging/accounts.py", bundle,
         ROOT / "build/pyinstaller/kith"],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_every_file_belongs_to_one_component_with_its_checksum(bill: dict[str, Any]) -> None:
    listed = list(files(bill))
    there = {
        path.relative_to(BUNDLE).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in BUNDLE.rglob("*")
        if path.is_file() and not path.is_symlink() and not path.is_relative_to(LICENCES)
    }
    assert dict(listed) == there
    assert len(listed) == len(there)


def test_bill_of_materials_is_valid(bill: dict[str, Any]) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)) is None


def test_bill_and_overview_list_the_same_under_the_same_licences(
    bill: dict[str, Any], rows: dict[str, list[str]]
) -> None:
    by_name = {each["name"]: each["licenses"][0]["expression"] for each in components(bill)}
    assert by_name == {name: licence for name, (_, licence, *_) in rows.items()}
    expected = {"Kith", "Python", "Qt", "ICU", "numpy", "OpenBLAS", "libgfortran", "peewee"}
    assert expected <= set(by_name)


def test_every_component_has_a_text(rows: dict[str, list[str]]) -> None:
    for name, (*_, text) in rows.items():
        places = [LICENCES / link for link in re.findall(r"\]\(([^)]+)\)", text)]
        assert places, name
        for place in places:
            texts = [*place.iterdir()] if place.is_dir() else [place]
            assert texts, name
            assert all(each.read_text("utf-8", "replace").strip() for each in texts), name


def test_every_text_in_the_folder_is_somebody_s(rows: dict[str, list[str]]) -> None:
    linked = {
        LICENCES / link
        for _, _, _, text in rows.values()
        for link in re.findall(r"\]\(([^)]+)\)", text)
    }
    for path in LICENCES.rglob("*"):
        if path.is_file() and path.parent not in (LICENCES, LICENCES / "common"):
            assert {path, path.parent} & linked, path


def test_texts_refer_only_to_texts_that_are_there() -> None:
    for path in (each for each in LICENCES.rglob("*") if each.is_file()):
        named = re.findall(
            r"/usr/share/common-licenses/(\w+(?:-\d+(?:\.\d+)*)?)",
            path.read_text("utf-8", "replace"),
        )
        for name in named:
            assert (LICENCES / "common" / f"{name}.txt").is_file(), (path, name)


def test_the_same_bundle_gives_the_same_accounts(bill: dict[str, Any], copy: Path) -> None:
    given = list[dict[Path, bytes]]()
    for _ in range(2):
        done = account(copy, bill["metadata"]["timestamp"])
        assert done.returncode == 0, done.stderr
        given.append(texts_in(copy / "licences"))
    assert given[0] == given[1]


def test_a_stranger_among_the_files_ends_the_accounts(bill: dict[str, Any], copy: Path) -> None:
    (copy / "_internal" / "libreadline.so.8").write_bytes(b"\x7fELF")
    done = account(copy, bill["metadata"]["timestamp"])
    assert done.returncode == 1
    assert "libreadline.so.8" in done.stderr and "Traceback" not in done.stderr


def test_another_qt_in_its_place_is_the_one_that_runs(
    copy: Path, rows: dict[str, list[str]], screen: Screen, tmp_path: Path
) -> None:
    """The other one is the same release, changed: it says another version of itself."""
    version, *_ = rows["Qt"]
    said, changed = (f"\0{each}\0".encode() for each in (version, version[:-1] + "z"))
    original = (copy / QT_CORE).read_bytes()
    assert original.count(said) == 1
    (copy / QT_CORE).unlink()
    (copy / QT_CORE).write_bytes(original.replace(said, changed))
    home = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PATH": os.environ["PATH"]}
    kith = subprocess.Popen(
        [copy / "kith"], env={**home, "LANG": "C.UTF-8", "DISPLAY": screen.display}
    )
    try:
        screen.wait_for("Kith")
        mapped = Path(f"/proc/{kith.pid}/maps").read_text("utf-8")
        assert str(copy / QT_CORE) in mapped
        assert str(BUNDLE) not in mapped
        assert saying_its_version(screen, version[:-1] + "z", home)
    finally:
        kith.terminate()
        kith.wait(30)


def saying_its_version(screen: Screen, version: str, home: dict[str, str]) -> bool:
    """Start a journal, open About Kith, take its details, and look for the version of Qt."""
    screen.press("Return")
    screen.wait_for("My journal.*")
    screen.press("ctrl+k")
    screen.write("About Kith")
    screen.press("Return")
    screen.wait_for("About Kith")
    screen.press("shift+Tab", "shift+Tab", "space")  # from Close over Licences to Copy details
    asking = ["xclip", "-selection", "clipboard", "-out"]
    shown = {**home, "DISPLAY": screen.display}

    def taken() -> bool:
        said = subprocess.run(asking, env=shown, capture_output=True, text=True, check=False).stdout
        return f"Qt {version}, PySide6" in said

    wait_until("the details of About Kith", taken)
    return True
