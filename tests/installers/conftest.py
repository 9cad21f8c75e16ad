"""What the tests of installers stand on: clean systems, and a screen in front of them.

Run by `make installer-test`, as root on a Debian. A test asks for `screen` and `make_system`:

    system = make_system("trixie")                  a copy of its own, a second or two
    system.apt("install", system.bring(package))    as root; system.run(...) is the user
    system.start("kith", DISPLAY=screen.display)    a window; look with screen.wait_for("Kith")
    screen.press("ctrl+n"); screen.write("…")       real keys
    picture("first-start")                          keeps what is to be seen, for a person to look
    before = system.tree(); …; after = system.tree()

Everything lies under build/installer-test, the pictures and a log for each release stay there.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from tests.installers.clean_system import CleanSystem, begin_base, find_mirror, finish_base
from tests.installers.screen import Screen

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "installer-test"
RELEASES = ("trixie", "bookworm")  # Debian 13, newer than what the bundle is made on, and 12


def need(*tools: str, root: bool = False) -> None:
    """End the tests with one sentence where something is missing that they cannot do without."""
    if root and os.geteuid() != 0:
        pytest.exit(
            "Installers are tried on clean systems, which only root can make: sudo make …", 1
        )
    if missing := [name for name in tools if shutil.which(name) is None]:
        pytest.exit(f"To try the installers, install first: {', '.join(missing)}.", 1)


@pytest.fixture(scope="session")
def work() -> Iterator[Path]:
    """The folder of everything that is made; the systems in it go when the tests end."""
    if f"{WORK}/" in Path("/proc/self/mounts").read_text():
        pytest.exit(f"Something is mounted below {WORK}: umount it first.", 1)
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    yield WORK
    shutil.rmtree(WORK / "systems", ignore_errors=True)


@pytest.fixture(scope="session")
def bases(work: Path) -> Iterator[dict[str, Path]]:
    """The smallest systems of both releases, to be copied and never used themselves."""
    need("debootstrap", "unshare", "nsenter", "setpriv", root=True)
    mirror, made = find_mirror(), {name: work / "systems" / name for name in RELEASES}
    (work / "systems").mkdir()
    making = {name: begin_base(name, folder, mirror) for name, folder in made.items()}
    try:
        for name, folder in made.items():
            finish_base(making[name], folder)
        yield made
    finally:
        for each in making.values():
            each.kill()
            each.wait(20)


@pytest.fixture(scope="session")
def make_system(bases: dict[str, Path], work: Path) -> Iterator[Callable[[str], CleanSystem]]:
    """Make a clean system of a release, "trixie" or "bookworm"; it ends with the tests."""
    made: list[CleanSystem] = []

    def make(release: str) -> CleanSystem:
        folder = work / "systems" / f"{release}-{len(made) + 1}"
        subprocess.run(["cp", "-a", "--reflink=auto", bases[release], folder], check=True)
        made.append(CleanSystem(folder, work / f"{release}.log"))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture(scope="session")
def screen(work: Path) -> Iterator[Screen]:
    """A screen of 1280 × 860 with a window manager."""
    need("Xvfb", "openbox", "xdotool", "xprop", "setxkbmap", "setpriv")
    shown = Screen(work / "screen")
    yield shown
    shown.close()


@pytest.fixture(scope="session")
def picture(work: Path, screen: Screen) -> Callable[[str], Path]:
    """Keep what is to be seen, once nothing moves, as build/installer-test/NAME.png."""

    def keep(name: str) -> Path:
        path = work / f"{name}.png"
        assert screen.wait_until_still().save(str(path))
        return path

    return keep


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep what was to be seen when a test failed, as build/installer-test/failed.png."""
    report = yield
    shown = getattr(item, "funcargs", {}).get("screen")
    if report.failed and call.when == "call" and isinstance(shown, Screen):
        shown.image().save(str(WORK / "failed.png"))
    return report


@pytest.fixture(scope="session")
def note(work: Path) -> Callable[[str], None]:
    """Keep a figure for a person to read, in build/installer-test/figures.txt."""

    def keep(line: str) -> None:
        with (work / "figures.txt").open("a") as figures:
            figures.write(f"{line}\n")

    return keep
