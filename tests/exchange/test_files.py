"""Files for others, written whole or not at all."""

from pathlib import Path

import pytest

from app.errors import Trouble
from app.exchange.files import written_whole


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("name", ["journal.json", "a" * 250 + ".json", "静" * 83 + ".json"])
def test_every_name_that_a_system_takes_can_be_written(tmp_path: Path, name: str) -> None:
    with written_whole(tmp_path / name) as file:
        file.write("mine")
    assert names(tmp_path) == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_a_name_too_long_is_said_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with (
        pytest.raises(Trouble, match="another name or place"),
        written_whole(tmp_path / ("静" * 99)) as file,
    ):
        file.write("mine")
    assert names(tmp_path) == []


def test_what_goes_wrong_meanwhile_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_text("mine")
    with pytest.raises(ZeroDivisionError), written_whole(path) as file:
        file.write("half of it")
        raise ZeroDivisionError
    assert (names(tmp_path), path.read_text()) == (["journal.json"], "mine")


def test_nobody_else_reads_it_not_even_before_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    (tmp_path / ".journal.json.partial").write_text("left behind")
    with written_whole(path) as file:
        file.write("mine")
        (begun,) = tmp_path.iterdir()
        assert begun.stat().st_mode & 0o777 == 0o600
    assert path.stat().st_mode & 0o777 == 0o600 and path.read_text() == "mine"


def test_where_there_is_no_folder_one_sentence_says_so(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "journal.json"
    with pytest.raises(Trouble, match="cannot be written"), written_whole(path):
        pass
