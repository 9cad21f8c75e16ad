"""The setup program for Windows, by Wine: what it writes, what runs, what it leaves behind.

Run by `make installer-test-windows`, after packaging/windows/trial has made what is tried here.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import __version__
from tests.installers.conftest import ROOT, need
from tests.installers.screen import Screen
from tests.installers.wine import Windows, split

MADE = ROOT / "build" / "windows"
BUNDLE, SETUP = MADE / "dist" / "kith", MADE / f"kith-{__version__}-windows-x86_64-setup.exe"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Kith"
CLASSES = r"Software\Classes"
STILL_OPEN, WRONG_FOLDER = 3, 4
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Łucja Dvořák\nEND:VCARD\n"


@pytest.fixture(scope="session")
def work() -> Path:
    """The folder of pictures and of the log, which stay, and of every Windows, which go."""
    need("wine", "wineserver", "Xvfb", "makensis")
    if not SETUP.exists():
        pytest.exit(f"{SETUP} is not there; make installer-test-windows makes it.", 1)
    folder = ROOT / "build" / "installer-test-windows"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def windows(work: Path, screen: Screen) -> Iterator[Windows]:
    """A Windows on which Kith never was."""
    made = Windows(work / "prefix", MADE / "prefix", screen.display, work / "windows.log")
    yield made
    made.close()


@pytest.fixture
def installed(windows: Windows) -> Windows:
    """A Windows with Kith in the usual folder."""
    install(windows)
    return windows


def install(windows: Windows, *options: str, setup: Path = SETUP, check: bool = True) -> int:
    """Run the setup program without a window; return its exit code."""
    return windows.run(str(setup), "/S", *options, check=check).returncode


def uninstall(windows: Windows) -> None:
    """Do what the list of programs does, silently, and wait until it is done."""
    command = windows.value(UNINSTALL, "QuietUninstallString")
    assert command is not None
    windows.run(*split(command))
    windows.settle()  # it goes on from a copy of itself


def folder(windows: Windows) -> str:
    """Return the folder Kith is installed in."""
    place = windows.value(UNINSTALL, "InstallLocation")
    assert place is not None
    return place


def journal(windows: Windows) -> str:
    """Return where the user's journal lies."""
    return f"{windows.local}\\kith\\journal.kith"


def kith(windows: Windows, *words: str) -> str:
    """Run a command of the installed Kith; return what it says."""
    return windows.run(f"{folder(windows)}\\kith-cli.exe", *words).stdout


def opening(windows: Windows, kind: str, file: str) -> list[str]:
    """Return the command that opens a file of a kind, as registered."""
    command = windows.value(f"{CLASSES}\\{kind}\\shell\\open\\command")
    assert command is not None
    return split(command.replace("%1", file))


def close_window(screen: Screen) -> None:
    """Leave Kith by its keys, once all of the window is there."""
    screen.wait_until_still()
    screen.press("ctrl+q")
    screen.wait_until_none(".*Kith")


def test_it_is_installed_silently_for_one_user(windows: Windows) -> None:
    install(windows)
    place = windows.inside(folder(windows))
    assert place == windows.inside(f"{windows.local}\\Programs\\Kith")
    brought = {str(path.relative_to(BUNDLE)) for path in BUNDLE.rglob("*")}
    assert {str(path.relative_to(place)) for path in place.rglob("*")} - brought == {
        "uninstall.exe"
    }
    assert all((place / each).exists() for each in brought)
    assert windows.value(UNINSTALL, "DisplayVersion") == __version__
    assert windows.value(UNINSTALL, "DisplayIcon") == f"{folder(windows)}\\kith.exe,0"
    size = windows.value(UNINSTALL, "EstimatedSize")
    assert size is not None
    assert 100_000 < int(size, 16) < 200_000  # kilobytes
    menu = f"{windows.home}\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Kith.lnk"
    assert windows.inside(menu).exists()
    assert not windows.inside(f"{windows.home}\\Desktop\\Kith.lnk").exists()
    assert windows.value(f"{CLASSES}\\.vcf") is None


def test_the_commands_work_and_write_every_letter(installed: Windows) -> None:
    example, exported = f"{installed.home}\\example.kith", f"{installed.home}\\everything.json"
    assert kith(installed, "--version") == f"kith {__version__}\n"
    kith(installed, "demo", example)
    assert "Everything is sound." in kith(installed, "check", "--journal", example)
    assert "Tomáš Dvořák" in kith(installed, "find", "Dvořák", "--journal", example)
    kith(installed, "export", exported, "--journal", example)
    written = json.loads(installed.inside(exported).read_text("utf-8"))
    assert "Tomáš Dvořák" in json.dumps(written, ensure_ascii=False)
    kith(installed, "backup", f"{installed.home}\\copy.kith", "--journal", example)
    command = installed.run("cmd", "/c", f"{folder(installed)}\\bin\\kith.cmd", "--version")
    assert command.stdout == f"kith {__version__}\n"


def test_the_story_of_a_user(
    installed: Windows, screen: Screen, picture: Callable[[str], Path]
) -> None:
    program = f"{folder(installed)}\\kith.exe"
    kith(installed, "jot", "@Zoë Dvořák, coffee after the keynote")
    installed.start(program)
    screen.wait_for(".*Kith")
    picture("own-journal")
    assert installed.run(program).returncode == 0  # a second one hands over, and ends
    assert len(screen.windows()) == 1
    installed.run("taskkill", "/F", "/IM", "kith.exe")  # as when the power fails
    installed.wait()
    installed.start(program)
    screen.wait_for(".*Kith")
    close_window(screen)
    assert "Zoë Dvořák" in kith(installed, "find", "keynote")


