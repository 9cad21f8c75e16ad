"""Settings are kept whole, in their own types, and a damaged file costs nothing else."""

import json
from pathlib import Path

import pytest

from app import paths
from app.errors import Trouble
from app.settings import RECENT, Setting, Settings, load_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_defaults_hold_where_there_is_no_file(file: Path) -> None:
    settings = Settings(file)
    assert settings.appearance == "system"
    assert settings.text_size == 1.0
    assert not file.exists()


def test_what_is_set_is_there_after_a_restart(file: Path) -> None:
    settings = Settings(file)
    settings.appearance = "dark"
    settings.text_size = 1.25
    settings.less_motion = True
    settings.people_states = ("active", "letgo")
    again = Settings(file)
    assert (again.appearance, again.text_size, again.less_motion) == ("dark", 1.25, True)
    assert again.people_states == ("active", "letgo")


def test_setting_the_value_that_holds_writes_nothing(file: Path) -> None:
    Settings(file).appearance = "system"
    assert not file.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("appearance", "pink"), ("text_size", 3.0), ("text_size", True), ("less_motion", 1)],
)
def test_a_value_of_the_wrong_kind_is_refused(file: Path, name: str, value: object) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match=name):
        setattr(settings, name, value)
    assert not file.exists()


def test_a_damaged_file_is_kept_aside_and_the_defaults_hold(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"appearance": "da', "utf-8")
    settings = Settings(file)
    assert settings.appearance == "system"
    assert file.with_suffix(".damaged.json").read_text("utf-8") == '{"appearance": "da'
    settings.appearance = "light"
    assert Settings(file).appearance == "light"


def test_a_list_in_place_of_settings_counts_as_damaged(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("[1, 2]", "utf-8")
    assert Settings(file).appearance == "system"
    assert file.with_suffix(".damaged.json").exists()


def test_one_wrong_value_leaves_the_others_alone(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"appearance": "dark", "text_size": "big", "new": 1}), "utf-8")
    settings = Settings(file)
    assert (settings.appearance, settings.text_size) == ("dark", 1.0)


def test_two_windows_keep_what_the_other_one_set(file: Path) -> None:
    one, other = Settings(file), Settings(file)
    one.appearance = "dark"
    other.text_size = 1.5
    again = Settings(file)
    assert (again.appearance, again.text_size) == ("dark", 1.5)


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the way", "utf-8")
    settings = Settings(tmp_path / "config" / "settings.json")
    with pytest.raises(Trouble, match=r"settings\.json"):
        settings.appearance = "dark"


def test_recent_journals_stand_newest_first_each_once(file: Path) -> None:
    settings = Settings(file)
    for number in range(RECENT + 2):
        settings.add_recent(Path(f"/a/{number}.kith"))
    settings.add_recent(Path("/a/5.kith"))
    assert settings.recent[:2] == ("/a/5.kith", f"/a/{RECENT + 1}.kith")
    assert len(settings.recent) == RECENT == len(set(settings.recent))


def test_my_journal_is_the_default_one_unless_i_chose_another(file: Path) -> None:
    settings = Settings(file)
    assert settings.own_journal() == paths.default_journal()
    settings.journal = "/elsewhere/mine.kith"
    assert settings.own_journal() == Path("/elsewhere/mine.kith")


def test_settings_lie_in_the_folder_of_settings() -> None:
    assert load_settings().path.parent == paths.config_dir()


def test_every_setting_says_what_it_means_and_accepts_its_default() -> None:
    declared = [one for one in vars(Settings).values() if isinstance(one, Setting)]
    assert len(declared) > 5
    for setting in declared:
        assert setting.meaning.endswith(".")
        assert setting.read(setting.default) == setting.default
