"""The installer for one user: what it writes, what it leaves behind, upgrades in between.

Run by `make installer-test`, with dist/kith-VERSION-linux-x86_64.run made before.
"""

import hashlib
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from app import __version__
from tests.installers.clean_system import HOME, CleanSystem
from tests.installers.conftest import RELEASES, ROOT, need
from tests.installers.one_user import FILE, ODD, install, kith, system, under, uninstall
from tests.installers.screen import Screen, wait_until

__all__ = ["system"]
SCRIPTS = ROOT / "packaging" / "linux" / "run"
JOURNAL = ".local/share/kith/journal.kith"
# What others have put where Kith puts its own.
THEIRS = [
    f".local/{each}"
    for each in (
        "bin/tea",
        "lib/tea/tea",
        "share/applications/tea.desktop",
        "share/icons/hicolor/48x48/apps/tea.png",
        "share/kith-tea/tea",
        "share/man/man1/tea.1",
        "share/mime/packages/tea.xml",
    )
]
PUT_THERE = 'for file; do mkdir -p "$(dirname "$file")" && echo tea >"$file"; done'
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Lovelace\nEND:VCARD\n"


@pytest.mark.parametrize("system", RELEASES, indirect=True)
def test_what_it_installs_starts_and_goes_again(
    system: CleanSystem, screen: Screen, picture: Callable[[str], Path], tmp_path: Path
) -> None:
    system.apt("install", "desktop-file-utils", "shared-mime-info")
    (tmp_path / "Ada.vcf").write_text(CARD)
    card = system.bring(tmp_path / "Ada.vcf", HOME)
    system.run("sh", "-c", PUT_THERE, "-", *THEIRS, HOME=ODD)
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
    after = system.tree(home=True)
    assert {path: after.get(path) for path in before} == before
    # What is known of the system's fonts is kept for every program, below .cache/fontconfig; the
    # desktop's indexes are those of other programs, too.
    folders = (".local/share/kith/", ".config/kith/", ".local/state/kith/", ".cache/")
    indexes = (".local/share/mime/", ".local/share/applications/mimeinfo.cache")
    own = tuple(f"{ODD}/{each}" for each in (*folders, *indexes))
    left = [path for path in after.keys() - before if not f"{path}/".startswith(own)]
    assert [path for path in left if not any(each.startswith(f"{path}/") for each in own)] == []
    assert f"{ODD}/{JOURNAL}" in after


def program_of(entry: str) -> str:
    """Return the program a desktop entry starts, read as the specification says."""
    line = next(each for each in entry.splitlines() if each.startswith("Exec="))
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line.replace("\\\\", "\\"))[0]
    return re.sub(r"\\(.)", r"\1", quoted).replace("%%", "%")


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
        path for path in under(system) if "of-old" in path or path.endswith("24x24/apps/kith.png")
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


def test_what_others_put_there_stays(system: CleanSystem) -> None:
    theirs = f"{ODD}/.local/bin/kith"
    system.run("sh", "-c", "mkdir -p ~/.local/bin && echo mine >~/.local/bin/kith", HOME=ODD)
    done = install(system)
    assert f"{theirs} was there already" in done.stderr
    assert f"by: {ODD}/.local/lib/kith/kith" in done.stdout
    uninstall(system)
    assert system.inside(theirs).read_text() == "mine\n"
    assert under(system) == [f"{ODD}/.local", f"{ODD}/.local/bin", theirs]


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


def test_a_linter_finds_nothing_in_the_scripts(tmp_path: Path) -> None:
    need("shellcheck")
    for name in ("install.sh", "uninstall.sh"):
        lines = (SCRIPTS / name).read_text().splitlines()
        named = [line.partition("#INCLUDE ")[2] for line in lines]
        whole = [
            (SCRIPTS / each).read_text() if each else line
            for line, each in zip(lines, named, strict=True)
        ]
        (tmp_path / name).write_text("\n".join([*whole, ""]))
    checked: list[str | Path] = [
        "shellcheck",
        SCRIPTS / "make.sh",
        tmp_path / "install.sh",
        tmp_path / "uninstall.sh",
    ]
    subprocess.run(checked, check=True)