def test_a_double_click_opens_a_journal(
    installed: Windows, screen: Screen, picture: Callable[[str], Path]
) -> None:
    example = f"{installed.home}\\an example.kith"
    kith(installed, "demo", example)
    # Wine itself does not look for what opens a file among a user's own keys.
    assert installed.value(f"{CLASSES}\\.kith") == "Kith.Journal"
    installed.start(*opening(installed, "Kith.Journal", example))
    screen.wait_for("An example.*Kith")
    picture("double-click")
    close_window(screen)


def test_an_address_book_is_shown_and_nothing_is_taken_over_by_itself(
    installed: Windows, screen: Screen, picture: Callable[[str], Path]
) -> None:
    kith(installed, "jot", "@Ben, coffee")
    card = f"{installed.home}\\my card.vcf"
    installed.inside(card).write_text(CARD, "utf-8")
    assert installed.value(f"{CLASSES}\\.vcf\\OpenWithProgids", "Kith.AddressBook") == ""
    installed.start(*opening(installed, "Kith.AddressBook", card))
    screen.wait_for("Import my card.vcf - Kith")
    picture("address-book")
    assert screen.active() == "Import my card.vcf - Kith"
    assert kith(installed, "find", "Łucja").startswith("Nothing was found")


def test_an_open_kith_is_noticed_and_nothing_is_changed(installed: Windows, screen: Screen) -> None:
    kith(installed, "jot", "@Ben, coffee")
    before = installed.files()
    installed.start(f"{folder(installed)}\\kith.exe")
    screen.wait_for(".*Kith")
    assert install(installed, check=False) == STILL_OPEN
    assert before <= installed.files()
    close_window(screen)
    assert install(installed) == 0


def test_a_newer_one_takes_the_place_of_an_older_and_keeps_the_journal(
    installed: Windows, work: Path, tmp_path: Path
) -> None:
    kith(installed, "jot", "@Zoë, coffee")
    uninstall(installed)
    older = make_older(tmp_path)
    install(installed, setup=older)
    place = installed.inside(f"{installed.local}\\Programs\\Kith")
    assert (place / "_internal" / "gone" / "old.dll").exists()
    install(installed)
    assert not (place / "_internal" / "gone").exists()
    assert installed.value(UNINSTALL, "DisplayVersion") == __version__
    assert "Zoë" in kith(installed, "find", "coffee")


def make_older(tmp_path: Path) -> Path:
    """Make the setup program of a Kith that has hardly anything, but a file newer ones lack."""
    bundle, setup = tmp_path / "kith", tmp_path / "kith-0.0.9-setup.exe"
    (bundle / "_internal" / "gone").mkdir(parents=True)
    (bundle / "_internal" / "gone" / "old.dll").write_text("old")
    for name in ("kith.exe", "kith-cli.exe"):
        shutil.copy(BUNDLE / name, bundle)
    script = ROOT / "packaging" / "windows" / "setup_program.py"
    icon = ROOT / "build" / "kith.ico"
    subprocess.run([sys.executable, script, bundle, icon, setup], check=True)
    return setup


def test_it_leaves_nothing_but_what_is_the_users(windows: Windows, screen: Screen) -> None:
    other = "Another.Program"
    windows.write_value(f"{CLASSES}\\.vcf\\OpenWithProgids", other, "")
    windows.write_value(f"{CLASSES}\\.vcf", "Content Type", "text/vcard")
    files, keys = windows.files(), windows.registry()
    install(windows, "/DESKTOP", "/COMMAND")
    assert windows.inside(f"{windows.home}\\Desktop\\Kith.lnk").exists()
    assert windows.value("Environment", "Path") == f"{folder(windows)}\\bin"
    kith(windows, "jot", "@Ben, coffee")
    windows.start(f"{folder(windows)}\\kith.exe")
    screen.wait_for(".*Kith")
    close_window(screen)
    uninstall(windows)
    left = windows.files() - files
    assert [each for each in left if not each.startswith(f"{windows.local}\\kith")] == []
    assert journal(windows) in left
    assert keys <= windows.registry()
    assert windows.registry() - keys <= {
        f"Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\{each} "
        for each in ("App Paths", "Uninstall")
    }  # empty, and on every real Windows


@pytest.mark.parametrize("path", [r"%USERPROFILE%\bin;C:\tools", ";".join(["C:\\tools"] * 300)])
def test_a_path_stays_as_it_was(windows: Windows, path: str) -> None:
    windows.write_value("Environment", "Path", path, "REG_EXPAND_SZ")
    install(windows, "/COMMAND")
    with_command = windows.value("Environment", "Path")
    assert with_command == (path if len(path) > 800 else f"{path};{folder(windows)}\\bin")
    install(windows)  # keeps what was chosen
    assert windows.value("Environment", "Path") == with_command
    uninstall(windows)
    assert windows.value("Environment", "Path") == path


def test_what_else_lies_in_a_chosen_folder_stays(windows: Windows) -> None:
    mine = windows.inside("C:\\mine\\_internal\\mine.txt")
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    install(windows, "/D=C:\\mine")
    assert folder(windows) == "C:\\mine"
    uninstall(windows)
    left = [path.name for path in windows.inside("C:\\mine").rglob("*")]
    assert left == ["_internal", "mine.txt"]
    assert mine.read_text() == "mine"


@pytest.mark.parametrize("place", ["{local}\\kith", "{local}\\Kith\\program", "{local}"])
def test_program_and_journal_never_share_a_folder(windows: Windows, place: str) -> None:
    files = windows.files()
    chosen = place.format(local=windows.local)
    assert install(windows, f"/D={chosen}", check=False) == WRONG_FOLDER
    assert windows.files() == files
    assert windows.value(UNINSTALL, "DisplayVersion") is None
