"""The installer for one user: what it asks for, what it writes, what it leaves behind.

Run by `make installer-test`, with dist/kith-VERSION-linux-x86_64.run made before.
"""

import hashlib
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from app import __version__
from tests.installers.clean_system import HOME, CleanSystem
from tests.installers.conftest import RELEASES, ROOT, need
from tests.installers.screen import Screen, wait_until

FILE = ROOT / "dist" / f"kith-{__version__}-linux-x86_64.run"
SCRIPTS = ROOT / "packaging" / "linux" / "run"
# What a name may hold and a desktop entry, a shell or a pattern could stumble over.
ODD = f'{HOME}/Zoë’s [old] $HOME 100% `a` "b"'
JOURNAL = ".local/share/kith/journal.kith"
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Lovelace\nEND:VCARD\n"

Equip = Callable[[str], CleanSystem]


class Told(NamedTuple):
    """What the installer said on a system with nothing, and that system before and after."""

    system: CleanSystem
    code: int
    words: str
    before: dict[str, str]
    after: dict[str, str]


@pytest.fixture(scope="module")
def tell(make_system: Callable[[str], CleanSystem]) -> Callable[[str], Told]:
    """Try to install on a clean system of a release, once for all tests."""
    if not FILE.exists():
        pytest.exit(f"{FILE} is not there; make installers makes it.", 1)
    kept: dict[str, Told] = {}

    def try_once(release: str) -> Told:
        if release not in kept:
            system = make_system(release)
            system.bring(FILE)
            before = system.tree(home=True)
            done = install(system, HOME, check=False)
            after = system.tree(home=True)
            kept[release] = Told(system, done.returncode, done.stderr, before, after)
        return kept[release]

    return try_once


@pytest.fixture(scope="module")
def equip(tell: Callable[[str], Told]) -> Equip:
    """Return a system of a release with the packages it was told to install, and no others."""
    done: set[str] = set()

    def equip_once(release: str) -> CleanSystem:
        told = tell(release)
        if release not in done:
            told.system.apt("update")
            told.system.apt("install", *packages_in(told.words))
            done.add(release)
        return told.system

    return equip_once


@pytest.fixture
def system(equip: Equip, request: pytest.FixtureRequest) -> Iterator[CleanSystem]:
    """A system that has all that is asked for, and a home with an odd name in it.

    It is the newest, unless a test has a parameter of this name.
    """
    made = equip(getattr(request, "param", RELEASES[0]))
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


def repack(source: Path, target: Path, change: Callable[[Path], None], work: Path) -> None:
    """Write the installer of a bundle that somebody changed, as make.sh would have."""
    whole = source.read_bytes()
    (line,) = re.findall(rb"^PAYLOAD_LINE=(\d+)$", whole[:4096], re.MULTILINE)
    parts = whole.split(b"\n", int(line) - 1)
    tree = work / "tree"
    tree.mkdir()
    subprocess.run(["tar", "-xzf", "-", "-C", tree], input=parts[-1], check=True)
    change(tree)
    tar: list[str | Path] = ["tar", "-cf", "-", "-I", "gzip -1", "-C", tree, "."]
    packed = subprocess.run(tar, check=True, capture_output=True).stdout
    head = b"\n".join(parts[:-1]) + b"\n"
    old, new = (hashlib.sha256(each).hexdigest().encode() for each in (parts[-1], packed))
    target.write_bytes(head.replace(old, new) + packed)


@pytest.mark.parametrize("release", RELEASES)
def test_a_system_without_the_libraries_is_told_which_and_stays_as_it_is(
    tell: Callable[[str], Told], release: str
) -> None:
    told = tell(release)
    assert told.code == 1
    assert "libxcb.so.1" in told.words
    assert "libxcb1" in packages_in(told.words)
    assert told.after == told.before


