"""The trial of a bundle: it passes one that works, and says what another does not do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import starts

import app

ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a program that starts Kith as a bundle does."""
    path = tmp_path / "kith"
    path.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m app "$@"\n')
    path.chmod(0o755)
    return path


def try_it(version: str, program: Path) -> subprocess.CompletedProcess[str]:
    script = ROOT / "packaging" / "starts.py"
    command = [sys.executable, str(script), version, str(program), str(program)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_a_program_that_works_passes(program: Path) -> None:
    tried = try_it(app.__version__, program)
    assert tried.returncode == 0, tried.stdout
    assert "its window answers" in tried.stdout


def test_another_version_is_told(program: Path) -> None:
    tried = try_it("99.0.0", program)
    assert tried.returncode == 1
    assert "not 99.0.0" in tried.stdout


def test_a_program_without_a_window_is_told(program: Path) -> None:
    program.write_text(f"#!/bin/sh\necho {app.__version__}\n")
    tried = try_it(app.__version__, program)
    assert tried.returncode == 1
    assert "made no journal" in tried.stdout


def test_a_program_with_a_second_window_is_told_and_ended(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = tmp_path / "numbers"
    program.write_text(f"""#!/bin/sh
        trap '' TERM
        echo $$ >>'{numbers}'
        : >"$2"
        exec sleep 60
    """)
    monkeypatch.setattr(starts, "PATIENCE", 2)
    assert "does not answer a second start" in starts.start(str(program), tmp_path)
    started = numbers.read_text().split()
    assert len(started) == 2
    for number in started:
        with pytest.raises(ProcessLookupError):
            os.kill(int(number), 0)
