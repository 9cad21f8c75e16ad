"""The package for Debian: a new user's first days with it, an upgrade, and what is left after.

The tests of a release go on where the one before ended, as days do.
"""

import json
import os
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import __version__
from app.store import database
from app.store.database import open_database
from app.store.migrations import MIGRATIONS
from tests.installers.clean_system import HOME, NUMBER, CleanSystem
from tests.installers.conftest import RELEASES, ROOT
from tests.installers.screen import Screen, wait_until

PACKAGE = ROOT / "dist" / f"kith_{__version__}_amd64.deb"
BOOK = ROOT / "tests" / "specimens" / "own" / "google-3.0.vcf"  # two cards
ENTRY = "/usr/share/applications/kith.desktop"
JOURNAL = f"{HOME}/.local/share/kith/journal.kith"
MINE, PREVIEW = "My journal — Kith", f"Import {BOOK.name} — Kith"
# What a fuller desktop has, which keeps indexes of menus, types of files, icons and manuals.
DESKTOP = ("desktop-file-utils", "gtk-update-icon-cache", "hicolor-icon-theme", "libglib2.0-bin",
           "man-db", "shared-mime-info")  # fmt: skip
ICON_INDEX = "/usr/share/icons/hicolor/icon-theme.cache"  # holds the time it was written
# Where things are in the windows as they first open, and the colour of a button to press.
ACCENT, IMPORT = "#2f6b66", (1008, 676)
CHART, CHART_MENU = (250, 560, 690, 200), (1208, 161)


@pytest.fixture(scope="module", params=RELEASES)
def release(request: pytest.FixtureRequest) -> str:
    """One Debian after the other."""
    return str(request.param)


@pytest.fixture(scope="module")
def system(release: str, make_system: Callable[[str], CleanSystem]) -> CleanSystem:
    """A clean system, in which Kith is not yet."""
    assert PACKAGE.exists(), f"{PACKAGE} is not there: make installers makes it."
    made = make_system(release)
    made.apt("update")
    return made


@pytest.fixture(scope="module")
def before(system: CleanSystem) -> dict[str, str]:
    """Return everything that was there before Kith came."""
    return system.tree()