@pytest.mark.parametrize("system", RELEASES, indirect=True)
def test_what_it_installs_starts_and_goes_again(
    system: CleanSystem, screen: Screen, picture: Callable[[str], Path], tmp_path: Path
) -> None:
    system.apt("install", "desktop-file-utils", "shared-mime-info")
    (tmp_path / "Ada.vcf").write_text(CARD)
    card = system.bring(tmp_path / "Ada.vcf", HOME)
    before = system.tree(home=True)
    assert f"{ODD}/.local/bin/kith" in install(system).stdout
    assert kith(system, "--version") == f"kith {__version__}\n"
    kith(system, "jot", "Coffee with @Ben")

    entry = system.inside(f"{ODD}/.local/share/applications/kith.desktop")
    subprocess.run(["desktop-file-validate", entry], check=True)
    program = program_of(entry.read_text())
    window = system.start(program, card, HOME=ODD, DISPLAY=screen.display)
    screen.wait_for("Import Ada.vcf — Kith")
    picture(f"run-{system.root.name}-card")
    for refused in (install(system, check=False), uninstall(system, check=False)):
        assert refused.returncode == 1
        assert "Kith is open" in refused.stderr
    screen.press("Escape")
    screen.wait_for("My journal — Kith")
    screen.press("ctrl+q")
    window.wait(60)

    assert "Ben" in kith(system, "find", "Ben")
    assert "Ada" not in kith(system, "find", "Lovelace")
    uninstall(system)
    changed = {path for path, state in system.tree(home=True).items() if before.get(path) != state}
    # What is known of the system's fonts is kept for every program, below .cache/fontconfig.
    folders = (".local/share/kith", ".config/kith", ".local/state/kith", ".cache")
    own = tuple(f"{ODD}/{folder}" for folder in folders)
    left = [path for path in changed if not path.startswith(own)]
    assert [path for path in left if not any(each.startswith(f"{path}/") for each in own)] == []
    assert f"{ODD}/{JOURNAL}" in changed


def program_of(entry: str) -> str:
    """Return the program a desktop entry starts, read as the specification says."""
    line = next(each for each in entry.splitlines() if each.startswith("Exec="))
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line.replace("\\\\", "\\"))[0]
    return re.sub(r"\\(.)", r"\1", quoted).replace("%%", "%")


def test_a_newer_one_takes_the_place_of_an_older_and_keeps_the_journal(
    system: CleanSystem, tmp_path: Path
) -> None:
    def make_older(tree: Path) -> None:
        (tree / "_internal/of-old").touch()
        icon = tree / "share/icons/hicolor/24x24/apps/kith.png"
        icon.parent.mkdir(parents=True)
        icon.touch()

    older = tmp_path / "older.run"
    repack(FILE, older, make_older, tmp_path)
    place = system.bring(older)
    system.run("sh", place, HOME=ODD)
    kith(system, "jot", "Coffee with @Ben")
    assert f"{ODD}/.local/lib/kith/_internal/of-old" in under(system, f"{ODD}/.local/lib/kith/")
    install(system)
    assert [
        path for path in under(system) if "of-old" in path or path.endswith("24/kith.png")
    ] == []
    assert "Ben" in kith(system, "find", "Ben")
    uninstall(system)
    left = [path for path in under(system) if "/kith" not in path]
    assert left == [f"{ODD}/.config", f"{ODD}/.local", f"{ODD}/.local/share"]


def test_an_interrupted_one_leaves_the_older_one_working(system: CleanSystem) -> None:
    install(system)
    newer = system.start("sh", f"/tmp/{FILE.name}", HOME=ODD)
    begun = system.inside(f"{ODD}/.local/lib/.kith-2/_internal")
    wait_until("files are unpacked", begun.exists)
    system.run("sh", "-c", "kill -KILL -1", check=False)
    newer.wait(20)
    assert system.inside(f"{ODD}/.local/lib/.kith-2").exists()
    assert kith(system, "--version") == f"kith {__version__}\n"
    install(system)
    kept = [
        path for path in under(system, f"{ODD}/.local/lib") if path.count("/") == ODD.count("/") + 3
    ]
    assert kept == [f"{ODD}/.local/lib/.kith-2", f"{ODD}/.local/lib/kith"]
    assert kith(system, "--version") == f"kith {__version__}\n"


@pytest.mark.parametrize("limit", ["size=50m", "nr_inodes=100"])
def test_a_full_disk_is_said_and_nothing_stays_on_it(system: CleanSystem, limit: str) -> None:
    small = f"{HOME}/small"
    system.run("mkdir", small)
    options = f"{limit},uid=1000,mode=755"
    system.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", small, root=True)
    done = install(system, small, check=False)
    left = under(system, small)
    system.run("umount", small, root=True)
    system.run("rmdir", small)
    assert done.returncode == 1
    assert "make room" in done.stderr or "No space left" in done.stderr
    assert "Nothing was installed" in done.stderr or "nothing was changed" in done.stderr
    assert left == []


@pytest.mark.parametrize("kept", [0.5, 0.999999])
def test_a_file_that_did_not_arrive_whole_is_not_installed(
    system: CleanSystem, tmp_path: Path, kept: float
) -> None:
    torn = tmp_path / "torn.run"
    torn.write_bytes(FILE.read_bytes()[: int(FILE.stat().st_size * kept)])
    done = system.run("sh", system.bring(torn), check=False, HOME=ODD)
    assert done.returncode == 1
    assert "did not arrive whole" in done.stderr
    assert under(system) == []


