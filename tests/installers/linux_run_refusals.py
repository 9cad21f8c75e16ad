"""The installer for one user says why it does not install, and leaves everything as it was."""

from pathlib import Path

import pytest

from tests.installers.clean_system import HOME, CleanSystem
from tests.installers.conftest import RELEASES
from tests.installers.one_user import FILE, ODD, Make, install, packages_in, system, tell, under

__all__ = ["system"]


@pytest.mark.parametrize("release", RELEASES)
def test_a_system_without_the_libraries_is_told_which_and_stays_as_it_is(
    make_system: Make, release: str
) -> None:
    told = tell(make_system, release)
    assert told.code == 1
    assert "libxcb.so.1" in told.words
    assert "libxcb1" in packages_in(told.words)
    assert told.after == told.before


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


def test_a_folder_of_somebody_elses_is_not_taken(system: CleanSystem) -> None:
    system.run("mkdir", "-p", f"{ODD}/.local/lib/kith")
    before = under(system)
    done = install(system, check=False)
    assert done.returncode == 1
    assert "move it away" in done.stderr
    assert under(system) == before


def test_root_is_asked_to_be_somebody_else(system: CleanSystem) -> None:
    done = system.run("sh", f"/tmp/{FILE.name}", root=True, check=False, HOME=ODD)
    assert done.returncode == 1
    assert "--as-root" in done.stderr
    assert under(system) == []


@pytest.mark.parametrize(
    ("tool", "says", "expected"),
    [
        ("uname", "aarch64", "64-bit Intel and AMD"),
        ("getconf", "glibc 2.31", "its C library is glibc 2.31"),
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
