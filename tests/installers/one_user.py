"""What the tests of the installer for one user stand on: a system that has all it asks for."""

import functools
import subprocess
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from app import __version__
from tests.installers.clean_system import HOME, CleanSystem
from tests.installers.conftest import RELEASES, ROOT

FILE = ROOT / "dist" / f"kith-{__version__}-linux-x86_64.run"
# What a name may hold and a desktop entry, a shell or a pattern could stumble over.
ODD = f"{HOME}/Zoë’s [old] $HOME 100% `a` b"

Make = Callable[[str], CleanSystem]


class Told(NamedTuple):
    """What the installer said on a system with nothing, and that system before and after."""

    system: CleanSystem
    code: int
    words: str
    before: dict[str, str]
    after: dict[str, str]


@functools.cache
def tell(make_system: Make, release: str) -> Told:
    """Try to install on a clean system of a release."""
    if not FILE.exists():
        pytest.exit(f"{FILE} is not there; make installers makes it.", 1)
    system = make_system(release)
    system.bring(FILE)
    before = system.tree(home=True)
    done = install(system, HOME, check=False)
    return Told(system, done.returncode, done.stderr, before, system.tree(home=True))


@functools.cache
def equip(make_system: Make, release: str) -> CleanSystem:
    """Return that system with the packages it was told to install, and no others."""
    told = tell(make_system, release)
    told.system.apt("update")
    told.system.apt("install", *packages_in(told.words))
    return told.system


@pytest.fixture
def system(make_system: Make, request: pytest.FixtureRequest) -> Iterator[CleanSystem]:
    """A system that has all that is asked for, and a home with an odd name in it.

    It is the newest, unless a test has a parameter of this name.
    """
    made = equip(make_system, getattr(request, "param", RELEASES[0]))
    made.run("mkdir", ODD)
    yield made
    made.run("rm", "-rf", ODD)


def packages_in(words: str) -> list[str]:
    """Return what `apt-get install` is to be given, as a sentence says it."""
    return words.partition("sudo apt-get install ")[2].partition("\n")[0].split()


def install(
    system: CleanSystem, home: str = ODD, *options: str, check: bool = True, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the installer as the user."""
    words = ("sh", f"/tmp/{FILE.name}", *options)
    return system.run(*words, root=False, check=check, HOME=home, **variables)


def uninstall(system: CleanSystem, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the uninstaller as the user."""
    return system.run(f"{ODD}/.local/lib/kith/uninstall", check=check, HOME=ODD)


def kith(system: CleanSystem, *words: str) -> str:
    """Run a command of the installed Kith; return what it says."""
    return system.run(f"{ODD}/.local/bin/kith", *words, HOME=ODD).stdout


def under(system: CleanSystem, folder: str = ODD) -> list[str]:
    """Return every path below a folder."""
    return sorted(system.run("find", folder, "-mindepth", "1").stdout.splitlines())
