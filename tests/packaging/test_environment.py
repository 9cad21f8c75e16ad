"""An environment has what its lock says and nothing that has left it."""

import os
import subprocess
from functools import partial
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "environment.sh"
# Stands in for Python: an environment is a folder, what pip installs is a file in it.
PYTHON = """#!/bin/sh
case $*:$KITH_FAIL in
-V:*) echo Python 3.11.2 ;;
-m\\ venv*) for folder; do :; done
    [ "$3" != --clear ] || rm -rf "$folder"
    mkdir -p "$folder/bin" && cp "$0" "$folder/bin/python" ;;
*pip*:yes) exit 1 ;;
*pip*) for lock; do :; done
    (cd "$(dirname "$0")" && xargs touch) <"$lock" ;;
esac
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a Python that is quick."""
    (tmp_path / "python").write_text(PYTHON)
    (tmp_path / "python").chmod(0o755)
    return tmp_path


def bring(folder: Path, *packages: str, fail: str = "") -> set[str]:
    """Bring the environment to a lock of these packages; return what it then has."""
    (folder / "lock.txt").write_text("\n".join(packages))
    words = [SCRIPT, folder / "python", folder / "venv", folder / "lock.txt"]
    done = subprocess.run(words, env=os.environ | {"KITH_FAIL": fail}, stdout=subprocess.DEVNULL)
    assert (done.returncode != 0) == bool(fail)
    return {path.name for path in (folder / "venv" / "bin").iterdir()} - {"python"}


def test_what_has_left_the_lock_goes(folder: Path) -> None:
    assert bring(folder, "tea", "cup") == {"tea", "cup"}
    assert bring(folder, "tea") == {"tea"}


def test_what_is_as_it_should_be_is_left_alone(folder: Path) -> None:
    bring(folder, "tea")
    (folder / "venv" / "bin" / "cup").touch()
    assert bring(folder, "tea") == {"tea", "cup"}


def test_what_was_begun_and_failed_is_begun_anew(folder: Path) -> None:
    bring(folder, "tea", "cup", fail="yes")
    (folder / "venv" / "bin" / "cup").touch()
    assert bring(folder, "tea") == {"tea"}


def test_an_environment_of_somebody_elses_is_never_emptied(folder: Path) -> None:
    (folder / "venv" / "bin").mkdir(parents=True)
    (folder / "venv" / "bin" / "theirs").touch()
    assert bring(folder, "tea") == {"tea", "theirs"}


def test_what_is_for_development_is_kept_when_kith_is_run(tmp_path: Path) -> None:
    words = ["make", "--dry-run", "runtime", f"VENV={tmp_path}"]
    dry_run = partial(subprocess.check_output, words, cwd=SCRIPT.parents[1], text=True)
    assert "requirements.txt" in dry_run()
    (tmp_path / ".requirements-dev.txt.stamp").touch()
    assert "requirements.txt" not in dry_run()
    assert "requirements-dev.txt" in dry_run()
