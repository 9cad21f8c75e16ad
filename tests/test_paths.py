"""Own and user files are found where app/paths.py says."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths
from app.errors import Trouble

FOLDERS = [paths.data_dir, paths.config_dir, paths.cache_dir, paths.state_dir]
each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.__name__)


@each_folder
def test_folder_is_made_in_the_chosen_home(folder: Callable[[], Path], kith_home: Path) -> None:
    assert not kith_home.exists()
    assert folder().is_dir()
    assert folder().parent == kith_home


@each_folder
def test_folder_is_for_the_user_alone(folder: Callable[[], Path]) -> None:
    assert stat.S_IMODE(folder().stat().st_mode) == 0o700


@each_folder
def test_folder_lies_in_the_systems_place_unless_another_is_chosen(
    folder: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KITH_HOME")
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folder().is_relative_to(tmp_path)
    assert folder().name == "kith"


def test_folders_differ() -> None:
    assert len({folder() for folder in FOLDERS}) == len(FOLDERS)


def test_journal_is_not_made_by_asking_where_it_lies() -> None:
    assert paths.default_journal().parent == paths.data_dir()
    assert not paths.default_journal().exists()


def test_folder_that_cannot_be_made_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "file"))
    with pytest.raises(Trouble, match=r"cannot make its folder .*file.*set KITH_HOME"):
        paths.data_dir()


def test_resources_are_found_beside_and_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.resource("icons", "sun.svg").is_file()
    monkeypatch.setattr(paths, "_HERE", tmp_path)
    assert paths.resource("fonts") == tmp_path.parent / "resources" / "fonts"
    (tmp_path / "resources").mkdir()
    assert paths.resource("fonts") == tmp_path / "resources" / "fonts"
