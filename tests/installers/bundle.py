"""The bundle works where there is nothing else, and comes out the same whoever makes it.

Run by `make bundle-test`; needs `make bundle`, Xvfb, openbox, xdotool and xprop.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
import pytest
from PySide6.QtGui import QImage

import app
from tests.installers.inside import PYINSTALLER, VENV
from tests.installers.screen import PATIENCE, Screen

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "build" / "dist" / "kith"
PICTURES = ROOT / "build" / "bundle-test"
PAGES = ("Today", "People", "Gatherings", "Promises", "Timeline", "Health", "Reflection")
WORKING, CURSOR = 2.0, 1000  # seconds that a chart may take, bytes that a cursor has
# What the program is made to do by them needs every library it comes with.
TESTS = ("tests/charts/test_saving.py", "tests/exchange", "tests/store",
         "tests/domain/test_days_in_words.py", "tests/domain/test_likeness.py",
         "tests/ui/test_report_book.py", "tests/ui/test_report_taking.py",
         "tests/ui/test_notices.py", "tests/ui/test_single_instance.py",
         "tests/ui/test_story_by_mouse.py")  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home."""
    return tmp_path


@pytest.fixture
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    shown = Screen(tmp_path_factory.mktemp("screen"))
    yield shown
    shown.close()


def surroundings(home: Path) -> dict[str, str]:
    """Almost nothing, and no language: as from the barest of systems."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin"}


def kith(home: Path, *words: str, given: str = "") -> str:
    """Carry out a command of the bundle, which must succeed without a complaint."""
    done = subprocess.run(
        [BUNDLE / "kith", *words], env=surroundings(home), cwd=home, input=given,
        capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), words
    return done.stdout


def test_every_command_works_where_there_is_nothing_else(home: Path) -> None:
    assert kith(home, "--version").split() == ["kith", app.__version__]
    kith(home, "demo", "demo.kith")
    asked = ("--journal", "demo.kith", "--today", "2026-11-23")
    commands = re.findall(r"^    (\w+)  ", kith(home, "--help"), re.MULTILINE)
    given = {
        "import": [str(ROOT / "tests/specimens/own/apple-3.0.vcf")],
        "jot": ["With @Ana on Tuesday, about the ferry"],
        "find": ["ferry"],
        "show": ["Ana Silva"],
        "ready": ["Ana Silva"],
        "export": ["out.json"],
        "backup": ["copy.kith"],
        "demo": ["second.kith"],
    }
    for command in commands:
        kith(home, *asked, command, *given.get(command, []))
    assert len(commands) > 10
    assert json.loads((home / "out.json").read_text("utf-8"))
    assert "Everything is sound" in kith(home, "--journal", "copy.kith", "check")


def test_every_page_is_shown_and_nothing_is_complained_of(home: Path, screen: Screen) -> None:
    kith(home, "demo", "demo.kith")
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    said = home / "said"
    with said.open("w") as file:
        program = subprocess.Popen(
            [BUNDLE / "kith", "demo.kith"], cwd=home, stdout=file, stderr=file,
            env=surroundings(home) | {"DISPLAY": screen.display, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
    try:
        screen.wait_for(".+")
        screen.wait_until_still()
        seen = []
        for number, page in enumerate(PAGES, start=1):
            screen.press(f"ctrl+{number}")
            seen.append(at_rest(screen))
            assert seen[-1].save(str(PICTURES / f"{number}-{page.lower()}.png"))
        assert all(one != other for one, other in combinations(seen, 2))
        screen.press("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
    assert said.read_text() == ""
    assert list(home.glob(".cache/kith/matplotlib/fontlist*.json")), "no chart was drawn"
    logs = list(home.rglob("*.log"))
    assert [log.read_text() for log in logs] == [""] * len(logs)


def at_rest(screen: Screen) -> QImage:
    """Return what is to be seen once what a page thinks about is there, too."""
    seen = screen.wait_until_still()
    while True:
        time.sleep(WORKING)
        now = screen.wait_until_still()
        if differing(seen, now) < CURSOR:
            return now
        seen = now


def differing(one: QImage, other: QImage) -> int:
    """Return in how many bytes two pictures of one size differ."""
    bits = (np.frombuffer(each.constBits(), np.uint8) for each in (one, other))
    return int(np.count_nonzero(np.not_equal(*bits)))


def test_the_tests_of_what_it_brings_pass_with_what_it_brings() -> None:
    variables = os.environ | {
        "LD_LIBRARY_PATH": str(BUNDLE / "_internal"), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    script = Path(__file__).with_name("inside.py")
    done = subprocess.run(
        [sys.executable, script, BUNDLE, "-q", "-p", "no:cacheprovider", *TESTS],
        cwd=ROOT, env=variables, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:]


def test_no_file_names_where_it_was_made() -> None:
    places = [str(ROOT).encode(), str(Path.home()).encode() + b"/."]
    found = [
        path.name
        for path in BUNDLE.rglob("*")
        if path.is_file() and not path.is_symlink() and any(p in path.read_bytes() for p in places)
    ]
    assert [name for name in found if not name.startswith("libpython")] == []


def test_no_module_names_where_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    places = [str(ROOT).encode(), f"{Path.home()}/".encode()]
    monkeypatch.setattr("sys.path", [*sys.path, str(PYINSTALLER)])
    found = {name for name, code in modules() if any(place in code for place in places)}
    assert {name for name in found if not name.startswith("_sysconfigdata")} == set()


def modules() -> Iterator[tuple[str, bytes]]:
    """Yield the modules of the program by their names, each with the code that is run."""
    from PyInstaller.archive.readers import CArchiveReader

    program: Any = CArchiveReader(str(BUNDLE / "kith"))
    packed = program.open_embedded_archive("PYZ.pyz")
    yield from ((name, program.extract(name)) for name in program.toc)
    yield from ((name, packed.extract(name, raw=True) or b"") for name in packed.toc)
    with ZipFile(BUNDLE / "_internal" / "base_library.zip") as first:
        yield from ((name, first.read(name)) for name in first.namelist())


def test_it_is_made_with_what_the_lock_says_and_nothing_more() -> None:
    words = [str(VENV / "bin" / "python"), "-m", "pip", "freeze"]
    freeze = subprocess.check_output(words, text=True).lower().splitlines()
    said = {re.sub("[-_.]+(?=.*==)", "-", line) for line in freeze}
    lock = (ROOT / "packaging" / "requirements-bundle.txt").read_text("utf-8")
    assert said <= set(re.findall(r"^[\w-]+==[\w.]+", lock, re.MULTILINE))
    assert len(said) > 10


def test_every_link_leads_somewhere() -> None:
    assert [path for path in BUNDLE.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_whoever_makes_it_makes_the_same(tmp_path: Path) -> None:
    clone = tmp_path / "elsewhere" / "kith"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    shutil.copytree(ROOT / "build" / "venv", clone / "build" / "venv", symlinks=True)
    made = [make(clone)]
    shutil.rmtree(clone / "build" / "pyinstaller")
    made.append(make(clone.rename(tmp_path / "again")))
    assert made[0] == made[1]
    assert "kith" in made[0]


def make(folder: Path) -> dict[str, str]:
    """Make the bundle of a clone; return what is in it."""
    words = ["packaging/bundle.sh", sys.executable, "packaging/requirements-bundle.txt"]
    subprocess.run(words, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return hashes(folder / "build" / "dist" / "kith")


def hashes(folder: Path) -> dict[str, str]:
    """Return of every file its hash, of every link where it leads."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink())
        if path.is_symlink()
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }
