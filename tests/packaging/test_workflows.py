"""The workflows: what they call is there, and they may do no more than they have to."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import app
from tests.packaging.test_macos import INFO

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CI, RELEASE = (path.read_text("utf-8") for path in WORKFLOWS)
SCRIPT = re.compile(r"(?:packaging|tests|\.ci)/[\w./-]*\w")
PACKED = "app/__init__.py", "CHANGELOG.md", "packaging/release.py"


def test_there_is_one_for_changes_and_one_for_releases() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]


@pytest.mark.parametrize("workflow", [CI, RELEASE], ids=["ci", "release"])
def test_what_they_call_is_there(workflow: str) -> None:
    scripts = set(SCRIPT.findall(workflow))
    assert scripts
    assert not {name for name in scripts if not (ROOT / name).exists()}
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = re.findall(r"^ +(?:- run: )?make ([a-z -]+[a-z])", workflow, re.MULTILINE)
    assert called
    assert {target for words in called for target in words.split()} <= targets


@pytest.mark.parametrize("workflow", [CI, RELEASE], ids=["ci", "release"])
def test_they_read_unless_they_say_otherwise(workflow: str) -> None:
    assert "\npermissions:\n  contents: read\n\n" in workflow
    assert workflow.count("actions/checkout@") == workflow.count("persist-credentials: false")
    assert "pull_request_target" not in workflow
    used = re.findall(r"uses: (\S+)", workflow)
    assert not [name for name in used if not re.fullmatch(r"actions/[\w-]+@v\d+", name)]


def test_only_the_draft_of_a_release_may_write() -> None:
    before, draft = RELEASE.split("\n  draft:\n")
    assert ": write" not in CI + before
    assert sorted(re.findall(r"([\w-]+): write", draft)) == [
        "artifact-metadata", "attestations", "contents", "id-token",
    ]  # fmt: skip
    assert "if: github.ref_type == 'tag'" in draft and "--draft" in draft


def test_installers_are_built_for_three_systems() -> None:
    built = dict(re.findall(r"- name: (\S+-\S+)\n +runner: (\S+)\n", RELEASE))
    assert set(built) == {"linux-x86_64", "macos-arm64", "macos-x86_64", "windows-x86_64"}
    assert RELEASE.count('python-version: "3.11"') == 1
    oldest = INFO["LSMinimumSystemVersion"].partition(".")[0]  # tried where it has to run
    assert {built["macos-arm64"], built["macos-x86_64"]} == {
        f"macos-{oldest}", f"macos-{oldest}-intel",
    }  # fmt: skip
    assert re.search(r"runner: ubuntu-\S+\n +container: debian:12\n", RELEASE)
    assert RELEASE.count("packaging/starts.py") == 3


def test_nothing_is_kept_secret_but_the_account_at_apple() -> None:
    assert "secrets." not in CI
    secrets = set(re.findall(r"secrets\.(\w+)", RELEASE))
    told = (ROOT / "packaging" / "macos" / "README.md").read_text("utf-8")
    assert secrets and not {name for name in secrets if f"`{name}`" not in told}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of what a release is made of, to be changed."""
    for name in PACKED:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def release(copy: Path, tag: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(copy / "packaging/release.py"), tag, str(copy / "notes.md")]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_a_release_has_the_notes_of_its_version(copy: Path) -> None:
    change(copy, f"## [Unreleased]\n\nLater.\n\n## [{app.__version__}] - 2026-11-23\n\n- New.\n\n"
           "## [0.0.1] - 2026-01-01\n\n- Old.\n")  # fmt: skip
    assert release(copy, f"v{app.__version__}").returncode == 0
    assert (copy / "notes.md").read_text("utf-8") == "- New.\n"


def test_a_tag_of_another_version_is_refused(copy: Path) -> None:
    refused = release(copy, "v99.0.0")
    assert refused.returncode == 1
    assert refused.stderr == (
        f"The tag v99.0.0 is not v{app.__version__}, the version in app/__init__.py.\n"
    )
    assert not (copy / "notes.md").exists()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ("## [Unreleased]\n\n- New.\n", "has no section"),
        (f"## [{app.__version__}]\n\n- New.\n", "with its day"),
        (f"## [{app.__version__}] - 2026-11-23\n\n## [0.0.1] - 2026-01-01\n\n- Old.\n", "is empty"),
    ],
)
def test_a_version_of_which_the_changelog_says_nothing_is_refused(
    copy: Path, changes: str, words: str
) -> None:
    change(copy, changes)
    refused = release(copy, f"v{app.__version__}")
    assert refused.returncode == 1
    assert words in refused.stderr


def change(copy: Path, changes: str) -> None:
    (copy / "CHANGELOG.md").write_text(f"# Changelog\n\n{changes}", "utf-8")
