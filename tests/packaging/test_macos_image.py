"""The making of the disk image, with stand-ins for the commands that only macOS has."""

import os
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.test_macos import ARM, INFO, MACOS, thin

# Each writes down how it was called; hdiutil is busy as often as BUSY says.
STAND_IN = f"""#!{sys.executable}
import os, plistlib, shutil, sys
from pathlib import Path
name, *given = Path(sys.argv[0]).name, *sys.argv[1:]
calls = Path(os.environ["CALLS"])
if name == "plutil":
    print(plistlib.loads(Path(given[-1]).read_bytes())[given[1]])
    sys.exit()
if name == "uname":
    print("arm64")
    sys.exit()
with calls.open("a") as file:
    file.write(" ".join([name, *given]) + "\\n")
if name == "ditto":
    shutil.copytree(*given)
if name == "hdiutil" and given[0] == "create":
    if calls.read_text().count("hdiutil create") <= int(os.environ["BUSY"]):
        sys.exit("Resource busy")
    Path(given[-1]).write_bytes(b"image")
"""
COMMANDS = ("plutil", "uname", "codesign", "ditto", "hdiutil", "xcrun", "sleep")
IDENTITY = "Developer ID Application: Kith (ABCDE)"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a folder in which the bundle for macOS has just been made."""
    (tmp_path / "bin").mkdir()
    for name in COMMANDS:
        command = tmp_path / "bin" / name
        command.write_text(STAND_IN)
        command.chmod(0o755)
    scripts = tmp_path / "packaging" / "macos"
    scripts.mkdir(parents=True)
    for name in ("make.sh", "oldest_system.py"):
        (scripts / name).write_bytes((MACOS / name).read_bytes())
    python = tmp_path / "build" / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
    python.chmod(0o755)
    contents = tmp_path / "build" / "dist" / "Kith.app" / "Contents"
    (contents / "MacOS").mkdir(parents=True)
    (contents / "MacOS" / "kith").write_bytes(thin(ARM, 0x32, (15, 0)))
    bill = contents / "Resources" / "licences" / "sbom.cdx.json"
    bill.parent.mkdir(parents=True)
    bill.write_text("{}")
    told = {**INFO, "CFBundleShortVersionString": "1.2.3"}
    (contents / "Info.plist").write_bytes(plistlib.dumps(told))
    return tmp_path


def make(tree: Path, busy: int = 0, **more: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Make the image; return how that ended, and the commands it called."""
    calls = tree / "calls.txt"
    surroundings = {
        **os.environ, "PATH": f"{tree / 'bin'}:{os.environ['PATH']}", "CALLS": str(calls),
        "BUSY": str(busy), **more,
    }  # fmt: skip
    ended = subprocess.run(
        ["sh", str(tree / "packaging/macos/make.sh")],
        env=surroundings, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return ended, calls.read_text() if calls.exists() else ""


def test_without_an_account_the_program_is_signed_by_nobody(tree: Path) -> None:
    ended, calls = make(tree)
    assert ended.returncode == 0, ended.stderr
    assert sorted(path.name for path in (tree / "dist").iterdir()) == [
        "kith-1.2.3-macos-arm64.cdx.json", "kith-1.2.3-macos-arm64.dmg",
    ]  # fmt: skip
    assert "codesign --force --sign - build/dist/Kith.app\n" in calls
    assert calls.index("--sign") < calls.index("codesign --verify") < calls.index("ditto")
    assert "xcrun" not in calls and "runtime" not in calls and "entitlements" not in calls
    assert (tree / "build/image/Applications").readlink() == Path("/Applications")
    assert (tree / "build/image/Kith.app/Contents/MacOS/kith").is_file()


def test_with_an_account_program_and_image_are_signed_and_notarised(tree: Path) -> None:
    ended, calls = make(tree, KITH_SIGN=IDENTITY, KITH_NOTARY="kith", KITH_KEYCHAIN="/k.keychain")
    assert ended.returncode == 0, ended.stderr
    signed = [line for line in calls.splitlines() if f"--sign {IDENTITY}" in line]
    assert all("--options runtime --timestamp" in line for line in signed)
    assert [line.rpartition(" ")[2] for line in signed] == [
        "build/dist/Kith.app", "dist/kith-1.2.3-macos-arm64.dmg",
    ]  # fmt: skip
    assert "--entitlements packaging/macos/entitlements.plist" in signed[0]
    assert "--entitlements" not in signed[1]
    notarised = "xcrun notarytool submit --keychain-profile kith --keychain /k.keychain --wait"
    assert calls.index(notarised) < calls.index("xcrun stapler staple dist/kith-1.2.3-macos-arm64")


def test_a_busy_system_is_asked_again(tree: Path) -> None:
    ended, calls = make(tree, busy=2)
    assert ended.returncode == 0, ended.stderr
    assert calls.count("hdiutil create") == 3 and calls.count("sleep") == 2
    ended, calls = make(tree, busy=99)
    assert ended.returncode == 1


def test_a_library_for_a_newer_system_is_refused(tree: Path) -> None:
    newer = tree / "build/dist/Kith.app/Contents/MacOS/newer.dylib"
    newer.write_bytes(thin(ARM, 0x32, (99, 0)))
    ended, calls = make(tree)
    assert ended.returncode == 1
    assert "newer.dylib (99.0)" in ended.stderr and not calls


def test_without_a_bundle_it_says_what_to_do(tree: Path) -> None:
    (tree / "build/dist/Kith.app").rename(tree / "build/dist/Other.app")
    ended, _ = make(tree)
    assert ended.returncode == 1
    assert "run make bundle first" in ended.stderr
