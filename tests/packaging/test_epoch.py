"""The time of everything that is made: given, of the last commit, or of the newest release."""

import subprocess
from pathlib import Path

import pytest
from epoch import made_at

CHANGES = "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2027-02-01\n\n## [1.0.0] - 2026-11-23\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources that came without git."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, "utf-8")
    return tmp_path


def test_sources_without_git_are_of_the_day_of_their_newest_release(root: Path) -> None:
    assert made_at(root) == 1801440000  # 2027-02-01 in UTC


def test_sources_with_git_are_of_their_last_commit(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", "1234567890 +0100")
    named = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    for words in (("init", "-q"), (*named, "commit", "-q", "--allow-empty", "-m", "one")):
        subprocess.run(["git", "-C", root, *words], check=True)
    assert made_at(root) == 1234567890


def test_what_is_given_goes_before(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert made_at(root) == 86400


def test_git_that_does_not_tell_ends_it_with_a_sentence(root: Path) -> None:
    (root / ".git").write_text("gitdir: nowhere\n")
    with pytest.raises(SystemExit, match=r"git does not tell when .* was last changed"):
        made_at(root)