@pytest.fixture
def window(system: CleanSystem, screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """Kith's window, started as a menu does."""
    started = start_entry(system, screen)
    yield started
    started.kill()
    started.wait(20)


def start_entry(
    system: CleanSystem, screen: Screen, *files: str, section: str = "Desktop Entry"
) -> subprocess.Popen[bytes]:
    """Start what the desktop entry says, with files put where it wants them."""
    lines = system.inside(ENTRY).read_text().split(f"[{section}]\n")[1].splitlines()
    command = next(line.removeprefix("Exec=") for line in lines if line.startswith("Exec="))
    named = " ".join(map(shlex.quote, files))
    return system.start(*shlex.split(command.replace("%F", named)), DISPLAY=screen.display)


def found(system: CleanSystem, words: str) -> str:
    """Return what `kith find` says."""
    return system.run("kith", "find", words, check=False).stdout


def exported(system: CleanSystem, table: str) -> list[dict[str, object]]:
    """Return the records of one kind that a whole export holds."""
    system.run("kith", "export", "/tmp/all.json")
    file = system.inside("/tmp/all.json")
    records: list[dict[str, object]] = json.loads(file.read_text())["tables"][table]
    file.unlink()
    return records


def count_people(system: CleanSystem) -> int:
    """Return how many people there are."""
    return len(exported(system, "person"))


def quit_window(screen: Screen, window: subprocess.Popen[bytes]) -> None:
    screen.press("ctrl+q")
    screen.wait_until_none(".*Kith")
    assert window.wait(20) == 0


def test_what_it_tells_debian_and_desktops_is_as_they_want_it(work: Path) -> None:
    tree = work / "told"
    subprocess.run(["dpkg-deb", "--extract", str(PACKAGE), str(tree)], check=True)
    share = tree / "usr/share"
    checks = (
        ("desktop-file-validate", f"{share}/applications/kith.desktop"),
        ("appstreamcli", "validate", "--no-net", f"{share}/metainfo/app.kith.Kith.metainfo.xml"),
        ("man", "--warnings", "--local-file", f"{share}/man/man1/kith.1.gz"),
        ("lintian", "--allow-root", "--fail-on", "error,warning", str(PACKAGE)),
    )
    for command in checks:
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        assert said.returncode == 0, f"{command}: {said.stdout}{said.stderr}"
        assert command[0] != "man" or not said.stderr
    shutil.rmtree(tree)


def test_it_installs_with_nothing_but_what_it_asks_for(
    system: CleanSystem, before: dict[str, str]
) -> None:
    assert "/usr/bin/kith" not in before
    system.apt("install", system.bring(PACKAGE))
    assert system.run("kith", "--version").stdout == f"kith {__version__}\n"
    assert system.run("dpkg", "--audit", root=True).stdout == ""
    assert "libcups2" not in system.run("dpkg-query", "--show").stdout  # it is only recommended


def test_the_first_start_offers_a_journal(
    release: str, screen: Screen, picture: Callable[[str], Path], note: Callable[[str], None],
    window: subprocess.Popen[bytes], system: CleanSystem,
) -> None:  # fmt: skip
    note(f"{release}: first window after {screen.wait_for('Kith'):.1f} s")
    picture(f"{release}-1-first-start")
    assert not system.inside(JOURNAL).exists()
    screen.press("Return")
    screen.wait_for(MINE)
    picture(f"{release}-2-today")
    quit_window(screen, window)
    assert system.inside(JOURNAL).stat().st_uid == NUMBER


def test_an_address_book_comes_in_through_the_preview(
    release: str, system: CleanSystem, screen: Screen, picture: Callable[[str], Path],
    note: Callable[[str], None], window: subprocess.Popen[bytes],
) -> None:  # fmt: skip
    note(f"{release}: window again after {screen.wait_for(MINE):.1f} s")
    screen.press("ctrl+shift+i")
    screen.wait_for("Import an address book — Kith")
    screen.wait_until_still()
    screen.write(system.bring(BOOK, f"{HOME}/Documents"))
    screen.press("Return")
    screen.wait_for(PREVIEW)
    picture(f"{release}-3-preview")
    assert count_people(system) == 0
    screen.wait_for_colour(*IMPORT, ACCENT)
    screen.click(*IMPORT)
    wait_until("two people", lambda: count_people(system) == 2)
    screen.wait_until_still()
    screen.press("Return")
    screen.wait_for(MINE)
    quit_window(screen, window)


def test_a_jot_is_kept_and_a_chart_drawn(
    release: str, system: CleanSystem, screen: Screen, picture: Callable[[str], Path],
    window: subprocess.Popen[bytes], work: Path,
) -> None:  # fmt: skip
    screen.wait_for(MINE)
    screen.press("ctrl+n")
    screen.write("Jos")
    screen.press("dead_acute", "e")  # two keys, one letter
    screen.write(" and I had tea with @Ada")
    screen.press("ctrl+Return")
    wait_until("the entry", lambda: "José and I" in found(system, "tea"))
    screen.press("ctrl+6")
    wait_until("a chart", lambda: screen.ink(*CHART) > 5_000)
    picture(f"{release}-4-chart")
    screen.click(*CHART_MENU)
    screen.wait_until_still()
    screen.press("Down", "Down", "Down", "Return")
    screen.wait_for("Save.*")
    screen.wait_until_still()
    screen.press("ctrl+a")
    screen.write(f"{HOME}/chart.png")
    screen.press("Return")
    saved = system.inside(f"{HOME}/chart.png")
    wait_until("a saved chart", lambda: not QImage(str(saved)).isNull())
    chart = QImage(str(saved)).convertToFormat(QImage.Format.Format_RGB32)
    assert len(set(memoryview(chart.constBits()).cast("I"))) > 20  # colours, with all their edges
    shutil.copyfile(saved, work / f"{release}-5-saved-chart.png")
    screen.wait_for(MINE)
    quit_window(screen, window)


def test_everything_is_there_at_the_next_start(
    release: str, system: CleanSystem, screen: Screen, picture: Callable[[str], Path],
    window: subprocess.Popen[bytes],
) -> None:  # fmt: skip
    screen.wait_for(MINE)
    screen.press("ctrl+5")
    picture(f"{release}-6-next-start")
    assert "tea with Ada" in found(system, "tea") and count_people(system) == 3
    quit_window(screen, window)


def test_a_second_start_brings_the_window_that_is_open(
    system: CleanSystem, screen: Screen, window: subprocess.Popen[bytes]
) -> None:
    screen.wait_for(MINE)
    screen.minimise()
    wait_until("nothing in front", lambda: screen.active() != MINE)
    assert start_entry(system, screen).wait(20) == 0
    screen.wait_for(MINE)
    assert list(screen.windows()) == [MINE] and len(system.processes("kith")) == 1
    assert start_entry(system, screen, section="Desktop Action NewJot").wait(20) == 0
    screen.wait_for("Jot — Kith")
    screen.press("Escape")
    screen.wait_for(MINE)
    quit_window(screen, window)


def test_an_address_book_opened_from_the_desktop_shows_the_preview_and_imports_nothing(
    release: str, system: CleanSystem, screen: Screen, picture: Callable[[str], Path]
) -> None:
    book = f"{HOME}/Documents/two words.vcf"
    system.run("sh", "-c", f"sed s/Kowalski/Kowal/ Documents/{BOOK.name} > '{book}'")
    window = start_entry(system, screen, book)
    screen.wait_for("Import two words.vcf — Kith")
    picture(f"{release}-7-opened-from-the-desktop")
    assert start_entry(system, screen, f"{HOME}/Documents/{BOOK.name}").wait(20) == 0
    screen.wait_for(PREVIEW)
    screen.press("Escape")
    screen.wait_for("Import two words.vcf — Kith")
    screen.press("Escape")
    screen.wait_for(MINE)
    quit_window(screen, window)
    assert count_people(system) == 3 and "Kowal " not in found(system, "kowal")


def test_purged_it_leaves_nothing_but_the_journal(
    system: CleanSystem, before: dict[str, str]
) -> None:
    system.apt("purge", "--autoremove", "kith")
    after = system.tree()
    assert {path: after.get(path) for path in before} == before
    assert sorted(after.keys() - before.keys()) == []
    assert system.inside(JOURNAL).stat().st_size > 0


def test_a_fuller_desktop_learns_of_it_and_forgets_it(system: CleanSystem, screen: Screen) -> None:
    system.apt("install", *DESKTOP)
    before = system.tree()
    system.apt("install", system.bring(PACKAGE))
    known = system.inside("/usr/share/applications/mimeinfo.cache").read_text()
    assert "text/vcard=kith.desktop" in known and "application/x-kith=kith.desktop" in known
    kind = system.run("gio", "info", "--attributes=standard::", JOURNAL).stdout
    assert "standard::content-type: application/x-kith" in kind
    assert "application-x-kith" in kind
    assert "offline journal" in system.run("whatis", "kith").stdout
    book = f"{HOME}/Documents/{BOOK.name}"
    system.start("gio", "launch", ENTRY, book, DISPLAY=screen.display).wait(20)
    screen.wait_for(PREVIEW)
    screen.press("Escape")
    screen.wait_for(MINE)
    screen.press("ctrl+q")
    screen.wait_until_none(".*Kith")
    system.apt("purge", "--autoremove", "kith")
    after = system.tree()
    assert sorted(before.keys() ^ after.keys()) == []
    assert {path for path in before if before[path] != after[path]} <= {ICON_INDEX}


def test_an_upgrade_keeps_the_journal_of_an_older_kith(
    release: str, make_system: Callable[[str], CleanSystem], work: Path,
    monkeypatch: pytest.MonkeyPatch, screen: Screen, picture: Callable[[str], Path],
) -> None:  # fmt: skip
    system = make_system(release)
    system.apt("update")
    system.apt("install", system.bring(make_older(work)))
    assert system.inside("/usr/lib/kith/_internal/of-old.txt").exists()
    place = system.inside(JOURNAL)
    system.run("mkdir", "--parents", str(Path(JOURNAL).parent))
    write_old_journal(place, monkeypatch)
    system.apt("install", system.bring(PACKAGE))
    assert not system.inside("/usr/lib/kith/_internal/of-old.txt").exists()
    window = start_entry(system, screen)
    screen.wait_for(MINE)
    screen.press("ctrl+5")
    picture(f"{release}-8-upgraded")
    quit_window(screen, window)
    assert [each["text"] for each in exported(system, "entry")] == ["Tea by the river"]
    assert list((place.parent / "journal backups").glob("*.kith"))


def make_older(work: Path) -> Path:
    """Return a package of an older version, with one file that is no more in the newer."""
    tree, older = work / "older", work / "kith_0.0.9_amd64.deb"
    if not older.exists():
        subprocess.run(["dpkg-deb", "--raw-extract", PACKAGE, tree], check=True)
        control = tree / "DEBIAN" / "control"
        said = control.read_text()
        control.write_text(said.replace(f"Version: {__version__}", "Version: 0.0.9"))
        (tree / "usr/lib/kith/_internal/of-old.txt").write_text("gone in the next\n")
        pack = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build"]
        subprocess.run([*pack, str(tree), str(older)], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(tree)
    return older


def write_old_journal(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a journal in the format of the first migration, the user's own."""
    with monkeypatch.context() as then:
        then.setattr(database, "MIGRATIONS", MIGRATIONS[:1])
        then.setattr(database, "SCHEMA", 1)
        db = open_database(place)
    db.run(
        "INSERT INTO person (id, uid, name, sort_key, search_name, added_at)"
        " VALUES (1, 'one', 'Ana', 'ana', 'ana', '2024-02-01 09:00:00')"
    )
    db.run(
        "INSERT INTO entry (id, uid, day, text, written_at)"
        " VALUES (1, 'tea', '2024-05-06', 'Tea by the river', '2024-05-06 21:00:00')"
    )
    db.run("INSERT INTO entry_person (entry_id, person_id) VALUES (1, 1)")
    db.shut()
    for file in [place, *place.parent.glob("journal*")]:
        os.chown(file, NUMBER, NUMBER)