def test_what_others_put_there_stays(system: CleanSystem) -> None:
    theirs = f"{ODD}/.local/bin/kith"
    system.run("sh", "-c", "mkdir -p ~/.local/bin && echo mine >~/.local/bin/kith", HOME=ODD)
    done = install(system)
    assert f"{theirs} was there already" in done.stderr
    assert f"by: {ODD}/.local/lib/kith/kith" in done.stdout
    uninstall(system)
    assert system.inside(theirs).read_text() == "mine\n"
    assert under(system) == [f"{ODD}/.local", f"{ODD}/.local/bin", theirs]


def test_a_folder_of_somebody_elses_is_not_taken(system: CleanSystem) -> None:
    system.run("mkdir", "-p", f"{ODD}/.local/lib/kith")
    before = under(system)
    done = install(system, check=False)
    assert done.returncode == 1
    assert "move it away" in done.stderr
    assert under(system) == before


def test_it_says_nothing_when_asked_to_and_goes_where_it_is_told(system: CleanSystem) -> None:
    elsewhere = f"{ODD}/data"
    done = install(system, ODD, "--", "--quiet", XDG_DATA_HOME=elsewhere)
    assert (done.stdout, done.stderr) == ("", "")
    assert system.inside(f"{elsewhere}/applications/kith.desktop").exists()
    removed = system.run(f"{ODD}/.local/lib/kith/uninstall", "--quiet", HOME=ODD)
    assert (removed.stdout, removed.stderr) == ("", "")
    assert under(system) == []

    install(system, ODD, "--prefix", f"{ODD}/of mine")
    told = system.run(f"{ODD}/of mine/bin/kith", "--version", HOME=ODD).stdout
    assert told == f"kith {__version__}\n"
    assert system.inside(f"{ODD}/of mine/share/applications/kith.desktop").exists()
    system.run(f"{ODD}/of mine/lib/kith/uninstall", HOME=ODD)
    assert under(system) == []


def test_root_is_asked_to_be_somebody_else(system: CleanSystem) -> None:
    done = system.run("sh", f"/tmp/{FILE.name}", root=True, check=False, HOME=ODD)
    assert done.returncode == 1
    assert "--as-root" in done.stderr
    assert under(system) == []


@pytest.mark.parametrize(
    ("tool", "says", "expected"),
    [
        ("uname", "aarch64", "64-bit Intel and AMD"),
        ("getconf", "glibc 2.31", "its C library is 2.31 and Kith needs"),
        ("df", "tmpfs 1 1 1024 1% /", "there are 1 MB"),
    ],
)
def test_a_machine_that_cannot_run_it_is_told_why(
    system: CleanSystem, tool: str, says: str, expected: str
) -> None:
    pretend = 'mkdir ~/bin && printf "#!/bin/sh\\necho %s\\n" "$2" >~/bin/$1 && chmod +x ~/bin/$1'
    system.run("sh", "-c", pretend, "-", tool, f"'{says}'", HOME=ODD)
    before = under(system)
    done = install(system, check=False, PATH=f"{ODD}/bin:/usr/bin:/bin:/usr/sbin")
    assert done.returncode == 1
    assert expected in done.stderr
    assert under(system) == before


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"', "zypper install dejavu-fonts"),
        ('ID=rocky\nID_LIKE="rhel centos fedora"', "dnf install dejavu-sans-fonts"),
        ("ID=arch", "pacman -S --needed ttf-dejavu"),
        ("ID=linuxmint\nID_LIKE=ubuntu", "apt-get install fonts-dejavu-core"),
        ("ID=other", "by your system's own means"),
    ],
)
def test_each_family_of_systems_is_told_its_own_command(
    system: CleanSystem, name: str, command: str
) -> None:
    release, fonts = system.inside("/etc/os-release"), system.inside("/usr/share/fonts")
    real = release.read_text()
    away = fonts.rename(fonts.with_name("away"))
    release.write_text(name)
    done = install(system, check=False)
    release.write_text(real)
    away.rename(fonts)
    assert done.returncode == 1
    assert "does not have yet: fonts." in done.stderr
    assert command in done.stderr
    assert under(system) == []


def test_a_linter_finds_nothing_in_the_scripts(tmp_path: Path) -> None:
    need("shellcheck")
    common = (SCRIPTS / "common.sh").read_text()
    for name in ("install.sh", "uninstall.sh"):
        (tmp_path / name).write_text((SCRIPTS / name).read_text().replace("#COMMON", common))
    checked: list[str | Path] = [
        "shellcheck",
        SCRIPTS / "make.sh",
        tmp_path / "install.sh",
        tmp_path / "uninstall.sh",
    ]
    subprocess.run(checked, check=True)
