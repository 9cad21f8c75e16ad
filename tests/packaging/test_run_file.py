"""The installer for one user, with a tiny program in it: what it takes, keeps and says."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging" / "linux" / "run"
VALUES = {"VERSION": "1", "C_LIBRARY": "2.0", "SPACE": "1", "NEEDED": "", "WISHED": ""}
KILLING = '/bin/mv "$@"; case $1 in -fT) kill -9 $PPID; esac'  # at the first renaming
ENTRY = "share/applications/kith.desktop"

Run = Callable[..., subprocess.CompletedProcess[str]]


def whole(name: str) -> str:
    """Return a script with those it includes, as make.sh puts it together."""
    return re.sub(
        r"(?m)^#INCLUDE (.*)$",
        lambda found: (SCRIPTS / found[1]).read_text(),
        (SCRIPTS / name).read_text(),
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer of a program that only says its version."""
    folder = tmp_path_factory.mktemp("made")
    tree = folder / "tree"
    (tree / "share/applications").mkdir(parents=True)
    (tree / "share/mime/packages").mkdir(parents=True)
    (tree / "kith").write_text("#!/bin/sh\necho kith 1\n")
    (tree / "uninstall").write_text(whole("uninstall.sh"))
    for each in ("kith", "uninstall"):
        (tree / each).chmod(0o755)
    (tree / ENTRY).write_text("[Desktop Entry]\nExec=kith %F\n")
    (tree / "share/mime/packages/kith.xml").write_text("<mime-info/>\n")
    tar = ["tar", "-czf", "-", "-C", str(tree), "."]
    packed = subprocess.run(tar, check=True, capture_output=True).stdout
    head = whole("install.sh")
    values = VALUES | {"SHA256": hashlib.sha256(packed).hexdigest()}
    for name, value in values.items():
        head = head.replace(f"@{name}@", value)
    head = head.replace("@PAYLOAD_LINE@", str(head.count("\n") + 1))
    head = re.sub("(?m)^    check_(processor|c_library)$", "", head)
    result = folder / "kith.run"
    result.write_bytes(head.encode() + packed)
    return result


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of somebody."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def run(home: Path) -> Run:
    """Run a script in that home; give variables, or the folder to stand in as `cwd`."""

    def go(
        *words: Path | str, cwd: Path = home, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        surroundings = {"HOME": str(home), "PATH": os.environ["PATH"], **variables}
        surroundings = {name: value for name, value in surroundings.items() if value != "unset"}
        return subprocess.run(
            ["sh", *words], cwd=cwd, env=surroundings, capture_output=True, text=True,
            check=False, timeout=60, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    return go


@pytest.fixture
def install(run: Run, file: Path) -> Run:
    """Run the installer, whoever this is."""
    return lambda *words, **variables: run(file, "--as-root", *words, **variables)


def under(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def stand_in(folder: Path, name: str, script: str) -> str:
    """Make a command that is found before the real one; return the PATH for it."""
    folder.mkdir()
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def test_it_goes_as_it_came(install: Run, run: Run, home: Path) -> None:
    done = install()
    assert (done.returncode, done.stderr) == (0, "")
    assert (home / ".local/bin/kith").resolve() == home / ".local/lib/.kith-1/kith"
    assert install().returncode == 0
    assert (home / ".local/lib/kith").readlink() == Path(".kith-2")
    removed = run(home / ".local/lib/kith/uninstall")
    assert (removed.returncode, removed.stderr) == (0, "")
    assert under(home) == []


def test_a_relative_data_folder_counts_as_none(
    install: Run, run: Run, home: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "v/share/mime/text/mine.xml"
    theirs.parent.mkdir(parents=True)
    theirs.touch()
    install(XDG_DATA_HOME="share")
    assert (home / ".local" / ENTRY).exists()
    run(home / ".local/lib/kith/uninstall", cwd=tmp_path / "v", XDG_DATA_HOME="share")
    assert under(home) == []
    assert theirs.exists()


def test_a_list_somebody_changed_removes_nothing(install: Run, run: Run, home: Path) -> None:
    install()
    with (home / ".local/lib/kith/installed").open("a") as listed:
        listed.write("folder share\n")
    before = under(home)
    done = run(home / ".local/lib/kith/uninstall")
    assert done.returncode == 1
    assert "installed" in done.stderr
    assert under(home) == before


def test_two_at_a_time_are_one_too_many(install: Run, run: Run, home: Path) -> None:
    install()
    before = under(home)
    held = os.open(home / ".local/lib", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    refused = [install(), run(home / ".local/lib/kith/uninstall")]
    os.close(held)
    for done in refused:
        assert done.returncode == 1
        assert "wait until that is done" in done.stderr
    assert under(home) == before


def test_one_that_begins_while_another_ends_goes_on_from_there(
    install: Run, run: Run, home: Path, file: Path, tmp_path: Path
) -> None:
    install()
    again = f'PATH=${{PATH#*:}}; sh "{file}" --as-root -q; df "$@"'
    path = stand_in(tmp_path / "bin", "df", again)
    done = install(PATH=path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (home / ".local/bin/kith").exists()
    run(home / ".local/lib/kith/uninstall")
    assert under(home) == []


def test_a_copy_of_the_folder_removes_nothing(
    install: Run, run: Run, home: Path, tmp_path: Path
) -> None:
    install()
    copy = tmp_path / "usb/kith-copy"
    shutil.copytree(home / ".local/lib/kith", copy)
    (tmp_path / "usb/kith").write_text("notes")
    before = under(tmp_path)
    done = run(copy / "uninstall")
    assert done.returncode == 1
    assert ".local/lib/kith/uninstall" in done.stderr
    assert under(tmp_path) == before


def test_what_was_changed_since_is_kept_and_named(install: Run, run: Run, home: Path) -> None:
    install()
    program, entry = home / ".local/bin/kith", home / ".local" / ENTRY
    program.unlink()
    program.write_text("my wrapper")
    with entry.open("a") as more:
        more.write("X-Mine=1\n")
    changed = entry.read_text()
    for words in (install(), run(home / ".local/lib/kith/uninstall")):
        assert words.returncode == 0
        assert str(program) in words.stderr and str(entry) in words.stderr
        assert (program.read_text(), entry.read_text()) == ("my wrapper", changed)
    assert not (home / ".local/lib").exists()


def test_one_that_was_killed_before_it_told_the_desktop_takes_nothing_of_others(
    install: Run, run: Run, home: Path, tmp_path: Path
) -> None:
    path = stand_in(tmp_path / "bin", "mv", KILLING)
    assert install(PATH=path).returncode == -9
    program = home / ".local/bin/kith"
    program.parent.mkdir()
    program.write_text("mine")
    run(home / ".local/lib/kith/uninstall")
    assert program.read_text() == "mine"
    assert not (home / ".local/lib").exists()


def test_what_a_killed_one_had_not_yet_renewed_is_renewed_by_the_next(
    install: Run, home: Path, tmp_path: Path
) -> None:
    install()
    entry = home / ".local" / ENTRY
    old, mark = entry.read_text(), home / ".local/lib/kith/installed"
    entry.write_text("of an older Kith")
    older = hashlib.sha256(entry.read_bytes()).hexdigest()
    mark.write_text(re.sub(f"file .* {entry}", f"file {older} {entry}", mark.read_text()))
    path = stand_in(tmp_path / "bin", "mv", KILLING)
    install(PATH=path)
    assert entry.read_text() == "of an older Kith"
    assert install().stderr == ""
    assert entry.read_text() == old


@pytest.mark.parametrize("tool", ["sha256sum", "gzip"])
def test_a_tool_that_is_missing_is_named(
    install: Run, home: Path, tmp_path: Path, tool: str
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    found = {
        path.name: path
        for folder in reversed(os.get_exec_path())
        for path in Path(folder).glob("*")
    }
    for name in found.keys() - {tool}:
        (tools / name).symlink_to(found[name])
    done = install(PATH=str(tools))
    assert done.returncode == 1
    assert f"this system needs {tool} first" in done.stderr
    assert under(home) == []


def test_a_folder_where_nothing_starts_is_said(install: Run, home: Path, tmp_path: Path) -> None:
    # A shell says the same of a file without the right as of one where none may be started.
    unpack = 'cat >/dev/null; for to; do :; done; echo >"$to/kith"'
    done = install(PATH=stand_in(tmp_path / "bin", "tar", unpack))
    assert done.returncode == 1
    assert "may not be started" in done.stderr and "--prefix DIR" in done.stderr
    assert under(home) == []


def test_the_words_at_the_end_are_true(install: Run, run: Run, home: Path) -> None:
    told = install().stdout
    assert "menu of your desktop" in told and f"{home}/.local/share/kith" in told
    run(home / ".local/lib/kith/uninstall")
    told = install("--prefix", home / "apps", KITH_HOME="/else").stdout
    assert "menu of your desktop" not in told
    assert "/else/data" in told and f"{home}/.local" not in told
    (home / "own").mkdir()
    assert (
        str(home / "own")
        in run(home / "apps/lib/kith/uninstall", KITH_HOME=str(home / "own")).stdout
    )


@pytest.mark.parametrize("script", ["install", "uninstall"])
def test_without_a_home_nothing_is_begun(install: Run, run: Run, home: Path, script: str) -> None:
    install()
    before = under(home)
    done = (
        install(HOME="unset")
        if script == "install"
        else run(home / ".local/lib/kith/uninstall", HOME="unset")
    )
    assert done.returncode == 1
    assert done.stderr.startswith("HOME ")
    assert under(home) == before


@pytest.mark.parametrize("says", ["exit 1", "echo '- - - - - /'"])
def test_a_room_nobody_knows_does_not_stop_it(install: Run, tmp_path: Path, says: str) -> None:
    done = install(PATH=stand_in(tmp_path / "bin", "df", says))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("prefix", ["", "apps"])
def test_a_prefix_that_is_no_whole_path_is_refused(install: Run, home: Path, prefix: str) -> None:
    for words in (["--prefix", prefix], [f"--prefix={prefix}"]):
        done = install(*words)
        assert done.returncode == 1
        assert "from its root on" in done.stderr
    assert under(home) == []


def test_it_is_removed_from_wherever_it_is_called(install: Run, run: Run, home: Path) -> None:
    install()
    (home / "x").symlink_to(".local/lib/kith/uninstall")
    assert run("x").returncode == 0
    assert under(home) == ["x"]
    install()
    done = run("lib/kith/uninstall", cwd=home / ".local", CDPATH=f"{home}/.local")
    assert (done.returncode, done.stderr) == (0, "")
    assert under(home) == ["x"]
